"""The words on horizontal sides."""

from __future__ import annotations

import random
from dataclasses import replace

from app.core.reading import FieldName
from samplecards.chances import by_weight, one_of
from samplecards.editions.tenth.shared import SMALL, begun, note_of, online
from samplecards.editions.tenth.spelling import dial_for, house_number, rare_characters
from samplecards.extras import Extras
from samplecards.people import Contact
from samplecards.phrases import TELEPHONES, Phrase, Wording, broken, international
from samplecards.spelling import Dial, block_in_kanji
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

_POST_MARKS = {"〒": 92, "〒 ": 6, "": 2}
_NUMBER_LABELS = ("法人番号 ", "法人番号：")
_REGISTRATION_LABELS = ("登録番号 ", "登録番号：", "適格請求書発行事業者登録番号　")
_IN_LETTERS = {"{given} {family}": 56, "{given} {FAMILY}": 26, "{FAMILY} {given}": 10, "{FAMILY}, {given}": 8}
_FULL = 7
"""Lines of a contact block that leave no room for more."""
_SHORT = 26
"""Characters of lines that may stand two on one."""


def japanese(contact: Contact, style: Style, extras: Extras, rng: random.Random) -> Wording:
    """A Japanese side."""
    wording = begun(contact, style, extras, rng)
    said = wording.printed
    drawable = {character for character in rare_characters() if style.body.covers(character)}
    dial = dial_for(drawable, extras.is_international, rng)
    set_telephones(wording, contact, dial)
    if rng.random() < 0.3:
        said[FieldName.ADDRESS] = block_in_kanji(said[FieldName.ADDRESS])
    place = _place_lines(wording, rng)
    calls = _call_lines(wording, style.labels, extras, dial, rng)
    web = online(wording, style.labels, rng)
    orders = {0: (place, calls, web), 1: (calls, web, place), 2: (place, web, calls), 3: (calls, place, web)}
    order = by_weight({0: 80, 1: 8, 2: 7, 3: 5}, rng)
    wording.contact = [line for part in orders[order] for line in part]
    add_corporate_number(wording, extras, _NUMBER_LABELS, _REGISTRATION_LABELS, rng, rng.choice((1.0, SMALL)))
    if extras.offices and len(wording.contact) < _FULL:
        _tell_office(wording, contact, dial, rng)
    if len(wording.contact) < _FULL and (note := note_of(contact, extras)):
        wording.contact.append(Phrase(note, scale=SMALL))
    return wording


def english(contact: Contact, style: Style, extras: Extras, rng: random.Random) -> Wording:
    """An English side."""
    wording = Wording.showing(contact.english, style.shown)
    wording.say_name(contact.in_letters(by_weight(_IN_LETTERS, rng)))
    joint = by_weight({"-": 74, " ": 18, ".": 8}, rng)
    set_telephones(wording, contact, lambda plain: international(plain, joint))
    set_web(wording, contact, extras, lambda web: one_of((web.whole, web.closed, web.bare), rng))
    wording.header = wording.lines((FieldName.ORGANIZATION,))
    order = [FieldName.TITLE, FieldName.DEPARTMENT]
    if rng.random() < 0.25:
        order.reverse()
    wording.post = wording.lines(order)
    if extras.qualification and rng.random() < 0.6:
        wording.post.append(wording.also_line(FieldName.TITLE, extras.qualification.english, scale=SMALL))
    labels = one_of(contact.edition.english_labels, rng)
    end = one_of((" {}, Japan", " {} Japan", " {}, JAPAN"), rng)
    wording.contact = [
        *english_place(wording, end),
        *wording.lines(TELEPHONES, labels),
        *online(wording, labels, rng),
    ]
    return wording


def _place_lines(wording: Wording, rng: random.Random) -> list[Phrase]:
    """Postal code, street and building, on one line, two or three."""
    code, street, building = parted_place(wording, by_weight(_POST_MARKS, rng))
    lines = [street]
    if len(street.text) > 18 and not building and rng.random() < 0.06:
        lines = broken(street, house_number(street.text))
    joint = None
    if building and len(street.text + building) < _SHORT + 4 and rng.random() < 0.5:
        joint = one_of((" ", "　"), rng)
    lines = with_building(wording, lines, building, joint)
    if len(lines[0].text) < _SHORT and rng.random() < 0.62:
        return [code.joined(lines[0], one_of((" ", "　", "  "), rng)), *lines[1:]]
    return [code, *lines]


def _call_lines(
    wording: Wording, labels: dict[FieldName, str], extras: Extras, dial: Dial, rng: random.Random
) -> list[Phrase]:
    inner = ""
    if extras.extension:
        inner = one_of(("（内線{}）", "（内線 {}）", " (内線 {})", " 内線{}", "（内線番号 {}）"), rng).format(
            extras.extension
        )
    label = labels[FieldName.TEL]
    own = Phrase(wording.printed[FieldName.TEL], (FieldName.TEL,), label)
    if extras.main_line:
        calls = _two_lines(wording, own, dial(extras.main_line), inner, rng)
    else:
        said = by_weight({"": 84, "（代表）": 7, "（直通）": 6, "（代）": 3}, rng) if label else ""
        calls = [replace(own, text=own.text + (inner or said))]
    calls += wording.lines((FieldName.FAX, FieldName.MOBILE), labels)
    if extras.freedial:
        words = ("フリーダイヤル ", "フリーアクセス ", "お客様窓口 ")
        calls.append(wording.also_line(FieldName.TEL, extras.freedial, one_of(words, rng)))
    return _paired(calls, rng)


def _two_lines(wording: Wording, own: Phrase, board: str, inner: str, rng: random.Random) -> list[Phrase]:
    """The direct line and the switchboard's, in several ways."""
    wording.add_also(FieldName.TEL, board)
    label = own.label
    ways = (
        [replace(own, text=f"{own.text}（直通）"), Phrase(f"{board}（代表）{inner}", (), label)],
        [Phrase(f"{board}（代表）{inner}", (), label), replace(own, text=f"{own.text}（直通）")],
        [Phrase(board + inner, (), "代表 "), replace(own, label="直通 ")],
        [replace(own, label="TEL（直通）"), Phrase(board + inner, (), "TEL（代表）")],
        [Phrase(board + inner, (), "代表電話："), replace(own, label="直通電話：")],
    )
    return one_of(ways, rng)


def _paired(calls: list[Phrase], rng: random.Random) -> list[Phrase]:
    """Telephone and fax on one line, on some cards."""
    first = calls[:2]
    if len(first) < 2 or any(len(call.whole) > _SHORT or not call.label for call in first):
        return calls
    if rng.random() > 0.4:
        return calls
    joint = by_weight({"　": 48, "  ": 28, " / ": 10, "　　": 9, " | ": 5}, rng)
    return [first[0].joined(first[1], joint), *calls[2:]]


def _tell_office(wording: Wording, contact: Contact, dial: Dial, rng: random.Random) -> None:
    name, address, telephone = one_of(contact.organization.branches, rng)
    call = dial(telephone)
    if rng.random() < 0.5:
        text = f"{name}　〒{address.postal_code} {address.street}　TEL {call}"
        wording.contact.append(Phrase(text, scale=SMALL))
    else:
        wording.contact.append(Phrase(f"{name}　〒{address.postal_code} {address.street}", scale=SMALL))
        wording.contact.append(Phrase(call, label="TEL ", scale=SMALL))
    note_office(wording, address, call)
