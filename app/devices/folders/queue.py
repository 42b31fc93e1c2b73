"""Which of a folder's files are to be taken in next, and which have to wait."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from enum import Enum, auto
from pathlib import Path
from typing import Protocol

from app.devices import life
from app.devices.folders.watch import Stamp, Standing, Timing
from app.devices.listing import FileGroup, SideHabits, pair_sides

_STEP = 0.25
"""Seconds between two looks while a file is waited for."""


class Files(Protocol):
    """See ``watch.Watch``."""

    def look(self) -> Sequence[Path]: ...
    def standing(self, path: Path, /) -> Standing: ...
    def stamp(self, path: Path, /) -> Stamp: ...
    def is_new(self, path: Path, /) -> bool: ...


class _Turn(Enum):
    """What is to be done with a sheet's files now."""

    READ = auto()
    WAIT = auto()
    """They are on their way, and what comes behind them waits too."""
    TELL = auto()
    """Nothing can be read of them."""
    LEAVE = auto()


class Queue:
    """Files in the order of their names, the sides of a sheet together."""

    def __init__(self, files: Files, timing: Timing) -> None:
        self._files = files
        self._timing = timing
        self._habits = SideHabits()
        self._seen: Sequence[Path] = ()
        self._groups: list[FileGroup] = []
        self._paired: set[Path] = set()
        self._done: dict[Path, Stamp] = {}
        self.coming: list[Path] = []
        """Those that were not complete when they were last looked at."""

    @property
    def is_ready(self) -> bool:
        """Whether a complete file waits. Raises ShareGoneError, OSError."""
        return any(self._turn(group) is _Turn.READ for group in self._waiting())

    def next(self, tried: set[Path]) -> FileGroup | None:
        """The next files to read but those; None where there are none, and none are on their way.

        Raises ShareGoneError, OSError.
        """
        while True:
            waits = False
            for group in self._waiting():
                turn = _Turn.LEAVE if tried.issuperset(group) else self._turn(group)
                if turn in {_Turn.READ, _Turn.TELL}:
                    return group
                if turn is _Turn.WAIT:
                    waits = True
                    break
            if not waits:
                return None
            life.sign()
            self._timing.sleep(_STEP)

    def done(self, stamps: Mapping[Path, Stamp]) -> None:
        """Leave files alone from now on, unless they are written again."""
        self._done.update(stamps)

    def _waiting(self) -> Iterator[FileGroup]:
        present = self._files.look()
        if present is not self._seen:
            self._seen = present
            self._groups = pair_sides(present)
            self._habits.learn(self._groups)
            self._paired = {path for group in self._groups if len(group) > 1 for path in group}
            self._done = {path: self._done[path] for path in present if path in self._done}
            self.coming = [path for path in present if self._files.standing(path) is Standing.COMING]
        for group in self._groups:
            if left := tuple(path for path in group if self._done.get(path) != self._files.stamp(path)):
                yield left

    def _turn(self, group: FileGroup) -> _Turn:
        standings = {self._files.standing(path) for path in group}
        is_alone = not self._paired.intersection(group) and self._habits.expect_more(group[0])
        if (is_alone or standings != {Standing.WHOLE}) and any(map(self._files.is_new, group)):
            return _Turn.WAIT
        if Standing.COMING in standings:
            return _Turn.LEAVE
        return _Turn.READ if Standing.WHOLE in standings else _Turn.TELL
