"""The words on a card."""

from __future__ import annotations

import random
import re
from dataclasses import replace

from app.core.reading import FieldName
from samplecards.extras import Extras
from samplecards.people import Contact
from samplecards.phrases import TELEPHONES, Phrase, Wording, broken, kanji_digits, post_on_one_line, units
from samplecards.styles import Style

_DIALLED = {"{}-{}-{}": 64, "（{}）{}-{}": 10, "{}（{}）{}": 8, "{}‐{}‐{}": 8, "{}・{}・{}": 3, "wide": 7}
"""How the parts of a telephone number are set, and how often in per cent; ``wide`` in full-width digits."""
_ABROAD = ("+81-(0){}-{}-{}", "+81 {} {} {}", "+81.{}.{}.{}", "+81-{}-{}-{}")
_CODE_MARKS = {"〒": 70, "〒 ": 12, "〒　": 5, "郵便番号 ": 4, "": 9}
_WIDE = str.maketrans("0123456789-", "０１２３４５６７８９‐")
_SMALL_PRINT = 0.82
_LETTERS_BEFORE_NAME = 5
"""The longest qualification that stands before the name instead of in a line of its own."""


def japanese(contact: Contact, style: Style, extras: Extras, rng: random.Random) -> Wording:
    """A horizontal Japanese side."""
    wording = Wording({name: text for name, text in contact.fields.items() if name in style.shown})
    dial = _Dial(extras, rng)
    for name in set(TELEPHONES) & wording.printed.keys():
        wording.printed[name] = dial(wording.printed[name])
    _spell_name(wording, rng)
    _spell_address(wording, rng)
    _spell_web(wording, contact, extras, rng)
    wording.header = _header(wording, contact, extras, rng)
    _tell_posts(wording, extras, rng)
    place = _place_lines(wording, rng)
    calls = _call_lines(wording, style.labels, extras, dial, rng)
    mail = _mail_lines(wording, style.labels, rng)
    orders = ((place, calls, mail), (calls, mail, place), (calls, place, mail))
    wording.contact = [line for part in rng.choices(orders, (70, 22, 8))[0] for line in part]
    _tell_number(wording, extras, rng)
    if extras.offices:
        _tell_offices(wording, contact)
    if extras.note:
        wording.contact.append(Phrase(extras.note, scale=_SMALL_PRINT))
    return wording


def vertical(contact: Contact, style: Style, extras: Extras, rng: random.Random) -> Wording:
    """A vertical Japanese side with all numbers in kanji, without mail and web."""
    shown = style.shown - {FieldName.CORPORATE_NUMBER}
    wording = Wording({name: text for name, text in contact.fields.items() if name in shown})
    said = wording.printed
    said[FieldName.ADDRESS] = said[FieldName.ADDRESS].replace("F", "階")
    for name in {*TELEPHONES, FieldName.POSTAL_CODE, FieldName.ADDRESS} & said.keys():
        said[name] = kanji_digits(said[name])
    wording.name = Phrase(said[FieldName.NAME], (FieldName.NAME,))
    _spell_web(wording, contact, extras, rng)
    wording.header = [Phrase(said[FieldName.ORGANIZATION], (FieldName.ORGANIZATION,))]
    _tell_posts(wording, extras, rng)
    street, _, building = said[FieldName.ADDRESS].partition(" ")
    wording.contact = [
        Phrase(said[FieldName.POSTAL_CODE], (FieldName.POSTAL_CODE,), rng.choice(("〒", "郵便番号　"))),
        Phrase(street, (FieldName.ADDRESS,)),
    ]
    if building:
        wording.contact.append(Phrase(building, (FieldName.ADDRESS,)))
    label = "電話番号　"
    if extras.main_line:
        board = kanji_digits(extras.main_line)
        wording.contact.append(Phrase(board, (), "代表電話　"))
        wording.add_also(FieldName.TEL, board)
        label = "直通電話　"
    inner = f"　内線番号{kanji_digits(extras.extension)}" if extras.extension else ""
    wording.contact.append(Phrase(said[FieldName.TEL] + inner, (FieldName.TEL,), label))
    for name, label in ((FieldName.MOBILE, "公用携帯　"), (FieldName.FAX, "ファックス　")):
        if name in said:
            wording.contact.append(Phrase(said[name], (name,), label))
    return wording


