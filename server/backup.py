"""Backing the server up while it runs, and putting a backup back into an empty data folder.

A backup is a folder: ``database.dump`` (pg_dump's own format, documents sealed), ``images``
(sealed) and ``tls``. The key that opens them is not in it. Images never change, so that a
second backup into the same folder copies new ones only.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from app.core.errors import EnishiError, UsageError
from server.config import Config
from server.database import Connection, Database
from server.postgres import OwnPostgres

_DUMP = "database.dump"
_IMAGES = "images"
_TLS = "tls"

NUMBERS_PASSED_OVER = 1 << 32
"""Desks have seen numbers that the backup does not know; what is written from now on comes after those."""


class BackupError(EnishiError):
    """A backup cannot be made or put back."""


def back_up(config: Config, postgres: OwnPostgres, target: Path) -> None:
    """Back up to a folder. The database first: whatever image it names is there when the images are copied.

    Raises PostgresError, BackupError.
    """
    try:
        target.mkdir(mode=0o700, parents=True, exist_ok=True)
        part = target / f"{_DUMP}.part"
        postgres.dump(part)
        _copy_new(config.data / _IMAGES, target / _IMAGES)
        _copy_new(config.data / _TLS, target / _TLS)
        part.replace(target / _DUMP)
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
            database.transaction(_pass_numbers_over)
    except OSError as error:
        raise BackupError(
            "バックアップを {folder} に戻せません。空き容量と権限を確かめ、データフォルダーを除いてからやり直してください。",
            folder=config.data,
        ) from error
    finally:
        postgres.stop()


def _pass_numbers_over(connection: Connection) -> None:
    connection.execute("UPDATE counter SET value = value + %s", (NUMBERS_PASSED_OVER,))


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
