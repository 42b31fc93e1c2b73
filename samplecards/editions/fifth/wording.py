"""The words on a card."""

from __future__ import annotations

import random
import re
from collections.abc import Mapping
from dataclasses import replace

from app.core.reading import FieldName
from samplecards import spelling
from samplecards.chances import by_weight
from samplecards.editions.fifth.spelling import (
    Dial,
    department_lines,
    drop_department_of_heads,
    fitting,
    spell_address,
    spell_name,
    spell_title,
    spell_web,
)
from samplecards.extras import Extras
from samplecards.organization_words import OrganizationKind
from samplecards.people import Contact
from samplecards.phrases import TELEPHONES, Phrase, Wording, kanji_digits, post_on_one_line
from samplecards.spelling import WIDE, wide
from samplecards.styles import Style
from samplecards.telling import (
    MAIL_FIRST,
    WEB_FIRST,
    add_corporate_number,
    english_place,
    note_office,
    parted_place,
    second_words,
    set_kanji_numbers,
    set_telephones,
    with_building,
)

_CODE_MARKS = {"〒": 84, "〒 ": 8, "": 4, "〒　": 2, WIDE: 2}
_ONLINE_ORDERS = {MAIL_FIRST: 80, WEB_FIRST: 20}
_NUMBER_LABELS = ("法人番号 ", "法人番号：", "法人番号　")
_REGISTRATION_LABELS = ("登録番号 ", "適格請求書発行事業者登録番号 ", "インボイス登録番号：")
_ENGLISH_NAMES = {"{given} {family}": 60, "{given} {FAMILY}": 25, "{FAMILY} {given}": 15}
_ENGLISH_DIALLED = {"+81-{}-{}-{}": 75, "+81 {} {} {}": 15, "+81-(0){}-{}-{}": 10}
_SMALL_PRINT = 0.88
_MANY_LINES = 7
"""From which on there is no room for a note."""
_FORM = re.compile(
    r"^(?:公益財団|公益社団|一般財団|一般社団|国立研究開発|独立行政|特定非営利活動|国立大学|社会福祉|医療|弁護士|税理士)法人"
)
"""Legal forms that a designer sets on a line of their own."""


def japanese(contact: Contact, style: Style, extras: Extras, rng: random.Random) -> Wording:
    """A horizontal Japanese side."""
    extras = fitting(extras, contact)
    wording = Wording.showing(contact.fields, style.shown)
    dial = Dial(extras, rng)
    set_telephones(wording, contact, dial)
    spell_name(wording, rng)
    spell_address(wording, rng)
    spell_web(wording, contact, extras, rng)
    wording.header = _header(wording, contact, extras, rng)
    _tell_posts(wording, contact, extras, rng)
    place = _place_lines(wording, rng)
    calls = _call_lines(wording, style.labels, extras, dial, rng)
    order = by_weight(_ONLINE_ORDERS, rng)
    online = wording.lines(order, style.labels)
    orders = ((place, calls, online), (calls, online, place))
    wording.contact = [line for part in rng.choices(orders, (92, 8))[0] for line in part]
    add_corporate_number(wording, extras, _NUMBER_LABELS, _REGISTRATION_LABELS, rng)
    if extras.offices:
        _tell_office(wording, contact)
    if extras.note and len(wording.contact) < _MANY_LINES:
        wording.contact.append(Phrase(extras.note, scale=_SMALL_PRINT))
    return wording


