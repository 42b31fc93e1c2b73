"""Backing the server up while it runs, and putting a backup back into an empty data folder.

A backup is a folder: ``database.dump`` (pg_dump's own format, documents sealed), ``images``
(sealed) and ``tls``. The key that opens them is not in it. Images never change, so that a
second backup into the same folder copies new ones only.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from app.core.dates import format_instant, parse_instant, utc_now
from app.core.errors import EnishiError, UsageError
from server import epochs
from server.bulk import array
from server.config import Config
from server.database import Connection, Database
from server.postgres import OwnPostgres
from server.schema import RECORDS, migrate
from server.tables import ACCOUNTS

_DUMP = "database.dump"
_IMAGES = "images"
_TLS = "tls"
_MADE_AT = "made-at"
"""When the backup was begun: all that was acknowledged until then is in it."""


class BackupError(EnishiError):
    """A backup cannot be made or put back."""


def back_up(config: Config, postgres: OwnPostgres, target: Path) -> None:
    """Back up to a folder. The database first: whatever image it names is there when the images are copied.

    Raises PostgresError, BackupError.
    """
    try:
        target.mkdir(mode=0o700, parents=True, exist_ok=True)
        part = target / f"{_DUMP}.part"
        made_at = utc_now()
        postgres.dump(part)
        _copy_new(config.data / _IMAGES, target / _IMAGES)
        _copy_new(config.data / _TLS, target / _TLS)
        part.replace(target / _DUMP)
        # Stopped before this, an earlier moment stands there: after a restore desks send more than they have to.
        (target / _MADE_AT).write_text(format_instant(made_at), encoding="ascii")
        _forget_erased(config, postgres, target / _IMAGES)
    except OSError as error:
        raise BackupError(
            "バックアップを {folder} に書けません。前のバックアップはそのままです。空き容量と権限を確かめてください。",
            folder=target,
        ) from error


def restore(config: Config, source: Path) -> None:
    """Put a backup into a data folder that is not there yet. Raises UsageError, PostgresError, BackupError."""
    if not (source / _DUMP).is_file():
        raise UsageError("「{folder}」は Enishi サーバーのバックアップではありません。", folder=source)
    if (config.data / "postgres").exists():
        raise UsageError(
            "データフォルダー {folder} は空ではありません。何も変更していません。", folder=config.data
        )
    postgres = OwnPostgres(config.data / "postgres")
    try:
        for name in (_IMAGES, _TLS):
            _copy_new(source / name, config.data / name)
        postgres.start()
        postgres.load(source / _DUMP)
        with Database(postgres.url) as database:
            migrate(database, {"records": RECORDS, "accounts": ACCOUNTS})
            made_at = _moment(source / _MADE_AT)
            database.transaction(lambda connection: epochs.begin(connection, made_at, utc_now()))
    except OSError as error:
        raise BackupError(
            "バックアップを {folder} に戻せません。空き容量と権限を確かめ、データフォルダーを除いてからやり直してください。",
            folder=config.data,
        ) from error
    finally:
        postgres.stop()


def _moment(path: Path) -> datetime:
    """When a backup was made; where that is not told, so early that desks send all they have."""
    try:
        return parse_instant(path.read_text(encoding="ascii"))
    except (FileNotFoundError, ValueError):
        return datetime.fromtimestamp(0, UTC)


def _forget_erased(config: Config, postgres: OwnPostgres, images: Path) -> None:
    """Delete from a backup the images that were erased since: what is no more, and what the database does not name.

    One of the two alone may be a disk that is not there.
    """
    with Database(postgres.url) as database:
        for folder in sorted((*images.glob("??"), *images.glob("offices/*/??"))):
            here = config.data / _IMAGES / folder.relative_to(images)
            gone = [path.name for path in folder.iterdir() if not (here / path.name).exists()]
            named = database.transaction(partial(_named, names=gone)) if gone else set()
            for name in set(gone) - named:
                (folder / name).unlink()


def _named(connection: Connection, names: Iterable[str]) -> set[str]:
    found = connection.execute("SELECT name FROM image WHERE name = ANY(%s::text[])", (array(names),))
    return {name for (name,) in found}


def _copy_new(source: Path, target: Path) -> None:
    """Copy what is not there yet; the certificate, which is renewed, always."""
    for path in sorted(source.rglob("*")) if source.exists() else ():
        copy = target / path.relative_to(source)
        if path.is_dir() or path.suffix == ".part":
            continue
        if copy.exists() and copy.stat().st_size == path.stat().st_size and source.name == _IMAGES:
            continue
        copy.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        part = copy.with_name(copy.name + ".part")
        shutil.copy2(path, part)
        part.replace(copy)
