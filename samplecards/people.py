"""Made-up people at made-up organisations: what a card can say of each."""

from __future__ import annotations

import random
from dataclasses import dataclass

from app.core.reading import FieldName
from samplecards.edition import Edition
from samplecards.names import NamePart
from samplecards.organizations import Organization, make_post
from samplecards.places import make_mobile, make_telephone

_OLD_FORM_SHARE = 0.05
"""Of families; rather more than the two or three in a hundred of real ones, so that there are some to learn from."""


@dataclass(frozen=True, slots=True)
class Contact:
    """A made-up person in a post."""

    family: NamePart
    given: NamePart
    organization: Organization
    fields: dict[FieldName, str]
    """Every field in Japanese, in plain form: ``03-3123-4567``, ``102-0072``, one space in the name."""
    english: dict[FieldName, str]
    """The fields of an English card, with international telephone numbers."""

    @property
    def edition(self) -> Edition:
        """What a card of the contact is drawn from."""
        return self.organization.edition

    @property
    def romaji(self) -> str:
        """``Taro Yamada``."""
        return self.in_letters("{given} {family}")

    def in_letters(self, form: str) -> str:
        """The name in Latin letters; ``{GIVEN}`` and ``{FAMILY}`` are those parts in capitals."""
        given, family = self.given.romaji, self.family.romaji
        return form.format(given=given, family=family, GIVEN=given.upper(), FAMILY=family.upper())

    @property
    def has_direct_line(self) -> bool:
        """Whether the telephone is the person's own, not the switchboard's."""
        return self.fields[FieldName.TEL] != self.organization.telephone


def make_contact(organization: Organization, rng: random.Random) -> Contact:
    """A made-up person in one of its posts."""
    edition = organization.edition
    family, given = _name(edition, rng)
    department, title = make_post(organization, rng)
    address = organization.address
    telephone = make_telephone(address.place, rng) if rng.random() < 0.5 else organization.telephone
    local = edition.local_part(family.romaji.lower(), given.romaji.lower(), rng)
    shared = {
        FieldName.EMAIL: f"{local}@{organization.domain}",
        FieldName.URL: f"https://www.{organization.domain}/",
        FieldName.POSTAL_CODE: address.postal_code,
    }
    fields = {
        FieldName.NAME: f"{family.written} {given.written}",
        FieldName.NAME_READING: f"{family.kana} {given.kana}",
        FieldName.ORGANIZATION: organization.name.japanese,
        FieldName.DEPARTMENT: department.japanese,
        FieldName.TITLE: title.japanese,
        FieldName.ADDRESS: address.japanese(),
        FieldName.TEL: telephone,
        FieldName.FAX: organization.fax,
        FieldName.MOBILE: make_mobile(rng),
        FieldName.CORPORATE_NUMBER: organization.corporate_number,
        **shared,
    }
    english = {
        FieldName.NAME: f"{given.romaji} {family.romaji}",
        FieldName.ORGANIZATION: organization.name.english,
        FieldName.DEPARTMENT: department.english,
        FieldName.TITLE: title.english,
        FieldName.ADDRESS: address.english(),
        **{name: _international(fields[name]) for name in (FieldName.TEL, FieldName.FAX, FieldName.MOBILE)},
        **shared,
    }
    return Contact(family, given, organization, fields, english)


def _name(edition: Edition, rng: random.Random) -> tuple[NamePart, NamePart]:
    old_form = rng.random() < _OLD_FORM_SHARE
    families = edition.old_form_families if old_form else edition.families
    return rng.choice(families), rng.choice(edition.given_names)


def _international(number: str) -> str:
    """``03-3123-4567`` → ``+81-3-3123-4567``."""
    return f"+81-{number.removeprefix('0')}"
