"""What two administrators decide together: one asks and says why, another approves, and only then it is done.

Neither question nor answer tells what the matter holds: not how much it is, nor whether it is anything.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from http import HTTPStatus
from types import MappingProxyType

from app.core.dates import format_instant, office_day
from app.core.documents import record_of
from app.core.records import User
from app.core.roles import Role
from app.sync.wire_sharing import Approval, Approvals, ApprovalState, AskApproval, Matter
from server import audit
from server.audit import Action
from server.callers import Reader
from server.database import Connection
from server.handing_over import Handing, roots_of
from server.problems import Refused, not_found
from server.sealing import Sealer

LAPSES = timedelta(days=7)
_LISTED = timedelta(days=366)
_PURPOSE = "approval"
_EVERYTHING = ("batch", "card", "meeting", "note", "tag", "task")
_COLUMNS = "id, matter, subject, heir, why, asked_by, asked_at, approved, answered_by, answered_at"


@dataclass(frozen=True, slots=True)
class _Deciding:
    connection: Connection
    sealer: Sealer
    reader: Reader
    now: datetime


def ask(
    connection: Connection, sealer: Sealer, reader: Reader, asked: AskApproval, now: datetime
) -> Approval:
    """Ask for a matter to be approved by another administrator.

    Raises Refused: ``not_found`` for somebody who is not there, ``approval_there`` for an id that is another's,
    and what the matter itself says against it.
    """
    office = reader.office
    deciding = _Deciding(connection, sealer, reader, now)
    known = _read(deciding, "id = %s", asked.id)
    if not known:
        _CHECKS[asked.matter](deciding, asked.subject, asked.to)
        connection.execute(
            "INSERT INTO approval (office, id, matter, subject, heir, why, asked_by, asked_at)"
            " VALUES (%s, %s, %s, %s, %s, %s, %s, %s)",
            (
                office, asked.id, asked.matter, asked.subject, asked.to,
                sealer.seal_data(office, _PURPOSE, asked.id, asked.why.encode()), reader.user, now,
            ),
        )  # fmt: skip
        _tell(deciding, Action.APPROVAL_ASKED, asked.id, asked.subject, asked.matter)
        known = _read(deciding, "id = %s", asked.id)
    (approval,) = known
    if (approval.asked_by, approval.subject, approval.to) != (reader.user, asked.subject, asked.to):
        raise Refused(
            HTTPStatus.CONFLICT,
            "approval_there",
            "この番号の承認依頼はすでにあります。何も変更していません。",
        )
    return approval


def listed(connection: Connection, sealer: Sealer, reader: Reader, now: datetime) -> Approvals:
    """What was asked in the last year."""
    deciding = _Deciding(connection, sealer, reader, now)
    return Approvals(tuple(_read(deciding, "asked_at > %s", now - _LISTED)))


def approved(
    connection: Connection, sealer: Sealer, reader: Reader, approval: str, matter: Matter, now: datetime
) -> Approval:
    """What was approved of a matter. Raises Refused: ``not_found``, and ``not_approved`` while nobody has."""
    found = [
        item for item in _read(_Deciding(connection, sealer, reader, now), "id = %s", approval)
        if item.matter is matter
    ]  # fmt: skip
    if not found:
        raise not_found()
    if found[0].state is not ApprovalState.APPROVED:
        raise Refused(
            HTTPStatus.CONFLICT,
            "not_approved",
            "別の管理者がまだ承認していません。何も取り出していません。承認されてからやり直してください。",
        )
    return found[0]


def answer(
    connection: Connection, sealer: Sealer, reader: Reader, approval: str, *, approved: bool, now: datetime
) -> Approval:
    """Approve, and do it; or refuse. An answer that was given stands.

    Raises Refused: ``not_found``, ``second_person`` for one who would approve what he has asked for himself,
    ``lapsed``, and what the matter itself says against it by now.
    """
    deciding = _Deciding(connection, sealer, reader, now)
    found = _read(deciding, "id = %s", approval, lock="FOR UPDATE")
    if not found:
        raise not_found()
    (asked,) = found
    if approved and asked.asked_by == reader.user:
        raise Refused(
            HTTPStatus.FORBIDDEN,
            "second_person",
            "承認は、依頼した人とは別の管理者が行います。何も変更していません。",
        )
    if asked.state is ApprovalState.LAPSED:
        raise Refused(
            HTTPStatus.CONFLICT,
            "lapsed",
            "承認の期限が過ぎました。何も変更していません。もう一度依頼してください。",
        )
    if asked.state is ApprovalState.WAITING:
        connection.execute(
            "UPDATE approval SET approved = %s, answered_by = %s, answered_at = %s WHERE office = %s AND id = %s",
            (approved, reader.user, now, reader.office, approval),
        )
        withdrawn = Action.APPROVAL_WITHDRAWN if asked.asked_by == reader.user else Action.APPROVAL_REFUSED
        action = Action.APPROVAL_GIVEN if approved else withdrawn
        _tell(deciding, action, approval, asked.subject, asked.matter)
        if approved:
            _CHECKS[asked.matter](deciding, asked.subject, asked.to)
            _DEEDS[asked.matter](deciding, asked)
    return _read(deciding, "id = %s", approval)[0]


# The matters.


def _has_left(deciding: _Deciding, subject: str, heir: str) -> None:
    """See that one is no longer here, and the other is a user of the office."""
    connection, office = deciding.connection, deciding.reader.office
    found = connection.execute(
        "SELECT id, document FROM record WHERE office = %s AND kind = 'user' AND id IN (%s, %s)",
        (office, subject, heir),
    ).fetchall()
    users = {user: deciding.sealer.open(office, "user", user, sealed) for user, sealed in found}
    if subject == heir or len(users) != 2:
        raise not_found()
    record = record_of(users[subject])
    assert isinstance(record, User)
    disabled = connection.execute(
        "SELECT 1 FROM account WHERE office = %s AND id = %s AND disabled_at IS NOT NULL", (office, subject)
    ).fetchone()
    left = bool(record.left_on) and record.left_on.latest <= office_day(deciding.now)
    if not left and disabled is None:
        raise Refused(
            HTTPStatus.CONFLICT,
            "not_left",
            "この職員はまだ在籍しています。何も変更していません。退職日を入力するか、利用を止めてから依頼してください。",
        )


def _open_cards(deciding: _Deciding, asked: Approval) -> None:
    """All that somebody had becomes another's, as visible as it was: who sees more than he had is the heir alone."""
    connection, reader = deciding.connection, deciding.reader
    handing = Handing(connection, deciding.sealer, reader.office, asked.id, reader.user, deciding.now)
    ids = roots_of(connection, reader.office, asked.subject, _EVERYTHING)
    handing.rows.load(ids, to_change=True)
    for record_id in ids:
        row = handing.rows.get(record_id)
        if row is not None and row.owner == asked.subject:
            handing.give(row, asked.to)
    handing.settle()
    _tell(deciding, Action.CARDS_OPENED, asked.id, asked.subject, asked.matter, to=asked.to)