def vertical(contact: Contact, style: Style, extras: Extras, rng: random.Random) -> Wording:
    """A vertical Japanese side with all numbers in kanji; mail and web are left to the design."""
    extras = fitting(replace(extras, slogan=""), contact)
    wording = Wording.showing(contact.fields, style.shown - {FieldName.CORPORATE_NUMBER})
    said = wording.printed
    set_kanji_numbers(wording)
    wording.say_name(said[FieldName.NAME])
    spell_web(wording, contact, extras, rng)
    wording.header = _parted_name(said[FieldName.ORGANIZATION], rng)
    _tell_posts(wording, contact, extras, rng)
    code, street, building = parted_place(wording, "〒")
    together = len(street.text) < 20 and rng.random() < 0.4
    place = [code.joined(street, "　")] if together else [code, street]
    wording.contact = with_building(wording, place, building)
    label = rng.choice(("電話　", "電話　", "ＴＥＬ　"))
    if extras.main_line:
        wording.contact.append(wording.also_line(FieldName.TEL, kanji_digits(extras.main_line), "代表　"))
        label = "直通　"
    inner = f"　内線{kanji_digits(extras.extension)}" if extras.extension else ""
    wording.contact.append(Phrase(said[FieldName.TEL] + inner, (FieldName.TEL,), label))
    fax = rng.choice(("ＦＡＸ　", "ＦＡＸ　", "ファックス　"))
    others = {FieldName.FAX: fax, FieldName.MOBILE: "携帯　"}
    wording.contact += wording.lines(others, others)
    return wording


def english(contact: Contact, style: Style, extras: Extras, rng: random.Random) -> Wording:
    """An English side."""
    wording = Wording.showing(contact.english, style.shown)
    wording.say_name(contact.in_letters(by_weight(_ENGLISH_NAMES, rng)))
    set_telephones(wording, contact, spelling.Dial(by_weight(_ENGLISH_DIALLED, rng), abroad=True))
    spell_web(wording, contact, extras, rng)
    wording.header = wording.lines((FieldName.ORGANIZATION,))
    drop_department_of_heads(wording, contact)
    wording.post = wording.lines((FieldName.TITLE, FieldName.DEPARTMENT))
    if extras.qualification:
        degree = extras.qualification.english
        wording.post.append(wording.also_line(FieldName.TITLE, degree, scale=_SMALL_PRINT))
    wording.contact = english_place(wording, f" {{}}{rng.choice((', Japan', ' Japan', ' JAPAN'))}")
    labels = rng.choice(contact.edition.english_labels)
    wording.contact += wording.lines((*TELEPHONES, *by_weight(_ONLINE_ORDERS, rng)), labels)
    return wording


def _parted_name(name: str, rng: random.Random) -> list[Phrase]:
    """The name of an organisation, its legal form or mother body perhaps on a line of its own."""
    field = (FieldName.ORGANIZATION,)
    if " " in name and rng.random() < 0.65:
        return [Phrase(part, field) for part in name.split(" ")]
    if (form := _FORM.match(name)) and " " not in name and len(name) > 12 and rng.random() < 0.5:
        return [Phrase(form[0], field, scale=0.75), Phrase(name[form.end() :], field)]
    return [Phrase(name, field)]


def _header(wording: Wording, contact: Contact, extras: Extras, rng: random.Random) -> list[Phrase]:
    header = _parted_name(wording.printed[FieldName.ORGANIZATION], rng)
    if extras.english_lines:
        header.append(Phrase(contact.english[FieldName.ORGANIZATION], scale=0.62))
    if extras.slogan:
        header.insert(0, Phrase(extras.slogan, scale=0.6))
    return header


def _tell_posts(wording: Wording, contact: Contact, extras: Extras, rng: random.Random) -> None:
    drop_department_of_heads(wording, contact)
    said = wording.printed
    post: list[Phrase] = []
    if FieldName.DEPARTMENT in said:
        post = [Phrase(line, (FieldName.DEPARTMENT,)) for line in department_lines(wording, rng)]
    if FieldName.TITLE in said:
        post.append(Phrase(spell_title(wording, rng), (FieldName.TITLE,)))
    if sum(len(line.text) for line in post[-2:]) < 18 and rng.random() < 0.3:
        post = post_on_one_line(post, "　")
    is_company = contact.organization.kind is OrganizationKind.COMPANY
    if extras.english_lines and is_company and FieldName.TITLE in said:
        post.append(Phrase(contact.english[FieldName.TITLE], scale=0.74))
    if extras.qualification:
        word = extras.qualification.japanese
        wording.add_also(FieldName.TITLE, word)
        post.append(Phrase(word, scale=_SMALL_PRINT))
    if second := extras.second:
        words = "　".join(second_words(wording, second, _closed))
        form = "{}" if second.organization else rng.choice(("（兼）{}", "兼　{}", "兼務：{}"))
        post.append(Phrase(form.format(words), scale=_SMALL_PRINT))
    wording.post = post


