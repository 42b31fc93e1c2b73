"""The desk's end of the conversation with the office's server: HTTPS to the one key that the join code names.

A request that was not answered may have been done: everything asked here may be asked again.
Errors are ``ServerError``, of which ``code`` is that of ``Problem`` or says that nobody answered.
"""

from __future__ import annotations

import hashlib
import random
import socket
import ssl
import time
from collections.abc import Callable, Iterable
from http import HTTPStatus
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

from app.core.errors import EnishiError
from app.sync.wire import NO_SUCH_ROUTE, VERSIONS, Hello, Problem, Pull, Pulled, Push, Pushed
from app.sync.wire_accounts import ChangePassword, Directory, Enrol, Enrolled, Refresh, SignedIn, SignIn
from app.sync.wire_provider import BeginProviderSignIn, ProviderRequest, ProviderSignIn
from app.sync.wire_reads import Erase, Erased

if TYPE_CHECKING:
    import httpx

T = TypeVar("T")
MESSAGEPACK = "application/msgpack"
ATTEMPTS = 4
HELLO = "/v1/hello"
_OVER = {"access_expired", "not_signed_in"}
"""Codes of a server to which the access token opens nothing any more."""
IDLE = 90.0
"""Seconds for which a connection is kept that nobody uses: longer than between two syncs, shorter than the server keeps it."""
_UNHEARD = 10_000
"""Milliseconds after which a line is given up that takes what is sent nowhere."""
_FIRST_PAUSE = 0.5
"""Seconds; doubled each time, and drawn between half of it and all."""
_LONGEST_PAUSE = 20.0
MOST_ANSWER = 64 << 20
"""The longest answer that is read: twice the largest image."""
MOST_PULLED = 128 << 20
"""The longest page; a server of this version sends an eighth of it."""
_MOST_REFUSAL = 1 << 20
_SOON = 3.0
"""Seconds within which a server is there that is looked for while nobody waits for it."""


class ServerError(EnishiError):
    """The server refused, or nobody answered."""

    code = "no_answer"
    """That of ``Problem``, or of this class."""
    retry_after = 0.0
    """Seconds that the server asked to wait."""


class AnotherServerError(ServerError):
    """Who answered has not the key that the join code names."""

    code = "another_server"


class VersionError(ServerError):
    """The program and the server have no version of the protocol in common."""

    code = "no_common_version"


class AnswerTooLargeError(ServerError):
    """The answer was longer than any that a server gives; it was not read to its end."""

    code = "answer_too_large"


class StrangerError(ssl.SSLError):
    """Who answered has not the key that the join code names."""


def pinned_transport(pin: bytes) -> httpx.HTTPTransport:
    """Connections to nobody but who holds a key whose SHA-256 begins with ``pin``.

    Whose name the certificate bears and until when it is good does not matter: the key does. The
    handshake proves that the server holds it, and nothing is sent before it is compared.
    """
    import httpx

    class PinnedSocket(ssl.SSLSocket):
        def do_handshake(self, block: bool = False) -> None:
            super().do_handshake(block)
            if not key_digest(self.getpeercert(binary_form=True) or b"").startswith(pin):
                raise StrangerError("another key")

    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    context.sslsocket_class = PinnedSocket
    # A device on the way may have forgotten a connection that was kept, and say nothing; Windows gives up by itself.
    unheard = getattr(socket, "TCP_USER_TIMEOUT", None)
    options = [] if unheard is None else [(socket.IPPROTO_TCP, unheard, _UNHEARD)]
    return httpx.HTTPTransport(
        verify=context, limits=httpx.Limits(keepalive_expiry=IDLE), socket_options=options
    )


def key_digest(certificate: bytes) -> bytes:
    """SHA-256 of the public key of a certificate (DER)."""
    from cryptography import x509
    from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

    key = x509.load_der_x509_certificate(certificate).public_key()
    return hashlib.sha256(key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)).digest()


