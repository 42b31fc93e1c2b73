"""One sheet: fed, scanned, and read side by side until the device says that it is through."""

from __future__ import annotations

from dataclasses import dataclass, field

from app.devices import jpeg
from app.devices.fujitsu import commands, images
from app.devices.fujitsu.answers import HardwareStatus, Size
from app.devices.fujitsu.commands import Position
from app.devices.fujitsu.device import Device, StoppedError, heeded
from app.devices.fujitsu.models import MODEST
from app.devices.fujitsu.sense import Verdict
from app.devices.fujitsu.window import Window
from app.devices.fujitsu.wire import BUSY_PATIENCE, MOVING_PATIENCE, Reply
from app.devices.recode import converted
from app.devices.scanner import ColorMode, FaultKind

_SHEET_PATIENCE = 300.0
"""Seconds that all blocks of a sheet may take together; both sides of A4 at 1200 dpi take about one minute."""


def sees_paper(device: Device, hardware: HardwareStatus | None) -> bool | None:
    """Whether something lies in the feeder, None where nobody knows. ``hardware`` is how the device was just before."""
    if hardware and not hardware.paper and device.model.quirks.checks_hopper:
        hardware = device.hardware()  # once more, for paper that was just put in bounces
    return hardware.paper if hardware else None


def feed(device: Device, window: Window) -> bool:
    """Draw in the next sheet and start scanning it; False where there is none.

    Never sent twice is what might draw in a second sheet. Raises StoppedError,
    of kind EMPTY where the device misses the paper only when it is to scan it.
    """
    try:
        surely_fed = _position(device)
    except StoppedError as stopped:
        if stopped.kind is FaultKind.EMPTY:
            return False
        raise
    reply = _start(device, window)
    if reply.verdict is Verdict.OUT_OF_ORDER and not surely_fed:
        _position(device)
        reply = _start(device, window)
    if not reply.is_good:
        raise StoppedError(FaultKind.TRANSFER)
    return True


def _position(device: Device) -> bool:
    """Feed. Whether that was done for sure: a device that just woke may have said so instead."""
    until = device.clock() + BUSY_PATIENCE
    while (
        reply := device.wire.ask(commands.position(Position.FEED), MOVING_PATIENCE)
    ).verdict is Verdict.WAIT:
        if device.clock() >= until:
            break
        device.wire.wait()
    heeded(reply)
    if reply.verdict in {Verdict.REFUSED, Verdict.OUT_OF_ORDER}:
        raise StoppedError(FaultKind.TRANSFER)
    return reply.verdict is not Verdict.WOKEN


def _start(device: Device, window: Window) -> Reply:
    if device.model.quirks.settles:
        heeded(device.wire.insist(commands.test_unit_ready(), MOVING_PATIENCE))
    return heeded(device.wire.insist(commands.scan(window.sides), MOVING_PATIENCE))


@dataclass(slots=True)
class _Side:
    number: int
    parts: list[bytes] = field(default_factory=list)
    length: int = 0
    done: bool = False

    @property
    def data(self) -> bytes:
        if len(self.parts) > 1:
            self.parts = [b"".join(self.parts)]
        return self.parts[0] if self.parts else b""


