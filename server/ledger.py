"""The ledger of erasures: the ids of erased cards, outside the database and its backups, so that no restore brings them back.

A line for each card, ``instant office id``, written before the card is erased. Every start of a server
applies what the database does not know. Where images lie in a store of the office's own, the lines lie there too, since other
servers may work on the same database: each has a file, and the store has what all of them have erased.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from app.core.dates import format_instant
from app.core.errors import StoreError
from app.core.ids import is_id
from server.blobs import Blobs
from server.bulk import array
from server.database import Connection


class Ledger:
    """A file that only grows, and what other servers have entered in theirs."""

    def __init__(self, path: Path, shared: Blobs | None = None) -> None:
        """``shared``: the store that all servers of the database have."""
        self._path = path
        self._shared = shared

    def add(self, office: str, cards: Iterable[str], now: datetime) -> None:
        """Enter cards; they are safe when this returns. Raises StoreError."""
        at = format_instant(now)
        text = "".join(f"{at} {office} {card}\n" for card in cards)
        if not text:
            return
        if self._shared:
            self._shared.enter(text)
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND
            with os.fdopen(os.open(self._path, flags, 0o600), "a", encoding="ascii") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            raise StoreError(
                "消去の台帳 {path} に書けません。何も消去していません。空き容量と権限を確かめてください。",
                path=self._path,
            ) from error

    def cards(self, office: str) -> set[str]:
        """All cards of an office that were ever entered, at any of its servers. Raises StoreError, DamagedError."""
        lines = [
            line for piece in (self._shared.entered() if self._shared else ()) for line in piece.splitlines()
        ]
        # A line that a power cut broke off is of a card that was not erased then.
        parts = (line.split(" ") for line in (*self._written(), *lines))
        return {part[2] for part in parts if len(part) == 3 and part[1] == office and is_id(part[2])}

    def _written(self) -> list[str]:
        try:
            return self._path.read_text(encoding="ascii").splitlines()
        except FileNotFoundError:
            return []
        except (OSError, UnicodeDecodeError) as error:
            raise StoreError(
                "消去の台帳 {path} を読めません。サーバーは起動していません。台帳を元に戻してください。",
                path=self._path,
            ) from error


def missing(connection: Connection, office: str, cards: Iterable[str]) -> set[str]:
    """Those cards that the database does not know as erased."""
    wanted = set(cards)
    known = connection.execute(
        "SELECT id FROM erased WHERE office = %s AND id = ANY(%s::text[])", (office, array(wanted))
    )
    return wanted - {card for (card,) in known}
