"""What is told of a card whose owner wants to be asked first: a name, an organisation, and whom to ask.

It lies where the card would if its department might read it, under an id of its own, and is derived
anew with whatever it is made of, in the same transaction.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from app.core.clock import Stamp
from app.core.documents import EVERY_UNIT, Document, document_of
from app.core.ids import new_id
from app.core.reading import FieldName
from app.core.records import CardStatus, CardStub
from app.core.visibility import Visibility, card_scope, department_scope, user_scope
from server.card_fields import fields_of

if TYPE_CHECKING:
    from server.rows import Row, Rows

KIND = CardStub.KIND.table

MADE_OF = frozenset({"recognition", "edit"})
"""Kinds of records that hang on a card, and of which its stub is made."""

_DEVICE = "server"


_MAY_BE_ASKED = (user_scope(""), card_scope(""))
"""How the scopes of *ask* cards begin."""


def derive(rows: Rows, now: datetime) -> None:
    """Put the stubs of what a transaction has written among its rows, and take away those that are not right any more."""
    written = [row for row in rows.held() if row.written]
    cards = {row.id for row in written if row.kind == "card" and (row.asked or is_asked(rows.document(row)))}
    for row in written:
        card = rows.get(row.root) if row.kind in MADE_OF else None
        if card and may_have_one(rows, card):
            cards.add(card.id)
    if not cards:
        return
    rows.lock(cards)  # two who write at one card make its stub one after the other
    rows.load_hanging(cards, [KIND, *MADE_OF])
    hanging: dict[str, list[Row]] = {card: [] for card in cards}
    for row in rows.held():
        if row.root in hanging:
            hanging[row.root].append(row)
    for card_id in sorted(cards):
        _derive(rows, card_id, hanging[card_id], now)


def _derive(rows: Rows, card_id: str, hanging: list[Row], now: datetime) -> None:
    row = rows.get(card_id)
    assert row is not None
    card = rows.document(row)
    former = next((row for row in hanging if row.kind == KIND), None)
    before = rows.document(former) if former else None
    document = None
    if scope := stub_scope(card):
        made_of = (rows.document(row) for row in hanging if row.kind in MADE_OF)
        document = stub_of(card, made_of, before, now)
    if document is not None and (former is None or document is not before or scope != former.scope):
        rows.put(document, scope, card_id)
    elif document is None and former is not None:
        rows.remove(former)


def may_have_one(rows: Rows, row: Row) -> bool:
    """Whether a row is of a card that may have a stub."""
    return row.kind == "card" and rows.scope(row).startswith(_MAY_BE_ASKED) and is_asked(rows.document(row))


def is_asked(document: Document) -> bool:
    """Whether a root may have a stub: its owner wants to be asked first."""
    return document.kind == "card" and document.values["visibility"] == Visibility.ASK


def stub_scope(card: Document) -> str:
    """Where the stub of a card lies; empty for a card that has none."""
    values = card.values
    listed = is_asked(card) and not card.revoked_at and values["status"] == CardStatus.ACTIVE
    return department_scope(values["department"]) if listed and values["department"] else ""


def stub_of(
    card: Document, hanging: Iterable[Document], former: Document | None, now: datetime
) -> Document | None:
    """The stub of a card that has a scope for one; None where there is nothing yet to know the person by.

    ``hanging`` are its recognitions and edits, ``former`` is its stub so far, which is given back where nothing
    of it has changed.
    """
    fields = fields_of(hanging)
    name, organization = (
        fields[field].value if field in fields else "" for field in (FieldName.NAME, FieldName.ORGANIZATION)
    )
    if not (name or organization):
        return None
    owner = card.values["owner"]
    record = CardStub(id=former.id if former else new_id(), owner=owner, name=name, organization=organization)
    stamp = str(Stamp(int(now.timestamp() * 1000), 0, _DEVICE))
    document = document_of(record, {EVERY_UNIT: (stamp, owner)})
    return former if former and former.values == document.values else document