class Client:
    """One desk at one server. For one thread at a time."""

    def __init__(
        self,
        address: str,
        transport: httpx.BaseTransport,
        *,
        pause: Callable[[float], None] = time.sleep,
    ) -> None:
        """``address`` is ``host:port``; ``transport`` is that of ``pinned_transport``."""
        import httpx

        self._http = httpx.Client(
            transport=transport, base_url=f"https://{address}", timeout=httpx.Timeout(60, connect=10), follow_redirects=False,
            headers={"Accept": MESSAGEPACK, "Accept-Encoding": "identity"},
        )  # fmt: skip
        self.pause = pause
        self.access = ""
        """The access token of the session."""
        self.follows = ""
        """The refresh token that came with it."""
        self.renew: Callable[[], object] | None = None
        """Goes on with the session (``refresh``) when the access token has ended meanwhile; what was refused is asked again."""
        self.proven = True
        """Whether the connection is not one that was kept, and of which nobody knows whether it still leads anywhere."""

    def close(self) -> None:
        """End the connections."""
        self._http.close()

    def hello(self) -> Hello:
        """Who the server is. Raises VersionError where one of both has to be updated."""
        hello = _decoded(self._send("GET", HELLO, b"", "", ATTEMPTS), Hello)
        if set(hello.versions) & set(VERSIONS):
            return hello
        if max(hello.versions, default=0) < min(VERSIONS):
            raise VersionError(
                "サーバーの版が古く、この Enishi とはやり取りできません。手元のデータはそのままです。"
                "管理者にサーバーの更新を頼んでください。",
            )
        raise VersionError(
            "この Enishi の版が古く、サーバーとやり取りできません。手元のデータはそのままです。Enishi を更新してください。",
        )

    def is_there(self) -> bool:
        """Whether the server answers; asked once, and not for long."""
        try:
            self._send("GET", HELLO, b"", "", 1, _SOON)
        except ServerError:
            return False
        return True

    def enrol(self, request: Enrol) -> Enrolled:
        """Make this desk known."""
        return self.ask("POST", "/v1/enrol", request, Enrolled)

    def ask_whether_revoked(self, request: Enrol) -> None:
        """Show this desk's secret again, which changes nothing. Raises ServerError (``device_revoked``); not asked again by itself."""
        self.ask("POST", "/v1/enrol", request, Enrolled, attempts=1)

    def sign_in(self, request: SignIn) -> SignedIn:
        """Begin a session. Not asked again by itself: each attempt is counted."""
        return self._began(self.ask("POST", "/v1/sign-in", request, SignedIn, attempts=1))

    def begin_provider_sign_in(self, request: BeginProviderSignIn) -> ProviderRequest:
        """What to ask the office's identity provider for (``app.sync.provider``)."""
        return self.ask("POST", "/v1/provider/request", request, ProviderRequest)

    def provider_sign_in(self, request: ProviderSignIn) -> SignedIn:
        """Begin a session by the provider's word. Not asked again by itself: its word counts once."""
        return self._began(self.ask("POST", "/v1/provider/sign-in", request, SignedIn, attempts=1))

    def refresh(self, token: str) -> SignedIn:
        """Go on with a session. The new refresh token has to be kept before it is used."""
        return self._began(self.ask("POST", "/v1/refresh", Refresh(token), SignedIn))

    def change_password(self, old: str, new: str) -> None:
        """Set the person's own password; all his other sessions end. Each attempt is counted."""
        self.tell("POST", "/v1/password", ChangePassword(old, new), attempts=1)

    def sign_out(self, *, leaving: bool = False) -> None:
        """End the session; ``leaving``: this desk comes no more, and is let in no more."""
        self.command(f"/v1/sign-out{'?leaving=1' if leaving else ''}")
        self.access = ""

    def directory(self) -> Directory:
        """Everybody and every department of the office."""
        return self.ask("GET", "/v1/directory", None, Directory)

    def push(self, request: Push) -> Pushed:
        """Send changes; the same batch may be sent again, with the same changes."""
        return self.ask("POST", "/v1/push", request, Pushed)

    def pull(self, request: Pull) -> Pulled:
        """What is new. Raises AnswerTooLargeError where a page with fewer records may be read."""
        return self.ask("POST", "/v1/pull", request, Pulled, most=MOST_PULLED)

    def erase(self, cards: Iterable[str]) -> Erased:
        """Have cards erased everywhere, for good."""
        return self.ask("POST", "/v1/erasures", Erase(tuple(cards)), Erased)

    def put_image(self, page: str, image: bytes) -> None:
        """Send the image of a page whose record the server has."""
        self._send("PUT", f"/v1/pages/{page}/image", image, "application/octet-stream", ATTEMPTS)

    def get_image(self, page: str, *, ahead: bool = False) -> bytes:
        """The image of a page; ``ahead``: nobody looks at it now, so that it is not told as somebody's opening."""
        return self.get(f"/v1/pages/{page}/image{'?ahead=1' if ahead else ''}")

    def get(self, path: str) -> bytes:
        """Bytes, as they are."""
        return self._send("GET", path, b"", "", ATTEMPTS)

    def _began(self, signed_in: SignedIn) -> SignedIn:
        self.access, self.follows = signed_in.access, signed_in.refresh
        return signed_in

    def ask(
        self,
        method: str,
        path: str,
        body: Any,
        answer: type[T],
        attempts: int = ATTEMPTS,
        most: int = MOST_ANSWER,
    ) -> T:
        """The answer to one request (``None``: without a body), not longer than ``most`` bytes. Raises ServerError."""
        content, form = (b"", "") if body is None else (msgspec.msgpack.encode(body), MESSAGEPACK)
        return _decoded(self._send(method, path, content, form, attempts, most=most), answer)

    def hand_in(self, path: str, text: str, answer: type[T]) -> T:
        """Hand a list in CSV in. Not asked again by itself: the answer may tell what is told once. Raises ServerError."""
        return _decoded(self._send("POST", path, text.encode(), "text/csv", 1), answer)

    def tell(self, method: str, path: str, body: Any, attempts: int = ATTEMPTS) -> None:
        """One request that has no answer. Raises ServerError."""
        self._send(method, path, msgspec.msgpack.encode(body), MESSAGEPACK, attempts)

    def command(self, path: str) -> None:
        """One request that has neither a body nor an answer. Raises ServerError."""
        self._send("POST", path, b"", "", ATTEMPTS)

    def _send(
        self,
        method: str,
        path: str,
        content: bytes,
        form: str,
        attempts: int,
        within: float | None = None,
        most: int = MOST_ANSWER,
    ) -> bytes:
        """The answer to a request, which is sent again while nobody answers or the server asks for it."""
        import httpx

        # What is not asked again when the connection turns out to be gone.
        if attempts == 1 and not self.proven:
            self._send("GET", HELLO, b"", "", ATTEMPTS)
        timeout = self._http.timeout if within is None else httpx.Timeout(within)
        headers = {"Content-Type": form} if form else {}
        attempt, renewed = 0, False
        while True:
            attempt += 1
            if self.access:
                headers["Authorization"] = f"Bearer {self.access}"
            try:
                with self._http.stream(
                    method, path, content=content, headers=headers, timeout=timeout
                ) as response:
                    said = _read(response, most if response.is_success else _MOST_REFUSAL)
            except httpx.TransportError as error:
                if _is_stranger(error):
                    raise AnotherServerError(
                        "応答したのは参加コードのサーバーではありません。何も送っていません。管理者に連絡してください。",
                    ) from error
                refusal = ServerError(
                    "サーバーに接続できません。手元のデータはそのままで、つながったときに送ります。",
                )
            else:
                self.proven = True
                if response.is_success:
                    return said
                refusal = _refusal(response, said)
                is_over = response.status_code == HTTPStatus.UNAUTHORIZED and refusal.code in _OVER
                if is_over and not renewed and self._renewed():
                    attempt, renewed = attempt - 1, True
                    continue
                if refusal.code == NO_SUCH_ROUTE and path != HELLO:
                    self.hello()  # which says whose version it is, where they have none in common
                if response.status_code not in {429, 502, 503, 504} or refusal.retry_after > _LONGEST_PAUSE:
                    raise refusal
            if attempt == attempts:
                raise refusal
            pause = min(_LONGEST_PAUSE, _FIRST_PAUSE * 2 ** (attempt - 1))
            self.pause(max(refusal.retry_after, random.uniform(pause / 2, pause)))  # noqa: S311 - jitter

    def _renewed(self) -> bool:
        """Go on with the session, if somebody has said how; not while that is being done."""
        renew, self.renew = self.renew, None
        if renew is None:
            return False
        renew()
        self.renew = renew
        return True


