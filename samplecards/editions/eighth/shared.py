"""What the words of lines and of columns have in common: names, organisations, posts, places."""

from __future__ import annotations

import random
import re
from dataclasses import replace

from app.core.reading import FieldName
from samplecards.editions.eighth.extras import has_motto, suits
from samplecards.editions.eighth.spelling import without_prefecture
from samplecards.extras import Extras
from samplecards.organization_words import OrganizationKind
from samplecards.people import Contact
from samplecards.phrases import Phrase, Wording, post_on_one_line
from samplecards.spelling import katakana
from samplecards.styles import Style
from samplecards.telling import MAIL_FIRST, WEB_FIRST, WebAddress, second_words, set_web

SMALL = 0.82
"""Of small print, against its block."""
_GROUP_SHARE = 0.1
_BARE_PREFECTURE_SHARE = 0.2
_FORM_APART = re.compile(r"(?<=^株式会社)(?=.)|(?<=^有限会社)(?=.)|(?<=法人)(?=.)|(?<=.)(?=株式会社$)")
_PROFESSIONS = ("弁護士", "税理士", "弁理士", "司法書士", "労務士", "会計士")


def begun(contact: Contact, style: Style, extras: Extras, rng: random.Random) -> Wording:
    """The fields that a Japanese side shows, with name, web address, organisation and posts spelt."""
    wording = Wording.showing(contact.fields, style.shown)
    said = wording.printed
    if rng.random() < _BARE_PREFECTURE_SHARE:
        wording.plain[FieldName.ADDRESS] = said[FieldName.ADDRESS] = without_prefecture(
            said[FieldName.ADDRESS]
        )
    _spell_web(wording, contact, extras, rng)
    _tell_organization(wording, contact, extras, rng)
    _tell_posts(wording, contact, extras, rng)
    return wording


def spell_name(wording: Wording, rng: random.Random) -> None:
    said = wording.printed
    said[FieldName.NAME] = said[FieldName.NAME].replace(" ", rng.choices((" ", "　", ""), (40, 45, 15))[0])
    wording.name = Phrase(said[FieldName.NAME], (FieldName.NAME,), wording.name.label)
    if FieldName.NAME_READING in said:
        reading = said[FieldName.NAME_READING]
        reading = katakana(reading) if rng.random() < 0.35 else reading
        joint = rng.choices((" ", "　", "・"), (55, 40, 5 if reading[0] >= "ァ" else 0))[0]
        said[FieldName.NAME_READING] = reading.replace(" ", joint)


def _spell_web(wording: Wording, contact: Contact, extras: Extras, rng: random.Random) -> None:
    def chosen(web: WebAddress) -> str:
        forms = (web.whole, web.closed, web.bare, web.whole.removeprefix("https://"))
        return rng.choices(forms, (48, 14, 32, 6))[0]

    set_web(wording, contact, extras, chosen)


def _tell_organization(wording: Wording, contact: Contact, extras: Extras, rng: random.Random) -> None:
    """The organisation, its legal form sometimes apart, with what a group, a motto or a translation adds."""
    organization = contact.organization
    name = wording.printed[FieldName.ORGANIZATION]
    if rng.random() < 0.1 and " " not in name:
        name = _FORM_APART.sub(rng.choice((" ", "　")), name, count=1)
    elif rng.random() < 0.4:
        name = name.replace(" ", "　")
    wording.printed[FieldName.ORGANIZATION] = name
    wording.header = [Phrase(name, (FieldName.ORGANIZATION,))]
    is_firm = organization.kind is OrganizationKind.COMPANY
    stem = next((word.japanese for word in contact.edition.words.stems if word.japanese in name), "")
    if is_firm and stem and not extras.slogan and rng.random() < _GROUP_SHARE:
        wording.header.insert(0, Phrase(f"{stem}グループ", scale=0.62))
    if extras.english_lines:
        wording.header.append(Phrase(contact.english[FieldName.ORGANIZATION], scale=0.6))
    if extras.slogan and has_motto(organization.kind):
        wording.header.insert(rng.choice((0, len(wording.header))), Phrase(extras.slogan, scale=0.58))


