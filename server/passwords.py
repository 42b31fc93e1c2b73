"""Passwords and one-time codes of local accounts.

Passwords are kept as Argon2id in the PHC string format, with the parameters that RFC 9106
recommends where memory is short (64 MiB, 3 passes, 4 lanes). Codes are TOTP of RFC 6238 as
every authenticator application has them: SHA-1, 6 digits, 30 seconds.
"""

from __future__ import annotations

import os
import secrets
import threading
import unicodedata
from datetime import datetime
from functools import cache
from typing import NamedTuple

from cryptography.exceptions import InvalidKey
from cryptography.hazmat.primitives.hashes import SHA1
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.twofactor import InvalidToken
from cryptography.hazmat.primitives.twofactor.totp import TOTP

from app.core.crockford import grouped
from app.core.errors import UsageError

FEWEST_CHARACTERS = 12
MOST_CHARACTERS = 128
MOST_BYTES = 1024
"""Longer ones are refused before they cost anything."""
_KINDS_AT_LEAST = 5
"""Different characters."""
_TOLD_LOGIN = 4
"""Characters of a login that may not stand in a password; a staff number of two digits may."""


class Cost(NamedTuple):
    """Of stretching a password."""

    passes: int
    lanes: int
    kibibytes: int


COST = Cost(passes=3, lanes=4, kibibytes=1 << 16)

_PERIOD = 30
_DIGITS = 6
_SECRET_BYTES = 20

_STRETCHING = threading.BoundedSemaphore(2)
"""64 MiB each: as many sign-ins are worked on at once, whatever is asked."""


def check_new_password(password: str, login: str) -> None:
    """Refuse what is guessed first. Raises UsageError, saying why."""
    text = _bytes(password).decode()
    if not FEWEST_CHARACTERS <= len(text) <= MOST_CHARACTERS or len(text.encode()) > MOST_BYTES:
        raise UsageError(
            "パスワードは {least} 文字以上、{most} 文字以下にしてください。何も変更していません。",
            least=FEWEST_CHARACTERS,
            most=MOST_CHARACTERS,
        )
    if len(set(text)) < _KINDS_AT_LEAST or (
        len(login) >= _TOLD_LOGIN and login.casefold() in text.casefold()
    ):
        raise UsageError("同じ文字の繰り返しや、利用者名を含むパスワードは使えません。何も変更していません。")


def hash_password(password: str) -> str:
    """The PHC string of a password."""
    with _STRETCHING:
        return Argon2id(
            salt=os.urandom(16),
            length=32,
            iterations=COST.passes,
            lanes=COST.lanes,
            memory_cost=COST.kibibytes,
        ).derive_phc_encoded(_bytes(password))


def verify_password(password: str, stored: str | None) -> bool:
    """Whether this is the password; without one stored the answer is no, and takes as long."""
    given = _bytes(password)
    if len(given) > MOST_BYTES:
        return False
    with _STRETCHING:
        try:
            Argon2id.verify_phc_encoded(given, stored or _nobody())
        except InvalidKey:
            return False
    return stored is not None


def new_password() -> str:
    """A password to hand over on paper and to be changed at the first sign-in: 80 bits, without look-alikes."""
    alphabet = "23456789abcdefghijkmnpqrstuvwxyz"
    return grouped("".join(secrets.choice(alphabet) for _ in range(16)))


def new_code_secret() -> bytes:
    """The secret that an authenticator application is told once."""
    return os.urandom(_SECRET_BYTES)


def code_uri(secret: bytes, login: str, office: str) -> str:
    """What an authenticator application scans."""
    return _totp(secret).get_provisioning_uri(login, office)


def verify_code(secret: bytes, code: str, now: datetime, after: int) -> int | None:
    """The number of the period whose code this is; None where it is none, or its period is not after ``after``.

    The period before and the one to come count too, for clocks that differ. Whoever
    keeps the number as the next ``after`` has each code work once.
    """
    period = int(now.timestamp()) // _PERIOD
    for number in (period, period - 1, period + 1):
        try:
            _totp(secret).verify(code.strip().encode(), number * _PERIOD)
        except InvalidToken:
            continue
        return number if number > after else None
    return None


def _totp(secret: bytes) -> TOTP:
    return TOTP(secret, _DIGITS, SHA1(), _PERIOD)  # noqa: S303 - as HMAC, and the only one that all applications know


def _bytes(password: str) -> bytes:
    """NFKC, so that it does not matter by which input method it was typed (RFC 8265)."""
    return unicodedata.normalize("NFKC", password).encode("utf-8", "replace")


@cache
def _nobody() -> str:
    return hash_password(secrets.token_hex(16))
