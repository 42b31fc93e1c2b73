"""Designs of horizontal cards, Japanese or English."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum

from app.core.reading import FieldName
from samplecards.blocks import Align, Block, wrapped
from samplecards.canvas import Canvas, Colour, Run
from samplecards.frames import SPACE, Drawn, Frame, set_at_foot, set_at_top, set_between
from samplecards.marks import draw_band, emblem
from samplecards.phrases import Phrase, Wording, post_on_one_line
from samplecards.styles import ReadingPlace, Style

_HEADER, _POST, _ROMAJI = 3.4, 2.5, 2.1
"""Millimetres of an em."""
_PAPER: Colour = (255, 255, 255)
_INSIDE = 1.6
"""Between the edge of a coloured area and its text, in millimetres."""


@dataclass(frozen=True, slots=True)
class Blocks:
    """The lines of a side by what they say."""

    header: Block
    post: Block
    name: Block
    footer: Block

    def aligned(self, align: Align) -> Blocks:
        """All lines set alike."""
        return Blocks(
            replace(self.header, align=align),
            replace(self.post, align=align),
            replace(self.name, align=align),
            replace(self.footer, align=align),
        )


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a design works on."""

    canvas: Canvas
    frame: Frame
    """Without the strip along the edge."""
    blocks: Blocks
    style: Style
    wording: Wording


def draw_horizontal(canvas: Canvas, wording: Wording, style: Style, rng: random.Random) -> Drawn:
    """Set a side."""
    design = rng.choices(tuple(_DESIGNS), tuple(weight for weight, _ in _DESIGNS.values()))[0]
    if design in _COLOURED:
        style = replace(style, band=style.band.NONE)
    frame = draw_band(canvas, style)
    one_line = design not in _NARROW_POST and rng.random() < 0.25
    sheet = Sheet(canvas, frame, make_blocks(wording, style, rng, one_line=one_line), style, wording)
    _DESIGNS[design][1](sheet)
    return Drawn(design, frame)


def make_blocks(wording: Wording, style: Style, rng: random.Random, *, one_line: bool) -> Blocks:
    """The blocks at the sizes wished for; ``one_line`` has department and title on one line."""
    colour = rng.choice((style.ink, style.accent))
    size, tracking = rng.uniform(3.0, 3.9), rng.choice((0.0, 0.0, 0.08))
    header = tuple(
        Run(phrase.whole, style.display, size * phrase.scale, colour, phrase.fields, tracking)
        for phrase in wording.header
    )
    post = post_on_one_line(wording.post, rng.choice(("  ", "　"))) if one_line else wording.post
    return Blocks(
        Block(header, uniform=True, emblem=emblem(style)),
        Block(_runs(post, style, _POST)),
        Block(_name(wording, style, rng)),
        Block(_contact(wording.contact, style), uniform=True),
    )


def _runs(phrases: list[Phrase], style: Style, size: float) -> tuple[Run, ...]:
    return tuple(
        Run(phrase.whole, style.body, size * phrase.scale, style.ink, phrase.fields) for phrase in phrases
    )


def _contact(phrases: list[Phrase], style: Style) -> tuple[Run, ...]:
    """With labels in a column of their own where the style has it so."""
    if not style.columns:
        return _runs(phrases, style, style.small)
    runs = []
    for phrase in phrases:
        text = Run(phrase.whole, style.body, style.small * phrase.scale, style.ink, phrase.fields)
        if FieldName.POSTAL_CODE not in phrase.fields and (label := phrase.label.strip(" 　:：/")):
            text, stop = replace(text, text=phrase.text), style.small * 4.2
            text = Run(label, style.body, style.small * phrase.scale, style.ink, beside=text, stop=stop)
        runs.append(text)
    return tuple(runs)


def _name(wording: Wording, style: Style, rng: random.Random) -> tuple[Run, ...]:
    """The name with its reading and its romaji above, beside or below."""
    is_latin = wording.printed[FieldName.NAME].isascii()
    tracking = 0.0 if is_latin else rng.choice((0.0, 0.08, 0.2, 0.35, 0.6))
    size = rng.uniform(4.6, 6.0)
    name = Run(wording.name.text, style.display, size, style.ink, wording.name.fields, tracking, 0.8)
    romaji = (Run(wording.romaji, style.body, _ROMAJI, style.ink, gap=1.2),) if wording.romaji else ()
    reading = wording.reading
    if reading is None:
        if romaji and style.reading is ReadingPlace.BESIDE:
            return (replace(name, beside=romaji[0]),)
        return (*romaji, name) if style.reading is ReadingPlace.BELOW else (name, *romaji)
    kana = Run(reading.text, style.body, 1.9, style.ink, reading.fields, 0.25)
    match style.reading:
        case ReadingPlace.ABOVE:
            return (kana, name, *romaji)
        case ReadingPlace.BESIDE:
            text = rng.choice(("（{}）", "{}", "({})")).format(kana.text)
            return (replace(name, beside=replace(kana, text=text, tracking=0.0, size=2.1)), *romaji)
        case ReadingPlace.BELOW:
            return (name, replace(kana, gap=1.0), *romaji)


