"""The words on a card."""

from __future__ import annotations

import random
import re
from dataclasses import replace

from app.core.reading import FieldName
from samplecards.chances import by_weight
from samplecards.editions.fourth.english import english
from samplecards.editions.fourth.extras import NOTES_OF_FIRMS, SLOGANS_OF_TOWNS
from samplecards.editions.fourth.posts import shown_on
from samplecards.editions.fourth.spelling import drawn_dial, spell_address, spell_name, spell_web
from samplecards.extras import Extras, SecondPost
from samplecards.organization_words import OrganizationKind
from samplecards.people import Contact
from samplecards.phrases import Phrase, Wording, broken_at_number, kanji_digits, post_on_one_line, units
from samplecards.spelling import Dial
from samplecards.styles import Style
from samplecards.telling import (
    MAIL_FIRST,
    WEB_FIRST,
    add_corporate_number,
    note_office,
    parted_place,
    second_words,
    set_kanji_numbers,
    set_telephones,
    with_building,
)

__all__ = ["english", "japanese", "vertical"]

_CODE_MARKS = {"〒": 82, "〒 ": 10, "": 5, "〒　": 3}
_MAIL_ORDERS = {MAIL_FIRST: 75, WEB_FIRST: 25}
_NUMBER_LABELS = ("法人番号 ", "法人番号：", "【法人番号】")
_REGISTRATION_LABELS = (
    "登録番号 ",
    "登録番号:",
    "適格請求書発行事業者登録番号 ",
    "適格請求書発行事業者：",
    "事業者登録番号 ",
)
_NUMBER = re.compile(r"[0-9０-９一二三四五六]")
_SMALL_PRINT = 0.84
_LETTERS_BEFORE_NAME = 5
"""The longest qualification that stands before the name instead of in a line of its own."""
_PRIVATE = (OrganizationKind.COMPANY, OrganizationKind.PRACTICE)
_ONE_LINE = 24
"""Letters of two telephones that may share a line with their labels, each."""


def japanese(contact: Contact, style: Style, extras: Extras, rng: random.Random) -> Wording:
    """A horizontal Japanese side."""
    wording = Wording.showing(contact.fields, shown_on(contact, style))
    dial = drawn_dial(rng, abroad=extras.is_international)
    set_telephones(wording, contact, dial)
    spell_name(wording, rng)
    spell_address(wording, rng)
    spell_web(wording, contact, extras, rng)
    wording.header = _header(wording, contact, extras, rng)
    _tell_posts(wording, extras, rng)
    place = _place_lines(wording, rng)
    calls = _call_lines(wording, style.labels, extras, dial, rng)
    if not style.columns and rng.random() < 0.38:
        calls = _paired(calls, rng)
    order = by_weight(_MAIL_ORDERS, rng)
    mail = wording.lines(order, style.labels)
    orders = ((place, calls, mail), (calls, mail, place), (mail, calls, place))
    wording.contact = [line for part in rng.choices(orders, (86, 10, 4))[0] for line in part]
    if extras.offices:
        _tell_offices(wording, contact, dial, rng)
    add_corporate_number(wording, extras, _NUMBER_LABELS, _REGISTRATION_LABELS, rng, _SMALL_PRINT)
    if extras.note and (contact.organization.kind in _PRIVATE or extras.note not in NOTES_OF_FIRMS):
        wording.contact.append(Phrase(extras.note, scale=_SMALL_PRINT))
    return wording


