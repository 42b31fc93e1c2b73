"""What processes that stand in for the watching one run: one dies, one hangs, one is well."""

from __future__ import annotations

import os
import time

from app.background.line import Pipe
from app.background.watch import DevicesSeen
from app.devices.scanner import DeviceInfo, DeviceState


def _tell(pipe: Pipe, model: str) -> None:
    device = DeviceInfo("usb:1", "usb", model, "", DeviceState.READY)
    pipe.send(DevicesSeen((device,), frozenset({"usb"})))


def die(pipe: Pipe) -> None:
    _tell(pipe, "die")
    os._exit(1)


def hang(pipe: Pipe) -> None:
    _tell(pipe, "hang")
    time.sleep(60)


def see(pipe: Pipe) -> None:
    _tell(pipe, "see")
    pipe.recv()
