"""人事異動: somebody leaves a department, and what he had there goes to a successor, at once and undoable as one.

What goes: his cards, meetings, notes, tasks, tags and batches of the departments that he leaves, but for what only he can
see. That stays with him, and neither plan nor answer tells of it. His posts there end, and with them what he
may see; so do delegations by which he acted for somebody there, and all that he gave himself: who acts for him would
see his new department. Who led the old one does not lead the new one for that.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from http import HTTPStatus

import msgspec

from app.core.dates import PartialDate, format_instant, office_day
from app.core.documents import record_of
from app.core.errors import UsageError
from app.core.records import Batch, Delegation, Post
from app.core.roles import Role
from app.sync.wire_rotation import (
    Count,
    Item,
    Plan,
    Right,
    Rotate,
    Rotation,
    RotationHead,
    Rotations,
    Stay,
    Why,
)
from server import accounts, audit
from server.audit import Action
from server.bulk import array
from server.callers import Reader
from server.database import Connection
from server.handed_batches import ASIDE, PLANS, Batches, is_ready
from server.handing_over import HANDED, UNIT, Handing, Step, is_known, open_steps, roots_of, seal_steps
from server.problems import Refused, forbidden, not_found
from server.rows import Row
from server.scopes import delegations_by, departments_below, holds, posts_of, rights_of
from server.sealing import Sealer
from server.visible import View

_FARTHEST = timedelta(days=366)
_MOST_LISTED = 2000


def planned(connection: Connection, sealer: Sealer, reader: Reader, asked: Rotate, now: datetime) -> Plan:
    """What a rotation would do; nothing is changed. Raises Refused as ``rotate``."""
    return _Rotating(connection, sealer, reader, asked, now).plan()


def rotate(connection: Connection, sealer: Sealer, reader: Reader, asked: Rotate, now: datetime) -> Rotation:
    """Do it. The same rotation, asked for again, is answered from what was done.

    Raises Refused: ``forbidden`` where it is not this one's to do, ``not_found`` for a user or
    department that is not there, ``rotation_there`` for an id of another rotation.
    """
    known = connection.execute(
        "SELECT by_user, subject FROM rotation WHERE office = %s AND id = %s", (reader.office, asked.id)
    ).fetchone()
    if known is None:
        _Rotating(connection, sealer, reader, asked, now).apply()
    elif known != (reader.user, asked.user):
        raise Refused(
            HTTPStatus.CONFLICT, "rotation_there", "この番号の異動はすでにあります。何も変更していません。"
        )
    return read(connection, sealer, reader, asked.id, now)


def undo(
    connection: Connection, sealer: Sealer, reader: Reader, rotation: str, undoing: str, now: datetime
) -> Rotation:
    """Undo a rotation, unit by unit, what nobody has changed since; undone again, nothing happens.

    ``undoing`` is a fresh id. Raises Refused (``not_found``).
    """
    found = connection.execute(
        "SELECT steps, departments, undone_at, subject, plan, role_ends FROM rotation WHERE office = %s AND id = %s FOR UPDATE",
        (reader.office, rotation),
    ).fetchone()
    if found is None or not _leads(connection, sealer, reader, found[1], now):
        raise not_found()
    if found[2] is None:
        handing = Handing(connection, sealer, reader.office, undoing, reader.user, now)
        steps = open_steps(sealer, reader.office, rotation, found[0])
        kept = handing.take_back(rotation, steps)
        handing.settle()
        done = _open_plan(sealer, reader.office, rotation, found[4])
        if done.role and found[5] is None:
            _change_role(connection, reader.office, found[3], Role.STAFF, Role(done.role), reader.user, now)
        connection.execute(
            "UPDATE rotation SET undone_at = %s, undone_by = %s, kept = %s, waits = '{}', role_ends = NULL"
            " WHERE office = %s AND id = %s",
            (now, reader.user, kept, reader.office, rotation),
        )
        _tell(connection, reader, Action.ROTATION_UNDONE, found[3], rotation, now)
    return read(connection, sealer, reader, rotation, now)


def read(connection: Connection, sealer: Sealer, reader: Reader, rotation: str, now: datetime) -> Rotation:
    """What a rotation did, for those whom it concerns: the data of a handover report. Raises Refused (``not_found``)."""
    office = reader.office
    found = connection.execute(
        "SELECT subject, successor, department, day, by_user, at, undone_at, kept, departments, steps, plan"
        " FROM rotation WHERE office = %s AND id = %s",
        (office, rotation),
    ).fetchone()
    if found is None:
        raise not_found()
    subject, successor, department, day, by, at, undone_at, kept, departments, sealed, plan = found
    steps = open_steps(sealer, office, rotation, sealed)
    concerned = {subject, successor, by, *(step.to for step in steps)}
    if reader.user not in concerned and not _leads(connection, sealer, reader, departments, now):
        raise not_found()
    told = _open_plan(sealer, office, rotation, plan)
    plan = msgspec.structs.replace(told, items=_seen(connection, sealer, reader, told.items, now))
    return Rotation(
        rotation, subject, successor, department, day, by, format_instant(at), plan,
        format_instant(undone_at) if undone_at else "", kept,
    )  # fmt: skip


def listed(
    connection: Connection, sealer: Sealer, reader: Reader, now: datetime, *, own: bool = False
) -> Rotations:
    """The rotations of the last year out of departments that the reader leads: those that he may undo.

    ``own``: those that were not undone by which he moved or succeeded somebody.
    """
    led = [] if own else sorted(departments_below(connection, sealer, reader, office_day(now)))
    is_all = not own and Role.ADMINISTRATOR in reader.roles
    found = connection.execute(
        "SELECT id, subject, successor, department, day, by_user, at, undone_at FROM rotation"
        " WHERE office = %s AND at > %s AND CASE WHEN %s THEN undone_at IS NULL AND %s IN (subject, successor)"
        " ELSE %s OR departments <@ %s::text[] END ORDER BY at DESC, id DESC LIMIT %s",
        (reader.office, now - _FARTHEST, own, reader.user, is_all, array(led), _MOST_LISTED),
    ).fetchall()
    return Rotations(
        tuple(
            RotationHead(
                rotation,
                subject,
                successor,
                department,
                day,
                by,
                format_instant(at),
                format_instant(undone_at) if undone_at else "",
            )
            for rotation, subject, successor, department, day, by, at, undone_at in found
        )
    )


def end_roles(connection: Connection, office: str, now: datetime) -> None:
    """Take the role of who leads no more from those whose day has come."""
    found = connection.execute(
        "SELECT id, subject, by_user FROM rotation WHERE office = %s AND role_ends <= %s FOR UPDATE",
        (office, office_day(now)),
    ).fetchall()
    for rotation, subject, by in found:
        _change_role(connection, office, subject, Role.LEAD, Role.STAFF, by, now)
        connection.execute(
            "UPDATE rotation SET role_ends = NULL WHERE office = %s AND id = %s", (office, rotation)
        )


@dataclass(frozen=True, slots=True)
class _Given:
    row: Row
    to: str
    """Empty: it stays, because that was asked for."""
    waits: bool = False
    """Whether it goes only when it has been read."""


class _Rotating:
    def __init__(
        self, connection: Connection, sealer: Sealer, reader: Reader, asked: Rotate, now: datetime
    ) -> None:
        self._connection = connection
        self._sealer = sealer
        self._reader = reader
        self._asked = asked
        self._now = now
        self._day = asked.day or office_day(now)
        if abs(self._day - office_day(now)) > _FARTHEST:
            raise UsageError("異動日は今日から 1 年以内の日にしてください。何も変更していません。")
        self._last = PartialDate.of(self._day - timedelta(days=1))
        self._handing = Handing(connection, sealer, reader.office, asked.id, reader.user, now)
        self._leaves = posts_of(connection, sealer, reader.office, asked.user, office_day(now))
        self._stays: Counter[tuple[str, Why]] = Counter()
        """What stays though nobody has asked for it, by kind, as far as others than its owner may know of it."""
        self._check()

    def plan(self) -> Plan:
        return self._tell(self._roots(), list(self._rights()))

    def apply(self) -> None:
        roots, rights = self._roots(), list(self._rights())
        whole = self._counted(
            roots, rights, [Item(given.row.kind, given.row.id, given.to) for given in roots]
        )
        handing, asked = self._handing, self._asked
        for given in roots:
            if given.waits:
                handing.change(given.row, UNIT, ASIDE, to=given.to)
            elif given.to:
                handing.give(given.row, given.to)
        for row, since in rights:
            handing.change(row, "term", {"since": str(since), "until": str(self._last)})
        if asked.department:
            since = PartialDate.of(self._day)
            handing.make(Post(user=asked.user, department=asked.department, title=asked.title, since=since))
        handing.settle()
        self._keep(whole, handing.steps, [given.row.id for given in roots if given.waits])

    # What is there.

    def _check(self) -> None:
        asked, reader = self._asked, self._reader
        touched = {*self._leaves, asked.department} - {""}
        if not _leads(self._connection, self._sealer, reader, touched, self._now):
            raise forbidden()
        users = {asked.user, asked.successor, *asked.others.values()}
        known = self._directory("user", users), self._directory("department", {asked.department} - {""})
        if not all(known) or not self._leaves:
            raise not_found()

    def _directory(self, kind: str, ids: set[str]) -> bool:
        found = self._connection.execute(
            "SELECT count(*) FROM record WHERE office = %s AND kind = %s AND id = ANY(%s::text[])",
            (self._reader.office, kind, list(ids)),
        ).fetchone()
        return found is not None and found[0] == len(ids)

    def _roots(self) -> list[_Given]:
        """What is to be told of: it goes to somebody, or stays because that was asked for."""
        held = list(self._held(roots_of(self._connection, self._reader.office, self._asked.user, HANDED)))
        told = [(row, to) for row in held if (to := self._heir(row)) is not None]
        elsewhere = (row.kind for row in held if self._is_known(row) and self._heir(row) is None)
        self._stays.update((kind, Why.DEPARTMENT) for kind in elsewhere)
        given = [_Given(row, to) for row, to in told if row.kind != Batch.KIND.table]
        return [
            *self._batches([(row, to) for row, to in told if row.kind == Batch.KIND.table], given),
            *given,
        ]

    def _is_known(self, row: Row) -> bool:
        """Whether others than its owner may know of a root."""
        return is_known(row.kind, self._handing.rows.document(row).values)

    def _heir(self, row: Row) -> str | None:
        """Who is to have a root; empty for one that stays, None for one of which nothing is told."""
        asked, values = self._asked, self._handing.rows.document(row).values
        if not self._is_known(row) or values["department"] not in self._leaves:
            return None
        to = "" if row.id in asked.stay else asked.others.get(row.id, asked.successor)
        return "" if to == asked.user else to

    def _batches(self, told: list[tuple[Row, str]], given: Iterable[_Given]) -> Iterator[_Given]:
        """Those that go with all their cards, or when they have been read. Others stay, as private records do."""
        rows, user, office = self._handing.rows, self._asked.user, self._reader.office
        found = Batches(rows, {row.id for row, _ in told})
        going = {one.row.id: one.to or user for one in given}
        for row, to in told:
            waits = bool(to) and not is_ready(self._connection, rows, office, row)
            if not to or waits or found.goes_whole(row.id, user, to, going):
                yield _Given(row, to, waits)
            else:
                # One that stays for a private card alone is not told of: nobody is to hear that there is one.
                hidden = {card.id: to for card in found.cards(row.id) if not self._is_known(card)}
                if not found.goes_whole(row.id, user, to, going | hidden):
                    self._stays[row.kind, Why.BATCH] += 1

    def _rights(self) -> Iterator[tuple[Row, PartialDate]]:
        """Posts and delegations that end, and since when they hold."""
        office, user, rows = self._reader.office, self._asked.user, self._handing.rows
        given = delegations_by(self._connection, self._sealer, office, user)
        rows.load(given, to_change=True)
        for row in (
            *self._held(roots_of(self._connection, office, user, ("post", "delegation"))),
            *filter(None, map(rows.get, given)),
        ):
            document = rows.document(row)
            record = record_of(document)
            if (
                not document.revoked_at
                and isinstance(record, Post | Delegation)
                and self._is_of_here(record)
                and self._ends(record)
            ):
                yield row, record.since

    def _is_of_here(self, record: Post | Delegation) -> bool:
        """Whether a post or a delegation is of the place that he leaves."""
        if isinstance(record, Post) or record.principal == self._asked.user:
            return True
        day = office_day(self._now)
        of = posts_of(self._connection, self._sealer, self._reader.office, record.principal, day)
        return not self._leaves.isdisjoint(of)

    def _ends(self, record: Post | Delegation) -> bool:
        """Whether it holds and would go on. What he has let somebody do before the day counts, even if it only begins by then."""
        today, last = office_day(self._now), self._last.earliest
        gives = isinstance(record, Delegation) and record.principal == self._asked.user
        begun = holds(record.since, record.until, today) or (gives and today < record.since.earliest <= last)
        return begun and (not record.until or last < record.until.latest)

    def _role(self) -> str:
        """The role of his account that ends with the move."""
        if self._asked.keeps_role:
            return ""
        kept = accounts.by_id(self._connection, self._reader.office, self._asked.user)
        return kept.role if kept and kept.role is Role.LEAD else ""

    def _held(self, ids: list[str]) -> Iterator[Row]:
        rows = self._handing.rows
        rows.load(ids, to_change=True)
        return (row for record_id in ids if (row := rows.get(record_id)) and row.owner == self._asked.user)

    # What is told and kept.

    def _tell(self, roots: list[_Given], rights: list[tuple[Row, PartialDate]]) -> Plan:
        items = [Item(given.row.kind, given.row.id, given.to) for given in roots]
        seen = _seen(self._connection, self._sealer, self._reader, items, self._now)
        return self._counted(roots, rights, seen)

    def _counted(
        self, roots: list[_Given], rights: list[tuple[Row, PartialDate]], items: Iterable[Item]
    ) -> Plan:
        counts = Counter((given.row.kind, given.to) for given in roots)
        return Plan(
            tuple(Count(kind, to, number) for (kind, to), number in sorted(counts.items())),
            tuple(items),
            tuple(map(self._right, (row for row, _ in rights))),
            sum(given.waits for given in roots),
            self._role(),
            tuple(Stay(kind, why, number) for (kind, why), number in sorted(self._stays.items())),
        )

    def _right(self, row: Row) -> Right:
        values = self._handing.rows.document(row).values
        if row.kind == Post.KIND.table:
            return Right(row.kind, row.id, values["department"])
        to = values["delegate"] if values["principal"] == self._asked.user else ""
        return Right(row.kind, row.id, values["principal"], to)

    def _keep(self, plan: Plan, steps: list[Step], waits: list[str]) -> None:
        office, asked, reader = self._reader.office, self._asked, self._reader
        self._connection.execute(
            "INSERT INTO rotation (office, id, subject, successor, department, departments, day, by_user, at, steps, plan, waits, role_ends)"
            " VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s)",
            (
                office, asked.id, asked.user, asked.successor, asked.department, sorted(self._leaves), self._day,
                reader.user, self._now, seal_steps(self._sealer, office, asked.id, steps),
                self._sealer.seal_data(office, PLANS, asked.id, msgspec.msgpack.encode(plan)),
                waits, self._day if plan.role else None,
            ),
        )  # fmt: skip
        if plan.role and self._day <= office_day(self._now):
            end_roles(self._connection, office, self._now)
        _tell(self._connection, reader, Action.ROTATED, asked.user, asked.id, self._now)


def _leads(
    connection: Connection, sealer: Sealer, reader: Reader, departments: Iterable[str], now: datetime
) -> bool:
    """Whether one may move people out of and into departments: an administrator, or who leads all of them."""
    if Role.ADMINISTRATOR in reader.roles:
        return True
    led = departments_below(connection, sealer, reader, office_day(now))
    return Role.LEAD in reader.roles and set(departments) <= led


def _seen(
    connection: Connection, sealer: Sealer, reader: Reader, items: Collection[Item], now: datetime
) -> tuple[Item, ...]:
    """Those that a reader may see."""
    rights = rights_of(connection, sealer, reader, office_day(now))
    view = View(connection, reader, rights)
    view.learn(item.id for item in items)
    return tuple(item for item in items if view.sees(item.id))


def _tell(
    connection: Connection, reader: Reader, action: Action, subject: str, rotation: str, now: datetime
) -> None:
    audit.write(
        connection, reader.office, action, now, actor=reader.user, device=reader.device, subject=subject,
        detail={"rotation": rotation},
    )  # fmt: skip


def _change_role(
    connection: Connection, office: str, account: str, before: Role, after: Role, actor: str, now: datetime
) -> None:
    """Where nobody has given it another one meanwhile."""
    changed = connection.execute(
        "UPDATE account SET role = %s WHERE office = %s AND id = %s AND role = %s",
        (after, office, account, before),
    )
    if changed.rowcount:
        detail = {"changed": "role"}
        audit.write(
            connection, office, Action.ACCOUNT_CHANGED, now, actor=actor, subject=account, detail=detail
        )


def _open_plan(sealer: Sealer, office: str, rotation: str, sealed: bytes) -> Plan:
    return msgspec.msgpack.decode(sealer.open_data(office, PLANS, rotation, sealed), type=Plan)
