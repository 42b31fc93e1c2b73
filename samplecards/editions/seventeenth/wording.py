"""The contact block of sides set in lines, and English sides."""

from __future__ import annotations

import random
import re
from dataclasses import replace

from app.core.reading import FieldName
from samplecards.chances import by_weight
from samplecards.editions.seventeenth.extras import ACCOUNTS, may_note
from samplecards.editions.seventeenth.message import begun
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
    "{}-{}-{}": 70,
    "({}){}-{}": 6,
    "（{}）{}-{}": 5,
    "{}（{}）{}": 5,
    "{}({}){}": 3,
    "{}.{}.{}": 3,
    "{} {} {}": 2,
    WIDE: 6,
}
_ABROAD = {"+81-{}-{}-{}": 66, "+81 {}-{}-{}": 16, "+81 {} {} {}": 8, "+81 ({}) {}-{}": 6, "+81.{}.{}.{}": 4}
"""How often telephone numbers have which form."""
_INSIDE = ("（内線{}）", "(内線{})", " 内線{}", "　内線：{}", "（内{}）", " (内線 {})", "　内線（{}）")
_PARTED = {"　": 46, " ": 12, "  ": 12, "　　": 10, "／": 6, " / ": 8, " | ": 6}
_NUMBER = re.compile(r"\d")
_WIDTH = 26
"""Characters of a full line."""
_TALL = 7
"""Lines of a full contact block."""
_WITH_ACCOUNTS = {OrganizationKind.COMPANY, OrganizationKind.AGENCY}


def japanese(contact: Contact, style: Style, extras: Extras, rng: random.Random) -> Wording:
    """A Japanese side."""
    wording = begun(contact, style, extras, rng)
    abroad = extras.is_international
    dial = Dial(by_weight(_ABROAD if abroad else _AT_HOME, rng), abroad=abroad)
    set_telephones(wording, contact, dial)
    if rng.random() < 0.08:
        wording.printed[FieldName.ADDRESS] = block_in_kanji(wording.printed[FieldName.ADDRESS])
    blocks = {
        "place": _place(wording, extras, rng),
        "calls": _calls(wording, contact, style, extras, dial, rng),
        "online": wording.lines(MAIL_FIRST if rng.random() < 0.74 else WEB_FIRST, style.labels),
    }
    order = by_weight(
        {
            "place calls online": 80,
            "calls online place": 11,
            "place online calls": 4,
            "calls place online": 5,
        },
        rng,
    )
    wording.contact = [line for part in order.split() for line in blocks[part]]
    add_corporate_number(
        wording, extras, ("法人番号：", "法人番号 ", "法人番号:"), ("インボイス登録番号 ", "登録番号：", "登録番号 ", "適格請求書発行事業者登録番号："), rng
    )  # fmt: skip
    spare = _TALL - len(wording.contact)
    organization = contact.organization
    if extras.offices and spare > 1:
        wording.contact += _elsewhere(wording, contact, dial, rng)
    elif extras.note and spare > 0 and may_note(extras.note, organization.kind, organization.name.japanese):
        wording.contact.append(Phrase(extras.note, scale=rng.choice((0.86, 0.92, 1.0))))
    elif spare > 0 and organization.kind in _WITH_ACCOUNTS and rng.random() < 0.05:
        account = rng.choice(ACCOUNTS).format(organization.domain.split(".")[0].replace("-", "_"))
        wording.contact.append(Phrase(account))
    return wording


def _place(wording: Wording, extras: Extras, rng: random.Random) -> list[Phrase]:
    """Postal code, street and building on one line to three."""
    mark = by_weight({"〒": 80, "〒 ": 10, "": 5, "住所　〒": 2, "所在地：〒": 2, "〒　": 1}, rng)
    if extras.offices:
        mark = by_weight({"本社 〒": 40, "［本社］〒": 20, "本社：〒": 20, "（本社）〒": 20}, rng)
    code, street, building = parted_place(wording, mark)
    lines = [street]
    if not building and len(street.text) > _WIDTH - 6 and rng.random() < 0.2:
        lines = broken_at_number(street, _NUMBER, 9)
    is_short = len(street.text) + len(building) < _WIDTH
    joint = by_weight({"　": 58, " ": 42}, rng) if is_short and rng.random() < 0.7 else None
    lines = with_building(wording, lines, building, joint)
    if len(lines[0].text) < _WIDTH and rng.random() < 0.64:
        return [code.joined(lines[0], by_weight({" ": 52, "　": 42, "  ": 6}, rng)), *lines[1:]]
    return [code, *lines]


