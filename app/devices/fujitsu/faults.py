"""What goes wrong on the way to a device, in the words of the clerk."""

from __future__ import annotations

import sys

from app.core.errors import ScannerError
from app.devices.scanner import DeviceState, FaultKind, ScannerFault
from app.devices.usb.pipe import UsbBusyError, UsbError, UsbForbiddenError, UsbGoneError


def fault_of(error: UsbError, sheet: int) -> ScannerError:
    """What an error on the bus means; ``sheet`` is the last one delivered whole, or 0."""
    if isinstance(error, UsbGoneError):
        return ScannerFault(FaultKind.UNPLUGGED, sheet or None)
    if isinstance(error, UsbBusyError):
        return ScannerFault(FaultKind.BUSY, sheet or None)
    if isinstance(error, UsbForbiddenError):
        return forbidden()
    return ScannerFault(FaultKind.TRANSFER, sheet or None)


def forbidden() -> ScannerError:
    """The one-time set-up is missing."""
    if sys.platform == "win32":
        return ScannerError(
            "このスキャナーにはまだ WinUSB が入っていないため、直接は使えません。「スキャナーの準備」のページの手順を、管理者の方に一度だけ行ってもらってください。"
        )
    return ScannerError(
        "このスキャナーを開く許可がありません。「スキャナーの準備」のページの手順を一度だけ行ってください。"
    )


def silent() -> ScannerError:
    """It is there and does not answer, or not in a way that could be understood."""
    return ScannerError("スキャナーが応答しません。スキャナーの電源を入れ直し、もう一度試してください。")


def state_after(error: UsbError) -> DeviceState:
    """How a device is that could not be asked."""
    if isinstance(error, UsbGoneError):
        return DeviceState.ABSENT
    if isinstance(error, UsbBusyError):
        return DeviceState.BUSY
    if isinstance(error, UsbForbiddenError):
        return DeviceState.FORBIDDEN
    return DeviceState.FAILED
