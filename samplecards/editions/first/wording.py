"""The words on a card."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import replace

from app.core.reading import FieldName
from samplecards.chances import by_weight
from samplecards.extras import Extras
from samplecards.people import Contact
from samplecards.phrases import TELEPHONES, Phrase, Wording, broken, international, kanji_digits, units
from samplecards.spelling import katakana
from samplecards.styles import Style
from samplecards.telling import (
    MAIL_FIRST,
    add_corporate_number,
    parted_place,
    set_kanji_numbers,
    set_telephones,
    set_web,
    with_building,
)

_FORMS = {"{}-{}-{}": 80, "{}({}){}": 12, "({}){}-{}": 8}
"""How the parts of a telephone number are set, and how often in per cent."""
_ENGLISH_NAMES = ("{given} {family}", "{given} {FAMILY}", "{FAMILY} {given}")
_SMALL = 0.85
_LONG_STREET, _LONG_MAIL = 17, 34


def japanese(contact: Contact, style: Style, extras: Extras, rng: random.Random) -> Wording:
    """A horizontal Japanese side."""
    wording = Wording.showing(contact.fields, style.shown)
    printed = wording.printed
    form = by_weight(_FORMS, rng)

    def number(plain: str) -> str:
        if extras.is_international:
            return international(plain, "-")
        return plain if plain.startswith(("0120", "070", "080", "090")) else form.format(*plain.split("-"))

    set_telephones(wording, contact, number)
    if rng.random() < 0.15:
        printed[FieldName.ADDRESS] = re.sub(
            r"\d丁目", lambda match: kanji_digits(match[0]), printed[FieldName.ADDRESS]
        )
    if FieldName.NAME_READING in printed and rng.random() < 0.3:
        printed[FieldName.NAME_READING] = katakana(printed[FieldName.NAME_READING])
    wording.say_name(printed[FieldName.NAME].replace(" ", "" if rng.random() < 0.3 else " "))
    _set_url(wording, contact, extras, rng)
    _add_header(wording, contact, extras, rng)
    _add_post(wording, extras, rng)
    if extras.english_lines:
        wording.header.append(Phrase(contact.english[FieldName.ORGANIZATION], scale=0.6))
        if FieldName.TITLE in printed:
            wording.post.append(Phrase(contact.english[FieldName.TITLE], scale=_SMALL))
    labels = style.labels
    wording.contact += _address(wording, "本社　" if extras.offices else "", rng)
    _add_telephones(wording, labels, extras, number, rng)
    _add_online(wording, labels, rng)
    _add_offices(wording, contact, extras)
    add_corporate_number(wording, extras, ("法人番号 ",), ("登録番号 ",), rng)
    if extras.note:
        wording.contact.append(Phrase(extras.note, scale=_SMALL))
    return wording


def vertical(
    contact: Contact, style: Style, extras: Extras, rng: random.Random, *, in_columns: bool
) -> Wording:
    """A vertical Japanese side; ``in_columns`` where addresses and telephones are, too, and so have their numbers in kanji."""
    if not in_columns:
        wording = japanese(contact, style, extras, rng)
        wording.post = [phrase for phrase in wording.post if not phrase.text.isascii()]
        wording.header = [phrase for phrase in wording.header if not phrase.text.isascii()]
        return wording
    wording = Wording.showing(contact.fields, style.shown - {FieldName.CORPORATE_NUMBER})
    printed = wording.printed
    set_kanji_numbers(wording)
    wording.say_name(printed[FieldName.NAME])
    _set_url(wording, contact, extras, rng)
    wording.header = wording.lines((FieldName.ORGANIZATION,))
    _add_post(wording, extras, rng)
    wording.contact = _address(wording, "", rng)
    words = {FieldName.TEL: "電話　", FieldName.FAX: "ＦＡＸ　", FieldName.MOBILE: "携帯　"}
    if extras.main_line:
        wording.contact.append(wording.also_line(FieldName.TEL, kanji_digits(extras.main_line), "代表　"))
        words[FieldName.TEL] = "直通　"
    inner = f"（内線{kanji_digits(extras.extension)}）" if extras.extension else ""
    telephone, *others = wording.lines(TELEPHONES, words)
    wording.contact += [replace(telephone, text=telephone.text + inner), *others]
    return wording


def english(contact: Contact, style: Style, extras: Extras, rng: random.Random) -> Wording:
    """An English side."""
    wording = Wording.showing(contact.english, style.shown)
    printed = wording.printed
    wording.say_name(contact.in_letters(rng.choice(_ENGLISH_NAMES)))
    degree = extras.qualification.english if extras.qualification else ""
    is_short = degree.endswith(".")
    if is_short:
        wording.name = replace(wording.name, text=f"{wording.name.text}, {degree}")
    _set_url(wording, contact, extras, rng)
    wording.header = wording.lines((FieldName.ORGANIZATION,))
    wording.post = wording.lines((FieldName.TITLE, FieldName.DEPARTMENT)[:: rng.choice((1, -1))])
    if degree and not is_short:
        wording.post.append(wording.also_line(FieldName.TITLE, degree))
    *head, last = printed[FieldName.ADDRESS].split(", ")
    middle = len(head) // 2 + len(head) % 2
    wording.contact += [
        Phrase(", ".join(head[:middle]) + ",", (FieldName.ADDRESS,)),
        Phrase(
            f"{', '.join((*head[middle:], last))} {printed[FieldName.POSTAL_CODE]}, Japan",
            (FieldName.ADDRESS, FieldName.POSTAL_CODE),
        ),
    ]
    labels = rng.choice(contact.edition.english_labels)
    _add_telephones(wording, labels, Extras(), str, rng, notes=False)
    _add_online(wording, labels, rng)
    return wording


def _set_url(wording: Wording, contact: Contact, extras: Extras, rng: random.Random) -> None:
    set_web(wording, contact, extras, lambda web: web.bare if rng.random() < 0.4 else web.whole)


def _add_header(wording: Wording, contact: Contact, extras: Extras, rng: random.Random) -> None:
    organization = wording.printed[FieldName.ORGANIZATION]
    parts = organization.split(" ") if rng.random() < 0.5 else [organization]
    wording.header = [Phrase(part, (FieldName.ORGANIZATION,)) for part in parts]
    if extras.slogan:
        wording.header.insert(rng.choice((0, len(parts))), Phrase(extras.slogan, scale=0.62))
    elif rng.random() < 0.05 and (word := contact.organization.name.english.split()[0]).isalpha():
        wording.header.insert(0, Phrase(word.upper(), scale=1.1))


def _add_post(wording: Wording, extras: Extras, rng: random.Random) -> None:
    printed, post = wording.printed, wording.post
    if FieldName.DEPARTMENT in printed:
        parts = units(printed[FieldName.DEPARTMENT])
        how = rng.random()
        lines = [" ".join(parts)] if how < 0.2 else ["".join(parts)]
        if how > 0.75 and len(parts) > 1:
            lines = [parts[0], "".join(parts[1:])]
        if how < 0.2:
            printed[FieldName.DEPARTMENT] = lines[0]
        post += [Phrase(line, (FieldName.DEPARTMENT,)) for line in lines]
    qualification = extras.qualification.japanese if extras.qualification else ""
    if FieldName.TITLE in printed:
        beside = qualification if rng.random() < 0.4 else ""
        post.append(Phrase(f"{printed[FieldName.TITLE]}　{beside}".strip("　"), (FieldName.TITLE,)))
        if qualification and not beside:
            post.append(Phrase(qualification, scale=_SMALL))
        if qualification:
            wording.add_also(FieldName.TITLE, qualification)
    if second := extras.second:
        parts = [part.japanese for part in (second.organization, second.department, second.title) if part]
        text = "　".join(parts)
        if second.organization is None:
            text = rng.choice(("（兼）{}", "兼 {}", "（併任）{}")).format(text)
        post.append(Phrase(text, scale=_SMALL))
        wording.add_also(FieldName.TITLE, second.title.japanese)
        if second.department:
            wording.add_also(FieldName.DEPARTMENT, second.department.japanese)
        if second.organization:
            wording.add_also(FieldName.ORGANIZATION, second.organization.japanese)


def _address(wording: Wording, place: str, rng: random.Random) -> list[Phrase]:
    """Postal code, street and building on one to three lines."""
    mark = rng.choices(("〒", "〒 ", ""), (85, 8, 7))[0]
    postal, street, building = parted_place(wording, place + mark)
    lines = [street]
    if len(street.text) > _LONG_STREET and rng.random() < 0.25:
        number = re.search(r"[0-9〇一二三四五六七八九]+(丁目|番|[-―])", street.text)
        if number and number.start() > 0:
            lines = broken(street, number.start())
    fits = building and len(f"{lines[-1].text}　{building}") <= _LONG_STREET + 8
    lines = with_building(wording, lines, building, "　" if fits and rng.random() < 0.35 else None)
    if rng.random() < 0.6:
        return [postal.joined(lines[0], " "), *lines[1:]]
    return [postal, *lines]


def _add_telephones(
    wording: Wording,
    labels: dict[FieldName, str],
    extras: Extras,
    number: Callable[[str], str],
    rng: random.Random,
    *,
    notes: bool = True,
) -> None:
    phrases = []
    extension = rng.choice(("（内線{}）", " 内線{}", " 内線：{}")).format(extras.extension)
    direct = Phrase(wording.printed[FieldName.TEL], (FieldName.TEL,), labels[FieldName.TEL])
    if extras.main_line:
        main = number(extras.main_line)
        wording.add_also(FieldName.TEL, main)
        suffix = extension if extras.extension else ""
        match rng.randrange(3):
            case 0:
                phrases = [
                    Phrase(f"{main}（代表）", (), labels[FieldName.TEL]),
                    replace(direct, text=f"{direct.text}（直通）{suffix}"),
                ]
            case 1:
                phrases = [Phrase(main + suffix, (), "代表 "), replace(direct, label="直通 ")]
            case _:
                phrases = [
                    replace(direct, text=f"{direct.text}（直）"),
                    Phrase(f"{main}（代）{suffix}", (), labels[FieldName.TEL]),
                ]
    elif extras.extension:
        phrases = [replace(direct, text=direct.text + extension)]
    else:
        drawn = rng.choices(("", "（直通）", "（代表）", "（代）"), (80, 10, 7, 3))[0]
        note = drawn if notes and labels[FieldName.TEL] else ""
        phrases = [replace(direct, text=direct.text + note)]
    phrases += wording.lines((FieldName.FAX, FieldName.MOBILE), labels)
    if extras.freedial:
        label = rng.choice(("フリーダイヤル ", "フリーダイヤル：", "お問い合わせ "))
        phrases.append(wording.also_line(FieldName.TEL, extras.freedial, label))
    if len(phrases) > 1 and rng.random() < 0.45:
        phrases[:2] = [phrases[0].joined(phrases[1], rng.choice(("  ", " / ", "　")))]
    wording.contact += phrases


def _add_online(wording: Wording, labels: dict[FieldName, str], rng: random.Random) -> None:
    for phrase in wording.lines(MAIL_FIRST, labels):
        is_broken = FieldName.EMAIL in phrase.fields and len(phrase.text) > _LONG_MAIL and rng.random() < 0.03
        wording.contact += broken(phrase, phrase.text.index("@")) if is_broken else [phrase]


def _add_offices(wording: Wording, contact: Contact, extras: Extras) -> None:
    if not extras.offices:
        return
    for name, address, telephone in contact.organization.branches[:2]:
        text = f"〒{address.postal_code} {address.street}  TEL {telephone}"
        wording.contact.append(Phrase(text, (), f"{name}　", _SMALL))
        wording.add_also(FieldName.TEL, telephone)
        wording.add_also(FieldName.POSTAL_CODE, address.postal_code)
        wording.add_also(FieldName.ADDRESS, address.street)
