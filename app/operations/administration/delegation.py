"""代行: who may act for whom, until a day. Kept like any record, and sent with the next sync; the server sees that it may be."""

from __future__ import annotations

from dataclasses import dataclass

from app.core.dates import PartialDate, office_day, utc_now
from app.core.errors import UsageError
from app.core.records import Delegation
from app.operations.session import Session
from app.operations.staff import is_held


@dataclass(frozen=True, slots=True)
class DelegationRow:
    """One line of the list."""

    id: str
    principal: str
    """For whom is acted."""
    delegate: str
    """Who acts."""
    since: PartialDate
    until: PartialDate
    holds: bool
    """Whether it is in force today."""


def list_delegations(session: Session) -> list[DelegationRow]:
    """Those that this desk was told of, the latest end first."""
    found = session.store.find(Delegation, "revoked_at = ''")
    found.sort(key=lambda item: item.until.latest, reverse=True)
    return [
        DelegationRow(item.id, item.principal, item.delegate, item.since, item.until, is_held(item))
        for item in found
    ]


def delegate(
    session: Session, principal: str, acting: str, since: PartialDate, until: PartialDate
) -> Delegation:
    """Let somebody act for another until a day.

    Raises UsageError where they are one, where there is no last day, or where it is past or before the first.
    """
    if not principal or not acting or principal == acting:
        raise UsageError("代行される人と代行する人を、別の 2 人から選んでください。何も変更していません。")
    if not until or until.latest < office_day(utc_now()) or (since and until.latest < since.earliest):
        raise UsageError("代行の最後の日を、今日からあとの日で入力してください。何も変更していません。")
    with session.operation("delegation.add", "代行の設定").transaction() as writer:
        return writer.insert(Delegation(principal=principal, delegate=acting, since=since, until=until))


def end_delegation(session: Session, delegation: str) -> None:
    """End one from now on. Raises NotFoundError."""
    with session.operation("delegation.end", "代行の終了").transaction() as writer:
        writer.revoke(Delegation, delegation)
