"""Where the proof gets its evidence: from the images, as it is asked for, or from a record of everything."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from app.core.reading import Line, Side, SideReading
from app.ocr.imaging.image import Image
from app.ocr.proof.crops import line_crop, line_in_crop
from app.ocr.proof.ink import Ink, LooseInk
from app.ocr.proof.second import SecondReaders, Statement
from app.ocr.proof.variants import Forms, LineForms, VariantVerifier


class Witnesses(Protocol):
    """What can be asked about the lines of a card. Whoever cannot answer gives None; nothing raises."""

    @property
    def readers(self) -> tuple[str, ...]:
        """The names of the second readers, the cheapest first."""

    def statement(self, reader: str, side: Side, line: int) -> Statement | None:
        """What a second reader makes of a line of a side."""

    def lacks(self, reader: str, side: Side, line: int) -> str | None:
        """What of a line's text a second reader never gives."""

    def ink(self, side: Side, line: int) -> Ink:
        """The ink beside a line of a side."""

    def forms(self, side: Side, line: int) -> LineForms:
        """Which form its kanji with variants have, by their places in the line."""


class LiveWitnesses:
    """Looks at the images of one card, and asks nobody twice."""

    def __init__(
        self,
        readers: SecondReaders,
        verifier: VariantVerifier,
        images: Mapping[Side, Image],
        lines: Mapping[Side, Sequence[Line]],
    ) -> None:
        """``images`` and ``lines`` are those of the upright sides, as the engine had and read them."""
        self._readers, self._verifier = readers, verifier
        self._images, self._lines = images, lines
        self._statements: dict[tuple[str, Side, int], Statement | None] = {}
        self._crops: dict[tuple[Side, int], Image] = {}
        self._sides: dict[Side, LooseInk] = {}
        self._ink: dict[tuple[Side, int], Ink] = {}
        self._forms: dict[tuple[Side, int], LineForms] = {}

    @property
    def readers(self) -> tuple[str, ...]:
        return self._readers.names

    def statement(self, reader: str, side: Side, line: int) -> Statement | None:
        key = reader, side, line
        if key not in self._statements:
            place = side, line
            if place not in self._crops:
                self._crops[place] = line_crop(self._images[side], self._lines[side], line)
            crop = self._crops[place]
            self._statements[key] = self._readers.read(reader, crop, line_in_crop(self._lines[side], line))
        return self._statements[key]

    def lacks(self, reader: str, side: Side, line: int) -> str | None:
        return self._readers.lacks(reader, self._lines[side][line])

    def ink(self, side: Side, line: int) -> Ink:
        if side not in self._sides:
            self._sides[side] = LooseInk(self._images[side], self._lines[side])
        place = side, line
        if place not in self._ink:
            self._ink[place] = self._sides[side].beside(line)
        return self._ink[place]

    def forms(self, side: Side, line: int) -> LineForms:
        place = side, line
        if place not in self._forms:
            self._forms[place] = self._verifier.forms(self._images[side], self._lines[side][line])
        return self._forms[place]


@dataclass(frozen=True, slots=True)
class LineEvidence:
    """All that can be asked about one line; plain data, as ``msgspec.json`` writes it."""

    statements: dict[str, Statement]
    """By second reader."""
    ink: Ink
    forms: dict[int, Forms] = field(default_factory=dict)


Evidence = dict[Side, tuple[LineEvidence, ...]]
"""Of each line of each side of a card, in the order of its lines."""


@dataclass(frozen=True, slots=True)
class CardRecord:
    """One card as the engine read it, and all that can be asked about its lines; plain data."""

    sides: tuple[SideReading, ...]
    evidence: Evidence


def record(witnesses: Witnesses, lines: Mapping[Side, Sequence[Line]]) -> Evidence:
    """Ask everybody about everything, so that fields and confidence can be worked on without images."""
    evidence: Evidence = {}
    for side, read in lines.items():
        evidence[side] = tuple(
            LineEvidence(
                {
                    reader: statement
                    for reader in witnesses.readers
                    if (statement := witnesses.statement(reader, side, number)) is not None
                },
                witnesses.ink(side, number),
                dict(witnesses.forms(side, number)),
            )
            for number in range(len(read))
        )
    return evidence


class RecordedWitnesses:
    """Answers from a record as the witnesses did of whom it was made."""

    def __init__(self, evidence: Evidence, readers: Sequence[str]) -> None:
        """``readers``: those to be asked, the cheapest first, for instance ``tuple(SECOND_READERS)``."""
        self._evidence, self.readers = evidence, tuple(readers)

    def statement(self, reader: str, side: Side, line: int) -> Statement | None:
        return self._evidence[side][line].statements.get(reader)

    def lacks(self, reader: str, side: Side, line: int) -> str | None:
        statement = self._evidence[side][line].statements.get(reader)
        return statement.unknown if statement is not None else None

    def ink(self, side: Side, line: int) -> Ink:
        return self._evidence[side][line].ink

    def forms(self, side: Side, line: int) -> LineForms:
        return self._evidence[side][line].forms
