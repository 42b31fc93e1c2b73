"""The words on a card."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import replace

from app.core.reading import FieldName
from samplecards.extras import Extras
from samplecards.people import Contact
from samplecards.phrases import TELEPHONES, Phrase, Wording, broken, international, kanji_digits, units
from samplecards.styles import Style

_NUMBER_FORMS = {"{}-{}-{}": 70, "{}.{}.{}": 10, "{} {} {}": 10, "{} ({}) {}": 10}
"""How the parts of a telephone number are set, and how often in per cent."""
_FINE = 0.8


def japanese(contact: Contact, style: Style, extras: Extras, rng: random.Random) -> Wording:
    """A horizontal Japanese side."""
    said = {name: contact.fields[name] for name in contact.fields if name in style.shown}
    form = rng.choices(tuple(_NUMBER_FORMS), tuple(_NUMBER_FORMS.values()))[0]
    joint = rng.choice((" ", "-"))

    def set_number(plain: str) -> str:
        if extras.is_international:
            return international(plain, joint)
        return form.format(*plain.split("-"))

    for name in TELEPHONES:
        if name in said:
            said[name] = set_number(said[name])
    if rng.random() < 0.12:
        said[FieldName.ADDRESS] = re.sub(r"\d(?=丁目)", _in_kanji, said[FieldName.ADDRESS])
    if rng.random() < 0.25:
        said[FieldName.NAME] = said[FieldName.NAME].replace(" ", "　")
    wording = Wording(said, name=Phrase(said[FieldName.NAME], (FieldName.NAME,)))
    _say_web(wording, contact, extras, rng)
    _say_organization(wording, contact, extras, rng)
    _say_posts(wording, extras, rng)
    numbers = _numbers(wording, style.labels, extras, set_number, rng)
    online = _online(wording, style.labels, rng)
    where = _where(wording, rng)
    # Some have mail and web before the address.
    wording.contact = [*where, *numbers, *online] if rng.random() < 0.8 else [*numbers, *online, *where]
    _say_corporate_number(wording, extras)
    _say_small_print(wording, contact, extras)
    return wording


def vertical(contact: Contact, style: Style, extras: Extras, rng: random.Random) -> Wording:
    """A vertical Japanese side with all numbers in kanji."""
    shown = style.shown - {FieldName.CORPORATE_NUMBER}
    said = {name: contact.fields[name] for name in contact.fields if name in shown}
    for name in (FieldName.POSTAL_CODE, FieldName.ADDRESS, *TELEPHONES):
        if name in said:
            said[name] = kanji_digits(said[name].replace("F", "階"))
    wording = Wording(said, name=Phrase(said[FieldName.NAME], (FieldName.NAME,)))
    _say_web(wording, contact, extras, rng)
    wording.header = [Phrase(said[FieldName.ORGANIZATION], (FieldName.ORGANIZATION,))]
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
    for name, label in ((FieldName.FAX, "ファクス　"), (FieldName.MOBILE, "携帯電話　")):
        if name in said:
            wording.contact.append(Phrase(said[name], (name,), label))
    return wording


def english(contact: Contact, style: Style, extras: Extras, rng: random.Random) -> Wording:
    """An English side."""
    shown = style.shown - {FieldName.NAME_READING, FieldName.CORPORATE_NUMBER}
    said = {name: contact.english[name] for name in contact.english if name in shown}
    first, last = contact.given.romaji, contact.family.romaji
    said[FieldName.NAME] = rng.choice((f"{first} {last}", f"{first} {last.upper()}", f"{last} {first}"))
    wording = Wording(said, name=Phrase(said[FieldName.NAME], (FieldName.NAME,)))
    _say_web(wording, contact, extras, rng)
    wording.header = [Phrase(said[FieldName.ORGANIZATION], (FieldName.ORGANIZATION,))]
    for name in (FieldName.DEPARTMENT, FieldName.TITLE):
        if name in said:
            wording.post.append(Phrase(said[name], (name,)))
    if extras.qualification:
        wording.post.append(Phrase(extras.qualification.english, scale=_FINE))
        wording.add_also(FieldName.TITLE, extras.qualification.english)
    address = said[FieldName.ADDRESS]
    cut = address.rindex(", ", 0, address.rindex(", ")) if address.count(", ") > 1 else address.rindex(", ")
    wording.contact = [
        Phrase(address[: cut + 1], (FieldName.ADDRESS,)),
        Phrase(
            f"{address[cut + 2 :]}, {said[FieldName.POSTAL_CODE]} JAPAN",
            (FieldName.ADDRESS, FieldName.POSTAL_CODE),
        ),
    ]
    labels = rng.choice(contact.edition.english_labels)
    wording.contact += _numbers(wording, labels, Extras(), str, rng) + _online(wording, labels, rng)
    return wording


def _in_kanji(match: re.Match[str]) -> str:
    return kanji_digits(match[0])


def _say_web(wording: Wording, contact: Contact, extras: Extras, rng: random.Random) -> None:
    if FieldName.URL in wording.printed:
        address = f"{contact.fields[FieldName.URL]}{extras.path}"
        wording.plain[FieldName.URL] = address
        forms = (
            address,
            address,
            address.removeprefix("https://").removesuffix("/"),
            address.removesuffix("/"),
        )
        wording.printed[FieldName.URL] = rng.choice(forms)


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
    if extras.second is not None:
        lines.append(_second_post(wording, extras, rng))
    wording.post = lines


def _second_post(wording: Wording, extras: Extras, rng: random.Random) -> Phrase:
    second = extras.second
    assert second is not None
    words = {
        FieldName.ORGANIZATION: second.organization,
        FieldName.DEPARTMENT: second.department,
        FieldName.TITLE: second.title,
    }
    told = {name: word.japanese for name, word in words.items() if word}
    for name, text in told.items():
        wording.add_also(name, text)
    form = "{}" if second.organization else rng.choice(("兼務：{}", "併任 {}", "{}（兼務）"))
    return Phrase(form.format(" ".join(told.values())), scale=_FINE)


def _where(wording: Wording, rng: random.Random) -> list[Phrase]:
    """Postal code and address; the street may go on with the building, or break after the municipality."""
    said = wording.printed
    code = Phrase(said[FieldName.POSTAL_CODE], (FieldName.POSTAL_CODE,), "〒")
    street, _, building = said[FieldName.ADDRESS].partition(" ")
    lines = [Phrase(street, (FieldName.ADDRESS,))]
    town = re.match(r".{2,3}?[都道府県].+?[市区](?=..)", street)
    if town and rng.random() < 0.15:
        lines = broken(lines[0], town.end())
    if building and rng.random() < 0.3:
        lines[-1] = replace(lines[-1], text=f"{lines[-1].text} {building}")
    elif building:
        lines.append(Phrase(building, (FieldName.ADDRESS,)))
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
    for name in (FieldName.MOBILE, FieldName.FAX):
        if name in said:
            lines.append(Phrase(said[name], (name,), labels[name]))
    if FieldName.FAX in said and FieldName.MOBILE not in said and len(lines) == 2 and rng.random() < 0.5:
        lines = [lines[0].joined(lines[1], "   ")]
    if extras.freedial:
        wording.add_also(FieldName.TEL, extras.freedial)
        lines.append(
            Phrase(extras.freedial, (), rng.choice(("フリーコール ", "お客様窓口 ", "通話料無料：")))
        )
    return lines


def _online(wording: Wording, labels: dict[FieldName, str], rng: random.Random) -> list[Phrase]:
    lines = [
        Phrase(wording.printed[name], (name,), labels[name])
        for name in (FieldName.URL, FieldName.EMAIL)[:: rng.choice((1, -1, -1))]
        if name in wording.printed
    ]
    for place, line in enumerate(lines):
        if "@" in line.text and len(line.text) > 34 and rng.random() < 0.03:
            lines[place : place + 1] = broken(line, line.text.index("@") + 1)
            break
    return lines


def _say_corporate_number(wording: Wording, extras: Extras) -> None:
    field = FieldName.CORPORATE_NUMBER
    if field not in wording.printed:
        return
    if extras.registration:
        wording.printed[field] = f"T{wording.printed[field]}"
        wording.contact.append(Phrase(wording.printed[field], (field,), "適格請求書発行事業者番号："))
    else:
        wording.contact.append(Phrase(wording.printed[field], (field,), "法人番号："))


def _say_small_print(wording: Wording, contact: Contact, extras: Extras) -> None:
    if extras.offices:
        for name, address, telephone in contact.organization.branches[-2:]:
            wording.contact.append(Phrase(f"{name}：{address.street} ／ 電話 {telephone}", scale=_FINE))
            wording.add_also(FieldName.ADDRESS, address.street)
            wording.add_also(FieldName.TEL, telephone)
    if extras.note:
        wording.contact.append(Phrase(extras.note, scale=_FINE))
