"""What the words of lines and of columns have in common: names, organisations, posts."""

from __future__ import annotations

import random
import re
from dataclasses import replace

from app.core.reading import FieldName
from samplecards.chances import by_weight
from samplecards.editions.eleventh.extras import LICENCES, has_motto, is_held_at
from samplecards.editions.eleventh.posts import is_found_at
from samplecards.editions.eleventh.spelling import without_prefecture
from samplecards.extras import Extras
from samplecards.organization_words import OrganizationKind
from samplecards.people import Contact
from samplecards.phrases import Phrase, Wording, post_on_one_line
from samplecards.spelling import katakana
from samplecards.styles import Style
from samplecards.telling import WebAddress, second_words, set_web

SMALL = 0.84
"""Of small print, against its block."""
_BARE_PREFECTURE_SHARE = 0.22
_FORM_APART = re.compile(r"(?<=^株式会社)(?=.)|(?<=法人)(?!社団)(?=.)|(?<=.)(?=株式会社$)")
_NEVER_SECOND = re.compile(r"代表|社長|理事長|会長|院長|教育長|副市長|監査役|政策監|記者")
_NEVER_BESIDE_PRACTICE = re.compile(r"事務長|職員|主任")


def begun(contact: Contact, style: Style, extras: Extras, rng: random.Random) -> Wording:
    """The fields that a Japanese side shows, with name, web address, organisation and posts spelt."""
    wording = Wording.showing(contact.fields, style.shown)
    said = wording.printed
    for name in (FieldName.DEPARTMENT, FieldName.TITLE):
        if name in said and not is_found_at(said[name], said[FieldName.ORGANIZATION]):
            del said[name]
    if rng.random() < _BARE_PREFECTURE_SHARE:
        short = without_prefecture(said[FieldName.ADDRESS])
        wording.plain[FieldName.ADDRESS] = said[FieldName.ADDRESS] = short
    _spell_web(wording, contact, extras, rng)
    _tell_organization(wording, contact, extras, rng)
    _tell_posts(wording, contact, extras, rng)
    _spell_name(wording, rng)
    return wording


def _spell_name(wording: Wording, rng: random.Random) -> None:
    said = wording.printed
    label = wording.name.label
    wording.say_name(said[FieldName.NAME].replace(" ", by_weight({" ": 42, "　": 40, "": 18}, rng)))
    wording.name = replace(wording.name, label=label)
    if FieldName.NAME_READING in said:
        reading = said[FieldName.NAME_READING]
        reading = katakana(reading) if rng.random() < 0.3 else reading
        said[FieldName.NAME_READING] = reading.replace(" ", rng.choice((" ", " ", "　")))


def _spell_web(wording: Wording, contact: Contact, extras: Extras, rng: random.Random) -> None:
    def chosen(web: WebAddress) -> str:
        return by_weight({web.whole: 55, web.closed: 15, web.bare: 30}, rng)

    set_web(wording, contact, extras, chosen)


def _tell_organization(wording: Wording, contact: Contact, extras: Extras, rng: random.Random) -> None:
    """The organisation, its legal form sometimes apart, with what a motto or a translation adds."""
    name = wording.printed[FieldName.ORGANIZATION]
    if " " in name:
        name = name.replace(" ", rng.choice((" ", "　")))
    elif rng.random() < 0.15:
        name = _FORM_APART.sub(rng.choice((" ", "　")), name, count=1)
    wording.printed[FieldName.ORGANIZATION] = name
    wording.header = [Phrase(name, (FieldName.ORGANIZATION,))]
    if extras.english_lines:
        wording.header.append(Phrase(contact.english[FieldName.ORGANIZATION], scale=0.58))
    if extras.slogan and has_motto(contact.organization.kind):
        wording.header.insert(0, Phrase(extras.slogan, scale=0.6))


def _tell_posts(wording: Wording, contact: Contact, extras: Extras, rng: random.Random) -> None:
    licence = _licence(wording, contact, extras)
    post = _department(wording, extras.second is not None or bool(licence), rng)
    if FieldName.TITLE in wording.printed:
        post += _title(wording, rng)
    if rng.random() < (0.5 if len(post) <= 2 else 0.25):
        post = post_on_one_line(post, by_weight({"　": 70, " ": 22, "　　": 8}, rng))
    if licence:
        wording.add_also(FieldName.TITLE, licence)
        if licence in LICENCES.values() and rng.random() < 0.5:
            wording.name = replace(wording.name, label=licence)
        else:
            post.append(Phrase(licence, scale=rng.choice((SMALL, 0.92))))
    wording.post = post + _second_post(wording, extras, rng)


def _licence(wording: Wording, contact: Contact, extras: Extras) -> str:
    """What the person is certified as; those who run the office of a profession are of that profession."""
    if contact.organization.kind is OrganizationKind.PRACTICE:
        office = wording.printed[FieldName.ORGANIZATION]
        title = wording.printed.get(FieldName.TITLE, "")
        own = next((licence for word, licence in LICENCES.items() if word in office), "")
        return "" if _NEVER_BESIDE_PRACTICE.search(title) else own
    licence = extras.qualification.japanese if extras.qualification else ""
    return licence if is_held_at(licence, wording.printed[FieldName.ORGANIZATION]) else ""


def _department(wording: Wording, is_crowded: bool, rng: random.Random) -> list[Phrase]:
    """On one line, or the last level or the first on a line of its own."""
    said = wording.printed
    if FieldName.DEPARTMENT not in said:
        return []
    levels = said[FieldName.DEPARTMENT].split(" ")
    joint = by_weight({"": 30, "　": 40, " ": 30}, rng)
    said[FieldName.DEPARTMENT] = joint.join(levels)
    text = joint.join(levels)
    two_lines = len(levels) > 1 and (len(text) > 18 or (not is_crowded and rng.random() < 0.35))
    cut = rng.choice((1, len(levels) - 1)) if two_lines else len(levels)
    lines = [joint.join(part) for part in (levels[:cut], levels[cut:]) if part]
    return [Phrase(line, (FieldName.DEPARTMENT,)) for line in lines]


def _title(wording: Wording, rng: random.Random) -> list[Phrase]:
    parts = wording.printed[FieldName.TITLE].split(" ")
    return wording.say_parts(FieldName.TITLE, parts, rng.choice((" ", "　", "\n")))


def _second_post(wording: Wording, extras: Extras, rng: random.Random) -> list[Phrase]:
    second = extras.second
    if second is None or FieldName.TITLE not in wording.printed:
        return []
    organization = wording.printed[FieldName.ORGANIZATION]
    if second.organization is None:
        told = (second.department.japanese if second.department else "", second.title.japanese)
        if not second.title.japanese or _NEVER_SECOND.search(second.title.japanese):
            return []
        if not all(is_found_at(word, organization) for word in told):
            return []
    words = second_words(wording, second, lambda text: text.replace(" ", "　"))
    forms = ("{}",) if second.organization else ("兼　{}", "兼{}", "（兼）{}", "（兼務）{}")
    return [Phrase(rng.choice(forms).format("　".join(words)), scale=SMALL)]
