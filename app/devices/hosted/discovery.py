"""Looking for devices in a process of its own, where a library that may crash or hang does the looking."""

from __future__ import annotations

import multiprocessing
import signal
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from multiprocessing.connection import Connection

import msgspec

from app.devices.scanner import DeviceInfo
from app.devices.shown import shown

_CONTEXT = multiprocessing.get_context("spawn")
_MOST = 1 << 20
"""Bytes that a list of devices may have."""
_GRACE = 2.0
"""Seconds to end."""

Discover = Callable[[], list[DeviceInfo]]


def discover_apart(discover: Discover, seconds: float) -> list[DeviceInfo]:
    """What ``discover`` finds; nothing where it dies or takes longer than ``seconds``. It must pickle."""
    ours, theirs = _CONTEXT.Pipe(duplex=False)
    process = _CONTEXT.Process(target=_look, args=(theirs, discover), name="discovery", daemon=True)
    process.start()
    theirs.close()
    # Its end is the end of the pipe, whatever it was in the middle of.
    watchdog = threading.Timer(seconds, process.kill)
    watchdog.start()
    found: list[DeviceInfo] = []
    with ours, suppress(EOFError, OSError, msgspec.MsgspecError):
        found = msgspec.msgpack.decode(ours.recv_bytes(_MOST), type=list[DeviceInfo])
    watchdog.cancel()
    process.kill()
    process.join(_GRACE)  # one that hangs in the kernel may outlive that
    return [
        replace(info, name=shown(info.name, _MOST), model=shown(info.model), serial=shown(info.serial))
        for info in found
    ]


def _look(pipe: Connection, discover: Discover) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is the parent's to answer
    with suppress(Exception):  # libraries raise what they like, and find nothing then
        pipe.send_bytes(msgspec.msgpack.encode(discover()))
