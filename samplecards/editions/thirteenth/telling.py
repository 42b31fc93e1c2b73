"""What lines and columns have in common: how organisation, name and posts are put into words."""

from __future__ import annotations

import random
import re

from app.core.reading import FieldName
from samplecards.chances import by_weight
from samplecards.editions.thirteenth.extras import LICENCES, has_slogan, may_hold
from samplecards.extras import Extras
from samplecards.organization_words import OrganizationKind
from samplecards.people import Contact
from samplecards.phrases import Phrase, Wording, post_on_one_line
from samplecards.spelling import katakana
from samplecards.styles import Style
from samplecards.telling import second_words, set_web

_PREFECTURE = re.compile(r"^(?:北海道|東京都|京都府|大阪府|..県|...県)(?=.)")
_FORM = re.compile(
    r"^(?:株式会社|有限会社|合同会社|医療法人社団|公益財団法人|一般社団法人|国立大学法人)(?=[^ 　])"
)
_NOBODYS_SECOND = re.compile(
    r"代表|社長|会長|理事長|院長|学長|局長|店長|係員|職員|議員|顧問|記者|主事$|書記|スタッフ|医員|次官"
)


def opened(contact: Contact, style: Style, extras: Extras, rng: random.Random) -> Wording:
    """A Japanese side without its contact block."""
    wording = Wording.showing(contact.fields, style.shown)
    said = wording.printed
    if rng.random() < 0.22:
        wording.plain[FieldName.ADDRESS] = said[FieldName.ADDRESS] = _PREFECTURE.sub(
            "", said[FieldName.ADDRESS]
        )
    set_web(
        wording, contact, extras, lambda web: by_weight({web.bare: 40, web.whole: 38, web.closed: 22}, rng)
    )
    _say_organization(wording, contact, extras, rng)
    _say_person(wording, rng)
    licence = _licence(wording, contact, extras)
    wording.post = _post(wording, rng)
    if licence:
        wording.add_also(FieldName.TITLE, licence)
        line = Phrase(licence, scale=rng.choice((0.82, 0.9, 1.0)))
        wording.post.insert(rng.choice((0, len(wording.post), len(wording.post))), line)
    wording.post += _second(wording, extras, rng)
    return wording


def _say_organization(wording: Wording, contact: Contact, extras: Extras, rng: random.Random) -> None:
    name = wording.printed[FieldName.ORGANIZATION]
    if rng.random() < 0.12:
        name = _FORM.sub(lambda form: form[0] + rng.choice((" ", "　")), name)
    wording.printed[FieldName.ORGANIZATION] = name
    wording.header = [Phrase(name, (FieldName.ORGANIZATION,))]
    if extras.slogan and has_slogan(contact.organization.kind):
        slogan = Phrase(extras.slogan, scale=rng.choice((0.55, 0.65)))
        wording.header.insert(rng.choice((0, 0, 1)), slogan)
    if extras.english_lines:
        wording.header.append(Phrase(contact.english[FieldName.ORGANIZATION], scale=0.55))


def _say_person(wording: Wording, rng: random.Random) -> None:
    said = wording.printed
    wording.say_name(said[FieldName.NAME].replace(" ", by_weight({"　": 46, " ": 36, "": 18}, rng)))
    if FieldName.NAME_READING in said:
        kana = said[FieldName.NAME_READING]
        kana = katakana(kana) if rng.random() < 0.22 else kana
        said[FieldName.NAME_READING] = kana.replace(" ", rng.choice((" ", " ", "　")))


def _post(wording: Wording, rng: random.Random) -> list[Phrase]:
    """Department and title on one line to three."""
    said = wording.printed
    lines = []
    if FieldName.DEPARTMENT in said:
        levels = said[FieldName.DEPARTMENT].split(" ")
        joint = by_weight({"　": 36, " ": 34, "": 30}, rng)
        said[FieldName.DEPARTMENT] = joint.join(levels)
        parts = [levels]
        if len(levels) > 1 and rng.random() < (0.75 if len(said[FieldName.DEPARTMENT]) > 16 else 0.25):
            parts = [levels[:-1], levels[-1:]] if rng.random() < 0.7 else [levels[:1], levels[1:]]
        lines = [Phrase(joint.join(part), (FieldName.DEPARTMENT,)) for part in parts]
    if FieldName.TITLE in said:
        lines.append(Phrase(said[FieldName.TITLE], (FieldName.TITLE,)))
        if rng.random() < (0.5 if len(lines) == 2 else 0.3):
            lines = post_on_one_line(lines, by_weight({"　": 72, " ": 19, "　　": 9}, rng))
    return lines


def _licence(wording: Wording, contact: Contact, extras: Extras) -> str:
    """What a person is certified as; at the office of a profession, its people have that profession."""
    said = wording.printed
    at = said[FieldName.ORGANIZATION]
    title = said.get(FieldName.TITLE, "")
    if contact.organization.kind is OrganizationKind.PRACTICE:
        own = next((licence for word, licence in LICENCES.items() if word in at), "")
        return "" if re.search("法律事務員|主任|スタッフ|マネージャー", title) else own
    if extras.qualification is None:
        return ""
    held = extras.qualification.japanese
    return held if may_hold(held, at + said.get(FieldName.DEPARTMENT, "")) else ""


def _second(wording: Wording, extras: Extras, rng: random.Random) -> list[Phrase]:
    """A post held besides, as one line or as two."""
    second = extras.second
    if second is None or FieldName.TITLE not in wording.printed:
        return []
    if second.organization is None and (
        not second.title.japanese or _NOBODYS_SECOND.search(second.title.japanese)
    ):
        return []
    words = second_words(wording, second, lambda text: text.replace(" ", rng.choice(("", " ", "　"))))
    scale = rng.choice((0.8, 0.9))
    if second.organization:
        if len("".join(words)) > 15 and rng.random() < 0.5:
            return [Phrase(words[0], scale=scale), Phrase("　".join(words[1:]), scale=scale)]
        return [Phrase("　".join(words), scale=scale)]
    form = by_weight(
        {"兼 {}": 30, "兼　{}": 30, "（兼）{}": 14, "（兼務）{}": 12, "{}（兼務）": 8, "併任　{}": 6}, rng
    )
    return [Phrase(form.format("　".join(words)), scale=scale)]
