"""The words on sides set in lines."""

from __future__ import annotations

import random
from dataclasses import replace

from app.core.reading import FieldName
from samplecards.chances import by_weight, one_of
from samplecards.editions.thirteenth.extras import may_say
from samplecards.editions.thirteenth.telling import opened
from samplecards.extras import Extras
from samplecards.labels import Labels
from samplecards.organization_words import OrganizationKind
from samplecards.people import Contact
from samplecards.phrases import TELEPHONES, Phrase, Wording, international
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
    "{}-{}-{}": 72, "({}){}-{}": 6, "{}({}){}": 5, "{}（{}）{}": 5, "（{}）{}－{}": 2, "{}.{}.{}": 4, "{} - {} - {}": 2, WIDE: 4,
}  # fmt: skip
"""How telephone numbers are set, and how often in per cent."""
_ABROAD = {"+81-{}-{}-{}": 75, "+81 {}-{}-{}": 25}
_FULL = 7
"""Lines of a contact block to which nothing is added."""
_FITS_BESIDE = 24
"""Characters of lines that share one with another."""


def japanese(contact: Contact, style: Style, extras: Extras, rng: random.Random) -> Wording:
    """A Japanese side."""
    wording = opened(contact, style, extras, rng)
    dial = (
        Dial(by_weight(_ABROAD, rng), abroad=True)
        if extras.is_international
        else Dial(by_weight(_AT_HOME, rng))
    )
    set_telephones(wording, contact, dial)
    if rng.random() < 0.2:
        wording.printed[FieldName.ADDRESS] = block_in_kanji(wording.printed[FieldName.ADDRESS])
    place = _place(wording, contact, extras, rng)
    calls = _calls(wording, style.labels, extras, dial, rng)
    online = wording.lines(MAIL_FIRST if rng.random() < 0.8 else WEB_FIRST, style.labels)
    if len(online) > 1 and sum(len(line.whole) for line in online) < 46 and rng.random() < 0.12:
        online = [online[0].joined(online[1], rng.choice(("　", "  ", " | ")))]
    first, second, third = rng.choices(
        ((place, calls, online), (calls, online, place), (place, online, calls)), (86, 8, 6)
    )[0]
    wording.contact = [*first, *second, *third]
    add_corporate_number(
        wording,
        extras,
        ("法人番号 ", "法人番号：", "法人番号　"),
        ("登録番号 ", "インボイス登録番号　", "登録番号:"),
        rng,
        0.9,
    )
    room = _FULL - len(wording.contact)
    if extras.offices and room > 1:
        wording.contact += _other_office(wording, contact, dial)
    elif extras.note and room > 0 and may_say(extras.note, contact.organization.kind):
        wording.contact.append(Phrase(extras.note, scale=0.84))
    return wording


def _place(wording: Wording, contact: Contact, extras: Extras, rng: random.Random) -> list[Phrase]:
    """One line to three; those who name other offices say which this one is."""
    mark = by_weight({"〒": 88, "〒 ": 9, "": 3}, rng)
    if extras.offices and contact.organization.kind is OrganizationKind.COMPANY:
        mark = by_weight({"本社　〒": 50, "[本社] 〒": 20, "本社／〒": 15, "〒": 15}, rng)
    code, street, building = parted_place(wording, mark)
    joint = None
    if len(street.text + building) < _FITS_BESIDE + 4 and rng.random() < 0.55:
        joint = by_weight({"　": 55, " ": 45}, rng)
    lines = with_building(wording, [street], building, joint)
    if len(lines[0].text) < _FITS_BESIDE and rng.random() < 0.7:
        return [code.joined(lines[0], by_weight({" ": 60, "　": 40}, rng)), *lines[1:]]
    return [code, *lines]


def _calls(wording: Wording, labels: Labels, extras: Extras, dial: Dial, rng: random.Random) -> list[Phrase]:
    own = Phrase(wording.printed[FieldName.TEL], (FieldName.TEL,), labels[FieldName.TEL])
    inner = extras.extension and rng.choice(
        ("（内線{}）", "(内線 {})", "　内線{}", " 内線：{}", "（内{}）")
    ).format(extras.extension)
    calls = _with_switchboard(wording, own, extras, inner, dial, rng) if extras.main_line else [
        replace(own, text=own.text + (inner or by_weight({"": 84, "（代表）": 6, "（代）": 4, "(直通)": 6}, rng)))
    ]  # fmt: skip
    calls += wording.lines((FieldName.FAX, FieldName.MOBILE), labels)
    if extras.freedial:
        label = rng.choice(("フリーダイヤル ", "お客様窓口　", "お問い合わせ ", "通話料無料　"))
        calls.append(wording.also_line(FieldName.TEL, extras.freedial, label))
    if len(calls) > 1 and len(calls[0].whole) < _FITS_BESIDE > len(calls[1].whole) and rng.random() < 0.42:
        joint = by_weight({"　": 60, "  ": 18, "／": 8, " / ": 8, "　　": 6}, rng)
        calls[:2] = [calls[0].joined(calls[1], joint)]
    return calls


def _with_switchboard(
    wording: Wording, own: Phrase, extras: Extras, inner: str, dial: Dial, rng: random.Random
) -> list[Phrase]:
    """The direct line and that of the switchboard, either first."""
    board = dial(extras.main_line)
    wording.add_also(FieldName.TEL, board)
    if rng.random() < 0.5:
        marks = rng.choice((("（代表）", "（直通）"), ("（代）", "（直）"), ("(代表)", "(直通)")))
        lines = [Phrase(f"{board}{marks[0]}{inner}", (), own.label), replace(own, text=own.text + marks[1])]
    else:
        words = rng.choice(
            (
                ("代表 ", "直通 "),
                ("代表電話　", "直通電話　"),
                ("TEL（代表）", "TEL（直通）"),
                ("代表：", "直通："),
            )
        )
        lines = [Phrase(board + inner, (), words[0]), replace(own, label=words[1])]
    return lines if rng.random() < 0.6 else lines[::-1]


def _other_office(wording: Wording, contact: Contact, dial: Dial) -> list[Phrase]:
    name, address, telephone = contact.organization.branches[-1]
    call = dial(telephone)
    note_office(wording, address, call)
    return [
        Phrase(f"{name}　〒{address.postal_code} {address.street}", scale=0.84),
        Phrase(call, label="TEL ", scale=0.84),
    ]


def english(contact: Contact, style: Style, extras: Extras, rng: random.Random) -> Wording:
    """An English side."""
    wording = Wording.showing(contact.english, style.shown)
    form = by_weight({"{given} {family}": 46, "{given} {FAMILY}": 30, "{FAMILY} {given}": 12, "{family} {given}": 6, "{GIVEN} {FAMILY}": 6}, rng)  # fmt: skip
    wording.say_name(contact.in_letters(form))
    joint = by_weight({"-": 74, " ": 26}, rng)
    set_telephones(wording, contact, lambda plain: international(plain, joint))
    set_web(wording, contact, extras, lambda web: one_of((web.bare, web.closed, web.whole), rng))
    wording.header = wording.lines((FieldName.ORGANIZATION,))
    post = wording.lines((FieldName.TITLE, FieldName.DEPARTMENT))
    wording.post = post if rng.random() < 0.75 else post[::-1]
    place = english_place(wording, by_weight({" {} Japan": 40, " {}, Japan": 40, " {}, JAPAN": 20}, rng))
    calls = wording.lines((*TELEPHONES, *MAIL_FIRST), rng.choice(contact.edition.english_labels))
    wording.contact = place + calls if rng.random() < 0.85 else calls + place
    return wording
