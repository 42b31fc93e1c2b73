from array import array
from dataclasses import replace

import pytest

from app.core.dates import PartialDate, office_day, utc_now
from app.core.errors import NotFoundError, UsageError
from app.core.records import Post, User
from app.operations import directory
from app.operations.directory import StaffFacts
from app.operations.session import Session
from app.operations.staff import department_of
from app.operations.undoing import undo_operation

SUZUKI = StaffFacts("鈴木 一郎", "すずき いちろう", "A-102", "suzuki@example.lg.jp", "産業課")


def test_somebody_is_added_with_a_department(session: Session) -> None:
    user = directory.add_staff(session, SUZUKI)
    assert directory.staff_facts(session, user.id) == SUZUKI


def test_facts_are_changed_and_the_change_is_taken_back(session: Session) -> None:
    user = directory.add_staff(session, SUZUKI)
    directory.change_staff(session, user.id, replace(SUZUKI, name="　鈴木 二郎 "))
    assert session.store.get(User, user.id).name == "鈴木 二郎"
    undo_operation(session)
    assert session.store.get(User, user.id).name == "鈴木 一郎"


def test_a_transfer_keeps_the_former_post(session: Session) -> None:
    user = directory.add_staff(session, SUZUKI)
    (post,) = session.store.find(Post, "user = ?", user.id)
    with session.operation("test", "test").transaction() as writer:
        writer.update(Post, post.id, since=PartialDate.parse("2024-04"))
    directory.change_staff(session, user.id, replace(SUZUKI, department="企画課"))
    assert directory.staff_facts(session, user.id).department == "企画課"
    old, new = session.store.find(Post, "user = ?", user.id)
    today = PartialDate.of(office_day(utc_now()))
    assert (old.until, new.since) == (today, today)
    assert department_of(session.store, user.id) == new.department


def test_a_department_mistyped_today_is_corrected(session: Session) -> None:
    user = directory.add_staff(session, replace(SUZUKI, department="産行課"))
    directory.change_staff(session, user.id, SUZUKI)
    assert len(session.store.find(Post, "user = ?", user.id)) == 1
    assert directory.staff_facts(session, user.id).department == "産業課"


@pytest.mark.parametrize(
    "facts",
    [
        StaffFacts("  "),
        StaffFacts("山田", mail="yamada"),
        StaffFacts("山田", staff_number="A-102"),
        StaffFacts("山田", mail="suzuki@example.lg.jp"),
    ],
)
def test_what_cannot_be_is_refused(session: Session, facts: StaffFacts) -> None:
    directory.add_staff(session, SUZUKI)
    before = len(session.store.find(User))
    with pytest.raises(UsageError):
        directory.add_staff(session, facts)
    assert len(session.store.find(User)) == before


def test_nobody_is_changed_who_is_not_there(session: Session) -> None:
    with pytest.raises(NotFoundError):
        directory.change_staff(session, "nobody", SUZUKI)


def test_the_list_is_in_order_and_found_by_any_of_its_words(session: Session) -> None:
    for name, reading, number in (
        ("渡邉 三郎", "わたなべ さぶろう", "3"),
        ("青木 二郎", "あおき じろう", "2"),
        ("𠮷田 太郎", "よしだ たろう", "1"),
    ):
        directory.add_staff(session, StaffFacts(name, reading, number, "", "総務課"))

    def names(text: str = "") -> list[str]:
        numbers = array("q")
        numbers.frombytes(directory.staff_numbers(session, text))
        return [row.facts.name for row in directory.staff_rows(session, numbers)]

    assert names()[:3] == ["青木 二郎", "𠮷田 太郎", "渡邉 三郎"]
    assert names("吉田") == ["𠮷田 太郎"]
    assert names("ワタナベ") == ["渡邉 三郎"]
    assert names("いない") == []
    (row,) = directory.staff_rows(session, array("q", [2]))
    assert (row.facts.name, row.facts.department) == ("渡邉 三郎", "総務課")
