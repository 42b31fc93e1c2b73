"""The contact block of Japanese sides in lines, and English sides."""

from __future__ import annotations

import random
import re
from dataclasses import replace

from app.core.reading import FieldName
from samplecards.chances import by_weight
from samplecards.editions.eighteenth.extras import may_note
from samplecards.editions.eighteenth.message import begun
from samplecards.extras import Extras
from samplecards.people import Contact
from samplecards.phrases import TELEPHONES, Phrase, Wording, broken_at_number, international
from samplecards.spelling import WIDE, Dial, block_in_kanji
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

_AT_HOME = {
    "{}-{}-{}": 80,
    "({}){}-{}": 5,
    "({}) {}-{}": 3,
    "（{}）{}－{}": 3,
    "{}({}){}": 3,
    "{}（{}）{}": 2,
    WIDE: 4,
}
_FROM_ABROAD = {"+81-{}-{}-{}": 70, "+81-({}){}-{}": 5, "+81 {}-{}-{}": 15, "+81 {} {} {}": 10}
"""How telephones are printed, and how often."""
_INNER = ("（内線{}）", "(内線{})", "（内線 {}）", " (内線 {})", " 内線 {}", "　内線{}")
_FIRST_DIGIT = re.compile(r"\d")
_WIDTH, _MOST = 25, 7
"""Characters that a line holds with ease, and lines of a contact block that needs no more."""


def japanese(contact: Contact, style: Style, extras: Extras, rng: random.Random) -> Wording:
    """A Japanese side."""
    wording = begun(contact, style, extras, rng)
    abroad = extras.is_international
    dial = Dial(by_weight(_FROM_ABROAD if abroad else _AT_HOME, rng), abroad=abroad)
    set_telephones(wording, contact, dial)
    if rng.random() < 0.1:
        wording.printed[FieldName.ADDRESS] = block_in_kanji(wording.printed[FieldName.ADDRESS])
    parts = {
        "place": _place(wording, extras, rng),
        "calls": _calls(wording, contact, style, extras, dial, rng),
        "online": wording.lines(MAIL_FIRST if rng.random() < 0.85 else WEB_FIRST, style.labels),
    }
    order = by_weight(
        {("place", "calls", "online"): 88, ("calls", "online", "place"): 7, ("place", "online", "calls"): 5},
        rng,
    )
    wording.contact = [line for part in order for line in parts[part]]
    add_corporate_number(
        wording,
        extras,
        ("法人番号 ", "法人番号：", "法人番号　"),
        ("登録番号 ", "登録番号：", "適格請求書発行事業者登録番号 "),
        rng,
    )
    spare = _MOST - len(wording.contact)
    if extras.offices and spare >= 2:
        wording.contact += _elsewhere(wording, contact, dial, rng)
    elif (
        extras.note
        and spare >= 1
        and may_note(extras.note, contact.organization.kind, contact.organization.name.japanese)
    ):
        wording.contact.append(Phrase(extras.note, scale=0.88))
    return wording


def _place(wording: Wording, extras: Extras, rng: random.Random) -> list[Phrase]:
    mark = by_weight({"〒": 94, "〒 ": 4, "": 2}, rng)
    if extras.offices:
        mark = rng.choice(("本社 〒", "【本社】〒", "本社／〒"))
    code, street, building = parted_place(wording, mark)
    in_one = len(street.text) + len(building) < _WIDTH
    lines = [street]
    if len(street.text) >= _WIDTH - 3 and not building and rng.random() < 0.35:
        lines = broken_at_number(street, _FIRST_DIGIT, 8)
    lines = with_building(
        wording, lines, building, rng.choice(("　", " ")) if in_one and rng.random() < 0.65 else None
    )
    if len(lines[0].text) < _WIDTH + 1 and rng.random() < 0.7:
        return [code.joined(lines[0], rng.choice((" ", " ", "　"))), *lines[1:]]
    return [code, *lines]


