"""What was done to accounts and desks, for who watches over it."""

from __future__ import annotations

from app.sync.wire_accounts import AuditLines
from server import audit
from server.api import Call, Query, Route, invalid
from server.audit import Action, Wanted
from server.database import Connection

_MOST_LINES = 1000


def read_audit(call: Call[None]) -> AuditLines:
    services, session = call.services, call.session
    wanted = Wanted(
        **{name: str(call.query[name]) for name in ("before", "about", "action", "since", "until")}
    )

    def read(connection: Connection) -> AuditLines:
        try:
            lines = audit.newest(connection, services.office, wanted, int(call.query["limit"]))
        except ValueError as error:
            raise invalid() from error
        audit.write(
            connection, services.office, Action.AUDIT_READ, call.now,
            actor=session.account, device=session.device, subject=session.account,
        )  # fmt: skip
        return lines

    return services.database.transaction(read)


ROUTES = (
    Route(
        name="read_audit", method="GET", path="/v1/audit", summary="Audit lines that are asked for, the newest first",
        handler=read_audit, answer=AuditLines,
        query={
            "before": Query("", "Id of the line to go on from", most=36),
            "about": Query("", "Id of an account or a device", most=36),
            "action": Query("", "What was done", most=40),
            "since": Query("", "First day, 2026-04-01", most=10),
            "until": Query("", "Last day", most=10),
            "limit": Query(100, "How many lines", least=1, most=_MOST_LINES),
        },
    ),
)  # fmt: skip