def english(contact: Contact, style: Style, extras: Extras, rng: random.Random) -> Wording:
    """An English side."""
    shown = style.shown - {FieldName.NAME_READING, FieldName.CORPORATE_NUMBER}
    wording = Wording({name: text for name, text in contact.english.items() if name in shown})
    said = wording.printed
    given, family = contact.given.romaji, contact.family.romaji
    said[FieldName.NAME] = rng.choice(
        (f"{given} {family}", f"{family.upper()} {given}", f"{given} {family.upper()}")
    )
    wording.name = Phrase(said[FieldName.NAME], (FieldName.NAME,))
    form = rng.choice(_ABROAD[1:])
    for name in set(TELEPHONES) & said.keys():
        said[name] = form.format(*contact.fields[name].removeprefix("0").split("-"))
    _spell_web(wording, contact, extras, rng)
    wording.header = [Phrase(said[FieldName.ORGANIZATION], (FieldName.ORGANIZATION,))]
    order = (FieldName.TITLE, FieldName.DEPARTMENT)
    wording.post = [Phrase(said[name], (name,)) for name in order if name in said]
    if extras.qualification:
        degree = extras.qualification.english
        wording.post.insert(0, Phrase(degree, scale=_SMALL_PRINT))
        wording.add_also(FieldName.TITLE, degree)
    street, city, *rest = said[FieldName.ADDRESS].rsplit(", ", 2)
    end = ", ".join((city, *rest))
    wording.contact = [
        Phrase(f"{street},", (FieldName.ADDRESS,)),
        Phrase(f"{end} {said[FieldName.POSTAL_CODE]}, JAPAN", (FieldName.ADDRESS, FieldName.POSTAL_CODE)),
    ]
    labels = rng.choice(contact.edition.english_labels)
    wording.contact += [
        Phrase(said[name], (name,), labels[name]) for name in TELEPHONES if name in said
    ] + _mail_lines(wording, labels, rng)
    return wording


class _Dial:
    """How this card sets telephone numbers."""

    def __init__(self, extras: Extras, rng: random.Random) -> None:
        self._abroad = rng.choice(_ABROAD) if extras.is_international else ""
        self._form = rng.choices(tuple(_DIALLED), tuple(_DIALLED.values()))[0]

    def __call__(self, plain: str) -> str:
        if self._abroad:
            return self._abroad.format(*plain.removeprefix("0").split("-"))
        return plain.translate(_WIDE) if self._form == "wide" else self._form.format(*plain.split("-"))


def _spell_name(wording: Wording, rng: random.Random) -> None:
    name = wording.printed[FieldName.NAME]
    name = name.replace(" ", rng.choices((" ", "", "　"), (55, 25, 20))[0])
    wording.printed[FieldName.NAME] = name
    wording.name = Phrase(name, (FieldName.NAME,))


def _spell_address(wording: Wording, rng: random.Random) -> None:
    said = wording.printed
    if rng.random() < 0.1:
        said[FieldName.ADDRESS] = re.sub(r"(?<=\d)-(?=\d)", "‐", said[FieldName.ADDRESS])
    elif rng.random() < 0.15:
        said[FieldName.ADDRESS] = re.sub(
            r"\d+(?=丁目)", lambda found: kanji_digits(found[0]), said[FieldName.ADDRESS]
        )


def _spell_web(wording: Wording, contact: Contact, extras: Extras, rng: random.Random) -> None:
    if FieldName.URL in wording.printed:
        whole = contact.fields[FieldName.URL] + extras.path
        wording.plain[FieldName.URL] = whole
        bare = whole.removeprefix("https://").removesuffix("/")
        wording.printed[FieldName.URL] = bare if rng.random() < 0.5 else whole


def _header(wording: Wording, contact: Contact, extras: Extras, rng: random.Random) -> list[Phrase]:
    name = wording.printed[FieldName.ORGANIZATION]
    parts = name.split(" ") if rng.random() < 0.4 else [name]
    header = [Phrase(part, (FieldName.ORGANIZATION,)) for part in parts]
    if extras.english_lines:
        header.insert(0, Phrase(contact.english[FieldName.ORGANIZATION], scale=0.64))
    if extras.slogan:
        header.append(Phrase(extras.slogan, scale=0.6))
    return header


def _tell_posts(wording: Wording, extras: Extras, rng: random.Random) -> None:
    said = wording.printed
    post: list[Phrase] = []
    if FieldName.DEPARTMENT in said:
        parts = units(said[FieldName.DEPARTMENT])
        joint = "　" if rng.random() < 0.25 else ""
        said[FieldName.DEPARTMENT] = joint.join(parts)
        one_each = len(parts) > 1 and not joint and rng.random() < 0.2
        post = [
            Phrase(part, (FieldName.DEPARTMENT,)) for part in (parts if one_each else [joint.join(parts)])
        ]
    if FieldName.TITLE in said:
        post.append(Phrase(said[FieldName.TITLE], (FieldName.TITLE,)))
    if rng.random() < 0.15:
        post = post_on_one_line(post, "　")
    if extras.qualification:
        word = extras.qualification.japanese
        wording.add_also(FieldName.TITLE, word)
        if len(word) <= _LETTERS_BEFORE_NAME and rng.random() < 0.4:
            wording.name = replace(wording.name, label=word)
        else:
            post.append(Phrase(word, scale=_SMALL_PRINT))
    if second := extras.second:
        told = {
            FieldName.ORGANIZATION: second.organization,
            FieldName.DEPARTMENT: second.department,
            FieldName.TITLE: second.title,
        }
        words = {name: word.japanese for name, word in told.items() if word}
        for name, text in words.items():
            wording.add_also(name, text)
        form = "{}" if second.organization else rng.choice(("兼任　{}", "【兼】{}", "（兼任：{}）"))
        post.append(Phrase(form.format("　".join(words.values())), scale=_SMALL_PRINT))
    wording.post = post


