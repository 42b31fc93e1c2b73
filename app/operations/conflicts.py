"""Values that two people changed without knowing of each other: what holds, what was lost, and choosing between them.

What stands on a card is kept as it was said, each time by itself: there two that did not know of each other are found here, at
the desk (``app.core.effective``). Of everything else the server keeps the value that lost, as a ``Conflict``.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import msgspec

from app.core.clock import Stamp
from app.core.dates import format_instant
from app.core.documents import EVERY_UNIT, LIFE
from app.core.messages import Message
from app.core.reading import FieldName
from app.core.records import KINDS, Card, Conflict, Edit
from app.core.roles import Role
from app.core.rules import RULES, Who, owner_of
from app.db.derived import load_standing
from app.db.door import Operation
from app.db.rows import Row, first, rows, rows_in
from app.db.store import Store
from app.operations.conflict_words import (
    FIELD_WORDS,
    KIND_WORDS,
    NONE,
    RECORD,
    UNIT_WORDS,
    VALUE,
    name_of,
    unit_words,
)
from app.operations.joining import membership
from app.operations.session import Session
from app.operations.staff import acting_for, delegated_by


@dataclass(frozen=True, slots=True)
class Said:
    """A value, who wrote it, and when."""

    text: Message
    by: str
    at: str
    """UTC."""
    acting_for: str = ""
    """The name of the owner where he acted for him."""


@dataclass(frozen=True, slots=True)
class ConflictView:
    """One value of a record that two wrote."""

    id: str
    """Of the conflict, or of the edit that lost."""
    what: Message
    """Which value of which record."""
    now: Said
    """What holds."""
    lost: Said
    decider: Message | None = None
    """Who may choose, where the user may not."""


def conflicts_of(session: Session, roots: Iterable[str]) -> list[ConflictView]:
    """Those of some roots (cards, meetings, notes, tasks) on which nobody has decided yet."""
    store, wanted = session.store, list(roots)
    found = store.find_in(Conflict, "root", wanted)
    deleted = store.find(
        Conflict, "revoked_at = '' AND unit = ?", LIFE
    )  # these are among no one's notes any more
    found += [one for one in deleted if one.root not in wanted and _card(store, one) in wanted]
    views = (_view(session, conflict) for conflict in found)
    return [*(_edit_view(store, edit) for edit in _outvoted(store, wanted)), *filter(None, views)]


@dataclass(frozen=True, slots=True)
class Conflicted:
    """A person at whom somebody should look."""

    card: str
    name: str
    """And the organisation, as far as they are known."""
    count: int
    """How many values two people wrote."""


@dataclass(frozen=True, slots=True)
class AllConflicts:
    """Everything on which somebody has to decide, the latest first."""

    people: tuple[Conflicted, ...] = ()
    """Each once."""
    others: tuple[ConflictView, ...] = ()
    """Of what belongs to no card that is here: tags, batches, meetings without cards."""


def all_conflicts(session: Session) -> AllConflicts:
    """What this user sees of conflicts."""
    store = session.store
    at: list[str] = []
    others = []
    for conflict in reversed(store.find(Conflict, "revoked_at = ''")):
        if view := _view(session, conflict):
            card = _card(store, conflict)
            at.append(card)
            others += [] if card else [view]
    at += [row["card"] for row in rows(store.db, "SELECT card FROM card_conflict ORDER BY edit DESC")]
    counts: dict[str, int] = {}
    for card in filter(None, at):
        person, cards = store.person_cards(card)
        shown = next((one for one in counts if one in cards or one == person), card)
        counts[shown] = counts.get(shown, 0) + 1
    people = (Conflicted(card, _person(store, card), count) for card, count in counts.items())
    return AllConflicts(tuple(people), tuple(others))


def _card(store: Store, conflict: Conflict) -> str:
    """The card that the root is, or is about; empty where that is not here, or is itself what was deleted."""
    root = conflict.root
    if conflict.unit == LIFE and conflict.of == Card.KIND.table:
        return ""
    about = [root]
    for kind in ("note", "task"):
        about += [row["about"] for row in rows(store.db, f"SELECT about FROM {kind} WHERE id = ?", (root,))]
    for row in rows(store.db, "SELECT about FROM meeting WHERE id = ?", (root,)):
        about += msgspec.json.decode(row["about"])
    return next((one for one in about if store.has(Card, one)), "")


def _person(store: Store, card: str) -> str:
    fields = store.fields(card)
    named = (FieldName.NAME, FieldName.ORGANIZATION)
    return "　".join(fields[one].value.replace("\n", " ") for one in named if one in fields)


def keep_what_holds(session: Session, conflict: str) -> Operation:
    """Somebody has looked, and leaves the value as it is. Raises NotFoundError."""
    store = session.store
    operation = session.operation("conflict.kept", "重なった変更を確認")
    with operation.transaction() as writer:
        if store.has(Edit, conflict):
            writer.insert(_said_again(session, _holding(store, store.get(Edit, conflict))))
        else:
            writer.revoke(Conflict, conflict)
    return operation


def take_what_was_lost(session: Session, conflict: str) -> Operation:
    """Let the value hold that was lost. Raises NotFoundError."""
    store = session.store
    operation = session.operation("conflict.taken", "重なった変更のもう一方を採用")
    if store.has(Edit, conflict):
        with operation.transaction() as writer:
            writer.insert(_said_again(session, store.get(Edit, conflict)))
        return operation
    lost = store.get(Conflict, conflict)
    values = {name: _column(value) for name, value in msgspec.json.decode(lost.values).items()}
    with operation.transaction() as writer:
        if lost.unit == LIFE:
            writer.restore_unit(lost.of, lost.record, LIFE, values)
        else:
            writer.update(KINDS[lost.of].record, lost.record, **values)
        writer.revoke(Conflict, conflict)
    return operation


# What stands on cards.


def _outvoted(store: Store, cards: Iterable[str]) -> list[Edit]:
    found = rows_in(store.db, "SELECT edit FROM card_conflict WHERE card IN ({}) ORDER BY card, edit", cards)
    return store.find_in(Edit, "id", [row["edit"] for row in found])


def _holding(store: Store, lost: Edit) -> Edit:
    """What holds of the field of an edit that lost."""
    return store.get(Edit, load_standing(store.db, lost.root, lost.field)[lost.field][-1].id)


def _said_again(session: Session, edit: Edit) -> Edit:
    """The same, over all that is known of the field now."""
    return Edit(
        root=edit.root, field=edit.field, value=edit.value, certainty=edit.certainty, by=session.operator.id
    )


def _edit_view(store: Store, lost: Edit) -> ConflictView:
    owner = store.get(Card, lost.root).owner
    now, then = (
        Said(
            Message("{text}", text=one.value) if one.value else NONE,
            name_of(store, one.by),
            one.at,
            acting_for(store, one.by, owner, one.at),
        )
        for one in (_holding(store, lost), lost)
    )
    what = Message("{kind}の{unit}", kind=KIND_WORDS["card"], unit=FIELD_WORDS[lost.field])
    return ConflictView(lost.id, what, now, then)


# Other records.


def _column(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def _view(session: Session, conflict: Conflict) -> ConflictView | None:
    store, kind = session.store, KINDS.get(conflict.of)
    if kind is None:
        return None
    row = first(store.db, f'SELECT * FROM "{kind.table}" WHERE id = ?', (conflict.record,))
    if row is None:
        return None
    if conflict.unit == LIFE and not row["revoked_at"]:  # it was put back
        return None
    clocks = msgspec.json.decode(row["clocks"])
    stamp, by = clocks.get(conflict.unit) or clocks[EVERY_UNIT]
    if conflict.unit == LIFE:
        now, lost = Message("削除"), Message("変更「{text}」", text=_named(store, kind.table, row))
    else:
        now, lost = (
            unit_words(store, conflict.unit, values)
            for values in (
                {name: row[name] for name in kind.members(conflict.unit)},
                msgspec.json.decode(conflict.values),
            )
        )
    owner = owner_of(kind.table, row)

    def said(words: Message, user: str, at: str) -> Said:
        return Said(words, name_of(store, user), at, acting_for(store, user, owner, at))

    return ConflictView(
        conflict.id,
        Message(
            "{kind}の{unit}",
            kind=KIND_WORDS.get(kind.table, RECORD),
            unit=UNIT_WORDS.get(conflict.unit, VALUE),
        ),
        said(now, by, _at(stamp)),
        said(lost, conflict.by, _at(conflict.stamp)),
        _decider(session, kind.table, conflict.unit, row),
    )


def _named(store: Store, kind: str, row: Row) -> str:
    """What somebody knows a record by."""
    if kind == Card.KIND.table:
        return _person(store, row["id"])
    return next((str(row[name]) for name in ("subject", "text", "name") if row.get(name)), "")


def _decider(session: Session, kind: str, unit: str, row: Row) -> Message | None:
    """Who may choose, where the user may not."""
    store, user = session.store, session.operator.id
    match RULES[kind].who(unit):
        case Who.READER:
            return None
        case Who.OWNER:
            owner = owner_of(kind, row)
            may = owner in {user, *delegated_by(store, user)}
            return None if may else Message("{name}さんが選べます。", name=name_of(store, owner))
        case _:
            joined = membership(store)
            may = joined is not None and joined.role is Role.ADMINISTRATOR
            return None if may else Message("管理者が選べます。")


def _at(stamp: str) -> str:
    return format_instant(datetime.fromtimestamp(Stamp.parse(stamp).milliseconds / 1000, UTC))
