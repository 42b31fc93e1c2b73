"""Which sources are installed."""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from app.core.errors import ScannerError
from app.devices.scanner import Connection, DeviceInfo, DeviceState
from app.devices.twain.driver import KIND, TwainScanner
from app.devices.twain.manager import Manager, Source
from app.devices.twain.words import Condition, Entry, Identity, Return, TwainError

_THROUGH_WIA = "WIA-"
"""Windows shows what has a WIA driver as a source, too: slowly, and without a feeder's faults."""


def discover() -> list[DeviceInfo]:
    """The sources that are installed, whether their device is there or not; none where TWAIN is not."""
    try:
        with _manager() as manager:
            names = [_name(source) for source in manager.sources()]
    except (OSError, TwainError):
        return []
    return [
        DeviceInfo(f"{KIND}:{name}", KIND, name, "", DeviceState.READY, Connection.SYSTEM)
        for name in names
        if name and not name.startswith(_THROUGH_WIA)
    ]


def open_device(address: str) -> TwainScanner:
    """Open a source by its product name. Raises ScannerError, and ScannerFault where its device is busy or gone."""
    try:
        manager = _open_manager()
    except (OSError, TwainError) as error:
        raise ScannerError(
            "TWAIN が使えません。スキャナーに付属の 64 ビット版の TWAIN ドライバーを入れてください。"
        ) from error

    def release() -> None:
        manager.close()
        manager.window.close()

    def connect() -> Source:
        for source in manager.sources():
            if _name(source) == address:
                return Source(manager, source)
        raise TwainError(Return.FAILURE, Condition.NODS)

    return TwainScanner(address, connect, release)


def _name(source: Identity) -> str:
    text: bytes = source.product_name
    return text.decode("mbcs" if sys.platform == "win32" else "utf-8", "replace").strip()


@contextmanager
def _manager() -> Iterator[Manager]:
    manager = _open_manager()
    try:
        yield manager
    finally:
        manager.close()
        manager.window.close()


def _open_manager() -> Manager:
    """Raises OSError where there is no source manager, TwainError where it does not open."""
    if sys.platform == "win32":
        from app.devices.twain.window import HiddenWindow

        library = ctypes.WinDLL("TWAINDSM.dll")
        window = HiddenWindow()
        try:
            return Manager(ctypes.cast(library.DSM_Entry, Entry), window)
        except TwainError:
            window.close()
            raise
    else:
        raise OSError("TWAIN is for Windows")
