"""Files of what the server has taken from this desk: noted with the records that go, so that a process killed right then leaves none."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import msgspec

from app.db.settings import drop_setting, set_setting, setting

if TYPE_CHECKING:
    import sqlite_utils

_NOTED = "sync.files_to_go"
"""Setting."""


class FilesToGo(msgspec.Struct, frozen=True):
    """Ids of what is still to be removed."""

    images: frozenset[str] = frozenset()
    """Pages whose images lie among the desk's own."""
    cards: frozenset[str] = frozenset()
    """Those whose small pictures go."""
    sent: frozenset[str] = frozenset()
    """Pages of which the server has sent the image."""
    others: bool = False
    """The small pictures of all cards but the user's own."""


def note(
    db: sqlite_utils.Database,
    images: Iterable[str] = (),
    cards: Iterable[str] = (),
    sent: Iterable[str] = (),
    *,
    others: bool = False,
) -> None:
    """Add some, inside the transaction that takes out the records."""
    before = noted(db)
    now = FilesToGo(
        before.images.union(images),
        before.cards.union(cards),
        before.sent.union(sent),
        before.others or others,
    )
    if now != before:
        set_setting(db, _NOTED, msgspec.json.encode(now).decode())


def noted(db: sqlite_utils.Database) -> FilesToGo:
    """What is still to be removed."""
    text = setting(db, _NOTED)
    return msgspec.json.decode(text, type=FilesToGo) if text else FilesToGo()


def forget(db: sqlite_utils.Database) -> None:
    """All of it was removed."""
    drop_setting(db, _NOTED)
