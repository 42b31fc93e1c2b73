"""Values that two people changed without knowing of each other: what holds, what was lost, and choosing between them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import msgspec

from app.core.clock import Stamp
from app.core.dates import PartialDate, format_instant, office_time, parse_instant
from app.core.documents import EVERY_UNIT, LIFE
from app.core.messages import Message
from app.core.reading import FieldName
from app.core.records import KINDS, Card, Conflict, Department, User
from app.core.visibility import Visibility
from app.db.door import Operation
from app.db.rows import first, rows
from app.db.store import Store
from app.operations.session import Session


@dataclass(frozen=True, slots=True)
class Said:
    """A value, who wrote it, and when."""

    text: Message
    by: str
    at: str
    """UTC."""


@dataclass(frozen=True, slots=True)
class ConflictView:
    """One value of a record that two wrote."""

    id: str
    what: Message
    """Which value of which record."""
    now: Said
    """What holds."""
    lost: Said


def conflicts_of(store: Store, roots: Iterable[str]) -> list[ConflictView]:
    """Those of some roots (cards, meetings, notes, tasks) at which nobody has looked yet."""
    found = store.find_in(Conflict, "root", roots)
    return [view for conflict in found if (view := _view(store, conflict)) is not None]


@dataclass(frozen=True, slots=True)
class Conflicted:
    """A person at whom somebody should look."""

    card: str
    name: str
    """And the organisation, as far as they are known."""
    count: int
    """How many values two people wrote."""


def list_conflicted(session: Session) -> list[Conflicted]:
    """Those at whom this user sees conflicts, the latest first; each person once."""
    store = session.store
    counts: dict[str, int] = {}
    for conflict in reversed(store.find(Conflict, "revoked_at = ''")):
        if (card := _card(store, conflict.root)) and _view(store, conflict):
            person, cards = store.person_cards(card)
            shown = next((one for one in counts if one in cards or one == person), card)
            counts[shown] = counts.get(shown, 0) + 1
    return [Conflicted(card, _person(store, card), count) for card, count in counts.items()]


def _card(store: Store, root: str) -> str:
    """The card that a root is, or is about; empty where that is not here."""
    about = [root]
    for kind in ("note", "task"):
        about += [row["about"] for row in rows(store.db, f"SELECT about FROM {kind} WHERE id = ?", (root,))]
    about += [
        row["card"] for row in rows(store.db, "SELECT card FROM meeting_card WHERE meeting = ?", (root,))
    ]
    return next((one for one in about if store.has(Card, one)), "")


def _person(store: Store, card: str) -> str:
    fields = store.fields(card)
    named = (FieldName.NAME, FieldName.ORGANIZATION)
    return "　".join(fields[one].value.replace("\n", " ") for one in named if one in fields)


def keep_what_holds(session: Session, conflict: str) -> Operation:
    """Somebody has looked, and leaves the value as it is. Raises NotFoundError."""
    operation = session.operation("conflict.kept", "重なった変更を確認")
    with operation.transaction() as writer:
        writer.revoke(Conflict, conflict)
    return operation


def take_what_was_lost(session: Session, conflict: str) -> Operation:
    """Let the value hold that was lost. Raises NotFoundError."""
    lost = session.store.get(Conflict, conflict)
    values = {name: _column(value) for name, value in msgspec.json.decode(lost.values).items()}
    operation = session.operation("conflict.taken", "重なった変更のもう一方を採用")
    with operation.transaction() as writer:
        writer.update(KINDS[lost.of].record, lost.record, **values)
        writer.revoke(Conflict, conflict)
    return operation


def _column(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def _view(store: Store, conflict: Conflict) -> ConflictView | None:
    kind = KINDS.get(conflict.of)
    if kind is None or conflict.unit == LIFE:
        return None
    row = first(store.db, f'SELECT * FROM "{kind.table}" WHERE id = ?', (conflict.record,))
    if row is None:
        return None
    clocks = msgspec.json.decode(row["clocks"])
    stamp, by = clocks.get(conflict.unit) or clocks[EVERY_UNIT]
    now = {name: row[name] for name in kind.members(conflict.unit)}
    lost = msgspec.json.decode(conflict.values)
    return ConflictView(
        conflict.id,
        Message(
            "{kind}の{unit}", kind=_KINDS.get(kind.table, _RECORD), unit=_UNITS.get(conflict.unit, _VALUE)
        ),
        Said(_words(store, conflict.unit, now), _name(store, by), _at(stamp)),
        Said(_words(store, conflict.unit, lost), _name(store, conflict.by), _at(conflict.stamp)),
    )


def _at(stamp: str) -> str:
    return format_instant(datetime.fromtimestamp(Stamp.parse(stamp).milliseconds / 1000, UTC))


def _name(store: Store, user: str) -> str:
    found = store.find(User, "id = ?", user)
    return found[0].name if found else ""


def _words(store: Store, unit: str, values: Mapping[str, Any]) -> Message:
    """What a unit says, for people."""
    if unit == "ownership":
        department = store.find(Department, "id = ?", values.get("department", ""))
        return Message(
            "{owner} {department} {visibility}",
            owner=_name(store, str(values.get("owner", ""))),
            department=department[0].name if department else "",
            visibility=Visibility(values["visibility"]).message,
        )
    said = [words for name, value in values.items() if value and (words := _said(store, name, value))]
    return Message("{text}", text=" ".join(said)) if said else Message("(空)")


def _said(store: Store, name: str, value: Any) -> str:
    match name:
        case "exchanged_on" | "met_on" | "due_on":
            return str(PartialDate.parse(str(value)))
        case "done_at":
            return office_time(parse_instant(str(value)))
        case "assignee" | "done_by":
            return _name(store, str(value))
        case "about" | "ours":
            ids = msgspec.json.decode(value) if str(value).startswith("[") else value
            ids = [ids] if isinstance(ids, str) else ids
            return "、".join(filter(None, (_name(store, one) or _on_card(store, one) for one in ids)))
        case _:
            return str(value)


def _on_card(store: Store, card: str) -> str:
    name = store.fields(card).get(FieldName.NAME)
    return name.value if name else ""


_RECORD, _VALUE = Message("記録"), Message("内容")
_KINDS = {
    "card": Message("名刺"),
    "meeting": Message("面談記録"),
    "note": Message("メモ"),
    "task": Message("次のアクション"),
    "tag": Message("タグ"),
    "batch": Message("取り込み"),
}
_UNITS = {
    "ownership": Message("所有者と公開範囲"),
    "exchanged_on": Message("交換日"),
    "status": Message("扱い"),
    "when": Message("日時"),
    "place": Message("場所"),
    "subject": Message("件名"),
    "minutes": Message("議事"),
    "text": Message("本文"),
    "due_on": Message("期限"),
    "priority": Message("優先度"),
    "assignee": Message("担当者"),
    "done": Message("完了"),
    "name": Message("名前"),
    "about": Message("相手"),
    "ours": Message("出席した職員"),
}
