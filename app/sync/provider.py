"""The desk's part of signing in with the office's identity provider (OpenID Connect, RFC 8252, RFC 7636).

The person signs in with the system's browser, which the provider sends back to a port of this computer
with a code; the code and a secret that never left this program are worth the tokens. The desk does not
judge the tokens: the server does.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets
import ssl
import threading
import webbrowser
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Self
from urllib.parse import parse_qs, urlencode, urlsplit

import httpx
import msgspec

from app.core.errors import EnishiError
from app.sync.wire_provider import ProviderRequest

SECONDS = 300.0
"""How long a person may take at the provider."""
_PATH = "/enishi"
_REQUEST_SECONDS = 10
_TIMEOUT = httpx.Timeout(20, connect=10)
_MOST_BYTES = 1 << 20


class ProviderError(EnishiError):
    """Nobody was signed in. ``code`` says why, for programs."""

    code = "provider_failed"


class ProviderTokens(msgspec.Struct, frozen=True):
    """What the provider gives for a code (OpenID Connect Core 1.0, 3.1.3.3)."""

    id_token: str
    refresh_token: str = ""


@dataclass(frozen=True, slots=True)
class _Answer:
    code: str
    error: str


class Receiver:
    """Waits on a free port of 127.0.0.1 for one answer of the provider's."""

    def __init__(self, issuer: str) -> None:
        self._issuer = issuer
        self._state = secrets.token_urlsafe(32)
        self._answer: _Answer | None = None
        self._lock = threading.Lock()
        self._answered = threading.Event()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True
        self._thread = threading.Thread(
            target=self._server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True
        )

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    @property
    def state(self) -> str:
        """By which the answer is known to be one to this request."""
        return self._state

    @property
    def redirect(self) -> str:
        """Where the provider sends the browser."""
        return f"http://{self._host}{_PATH}"

    def wait(self, seconds: float, cancelled: threading.Event | None = None) -> str:
        """The code. Raises ProviderError (``cancelled``, ``timed_out``, ``denied``)."""
        waited = 0.0
        while not self._answered.wait(min(0.2, seconds)):
            waited += 0.2
            if cancelled is not None and cancelled.is_set():
                raise _error("cancelled", "サインインを取り消しました。")
            if waited >= seconds:
                raise _error(
                    "timed_out",
                    "ブラウザーでのサインインが時間内に終わりませんでした。もう一度サインインしてください。",
                )
        assert self._answer is not None
        if self._answer.error or not self._answer.code:
            raise _error(
                "denied", "機関の認証基盤でサインインできませんでした。もう一度サインインしてください。"
            )
        return self._answer.code

    @property
    def _host(self) -> str:
        return f"127.0.0.1:{self._server.server_port}"

    def _take(self, path: str, host: str | None) -> bool:
        """Whether a request is the answer. Others, of whoever knows the port, do not end the waiting."""
        parts = urlsplit(path)
        values = {name: texts[0] for name, texts in parse_qs(parts.query).items() if len(texts) == 1}
        right_state = hmac.compare_digest(values.get("state", "").encode(), self._state.encode())
        right_issuer = values.get("iss", self._issuer) == self._issuer  # RFC 9207
        if parts.path != _PATH or host != self._host or not (right_state and right_issuer):
            return False
        with self._lock:
            if self._answer is not None:
                return False
            self._answer = _Answer(values.get("code", ""), values.get("error", ""))
        return True

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        receiver = self

        class Handler(BaseHTTPRequestHandler):
            timeout = _REQUEST_SECONDS

            def do_GET(self) -> None:
                taken = receiver._take(self.path, self.headers.get("Host"))
                self._say(HTTPStatus.OK if taken else HTTPStatus.BAD_REQUEST, _DONE if taken else _UNKNOWN)
                if taken:
                    receiver._answered.set()

            def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its name in the base class
                """Nothing: the address holds the code."""

            def _say(self, status: HTTPStatus, text: str) -> None:
                page = _PAGE.format(text=text).encode()
                with suppress(OSError):  # the browser may be gone; the answer is here
                    self.send_response(status)
                    for name, value in _HEADERS.items():
                        self.send_header(name, value)
                    self.send_header("Content-Length", str(len(page)))
                    self.end_headers()
                    self.wfile.write(page)

        return Handler


