from __future__ import annotations

import threading
import time
from pathlib import Path

import pytest

from app.core.errors import ImageError
from app.devices.folders.share import Share, ShareGoneError


def test_a_question_is_answered_or_fails_as_it_does(tmp_path: Path) -> None:
    share = Share(tmp_path)
    assert share.ask(lambda: None) is None
    assert share.ask(lambda: 7) == 7
    with pytest.raises(FileNotFoundError):
        share.ask((tmp_path / "none").stat)


def test_what_fails_in_a_folder_that_is_gone_fails_for_that(tmp_path: Path) -> None:
    folder = tmp_path / "share"
    folder.mkdir()
    share = Share(folder)
    folder.rmdir()

    def read() -> None:
        try:
            (folder / "1.jpg").read_bytes()
        except OSError as error:
            raise ImageError("x") from error

    for question in (folder.stat, read):
        with pytest.raises(ShareGoneError):
            share.ask(question)
    with pytest.raises(ImageError):
        share.ask(lambda: (_ for _ in ()).throw(ImageError("not of the system")))


def test_a_folder_that_never_answers_is_gone_until_it_does(tmp_path: Path) -> None:
    share, freed, asked = Share(tmp_path, patience=0.05), threading.Event(), []

    def hang() -> None:
        asked.append(1)
        freed.wait()

    for _ in range(3):
        with pytest.raises(ShareGoneError):
            share.ask(hang)
        assert not share.is_there
    assert len(asked) == 1
    freed.set()
    until = time.monotonic() + 10
    while not share.is_there and time.monotonic() < until:
        time.sleep(0.001)
    assert share.ask(lambda: 7, seconds=10) == 7


def test_a_folder_that_is_not_there_is_told_from_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    assert Share(tmp_path).is_there
    assert not Share(tmp_path / "none").is_there
    assert not Share(tmp_path / "file").is_there
