"""`enishi join` and `enishi sync`, with a server in process."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from app.cli import mapping, syncing
from app.cli.main import run
from app.core.records import Card
from app.core.roles import Role
from app.core.visibility import Visibility
from app.operations.fetching import Ahead, choose_images
from app.operations.matching import Choice, JoinPlan, Match
from app.operations.staff import ensure_department
from server.database import Database
from tests.operations.desk import contact, filled_batch, open_desk

from .desks import PASSWORD, a_desk, make_services, new_account, signed_in
from .real_desks import RealOffice, the_user


@pytest.fixture
def office(database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[RealOffice]:
    with a_desk(make_services(database, tmp_path, burst=1000)) as desk:
        desk.enrol()
        office = RealOffice(signed_in(desk, "admin", Role.ADMINISTRATOR), tmp_path / "desks")
        monkeypatch.setattr(syncing, "pinned_transport", lambda _: office.network)
        monkeypatch.setenv("ENISHI_SERVER_PASSWORD", "")
        monkeypatch.setenv("ENISHI_HOME", str(tmp_path / "home"))
        yield office


def enishi(*arguments: str, password: str = PASSWORD) -> int:
    os.environ["ENISHI_PASSPHRASE"] = "試験用の言葉"
    os.environ["ENISHI_SERVER_PASSWORD"] = password
    status = run(arguments)
    os.environ.pop("ENISHI_PASSPHRASE", None)
    return status


def test_a_desk_joins_and_syncs(office: RealOffice, capsys: pytest.CaptureFixture[str]) -> None:
    office.account("sato")
    assert enishi("join", office.ticket(), "--login", "sato") == 0
    assert "ENISHI_SERVER_PASSWORD" not in os.environ
    assert enishi("sync") == 0
    assert "送信 0 件" in capsys.readouterr().out
    assert enishi("join", office.ticket(), "--login", "sato") == 2, "once is enough"


@pytest.fixture
def others(office: RealOffice, tmp_path: Path) -> RealOffice:
    """The desk has cards of somebody and of a department whom the server does not know by these names."""
    office.account("sato", office.department("総務部総務課"))
    office.account("suzuki")
    with open_desk(tmp_path / "home") as session:
        department = ensure_department(session, "総務")
        filled_batch(session, contact("山田 太郎"), owner="鈴木", department=department)
    return office


def test_nobody_is_given_to_somebody_unasked(others: RealOffice, capsys: pytest.CaptureFixture[str]) -> None:
    code = others.ticket()
    assert enishi("join", code, "--login", "sato") == 2
    assert "「鈴木」" in capsys.readouterr().err
    assert enishi("join", code, "--login", "sato", "--map", "鈴木=だれか") == 2
    assert "「だれか」はありません" in capsys.readouterr().err
    mapped = ("--map", "鈴木=試験 suzuki", "--map", "総務=総務部総務課")
    assert enishi("join", code, "--login", "sato", *mapped) == 0
    assert "名刺 1 枚" in capsys.readouterr().out


def test_who_says_yes_beforehand_takes_what_is_proposed(
    others: RealOffice, capsys: pytest.CaptureFixture[str]
) -> None:
    assert enishi("join", others.ticket(), "--login", "sato", "--yes") == 0
    said = capsys.readouterr().out
    assert "「鈴木」の名刺 1 枚は、ご自分のものになります。" in said
    assert "「総務」の名刺 1 枚は、部署なしになります。" in said


def test_a_person_is_asked_until_the_server_knows_what_he_says(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    known = (Choice("1", "鈴木 一", "123"), Choice("2", "鈴木 一", "456"), Choice("3", "佐藤 二"))
    plan = JoinPlan(Choice("3", "佐藤 二"), (Match("a", "鈴木", "", 4),), known_users=known, cards=4)
    answers = iter(["鈴木", "鈴木 一", "456"])
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr(click, "prompt", lambda *_, **__: next(answers))
    monkeypatch.setattr(click, "confirm", lambda *_, **__: True)
    assert mapping.chosen(plan, {}, yes=False) == {"a": "2"}
    said = capsys.readouterr().out
    assert "「鈴木」はありません" in said
    assert "「鈴木 一」が 2 件" in said


def test_what_is_wrong_is_said_in_a_sentence(office: RealOffice, capsys: pytest.CaptureFixture[str]) -> None:
    office.account("sato")
    assert enishi("sync") == 2
    assert "参加していません" in capsys.readouterr().err
    code = office.ticket()
    assert enishi("join", code[:-1] + "?", "--login", "sato") == 2
    assert enishi("join", code, "--login", "sato", password="wrong") == 1
    assert "Traceback" not in capsys.readouterr().err
    assert enishi("join", code, "--login", "sato") == 0, "the same code, as the desk has not joined yet"


def test_a_first_password_has_to_be_changed_by_a_person(
    office: RealOffice, capsys: pytest.CaptureFixture[str]
) -> None:
    _, first = new_account(office.administrator.services, "tanaka", Role.STAFF)
    assert enishi("join", office.ticket(), "--login", "tanaka", password=first) == 1
    told = capsys.readouterr().err
    assert "新しいパスワード" in told
    assert "端末で「enishi sync」" in told
    assert "ENISHI_SERVER_PASSWORD" not in told, "it was set: it is of no use here"


def test_images_are_counted_and_those_that_were_chosen_come_too(
    office: RealOffice, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    department = office.department("総務課")
    for login in ("sato", "suzuki"):
        office.account(login, department)
    assert enishi("join", office.ticket(), "--login", "sato") == 0
    with office.desk("suzuki") as suzuki:
        _, (card,) = filled_batch(
            suzuki.session,
            contact("山田 太郎"),
            owner=the_user(suzuki).name,
            visibility=Visibility.DEPARTMENT,
        )
        suzuki.update(Card, card.id, department=department)
        suzuki.sync()
    home = tmp_path / "home"
    with open_desk(home, "") as session:
        choose_images(session, Ahead.DEPARTMENT)
        filled_batch(session, contact("田中 花子"), owner=session.operator.name)
    assert enishi("sync") == 0
    told = capsys.readouterr()
    assert "画像の送信 2 枚、受信 2 枚。" in told.out
    assert "画像の送信 2/2" in told.err
    assert "画像の受信 2/2" in told.err
    assert enishi("sync") == 0
    assert "画像" not in capsys.readouterr().out
