"""From a device's name to an open scanner: ``folder:PATH``, ``virtual:PATH``, and whatever joins the table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.core.errors import ScannerError
from app.devices import folder, virtual
from app.devices.folder import AfterIntake, FolderScanner
from app.devices.hopper import FolderHopper, Hopper
from app.devices.scanner import DeviceInfo, Scanner
from app.devices.virtual import VirtualScanner


@dataclass(frozen=True, slots=True)
class OpenOptions:
    """What some kinds of device need beside their name; the others ignore it."""

    after: AfterIntake = AfterIntake.KEEP
    """For ``folder``."""
    files: Sequence[Path] = ()
    """For ``folder`` without a path."""
    hopper: Hopper | None = None
    """For ``virtual`` without a path."""


@dataclass(frozen=True, slots=True)
class Driver:
    """One kind of device."""

    open: Callable[[str, OpenOptions], Scanner]
    """From what stands behind the colon of the name. Raises ScannerError."""
    discover: Callable[[], list[DeviceInfo]]
    """The devices of this kind that are there now."""


def _open_folder(address: str, options: OpenOptions) -> Scanner:
    path = Path(address).expanduser()
    if not address and options.files:
        return FolderScanner(options.files, options.after)
    if not address:
        raise ScannerError("フォルダーの場所がありません。「folder:場所」のように指定してください。")
    return FolderScanner([path] if path.is_file() else path, options.after)


def _open_virtual(address: str, options: OpenOptions) -> Scanner:
    if address:
        return VirtualScanner(FolderHopper(Path(address).expanduser()), name=f"{virtual.KIND}:{address}")
    if options.hopper is None:
        raise ScannerError(
            "仮想スキャナーに紙がありません。「virtual:場所」のように、名刺の画像が入ったフォルダーを指定してください。"
        )
    return VirtualScanner(options.hopper)


DRIVERS = {
    folder.KIND: Driver(_open_folder, discover=list),
    virtual.KIND: Driver(_open_virtual, discover=virtual.discover),
}
"""Every kind of device by the part of its name before the colon."""


def open_scanner(name: str, options: OpenOptions | None = None) -> Scanner:
    """Open a device by its name, ``KIND`` or ``KIND:ADDRESS``.

    Raises ScannerError where the kind is unknown, or the device is not there.
    """
    kind, _, address = name.partition(":")
    driver = DRIVERS.get(kind)
    if driver is None:
        raise ScannerError(
            "「{name}」という名前のスキャナーは使えません。使える種類は {known} です。",
            name=name,
            known="・".join(DRIVERS),
        )
    return driver.open(address, options or OpenOptions())


def list_devices() -> list[DeviceInfo]:
    """The devices that are there now, by kind. A folder is a device only once somebody names it."""
    return [device for driver in DRIVERS.values() for device in driver.discover()]
