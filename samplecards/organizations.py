"""Made-up companies, towns, ministries, universities and agencies, with their departments and titles."""

from __future__ import annotations

import random
from dataclasses import dataclass
from functools import lru_cache

from stdnum.jp import cn

from samplecards.chances import by_weight, one_of
from samplecards.edition import Edition
from samplecards.organization_words import OrganizationKind, Wording
from samplecards.places import Address, Place, make_address, make_telephone


@dataclass(frozen=True, slots=True)
class Organization:
    """A made-up organisation."""

    edition: Edition
    kind: OrganizationKind
    name: Wording
    domain: str
    """A subdomain of a domain that the registry keeps for examples."""
    address: Address
    corporate_number: str
    """Thirteen digits with a correct check digit."""
    telephone: str
    fax: str
    branches: tuple[tuple[str, Address, str], ...]
    """Name, address and telephone of its other offices."""


def make_organization(rng: random.Random, edition: Edition) -> Organization:
    """A made-up organisation, of a kind drawn by how often its cards turn up in a public office."""
    kind = by_weight(edition.kind_weights, rng)
    name, host = _name(kind, rng, edition)
    address = make_address(rng, edition)
    twelve = "".join(rng.choices("0123456789", k=12))
    branches = tuple(
        (branch, other, make_telephone(other.place, rng))
        for branch in rng.sample(edition.words.branches, rng.randint(2, 4))
        for other in (_address_elsewhere(address.place, rng, edition),)
    )
    return Organization(
        edition,
        kind,
        name,
        f"{host}.example.{one_of(edition.domain_ends[kind], rng)}",
        address,
        cn.calc_check_digit(twelve) + twelve,
        make_telephone(address.place, rng),
        make_telephone(address.place, rng),
        branches if kind is OrganizationKind.COMPANY else (),
    )


def _address_elsewhere(place: Place, rng: random.Random, edition: Edition) -> Address:
    address = make_address(rng, edition)
    while address.place == place:
        address = make_address(rng, edition)
    return address


def make_post(organization: Organization, rng: random.Random) -> tuple[Wording, Wording]:
    """A department and a title that occur in such organisations."""
    kind, words = organization.kind, organization.edition.words
    if kind in words.posts:
        return rng.choice(_posts_at(organization.name.japanese, kind, organization.edition))
    return rng.choice(words.departments[kind]), rng.choice(words.titles[kind])


@lru_cache(maxsize=4096)
def _posts_at(name: str, kind: OrganizationKind, edition: Edition) -> tuple[tuple[Wording, Wording], ...]:
    return tuple(post for post in edition.words.posts[kind] if edition.words.suit(post, name))


def _name(kind: OrganizationKind, rng: random.Random, edition: Edition) -> tuple[Wording, str]:
    """The name of an organisation and the host name under which it is found."""
    words = edition.words
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
    if kind in words.patterns:
        stem, pattern = rng.choice(words.stems), rng.choice(words.patterns[kind])
        name = Wording(
            pattern.japanese.replace("{}", stem.japanese), pattern.english.replace("{}", stem.english)
        )
        return name, f"{stem.english}-{name.english.split()[-1]}".lower()
    stem, trade = rng.choice(words.stems), rng.choice(words.trades)
    core = stem.japanese + trade.japanese
    form = rng.choice(words.forms)
    host = f"{stem.english}-{trade.english.split()[0]}".lower()
    return Wording(
        form.format(core), f"{stem.english} {trade.english} {one_of(words.english_forms, rng)}"
    ), host
