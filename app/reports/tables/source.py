"""Files given by people: their bytes, and the text in them whatever its encoding."""

from __future__ import annotations

import codecs
from pathlib import Path

from app.core.errors import NotFoundError, StoreError, UsageError

SIZE_LIMIT = 128 * 1024 * 1024
"""Bytes of the largest file that is read: a hundred times what an office's contacts take."""

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def read_bytes(path: Path) -> bytes:
    """The content of a file.

    Raises NotFoundError where there is none, UsageError where it is empty or
    larger than ``SIZE_LIMIT``, and StoreError where the system refuses.
    """
    if not path.is_file():
        raise NotFoundError("ファイル「{path}」が見つかりません。場所と名前を確かめてください。", path=path)
    try:
        size = path.stat().st_size
        content = path.read_bytes() if size <= SIZE_LIMIT else b""
    except OSError as error:
        raise StoreError(
            "ファイル「{name}」を読めませんでした。ほかのソフトで開いていないか、読み取りが許されているかを確かめてください。",
            name=path.name,
        ) from error
    if size > SIZE_LIMIT:
        raise UsageError(
            "ファイル「{name}」は大きすぎるため取り込めません（上限 {megabytes} MB）。"
            "いくつかに分けてください。",
            name=path.name,
            megabytes=SIZE_LIMIT // 1024**2,
        )
    if not content.strip():
        raise UsageError("ファイル「{name}」は空です。何も取り込んでいません。", name=path.name)
    return content


def decode(content: bytes) -> str | None:
    """The text in UTF-8, UTF-16 or CP932, without a byte order mark; None where it is not text.

    UTF-16 without a mark is known by its NUL bytes: half of every ASCII character.
    """
    for mark, encoding in _BOMS:
        if content.startswith(mark):
            return _decoded(content[len(mark) :], encoding)
    if b"\0" not in content:
        return _decoded(content, "utf-8") or _decoded(content, "cp932")
    even, odd = content[0::2].count(0), content[1::2].count(0)
    return _decoded(content, "utf-16-le" if odd > even else "utf-16-be")


def _decoded(content: bytes, encoding: str) -> str | None:
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        return None
    return None if "\0" in text else text
