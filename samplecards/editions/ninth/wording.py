"""The words on a card."""

from __future__ import annotations

import random
from dataclasses import replace
from enum import StrEnum

from app.core.reading import FieldName
from samplecards import spelling
from samplecards.chances import by_weight
from samplecards.editions.ninth.extras import suited
from samplecards.editions.ninth.lines import (
    Dial,
    call_lines,
    mail_lines,
    office_lines,
    place_lines,
    spell_address,
)
from samplecards.editions.ninth.spelling import counted, one_by_one, street, street_english, wide
from samplecards.extras import Extras, SecondPost
from samplecards.organization_words import OrganizationKind
from samplecards.people import Contact
from samplecards.phrases import TELEPHONES, Phrase, Wording, post_on_one_line
from samplecards.spelling import katakana
from samplecards.styles import Style
from samplecards.telling import (
    add_corporate_number,
    english_place,
    parted_place,
    second_words,
    set_telephones,
    set_web,
    with_building,
)

_SITES = ("支店", "営業所", "出張所", "事業部", "本社", "本店", "支所", "工場", "支部")
"""What ends the names of parts of an organisation that may stand beside its own."""
_NUMBER_LABELS = ("法人番号 ", "法人番号：", "【法人番号】")
_REGISTRATION_LABELS = ("登録番号 ", "適格請求書発行事業者登録番号 ", "インボイス：")
_ENGLISH_NAMES = {
    "{given} {family}": 52,
    "{given} {FAMILY}": 22,
    "{FAMILY} {given}": 14,
    "{family} {given}": 6,
    "{FAMILY}, {given}": 6,
}
_ENGLISH_DIALLED = ("+81-{}-{}-{}", "+81-{}-{}-{}", "+81 {} {} {}", "+81({}){}-{}", "(+81){}-{}-{}")
_SMALL_PRINT = 0.9
_LONG_HEADER = 17
_LETTERS_BEFORE_NAME = 4
"""The longest qualification that stands before the name instead of in a line of its own."""


class Digits(StrEnum):
    """How a vertical side sets numbers."""

    ONE_BY_ONE = "one_by_one"
    """一二―三, 〇九〇."""
    COUNTED = "counted"
    """House numbers with 十 and 百; telephones as in ``ONE_BY_ONE``."""
    WIDE = "wide"
    """Arabic ones that stand upright."""
    TURNED = "turned"
    """As ``WIDE`` in the address; telephones and mail as they are, for lines that lie on their side."""


def japanese(contact: Contact, style: Style, extras: Extras, rng: random.Random) -> Wording:
    """A horizontal Japanese side."""
    return spare(contact, style, _crowded(contact, extras, rng), rng)


def spare(contact: Contact, style: Style, extras: Extras, rng: random.Random) -> Wording:
    """A Japanese side in horizontal lines with no more than its extras."""
    extras = suited(extras, contact.organization.kind, rng)
    wording = _begun(contact, style, extras, rng)
    dial = Dial(extras, style.body, rng)
    set_telephones(wording, contact, dial)
    spell_address(wording, contact, dial, style.body, rng)
    site = _tell_posts(wording, contact, extras, rng)
    wording.header = _header(wording, contact, extras, site, rng)
    if extras.english_lines:
        wording.romaji = contact.romaji
    offices = office_lines(wording, contact, dial, rng) if extras.offices else []
    head = rng.choice(("本社　", "本　社　", "本店　", "[本社] ")) if offices else ""
    if head and "本社" not in head and contact.organization.name.japanese.startswith("協同組合"):
        head = "事務所　"
    place = place_lines(wording, head, rng)
    calls = call_lines(wording, contact, style.labels, extras, dial, rng)
    mail = mail_lines(wording, style.labels, rng)
    orders = ((place, calls, mail), (calls, mail, place), (mail, calls, place), (place, mail, calls))
    wording.contact = [line for part in rng.choices(orders, (80, 11, 4, 5))[0] for line in part]
    add_corporate_number(wording, extras, _NUMBER_LABELS, _REGISTRATION_LABELS, rng)
    wording.contact += offices
    if extras.note:
        wording.contact.append(Phrase(extras.note))
    return wording


