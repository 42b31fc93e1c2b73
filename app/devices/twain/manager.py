"""The source manager and one of its sources, with the states that the TWAIN specification (chapter 2) lets them be in."""

from __future__ import annotations

import ctypes
import time
from collections.abc import Callable
from ctypes import byref, c_void_p, cast
from typing import Any, Protocol

from app import __version__
from app.devices import life
from app.devices.twain.words import (
    DF_APP2,
    DG_CONTROL,
    DG_IMAGE,
    ONEVALUE,
    Cap,
    Capability,
    Condition,
    Data,
    EntryPoint,
    Event,
    Identity,
    ImageInfo,
    Msg,
    OneValue,
    PendingTransfers,
    Return,
    Status,
    TwainError,
    Type,
    UserInterface,
    Version,
)

_DONE = frozenset({Return.SUCCESS, Return.CHECKSTATUS, Return.XFERDONE})
_FIX32 = 1 << 16
_STEP = 0.25
_JAPANESE, _JAPAN = 68, 81


class Window(Protocol):
    """A window that a source can send its messages to; a thread has to look for them."""

    @property
    def handle(self) -> int: ...

    def pump(self, seconds: float, process: Callable[[int], bool], /) -> None:
        """Look for messages for that long or until ``process`` says that one was for it; it gets each one's address."""
        ...

    def close(self) -> None: ...


class Manager:
    """The source manager, open (state 3) until it is closed."""

    def __init__(self, entry: Any, window: Window) -> None:
        """``entry`` is the library's DSM_Entry. Raises TwainError, also where it is older than TWAIN 2."""
        self._entry = entry
        self.window = window
        self._application = Identity(
            version=Version(1, 0, _JAPANESE, _JAPAN, __version__.encode()[:32]),
            protocol_major=2,
            protocol_minor=4,
            supported_groups=DG_CONTROL | DG_IMAGE | DF_APP2,
            manufacturer=b"Enishi",
            product_family=b"Enishi",
            product_name=b"Enishi",
        )
        self._memory = EntryPoint(size=ctypes.sizeof(EntryPoint))
        self._handle = c_void_p(window.handle)
        self.call(None, DG_CONTROL, Data.PARENT, Msg.OPENDSM, self._handle)
        try:
            # One before TWAIN 2 brings no memory of its own, and says that it does not know this.
            self.call(None, DG_CONTROL, Data.ENTRYPOINT, Msg.GET, self._memory)
        except TwainError:
            self.close()
            raise

    def sources(self) -> list[Identity]:
        """Those that are installed, whether their device is there or not. Raises TwainError."""
        found: list[Identity] = []
        message = Msg.GETFIRST
        while True:
            source = Identity()
            try:
                self.call(None, DG_CONTROL, Data.IDENTITY, message, source)
            except TwainError as error:
                if error.returned == Return.ENDOFLIST or (not found and error.condition == Condition.NODS):
                    return found
                raise
            found.append(source)
            message = Msg.GETNEXT

    def close(self) -> None:
        """Every source must be closed before."""
        self.ask(None, DG_CONTROL, Data.PARENT, Msg.CLOSEDSM, self._handle)

    def ask(self, source: Identity | None, group: int, data: Data, message: Msg, about: Any) -> int:
        """The return code of one operation."""
        destination = byref(source) if source is not None else None
        returned = self._entry(
            byref(self._application), destination, group, data, message, cast(byref(about), c_void_p)
        )
        return int(returned)

    def call(self, source: Identity | None, group: int, data: Data, message: Msg, about: Any) -> int:
        """``ask``. Raises TwainError where it failed."""
        returned = self.ask(source, group, data, message, about)
        if returned not in _DONE:
            status = Status()
            if returned == Return.FAILURE:
                self.ask(source, DG_CONTROL, Data.STATUS, Msg.GET, status)
            raise TwainError(returned, status.condition)
        return returned

    def allocated(self, value: Any) -> int:
        """A copy of a structure in memory that a source can read. Raises TwainError."""
        handle = self._memory.allocate(ctypes.sizeof(value))
        if not handle:
            raise TwainError(Return.FAILURE, Condition.LOWMEMORY)
        ctypes.memmove(self._memory.lock(handle), byref(value), ctypes.sizeof(value))
        self._memory.unlock(handle)
        return int(handle)

    def released(self, handle: int | None, read: Callable[[int], Any]) -> Any:
        """What ``read`` makes of the memory behind a handle, which is given back. Raises TwainError where it is none."""
        if not handle:
            raise TwainError(Return.FAILURE, Condition.BUMMER)
        try:
            address = self._memory.lock(handle)
            if not address:
                raise TwainError(Return.FAILURE, Condition.BUMMER)
            try:
                return read(address)
            finally:
                self._memory.unlock(handle)
        finally:
            self._memory.free(handle)


