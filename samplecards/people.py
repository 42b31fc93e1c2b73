"""Made-up people at made-up organisations: what a card can say of each."""

from __future__ import annotations

import random
from dataclasses import dataclass

from app.core.reading import FieldName
from samplecards.names import NamePart, make_name
from samplecards.organizations import Organization, make_organization, make_post
from samplecards.places import make_mobile, make_telephone
from samplecards.splits import Split

_PEOPLE_PER_ORGANIZATION = 2


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
    split: Split = Split.COMMON
    """What the words come from, and what a card of the contact is drawn from."""

    @property
    def romaji(self) -> str:
        """``Taro Yamada``."""
        return f"{self.given.romaji} {self.family.romaji}"

    @property
    def has_direct_line(self) -> bool:
        """Whether the telephone is the person's own, not the switchboard's."""
        return self.fields[FieldName.TEL] != self.organization.telephone


def generate_people(count: int, seed: int, split: Split = Split.COMMON) -> list[Contact]:
    """``count`` made-up people, several at most organisations; equal arguments give equal people."""
    rng = random.Random(seed)
    organizations = [make_organization(rng, split) for _ in range(count // _PEOPLE_PER_ORGANIZATION + 1)]
    return [_make_contact(rng.choice(organizations), rng, split) for _ in range(count)]


def _make_contact(organization: Organization, rng: random.Random, split: Split) -> Contact:
    family, given = make_name(rng, split)
    department, title = make_post(organization.kind, rng, split)
    address = organization.address
    telephone = make_telephone(address.place, rng) if rng.random() < 0.5 else organization.telephone
    local = _LOCAL_PART_OF[split](family.romaji.lower(), given.romaji.lower(), rng)
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
    return Contact(family, given, organization, fields, english, split)


def _mail_local_part(family: str, given: str, rng: random.Random) -> str:
    separator = rng.choice(".-_")
    return rng.choice(
        (
            f"{given}{separator}{family}",
            f"{family}{separator}{given}",
            f"{given[0]}{separator}{family}",
            f"{family}-{given[0]}",
            family,
        )
    )


def _held_out_local_part(family: str, given: str, rng: random.Random) -> str:
    return rng.choice(
        (
            f"{family}{given[0]}",
            f"{given[0]}{family}",
            f"{given}_{family}",
            f"{family}.{given[:2]}",
            f"{family}{rng.randint(1, 99):02}",
            f"{given[0]}-{family}",
        )
    )


_LOCAL_PART_OF = {
    Split.COMMON: _mail_local_part,
    Split.TRIAL: _mail_local_part,
    Split.HELD_OUT: _held_out_local_part,
}


def _international(number: str) -> str:
    """``03-3123-4567`` → ``+81-3-3123-4567``."""
    return f"+81-{number.removeprefix('0')}"