def vertical(contact: Contact, style: Style, extras: Extras, digits: Digits, rng: random.Random) -> Wording:
    """A vertical side, whose mail and web addresses are set apart from the contact block."""
    extras = replace(suited(extras, contact.organization.kind, rng), english_lines=False)
    wording = _begun(contact, style, extras, rng)
    said = wording.printed
    said.pop(FieldName.CORPORATE_NUMBER, None)
    _spell_in_columns(wording, contact, style, digits, rng)
    site = _tell_posts(wording, contact, extras, rng)
    wording.header = _header(wording, contact, extras, site, rng)
    code, town, building = parted_place(wording, "〒")
    is_turned = digits is Digits.TURNED
    together = not is_turned and len(town.text) < 20 and rng.random() < 0.4
    lines = with_building(wording, [code.joined(town, "　")] if together else [code, town], building)
    words = rng.choice(
        (("電話", "携帯", "ＦＡＸ"), ("電話", "携帯電話", "ファックス"), ("ＴＥＬ", "携帯", "ＦＡＸ"))
    )
    if is_turned:
        words = ("TEL", "携帯", "FAX")
    gap = " " if is_turned else "　"
    names = (FieldName.TEL, FieldName.MOBILE, FieldName.FAX)
    lines += wording.lines(names, {name: word + gap for name, word in zip(names, words, strict=True)})
    if extras.note and not any(letter.isascii() for letter in extras.note):
        lines.append(Phrase(extras.note))
    wording.contact = lines
    return wording


def english(contact: Contact, style: Style, extras: Extras, rng: random.Random) -> Wording:
    """An English side."""
    extras = suited(extras, contact.organization.kind, rng)
    wording = Wording.showing(contact.english, style.shown)
    said = wording.printed
    wording.say_name(contact.in_letters(by_weight(_ENGLISH_NAMES, rng)))
    set_telephones(wording, contact, spelling.Dial(rng.choice(_ENGLISH_DIALLED), abroad=True))
    _spell_web(wording, contact, extras, rng)
    wording.header = wording.lines((FieldName.ORGANIZATION,))
    order = rng.choice(((FieldName.TITLE, FieldName.DEPARTMENT), (FieldName.DEPARTMENT, FieldName.TITLE)))
    wording.post = wording.lines(order)
    if extras.qualification:
        degree = extras.qualification.english
        wording.post.append(wording.also_line(FieldName.TITLE, degree, scale=_SMALL_PRINT))
    said[FieldName.ADDRESS] = wording.plain[FieldName.ADDRESS] = street_english(contact.organization.address)
    wording.contact = english_place(wording, f" {{}}{rng.choice((' JAPAN', ', Japan', ' Japan'))}")
    labels = rng.choice(contact.edition.english_labels)
    wording.contact += wording.lines(TELEPHONES, labels) + mail_lines(wording, labels, rng)
    return wording


def _crowded(contact: Contact, extras: Extras, rng: random.Random) -> Extras:
    """More of what these customers want to see on their cards."""
    words = contact.edition.extra_words
    kind = contact.organization.kind
    if not extras.second and kind is not OrganizationKind.MINISTRY and rng.random() < 0.07:
        second = SecondPost(rng.choice(words.second_organizations), None, rng.choice(words.second_titles))
        extras = replace(extras, second=second)
    if not extras.qualification and rng.random() < 0.08:
        extras = replace(extras, qualification=rng.choice(words.qualifications))
    if contact.organization.branches and not extras.second and rng.random() < 0.16:
        extras = replace(extras, offices=True, freedial="", note="")
    return extras


def _begun(contact: Contact, style: Style, extras: Extras, rng: random.Random) -> Wording:
    wording = Wording.showing(contact.fields, style.shown)
    said = wording.printed
    wording.say_name(said[FieldName.NAME].replace(" ", rng.choices((" ", "　", ""), (40, 38, 22))[0]))
    if FieldName.NAME_READING in said:
        reading = said[FieldName.NAME_READING].replace(" ", rng.choices((" ", "　"), (70, 30))[0])
        said[FieldName.NAME_READING] = katakana(reading) if rng.random() < 0.25 else reading
    if FieldName.TITLE in said and len(said[FieldName.TITLE]) == 2 and rng.random() < 0.16:
        said[FieldName.TITLE] = "　".join(said[FieldName.TITLE])
    _spell_web(wording, contact, extras, rng)
    return wording


def _spell_web(wording: Wording, contact: Contact, extras: Extras, rng: random.Random) -> None:
    set_web(wording, contact, extras, lambda web: rng.choices(web, (65, 15, 20))[0])


