"""The windows that the virtual fujitsu scanner is given, read as strictly as devices read them."""

from __future__ import annotations

from dataclasses import dataclass

from tests.devices.rig.fujitsu_models import Model
from tests.devices.rig.fujitsu_sense import wrong_field, wrong_length, wrong_windows
from tests.devices.rig.optics import UNITS, View

FRONT, BACK = 0x00, 0x80
_HEADER, _BLOCK = 8, 64
_GREY, _COLOR = 2, 5
_ORDERS = {"RGB": (0x01, 0x00), "BGR": (0x01, 0x05)}
_UNUSED = (
    *range(0x1B, 0x1D),
    *range(0x1E, 0x20),
    *range(0x22, 0x28),
    0x2C,
    0x2D,
    0x30,
    0x31,
    0x33,
    0x34,
    0x3F,
)


@dataclass(frozen=True)
class Window:
    """What is to be scanned of each side."""

    dpi: int
    left: int
    top: int
    width: int
    length: int
    paper_width: int
    paper_length: int
    composition: int
    is_compressed: bool
    wants_gamma: bool
    sides: tuple[int, ...]

    @property
    def is_grey(self) -> bool:
        return self.composition == _GREY

    @property
    def bytes_per_line(self) -> int:
        return round(self.width * self.dpi / UNITS) * (1 if self.is_grey else 3)

    def view(self, *, crops: bool) -> View:
        return View(
            self.dpi,
            self.left,
            self.top,
            self.width,
            self.length,
            self.paper_width,
            is_grey=self.is_grey,
            crops=crops,
            step=8 if self.is_compressed else 2,
        )


def parse(parameters: bytes, model: Model) -> Window:
    """The parameters of SET WINDOW. Raises Check for what the model does not take."""
    count, rest = divmod(len(parameters) - _HEADER, _BLOCK)
    if rest or count not in {1, 2}:
        raise wrong_length()
    for at, value in enumerate((0, 0, 0, 0, 0, 0, 0, _BLOCK)):
        if parameters[at] != value:
            raise wrong_field(at)
    first, *others = (
        _one(parameters[start : start + _BLOCK], start, model)
        for start in range(_HEADER, len(parameters), _BLOCK)
    )
    for other in others:
        if first.sides != (FRONT,) or other.sides != (BACK,) or _unlike(first, other):
            raise wrong_windows()
    if first.left + first.width > first.paper_width:
        raise wrong_field(_HEADER + 0x0E)
    if first.top + first.length > first.paper_length:
        raise wrong_field(_HEADER + 0x12)
    return Window(**vars(first) | {"sides": tuple(side for one in (first, *others) for side in one.sides)})


def _unlike(front: Window, back: Window) -> bool:
    """Apart from the paper, which the back's window need not tell."""
    told = {"sides", "paper_width", "paper_length"}
    return any(value != getattr(back, name) for name, value in vars(front).items() if name not in told)


def _one(block: bytes, start: int, model: Model) -> Window:
    def number(offset: int, length: int) -> int:
        return int.from_bytes(block[offset : offset + length], "big")

    def insist(condition: object, offset: int) -> None:
        if not condition:
            raise wrong_field(start + offset)

    side, dpi = block[0], number(0x02, 2)
    insist(side in {FRONT, BACK}, 0x00)
    insist(block[1] == 0, 0x01)
    insist(model.lowest <= dpi <= model.highest, 0x02)
    insist(number(0x04, 2) == dpi, 0x04)
    is_grey, is_compressed = block[0x19] == _GREY, block[0x20] == 0x81
    insist(block[0x19] == _COLOR or (is_grey and not model.is_snap), 0x19)
    insist(block[0x1A] == 8, 0x1A)
    insist(block[0x1D] in {0x00, 0x80}, 0x1D)
    insist(block[0x20] == 0 or (is_compressed and model.compresses), 0x20)
    insist(block[0x21] <= (7 if is_compressed else 0), 0x21)
    insist(block[0x28] == (0x00 if is_grey else 0xC1), 0x28)
    insist(block[0x29] == 0x80 or (block[0x29] == 0 and not model.needs_gamma), 0x29)
    insist(is_grey or tuple(block[0x2A:0x2C]) == _ORDERS[model.order], 0x2A)
    for offset in _UNUSED:
        insist(block[offset] == 0, offset)

    width, length = number(0x0E, 4), number(0x12, 4)
    columns, lines = (round(value * dpi / UNITS) for value in (width, length))
    step = 8 if is_compressed else 2 if model.is_snap else 1
    insist(columns and not columns % step, 0x0E)
    insist(lines and (not is_compressed or not lines % step), 0x12)
    paper_width, paper_length = number(0x36, 4), number(0x3A, 4)
    if side == FRONT or paper_width:
        insist(block[0x35] == 0xC0, 0x35)
        insist(0 < paper_width <= model.width, 0x36)
        insist(0 < paper_length <= model.length, 0x3A)
    return Window(
        dpi=dpi,
        left=number(0x06, 4),
        top=number(0x0A, 4),
        width=width,
        length=length,
        paper_width=paper_width,
        paper_length=paper_length,
        composition=block[0x19],
        is_compressed=is_compressed,
        wants_gamma=block[0x29] == 0x80,
        sides=(side,),
    )
