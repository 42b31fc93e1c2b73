"""Tokens: random text that a desk keeps, of which the server keeps the hash."""

from __future__ import annotations

import base64
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


def next_token(row: str, key: bytes, purpose: str, secret: bytes) -> tuple[str, bytes]:
    """What follows upon a secret, the same each time it is asked for: a token, and what to keep of it.

    Who has not got the key (32 bytes) learns nothing of it from the secret.
    """
    made = hmac.digest(key, f"{purpose}\0{row}\0".encode() + secret, "sha256")
    text = base64.urlsafe_b64encode(made).rstrip(b"=").decode()
    return f"{row}.{text}", digest(text.encode())


def parse_token(token: str) -> tuple[str, bytes] | None:
    """The id of the row and the secret; None for what is no token."""
    row, dot, secret = token.partition(".")
    return (row, secret.encode()) if dot and is_id(row) else None
