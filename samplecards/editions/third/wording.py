"""The words on a card."""

from __future__ import annotations

import random
import re
from dataclasses import replace

from app.core.reading import FieldName
from samplecards.chances import by_weight
from samplecards.extras import Extras
from samplecards.people import Contact
from samplecards.phrases import (
    TELEPHONES,
    Phrase,
    Wording,
    broken_at_number,
    kanji_digits,
    post_on_one_line,
    units,
)
from samplecards.spelling import WIDE, Dial, block_in_kanji
from samplecards.styles import Style
from samplecards.telling import (
    MAIL_FIRST,
    WEB_FIRST,
    add_corporate_number,
    english_place,
    note_office,
    parted_place,
    second_words,
    set_kanji_numbers,
    set_telephones,
    set_web,
    with_building,
)

_DIALLED = {"{}-{}-{}": 64, "（{}）{}-{}": 10, "{}（{}）{}": 8, "{}‐{}‐{}": 8, "{}・{}・{}": 3, WIDE: 7}
"""How the parts of a telephone number are set, and how often in per cent."""
_ABROAD = ("+81-(0){}-{}-{}", "+81 {} {} {}", "+81.{}.{}.{}", "+81-{}-{}-{}")
_CODE_MARKS = {"〒": 70, "〒 ": 12, "〒　": 5, "郵便番号 ": 4, "": 9}
_MAIL_ORDERS = {MAIL_FIRST: 3, WEB_FIRST: 1}
_ENGLISH_NAMES = ("{given} {family}", "{FAMILY} {given}", "{given} {FAMILY}")
_NUMBER = re.compile(r"[0-9一二三四五六七八九]")
_SMALL_PRINT = 0.82
_LETTERS_BEFORE_NAME = 5
"""The longest qualification that stands before the name instead of in a line of its own."""


def japanese(contact: Contact, style: Style, extras: Extras, rng: random.Random) -> Wording:
    """A horizontal Japanese side."""
    wording = Wording.showing(contact.fields, style.shown)
    dial = _dial(extras, rng)
    set_telephones(wording, contact, dial)
    _spell_name(wording, rng)
    _spell_address(wording, rng)
    _spell_web(wording, contact, extras, rng)
    wording.header = _header(wording, contact, extras, rng)
    _tell_posts(wording, extras, rng)
    place = _place_lines(wording, rng)
    calls = _call_lines(wording, style.labels, extras, dial, rng)
    order = by_weight(_MAIL_ORDERS, rng)
    mail = wording.lines(order, style.labels)
    orders = ((place, calls, mail), (calls, mail, place), (calls, place, mail))
    wording.contact = [line for part in rng.choices(orders, (70, 22, 8))[0] for line in part]
    labels = ("法人番号　", "法人番号 / ", "会社法人等番号：")
    add_corporate_number(wording, extras, labels, ("インボイス登録番号 ", "登録番号："), rng)
    if extras.offices:
        _tell_offices(wording, contact)
    if extras.note:
        wording.contact.append(Phrase(extras.note, scale=_SMALL_PRINT))
    return wording


def vertical(contact: Contact, style: Style, extras: Extras, rng: random.Random) -> Wording:
    """A vertical Japanese side with all numbers in kanji, without mail and web."""
    wording = Wording.showing(contact.fields, style.shown - {FieldName.CORPORATE_NUMBER})
    said = wording.printed
    set_kanji_numbers(wording)
    wording.say_name(said[FieldName.NAME])
    _spell_web(wording, contact, extras, rng)
    wording.header = wording.lines((FieldName.ORGANIZATION,))
    _tell_posts(wording, extras, rng)
    code, street, building = parted_place(wording, rng.choice(("〒", "郵便番号　")))
    wording.contact = with_building(wording, [code, street], building)
    label = "電話番号　"
    if extras.main_line:
        wording.contact.append(wording.also_line(FieldName.TEL, kanji_digits(extras.main_line), "代表電話　"))
        label = "直通電話　"
    inner = f"　内線番号{kanji_digits(extras.extension)}" if extras.extension else ""
    wording.contact.append(Phrase(said[FieldName.TEL] + inner, (FieldName.TEL,), label))
    others = {FieldName.MOBILE: "公用携帯　", FieldName.FAX: "ファックス　"}
    wording.contact += wording.lines(others, others)
    return wording


