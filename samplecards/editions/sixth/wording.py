"""The words on a card."""

from __future__ import annotations

import random
import re
from dataclasses import replace

from app.core.reading import FieldName
from samplecards.editions.sixth.posts import is_above_departments, units_of, works_there
from samplecards.editions.sixth.spelling import Dial, address_in_kanji, katakana, spelt_address
from samplecards.extras import Extras
from samplecards.organization_words import OrganizationKind
from samplecards.people import Contact
from samplecards.phrases import TELEPHONES, Phrase, Wording, broken, kanji_digits, post_on_one_line
from samplecards.styles import Style

_CODE_MARKS = {"〒": 86, "〒 ": 8, "": 5, "〒　": 1}
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
    dial = Dial(abroad=extras.is_international, rng=rng)
    for name in set(TELEPHONES) & said.keys():
        said[name] = dial(said[name])
    _spell_name(wording, rng)
    said[FieldName.ADDRESS] = spelt_address(said[FieldName.ADDRESS], rng)
    _spell_web(wording, contact, extras, rng)
    wording.header = _header(wording, contact, extras, rng)
    _tell_post(wording, contact, extras, rng)
    place = _place_lines(wording, rng)
    calls = _call_lines(wording, style, extras, dial, rng)
    mail = _mail_lines(wording, style.labels, rng)
    orders = ((place, calls, mail), (place, mail, calls), (calls, mail, place))
    wording.contact = [line for part in rng.choices(orders, (88, 6, 6))[0] for line in part]
    _tell_number(wording, extras, rng)
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
    for name in set(TELEPHONES) & said.keys():
        said[name] = form.format(*kanji_digits(said[name]).split("―"))
    said[FieldName.POSTAL_CODE] = kanji_digits(said[FieldName.POSTAL_CODE])
    wording.name = Phrase(said[FieldName.NAME], (FieldName.NAME,))
    _spell_web(wording, contact, extras, rng)
    wording.header = [Phrase(said[FieldName.ORGANIZATION], (FieldName.ORGANIZATION,))]
    _tell_post(wording, contact, extras, rng)
    street, _, building = said[FieldName.ADDRESS].partition(" ")
    code = Phrase(said[FieldName.POSTAL_CODE], (FieldName.POSTAL_CODE,), "〒")
    place = Phrase(street, (FieldName.ADDRESS,))
    wording.contact = [code.joined(place, "　")] if rng.random() < 0.3 else [code, place]
    if building:
        wording.contact.append(Phrase(building.strip("　 "), (FieldName.ADDRESS,)))
    label = rng.choice(("電話　", "ＴＥＬ　", "電　話　"))
    if extras.main_line:
        board = kanji_digits(extras.main_line)
        wording.contact.append(Phrase(board, (), "電話　"))
        wording.add_also(FieldName.TEL, board)
        label = "直通　"
    wording.contact.append(Phrase(said[FieldName.TEL], (FieldName.TEL,), label))
    fax = "ＦＡＸ　" if label == "ＴＥＬ　" else "ファックス　"
    for name, label in ((FieldName.FAX, fax), (FieldName.MOBILE, "携帯　")):
        if name in said:
            wording.contact.append(Phrase(said[name], (name,), label))
    return wording


def english(contact: Contact, style: Style, extras: Extras, rng: random.Random) -> Wording:
    """An English side."""
    shown = style.shown - {FieldName.NAME_READING, FieldName.CORPORATE_NUMBER}
    wording = Wording({name: text for name, text in contact.english.items() if name in shown})
    said = wording.printed
    if not units_of(contact):
        said.pop(FieldName.DEPARTMENT, None)
    if not works_there(contact):
        said.pop(FieldName.TITLE, None)
    given, family = contact.given.romaji, contact.family.romaji
    forms = {f"{given} {family}": 6, f"{given} {family.upper()}": 3, f"{family.upper()} {given}": 2}
    said[FieldName.NAME] = rng.choices(tuple(forms), tuple(forms.values()))[0]
    wording.name = Phrase(said[FieldName.NAME], (FieldName.NAME,))
    dial = Dial(abroad=True, rng=rng)
    for name in set(TELEPHONES) & said.keys():
        said[name] = dial(contact.fields[name])
    _spell_web(wording, contact, extras, rng)
    wording.header = [Phrase(said[FieldName.ORGANIZATION], (FieldName.ORGANIZATION,))]
    order = (FieldName.TITLE, FieldName.DEPARTMENT)
    wording.post = [Phrase(said[name], (name,)) for name in order if name in said]
    if extras.qualification:
        wording.post.append(Phrase(extras.qualification.english, scale=_SMALL_PRINT))
        wording.add_also(FieldName.TITLE, extras.qualification.english)
    street, city, *rest = said[FieldName.ADDRESS].rsplit(", ", 2)
    end = ", ".join((city, *rest))
    wording.contact = [
        Phrase(f"{street},", (FieldName.ADDRESS,)),
        Phrase(f"{end} {said[FieldName.POSTAL_CODE]}, Japan", (FieldName.ADDRESS, FieldName.POSTAL_CODE)),
    ]
    labels = rng.choice(contact.edition.english_labels)
    wording.contact += [Phrase(said[name], (name,), labels[name]) for name in TELEPHONES if name in said]
    wording.contact += _mail_lines(wording, labels, rng)
    return wording


