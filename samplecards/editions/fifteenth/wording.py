"""The words of sides set in lines."""

from __future__ import annotations

import random
import re
from dataclasses import replace

from app.core.reading import FieldName
from samplecards.chances import by_weight
from samplecards.editions.fifteenth.extras import may_note
from samplecards.editions.fifteenth.message import begun
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

_FORMS = {
    "{}-{}-{}": 76,
    "({}){}-{}": 6,
    "（{}）{}-{}": 3,
    "{}({}){}": 5,
    "{}（{}）{}": 3,
    "{}.{}.{}": 2,
    WIDE: 5,
}
_FORMS_ABROAD = {"+81-{}-{}-{}": 75, "+81 {}-{}-{}": 10, "+81 {} {} {}": 15}
"""How telephone numbers are set, and how often in per cent."""
_EXTENSIONS = ("（内線{}）", "（内線 {}）", " 内線{}", "（内{}）", "(内線 {})")
_DIGIT = re.compile(r"\d")
_LINE = 24
"""Characters that a line of the contact block holds comfortably."""
_FULL = 7
"""Lines of a contact block to which nothing is added."""


def japanese(contact: Contact, style: Style, extras: Extras, rng: random.Random) -> Wording:
    """A Japanese side."""
    wording = begun(contact, style, extras, rng)
    dial = Dial(
        by_weight(_FORMS_ABROAD if extras.is_international else _FORMS, rng), abroad=extras.is_international
    )
    set_telephones(wording, contact, dial)
    if rng.random() < 0.12:
        wording.printed[FieldName.ADDRESS] = block_in_kanji(wording.printed[FieldName.ADDRESS])
    place, calls = _place(wording, extras, rng), _calls(wording, contact, style, extras, dial, rng)
    online = wording.lines(MAIL_FIRST if rng.random() < 0.8 else WEB_FIRST, style.labels)
    order = by_weight({(0, 1, 2): 86, (1, 2, 0): 8, (0, 2, 1): 6}, rng)
    wording.contact = [line for part in order for line in (place, calls, online)[part]]
    add_corporate_number(
        wording, extras, ("法人番号　", "法人番号："), ("登録番号　", "登録番号：", "インボイス登録番号 "), rng
    )  # fmt: skip
    room = _FULL - len(wording.contact)
    if extras.offices and room > 1:
        wording.contact += _other_office(wording, contact, dial, rng)
    elif extras.note and room > 0 and may_note(extras.note, contact.organization.kind):
        wording.contact.append(Phrase(extras.note, scale=0.9))
    return wording


def _place(wording: Wording, extras: Extras, rng: random.Random) -> list[Phrase]:
    """Postal code and street on a line or on two; the building behind them or below."""
    mark = by_weight({"〒": 92, "〒 ": 5, "": 3}, rng)
    if extras.offices:
        mark = rng.choice(("本社　〒", "〔本社〕〒", "本　社　〒"))
    code, street, building = parted_place(wording, mark)
    lines = [street]
    if not building and len(street.text) > _LINE - 4 and rng.random() < 0.3:
        lines = broken_at_number(street, _DIGIT, 9)
    is_short = len(street.text) + len(building) < _LINE
    lines = with_building(wording, lines, building, "　" if is_short and rng.random() < 0.6 else None)
    if len(lines[0].text) < _LINE and rng.random() < 0.65:
        return [code.joined(lines[0], by_weight({" ": 60, "　": 40}, rng)), *lines[1:]]
    return [code, *lines]


def _calls(
    wording: Wording, contact: Contact, style: Style, extras: Extras, dial: Dial, rng: random.Random
) -> list[Phrase]:
    own, *others = wording.lines(TELEPHONES, style.labels)
    inner = rng.choice(_EXTENSIONS).format(extras.extension) if extras.extension else ""
    if extras.main_line:
        lines = _direct_and_board(wording, own, dial(extras.main_line), inner, rng)
    else:
        mark = ("（直通）", "(直通)") if contact.has_direct_line else ("（代表）", "（代）")
        lines = [replace(own, text=own.text + (inner or (rng.choice(mark) if rng.random() < 0.14 else "")))]
    short = len(lines[-1].whole) < _LINE - 6
    if others and short and others[0].label and rng.random() < 0.45:
        joint = by_weight({"　": 60, "  ": 20, "　　": 10, " / ": 10}, rng)
        lines, others = [*lines[:-1], lines[-1].joined(others[0], joint)], others[1:]
    lines += others
    if extras.freedial:
        is_company = contact.organization.kind is OrganizationKind.COMPANY
        label = rng.choice(
            ("フリーダイヤル ", "フリーダイヤル　", "お客様窓口　" if is_company else "相談窓口　")
        )
        lines.append(wording.also_line(FieldName.TEL, extras.freedial, label))
    return lines


def _direct_and_board(
    wording: Wording, own: Phrase, board: str, inner: str, rng: random.Random
) -> list[Phrase]:
    """The switchboard's line and the person's, each marked behind the number or before it."""
    wording.add_also(FieldName.TEL, board)
    if rng.random() < 0.55:
        main, direct = rng.choice((("（代表）", "（直通）"), ("(代)", "(直)"), ("（代）", "（直通）")))
        lines = [Phrase(board + main + inner, (), own.label), replace(own, text=own.text + direct)]
    else:
        main, direct = rng.choice((("代表 ", "直通 "), ("TEL（代表）", "TEL（直通）"), ("電話(代表) ", "電話(直通) "), ("代表電話　", "直通電話　")))  # fmt: skip
        lines = [Phrase(board + inner, (), main), replace(own, label=direct)]
    return lines if rng.random() < 0.6 else lines[::-1]


def _other_office(wording: Wording, contact: Contact, dial: Dial, rng: random.Random) -> list[Phrase]:
    name, address, telephone = rng.choice(contact.organization.branches)
    call = dial(telephone)
    note_office(wording, address, call)
    sign = rng.choice(("{}　〒", "〔{}〕〒", "◆{} 〒")).format(name)
    return [
        Phrase(f"{sign}{address.postal_code} {address.street}", scale=0.9),
        Phrase(call, label=rng.choice(("TEL ", "電話 ")), scale=0.9),
    ]


def english(contact: Contact, style: Style, extras: Extras, rng: random.Random) -> Wording:
    """An English side."""
    wording = Wording.showing(contact.english, style.shown)
    forms = {"{given} {family}": 55, "{given} {FAMILY}": 25, "{FAMILY} {given}": 12, "{GIVEN} {FAMILY}": 8}
    wording.say_name(contact.in_letters(by_weight(forms, rng)))
    joint = by_weight({"-": 75, " ": 25}, rng)
    set_telephones(wording, contact, lambda plain: international(plain, joint))
    set_web(wording, contact, extras, lambda web: rng.choice((web.whole, web.closed, web.bare)))
    wording.header = wording.lines((FieldName.ORGANIZATION,))
    wording.post = wording.lines((FieldName.TITLE, FieldName.DEPARTMENT))
    if rng.random() < 0.25:
        wording.post.reverse()
    place = english_place(wording, by_weight({" {}, Japan": 50, " {} Japan": 25, " {} JAPAN": 25}, rng))
    wording.contact = place + wording.lines(
        (*TELEPHONES, *MAIL_FIRST), rng.choice(contact.edition.english_labels)
    )
    return wording
