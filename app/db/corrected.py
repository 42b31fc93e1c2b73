"""Batches that were corrected at another desk: what they were before, until the cards that were read here meanwhile have followed."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING

from app.core.records import OWNERSHIP
from app.db.rows import Row, rows_in
from app.db.settings import drop_setting, set_setting, setting

if TYPE_CHECKING:
    import sqlite_utils

FORMER = "batch.former"
"""Setting: by batch the columns of these units as they were, and the clocks."""

UNITS = ("ownership", "exchanged_on", "tags")
"""What a batch gives to its cards when they are read."""
_COLUMNS = (*OWNERSHIP, "exchanged_on", "tags")
_KEPT = (*_COLUMNS, "clocks")


def note(db: sqlite_utils.Database, found: Mapping[str, Row]) -> None:
    """To be called before rows of batches (by id) are put in, inside the transaction that does."""
    known = former(db)
    changed = {
        row["id"]: {name: row[name] for name in _KEPT}
        for row in rows_in(db, "SELECT * FROM main.batch WHERE id IN ({})", found)
        if any(row[name] != found[row["id"]][name] for name in _COLUMNS)
    }
    if changed:
        _keep(db, changed | known)  # the first one holds: by that the cards were read


def former(db: sqlite_utils.Database) -> dict[str, dict[str, str]]:
    """What batches were before, by id."""
    found: dict[str, dict[str, str]] = json.loads(setting(db, FORMER, "{}"))
    return found


def forget(db: sqlite_utils.Database) -> None:
    """All cards have followed."""
    drop_setting(db, FORMER)


def _keep(db: sqlite_utils.Database, batches: Mapping[str, Mapping[str, str]]) -> None:
    set_setting(db, FORMER, json.dumps(batches, ensure_ascii=False))
