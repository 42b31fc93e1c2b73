"""The words of an English side."""

from __future__ import annotations

import random
from dataclasses import replace

from app.core.reading import FieldName
from samplecards.chances import by_weight
from samplecards.editions.fourth.posts import shown_on
from samplecards.editions.fourth.spelling import drawn_dial, spell_web
from samplecards.extras import Extras
from samplecards.people import Contact
from samplecards.phrases import TELEPHONES, Phrase, Wording
from samplecards.styles import Style
from samplecards.telling import MAIL_FIRST, set_telephones

_NAMES = {"{given} {family}": 50, "{given} {FAMILY}": 25, "{FAMILY} {given}": 15, "{GIVEN} {FAMILY}": 10}
_LONG = 42
"""Letters of a line of an address."""


def english(contact: Contact, style: Style, extras: Extras, rng: random.Random) -> Wording:
    """An English side."""
    wording = Wording.showing(contact.english, shown_on(contact, style))
    wording.say_name(contact.in_letters(by_weight(_NAMES, rng)))
    if extras.qualification and len(extras.qualification.english) < 12 and rng.random() < 0.6:
        degree = extras.qualification.english
        wording.name = replace(wording.name, text=f"{wording.name.text}, {degree}")
        wording.add_also(FieldName.TITLE, degree)
    set_telephones(wording, contact, drawn_dial(rng, abroad=True))
    spell_web(wording, contact, extras, rng)
    wording.header = wording.lines((FieldName.ORGANIZATION,))
    order = rng.choice(((FieldName.TITLE, FieldName.DEPARTMENT), (FieldName.DEPARTMENT, FieldName.TITLE)))
    wording.post = wording.lines(order)
    wording.contact = _place_lines(wording, rng)
    wording.contact += wording.lines((*TELEPHONES, *MAIL_FIRST), rng.choice(contact.edition.english_labels))
    return wording


def _place_lines(wording: Wording, rng: random.Random) -> list[Phrase]:
    """In one line or two, the postal code before the country."""
    address, code = wording.printed[FieldName.ADDRESS], wording.printed[FieldName.POSTAL_CODE]
    end = rng.choice((f" {code}, Japan", f" {code}, JAPAN", f" {code} Japan"))
    fields = (FieldName.ADDRESS, FieldName.POSTAL_CODE)
    if len(address) < _LONG and rng.random() < 0.5:
        return [Phrase(address + end, fields)]
    parts = address.split(", ")
    cut = min(range(1, len(parts)), key=lambda place: abs(len(", ".join(parts[:place])) - len(address) / 2))
    return [
        Phrase(", ".join(parts[:cut]) + ",", (FieldName.ADDRESS,)),
        Phrase(", ".join(parts[cut:]) + end, fields),
    ]