class Source:
    """A source, open until it is closed. What it is asked for in a wrong state is an error of ours."""

    def __init__(self, manager: Manager, identity: Identity) -> None:
        """Raises TwainError."""
        self._manager = manager
        self._identity = identity
        self._interface = UserInterface(0, 0, manager.window.handle)
        self._do(DG_CONTROL, Data.IDENTITY, Msg.OPENDS, identity, to_manager=True)
        self.state = 4

    def set(self, cap: Cap, kind: Type, value: float) -> bool:
        """Whether the source took a value, or one near by, as state 4 allows. Raises TwainError where memory is short."""
        item = round(value * _FIX32) if kind is Type.FIX32 else int(value)
        if kind is Type.FIX32:  # the whole part stands first
            item = item >> 16 & 0xFFFF | (item & 0xFFFF) << 16
        handle = self._manager.allocated(OneValue(kind, item & 0xFFFFFFFF))
        wanted = Capability(cap, ONEVALUE, handle)
        returned = self._manager.ask(self._identity, DG_CONTROL, Data.CAPABILITY, Msg.SET, wanted)
        self._manager.released(handle, lambda _: None)
        return returned in _DONE

    def get(self, cap: Cap) -> float | None:
        """The value that holds now; None where the source has none. Booleans are 0 and 1."""
        wanted = Capability(cap, ONEVALUE, None)
        try:
            self._do(DG_CONTROL, Data.CAPABILITY, Msg.GETCURRENT, wanted)
            found = self._manager.released(
                wanted.container, lambda address: OneValue.from_buffer_copy(ctypes.string_at(address, 6))
            )
        except TwainError:
            return None
        return _value(found) if wanted.container_type == ONEVALUE else None

    def enable(self) -> None:
        """Begin to scan, without the source's own window: state 5. Raises TwainError."""
        self._do(DG_CONTROL, Data.USERINTERFACE, Msg.ENABLEDS, self._interface)
        self.state = 5

    def is_ready(self, patience: float, clock: Callable[[], float] = time.monotonic) -> bool:
        """Wait for an image: state 6. False where the source has none, or says nothing for that many seconds."""
        until = clock() + patience
        heard: list[int] = []

        def process(address: int) -> bool:
            event = Event(address, Msg.NULL)
            returned = self._manager.ask(
                self._identity, DG_CONTROL, Data.EVENT, Msg.PROCESSEVENT, event
            )  # fmt: skip
            if event.message in {Msg.XFERREADY, Msg.CLOSEDSREQ}:
                heard.append(event.message)
            return returned == Return.DSEVENT

        while not heard and clock() < until:
            life.sign()
            self._manager.window.pump(_STEP, process)
        if Msg.XFERREADY in heard:
            self.state = 6
            return True
        return False

    def image_info(self) -> ImageInfo:
        """What the next image is like, as far as the source says. Raises TwainError."""
        info = ImageInfo()
        self._do(DG_IMAGE, Data.IMAGEINFO, Msg.GET, info)
        return info

    def transfer(self, read: Callable[[int], bytes]) -> bytes:
        """What ``read`` makes of the next image, a DIB at an address: state 7. Raises TwainError."""
        handle = c_void_p()
        returned = self._manager.ask(self._identity, DG_IMAGE, Data.IMAGENATIVEXFER, Msg.GET, handle)
        if returned in {Return.XFERDONE, Return.CANCEL}:
            self.state = 7
        if returned == Return.XFERDONE:
            data: bytes = self._manager.released(handle.value, read)
            return data
        self._raise(returned)
        return b""

    def end_transfer(self) -> int:
        """Be done with an image; how many are left, or ``ENDLESS``: state 6, or 5 where none is. Raises TwainError."""
        pending = PendingTransfers()
        self._do(DG_CONTROL, Data.PENDINGXFERS, Msg.ENDXFER, pending)
        self.state = 6 if pending.count else 5
        return int(pending.count)

    def rest(self) -> None:
        """Scan no more, from whatever state: back to state 4, as far as the source lets itself."""
        pending = PendingTransfers()
        if self.state == 7:
            self._manager.ask(self._identity, DG_CONTROL, Data.PENDINGXFERS, Msg.ENDXFER, pending)
        if self.state == 6 or pending.count:
            self._manager.ask(self._identity, DG_CONTROL, Data.PENDINGXFERS, Msg.RESET, pending)
        if self.state >= 5:
            self._manager.ask(self._identity, DG_CONTROL, Data.USERINTERFACE, Msg.DISABLEDS, self._interface)
        self.state = min(self.state, 4)

    def close(self) -> None:
        """Let the device go."""
        self.rest()
        self._manager.ask(None, DG_CONTROL, Data.IDENTITY, Msg.CLOSEDS, self._identity)
        self.state = 3

    def _do(self, group: int, data: Data, message: Msg, about: Any, *, to_manager: bool = False) -> None:
        self._manager.call(None if to_manager else self._identity, group, data, message, about)

    def _raise(self, returned: int) -> None:
        status = Status()
        if returned == Return.FAILURE:
            self._manager.ask(self._identity, DG_CONTROL, Data.STATUS, Msg.GET, status)
        raise TwainError(returned, status.condition)


def _value(found: OneValue) -> float:
    item: int = found.item
    match found.item_type:
        case Type.FIX32:
            whole = item & 0xFFFF
            return (whole - 0x10000 if whole & 0x8000 else whole) + (item >> 16) / _FIX32
        case Type.INT16:
            return (item & 0xFFFF) - 0x10000 if item & 0x8000 else item & 0xFFFF
        case Type.UINT16 | Type.BOOL:
            return item & 0xFFFF
        case Type.INT32:
            return item - (1 << 32) if item >> 31 else item
        case _:
            return item
