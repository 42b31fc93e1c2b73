"""From a device's name to an open scanner: ``folder:PATH``, ``virtual:PATH``, and whatever joins the table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Protocol

from app.core.errors import ScannerError
from app.core.patience import Question
from app.devices import folder, virtual
from app.devices.folder import AfterIntake, FolderScanner
from app.devices.hopper import FolderHopper, Hopper
from app.devices.hosted.discovery import discover_apart
from app.devices.hosted.scanner import Care, HostedScanner
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


class Browser(Protocol):
    """Looks for devices over and over, and keeps between two looks what makes the next one cheap."""

    def found(self) -> list[DeviceInfo]:
        """Those that are there now."""

    def close(self) -> None: ...


@dataclass(frozen=True, slots=True)
class Driver:
    """One kind of device."""

    open: Callable[[str, OpenOptions], Scanner]
    """From what stands behind the colon of the name. Raises ScannerError."""
    discover: Callable[[], list[DeviceInfo]]
    """The devices of this kind that are there now."""
    every: float = 3600.0
    """Seconds between two looks for devices of this kind, while somebody watches."""
    browse: Callable[[], Browser] | None = None
    """For who watches, where that is more than looking again."""


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


# A driver is imported where it runs: in its own process, or where devices are looked for.


def _open_device(package: str, address: str) -> Scanner:
    scanner: Scanner = import_module(package).open_device(address)
    return scanner


def _discover(package: str) -> list[DeviceInfo]:
    found: list[DeviceInfo] = import_module(package).discover()
    return found


def _browse(package: str) -> Browser:
    browser: Browser = import_module(package).Browser()
    return browser


def _device(
    package: str, every: float, care: Care, *, looking: float | None = None, browses: bool = False
) -> Driver:
    """The driver in a package that has ``open_device(address)`` and ``discover()``.

    ``looking`` is how long a look may take, in seconds, where it needs a process
    of its own; ``browses``: whether the package has a ``Browser``.
    """
    look = partial(_discover, package)
    return Driver(
        lambda address, _: HostedScanner(partial(_open_device, package, address), care),
        partial(discover_apart, look, looking) if looking else look,
        every,
        partial(_browse, package) if browses else None,
    )


_PATIENCE = 20.0
"""Seconds that a look may take when nobody watches."""
_BLOCKING = Care(patience=90.0)
"""For libraries that say nothing while a lamp warms up or a sheet is pulled in."""

DRIVERS = {
    folder.KIND: Driver(_open_folder, discover=list),
    virtual.KIND: Driver(_open_virtual, discover=virtual.discover),
    "usb": _device("app.devices.fujitsu", 1.0, Care()),
    "escl": _device("app.devices.escl", 2.0, Care(), browses=True),
    "sane": _device("app.devices.sane", 60.0, _BLOCKING, looking=20.0),
    "twain": _device("app.devices.twain", 60.0, _BLOCKING, looking=20.0),
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
    """The devices that are there now, by kind, after a few seconds at most.

    A folder is a device only once somebody names it.
    """
    looks = [Question(driver.discover) for driver in DRIVERS.values()]
    return [device for look in looks for device in look.answer(_PATIENCE) or ()]
