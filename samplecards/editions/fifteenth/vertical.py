"""Designs of vertical cards, and the words of those that are set in columns throughout."""

from __future__ import annotations

import random
from dataclasses import replace
from enum import StrEnum

from app.core.reading import FieldName
from samplecards.blocks import Align, Block
from samplecards.canvas import Canvas, Latin
from samplecards.chances import by_weight
from samplecards.columns import Column, set_columns
from samplecards.editions.fifteenth.message import begun
from samplecards.editions.fifteenth.setting import in_two, proofed, wide_name
from samplecards.editions.fifteenth.wording import japanese
from samplecards.extras import Extras
from samplecards.frames import SPACE, Drawn, rule, set_at_foot
from samplecards.in_columns import Digits, HeadColumns, columns_of, contact_columns, has_latin_floor
from samplecards.in_lines import body_lines, line_of
from samplecards.marks import draw_band
from samplecards.people import Contact
from samplecards.phrases import TELEPHONES, Phrase, Wording
from samplecards.styles import ReadingPlace, Style
from samplecards.telling import MAIL_FIRST, address_in_columns, place_in_columns, set_telephones


class VerticalDesign(StrEnum):
    """What runs downwards, and how its numbers are written."""

    CYPRESS = "vertical_cypress"
    """All of it; numbers in kanji."""
    PINES = "vertical_pines"
    """All of it; wide digits one under the other."""
    STREAM = "vertical_stream"
    """All of it; two digits of a house number side by side."""
    WILLOW = "vertical_willow"
    """All of it; digits on their side."""
    MOSS = "vertical_moss"
    """Organisation, post and name; the contact block in lines at the foot."""
    SCREEN = "vertical_screen"
    """Organisation, post and name at the right; the contact block in lines at the left of a wide card."""


_DIGITS = {
    VerticalDesign.CYPRESS: Digits.KANJI,
    VerticalDesign.PINES: Digits.STACKED,
    VerticalDesign.STREAM: Digits.PAIRED,
    VerticalDesign.WILLOW: Digits.TURNED,
}
_PORTRAIT = dict(zip(VerticalDesign, (52, 7, 5, 5, 31, 0), strict=True))
_LANDSCAPE = dict(zip(VerticalDesign, (54, 6, 4, 4, 8, 24), strict=True))
"""How often in per cent."""
_LABELS = {
    ("電話　", "ＦＡＸ　", "携帯　"): 60,
    ("電　話　", "ＦＡＸ　", "携　帯　"): 14,
    ("ＴＥＬ　", "ＦＡＸ　", "携帯　"): 16,
    ("電話　", "ファクス　", "携帯　"): 10,
}
_LYING_LABELS = (("TEL ", "FAX ", "携帯 "), ("Tel. ", "Fax. ", "携帯 "))
_HEAD = HeadColumns(in_two, short=12, halved_share=0.6, lower=0.25, gap=1.0)
_MAIL = 2.25
"""Millimetres of an em of mail and web below the columns."""


def draw_vertical(
    canvas: Canvas, contact: Contact, style: Style, extras: Extras, rng: random.Random
) -> tuple[Wording, Drawn]:
    """Set a side and tell what it says."""
    return proofed(canvas, lambda sheet, chances: _set(sheet, contact, style, extras, chances), rng)


