"""Why a device cannot be used, in the words of the clerk."""

from __future__ import annotations

import sys

from app.core.errors import ScannerError
from app.devices.escl.errors import (
    BrokenError,
    ForbiddenError,
    GoneError,
    InUseError,
    LinkError,
    StrangerError,
)
from app.devices.scanner import Connection, FaultKind, ScannerFault


def unopened(error: LinkError, connection: Connection) -> ScannerError:
    """Why a device could not be opened."""
    match error:
        case GoneError():
            return ScannerFault(FaultKind.UNPLUGGED, None)
        case InUseError():
            return ScannerFault(FaultKind.BUSY, None)
        case ForbiddenError():
            return forbidden()
        case StrangerError():
            return stranger()
        case BrokenError() if connection is Connection.NETWORK:
            return ScannerFault(FaultKind.UNPLUGGED, None)
    return ScannerError(
        "スキャナーの応答がないか、eSCL（AirScan）の応答ではありません。スキャナーの電源を入れ直し、もう一度試してください。"
    )


def forbidden() -> ScannerError:
    """The one-time set-up is missing."""
    if sys.platform == "win32":
        return ScannerError(
            "このスキャナーにはまだ WinUSB が入っていないため、USB では使えません。ネットワークにつないで使うか、「スキャナーの準備」のページの手順を、管理者の方に一度だけ行ってもらってください。"
        )
    return ScannerError(
        "このスキャナーを USB で使う許可がありません。「スキャナーの準備」のページの手順を一度だけ行ってください。"
    )


def stranger() -> ScannerError:
    """Another certificate than the one that the device's name tells."""
    return ScannerError(
        "スキャナーの証明書が、登録したものと違います。別の機器がなりすましているおそれがあるため、接続しませんでした。スキャナーの管理者に確かめてください。"
    )
