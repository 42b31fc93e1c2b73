"""Made-up companies, towns, ministries, universities and agencies, with their departments and titles."""

from __future__ import annotations

import random
from dataclasses import dataclass

from stdnum.jp import cn

from samplecards.organization_words import WORDS, OrganizationKind, Wording
from samplecards.places import Address, Place, make_address, make_telephone
from samplecards.splits import Split


@dataclass(frozen=True, slots=True)
class Organization:
    """A made-up organisation."""

    kind: OrganizationKind
    name: Wording
    domain: str
    """A subdomain of a second-level domain that the registry keeps for examples."""
    address: Address
    corporate_number: str
    """Thirteen digits with a correct check digit."""
    telephone: str
    fax: str
    branches: tuple[tuple[str, Address, str], ...]
    """Name, address and telephone of its other offices."""


_KIND_WEIGHTS = {
    OrganizationKind.COMPANY: 52,
    OrganizationKind.MUNICIPALITY: 16,
    OrganizationKind.MINISTRY: 12,
    OrganizationKind.UNIVERSITY: 10,
    OrganizationKind.AGENCY: 10,
}
_SECOND_LEVEL = {
    OrganizationKind.COMPANY: "co",
    OrganizationKind.MUNICIPALITY: "lg",
    OrganizationKind.MINISTRY: "go",
    OrganizationKind.UNIVERSITY: "ac",
    OrganizationKind.AGENCY: "or",
}


def make_organization(rng: random.Random, split: Split) -> Organization:
    """A made-up organisation, of a kind drawn by how often its cards turn up in a public office."""
    kind = rng.choices(tuple(_KIND_WEIGHTS), tuple(_KIND_WEIGHTS.values()))[0]
    name, host = _name(kind, rng, split)
    address = make_address(rng, split)
    twelve = "".join(rng.choices("0123456789", k=12))
    branches = tuple(
        (branch, other, make_telephone(other.place, rng))
        for branch in rng.sample(WORDS[split].branches, rng.randint(2, 4))
        for other in (_address_elsewhere(address.place, rng, split),)
    )
    return Organization(
        kind,
        name,
        f"{host}.example.{_SECOND_LEVEL[kind]}.jp",
        address,
        cn.calc_check_digit(twelve) + twelve,
        make_telephone(address.place, rng),
        make_telephone(address.place, rng),
        branches if kind is OrganizationKind.COMPANY else (),
    )


def _address_elsewhere(place: Place, rng: random.Random, split: Split) -> Address:
    address = make_address(rng, split)
    while address.place == place:
        address = make_address(rng, split)
    return address


def make_post(kind: OrganizationKind, rng: random.Random, split: Split) -> tuple[Wording, Wording]:
    """A department and a title that occur in organisations of the kind."""
    words = WORDS[split]
    return rng.choice(words.departments[kind]), rng.choice(words.titles[kind])


def _name(kind: OrganizationKind, rng: random.Random, split: Split) -> tuple[Wording, str]:
    """The name of an organisation and the host name under which it is found."""
    words = WORDS[split]
    if kind is OrganizationKind.MINISTRY:
        ministry = rng.choice(words.ministries)
        return ministry, "".join(word[0] for word in ministry.english.split() if word[0].isupper()).lower()
    if kind is OrganizationKind.AGENCY:
        agency = rng.choice(words.agencies)
        return agency, "".join(word[0] for word in agency.english.split()).lower() + "-net"
    if kind is OrganizationKind.MUNICIPALITY:
        stem = rng.choice(words.place_stems)
        suffix, english = rng.choice(words.municipalities)
        return Wording(
            stem.japanese + suffix, f"{stem.english} {english}"
        ), f"{english[:4].lower()}.{stem.english.lower()}"
    if kind is OrganizationKind.UNIVERSITY:
        stem = rng.choice(words.place_stems + words.stems)
        prefix, suffix = rng.choice(words.universities)
        return Wording(
            prefix + stem.japanese + suffix, f"{stem.english} University"
        ), f"{stem.english.lower()}-u"
    stem, trade = rng.choice(words.stems), rng.choice(words.trades)
    core = stem.japanese + trade.japanese
    form = rng.choice(words.forms)
    host = f"{stem.english}-{trade.english.split()[0]}".lower()
    return Wording(form.format(core), f"{stem.english} {trade.english} Co., Ltd."), host
