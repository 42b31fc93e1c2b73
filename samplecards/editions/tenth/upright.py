"""What cards say in columns."""

from __future__ import annotations

import random

from app.core.reading import FieldName
from samplecards.chances import by_weight, one_of
from samplecards.editions.tenth.shared import begun
from samplecards.extras import Extras
from samplecards.in_columns import Digits
from samplecards.people import Contact
from samplecards.phrases import TELEPHONES, Phrase, Wording
from samplecards.spelling import block_in_kanji, numbers_as_said
from samplecards.styles import Style
from samplecards.telling import parted_place, set_telephones, with_building

_LABELS = (
    ("電話　", "ＦＡＸ　", "携帯　"),
    ("電話　", "ＦＡＸ　", "携帯　"),
    ("電　話　", "Ｆ Ａ Ｘ　", "携　帯　"),
    ("電話　", "ファクシミリ　", "携帯電話　"),
    ("ＴＥＬ　", "ＦＡＸ　", "携帯　"),
)
_LATIN_LABELS = (("TEL ", "FAX ", "Mobile "), ("Tel. ", "Fax. ", "Mobile. "), ("TEL: ", "FAX: ", "携帯: "))
_FORMS = {"{}―{}―{}": 76, "{}（{}）{}": 18, "{}・{}・{}": 6}


def upright(
    contact: Contact, style: Style, extras: Extras, digits: Digits, is_tall: bool, rng: random.Random
) -> Wording:
    """A side of columns. Mail and web are for horizontal lines, and some do without."""
    wording = begun(contact, style, extras, rng)
    said = wording.printed
    said.pop(FieldName.CORPORATE_NUMBER, None)
    if digits is Digits.KANJI and rng.random() < 0.45:
        said.pop(FieldName.URL, None)
        if rng.random() < 0.35:
            said.pop(FieldName.EMAIL, None)
    wording.header = [phrase for phrase in wording.header if not phrase.text.isascii()]
    form = by_weight(_FORMS, rng)

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
            return digits.spelt(plain) if rng.random() < 0.6 else numbers_as_said(plain)
        case Digits.STACKED:
            return digits.spelt(plain)
        case Digits.PAIRED | Digits.TURNED:
            return block_in_kanji(plain) if rng.random() < 0.55 else plain


def _place_columns(wording: Wording, is_tall: bool, rng: random.Random) -> list[Phrase]:
    code, street, building = parted_place(wording, "〒" if rng.random() < 0.95 else "")
    together = bool(is_tall and building and rng.random() < 0.3)
    lines = with_building(wording, [street], building, "　" if together else None)
    if len(lines[0].text) < (26 if is_tall else 15) and rng.random() < 0.5:
        return [code.joined(lines[0], "　"), *lines[1:]]
    return [code, *lines]


def _call_columns(
    wording: Wording, extras: Extras, digits: Digits, board: str, is_tall: bool, rng: random.Random
) -> list[Phrase]:
    is_latin = digits is Digits.TURNED and rng.random() < 0.6
    labels = one_of(_LATIN_LABELS if is_latin else _LABELS, rng)
    calls = []
    if board and not is_latin:
        calls.append(wording.also_line(FieldName.TEL, board, one_of(("代表　", "電話（代表）　"), rng)))
        labels = ("直通　" if calls[0].label == "代表　" else "電話（直通）　", *labels[1:])
    calls += wording.lines(TELEPHONES, dict(zip(TELEPHONES, labels, strict=True)))
    if extras.extension and not is_latin:
        first = calls[0]
        inner = digits.spelt(extras.extension)
        calls[0] = Phrase(f"{first.text}（内線{inner}）", first.fields, first.label)
    if is_tall and len(calls) > 1 and len(calls[-2].whole + calls[-1].whole) < 34 and rng.random() < 0.3:
        calls[-2:] = [calls[-2].joined(calls[-1], "　　")]
    return calls
