"""An independent OpenID provider (Canaille), started for a module of tests, and people who sign in with it."""

from __future__ import annotations

import base64
import json
import threading
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from joserfc import jwt
from joserfc.jwk import RSAKey

from app.sync import provider
from app.sync.provider import ProviderTokens
from app.sync.wire_provider import ProviderRequest


@dataclass
class RealProvider:
    """The provider as its administrators and its users see it."""

    server: Any
    keys: list[RSAKey]
    clients: list[Any] = field(default_factory=list)

    @property
    def issuer(self) -> str:
        return str(self.server.url).rstrip("/")

    @property
    def kid(self) -> str:
        """Of the key by which it signs."""
        return str(self.keys[0].kid)

    def client(self, *, first: bool = True) -> Any:
        """A public client with PKCE, as an office registers Enishi; another one where asked."""
        wanted = 0 if first else 1
        while len(self.clients) <= wanted:
            client = self.server.models.Client(
                client_id=str(uuid.uuid4()), client_name="Enishi", redirect_uris=["http://127.0.0.1/enishi"],
                grant_types=["authorization_code", "refresh_token"], response_types=["code"],
                token_endpoint_auth_method="none", scope=["openid", "profile", "email"], client_secret="",
            )  # fmt: skip
            self.server.backend.save(client)
            self.server.backend.update(client, audience=[client])
            self.server.backend.save(client)
            self.clients.append(client)
        return self.clients[wanted]

    def person(self, mail: str = "", staff_number: str = "") -> Any:
        """Somebody with an account at the provider."""
        name = f"u{uuid.uuid4().hex[:12]}"
        user = self.server.models.User(
            user_name=name, family_name="試験", formatted_name="試験 一郎",
            emails=[mail or f"{name}@example.lg.jp"], display_name=staff_number or name,
        )  # fmt: skip
        self.server.backend.save(user)
        return user

    def lock(self, user: Any) -> None:
        """Let somebody sign in no more."""
        self.server.backend.update(user, lock_date=datetime.now(UTC))
        self.server.backend.save(user)

    def browse(self, user: Any, url: str, client: Any = None) -> httpx.Response:
        """What a browser does in which somebody is signed in at the provider already."""
        client = client or self.client()
        redirect = parse_qs(urlsplit(url).query)["redirect_uri"]
        self.server.backend.update(client, redirect_uris=redirect)
        self.server.backend.save(client)
        self.server.login(user)
        self.server.consent(user, client)
        try:
            return httpx.get(url, follow_redirects=True)
        finally:
            self.server.logout()

    def sign_in(self, user: Any, request: ProviderRequest, client: Any = None) -> ProviderTokens:
        """The desk's part, with that browser."""
        return provider.sign_in(request, open_browser=lambda url: self.browse(user, url, client), seconds=10)

    def forge(self, id_token: str, key: RSAKey | None = None, header: Any = None, **claims: Any) -> str:
        """The same token with other claims (None: without), signed by the provider's own key."""
        told = {**claims_of(id_token), **claims}
        key = key or self.keys[0]
        return jwt.encode(
            {"alg": "RS256", "kid": key.kid, **(header or {})},
            {name: value for name, value in told.items() if value is not None},
            key,
        )

    def change_key(self) -> None:
        """A new key for what is signed from now on; the old one is withdrawn."""
        key = RSAKey.generate_key(2048, auto_kid=True)
        self.keys.insert(0, key)
        self.server.app.config["CANAILLE_OIDC"]["ACTIVE_JWKS"] = [key.as_dict(private=True)]


def claims_of(id_token: str) -> dict[str, Any]:
    """Without looking at the signature."""
    body = id_token.split(".")[1]
    claims: dict[str, Any] = json.loads(base64.urlsafe_b64decode(body + "=" * (-len(body) % 4)))
    return claims


@contextmanager
def a_provider() -> Iterator[RealProvider]:
    """Canaille on a port of this machine, with its store in memory."""
    import portpicker
    from canaille import create_app
    from canaille.backends import Backend
    from pytest_iam import Server

    port = portpicker.pick_unused_port()
    key = RSAKey.generate_key(2048, auto_kid=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("AUTHLIB_INSECURE_TRANSPORT", "1")
        app = create_app(
            config={
                "TESTING": True,
                "ENV_FILE": None,
                "SECRET_KEY": uuid.uuid4().hex,
                "WTF_CSRF_ENABLED": False,
                "PREFERRED_URL_SCHEME": "http",
                "SERVER_NAME": f"localhost:{port}",
                "CANAILLE": {
                    "DATABASE": "memory",
                    "JAVASCRIPT": False,
                    "ACL": {"DEFAULT": {"PERMISSIONS": ["use_oidc"]}},
                },
                "CANAILLE_OIDC": {"ACTIVE_JWKS": [key.as_dict(private=True)]},
            },
            env_file=".none",
            env_prefix="NONE_",
        )
        app.config["CANAILLE_OIDC"]["USERINFO_MAPPING"]["EMAIL_VERIFIED"] = "true"
        server = Server(app, port, Backend.instance)
        thread = threading.Thread(target=server.httpd.serve_forever, daemon=True)
        thread.start()
        try:
            with app.app_context():
                yield RealProvider(server, [key])
        finally:
            server.httpd.shutdown()
            server.httpd.server_close()
            thread.join()
