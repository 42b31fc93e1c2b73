"""A source manager with one source, made up: the C function that ours calls, and the order that the specification wants."""

from __future__ import annotations

import ctypes
import io
from collections.abc import Callable
from ctypes import c_void_p
from dataclasses import dataclass, field
from typing import Any

from PIL import Image

from app.devices.twain.words import (
    ENDLESS,
    ONEVALUE,
    Allocate,
    Cap,
    Capability,
    Condition,
    Data,
    Entry,
    EntryPoint,
    Event,
    Free,
    Identity,
    ImageInfo,
    Lock,
    Msg,
    OneValue,
    PendingTransfers,
    Return,
    Status,
    Type,
    Unlock,
    UserInterface,
)

_AT = {
    (Data.PARENT, Msg.OPENDSM): {2}, (Data.PARENT, Msg.CLOSEDSM): {3}, (Data.ENTRYPOINT, Msg.GET): {3},
    (Data.IDENTITY, Msg.GETFIRST): {3}, (Data.IDENTITY, Msg.GETNEXT): {3}, (Data.IDENTITY, Msg.OPENDS): {3},
    (Data.IDENTITY, Msg.CLOSEDS): {4}, (Data.CAPABILITY, Msg.SET): {4},
    (Data.CAPABILITY, Msg.GETCURRENT): {4, 5, 6, 7}, (Data.USERINTERFACE, Msg.ENABLEDS): {4},
    (Data.USERINTERFACE, Msg.DISABLEDS): {5}, (Data.EVENT, Msg.PROCESSEVENT): {5, 6, 7},
    (Data.IMAGEINFO, Msg.GET): {6}, (Data.IMAGENATIVEXFER, Msg.GET): {6},
    (Data.PENDINGXFERS, Msg.ENDXFER): {7}, (Data.PENDINGXFERS, Msg.RESET): {6},
}  # fmt: skip
"""In which states an operation may be asked for (specification, chapter 7)."""


@dataclass(frozen=True)
class Mishap:
    """What goes wrong with one image, counted from 0."""

    image: int
    condition: int = 0
    returned: int = Return.FAILURE


@dataclass
class Feeder:
    """Sheets as shades of grey: front and back."""

    sheets: list[tuple[int, int]] = field(default_factory=list)
    fed: int = 0


