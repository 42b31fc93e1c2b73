"""How the files of a folder stand, look by look: which come on, which are there to their end, which never will be."""

from __future__ import annotations

import errno
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path
from typing import NamedTuple

from app.devices.files import natural_key
from app.devices.folders.share import Share, ShareGoneError
from app.devices.folders.whole import is_whole
from app.devices.listing import image_files

_LASTING = frozenset({errno.ENOENT, errno.EACCES, errno.EPERM, errno.ELOOP, errno.EISDIR, errno.EINVAL})
"""What is wrong with a file itself, or with who asks for it."""
_HELD_ON_WINDOWS = frozenset({32, 33})
"""ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION: another program has the file open for itself."""
_BETWEEN_LOOKS = 0.5
"""Seconds for which what was seen holds; a folder on a server is not asked more often."""


class Standing(Enum):
    COMING = auto()
    """It was written a moment ago, or another program holds it."""
    WHOLE = auto()
    CUT_OFF = auto()
    """Nobody writes it any more, and its end is missing."""


class Stamp(NamedTuple):
    """What changes when a file is written."""

    size: int
    written: int
    """In nanoseconds since 1970."""


@dataclass(frozen=True, slots=True)
class Timing:
    """How long to wait for what, and by which clocks."""

    settle: float = 2.0
    """Seconds for which a file is not written before it counts as complete."""
    patience: float = 10.0
    """Seconds for which what comes behind waits for a file that is not complete, or for the other side of a sheet."""
    monotonic: Callable[[], float] = time.monotonic
    of_day: Callable[[], float] = time.time
    sleep: Callable[[float], None] = time.sleep


@dataclass(slots=True)
class _Seen:
    stamp: Stamp
    appeared: float
    """When it was first seen, or first seen to be written again; before all time where it is older than that."""
    changed: float
    """When it was last seen to be written; likewise."""
    standing: Standing = Standing.COMING


class Watch:
    """A folder's image files; what is told of them is as of the last look."""

    def __init__(self, share: Share, timing: Timing) -> None:
        self._share = share
        self._timing = timing
        self._seen: dict[Path, _Seen] = {}
        self._present: tuple[Path, ...] = ()
        self._looked = float("-inf")

    def look(self) -> Sequence[Path]:
        """The files that are there, in natural order; the same object until there was another look.

        Raises ShareGoneError, and OSError where they cannot be listed.
        """
        now = self._timing.monotonic()
        if now - self._looked >= _BETWEEN_LOOKS:
            listed = self._share.ask(self._list)
            if not listed and not self._share.is_there:
                raise ShareGoneError
            self._seen = {path: self._compared(path, stamp, now) for path, stamp in listed}
            for path, seen in self._seen.items():
                if seen.standing is Standing.COMING and now - seen.changed >= self._timing.settle:
                    seen.standing = self._share.ask(lambda path=path: _examined(path))  # type: ignore[misc]
            self._looked = now
            self._present = tuple(self._seen)
        return self._present

    def look_anew(self) -> None:
        """Let the next look see what is there then, however soon."""
        self._looked = float("-inf")

    def standing(self, path: Path) -> Standing:
        return self._seen[path].standing

    def stamp(self, path: Path) -> Stamp:
        return self._seen[path].stamp

    def is_new(self, path: Path) -> bool:
        """Whether it appeared less than ``Timing.patience`` ago: it may be waited for, or for what belongs to it."""
        return self._timing.monotonic() - self._seen[path].appeared < self._timing.patience

    def _list(self) -> list[tuple[Path, Stamp]]:
        assert self._share.root is not None
        found = []
        for path in image_files(self._share.root):
            try:
                state = path.stat()
            except OSError:
                try:
                    state = path.lstat()  # a link that leads nowhere
                except FileNotFoundError:
                    continue  # somebody took it away meanwhile
            found.append((path, Stamp(state.st_size, state.st_mtime_ns)))
        return found

    def _compared(self, path: Path, stamp: Stamp, now: float) -> _Seen:
        seen = self._seen.get(path)
        if seen and seen.stamp == stamp:
            return seen
        if seen:
            return _Seen(stamp, seen.appeared if seen.standing is Standing.COMING else now, now)
        # The clock of the machine that wrote it may be wrong; it must have its end as well.
        is_old = self._timing.of_day() - stamp.written / 1e9 >= self._timing.settle
        since = float("-inf") if is_old else now
        return _Seen(stamp, since, since)


class Listed:
    """Files that somebody named one by one: they are taken as they are."""

    def __init__(self, files: Sequence[Path]) -> None:
        self._files = tuple(sorted(files, key=natural_key))

    def look(self) -> Sequence[Path]:
        return self._files

    def look_anew(self) -> None:
        """The list stays."""

    def standing(self, _: Path) -> Standing:
        return Standing.WHOLE

    def stamp(self, _: Path) -> Stamp:
        return Stamp(0, 0)

    def is_new(self, _: Path) -> bool:
        return False


def is_passing(error: OSError) -> bool:
    """Whether a file could not be read for now only: another program holds it, or the way to it failed."""
    if getattr(error, "winerror", None) in _HELD_ON_WINDOWS:
        return True
    return error.errno not in _LASTING


def _examined(path: Path) -> Standing:
    try:
        with path.open("rb") as file:
            return Standing.WHOLE if is_whole(file) else Standing.CUT_OFF
    except OSError as error:
        return Standing.COMING if is_passing(error) else Standing.CUT_OFF