def _is_to_be_disclosed(deciding: _Deciding, subject: str, heir: str) -> None:
    """See that somebody has said whose data are wanted, and that it is an administrator's to take them."""
    office = deciding.reader.office
    known = deciding.connection.execute(
        "SELECT 1 FROM disclosure d JOIN account a ON a.office = d.office AND a.id = %s AND a.role = %s"
        " WHERE d.office = %s AND d.id = %s",
        (heir, Role.ADMINISTRATOR, office, subject),
    ).fetchone()
    if known is None:
        raise not_found()


def _let_be_taken(deciding: _Deciding, asked: Approval) -> None:
    """Nothing is done but that it may be asked for now (``server.disclosures``)."""


_CHECKS: Mapping[Matter, Callable[[_Deciding, str, str], None]] = MappingProxyType(
    {Matter.OPEN_CARDS: _has_left, Matter.DISCLOSE: _is_to_be_disclosed}
)
_DEEDS: Mapping[Matter, Callable[[_Deciding, Approval], None]] = MappingProxyType(
    {Matter.OPEN_CARDS: _open_cards, Matter.DISCLOSE: _let_be_taken}
)

# How it is kept.


def _read(deciding: _Deciding, condition: str, value: object, *, lock: str = "") -> list[Approval]:
    found = deciding.connection.execute(
        f"SELECT {_COLUMNS} FROM approval WHERE office = %s AND {condition}"
        f" ORDER BY asked_at DESC, id DESC LIMIT 500 {lock}",
        (deciding.reader.office, value),
    ).fetchall()
    return [_approval(deciding, *row) for row in found]


def _approval(
    deciding: _Deciding, approval: str, matter: str, subject: str, heir: str, why: bytes, asked_by: str,
    asked_at: datetime, approved: bool | None, answered_by: str | None, answered_at: datetime | None,
) -> Approval:  # fmt: skip
    if approved is not None:
        state = ApprovalState.APPROVED if approved else ApprovalState.REFUSED
    else:
        lapsed = deciding.now - asked_at > LAPSES
        state = ApprovalState.LAPSED if lapsed else ApprovalState.WAITING
    text = deciding.sealer.open_data(deciding.reader.office, _PURPOSE, approval, why).decode()
    return Approval(
        approval, Matter(matter), subject, heir, text, asked_by, format_instant(asked_at), state,
        answered_by or "", format_instant(answered_at) if answered_at else "",
    )  # fmt: skip


def _tell(
    deciding: _Deciding, action: Action, approval: str, subject: str, matter: Matter, *, to: str = ""
) -> None:
    reader = deciding.reader
    detail = {"approval": approval, "matter": matter.value} | ({"to": to} if to else {})
    audit.write(
        deciding.connection, reader.office, action, deciding.now, actor=reader.user, device=reader.device,
        subject=subject, detail=detail,
    )  # fmt: skip
