"""What a Japanese side says of the organisation and of the person."""

from __future__ import annotations

import random
import re

from app.core.reading import FieldName
from samplecards.chances import by_weight
from samplecards.editions.fifteenth.extras import LICENCES, may_hold
from samplecards.extras import Extras
from samplecards.organization_words import OrganizationKind
from samplecards.people import Contact
from samplecards.phrases import Phrase, Wording, post_on_one_line
from samplecards.spelling import katakana
from samplecards.styles import Style
from samplecards.telling import second_words, set_web

_PREFECTURE = re.compile(r"^(?:東京都|北海道|京都府|大阪府|.{2,3}県)")
_UNLICENSED = re.compile(r"事務長|リーダー|マネージャー|主任")
"""Those at the office of a profession who are not of it."""
_SOLE = re.compile(
    r"代表|取締役|社長|会長|理事長|院長|学長|校長|店長|記者|係員|事務官|技官|主事|医員|三代目|協力隊|教諭|[局所]長$"
)
"""Titles that nobody holds beside another one of the same organisation."""
_SHORT_TITLE = 8


def begun(contact: Contact, style: Style, extras: Extras, rng: random.Random) -> Wording:
    """A Japanese side without its contact block."""
    wording = Wording.showing(contact.fields, style.shown)
    said = wording.printed
    if rng.random() < 0.3:
        without = _PREFECTURE.sub("", said[FieldName.ADDRESS])
        said[FieldName.ADDRESS] = wording.plain[FieldName.ADDRESS] = without
    set_web(
        wording, contact, extras, lambda web: by_weight({web.whole: 50, web.closed: 25, web.bare: 25}, rng)
    )
    wording.say_name(said[FieldName.NAME].replace(" ", by_weight({"　": 55, " ": 30, "": 15}, rng)))
    if FieldName.NAME_READING in said:
        kana = said[FieldName.NAME_READING]
        said[FieldName.NAME_READING] = katakana(kana) if rng.random() < 0.2 else kana
    _say_organization(wording, contact, extras, rng)
    wording.post = _post(wording, rng)
    if licence := _licence(wording, contact, extras):
        wording.add_also(FieldName.TITLE, licence)
        wording.post.append(Phrase(licence, scale=rng.choice((0.85, 0.92, 1.0))))
    wording.post += _second_post(wording, extras, rng)
    return wording


def _say_organization(wording: Wording, contact: Contact, extras: Extras, rng: random.Random) -> None:
    wording.header = wording.lines((FieldName.ORGANIZATION,))
    is_company = contact.organization.kind is OrganizationKind.COMPANY
    if extras.slogan and is_company:
        wording.header.insert(by_weight({0: 75, 1: 25}, rng), Phrase(extras.slogan, scale=0.68))
    if extras.english_lines:
        wording.header.append(Phrase(contact.english[FieldName.ORGANIZATION], scale=0.68))


def _post(wording: Wording, rng: random.Random) -> list[Phrase]:
    """Department and title; the levels of a department on one line or on two, a short title behind the last."""
    lines: list[Phrase] = []
    if FieldName.DEPARTMENT in wording.printed:
        levels = wording.printed[FieldName.DEPARTMENT].split(" ")
        within = by_weight({"　": 45, " ": 35, "": 20}, rng)
        joint = within if len(levels) == 1 or rng.random() < 0.6 else f"{within}\n"
        if len(levels) == 3:
            lines = wording.say_parts(
                FieldName.DEPARTMENT, [levels[0], within.join(levels[1:])], f"{within}\n"
            )
        else:
            lines = wording.say_parts(FieldName.DEPARTMENT, levels, joint)
        lines = [Phrase(line.text.strip(), line.fields) for line in lines]
    titles = wording.lines((FieldName.TITLE,))
    if titles and len(titles[0].text) < _SHORT_TITLE and rng.random() < 0.45:
        return post_on_one_line([*lines, *titles], by_weight({"　": 75, " ": 15, "　　": 10}, rng))
    return [*lines, *titles]


def _licence(wording: Wording, contact: Contact, extras: Extras) -> str:
    """What the person is certified as; the heads of the office of a profession are of that profession."""
    name, title = contact.organization.name.japanese, wording.printed.get(FieldName.TITLE, "")
    if contact.organization.kind is OrganizationKind.PRACTICE:
        own = next((licence for word, licence in LICENCES.items() if word in name), "")
        return own if title and not _UNLICENSED.search(title) else ""
    held = extras.qualification.japanese if extras.qualification else ""
    return held if may_hold(held, name) else ""


def _second_post(wording: Wording, extras: Extras, rng: random.Random) -> list[Phrase]:
    second = extras.second
    if second is None or FieldName.TITLE not in wording.printed:
        return []
    inside = second.organization is None
    titles = (wording.printed[FieldName.TITLE], second.title.japanese)
    if inside and not all(title and not _SOLE.search(title) for title in titles):
        return []
    space = by_weight({" ": 45, "　": 40, "": 15}, rng)
    words = second_words(wording, second, lambda text: text.replace(" ", space))
    scale = rng.choice((0.86, 0.93, 1.0))
    if inside:
        sign = by_weight({"兼　": 45, "兼 ": 25, "（兼）": 15, "併任　": 15}, rng)
        return [Phrase(sign + "　".join(words), scale=scale)]
    if rng.random() < 0.5:
        return [Phrase(word, scale=scale) for word in words]
    return [Phrase("　".join(words), scale=scale)]
