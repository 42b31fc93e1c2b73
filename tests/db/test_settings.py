"""What a desk notes for itself."""

from __future__ import annotations

from pathlib import Path

from app.db.settings import drop_setting, set_setting, setting
from tests.operations.desk import open_desk


def test_what_is_noted_stays_until_it_is_dropped(tmp_path: Path) -> None:
    with open_desk(tmp_path, "山田") as session:
        db = session.store.db
        assert setting(db, "test.note", "none") == "none"
        set_setting(db, "test.note", "one")
        set_setting(db, "test.note", "two")
        assert setting(db, "test.note", "none") == session.store.setting("test.note") == "two"
        drop_setting(db, "test.note")
        assert setting(db, "test.note") == ""