class SheetReader:
    """Reads the sheet that was fed last, whole."""

    def __init__(self, device: Device, window: Window, *, cropped: bool) -> None:
        self._device = device
        self._window = window
        self._cropped = cropped
        self._width, self._lines = window.width, window.lines
        self._through = False
        self._until = device.clock() + _SHEET_PATIENCE
        self._sides = [_Side(number) for number in window.sides]

    def read(self, wanted: ColorMode) -> list[tuple[bytes, str]]:
        """Files and media types of its sides, front first.

        Raises StoppedError, of kind TRANSFER where the images are not whole.
        """
        self._measure()
        try:
            return self._compressed(wanted) if self._window.compressed else self._samples(wanted)
        except ValueError as error:
            raise StoppedError(FaultKind.TRANSFER) from error

    def _samples(self, wanted: ColorMode) -> list[tuple[bytes, str]]:
        self._gather(self._sides)
        window, sizes = self._window, [self._size_of(side) for side in self._sides]
        lines = [size[1] for size in sizes]
        if not self._cropped and max(lines) - min(lines) > window.dpi // 4:
            raise StoppedError(FaultKind.TRANSFER)  # the two sides of a sheet are of one length
        raws = [
            images.Raw(side.data, *size, window.composition, window.order)
            for side, size in zip(self._sides, sizes, strict=True)
        ]
        return images.files(raws, wanted)

    def _compressed(self, wanted: ColorMode) -> list[tuple[bytes, str]]:
        front = self._sides[0]
        while not (head := _header(front.data)) and not front.done:
            self._pull(front)
        if head and len(self._sides) > 1 and self._holds_both(head):
            self._gather([front])
            whole = list(jpeg.sides(jpeg.trimmed(front.data)))
        else:
            self._gather(self._sides)
            whole = [jpeg.trimmed(side.data) for side in self._sides]
        for file in whole:
            size = jpeg.header(file)
            if size.width > self._window.width * 5 // 4 or size.height > self._window.lines * 5 // 4:
                raise StoppedError(FaultKind.TRANSFER)
        return [converted(file, wanted) for file in whole]

    def _holds_both(self, head: jpeg.Header) -> bool:
        """Whether both sides come in one file: it is too wide for one, or of twice as many intervals as a row has."""
        return head.width > self._window.width * 3 // 2 or (self._cropped and head.intervals == 2)

    def _measure(self) -> None:
        """What the device says that it will send, where it says so."""
        size = self._size(self._sides[0])
        if size and size.width and size.lines:
            self._width, self._lines = size.width, size.lines
            if self._bytes_per_line * self._lines > self._window.most_bytes:
                raise StoppedError(FaultKind.TRANSFER)

    def _size(self, side: _Side) -> Size | None:
        reply = heeded(self._device.wire.insist(commands.read_size(side.number)))
        if not reply.is_good or not reply.data:
            return None
        try:
            return Size.parse(reply.data)
        except ValueError as error:
            raise StoppedError(FaultKind.TRANSFER) from error

    def _size_of(self, side: _Side) -> tuple[int, int]:
        """Pixels and lines of raw samples that came."""
        size = self._size(side) if self._cropped else None
        if size and size.cropped_width and size.cropped_lines:
            return size.cropped_width, size.cropped_lines
        if side.length % self._bytes_per_line:
            raise StoppedError(FaultKind.TRANSFER)
        return self._width, side.length // self._bytes_per_line

    @property
    def _bytes_per_line(self) -> int:
        return self._width * self._window.composition.bytes_per_pixel

    def _gather(self, sides: list[_Side]) -> None:
        """Let the sides take turns, as the device fills its memory with both."""
        while waiting := [side for side in sides if not side.done]:
            for side in waiting:
                self._pull(side)

    def _pull(self, side: _Side) -> None:
        """One block of a side."""
        if self._device.clock() >= self._until:
            raise StoppedError(FaultKind.TRANSFER)
        size = self._block(side)
        if not side.length and self._device.able.can_control:
            self._await(side, size)
        until = self._device.clock() + BUSY_PATIENCE
        while True:
            reply = self._device.wire.ask(commands.read_image(side.number, size))
            if reply.verdict is Verdict.REFUSED and size > MODEST:
                self._device.most_at_once = MODEST
                size = self._block(side)
                continue
            part = _valid(_of_image(reply), size)
            if part or (reply.sense and reply.sense.end_of_medium):
                break
            if self._device.clock() >= until:
                raise StoppedError(FaultKind.TRANSFER)
            self._device.wire.wait()
        side.parts.append(part)
        side.length += len(part)
        sense = reply.sense
        self._through = self._through or bool(sense and sense.end_of_medium)
        is_last = bool(sense and sense.short and self._through)
        side.done = is_last or self._is_complete(side)

    def _block(self, side: _Side) -> int:
        """How many bytes to ask for: whole lines, an even number of bytes, no more than can still come."""
        most = self._device.most_at_once
        if self._window.compressed:
            room = self._window.most_bytes * len(self._sides) - side.length
            if room <= 0:
                raise StoppedError(FaultKind.TRANSFER)
            return min(most, room)
        line = self._bytes_per_line
        lines = max(1, most // line)
        if lines * line % 2 and lines > 1:
            lines -= 1
        return min(lines * line, line * self._lines - side.length)

    def _is_complete(self, side: _Side) -> bool:
        if self._window.compressed:
            return bool(side.parts) and jpeg.is_whole(side.parts[-1])
        return side.length >= self._bytes_per_line * self._lines

    def _await(self, side: _Side, size: int) -> None:
        """Ask first whether there is something to read: some devices fail when they are read too soon."""
        reply = self._device.wire.insist(commands.ask_for_data(side.number, size))
        if reply.verdict is not Verdict.WAIT:  # a device that knows no such question refuses it
            heeded(reply)


def _of_image(reply: Reply) -> Reply:
    """As ``heeded``, but the device may have nothing yet, or say that it just woke."""
    if reply.verdict in {Verdict.WAIT, Verdict.WOKEN}:
        return reply
    if not heeded(reply).is_good:
        raise StoppedError(FaultKind.TRANSFER)
    return reply


def _valid(reply: Reply, asked: int) -> bytes:
    """What came of a block, without padding. Raises StoppedError where its length is not what the device says."""
    if reply.verdict is Verdict.WAIT or (not reply.is_good and not reply.data):
        return b""
    due = asked
    if reply.sense and reply.sense.short:
        due = asked - reply.sense.shortfall
    if due < 0 or len(reply.data) not in {due, asked}:
        raise StoppedError(FaultKind.TRANSFER)
    return reply.data if len(reply.data) == due else reply.data[:due]


def _header(data: bytes) -> jpeg.Header | None:
    try:
        return jpeg.header(data)
    except ValueError:
        return None
