"""A virtual device on this machine's USB, for programs started with ``Plug.environment``.

It lives in a process of its own (``emulator``) and is seen through umockdev.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any

from tests.devices.rig.faults import Planned
from tests.devices.rig.scenario import Scenario

ROOT = Path(__file__).resolve().parents[3]
_PRELOADED = "libumockdev-preload.so.0"


class Plug:
    """The plug in one hand, the paper in the other."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process
        self.root = Path(self._answer()["root"])

    @property
    def environment(self) -> dict[str, str]:
        """What a program needs in its environment to see the device, and none but it."""
        return os.environ | {"UMOCKDEV_DIR": str(self.root), "LD_PRELOAD": _PRELOADED}

    def tray(self) -> list[int]:
        """The numbers of the leaves that went through, in order."""
        return list(self._ask("tray"))

    def path(self) -> list[int]:
        """The numbers of the leaves under way."""
        return list(self._ask("path"))

    def hopper(self) -> list[int]:
        """The numbers of the leaves that wait, the next one first."""
        return list(self._ask("hopper"))

    def refill(self) -> None:
        """Lay the same pile in again, behind what is left."""
        self._ask("refill")

    def put_back(self, good: int) -> None:
        """Lay all that went through after the ``good`` first ones back on the pile."""
        self._ask("put_back", good)

    def press_button(self) -> None:
        self._ask("press_button")

    def plan(self, *mishaps: Planned) -> None:
        """Let these happen too."""
        self._ask("plan", [asdict(mishap) for mishap in mishaps])

    def unplug(self) -> None:
        self._ask("unplug")

    def replug(self) -> None:
        """Unplug it if it is not, and plug it in: at another address."""
        self._ask("replug")

    def forbid(self) -> None:
        """Let nobody open it but who may open everything; see ``without_privileges``."""
        self._ask("forbid")

    def _ask(self, order: str, *arguments: object) -> Any:
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps([order, arguments]) + "\n")
        self.process.stdin.flush()
        return self._answer()

    def _answer(self) -> Any:
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        if not line:
            raise RuntimeError("the virtual device died; what it said is on standard error")
        return json.loads(line)


@contextmanager
def plugged(scenario: Scenario) -> Iterator[Plug]:
    """Plug a device in for a while; nothing is left of it afterwards, neither a process nor a file."""
    # The address of a socket has little room, so its folder has a short name.
    with tempfile.TemporaryDirectory(prefix="enishi-usb-", dir="/tmp") as folder:
        process = subprocess.Popen(
            (sys.executable, "-m", "tests.devices.rig.emulator", str(scenario)),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
            # umockdev asks libudev of its own test bed before it sends an event.
            env=os.environ | {"TMPDIR": folder, "LD_PRELOAD": _PRELOADED},
        )
        with process:
            try:
                yield Plug(process)
            finally:
                assert process.stdin is not None
                process.stdin.close()
                try:
                    process.wait(5)
                except subprocess.TimeoutExpired:
                    process.kill()


def without_privileges(command: Sequence[str]) -> list[str]:
    """A command that heeds the permissions of files, even where root starts it."""
    if os.geteuid():
        return list(command)
    setpriv = shutil.which("setpriv") or "setpriv"
    return [setpriv, "--bounding-set=-dac_override,-dac_read_search", "--", *command]
