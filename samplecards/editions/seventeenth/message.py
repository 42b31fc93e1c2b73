"""Who somebody is: organisation, post and name as a Japanese side of this edition tells them."""

from __future__ import annotations

import random
import re

from app.core.reading import FieldName
from samplecards.chances import by_weight
from samplecards.editions.seventeenth.extras import LICENCES, may_claim, may_hold
from samplecards.extras import Extras
from samplecards.organization_words import OrganizationKind
from samplecards.people import Contact
from samplecards.phrases import Phrase, Wording, post_on_one_line
from samplecards.spelling import katakana
from samplecards.styles import Style
from samplecards.telling import second_words, set_web

_PREFECTURE = re.compile(r"^(?:北海道|東京都|(?:京都|大阪)府|.{2,3}県)")
_LEGAL_FORM = re.compile(
    r"^(?:(?:一般|公益)(?:社団|財団)法人|(?:認定)?特定非営利活動法人|社会福祉法人|学校法人|(?:地方)?独立行政法人|国立研究開発法人|国立大学法人|公立大学法人|医療法人社団"
    r"|株式会社|有限会社|合同会社)[ 　]?"
)
_STAFF_OF_PRACTICES = re.compile("事務長|主任|職$|アソシエイト|リーダー|マネージャー")
_ONLY_POST = re.compile(
    r"代表|取締役|監査役|会長|社長|社員$|理事|院長|学長|[市町村]長|知事|議[長員]|校長|教頭|園長|教諭|店主|女将|当代|店長|支配人|駅長|記者|係員|事務官|技官|警[部視]|巡査|消防|医員|主事|署長|[局所]長$|[監官]$"
)
"""Titles beside which nobody has another one in the same house."""
_SHORT_TITLE = 6
"""Characters of a title that may stand behind its department."""


def begun(contact: Contact, style: Style, extras: Extras, rng: random.Random) -> Wording:
    """All but the contact block."""
    wording = Wording.showing(contact.fields, style.shown)
    said = wording.printed
    wording.say_name(said[FieldName.NAME].replace(" ", by_weight({"　": 46, " ": 40, "": 14}, rng)))
    if FieldName.NAME_READING in said and rng.random() < 0.17:
        said[FieldName.NAME_READING] = katakana(said[FieldName.NAME_READING])
    if rng.random() < 0.24:
        wording.plain[FieldName.ADDRESS] = _PREFECTURE.sub("", said[FieldName.ADDRESS])
        said[FieldName.ADDRESS] = wording.plain[FieldName.ADDRESS]
    set_web(
        wording, contact, extras, lambda web: by_weight({web.whole: 50, web.closed: 26, web.bare: 24}, rng)
    )
    wording.header = _house(wording, contact, extras, rng)
    wording.post = _post(wording, rng)
    wording.post += _certified(wording, contact, extras, rng) + _besides(wording, extras, rng)
    return wording


def _house(wording: Wording, contact: Contact, extras: Extras, rng: random.Random) -> list[Phrase]:
    """The organisation; its legal form may stand small over the rest, its slogan and English name beside it."""
    organization = (FieldName.ORGANIZATION,)
    name = wording.printed[FieldName.ORGANIZATION]
    form = _LEGAL_FORM.match(name)
    if form and form.end() < len(name) - 1 and rng.random() < (0.34 if "法人" in form[0] else 0.12):
        space = "" if form[0].strip() == form[0] else " "
        first, rest = wording.say_parts(
            FieldName.ORGANIZATION, (form[0].strip(), name[form.end() :]), f"{space}\n"
        )
        lines = [
            Phrase(first.text.strip(), organization, scale=by_weight({0.62: 40, 0.72: 40, 1.0: 20}, rng)),
            rest,
        ]
    else:
        lines = wording.lines(organization)
    if extras.english_lines:
        lines.append(Phrase(contact.english[FieldName.ORGANIZATION], scale=rng.choice((0.58, 0.66, 0.72))))
    if extras.slogan and may_claim(extras.slogan, contact.organization.kind):
        slogan = Phrase(extras.slogan, scale=rng.choice((0.62, 0.68, 0.78)))
        lines = [slogan, *lines] if rng.random() < 0.68 else [*lines, slogan]
    return lines


def _post(wording: Wording, rng: random.Random) -> list[Phrase]:
    """Department and title: all levels on one line, each on its own, or the smallest apart."""
    said = wording.printed
    space = by_weight({" ": 46, "　": 44, "": 10}, rng)
    units: list[Phrase] = []
    if FieldName.DEPARTMENT in said:
        levels = said[FieldName.DEPARTMENT].split(" ")
        cut = by_weight({"one": 44, "each": 36, "last": 20}, rng)
        if cut == "one" or len(levels) == 1:
            units = wording.say_parts(FieldName.DEPARTMENT, levels, space)
        elif cut == "each":
            units = wording.say_parts(FieldName.DEPARTMENT, levels, f"{space}\n")
        else:
            parts = (space.join(levels[:-1]), levels[-1])
            units = wording.say_parts(FieldName.DEPARTMENT, parts, f"{space}\n")
        units = [Phrase(unit.text.strip(), unit.fields) for unit in units]
    if FieldName.TITLE not in said:
        return units
    title = said[FieldName.TITLE]
    if units and len(title) <= _SHORT_TITLE and " " not in title and rng.random() < 0.36:
        behind = by_weight({"　": 62, " ": 30, "　　": 8}, rng)
        return post_on_one_line([*units, *wording.lines((FieldName.TITLE,))], behind)
    if len(title) in (2, 3) and rng.random() < 0.13:
        said[FieldName.TITLE] = "　".join(title) if len(title) == 2 else " ".join(title)
    elif " " in title:
        said[FieldName.TITLE] = title.replace(" ", by_weight({"　": 45, " ": 55}, rng))
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
    return [wording.also_line(FieldName.TITLE, held, scale=rng.choice((0.82, 0.9, 1.0)))]


def _besides(wording: Wording, extras: Extras, rng: random.Random) -> list[Phrase]:
    """A second post, in the same house or in another one."""
    second, title = extras.second, wording.printed.get(FieldName.TITLE, "")
    if second is None or not title:
        return []
    is_here = second.organization is None
    titles = ("".join(title.split()), second.title.japanese)
    if is_here and (not titles[1] or "兼" in "".join(titles) or any(map(_ONLY_POST.search, titles))):
        return []
    space = by_weight({" ": 46, "　": 44, "": 10}, rng)
    words = second_words(wording, second, lambda text: text.replace(" ", space))
    scale = rng.choice((0.84, 0.92, 1.0))
    if is_here:
        sign = by_weight({"兼 ": 34, "兼　": 30, "（兼務）": 14, "併　": 8, "兼任　": 14}, rng)
        return [Phrase(sign + by_weight({" ": 50, "　": 50}, rng).join(words), scale=scale)]
    if len("".join(words)) > 17 or rng.random() < 0.4:
        return [Phrase(word, scale=scale) for word in words]
    return [Phrase(by_weight({"　": 70, " ": 30}, rng).join(words), scale=scale)]
