"""What a card says beside the fields of its contact: a second post, more telephones, qualifications, lines of small print."""

from __future__ import annotations

import random
from dataclasses import dataclass, fields, replace

from app.core.reading import FieldName
from samplecards.organization_words import OrganizationKind, Wording
from samplecards.organizations import make_post
from samplecards.people import Contact


@dataclass(frozen=True, slots=True)
class SecondPost:
    """A post held besides (兼務, 併任)."""

    organization: Wording | None
    """None where it is the same."""
    department: Wording | None
    title: Wording


@dataclass(frozen=True, slots=True)
class Extras:
    """What there is of it on one card; empty texts stand for nothing."""

    second: SecondPost | None = None
    qualification: Wording | None = None
    slogan: str = ""
    note: str = ""
    main_line: str = ""
    """The switchboard's telephone (代表) beside the direct one, ``03-3123-4567``."""
    freedial: str = ""
    """``0120-123-456``."""
    extension: str = ""
    path: str = ""
    """What follows the host in the web address."""
    is_international: bool = False
    """Telephones with the country code on a Japanese side."""
    offices: bool = False
    """Other offices of the organisation on the front."""
    code: bool = False
    """A QR code."""
    english_lines: bool = False
    """Organisation and title in English, too, on a Japanese front."""
    registration: bool = False
    """The corporate number as that of an issuer of invoices, with a T before it."""


_SHARES = {
    "second": 0.11, "qualification": 0.11, "slogan": 0.12, "note": 0.08, "main_line": 0.2, "freedial": 0.05,
    "extension": 0.1, "path": 0.15, "is_international": 0.05, "offices": 0.06, "code": 0.2, "english_lines": 0.12,
    "registration": 0.4,
}  # fmt: skip
"""How often a card has each, where it can."""
_MOST_LINES = 2
_LINES = ("second", "note", "main_line", "freedial", "offices", "english_lines")
"""Those that take room."""


def make_extras(contact: Contact, rng: random.Random) -> Extras:
    """Draw what the contact's card says besides; not so much that it becomes too small to read."""
    words = contact.edition.extra_words
    organization = contact.organization
    made = Extras(
        second=_second_post(contact, rng),
        qualification=rng.choice(words.qualifications),
        slogan=rng.choice(words.slogans),
        note=rng.choice(words.notes),
        main_line=organization.telephone,
        freedial=f"0120-{rng.randint(100, 999)}-{rng.randint(100, 999)}",
        extension=str(rng.randint(200, 99999)),
        path=rng.choice(words.paths),
        is_international=True,
        offices=bool(organization.branches),
        code=True,
        english_lines=True,
        registration=True,
    )
    wanted = [name for name, share in _SHARES.items() if rng.random() < share]
    if not contact.has_direct_line:
        wanted = [name for name in wanted if name != "main_line"]
    too_many = [name for name in wanted if name in _LINES][_MOST_LINES:]
    empty = Extras()
    dropped = {
        item.name: getattr(empty, item.name)
        for item in fields(Extras)
        if item.name not in wanted or item.name in too_many
    }
    return replace(made, **dropped)


def texts_of(extras: Extras) -> str:
    """All that they may put on a Japanese side, for choosing a face that has the glyphs."""
    second = extras.second
    words = (
        extras.qualification,
        *((second.organization, second.department, second.title) if second else ()),
    )
    return extras.slogan + extras.note + "".join(word.japanese for word in words if word)


def _second_post(contact: Contact, rng: random.Random) -> SecondPost:
    kind = contact.organization.kind
    words = contact.edition.extra_words
    if kind is not OrganizationKind.MINISTRY and rng.random() < 0.4:
        return SecondPost(rng.choice(words.second_organizations), None, rng.choice(words.second_titles))
    department, title = make_post(contact.organization, rng)
    while (
        department.japanese == contact.fields[FieldName.DEPARTMENT]
        or title.japanese == contact.fields[FieldName.TITLE]
    ):
        department, title = make_post(contact.organization, rng)
    return SecondPost(None, department, title)
