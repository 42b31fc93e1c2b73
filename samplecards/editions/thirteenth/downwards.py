"""The words of sides set in columns."""

from __future__ import annotations

import random

from app.core.reading import FieldName
from samplecards.chances import by_weight
from samplecards.editions.thirteenth.telling import opened
from samplecards.extras import Extras
from samplecards.in_columns import Digits
from samplecards.people import Contact
from samplecards.phrases import TELEPHONES, Phrase, Wording
from samplecards.styles import Style
from samplecards.telling import address_in_columns, place_in_columns, set_telephones

_CALLED = {
    ("電話　", "ＦＡＸ　", "携帯　"): 50,
    ("電　話　", "ＦＡＸ　", "携　帯　"): 14,
    ("電話　", "ファクス　", "携帯電話　"): 10,
    ("電　話　", "ファックス　", "携　帯　"): 8,
    ("ＴＥＬ　", "ＦＡＸ　", "携帯　"): 14,
    ("", "ＦＡＸ　", "携帯　"): 4,
}
_TURNED_LABELS = (("TEL ", "FAX ", "携帯 "), ("Tel. ", "Fax. ", "Mobile. "), ("電話 ", "FAX ", "携帯 "))


def downwards(
    contact: Contact, style: Style, extras: Extras, digits: Digits, room: int, rng: random.Random
) -> Wording:
    """A side of columns; ``room`` is the number of characters of an address that stand in one. Web addresses rarely do."""
    wording = opened(contact, style, extras, rng)
    said = wording.printed
    said.pop(FieldName.CORPORATE_NUMBER, None)
    if rng.random() < 0.5:
        said.pop(FieldName.URL, None)
    if digits is Digits.KANJI and FieldName.URL not in said and rng.random() < 0.4:
        said.pop(FieldName.EMAIL, None)
    wording.header = [phrase for phrase in wording.header if not phrase.text.isascii()]
    form = by_weight({"{}―{}―{}": 74, "{}（{}）{}": 18, "（{}）{}―{}": 8}, rng)

    def dial(plain: str) -> str:
        return digits.dialled(plain, form)

    set_telephones(wording, contact, dial)
    said[FieldName.POSTAL_CODE] = digits.spelt(said[FieldName.POSTAL_CODE])
    said[FieldName.ADDRESS] = address_in_columns(said[FieldName.ADDRESS], digits, 0.7, rng)
    lines = place_in_columns(wording, by_weight({"〒": 90, "": 10}, rng), room, 0.4, 0.6, rng)
    wording.contact = lines + _calls(
        wording, extras, digits, dial(extras.main_line) if extras.main_line else "", rng
    )
    return wording


def _calls(wording: Wording, extras: Extras, digits: Digits, board: str, rng: random.Random) -> list[Phrase]:
    labels = rng.choice(_TURNED_LABELS) if digits is Digits.TURNED else by_weight(_CALLED, rng)
    calls = wording.lines(TELEPHONES, dict(zip(TELEPHONES, labels, strict=True)))
    if digits is Digits.TURNED:
        return calls
    own = calls[0]
    if extras.extension:
        calls[0] = Phrase(f"{own.text}（内線{digits.spelt(extras.extension)}）", own.fields, own.label)
    elif board:
        calls[0] = Phrase(f"{own.text}（直通）", own.fields, own.label)
        calls.insert(0, wording.also_line(FieldName.TEL, f"{board}（代表）", own.label))
        wording.also[FieldName.TEL][-1] = board
    return calls
