"""What a Japanese side says of its organisation and its person, whether it is set in lines or in columns."""

from __future__ import annotations

import random
import re

from app.core.reading import FieldName
from samplecards.chances import by_weight
from samplecards.editions.fourteenth.extras import LICENCES, has_slogan, may_hold
from samplecards.extras import Extras
from samplecards.organization_words import OrganizationKind
from samplecards.people import Contact
from samplecards.phrases import Phrase, Wording, post_on_one_line
from samplecards.spelling import katakana
from samplecards.styles import Style
from samplecards.telling import second_words, set_web

_PREFECTURE = re.compile(r"^(?:東京都|北海道|(?:京都|大阪)府|.{2,3}?県)(?=.)")
_LEGAL_FORM = re.compile(
    r"^(?:株式会社|有限会社|合同会社|税理士法人|公益財団法人|独立行政法人|国立大学法人|学校法人)(?=[^ 　])"
)
_HELD_ALONE = re.compile(
    r"代表|社長|会長|理事長|院長|学長|市長|町長|局長$|店主|店長|顧問|記者|係員|事務官|主事|医員|スタッフ|担当員|議員|議長|若女将|協力隊"
)
"""Titles of those who hold no second post at the same place, or that are no second ones."""
_OF_THE_OFFICE = re.compile(r"補助者|スタッフ|リーダー|マネージャー|主任")
"""Titles at the office of a profession of those who need not have it."""


def stated(contact: Contact, style: Style, extras: Extras, rng: random.Random) -> Wording:
    """A Japanese side, but for its contact block."""
    wording = Wording.showing(contact.fields, style.shown)
    said = wording.printed
    if rng.random() < 0.25:
        address = _PREFECTURE.sub("", said[FieldName.ADDRESS])
        wording.plain[FieldName.ADDRESS] = said[FieldName.ADDRESS] = address
    set_web(
        wording, contact, extras, lambda web: by_weight({web.bare: 30, web.whole: 45, web.closed: 25}, rng)
    )
    _organization(wording, contact, extras, rng)
    _person(wording, rng)
    wording.post = _post(wording, rng)
    licence = _licence(wording, contact, extras)
    if licence:
        wording.add_also(FieldName.TITLE, licence)
        place = rng.choice((0, len(wording.post), len(wording.post)))
        wording.post.insert(place, Phrase(licence, scale=rng.choice((0.85, 0.92, 1.0))))
    wording.post += _second_post(wording, extras, rng)
    return wording


def _organization(wording: Wording, contact: Contact, extras: Extras, rng: random.Random) -> None:
    name = contact.fields[FieldName.ORGANIZATION]
    if rng.random() < 0.1:
        name = _LEGAL_FORM.sub(lambda form: form[0] + rng.choice(" 　"), name)
    wording.printed[FieldName.ORGANIZATION] = name
    wording.header = [Phrase(name, (FieldName.ORGANIZATION,))]
    if extras.slogan and has_slogan(extras.slogan, contact.organization.kind):
        wording.header.insert(rng.choice((0, 0, 1)), Phrase(extras.slogan, scale=rng.uniform(0.56, 0.66)))
    if extras.english_lines:
        wording.header.append(Phrase(contact.english[FieldName.ORGANIZATION], scale=rng.uniform(0.52, 0.6)))


def _person(wording: Wording, rng: random.Random) -> None:
    said = wording.printed
    wording.say_name(said[FieldName.NAME].replace(" ", by_weight({"　": 50, " ": 30, "": 20}, rng)))
    if FieldName.NAME_READING in said:
        kana = said[FieldName.NAME_READING]
        kana = katakana(kana) if rng.random() < 0.25 else kana
        said[FieldName.NAME_READING] = kana.replace(" ", by_weight({" ": 60, "　": 40}, rng))


def _post(wording: Wording, rng: random.Random) -> list[Phrase]:
    """Department and title, on as many lines as there are levels or on fewer."""
    said = wording.printed
    lines: list[Phrase] = []
    if FieldName.DEPARTMENT in said:
        levels = said[FieldName.DEPARTMENT].split(" ")
        joint = by_weight({"　": 40, " ": 35, "": 25}, rng)
        said[FieldName.DEPARTMENT] = joint.join(levels)
        length = len(said[FieldName.DEPARTMENT])
        cut = len(levels)
        if cut > 1 and rng.random() < (0.8 if length > 17 else 0.3):
            cut = rng.choice((1, cut - 1))
        lines = [
            Phrase(joint.join(part), (FieldName.DEPARTMENT,)) for part in (levels[:cut], levels[cut:]) if part
        ]
    if FieldName.TITLE in said:
        title = Phrase(said[FieldName.TITLE], (FieldName.TITLE,))
        lines.append(title)
        if len(title.text) < 9 and rng.random() < 0.42:
            lines = post_on_one_line(lines, by_weight({"　": 70, " ": 20, "　　": 10}, rng))
    return lines


def _licence(wording: Wording, contact: Contact, extras: Extras) -> str:
    """What a person is certified as; most people at the office of a profession have that profession."""
    said = wording.printed
    name, title = contact.fields[FieldName.ORGANIZATION], said.get(FieldName.TITLE, "")
    if contact.organization.kind is OrganizationKind.PRACTICE:
        own = next((licence for word, licence in LICENCES.items() if word in name), "")
        return "" if _OF_THE_OFFICE.search(title) or own in title else own
    if extras.qualification is None:
        return ""
    held = extras.qualification.japanese
    return held if may_hold(held, name + said.get(FieldName.DEPARTMENT, "")) else ""


def _second_post(wording: Wording, extras: Extras, rng: random.Random) -> list[Phrase]:
    """A post held besides, on one line or on two."""
    second = extras.second
    if second is None or FieldName.TITLE not in wording.printed:
        return []
    title = second.title.japanese
    if second.organization is None and (not title or _HELD_ALONE.search(title)):
        return []
    spaces = by_weight({" ": 40, "　": 35, "": 25}, rng)
    words = second_words(wording, second, lambda text: text.replace(" ", spaces))
    scale = rng.choice((0.82, 0.9, 1.0))
    if second.organization is None:
        form = by_weight(
            {"兼 {}": 32, "兼　{}": 28, "兼務　{}": 10, "（兼）{}": 12, "併任 {}": 10, "（兼務）{}": 8}, rng
        )
        return [Phrase(form.format("　".join(words)), scale=scale)]
    if len(words[0]) > 11 and rng.random() < 0.6:
        return [Phrase(words[0], scale=scale), Phrase(" ".join(words[1:]), scale=scale)]
    return [Phrase("　".join(words), scale=scale)]
