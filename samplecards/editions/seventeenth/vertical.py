"""Designs of vertical sides, and what those say that run downwards throughout."""

from __future__ import annotations

import random
from dataclasses import replace
from enum import StrEnum

from app.core.reading import FieldName
from samplecards.blocks import Align, Block
from samplecards.canvas import Canvas, Latin
from samplecards.chances import by_weight
from samplecards.columns import Column, set_columns
from samplecards.editions.seventeenth.message import begun
from samplecards.editions.seventeenth.setting import apart, in_halves, in_type, sign_of
from samplecards.editions.seventeenth.wording import japanese
from samplecards.extras import Extras
from samplecards.frames import SPACE, Drawn, Frame, rule, set_at_foot, set_at_top
from samplecards.in_columns import Digits, HeadColumns, columns_of, contact_columns, has_latin_floor
from samplecards.in_lines import body_lines, line_of
from samplecards.marks import draw_band
from samplecards.people import Contact
from samplecards.phrases import TELEPHONES, Phrase, Wording
from samplecards.proofs import chosen_of_several
from samplecards.styles import ReadingPlace, Style
from samplecards.telling import MAIL_FIRST, WEB_FIRST, address_in_columns, place_in_columns, set_telephones


class VerticalDesign(StrEnum):
    """What runs downwards and what does not, and how numbers are written."""

    BIRCH = "vertical_birch"
    """All runs downwards; numbers in kanji."""
    CASCADE = "vertical_cascade"
    """All; digits of full width one under the other."""
    DOMINO = "vertical_domino"
    """All; house numbers with two digits in a square."""
    TILT = "vertical_tilt"
    """All; digits lie on their side."""
    JETTY = "vertical_jetty"
    """Organisation and person; lines at the foot."""
    OBELISK = "vertical_obelisk"
    """The person; the organisation stands in lines at the head, the contact block at the foot."""
    MANTEL = "vertical_mantel"
    """The person; the organisation and the contact block stand in lines at the foot."""
    GROTTO = "vertical_grotto"
    """Organisation and person at the right; lines at the left of a wide card."""


_NUMBERS = {
    VerticalDesign.BIRCH: Digits.KANJI,
    VerticalDesign.CASCADE: Digits.STACKED,
    VerticalDesign.DOMINO: Digits.PAIRED,
    VerticalDesign.TILT: Digits.TURNED,
}
_PORTRAIT = dict(zip(VerticalDesign, (42, 7, 5, 6, 20, 11, 9, 0), strict=True))
_LANDSCAPE = dict(zip(VerticalDesign, (50, 7, 4, 6, 7, 0, 0, 26), strict=True))
"""In per cent."""
_IN_LINES = {VerticalDesign.OBELISK, VerticalDesign.MANTEL}
"""Those whose organisation stands in lines."""
_CALL_LABELS = {
    ("電話　", "ＦＡＸ　", "携帯　"): 50,
    ("電　話　", "ＦＡＸ　", "携　帯　"): 16,
    ("電話　", "ファクス　", "携帯　"): 8,
    ("電話番号　", "ファックス　", "携帯電話　"): 8,
    ("ＴＥＬ　", "ＦＡＸ　", "携帯電話　"): 12,
    ("℡　", "ＦＡＸ　", "携帯　"): 6,
}
_TURNED_LABELS = (("TEL ", "FAX ", "携帯 "), ("電話 ", "FAX ", "携帯 "), ("TEL:", "FAX:", "携帯:"))
_HEADS = HeadColumns(in_halves, short=12, halved_share=0.62, lower=0.26, gap=1.0)
_ONLINE = 2.25
"""The em of mail and web under the columns, in millimetres."""


def draw_vertical(
    canvas: Canvas, contact: Contact, style: Style, extras: Extras, rng: random.Random
) -> tuple[Wording, Drawn]:
    """Set a side and tell what it says."""
    return chosen_of_several(canvas, lambda sheet, chances: _set(sheet, contact, style, extras, chances), rng)


def _set(
    canvas: Canvas, contact: Contact, style: Style, extras: Extras, rng: random.Random
) -> tuple[Wording, Drawn]:
    is_portrait = canvas.height > canvas.width
    design = by_weight(_PORTRAIT if is_portrait else _LANDSCAPE, rng)
    if design is VerticalDesign.BIRCH and has_latin_floor(contact.fields[FieldName.ADDRESS]):
        design = VerticalDesign.CASCADE
    frame = draw_band(canvas, style)
    digits = _NUMBERS.get(design)
    columns: list[Column] = []
    if digits is None:
        wording, rest = _with_lines(canvas, frame, design, contact, style, extras, rng)
    else:
        wording = _throughout(contact, style, extras, digits, 30 if is_portrait else 18, rng)
        lines = body_lines(wording.lines(by_weight({MAIL_FIRST: 70, WEB_FIRST: 30}, rng)), style, _ONLINE)
        rest = set_at_foot(canvas, frame, Block(lines, rng.choice((Align.LEFT, Align.CENTRE)), uniform=True))
        columns = contact_columns(
            wording.contact,
            style,
            rng.uniform(2.1, 2.6),
            digits,
            (2.8, 0.9),
            by_weight({1.0: 58, 0.4: 18, 0.0: 24}, rng),
        )
    heads: list[Column] = []
    if design not in _IN_LINES:
        names = [phrase for phrase in wording.header if not phrase.text.isascii()]
        size, wide = rng.uniform(2.9, 3.8), by_weight({0.0: 60, 0.1: 25, 0.25: 15}, rng)
        heads = _HEADS.set(names, style.display, size, style.ink, wide, rng)
        emblem = sign_of(style, rng)
        if emblem and rng.random() < 0.3:
            rest = _with_sign(canvas, rest, emblem.draw, min(emblem.size, 5.6))
    set_columns(canvas, rest, [*heads, *_person(wording, style, rng), *columns])
    return wording, Drawn(design, frame)


