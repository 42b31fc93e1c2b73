"""The eSCL scanner on USB: IPP over USB, one HTTP connection for each of its interfaces (USB-IF, class 7/1/4)."""

from __future__ import annotations

import math
import time
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tests.devices.rig import marked, pile
from tests.devices.rig.escl_mishaps import Piece
from tests.devices.rig.escl_scanner import EsclScanner
from tests.devices.rig.faults import Planned
from tests.devices.rig.http_messages import BadRequest, RequestReader, Response
from tests.devices.rig.scenario import Scenario
from tests.devices.rig.transfers import Gone, Nak, RigInterface, Stall

PRINTER = (7, 1, 2)
IPP_OVER_USB = (7, 1, 4)


@dataclass
class _Connection:
    alternate: int = 0
    reader: RequestReader = field(default_factory=RequestReader)
    answers: deque[Iterator[Piece]] = field(default_factory=deque)
    """Any of which may be endless."""
    rest: bytes = b""
    """Of a piece that was larger than what was asked for."""
    is_halted: bool = False
    silent_until: float = -math.inf

    def next(self) -> Piece | None:
        if self.rest:
            rest, self.rest = self.rest, b""
            return rest
        while self.answers:
            for piece in self.answers[0]:
                return piece
            self.answers.popleft()
        return None


class EsclUsbDevice:
    """A ``RigDevice``: as printers do, each interface is a plain printer's until its alternate setting is chosen."""

    vendor = 0x04B8
    product = 0x1A2B
    manufacturer = "Rig"

    def __init__(
        self, scanner: EsclScanner, interfaces: int = 3, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self.scanner = scanner
        self.model = scanner.model
        self.serial = scanner.serial
        self.feeder = scanner.feeder
        self.interfaces = [
            RigInterface(number, alternate, kind, number + 1, 0x81 + number)
            for number in range(interfaces)
            for alternate, kind in enumerate((PRINTER, IPP_OVER_USB))
        ]
        self._clock = clock
        self._connections = [_Connection() for _ in range(interfaces)]

    def bulk_out(self, endpoint: int, data: bytes) -> None:
        connection = self._connection(endpoint)
        if self.scanner.is_hung:
            raise Nak(math.inf)
        if not connection.alternate:
            self.scanner.complaints.append("HTTP to the setting of a plain printer")
            raise Stall
        try:
            for request in connection.reader.feed(data):
                self._check_host(request.headers["host"])
                connection.answers.append(iter(self.scanner.answer(request)))
        except BadRequest as error:
            self.scanner.complaints.append(str(error))
            connection.reader = RequestReader()
            connection.answers.append(Response(400).parts())

    def bulk_in(self, endpoint: int, size: int) -> bytes:
        connection = self._connection(endpoint)
        if (left := connection.silent_until - self._clock()) > 0:
            raise Nak(left)
        piece = connection.next()
        if piece is None:
            raise Nak(math.inf)
        if isinstance(piece, bytes):
            connection.rest = piece[size:]
            return piece[:size]
        if isinstance(piece, Nak):
            connection.silent_until = self._clock() + piece.seconds
        connection.is_halted = isinstance(piece, Stall)
        self.scanner.is_plugged = not isinstance(piece, Gone)
        raise piece

    def set_alternate(self, interface: int, alternate: int) -> None:
        self._check_plug()
        self._connections[interface] = _Connection(alternate)

    def clear_halt(self, endpoint: int) -> None:
        self._check_plug()
        self._connections[(endpoint & 0x0F) - 1].is_halted = False

    def reset(self) -> None:
        self._check_plug()
        self.plug_in()

    def plan(self, mishaps: list[Planned]) -> None:
        self.scanner.plan(mishaps)

    def press_button(self) -> None:
        self.scanner.press_button()

    def unplug(self) -> None:
        self.scanner.unplug()

    def plug_in(self) -> None:
        """Every interface is a plain printer's again."""
        self.scanner.plug_in()
        self._connections = [_Connection() for _ in self._connections]

    def _connection(self, endpoint: int) -> _Connection:
        self._check_plug()
        connection = self._connections[(endpoint & 0x0F) - 1]
        if connection.is_halted:
            raise Stall
        return connection

    def _check_plug(self) -> None:
        if not self.scanner.is_plugged:
            raise Gone

    def _check_host(self, host: str) -> None:
        if host.partition(":")[0] != "localhost":
            self.scanner.complaints.append(f"{host} as host of a device on USB")


def make(scenario: Scenario, clock: Callable[[], float]) -> EsclUsbDevice:
    """The device of a scenario; its sheets are marked where it names no pile. Options are attributes of ``EsclScanner``."""
    leaves = (
        pile.load(Path(scenario.pile), scenario.sheets)
        if scenario.pile
        else marked.leaves(scenario.sheets or 0, jpeg=True)
    )
    scanner = EsclScanner(leaves, mishaps=scenario.mishaps, clock=clock)
    for name, value in scenario.options.items():
        setattr(scanner, name, value)
    return EsclUsbDevice(scanner, clock=clock)
