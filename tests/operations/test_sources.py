from __future__ import annotations

from pathlib import Path

from app.devices.scanner import ColorMode, DeviceState, Paper, ScanSettings
from app.operations.intake import StackSettings, begin_batch
from app.operations.session import Session
from app.operations.sources import (
    Habits,
    Source,
    files_in,
    habits,
    place_state,
    remember_source,
    set_habits,
    sources,
)
from tests.operations.desk import page


def test_folders_are_remembered_the_last_one_first(session: Session) -> None:
    for name in ("folder:/a", "folder:/b", "folder:/a", "folder:", "usb:04c5:132b:1", "virtual"):
        begin_batch(session, StackSettings(session.operator), name)
    assert [place.place for place in sources(session).places] == ["/a", "/b"]


def test_a_folder_is_looked_at(session: Session, tmp_path: Path) -> None:
    name = f"folder:{tmp_path / 'a'}"
    assert place_state(session, name) is DeviceState.ABSENT
    (tmp_path / "a").mkdir()
    assert place_state(session, name) is DeviceState.EMPTY
    (tmp_path / "a" / "1.jpg").write_bytes(page("1"))
    assert place_state(session, name) is DeviceState.READY
    assert place_state(session, f"folder:{tmp_path / 'a' / '1.jpg'}") is DeviceState.READY
    assert files_in([tmp_path / "a", tmp_path / "x.png"]) == [tmp_path / "a" / "1.jpg", tmp_path / "x.png"]


def test_the_source_that_was_used_last_is_remembered(session: Session) -> None:
    assert sources(session).last is None
    used = Source("usb:04c5:132b:0042", "ScanSnap iX500")
    remember_source(session, used)
    assert sources(session).last == used
    assert (used.kind, used.place, used.is_place) == ("usb", "", False)


def test_how_a_desk_scans_is_remembered(session: Session) -> None:
    assert habits(session) == Habits()
    wanted = Habits(ScanSettings(dpi=600, color=ColorMode.GREY, paper=Paper.A4), waits_for_more=True)
    set_habits(session, wanted)
    assert sources(session).habits == wanted


def test_what_another_version_remembered_is_left_alone(session: Session) -> None:
    session.store.set_setting("intake.habits", '{"settings": {"dpi": 7}}')
    session.store.set_setting("intake.source", "[]")
    assert habits(session) == Habits()
    assert sources(session).last is None
