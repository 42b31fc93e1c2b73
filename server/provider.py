"""The office's identity provider, as a relying party of OpenID Connect Core 1.0 sees it.

Its discovery document and keys are fetched when they are needed and kept for an hour; while the
provider does not answer, for a day. A token that is signed by a key that is not known has the keys
fetched again, so that keys may be changed at any time, but not more often than ``KEYS_AGAIN``.
"""

from __future__ import annotations

import logging
import ssl
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from http import HTTPStatus
from typing import Any, Generic, TypeVar
from urllib.parse import urlsplit

import httpx
import msgspec
from joserfc import jwt
from joserfc.errors import BadSignatureError, InvalidKeyIdError, JoseError
from joserfc.jwk import KeySet

from server.problems import Refused

T = TypeVar("T")
_log = logging.getLogger("enishi.provider")

LEEWAY = 120
"""Seconds by which the provider's clock may differ from ours."""
FRESH = 3600.0
"""Seconds for which what was fetched is not asked for again."""
STALE = 86400.0
"""Seconds for which it still serves when the provider does not answer."""
KEYS_AGAIN = 10.0
"""Seconds between two fetches of the keys, whatever tokens come."""
SILENCE = 15.0
"""Seconds for which a provider that did not answer is not asked again: requests do not queue up behind it."""

ALGORITHMS = (
    "RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA", "Ed25519",
)  # fmt: skip
"""Signatures by a key that only the provider has; no ``none``, and no secret that is shared."""

_TIMEOUT = httpx.Timeout(10, connect=5)
_MOST_BYTES = 1 << 20
_SCOPES = ("openid", "profile", "email", "offline_access")


class Metadata(msgspec.Struct, frozen=True):
    """Of OpenID Connect Discovery 1.0, section 3, what is needed here."""

    issuer: str
    authorization_endpoint: str
    token_endpoint: str
    jwks_uri: str
    scopes_supported: tuple[str, ...] = _SCOPES

    @property
    def scope(self) -> str:
        """What to ask for: who it is, and a token to ask again by."""
        return " ".join(name for name in _SCOPES if name == "openid" or name in self.scopes_supported)


@dataclass(frozen=True, slots=True)
class Identity:
    """Whom an ID token names, after its signature, issuer, audience and times were checked."""

    subject: str
    nonce: str
    claims: dict[str, Any]

    @property
    def verified_mail(self) -> str:
        """The mail address, if the provider vouches for it."""
        mail = self.claims.get("email")
        return mail if isinstance(mail, str) and self.claims.get("email_verified") in (True, "true") else ""

    def text(self, claim: str) -> str:
        """A claim that is a text; empty where there is none."""
        value = self.claims.get(claim) if claim else None
        return value.strip() if isinstance(value, str) else ""


class Renewed(msgspec.Struct, frozen=True):
    """The provider's answer to a refresh token (RFC 6749, 5.1)."""

    refresh_token: str = ""
    """Instead of the one that was used; empty: that is still good."""
    id_token: str = ""