def _set(
    canvas: Canvas, contact: Contact, style: Style, extras: Extras, rng: random.Random
) -> tuple[Wording, Drawn]:
    is_tall = canvas.height > canvas.width
    design = by_weight(_PORTRAIT if is_tall else _LANDSCAPE, rng)
    if design is VerticalDesign.CYPRESS and has_latin_floor(contact.fields[FieldName.ADDRESS]):
        design = VerticalDesign.PINES
    frame = draw_band(canvas, style)
    digits = _DIGITS.get(design)
    if digits is not None:
        wording = _in_columns(contact, style, extras, digits, 30 if is_tall else 17, rng)
        lines = Block(
            body_lines(wording.lines(MAIL_FIRST), style, _MAIL), rng.choice((Align.LEFT, Align.CENTRE))
        )
        rest = set_at_foot(canvas, frame, replace(lines, uniform=True))
        start = by_weight({1.0: 75, 0.5: 10, 0.1: 15}, rng)
        details = contact_columns(wording.contact, style, rng.uniform(2.15, 2.5), digits, (2.8, 0.9), start)
    else:
        wording = japanese(contact, style, extras, rng)
        details = []
        foot = Block(body_lines(wording.contact, style, style.small), uniform=True)
        if design is VerticalDesign.SCREEN:
            left, rest = frame.columns(rng.uniform(0.55, 0.6), 4.0)
            set_at_foot(canvas, left, foot, 0.95)
        else:
            rest = set_at_foot(canvas, frame, foot, 0.38 if is_tall else 0.46)
            if rng.random() < 0.4:
                rule(canvas, frame, rest.bottom + SPACE / 2, style.accent, 0.18)
    header = [phrase for phrase in wording.header if not phrase.text.isascii()]
    heads = _HEAD.set(
        header, style.display, rng.uniform(3.0, 3.8), style.ink, rng.choice((0.0, 0.0, 0.15)), rng
    )
    set_columns(canvas, rest, [*heads, *_person(wording, style, rng), *details])
    return wording, Drawn(design, frame)


def _person(wording: Wording, style: Style, rng: random.Random) -> list[Column]:
    """Posts and name, with its reading at the right or at the left of it."""
    post_start = by_weight({0.0: 35, 0.1: 40, 0.2: 25}, rng)
    posts = columns_of(
        wording.post, style.body, rng.uniform(2.45, 2.9), style.ink, (2.4, 0.9), post_start, Latin.TURNED
    )
    start = by_weight({0.35: 30, 0.5: 45, 0.7: 25}, rng)
    tracking = max(0.06, wide_name(wording.name.text, rng))
    name = line_of(wording.name, style.display, rng.uniform(5.0, 6.2), style.ink, tracking, 2.4)
    if wording.reading is None:
        return [*posts, Column(name, start)]
    kana = line_of(wording.reading, style.body, 2.0, style.ink, 0.1, 0.7)
    if style.reading is ReadingPlace.BELOW:
        return [*posts, Column(name, start), Column(kana, start)]
    return [*posts, Column(replace(kana, gap=2.4), start), Column(replace(name, gap=0.6), start)]


def _in_columns(
    contact: Contact, style: Style, extras: Extras, digits: Digits, room: int, rng: random.Random
) -> Wording:
    """The words of a side of columns; ``room`` is how many characters of an address one holds."""
    wording = begun(contact, style, extras, rng)
    said = wording.printed
    said.pop(FieldName.CORPORATE_NUMBER, None)
    if rng.random() < 0.6:
        said.pop(FieldName.URL, None)
    if digits is Digits.KANJI and rng.random() < 0.2:
        said.pop(FieldName.EMAIL, None)
    form = by_weight({"{}―{}―{}": 80, "{}（{}）{}": 14, "（{}）{}―{}": 6}, rng)
    set_telephones(wording, contact, lambda plain: digits.dialled(plain, form))
    said[FieldName.POSTAL_CODE] = digits.spelt(said[FieldName.POSTAL_CODE])
    said[FieldName.ADDRESS] = address_in_columns(said[FieldName.ADDRESS], digits, 0.8, rng)
    place = place_in_columns(wording, "〒", room, 0.5, 0.6, rng)
    board = digits.dialled(extras.main_line, form) if extras.main_line else ""
    wording.contact = place + _calls(wording, extras, digits, board, rng)
    return wording


def _calls(wording: Wording, extras: Extras, digits: Digits, board: str, rng: random.Random) -> list[Phrase]:
    if digits is Digits.TURNED:
        return wording.lines(TELEPHONES, dict(zip(TELEPHONES, rng.choice(_LYING_LABELS), strict=True)))
    labels = by_weight(_LABELS, rng)
    own, *others = wording.lines(TELEPHONES, dict(zip(TELEPHONES, labels, strict=True)))
    if board:
        wording.add_also(FieldName.TEL, board)
        return [Phrase(f"{board}（代表）", (), own.label), replace(own, text=f"{own.text}（直通）"), *others]
    if extras.extension:
        own = replace(own, text=f"{own.text}（内線{digits.spelt(extras.extension)}）")
    return [own, *others]