def english(contact: Contact, style: Style, extras: Extras, rng: random.Random) -> Wording:
    """An English side."""
    wording = Wording.showing(contact.english, style.shown)
    wording.say_name(contact.in_letters(rng.choice(_ENGLISH_NAMES)))
    set_telephones(wording, contact, Dial(rng.choice(_ABROAD[1:]), abroad=True))
    _spell_web(wording, contact, extras, rng)
    wording.header = wording.lines((FieldName.ORGANIZATION,))
    wording.post = wording.lines((FieldName.TITLE, FieldName.DEPARTMENT))
    if extras.qualification:
        degree = extras.qualification.english
        wording.post.insert(0, wording.also_line(FieldName.TITLE, degree, scale=_SMALL_PRINT))
    wording.contact = english_place(wording, " {}, JAPAN")
    labels = rng.choice(contact.edition.english_labels)
    wording.contact += wording.lines((*TELEPHONES, *by_weight(_MAIL_ORDERS, rng)), labels)
    return wording


def _dial(extras: Extras, rng: random.Random) -> Dial:
    abroad = rng.choice(_ABROAD) if extras.is_international else ""
    form = by_weight(_DIALLED, rng)
    return Dial(abroad, abroad=True) if abroad else Dial(form, hyphen="‐")


def _spell_name(wording: Wording, rng: random.Random) -> None:
    joint = rng.choices((" ", "", "　"), (55, 25, 20))[0]
    wording.say_name(wording.printed[FieldName.NAME].replace(" ", joint))


def _spell_address(wording: Wording, rng: random.Random) -> None:
    said = wording.printed
    if rng.random() < 0.1:
        said[FieldName.ADDRESS] = re.sub(r"(?<=\d)-(?=\d)", "‐", said[FieldName.ADDRESS])
    elif rng.random() < 0.15:
        said[FieldName.ADDRESS] = block_in_kanji(said[FieldName.ADDRESS])


def _spell_web(wording: Wording, contact: Contact, extras: Extras, rng: random.Random) -> None:
    set_web(wording, contact, extras, lambda web: web.bare if rng.random() < 0.5 else web.whole)


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
        if len(parts) > 1 and not joint and rng.random() < 0.2:
            joint = "\n"
        post = wording.say_parts(FieldName.DEPARTMENT, parts, joint)
    post += wording.lines((FieldName.TITLE,))
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
        words = "　".join(second_words(wording, second))
        form = "{}" if second.organization else rng.choice(("兼任　{}", "【兼】{}", "（兼任：{}）"))
        post.append(Phrase(form.format(words), scale=_SMALL_PRINT))
    wording.post = post


def _place_lines(wording: Wording, rng: random.Random) -> list[Phrase]:
    """Postal code, street and building; a building may stand on the line of the street."""
    code, street, building = parted_place(wording, by_weight(_CODE_MARKS, rng))
    lines = [street]
    if len(street.text) > 16 and rng.random() < 0.12:
        lines = broken_at_number(street, _NUMBER, 6)
    joint = rng.choice((" ", "　")) if building and rng.random() < 0.4 else None
    lines = with_building(wording, lines, building, joint)
    return [code.joined(lines[0], "  "), *lines[1:]] if rng.random() < 0.5 else [code, *lines]


def _call_lines(
    wording: Wording, labels: dict[FieldName, str], extras: Extras, dial: Dial, rng: random.Random
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
    others = rng.choice(((FieldName.FAX, FieldName.MOBILE), (FieldName.MOBILE, FieldName.FAX)))
    calls += wording.lines(others, labels)
    if extras.freedial:
        label = rng.choice(("フリーアクセス ", "ご予約・お申込み ", "受付窓口（無料）"))
        calls.append(wording.also_line(FieldName.TEL, extras.freedial, label))
    if len(calls) > 2 and all(len(call.whole) < 22 for call in calls[-2:]) and rng.random() < 0.35:
        calls[-2:] = [calls[-2].joined(calls[-1], " ｜ " if rng.random() < 0.3 else "　")]
    return calls


def _tell_offices(wording: Wording, contact: Contact) -> None:
    name, address, telephone = contact.organization.branches[0]
    where = f"〔{name}〕〒{address.postal_code} {address.street}"
    wording.contact.append(Phrase(where, scale=_SMALL_PRINT))
    wording.contact.append(Phrase(telephone, label="　電話 ", scale=_SMALL_PRINT))
    note_office(wording, address, telephone)
