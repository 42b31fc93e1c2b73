"""Signing in: slow for who guesses, silent about who has an account, and sessions that notice a copied token."""

from __future__ import annotations

import base64
import dataclasses
import statistics
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import httpx
import msgspec
import pytest

from app.core.roles import Role
from app.sync.wire_accounts import (
    AuditLines,
    ChangePassword,
    CodeSecret,
    ConfirmCode,
    Devices,
    Refresh,
    RemoveCode,
    SignedIn,
)
from server import lockout, passwords, sessions
from server.database import Database
from server.problems import Refused
from server.sealing import Sealer
from server.sessions import ACCESS_FOR, HELD_UP, REFRESH_FOR

from .desks import PASSWORD, Clock, Desk, a_desk, make_services, new_account, problem, signed_in


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def desk(database: Database, tmp_path: Path, clock: Clock) -> Iterator[Desk]:
    """An enrolled desk at which Sato may sign in."""
    with a_desk(make_services(database, tmp_path, clock)) as desk:
        desk.enrol()
        signed_in(desk, "Sato", Role.STAFF)
        yield desk


def refused(desk: Desk, login: str, password: str, code: str = "") -> tuple[int, str]:
    desk.tokens = None
    return problem(desk.send("POST", "/v1/sign-in", desk.signing(login, password, code)))


def refresh(desk: Desk, token: str) -> httpx.Response:
    return desk.like().send("POST", "/v1/refresh", Refresh(token))


def code_secret(desk: Desk) -> bytes:
    """What an authenticator application is told."""
    uri = desk.ask("POST", "/v1/code", None, CodeSecret).uri
    text = parse_qs(urlsplit(uri).query)["secret"][0]
    return base64.b32decode(text + "=" * (-len(text) % 8))


def test_however_the_login_is_written(desk: Desk) -> None:
    assert desk.sign_in("ｓａｔｏ ").role is Role.STAFF


def test_no_account_and_a_wrong_password_are_alike(desk: Desk) -> None:
    desk.tokens = None
    wrong = desk.send("POST", "/v1/sign-in", desk.signing("sato", "wrong"))
    nobody = desk.send("POST", "/v1/sign-in", desk.signing("nobody", "wrong"))
    assert problem(wrong) == (401, "sign_in_failed")
    assert (wrong.content, wrong.status_code) == (nobody.content, nobody.status_code)
    assert wrong.headers.keys() == nobody.headers.keys()


