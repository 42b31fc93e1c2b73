"""The contact block of sides set in lines, and English sides."""

from __future__ import annotations

import random
import re
from dataclasses import replace

from app.core.reading import FieldName
from samplecards.chances import by_weight
from samplecards.editions.sixteenth.extras import may_note
from samplecards.editions.sixteenth.message import begun
from samplecards.extras import Extras
from samplecards.organization_words import OrganizationKind
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
    "{}-{}-{}": 72,
    "({}){}-{}": 7,
    "({}) {}-{}": 3,
    "（{}）{}-{}": 3,
    "{}({}){}": 5,
    "{}（{}）{}": 2,
    "{}.{}.{}": 2,
    WIDE: 6,
}
_ABROAD = {"+81-{}-{}-{}": 72, "+81 {}-{}-{}": 12, "+81 {} {} {}": 10, "+81({})-{}-{}": 6}
"""How often telephone numbers have which form."""
_INSIDE = ("（内線{}）", "（内線：{}）", "　内線 {}", " (内線{})", "（内線　{}）", " 内線：{}")
_PARTED = {"　": 52, "  ": 16, "　　": 12, " / ": 12, "　／　": 8}
_NUMBER = re.compile(r"\d")
_WIDTH = 25
"""Characters of a full line."""
_TALL = 7
"""Lines of a full contact block."""


def japanese(contact: Contact, style: Style, extras: Extras, rng: random.Random) -> Wording:
    """A Japanese side."""
    wording = begun(contact, style, extras, rng)
    abroad = extras.is_international
    dial = Dial(by_weight(_ABROAD if abroad else _AT_HOME, rng), abroad=abroad)
    set_telephones(wording, contact, dial)
    if rng.random() < 0.1:
        wording.printed[FieldName.ADDRESS] = block_in_kanji(wording.printed[FieldName.ADDRESS])
    place = _place(wording, extras, rng)
    calls = _calls(wording, contact, style, extras, dial, rng)
    online = wording.lines(MAIL_FIRST if rng.random() < 0.77 else WEB_FIRST, style.labels)
    parts = by_weight({"place calls online": 84, "place online calls": 7, "calls online place": 9}, rng)
    blocks = {"place": place, "calls": calls, "online": online}
    wording.contact = [line for part in parts.split() for line in blocks[part]]
    add_corporate_number(
        wording, extras, ("法人番号 ", "法人番号：", "法人番号　"), ("登録番号 ", "登録番号：", "適格請求書発行事業者登録番号 "), rng
    )  # fmt: skip
    spare = _TALL - len(wording.contact)
    if extras.offices and spare > 1:
        wording.contact += _elsewhere(wording, contact, dial, rng)
    elif extras.note and spare > 0 and may_note(extras.note, contact.organization.kind):
        wording.contact.append(Phrase(extras.note, scale=rng.choice((0.88, 0.94))))
    return wording


def _place(wording: Wording, extras: Extras, rng: random.Random) -> list[Phrase]:
    """Postal code, street and building on one line to three."""
    mark = by_weight({"〒": 85, "〒 ": 7, "": 3, "所在地　〒": 3, "住所：〒": 2}, rng)
    if extras.offices:
        mark = rng.choice(("本社　〒", "【本社】〒", "本社／〒", "■本社 〒"))
    code, street, building = parted_place(wording, mark)
    lines = [street]
    if not building and len(street.text) > _WIDTH - 5 and rng.random() < 0.25:
        lines = broken_at_number(street, _NUMBER, 10)
    is_short = len(street.text) + len(building) < _WIDTH
    joint = by_weight({"　": 70, " ": 30}, rng) if is_short and rng.random() < 0.62 else None
    lines = with_building(wording, lines, building, joint)
    if len(lines[0].text) < _WIDTH and rng.random() < 0.6:
        return [code.joined(lines[0], by_weight({" ": 56, "　": 40, "  ": 4}, rng)), *lines[1:]]
    return [code, *lines]


