"""Designs of horizontal cards."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from enum import StrEnum

from app.core.reading import FieldName
from samplecards.blocks import Align, Block, Emblem, wrapped
from samplecards.canvas import Canvas, Run
from samplecards.chances import by_weight
from samplecards.frames import SPACE, Drawn, Frame, set_at_foot, set_at_top, set_between
from samplecards.marks import draw_band, emblem
from samplecards.phrases import Phrase, Wording, post_on_one_line
from samplecards.styles import Band, ReadingPlace, Style

_GUTTER = 4.0
_LEAST_SHARE = 0.72
"""Type is not made smaller than this share of its usual size so that blocks stand side by side."""
_WHERE = {FieldName.ADDRESS, FieldName.POSTAL_CODE}


class Design(StrEnum):
    """Where the blocks stand."""

    RIGHT = "right"
    """Everything flush right, the organisation on top."""
    HALVES = "halves"
    """Post and name on the left; organisation above and address below on the right."""
    SPLIT_FOOT = "split_foot"
    """The post under the name; the address at the foot on the left, telephones and mail beside it."""
    INLINE = "inline"
    """The title before the name on one line, the department above."""
    STRIP = "strip"
    """The name in white on a strip across the middle."""
    SIDE = "side"
    """A coloured area on the right with the logo; everything else left of it, the name first."""
    STAIRS = "stairs"
    """Each block begins further to the right."""
    CREST = "crest"
    """The logo in the middle on top, all lines under it centred."""


_WEIGHTS = {
    Design.RIGHT: 18,
    Design.HALVES: 16,
    Design.SPLIT_FOOT: 16,
    Design.INLINE: 14,
    Design.STRIP: 4,
    Design.SIDE: 8,
    Design.STAIRS: 12,
    Design.CREST: 12,
}
"""How often, in per cent."""


@dataclass(frozen=True, slots=True)
class Parts:
    """The lines of a side by what they say, and what else a design needs."""

    organization: tuple[Run, ...]
    post: tuple[Run, ...]
    name: tuple[Run, ...]
    contact: tuple[Run, ...]
    logo: Emblem | None


def draw_horizontal(canvas: Canvas, wording: Wording, style: Style, rng: random.Random) -> Drawn:
    """Set a side."""
    # An English title stands under the name, not before it.
    is_latin = wording.printed[FieldName.NAME].isascii()
    weights = {
        design: weight
        for design, weight in _WEIGHTS.items()
        if design is not Design.INLINE or (FieldName.TITLE in wording.printed and not is_latin)
    }
    design = by_weight(weights, rng)
    if design in {Design.STRIP, Design.SIDE}:
        style = replace(style, band=Band.NONE)
    frame = draw_band(canvas, style)
    parts = _parts(wording, style, rng, one_line=design in {Design.RIGHT, Design.STAIRS})
    match design:
        case Design.RIGHT:
            _set_right(canvas, frame, parts)
        case Design.HALVES:
            _set_halves(canvas, frame, parts)
        case Design.SPLIT_FOOT:
            _set_split_foot(canvas, frame, parts)
        case Design.INLINE:
            _set_inline(canvas, frame, parts)
        case Design.STRIP:
            _set_strip(canvas, frame, parts, style)
        case Design.SIDE:
            frame = _set_side(canvas, frame, parts, style)
        case Design.STAIRS:
            _set_stairs(canvas, frame, parts)
        case Design.CREST:
            _set_crest(canvas, frame, parts)
    return Drawn(design, frame)


def _parts(wording: Wording, style: Style, rng: random.Random, *, one_line: bool) -> Parts:
    size = rng.uniform(2.9, 3.8)
    tint = style.accent if rng.random() < 0.4 else style.ink
    letters = rng.choice((0.0, 0.05))
    organization = [
        Run(phrase.whole, style.display, size * phrase.scale, tint, phrase.fields, letters)
        for phrase in wording.header
    ]
    post = wording.post
    if one_line and rng.random() < 0.4:
        post = post_on_one_line(post, "　")
    return Parts(
        tuple(organization),
        tuple(_line(phrase, style, 2.45) for phrase in post),
        _name(wording, style, rng),
        tuple(_line(phrase, style, style.small, in_column=style.columns) for phrase in wording.contact),
        emblem(style),
    )


def _line(phrase: Phrase, style: Style, size: float, *, in_column: bool = False) -> Run:
    own = size * phrase.scale
    label = phrase.label.rstrip(" :：/") if in_column and not _WHERE & {*phrase.fields} else ""
    if not label:
        return Run(phrase.whole, style.body, own, style.ink, phrase.fields)
    value = Run(phrase.text, style.body, own, style.ink, phrase.fields)
    return Run(label, style.body, own, style.accent, beside=value, stop=own * 5.0)


def _name(wording: Wording, style: Style, rng: random.Random) -> tuple[Run, ...]:
    latin = wording.name.text.isascii()
    spaced = 0.0 if latin else rng.choice((0.0, 0.05, 0.15, 0.3, 0.5))
    line = Run(
        wording.name.text, style.display, rng.uniform(4.5, 5.8), style.ink, wording.name.fields, spaced, 0.9
    )
    kana, romaji = wording.reading, wording.romaji
    small = []
    if kana is not None:
        small.append(Run(kana.text, style.body, 1.9, style.ink, kana.fields, rng.choice((0.0, 0.15, 0.4))))
    if romaji:
        small.append(Run(romaji.upper() if rng.random() < 0.3 else romaji, style.body, 2.0, style.ink))
    if not small:
        return (line,)
    if style.reading is ReadingPlace.BESIDE:
        first = replace(
            small[0], text=rng.choice(("[{}]", "{}", "（{}）")).format(small[0].text), tracking=0.0
        )
        return (replace(line, beside=first), *(replace(run, gap=1.1) for run in small[1:]))
    if style.reading is ReadingPlace.BELOW:
        return (line, *(replace(run, gap=1.1) for run in small))
    return (*small, line)


def _set_right(canvas: Canvas, frame: Frame, parts: Parts) -> None:
    rest = set_at_top(canvas, frame, Block(parts.organization, Align.RIGHT, uniform=True, emblem=parts.logo))
    rest = set_at_foot(canvas, rest, Block(parts.contact, Align.RIGHT, uniform=True))
    set_between(canvas, rest, (Block(parts.post, Align.RIGHT), Block(parts.name, Align.RIGHT)))


def _set_halves(canvas: Canvas, frame: Frame, parts: Parts) -> None:
    left, right = frame.columns(0.38, _GUTTER)
    if parts.logo is not None:
        left = set_at_top(canvas, left, Block(parts.post[:1] or parts.name[:1], emblem=parts.logo), 0.3)
        parts = replace(parts, post=parts.post[1:], name=parts.name if parts.post else parts.name[1:])
    set_between(canvas, left, (Block(parts.post), Block(parts.name)))
    lines = tuple(line for run in parts.organization for line in wrapped(canvas, run, right.width))
    rest = set_at_top(canvas, right, Block(lines, uniform=True), 0.4)
    set_at_foot(canvas, rest, Block(parts.contact, uniform=True), 1.0)


def _set_split_foot(canvas: Canvas, frame: Frame, parts: Parts) -> None:
    rest = set_at_top(canvas, frame, Block(parts.organization, uniform=True, emblem=parts.logo))
    where = Block(tuple(run for run in parts.contact if _fields(run) & _WHERE), uniform=True)
    other = Block(tuple(run for run in parts.contact if not _fields(run) & _WHERE), uniform=True)
    widths = where.width(canvas), other.width(canvas)
    share = (rest.width - _GUTTER) / sum(widths)
    if share < _LEAST_SHARE:
        rest = set_at_foot(canvas, rest, Block(parts.contact, uniform=True))
    else:
        left, right = rest.columns(widths[0] / sum(widths), _GUTTER)
        above = [set_at_foot(canvas, part, block) for part, block in ((left, where), (right, other))]
        rest = replace(rest, bottom=min(part.bottom for part in above))
    set_between(canvas, rest, (Block(parts.name), Block(parts.post)))


def _set_inline(canvas: Canvas, frame: Frame, parts: Parts) -> None:
    """Department, then title and name side by side; organisation and contact block at the foot."""
    rest = set_at_foot(canvas, frame, Block(parts.contact, uniform=True), 0.5)
    rest = set_at_foot(canvas, rest, Block(parts.organization, uniform=True), 0.34)
    title = next(run for run in parts.post if FieldName.TITLE in run.fields)
    place = next(number for number, run in enumerate(parts.name) if FieldName.NAME in run.fields)
    name = parts.name[place]
    line = replace(title, beside=replace(name, gap=0.0), stop=0.26 * rest.width, gap=1.4 * title.size)
    # The name is the larger: room for what rises above the line of the title.
    line = replace(line, gap=max(line.gap, name.size - title.size + 0.6))
    upper = (*(run for run in parts.post if run is not title), *parts.name[:place])
    lower = tuple(replace(run, gap=1.2) for run in parts.name[place + 1 :])
    if not upper:
        rest = replace(rest, top=rest.top + name.size)
    set_between(canvas, rest, (Block((*upper, line, *lower)),), above=0.4)


def _set_strip(canvas: Canvas, frame: Frame, parts: Parts, style: Style) -> None:
    rest = set_at_top(canvas, frame, Block(parts.organization, uniform=True, emblem=parts.logo), 0.25)
    name = Block(tuple(_in_white(run) for run in parts.name)).fitted(canvas, rest.width)
    rest = set_at_foot(canvas, rest, Block(parts.contact, uniform=True), 0.5)
    post = Block(parts.post).fitted(canvas, rest.width)
    inside = 1.4
    factor = min(1.0, (rest.height - SPACE) / (name.height + 2 * inside + post.height))
    name, post = name.scaled(factor), post.scaled(factor)
    post.place(canvas, frame.left, rest.top, frame.width)
    top = rest.bottom - name.height - 2 * inside * factor
    canvas.band(0, top, canvas.width, rest.bottom - top, style.accent)
    name.place(canvas, frame.left, top + inside * factor, frame.width)


def _set_side(canvas: Canvas, frame: Frame, parts: Parts, style: Style) -> Frame:
    edge = canvas.width * 0.86
    canvas.band(edge, 0, canvas.width - edge + 1, canvas.height, style.accent)
    inner = replace(frame, right=edge - 2.0)
    rest = set_at_top(canvas, inner, Block(parts.name), 0.28)
    rest = set_at_top(canvas, rest, Block(parts.post), 0.34)
    rest = set_at_foot(canvas, rest, Block(parts.contact, uniform=True), 0.7)
    set_between(canvas, rest, (Block(parts.organization, uniform=True, emblem=parts.logo),), above=0.9)
    return inner


def _set_stairs(canvas: Canvas, frame: Frame, parts: Parts) -> None:
    rest = set_at_top(canvas, frame, Block(parts.organization, uniform=True, emblem=parts.logo))
    rest = set_at_foot(canvas, rest, Block(parts.contact, uniform=True, tight=True))
    second = replace(rest, left=rest.left + 0.1 * rest.width)
    third = set_at_top(canvas, second, Block(parts.post), 0.5)
    set_between(canvas, replace(third, left=third.left + 0.12 * rest.width), (Block(parts.name),), above=0.4)


def _set_crest(canvas: Canvas, frame: Frame, parts: Parts) -> None:
    logo = replace(parts.logo, above=True) if parts.logo else None
    top = Block(parts.organization, Align.CENTRE, uniform=True, emblem=logo)
    rest = set_at_top(canvas, frame, top, 0.36)
    rest = set_at_foot(canvas, rest, Block(parts.contact, Align.CENTRE, uniform=True), 0.6)
    set_between(canvas, rest, (Block(parts.name, Align.CENTRE), Block(parts.post, Align.CENTRE)))


def _fields(run: Run) -> set[FieldName]:
    return {*run.fields, *(run.beside.fields if run.beside else ())}


def _in_white(run: Run) -> Run:
    return replace(run, colour=(255, 255, 255), beside=_in_white(run.beside) if run.beside else None)
