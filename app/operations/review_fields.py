"""項目ごと: one kind of field after the other across a batch, as rows of which each is a piece of a card and its text."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from app.core.kanji import variants
from app.core.reading import Box, FieldCandidate, FieldName, Side
from app.core.records import CardStatus, Edit
from app.db.door import Writer
from app.db.rows import rows, rows_in
from app.operations.learning import settle
from app.operations.review import decisions
from app.operations.review_card import FieldToCheck, card_to_check
from app.operations.review_piece import stands_sideways
from app.operations.review_queue import looked_at_by, put_off_cards
from app.operations.review_waiting import IN_QUEUE, brought_up_to_date
from app.operations.session import Session

ORDER = (
    FieldName.EMAIL, FieldName.NAME, FieldName.ORGANIZATION, FieldName.DEPARTMENT, FieldName.TITLE,
    FieldName.TEL, FieldName.MOBILE, FieldName.FAX, FieldName.POSTAL_CODE, FieldName.ADDRESS,
    FieldName.URL, FieldName.NAME_READING, FieldName.CORPORATE_NUMBER,
)  # fmt: skip
"""In which order the kinds come: what is quick to compare and what matters most first."""


@dataclass(frozen=True, slots=True)
class PieceToCheck:
    """One row: what was read of a field, and where that stands on the card."""

    card: str
    sheet: int
    """Number of the sheet in its batch."""
    about: tuple[str, ...]
    """What else is known of the card, so that one knows whose it is: name and organisation, where they are other fields."""
    value: str
    """Several values are lines; empty where nothing was read."""
    texts: tuple[str, ...]
    """What it may be, best first."""
    evidence: tuple[str, ...]
    unsure: tuple[int, ...]
    """Places in ``value`` of characters that may be others."""
    side: Side
    box: Box | None
    """Pixels of the upright side; None where nobody knows where it stands."""
    sideways: bool
    """Whether it stands on its side there."""
    decided: bool
    """Whether nobody has to look any more: a person decided on it, or it is no card."""
    looked_at_by: str = ""
    """The name of the colleague who looks at its card at this moment; empty where nobody does."""


def pieces_to_check(session: Session, field: FieldName, queue: str = "") -> bytes:
    """Row numbers (``array("q")``) of the cards of a queue (``app.operations.review_queue``) of which this field waits.

    Values that are alike stand together: those of one mail domain or host, else those of one organisation. Cards that
    the operator put off come last.
    """
    db = brought_up_to_date(session)
    later = set(put_off_cards(session))
    found = rows(
        db,
        "SELECT waits.card AS card, queue.num AS num FROM temp.to_check_field AS waits"
        " JOIN temp.to_check AS queue ON queue.card = waits.card"
        " LEFT JOIN card_field AS ours ON ours.card = waits.card AND ours.field = waits.field"
        " LEFT JOIN card_field AS office ON office.card = waits.card AND office.field = 'organization'"
        f" WHERE waits.field = ? AND {IN_QUEUE}"
        f" ORDER BY {_ALIKE.get(field, 'office.value')}, ours.value, queue.stack, queue.sheet, queue.num",
        (field, queue),
    )
    first, last = array("q"), array("q")
    for row in found:
        (last if row["card"] in later else first).append(row["num"])
    return (first + last).tobytes()


def pieces(session: Session, numbers: Sequence[int], *, field: FieldName) -> list[PieceToCheck | None]:
    """The rows of some numbers, in their order; None for a card that is gone."""
    found = rows_in(session.store.db, "SELECT num, id FROM card WHERE num IN ({})", numbers)
    ids = {row["num"]: row["id"] for row in found}
    return [_piece(session, ids[number], field) if number in ids else None for number in numbers]


def accept_pieces(session: Session, field: FieldName, shown: Mapping[str, str]) -> None:
    """Decide on one field of several cards, as it was shown of each, as one operation. Raises NotFoundError."""
    edits = [edit for card, text in shown.items() for edit in decisions(session, card, {field: text})]
    if edits:
        session.operation("fields.checked", "項目をまとめて確定").for_each(edits, _enter)
    settle(session)


def decided_rows(session: Session, edits: Iterable[str]) -> list[tuple[FieldName, int]]:
    """What some edits decided on: the field and the row number of its card."""
    found = rows_in(
        session.store.db,
        "SELECT edit.field AS field, card.num AS num FROM edit JOIN card ON card.id = edit.root"
        " WHERE edit.id IN ({}) ORDER BY edit.num",
        edits,
    )
    return [(FieldName(row["field"]), row["num"]) for row in found]


def _enter(writer: Writer, edit: Edit) -> None:
    writer.insert(edit)


_ALIKE = {
    FieldName.EMAIL: "lower(substr(ours.value, instr(ours.value, '@') + 1))",
    FieldName.URL: "replace(replace(replace(lower(ours.value), 'https://', ''), 'http://', ''), 'www.', '')",
    FieldName.ORGANIZATION: "ours.value",
}
"""What makes values of a kind alike, in the language of the query."""


def _piece(session: Session, card_id: str, name: FieldName) -> PieceToCheck:
    card = card_to_check(session, card_id)
    field = card.field(name)
    best = field.candidate(field.value)
    about = (
        card.field(other).value
        for other in (FieldName.NAME, FieldName.ORGANIZATION)
        if other is not name and card.field(other).value
    )
    return PieceToCheck(
        card_id,
        card.number,
        tuple(about),
        field.value,
        field.texts,
        best.evidence if best else (),
        unsure_places(field),
        best.side if best else Side.FRONT,
        best.box if best else None,
        stands_sideways(card, field),
        field.origin not in {"", "read"} or card.status is not CardStatus.ACTIVE,
        looked_at_by(session, card_id),
    )


_LOOK_ALIKES = frozenset("0Oo1lI|")
"""Characters of addresses that are read for one another."""
_ALIKE_ENOUGH = 0.6
"""Ratio of two candidates that say the same but for some characters."""


def unsure_places(field: FieldToCheck) -> tuple[int, ...]:
    """Where a value may be wrong: characters that another candidate has otherwise, and those that doubts are about."""
    value = field.value
    found: set[int] = set()
    best = field.candidate(value)
    for candidate in field.candidates:
        if candidate is not best:
            found |= _differences(value, candidate)
    doubts = {kind.partition(":")[2] for kind in (best.evidence if best else ()) if kind.startswith("doubt:")}
    if "look-alikes" in doubts:
        found |= {place for place, character in enumerate(value) if character in _LOOK_ALIKES}
    if "variant" in doubts:
        found |= {place for place, character in enumerate(value) if variants(character)}
    return tuple(sorted(found))


def _differences(value: str, candidate: FieldCandidate) -> set[int]:
    """Places of the characters that a candidate replaces or lacks; none where it is another text altogether."""
    matcher = SequenceMatcher(None, value, candidate.value, autojunk=False)
    if matcher.ratio() < _ALIKE_ENOUGH:
        return set()
    return {
        place
        for tag, start, end, _, _ in matcher.get_opcodes()
        if tag in {"replace", "delete"}
        for place in range(start, end)
        if not value[place].isspace()
    }
