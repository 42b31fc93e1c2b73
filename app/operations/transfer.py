"""Contacts in and out as files: CSV, Excel, vCard."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.core import lengths
from app.core.dates import PartialDate
from app.core.errors import UsageError
from app.core.ids import new_id
from app.core.messages import Message
from app.core.records import Card, CardStatus, Certainty, Edit, Note, Tag, User
from app.core.text import stored
from app.core.visibility import Visibility
from app.db.door import Undo, Writer
from app.operations.batches import add_tag
from app.operations.intake import StackSettings
from app.operations.reading import relate
from app.operations.session import Session
from app.reports.tables import ContactRow, read_table, write_table


@dataclass(frozen=True, slots=True)
class ContactImport:
    """What taking in a file of contacts did."""

    added: int
    repeats: int
    """How many of them the owner had already."""
    problems: tuple[Message, ...]
    """One for each line that was not taken in."""


def import_contacts(
    session: Session,
    path: Path,
    settings: StackSettings,
    on_progress: Callable[[int, int], None] = lambda *_: None,
) -> ContactImport:
    """Take in contacts from a file as cards without an image, as one operation.

    What a line says of its own (date, visibility, tags) goes before
    ``settings``; ``on_progress`` hears how many lines are done, of how many. Raises UsageError, NotFoundError where the file cannot be read.
    """
    result = read_table(path)
    operation = session.operation("contacts.import", f"「{path.name}」の取り込み", Undo.ALWAYS)
    added: list[Card] = []
    problems = list(result.problems)

    def enter(writer: Writer, numbered: tuple[int, ContactRow]) -> None:
        number, row = numbered
        try:
            added.append(_enter(session, writer, row, settings))
        except ValueError:
            problems.append(Message("{line} 行目: 名刺交換日か公開範囲が読めません。", line=number))
        except UsageError as error:
            problems.append(Message("{line} 行目: {problem}", line=number, problem=error.message))
        on_progress(len(added) + len(problems), len(result.rows) + len(result.problems))

    operation.for_each(result.rows, enter)
    repeats = sum(bool(relate(session, card.id)) for card in added)
    return ContactImport(len(added), repeats, tuple(problems))


def _enter(session: Session, writer: Writer, row: ContactRow, settings: StackSettings) -> Card:
    """All that a line says, or nothing. Raises ValueError, and UsageError where something is too long."""
    visibility = (
        Visibility(_VISIBILITIES.get(row.visibility, row.visibility))
        if row.visibility
        else settings.visibility
    )
    card = Card(
        id=new_id(),
        owner=settings.owner.id,
        department=settings.department.id if settings.department else "",
        visibility=visibility,
        operator=session.operator.id,
        exchanged_on=PartialDate.parse(row.exchanged_on) if row.exchanged_on else settings.exchanged_on,
    )
    by = session.operator.id
    said: list[Edit | Note] = [
        Edit(root=card.id, field=name, value=stored(value), certainty=Certainty.IMPORTED, by=by)
        for name, value in row.fields.items()
        if value
    ]
    if row.note:
        owner, department = card.owner, card.department
        said.append(Note(owner=owner, department=department, about=card.id, text=row.note, operator=by))
    tags = tuple(dict.fromkeys((*settings.tags, *row.tags)))
    for record in said:
        lengths.check_record(record)
    for tag in tags:
        lengths.check(Tag.KIND.table, {"name": tag})
    writer.insert(card)
    for record in said:
        writer.insert(record)
    for tag in tags:
        add_tag(session.store, writer, card, tag)
    return card


_VISIBILITIES = {item.japanese: str(item) for item in Visibility}


def export_contacts(
    session: Session, out: Path, owner: User | None = None, only: Sequence[str] | None = None
) -> int:
    """Write the cards in use, of one owner or of all, to a file by its ending; how many there are.

    ``only`` names those that are wanted, in the order in which they are written. Recorded, and not to be undone. Raises UsageError for another ending, DiskFullError, StoreError.
    """
    store = session.store
    condition, parameters = "revoked_at = '' AND status = ?", [str(CardStatus.ACTIVE)]
    if owner:
        condition, parameters = condition + " AND owner = ?", [*parameters, owner.id]
    cards = store.find(Card, condition, *parameters)
    if only is not None:
        by_id = {card.id: card for card in cards}
        cards = [by_id[card] for card in only if card in by_id]
    owners = {user.id: user.name for user in store.find(User)}
    fields = store.fields_of(card.id for card in cards)
    rows = [
        ContactRow(
            fields={name: field.value for name, field in fields.get(card.id, {}).items()},
            exchanged_on=str(card.exchanged_on),
            owner=owners.get(card.owner, ""),
            visibility=card.visibility.japanese,
            tags=store.tags_of(card.id),
            id=card.id,
        )
        for card in cards
    ]
    write_table(rows, out)
    session.gave_out("export", (card.id for card in cards))
    return len(rows)
