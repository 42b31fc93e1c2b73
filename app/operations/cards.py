"""What a person does to one card: type or confirm a field, say that it is no card, change who may see it."""

from __future__ import annotations

from collections.abc import Iterable

from app.core.dates import PartialDate
from app.core.errors import UsageError
from app.core.reading import FieldName
from app.core.records import Card, CardStatus, Certainty, Edit
from app.core.text import stored
from app.core.visibility import Visibility
from app.db.door import Operation, Undo
from app.operations.session import Session


def set_field(session: Session, card_id: str, field: FieldName, value: str) -> Operation:
    """Give a field the value that a person typed; the empty string says that the card has none."""
    return _edit(session, card_id, field, stored(value.strip()), Certainty.TYPED)


def confirm_field(session: Session, card_id: str, field: FieldName) -> Operation:
    """Agree with the value that a field has. Raises UsageError where it has none."""
    effective = session.store.fields(card_id).get(field)
    if effective is None:
        raise UsageError("確定する値がありません。")
    return _edit(session, card_id, field, effective.value, Certainty.CONFIRMED)


def _edit(session: Session, card_id: str, field: FieldName, value: str, certainty: Certainty) -> Operation:
    confirmed = certainty is Certainty.CONFIRMED
    operation = session.operation(
        "field.confirmed" if confirmed else "field.typed", "項目を確定" if confirmed else "項目を修正"
    )
    edit = Edit(root=card_id, field=field, value=value, certainty=certainty, by=session.operator.id)
    with operation.transaction() as writer:
        writer.insert(edit)
    return operation


def set_status(session: Session, card_id: str, status: CardStatus) -> Operation:
    """Say that a card is in use, set aside, or not a card."""
    operation = session.operation("card.status", "名刺の扱いを変更")
    with operation.transaction() as writer:
        writer.update(Card, card_id, status=status)
    return operation


def set_exchanged_on(session: Session, card_id: str, day: PartialDate) -> Operation:
    """Correct when one card was exchanged."""
    operation = session.operation("card.date", "名刺交換日を変更")
    with operation.transaction() as writer:
        writer.update(Card, card_id, exchanged_on=day)
    return operation


def set_visibility(session: Session, cards: Iterable[str], visibility: Visibility) -> Operation:
    """Change who may see some cards, as one operation that can be undone without limit."""
    operation = session.operation(
        "cards.visibility", f"公開範囲を「{visibility.japanese}」に変更", Undo.ALWAYS
    )
    operation.for_each(cards, lambda writer, card: writer.update(Card, card, visibility=visibility))
    return operation
