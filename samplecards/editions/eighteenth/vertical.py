"""Designs of vertical cards."""

from __future__ import annotations

import random
from dataclasses import replace
from enum import StrEnum

from app.core.reading import FieldName
from samplecards.blocks import Align, Block
from samplecards.canvas import Canvas, Latin
from samplecards.chances import by_weight
from samplecards.columns import Column, set_columns
from samplecards.editions.eighteenth.message import begun
from samplecards.editions.eighteenth.setting import composed, parted, spacing
from samplecards.editions.eighteenth.wording import japanese
from samplecards.extras import Extras
from samplecards.frames import Drawn, Frame, rule, set_at_foot, set_at_top
from samplecards.in_columns import Digits, HeadColumns, columns_of, contact_columns, has_latin_floor
from samplecards.in_lines import body_lines, line_of
from samplecards.marks import draw_band
from samplecards.people import Contact
from samplecards.phrases import TELEPHONES, Phrase, Wording
from samplecards.proofs import chosen_of_several
from samplecards.styles import ReadingPlace, Style
from samplecards.telling import MAIL_FIRST, address_in_columns, place_in_columns, set_telephones


class VerticalDesign(StrEnum):
    """What stands in columns, and with which digits."""

    LARCH = "vertical_larch"
    """Everything, with kanji for digits."""
    ALDER = "vertical_alder"
    """Everything, with wide digits."""
    ROWAN = "vertical_rowan"
    """Everything, with small numbers in one square."""
    HAZEL = "vertical_hazel"
    """Everything, with digits on their side."""
    MAPLE = "vertical_maple"
    """Organisation and person, over a contact block in lines."""
    ELM = "vertical_elm"
    """The person, between an organisation and a contact block in lines."""
    ASPEN = "vertical_aspen"
    """Organisation and person at the right of a contact block in lines."""


_NUMBERS = {
    VerticalDesign.LARCH: Digits.KANJI,
    VerticalDesign.ALDER: Digits.STACKED,
    VerticalDesign.ROWAN: Digits.PAIRED,
    VerticalDesign.HAZEL: Digits.TURNED,
}
_TALL = dict(zip(VerticalDesign, (46, 6, 6, 6, 24, 12, 0), strict=True))
_BROAD = dict(zip(VerticalDesign, (50, 6, 6, 5, 8, 0, 25), strict=True))
"""How often in per cent."""
_CALLED: dict[tuple[str, ...], int] = {
    ("電話　", "ＦＡＸ　", "携帯　"): 45,
    ("電　話　", "ＦＡＸ　", "携　帯　"): 20,
    ("ＴＥＬ　", "ＦＡＸ　", "携帯　"): 20,
    ("電話　", "ファックス　", "携帯電話　"): 15,
}
_CALLED_LYING = (("TEL ", "FAX ", "Mobile "), ("TEL. ", "FAX. ", "携帯 "))
_HOUSE = HeadColumns(parted, short=11, halved_share=0.65, lower=0.2, gap=1.1)


def draw_vertical(
    canvas: Canvas, contact: Contact, style: Style, extras: Extras, rng: random.Random
) -> tuple[Wording, Drawn]:
    """Set a vertical side, and tell what it says."""
    return chosen_of_several(canvas, lambda sheet, chances: _set(sheet, contact, style, extras, chances), rng)


def _set(
    canvas: Canvas, contact: Contact, style: Style, extras: Extras, rng: random.Random
) -> tuple[Wording, Drawn]:
    is_tall = canvas.height > canvas.width
    design = by_weight(_TALL if is_tall else _BROAD, rng)
    if design is VerticalDesign.LARCH and has_latin_floor(contact.fields[FieldName.ADDRESS]):
        design = VerticalDesign.ALDER
    frame = draw_band(canvas, style)
    digits = _NUMBERS.get(design)
    if digits is None:
        wording = japanese(contact, style, extras, rng)
        rest, details = _beside_lines(canvas, frame, wording, style, design, rng), []
    else:
        wording = _throughout(contact, style, extras, digits, 31 if is_tall else 18, rng)
        align = rng.choice((Align.LEFT, Align.CENTRE, Align.RIGHT))
        mail = Block(body_lines(wording.lines(MAIL_FIRST), style, 2.3, 0.8), align, uniform=True)
        rest = set_at_foot(canvas, frame, mail)
        start = by_weight({1.0: 70, 0.6: 10, 0.15: 20}, rng)
        details = contact_columns(wording.contact, style, rng.uniform(2.2, 2.5), digits, (3.0, 1.0), start)
    house: list[Column] = []
    if design is not VerticalDesign.ELM:
        shown = [phrase for phrase in wording.header if not phrase.text.isascii()]
        house = _HOUSE.set(
            shown, style.display, rng.uniform(3.1, 3.9), style.ink, rng.choice((0.0, 0.0, 0.2)), rng
        )
    set_columns(canvas, rest, [*house, *_person(wording, style, rng), *details])
    return wording, Drawn(design, frame)


