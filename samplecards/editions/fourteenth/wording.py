"""The words on sides set in lines."""

from __future__ import annotations

import random
import re
from dataclasses import replace

from app.core.reading import FieldName
from samplecards.chances import by_weight, one_of
from samplecards.editions.fourteenth.extras import may_say
from samplecards.editions.fourteenth.statement import stated
from samplecards.extras import Extras
from samplecards.labels import Labels
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

_DIALLED = {
    "{}-{}-{}": 74, "({}){}-{}": 6, "{}({}){}": 5, "{}（{}）{}": 5, "（{}）{}-{}": 2, "{}.{}.{}": 3, "{}・{}・{}": 2, WIDE: 3,
}  # fmt: skip
"""How telephone numbers are set, and how often in per cent."""
_DIALLED_ABROAD = {"+81-{}-{}-{}": 70, "+81 {} {} {}": 15, "+81-(0){}-{}-{}": 15}
_NUMBER = re.compile(r"\d")
_LONG_STREET = 20
_SHORT_LINE = 22
"""Characters of lines that share one with another."""
_MOST_LINES = 7
"""Lines of a contact block to which nothing is added."""


def japanese(contact: Contact, style: Style, extras: Extras, rng: random.Random) -> Wording:
    """A Japanese side."""
    wording = stated(contact, style, extras, rng)
    abroad = extras.is_international
    dial = Dial(by_weight(_DIALLED_ABROAD if abroad else _DIALLED, rng), abroad=abroad)
    set_telephones(wording, contact, dial)
    if rng.random() < 0.15:
        wording.printed[FieldName.ADDRESS] = block_in_kanji(wording.printed[FieldName.ADDRESS])
    place = _place(wording, extras, rng)
    calls = _calls(wording, contact, style.labels, extras, dial, rng)
    online = _online(wording, style.labels, rng)
    first, second, third = by_weight({(0, 1, 2): 84, (1, 2, 0): 7, (0, 2, 1): 6, (2, 1, 0): 3}, rng)
    blocks = (place, calls, online)
    wording.contact = [*blocks[first], *blocks[second], *blocks[third]]
    add_corporate_number(
        wording,
        extras,
        ("法人番号 ", "法人番号：", "法人番号　"),
        ("登録番号 ", "登録番号：", "適格請求書発行事業者登録番号 "),
        rng,
        0.92,
    )
    room = _MOST_LINES - len(wording.contact)
    if extras.offices and room > 1:
        wording.contact += _branch(wording, contact, dial, rng)
    elif extras.note and room > 0 and may_say(extras.note, contact.organization.kind):
        wording.contact.append(Phrase(extras.note, scale=0.86))
    return wording


def _place(wording: Wording, extras: Extras, rng: random.Random) -> list[Phrase]:
    """Postal code, street and building on one line to three; a long street goes on below from its number."""
    mark = by_weight({"〒": 90, "〒 ": 7, "": 3}, rng)
    if extras.offices:
        mark = by_weight({"本社　〒": 55, "【本社】〒": 25, "■本社 〒": 20}, rng)
    code, street, building = parted_place(wording, mark)
    streets = [street]
    if len(street.text) > _LONG_STREET and not building and rng.random() < 0.2:
        streets = broken_at_number(street, _NUMBER, 8)
    joint = None
    if len(street.text + building) < _SHORT_LINE + 6 and rng.random() < 0.5:
        joint = by_weight({"　": 60, " ": 40}, rng)
    lines = with_building(wording, streets, building, joint)
    if len(lines[0].text) < _SHORT_LINE + 2 and rng.random() < 0.72:
        return [code.joined(lines[0], by_weight({" ": 55, "　": 45}, rng)), *lines[1:]]
    return [code, *lines]


