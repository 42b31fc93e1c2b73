"""Tokens: random text that a desk keeps, of which the server keeps the hash."""

from __future__ import annotations

import hashlib
import hmac
import secrets

from app.core.ids import is_id

_BYTES = 32


def digest(secret: bytes) -> bytes:
    """What is kept of a random secret; that needs no stretching."""
    return hashlib.sha256(secret).digest()


def same(secret: bytes, kept: bytes | None) -> bool:
    """Whether this is the secret, in a time that tells nothing."""
    return kept is not None and hmac.compare_digest(digest(secret), kept)


def new_token(row: str) -> tuple[str, bytes]:
    """A token for the row with this id, and what to keep of it."""
    secret = secrets.token_urlsafe(_BYTES)
    return f"{row}.{secret}", digest(secret.encode())


def parse_token(token: str) -> tuple[str, bytes] | None:
    """The id of the row and the secret; None for what is no token."""
    row, dot, secret = token.partition(".")
    return (row, secret.encode()) if dot and is_id(row) else None
