"""What cards say in columns."""

from __future__ import annotations

import random
from enum import Enum, auto

from app.core.reading import FieldName
from samplecards.editions.seventh.shared import begun, set_post, spell_web
from samplecards.editions.seventh.spelling import upright_address
from samplecards.extras import Extras
from samplecards.people import Contact
from samplecards.phrases import TELEPHONES, Phrase, Wording, kanji_digits
from samplecards.spelling import wide
from samplecards.styles import Style
from samplecards.telling import parted_place, set_telephones, with_building


class Digits(Enum):
    """How a column sets numbers."""

    KANJI = auto()
    STACKED = auto()
    """Arabic digits upright, one under the other."""
    TURNED = auto()
    """Arabic digits on their side."""


def vertical(contact: Contact, style: Style, extras: Extras, digits: Digits, rng: random.Random) -> Wording:
    """A side of columns; with turned digits the telephones are Latin throughout."""
    wording = begun(contact, style, rng)
    said = wording.printed
    said.pop(FieldName.CORPORATE_NUMBER, None)
    is_wide = rng.random() < 0.8

    def spelt(plain: str) -> str:
        if digits is Digits.STACKED:
            return wide(plain) if is_wide else plain
        return plain if digits is Digits.TURNED else kanji_digits(plain)

    bracket = digits is not Digits.TURNED and rng.random() < 0.15
    set_telephones(
        wording,
        contact,
        lambda plain: "{}（{}）{}".format(*map(spelt, plain.split("-"))) if bracket else spelt(plain),
    )
    if digits is Digits.STACKED:
        street = said[FieldName.ADDRESS]
        said[FieldName.ADDRESS] = wide(street) if is_wide else street
    else:
        said[FieldName.ADDRESS] = upright_address(said[FieldName.ADDRESS], rng)
    code = said[FieldName.POSTAL_CODE]
    said[FieldName.POSTAL_CODE] = spelt(code) if digits is Digits.STACKED else kanji_digits(code)
    wording.say_name(said[FieldName.NAME])
    spell_web(wording, contact, extras, rng)
    parts = said[FieldName.ORGANIZATION].split(" ")
    wording.header = [Phrase(part, (FieldName.ORGANIZATION,)) for part in parts]
    set_post(wording, contact, extras, rng)
    _set_columns_of_contact(wording, extras, digits, spelt(extras.main_line), rng)
    return wording


def _set_columns_of_contact(
    wording: Wording, extras: Extras, digits: Digits, board: str, rng: random.Random
) -> None:
    code, street, building = parted_place(wording, "〒")
    lines = [code.joined(street, "　")] if rng.random() < 0.35 else [code, street]
    lines = with_building(wording, lines, building)
    if digits is Digits.TURNED:
        labels = rng.choice(
            (("TEL ", "FAX ", "Mobile "), ("TEL. ", "FAX. ", "Mobile. "), ("Tel: ", "Fax: ", "Mobile: "))
        )
    else:
        labels = rng.choice(
            (
                ("電話　", "ＦＡＸ　", "携帯　"),
                ("電　話　", "ＦＡＸ　", "携　帯　"),
                ("ＴＥＬ　", "ＦＡＸ　", "携帯　"),
            )
        )
        if extras.main_line:
            lines.append(wording.also_line(FieldName.TEL, board, "代表　"))
            labels = ("直通　", *labels[1:])
    wording.contact = lines + wording.lines(TELEPHONES, dict(zip(TELEPHONES, labels, strict=True)))
