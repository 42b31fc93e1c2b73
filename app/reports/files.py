"""Files that appear whole or not at all."""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from app.core.errors import DiskFullError, NotFoundError, StoreError

_FULL = {errno.ENOSPC, errno.EDQUOT}

Output = Path | IO[bytes]
"""Where a report goes: a path, or memory that is open already."""


@contextmanager
def opened(out: Output) -> Iterator[IO[bytes]]:
    """``atomic_file`` for a path; what is open already is written to as it is, and stays open."""
    if isinstance(out, Path):
        with atomic_file(out) as file:
            yield file
    else:
        yield out


@contextmanager
def atomic_file(out: Path) -> Iterator[IO[bytes]]:
    """A file to write that takes the place of ``out`` once the block ends without an error.

    What stood at ``out`` stays as it was where anything fails. Raises
    NotFoundError where the folder is missing, DiskFullError where no room is
    left, and StoreError where the system refuses for another reason.
    """
    folder = out.parent
    if not folder.is_dir():
        raise NotFoundError(
            "保存先のフォルダー「{folder}」が見つかりません。保存先を選び直してください。", folder=folder
        )
    temporary: Path | None = None
    try:
        with tempfile.NamedTemporaryFile(dir=folder, prefix=".enishi-", delete=False) as file:
            temporary = Path(file.name)
            yield file
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(out)
        temporary = None
    except OSError as error:
        if error.errno in _FULL:
            raise DiskFullError(
                "ディスクの空きが足りないため「{name}」を保存できませんでした。"
                "元のファイルはそのままです。空きを増やしてからやり直してください。",
                name=out.name,
            ) from error
        raise StoreError(
            "「{name}」に書き込めませんでした。元のファイルはそのままです。"
            "ほかのソフトで開いていないか、書き込みが許されたフォルダーかを確かめてください。",
            name=out.name,
        ) from error
    finally:
        if temporary is not None:
            temporary.unlink(missing_ok=True)
