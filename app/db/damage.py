"""Looking for damage: is everything in a profile what was written?"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from app.core.errors import DamagedError, NotFoundError, StoreError
from app.core.messages import Message
from app.db.blobs import BlobStore, Spool
from app.db.connection import open_database
from app.db.keys import KeyFile, StoreKeys
from app.db.profiles import Profile

if TYPE_CHECKING:
    import sqlite_utils


class DamageKind(StrEnum):
    KEYS = "keys"
    DATABASE = "database"
    THUMBNAILS = "thumbnails"
    IMAGE = "image"
    MISSING_IMAGE = "missing_image"
    SET_ASIDE = "set_aside"
    """A file in the spool that was not whole; its page was never acknowledged."""


@dataclass(frozen=True, slots=True)
class Damage:
    """One thing that is not as it was written."""

    kind: DamageKind
    what: Message
    """For people: what is damaged, and what can be done."""
    page: str = ""
    """The page whose image it is, where that is known."""


def check(
    profile: Profile,
    keys: StoreKeys,
    pages: Iterable[str] = (),
    *,
    full: bool = True,
    on_progress: Callable[[int], None] = lambda _: None,
) -> list[Damage]:
    """Everything that is wrong with a profile; empty when all is well. Changes nothing.

    ``pages`` are the ids of pages whose images have to be there. ``full`` reads
    and decrypts every image (about 500 MB a second), otherwise they only have
    to be there. ``on_progress`` hears how many images were looked at.
    """
    return [
        *_check_keys(profile),
        *_check_database(profile, keys),
        *_check_thumbnails(profile, keys),
        *_check_images(profile, keys, pages, full, on_progress),
        *_check_spool(profile, keys),
    ]


def database_problems(db: sqlite_utils.Database) -> list[str]:
    """What SQLCipher and SQLite find wrong with a database; empty when all is well. Raises DamagedError."""
    pages = [row[0] for row in db.execute("PRAGMA cipher_integrity_check")]
    return pages or [row[0] for row in db.execute("PRAGMA integrity_check") if row[0] != "ok"]


def _check_keys(profile: Profile) -> Iterator[Damage]:
    for problem in KeyFile(profile.keys).check():
        yield Damage(
            DamageKind.KEYS,
            Message(
                "{problem}パスフレーズを設定し直すと作り直されます。バックアップからも戻せます。",
                problem=problem,
            ),
        )


def _check_database(profile: Profile, keys: StoreKeys) -> Iterator[Damage]:
    try:
        db = open_database(profile.database, keys.database, must_exist=True)
        try:
            problems = database_problems(db)
        finally:
            db.close()
    except StoreError as error:
        yield Damage(DamageKind.DATABASE, error.message)
        return
    if problems:
        yield Damage(
            DamageKind.DATABASE,
            Message(
                "データベースに壊れたところが {count} か所あります。バックアップから復元してください。",
                count=len(problems),
            ),
        )


def _check_thumbnails(profile: Profile, keys: StoreKeys) -> Iterator[Damage]:
    if not profile.thumbnails.exists():
        return
    try:
        db = open_database(profile.thumbnails, keys.thumbnails)
        try:
            whole = not database_problems(db)
        finally:
            db.close()
    except DamagedError:
        whole = False
    except StoreError as error:
        yield Damage(DamageKind.THUMBNAILS, error.message)
        return
    if not whole:
        yield Damage(
            DamageKind.THUMBNAILS,
            Message(
                "縮小画像のファイルが壊れています。元の画像は別にあり、thumbs.db を消せば作り直されます。"
            ),
        )


def _check_images(
    profile: Profile,
    keys: StoreKeys,
    pages: Iterable[str],
    full: bool,
    on_progress: Callable[[int], None],
) -> Iterator[Damage]:
    images = BlobStore(profile, keys)
    expected = set()
    looked = 0
    for looked, page in enumerate(pages, 1):
        expected.add(images.path(page).name)
        try:
            if full:
                images.read(page)
            else:
                images.find(page)
        except NotFoundError as error:
            yield Damage(DamageKind.MISSING_IMAGE, error.message, page)
        except StoreError as error:
            yield Damage(DamageKind.IMAGE, error.message, page)
        on_progress(looked)
    others = (path for path in images.files() if path.name not in expected) if full else ()
    for count, path in enumerate(others, looked + 1):
        try:
            images.read_file(path)
        except StoreError as error:
            what = Message("{problem}バックアップから戻してください。", problem=error.message)
            yield Damage(DamageKind.IMAGE, what)
        on_progress(count)


def _check_spool(profile: Profile, keys: StoreKeys) -> Iterator[Damage]:
    for path in Spool(profile, keys).set_aside():
        yield Damage(
            DamageKind.SET_ASIDE,
            Message(
                "書き終わる前に止まったページの切れ端 {name} があります。"
                "このページは取り込み済みになっていません。取り込み元からもう一度取り込んでください。",
                name=path.name,
            ),
        )
