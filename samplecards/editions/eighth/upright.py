"""What cards say in columns."""

from __future__ import annotations

import random

from app.core.reading import FieldName
from samplecards.chances import by_weight
from samplecards.editions.eighth.shared import begun, spell_name
from samplecards.editions.eighth.spelling import chome_in_kanji
from samplecards.extras import Extras
from samplecards.in_columns import Digits
from samplecards.people import Contact
from samplecards.phrases import TELEPHONES, Phrase, Wording
from samplecards.spelling import numbers_as_said
from samplecards.styles import Style
from samplecards.telling import parted_place, set_telephones, with_building

_KANJI_LABELS = (
    ("電話　", "ＦＡＸ　", "携帯　"), ("電　話　", "ＦＡＸ　", "携　帯　"), ("電話　", "ファクス　", "携帯　"), ("ＴＥＬ　", "ＦＡＸ　", "携帯　"),
    ("電話番号　", "ファックス　", "携帯電話　"),
)  # fmt: skip
_LATIN_LABELS = (("TEL ", "FAX ", "MOBILE "), ("Tel. ", "Fax. ", "Mobile. "), ("TEL:", "FAX:", "MOBILE:"))
_DIALLED = {"{}―{}―{}": 74, "{}（{}）{}": 14, "{}・{}・{}": 12}
_UNCOUNTED_SHARE = 0.6


def upright(
    contact: Contact, style: Style, extras: Extras, digits: Digits, is_tall: bool, rng: random.Random
) -> Wording:
    """A side of columns. Mail and web are for horizontal lines, and some do without."""
    wording = begun(contact, style, extras, rng)
    said = wording.printed
    spell_name(wording, rng)
    said.pop(FieldName.CORPORATE_NUMBER, None)
    if digits is Digits.KANJI and rng.random() < 0.3:
        said.pop(FieldName.URL, None)
        if rng.random() < 0.6:
            said.pop(FieldName.EMAIL, None)
    wording.header = [phrase for phrase in wording.header if not phrase.text.isascii()]
    form = by_weight(_DIALLED, rng)

    def dial(plain: str) -> str:
        return digits.dialled(plain, form)

    set_telephones(wording, contact, dial)
    said[FieldName.ADDRESS] = _address(said[FieldName.ADDRESS], digits, rng)
    said[FieldName.POSTAL_CODE] = digits.spelt(said[FieldName.POSTAL_CODE])
    board = dial(extras.main_line) if extras.main_line else ""
    wording.contact = _place_columns(wording, is_tall, rng)
    wording.contact += _call_columns(wording, extras, digits, board, is_tall, rng)
    return wording


def _address(plain: str, digits: Digits, rng: random.Random) -> str:
    match digits:
        case Digits.KANJI:
            return digits.spelt(plain) if rng.random() < _UNCOUNTED_SHARE else numbers_as_said(plain)
        case Digits.STACKED:
            return digits.spelt(plain)
        case Digits.PAIRED | Digits.TURNED:
            return chome_in_kanji(plain) if rng.random() < 0.6 else plain


def _place_columns(wording: Wording, is_tall: bool, rng: random.Random) -> list[Phrase]:
    code, street, building = parted_place(wording, rng.choices(("〒", ""), (92, 8))[0])
    together = is_tall and building and rng.random() < 0.35
    lines = with_building(wording, [street], building, "　" if together else None)
    if len(lines[0].text) < (24 if is_tall else 14) and rng.random() < 0.55:
        return [code.joined(lines[0], "　"), *lines[1:]]
    return [code, *lines]


def _call_columns(
    wording: Wording, extras: Extras, digits: Digits, board: str, is_tall: bool, rng: random.Random
) -> list[Phrase]:
    is_latin = digits is Digits.TURNED and rng.random() < 0.5
    labels = rng.choice(_LATIN_LABELS if is_latin else _KANJI_LABELS)
    calls = []
    if board and not is_latin:
        label = rng.choice(("代表　", "電話（代表）　", "代表電話　"))
        calls.append(wording.also_line(FieldName.TEL, board, label))
        labels = (rng.choice(("直通　", "電話（直通）　")), *labels[1:])
    calls += wording.lines(TELEPHONES, dict(zip(TELEPHONES, labels, strict=True)))
    if extras.extension and not is_latin:
        first = calls[0]
        inner = digits.spelt(extras.extension)
        calls[0] = Phrase(f"{first.text}（内線{inner}）", first.fields, first.label)
    if is_tall and len(calls) > 1 and len(calls[-2].whole + calls[-1].whole) < 34 and rng.random() < 0.4:
        calls[-2:] = [calls[-2].joined(calls[-1], "　　")]
    return calls
