"""How telephones, addresses, names and web pages are spelled on the cards of this edition."""

from __future__ import annotations

import random
import re

from app.core.reading import FieldName
from samplecards.chances import by_weight
from samplecards.extras import Extras
from samplecards.people import Contact
from samplecards.phrases import Wording
from samplecards.spelling import WIDE, Dial, block_in_kanji, katakana, wide
from samplecards.telling import set_web

_DIALLED = {
    "{}-{}-{}": 74, "{}({}){}": 5, "({}){}-{}": 5, "（{}）{}-{}": 2, "{}（{}）{}": 2, "{}.{}.{}": 4, "{} - {} - {}": 1, "{} {} {}": 2,
    WIDE: 3, "{}－{}－{}": 2,
}  # fmt: skip
"""How the parts of a telephone number are set, and how often in per cent."""
_ABROAD = (
    "+81-{}-{}-{}",
    "+81-{}-{}-{}",
    "+81 {} {} {}",
    "+81 (0){}-{}-{}",
    "+81-({}){}-{}",
    "+81({}){}-{}",
    "+81.{}.{}.{}",
)


def drawn_dial(rng: random.Random, *, abroad: bool) -> Dial:
    """How one card sets telephone numbers."""
    form_abroad = rng.choice(_ABROAD) if abroad else ""
    form = by_weight(_DIALLED, rng)
    return Dial(form_abroad, abroad=True) if abroad else Dial(form)


def spell_name(wording: Wording, rng: random.Random) -> None:
    """With a narrow space, a wide one or none; the reading perhaps in katakana or in brackets."""
    said = wording.printed
    wording.say_name(said[FieldName.NAME].replace(" ", by_weight({" ": 52, "　": 23, "": 25}, rng)))
    if FieldName.NAME_READING in said:
        kana = said[FieldName.NAME_READING].replace(" ", by_weight({" ": 70, "　": 20, "": 10}, rng))
        said[FieldName.NAME_READING] = katakana(kana) if rng.random() < 0.25 else kana


def spell_address(wording: Wording, rng: random.Random) -> None:
    """Now and then with other digits or other hyphens."""
    said = wording.printed
    street, space, building = said[FieldName.ADDRESS].partition(" ")
    chance = rng.random()
    if chance < 0.06:
        street = wide(street)
    elif chance < 0.1:
        street = re.sub(r"(?<=\d)-(?=\d)", "－", street)
    elif chance < 0.22:
        street = block_in_kanji(street)
    said[FieldName.ADDRESS] = street + space + building


def spell_web(wording: Wording, contact: Contact, extras: Extras, rng: random.Random) -> None:
    """With the protocol or without it."""
    set_web(
        wording,
        contact,
        extras,
        lambda web: rng.choice((web.whole, web.whole, web.bare, web.bare, web.closed)),
    )