def _shown(contact: Contact, style: Style, rng: random.Random) -> Wording:
    """The fields of a Japanese side, without a department for who belongs to none."""
    wording = Wording({name: text for name, text in contact.fields.items() if name in style.shown})
    kind, units = contact.organization.kind, units_of(contact)
    if not units or (kind is OrganizationKind.PRACTICE and rng.random() < _NO_DEPARTMENT_SHARE):
        wording.printed.pop(FieldName.DEPARTMENT, None)
    without = kind is OrganizationKind.COMPANY and units and rng.random() < _NO_TITLE_SHARE
    if without or not works_there(contact):
        wording.printed.pop(FieldName.TITLE, None)
    return wording


def _spell_name(wording: Wording, rng: random.Random) -> None:
    said = wording.printed
    said[FieldName.NAME] = said[FieldName.NAME].replace(" ", rng.choices(("　", " ", ""), (45, 40, 15))[0])
    wording.name = Phrase(said[FieldName.NAME], (FieldName.NAME,))
    if FieldName.NAME_READING in said and rng.random() < 0.3:
        said[FieldName.NAME_READING] = katakana(said[FieldName.NAME_READING])


def _spell_web(wording: Wording, contact: Contact, extras: Extras, rng: random.Random) -> None:
    if FieldName.URL in wording.printed:
        whole = contact.fields[FieldName.URL] + extras.path
        wording.plain[FieldName.URL] = whole
        bare = whole.removeprefix("https://").removesuffix("/")
        wording.printed[FieldName.URL] = whole if rng.random() < 0.65 else bare


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
        said[FieldName.DEPARTMENT] = joint.strip("\n").join(parts)
        lines = joint.join(parts).split("\n")
        post = [Phrase(line, (FieldName.DEPARTMENT,)) for line in lines]
    if FieldName.TITLE in said:
        parts = _PARTS_OF_TITLE.split(said[FieldName.TITLE])
        joint = rng.choice(("　", " ", "", "\n"))
        said[FieldName.TITLE] = joint.strip("\n").join(parts)
        post += [Phrase(line, (FieldName.TITLE,)) for line in joint.join(parts).split("\n")]
    if rng.random() < 0.38 or len(post) > _MOST_LINES:
        post = post_on_one_line(post, rng.choices(("　", " ", "　　"), (70, 22, 8))[0])
    if extras.qualification:
        word = extras.qualification.japanese
        wording.add_also(FieldName.TITLE, word)
        post.append(Phrase(word, scale=_SMALL_PRINT))
    second = extras.second
    if second and (second.organization or not is_above_departments(second.title.japanese)):
        told = {
            FieldName.ORGANIZATION: second.organization,
            FieldName.DEPARTMENT: second.department,
            FieldName.TITLE: second.title,
        }
        words = {name: word.japanese for name, word in told.items() if word}
        for name, text in words.items():
            wording.add_also(name, text)
        form = "{}" if second.organization else rng.choice(("兼　{}", "（兼）{}", "兼務　{}"))
        post.append(Phrase(form.format("　".join(words.values())), scale=_SMALL_PRINT))
    wording.post = post


def _place_lines(wording: Wording, rng: random.Random) -> list[Phrase]:
    """Postal code, street and building on one to three lines."""
    said = wording.printed
    mark = rng.choices(tuple(_CODE_MARKS), tuple(_CODE_MARKS.values()))[0]
    code = Phrase(said[FieldName.POSTAL_CODE], (FieldName.POSTAL_CODE,), mark)
    street, _, building = said[FieldName.ADDRESS].partition(" ")
    lines = [Phrase(street, (FieldName.ADDRESS,))]
    if len(street) > _LONG_STREET and rng.random() < 0.1:
        number = re.search(r"[0-9０-９一二三四五六七八九]", street[8:])
        lines = broken(lines[0], number.start() + 8) if number else lines
    if building and rng.random() < 0.45:
        joint = rng.choice((" ", "　"))
        said[FieldName.ADDRESS] = said[FieldName.ADDRESS].replace(" ", joint, 1)
        lines[-1] = replace(lines[-1], text=f"{lines[-1].text}{joint}{building}")
    elif building:
        lines.append(Phrase(building, (FieldName.ADDRESS,)))
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
        wording.add_also(FieldName.TEL, extras.freedial)
        calls.append(Phrase(extras.freedial, (), rng.choice(("フリーダイヤル ", "夜間・休日緊急連絡先 "))))
    return calls


def _mail_lines(wording: Wording, labels: dict[FieldName, str], rng: random.Random) -> list[Phrase]:
    orders = ((FieldName.EMAIL, FieldName.URL), (FieldName.URL, FieldName.EMAIL))
    return [
        Phrase(wording.printed[name], (name,), labels[name])
        for name in rng.choices(orders, (5, 1))[0]
        if name in wording.printed
    ]


def _tell_number(wording: Wording, extras: Extras, rng: random.Random) -> None:
    field = FieldName.CORPORATE_NUMBER
    if field in wording.printed:
        label = rng.choice(("法人番号 ", "法人番号："))
        if extras.registration:
            wording.printed[field] = f"T{wording.printed[field]}"
            label = rng.choice(("登録番号 ", "インボイス登録番号：", "登録番号："))
        wording.contact.append(Phrase(wording.printed[field], (field,), label, _SMALL_PRINT))


def _tell_office(wording: Wording, contact: Contact, rng: random.Random) -> None:
    name, address, telephone = contact.organization.branches[0]
    head = rng.choice(("{}　", "［{}］", "【{}】")).format(name)
    wording.contact.append(Phrase(f"{head}〒{address.postal_code} {address.street}", scale=_SMALL_PRINT))
    wording.contact.append(Phrase(telephone, label="　TEL ", scale=_SMALL_PRINT))
    wording.add_also(FieldName.POSTAL_CODE, address.postal_code)
    wording.add_also(FieldName.ADDRESS, address.street)
    wording.add_also(FieldName.TEL, telephone)