def _with_sign(canvas: Canvas, frame: Frame, draw: object, size: float) -> Frame:
    """The sign over the first column; tell what is left below it."""
    assert callable(draw)
    draw(canvas, frame.right - size, frame.top, size)
    return replace(frame, top=frame.top + size + 1.2)


def _with_lines(
    canvas: Canvas,
    frame: Frame,
    design: VerticalDesign,
    contact: Contact,
    style: Style,
    extras: Extras,
    rng: random.Random,
) -> tuple[Wording, Frame]:
    """Set what stands in lines; tell what the side says, and what is left for the columns."""
    wording = japanese(contact, style, extras, rng)
    lines = body_lines(wording.contact, style, style.small, rng.choice((0.0, 0.6)))
    foot = Block(lines, uniform=True)
    if design is VerticalDesign.GROTTO:
        left, rest = frame.columns(rng.uniform(0.54, 0.6), 4.2)
        set_at_foot(canvas, left, foot, 0.95)
        return wording, rest
    rest = set_at_foot(canvas, frame, foot, 0.42 if canvas.height > canvas.width else 0.48)
    if design not in _IN_LINES:
        if rng.random() < 0.4:
            rule(canvas, frame, rest.bottom + SPACE / 2, style.accent, rng.choice((0.15, 0.4)))
        return wording, rest
    align = by_weight({Align.CENTRE: 60, Align.LEFT: 40}, rng)
    above = design is VerticalDesign.OBELISK
    head = in_type(canvas, wording, style, rng).head(frame.width, align, above=above)
    return wording, (set_at_top if above else set_at_foot)(canvas, rest, head, 0.34)


def _person(wording: Wording, style: Style, rng: random.Random) -> list[Column]:
    """Posts, and the name at their left with its reading on either side."""
    start = by_weight({0.0: 46, 0.1: 30, 0.22: 24}, rng)
    posts = columns_of(
        wording.post, style.body, rng.uniform(2.4, 3.0), style.ink, (2.3, 0.9), start, Latin.TURNED
    )
    start = by_weight({0.25: 24, 0.5: 50, 0.7: 26}, rng)
    space = max(0.04, apart(wording.name.text, rng))
    name = line_of(wording.name, style.display, rng.uniform(4.9, 6.4), style.ink, space, 2.7)
    if wording.reading is None:
        return [*posts, Column(name, start)]
    spread = by_weight({0.05: 50, 0.25: 50}, rng)
    kana = line_of(wording.reading, style.body, 2.05, style.ink, spread, 0.75)
    if style.reading is ReadingPlace.BELOW:
        return [*posts, Column(name, start), Column(kana, start)]
    return [*posts, Column(replace(kana, gap=2.7), start), Column(replace(name, gap=0.65), start)]


def _throughout(
    contact: Contact, style: Style, extras: Extras, digits: Digits, room: int, rng: random.Random
) -> Wording:
    """What a side says that runs downwards throughout; a column holds ``room`` characters of an address."""
    wording = begun(contact, style, extras, rng)
    said = wording.printed
    said.pop(FieldName.CORPORATE_NUMBER, None)
    if rng.random() < 0.5:
        said.pop(FieldName.URL, None)
    if digits is Digits.KANJI and rng.random() < 0.22:
        said.pop(FieldName.EMAIL, None)
    form = by_weight({"{}―{}―{}": 70, "{}（{}）{}": 20, "（{}）{}―{}": 10}, rng)
    set_telephones(wording, contact, lambda plain: digits.dialled(plain, form))
    said[FieldName.POSTAL_CODE] = digits.spelt(said[FieldName.POSTAL_CODE])
    said[FieldName.ADDRESS] = address_in_columns(said[FieldName.ADDRESS], digits, 0.6, rng)
    board = digits.dialled(extras.main_line, form) if extras.main_line else ""
    mark = by_weight({"〒": 92, "郵便番号　": 5, "〒　": 3}, rng)
    wording.contact = place_in_columns(wording, mark, room, 0.4, 0.45, rng)
    wording.contact += _calls(wording, extras, digits, board, rng)
    return wording


def _calls(wording: Wording, extras: Extras, digits: Digits, board: str, rng: random.Random) -> list[Phrase]:
    """Telephones as columns."""
    labels = rng.choice(_TURNED_LABELS) if digits is Digits.TURNED else by_weight(_CALL_LABELS, rng)
    own, *others = wording.lines(TELEPHONES, dict(zip(TELEPHONES, labels, strict=True)))
    if digits is Digits.TURNED:
        return [own, *others]
    if board:
        wording.add_also(FieldName.TEL, board)
        main, direct = rng.choice((("（代表）", "（直通）"), ("（代）", "（直）"), ("　代表", "　直通")))
        return [Phrase(board + main, (), own.label), replace(own, text=own.text + direct), *others]
    if extras.extension:
        inside = rng.choice(("　内線{}", "（内線{}）")).format(digits.spelt(extras.extension))
        own = replace(own, text=own.text + inside)
    return [own, *others]
