"""The words of an English side."""

from __future__ import annotations

import random

from app.core.reading import FieldName
from samplecards.editions.fourth.posts import shown_on
from samplecards.editions.fourth.spelling import english_dial, spell_web
from samplecards.extras import Extras
from samplecards.people import Contact
from samplecards.phrases import TELEPHONES, Phrase, Wording
from samplecards.styles import Style

_SMALL_PRINT = 0.84
_LONG = 42
"""Letters of a line of an address."""


def english(contact: Contact, style: Style, extras: Extras, rng: random.Random) -> Wording:
    """An English side."""
    shown = shown_on(contact, style) - {FieldName.NAME_READING, FieldName.CORPORATE_NUMBER}
    wording = Wording({name: text for name, text in contact.english.items() if name in shown})
    said = wording.printed
    given, family = contact.given.romaji, contact.family.romaji
    forms = (
        f"{given} {family}",
        f"{given} {family.upper()}",
        f"{family.upper()} {given}",
        f"{given} {family}".upper(),
    )
    said[FieldName.NAME] = rng.choices(forms, (50, 25, 15, 10))[0]
    wording.name = Phrase(said[FieldName.NAME], (FieldName.NAME,))
    if extras.qualification and len(extras.qualification.english) < 12 and rng.random() < 0.6:
        wording.name = Phrase(f"{said[FieldName.NAME]}, {extras.qualification.english}", (FieldName.NAME,))
        wording.add_also(FieldName.TITLE, extras.qualification.english)
    dial = english_dial(rng)
    for name in set(TELEPHONES) & said.keys():
        said[name] = dial(contact.fields[name])
    spell_web(wording, contact, extras, rng)
    wording.header = [Phrase(said[FieldName.ORGANIZATION], (FieldName.ORGANIZATION,))]
    order = rng.choice(((FieldName.TITLE, FieldName.DEPARTMENT), (FieldName.DEPARTMENT, FieldName.TITLE)))
    wording.post = [Phrase(said[name], (name,)) for name in order if name in said]
    wording.contact = _place_lines(wording, rng)
    labels = rng.choice(contact.edition.english_labels)
    online = (FieldName.EMAIL, FieldName.URL)
    wording.contact += [
        Phrase(said[name], (name,), labels[name]) for name in (*TELEPHONES, *online) if name in said
    ]
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
