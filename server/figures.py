"""Office-wide figures: how many cards were taken in, by department and year, with small cells hidden.

What is private, or only to be asked for, is not among them. Nothing is opened but the directory: whose a card is and where it
lies are in the clear, and when it was made its id says (RFC 9562, 5.7).
"""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime

from app.core.dates import office_day, office_zone
from app.core.documents import record_of
from app.core.records import Department, Post
from app.insights.suppression import hidden_cells
from app.sync.wire_privacy import Figure, FigureRow, Figures
from server.database import Connection
from server.scopes import holds
from server.sealing import Sealer

YEARS = 5
"""The latest ones; what is older is one column."""

_MADE_AT = "to_timestamp(('x' || substr(id, 1, 8) || substr(id, 10, 4))::bit(48)::bigint / 1000.0)"


def cards_by_department(connection: Connection, sealer: Sealer, office: str, now: datetime) -> Figures:
    """Cards by the main department of their owner and the year in which they were made; with totals."""
    names, of_user = _departments(connection, sealer, office, now)
    first = office_day(now).year - YEARS + 1
    cards: dict[tuple[str, int], int] = defaultdict(int)
    owners: dict[tuple[str, int], set[str]] = defaultdict(set)
    for owner, year, count in connection.execute(
        f"SELECT owner, extract(year FROM {_MADE_AT} AT TIME ZONE %s)::int AS year, count(*) FROM record"
        " WHERE office = %s AND kind = 'card' AND (scope = 'all' OR starts_with(scope, 'd:')) GROUP BY 1, 2",
        (str(office_zone()), office),
    ):
        department, column = of_user.get(owner, ""), max(year, first - 1)
        for cell in ((department, column), (department, 0), ("*", column), ("*", 0)):
            cards[cell] += count
            owners[cell].add(owner)
    columns = [*range(first - 1, first + YEARS), 0]
    rows = [*sorted({department for department, _ in cards} - {"*"}, key=lambda one: names.get(one, "")), "*"]
    hidden = hidden_cells([[len(owners[row, column]) for column in columns] for row in rows])
    return Figures(
        years=(f"〜{first - 1}", *(str(year) for year in columns[1:-1])),
        rows=tuple(
            FigureRow(
                names.get(row, ""),
                tuple(
                    Figure(hidden=True)
                    if (place, at) in hidden
                    else Figure(cards[row, column], len(owners[row, column]))
                    for at, column in enumerate(columns)
                ),
            )
            for place, row in enumerate(rows)
        ),
    )


def _departments(
    connection: Connection, sealer: Sealer, office: str, now: datetime
) -> tuple[dict[str, str], dict[str, str]]:
    """The names of departments, and everybody's main one today."""
    names: dict[str, str] = {}
    of_user: dict[str, tuple[bool, str]] = {}
    day = office_day(now)
    for kind, record, sealed in connection.execute(
        "SELECT kind, id, document FROM record WHERE office = %s AND kind IN ('department', 'post') ORDER BY id",
        (office,),
        binary=True,
    ):
        document = sealer.open(office, kind, record, sealed)
        item = record_of(document)
        if isinstance(item, Department):
            names[item.id] = item.name
        elif isinstance(item, Post) and not document.revoked_at and holds(item.since, item.until, day):
            of_user[item.user] = max(of_user.get(item.user, (False, "")), (item.main, item.department))
    return names, {user: department for user, (_, department) in of_user.items()}
