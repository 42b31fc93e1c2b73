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
from samplecards.editions.sixteenth.message import begun
from samplecards.editions.sixteenth.setting import broken_name, in_type, name_space
from samplecards.editions.sixteenth.wording import japanese
from samplecards.extras import Extras
from samplecards.frames import SPACE, Drawn, Frame, rule, set_at_foot, set_at_top
from samplecards.in_columns import Digits, HeadColumns, columns_of, contact_columns, has_latin_floor
from samplecards.in_lines import body_lines, line_of
from samplecards.marks import draw_band
from samplecards.people import Contact
from samplecards.phrases import TELEPHONES, Phrase, Wording
from samplecards.proofs import chosen_of_several
from samplecards.styles import ReadingPlace, Style
from samplecards.telling import MAIL_FIRST, address_in_columns, place_in_columns, set_telephones


class VerticalDesign(StrEnum):
    """What runs downwards and what does not, and how numbers are written."""

    PAGODA = "vertical_pagoda"
    """All runs downwards; numbers in kanji."""
    ICICLE = "vertical_icicle"
    """All; digits of full width one under the other."""
    HERON = "vertical_heron"
    """All; house numbers with two digits in a square."""
    SHUTTER = "vertical_shutter"
    """All; digits lie on their side."""
    WISTERIA = "vertical_wisteria"
    """Organisation and person; lines at the foot."""
    ARCH = "vertical_arch"
    """The person; the organisation stands in lines at the head, the contact block at the foot."""
    COVE = "vertical_cove"
    """Organisation and person at the right; lines at the left of a wide card."""


_NUMBERS = {
    VerticalDesign.PAGODA: Digits.KANJI,
    VerticalDesign.ICICLE: Digits.STACKED,
    VerticalDesign.HERON: Digits.PAIRED,
    VerticalDesign.SHUTTER: Digits.TURNED,
}
_TALL = dict(zip(VerticalDesign, (47, 8, 5, 5, 19, 16, 0), strict=True))
_WIDE = dict(zip(VerticalDesign, (55, 6, 5, 5, 9, 0, 20), strict=True))
"""In per cent, on portrait and on landscape cards."""
_CALL_LABELS = {
    ("電話　", "ＦＡＸ　", "携帯　"): 55,
    ("電話　", "ファックス　", "携帯電話　"): 13,
    ("電　話　", "ＦＡＸ　", "携　帯　"): 14,
    ("電話番号　", "ＦＡＸ番号　", "携帯番号　"): 8,
    ("ＴＥＬ　", "ＦＡＸ　", "携帯　"): 10,
}
_TURNED_LABELS = (("TEL ", "FAX ", "携帯 "), ("Tel ", "Fax ", "携帯 "), ("電話 ", "FAX ", "携帯 "))
_HEADS = HeadColumns(broken_name, short=11, halved_share=0.7, lower=0.3, gap=1.1)
_ONLINE = 2.3
"""The em of mail and web under the columns, in millimetres."""


def draw_vertical(
    canvas: Canvas, contact: Contact, style: Style, extras: Extras, rng: random.Random
) -> tuple[Wording, Drawn]:
    """Set a side and tell what it says."""
    return chosen_of_several(canvas, lambda sheet, chances: _set(sheet, contact, style, extras, chances), rng)


