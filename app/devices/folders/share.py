"""A folder that may lie on another machine: every question to it is answered, and gone is not taken for empty."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from app.core.patience import Question

T = TypeVar("T")

PATIENCE = 20.0
"""Seconds for an answer. A mounted share that lost its server may never give one."""


class ShareGoneError(Exception):
    """The folder does not answer, or is not there any more."""


@dataclass(frozen=True, slots=True)
class _Answer(Generic[T]):
    value: T | None
    error: Exception | None


class Share:
    """A folder, with the way to ask for what lies in it."""

    def __init__(self, root: Path | None, patience: float = PATIENCE) -> None:
        """Without ``root`` there is no folder that could be gone: what fails has its own reason."""
        self.root = root
        self._patience = patience
        self._mount = _mount_of(root) if root else None
        self._stuck: Question[_Answer[object]] | None = None

    @property
    def is_there(self) -> bool:
        """Whether the folder can be reached now."""
        try:
            return self.root is None or self._within(self._patience, self._is_reachable)
        except PermissionError:
            return True
        except (ShareGoneError, OSError):
            return False

    def ask(self, question: Callable[[], T], seconds: float = 0.0) -> T:
        """The answer to a question about what lies in the folder, as from that function.

        ``seconds`` is what it may take beyond the time of any other. Raises
        what ``question`` raises; ShareGoneError instead of an OSError, or of
        an error that one caused, where the folder is gone, and where no answer comes.
        """
        try:
            return self._within(self._patience + seconds, question)
        except Exception as error:
            is_of_the_system = isinstance(error, OSError) or isinstance(error.__cause__, OSError)
            if is_of_the_system and not self.is_there:
                raise ShareGoneError from error
            raise

    def _within(self, seconds: float, question: Callable[[], T]) -> T:
        # A thread that the system holds cannot be ended; another one would only be held beside it.
        if self._stuck and self._stuck.answer(0) is None:
            raise ShareGoneError
        self._stuck = None
        asked: Question[_Answer[T]] = Question(lambda: _answer(question))
        answer = asked.answer(seconds)
        if answer is None:
            self._stuck = asked  # type: ignore[assignment]  # only ever asked whether it has ended
            raise ShareGoneError
        if answer.error is not None:
            raise answer.error
        return answer.value  # type: ignore[return-value]  # what the question gave

    def _is_reachable(self) -> bool:
        """Whether the folder can be looked into. Raises OSError where not.

        Where a share was unmounted, an empty folder of the same name is left.
        """
        assert self.root is not None
        with os.scandir(self.root) as entries:
            next(entries, None)
        return _mount_of(self.root) == self._mount


def _answer(question: Callable[[], T]) -> _Answer[T]:
    try:
        return _Answer(question(), None)
    except Exception as error:  # handed to whoever asked
        return _Answer(None, error)


def _mount_of(path: Path) -> Path | None:
    """Where the file system begins on which a path lies."""
    return next((place for place in (path, *path.parents) if os.path.ismount(place)), None)
