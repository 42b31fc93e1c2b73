"""One of our drivers in a process of its own, at a device that only that process sees.

The process is ``python -m tests.devices.rig.driven NAME FOLDER SETTINGS``. Each line on its standard input is how many
sheets are safe, and lets it scan once. It answers with a line of JSON for every page, which it writes into the
folder, and for what ended the scan.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any

from app.core.errors import EnishiError
from app.devices.scanner import ColorMode, Paper, ScannedPage, Scanner, ScannerFault, ScanSettings
from tests.devices.rig.plug import ROOT, Plug, without_privileges

_DRIVERS = {"usb": "app.devices.fujitsu", "escl": "app.devices.escl"}

Event = dict[str, Any]


class Driver:
    """The process; its pages lie in the folder, named by sheet and side."""

    def __init__(self, process: subprocess.Popen[str], folder: Path) -> None:
        self._process = process
        self._folder = folder

    def hear(self) -> Event:
        """What it says next."""
        assert self._process.stdout
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError("the driver died; what it said is on standard error")
        event: Event = json.loads(line)
        return event

    def scan(self, good: int = 0, on_page: Callable[[str], None] = lambda _: None) -> Event:
        """Let it scan, behind ``good`` sheets that are safe; what ended that."""
        assert self._process.stdin
        self._process.stdin.write(f"{good}\n")
        self._process.stdin.flush()
        while "end" not in (event := self.hear()):
            on_page(event["page"])
        return event

    def pages(self) -> list[Path]:
        """In the order of sheets, the front first."""
        return sorted(self._folder.iterdir(), key=lambda file: file.name.replace("front", "a"))


@contextmanager
def driven(
    plug: Plug, folder: Path, name: str, settings: ScanSettings | None = None, *, unprivileged: bool = False
) -> Iterator[Driver]:
    """The driver of the device of that name, opened; raises RuntimeError with its sentence where it cannot be.

    ``folder`` is made where it is not there.
    """
    folder.mkdir(exist_ok=True)
    told = json.dumps(_plain(settings or ScanSettings()))
    command = [sys.executable, "-m", "tests.devices.rig.driven", name, str(folder), told]
    with subprocess.Popen(
        without_privileges(command) if unprivileged else command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env=plug.environment,
    ) as process:
        driver = Driver(process, folder)
        try:
            if "end" in (opened := driver.hear()):
                raise RuntimeError(opened["message"])
            yield driver
        finally:
            assert process.stdin
            process.stdin.close()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()


def _plain(settings: ScanSettings) -> dict[str, Any]:
    return {name: getattr(settings, name) for name in ScanSettings.__dataclass_fields__}


def _settings(plain: dict[str, Any]) -> ScanSettings:
    return ScanSettings(**plain | {"color": ColorMode(plain["color"]), "paper": Paper(plain["paper"])})


def _main(name: str, folder: Path, settings: ScanSettings) -> None:
    kind, _, address = name.partition(":")
    scanner: Scanner
    with import_module(_DRIVERS[kind]).open_device(address) as scanner:
        info = scanner.info
        _say({"name": info.name, "model": info.model, "serial": info.serial, "state": info.state})
        for line in sys.stdin:
            try:
                for page in scanner.pages(settings, int(line)):
                    _say({"page": _written(page, folder)})
                    scanner.acknowledge(page)
                _say({"end": "empty", "sheet": None})
            except ScannerFault as fault:
                _say({"end": fault.kind, "sheet": fault.sheet, "message": str(fault)})


def _written(page: ScannedPage, folder: Path) -> str:
    name = f"{page.sheet:06}-{page.side}"
    (folder / name).write_bytes(page.data)
    return name


def _say(event: Event) -> None:
    print(json.dumps(event, ensure_ascii=False), flush=True)


if __name__ == "__main__":
    try:
        _main(sys.argv[1], Path(sys.argv[2]), _settings(json.loads(sys.argv[3])))
    except EnishiError as error:
        _say({"end": type(error).__name__, "message": str(error)})