def _calls(
    wording: Wording, contact: Contact, labels: Labels, extras: Extras, dial: Dial, rng: random.Random
) -> list[Phrase]:
    own = Phrase(wording.printed[FieldName.TEL], (FieldName.TEL,), labels[FieldName.TEL])
    inner = ""
    if extras.extension:
        inner = rng.choice(("（内線{}）", "（内線 {}）", "(内線{})", " 内線 {}", "（内）{}")).format(
            extras.extension
        )
    if extras.main_line:
        calls = _two_lines(wording, own, dial(extras.main_line), inner, rng)
    else:
        marks = ("（直通）", " 直通") if contact.has_direct_line else ("（代表）", "（代）")
        end = inner or by_weight({"": 88, marks[0]: 8, marks[1]: 4}, rng)
        calls = [replace(own, text=own.text + end)]
    others = wording.lines((FieldName.FAX, FieldName.MOBILE), labels)
    if len(others) == 2 and rng.random() < 0.15:
        others.reverse()
    calls += others
    if extras.freedial:
        is_company = contact.organization.kind is OrganizationKind.COMPANY
        named = ("お客様専用 ", "お客様窓口：") if is_company else ("相談専用 ", "通話無料：")
        label = rng.choice(("フリーダイヤル　", "フリーコール ", *named))
        calls.append(wording.also_line(FieldName.TEL, extras.freedial, label))
    fits = len(calls) > 1 and max(len(line.whole) for line in calls[:2]) < _SHORT_LINE
    if fits and calls[1].label and rng.random() < 0.4:
        calls[:2] = [calls[0].joined(calls[1], by_weight({"　": 60, "  ": 20, " / ": 12, "　　": 8}, rng))]
    return calls


def _two_lines(wording: Wording, own: Phrase, board: str, inner: str, rng: random.Random) -> list[Phrase]:
    """The direct line and the switchboard's, each marked as such."""
    wording.add_also(FieldName.TEL, board)
    if rng.random() < 0.5:
        main, direct = rng.choice((("（代表）", "（直通）"), ("（代）", "（直）"), (" (代表)", " (直通)")))
        lines = [Phrase(f"{board}{main}{inner}", (), own.label), replace(own, text=own.text + direct)]
    else:
        main, direct = rng.choice(
            (
                ("代表　", "直通　"),
                ("電話（代表） ", "電話（直通） "),
                ("代表TEL ", "直通TEL "),
                ("ＴＥＬ代表 ", "ＴＥＬ直通 "),
            )
        )
        lines = [Phrase(board + inner, (), main), replace(own, label=direct)]
    return lines if rng.random() < 0.65 else lines[::-1]


def _online(wording: Wording, labels: Labels, rng: random.Random) -> list[Phrase]:
    lines = wording.lines(MAIL_FIRST if rng.random() < 0.75 else WEB_FIRST, labels)
    if len(lines) > 1 and sum(len(line.whole) for line in lines) < 44 and rng.random() < 0.1:
        return [lines[0].joined(lines[1], by_weight({"　": 70, "  ": 30}, rng))]
    return lines


def _branch(wording: Wording, contact: Contact, dial: Dial, rng: random.Random) -> list[Phrase]:
    """Another office, on two lines."""
    name, address, telephone = rng.choice(contact.organization.branches)
    call = dial(telephone)
    note_office(wording, address, call)
    mark = rng.choice(("{}　〒", "【{}】〒", "■{} 〒")).format(name)
    return [
        Phrase(f"{mark}{address.postal_code} {address.street}", scale=0.86),
        Phrase(call, label=rng.choice(("TEL ", "電話 ", "TEL：")), scale=0.86),
    ]


def english(contact: Contact, style: Style, extras: Extras, rng: random.Random) -> Wording:
    """An English side."""
    wording = Wording.showing(contact.english, style.shown)
    form = by_weight(
        {"{given} {family}": 48, "{given} {FAMILY}": 26, "{FAMILY} {given}": 14, "{GIVEN} {FAMILY}": 8, "{family} {given}": 4}, rng
    )  # fmt: skip
    wording.say_name(contact.in_letters(form))
    joint = by_weight({"-": 80, " ": 20}, rng)
    set_telephones(wording, contact, lambda plain: international(plain, joint))
    set_web(wording, contact, extras, lambda web: one_of((web.bare, web.closed, web.whole), rng))
    wording.header = wording.lines((FieldName.ORGANIZATION,))
    order = (FieldName.TITLE, FieldName.DEPARTMENT)
    wording.post = wording.lines(order if rng.random() < 0.7 else order[::-1])
    place = english_place(
        wording, by_weight({" {} Japan": 35, " {}, Japan": 40, " {}, JAPAN": 15, ", Japan {}": 10}, rng)
    )
    calls = wording.lines((*TELEPHONES, *MAIL_FIRST), rng.choice(contact.edition.english_labels))
    wording.contact = place + calls if rng.random() < 0.8 else calls + place
    return wording