def _closed(text: str) -> str:
    """Without the space of 部 長."""
    return text.replace(" ", "")


def _place_lines(wording: Wording, rng: random.Random) -> list[Phrase]:
    """Postal code, street and building, on one line to three."""
    said = wording.printed
    mark = by_weight(_CODE_MARKS, rng)
    if mark == WIDE:
        said[FieldName.POSTAL_CODE] = wide(said[FieldName.POSTAL_CODE])
        mark = "〒"
    code, street, building = parted_place(wording, mark)
    beside = building and len(street.text + building) < 30 and rng.random() < 0.45
    lines = with_building(wording, [street], building, rng.choice((" ", "　")) if beside else None)
    if rng.random() < 0.68:
        return [code.joined(lines[0], rng.choice((" ", " ", "　"))), *lines[1:]]
    return [code, *lines]


def _call_lines(
    wording: Wording, labels: Mapping[FieldName, str], extras: Extras, dial: Dial, rng: random.Random
) -> list[Phrase]:
    said = wording.printed
    inner = rng.choice(("（内線{}）", " 内線{}", "（内線 {}）", "（内）{}")).format(extras.extension)
    own = Phrase(said[FieldName.TEL], (FieldName.TEL,), labels[FieldName.TEL])
    label = own.label
    if extras.main_line:
        board = dial(extras.main_line)
        wording.add_also(FieldName.TEL, board)
        board += inner if extras.extension else ""
        calls = rng.choice(
            (
                [Phrase(f"{board}（代表）", (), label), replace(own, text=f"{own.text}（直通）")],
                [replace(own, text=f"{own.text}（直通）"), Phrase(f"{board}（代表）", (), label)],
                [Phrase(board, (), "代表 "), replace(own, label="直通 ")],
                [Phrase(board, (), "電話（代表） "), replace(own, label="電話（直通） ")],
            )
        )
    elif extras.extension:
        calls = [replace(own, text=own.text + inner)]
    else:
        note = rng.choices(("", "（代）", "（直通）", "（代表）"), (84, 4, 6, 6))[0]
        calls = [replace(own, text=own.text + note)]
    if FieldName.FAX in said:
        fax = Phrase(said[FieldName.FAX], (FieldName.FAX,), labels[FieldName.FAX])
        together = len(calls) == 1 and len(calls[0].whole + fax.whole) < 42 and rng.random() < 0.4
        if together:
            calls[-1] = calls[-1].joined(fax, rng.choices(("　", "  ", " / ", "／"), (55, 25, 12, 8))[0])
        else:
            calls.append(fax)
    if FieldName.MOBILE in said:
        mobile = Phrase(said[FieldName.MOBILE], (FieldName.MOBILE,), labels[FieldName.MOBILE])
        calls.insert(rng.choice((len(calls), len(calls), 0)), mobile)
    if extras.freedial:
        mark = rng.choice(("フリーダイヤル ", "フリーダイヤル：", "お客様窓口 ", "夜間・緊急 "))
        calls.append(wording.also_line(FieldName.TEL, extras.freedial, mark))
    return calls


def _tell_office(wording: Wording, contact: Contact) -> None:
    """Another office below the main one."""
    name, address, telephone = contact.organization.branches[0]
    where = f"{name}　〒{address.postal_code} {address.street}"
    wording.contact.append(Phrase(where, scale=_SMALL_PRINT))
    wording.contact.append(Phrase(telephone, label="TEL ", scale=_SMALL_PRINT))
    note_office(wording, address, telephone)
