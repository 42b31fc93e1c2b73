"""The words on a card."""

from __future__ import annotations

import random
import re
from dataclasses import replace

from app.core.reading import FieldName
from samplecards.chances import by_weight
from samplecards.editions.sixth.posts import is_above_departments, units_of, works_there
from samplecards.editions.sixth.spelling import address_in_kanji, drawn_dial, spelt_address
from samplecards.extras import Extras
from samplecards.organization_words import OrganizationKind
from samplecards.people import Contact
from samplecards.phrases import TELEPHONES, Phrase, Wording, broken_at_number, kanji_digits, post_on_one_line
from samplecards.spelling import Dial, katakana
from samplecards.styles import Style
from samplecards.telling import (
    MAIL_FIRST,
    WEB_FIRST,
    add_corporate_number,
    english_place,
    note_office,
    parted_place,
    second_words,
    set_telephones,
    set_web,
    with_building,
)

_CODE_MARKS = {"〒": 86, "〒 ": 8, "": 5, "〒　": 1}
_MAIL_ORDERS = {MAIL_FIRST: 5, WEB_FIRST: 1}
_NUMBER_LABELS = ("法人番号 ", "法人番号：")
_REGISTRATION_LABELS = ("登録番号 ", "インボイス登録番号：", "登録番号：")
_ENGLISH_NAMES = {"{given} {family}": 6, "{given} {FAMILY}": 3, "{FAMILY} {given}": 2}
_NUMBER = re.compile(r"[0-9０-９一二三四五六七八九]")
_SMALL_PRINT = 0.84
_NO_TITLE_SHARE = 0.08
"""Of companies' cards, more than those of other offices that have none."""
_NO_DEPARTMENT_SHARE = 0.6
"""Of practices."""
_LONG_STREET = 18
_MOST_LINES = 2
"""Of a department, and of department and title where they need not be one line."""
_PARTS_OF_TITLE = re.compile(r"(?<=執行役員)(?=.)|(?<=^取締役)(?=...)")


def japanese(contact: Contact, style: Style, extras: Extras, rng: random.Random) -> Wording:
    """A horizontal Japanese side."""
    wording = _shown(contact, style, rng)
    said = wording.printed
    dial = drawn_dial(abroad=extras.is_international, rng=rng)
    set_telephones(wording, contact, dial)
    _spell_name(wording, rng)
    said[FieldName.ADDRESS] = spelt_address(said[FieldName.ADDRESS], rng)
    _spell_web(wording, contact, extras, rng)
    wording.header = _header(wording, contact, extras, rng)
    _tell_post(wording, contact, extras, rng)
    place = _place_lines(wording, rng)
    calls = _call_lines(wording, style, extras, dial, rng)
    order = by_weight(_MAIL_ORDERS, rng)
    mail = wording.lines(order, style.labels)
    orders = ((place, calls, mail), (place, mail, calls), (calls, mail, place))
    wording.contact = [line for part in rng.choices(orders, (88, 6, 6))[0] for line in part]
    add_corporate_number(wording, extras, _NUMBER_LABELS, _REGISTRATION_LABELS, rng, _SMALL_PRINT)
    if extras.offices:
        _tell_office(wording, contact, rng)
    if extras.note:
        wording.contact.append(Phrase(extras.note, scale=_SMALL_PRINT))
    return wording


def vertical(contact: Contact, style: Style, extras: Extras, rng: random.Random) -> Wording:
    """A vertical Japanese side with its numbers in kanji."""
    wording = _shown(contact, style, rng)
    said = wording.printed
    said.pop(FieldName.CORPORATE_NUMBER, None)
    said[FieldName.ADDRESS] = address_in_kanji(said[FieldName.ADDRESS], rng)
    form = rng.choices(("{}―{}―{}", "{}（{}）{}", "（{}）{}―{}"), (80, 13, 7))[0]
    set_telephones(wording, contact, lambda plain: form.format(*kanji_digits(plain).split("―")))
    said[FieldName.POSTAL_CODE] = kanji_digits(said[FieldName.POSTAL_CODE])
    wording.say_name(said[FieldName.NAME])
    _spell_web(wording, contact, extras, rng)
    wording.header = wording.lines((FieldName.ORGANIZATION,))
    _tell_post(wording, contact, extras, rng)
    code, street, building = parted_place(wording, "〒")
    place = [code.joined(street, "　")] if rng.random() < 0.3 else [code, street]
    wording.contact = with_building(wording, place, building.strip("　 "))
    label = rng.choice(("電話　", "ＴＥＬ　", "電　話　"))
    if extras.main_line:
        wording.contact.append(wording.also_line(FieldName.TEL, kanji_digits(extras.main_line), "電話　"))
        label = "直通　"
    wording.contact.append(Phrase(said[FieldName.TEL], (FieldName.TEL,), label))
    fax = "ＦＡＸ　" if label == "ＴＥＬ　" else "ファックス　"
    others = {FieldName.FAX: fax, FieldName.MOBILE: "携帯　"}
    wording.contact += wording.lines(others, others)
    return wording