def _tell_posts(wording: Wording, contact: Contact, extras: Extras, rng: random.Random) -> None:
    said = wording.printed
    post = _department(wording, extras.second is not None or extras.qualification is not None, rng)
    if FieldName.TITLE in said:
        post += _title(wording, rng)
    if rng.random() < (0.5 if len(post) <= 2 else 0.3):
        post = post_on_one_line(post, rng.choices(("　", " ", "　　"), (65, 25, 10))[0])
    kind = contact.organization.kind
    if extras.qualification and kind is not OrganizationKind.PRACTICE:
        text = extras.qualification.japanese
        wording.add_also(FieldName.TITLE, text)
        degree = text.startswith("博士")
        if degree and rng.random() < 0.5:
            wording.name = replace(wording.name, label=text)
        else:
            post.append(Phrase(text, scale=SMALL))
    wording.post = post + _second_post(wording, extras, rng)


def _department(wording: Wording, is_crowded: bool, rng: random.Random) -> list[Phrase]:
    """On one line, or one line for each level, or the last level on a line of its own."""
    said = wording.printed
    if FieldName.DEPARTMENT not in said:
        return []
    levels = said[FieldName.DEPARTMENT].split(" ")
    joint = rng.choices(("", "　", " "), (34, 36, 30))[0]
    said[FieldName.DEPARTMENT] = joint.join(levels)
    cuts = {1: (1,), 2: (1, 1, 2), 3: (1, 2, 2, 3), 4: (2, 2, 3)}[len(levels)]
    match cuts[0] if is_crowded else rng.choice(cuts):
        case 1:
            lines = [joint.join(levels)]
        case 2:
            cut = rng.choice((1, len(levels) - 1)) if len(levels) < 4 else 2
            lines = [joint.join(levels[:cut]), joint.join(levels[cut:])]
        case _:
            lines = [*levels[:2], joint.join(levels[2:])]
    return [Phrase(line, (FieldName.DEPARTMENT,)) for line in lines]


def _title(wording: Wording, rng: random.Random) -> list[Phrase]:
    parts = wording.printed[FieldName.TITLE].split(" ")
    joint = rng.choice((" ", "　", "", "\n"))
    # CEO and 社長 do not run into each other.
    joint = " " if not joint and parts[-1].isascii() else joint
    return wording.say_parts(FieldName.TITLE, parts, joint)


def _second_post(wording: Wording, extras: Extras, rng: random.Random) -> list[Phrase]:
    second = extras.second
    if second is None or (second.organization is None and not _can_be_second(second.title.japanese)):
        return []
    words = second_words(wording, second, lambda text: text.replace(" ", "　"))
    forms = (
        ("{}", "{}", "（{}）")
        if second.organization
        else ("兼　{}", "兼{}", "（兼）{}", "（兼務）{}", "[兼任] {}", "{}（兼）")
    )
    scale = SMALL if second.organization else rng.choice((SMALL, 1.0))
    return [Phrase(rng.choice(forms).format(rng.choice(("　", " ")).join(words)), scale=scale)]


def _can_be_second(title: str) -> bool:
    """Whether one holds it beside another post; nobody is president or lawyer by the way."""
    heads = ("社長", "代表", "会長", "理事長", "院長", "次官", "教育長", "店主", "学長")
    return bool(title) and not any(word in title for word in (*heads, *_PROFESSIONS))


def note_of(contact: Contact, extras: Extras) -> str:
    """The line of small print, if such an organisation has one."""
    return extras.note if suits(extras.note, contact.organization.kind) else ""


def online(wording: Wording, labels: dict[FieldName, str], rng: random.Random) -> list[Phrase]:
    """Mail and web."""
    return wording.lines(WEB_FIRST if rng.random() < 0.2 else MAIL_FIRST, labels)