def vertical(contact: Contact, style: Style, extras: Extras, rng: random.Random) -> Wording:
    """A vertical Japanese side with all numbers in kanji, without mail and web."""
    wording = Wording.showing(contact.fields, shown_on(contact, style) - {FieldName.CORPORATE_NUMBER})
    set_kanji_numbers(wording)
    spell_name(wording, rng)
    spell_web(wording, contact, extras, rng)
    wording.header = wording.lines((FieldName.ORGANIZATION,))
    _tell_posts(wording, extras, rng)
    code, street, building = parted_place(wording, rng.choice(("〒", "〒", "郵便番号　")))
    wording.contact = with_building(wording, [code, street], building)
    words = rng.choice(
        (
            ("電話　", "携帯　", "ＦＡＸ　"),
            ("電話　", "携帯電話　", "ファクス　"),
            ("電　話　", "携　帯　", "ＦＡＸ　"),
        )
    )
    calls = dict(zip((FieldName.TEL, FieldName.MOBILE, FieldName.FAX), words, strict=True))
    inner = f"（内線{kanji_digits(extras.extension)}）" if extras.extension else ""
    if extras.main_line:
        board = kanji_digits(extras.main_line)
        wording.add_also(FieldName.TEL, board)
        wording.contact.append(Phrase(f"{board}（代表）", (), words[0]))
        inner = "（直通）"
    wording.contact.append(Phrase(wording.printed[FieldName.TEL] + inner, (FieldName.TEL,), words[0]))
    wording.contact += wording.lines((FieldName.FAX, FieldName.MOBILE), calls)
    return wording


def _header(wording: Wording, contact: Contact, extras: Extras, rng: random.Random) -> list[Phrase]:
    """The organisation, its English name, what it stands for."""
    name = wording.printed[FieldName.ORGANIZATION]
    parts = name.split(" ") if " " in name and rng.random() < 0.5 else [name]
    header = [Phrase(part, (FieldName.ORGANIZATION,)) for part in parts]
    if extras.english_lines:
        line = Phrase(contact.english[FieldName.ORGANIZATION], scale=0.66)
        header.insert(rng.choice((len(header), len(header), 0)), line)
    is_town = contact.organization.kind is OrganizationKind.MUNICIPALITY
    if extras.slogan and is_town == (extras.slogan in SLOGANS_OF_TOWNS):
        header.insert(rng.choice((0, 0, len(header))), Phrase(extras.slogan, scale=0.62))
    return header


def _tell_posts(wording: Wording, extras: Extras, rng: random.Random) -> None:
    post = _department_lines(wording, rng) if FieldName.DEPARTMENT in wording.printed else []
    post += wording.lines((FieldName.TITLE,))
    if rng.random() < 0.22:
        post = post_on_one_line(post, rng.choice(("　", "　", " ")))
    if extras.qualification:
        word = extras.qualification.japanese
        wording.add_also(FieldName.TITLE, word)
        if len(word) <= _LETTERS_BEFORE_NAME and rng.random() < 0.45:
            wording.name = replace(wording.name, label=word)
        else:
            post.append(Phrase(word, scale=_SMALL_PRINT))
    if extras.second:
        post.append(_second_post(wording, extras.second, rng))
    wording.post = post


def _department_lines(wording: Wording, rng: random.Random) -> list[Phrase]:
    said = wording.printed
    fields = (FieldName.DEPARTMENT,)
    parts = said[FieldName.DEPARTMENT].split(" ")
    if len(parts) == 1:
        parts = units(parts[0])
        joint = by_weight({"": 70, "　": 15, " ": 15}, rng)
    else:
        joint = by_weight({"　": 45, " ": 40, "": 15}, rng)
    lines = [joint.join(parts)]
    if len(parts) > 1 and rng.random() < 0.4:
        cut = rng.randint(1, len(parts) - 1)
        lines = [joint.join(parts[:cut]), joint.join(parts[cut:])]
    said[FieldName.DEPARTMENT] = " ".join(lines)
    return [Phrase(line, fields) for line in lines]


def _second_post(wording: Wording, second: SecondPost, rng: random.Random) -> Phrase:
    words = second_words(wording, second)
    forms = (
        ("{}", "（{}）") if second.organization else ("兼 {}", "兼　{}", "（兼）{}", "（兼務）{}", "併任　{}")
    )
    return Phrase(
        rng.choice(forms).format(rng.choice(("　", " ")).join(words)),
        scale=rng.choice((1.0, _SMALL_PRINT)),
    )


