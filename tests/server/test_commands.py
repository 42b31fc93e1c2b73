"""`enishi join` and `enishi sync`, with a server in process."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.cli import syncing
from app.cli.main import run
from app.core.roles import Role
from server.database import Database

from .desks import PASSWORD, a_desk, make_services, new_account, signed_in
from .real_desks import RealOffice


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
