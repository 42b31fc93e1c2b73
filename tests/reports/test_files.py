"""Files appear whole or not at all."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from app.core.errors import DiskFullError, NotFoundError, StoreError
from app.reports.files import atomic_file


def test_a_file_takes_its_place(tmp_path: Path) -> None:
    out = tmp_path / "a.pdf"
    out.write_bytes(b"old")
    with atomic_file(out) as file:
        file.write(b"new")
        assert out.read_bytes() == b"old"
    assert out.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [out]


@pytest.mark.parametrize(
    ("raised", "expected"),
    [
        (OSError(errno.ENOSPC, "full"), DiskFullError),
        (PermissionError(errno.EACCES, "open elsewhere"), StoreError),
        (ValueError("bug"), ValueError),
    ],
)
def test_nothing_changes_on_failure(tmp_path: Path, raised: Exception, expected: type[Exception]) -> None:
    out = tmp_path / "a.pdf"
    out.write_bytes(b"old")
    with pytest.raises(expected):
        _fail(out, raised)
    assert out.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [out]


def _fail(out: Path, raised: Exception) -> None:
    with atomic_file(out) as file:
        file.write(b"half")
        raise raised


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match="保存先"), atomic_file(tmp_path / "none" / "a.pdf"):
        pass
