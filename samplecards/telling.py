"""What the cards of every edition say alike, and what the truth keeps of it.

An edition has its own words, forms and frequencies; they are handed in.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import NamedTuple

from app.core.reading import FieldName
from samplecards.chances import one_of
from samplecards.extras import Extras, SecondPost
from samplecards.in_columns import Digits
from samplecards.people import Contact
from samplecards.phrases import TELEPHONES, Phrase, Wording, kanji_digits
from samplecards.places import Address
from samplecards.spelling import block_in_kanji, numbers_as_said

_WIDE_SPACE = "\u3000"
_CODE = 9
"""Characters of a postal code in a column, with its mark."""
MAIL_FIRST = (FieldName.EMAIL, FieldName.URL)
WEB_FIRST = (FieldName.URL, FieldName.EMAIL)


def set_telephones(wording: Wording, contact: Contact, dial: Callable[[str], str]) -> None:
    """Print the telephones as ``dial`` makes them from ``03-3123-4567``."""
    for name in TELEPHONES:
        if name in wording.printed:
            wording.printed[name] = dial(contact.fields[name])


def set_kanji_numbers(wording: Wording) -> None:
    """Print postal code, address and telephones digit by digit in kanji."""
    said = wording.printed
    said[FieldName.ADDRESS] = said[FieldName.ADDRESS].replace("F", "階")
    for name in (*TELEPHONES, FieldName.POSTAL_CODE, FieldName.ADDRESS):
        if name in said:
            said[name] = kanji_digits(said[name])


class WebAddress(NamedTuple):
    """How a web address may be printed."""

    whole: str
    closed: str
    """Without the stroke at its end."""
    bare: str
    """Without the protocol, either."""


def set_web(wording: Wording, contact: Contact, extras: Extras, chosen: Callable[[WebAddress], str]) -> None:
    """Print the web address as is chosen, if there is one."""
    if FieldName.URL in wording.printed:
        whole = contact.fields[FieldName.URL] + extras.path
        closed = whole.removesuffix("/")
        wording.plain[FieldName.URL] = whole
        wording.printed[FieldName.URL] = chosen(WebAddress(whole, closed, closed.removeprefix("https://")))


def second_words(wording: Wording, second: SecondPost, spelt: Callable[[str], str] = str) -> list[str]:
    """Organisation, department and title of a second post as it has them, noted as further values."""
    told = (
        (FieldName.ORGANIZATION, second.organization),
        (FieldName.DEPARTMENT, second.department),
        (FieldName.TITLE, second.title),
    )
    words = {name: spelt(word.japanese) for name, word in told if word and word.japanese}
    for name, text in words.items():
        wording.add_also(name, text)
    return list(words.values())


def note_office(wording: Wording, address: Address, telephone: str) -> None:
    """Note what the side says of another office."""
    wording.add_also(FieldName.POSTAL_CODE, address.postal_code)
    wording.add_also(FieldName.ADDRESS, address.street)
    wording.add_also(FieldName.TEL, telephone)


def add_corporate_number(
    wording: Wording,
    extras: Extras,
    labels: Sequence[str],
    registration_labels: Sequence[str],
    rng: random.Random,
    scale: float = 1.0,
) -> None:
    """Put the corporate number below the contact block, with a T before it where it is that of an issuer of invoices."""
    field = FieldName.CORPORATE_NUMBER
    if field not in wording.printed:
        return
    label = one_of(labels, rng)
    if extras.registration:
        wording.printed[field] = f"T{wording.printed[field]}"
        label = one_of(registration_labels, rng)
    wording.contact.append(Phrase(wording.printed[field], (field,), label, scale))


def parted_place(wording: Wording, mark: str) -> tuple[Phrase, Phrase, str]:
    """The postal code behind its mark, the street, and the building or an empty text."""
    said = wording.printed
    street, _, building = said[FieldName.ADDRESS].partition(" ")
    code = Phrase(said[FieldName.POSTAL_CODE], (FieldName.POSTAL_CODE,), mark)
    return code, Phrase(street, (FieldName.ADDRESS,)), building


def with_building(
    wording: Wording, street: Sequence[Phrase], building: str, joint: str | None = None
) -> list[Phrase]:
    """The lines of a street with its building, if it has one: behind a joint on the last line, or on a line of its own."""
    if not building:
        return [*street]
    if joint is None:
        return [*street, Phrase(building, (FieldName.ADDRESS,))]
    wording.printed[FieldName.ADDRESS] = wording.printed[FieldName.ADDRESS].replace(" ", joint, 1)
    return [*street[:-1], replace(street[-1], text=f"{street[-1].text}{joint}{building}")]


def address_in_columns(address: str, digits: Digits, as_said: float, rng: random.Random) -> str:
    """An address as a column has it; ``as_said`` is how often, 0..1, kanji numbers are written as one says them (二十四番地)."""
    if digits is Digits.KANJI and "番" in address and rng.random() < as_said:
        return numbers_as_said(address)
    return block_in_kanji(address) if digits is Digits.TURNED else digits.spelt(address)


def place_in_columns(
    wording: Wording, mark: str, room: int, joint: float, beside: float, rng: random.Random
) -> list[Phrase]:
    """Postal code, street and building in columns that hold ``room`` characters.

    ``joint`` and ``beside`` are how often, 0..1, the building goes on behind a street, and a street behind
    its postal code, where there is room.
    """
    code, street, building = parted_place(wording, mark)
    is_short = len(street.text) + len(building) < room
    space = _WIDE_SPACE if is_short and rng.random() < joint else None
    first, *further = with_building(wording, [street], building, space)
    if len(first.text) + _CODE < room and rng.random() < beside:
        return [code.joined(first, _WIDE_SPACE), *further]
    return [code, first, *further]


def english_place(wording: Wording, end: str) -> list[Phrase]:
    """An English address on two lines; ``end`` follows the city, ``{}`` for the postal code."""
    said = wording.printed
    street, *cities = said[FieldName.ADDRESS].rsplit(", ", 2)
    last = ", ".join(cities) + end.format(said[FieldName.POSTAL_CODE])
    return [
        Phrase(f"{street},", (FieldName.ADDRESS,)),
        Phrase(last, (FieldName.ADDRESS, FieldName.POSTAL_CODE)),
    ]
