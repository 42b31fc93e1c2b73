"""What a desk notes for itself by name: texts, which no record holds and no server hears of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.db.rows import value

if TYPE_CHECKING:
    import sqlite_utils


def setting(db: sqlite_utils.Database, key: str, default: str = "") -> str:
    """What is noted under a name."""
    found = value(db, "SELECT value FROM setting WHERE key = ?", (key,))
    return default if found is None else str(found)


def set_setting(db: sqlite_utils.Database, key: str, text: str) -> None:
    """Note it, in place of what was."""
    db.execute("INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)", (key, text))


def drop_setting(db: sqlite_utils.Database, key: str) -> None:
    """Nothing is noted any longer."""
    db.execute("DELETE FROM setting WHERE key = ?", (key,))