def _place_lines(wording: Wording, rng: random.Random) -> list[Phrase]:
    """Postal code, street and building; a building may stand on the line of the street."""
    said = wording.printed
    mark = rng.choices(tuple(_CODE_MARKS), tuple(_CODE_MARKS.values()))[0]
    code = Phrase(said[FieldName.POSTAL_CODE], (FieldName.POSTAL_CODE,), mark)
    street, _, building = said[FieldName.ADDRESS].partition(" ")
    lines = [Phrase(street, (FieldName.ADDRESS,))]
    if len(street) > 16 and rng.random() < 0.12:
        number = re.search(r"[0-9一二三四五六七八九]", street[6:])
        lines = broken(lines[0], number.start() + 6) if number else lines
    if building and rng.random() < 0.4:
        joint = rng.choice((" ", "　"))
        said[FieldName.ADDRESS] = said[FieldName.ADDRESS].replace(" ", joint, 1)
        lines[-1] = replace(lines[-1], text=f"{lines[-1].text}{joint}{building}")
    elif building:
        lines.append(Phrase(building, (FieldName.ADDRESS,)))
    return [code.joined(lines[0], "  "), *lines[1:]] if rng.random() < 0.5 else [code, *lines]


def _call_lines(
    wording: Wording, labels: dict[FieldName, str], extras: Extras, dial: _Dial, rng: random.Random
) -> list[Phrase]:
    said = wording.printed
    inner = rng.choice(("（内線 {}）", "［内線{}］", " (内線番号 {})")).format(extras.extension)
    own = Phrase(said[FieldName.TEL], (FieldName.TEL,), labels[FieldName.TEL])
    if extras.main_line:
        board = dial(extras.main_line)
        wording.add_also(FieldName.TEL, board)
        board += inner if extras.extension else ""
        main = Phrase(f"{board}（大代表）", (), labels[FieldName.TEL])
        calls = rng.choice(
            (
                [main, replace(own, text=f"{own.text}（ダイヤルイン）")],
                [replace(own, label="直通："), Phrase(board, (), "代表：")],
                [Phrase(board, (), "電話代表　"), replace(own, label="　　直通　")],
            )
        )
    elif extras.extension:
        calls = [replace(own, text=own.text + inner)]
    else:
        note = rng.choices(("", "（直通）", "（代表）"), (82, 11, 7))[0] if own.label else ""
        calls = [replace(own, text=own.text + note)]
    for name in rng.choice(((FieldName.FAX, FieldName.MOBILE), (FieldName.MOBILE, FieldName.FAX))):
        if name in said:
            calls.append(Phrase(said[name], (name,), labels[name]))
    if extras.freedial:
        wording.add_also(FieldName.TEL, extras.freedial)
        calls.append(
            Phrase(
                extras.freedial, (), rng.choice(("フリーアクセス ", "ご予約・お申込み ", "受付窓口（無料）"))
            )
        )
    if len(calls) > 2 and all(len(call.whole) < 22 for call in calls[-2:]) and rng.random() < 0.35:
        calls[-2:] = [calls[-2].joined(calls[-1], " ｜ " if rng.random() < 0.3 else "　")]
    return calls


def _mail_lines(wording: Wording, labels: dict[FieldName, str], rng: random.Random) -> list[Phrase]:
    orders = ((FieldName.EMAIL, FieldName.URL), (FieldName.URL, FieldName.EMAIL))
    return [
        Phrase(wording.printed[name], (name,), labels[name])
        for name in rng.choices(orders, (3, 1))[0]
        if name in wording.printed
    ]


def _tell_number(wording: Wording, extras: Extras, rng: random.Random) -> None:
    field = FieldName.CORPORATE_NUMBER
    if field in wording.printed:
        label = rng.choice(("法人番号　", "法人番号 / ", "会社法人等番号："))
        if extras.registration:
            wording.printed[field] = f"T{wording.printed[field]}"
            label = rng.choice(("インボイス登録番号 ", "登録番号："))
        wording.contact.append(Phrase(wording.printed[field], (field,), label))


def _tell_offices(wording: Wording, contact: Contact) -> None:
    name, address, telephone = contact.organization.branches[0]
    where = f"〔{name}〕〒{address.postal_code} {address.street}"
    wording.contact.append(Phrase(where, scale=_SMALL_PRINT))
    wording.contact.append(Phrase(telephone, label="　電話 ", scale=_SMALL_PRINT))
    wording.add_also(FieldName.POSTAL_CODE, address.postal_code)
    wording.add_also(FieldName.ADDRESS, address.street)
    wording.add_also(FieldName.TEL, telephone)
