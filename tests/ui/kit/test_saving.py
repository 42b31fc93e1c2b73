"""A file is saved whole or not at all, and the sentence says what was kept."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from app.core.errors import DiskFullError, NotFoundError, StoreError
from app.ui.kit.saving import PdfSaver, file_name


@pytest.fixture
def saver(qtbot: QtBot) -> PdfSaver:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    saver = PdfSaver(window)
    saver.window = window  # type: ignore[attr-defined]
    return saver


def refusal(number: int) -> Callable[[int], None]:
    def fsync(_: int) -> None:
        raise OSError(number, "refused")

    return fsync


@pytest.mark.parametrize(
    ("parts", "name"),
    [
        (("引継書", "佐藤 花子", "20260115"), "引継書_佐藤花子_20260115"),
        (("面談記録", "A/B: *見積*", ""), "面談記録_AB見積"),
        (("..", "a\x00\nb"), "ab"),
        (("名" * 300, "1"), "名" * 40 + "_1"),
    ],
)
def test_a_name_is_one_that_every_file_system_takes(parts: tuple[str, ...], name: str) -> None:
    assert file_name(*parts) == name


def test_the_dialog_begins_with_the_name_and_writes_what_was_given(
    saver: PdfSaver, tmp_path: Path, qtbot: QtBot
) -> None:
    saver.ask(b"%PDF-1", "引継書_佐藤花子_20260115")
    dialog = saver.window.findChild(QFileDialog)  # type: ignore[attr-defined]
    assert Path(dialog.selectedFiles()[0]).name == "引継書_佐藤花子_20260115.pdf"
    with qtbot.waitSignal(saver.saved) as saved:
        dialog.selectFile(str(tmp_path / "控え"))
        dialog.accept()
    assert saved.args == [tmp_path / "控え.pdf"]
    assert (tmp_path / "控え.pdf").read_bytes() == b"%PDF-1"
    assert [path.name for path in tmp_path.iterdir() if path.suffix == ".pdf"] == ["控え.pdf"]
    saver.ask(b"%PDF-2", "別")
    again = saver.window.findChildren(QFileDialog)[-1]  # type: ignore[attr-defined]
    assert Path(again.directory().absolutePath()) == tmp_path


@pytest.mark.parametrize(
    ("number", "kind", "said"),
    [(errno.ENOSPC, DiskFullError, "空きが足りない"), (errno.EACCES, StoreError, "開いていないか")],
)
def test_what_stood_there_stays_where_writing_fails(
    saver: PdfSaver,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
    number: int,
    kind: type[Exception],
    said: str,
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    out = folder / "a.pdf"
    out.write_bytes(b"old")
    monkeypatch.setattr(os, "fsync", refusal(number))
    with qtbot.waitSignal(saver.failed) as failed:
        saver.save(str(out))
    assert isinstance(failed.args[0], kind)
    assert said in str(failed.args[0])
    assert out.read_bytes() == b"old"
    assert list(folder.iterdir()) == [out]


def test_a_missing_folder_is_told(saver: PdfSaver, tmp_path: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(saver.failed) as failed:
        saver.save(str(tmp_path / "none" / "a.pdf"))
    assert isinstance(failed.args[0], NotFoundError)
