"""What cards say in columns."""

from __future__ import annotations

import random
import re
from enum import Enum, auto

from app.core.reading import FieldName
from samplecards.editions.seventh.shared import begun, set_post, set_web
from samplecards.editions.seventh.spelling import upright_address, wide
from samplecards.extras import Extras
from samplecards.people import Contact
from samplecards.phrases import TELEPHONES, Phrase, Wording, kanji_digits
from samplecards.styles import Style


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
    for name in set(TELEPHONES) & said.keys():
        whole = spelt(said[name])
        parts = re.split("[―－-]", whole)
        said[name] = "{}（{}）{}".format(*parts) if bracket else whole
    if digits is Digits.STACKED:
        street = said[FieldName.ADDRESS]
        said[FieldName.ADDRESS] = wide(street) if is_wide else street
    else:
        said[FieldName.ADDRESS] = upright_address(said[FieldName.ADDRESS], rng)
    code = said[FieldName.POSTAL_CODE]
    said[FieldName.POSTAL_CODE] = spelt(code) if digits is Digits.STACKED else kanji_digits(code)
    wording.name = Phrase(said[FieldName.NAME], (FieldName.NAME,))
    set_web(wording, contact, extras, rng)
    parts = said[FieldName.ORGANIZATION].split(" ")
    wording.header = [Phrase(part, (FieldName.ORGANIZATION,)) for part in parts]
    set_post(wording, contact, extras, rng)
    _set_columns_of_contact(wording, extras, digits, spelt(extras.main_line), rng)
    return wording


def _set_columns_of_contact(
    wording: Wording, extras: Extras, digits: Digits, board: str, rng: random.Random
) -> None:
    said = wording.printed
    street, _, building = said[FieldName.ADDRESS].partition(" ")
    code = Phrase(said[FieldName.POSTAL_CODE], (FieldName.POSTAL_CODE,), "〒")
    lines = [Phrase(street, (FieldName.ADDRESS,))]
    lines = [code.joined(lines[0], "　")] if rng.random() < 0.35 else [code, *lines]
    if building:
        lines.append(Phrase(building, (FieldName.ADDRESS,)))
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
            wording.add_also(FieldName.TEL, board)
            lines.append(Phrase(board, (), "代表　"))
            labels = ("直通　", *labels[1:])
    for name, label in zip(TELEPHONES, labels, strict=True):
        if name in said:
            lines.append(Phrase(said[name], (name,), label))
    wording.contact = lines
