"""取り込み in a rotation: a batch goes as its cards do; one that is still to be read goes when that is done.

Only the desk that took a sheet in reads it, and has to see it for that. So such a batch, and the cards that are read from it from
then on, are its former owner's alone until all sheets are read and all images are here. Then they go where the rotation has said.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping

from app.core.clock import device_of
from app.core.documents import Values
from app.core.records import COVER, BatchState
from app.core.visibility import Visibility
from server.database import Connection
from server.handing_over import UNIT, Handing, Step
from server.rows import Row, Rows

PLANS = "rotation"
ASIDE: Values = {"department": "", "visibility": Visibility.PRIVATE.value}
"""How a batch is kept that is to go when it is read: no visibility that a person chooses, but for his owner without a department."""


def is_ready(connection: Connection, rows: Rows, office: str, row: Row) -> bool:
    """Whether nothing of a batch is to be read any more, nor to be sent by the desk that took it in."""
    if rows.document(row).values["state"] == BatchState.OPEN:
        return False
    # Of a sheet that was read, a card names it, or it has got no pages left that hang on the batch.
    waiting = connection.execute(
        "SELECT r.id FROM record r WHERE r.office = %s AND r.root = %s AND r.kind = 'sheet'"
        " AND EXISTS (SELECT 1 FROM reference f JOIN record p ON p.office = f.office AND p.id = f.source"
        " WHERE f.office = r.office AND f.target = r.id AND p.kind = 'page' AND p.root = r.root)"
        " AND NOT EXISTS (SELECT 1 FROM reference f JOIN record c ON c.office = f.office AND c.id = f.source"
        " WHERE f.office = r.office AND f.target = r.id AND c.kind = 'card')",
        (office, row.id),
    ).fetchall()
    for (sheet,) in waiting:
        rows.load([sheet], to_change=False)
        found = rows.get(sheet)
        document = rows.document(found) if found else None
        if document and not document.revoked_at and COVER not in document.values["flags"]:
            return False
    return _has_images(connection, office, row.id)


def is_whole(connection: Connection, rows: Rows, office: str, row: Row) -> bool:
    """Whether a batch that is being told of is ready, and not only has nothing to be read yet: its pages come behind it."""
    found = connection.execute(
        "SELECT 1 FROM record p WHERE p.office = %s AND p.kind = 'page' AND p.root IN"
        " (SELECT %s UNION SELECT source FROM reference WHERE office = %s AND target = %s) LIMIT 1",
        (office, row.id, office, row.id),
    ).fetchone()
    return found is not None and is_ready(connection, rows, office, row)


def _has_images(connection: Connection, office: str, batch: str) -> bool:
    """Whether all images are here: they go with their pages, and a desk that has no page any more sends no image."""
    missing = connection.execute(
        "SELECT 1 FROM record p WHERE p.office = %s AND p.kind = 'page' AND p.root IN"
        " (SELECT %s UNION SELECT source FROM reference WHERE office = %s AND target = %s)"
        " AND NOT EXISTS (SELECT 1 FROM image i WHERE i.office = p.office AND i.page = p.id) LIMIT 1",
        (office, batch, office, batch),
    ).fetchone()
    return missing is None


class Batches:
    """What lies in some batches: their cards, whosever these are, and the pages that hang on the batch itself."""

    def __init__(self, rows: Rows, batches: Collection[str]) -> None:
        self._rows = rows
        rows.load(batches, to_change=True)
        rows.load_hanging(batches, ("page",))
        rows.load_naming(batches, ("card",))
        self._pages: dict[str, set[str]] = defaultdict(set)
        self._cards: dict[str, list[Row]] = defaultdict(list)
        for row in rows.held():
            if row.kind == "page" and row.root in batches:
                self._pages[row.root].add(row.id)
            elif row.kind == "card" and (batch := self._said(row)["batch"]) in batches:
                self._cards[batch].append(row)

    def cards(self, batch: str) -> list[Row]:
        """All that name it."""
        return self._cards[batch]

    def goes_whole(self, batch: str, user: str, to: str, going: Mapping[str, str]) -> bool:
        """Whether all cards of a user in it go to the same, and no image comes with it that shows anybody else's.

        ``going``: whose cards will be.
        """
        for card in self._cards[batch]:
            lies_on_it = not self._pages[batch].isdisjoint(
                region["page"] for region in self._said(card)["regions"]
            )
            if (card.owner == user or lies_on_it) and going.get(card.id, card.owner) != to:
                return False
        return True

    def _said(self, row: Row) -> Values:
        return self._rows.document(row).values


def give(connection: Connection, handing: Handing, office: str, step: Step, user: str) -> bool:
    """Give a batch and what was read from it since, if that can be; False where it still waits.

    What its owner has decided on himself meanwhile stays as he said.
    """
    rows = handing.rows
    rows.load([step.id], to_change=True)
    row = rows.get(step.id)
    if row is None or device_of(rows.document(row).clock(UNIT)[0]) != handing.id:
        return True
    if not is_whole(connection, rows, office, row):
        return False
    found = Batches(rows, {step.id})
    # Of who had not heard of the rotation when he read it, and who had.
    owned = (step.before, step.before | ASIDE)
    going = [card for card in found.cards(step.id) if rows.document(card).unit(UNIT) in owned]
    goes = found.goes_whole(step.id, user, step.to, {card.id: step.to for card in going})
    tags = _tags(rows, going, step.before | ASIDE)
    for one in (*going, *tags, *([row] if goes else [])):
        handing.give(one, step.to, was=step.before)
    return True


def _tags(rows: Rows, cards: Collection[Row], owned: Values) -> list[Row]:
    """Tags that were made for cards of a batch while it was kept aside, as it was, and that are on nothing else."""
    going = {card.id for card in cards}
    rows.load_hanging(going, ("tagging",))
    named = {
        rows.document(row).values["tag"] for row in rows.held() if row.kind == "tagging" and row.root in going
    }
    rows.load(named, to_change=True)
    tags = [tag for tag in map(rows.get, sorted(named)) if tag and rows.document(tag).unit(UNIT) == owned]
    rows.load_naming({tag.id for tag in tags}, ("tagging",))
    elsewhere = {
        rows.document(row).values["tag"]
        for row in rows.held()
        if row.kind == "tagging" and row.root not in going
    }
    return [tag for tag in tags if tag.id not in elsewhere]
