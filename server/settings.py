"""What an office has decided: who reads along the tree of departments, and how long a desk may go without the server."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from server.database import Connection


class TreeReading(StrEnum):
    """Who reads the cards of departments other than his own (部署内の公開範囲)."""

    OWN = "own"
    """Nobody."""
    DOWN = "down"
    """Those above read what is below them."""
    UP = "up"
    """Those below read what is above them."""
    BOTH = "both"


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """One office's, with what holds until it decides."""

    reading: TreeReading = TreeReading.OWN
    lease_days: int = 14


def read(connection: Connection, office: str) -> Settings:
    """The settings of an office."""
    found = connection.execute("SELECT key, value FROM setting WHERE office = %s", (office,)).fetchall()
    return msgspec.convert(dict(found), Settings, strict=False)


def write(connection: Connection, office: str, settings: Settings) -> None:
    """Keep the settings of an office."""
    for key, value in msgspec.to_builtins(settings).items():
        connection.execute(
            "INSERT INTO setting (office, key, value) VALUES (%s, %s, %s)"
            " ON CONFLICT (office, key) DO UPDATE SET value = excluded.value",
            (office, key, str(value)),
        )
