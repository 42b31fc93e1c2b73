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

_FORMS = {"{}-{}-{}": 80, "{}({}){}": 12, "({}){}-{}": 8}
"""How the parts of a telephone number are set, and how often in per cent."""
_SMALL = 0.85
_LONG_STREET, _LONG_MAIL = 17, 34


def japanese(contact: Contact, style: Style, extras: Extras, rng: random.Random) -> Wording:
    """A horizontal Japanese side."""
    printed = {name: value for name, value in contact.fields.items() if name in style.shown}
    form = rng.choices(tuple(_FORMS), tuple(_FORMS.values()))[0]

    def number(plain: str) -> str:
        if extras.is_international:
            return international(plain, "-")
        return plain if plain.startswith(("0120", "070", "080", "090")) else form.format(*plain.split("-"))

    printed |= {name: number(printed[name]) for name in TELEPHONES if name in printed}
    if rng.random() < 0.15:
        printed[FieldName.ADDRESS] = re.sub(
            r"\d丁目", lambda match: kanji_digits(match[0]), printed[FieldName.ADDRESS]
        )
    if FieldName.NAME_READING in printed and rng.random() < 0.3:
        printed[FieldName.NAME_READING] = _katakana(printed[FieldName.NAME_READING])
    if rng.random() < 0.3:
        printed[FieldName.NAME] = printed[FieldName.NAME].replace(" ", "")
    wording = Wording(printed, name=Phrase(printed[FieldName.NAME], (FieldName.NAME,)))
    _set_url(wording, contact, extras, rng)
    _add_header(wording, contact, extras, rng)
    _add_post(wording, extras, rng)
    if extras.english_lines:
        wording.header.append(Phrase(contact.english[FieldName.ORGANIZATION], scale=0.6))
        if FieldName.TITLE in printed:
            wording.post.append(Phrase(contact.english[FieldName.TITLE], scale=_SMALL))
    labels = style.labels
    wording.contact += _address(printed, "本社　" if extras.offices else "", rng)
    _add_telephones(wording, labels, extras, number, rng)
    _add_online(wording, labels, rng)
    _add_offices(wording, contact, extras)
    if FieldName.CORPORATE_NUMBER in printed:
        label = "法人番号 "
        if extras.registration:
            label = "登録番号 "
            printed[FieldName.CORPORATE_NUMBER] = f"T{printed[FieldName.CORPORATE_NUMBER]}"
        wording.contact.append(
            Phrase(printed[FieldName.CORPORATE_NUMBER], (FieldName.CORPORATE_NUMBER,), label)
        )
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
    shown = style.shown - {FieldName.CORPORATE_NUMBER}
    printed = {name: value for name, value in contact.fields.items() if name in shown}
    for name in (*TELEPHONES, FieldName.POSTAL_CODE, FieldName.ADDRESS):
        if name in printed:
            printed[name] = kanji_digits(printed[name].replace("F", "階"))
    wording = Wording(printed, name=Phrase(printed[FieldName.NAME], (FieldName.NAME,)))
    _set_url(wording, contact, extras, rng)
    wording.header = [Phrase(printed[FieldName.ORGANIZATION], (FieldName.ORGANIZATION,))]
    _add_post(wording, extras, rng)
    wording.contact = _address(printed, "", rng)
    words = {FieldName.TEL: "電話　", FieldName.FAX: "ＦＡＸ　", FieldName.MOBILE: "携帯　"}
    if extras.main_line:
        main = kanji_digits(extras.main_line)
        wording.contact.append(Phrase(main, (), "代表　"))
        wording.add_also(FieldName.TEL, main)
        words[FieldName.TEL] = "直通　"
    for name in TELEPHONES:
        if name in printed:
            extension = (
                f"（内線{kanji_digits(extras.extension)}）"
                if extras.extension and name is FieldName.TEL
                else ""
            )
            wording.contact.append(Phrase(printed[name] + extension, (name,), words[name]))
    return wording


