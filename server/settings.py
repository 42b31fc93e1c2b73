"""What an office has decided (``app.sync.wire_settings``): kept as a row for each setting."""

from __future__ import annotations

from datetime import datetime

import msgspec

from app.sync.wire_settings import ChangeSettings, OfflineReach, Settings, TreeReading
from server import audit
from server.audit import Action
from server.database import Connection, Cursor

__all__ = [
    "ChangeSettings",
    "OfflineReach",
    "Settings",
    "TreeReading",
    "answered",
    "ask",
    "change",
    "read",
    "write",
]


def read(connection: Connection, office: str) -> Settings:
    """The settings of an office."""
    return answered(ask(connection, office))


def ask(connection: Connection, office: str) -> Cursor:
    """The question for them, whose answer need not be waited for at once (``Connection.pipeline``)."""
    return connection.execute("SELECT key, value FROM setting WHERE office = %s", (office,))


def answered(found: Cursor) -> Settings:
    """The settings in the answer."""
    return msgspec.convert(dict(found.fetchall()), Settings, strict=False)


def write(connection: Connection, office: str, settings: Settings) -> None:
    """Keep the settings of an office."""
    for key, value in msgspec.to_builtins(settings).items():
        connection.execute(
            "INSERT INTO setting (office, key, value) VALUES (%s, %s, %s)"
            " ON CONFLICT (office, key) DO UPDATE SET value = excluded.value",
            (office, key, str(value)),
        )


def changed(settings: Settings, wanted: ChangeSettings) -> Settings:
    """The settings with what somebody wants to change."""
    given = {field: value for field, value in msgspec.structs.asdict(wanted).items() if value is not None}
    return msgspec.structs.replace(settings, **given)


def change(
    connection: Connection, office: str, wanted: ChangeSettings, now: datetime, *, actor: str, device: str
) -> Settings:
    """Change settings, and say so."""
    # The office's row is locked, so that of two administrators neither undoes what the other decides meanwhile.
    connection.execute("SELECT id FROM office WHERE id = %s FOR UPDATE", (office,))
    former = read(connection, office)
    settings = changed(former, wanted)
    before, after = msgspec.to_builtins(former), msgspec.to_builtins(settings)
    detail = {key: f"{before[key]} → {after[key]}" for key in after if after[key] != before[key]}
    if detail:
        write(connection, office, settings)
        audit.write(
            connection, office, Action.SETTINGS_CHANGED, now, actor=actor, device=device, subject=office, detail=detail
        )  # fmt: skip
    return settings
