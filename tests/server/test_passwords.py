"""Passwords and one-time codes."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from app.core.errors import UsageError
from server import passwords

NOW = datetime.fromtimestamp(1111111109, UTC)
RFC_6238 = b"12345678901234567890"
"""The secret of its appendix B; at 1111111109 s the code of 8 digits is 07081804."""


def test_a_password_is_known_by_its_hash_however_it_was_typed() -> None:
    stored = passwords.hash_password("ひらけゴマ 1234 abc")
    assert stored.startswith("$argon2id$")
    assert passwords.verify_password("ひらけゴマ 1234 abc", stored)
    assert passwords.verify_password("ひらけｺﾞﾏ １２３４ abc", stored)
    assert not passwords.verify_password("ひらけゴマ 1234 abd", stored)
    assert not passwords.verify_password("x" * 2000, stored)


def test_nobody_has_no_password() -> None:
    assert not passwords.verify_password("", None)


@pytest.mark.parametrize("password", ["short", "aaaaaaaaaaaaaaaa", "sato.hanako-2026", "x" * 1025, ""])
def test_what_is_guessed_first_is_refused(password: str) -> None:
    with pytest.raises(UsageError, match="パスワード"):
        passwords.check_new_password(password, "Sato.Hanako")


def test_what_is_handed_over_may_be_chosen_too() -> None:
    first, second = passwords.new_password(), passwords.new_password()
    assert first != second
    passwords.check_new_password(first, "sato")


@pytest.mark.parametrize(
    ("seconds", "works"), [(0, True), (-30, True), (29, True), (61, False), (-60, False)]
)
def test_a_code_works_in_its_time(seconds: int, works: bool) -> None:
    period = passwords.verify_code(RFC_6238, "081804", NOW + timedelta(seconds=seconds), -1)
    assert (period == 37037036) is works


@pytest.mark.parametrize("code", ["", "081805", "081804081804", "０８１８０４", "abcdef", "08180"])
def test_another_code_does_not(code: str) -> None:
    assert passwords.verify_code(RFC_6238, code, NOW, -1) is None


def test_a_code_works_once() -> None:
    assert passwords.verify_code(RFC_6238, "081804", NOW, 37037036) is None


def test_an_application_is_told_all_it_needs() -> None:
    uri = passwords.code_uri(RFC_6238, "sato@example.lg.jp", "みどり市")
    assert uri.startswith("otpauth://totp/")
    assert "digits=6" in uri
    assert "period=30" in uri