def sign_in(
    request: ProviderRequest,
    *,
    open_browser: Callable[[str], object] = webbrowser.open,
    transport: httpx.BaseTransport | None = None,
    seconds: float = SECONDS,
    cancelled: threading.Event | None = None,
) -> ProviderTokens:
    """Have a person sign in with the browser; what the provider gives for it.

    ``transport``: how the provider is reached; None: HTTPS to who has a certificate that this
    computer trusts. Raises ProviderError.
    """
    verifier = secrets.token_urlsafe(64)
    with Receiver(request.issuer) as receiver:
        open_browser(authorization(request, receiver.redirect, receiver.state, verifier))
        code = receiver.wait(seconds, cancelled)
    return tokens_for(request, code, receiver.redirect, verifier, transport)


def authorization(request: ProviderRequest, redirect: str, state: str, verifier: str) -> str:
    """The address at which a person signs in (RFC 6749, 4.1.1; RFC 7636, 4.3)."""
    challenge = base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).rstrip(b"=")
    values = {
        "response_type": "code", "client_id": request.client, "redirect_uri": redirect, "scope": request.scope,
        "state": state, "nonce": request.nonce, "code_challenge": challenge.decode(), "code_challenge_method": "S256",
    }  # fmt: skip
    joint = "&" if urlsplit(request.authorization_endpoint).query else "?"
    return request.authorization_endpoint + joint + urlencode(values)


def tokens_for(
    request: ProviderRequest,
    code: str,
    redirect: str,
    verifier: str,
    transport: httpx.BaseTransport | None = None,
) -> ProviderTokens:
    """What the provider gives for a code (RFC 6749, 4.1.3; RFC 7636, 4.5). Raises ProviderError."""
    form = {
        "grant_type": "authorization_code", "code": code, "redirect_uri": redirect, "client_id": request.client,
        "code_verifier": verifier,
    }  # fmt: skip
    http = httpx.Client(
        transport=transport, verify=ssl.create_default_context(), timeout=_TIMEOUT, follow_redirects=False,
        headers={"Accept": "application/json"},
    )  # fmt: skip
    content = bytearray()
    try:
        with http, http.stream("POST", request.token_endpoint, data=form) as response:
            for part in response.iter_bytes():
                content += part
                if len(content) > _MOST_BYTES:
                    raise _refused()
    except (httpx.HTTPError, httpx.InvalidURL, OSError) as error:
        raise _error(
            "provider_unreachable",
            "機関の認証基盤に接続できません。手元のデータはそのままです。しばらくしてからやり直してください。",
        ) from error
    if not response.is_success:
        raise _refused()
    try:
        return msgspec.json.decode(content, type=ProviderTokens)
    except ValueError as error:
        raise _refused() from error


def _refused() -> ProviderError:
    return _error(
        "provider_refused", "機関の認証基盤がサインインを断りました。もう一度サインインしてください。"
    )


def _error(code: str, sentence: str) -> ProviderError:
    error = ProviderError("{reason}", reason=sentence)
    error.code = code
    return error


_DONE = "サインインしました。このタブを閉じて、Enishi に戻ってください。"
_UNKNOWN = (
    "このサインインは Enishi が待っているものではありません。Enishi からもう一度サインインしてください。"
)
_PAGE = '<!doctype html><html lang="ja"><meta charset="utf-8"><title>Enishi</title><p>{text}</p></html>'
_HEADERS = {
    "Content-Type": "text/html; charset=utf-8",
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Connection": "close",
}
