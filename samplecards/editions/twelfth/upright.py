"""What cards say in columns."""

from __future__ import annotations

import random

from app.core.reading import FieldName
from samplecards.chances import by_weight
from samplecards.editions.twelfth.shared import begun, in_fitting_post
from samplecards.extras import Extras
from samplecards.in_columns import Digits
from samplecards.people import Contact
from samplecards.phrases import TELEPHONES, Phrase, Wording
from samplecards.spelling import block_in_kanji, numbers_as_said
from samplecards.styles import Style
from samplecards.telling import parted_place, set_telephones, with_building

_LABELS = {
    ("電話　", "ＦＡＸ　", "携帯　"): 64,
    ("電　話　", "ＦＡＸ　", "携　帯　"): 18,
    ("ＴＥＬ　", "ＦＡＸ　", "携帯　"): 18,
}
_LATIN_LABELS = ("TEL ", "FAX ", "MOBILE ")
_DIALLED = {"{}―{}―{}": 80, "{}（{}）{}": 20}
_TALL_LINE, _WIDE_LINE = 22, 13
"""Characters of a street that may stand in one column with its postal code."""


def upright(
    contact: Contact, style: Style, extras: Extras, digits: Digits, is_tall: bool, rng: random.Random
) -> Wording:
    """A side of columns. Mail and web are for horizontal lines, and some do without."""
    wording = begun(in_fitting_post(contact), style, extras, rng)
    said = wording.printed
    said.pop(FieldName.CORPORATE_NUMBER, None)
    if rng.random() < 0.4:
        said.pop(FieldName.URL, None)
        if digits is Digits.KANJI and rng.random() < 0.5:
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
    wording.contact += _call_columns(wording, extras, digits, board, rng)
    return wording


def _address(plain: str, digits: Digits, rng: random.Random) -> str:
    if digits is Digits.KANJI and ("丁目" in plain or "番地" in plain) and rng.random() < 0.6:
        return numbers_as_said(plain)
    if digits is Digits.TURNED:
        return block_in_kanji(plain)
    return digits.spelt(plain)


def _place_columns(wording: Wording, is_tall: bool, rng: random.Random) -> list[Phrase]:
    code, street, building = parted_place(wording, by_weight({"〒": 95, "": 5}, rng))
    together = is_tall and building and len(street.text + building) < 26 and rng.random() < 0.35
    lines = with_building(wording, [street], building, "　" if together else None)
    if len(lines[0].text) < (_TALL_LINE if is_tall else _WIDE_LINE) and rng.random() < 0.5:
        return [code.joined(lines[0], "　"), *lines[1:]]
    return [code, *lines]


def _call_columns(
    wording: Wording, extras: Extras, digits: Digits, board: str, rng: random.Random
) -> list[Phrase]:
    is_latin = digits is Digits.TURNED and rng.random() < 0.5
    labels = _LATIN_LABELS if is_latin else by_weight(_LABELS, rng)
    calls = []
    if board and not is_latin:
        calls.append(wording.also_line(FieldName.TEL, board, rng.choice(("電話（代表）　", "代表　"))))
        labels = (rng.choice(("電話（直通）　", "直通　")), *labels[1:])
    calls += wording.lines(TELEPHONES, dict(zip(TELEPHONES, labels, strict=True)))
    if extras.extension and not is_latin:
        first = calls[0]
        inner = digits.spelt(extras.extension)
        calls[0] = Phrase(f"{first.text}（内線{inner}）", first.fields, first.label)
    return calls
