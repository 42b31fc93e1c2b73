"""The words of sides set in columns throughout."""

from __future__ import annotations

import random

from app.core.reading import FieldName
from samplecards.chances import by_weight
from samplecards.editions.fourteenth.statement import stated
from samplecards.extras import Extras
from samplecards.in_columns import Digits
from samplecards.people import Contact
from samplecards.phrases import TELEPHONES, Phrase, Wording
from samplecards.styles import Style
from samplecards.telling import address_in_columns, place_in_columns, set_telephones

_LABELS = {
    ("電話　", "ＦＡＸ　", "携帯　"): 56,
    ("電　話　", "Ｆ Ａ Ｘ　", "携　帯　"): 10,
    ("電話　", "ファックス　", "携帯電話　"): 12,
    ("ＴＥＬ　", "ＦＡＸ　", "携帯　"): 16,
    ("", "ＦＡＸ　", "携帯　"): 6,
}
_LYING_LABELS = (("TEL ", "FAX ", "携帯 "), ("電話 ", "FAX ", "携帯 "), ("Tel: ", "Fax: ", "Mobile: "))


def in_columns(
    contact: Contact, style: Style, extras: Extras, digits: Digits, room: int, rng: random.Random
) -> Wording:
    """A side of columns; ``room`` is how many characters of an address one holds."""
    wording = stated(contact, style, extras, rng)
    said = wording.printed
    said.pop(FieldName.CORPORATE_NUMBER, None)
    if rng.random() < 0.55:
        said.pop(FieldName.URL, None)
    if digits is Digits.KANJI and FieldName.URL not in said and rng.random() < 0.35:
        said.pop(FieldName.EMAIL, None)
    wording.header = [phrase for phrase in wording.header if not phrase.text.isascii()]
    form = by_weight({"{}―{}―{}": 78, "{}（{}）{}": 16, "（{}）{}―{}": 6}, rng)
    set_telephones(wording, contact, lambda plain: digits.dialled(plain, form))
    said[FieldName.POSTAL_CODE] = digits.spelt(said[FieldName.POSTAL_CODE])
    said[FieldName.ADDRESS] = address_in_columns(said[FieldName.ADDRESS], digits, 0.75, rng)
    place = place_in_columns(wording, by_weight({"〒": 92, "": 8}, rng), room, 0.5, 0.55, rng)
    board = digits.dialled(extras.main_line, form) if extras.main_line else ""
    wording.contact = place + _calls(wording, extras, digits, board, rng)
    return wording


def _calls(wording: Wording, extras: Extras, digits: Digits, board: str, rng: random.Random) -> list[Phrase]:
    if digits is Digits.TURNED:
        labels = rng.choice(_LYING_LABELS)
        return wording.lines(TELEPHONES, dict(zip(TELEPHONES, labels, strict=True)))
    labels = by_weight(_LABELS, rng)
    own, *others = wording.lines(TELEPHONES, dict(zip(TELEPHONES, labels, strict=True)))
    if board:
        wording.add_also(FieldName.TEL, board)
        main, direct = rng.choice((("（代表）", "（直通）"), ("（代）", "（直）")))
        return [
            Phrase(board + main, (), own.label), Phrase(own.text + direct, own.fields, own.label), *others
        ]  # fmt: skip
    if extras.extension:
        own = Phrase(f"{own.text}（内線{digits.spelt(extras.extension)}）", own.fields, own.label)
    return [own, *others]
