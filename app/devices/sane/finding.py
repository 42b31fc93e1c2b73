"""Which devices SANE knows."""

from __future__ import annotations

from app.core.errors import ScannerError
from app.devices.sane.driver import KIND, SaneScanner
from app.devices.sane.library import Library
from app.devices.sane.words import SaneError
from app.devices.scanner import Connection, DeviceInfo, DeviceState

_OUR_OWN = ("fujitsu:", "airscan:", "escl:")
"""Backends of devices for which there is a driver here, which tells more of them."""
_NO_SCANNERS = ("v4l:", "gphoto2:")


def discover() -> list[DeviceInfo]:
    """What SANE finds, on the network too; nothing where it is not installed. Takes seconds."""
    try:
        with Library() as library:
            found = library.devices()
    except (OSError, SaneError):
        return []
    return [
        DeviceInfo(
            f"{KIND}:{device.name}",
            KIND,
            f"{device.vendor} {device.model}".strip(),
            "",
            DeviceState.READY,
            Connection.SYSTEM,
        )
        for device in found
        if device.name and not device.name.startswith((*_OUR_OWN, *_NO_SCANNERS))
    ]


def open_device(address: str) -> SaneScanner:
    """Open a device by the name that SANE has for it. Raises ScannerError, and ScannerFault of kind BUSY."""
    try:
        library = Library()
    except OSError as error:
        raise ScannerError("SANE が入っていません。「libsane1」を入れてください。") from error
    except SaneError as error:
        raise ScannerError("SANE を始められません。パソコンの管理者に確かめてください。") from error
    return SaneScanner(address, lambda: library.open(address), library.close)
