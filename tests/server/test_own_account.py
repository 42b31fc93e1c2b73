"""People change their own password, and have the server ask for codes of an authenticator application."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import cv2
import httpx
import numpy as np
import pytest

from app.cli import account as account_commands
from app.cli import syncing
from app.cli.main import run
from app.core.dates import utc_now
from app.core.errors import EnishiError, UsageError
from app.operations import joining, own_account
from app.operations.own_account import NewCode, OwnDesk
from app.operations.sharing import sharing_state
from app.reports.modules import Modules
from app.sync.client import ServerError
from server import provider_sign_in
from server.database import Database
from tests.server.authenticator import shown, shown_for

from .desks import PASSWORD, Clock
from .real_desks import RealDesk, RealOffice, office_of_two

NEW = "新しい合言葉は長いほどよい"


@pytest.fixture
def office(database: Database, tmp_path: Path) -> Iterator[RealOffice]:
    with office_of_two(database, tmp_path) as office:
        yield office


@pytest.fixture
def sato(office: RealOffice) -> Iterator[RealDesk]:
    with office.desk("sato") as desk:
        yield desk


def scanned(modules: Modules) -> str:
    """What a camera reads off the screen."""
    picture = np.where(np.array(modules), 0, 255).astype(np.uint8).repeat(4, 0).repeat(4, 1)
    text, *_ = cv2.QRCodeDetectorAruco().detectAndDecode(picture)
    return text


def begin(desk: RealDesk) -> NewCode:
    return own_account.begin_code(desk.session, connect=lambda _: desk.network)


def switch_on(desk: RealDesk) -> NewCode:
    new = begin(desk)
    digits = shown_for(new.secret, utc_now())
    own_account.confirm_code(desk.session, digits, connect=lambda _: desk.network)
    return new


def sign_in(desk: RealDesk, password: str = PASSWORD, otp: str = "") -> None:
    joining.sign_in(desk.session, password, otp, connect=lambda _: desk.network)


def change_password(desk: RealDesk, old: str, new: str) -> None:
    own_account.change_password(desk.session, old, new, connect=lambda _: desk.network)


def test_a_password_is_changed_and_other_desks_sign_in_anew(office: RealOffice, sato: RealDesk) -> None:
    with office.desk("sato", "sato2") as other:
        change_password(sato, PASSWORD, NEW)
        sato.sync()
        with pytest.raises(joining.SignInNeededError):
            other.sync()
        with pytest.raises(ServerError, match="サインインできません"):
            sign_in(other)
        sign_in(other, NEW)
        other.sync()


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("ちがうパスワード", NEW, "今のパスワードが違います"),
        (PASSWORD, "みじかい", "12 文字以上"),
        (PASSWORD, "aaaaaaaaaaaaaaaa", "同じ文字の繰り返し"),
    ],
)
def test_what_is_wrong_with_a_password_is_said_and_nothing_is_changed(
    sato: RealDesk, old: str, new: str, said: str
) -> None:
    with pytest.raises(EnishiError, match=said):
        change_password(sato, old, new)
    sign_in(sato)


def test_codes_are_asked_for_once_one_was_confirmed(office: RealOffice, sato: RealDesk) -> None:
    clock = office.administrator.services.clock
    assert isinstance(clock, Clock)
    new = begin(sato)
    uri = scanned(new.modules)
    assert new.secret.replace(" ", "") in uri
    assert new.secret not in repr(new)
    sign_in(sato)
    digits = shown(uri, utc_now())
    wide = digits.translate({ord("0") + digit: "０１２３４５６７８９"[digit] for digit in range(10)})
    own_account.confirm_code(sato.session, f"{wide[:3]} {wide[3:]}", connect=lambda _: sato.network)
    assert sharing_state(sato.session).has_code
    with pytest.raises(ServerError) as needed:
        sign_in(sato)
    assert needed.value.code == "code_needed"
    clock.ahead = timedelta(minutes=1)
    sign_in(sato, otp=shown(uri, clock()))
    assert sharing_state(sato.session).has_code


def test_another_desk_hears_with_its_next_sync(office: RealOffice, sato: RealDesk) -> None:
    with office.desk("sato", "sato2") as other:
        assert not sharing_state(other.session).has_code
        switch_on(sato)
        other.sync()
        assert sharing_state(other.session).has_code


@pytest.mark.parametrize(
    ("typed", "said"), [("", "6 桁"), ("12345", "6 桁"), ("あいうえおか", "6 桁"), ("1234567", "6 桁")]
)
def test_what_is_no_code_is_not_sent(sato: RealDesk, typed: str, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        own_account.confirm_code(sato.session, typed, connect=lambda _: sato.network)
    assert "/v1/code/confirmation" not in sato.network.asked


def test_a_wrong_code_changes_nothing(sato: RealDesk) -> None:
    new = begin(sato)
    right = shown_for(new.secret, utc_now())
    wrong = f"{(int(right) + 1) % 1_000_000:06}"
    with pytest.raises(ServerError, match="合いません"):
        own_account.confirm_code(sato.session, wrong, connect=lambda _: sato.network)
    assert not sharing_state(sato.session).has_code
    sign_in(sato)


def test_codes_are_given_up_by_who_knows_the_password(sato: RealDesk) -> None:
    switch_on(sato)
    with pytest.raises(ServerError, match="今のパスワードが違います"):
        own_account.remove_code(sato.session, "ちがうパスワード", connect=lambda _: sato.network)
    assert sharing_state(sato.session).has_code
    own_account.remove_code(sato.session, PASSWORD, connect=lambda _: sato.network)
    assert not sharing_state(sato.session).has_code
    sign_in(sato)


class Nobody(httpx.BaseTransport):
    """Answers nothing."""

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("nobody", request=request)


def test_without_the_server_nothing_is_changed(sato: RealDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.sync.client._FIRST_PAUSE", 0.0)
    with pytest.raises(ServerError, match="サーバーに接続できません。何も変更していません"):
        own_account.change_password(sato.session, PASSWORD, NEW, connect=lambda _: Nobody())
    sign_in(sato)


def test_an_answer_that_was_lost_may_have_been_a_change(sato: RealDesk) -> None:
    sato.network.lose["/v1/password"] = 1
    with pytest.raises(ServerError, match="済んでいるかもしれません") as lost:
        change_password(sato, PASSWORD, NEW)
    assert lost.value.code == "no_answer"
    assert sato.network.asked.count("/v1/password") == 1
    sign_in(sato, NEW)


def test_a_confirmation_whose_answer_was_lost_is_known_after_the_next_sync(sato: RealDesk) -> None:
    sato.network.lose["/v1/code/confirmation"] = 1
    with pytest.raises(ServerError, match="済んでいるかもしれません"):
        switch_on(sato)
    sato.sync()
    assert sharing_state(sato.session).has_code


def test_who_signs_in_by_the_provider_has_no_password_here(
    sato: RealDesk, office: RealOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(provider_sign_in, "recheck", lambda *_: None)
    database = office.administrator.services.database
    database.transaction(
        lambda connection: connection.execute(
            "UPDATE session SET issuer = 'https://login.example.lg.jp' WHERE account = %s", (sato.user,)
        )
    )
    for act in (lambda: change_password(sato, PASSWORD, NEW), lambda: begin(sato)):
        with pytest.raises(UsageError, match="認証基盤"):
            act()
    assert not sharing_state(sato.session).has_password
    assert not {"/v1/password", "/v1/code"} & set(sato.network.asked)


# On the command line.


class Person:
    """Types what is asked for, at a terminal."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.types: dict[str, str] = {}
        self.was_asked: list[str] = []
        self.hidden: set[str] = set()
        monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
        monkeypatch.setattr("click.prompt", self._prompt)

    def _prompt(self, question: str, *, hide_input: bool = False, **_: object) -> str:
        self.was_asked.append(question)
        if hide_input:
            self.hidden.add(question)
        return self.types[question]


