"""抜き取り確認: some of what is accepted unread is looked at all the same, and nobody can tell which.

When a card is read, chance chooses among its sure fields. One that was chosen
stands in the review as one that is not sure, with a confidence such as those
have, until a person has decided about it. The choice is made by the store's key
from what names the reading and the field: whoever draws again draws the same,
and without the key nobody can tell beforehand.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from app.core.effective import format_reading
from app.core.reading import CardReading, FieldName
from app.core.records import Card, Recognition
from app.db.assessments import Assessment, Lot, lots, sample_size
from app.db.door import Writer
from app.db.rows import rows
from app.db.said import Words
from app.db.store import Store
from app.operations import settings
from app.operations.calibration import Calibration, load, stated_by
from app.operations.session import Session

ENOUGH = 3000
"""So many fields of the sample have to be looked at before they bound an error of 0.1 % by themselves."""

FIRST_PERCENT = 10.0
"""Of the sure fields, until there are ``ENOUGH``."""

_NEAR = 0.99
"""From this stated probability on it is kept how a field turned out that is not sure."""

_LEAST_SHOWN, _MOST_SHOWN = 0.5, 0.9
"""Between these lies the confidence of a field that was drawn: less than any threshold."""

_DICE = 16**12


@dataclass(frozen=True, slots=True)
class Assessor:
    """Says of readings what the desk makes of them, by what holds at one moment."""

    store: Store
    calibration: Calibration
    threshold: float
    """The probability from which on a field is accepted unread."""
    share: float
    """Which part of what is accepted unread is drawn, 0..1."""
    since: str = ""
    """When the present model began to state probabilities here; what was learned of it says nothing of older readings."""

    @classmethod
    def of(cls, session: Session) -> Assessor:
        """By what the office chose, and what the desk has learned by now."""
        store = session.store
        return cls(store, load(store), settings.threshold(session), sampled_share(session))

    def record(self, writer: Writer, card: str, reading: CardReading) -> None:
        """Enter what was read on a card, and what the desk makes of it."""
        recognition = writer.insert(
            Recognition(
                root=card,
                engine=reading.engine,
                engine_version=reading.engine_version,
                document=format_reading(reading),
            )
        )
        self.enter(writer, recognition, reading)

    def enter(
        self, writer: Writer, recognition: Recognition, reading: CardReading, *, again: bool = False
    ) -> None:
        """Assess a reading, in the transaction that enters it or ``again`` later; what persons decided on is left alone.

        Chance chooses once: among what is sure at first, and among what becomes so.
        """
        edits = "SELECT DISTINCT field FROM edit WHERE root = ? AND revoked_at = ''"
        decided = {row["field"] for row in rows(self.store.db, edits, (recognition.root,))}
        before = lots(self.store.db, recognition.id) if again else None
        found = [item for item in self._assess(recognition, reading, before) if item.field not in decided]
        if found or before:
            writer.assess(recognition.root, recognition.id, found)

    def _assess(
        self, recognition: Recognition, reading: CardReading, before: Mapping[FieldName, Lot] | None
    ) -> Iterator[Assessment]:
        layout = layout_of(reading)
        present = recognition.created_at >= self.since
        calibration = self.calibration if present else Calibration({})
        version = stated_by() if present else ""
        known = Words(self.store.db, self.store.get(Card, recognition.root)).agree_with(reading)
        for field, candidates in reading.fields.items():
            if not candidates or not candidates[0].value:
                continue
            candidate = candidates[0]
            stated = max(candidate.confidence, candidate.if_said if field in known else 0.0)
            confidence = calibration.confidence(field, stated)
            sure = confidence >= self.threshold
            former = (
                before.get(field, _without_row(candidate.confidence)) if before is not None else Lot.ASKED
            )
            chance, shown = self._dice(recognition.id, field)
            if former is Lot.DRAWN or (former is Lot.ASKED and sure and chance < self.share):
                lot, confidence = Lot.DRAWN, _LEAST_SHOWN + (_MOST_SHOWN - _LEAST_SHOWN) * shown
            elif not sure and (stated >= _NEAR or confidence != candidate.confidence):
                lot = Lot.ASKED
            elif sure and confidence != candidate.confidence:
                lot = Lot.ACCEPTED
            else:
                continue
            yield Assessment(field, lot, stated, confidence, layout, version)

    def _dice(self, recognition: str, field: FieldName) -> tuple[float, float]:
        """Two numbers in [0, 1) that nobody knows without the key."""
        digits = self.store.fingerprint(f"sample {recognition} {field}".encode())
        return int(digits[:12], 16) / _DICE, int(digits[12:24], 16) / _DICE


def _without_row(stated: float) -> Lot:
    """What became of a field that has no assessment."""
    return Lot.ACCEPTED if stated >= _NEAR else Lot.ASKED


def sampled_share(session: Session) -> float:
    """Which part of what is accepted unread is looked at all the same, 0..1: more until there are ``ENOUGH``."""
    percent = settings.sample_percent(session)
    if percent and sample_size(session.store.db) < ENOUGH:
        percent = max(percent, FIRST_PERCENT)
    return percent / 100


def layout_of(reading: CardReading) -> str:
    """How most of a card's text runs: ``horizontal`` or ``vertical``."""
    lines = [line for side in reading.sides for line in side.lines]
    along = sum(len(line.text) * (1 if line.vertical else -1) for line in lines)
    return "vertical" if along > 0 else "horizontal"
