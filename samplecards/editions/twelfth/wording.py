"""The words on horizontal sides."""

from __future__ import annotations

import random
from dataclasses import replace

from app.core.reading import FieldName
from samplecards.chances import by_weight, one_of
from samplecards.editions.twelfth.extras import suits
from samplecards.editions.twelfth.shared import SMALL, begun, in_fitting_post
from samplecards.editions.twelfth.spelling import drawn_dial, number_start
from samplecards.extras import Extras
from samplecards.labels import Labels
from samplecards.people import Contact
from samplecards.phrases import TELEPHONES, Phrase, Wording, broken, international
from samplecards.spelling import Dial, block_in_kanji
from samplecards.styles import Style
from samplecards.telling import (
    MAIL_FIRST,
    WEB_FIRST,
    add_corporate_number,
    english_place,
    note_office,
    parted_place,
    set_telephones,
    set_web,
    with_building,
)

_NUMBER_LABELS = ("法人番号　", "法人番号：", "法人番号 ")
_REGISTRATION_LABELS = ("登録番号：", "適格請求書登録番号　", "登録番号　")
_ENGLISH_NAMES = {"{given} {family}": 50, "{given} {FAMILY}": 32, "{FAMILY} {given}": 18}
_ROOMY = 7
"""Lines of a contact block that leave no room for more."""
_SHORT = 23
"""Characters of lines that may stand two on one, or share one with what follows."""


def japanese(contact: Contact, style: Style, extras: Extras, rng: random.Random) -> Wording:
    """A Japanese side."""
    contact = in_fitting_post(contact)
    wording = begun(contact, style, extras, rng)
    said = wording.printed
    dial = drawn_dial(extras.is_international, style.body.covers("－"), rng)
    set_telephones(wording, contact, dial)
    if rng.random() < 0.25:
        said[FieldName.ADDRESS] = block_in_kanji(said[FieldName.ADDRESS])
    place = _place_lines(wording, rng)
    calls = _call_lines(wording, style.labels, extras, dial, rng)
    web = wording.lines(WEB_FIRST if rng.random() < 0.18 else MAIL_FIRST, style.labels)
    orders = ((place, calls, web), (calls, web, place), (web, place, calls))
    wording.contact = [line for part in rng.choices(orders, (84, 12, 4))[0] for line in part]
    add_corporate_number(wording, extras, _NUMBER_LABELS, _REGISTRATION_LABELS, rng)
    if extras.offices and len(wording.contact) < _ROOMY - 1:
        _tell_office(wording, contact, dial)
    if len(wording.contact) < _ROOMY and extras.note and suits(extras.note, contact.organization.kind):
        wording.contact.append(Phrase(extras.note, scale=SMALL))
    return wording


def english(contact: Contact, style: Style, extras: Extras, rng: random.Random) -> Wording:
    """An English side."""
    contact = in_fitting_post(contact)
    wording = Wording.showing(contact.english, style.shown)
    wording.plain |= {name: contact.english[name] for name in (FieldName.DEPARTMENT, FieldName.TITLE)}
    wording.say_name(contact.in_letters(by_weight(_ENGLISH_NAMES, rng)))
    joint = by_weight({"-": 82, " ": 18}, rng)
    set_telephones(wording, contact, lambda plain: international(plain, joint))
    set_web(wording, contact, extras, lambda web: one_of((web.whole, web.closed, web.bare), rng))
    wording.header = wording.lines((FieldName.ORGANIZATION,))
    order = [FieldName.TITLE, FieldName.DEPARTMENT]
    if rng.random() < 0.2:
        order.reverse()
    wording.post = wording.lines(order)
    wording.contact = english_place(
        wording, by_weight({" {}, Japan": 55, " {} Japan": 25, " {}, JAPAN": 20}, rng)
    )
    labels = rng.choice(contact.edition.english_labels)
    wording.contact += wording.lines((*TELEPHONES, *MAIL_FIRST), labels)
    return wording


def _place_lines(wording: Wording, rng: random.Random) -> list[Phrase]:
    """Postal code, street and building, on one line, two or three."""
    code, street, building = parted_place(wording, by_weight({"〒": 86, "〒 ": 10, "": 4}, rng))
    lines = [street]
    if len(street.text) > 19 and not building and rng.random() < 0.06:
        lines = broken(street, number_start(street.text))
    beside = building and len(street.text + building) < _SHORT + 5 and rng.random() < 0.48
    lines = with_building(wording, lines, building, rng.choice((" ", "　")) if beside else None)
    if len(lines[0].text) < _SHORT and rng.random() < 0.62:
        return [code.joined(lines[0], rng.choice((" ", "　"))), *lines[1:]]
    return [code, *lines]


def _call_lines(
    wording: Wording, labels: Labels, extras: Extras, dial: Dial, rng: random.Random
) -> list[Phrase]:
    inner = ""
    if extras.extension:
        inner = rng.choice(("（内線{}）", "（内線 {}）", " 内線{}", "　内線 {}")).format(extras.extension)
    own = Phrase(wording.printed[FieldName.TEL], (FieldName.TEL,), labels[FieldName.TEL])
    if extras.main_line:
        calls = _two_numbers(wording, own, dial(extras.main_line), inner, rng)
    else:
        note = by_weight({"": 82, "（直通）": 7, "（代表）": 7, "(代)": 4}, rng)
        calls = [replace(own, text=own.text + (inner or note))]
    calls += wording.lines((FieldName.FAX, FieldName.MOBILE), labels)
    if extras.freedial:
        label = rng.choice(("フリーダイヤル ", "フリーダイヤル　", "休日受付 ", "フリーコール "))
        calls.append(wording.also_line(FieldName.TEL, extras.freedial, label))
    is_short = len(calls) > 1 and all(len(call.whole) < _SHORT for call in calls[:2])
    if is_short and rng.random() < 0.4:
        joint = by_weight({"　": 58, "  ": 24, "　　": 10, " / ": 8}, rng)
        return [calls[0].joined(calls[1], joint), *calls[2:]]
    return calls


def _two_numbers(wording: Wording, own: Phrase, board: str, inner: str, rng: random.Random) -> list[Phrase]:
    """The direct line and the switchboard's, in several ways."""
    wording.add_also(FieldName.TEL, board)
    return rng.choice(
        (
            [Phrase(f"{board}（代表）{inner}", (), own.label), replace(own, text=f"{own.text}（直通）")],
            [replace(own, text=f"{own.text}（直通）"), Phrase(f"{board}（代表）{inner}", (), own.label)],
            [Phrase(board + inner, (), "代表　"), replace(own, label="直通　")],
            [replace(own, label="電話（直通）　"), Phrase(board + inner, (), "電話（代表）　")],
        )
    )


def _tell_office(wording: Wording, contact: Contact, dial: Dial) -> None:
    name, address, telephone = contact.organization.branches[0]
    call = dial(telephone)
    place = f"{name}　〒{address.postal_code}　{address.street}"
    wording.contact.append(Phrase(place, scale=SMALL))
    wording.contact.append(Phrase(call, label="　TEL ", scale=SMALL))
    note_office(wording, address, call)
