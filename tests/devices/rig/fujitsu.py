"""A virtual document feeder that speaks the fujitsu protocol: SCSI commands in bulk transfers.

This is the device on its cable; ``fujitsu_scanner`` is what answers its commands.
"""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Callable, Iterable
from pathlib import Path

from tests.devices.rig import pile
from tests.devices.rig.faults import Planned
from tests.devices.rig.fujitsu_mishaps import Piece
from tests.devices.rig.fujitsu_models import FUJITSU, MODELS, Model
from tests.devices.rig.fujitsu_scanner import FujitsuScanner
from tests.devices.rig.paper import AttendedFeeder, Feeder, Leaf
from tests.devices.rig.scenario import Scenario
from tests.devices.rig.transfers import Babble, Gone, Nak, RigInterface, Stall

_OUT, _IN = 0x02, 0x81
_PACKET = 512
_COMMAND_CODE = 0x43
_COMMAND_LENGTH, _BLOCK_AT = 31, 19


class FujitsuDevice:
    """A ``RigDevice`` with a clerk beside it (``Hosted``)."""

    vendor = FUJITSU
    manufacturer = "FUJITSU"
    interfaces = (RigInterface(0, 0, (255, 255, 255), _OUT, _IN),)

    def __init__(
        self,
        model: Model,
        pile: Iterable[Leaf],
        clock: Callable[[], float],
        *,
        mishaps: Iterable[Planned] = (),
        seconds_per_sheet: float = 0.0,
        interlaces: bool = True,
    ) -> None:
        """``interlaces``: whether both sides come in one JPEG file where the model compresses."""
        self.product, self.model, self.serial = model.product, model.name, str(model.serial)
        self.feeder: Feeder = AttendedFeeder(pile, self._attend)
        self.scanner = FujitsuScanner(
            model, self.feeder, clock, mishaps, seconds_per_sheet=seconds_per_sheet, interlaces=interlaces
        )
        self._clock = clock
        self._is_plugged = True
        self._quieten()

    def _quieten(self) -> None:
        self._in: deque[Piece] = deque()
        self._awaited: tuple[bytes, int] | None = None
        """A command whose parameters are still to come, and how many bytes of them."""
        self._is_halted = False
        self._silent_until = 0.0

    # The clerk

    def plan(self, mishaps: list[Planned]) -> None:
        self.scanner.plan(mishaps)

    def press_button(self) -> None:
        """The scan button: it is remembered until somebody asks for it."""
        self.scanner.press_button()

    def unplug(self) -> None:
        self._is_plugged = False

    def plug_in(self) -> None:
        self._is_plugged = True
        self._quieten()
        self.scanner.start()

    def _attend(self) -> None:
        self.scanner.attend()

    # The cable

    def bulk_out(self, endpoint: int, data: bytes) -> None:
        self._look()
        if self._awaited is not None:
            (block, length), self._awaited = self._awaited, None
            self._in += self.scanner.answer(block, data if len(data) == length else None)
            return
        if (
            endpoint != _OUT
            or len(data) != _COMMAND_LENGTH
            or data[0] != _COMMAND_CODE
            or any(data[1:_BLOCK_AT])
        ):
            self._halt()
        block = data[_BLOCK_AT:]
        if self.scanner.refuses(block):
            self._halt()
        if length := _parameter_length(block):
            self._awaited = block, length
        else:
            self._in += self.scanner.answer(block, b"")

    def bulk_in(self, endpoint: int, size: int) -> bytes:
        self._look()
        if endpoint != _IN:
            self._halt()
        if not self._in:
            raise Nak(math.inf)
        piece = self._in.popleft()
        if isinstance(piece, bytes):
            if len(piece) > size:
                if size % _PACKET:
                    raise Babble
                self._in.appendleft(piece[size:])
            return piece[:size]
        if isinstance(piece, Nak):
            self._silent_until = self._clock() + piece.seconds
        self._is_halted = isinstance(piece, Stall)
        self._is_plugged = not isinstance(piece, Gone)
        raise piece

    def set_alternate(self, interface: int, alternate: int) -> None:
        self._check_plug()

    def clear_halt(self, endpoint: int) -> None:
        self._check_plug()
        self._is_halted = False

    def reset(self) -> None:
        self._check_plug()
        self.feeder.eject()
        self._quieten()
        self.scanner.start()

    def _look(self) -> None:
        self._check_plug()
        if (left := self._silent_until - self._clock()) > 0:
            raise Nak(left)
        if self._is_halted:
            raise Stall

    def _check_plug(self) -> None:
        if not self._is_plugged:
            raise Gone

    def _halt(self) -> None:
        self._is_halted = True
        raise Stall


def _parameter_length(block: bytes) -> int:
    """How many bytes of parameters follow a command."""
    match block[0]:
        case 0x15 | 0x1B:
            return block[4]
        case 0x1D:
            return int.from_bytes(block[3:5], "big")
        case 0x24 | 0x2A:
            return int.from_bytes(block[6:9], "big")
    return 0


def make(scenario: Scenario, clock: Callable[[], float]) -> FujitsuDevice:
    """Models ``raw``, ``jpeg`` and ``old``; options ``seconds_per_sheet`` and ``interlaces``."""
    leaves = pile.load(Path(scenario.pile), scenario.sheets) if scenario.pile else []
    model = MODELS[scenario.model or "raw"]
    return FujitsuDevice(model, leaves, clock, mishaps=scenario.mishaps, **scenario.options)