def _place_lines(wording: Wording, rng: random.Random) -> list[Phrase]:
    """Postal code, street and building; a building may stand on the line of the street."""
    code, street, building = parted_place(wording, by_weight(_CODE_MARKS, rng))
    lines = [street]
    if len(street.text) > 17 and not building and rng.random() < 0.2:
        lines = broken_at_number(street, _NUMBER, 6)
    beside = building and len(street.text + building) < 30 and rng.random() < 0.45
    lines = with_building(wording, lines, building, rng.choice((" ", " ", "　")) if beside else None)
    if rng.random() < 0.62:
        return (
            [code.joined(lines[0], rng.choice((" ", " ", " ", "　", "　", ""))), *lines[1:]]
            if code.label
            else [code, *lines]
        )
    return [code, *lines]


def _call_lines(
    wording: Wording, labels: dict[FieldName, str], extras: Extras, dial: Dial, rng: random.Random
) -> list[Phrase]:
    said = wording.printed
    label = labels[FieldName.TEL]
    inner = rng.choice(("（内線{}）", "(内線{})", "　内線 {}", " (内線 {})")).format(extras.extension)
    own = Phrase(said[FieldName.TEL], (FieldName.TEL,), label)
    if extras.main_line:
        board = dial(extras.main_line)
        wording.add_also(FieldName.TEL, board)
        tail = inner if extras.extension else ""
        calls = rng.choice(
            (
                [Phrase(f"{board}（代表）{tail}", (), label), replace(own, text=f"{own.text}（直通）")],
                [Phrase(f"{board}(代){tail}", (), label), replace(own, text=f"{own.text}(直)")],
                [replace(own, text=f"{own.text}（直通）"), Phrase(f"{board}（代表）{tail}", (), label)],
                [Phrase(board + tail, (), "代表 "), replace(own, label="直通 ")],
                [replace(own, label="TEL（直通）"), Phrase(board + tail, (), "TEL（代表）")],
            )
        )
    elif extras.extension:
        calls = [replace(own, text=own.text + inner)]
    else:
        note = by_weight({"": 80, "（代表）": 7, "(代)": 4, "（代）": 3, "（直通）": 5, "(直通)": 1}, rng)
        calls = [replace(own, text=own.text + note)]
    calls += wording.lines(_order(rng), labels)
    if extras.freedial:
        word = rng.choice(
            ("フリーダイヤル ", "フリーダイヤル：", "お客様専用 ", "お問い合わせ窓口 ", "通話料無料 ")
        )
        calls.append(wording.also_line(FieldName.TEL, extras.freedial, word))
    return calls


def _order(rng: random.Random) -> tuple[FieldName, ...]:
    """Whether the fax or the mobile telephone comes first."""
    return rng.choices(((FieldName.FAX, FieldName.MOBILE), (FieldName.MOBILE, FieldName.FAX)), (70, 30))[0]


def _paired(calls: list[Phrase], rng: random.Random) -> list[Phrase]:
    """Two telephones on one line, as often stand on it."""
    if len(calls) < 2 or any(len(call.whole) > _ONE_LINE for call in calls[:2]):
        return calls
    return [calls[0].joined(calls[1], rng.choice(("　", "　", "  ", " / ", "　／　"))), *calls[2:]]


def _tell_offices(wording: Wording, contact: Contact, dial: Dial, rng: random.Random) -> None:
    """Another office, or two of them, each with its address and its telephone."""
    form = rng.choice(("{}　", "［{}］", "【{}】", "（{}）", "{} / "))
    for name, address, telephone in contact.organization.branches[: rng.choice((1, 1, 2))]:
        place = f"〒{address.postal_code} {address.street}"
        wording.contact.append(Phrase(place, label=form.format(name), scale=_SMALL_PRINT))
        wording.contact.append(Phrase(dial(telephone), label="TEL ", scale=_SMALL_PRINT))
        note_office(wording, address, dial(telephone))