class Dsm:
    """The manager. ``entry`` is what a library would export; what is asked in a wrong order is noted."""

    def __init__(self, feeder: Feeder, *, mishap: Mishap | None = None, knows_count: bool = False) -> None:
        self.feeder = feeder
        self.mishap = mishap
        self.knows_count = knows_count
        self.state = 2
        self.violations: list[str] = []
        self.opened = 0
        self.refuses_to_open: int = 0
        self.refuses_to_enable: int = 0
        self.closes_itself = False
        self.is_silent = False
        self.lies: dict[str, int] = {}
        self.bitmap: bytes | None = None
        self.values: dict[int, tuple[int, int]] = {
            Cap.FEEDERENABLED: (Type.BOOL, 0), Cap.DUPLEXENABLED: (Type.BOOL, 0), Cap.AUTOFEED: (Type.BOOL, 0),
            Cap.AUTOSCAN: (Type.BOOL, 1), Cap.PAPERDETECTABLE: (Type.BOOL, 1), Cap.XRESOLUTION: (Type.FIX32, 200),
            Cap.YRESOLUTION: (Type.FIX32, 200), Cap.PIXELTYPE: (Type.UINT16, 0), Cap.DEVICEONLINE: (Type.BOOL, 1),
            Cap.XFERCOUNT: (Type.INT16, 1), Cap.INDICATORS: (Type.BOOL, 1),
        }  # fmt: skip
        self.resolutions: set[int] | None = None
        self.fixed: set[Cap] = set()
        """What can be asked for only."""
        self.memory: dict[int, Any] = {}
        self._condition = 0
        self._events: list[int] = []
        self._sides: list[int] = []
        self._images = 0
        self.entry = Entry(self._guarded)
        self._functions = (
            Allocate(self._allocate),
            Free(self._free),
            Lock(lambda handle: ctypes.addressof(self.memory[handle]) if handle in self.memory else None),
            Unlock(lambda _: None),
        )

    # The window that belongs to it.

    handle = 4711

    def pump(self, seconds: float, process: Callable[[int], bool]) -> None:
        process(1)

    def close(self) -> None:
        self.handle = 0

    # Memory.

    def _allocate(self, size: int) -> int:
        handle = len(self.memory) * 16 + 0x1000
        while handle in self.memory:
            handle += 16
        self.memory[handle] = ctypes.create_string_buffer(size)
        return handle

    def _free(self, handle: int) -> None:
        del self.memory[handle]

    # Operations.

    def _guarded(
        self, origin: Any, destination: Any, group: int, data: int, message: int, about: int | None
    ) -> int:
        try:
            return self._operation(bool(destination), data, message, about or 0)
        except Exception as error:  # a callback of C has nowhere to raise to
            self.violations.append(f"{data:#x} {message:#x}: {error!r}")
            return Return.FAILURE

    def _operation(self, is_for_source: bool, data: int, message: int, about: int) -> int:
        if data == Data.STATUS:
            Status.from_address(about).condition = self._condition
            return Return.SUCCESS
        allowed = _AT[Data(data), Msg(message)]
        is_managers = data in {Data.PARENT, Data.ENTRYPOINT, Data.IDENTITY}
        if self.state not in allowed or is_for_source is is_managers:
            self.violations.append(f"{Data(data).name} {Msg(message).name} in state {self.state}")
            return self._fails(11)
        return int(getattr(self, f"_{Data(data).name.lower()}")(Msg(message), about))

    def _fails(self, condition: int, returned: int = Return.FAILURE) -> int:
        self._condition = condition
        return returned

    def _parent(self, message: Msg, about: int) -> int:
        assert c_void_p.from_address(about).value == 4711
        self.state = 3 if message is Msg.OPENDSM else 2
        return Return.SUCCESS

    def _entrypoint(self, _: Msg, about: int) -> int:
        point = EntryPoint.from_address(about)
        assert point.size == ctypes.sizeof(EntryPoint)
        point.allocate, point.free, point.lock, point.unlock = self._functions
        return Return.SUCCESS

    def _identity(self, message: Msg, about: int) -> int:
        identity = Identity.from_address(about)
        match message:
            case Msg.GETFIRST:
                identity.id, identity.product_name = 1, b"WIA-Something"
            case Msg.GETNEXT if not self.opened >> 8:
                identity.id, identity.product_name = 2, b"Rig Scanner"
                self.opened |= 1 << 8
            case Msg.GETNEXT:
                self.opened &= 0xFF
                return Return.ENDOFLIST
            case Msg.OPENDS:
                if self.refuses_to_open:
                    return self._fails(self.refuses_to_open)
                assert identity.product_name == b"Rig Scanner"
                self.state = 4
                self.opened = self.opened + 1 & 0xFF
            case Msg.CLOSEDS:
                self.state = 3
        return Return.SUCCESS

    def _capability(self, message: Msg, about: int) -> int:
        asked = Capability.from_address(about)
        if asked.cap == Cap.FEEDERLOADED:
            self.values[Cap.FEEDERLOADED] = (Type.BOOL, int(bool(self.feeder.sheets)))
        if asked.cap not in self.values:
            return self._fails(13)
        kind, value = self.values[asked.cap]
        if message is Msg.GETCURRENT:
            item = value if kind == Type.FIX32 else value & 0xFFFFFFFF
            asked.container = self._allocate(6)
            asked.container_type = ONEVALUE
            OneValue.from_address(ctypes.addressof(self.memory[asked.container])).item_type = kind
            OneValue.from_address(ctypes.addressof(self.memory[asked.container])).item = item
            return Return.SUCCESS
        if asked.cap in self.fixed:
            return self._fails(14)
        given = OneValue.from_address(ctypes.addressof(self.memory[asked.container]))
        assert given.item_type == kind
        if asked.cap == Cap.XRESOLUTION and self.resolutions and given.item not in self.resolutions:
            return self._fails(10)
        self.values[asked.cap] = (kind, given.item)
        return Return.SUCCESS

    def _userinterface(self, message: Msg, about: int) -> int:
        assert UserInterface.from_address(about).parent == 4711
        assert not UserInterface.from_address(about).show
        if message is Msg.DISABLEDS:
            self.state = 4
            return Return.SUCCESS
        if self.refuses_to_enable:
            return self._fails(self.refuses_to_enable)
        self.state = 5
        if self.closes_itself:
            self._events = [Msg.CLOSEDSREQ]
        elif not self.is_silent:
            self._feed()
            self._events = [Msg.NULL, Msg.XFERREADY]
        return Return.SUCCESS

    def _event(self, _: Msg, about: int) -> int:
        event = Event.from_address(about)
        assert event.event == 1
        event.message = self._events.pop(0) if self._events else Msg.NULL
        if event.message == Msg.XFERREADY:
            self.state = 6
        return Return.DSEVENT if event.message else Return.NOTDSEVENT

    def _feed(self) -> None:
        if self.feeder.sheets and not self._sides:
            front, back = self.feeder.sheets.pop(0)
            self.feeder.fed += 1
            self._sides = [front, back] if self.values[Cap.DUPLEXENABLED][1] else [front]

    def _imageinfo(self, _: Msg, about: int) -> int:
        info = ImageInfo.from_address(about)
        info.width, info.length, info.bits_per_pixel = 12, 9, 24
        for name, value in self.lies.items():
            setattr(info, name, value)
        return Return.SUCCESS

    def _imagenativexfer(self, _: Msg, about: int) -> int:
        image, self._images = self._images, self._images + 1
        if self.mishap and self.mishap.image == image:
            mishap, self.mishap = self.mishap, None
            self._sides = []  # what was under way lies in the tray or in the path
            if mishap.returned == Return.CANCEL:
                self.state = 7
            return self._fails(mishap.condition, mishap.returned)
        if not self._sides:
            return self._fails(Condition.NOMEDIA)
        shade = self._sides.pop(0)
        bitmap = self.bitmap or dib(shade)
        handle = self._allocate(len(bitmap))
        ctypes.memmove(self.memory[handle], bitmap, len(bitmap))
        c_void_p.from_address(about).value = handle
        self.state = 7
        return Return.XFERDONE

    def _pendingxfers(self, message: Msg, about: int) -> int:
        pending = PendingTransfers.from_address(about)
        if message is Msg.RESET:
            self._sides = []
            pending.count = 0
        else:
            if not self._sides and self.values[Cap.AUTOFEED][1]:
                self._feed()
            more = len(self._sides) + 2 * len(self.feeder.sheets)
            pending.count = 0 if not more else more if self.knows_count else ENDLESS
        self.state = 6 if pending.count else 5
        return Return.SUCCESS


def dib(shade: int, mode: str = "RGB") -> bytes:
    """A bitmap of 12 by 9 pixels."""
    file = io.BytesIO()
    Image.new(mode, (12, 9), (shade,) * 3 if mode == "RGB" else shade).save(file, "DIB")
    return file.getvalue()