# Each design sets the blocks of a sheet.


def _classic(sheet: Sheet) -> None:
    canvas, blocks = sheet.canvas, sheet.blocks
    rest = set_at_top(canvas, sheet.frame, blocks.header)
    rest = set_at_foot(canvas, rest, blocks.footer)
    set_between(canvas, rest, (blocks.post, blocks.name))


def _centred(sheet: Sheet) -> None:
    _classic(replace(sheet, blocks=sheet.blocks.aligned(Align.CENTRE)))


def _footed(sheet: Sheet) -> None:
    """Name above; organisation and address below."""
    canvas, blocks = sheet.canvas, sheet.blocks
    rest = set_at_foot(canvas, sheet.frame, blocks.footer, 0.45)
    rest = set_at_foot(canvas, rest, blocks.header, 0.3)
    set_between(canvas, rest, (blocks.post, blocks.name))


def _right_foot(sheet: Sheet) -> None:
    """As the classic one with the address on the right."""
    footer = replace(sheet.blocks.footer, tight=True)
    _classic(replace(sheet, blocks=replace(sheet.blocks, footer=footer)))


def _columns(sheet: Sheet) -> None:
    """Organisation in a left column, the rest in a right one."""
    canvas, blocks = sheet.canvas, sheet.blocks
    left, right = sheet.frame.columns(0.34)
    set_between(canvas, left, (_stacked_header(sheet, left.width),))
    rest = set_at_foot(canvas, right, blocks.footer)
    set_between(canvas, rest, (blocks.post, blocks.name), above=0.3)


def _mirrored(sheet: Sheet) -> None:
    """Name and post on the left; organisation and small print in a right column."""
    canvas, blocks = sheet.canvas, sheet.blocks
    left, right = sheet.frame.columns(0.42)
    set_between(canvas, left, (blocks.post, blocks.name), above=0.75)
    rest = set_at_top(canvas, right, _stacked_header(sheet, right.width), 0.4)
    set_between(canvas, rest, (blocks.footer,), above=0.5)


def _beside(sheet: Sheet) -> None:
    """Department and title stand to the left of the name."""
    canvas, blocks = sheet.canvas, sheet.blocks
    rest = set_at_top(canvas, sheet.frame, blocks.header)
    rest = set_at_foot(canvas, rest, blocks.footer)
    left, right = rest.columns(0.4)
    set_between(canvas, left, (blocks.post,))
    set_between(canvas, right, (blocks.name,))


def _name_top(sheet: Sheet) -> None:
    """The name on top on the left, the post on top on the right."""
    canvas, blocks = sheet.canvas, sheet.blocks
    rest = set_at_foot(canvas, sheet.frame, blocks.footer, 0.42)
    rest = set_at_foot(canvas, rest, blocks.header, 0.35)
    left, right = rest.columns(0.52)
    set_between(canvas, left, (blocks.name,), above=0.0)
    set_between(canvas, right, (replace(blocks.post, align=Align.RIGHT),), above=0.0)


def _banner(sheet: Sheet) -> None:
    """The organisation in white on a coloured area on top."""
    canvas, blocks = sheet.canvas, sheet.blocks
    header = _inverse(blocks.header, sheet.frame.width, canvas)
    height = header.height + 2 * _INSIDE + 3.0
    canvas.band(0, 0, canvas.width, height, sheet.style.accent)
    header.place(canvas, sheet.frame.left, height - _INSIDE - header.height, sheet.frame.width)
    rest = replace(sheet.frame, top=height + SPACE)
    rest = set_at_foot(canvas, rest, blocks.footer)
    set_between(canvas, rest, (blocks.post, blocks.name))


def _foot_banner(sheet: Sheet) -> None:
    """The organisation in white at the foot, the contact block in the middle."""
    canvas, blocks = sheet.canvas, sheet.blocks
    header = _inverse(replace(blocks.header, align=Align.CENTRE), sheet.frame.width, canvas)
    height = header.height + 2 * _INSIDE + 3.0
    canvas.band(0, canvas.height - height, canvas.width, height + 1, sheet.style.accent)
    header.place(canvas, sheet.frame.left, canvas.height - height + _INSIDE, sheet.frame.width)
    rest = replace(sheet.frame, bottom=canvas.height - height - SPACE)
    rest = set_at_foot(canvas, rest, blocks.footer)
    set_between(canvas, rest, (blocks.name, blocks.post), above=0.3)


def _panel(sheet: Sheet) -> None:
    """The organisation in white on a coloured area on the left."""
    canvas, blocks, frame = sheet.canvas, sheet.blocks, sheet.frame
    left, right = replace(frame, left=frame.left - 1.5).columns(0.33, 5.0)
    canvas.band(0, 0, left.right + 1.5, canvas.height, sheet.style.accent)
    header = _stacked_header(sheet, left.width)
    set_between(canvas, left, (_inverse(header, left.width, canvas),))
    rest = set_at_foot(canvas, right, blocks.footer)
    set_between(canvas, rest, (blocks.post, blocks.name), above=0.3)


