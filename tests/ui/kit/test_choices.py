"""Who is chosen of the staff, also where two have one name; and which department."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.core.records import User
from app.ui.kit.choices import ChoiceBox, staff_offers

STAFF = [User(name="佐藤 花子"), User(name="鈴木 一郎"), User(name="鈴木 一郎")]
OFFICE = [
    ("1", "渡辺 花子　総務局/人事課", "渡辺 花子"),
    ("2", "総務局/人事課", "人事課"),
    ("3", "経済局/人事課", "人事課"),
]


@pytest.fixture
def box(qtbot: QtBot) -> ChoiceBox:
    """One where somebody new may be named."""
    made = ChoiceBox("職員", open_to_new=True)
    qtbot.addWidget(made)
    made.offer(staff_offers(STAFF))
    made.setEditText("")
    made.show()
    return made


@pytest.fixture
def closed(qtbot: QtBot) -> ChoiceBox:
    """One where nobody else may be named."""
    made = ChoiceBox("職員")
    qtbot.addWidget(made)
    made.offer(OFFICE)
    return made


def test_the_second_of_two_with_one_name_is_the_second(box: ChoiceBox, qtbot: QtBot) -> None:
    box.setCurrentIndex(0)
    for user in STAFF[1:]:
        qtbot.keyClick(box, Qt.Key.Key_Down)
        assert box.value == user.id
    box.offer(staff_offers(STAFF[::-1]))
    assert box.value == STAFF[2].id


def test_what_is_typed_is_found_by_name_or_kept(box: ChoiceBox) -> None:
    assert box.value == ""
    for text in (" 佐藤 花子 ", "佐藤花子"):
        box.setEditText(text)
        assert box.value == STAFF[0].id
    box.setEditText("新任 四郎")
    assert box.value == "新任 四郎"
    box.offer(staff_offers(STAFF))
    assert (box.value, box.currentText()) == ("新任 四郎", "新任 四郎")


def test_a_name_that_two_have_is_neither_of_them(box: ChoiceBox) -> None:
    box.setEditText("鈴木 一郎")
    assert box.value == "鈴木 一郎"


def test_somebody_who_is_not_listed_can_be_set(box: ChoiceBox) -> None:
    other = User(name="高橋 美咲")
    box.set_value(other.id, other.name)
    assert box.value == other.id
    box.offer(staff_offers(STAFF))
    assert (box.value, box.currentText()) == ("高橋 美咲", "高橋 美咲")


def test_one_may_be_called_by_a_part_that_no_other_has(closed: ChoiceBox) -> None:
    for text, value in (
        ("渡辺花子", "1"), ("渡邊 花子", "1"), ("経済局/人事課", "3"), ("人事課", ""), ("渡辺", ""), ("だれか", ""), ("", ""),
    ):  # fmt: skip
        closed.setEditText(text)
        assert closed.value == value, text


def test_what_is_chosen_stays_though_its_words_change(closed: ChoiceBox, qtbot: QtBot) -> None:
    closed.set_value("1")
    with qtbot.assertNotEmitted(closed.edited):
        closed.offer([("1", "渡辺 花子　経済局/人事課", "渡辺 花子")])
    assert (closed.value, closed.currentText()) == ("1", "渡辺 花子　経済局/人事課")
    closed.offer([])
    assert closed.value == ""
