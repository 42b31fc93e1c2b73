"""What the code of a 区切り用紙 says: who, when and for whom to see, sealed so that this store alone can say and read it.

Ids rather than names, so that somebody renamed is still found, and sealed as a
whole, so that a telephone shows nothing and no other store's sheet is taken. In
the characters of a QR code's alphanumeric mode: ``ENISHI``, a version, a colon,
and base 32 (RFC 4648) of the sealed MessagePack.
"""

from __future__ import annotations

import base64
import binascii
import re
import uuid
from dataclasses import dataclass

import msgspec

from app.core.dates import UNKNOWN, PartialDate
from app.core.errors import UsageError
from app.core.records import Department, Post, User
from app.core.visibility import Visibility
from app.db.keys import StoreKeys
from app.db.store import Store
from app.operations.oddities import Oddity
from app.operations.staff import is_held

_CODE = re.compile(r"ENISHI([0-9]+):([A-Z2-7]*)")
_VERSION = "1"
MOST_CHARACTERS = 259
"""Of a code: those of version 11 at level Q, of which the modules on a card are coarse enough for 200 dpi."""


@dataclass(frozen=True, slots=True)
class Cover:
    """What holds for the cards behind a cover sheet."""

    owner: str
    """Id of a user."""
    department: str = ""
    """Id of a department, or nothing for cards of an owner without one."""
    exchanged_on: PartialDate = UNKNOWN
    visibility: Visibility = Visibility.DEPARTMENT
    tags: tuple[str, ...] = ()


class _Code(msgspec.Struct, frozen=True, array_like=True, forbid_unknown_fields=True):
    """As it is sealed."""

    owner: bytes
    department: bytes
    exchanged_on: str
    visibility: Visibility
    tags: tuple[str, ...]


def is_code(text: str) -> bool:
    """Whether a QR code is that of a cover sheet, of whatever version and store."""
    return _CODE.fullmatch(text) is not None


def write_code(keys: StoreKeys, cover: Cover) -> str:
    """The text of the sheet's QR code. Raises UsageError where the tags are too long for it."""
    code = _Code(
        _packed(cover.owner), _packed(cover.department), str(cover.exchanged_on), cover.visibility, cover.tags
    )
    sealed = keys.seal_print(msgspec.msgpack.encode(code))
    text = f"ENISHI{_VERSION}:{base64.b32encode(sealed).decode().rstrip('=')}"
    if len(text) > MOST_CHARACTERS:
        raise UsageError(
            "タグが長すぎて区切り用紙に入りません。何も作っていません。タグを減らすか短くしてください。"
        )
    return text


def read_code(store: Store, text: str) -> Cover | Oddity:
    """What a code says, as it holds today; or why it cannot be followed: another store's, or out of date."""
    match = _CODE.fullmatch(text)
    if match is None or match[1] != _VERSION:
        return Oddity.COVER_OLD
    plain = store.keys.open_print(_bytes(match[2]))
    if plain is None:
        return Oddity.COVER_FOREIGN
    code = msgspec.msgpack.decode(plain, type=_Code)
    cover = Cover(
        _unpacked(code.owner),
        _unpacked(code.department),
        PartialDate.parse(code.exchanged_on),
        code.visibility,
        code.tags,
    )
    return cover if _holds(store, cover) else Oddity.COVER_OLD


def _holds(store: Store, cover: Cover) -> bool:
    """Whether the owner is still there, and in the department that the sheet names."""
    if not store.find(User, "id = ? AND revoked_at = ''", cover.owner):
        return False
    if not cover.department:
        return True
    if not store.find(Department, "id = ? AND revoked_at = '' AND closed_on = ''", cover.department):
        return False
    posts = store.find(Post, "user = ? AND department = ? AND revoked_at = ''", cover.owner, cover.department)
    return not posts or any(map(is_held, posts))


def _packed(record_id: str) -> bytes:
    return uuid.UUID(record_id).bytes if record_id else b""


def _unpacked(packed: bytes) -> str:
    return str(uuid.UUID(bytes=packed)) if packed else ""


def _bytes(text: str) -> bytes:
    """What was written in base 32; nothing where it is none."""
    try:
        return base64.b32decode(text + "=" * (-len(text) % 8))
    except binascii.Error:
        return b""
