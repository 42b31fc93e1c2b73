"""What cards say in lines."""

from __future__ import annotations

import random
import re
from dataclasses import replace

from app.core.reading import FieldName
from samplecards.chances import by_weight
from samplecards.editions.seventh.extras import suits
from samplecards.editions.seventh.posts import units_of, works_there
from samplecards.editions.seventh.shared import (
    SMALL,
    begun,
    online,
    set_header,
    set_name,
    set_post,
    spell_web,
)
from samplecards.editions.seventh.spelling import drawn_dial, level_address
from samplecards.extras import Extras
from samplecards.people import Contact
from samplecards.phrases import TELEPHONES, Phrase, Wording, broken_at_number
from samplecards.spelling import Dial
from samplecards.styles import Style
from samplecards.telling import (
    add_corporate_number,
    english_place,
    note_office,
    parted_place,
    set_telephones,
    with_building,
)

_BEFORE_CODE = {"〒": 88, "〒 ": 6, "": 6}
_NUMBER_LABELS = ("法人番号 ", "法人番号　", "法人番号：")
_REGISTRATION_LABELS = (
    "登録番号：",
    "登録番号　",
    "適格請求書発行事業者登録番号 ",
    "適格請求書発行事業者番号：",
)
_ENGLISH_NAMES = {
    "{given} {family}": 60,
    "{given} {FAMILY}": 25,
    "{family} {given}": 5,
    "{FAMILY} {given}": 10,
}
_NUMBER = re.compile(r"[0-9０-９一二三四五六七八九十](?!条)")
_LONG = 17
"""Characters of a street that may need two lines."""


def japanese(contact: Contact, style: Style, extras: Extras, rng: random.Random) -> Wording:
    """A side of lines."""
    wording = begun(contact, style, rng)
    said = wording.printed
    dial = drawn_dial(abroad=extras.is_international, rng=rng)
    set_telephones(wording, contact, dial)
    said[FieldName.ADDRESS] = level_address(said[FieldName.ADDRESS], rng)
    set_name(wording, rng)
    spell_web(wording, contact, extras, rng)
    set_header(wording, contact, extras, rng)
    set_post(wording, contact, extras, rng)
    where, calls = _where(wording, rng), _calls(wording, style, extras, dial, rng)
    net = online(wording, style.labels, rng)
    order = rng.choices(((where, calls, net), (calls, net, where), (where, net, calls)), (89, 6, 5))
    wording.contact = [phrase for part in order[0] for phrase in part]
    add_corporate_number(wording, extras, _NUMBER_LABELS, _REGISTRATION_LABELS, rng, SMALL)
    if extras.offices:
        _add_office(wording, contact, rng)
    if extras.note and suits(extras.note, contact.organization.kind):
        wording.contact.append(Phrase(extras.note, scale=SMALL))
    return wording


def english(contact: Contact, style: Style, extras: Extras, rng: random.Random) -> Wording:
    """An English side."""
    hidden = set()
    if not units_of(contact):
        hidden.add(FieldName.DEPARTMENT)
    if not works_there(contact):
        hidden.add(FieldName.TITLE)
    wording = Wording.showing(contact.english, style.shown - hidden)
    wording.say_name(contact.in_letters(by_weight(_ENGLISH_NAMES, rng)))
    set_telephones(wording, contact, drawn_dial(abroad=True, rng=rng))
    spell_web(wording, contact, extras, rng)
    wording.header = wording.lines((FieldName.ORGANIZATION,))
    wording.post = wording.lines((FieldName.TITLE, FieldName.DEPARTMENT))
    if extras.qualification:
        degree = extras.qualification.english
        wording.post.append(wording.also_line(FieldName.TITLE, degree, scale=SMALL))
    labels = rng.choice(contact.edition.english_labels)
    wording.contact = [
        *english_place(wording, " {}, Japan"),
        *wording.lines(TELEPHONES, labels),
        *online(wording, labels, rng),
    ]
    return wording


def _where(wording: Wording, rng: random.Random) -> list[Phrase]:
    """Postal code, street, building."""
    code, street, building = parted_place(wording, by_weight(_BEFORE_CODE, rng))
    lines = [street]
    if len(street.text) > _LONG and rng.random() < 0.08:
        lines = broken_at_number(street, _NUMBER, 9)
    joint = rng.choice(("　", " ")) if building and rng.random() < 0.42 else None
    lines = with_building(wording, lines, building, joint)
    if rng.random() < 0.66:
        return [code.joined(lines[0], rng.choice(("　", " ", "  ", ""))), *lines[1:]]
    return [code, *lines]


def _calls(wording: Wording, style: Style, extras: Extras, dial: Dial, rng: random.Random) -> list[Phrase]:
    said, labels = wording.printed, style.labels
    tel = labels[FieldName.TEL]
    own = Phrase(said[FieldName.TEL], (FieldName.TEL,), tel)
    inner = ""
    if extras.extension:
        inner = rng.choice(("（内線{}）", "(内線{})", " 内線{}", "　内線 {}", "（内{}）")).format(
            extras.extension
        )
    if extras.main_line:
        board = dial(extras.main_line)
        wording.add_also(FieldName.TEL, board)
        main = Phrase(board + inner, (), tel)
        calls = rng.choice((
            [replace(main, text=f"{board}（代）{inner}"), replace(own, text=f"{own.text}（直）")],
            [replace(main, text=f"{board}（代表）{inner}"), replace(own, text=f"{own.text}（直通）")],
            [replace(own, text=f"{own.text}（直通）"), replace(main, text=f"{board}（代表）{inner}")],
            [replace(main, label="代表："), replace(own, label="直通：")],
            [replace(main, label="電話（代表）"), replace(own, label="電話（直通）")],
        ))  # fmt: skip
    else:
        note = rng.choices(("", "（代）", "（代表）", "（直通）", "(代)"), (80, 5, 6, 6, 3))[0]
        calls = [replace(own, text=own.text + (inner or note))]
    if FieldName.FAX in said:
        fax = Phrase(said[FieldName.FAX], (FieldName.FAX,), labels[FieldName.FAX])
        if len(calls[-1].whole) < 20 and rng.random() < 0.45:
            calls[-1] = calls[-1].joined(fax, rng.choices(("　", "  ", "　　", " ／ "), (52, 25, 15, 8))[0])
        else:
            calls.append(fax)
    calls += wording.lines((FieldName.MOBILE,), labels)
    if extras.freedial:
        label = rng.choice(("フリーダイヤル　", "お客様相談室 ", "通話料無料 "))
        calls.append(wording.also_line(FieldName.TEL, extras.freedial, label))
    return calls


def _add_office(wording: Wording, contact: Contact, rng: random.Random) -> None:
    name, address, telephone = contact.organization.branches[0]
    head = rng.choice(("{}：", "〈{}〉", "{} ", "■{} ")).format(name)
    wording.contact.append(Phrase(f"{head}〒{address.postal_code} {address.street}", scale=SMALL))
    wording.contact.append(Phrase(telephone, label=rng.choice(("TEL ", "TEL:")), scale=SMALL))
    note_office(wording, address, telephone)
