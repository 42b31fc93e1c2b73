"""How telephones, addresses, names and web pages are spelled on the cards of this edition."""

from __future__ import annotations

import random
import re
from collections.abc import Mapping

from app.core.reading import FieldName
from samplecards.extras import Extras
from samplecards.people import Contact
from samplecards.phrases import Phrase, Wording, kanji_digits

_DIALLED = {
    "{}-{}-{}": 74, "{}({}){}": 5, "({}){}-{}": 5, "（{}）{}-{}": 2, "{}（{}）{}": 2, "{}.{}.{}": 4, "{} - {} - {}": 1, "{} {} {}": 2,
    "wide": 3, "{}－{}－{}": 2,
}  # fmt: skip
"""How the parts of a telephone number are set, and how often in per cent; ``wide`` in full-width digits."""
_ABROAD = (
    "+81-{}-{}-{}",
    "+81-{}-{}-{}",
    "+81 {} {} {}",
    "+81 (0){}-{}-{}",
    "+81-({}){}-{}",
    "+81({}){}-{}",
    "+81.{}.{}.{}",
)
_WIDE = str.maketrans("0123456789-", "０１２３４５６７８９－")
_KATAKANA = str.maketrans({chr(letter): chr(letter + 0x60) for letter in range(ord("ぁ"), ord("ゖ") + 1)})


class Dial:
    """How one card sets telephone numbers."""

    def __init__(self, rng: random.Random, *, abroad: bool) -> None:
        forms = tuple(_DIALLED)
        self._abroad = rng.choice(_ABROAD) if abroad else ""
        self._form = rng.choices(forms, tuple(_DIALLED.values()))[0]

    def __call__(self, plain: str) -> str:
        """``03-3123-4567`` as the card has it."""
        if self._abroad:
            return self._abroad.format(*plain.removeprefix("0").split("-"))
        return plain.translate(_WIDE) if self._form == "wide" else self._form.format(*plain.split("-"))


def drawn(weights: Mapping[str, int], rng: random.Random) -> str:
    """One of the texts, as often as its weight says."""
    return rng.choices(tuple(weights), tuple(weights.values()))[0]


def spell_name(wording: Wording, rng: random.Random) -> None:
    """With a narrow space, a wide one or none; the reading perhaps in katakana or in brackets."""
    said = wording.printed
    said[FieldName.NAME] = said[FieldName.NAME].replace(" ", drawn({" ": 52, "　": 23, "": 25}, rng))
    wording.name = Phrase(said[FieldName.NAME], (FieldName.NAME,))
    if FieldName.NAME_READING in said:
        kana = said[FieldName.NAME_READING].replace(" ", drawn({" ": 70, "　": 20, "": 10}, rng))
        said[FieldName.NAME_READING] = kana.translate(_KATAKANA) if rng.random() < 0.25 else kana


def spell_address(wording: Wording, rng: random.Random) -> None:
    """Now and then with other digits or other hyphens."""
    said = wording.printed
    street, space, building = said[FieldName.ADDRESS].partition(" ")
    chance = rng.random()
    if chance < 0.06:
        street = street.translate(_WIDE)
    elif chance < 0.1:
        street = re.sub(r"(?<=\d)-(?=\d)", "－", street)
    elif chance < 0.22:
        street = re.sub(r"\d+(?=丁目)", lambda found: kanji_digits(found[0]), street)
    said[FieldName.ADDRESS] = street + space + building


def spell_web(wording: Wording, contact: Contact, extras: Extras, rng: random.Random) -> None:
    """With the protocol or without it."""
    if FieldName.URL in wording.printed:
        whole = contact.fields[FieldName.URL] + extras.path
        wording.plain[FieldName.URL] = whole
        bare = whole.removeprefix("https://").removesuffix("/")
        wording.printed[FieldName.URL] = rng.choice((whole, whole, bare, bare, whole.removesuffix("/")))


def english_dial(rng: random.Random) -> Dial:
    """How an English side sets telephone numbers."""
    return Dial(rng, abroad=True)
