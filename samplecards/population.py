"""Made-up people by the hundred."""

from __future__ import annotations

import random

from samplecards.organizations import make_organization
from samplecards.people import Contact, make_contact
from samplecards.splits import EDITIONS, Split

_PEOPLE_PER_ORGANIZATION = 2


def generate_people(count: int, seed: int, split: Split = Split.COMMON) -> list[Contact]:
    """``count`` made-up people, several at most organisations; equal arguments give equal people."""
    rng = random.Random(seed)
    editions = EDITIONS[split]
    organizations = [
        make_organization(rng, editions[number % len(editions)])
        for number in range(count // _PEOPLE_PER_ORGANIZATION + 1)
    ]
    return [make_contact(rng.choice(organizations), rng) for _ in range(count)]
