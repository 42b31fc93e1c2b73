"""Scans with SANE's own ``test`` backend, one case after the other, in a process that the tests may kill.

``python -m tests.devices.sane.scripted FOLDER`` reads cases as lines of JSON and writes what came of each.
"""

from __future__ import annotations

import io
import json
import subprocess
import sys
import threading
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path
from queue import Empty, Queue
from typing import IO

from PIL import Image

from app.core.errors import EnishiError
from app.devices.sane import open_device
from app.devices.scanner import ColorMode, ScannerFault, ScanSettings

_PATIENCE = 7.0
"""Seconds for a case; the longest takes two."""
_TRIES = 6
"""The backend cancels its reading thread wherever that is: in the midst of ``free``, the lock of the heap stays taken."""


@dataclass(frozen=True)
class Case:
    """What the backend is told, and how it is asked."""

    name: str
    config: tuple[str, ...]
    color: str = "grey"
    glass: bool = False
    stop_after: int = 0
    """Pages after which no more are wanted; 0 for all."""


@dataclass
class Outcome:
    """What came of a case, in the first run and in a second one of the same open device."""

    pages: list[list[object]] = field(default_factory=list)
    """Of each: sheet, side, last of its sheet, media type, dpi, width, height, mode, extremes of samples."""
    keys: list[str] = field(default_factory=list)
    error: str = ""
    """The kind of a fault, or the name of the class of another error."""
    again: int = 0


def scan(case: Case, folder: Path) -> Outcome:
    (folder / "dll.conf").write_text("test\n", "ascii")
    (folder / "test.conf").write_text("\n".join(case.config), "ascii")
    settings = ScanSettings(color=ColorMode(case.color), glass=case.glass, dpi=100)
    outcome = Outcome()
    with open_device("test:0") as scanner:
        try:
            for page in scanner.pages(settings):
                picture = Image.open(io.BytesIO(page.data))
                outcome.pages.append([
                    page.sheet, page.side, page.last_of_sheet, page.media_type, page.dpi,
                    *picture.size, picture.mode, picture.getextrema(),
                ])  # fmt: skip
                outcome.keys.append(page.key)
                scanner.acknowledge(page)
                if page.sheet == case.stop_after:
                    break
        except ScannerFault as fault:
            outcome.error = fault.kind
        except EnishiError as error:
            outcome.error = type(error).__name__
        with suppress(EnishiError):
            for page in scanner.pages(settings):
                assert page.sheet > len(outcome.pages)
                outcome.again += 1
    return outcome


class Backend:
    """The process, started anew where it hangs, or dies of a thread that outlives its code."""

    def __init__(self, folder: Path, environment: dict[str, str]) -> None:
        self._folder = folder
        self._environment = environment
        self._process: subprocess.Popen[str] | None = None
        self._lines: Queue[str] = Queue()

    def scan(self, case: Case) -> Outcome:
        for _ in range(_TRIES):
            process = self._started()
            assert process.stdin is not None
            try:
                process.stdin.write(json.dumps(asdict(case)) + "\n")
                process.stdin.flush()
                line = self._lines.get(timeout=_PATIENCE)
            except (OSError, Empty):
                line = ""
            if line:
                return Outcome(**json.loads(line))
            self.close()
        raise AssertionError(f"{case.name} ends in a hang or a crash every time")

    def close(self) -> None:
        if self._process is not None:
            self._process.kill()
            with suppress(OSError):  # what it did not take in any more
                self._process.communicate()
            self._process = None

    def _started(self) -> subprocess.Popen[str]:
        if self._process is None:
            lines: Queue[str] = Queue()
            self._lines = lines
            self._process = process = subprocess.Popen(
                [sys.executable, "-m", "tests.devices.sane.scripted", str(self._folder)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                env=self._environment,
                text=True,
            )
            assert process.stdout is not None
            threading.Thread(target=_pass_on, args=(process.stdout, lines), daemon=True).start()
        return self._process


def _pass_on(output: IO[str], lines: Queue[str]) -> None:
    for line in output:
        lines.put(line)
    lines.put("")


if __name__ == "__main__":
    for asked in sys.stdin:
        print(json.dumps(asdict(scan(Case(**json.loads(asked)), Path(sys.argv[1])))), flush=True)
