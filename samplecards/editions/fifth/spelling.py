"""How fields are spelled on the cards of this edition."""

from __future__ import annotations

import random
import re
from dataclasses import replace

from app.core.reading import FieldName
from samplecards import spelling
from samplecards.chances import by_weight
from samplecards.extras import Extras
from samplecards.organization_words import OrganizationKind
from samplecards.people import Contact
from samplecards.phrases import Wording, units
from samplecards.spelling import WIDE, block_in_kanji, wide
from samplecards.telling import set_web

_DIALLED = {
    "{}-{}-{}": 76, "{}({}){}": 6, "({}){}-{}": 4, "{}（{}）{}": 3, "（{}）{}-{}": 2, "{}.{}.{}": 5, WIDE: 4,
}  # fmt: skip
"""How the parts of a telephone number are set, and how often in per cent."""
_ABROAD = ("+81-{}-{}-{}", "+81 {}-{}-{}", "+81-(0){}-{}-{}")
_MOBILE = ("090", "080", "070")
_PREFECTURE = re.compile(r"^(?:東京都|北海道|(?:京都|大阪)府|.{2,3}?県)(?=.+?[市区])")
_HEADS = ("代表取締役", "取締役社長", "市長", "会頭", "代表理事", "理事長", "病院長", "副学長")
_OF_COMPANIES = {
    "総合建設業",
    "建設業許可",
    "電気通信事業者",
    "24時間受付",
    "営業時間",
    "えるぼし",
    "健康経営",
    "創業",
}
"""What notes and slogans that only a company has hold."""


class Dial:
    """How a card sets its telephone numbers."""

    def __init__(self, extras: Extras, rng: random.Random) -> None:
        abroad = rng.choice(_ABROAD) if extras.is_international else ""
        form = by_weight(_DIALLED, rng)
        self._dial = spelling.Dial(abroad or form, abroad=bool(abroad))

    def __call__(self, plain: str) -> str:
        dial = self._dial
        if not dial.abroad and dial.form != WIDE and "." not in dial.form and plain.startswith(_MOBILE):
            # The first part of a mobile number is no area code to be put in brackets.
            return plain
        return dial(plain)


def fitting(extras: Extras, contact: Contact) -> Extras:
    """Without the slogans and notes of companies on the cards of others."""
    if contact.organization.kind is OrganizationKind.COMPANY:
        return extras
    note = "" if any(word in extras.note for word in _OF_COMPANIES) else extras.note
    return replace(extras, note=note, slogan="")


def spell_name(wording: Wording, rng: random.Random) -> None:
    """With a space, without one or with a wide one."""
    joint = rng.choices((" ", "　", ""), (35, 35, 30))[0]
    wording.say_name(wording.printed[FieldName.NAME].replace(" ", joint))
    if FieldName.NAME_READING in wording.printed and rng.random() < 0.4:
        reading = wording.printed[FieldName.NAME_READING]
        wording.printed[FieldName.NAME_READING] = reading.replace(" ", "　")


def spell_address(wording: Wording, rng: random.Random) -> None:
    """In the figures of the card; now and then without the prefecture, which is then not known from it."""
    said = wording.printed
    if rng.random() < 0.1:
        bare = _PREFECTURE.sub("", said[FieldName.ADDRESS])
        said[FieldName.ADDRESS] = wording.plain[FieldName.ADDRESS] = bare
    chance = rng.random()
    if chance < 0.05:
        said[FieldName.ADDRESS] = wide(said[FieldName.ADDRESS])
    elif chance < 0.2:
        said[FieldName.ADDRESS] = block_in_kanji(said[FieldName.ADDRESS])


def spell_web(wording: Wording, contact: Contact, extras: Extras, rng: random.Random) -> None:
    """Mostly with what stands before the host."""
    set_web(
        wording,
        contact,
        extras,
        lambda web: by_weight({web.whole: 60, web.closed: 15, web.bare: 25}, rng),
    )


def drop_department_of_heads(wording: Wording, contact: Contact) -> None:
    """Who heads the whole organisation is in no department of it."""
    title = contact.fields[FieldName.TITLE].replace(" ", "")
    if FieldName.TITLE in wording.printed and any(head in title for head in _HEADS):
        wording.printed.pop(FieldName.DEPARTMENT, None)


def department_lines(wording: Wording, rng: random.Random) -> list[str]:
    """The department on a line, or its units on lines of their own."""
    said, name = wording.printed, FieldName.DEPARTMENT
    parts = [unit for part in said[name].split(" ") for unit in units(part)]
    wording.plain[name] = "".join(parts)
    apart = rng.random() < (0.45 if len(said[name]) > 12 else 0.2)
    joint = rng.choices(("", "　", " "), (55, 35, 10))[0]
    if apart and len(parts) > 1:
        said[name] = "".join(parts)
        middle = (len(parts) + 1) // 2
        return ["".join(parts[:middle]), "".join(parts[middle:])]
    said[name] = joint.join(parts)
    return [said[name]]


def spell_title(wording: Wording, rng: random.Random) -> str:
    """部 長 with a wide space; the parts of a longer one mostly with one, too."""
    name = FieldName.TITLE
    parts = wording.printed[name].split(" ")
    if all(len(part) == 1 for part in parts):
        wording.plain[name] = "".join(parts)
        wording.printed[name] = "　".join(parts)
    elif rng.random() < 0.25:
        wording.plain[name] = wording.printed[name] = "".join(parts)
    else:
        wording.printed[name] = rng.choice(("　", "　", " ")).join(parts)
    return wording.printed[name]
