"""What an authenticator application makes of the code that it has scanned."""

from __future__ import annotations

import base64
from datetime import datetime
from urllib.parse import parse_qs, urlsplit

from cryptography.hazmat.primitives.hashes import SHA1
from cryptography.hazmat.primitives.twofactor.totp import TOTP


def shown(uri: str, now: datetime) -> str:
    """The digits that it shows."""
    return shown_for(parse_qs(urlsplit(uri).query)["secret"][0], now)


def shown_for(secret: str, now: datetime) -> str:
    """The digits, where somebody has typed the secret."""
    key = base64.b32decode(secret.replace(" ", ""))
    return TOTP(key, 6, SHA1(), 30).generate(int(now.timestamp())).decode()