@pytest.fixture
def person(
    office: RealOffice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Person:
    """One whose desk has joined."""
    monkeypatch.setenv("ENISHI_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("ENISHI_PASSPHRASE", "試験用の言葉")
    for module in (syncing, account_commands):
        monkeypatch.setattr(module, "pinned_transport", lambda _: office.network)
    person = Person(monkeypatch)
    person.types["サーバーのパスワード"] = PASSWORD
    assert enishi(monkeypatch, "join", office.ticket(), "--login", "suzuki", "--yes") == 0
    person.was_asked.clear()
    capsys.readouterr()
    return person


def enishi(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    monkeypatch.setenv("ENISHI_PASSPHRASE", "試験用の言葉")
    return run(arguments)


def test_the_command_changes_the_password(
    person: Person, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    person.types["新しいパスワード"] = NEW
    assert enishi(monkeypatch, "account", "password") == 0
    assert person.was_asked == ["サーバーのパスワード", "新しいパスワード"]
    assert person.hidden == set(person.was_asked)
    assert NEW not in "".join(capsys.readouterr())
    assert enishi(monkeypatch, "account", "password") == 1
    assert "今のパスワードが違います" in capsys.readouterr().err


def test_the_command_switches_codes_on_and_off(
    person: Person, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    told: list[NewCode] = []

    def begin_code(*args: object, **kwargs: object) -> NewCode:
        told.append(own_account_begin(*args, **kwargs))  # type: ignore[arg-type]
        person.types["認証アプリの 6 桁の数字"] = shown_for(told[0].secret, utc_now())
        return told[0]

    own_account_begin = own_account.begin_code
    monkeypatch.setattr(own_account, "begin_code", begin_code)
    assert enishi(monkeypatch, "account", "code", "on") == 0
    out, err = capsys.readouterr()
    assert told[0].secret in err
    assert told[0].secret not in out
    assert "█" in err
    assert enishi(monkeypatch, "account", "code", "off") == 0
    assert "パスワードだけで" in capsys.readouterr().out


def test_the_command_needs_a_terminal(
    office: RealOffice, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin.isatty", lambda: False, raising=False)
    assert enishi(monkeypatch, "account", "password") == 1
    assert enishi(monkeypatch, "account", "code", "on") == 1
    assert capsys.readouterr().err.count("端末で実行してください") == 2


def test_the_command_signs_in_where_the_session_has_ended(
    person: Person, office: RealOffice, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    office.administrator.services.database.transaction(
        lambda connection: connection.execute("UPDATE session SET ended_at = now()")
    )
    person.types["新しいパスワード"] = NEW
    assert enishi(monkeypatch, "account", "password") == 0
    assert person.was_asked == ["サーバーのパスワード", "新しいパスワード"], "not asked twice"
    assert "パスワードを変えました" in capsys.readouterr().out


def own_desks(desk: RealDesk) -> list[OwnDesk]:
    return own_account.list_own_desks(desk.session, connect=lambda _: desk.network)


def revoke(desk: RealDesk, device: str) -> list[OwnDesk]:
    return own_account.revoke_own_desk(desk.session, device, connect=lambda _: desk.network)


def test_ones_own_desks_are_listed_and_a_lost_one_is_revoked(office: RealOffice, sato: RealDesk) -> None:
    with office.desk("sato", "sato2") as lost, office.desk("suzuki") as colleague:
        colleague.sync()
        signed_in_by_the_test = office.administrator.device
        listed = own_desks(sato)
        assert {desk.id for desk in listed[1:]} == {lost.session.store.device, signed_in_by_the_test}
        this, (other,) = listed[0], [desk for desk in listed if desk.id == lost.session.store.device]
        assert (this.id, this.is_this) == (sato.session.store.device, True)
        assert (other.id, other.is_this, other.revoked_at) == (lost.session.store.device, False, "")
        assert other.last_seen_at
        with pytest.raises(UsageError, match="離れる"):
            revoke(sato, this.id)
        with pytest.raises(ServerError) as refused:
            revoke(sato, colleague.session.store.device)
        assert refused.value.code == "not_found"
        left = revoke(sato, other.id)
        assert [(desk.id, bool(desk.revoked_at)) for desk in left] == [
            (this.id, False), (signed_in_by_the_test, False), (other.id, True),
        ]  # fmt: skip
        with pytest.raises(ServerError) as refused:
            lost.sync()
        assert refused.value.code == "device_revoked"
        colleague.sync()