def _calls(
    wording: Wording, contact: Contact, style: Style, extras: Extras, dial: Dial, rng: random.Random
) -> list[Phrase]:
    own, *others = wording.lines(TELEPHONES, style.labels)
    inner = rng.choice(_INNER).format(extras.extension) if extras.extension else ""
    if extras.main_line:
        lines = _board_and_own(wording, own, dial(extras.main_line), inner, rng)
    elif inner or rng.random() > 0.12:
        lines = [replace(own, text=own.text + inner)]
    else:
        whose = (
            ("（直通）", "(直通)", "（直）") if contact.has_direct_line else ("（代表）", "(代表)", "（代）")
        )
        lines = [replace(own, text=own.text + rng.choice(whose))]
    if others and others[0].label and len(lines[-1].whole) < 19 and rng.random() < 0.48:
        lines[-1] = lines[-1].joined(
            others[0], by_weight({"　": 65, "  ": 15, "　　": 10, " ／ ": 5, " | ": 5}, rng)
        )
        others = others[1:]
    if extras.freedial:
        words = ("フリーダイヤル　", "お問い合わせ ", "フリーコール ")
        others = [*others, wording.also_line(FieldName.TEL, extras.freedial, rng.choice(words))]
    return [*lines, *others]


def _board_and_own(wording: Wording, own: Phrase, board: str, inner: str, rng: random.Random) -> list[Phrase]:
    """The line of the switchboard and that of the person, in either order."""
    wording.add_also(FieldName.TEL, board)
    if rng.random() < 0.6:
        main, direct = rng.choice(
            (("（代表）", "（直通）"), ("(代表)", "(直通)"), ("（代）", "（直）"), (" (代)", " (直通)"))
        )
        lines = [Phrase(board + main, (), own.label), replace(own, text=own.text + direct + inner)]
    else:
        main, direct = rng.choice(
            (
                ("代表　", "直通　"),
                ("代表 ", "直通 "),
                ("TEL(代表) ", "TEL(直通) "),
                ("電話(代) ", "電話(直) "),
                ("【代表】", "【直通】"),
            )
        )
        lines = [Phrase(board, (), main), replace(own, text=own.text + inner, label=direct)]
    return lines if rng.random() < 0.65 else lines[::-1]


def _elsewhere(wording: Wording, contact: Contact, dial: Dial, rng: random.Random) -> list[Phrase]:
    name, address, telephone = rng.choice(contact.organization.branches)
    call = dial(telephone)
    note_office(wording, address, call)
    head = rng.choice(("{} 〒", "【{}】〒", "{}／〒")).format(name)
    return [
        Phrase(f"{head}{address.postal_code} {address.street}", scale=0.92),
        Phrase(call, label=rng.choice(("TEL ", "TEL：", "電話 ")), scale=0.92),
    ]


def english(contact: Contact, style: Style, extras: Extras, rng: random.Random) -> Wording:
    """An English side."""
    wording = Wording.showing(contact.english, style.shown)
    form = by_weight(
        {
            "{given} {family}": 50,
            "{given} {FAMILY}": 30,
            "{FAMILY} {given}": 8,
            "{FAMILY}, {given}": 4,
            "{GIVEN} {FAMILY}": 8,
        },
        rng,
    )
    wording.say_name(contact.in_letters(form))
    joint = by_weight({"-": 80, " ": 20}, rng)
    set_telephones(wording, contact, lambda plain: international(plain, joint))
    set_web(wording, contact, extras, lambda web: rng.choice((web.whole, web.closed, web.bare)))
    wording.header = wording.lines((FieldName.ORGANIZATION,))
    order = (
        (FieldName.TITLE, FieldName.DEPARTMENT)
        if rng.random() < 0.7
        else (FieldName.DEPARTMENT, FieldName.TITLE)
    )
    wording.post = wording.lines(order)
    place = english_place(wording, by_weight({" {}, Japan": 45, " {}, JAPAN": 20, " {} Japan": 35}, rng))
    wording.contact = place + wording.lines(
        (*TELEPHONES, *MAIL_FIRST), rng.choice(contact.edition.english_labels)
    )
    return wording
