"""Sample cards as one scanner on one day sees them: fed again, and beside a colleague's."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace

from app.core.reading import FieldName
from samplecards import CardImage, Contact, Layout, ScanFaults, draw_card, encode, generate_people, scan

DPI = 300
Sheet = tuple[bytes, bytes]
"""Front and back as JPEG."""


@dataclass(frozen=True, slots=True)
class Office:
    """People of one organisation whose cards differ by the name only, and the scanner that sees them."""

    people: tuple[Contact, ...]
    layout: Layout
    seed: int

    def card(self, person: int) -> CardImage:
        return draw_card(self.people[person], self.seed, self.layout, DPI)

    def feed(self, person: int, run: int, *, skew: float | None = None, turn: int = 0) -> Sheet:
        """A card through the feeder; every run of it is another scan of the same paper."""
        day, chance = random.Random(self.seed), random.Random(f"{self.seed}:{person}:{run}")
        faults = replace(
            ScanFaults.mild(self.seed),
            margin=day.choice((0.0, 0.5, 3.0, 5.0)),
            skew=chance.uniform(-2, 2) if skew is None else skew,
            turn=turn,
            jpeg_quality=day.randint(75, 92),
        )
        scanned = scan(self.card(person), chance.randrange(2**30), faults)
        assert scanned.back is not None
        return encode(scanned.front.image, scanned.jpeg_quality), encode(
            scanned.back.image, scanned.jpeg_quality
        )


def office(seed: int, layout: Layout = Layout.HORIZONTAL, people: int = 4) -> Office:
    """Somebody, and colleagues of whom nothing differs but the name: not even the mail address."""
    first, *others = generate_people(people * 3, seed)
    colleagues = [first]
    for other in others:
        name = other.fields[FieldName.NAME]
        if len(colleagues) < people and name not in {item.fields[FieldName.NAME] for item in colleagues}:
            names = {FieldName.NAME: name, FieldName.NAME_READING: other.fields[FieldName.NAME_READING]}
            english = first.english | {FieldName.NAME: other.english[FieldName.NAME]}
            colleagues.append(
                replace(
                    first,
                    family=other.family,
                    given=other.given,
                    fields=first.fields | names,
                    english=english,
                )
            )
    return Office(tuple(colleagues), layout, seed)
