"""The words on a card: its lines of text before they are set, and each field as printed."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

from app.core.reading import FieldName
from samplecards.people import Contact
from samplecards.splits import Split
from samplecards.styles import ENGLISH_LABELS, Style

_KANJI_DIGITS = str.maketrans("0123456789-", "〇一二三四五六七八九―")
_TELEPHONES = (FieldName.TEL, FieldName.FAX, FieldName.MOBILE)
_DIRECT = "（直通）"
_NUMBERS = {
    Split.COMMON: {"{}-{}-{}": 80, "{}({}){}": 12, "({}){}-{}": 8},
    Split.HELD_OUT: {"{}-{}-{}": 70, "{}.{}.{}": 10, "{} {} {}": 10, "{} ({}) {}": 10},
}
"""How the parts of a telephone number are set, and how often in per cent."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """One line of text and the fields that it holds."""

    text: str
    fields: tuple[FieldName, ...] = ()


@dataclass(slots=True)
class Wording:
    """What one side says."""

    printed: dict[FieldName, str] = field(default_factory=dict)
    """Each field as printed, without its label; the lines of an address joined by a space."""
    contact: list[Phrase] = field(default_factory=list)
    """Address, telephones, mail and the like, in the order of the card."""

    def phrase(self, name: FieldName) -> Phrase:
        """A line that holds nothing but one field."""
        return Phrase(self.printed[name], (name,))


def japanese(contact: Contact, style: Style, rng: random.Random) -> Wording:
    """A horizontal Japanese side."""
    fields = {name: value for name, value in contact.fields.items() if name in style.shown}
    forms = _NUMBERS[contact.split]
    numbers = rng.choices(tuple(forms), tuple(forms.values()))[0]
    printed = fields | {
        name: numbers.format(*fields[name].split("-")) if name is not FieldName.MOBILE else fields[name]
        for name in _TELEPHONES
        if name in fields
    }
    _shorten_url(printed, rng)
    if rng.random() < 0.3:
        printed[FieldName.NAME] = printed[FieldName.NAME].replace(" ", "")
    wording = Wording(printed)
    postal = Phrase(f"〒{printed[FieldName.POSTAL_CODE]}", (FieldName.POSTAL_CODE,))
    street, _, building = printed[FieldName.ADDRESS].partition(" ")
    first = Phrase(street, (FieldName.ADDRESS,))
    if rng.random() < 0.6:
        wording.contact.append(_joined(postal, first, " "))
    else:
        wording.contact += [postal, first]
    if building:
        wording.contact.append(Phrase(building, (FieldName.ADDRESS,)))
    _add_telephones(wording, style.labels, rng, direct=_DIRECT if rng.random() < 0.15 else "")
    _add_labelled(wording, (FieldName.EMAIL, FieldName.URL), style.labels)
    if FieldName.CORPORATE_NUMBER in printed:
        number = printed[FieldName.CORPORATE_NUMBER]
        wording.contact.append(Phrase(f"法人番号 {number}", (FieldName.CORPORATE_NUMBER,)))
    return wording


def vertical(contact: Contact, style: Style, rng: random.Random) -> Wording:
    """A vertical Japanese side: numbers of addresses and telephones in kanji."""
    shown = style.shown - {FieldName.CORPORATE_NUMBER}
    printed = {name: value for name, value in contact.fields.items() if name in shown}
    for name in (*_TELEPHONES, FieldName.POSTAL_CODE, FieldName.ADDRESS):
        if name in printed:
            printed[name] = printed[name].replace("F", "階").translate(_KANJI_DIGITS)
    _shorten_url(printed, rng)
    wording = Wording(printed)
    wording.contact.append(Phrase(f"〒{printed[FieldName.POSTAL_CODE]}", (FieldName.POSTAL_CODE,)))
    street, _, building = printed[FieldName.ADDRESS].partition(" ")
    wording.contact.append(Phrase(street, (FieldName.ADDRESS,)))
    if building:
        wording.contact.append(Phrase(building, (FieldName.ADDRESS,)))
    words = {FieldName.TEL: "電話　", FieldName.FAX: "ＦＡＸ　", FieldName.MOBILE: "携帯　"}
    _add_labelled(wording, _TELEPHONES, words)
    return wording


def english(contact: Contact, style: Style, rng: random.Random) -> Wording:
    """An English side."""
    shown = style.shown - {FieldName.NAME_READING, FieldName.CORPORATE_NUMBER}
    printed = {name: value for name, value in contact.english.items() if name in shown}
    given, family = contact.given.romaji, contact.family.romaji
    printed[FieldName.NAME] = rng.choice(
        (f"{given} {family}", f"{given} {family.upper()}", f"{family.upper()} {given}")
    )
    _shorten_url(printed, rng)
    wording = Wording(printed)
    *head, last = printed[FieldName.ADDRESS].split(", ")
    middle = len(head) // 2 + len(head) % 2
    wording.contact += [
        Phrase(", ".join(head[:middle]) + ",", (FieldName.ADDRESS,)),
        Phrase(
            f"{', '.join((*head[middle:], last))} {printed[FieldName.POSTAL_CODE]}, Japan",
            (FieldName.ADDRESS, FieldName.POSTAL_CODE),
        ),
    ]
    labels = rng.choice(ENGLISH_LABELS[contact.split])
    _add_telephones(wording, labels, rng)
    _add_labelled(wording, (FieldName.EMAIL, FieldName.URL), labels)
    return wording


def _add_telephones(
    wording: Wording, labels: dict[FieldName, str], rng: random.Random, direct: str = ""
) -> None:
    phrases = [
        Phrase(f"{labels[name]}{wording.printed[name]}{direct if name is FieldName.TEL else ''}", (name,))
        for name in _TELEPHONES
        if name in wording.printed
    ]
    if len(phrases) > 1 and rng.random() < 0.5:
        phrases[:2] = [_joined(phrases[0], phrases[1], "  ")]
    wording.contact += phrases


def _add_labelled(wording: Wording, names: tuple[FieldName, ...], labels: dict[FieldName, str]) -> None:
    wording.contact += [
        Phrase(labels[name] + wording.printed[name], (name,)) for name in names if name in wording.printed
    ]


def _joined(first: Phrase, second: Phrase, space: str) -> Phrase:
    return Phrase(f"{first.text}{space}{second.text}", first.fields + second.fields)


def _shorten_url(printed: dict[FieldName, str], rng: random.Random) -> None:
    if FieldName.URL in printed and rng.random() < 0.4:
        printed[FieldName.URL] = printed[FieldName.URL].removeprefix("https://").removesuffix("/")
