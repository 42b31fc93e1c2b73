"""Which job is under way, noted on disk: a device refuses new jobs until the old one is ended, whoever died over it."""

from __future__ import annotations

import hashlib
from contextlib import suppress
from pathlib import Path

import platformdirs
from filelock import FileLock, Timeout

from app.devices.escl.status import path_of

_LONGEST = 1000


def _default_folder() -> Path:
    return platformdirs.user_state_path("enishi-devices", appauthor=False) / "escl"


class Leftover:
    """The note for one device. Without a disk to write on there is none, and the device ends its job by and by."""

    def __init__(self, device: str, folder: Path | None = None) -> None:
        name = hashlib.sha256(device.encode()).hexdigest()[:32]
        self._file = (folder or _default_folder()) / f"{name}.job"
        self._lock = FileLock(self._file.with_suffix(".lock"), timeout=0)

    def take(self) -> str:
        """The path of a job whose process died, or empty. From now until ``release`` notes are this process's own."""
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            self._lock.acquire()
            with self._file.open("rb") as file:
                return path_of(file.read(_LONGEST).decode("ascii", "replace"))
        except (OSError, Timeout):
            return ""

    def note(self, path: str) -> None:
        if self._lock.is_locked:
            with suppress(OSError):
                self._file.write_text(path, "ascii")

    def forget(self) -> None:
        """The job that was noted is ended."""
        if self._lock.is_locked:
            with suppress(OSError):
                self._file.unlink(missing_ok=True)

    def release(self) -> None:
        with suppress(OSError):
            self._lock.release()