def _calls(
    wording: Wording, contact: Contact, style: Style, extras: Extras, dial: Dial, rng: random.Random
) -> list[Phrase]:
    """Telephones, each on its line or two on one."""
    own, *others = wording.lines(TELEPHONES, style.labels)
    inside = rng.choice(_INSIDE).format(extras.extension) if extras.extension else ""
    if extras.main_line:
        lines = _two_lines(wording, own, dial(extras.main_line), inside, rng)
    else:
        marks = (
            ("（直通）", "(直通)", "（直）") if contact.has_direct_line else ("（代表）", "(代)", "（代）")
        )
        behind = inside or (rng.choice(marks) if rng.random() < 0.15 else "")
        lines = [replace(own, text=own.text + behind)]
    if others and others[0].label and len(lines[-1].whole) < _WIDTH - 7 and rng.random() < 0.42:
        lines[-1] = lines[-1].joined(others.pop(0), by_weight(_PARTED, rng))
    lines += others
    if extras.freedial:
        label = rng.choice(
            ("フリーダイヤル　", "フリーダイヤル：", "フリーコール ", "お問い合わせ専用 ", "通話料無料 ")
        )
        if contact.organization.kind is OrganizationKind.COMPANY and rng.random() < 0.3:
            label = "ご注文受付　"
        line = wording.also_line(FieldName.TEL, extras.freedial, label)
        lines = [line, *lines] if rng.random() < 0.2 else [*lines, line]
    return lines


def _two_lines(wording: Wording, own: Phrase, board: str, inside: str, rng: random.Random) -> list[Phrase]:
    """The switchboard's telephone and the own one, told apart before the number or behind it."""
    wording.add_also(FieldName.TEL, board)
    if rng.random() < 0.5:
        main, direct = rng.choice((("（代表）", "（直通）"), ("(代表)", "(直通)"), ("（代）", "（直）")))
        both = [Phrase(board + main + inside, (), own.label), replace(own, text=own.text + direct)]
    else:
        main, direct = rng.choice((("代表　", "直通　"), ("TEL(代表) ", "TEL(直通) "), ("代表電話：", "直通電話："), ("電話（代）", "電話（直）"), ("[代表] ", "[直通] ")))  # fmt: skip
        both = [Phrase(board + inside, (), main), replace(own, label=direct)]
    return both if rng.random() < 0.55 else both[::-1]


def _elsewhere(wording: Wording, contact: Contact, dial: Dial, rng: random.Random) -> list[Phrase]:
    """Another office."""
    name, address, telephone = rng.choice(contact.organization.branches)
    number = dial(telephone)
    note_office(wording, address, number)
    head = rng.choice(("{}　〒", "【{}】〒", "{}／〒", "■{} 〒")).format(name)
    return [
        Phrase(f"{head}{address.postal_code} {address.street}", scale=0.92),
        Phrase(number, label=rng.choice(("TEL ", "電話　", "TEL:")), scale=0.92),
    ]


def english(contact: Contact, style: Style, extras: Extras, rng: random.Random) -> Wording:
    """An English side."""
    wording = Wording.showing(contact.english, style.shown)
    forms = {"{given} {family}": 50, "{given} {FAMILY}": 28, "{FAMILY} {given}": 14, "{GIVEN} {FAMILY}": 8}
    wording.say_name(contact.in_letters(by_weight(forms, rng)))
    joint = by_weight({"-": 78, " ": 22}, rng)
    set_telephones(wording, contact, lambda plain: international(plain, joint))
    set_web(wording, contact, extras, lambda web: rng.choice((web.whole, web.closed, web.bare)))
    wording.header = wording.lines((FieldName.ORGANIZATION,))
    wording.post = wording.lines((FieldName.TITLE, FieldName.DEPARTMENT))
    if rng.random() < 0.3:
        wording.post.reverse()
    place = english_place(wording, by_weight({" {}, Japan": 48, " {} Japan": 26, " {} JAPAN": 26}, rng))
    labels = rng.choice(contact.edition.english_labels)
    calls, online = wording.lines(TELEPHONES, labels), wording.lines(MAIL_FIRST, labels)
    wording.contact = [*place, *calls, *online] if rng.random() < 0.82 else [*calls, *online, *place]
    return wording
