"""A device on the network: TCP, plain or with TLS.

Scanners sign their certificates themselves. Without a fingerprint in the
device's name the connection is encrypted, but nobody vouches for who is at its
other end.
"""

from __future__ import annotations

import hashlib
import hmac
import re
import select
import socket
import ssl
import time
from dataclasses import dataclass
from typing import Any, Self
from urllib.parse import urlsplit

from app.core.patience import Question
from app.devices import life
from app.devices.escl.errors import BrokenError, GoneError, LinkError, SilentError, StrangerError
from app.devices.scanner import Connection

_CONNECTING = 3.0
_RESOLVING = 6
"""Seconds until a name is an address; names of the local network take some."""
_SENDING = 3.0
_MOST_ADDRESSES = 3
_PIECE = 1 << 16
_STALE = 3.0
"""Seconds of rest after which a device may have closed a connection; few do so before five."""

_Address = tuple[int, Any]
"""Family, and what ``socket.connect`` takes for it."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a device is on the network."""

    host: str
    port: int
    root: str
    """The path under which it speaks eSCL, without a slash at its end."""
    is_secure: bool = False
    fingerprint: str = ""
    """SHA-256 of the certificate in lower-case hexadecimal; empty for any certificate."""

    @classmethod
    def parse(cls, url: str) -> Self:
        """Of ``http[s]://host[:port]/eSCL[#sha256=FINGERPRINT]``. Raises ValueError."""
        parts = urlsplit(url)
        if parts.scheme not in {"http", "https"} or parts.username or parts.query:
            raise ValueError("not the URL of a scanner")
        if not re.fullmatch(r"[A-Za-z0-9._:%-]+", parts.hostname or ""):
            raise ValueError("not a host")
        root = parts.path.rstrip("/") or "/eSCL"
        if not re.fullmatch(r"(?:/[A-Za-z0-9._~-]+)+", root):
            raise ValueError("not the path of a scanner")
        pin = re.fullmatch(r"(?:sha256=([0-9A-Fa-f:]+))?", parts.fragment)
        fingerprint = (pin[1] or "").replace(":", "").lower() if pin else "?"
        if fingerprint and (len(fingerprint) != 64 or parts.scheme != "https"):
            raise ValueError("not a fingerprint")
        is_secure = parts.scheme == "https"
        return cls(
            parts.hostname or "", parts.port or (443 if is_secure else 80), root, is_secure, fingerprint
        )

    @property
    def authority(self) -> str:
        """For the header Host."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == (443 if self.is_secure else 80) else f"{host}:{self.port}"


class TcpDialer:
    """Makes connections to one place. See ``app.devices.escl.link.Dialer``."""

    connection = Connection.NETWORK

    def __init__(self, place: Place) -> None:
        self._place = place

    @property
    def host(self) -> str:
        return self._place.authority

    @property
    def root(self) -> str:
        return self._place.root

    def dial(self) -> TcpPipe:
        plain = self._connected()
        try:
            plain.settimeout(_CONNECTING)
            plain.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            return TcpPipe(self._secured(plain) if self._place.is_secure else plain)
        except BaseException as error:
            plain.close()
            if isinstance(error, TimeoutError):
                raise SilentError("no TLS handshake in time") from error
            if isinstance(error, OSError):
                raise BrokenError(str(error)) from error
            raise

    def revive(self) -> None:
        """Nothing can be done to a device over a network."""

    def _connected(self) -> socket.socket:
        trouble: LinkError = GoneError("no address")
        # Twice, for a device that sleeps may miss the first call.
        for family, address in self._addresses() * 2:
            life.sign()
            plain = socket.socket(family, socket.SOCK_STREAM)
            plain.settimeout(_CONNECTING)
            try:
                plain.connect(address)
            except OSError as error:
                plain.close()
                trouble = GoneError(str(error))
                continue
            return plain
        raise trouble

    def _addresses(self) -> list[_Address]:
        question = Question(self._resolved)
        for _ in range(_RESOLVING):
            life.sign()
            if (found := question.answer(1.0)) is not None:
                return found[:_MOST_ADDRESSES]
        return []

    def _resolved(self) -> list[_Address]:
        place = self._place
        try:
            found = socket.getaddrinfo(place.host, place.port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError):  # UnicodeError: a name that cannot be one
            return []
        return [(family, address) for family, _, _, _, address in found]

    def _secured(self, plain: socket.socket) -> ssl.SSLSocket:
        life.sign()
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
        secure = context.wrap_socket(plain, server_hostname=self._place.host)
        if pinned := self._place.fingerprint:
            shown = hashlib.sha256(secure.getpeercert(binary_form=True) or b"").hexdigest()
            if not hmac.compare_digest(shown, pinned):
                secure.close()
                raise StrangerError(shown)
        return secure


class TcpPipe:
    """See ``app.devices.escl.http.Pipe``."""

    is_stream = True

    def __init__(self, connection: socket.socket) -> None:
        self._connection = connection
        self._used = time.monotonic()

    def send(self, data: bytes) -> None:
        self._connection.settimeout(_SENDING)
        try:
            self._connection.sendall(data)
        except TimeoutError as error:
            raise SilentError("it takes nothing") from error
        except OSError as error:
            raise BrokenError(str(error)) from error

    def receive(self, seconds: float) -> bytes | None:
        self._connection.settimeout(seconds)
        try:
            data = self._connection.recv(_PIECE)
        except TimeoutError:
            return None
        except ssl.SSLEOFError:
            return b""
        except OSError as error:
            raise BrokenError(str(error)) from error
        self._used = time.monotonic()
        return data

    @property
    def is_stale(self) -> bool:
        # Between two answers a device has nothing to say but that it closes the connection.
        return time.monotonic() - self._used > _STALE or bool(select.select([self._connection], [], [], 0)[0])

    def close(self) -> None:
        self._connection.close()
