"""人事異動: what would go where, doing it, and undoing it as one, at the office's server."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from app.core.dates import office_day, parse_instant
from app.core.reading import FieldName
from app.core.records import Batch, Card, Meeting, Tag, Task, User
from app.operations.at_server import at_server
from app.operations.session import Session
from app.sync.sharing import Sharing
from app.sync.wire_rotation import Item, Plan, Rotate, Rotation, RotationHead

_NAMED = (FieldName.NAME, FieldName.ORGANIZATION)


def plan_rotation(session: Session, wanted: Rotate) -> Plan:
    """The dry run: nothing is changed. Raises what ``at_server`` raises, as all that ask here."""
    with at_server(session) as (client, _):
        return Sharing(client).plan_rotation(wanted)


def rotate(session: Session, wanted: Rotate) -> Rotation:
    """Do it; the same again is done once."""
    with at_server(session) as (client, _):
        return Sharing(client).rotate(wanted)


def list_rotations(session: Session) -> tuple[RotationHead, ...]:
    """Those of the last year that this user may undo, the newest first."""
    with at_server(session) as (client, _):
        return Sharing(client).rotations().rotations


def read_rotation(session: Session, rotation: str) -> Rotation:
    """What one did, as far as this user may see it."""
    with at_server(session) as (client, _):
        return Sharing(client).rotation(rotation)


@dataclass(frozen=True, slots=True)
class OwnRotation:
    """One by which the operator moved, or took over from who moved: there is a handover report of it."""

    id: str
    before: str
    """Names; of the successor, too."""
    after: str
    day: date
    at: str


def own_rotations(session: Session) -> tuple[OwnRotation, ...]:
    """Those of the last year, the newest first."""
    with at_server(session) as (client, _):
        found = Sharing(client).own_rotations().rotations
    names = {user.id: user.name for user in session.store.find(User)}
    return tuple(
        OwnRotation(one.id, names.get(one.user, ""), names.get(one.successor, ""), one.day, one.at)
        for one in found
    )


def undo_rotation(session: Session, rotation: str) -> Rotation:
    """Undo one, but for what somebody has changed since."""
    with at_server(session) as (client, _):
        return Sharing(client).undo_rotation(rotation)


@dataclass(frozen=True, slots=True)
class Moved:
    """A record that a rotation hands over, in a list."""

    item: Item
    words: str
    """What it says: name and organisation, subject, tag, day of taking in; empty where this desk does not have it."""


def describe_items(session: Session, items: Sequence[Item]) -> list[Moved]:
    """The items with what this desk knows of them."""
    store = session.store
    ids: dict[str, list[str]] = {}
    for item in items:
        ids.setdefault(item.kind, []).append(item.id)
    words = {
        card: "　".join(fields[one].value for one in _NAMED if one in fields)
        for card, fields in store.fields_of(ids.get(Card.KIND.table, ())).items()
    }
    words |= {one.id: one.subject for one in store.find_in(Meeting, "id", ids.get(Meeting.KIND.table, ()))}
    words |= {one.id: one.subject for one in store.find_in(Task, "id", ids.get(Task.KIND.table, ()))}
    words |= {one.id: one.name for one in store.find_in(Tag, "id", ids.get(Tag.KIND.table, ()))}
    words |= {
        one.id: f"{office_day(parse_instant(one.started_at)):%Y/%m/%d}"
        for one in store.find_in(Batch, "id", ids.get(Batch.KIND.table, ()))
    }
    return [Moved(item, words.get(item.id, "")) for item in items]
