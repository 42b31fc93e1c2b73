"""What is drawn, measured before any page exists. Lengths are points; ``y`` grows downward from a part's top."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias

from app.reports.pdf.text import BODY, LABEL, Style, fitted, measure, wrap

HAIRLINE = 0.4

_LITTLE = 0.85
_ROUNDING = 1e-6


class Text(NamedTuple):
    x: float
    y: float
    """The baseline."""
    text: str
    style: Style


class Rule(NamedTuple):
    x: float
    y: float
    x_end: float
    y_end: float
    weight: float = HAIRLINE


class Frame(NamedTuple):
    x: float
    y: float
    width: float
    height: float
    filled: bool = False
    """Filled with a grey that the figures beside it explain."""


class Picture(NamedTuple):
    x: float
    y: float
    width: float
    height: float
    key: str


class Link(NamedTuple):
    x: float
    y: float
    width: float
    height: float
    target: str


Item: TypeAlias = Text | Rule | Frame | Picture | Link


@dataclass(slots=True)
class Part:
    """What no page break divides while a page can hold it."""

    height: float
    items: list[Item] = field(default_factory=list)


@dataclass(slots=True)
class Block:
    """Parts that stay on one page where they can; ``anchor`` and ``heading`` make it an entry of the outline."""

    parts: list[Part] = field(default_factory=list)
    anchor: str = ""
    heading: str = ""

    @property
    def height(self) -> float:
        return sum(part.height for part in self.parts)


def gap(height: float) -> Part:
    return Part(height)


def text_parts(text: str, style: Style, x: float, width: float) -> list[Part]:
    """One part for each line of ``text``."""
    return [
        Part(style.leading, [Text(x, _baseline(style), line, style)]) for line in wrap(text, style, width)
    ]


def single_line(text: str, style: Style, x: float, width: float) -> list[Part]:
    """``text`` on one line, a little shrunk at most; wrapped in its full size where that is not enough."""
    shrunk = fitted(text, style, width, smallest=_LITTLE)
    return text_parts(
        text, shrunk if measure(text, shrunk) <= width + _ROUNDING else style, x, width + _ROUNDING
    )


def labelled(
    label: str, text: str, x: float, width: float, label_width: float, style: Style = BODY
) -> list[Part]:
    """``text`` beside its ``label``, both in a column of ``width`` points."""
    parts = text_parts(text, style, x + label_width, width - label_width)
    if parts:
        parts[0].items.insert(0, Text(x, _baseline(style), label, fitted(label, LABEL, label_width - 3)))
    return parts


def beside(*columns: list[Part]) -> Part:
    """Columns of parts side by side, from one top."""
    joined = [stacked(column) for column in columns]
    return Part(max(part.height for part in joined), [item for part in joined for item in part.items])


def stacked(parts: list[Part]) -> Part:
    """Parts below one another as one."""
    top, items = 0.0, []
    for part in parts:
        items += [moved(item, top) for item in part.items]
        top += part.height
    return Part(top, items)


def moved(item: Item, down: float, right: float = 0.0) -> Item:
    """``item`` further down and to the right."""
    x, y = item.x + right, item.y + down
    if isinstance(item, Rule):
        return Rule(x, y, item.x_end + right, item.y_end + down, item.weight)
    return item._replace(x=x, y=y)


def divided(part: Part, room: float) -> tuple[Part, Part]:
    """``part`` in two: what ends within ``room``, and the rest.

    Text, pictures and links stay whole; rules and frames go on below. Lines of
    unlike height that stand beside one another are divided each for itself.
    """
    ruled = [item for item in part.items if isinstance(item, Rule | Frame)]
    whole = [(item, *_span(item)) for item in part.items if not isinstance(item, Rule | Frame)]
    resumed = min((top for _, top, bottom in whole if bottom > room + _ROUNDING), default=room)
    above = Part(room, [item for item, _, bottom in whole if bottom <= room + _ROUNDING])
    rest = Part(part.height - resumed)
    rest.items += [moved(item, -resumed) for item, _, bottom in whole if bottom > room + _ROUNDING]
    for item in ruled:
        top, bottom = _span(item)
        if top < room:
            above.items.append(_clipped(item, top, min(bottom, room)))
        if bottom > resumed or top >= room:
            rest.items.append(moved(_clipped(item, max(top, resumed), max(bottom, resumed)), -resumed))
    return above, rest


def _span(item: Item) -> tuple[float, float]:
    """Top and bottom."""
    match item:
        case Text():
            top = item.y - _baseline(item.style)
            return top, top + item.style.leading
        case Rule():
            return min(item.y, item.y_end), max(item.y, item.y_end)
    return item.y, item.y + item.height


def _clipped(item: Rule | Frame, top: float, bottom: float) -> Item:
    if isinstance(item, Rule):
        return item._replace(y=top, y_end=bottom)
    return item._replace(y=top, height=bottom - top)


def centred(text: str, style: Style, x: float, width: float, y: float) -> Text:
    """``text`` in the middle of a column, shrunk to its width."""
    fit = fitted(text, style, width, smallest=0.3)
    return Text(x + (width - measure(text, fit)) / 2, y, text, fit)


def _baseline(style: Style) -> float:
    return (style.leading + style.size * 0.76) / 2


def stamps(titles: tuple[str, ...], right: float) -> Part:
    """Boxes for seals in a row that ends at ``right``, each under its title, 印 faint within."""
    side, title_height = 52.0, 15.0
    left = right - side * len(titles)
    items: list[Item] = []
    for index, title in enumerate(titles):
        x = left + index * side
        items += [
            Frame(x, 0, side, title_height),
            centred(title, LABEL, x + 2, side - 4, 10.5),
            Frame(x, title_height, side, side),
            centred("印", LABEL, x, side, title_height + side / 2 + 3),
        ]
    return Part(side + title_height, items)
