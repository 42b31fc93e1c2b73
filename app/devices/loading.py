"""Image files as they lie there: read at one go, so that what is decoded is what was there."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BufferedReader
from pathlib import Path

from PIL import Image

from app.core.errors import ImageError
from app.core.messages import Message

MAX_PIXELS = 120_000_000
"""Of one page. A3 at 600 dpi has 70 million."""
_MAX_FILE = 1 << 29
"""Bytes of a file; a thousand pages of A4 in colour at 300 dpi, compressed."""

RESCAN = Message("もう一度スキャンするか、元のファイルをコピーし直してください。")


@dataclass(frozen=True, slots=True)
class LoadedFile:
    """A file as it was when it was read."""

    name: str
    """Without its folder."""
    data: bytes
    written: int
    """When it was written, in nanoseconds since 1970."""

    @property
    def identity(self) -> str:
        """What tells this file from any other of its name: when it was written, and its SHA-256 (128 bits of it).

        Two scans of an empty side may be equal to the last bit; the time keeps them apart.
        """
        return f"{self.written:x}-{hashlib.sha256(self.data).hexdigest()[:32]}"


def load(path: Path) -> LoadedFile:
    """Read a file. Raises ImageError, caused by what the system said, where that cannot be."""
    with named(path.name), _opened(path) as file:
        state = os.fstat(file.fileno())
        if not state.st_size:
            raise ImageError("空のファイルです。{advice}", advice=RESCAN)
        if state.st_size > _MAX_FILE:
            raise ImageError(
                "大きすぎます（1 ファイルの上限は {megabytes} MB）。分けて保存してください。",
                megabytes=_MAX_FILE >> 20,
            )
        return LoadedFile(path.name, file.read(), state.st_mtime_ns)


def _opened(path: Path) -> BufferedReader:
    try:
        if path.is_dir():
            raise ImageError("フォルダーです。画像ファイルを指定してください。")
        return path.open("rb")
    except FileNotFoundError as error:
        if path.is_symlink():
            raise ImageError("リンク先のファイルがありません。元のファイルを指定してください。") from error
        raise ImageError("ファイルがありません。名前と場所を確かめてください。") from error
    except PermissionError as error:
        raise ImageError("読み取りが許可されていません。ファイルの権限を確かめてください。") from error
    except OSError as error:
        raise ImageError(
            "開けません（{reason}）。名前と場所を確かめてください。", reason=error.strerror
        ) from error


@contextmanager
def named(name: str, index: int = 0) -> Iterator[None]:
    """Make whatever goes wrong an ImageError that names the file, and the page after the first."""
    try:
        yield
    except Exception as error:  # Decoders raise nearly anything on damaged data.
        reason = Message("壊れているか、途中で切れています。{advice}", advice=RESCAN)
        if isinstance(error, ImageError):
            reason = error.message
        elif isinstance(error, (Image.DecompressionBombError, MemoryError)):
            reason = too_large().message
        cause = error.__cause__ if isinstance(error, ImageError) else error
        if index:
            raise ImageError(
                "「{name}」の {page} ページ目を読めません。{reason}",
                name=name,
                page=index + 1,
                reason=reason,
            ) from cause
        raise ImageError("「{name}」を読めません。{reason}", name=name, reason=reason) from cause


def too_large() -> ImageError:
    """What is said of a page with more than ``MAX_PIXELS``."""
    return ImageError(
        "大きすぎます（1 ページの上限は {megapixels} 百万画素）。解像度を下げてください。",
        megapixels=MAX_PIXELS // 1_000_000,
    )


def cut_off(name: str) -> ImageError:
    """What is said of a file without its end."""
    reason = Message("壊れているか、途中で切れています。{advice}", advice=RESCAN)
    return ImageError("「{name}」を読めません。{reason}", name=name, reason=reason)