def _set(
    canvas: Canvas, contact: Contact, style: Style, extras: Extras, rng: random.Random
) -> tuple[Wording, Drawn]:
    is_tall = canvas.height > canvas.width
    design = by_weight(_TALL if is_tall else _WIDE, rng)
    if design is VerticalDesign.PAGODA and has_latin_floor(contact.fields[FieldName.ADDRESS]):
        design = VerticalDesign.ICICLE
    frame = draw_band(canvas, style)
    digits = _NUMBERS.get(design)
    if digits is None:
        wording, rest = _with_lines(canvas, frame, design, contact, style, extras, rng)
        columns: list[Column] = []
    else:
        wording = _in_columns(contact, style, extras, digits, 31 if is_tall else 18, rng)
        online = Block(
            body_lines(wording.lines(MAIL_FIRST), style, _ONLINE), rng.choice((Align.LEFT, Align.RIGHT)), uniform=True
        )  # fmt: skip
        rest = set_at_foot(canvas, frame, online)
        start = by_weight({1.0: 66, 0.6: 16, 0.2: 18}, rng)
        size = rng.uniform(2.15, 2.55)
        columns = contact_columns(wording.contact, style, size, digits, (3.0, 1.0), start)
    heads: list[Column] = []
    if design is not VerticalDesign.ARCH:
        names = [phrase for phrase in wording.header if not phrase.text.isascii()]
        size, wide = rng.uniform(3.0, 3.9), rng.choice((0.0, 0.0, 0.12))
        heads = _HEADS.set(names, style.display, size, style.ink, wide, rng)
    set_columns(canvas, rest, [*heads, *_person(wording, style, rng), *columns])
    return wording, Drawn(design, frame)


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
    foot = Block(body_lines(wording.contact, style, style.small), uniform=True)
    if design is VerticalDesign.COVE:
        left, rest = frame.columns(rng.uniform(0.56, 0.61), 4.5)
        set_at_foot(canvas, left, foot, 0.95)
        return wording, rest
    rest = set_at_foot(canvas, frame, foot, 0.4 if canvas.height > canvas.width else 0.46)
    if rng.random() < 0.45:
        rule(canvas, frame, rest.bottom + SPACE / 2, style.accent)
    if design is VerticalDesign.ARCH:
        head = in_type(canvas, wording, style, rng).head(frame.width, Align.CENTRE, above=True)
        rest = set_at_top(canvas, rest, head, 0.36)
    return wording, rest


def _person(wording: Wording, style: Style, rng: random.Random) -> list[Column]:
    """Posts, and the name at their left with its reading on either side."""
    start = by_weight({0.0: 40, 0.08: 35, 0.18: 25}, rng)
    size = rng.uniform(2.4, 2.95)
    posts = columns_of(wording.post, style.body, size, style.ink, (2.2, 1.0), start, Latin.TURNED)
    start = by_weight({0.3: 26, 0.5: 44, 0.75: 30}, rng)
    space = max(0.05, name_space(wording.name.text, rng))
    name = line_of(wording.name, style.display, rng.uniform(5.0, 6.3), style.ink, space, 2.6)
    if wording.reading is None:
        return [*posts, Column(name, start)]
    kana = line_of(wording.reading, style.body, 2.05, style.ink, by_weight({0.1: 60, 0.3: 40}, rng), 0.8)
    if style.reading is ReadingPlace.BELOW:
        return [*posts, Column(name, start), Column(kana, start)]
    return [*posts, Column(replace(kana, gap=2.6), start), Column(replace(name, gap=0.7), start)]


def _in_columns(
    contact: Contact, style: Style, extras: Extras, digits: Digits, room: int, rng: random.Random
) -> Wording:
    """What a side says that runs downwards throughout; a column holds ``room`` characters of an address."""
    wording = begun(contact, style, extras, rng)
    said = wording.printed
    said.pop(FieldName.CORPORATE_NUMBER, None)
    if rng.random() < 0.55:
        said.pop(FieldName.URL, None)
    if digits is Digits.KANJI and rng.random() < 0.18:
        said.pop(FieldName.EMAIL, None)
    form = by_weight({"{}―{}―{}": 76, "{}（{}）{}": 15, "（{}）{}―{}": 9}, rng)
    set_telephones(wording, contact, lambda plain: digits.dialled(plain, form))
    said[FieldName.POSTAL_CODE] = digits.spelt(said[FieldName.POSTAL_CODE])
    said[FieldName.ADDRESS] = address_in_columns(said[FieldName.ADDRESS], digits, 0.7, rng)
    mark = by_weight({"〒": 94, "郵便番号　": 6}, rng)
    board = digits.dialled(extras.main_line, form) if extras.main_line else ""
    wording.contact = place_in_columns(wording, mark, room, 0.45, 0.5, rng)
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
        main, direct = rng.choice((("（代表）", "（直通）"), ("（代）", "（直）")))
        return [Phrase(board + main, (), own.label), replace(own, text=own.text + direct), *others]
    if extras.extension:
        own = replace(own, text=f"{own.text}　内線{digits.spelt(extras.extension)}")
    return [own, *others]
