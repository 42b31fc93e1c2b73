"""The words on horizontal sides."""

from __future__ import annotations

import random
from dataclasses import replace

from app.core.reading import FieldName
from samplecards.chances import by_weight
from samplecards.editions.eighth.shared import SMALL, begun, note_of, online, spell_name
from samplecards.editions.eighth.spelling import chome_in_kanji, drawn_dial, number_start
from samplecards.extras import Extras
from samplecards.people import Contact
from samplecards.phrases import TELEPHONES, Phrase, Wording, broken, international
from samplecards.spelling import Dial
from samplecards.styles import Style
from samplecards.telling import (
    add_corporate_number,
    english_place,
    note_office,
    parted_place,
    set_telephones,
    set_web,
    with_building,
)

_CODE_MARKS = {"〒": 86, "〒 ": 10, "": 4}
_NUMBER_LABELS = ("法人番号 ", "法人番号：", "法人番号　")
_REGISTRATION_LABELS = ("登録番号 ", "適格請求書発行事業者登録番号 ", "登録番号：")
_ENGLISH_NAMES = {"{given} {family}": 55, "{given} {FAMILY}": 30, "{FAMILY} {given}": 15}
_LONG_STREET = 17
_MANY = 7
"""Lines of a contact block that leave no room for more."""
_SHORT_LINE = 24
"""Characters of lines that may stand two on one."""


def japanese(contact: Contact, style: Style, extras: Extras, rng: random.Random) -> Wording:
    """A Japanese side."""
    wording = begun(contact, style, extras, rng)
    said = wording.printed
    spell_name(wording, rng)
    dial = drawn_dial(extras.is_international, style.body.covers("－"), rng)
    set_telephones(wording, contact, dial)
    if rng.random() < 0.3:
        said[FieldName.ADDRESS] = chome_in_kanji(said[FieldName.ADDRESS])
    place = _place_lines(wording, rng)
    calls = _call_lines(wording, style.labels, extras, dial, rng)
    web = online(wording, style.labels, rng)
    orders = ((place, calls, web), (place, web, calls), (calls, web, place), (calls, place, web))
    wording.contact = [line for part in rng.choices(orders, (74, 8, 12, 6))[0] for line in part]
    add_corporate_number(wording, extras, _NUMBER_LABELS, _REGISTRATION_LABELS, rng)
    if extras.offices and len(wording.contact) < _MANY:
        _tell_offices(wording, contact, dial)
    if len(wording.contact) < _MANY and (note := note_of(contact, extras)):
        wording.contact.append(Phrase(note, scale=SMALL))
    return wording


def english(contact: Contact, style: Style, extras: Extras, rng: random.Random) -> Wording:
    """An English side."""
    wording = Wording.showing(contact.english, style.shown)
    wording.say_name(contact.in_letters(by_weight(_ENGLISH_NAMES, rng)))
    joint = rng.choices(("-", " ", "."), (76, 18, 6))[0]
    set_telephones(wording, contact, lambda plain: international(plain, joint))
    set_web(wording, contact, extras, lambda web: rng.choice((web.whole, web.bare)))
    wording.header = wording.lines((FieldName.ORGANIZATION,))
    order = [FieldName.TITLE, FieldName.DEPARTMENT]
    if rng.random() < 0.3:
        order.reverse()
    wording.post = wording.lines(order)
    if extras.qualification and rng.random() < 0.6:
        degree = extras.qualification.english
        wording.post.append(wording.also_line(FieldName.TITLE, degree, scale=SMALL))
    wording.contact = english_place(wording, " {} Japan")
    labels = rng.choice(contact.edition.english_labels)
    wording.contact += wording.lines(TELEPHONES, labels)
    wording.contact += online(wording, labels, rng)
    return wording


def _place_lines(wording: Wording, rng: random.Random) -> list[Phrase]:
    """Postal code, street and building, on one line, two or three."""
    code, street, building = parted_place(wording, by_weight(_CODE_MARKS, rng))
    lines = [street]
    if len(street.text) > _LONG_STREET and not building and rng.random() < 0.1:
        lines = broken(street, number_start(street.text))
    beside = building and len(street.text + building) < _SHORT_LINE + 4 and rng.random() < 0.5
    lines = with_building(wording, lines, building, rng.choice((" ", "　")) if beside else None)
    is_short = len(lines[0].text) < _SHORT_LINE
    joint = rng.choice((" ", "　", "  "))
    return [code.joined(lines[0], joint), *lines[1:]] if is_short and rng.random() < 0.6 else [code, *lines]


def _call_lines(
    wording: Wording, labels: dict[FieldName, str], extras: Extras, dial: Dial, rng: random.Random
) -> list[Phrase]:
    inner = rng.choice(("（内線{}）", "（内線 {}）", "(内線{})", " 内線{}", "（内{}）")).format(
        extras.extension
    )
    label = labels[FieldName.TEL]
    own = Phrase(wording.printed[FieldName.TEL], (FieldName.TEL,), label)
    if extras.main_line:
        calls = _two_lines(wording, own, dial(extras.main_line), inner if extras.extension else "", rng)
    elif extras.extension:
        calls = [replace(own, text=own.text + inner)]
    else:
        note = rng.choices(("", "（直通）", "（代表）", "（代）"), (80, 10, 8, 2))[0] if label else ""
        calls = [replace(own, text=own.text + note)]
    order = [FieldName.FAX, FieldName.MOBILE]
    if rng.random() < 0.4:
        order.reverse()
    calls += wording.lines(order, labels)
    if extras.freedial:
        words = ("フリーダイヤル ", "お客様専用 ", "フリーコール ", "受付専用フリーダイヤル ")
        calls.append(wording.also_line(FieldName.TEL, extras.freedial, rng.choice(words)))
    return _paired(calls, rng)


def _two_lines(wording: Wording, own: Phrase, board: str, inner: str, rng: random.Random) -> list[Phrase]:
    """The direct line and the switchboard's, in several ways."""
    wording.add_also(FieldName.TEL, board)
    label = own.label
    return rng.choice(
        (
            [replace(own, text=f"{own.text}（直通）"), Phrase(f"{board}（代表）{inner}", (), label)],
            [Phrase(f"{board}（代表）{inner}", (), label), replace(own, text=f"{own.text}（直通）")],
            [Phrase(board + inner, (), "代表 "), replace(own, label="直通 ")],
            [replace(own, label="直通電話 "), Phrase(board + inner, (), "代表電話 ")],
            [Phrase(board + inner, (), "TEL（代表） "), replace(own, label="TEL（直通） ")],
        )
    )


def _paired(calls: list[Phrase], rng: random.Random) -> list[Phrase]:
    """Telephone and fax on one line, on some cards."""
    if len(calls) < 2 or any(len(call.whole) > _SHORT_LINE for call in calls[:2]) or rng.random() > 0.4:
        return calls
    if not all(call.label for call in calls[:2]):
        return calls
    joint = rng.choices(("　", "  ", " / ", "　　"), (50, 25, 15, 10))[0]
    return [calls[0].joined(calls[1], joint), *calls[2:]]


def _tell_offices(wording: Wording, contact: Contact, dial: Dial) -> None:
    name, address, telephone = contact.organization.branches[0]
    call = dial(telephone)
    wording.contact.append(Phrase(f"{name}　〒{address.postal_code} {address.street}", scale=SMALL))
    wording.contact.append(Phrase(call, label="　TEL ", scale=SMALL))
    note_office(wording, address, call)