class Provider:
    """One provider, as one client. Safe to share between threads."""

    def __init__(
        self, issuer: str, client: str, http: httpx.Client, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self.issuer = issuer
        self.client = client
        self._http = http
        self._clock = clock
        self._silent_until = -SILENCE
        self._metadata = _Kept(self._fetch_metadata, clock)
        self._keys = _Kept(self._fetch_keys, clock)

    def metadata(self) -> Metadata:
        """Where it is asked what. Raises Refused (``provider_unreachable``, ``provider_unusable``)."""
        return self._metadata.get()

    def verify(self, id_token: str, now: datetime) -> Identity:
        """Whom an ID token names (OpenID Connect Core 1.0, 3.1.3.7); the nonce is the caller's to compare.

        Raises Refused (``provider_token_invalid``, ``provider_unreachable``).
        """
        try:
            token = self._decoded(id_token)
            required: dict[str, jwt.ClaimsOption] = {
                "iss": {"essential": True, "value": self.issuer}, "aud": {"essential": True, "value": self.client},
                "sub": {"essential": True}, "exp": {"essential": True}, "iat": {"essential": True},
            }  # fmt: skip
            if "azp" in token.claims:  # issued to another client, though also for us
                required["azp"] = {"value": self.client}
            jwt.JWTClaimsRegistry(int(now.timestamp()), LEEWAY, **required).validate(token.claims)
        except (JoseError, ValueError, TypeError) as error:
            _log.warning("token refused", extra={"cause": type(error).__name__})
            raise _token_invalid() from error
        nonce = token.claims.get("nonce")
        return Identity(token.claims["sub"], nonce if isinstance(nonce, str) else "", token.claims)

    def renew(self, refresh_token: str) -> Renewed | None:
        """Ask whether the user may still sign in; None: he may not.

        Raises Refused (``provider_unreachable``, ``provider_unusable``).
        """
        form = {"grant_type": "refresh_token", "refresh_token": refresh_token, "client_id": self.client}
        status, content = self._send("POST", self.metadata().token_endpoint, form)
        if status == HTTPStatus.OK:
            return _read(content, Renewed)
        if status in {HTTPStatus.BAD_REQUEST, HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN}:
            code = _read(content, _Error).error
            _log.info("refused by the provider", extra={"code": code if code in _CODES else "other"})
            if code in _NO_MORE:
                return None
        raise _unusable()

    def _decoded(self, id_token: str) -> jwt.Token:
        try:
            return jwt.decode(id_token, self._keys.get(), ALGORITHMS)
        except (InvalidKeyIdError, BadSignatureError):
            if not self._keys.renew(KEYS_AGAIN):
                raise
            return jwt.decode(id_token, self._keys.get(), ALGORITHMS)

    def _fetch_metadata(self) -> Metadata:
        # Section 4.1: a slash that ends the issuer is taken off.
        found = _read(self._got(self.issuer.rstrip("/") + "/.well-known/openid-configuration"), Metadata)
        addresses = (found.authorization_endpoint, found.token_endpoint, found.jwks_uri)
        # Section 4.3: a document of another issuer is not used.
        if found.issuer != self.issuer or not all(map(_is_safe, addresses)):
            raise _unusable()
        return found

    def _fetch_keys(self) -> KeySet:
        try:
            return KeySet.import_key_set(msgspec.json.decode(self._got(self.metadata().jwks_uri)))
        except (JoseError, ValueError, LookupError, TypeError) as error:
            raise _unusable() from error

    def _got(self, url: str) -> bytes:
        status, content = self._send("GET", url)
        if status != HTTPStatus.OK:
            raise _unusable()
        return content

    def _send(self, method: str, url: str, form: dict[str, str] | None = None) -> tuple[int, bytes]:
        """Status and body of an answer. Raises Refused where there is none, or it is a fault of the provider's."""
        if self._clock() < self._silent_until:
            raise unreachable()
        content = bytearray()
        try:
            with self._http.stream(method, url, data=form) as response:
                for part in response.iter_bytes():
                    content += part
                    if len(content) > _MOST_BYTES:
                        raise _unusable()
        except (httpx.HTTPError, httpx.InvalidURL, OSError) as error:
            self._silent_until = self._clock() + SILENCE
            _log.warning("provider does not answer", extra={"cause": type(error).__name__})
            raise unreachable() from error
        if response.status_code >= HTTPStatus.INTERNAL_SERVER_ERROR or (
            response.status_code == HTTPStatus.TOO_MANY_REQUESTS
        ):
            raise unreachable()
        return response.status_code, bytes(content)


class Providers:
    """The providers that offices have set, with what is known of them."""

    def __init__(
        self,
        transport: httpx.BaseTransport | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """``transport``: how they are reached; None: HTTPS to who has a certificate that this machine trusts."""
        self._http = httpx.Client(
            transport=transport, verify=ssl.create_default_context(), timeout=_TIMEOUT, follow_redirects=False,
            headers={"Accept": "application/json"},
        )  # fmt: skip
        self._clock = clock
        self._lock = threading.Lock()
        self._known: tuple[tuple[str, str], Provider] | None = None

    def close(self) -> None:
        """End the connections."""
        self._http.close()

    def get(self, issuer: str, client: str) -> Provider:
        """A provider; the last one that was asked for is kept."""
        with self._lock:
            if self._known is None or self._known[0] != (issuer, client):
                self._known = (issuer, client), Provider(issuer, client, self._http, self._clock)
            return self._known[1]


@dataclass(slots=True)
class _Kept(Generic[T]):
    """Something that was fetched, and when."""

    fetch: Callable[[], T]
    clock: Callable[[], float]
    value: T | None = None
    at: float = 0.0
    lock: threading.Lock = field(default_factory=threading.Lock)

    def get(self) -> T:
        """As it was fetched; again when it is no longer fresh. Raises Refused."""
        with self.lock:
            age = self.clock() - self.at
            if self.value is not None and age < FRESH:
                return self.value
            try:
                self.value, self.at = self.fetch(), self.clock()
            except Refused:
                if self.value is None or age >= STALE:
                    raise
            return self.value

    def renew(self, least: float) -> bool:
        """Have it fetched again, if that was not done within the last seconds; whether it will be."""
        with self.lock:
            if self.clock() - self.at < least:
                return False
            self.at = self.clock() - FRESH
            return True


class _Error(msgspec.Struct, frozen=True):
    """RFC 6749, 5.2."""

    error: str


_NO_MORE = {
    "invalid_grant", "access_denied", "interaction_required", "login_required", "consent_required", "invalid_request",
}  # fmt: skip
"""The user may not, or has to sign in again. Our requests are all alike, so ``invalid_request`` is about the token
too: Canaille says so of a user who has been locked."""
_CODES = _NO_MORE | {"invalid_client", "unauthorized_client", "unsupported_grant_type", "invalid_scope"}


def unreachable() -> Refused:
    """The provider does not answer."""
    return Refused(
        HTTPStatus.SERVICE_UNAVAILABLE,
        "provider_unreachable",
        "機関の認証基盤が応答しません。手元のデータはそのままです。しばらくしてからやり直してください。",
        retry_after=30,
    )


def _unusable() -> Refused:
    return Refused(
        HTTPStatus.SERVICE_UNAVAILABLE,
        "provider_unusable",
        "機関の認証基盤の設定か応答が正しくありません。何も変更していません。管理者に連絡してください。",
        retry_after=60,
    )


def _token_invalid() -> Refused:
    return Refused(
        HTTPStatus.UNAUTHORIZED,
        "provider_token_invalid",
        "機関の認証基盤からの証明を確かめられませんでした。もう一度サインインしてください。",
    )


def _read(content: bytes, kind: type[T]) -> T:
    try:
        return msgspec.json.decode(content, type=kind)
    except ValueError as error:
        raise _unusable() from error


def _is_safe(url: str) -> bool:
    """HTTPS, or this machine itself (RFC 8252, 8.3)."""
    with suppress(ValueError):
        parts = urlsplit(url)
        return parts.scheme == "https" or (
            parts.scheme == "http" and parts.hostname in {"localhost", "127.0.0.1"}
        )
    return False