def _centre_name(sheet: Sheet) -> None:
    """Only post and name in the middle of the width."""
    canvas, blocks = sheet.canvas, sheet.blocks
    rest = set_at_top(canvas, sheet.frame, blocks.header)
    rest = set_at_foot(canvas, rest, blocks.footer)
    centred = blocks.aligned(Align.CENTRE)
    set_between(canvas, rest, (centred.post, centred.name))


def _ruled(sheet: Sheet) -> None:
    """The name over a rule, the rest under it."""
    canvas, blocks, frame = sheet.canvas, sheet.blocks, sheet.frame
    rest = set_at_foot(canvas, frame, replace(blocks.footer, align=Align.RIGHT), 0.45)
    rest = set_at_foot(canvas, rest, replace(blocks.header, align=Align.RIGHT), 0.3)
    canvas.band(frame.left, rest.bottom, frame.width, 0.25, sheet.style.accent)
    set_between(canvas, replace(rest, bottom=rest.bottom - 1.2), (blocks.post, blocks.name))


def _low_name(sheet: Sheet) -> None:
    """Organisation and contact block above, the name at the foot on the right."""
    canvas, blocks = sheet.canvas, sheet.blocks
    rest = set_at_top(canvas, sheet.frame, blocks.header)
    rest = set_at_top(canvas, rest, blocks.footer, 0.56)
    right = blocks.aligned(Align.RIGHT)
    set_between(canvas, rest, (right.post, right.name), above=0.8)


def _post_below(sheet: Sheet) -> None:
    """The name under the organisation, the post under the name, all in the middle; the contact block on the left."""
    canvas, blocks = sheet.canvas, sheet.blocks
    rest = set_at_foot(canvas, sheet.frame, blocks.footer)
    centred = blocks.aligned(Align.CENTRE)
    rest = set_at_top(canvas, rest, centred.header, 0.35)
    set_between(canvas, rest, (centred.name, centred.post), above=0.6)


def _corners(sheet: Sheet) -> None:
    """The organisation on top on the right; the name on the left; the contact block at the foot on the right."""
    canvas, blocks = sheet.canvas, sheet.blocks
    rest = set_at_top(canvas, sheet.frame, replace(blocks.header, align=Align.RIGHT))
    rest = set_at_foot(canvas, rest, replace(blocks.footer, tight=True))
    set_between(canvas, rest, (blocks.post, blocks.name), above=0.4, spread=0.2)


def _stacked_header(sheet: Sheet, width: float) -> Block:
    """The organisation under its logo, on as many lines as a column needs."""
    header = sheet.blocks.header
    runs = tuple(line for run in header.runs for line in wrapped(sheet.canvas, run, width))
    logo = emblem(sheet.style, scale=1.4, above=True)
    return replace(header, runs=runs, emblem=logo).fitted(sheet.canvas, width)


def _inverse(block: Block, width: float, canvas: Canvas) -> Block:
    """In white, without the logo, whose colour the area has."""
    runs = tuple(replace(run, colour=_PAPER) for run in block.runs)
    return replace(block, runs=runs, emblem=None).fitted(canvas, width)


class Design(StrEnum):
    """Where the blocks of a card stand."""

    CLASSIC = "classic"
    CENTRED = "centred"
    FOOTED = "footed"
    RIGHT_FOOT = "right_foot"
    COLUMNS = "columns"
    MIRRORED = "mirrored"
    BESIDE = "beside"
    NAME_TOP = "name_top"
    BANNER = "banner"
    FOOT_BANNER = "foot_banner"
    PANEL = "panel"
    CENTRE_NAME = "centre_name"
    RULED = "ruled"
    LOW_NAME = "low_name"
    POST_BELOW = "post_below"
    CORNERS = "corners"


_DESIGNS: dict[Design, tuple[int, Callable[[Sheet], None]]] = {
    Design.CLASSIC: (18, _classic),
    Design.CENTRED: (8, _centred),
    Design.FOOTED: (10, _footed),
    Design.RIGHT_FOOT: (8, _right_foot),
    Design.COLUMNS: (7, _columns),
    Design.MIRRORED: (6, _mirrored),
    Design.BESIDE: (8, _beside),
    Design.NAME_TOP: (5, _name_top),
    Design.BANNER: (3, _banner),
    Design.FOOT_BANNER: (2, _foot_banner),
    Design.PANEL: (3, _panel),
    Design.CENTRE_NAME: (7, _centre_name),
    Design.RULED: (4, _ruled),
    Design.LOW_NAME: (4, _low_name),
    Design.POST_BELOW: (4, _post_below),
    Design.CORNERS: (3, _corners),
}
"""How often in per cent, and how."""
_COLOURED = frozenset({Design.BANNER, Design.FOOT_BANNER, Design.PANEL})
_NARROW_POST = frozenset({Design.BESIDE, Design.MIRRORED, Design.NAME_TOP})
