"""What runs inside the guest: it waits for orders of the test on the host, each over a connection of its own.

``python -m tests.devices.rig.qemu_guest PORT``, on which the host listens. Standard library alone. An order is a line of
JSON: to attach what a USB/IP server exports, or to run a program whose standard input and output are the connection.
"""

from __future__ import annotations

import json
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path

from tests.devices.rig.usbip import BUS_ID, DEVICE_ID, HIGH_SPEED

HOST = "10.0.2.2"
"""What QEMU's own network calls the host's loopback."""
_PORTS = Path("/sys/devices/platform/vhci_hcd.0")
_DEVICES = Path("/sys/bus/usb/devices")
_FREE = "004"
_SECONDS = 30.0


def attach(server: int) -> str:
    """Plug in what the host exports at a port of TCP; the kernel's name for the port of USB it is plugged into."""
    free = [line.split() for line in (_PORTS / "status").read_text("ascii").splitlines()]
    port = next(int(number) for speed, number, state, *_ in free if (speed, state) == ("hs", _FREE))
    with socket.create_connection((HOST, server)) as connection:
        connection.sendall(bytes.fromhex("0111 8003 00000000") + BUS_ID.encode().ljust(32, b"\0"))
        answer = connection.recv(8 + 312, socket.MSG_WAITALL)
        if len(answer) != 8 + 312:
            raise ConnectionError("the device was not exported")
        (_PORTS / "attach").write_text(f"{port} {connection.fileno()} {DEVICE_ID} {HIGH_SPEED}", "ascii")
    place = f"1-{port + 1}"
    _wait((_DEVICES / place / f"{place}:1.0").exists, f"{place} does not appear")
    # The kernel answers this when it is done with the device's last interface.
    (_DEVICES / place / "bConfigurationValue").read_text("ascii")
    return place


def vanished(place: str) -> None:
    """Wait until nothing is plugged in there."""
    _wait(lambda: not (_DEVICES / place).exists(), f"{place} does not vanish")
    number = f"{int(place.partition('-')[2]) - 1:04}"
    _wait(
        lambda: f"hs  {number} {_FREE}" in (_PORTS / "status").read_text("ascii"),
        f"{place} is not free again",
    )


def run(connection: socket.socket, *command: str) -> int:
    """A program with its end of the connection; its exit status."""
    end = connection.fileno()
    return subprocess.run(command, stdin=end, stdout=end, check=False).returncode


def _wait(condition: Callable[[], bool], complaint: str) -> None:
    until = time.monotonic() + _SECONDS
    while not condition():
        if time.monotonic() > until:
            raise TimeoutError(complaint)
        time.sleep(0.05)


def _obey(connection: socket.socket, line: bytes) -> None:
    order, arguments = json.loads(line)
    acts: dict[str, Callable[..., object]] = {
        "attach": attach,
        "vanished": vanished,
        "run": partial(run, connection),
    }
    with connection, suppress(OSError):  # who asked may have heard enough
        answer = acts[order](*arguments)
        connection.sendall(json.dumps(answer).encode() + b"\n")


def main(port: int) -> None:
    """Until the host listens no more."""
    while True:
        try:
            connection = socket.create_connection((HOST, port))
        except OSError:
            return
        line = connection.makefile("rb", buffering=0).readline()
        if not line:
            return
        threading.Thread(target=_obey, args=(connection, line)).start()


if __name__ == "__main__":
    main(int(sys.argv[1]))
