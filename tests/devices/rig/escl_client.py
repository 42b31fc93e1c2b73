"""Our eSCL driver in a process of its own, at a device that only that process sees: ``driven``.

The process is ``python -m tests.devices.rig.escl_client ADDRESS FOLDER``. Each line on its standard input is how many
sheets are safe, and lets it scan once. It answers with a line of JSON for every page, which it writes into the
folder, and for what ended the scan.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from app.core.errors import EnishiError
from app.devices.scanner import ScannedPage, ScannerFault, ScanSettings
from tests.devices.rig.plug import ROOT, Plug

PRODUCT = "usb:04b8:1a2b"
"""Of ``EsclUsbDevice``, without its serial number."""

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
def driven(plug: Plug, folder: Path, address: str = f"{PRODUCT}:R1G0001") -> Iterator[Driver]:
    """Our driver at the device in ``plug``, opened; raises RuntimeError with its sentence where it cannot be."""
    pages = folder / "pages"
    pages.mkdir(exist_ok=True)
    with subprocess.Popen(
        (sys.executable, "-m", "tests.devices.rig.escl_client", address, str(pages)),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env=plug.environment | {"XDG_STATE_HOME": str(folder)},
    ) as process:
        driver = Driver(process, pages)
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


def _main(address: str, folder: Path) -> None:
    from app.devices.escl import open_device

    with open_device(address) as scanner:
        _say({"model": scanner.info.model, "serial": scanner.info.serial})
        for line in sys.stdin:
            try:
                for page in scanner.pages(ScanSettings(), int(line)):
                    _say({"page": _written(page, folder)})
                    scanner.acknowledge(page)
                _say({"end": "empty"})
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
        _main(sys.argv[1], Path(sys.argv[2]))
    except EnishiError as error:
        _say({"end": type(error).__name__, "message": str(error)})