def _calls(
    wording: Wording, contact: Contact, style: Style, extras: Extras, dial: Dial, rng: random.Random
) -> list[Phrase]:
    """Telephones, each on its line or two on one."""
    own, *others = wording.lines(TELEPHONES, style.labels)
    inside = rng.choice(_INSIDE).format(extras.extension) if extras.extension else ""
    if extras.main_line:
        lines = _board_and_own(wording, own, dial(extras.main_line), inside, rng)
    else:
        told = (
            ("（直通）", "(直通)", "（直）")
            if contact.has_direct_line
            else ("（代表）", "（代）", "(代)", "㈹")
        )
        mark = rng.choice(told) if rng.random() < 0.17 else ""
        mark = "（代）" if mark == "㈹" and not style.body.covers(mark) else mark
        lines = [replace(own, text=own.text + (inside or mark))]
    if others and others[0].label and len(lines[-1].whole) < _WIDTH - 8 and rng.random() < 0.46:
        lines[-1] = lines[-1].joined(others.pop(0), by_weight(_PARTED, rng))
    if others and rng.random() < 0.08:
        others.reverse()
    lines += others
    if extras.freedial:
        label = by_weight(
            {
                "フリーダイヤル ": 40,
                "フリーダイヤル：": 24,
                "通話無料 ": 14,
                "お客様窓口 ": 12,
                "フリーアクセス　": 10,
            },
            rng,
        )
        line = wording.also_line(FieldName.TEL, extras.freedial, label)
        lines = [line, *lines] if rng.random() < 0.3 else [*lines, line]
    return lines


def _board_and_own(
    wording: Wording, own: Phrase, board: str, inside: str, rng: random.Random
) -> list[Phrase]:
    """The switchboard's telephone and the own one, told apart before the number or behind it."""
    wording.add_also(FieldName.TEL, board)
    if rng.random() < 0.46:
        main, direct = rng.choice(
            (("（代表）", "（直通）"), ("(代表)", "(直通)"), ("（代）", "（直）"), ("　代表", "　直通"))
        )
        both = [Phrase(board + main + inside, (), own.label), replace(own, text=own.text + direct)]
    else:
        main, direct = rng.choice((("代表：", "直通："), ("代表 ", "直通 "), ("電話（代表）", "電話（直通）"), ("TEL（代） ", "TEL（直） "), ("代表TEL ", "直通TEL "), ("（代）", "（直）"), ("代表　", "担当直通　")))  # fmt: skip
        both = [Phrase(board + inside, (), main), replace(own, label=direct)]
    return both if rng.random() < 0.6 else both[::-1]


def _elsewhere(wording: Wording, contact: Contact, dial: Dial, rng: random.Random) -> list[Phrase]:
    """Another office."""
    name, address, telephone = rng.choice(contact.organization.branches)
    number = dial(telephone)
    note_office(wording, address, number)
    head = rng.choice(("{} 〒", "［{}］〒", "{}：〒", "（{}）〒")).format(name)
    scale = rng.choice((0.9, 0.95))
    return [
        Phrase(f"{head}{address.postal_code} {address.street}", scale=scale),
        Phrase(number, label=rng.choice(("TEL ", "TEL：", "電話 ", "Tel.")), scale=scale),
    ]


def english(contact: Contact, style: Style, extras: Extras, rng: random.Random) -> Wording:
    """An English side."""
    wording = Wording.showing(contact.english, style.shown)
    forms = {"{given} {family}": 46, "{given} {FAMILY}": 26, "{FAMILY} {given}": 18, "{GIVEN} {FAMILY}": 10}
    wording.say_name(contact.in_letters(by_weight(forms, rng)))
    joint = by_weight({"-": 74, " ": 26}, rng)
    set_telephones(wording, contact, lambda plain: international(plain, joint))
    set_web(wording, contact, extras, lambda web: rng.choice((web.whole, web.closed, web.bare)))
    wording.header = wording.lines((FieldName.ORGANIZATION,))
    wording.post = wording.lines((FieldName.TITLE, FieldName.DEPARTMENT))
    if rng.random() < 0.36:
        wording.post.reverse()
    place = english_place(
        wording, by_weight({" {}, Japan": 44, " {} Japan": 24, " {} JAPAN": 16, ", {}, Japan": 16}, rng)
    )
    labels = rng.choice(contact.edition.english_labels)
    calls, online = wording.lines(TELEPHONES, labels), wording.lines(MAIL_FIRST, labels)
    wording.contact = [*place, *calls, *online] if rng.random() < 0.76 else [*calls, *online, *place]
    return wording
