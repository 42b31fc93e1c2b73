"""The join code that an administrator prints for a desk: where the server is, how to know it, and a ticket to enrol once.

In base 32 with Crockford's alphabet (``app.core.crockford``), which is made of characters
of a QR code's alphanumeric mode: a version (1 byte), the pin (16), the ticket (10), the
address (ASCII), and the first two bytes of SHA-256 over all that.
"""

from __future__ import annotations

import base64
import hashlib
import re
import unicodedata
from dataclasses import dataclass

from app.core import crockford
from app.core.errors import UsageError

PIN_BYTES = 16
"""Of the SHA-256 of the server's public key: nobody finds another key with the same 128 bits."""
TICKET_BYTES = 10
MOST_ADDRESS = 253 + 6
"""A host name of RFC 1035, a colon and a port."""

_VERSION = 1
_CHECK_BYTES = 2
_PREFIX = "ENISHI-JOIN:"
_RFC4648 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_WRITTEN = str.maketrans(_RFC4648, crockford.ALPHABET)
_READ = str.maketrans(crockford.ALPHABET + "OIL", _RFC4648 + _RFC4648[0] + _RFC4648[1] * 2)
_ADDRESS = re.compile(r"(?:[A-Za-z0-9.-]+|\[[0-9A-Fa-f:.]+\]):[0-9]{1,5}")


@dataclass(frozen=True, slots=True)
class JoinCode:
    """What a desk has to know to join."""

    address: str
    """``host:port``, an IPv6 address in brackets."""
    pin: bytes
    """The first ``PIN_BYTES`` of the SHA-256 of the server's public key (SubjectPublicKeyInfo, DER)."""
    ticket: bytes
    """``TICKET_BYTES`` that enrol one desk, once."""

    def __post_init__(self) -> None:
        """Raises ValueError where a part is not of its form."""
        if len(self.pin) != PIN_BYTES or len(self.ticket) != TICKET_BYTES or not is_address(self.address):
            raise ValueError("not the parts of a join code")

    @property
    def qr(self) -> str:
        """As it stands in a QR code, and may be pasted."""
        return _PREFIX + self._characters

    @property
    def printed(self) -> str:
        """In groups of four characters, to be typed."""
        return crockford.grouped(self._characters)

    @property
    def _characters(self) -> str:
        body = bytes([_VERSION]) + self.pin + self.ticket + self.address.encode("ascii")
        return base64.b32encode(body + _check(body)).decode().rstrip("=").translate(_WRITTEN)

    @classmethod
    def parse(cls, text: str) -> JoinCode:
        """The code that was typed, pasted or scanned, whatever its case, width, spacing and look-alikes.

        Raises UsageError where it is none, or was not copied right.
        """
        plain = unicodedata.normalize("NFKC", text).strip().upper().removeprefix(_PREFIX)
        plain = crockford.ungrouped(plain)
        if not plain or set(plain) - set(crockford.ALPHABET + "OIL"):
            raise UsageError("参加コードではありません。管理者が印刷した紙のコードを入力してください。")
        try:
            body = _unsealed(base64.b32decode(plain.translate(_READ) + "=" * (-len(plain) % 8)))
            if body[0] == _VERSION:
                return cls._of(body)
        except (ValueError, IndexError) as error:
            raise UsageError(
                "参加コードに写し間違いがあります。抜けや重なりがないか確かめてください。"
            ) from error
        raise UsageError(
            "この参加コードは新しい版のものです。Enishi を更新してから、もう一度入力してください。"
        )

    @classmethod
    def _of(cls, body: bytes) -> JoinCode:
        ticket_at, address_at = 1 + PIN_BYTES, 1 + PIN_BYTES + TICKET_BYTES
        return cls(body[address_at:].decode("ascii"), body[1:ticket_at], body[ticket_at:address_at])


def is_address(text: str) -> bool:
    """Whether the text is a host and a port."""
    return (
        len(text) <= MOST_ADDRESS
        and _ADDRESS.fullmatch(text) is not None
        and 0 < int(text.rpartition(":")[2]) < 1 << 16
    )


def _check(body: bytes) -> bytes:
    return hashlib.sha256(body).digest()[:_CHECK_BYTES]


def _unsealed(data: bytes) -> bytes:
    """Without its check. Raises ValueError where a character is wrong, missing or too many."""
    body, check = data[:-_CHECK_BYTES], data[-_CHECK_BYTES:]
    if _check(body) != check:
        raise ValueError("not copied right")
    return body
