"""A short record of unexpected errors for whoever mends them: where in the program, never what stood in the data."""

from __future__ import annotations

import traceback
from contextlib import suppress
from pathlib import Path

from app import __version__
from app.core.records import now_text
from app.db.profiles import home

_LARGEST = 256 * 1024
"""Bytes from which on the record is begun anew; the former one is kept beside it."""


def fault_file() -> Path:
    """Where the record lies."""
    return home() / "faults.log"


def record_fault(error: BaseException) -> None:
    """Write down the kind of an error and the lines of our program that it came through.

    The text of an exception may quote a card, so it is left out.
    """
    path = fault_file()
    steps = traceback.extract_tb(error.__traceback__)
    places = [f"  {Path(step.filename).name}:{step.lineno} {step.name}" for step in steps]
    entry = "\n".join([f"{now_text()} {__version__} {type(error).__name__}", *places, ""])
    with suppress(OSError):  # the disk may be what failed
        if path.exists() and path.stat().st_size > _LARGEST:
            path.replace(path.with_suffix(".1.log"))
        with path.open("a", encoding="utf-8") as file:
            file.write(entry)
