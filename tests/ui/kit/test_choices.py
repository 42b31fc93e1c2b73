"""Who is chosen of the staff, also where two have one name."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.core.records import User
from app.ui.kit.choices import StaffBox

STAFF = [User(name="佐藤 花子"), User(name="鈴木 一郎"), User(name="鈴木 一郎")]


@pytest.fixture
def box(qtbot: QtBot) -> StaffBox:
    made = StaffBox()
    qtbot.addWidget(made)
    made.set_staff(STAFF)
    made.setEditText("")
    made.show()
    return made


def test_the_second_of_two_with_one_name_is_the_second(box: StaffBox, qtbot: QtBot) -> None:
    box.setCurrentIndex(0)
    for user in STAFF[1:]:
        qtbot.keyClick(box, Qt.Key.Key_Down)
        assert box.value == user.id
    box.set_staff(STAFF[::-1])
    assert box.value == STAFF[2].id


def test_what_is_typed_is_found_by_name_or_kept(box: StaffBox) -> None:
    assert box.value == ""
    box.setEditText(" 佐藤 花子 ")
    assert box.value == STAFF[0].id
    box.setEditText("新任 四郎")
    assert box.value == "新任 四郎"
    box.set_staff(STAFF)
    assert (box.value, box.currentText()) == ("新任 四郎", "新任 四郎")


def test_somebody_who_is_not_listed_can_be_set(box: StaffBox) -> None:
    other = User(name="高橋 美咲")
    box.set_user(other)
    box.set_staff(STAFF)
    assert (box.value, box.currentText()) == ("高橋 美咲", "高橋 美咲")
