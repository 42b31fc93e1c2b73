"""Which person each card belongs to: the connected cards, named by the oldest of them.

Derived from links; a person is never stored, sent or pointed to.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from app.core.links import components, decisions
from app.core.records import CardStatus, Link, LinkSubject
from app.db.codec import from_row
from app.db.rows import rows, rows_in

if TYPE_CHECKING:
    import sqlite_utils


_LINKS = "SELECT * FROM link WHERE revoked_at = '' AND subject = ?"


def refresh(db: sqlite_utils.Database, cards: Iterable[str]) -> set[str]:
    """Derive anew the persons of these cards and of all that were or are tied to them; which cards that was."""
    reach = set(cards)
    if not reach:
        return reach
    former = {
        row["person"] for row in rows_in(db, "SELECT person FROM card_person WHERE card IN ({})", reach)
    }
    reach |= {row["card"] for row in rows_in(db, "SELECT card FROM card_person WHERE person IN ({})", former)}
    links: dict[str, Link] = {}
    edge = set(reach)
    while edge:
        found = [
            from_row(Link, row)
            for end in ("first", "second")
            for row in rows_in(db, _LINKS + f" AND {end} IN ({{}})", edge, LinkSubject.PERSON)
        ]
        links |= {link.id: link for link in found}
        edge = {end for link in found for end in (link.first, link.second)} - reach
        reach |= edge
    _write(db, reach, links.values())
    return reach


def rebuild(db: sqlite_utils.Database) -> None:
    """Derive all persons anew, inside a transaction."""
    db.execute("DELETE FROM card_person")
    links = [from_row(Link, row) for row in rows(db, _LINKS, (LinkSubject.PERSON,))]
    _write(db, {row["id"] for row in rows(db, "SELECT id FROM card")}, links)


def _write(db: sqlite_utils.Database, cards: set[str], links: Iterable[Link]) -> None:
    active = {
        row["id"]
        for row in rows_in(
            db,
            "SELECT id FROM card WHERE revoked_at = '' AND status = ? AND id IN ({})",
            cards,
            CardStatus.ACTIVE,
        )
    }
    db.conn.executemany("DELETE FROM card_person WHERE card = ?", [(card,) for card in cards])
    db.conn.executemany(
        "INSERT INTO card_person (card, person) VALUES (?, ?)",
        [(card, min(group)) for group in components(active, decisions(links)) for card in group],
    )
