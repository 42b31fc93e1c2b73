"""What was done to accounts and desks, for who watches over it."""

from __future__ import annotations

from app.sync.wire_accounts import AuditLines
from server import audit
from server.api import Call, Query, Route
from server.audit import Action
from server.database import Connection

_MOST_LINES = 1000


def read_audit(call: Call[None]) -> AuditLines:
    services, session = call.services, call.session

    def read(connection: Connection) -> AuditLines:
        lines = audit.newest(connection, services.office, str(call.query["before"]), int(call.query["limit"]))
        audit.write(
            connection, services.office, Action.AUDIT_READ, call.now,
            actor=session.account, device=session.device, subject=session.account,
        )  # fmt: skip
        return lines

    return services.database.transaction(read)


ROUTES = (
    Route(
        name="read_audit", method="GET", path="/v1/audit", summary="Audit lines, the newest first",
        handler=read_audit, answer=AuditLines,
        query={
            "before": Query("", "Id of the line to go on from", most=36),
            "limit": Query(100, "How many lines", least=1, most=_MOST_LINES),
        },
    ),
)  # fmt: skip
