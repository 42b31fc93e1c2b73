"""What the words of lines and of columns have in common."""

from __future__ import annotations

import random
import re

from app.core.reading import FieldName
from samplecards.editions.seventh.extras import suits
from samplecards.editions.seventh.posts import heads_all, units_of, works_there
from samplecards.editions.seventh.spelling import without_prefecture
from samplecards.extras import Extras
from samplecards.organization_words import OrganizationKind
from samplecards.people import Contact
from samplecards.phrases import Phrase, Wording, post_on_one_line
from samplecards.spelling import katakana
from samplecards.styles import Style
from samplecards.telling import MAIL_FIRST, WEB_FIRST, second_words, set_web

SMALL = 0.82
"""Of small print, against its block."""
_BARE_PREFECTURE_SHARE = 0.16
_NO_TITLE_SHARE = 0.07
_NO_OFFICE_SHARE = 0.5
"""Of practices, which seldom have several."""
_COMPOUND_TITLE = re.compile(r"(?<=執行役員)(?=...)|(?<=^取締役)(?=...)|(?<=・)(?=税理士)")


def begun(contact: Contact, style: Style, rng: random.Random) -> Wording:
    """The fields of a Japanese side as they are, save those that such a person does not have."""
    wording = Wording.showing(contact.fields, style.shown)
    said, kind, units = wording.printed, contact.organization.kind, units_of(contact)
    if not units or (kind is OrganizationKind.PRACTICE and rng.random() < _NO_OFFICE_SHARE):
        said.pop(FieldName.DEPARTMENT, None)
    is_staff = kind is OrganizationKind.COMPANY and units and rng.random() < _NO_TITLE_SHARE
    if is_staff or not works_there(contact):
        said.pop(FieldName.TITLE, None)
    if rng.random() < _BARE_PREFECTURE_SHARE:
        said[FieldName.ADDRESS] = without_prefecture(said[FieldName.ADDRESS])
        wording.plain[FieldName.ADDRESS] = said[FieldName.ADDRESS]
    return wording


def set_name(wording: Wording, rng: random.Random) -> None:
    said = wording.printed
    joint = rng.choices(("　", " ", ""), (42, 42, 16))[0]
    wording.say_name(said[FieldName.NAME].replace(" ", joint))
    if FieldName.NAME_READING in said:
        reading = said[FieldName.NAME_READING]
        reading = katakana(reading) if rng.random() < 0.28 else reading
        said[FieldName.NAME_READING] = reading.replace(" ", rng.choice((" ", " ", "　")))


def spell_web(wording: Wording, contact: Contact, extras: Extras, rng: random.Random) -> None:
    set_web(wording, contact, extras, lambda web: rng.choices(web, (60, 12, 28))[0])


def set_header(wording: Wording, contact: Contact, extras: Extras, rng: random.Random) -> None:
    name = wording.printed[FieldName.ORGANIZATION]
    parts = name.split(" ") if rng.random() < 0.6 and not name.startswith("株") else [name]
    wording.header = [Phrase(part, (FieldName.ORGANIZATION,)) for part in parts]
    if extras.english_lines:
        wording.header.append(Phrase(contact.english[FieldName.ORGANIZATION], scale=0.58))
    if extras.slogan and suits(extras.slogan, contact.organization.kind):
        wording.header.insert(0, Phrase(extras.slogan, scale=0.56))


def set_post(wording: Wording, contact: Contact, extras: Extras, rng: random.Random) -> None:
    said = wording.printed
    post: list[Phrase] = []
    if FieldName.DEPARTMENT in said:
        units = units_of(contact)
        weights = (26, 32, 18, 24 if len(units) < 3 else 0)
        joint = rng.choices(("", "　", " ", "\n"), weights)[0]
        post += wording.say_parts(FieldName.DEPARTMENT, units, joint)
    if FieldName.TITLE in said:
        parts = _COMPOUND_TITLE.split(said[FieldName.TITLE])
        joint = "" if parts[0].endswith("・") else rng.choice(("　", " ", "", "\n"))
        post += wording.say_parts(FieldName.TITLE, parts, joint)
    if len(post) > 2 or rng.random() < 0.4:
        post = post_on_one_line(post, rng.choices(("　", " ", "　　"), (72, 20, 8))[0])
    if extras.qualification:
        text = extras.qualification.japanese
        post.append(wording.also_line(FieldName.TITLE, text, scale=SMALL))
    wording.post = post + _second_post(wording, extras, rng)


def _second_post(wording: Wording, extras: Extras, rng: random.Random) -> list[Phrase]:
    second = extras.second
    if second is None or (second.organization is None and heads_all(second.title.japanese)):
        return []
    words = second_words(wording, second)
    before = "" if second.organization else rng.choice(("兼 ", "（兼）", "兼務：", "（併）"))
    return [Phrase(before + rng.choice(("　", " ")).join(words), scale=SMALL)]


def online(wording: Wording, labels: dict[FieldName, str], rng: random.Random) -> list[Phrase]:
    return wording.lines(WEB_FIRST if rng.random() < 0.15 else MAIL_FIRST, labels)
