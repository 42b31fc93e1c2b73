"""What cards say in lines."""

from __future__ import annotations

import random
import re
from dataclasses import replace

from app.core.reading import FieldName
from samplecards.editions.seventh.extras import suits
from samplecards.editions.seventh.posts import units_of, works_there
from samplecards.editions.seventh.shared import SMALL, begun, online, set_header, set_name, set_post, set_web
from samplecards.editions.seventh.spelling import Dial, level_address
from samplecards.extras import Extras
from samplecards.people import Contact
from samplecards.phrases import TELEPHONES, Phrase, Wording, broken
from samplecards.styles import Style

_BEFORE_CODE = {"〒": 88, "〒 ": 6, "": 6}
_LONG = 17
"""Characters of a street that may need two lines."""


def japanese(contact: Contact, style: Style, extras: Extras, rng: random.Random) -> Wording:
    """A side of lines."""
    wording = begun(contact, style, rng)
    said = wording.printed
    dial = Dial(abroad=extras.is_international, rng=rng)
    for name in set(TELEPHONES) & said.keys():
        said[name] = dial(said[name])
    said[FieldName.ADDRESS] = level_address(said[FieldName.ADDRESS], rng)
    set_name(wording, rng)
    set_web(wording, contact, extras, rng)
    set_header(wording, contact, extras, rng)
    set_post(wording, contact, extras, rng)
    where, calls = _where(wording, rng), _calls(wording, style, extras, dial, rng)
    net = online(wording, style.labels, rng)
    order = rng.choices(((where, calls, net), (calls, net, where), (where, net, calls)), (89, 6, 5))
    wording.contact = [phrase for part in order[0] for phrase in part]
    _add_number(wording, extras, rng)
    if extras.offices:
        _add_office(wording, contact, rng)
    if extras.note and suits(extras.note, contact.organization.kind):
        wording.contact.append(Phrase(extras.note, scale=SMALL))
    return wording


def english(contact: Contact, style: Style, extras: Extras, rng: random.Random) -> Wording:
    """An English side."""
    hidden = {FieldName.NAME_READING, FieldName.CORPORATE_NUMBER}
    if not units_of(contact):
        hidden.add(FieldName.DEPARTMENT)
    if not works_there(contact):
        hidden.add(FieldName.TITLE)
    shown = style.shown - hidden
    wording = Wording({name: text for name, text in contact.english.items() if name in shown})
    said = wording.printed
    given, family = contact.given.romaji, contact.family.romaji
    forms = (
        f"{given} {family}",
        f"{given} {family.upper()}",
        f"{family} {given}",
        f"{family.upper()} {given}",
    )
    said[FieldName.NAME] = rng.choices(forms, (60, 25, 5, 10))[0]
    wording.name = Phrase(said[FieldName.NAME], (FieldName.NAME,))
    dial = Dial(abroad=True, rng=rng)
    for name in set(TELEPHONES) & said.keys():
        said[name] = dial(contact.fields[name])
    set_web(wording, contact, extras, rng)
    wording.header = [Phrase(said[FieldName.ORGANIZATION], (FieldName.ORGANIZATION,))]
    order = (FieldName.TITLE, FieldName.DEPARTMENT)
    wording.post = [Phrase(said[name], (name,)) for name in order if name in said]
    if extras.qualification:
        wording.add_also(FieldName.TITLE, extras.qualification.english)
        wording.post.append(Phrase(extras.qualification.english, scale=SMALL))
    street, *ends = said[FieldName.ADDRESS].rsplit(", ", 2)
    last = f"{', '.join(ends)} {said[FieldName.POSTAL_CODE]}, Japan"
    labels = rng.choice(contact.edition.english_labels)
    wording.contact = [
        Phrase(f"{street},", (FieldName.ADDRESS,)),
        Phrase(last, (FieldName.ADDRESS, FieldName.POSTAL_CODE)),
        *(Phrase(said[name], (name,), labels[name]) for name in TELEPHONES if name in said),
        *online(wording, labels, rng),
    ]
    return wording


def _where(wording: Wording, rng: random.Random) -> list[Phrase]:
    """Postal code, street, building."""
    said = wording.printed
    mark = rng.choices(tuple(_BEFORE_CODE), tuple(_BEFORE_CODE.values()))[0]
    code = Phrase(said[FieldName.POSTAL_CODE], (FieldName.POSTAL_CODE,), mark)
    street, _, building = said[FieldName.ADDRESS].partition(" ")
    lines = [Phrase(street, (FieldName.ADDRESS,))]
    if len(street) > _LONG and rng.random() < 0.08:
        number = re.search(r"[0-9０-９一二三四五六七八九十](?!条)", street[9:])
        lines = broken(lines[0], number.start() + 9) if number else lines
    if building and rng.random() < 0.42:
        joint = rng.choice(("　", " "))
        said[FieldName.ADDRESS] = f"{street}{joint}{building}"
        lines[-1] = replace(lines[-1], text=f"{lines[-1].text}{joint}{building}")
    elif building:
        lines.append(Phrase(building, (FieldName.ADDRESS,)))
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
    if FieldName.MOBILE in said:
        calls.append(Phrase(said[FieldName.MOBILE], (FieldName.MOBILE,), labels[FieldName.MOBILE]))
    if extras.freedial:
        wording.add_also(FieldName.TEL, extras.freedial)
        label = rng.choice(("フリーダイヤル　", "お客様相談室 ", "通話料無料 "))
        calls.append(Phrase(extras.freedial, (), label))
    return calls


def _add_number(wording: Wording, extras: Extras, rng: random.Random) -> None:
    field = FieldName.CORPORATE_NUMBER
    if field not in wording.printed:
        return
    label = rng.choice(("法人番号 ", "法人番号　", "法人番号："))
    if extras.registration:
        wording.printed[field] = "T" + wording.printed[field]
        label = rng.choice(
            ("登録番号：", "登録番号　", "適格請求書発行事業者登録番号 ", "適格請求書発行事業者番号：")
        )
    wording.contact.append(Phrase(wording.printed[field], (field,), label, SMALL))


def _add_office(wording: Wording, contact: Contact, rng: random.Random) -> None:
    name, address, telephone = contact.organization.branches[0]
    head = rng.choice(("{}：", "〈{}〉", "{} ", "■{} ")).format(name)
    wording.contact.append(Phrase(f"{head}〒{address.postal_code} {address.street}", scale=SMALL))
    wording.contact.append(Phrase(telephone, label=rng.choice(("TEL ", "TEL:")), scale=SMALL))
    for field, text in (
        (FieldName.POSTAL_CODE, address.postal_code),
        (FieldName.ADDRESS, address.street),
        (FieldName.TEL, telephone),
    ):
        wording.add_also(field, text)
