"""Looking for devices in a process of its own, where a library that may crash or hang does the looking."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection

import msgspec

from app.core.errors import EnishiError
from app.devices.scanner import DeviceInfo

_CONTEXT = multiprocessing.get_context("spawn")
_MOST = 1 << 20
"""Bytes that a list of devices may have."""

Discover = Callable[[], list[DeviceInfo]]


def discover_apart(discover: Discover, seconds: float) -> list[DeviceInfo]:
    """What ``discover`` finds; nothing where it dies or takes longer than ``seconds``. It must pickle."""
    ours, theirs = _CONTEXT.Pipe(duplex=False)
    process = _CONTEXT.Process(target=_look, args=(theirs, discover), name="discovery", daemon=True)
    process.start()
    theirs.close()
    found: list[DeviceInfo] = []
    with ours, suppress(EOFError, OSError, msgspec.MsgspecError):
        if ours.poll(seconds):
            found = msgspec.msgpack.decode(ours.recv_bytes(_MOST), type=list[DeviceInfo])
    process.kill()
    process.join()
    return found


def _look(pipe: Connection, discover: Discover) -> None:
    with suppress(EnishiError):
        pipe.send_bytes(msgspec.msgpack.encode(discover()))
