"""Whose card it is: organisation, posts and name as a Japanese side has them."""

from __future__ import annotations

import random
import re

from app.core.reading import FieldName
from samplecards.chances import by_weight
from samplecards.editions.eighteenth.extras import LICENCES, may_hold
from samplecards.extras import Extras
from samplecards.organization_words import OrganizationKind
from samplecards.people import Contact
from samplecards.phrases import Phrase, Wording, post_on_one_line
from samplecards.spelling import katakana
from samplecards.styles import Style
from samplecards.telling import second_words, set_web

_OWN_PREFECTURE = re.compile(r"^(?:北海道|東京都|京都府|大阪府|..県|...県)")
_HIRED = re.compile(r"事務長|リーダー|マネージャー|主任|室長")
"""Those in the office of a profession who need not be of it."""
_ONE_POST = re.compile(
    r"代表|取締役|社長|理事|会長|院長|学長|知事|市長|議会|教育長|当主|六代目|支配人|店長|記者|参与|協力隊|教諭|[局署]長$|事務局長|監事|勤務弁護士"
)
"""Titles of those who have no second post in the same organisation."""


def begun(contact: Contact, style: Style, extras: Extras, rng: random.Random) -> Wording:
    """All of a Japanese side but its contact block."""
    wording = Wording.showing(contact.fields, style.shown)
    said = wording.printed
    if rng.random() < 0.28:
        shorter = _OWN_PREFECTURE.sub("", said[FieldName.ADDRESS])
        said[FieldName.ADDRESS] = wording.plain[FieldName.ADDRESS] = shorter
    set_web(
        wording, contact, extras, lambda web: rng.choices((web.whole, web.closed, web.bare), (45, 30, 25))[0]
    )
    wording.say_name(said[FieldName.NAME].replace(" ", by_weight({"　": 60, " ": 28, "": 12}, rng)))
    if FieldName.NAME_READING in said and rng.random() < 0.15:
        said[FieldName.NAME_READING] = katakana(said[FieldName.NAME_READING])
    wording.header = _house(wording, contact, extras, rng)
    own, held = _own_post(wording, rng), _certificate(wording, contact, extras)
    certified = []
    if held:
        wording.add_also(FieldName.TITLE, held)
        certified = [Phrase(held, scale=rng.choice((0.82, 0.9, 1.0)))]
    wording.post = [*own, *_also_held(wording, extras, rng), *certified]
    if certified and rng.random() < 0.25:
        wording.post = [*certified, *wording.post[:-1]]
    return wording


def _house(wording: Wording, contact: Contact, extras: Extras, rng: random.Random) -> list[Phrase]:
    lines = wording.lines((FieldName.ORGANIZATION,))
    if extras.slogan and contact.organization.kind is OrganizationKind.COMPANY:
        motto = Phrase(extras.slogan, scale=0.66)
        lines = [motto, *lines] if rng.random() < 0.7 else [*lines, motto]
    if extras.english_lines:
        lines.append(Phrase(contact.english[FieldName.ORGANIZATION], scale=0.66))
    return lines


def _own_post(wording: Wording, rng: random.Random) -> list[Phrase]:
    """Department and title, on as many lines as a designer would take."""
    lines = []
    if FieldName.DEPARTMENT in wording.printed:
        levels = wording.printed[FieldName.DEPARTMENT].split(" ")
        space = by_weight({"　": 50, " ": 35, "": 15}, rng)
        if len(levels) > 1 and rng.random() < (0.35 if len(levels) == 2 else 0.6):
            cut = rng.randint(1, len(levels) - 1)
            parts = [space.join(levels[:cut]), space.join(levels[cut:])]
            lines = wording.say_parts(FieldName.DEPARTMENT, parts, f"{space}\n")
            lines = [Phrase(line.text.rstrip(), line.fields) for line in lines]
        else:
            lines = wording.say_parts(FieldName.DEPARTMENT, levels, space)
    titles = wording.lines((FieldName.TITLE,))
    if titles and lines and len(lines[-1].text) + len(titles[0].text) < 19 and rng.random() < 0.5:
        return post_on_one_line([*lines, *titles], by_weight({"　": 70, " ": 20, "　　": 10}, rng))
    return [*lines, *titles]


def _certificate(wording: Wording, contact: Contact, extras: Extras) -> str:
    name, title = contact.organization.name.japanese, wording.printed.get(FieldName.TITLE, "")
    if contact.organization.kind is OrganizationKind.PRACTICE:
        if not title or _HIRED.search(title) or "弁護士" in title:
            return ""
        return next((licence for word, licence in LICENCES if re.search(word, name)), "")
    held = extras.qualification
    return held.japanese if held is not None and may_hold(held.japanese, name) else ""


def _also_held(wording: Wording, extras: Extras, rng: random.Random) -> list[Phrase]:
    second, title = extras.second, wording.printed.get(FieldName.TITLE, "")
    if second is None or not title:
        return []
    scale = rng.choice((0.85, 0.92, 1.0))
    if second.organization is not None:
        words = second_words(wording, second)
        return (
            [Phrase(word, scale=scale) for word in words]
            if rng.random() < 0.4
            else [Phrase("　".join(words), scale=scale)]
        )
    if not second.title.japanese or _ONE_POST.search(title) or _ONE_POST.search(second.title.japanese):
        return []
    space = by_weight({" ": 50, "　": 35, "": 15}, rng)
    words = second_words(wording, second, lambda text: text.replace(" ", space))
    sign = by_weight({"兼 ": 35, "兼　": 35, "（兼）": 15, "併任　": 10, "(併)": 5}, rng)
    return [Phrase(sign + by_weight({"　": 70, " ": 30}, rng).join(words), scale=scale)]
