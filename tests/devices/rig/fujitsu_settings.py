"""What the virtual fujitsu scanner says of itself and what it is told before a batch: commands that move no paper."""

from __future__ import annotations

from dataclasses import dataclass, field

from tests.devices.rig import fujitsu_window
from tests.devices.rig.fujitsu_models import Model
from tests.devices.rig.fujitsu_sense import wrong_field, wrong_field_of_command, wrong_order, wrong_windows
from tests.devices.rig.fujitsu_window import Window

LAMP = 0x3D
"""The page of MODE SENSE that locks some devices up."""

_PREPICK, _DOUBLE_FEED, _DROPOUT, _BUFFER, _EDGES = 0x33, 0x38, 0x39, 0x3A, 0x3C
_SWITCHED_OFF = 2


@dataclass
class Settings:
    """Lost when the device is reset."""

    model: Model
    window: Window | None = None
    _pages: dict[int, bytes] = field(default_factory=dict)
    _announced: tuple[int, int] | None = None
    """Resolution and composition of SET PRE READMODE."""
    _has_gamma: bool = False
    _has_tables: bool = False
    _asked_for_serial: bool = False

    @property
    def crops(self) -> bool:
        return bool(self._page(_EDGES)[2] & 0x80)

    @property
    def notices_double_feeds(self) -> bool:
        return bool(self._page(_DOUBLE_FEED)[2] & 0x80 and self._page(_DOUBLE_FEED)[2] & 0x18)

    @property
    def stops_at_double_feeds(self) -> bool:
        return self.notices_double_feeds and not self._page(_DOUBLE_FEED)[2] & 0x40

    @property
    def draws_in_ahead(self) -> bool:
        """Unless it is told not to, a device has the next sheet ready before anybody asks for it."""
        return any(
            page in self.model.pages and self._page(page)[2] >> 6 != _SWITCHED_OFF
            for page in (_PREPICK, _BUFFER)
        )

    def _page(self, page: int) -> bytes:
        return self._pages.get(page, bytes(10))

    def begin(self, sides: bytes) -> Window:
        """The window of a scan of these sides. Raises Check where something was not told before."""
        window = self.window
        if window is None or (window.wants_gamma and not self._has_gamma):
            raise wrong_order()
        if tuple(sides) != window.sides:
            raise wrong_windows()
        told = self._has_tables and self._announced == (window.dpi, window.composition)
        if self.model.is_snap and not told:
            raise wrong_order()
        return window

    def inquiry(self, block: bytes, _: bytes) -> bytes:
        match block[1], block[2]:
            case 0x00, 0x00:
                return self.model.inquiry[: block[4]]
            case 0x01, 0xF0:
                return self.model.capabilities[: block[4]]
        raise wrong_field_of_command()

    def mode_sense(self, block: bytes, _: bytes) -> bytes:
        """Nothing but whether there is such a page."""
        if block[2] not in self.model.pages:
            raise wrong_field_of_command()
        return bytes((19, 0, 0, 8)).ljust(12, b"\0") + bytes((block[2], 6)).ljust(8, b"\0")

    def mode_select(self, block: bytes, parameters: bytes) -> bytes:
        if block[1] != 0x10:
            raise wrong_field_of_command()
        page = parameters[4:]
        if len(page) < 2 or page[0] not in self.model.pages:
            raise wrong_field(4)
        if page[1] != (8 if page[0] == _DROPOUT else 6) or len(page) != page[1] + 2:
            raise wrong_field(5)
        if any(parameters[:4]):
            raise wrong_field(0)
        self._pages[page[0]] = page
        return b""

    def send_diagnostic(self, _: bytes, parameters: bytes) -> bytes:
        if parameters == b"GET DEVICE ID   ":
            self._asked_for_serial = True
        elif parameters.startswith(b"SET PRE READMODE") and len(parameters) == 32 and self.model.is_snap:
            if parameters[16:18] != parameters[18:20]:
                raise wrong_field(18)
            self._announced = int.from_bytes(parameters[16:18], "big"), parameters[28]
        else:
            raise wrong_field(0)
        return b""

    def read_diagnostic(self, block: bytes, _: bytes) -> bytes:
        if not self._asked_for_serial:
            raise wrong_order()
        self._asked_for_serial = False
        return self.model.serial.to_bytes(4, "big").ljust(10, b"\0")[: int.from_bytes(block[3:5], "big")]

    def set_window(self, _: bytes, parameters: bytes) -> bytes:
        self.window = fujitsu_window.parse(parameters, self.model)
        return b""

    def send(self, block: bytes, parameters: bytes) -> bytes:
        lengths = tuple(int.from_bytes(parameters[at : at + 2], "big") for at in (4, 6))
        match block[2], lengths, len(parameters):
            case 0x83, (256, 256), 266 if parameters[2] == 0x10:
                self._has_gamma = True
            case 0x88, (64, 64), 138 if all(parameters[10:]):
                self._has_tables = True
            case ((0x83 | 0x88), _, _):
                raise wrong_field(4)
            case _:
                raise wrong_field_of_command()
        return b""
