"""What the words of lines and of columns have in common: names, organisations, posts."""

from __future__ import annotations

import random
import re
from dataclasses import replace

from app.core.reading import FieldName
from samplecards.chances import by_weight
from samplecards.editions.twelfth.extras import CHARTERS, LICENCES, fitting_licence, has_motto
from samplecards.editions.twelfth.posts import POSTS, is_found_at
from samplecards.editions.twelfth.spelling import without_prefecture
from samplecards.extras import Extras
from samplecards.organization_words import OrganizationKind
from samplecards.people import Contact
from samplecards.phrases import Phrase, Wording, post_on_one_line
from samplecards.spelling import katakana
from samplecards.styles import Style
from samplecards.telling import WebAddress, second_words, set_web

SMALL = 0.85
"""Of small print, against its block."""
_POST = (FieldName.DEPARTMENT, FieldName.TITLE)
_BARE_PREFECTURE_SHARE = 0.2
_CHARTER_SHARE = 0.3
_BRACKETS_SHARE = 0.4
_FORM_APART = re.compile(r"(?<=^株式会社)(?=[^ ])|(?<=法人)(?!社団)(?=[^ ])|(?<=[^ ])(?=株式会社$)")
_HEADS = re.compile(r"代表|社長|理事長|会長|院長|市長|校長|局長|記者|顧問|係員|職員")
_CLERKS = re.compile(r"事務長|職員|主任")


def in_fitting_post(contact: Contact) -> Contact:
    """The contact in a post that the organisation has: its own, or else always the same one."""
    name = contact.fields[FieldName.ORGANIZATION]
    if all(is_found_at(contact.fields[field], name) for field in _POST):
        return contact
    fitting = [
        post
        for post in POSTS[contact.organization.kind]
        if all(is_found_at(word.japanese, name) for word in post)
    ]
    post = random.Random(contact.fields[FieldName.NAME]).choice(fitting)
    return replace(
        contact,
        fields=contact.fields | {field: word.japanese for field, word in zip(_POST, post, strict=True)},
        english=contact.english | {field: word.english for field, word in zip(_POST, post, strict=True)},
    )


def begun(contact: Contact, style: Style, extras: Extras, rng: random.Random) -> Wording:
    """The fields that a Japanese side shows, with name, web address, organisation and posts spelt."""
    wording = Wording.showing(contact.fields, style.shown)
    said = wording.printed
    wording.plain |= {field: contact.fields[field] for field in _POST}
    if rng.random() < _BARE_PREFECTURE_SHARE:
        short = without_prefecture(said[FieldName.ADDRESS])
        wording.plain[FieldName.ADDRESS] = said[FieldName.ADDRESS] = short
    _spell_web(wording, contact, extras, rng)
    _tell_organization(wording, contact, extras, rng)
    _spell_name(wording, rng)
    _tell_posts(wording, contact, extras, rng)
    return wording


def _spell_name(wording: Wording, rng: random.Random) -> None:
    said = wording.printed
    wording.say_name(said[FieldName.NAME].replace(" ", by_weight({" ": 45, "　": 38, "": 17}, rng)))
    if FieldName.NAME_READING in said:
        reading = said[FieldName.NAME_READING]
        reading = katakana(reading) if rng.random() < 0.25 else reading
        said[FieldName.NAME_READING] = reading.replace(" ", by_weight({" ": 70, "　": 30}, rng))


def _spell_web(wording: Wording, contact: Contact, extras: Extras, rng: random.Random) -> None:
    def chosen(web: WebAddress) -> str:
        return by_weight({web.whole: 50, web.closed: 18, web.bare: 32}, rng)

    set_web(wording, contact, extras, chosen)


