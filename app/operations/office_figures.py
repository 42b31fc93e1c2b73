"""Figures of the whole office, as its server computes them: small cells are hidden there, not here."""

from __future__ import annotations

from app.operations.at_server import at_server
from app.operations.joining import Connect
from app.operations.session import Session
from app.sync.client import pinned_transport
from app.sync.privacy import Privacy
from app.sync.wire_privacy import Figures

HIDDEN = "＊"


def figures(session: Session, *, connect: Connect = pinned_transport) -> Figures:
    """Cards by department and year. Raises ServerError for who is neither administrator nor auditor."""
    with at_server(session, connect=connect) as (client, _):
        return Privacy(client).figures()


def table(found: Figures) -> list[list[str]]:
    """The figures with their headings, hidden ones as ``HIDDEN``."""
    rows = [["部署", *found.years, "計"]]
    for place, row in enumerate(found.rows, 1):
        name = row.department or ("計" if place == len(found.rows) else "(部署なし)")
        rows.append([name, *(HIDDEN if cell.hidden else f"{cell.cards}" for cell in row.cells)])
    return rows
