"""Asking what may never answer: a keyring that waits for its user, a network folder whose server is off."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class Question(Generic[T]):
    """Something asked in a thread of its own."""

    def __init__(self, question: Callable[[], T]) -> None:
        self._question = question
        self._answers: queue.Queue[T | None] = queue.Queue(1)
        # A daemon, so that what hangs does not keep the program from ending.
        threading.Thread(target=self._ask, name="patience", daemon=True).start()

    def answer(self, seconds: float) -> T | None:
        """The answer, or None where it failed or does not come in time; the question is then left to itself."""
        try:
            return self._answers.get(timeout=seconds)
        except queue.Empty:
            return None

    def _ask(self) -> None:
        try:
            self._answers.put(self._question())
        except Exception:  # D-Bus, COM, network redirectors and their wrappers raise what they like
            self._answers.put(None)


def within(seconds: float, question: Callable[[], T]) -> T | None:
    """The answer, or None where it fails or does not come in time; the question is then left to itself."""
    return Question(question).answer(seconds)
