"""Who somebody is: organisation, post and name as a Japanese side of this edition tells them."""

from __future__ import annotations

import random
import re

from app.core.reading import FieldName
from samplecards.chances import by_weight
from samplecards.editions.sixteenth.extras import LICENCES, may_claim, may_hold
from samplecards.extras import Extras
from samplecards.organization_words import OrganizationKind
from samplecards.people import Contact
from samplecards.phrases import Phrase, Wording, post_on_one_line
from samplecards.spelling import katakana
from samplecards.styles import Style
from samplecards.telling import second_words, set_web

_PREFECTURE = re.compile(r"^(?:北海道|東京都|(?:京都|大阪)府|.{2,3}県)")
_STAFF_OF_PRACTICES = re.compile("事務長|主任|所員|リーダー|マネージャー")
_ONLY_POST = re.compile(
    r"代表|取締役|会長|社長|理事長|院長|学長|校長|園長|主人|当主|支配人|店|記者|係員|事務官|技官|消防|医員|司令|主事|[局署所]長$|監$"
)
"""Titles beside which nobody has another one in the same house."""
_BRIEF = 7
"""Characters of a title that may stand behind its department."""


def begun(contact: Contact, style: Style, extras: Extras, rng: random.Random) -> Wording:
    """All but the contact block."""
    wording = Wording.showing(contact.fields, style.shown)
    said = wording.printed
    wording.say_name(said[FieldName.NAME].replace(" ", by_weight({"　": 50, " ": 34, "": 16}, rng)))
    if FieldName.NAME_READING in said and rng.random() < 0.22:
        said[FieldName.NAME_READING] = katakana(said[FieldName.NAME_READING])
    if rng.random() < 0.28:
        wording.plain[FieldName.ADDRESS] = _PREFECTURE.sub("", said[FieldName.ADDRESS])
        said[FieldName.ADDRESS] = wording.plain[FieldName.ADDRESS]
    set_web(
        wording, contact, extras, lambda web: by_weight({web.whole: 44, web.closed: 30, web.bare: 26}, rng)
    )
    wording.header = _house(wording, contact, extras, rng)
    wording.post = [*_post(wording, rng), *_certified(wording, contact, extras, rng)]
    wording.post += _besides(wording, extras, rng)
    return wording


def _house(wording: Wording, contact: Contact, extras: Extras, rng: random.Random) -> list[Phrase]:
    """The organisation, with a slogan above or below it and its English name, on the cards that have them."""
    lines = wording.lines((FieldName.ORGANIZATION,))
    if extras.slogan and may_claim(extras.slogan, contact.organization.kind):
        slogan = Phrase(extras.slogan, scale=rng.choice((0.66, 0.7, 0.75)))
        lines = [slogan, *lines] if rng.random() < 0.8 else [*lines, slogan]
    if extras.english_lines:
        lines.append(Phrase(contact.english[FieldName.ORGANIZATION], scale=rng.choice((0.65, 0.7))))
    return lines


def _post(wording: Wording, rng: random.Random) -> list[Phrase]:
    """Department and title: each level on its own line, or some of them together."""
    said = wording.printed
    space = by_weight({"　": 50, " ": 38, "": 12}, rng)
    units: list[Phrase] = []
    if FieldName.DEPARTMENT in said:
        first, *rest = said[FieldName.DEPARTMENT].split(" ")
        if rest and rng.random() < 0.42:
            levels, joint = [first, space.join(rest)], f"{space}\n"
        else:
            levels, joint = [first, *rest], space
        units = wording.say_parts(FieldName.DEPARTMENT, levels, joint)
        units = [Phrase(unit.text.strip(), unit.fields) for unit in units]
    if FieldName.TITLE not in said:
        return units
    title = said[FieldName.TITLE]
    if len(title) < _BRIEF and " " not in title and units and rng.random() < 0.4:
        behind = by_weight({"　": 70, " ": 22, "　　": 8}, rng)
        return post_on_one_line([*units, *wording.lines((FieldName.TITLE,))], behind)
    if len(title) == 2 and rng.random() < 0.16:
        said[FieldName.TITLE] = "　".join(title)
    elif " " in title:
        said[FieldName.TITLE] = title.replace(" ", rng.choice(("　", " ")))
    return [*units, *wording.lines((FieldName.TITLE,))]


def _certified(wording: Wording, contact: Contact, extras: Extras, rng: random.Random) -> list[Phrase]:
    """A certificate; those who lead the office of a profession have that of the profession."""
    name, title = contact.organization.name.japanese, wording.printed.get(FieldName.TITLE, "")
    if contact.organization.kind is OrganizationKind.PRACTICE:
        held = next((licence for word, licence in LICENCES.items() if word in name), "")
        held = held if title and held not in title and not _STAFF_OF_PRACTICES.search(title) else ""
    else:
        held = extras.qualification.japanese if extras.qualification else ""
        held = held if may_hold(held, name) else ""
    if not held:
        return []
    return [wording.also_line(FieldName.TITLE, held, scale=rng.choice((0.84, 0.9, 1.0)))]


def _besides(wording: Wording, extras: Extras, rng: random.Random) -> list[Phrase]:
    """A second post, in the same house or in another one."""
    second, title = extras.second, wording.printed.get(FieldName.TITLE, "")
    if second is None or not title:
        return []
    is_here = second.organization is None
    titles = ("".join(title.split()), second.title.japanese)
    if is_here and (not titles[1] or any(map(_ONLY_POST.search, titles))):
        return []
    space = by_weight({"　": 50, " ": 38, "": 12}, rng)
    words = second_words(wording, second, lambda text: text.replace(" ", space))
    scale = rng.choice((0.85, 0.9, 1.0))
    if is_here:
        sign = by_weight({"兼　": 40, "兼 ": 22, "兼務　": 12, "（兼）": 14, "併任　": 12}, rng)
        return [Phrase(sign + rng.choice(("　", " ")).join(words), scale=scale)]
    if len("".join(words)) > 18 or rng.random() < 0.35:
        return [Phrase(word, scale=scale) for word in words]
    return [Phrase("　".join(words), scale=scale)]