def _beside_lines(
    canvas: Canvas, frame: Frame, wording: Wording, style: Style, design: VerticalDesign, rng: random.Random
) -> Frame:
    """Set what stands in lines; what is left for the columns."""
    galley = composed(canvas, wording, replace(style, columns=False), rng)
    if design is VerticalDesign.ASPEN:
        left, rest = frame.columns(rng.uniform(0.56, 0.6), 4.5)
        set_at_foot(canvas, left, galley.foot(), 0.92)
        return rest
    rest = set_at_foot(canvas, frame, galley.foot(), 0.36 if canvas.height > canvas.width else 0.45)
    if rng.random() < 0.35:
        rule(canvas, frame, rest.bottom + 0.9, style.accent, 0.2)
    if design is VerticalDesign.ELM:
        rest = set_at_top(
            canvas, rest, galley.heading(frame.width, Align.CENTRE, above=rng.random() < 0.5), 0.28
        )
    return rest


def _person(wording: Wording, style: Style, rng: random.Random) -> list[Column]:
    """The posts, and the name with its reading on either side."""
    top = by_weight({0.0: 40, 0.08: 35, 0.2: 25}, rng)
    posts = columns_of(
        wording.post, style.body, rng.uniform(2.5, 2.9), style.ink, (2.6, 1.0), top, Latin.TURNED
    )
    start = by_weight({0.3: 30, 0.5: 50, 0.65: 20}, rng)
    name = line_of(
        wording.name,
        style.display,
        rng.uniform(5.2, 6.4),
        style.ink,
        max(0.08, spacing(wording.name.text, rng)),
        2.6,
    )
    if wording.reading is None:
        return [*posts, Column(name, start)]
    kana = line_of(wording.reading, style.body, 2.1, style.ink, 0.12, 2.6)
    if style.reading is ReadingPlace.BELOW:
        return [*posts, Column(name, start), Column(replace(kana, gap=0.8), start)]
    return [*posts, Column(kana, start), Column(replace(name, gap=0.7), start)]


def _throughout(
    contact: Contact, style: Style, extras: Extras, digits: Digits, room: int, rng: random.Random
) -> Wording:
    """What a side says that has nothing but columns, save mail and web; ``room`` is the characters of one."""
    wording = begun(contact, style, extras, rng)
    said = wording.printed
    said.pop(FieldName.CORPORATE_NUMBER, None)
    if rng.random() < 0.55:
        said.pop(FieldName.URL, None)
    if digits is Digits.KANJI and rng.random() < 0.15:
        said.pop(FieldName.EMAIL, None)
    form = by_weight({"{}―{}―{}": 75, "{}（{}）{}": 17, "（{}）{}―{}": 8}, rng)
    set_telephones(wording, contact, lambda plain: digits.dialled(plain, form))
    said[FieldName.POSTAL_CODE] = digits.spelt(said[FieldName.POSTAL_CODE])
    said[FieldName.ADDRESS] = address_in_columns(said[FieldName.ADDRESS], digits, 0.75, rng)
    wording.contact = place_in_columns(wording, "〒", room, 0.55, 0.55, rng)
    if digits is Digits.TURNED:
        lying = dict(zip(TELEPHONES, rng.choice(_CALLED_LYING), strict=True))
        wording.contact += wording.lines(TELEPHONES, lying)
        return wording
    called = by_weight(_CALLED, rng)
    own, *others = wording.lines(TELEPHONES, dict(zip(TELEPHONES, called, strict=True)))
    calls = [own]
    if extras.main_line:
        board = digits.dialled(extras.main_line, form)
        wording.add_also(FieldName.TEL, board)
        calls = [Phrase(f"{board}（代表）", (), own.label), replace(own, text=f"{own.text}（直通）")]
    elif extras.extension:
        calls = [replace(own, text=f"{own.text}（内線{digits.spelt(extras.extension)}）")]
    wording.contact += [*calls, *others]
    return wording
