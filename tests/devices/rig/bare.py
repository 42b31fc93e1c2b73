"""As little as it takes to read a feeder empty over pyusb, throwing all of it away: what a driver is measured against.

``python -m tests.devices.rig.bare VENDOR:PRODUCT`` prints a line of JSON: sheets, bytes, seconds.
For a virtual fujitsu scanner that crops: cards in duplex, colour, 300 dpi, raw.
"""

from __future__ import annotations

import json
import sys
import time
from typing import Any

import libusb_package
import usb.core
import usb.util

from app.devices.fujitsu import commands
from app.devices.fujitsu.commands import BACK, FRONT, Command, Position

_OUT, _IN = 0x02, 0x81
_TIMEOUT = 30_000
_STATUS_LENGTH = 13
_AT_ONCE = 262_144


def exchange(device: Any, command: Command) -> tuple[bytes, int]:
    """What a command answers, and its status."""
    device.write(_OUT, b"\x43".ljust(19, b"\0") + command.block.ljust(12, b"\0"), _TIMEOUT)
    if command.parameters:
        device.write(_OUT, command.parameters, _TIMEOUT)
    data = device.read(_IN, command.answer, _TIMEOUT) if command.answer else b""
    return data, device.read(_IN, _STATUS_LENGTH, _TIMEOUT)[9]


def window(side: int, size: int) -> bytes:
    """A square of ``size`` pixels of 1/300 inch, in RGB."""
    block = bytearray(64)
    block[0x00] = side
    block[0x02:0x06] = (300).to_bytes(2, "big") * 2
    block[0x0E:0x16] = (size * 4).to_bytes(4, "big") * 2
    block[0x19:0x1B] = 5, 8
    block[0x28:0x2C] = 0xC1, 0x80, 0x01, 0x00
    block[0x35] = 0xC0
    block[0x36:0x3E] = (size * 4).to_bytes(4, "big") * 2
    return bytes(block)


def run(vendor: int, product: int, size: int = 1240) -> dict[str, float]:
    """Read until the feeder is empty; seconds without what comes before the first sheet."""
    backend = libusb_package.get_libusb1_backend()
    device = usb.core.find(idVendor=vendor, idProduct=product, backend=backend)
    usb.util.claim_interface(device, 0)
    line = size * 3
    block = _AT_ONCE // line * line
    for command in (
        commands.set_paper_edges(crop=True),
        commands.set_buffer_off(),
        commands.set_prepick_off(),
        commands.set_window([window(FRONT, size), window(BACK, size)]),
        commands.send_gamma(8),
    ):
        exchange(device, command)
    sheets = size_read = 0
    began = time.perf_counter()
    while exchange(device, commands.position(Position.FEED))[1] == 0:
        exchange(device, commands.scan((FRONT, BACK)))
        waiting = [FRONT, BACK]
        for side in waiting:
            while exchange(device, commands.ask_for_data(side, block))[1]:
                time.sleep(0.01)
        while waiting:
            for side in tuple(waiting):
                data, status = exchange(device, commands.read_image(side, block))
                size_read += len(data)
                if status:  # the end of the side
                    waiting.remove(side)
        sheets += 1
    return {"sheets": sheets, "bytes": size_read, "seconds": time.perf_counter() - began}


if __name__ == "__main__":
    print(json.dumps(run(*(int(number, 16) for number in sys.argv[1].split(":")))))
