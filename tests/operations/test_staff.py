from pathlib import Path

import pytest

from app.core.errors import UsageError
from app.core.records import Department, Post, User
from app.operations.session import Session
from app.operations.staff import department_of, ensure_user, find_user, import_staff
from app.operations.undoing import undo_operation

LIST = """氏名,よみ,職員番号,メール,部署,役職,開始日
髙﨑 花子,たかさき はなこ,1001,hanako@example.go.jp,産業局/支援課,係長,2025/04/01
髙﨑 花子,たかさき はなこ,1001,hanako@example.go.jp,産業局/企画課,併任,2026/04/01
鈴木 一郎,,1002,,産業局/支援課,,
,,1003,,,,
名無し,,,,,,
"""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp932"])
def test_a_list_of_staff(session: Session, tmp_path: Path, encoding: str) -> None:
    file = tmp_path / "職員.csv"
    file.write_text(LIST, encoding=encoding)
    result = import_staff(session, file)
    assert (result.added, result.updated) == (2, 1)
    assert [str(problem)[:4] for problem in result.problems] == ["5 行目", "6 行目"]
    user = find_user(session.store, "1001")
    assert user is not None
    assert (user.name, user.mail) == ("髙﨑 花子", "hanako@example.go.jp")
    assert len(session.store.find(Post, "user = ?", user.id)) == 2
    names = {item.id: item.name for item in session.store.find(Department)}
    assert names[department_of(session.store, user.id)] == "支援課"


def test_taken_in_again_nothing_is_twice(session: Session, tmp_path: Path) -> None:
    file = tmp_path / "職員.csv"
    file.write_text(LIST, encoding="utf-8")
    import_staff(session, file)
    before = [len(session.store.find(kind)) for kind in (User, Department, Post)]
    assert import_staff(session, file).added == 0
    assert [len(session.store.find(kind)) for kind in (User, Department, Post)] == before


def test_an_owner_of_cards_becomes_the_one_in_the_list(session: Session, tmp_path: Path) -> None:
    before = ensure_user(session, "鈴木一郎")
    file = tmp_path / "職員.csv"
    file.write_text(LIST, encoding="utf-8")
    import_staff(session, file)
    after = find_user(session.store, "1002")
    assert after is not None
    assert after.id == before.id


def test_the_whole_list_is_undone_as_one(session: Session, tmp_path: Path) -> None:
    file = tmp_path / "職員.csv"
    file.write_text(LIST, encoding="utf-8")
    import_staff(session, file)
    undo_operation(session)
    assert find_user(session.store, "1001") is None
    assert session.store.find(Post, "revoked_at = ''") == []


@pytest.mark.parametrize(
    ("content", "says"),
    [(b"", "氏名"), (b"a,b\n1,2\n", "氏名"), (b"\x00\xff\xfe\x81", "文字コード")],
)
def test_what_is_no_list_of_staff(session: Session, tmp_path: Path, content: bytes, says: str) -> None:
    file = tmp_path / "x.csv"
    file.write_bytes(content)
    with pytest.raises(UsageError, match=says):
        import_staff(session, file)


def test_two_of_one_name_have_to_be_told_apart(session: Session, tmp_path: Path) -> None:
    file = tmp_path / "職員.csv"
    file.write_text("氏名,職員番号\n田中 一,1\n田中 一,2\n", encoding="utf-8")
    import_staff(session, file)
    with pytest.raises(UsageError, match="職員番号"):
        find_user(session.store, "田中 一")