def english(contact: Contact, style: Style, extras: Extras, rng: random.Random) -> Wording:
    """An English side."""
    wording = Wording.showing(contact.english, style.shown)
    said = wording.printed
    if not units_of(contact):
        said.pop(FieldName.DEPARTMENT, None)
    if not works_there(contact):
        said.pop(FieldName.TITLE, None)
    wording.say_name(contact.in_letters(by_weight(_ENGLISH_NAMES, rng)))
    set_telephones(wording, contact, drawn_dial(abroad=True, rng=rng))
    _spell_web(wording, contact, extras, rng)
    wording.header = wording.lines((FieldName.ORGANIZATION,))
    wording.post = wording.lines((FieldName.TITLE, FieldName.DEPARTMENT))
    if extras.qualification:
        degree = extras.qualification.english
        wording.post.append(wording.also_line(FieldName.TITLE, degree, scale=_SMALL_PRINT))
    wording.contact = english_place(wording, " {}, Japan")
    labels = rng.choice(contact.edition.english_labels)
    wording.contact += wording.lines((*TELEPHONES, *by_weight(_MAIL_ORDERS, rng)), labels)
    return wording


def _shown(contact: Contact, style: Style, rng: random.Random) -> Wording:
    """The fields of a Japanese side, without a department for who belongs to none."""
    wording = Wording.showing(contact.fields, style.shown)
    kind, units = contact.organization.kind, units_of(contact)
    if not units or (kind is OrganizationKind.PRACTICE and rng.random() < _NO_DEPARTMENT_SHARE):
        wording.printed.pop(FieldName.DEPARTMENT, None)
    without = kind is OrganizationKind.COMPANY and units and rng.random() < _NO_TITLE_SHARE
    if without or not works_there(contact):
        wording.printed.pop(FieldName.TITLE, None)
    return wording


def _spell_name(wording: Wording, rng: random.Random) -> None:
    said = wording.printed
    joint = rng.choices(("　", " ", ""), (45, 40, 15))[0]
    wording.say_name(said[FieldName.NAME].replace(" ", joint))
    if FieldName.NAME_READING in said and rng.random() < 0.3:
        said[FieldName.NAME_READING] = katakana(said[FieldName.NAME_READING])


def _spell_web(wording: Wording, contact: Contact, extras: Extras, rng: random.Random) -> None:
    set_web(wording, contact, extras, lambda web: web.whole if rng.random() < 0.65 else web.bare)


def _header(wording: Wording, contact: Contact, extras: Extras, rng: random.Random) -> list[Phrase]:
    name = wording.printed[FieldName.ORGANIZATION]
    parts = name.split(" ") if rng.random() < 0.5 else [name]
    header = [Phrase(part, (FieldName.ORGANIZATION,)) for part in parts]
    if extras.english_lines:
        header.append(Phrase(contact.english[FieldName.ORGANIZATION], scale=0.6))
    if extras.slogan:
        header.insert(0, Phrase(extras.slogan, scale=0.58))
    return header