def _tell_organization(wording: Wording, contact: Contact, extras: Extras, rng: random.Random) -> None:
    """The organisation, its legal form sometimes apart, with a motto or a charter above and its English below."""
    name = wording.printed[FieldName.ORGANIZATION]
    if " " in name:
        name = name.replace(" ", rng.choice((" ", "　")))
    elif rng.random() < 0.16:
        name = _FORM_APART.sub(rng.choice((" ", "　")), name, count=1)
    wording.printed[FieldName.ORGANIZATION] = name
    wording.header = [Phrase(name, (FieldName.ORGANIZATION,))]
    if extras.english_lines:
        wording.header.append(Phrase(contact.english[FieldName.ORGANIZATION], scale=0.58))
    charter = next((charter for word, charter in CHARTERS.items() if word in name), "")
    if charter and contact.organization.kind is OrganizationKind.AGENCY and rng.random() < _CHARTER_SHARE:
        wording.header.insert(0, Phrase(charter, scale=0.66))
    elif extras.slogan and has_motto(contact.organization.kind):
        wording.header.insert(0, Phrase(extras.slogan, scale=0.62))


def _tell_posts(wording: Wording, contact: Contact, extras: Extras, rng: random.Random) -> None:
    licence = _licence(wording, contact, extras, rng)
    post = _department(wording, extras.second is not None or bool(licence), rng)
    if FieldName.TITLE in wording.printed:
        post += _title(wording, rng)
    if rng.random() < (0.48 if len(post) <= 2 else 0.22):
        post = post_on_one_line(post, by_weight({"　": 72, " ": 20, "　　": 8}, rng))
    if licence:
        wording.add_also(FieldName.TITLE, licence)
        if licence in LICENCES.values() and rng.random() < 0.5:
            wording.name = replace(wording.name, label=licence)
        else:
            form = "（{}）" if "（" not in licence and rng.random() < _BRACKETS_SHARE else "{}"
            post.append(Phrase(form.format(licence), scale=rng.choice((SMALL, 0.92))))
    wording.post = post + _second_post(wording, extras, rng)


def _licence(wording: Wording, contact: Contact, extras: Extras, rng: random.Random) -> str:
    """What the person is certified as; those who run the office of a profession are of that profession."""
    office = wording.printed[FieldName.ORGANIZATION]
    if contact.organization.kind is OrganizationKind.PRACTICE:
        title = wording.printed.get(FieldName.TITLE, "")
        own = next((licence for word, licence in LICENCES.items() if word in office), "")
        return "" if _CLERKS.search(title) or own in title else own
    if extras.qualification is None:
        return ""
    unit = wording.printed.get(FieldName.DEPARTMENT, "")
    return fitting_licence(extras.qualification.japanese, office, unit, contact.organization.kind, rng)


def _department(wording: Wording, is_crowded: bool, rng: random.Random) -> list[Phrase]:
    """On one line, or the last level or the first on a line of its own."""
    said = wording.printed
    if FieldName.DEPARTMENT not in said:
        return []
    levels = said[FieldName.DEPARTMENT].split(" ")
    joint = by_weight({"": 32, "　": 38, " ": 30}, rng)
    text = said[FieldName.DEPARTMENT] = joint.join(levels)
    two_lines = len(levels) > 1 and (len(text) > 18 or (not is_crowded and rng.random() < 0.32))
    cut = rng.choice((1, len(levels) - 1)) if two_lines else len(levels)
    lines = [joint.join(part) for part in (levels[:cut], levels[cut:]) if part]
    return [Phrase(line, (FieldName.DEPARTMENT,)) for line in lines]


def _title(wording: Wording, rng: random.Random) -> list[Phrase]:
    parts = wording.printed[FieldName.TITLE].split(" ")
    return wording.say_parts(FieldName.TITLE, parts, rng.choice((" ", "　", "\n")))


def _second_post(wording: Wording, extras: Extras, rng: random.Random) -> list[Phrase]:
    """One held besides; what only heads and beginners are is not held besides."""
    second = extras.second
    if second is None or FieldName.TITLE not in wording.printed:
        return []
    if second.organization is None:
        told = (second.department.japanese if second.department else "", second.title.japanese)
        name = wording.printed[FieldName.ORGANIZATION]
        if not second.title.japanese or _HEADS.search(second.title.japanese):
            return []
        if not all(is_found_at(word, name) for word in told):
            return []
    words = second_words(wording, second, lambda text: text.replace(" ", "　"))
    forms = {"{}": 1} if second.organization else {"兼　{}": 45, "（兼）{}": 25, "兼{}": 15, "（併任）{}": 15}
    return [Phrase(by_weight(forms, rng).format("　".join(words)), scale=SMALL)]