def test_no_account_and_a_wrong_password_take_as_long(
    database: Database, tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(passwords, "COST", passwords.Cost(passes=3, lanes=4, kibibytes=1 << 16))
    passwords._nobody.cache_clear()
    with a_desk(make_services(database, tmp_path, clock)) as desk:
        desk.enrol()
        new_account(desk.services, "sato", Role.STAFF)
        _compare_times(desk, clock)
    passwords._nobody.cache_clear()


def _compare_times(desk: Desk, clock: Clock) -> None:
    def seconds(login: str) -> float:
        clock.ahead += timedelta(hours=2)
        began = time.perf_counter()
        assert refused(desk, login, "wrong")[1] == "sign_in_failed"
        return time.perf_counter() - began

    both = [(seconds("sato"), seconds("nobody")) for _ in range(5)]
    known, unknown = (statistics.median(times) for times in zip(*both, strict=True))
    assert 0.6 < known / unknown < 1.7


@pytest.mark.parametrize("login", ["sato", "nobody"])
def test_guessing_has_to_wait_longer_and_longer(desk: Desk, clock: Clock, login: str) -> None:
    for _ in range(lockout.FREE_FAILURES):
        assert refused(desk, login, "wrong") == (401, "sign_in_failed")
    for delay in (30, 60, 120):
        response = desk.send("POST", "/v1/sign-in", desk.signing(login, PASSWORD))
        assert problem(response) == (429, "sign_in_locked")
        assert delay - 5 <= int(response.headers["Retry-After"]) <= delay + 1
        clock.ahead += timedelta(seconds=delay)
        assert refused(desk, login, "wrong") == (401, "sign_in_failed")
    clock.ahead += timedelta(days=1)
    assert refused(desk, login, "wrong") == (401, "sign_in_failed")


def test_success_forgets_the_failures(desk: Desk) -> None:
    for _ in range(3):
        for _ in range(lockout.FREE_FAILURES - 1):
            assert refused(desk, "sato", "wrong")[1] == "sign_in_failed"
        desk.sign_in("sato")


def test_the_longest_delay() -> None:
    assert lockout.delay(lockout.FREE_FAILURES - 1) == timedelta()
    assert lockout.delay(10**9) == lockout.LONGEST_DELAY


def test_only_at_an_enrolled_desk(desk: Desk) -> None:
    stranger = Desk(desk.services, desk.portal, desk.client)
    assert refused(stranger, "sato", PASSWORD) == (401, "device_unknown")
    forger = Desk(desk.services, desk.portal, desk.client, device=desk.device)
    assert refused(forger, "sato", PASSWORD) == (401, "device_unknown")


def test_one_address_cannot_ask_for_ever(desk: Desk) -> None:
    stranger = Desk(desk.services, desk.portal, desk.client)
    answers = [stranger.send("POST", "/v1/sign-in", stranger.signing("x")) for _ in range(80)]
    assert problem(answers[0]) == (401, "device_unknown")
    assert problem(answers[-1]) == (429, "too_many_requests")
    assert int(answers[-1].headers["Retry-After"]) >= 1


def test_access_ends_and_is_refreshed(desk: Desk, clock: Clock) -> None:
    tokens = desk.sign_in("sato")
    clock.ahead += ACCESS_FOR
    assert problem(desk.send("GET", "/v1/devices")) == (401, "access_expired")
    desk.tokens = msgspec.msgpack.decode(refresh(desk, tokens.refresh).content, type=SignedIn)
    assert desk.send("GET", "/v1/devices").is_success
    clock.ahead += REFRESH_FOR
    assert problem(refresh(desk, desk.tokens.refresh)) == (401, "not_signed_in")


def test_a_copied_refresh_token_ends_the_session(desk: Desk, clock: Clock) -> None:
    first = desk.sign_in("sato")
    desk.tokens = msgspec.msgpack.decode(refresh(desk, first.refresh).content, type=SignedIn)
    assert desk.send("GET", "/v1/devices").is_success
    clock.ahead += HELD_UP
    assert problem(refresh(desk, first.refresh)) == (401, "not_signed_in")
    assert problem(desk.send("GET", "/v1/devices")) == (401, "not_signed_in")
    assert problem(refresh(desk, desk.tokens.refresh)) == (401, "not_signed_in")
    auditor = signed_in(desk, "audit", Role.AUDITOR)
    lines = auditor.ask("GET", "/v1/audit", None, AuditLines).lines
    assert "refresh_reused" in {line.action for line in lines}


def test_a_refresh_whose_answer_was_lost_may_be_asked_again(desk: Desk, clock: Clock) -> None:
    first = desk.sign_in("sato")
    lost = msgspec.msgpack.decode(refresh(desk, first.refresh).content, type=SignedIn)
    clock.ahead += timedelta(days=20)
    again = desk.tokens = msgspec.msgpack.decode(refresh(desk, first.refresh).content, type=SignedIn)
    assert (again.access, again.refresh) == (lost.access, lost.refresh)
    assert desk.send("GET", "/v1/devices").is_success
    clock.ahead += HELD_UP
    assert problem(refresh(desk, first.refresh)) == (401, "not_signed_in")


@pytest.mark.parametrize("seconds", [-1, 0, 1, 30])
def test_a_refresh_that_was_held_up_and_asked_again_meanwhile_ends_nothing(
    desk: Desk, clock: Clock, seconds: int
) -> None:
    """It may come in behind the one that its desk sent after it, by a clock that goes before or behind."""
    first = desk.sign_in("sato")
    tokens = desk.tokens = msgspec.msgpack.decode(refresh(desk, first.refresh).content, type=SignedIn)
    clock.ahead += timedelta(seconds=seconds)
    held_up = msgspec.msgpack.decode(refresh(desk, first.refresh).content, type=SignedIn)
    assert (held_up.access, held_up.refresh) == (tokens.access, tokens.refresh), "not used yet"
    clock.ahead -= timedelta(seconds=seconds)
    assert desk.send("GET", "/v1/devices").is_success
    clock.ahead += timedelta(seconds=seconds)
    assert problem(refresh(desk, first.refresh)) == (503, "busy")
    clock.ahead -= timedelta(seconds=seconds)
    assert desk.send("GET", "/v1/devices").is_success
    second = desk.tokens = msgspec.msgpack.decode(refresh(desk, tokens.refresh).content, type=SignedIn)
    assert second.refresh not in {tokens.refresh, first.refresh}
    assert desk.send("GET", "/v1/devices").is_success
    assert problem(refresh(desk, first.refresh)) == (401, "not_signed_in"), "not the last one any more"
    clock.ahead += HELD_UP + timedelta(seconds=1)
    assert problem(refresh(desk, tokens.refresh)) == (401, "not_signed_in")
    assert problem(desk.send("GET", "/v1/devices")) == (401, "not_signed_in")


def test_after_a_new_key_a_lost_answer_is_told_in_other_words(desk: Desk, clock: Clock) -> None:
    first = desk.sign_in("sato")
    lost = msgspec.msgpack.decode(refresh(desk, first.refresh).content, type=SignedIn)
    newer = dataclasses.replace(desk.services, sealer=Sealer({1: bytes(32), 2: bytes([2]) * 32}))
    key = newer.sealer.key_for(newer.office, sessions.KEY)

    def ask(seconds: int) -> SignedIn | Refused:
        now = clock() + timedelta(seconds=seconds)
        return newer.database.transaction(
            lambda connection: sessions.refresh(connection, newer.office, first.refresh, now, key)
        )

    held_up, told = ask(-1), ask(1)
    assert isinstance(held_up, Refused)
    assert isinstance(told, SignedIn)
    assert told.refresh != lost.refresh
    desk.tokens = told
    assert desk.send("GET", "/v1/devices").is_success


@pytest.mark.parametrize("token", ["", "x", "x.y", "00000000-0000-7000-8000-000000000000.abc", "." * 200])
def test_what_is_no_token_opens_nothing(desk: Desk, token: str) -> None:
    assert problem(refresh(desk, token)) == (401, "not_signed_in")
    asked = desk.like().send("GET", "/v1/devices", headers={"Authorization": f"Bearer {token}"})
    assert problem(asked) == (401, "not_signed_in")


def test_an_access_token_refreshes_nothing(desk: Desk) -> None:
    tokens = desk.sign_in("sato")
    assert problem(refresh(desk, tokens.access)) == (401, "not_signed_in")
    asked = desk.like().send("GET", "/v1/devices", headers={"Authorization": f"Bearer {tokens.refresh}"})
    assert problem(asked) == (401, "not_signed_in")


def test_a_new_password_ends_all_other_sessions(desk: Desk) -> None:
    other = desk.another()
    other.sign_in("sato")
    desk.sign_in("sato")
    new = "another correct horse"
    assert problem(desk.send("POST", "/v1/password", ChangePassword("wrong", new))) == (403, "password_wrong")
    assert problem(desk.send("POST", "/v1/password", ChangePassword(PASSWORD, "short"))) == (422, "unusable")
    assert desk.send("POST", "/v1/password", ChangePassword(PASSWORD, new)).status_code == 204
    assert desk.send("GET", "/v1/devices").is_success
    assert problem(other.send("GET", "/v1/devices")) == (401, "not_signed_in")
    assert refused(other, "sato", PASSWORD) == (401, "sign_in_failed")
    other.sign_in("sato", new)


def test_who_is_signed_in_cannot_guess_the_password_either(desk: Desk) -> None:
    desk.sign_in("sato")
    attempts = [
        desk.send("POST", "/v1/code/removal", RemoveCode("wrong")) for _ in range(lockout.FREE_FAILURES + 1)
    ]
    assert problem(attempts[0]) == (403, "password_wrong")
    assert problem(attempts[-1]) == (429, "sign_in_locked")


def test_codes_of_an_authenticator_application(desk: Desk, clock: Clock) -> None:
    desk.sign_in("sato")
    secret = code_secret(desk)

    def code() -> str:
        return passwords._totp(secret).generate(clock().timestamp()).decode()

    assert problem(desk.send("POST", "/v1/code/confirmation", ConfirmCode("000000x"))) == (409, "code_wrong")
    desk.sign_in("sato")  # not confirmed: not asked for
    assert desk.send("POST", "/v1/code/confirmation", ConfirmCode(code())).status_code == 204
    assert refused(desk, "sato", PASSWORD) == (401, "code_needed")
    assert refused(desk, "sato", "wrong", code()) == (401, "sign_in_failed")
    assert refused(desk, "sato", PASSWORD, code()) == (401, "sign_in_failed")  # was used to confirm
    clock.ahead += timedelta(seconds=60)
    desk.sign_in("sato", code=code())
    assert refused(desk, "sato", PASSWORD, code()) == (401, "sign_in_failed")
    clock.ahead += timedelta(seconds=60)
    desk.sign_in("sato", code=code())
    assert desk.send("POST", "/v1/code/removal", RemoveCode(PASSWORD)).status_code == 204
    desk.sign_in("sato")


def test_asking_for_the_code_is_no_failure_but_no_way_round(desk: Desk, clock: Clock) -> None:
    desk.sign_in("sato")
    secret = code_secret(desk)
    code = passwords._totp(secret).generate(clock().timestamp()).decode()
    assert desk.send("POST", "/v1/code/confirmation", ConfirmCode(code)).status_code == 204
    for _ in range(lockout.FREE_FAILURES):
        assert refused(desk, "sato", PASSWORD) == (401, "code_needed")
        assert refused(desk, "sato", PASSWORD, "000000") == (401, "sign_in_failed")
    assert refused(desk, "sato", PASSWORD) == (429, "sign_in_locked")


def test_signing_in_again_replaces_the_session_of_the_desk(desk: Desk) -> None:
    desk.sign_in("sato")
    former = desk.like()
    former.tokens = desk.tokens
    desk.sign_in("sato")
    assert problem(former.send("GET", "/v1/devices")) == (401, "not_signed_in")
    assert len(desk.ask("GET", "/v1/devices", None, Devices).devices) == 1


def test_a_first_password_opens_nothing_but_the_way_to_change_it(desk: Desk) -> None:
    _, first = new_account(desk.services, "tanaka", Role.STAFF)
    assert desk.sign_in("tanaka", first).must_change_password
    assert problem(desk.send("GET", "/v1/devices")) == (403, "password_expired")
    assert desk.send("POST", "/v1/password", ChangePassword(first, PASSWORD)).is_success
    assert desk.send("GET", "/v1/devices").is_success