def _read(response: httpx.Response, most: int) -> bytes:
    """All that is said, as it was sent: packed, a few bytes could become more than there is room for. Raises ServerError."""
    if response.headers.get("Content-Encoding", "identity") != "identity":
        raise _not_understood()
    declared = response.headers.get("Content-Length", "")
    parts, size = [], int(declared) if declared.isdecimal() and len(declared) < 20 else 0
    if size <= most:
        size = 0
        for part in response.iter_bytes():
            size += len(part)
            if size > most:
                break
            parts.append(part)
    if size > most:
        raise AnswerTooLargeError(
            "サーバーの応答が大きすぎるため、読むのを止めました。手元のデータはそのままです。管理者に連絡してください。"
        )
    return b"".join(parts)


def _decoded(said: bytes, answer: type[T]) -> T:
    try:
        return msgspec.msgpack.decode(said, type=answer)
    except msgspec.DecodeError as error:
        raise _not_understood() from error


def _refusal(response: httpx.Response, said: bytes) -> ServerError:
    try:
        problem = msgspec.msgpack.decode(said, type=Problem)
    except msgspec.DecodeError:
        return _not_understood()
    error = ServerError("{reason}", reason=problem.message)
    error.code = problem.code
    waiting = response.headers.get("Retry-After", "")
    error.retry_after = float(waiting) if waiting.isdecimal() else 0.0
    return error


def _is_stranger(error: BaseException | None) -> bool:
    """Whether the key was another one, however deep that is told."""
    while error is not None:
        if isinstance(error, StrangerError):
            return True
        error = error.__cause__ or error.__context__
    return False


def _not_understood() -> ServerError:
    return ServerError(
        "サーバーの応答を読み取れません。手元のデータはそのままです。途中の装置に書き換えられていないか、管理者に確かめてください。",
    )