def english(contact: Contact, style: Style, extras: Extras, rng: random.Random) -> Wording:
    """An English side."""
    shown = style.shown - {FieldName.NAME_READING, FieldName.CORPORATE_NUMBER}
    printed = {name: value for name, value in contact.english.items() if name in shown}
    given, family = contact.given.romaji, contact.family.romaji
    printed[FieldName.NAME] = rng.choice(
        (f"{given} {family}", f"{given} {family.upper()}", f"{family.upper()} {given}")
    )
    wording = Wording(printed)
    degree = extras.qualification.english if extras.qualification else ""
    is_short = degree.endswith(".")
    wording.name = Phrase(f"{printed[FieldName.NAME]}{f', {degree}' if is_short else ''}", (FieldName.NAME,))
    _set_url(wording, contact, extras, rng)
    wording.header = [Phrase(printed[FieldName.ORGANIZATION], (FieldName.ORGANIZATION,))]
    wording.post = [
        Phrase(printed[name], (name,))
        for name in (FieldName.TITLE, FieldName.DEPARTMENT)[:: rng.choice((1, -1))]
        if name in printed
    ]
    if degree and not is_short:
        wording.post.append(Phrase(degree))
        wording.add_also(FieldName.TITLE, degree)
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
    if FieldName.URL not in wording.printed:
        return
    url = contact.fields[FieldName.URL] + extras.path
    wording.plain[FieldName.URL] = url
    wording.printed[FieldName.URL] = (
        url.removeprefix("https://").removesuffix("/") if rng.random() < 0.4 else url
    )


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


def _address(printed: dict[FieldName, str], place: str, rng: random.Random) -> list[Phrase]:
    """Postal code, street and building on one to three lines."""
    mark = rng.choices(("〒", "〒 ", ""), (85, 8, 7))[0]
    postal = Phrase(printed[FieldName.POSTAL_CODE], (FieldName.POSTAL_CODE,), place + mark)
    street, _, building = printed[FieldName.ADDRESS].partition(" ")
    lines = [Phrase(street, (FieldName.ADDRESS,))]
    if len(street) > _LONG_STREET and rng.random() < 0.25:
        number = re.search(r"[0-9〇一二三四五六七八九]+(丁目|番|[-―])", street)
        if number and number.start() > 0:
            lines = broken(lines[0], number.start())
    if building:
        whole = f"{lines[-1].text}　{building}"
        if len(whole) <= _LONG_STREET + 8 and rng.random() < 0.35:
            lines[-1] = Phrase(whole, (FieldName.ADDRESS,))
            printed[FieldName.ADDRESS] = printed[FieldName.ADDRESS].replace(" ", "　", 1)
        else:
            lines.append(Phrase(building, (FieldName.ADDRESS,)))
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
    phrases += [
        Phrase(wording.printed[name], (name,), labels[name])
        for name in (FieldName.FAX, FieldName.MOBILE)
        if name in wording.printed
    ]
    if extras.freedial:
        wording.add_also(FieldName.TEL, extras.freedial)
        label = rng.choice(("フリーダイヤル ", "フリーダイヤル：", "お問い合わせ "))
        phrases.append(Phrase(extras.freedial, (), label))
    if len(phrases) > 1 and rng.random() < 0.45:
        phrases[:2] = [phrases[0].joined(phrases[1], rng.choice(("  ", " / ", "　")))]
    wording.contact += phrases


def _add_online(wording: Wording, labels: dict[FieldName, str], rng: random.Random) -> None:
    for name in (FieldName.EMAIL, FieldName.URL):
        if name not in wording.printed:
            continue
        phrase = Phrase(wording.printed[name], (name,), labels[name])
        is_broken = name is FieldName.EMAIL and len(phrase.text) > _LONG_MAIL and rng.random() < 0.03
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


def _katakana(text: str) -> str:
    return "".join(chr(ord(letter) + 0x60) if "ぁ" <= letter <= "ゖ" else letter for letter in text)