def _header(
    wording: Wording, contact: Contact, extras: Extras, site: Phrase | None, rng: random.Random
) -> list[Phrase]:
    """The organisation; perhaps its group above, a part of it beside or below, its English below."""
    name = Phrase(wording.printed[FieldName.ORGANIZATION], (FieldName.ORGANIZATION,))
    prefix, _, rest = name.text.partition(" ")
    if rest and rng.random() < 0.5:
        header = [Phrase(prefix, name.fields, scale=0.72), Phrase(rest, name.fields)]
    else:
        header = [name]
    stems = [stem.japanese for stem in contact.edition.words.stems if stem.japanese in name.text]
    if contact.organization.kind is OrganizationKind.COMPANY and stems and rng.random() < 0.07:
        header.insert(0, Phrase(f"{stems[0]}グループ", scale=0.68))
    if site and len(header[-1].text + site.text) <= _LONG_HEADER and rng.random() < 0.6:
        header[-1] = header[-1].joined(site, "　")
    elif site:
        header.append(replace(site, scale=0.8))
    if extras.english_lines:
        header.append(Phrase(contact.english[FieldName.ORGANIZATION], scale=0.6))
    if extras.slogan:
        header.insert(0 if rng.random() < 0.6 else len(header), Phrase(extras.slogan, scale=0.62))
    return header


def _tell_posts(wording: Wording, contact: Contact, extras: Extras, rng: random.Random) -> Phrase | None:
    """Department, title and the like; tells the part of the department that goes beside the organisation, if any does."""
    said, site = wording.printed, None
    post: list[Phrase] = []
    if FieldName.DEPARTMENT in said:
        first, *rest = said[FieldName.DEPARTMENT].split(" ")
        joint = rng.choices(("　", "", " "), (45, 40, 15))[0]
        if first.endswith(_SITES) and rng.random() < 0.5:
            site = Phrase(first, (FieldName.DEPARTMENT,))
            parts = rest
            said[FieldName.DEPARTMENT] = "".join((first, *rest))
        elif rest and rng.random() < 0.3:
            parts = [first, *rest]
            said[FieldName.DEPARTMENT] = "".join(parts)
        else:
            said[FieldName.DEPARTMENT] = joint.join((first, *rest))
            parts = [said[FieldName.DEPARTMENT]]
        post = [Phrase(part, (FieldName.DEPARTMENT,)) for part in parts]
    post += wording.lines((FieldName.TITLE,))
    if rng.random() < 0.2:
        post = post_on_one_line(post, rng.choice(("　", " ")))
    if extras.english_lines and FieldName.TITLE in said and len(post) < 3 and not extras.second:
        post.append(Phrase(contact.english[FieldName.TITLE], scale=_SMALL_PRINT))
    if extras.qualification:
        word = extras.qualification.japanese
        wording.add_also(FieldName.TITLE, word)
        if len(word) <= _LETTERS_BEFORE_NAME and rng.random() < 0.35:
            wording.name = replace(wording.name, label=word)
        else:
            post.append(Phrase(word, scale=_SMALL_PRINT))
    wording.post = post + _second_lines(wording, extras, rng)
    return site


def _second_lines(wording: Wording, extras: Extras, rng: random.Random) -> list[Phrase]:
    second = extras.second
    if second is None:
        return []
    words = "　".join(second_words(wording, second))
    form = "{}" if second.organization else rng.choice(("兼　{}", "（兼）{}", "兼務　{}", "{}（兼務）"))
    return [Phrase(form.format(words), scale=_SMALL_PRINT)]


def _spell_in_columns(
    wording: Wording, contact: Contact, style: Style, digits: Digits, rng: random.Random
) -> None:
    said, address = wording.printed, contact.organization.address
    town, building = street(address), address.building
    wording.plain[FieldName.ADDRESS] = f"{town} {building}".strip()
    if digits in (Digits.WIDE, Digits.TURNED):
        said[FieldName.ADDRESS] = wide(wording.plain[FieldName.ADDRESS], style.body)
        said[FieldName.POSTAL_CODE] = wide(said[FieldName.POSTAL_CODE], style.body)
        if digits is Digits.WIDE:
            set_telephones(wording, contact, lambda plain: wide(plain, style.body))
        return
    spelt = counted(town) if digits is Digits.COUNTED else one_by_one(town)
    said[FieldName.ADDRESS] = f"{spelt} {one_by_one(building.replace('F', '階'))}".strip()
    said[FieldName.POSTAL_CODE] = one_by_one(said[FieldName.POSTAL_CODE])
    form = rng.choices(("{}―{}―{}", "{}（{}）{}", "{}・{}・{}"), (75, 18, 7))[0]
    for name in set(TELEPHONES) & said.keys():
        own = "{}―{}―{}" if name is FieldName.MOBILE else form
        said[name] = one_by_one(own.format(*said[name].split("-")))