def _tell_post(wording: Wording, contact: Contact, extras: Extras, rng: random.Random) -> None:
    said = wording.printed
    post: list[Phrase] = []
    if FieldName.DEPARTMENT in said:
        parts = units_of(contact)
        joint = rng.choices(("", "　", " ", "\n"), (24, 34, 18, 24 if len(parts) <= _MOST_LINES else 0))[0]
        post = wording.say_parts(FieldName.DEPARTMENT, parts, joint)
    if FieldName.TITLE in said:
        parts = _PARTS_OF_TITLE.split(said[FieldName.TITLE])
        post += wording.say_parts(FieldName.TITLE, parts, rng.choice(("　", " ", "", "\n")))
    if rng.random() < 0.38 or len(post) > _MOST_LINES:
        post = post_on_one_line(post, rng.choices(("　", " ", "　　"), (70, 22, 8))[0])
    if extras.qualification:
        word = extras.qualification.japanese
        post.append(wording.also_line(FieldName.TITLE, word, scale=_SMALL_PRINT))
    second = extras.second
    if second and (second.organization or not is_above_departments(second.title.japanese)):
        words = "　".join(second_words(wording, second))
        form = "{}" if second.organization else rng.choice(("兼　{}", "（兼）{}", "兼務　{}"))
        post.append(Phrase(form.format(words), scale=_SMALL_PRINT))
    wording.post = post


def _place_lines(wording: Wording, rng: random.Random) -> list[Phrase]:
    """Postal code, street and building on one to three lines."""
    code, street, building = parted_place(wording, by_weight(_CODE_MARKS, rng))
    lines = [street]
    if len(street.text) > _LONG_STREET and rng.random() < 0.1:
        lines = broken_at_number(street, _NUMBER, 8)
    beside = rng.choice((" ", "　")) if building and rng.random() < 0.45 else None
    lines = with_building(wording, lines, building, beside)
    joint = rng.choice((" ", "　", "  "))
    return [code.joined(lines[0], joint), *lines[1:]] if rng.random() < 0.68 else [code, *lines]


def _call_lines(
    wording: Wording, style: Style, extras: Extras, dial: Dial, rng: random.Random
) -> list[Phrase]:
    said, labels = wording.printed, style.labels
    inner = rng.choice(("（内線{}）", "(内線{})", "　内線 {}", "（内線 {}）")).format(extras.extension)
    own = Phrase(said[FieldName.TEL], (FieldName.TEL,), labels[FieldName.TEL])
    if extras.main_line:
        board = dial(extras.main_line)
        wording.add_also(FieldName.TEL, board)
        board += inner if extras.extension else ""
        main = Phrase(board, (), labels[FieldName.TEL])
        forms = (
            [replace(main, text=f"{board}（代表）"), replace(own, text=f"{own.text}（直通）")],
            [replace(own, text=f"{own.text}（直通）"), replace(main, text=f"{board}（代表）")],
            [replace(main, label="代表 "), replace(own, label="直通 ")],
            [replace(main, label="TEL（代表）"), replace(own, label="TEL（直通）")],
        )
        calls = rng.choice(forms)
    else:
        note = rng.choices(("", "（代表）", "（直通）", "(直通)"), (80, 8, 9, 3))[0]
        calls = [replace(own, text=own.text + (inner if extras.extension else note))]
    if FieldName.FAX in said:
        fax = Phrase(said[FieldName.FAX], (FieldName.FAX,), labels[FieldName.FAX])
        if rng.random() < 0.42 and len(calls[-1].whole) < 20:
            calls[-1] = calls[-1].joined(fax, rng.choices(("　", "  ", " / ", "　　"), (50, 25, 10, 15))[0])
        else:
            calls.append(fax)
    if FieldName.MOBILE in said:
        mobile = Phrase(said[FieldName.MOBILE], (FieldName.MOBILE,), labels[FieldName.MOBILE])
        calls.append(mobile)
    if extras.freedial:
        label = rng.choice(("フリーダイヤル ", "夜間・休日緊急連絡先 "))
        calls.append(wording.also_line(FieldName.TEL, extras.freedial, label))
    return calls


def _tell_office(wording: Wording, contact: Contact, rng: random.Random) -> None:
    name, address, telephone = contact.organization.branches[0]
    head = rng.choice(("{}　", "［{}］", "【{}】")).format(name)
    wording.contact.append(Phrase(f"{head}〒{address.postal_code} {address.street}", scale=_SMALL_PRINT))
    wording.contact.append(Phrase(telephone, label="　TEL ", scale=_SMALL_PRINT))
    note_office(wording, address, telephone)
