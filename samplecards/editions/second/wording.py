"""The words on a card."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import replace

from app.core.reading import FieldName
from samplecards.chances import by_weight
from samplecards.extras import Extras, SecondPost
from samplecards.people import Contact
from samplecards.phrases import Phrase, Wording, broken, international, kanji_digits, units
from samplecards.styles import Style
from samplecards.telling import (
    MAIL_FIRST,
    WEB_FIRST,
    add_corporate_number,
    english_place,
    parted_place,
    second_words,
    set_kanji_numbers,
    set_telephones,
    set_web,
    with_building,
)

_NUMBER_FORMS = {"{}-{}-{}": 70, "{}.{}.{}": 10, "{} {} {}": 10, "{} ({}) {}": 10}
"""How the parts of a telephone number are set, and how often in per cent."""
_ENGLISH_NAMES = ("{given} {family}", "{given} {FAMILY}", "{family} {given}")
_FINE = 0.8


def japanese(contact: Contact, style: Style, extras: Extras, rng: random.Random) -> Wording:
    """A horizontal Japanese side."""
    wording = Wording.showing(contact.fields, style.shown)
    said = wording.printed
    form = by_weight(_NUMBER_FORMS, rng)
    joint = rng.choice((" ", "-"))

    def set_number(plain: str) -> str:
        if extras.is_international:
            return international(plain, joint)
        return form.format(*plain.split("-"))

    set_telephones(wording, contact, set_number)
    if rng.random() < 0.12:
        said[FieldName.ADDRESS] = re.sub(r"\d(?=丁目)", _in_kanji, said[FieldName.ADDRESS])
    wording.say_name(said[FieldName.NAME].replace(" ", "　" if rng.random() < 0.25 else " "))
    _say_web(wording, contact, extras, rng)
    _say_organization(wording, contact, extras, rng)
    _say_posts(wording, extras, rng)
    numbers = _numbers(wording, style.labels, extras, set_number, rng)
    online = _online(wording, style.labels, rng)
    where = _where(wording, rng)
    # Some have mail and web before the address.
    wording.contact = [*where, *numbers, *online] if rng.random() < 0.8 else [*numbers, *online, *where]
    add_corporate_number(wording, extras, ("法人番号：",), ("適格請求書発行事業者番号：",), rng)
    _say_small_print(wording, contact, extras)
    return wording


def vertical(contact: Contact, style: Style, extras: Extras, rng: random.Random) -> Wording:
    """A vertical Japanese side with all numbers in kanji."""
    wording = Wording.showing(contact.fields, style.shown - {FieldName.CORPORATE_NUMBER})
    said = wording.printed
    set_kanji_numbers(wording)
    wording.say_name(said[FieldName.NAME])
    _say_web(wording, contact, extras, rng)
    wording.header = wording.lines((FieldName.ORGANIZATION,))
    _say_posts(wording, extras, rng)
    wording.contact = _where(wording, rng)
    telephone = Phrase(said[FieldName.TEL], (FieldName.TEL,), "電話　")
    if extras.main_line:
        switchboard = kanji_digits(extras.main_line)
        wording.add_also(FieldName.TEL, switchboard)
        wording.contact.append(Phrase(f"{switchboard}（代表）", (), "電話　"))
        telephone = replace(telephone, text=f"{telephone.text}（直通）")
    elif extras.extension:
        telephone = replace(telephone, text=f"{telephone.text}　内線　{kanji_digits(extras.extension)}")
    wording.contact.append(telephone)
    others = {FieldName.FAX: "ファクス　", FieldName.MOBILE: "携帯電話　"}
    wording.contact += wording.lines(others, others)
    return wording


def english(contact: Contact, style: Style, extras: Extras, rng: random.Random) -> Wording:
    """An English side."""
    wording = Wording.showing(contact.english, style.shown)
    wording.say_name(contact.in_letters(rng.choice(_ENGLISH_NAMES)))
    _say_web(wording, contact, extras, rng)
    wording.header = wording.lines((FieldName.ORGANIZATION,))
    wording.post = wording.lines((FieldName.DEPARTMENT, FieldName.TITLE))
    if extras.qualification:
        degree = extras.qualification.english
        wording.post.append(wording.also_line(FieldName.TITLE, degree, scale=_FINE))
    wording.contact = english_place(wording, ", {} JAPAN")
    labels = rng.choice(contact.edition.english_labels)
    wording.contact += _numbers(wording, labels, Extras(), str, rng) + _online(wording, labels, rng)
    return wording


def _in_kanji(match: re.Match[str]) -> str:
    return kanji_digits(match[0])


def _say_web(wording: Wording, contact: Contact, extras: Extras, rng: random.Random) -> None:
    set_web(wording, contact, extras, lambda web: rng.choice((web.whole, web.whole, web.bare, web.closed)))


def _say_organization(wording: Wording, contact: Contact, extras: Extras, rng: random.Random) -> None:
    field = FieldName.ORGANIZATION
    name = wording.printed[field]
    wording.header = [Phrase(part, (field,)) for part in (name.split(" ") if rng.random() < 0.35 else [name])]
    if extras.english_lines:
        wording.header.append(Phrase(contact.english[field], scale=0.55))
    if extras.slogan:
        wording.header = [Phrase(extras.slogan, scale=0.58), *wording.header]


def _say_posts(wording: Wording, extras: Extras, rng: random.Random) -> None:
    said = wording.printed
    lines: list[Phrase] = []
    if FieldName.DEPARTMENT in said:
        parts = units(said[FieldName.DEPARTMENT])
        if len(parts) > 1 and rng.random() < 0.3:
            lines = [Phrase(part, (FieldName.DEPARTMENT,)) for part in ("".join(parts[:-1]), parts[-1])]
        else:
            lines = [Phrase("".join(parts), (FieldName.DEPARTMENT,))]
    if FieldName.TITLE in said:
        lines.append(Phrase(said[FieldName.TITLE], (FieldName.TITLE,)))
        if extras.qualification:
            word = extras.qualification.japanese
            wording.add_also(FieldName.TITLE, word)
            if rng.random() < 0.5:
                lines.insert(0, Phrase(word, scale=_FINE))
            else:
                lines[-1] = replace(lines[-1], text=f"{lines[-1].text}・{word}")
    if extras.second:
        lines.append(_second_post(wording, extras.second, rng))
    wording.post = lines


def _second_post(wording: Wording, second: SecondPost, rng: random.Random) -> Phrase:
    words = " ".join(second_words(wording, second))
    form = "{}" if second.organization else rng.choice(("兼務：{}", "併任 {}", "{}（兼務）"))
    return Phrase(form.format(words), scale=_FINE)


def _where(wording: Wording, rng: random.Random) -> list[Phrase]:
    """Postal code and address; the street may go on with the building, or break after the municipality."""
    code, street, building = parted_place(wording, "〒")
    lines = [street]
    town = re.match(r".{2,3}?[都道府県].+?[市区](?=..)", street.text)
    if town and rng.random() < 0.15:
        lines = broken(street, town.end())
    lines = with_building(wording, lines, building, " " if building and rng.random() < 0.3 else None)
    return [code, *lines] if rng.random() < 0.45 else [code.joined(lines[0], "　"), *lines[1:]]


def _numbers(
    wording: Wording,
    labels: dict[FieldName, str],
    extras: Extras,
    set_number: Callable[[str], str],
    rng: random.Random,
) -> list[Phrase]:
    said = wording.printed
    own = Phrase(said[FieldName.TEL], (FieldName.TEL,), labels[FieldName.TEL])
    inner = (
        rng.choice(("（内線：{}）", "（内{}）", " ext.{}")).format(extras.extension)
        if extras.extension
        else ""
    )
    lines = [replace(own, text=own.text + inner)]
    if extras.main_line:
        switchboard = set_number(extras.main_line)
        wording.add_also(FieldName.TEL, switchboard)
        if rng.random() < 0.5:
            lines = [replace(own, label="電話（直通）"), Phrase(switchboard + inner, (), "電話（代表）")]
        else:
            lines = [Phrase(switchboard + inner, (), "代表電話："), replace(own, label="直通電話：")]
    lines += wording.lines((FieldName.MOBILE, FieldName.FAX), labels)
    if FieldName.FAX in said and FieldName.MOBILE not in said and len(lines) == 2 and rng.random() < 0.5:
        lines = [lines[0].joined(lines[1], "   ")]
    if extras.freedial:
        label = rng.choice(("フリーコール ", "お客様窓口 ", "通話料無料："))
        lines.append(wording.also_line(FieldName.TEL, extras.freedial, label))
    return lines


def _online(wording: Wording, labels: dict[FieldName, str], rng: random.Random) -> list[Phrase]:
    lines = wording.lines(rng.choice((WEB_FIRST, MAIL_FIRST, MAIL_FIRST)), labels)
    for place, line in enumerate(lines):
        if "@" in line.text and len(line.text) > 34 and rng.random() < 0.03:
            lines[place : place + 1] = broken(line, line.text.index("@") + 1)
            break
    return lines


def _say_small_print(wording: Wording, contact: Contact, extras: Extras) -> None:
    if extras.offices:
        for name, address, telephone in contact.organization.branches[-2:]:
            wording.contact.append(Phrase(f"{name}：{address.street} ／ 電話 {telephone}", scale=_FINE))
            wording.add_also(FieldName.ADDRESS, address.street)
            wording.add_also(FieldName.TEL, telephone)
    if extras.note:
        wording.contact.append(Phrase(extras.note, scale=_FINE))
