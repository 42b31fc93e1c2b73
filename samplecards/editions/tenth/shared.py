"""What the words of lines and of columns have in common: names, organisations, posts."""

from __future__ import annotations

import random
import re

from app.core.reading import FieldName
from samplecards.chances import by_weight, one_of
from samplecards.editions.tenth.extras import has_motto, suits
from samplecards.editions.tenth.spelling import without_prefecture
from samplecards.extras import Extras
from samplecards.organization_words import OrganizationKind
from samplecards.people import Contact
from samplecards.phrases import Phrase, Wording, post_on_one_line
from samplecards.spelling import katakana
from samplecards.styles import Style
from samplecards.telling import MAIL_FIRST, WEB_FIRST, WebAddress, second_words, set_web

SMALL = 0.84
"""Of small print, against its block."""
_BRANCH = re.compile(r".*(?:支社|支店|営業所|研究所|オフィス|工場|委員会|委員会事務局)$")
_HEADS = (
    "社長",
    "代表",
    "会長",
    "会頭",
    "理事長",
    "院長",
    "次官",
    "学長",
    "監査役",
    "委員長",
    "区長",
    "書記長",
)
_PROFESSIONS = ("弁護士", "税理士", "弁理士", "会計士", "医師", "パートナー")
_LONG_SECOND = 21
"""Characters of a second post that stands on two lines."""
_JOINTS = {"": 30, "　": 38, " ": 32}


def begun(contact: Contact, style: Style, extras: Extras, rng: random.Random) -> Wording:
    """The fields that a Japanese side shows, with name, web address, organisation and posts spelt."""
    wording = Wording.showing(contact.fields, style.shown)
    said = wording.printed
    if rng.random() < 0.18:
        said[FieldName.ADDRESS] = without_prefecture(said[FieldName.ADDRESS])
        wording.plain[FieldName.ADDRESS] = said[FieldName.ADDRESS]

    def chosen(web: WebAddress) -> str:
        return by_weight({web.whole: 46, web.closed: 20, web.bare: 34}, rng)

    set_web(wording, contact, extras, chosen)
    _spell_name(wording, rng)
    _tell_organization(wording, contact, extras, rng)
    _tell_posts(wording, contact, extras, rng)
    return wording


def note_of(contact: Contact, extras: Extras) -> str:
    """The line of small print, if such an organisation has one."""
    return extras.note if suits(extras.note, contact.organization.kind) else ""


def online(wording: Wording, labels: dict[FieldName, str], rng: random.Random) -> list[Phrase]:
    """Mail and web."""
    return wording.lines(WEB_FIRST if rng.random() < 0.15 else MAIL_FIRST, labels)


def _spell_name(wording: Wording, rng: random.Random) -> None:
    said = wording.printed
    wording.say_name(said[FieldName.NAME].replace(" ", by_weight({" ": 48, "　": 38, "": 14}, rng)))
    if FieldName.NAME_READING in said:
        reading = said[FieldName.NAME_READING]
        reading = katakana(reading) if rng.random() < 0.3 else reading
        said[FieldName.NAME_READING] = reading.replace(" ", rng.choice((" ", " ", "　")))


def _tell_organization(wording: Wording, contact: Contact, extras: Extras, rng: random.Random) -> None:
    organization = contact.organization
    name = wording.printed[FieldName.ORGANIZATION]
    if " " in name:
        name = name.replace(" ", rng.choice((" ", "　")))
    elif rng.random() < 0.08:
        name = re.sub(r"^(株式会社|合同会社|.{2,8}法人)(?=..)", r"\1　", name)
    wording.printed[FieldName.ORGANIZATION] = name
    wording.header = [Phrase(name, (FieldName.ORGANIZATION,))]
    if organization.kind is OrganizationKind.COMPANY and not extras.slogan and rng.random() < 0.08:
        stem = next((word.japanese for word in contact.edition.words.stems if word.japanese in name), "")
        wording.header[:0] = [Phrase(f"{stem}グループ", scale=0.62)] if stem else []
    if extras.english_lines:
        wording.header.append(Phrase(contact.english[FieldName.ORGANIZATION], scale=0.6))
    if extras.slogan and has_motto(organization.kind):
        wording.header.insert(
            0 if rng.random() < 0.6 else len(wording.header), Phrase(extras.slogan, scale=0.58)
        )


def _tell_posts(wording: Wording, contact: Contact, extras: Extras, rng: random.Random) -> None:
    said = wording.printed
    department: list[Phrase] = []
    if FieldName.DEPARTMENT in said:
        levels = said[FieldName.DEPARTMENT].split(" ")
        joint = by_weight(_JOINTS, rng)
        said[FieldName.DEPARTMENT] = joint.join(levels)
        if len(levels) > 1 and _BRANCH.match(levels[0]) and rng.random() < 0.45:
            wording.header.append(Phrase(levels.pop(0), (FieldName.DEPARTMENT,), scale=0.86))
        department = [Phrase(line, (FieldName.DEPARTMENT,)) for line in _department_lines(levels, joint, rng)]
    post = department
    if FieldName.TITLE in said:
        parts = said[FieldName.TITLE].split(" ")
        post += wording.say_parts(FieldName.TITLE, parts, rng.choice((" ", "　", "　", "\n")))
    if len(post) > 1 and rng.random() < 0.42:
        post = post_on_one_line(post, by_weight({"　": 60, " ": 32, "　　": 8}, rng))
    if extras.qualification and contact.organization.kind is not OrganizationKind.PRACTICE:
        text = extras.qualification.japanese
        line = wording.also_line(FieldName.TITLE, text, scale=rng.choice((SMALL, SMALL, 1.0)))
        post.insert(len(post) if rng.random() < 0.85 else 0, line)
    wording.post = post + _second_post(wording, extras, rng)


def _department_lines(levels: list[str], joint: str, rng: random.Random) -> list[str]:
    """On one line, or the last level or two on a line of their own."""
    cut = rng.choice({1: (1,), 2: (2, 2, 1), 3: (3, 1, 2, 2), 4: (2, 2, 3)}[len(levels)])
    return [line for line in (joint.join(levels[:cut]), joint.join(levels[cut:])) if line]


def _second_post(wording: Wording, extras: Extras, rng: random.Random) -> list[Phrase]:
    second = extras.second
    if second is None:
        return []
    title = second.title.japanese
    if second.organization is None and (not title or any(word in title for word in (*_HEADS, *_PROFESSIONS))):
        return []
    words = second_words(wording, second, lambda text: text.replace(" ", "　"))
    if second.organization:
        forms: tuple[str, ...] = ("{}",)
    else:
        forms = ("兼　{}", "兼 {}", "（兼）{}", "（兼務）{}", "（併）{}", "併任　{}")
    form = one_of(forms, rng)
    scale = SMALL if second.organization else rng.choice((SMALL, 1.0))
    if sum(map(len, words)) > _LONG_SECOND:
        *head, last = words
        return [Phrase(form.format("　".join(head)), scale=scale), Phrase(last, scale=scale)]
    return [Phrase(form.format(rng.choice(("　", " ")).join(words)), scale=scale)]
