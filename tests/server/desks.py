"""Desks of an office, which ask its server in process."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

import httpx
import msgspec
from anyio.from_thread import BlockingPortal, start_blocking_portal

from app.core.dates import utc_now
from app.core.ids import new_id
from app.core.roles import Role
from app.sync.wire import Problem
from app.sync.wire_accounts import DEVICE_SECRET_BYTES, ChangePassword, Enrol, NewAccount, SignedIn, SignIn
from server import devices, staff
from server.app import make_app
from server.blobs import Blobs, FolderStore
from server.config import Config
from server.database import Database
from server.limits import Limit
from server.provider import Providers
from server.sealing import Sealer
from server.services import Services

T = TypeVar("T")
PASSWORD = "correct horse battery staple"
MESSAGEPACK = "application/msgpack"
SEALER = Sealer({1: bytes(32)})


class Clock:
    """The server's clock, which goes on when a test says so."""

    def __init__(self) -> None:
        self.ahead = timedelta()

    def __call__(self) -> datetime:
        return utc_now() + self.ahead


def make_services(
    database: Database, folder: Path, clock: Callable[[], datetime] | None = None, burst: int = 60
) -> Services:
    office = new_id()
    return Services(
        config=Config(data=folder / "data", address="enishi.example.lg.jp:8443"),
        office=office,
        office_name="みどり市",
        database=database,
        sealer=SEALER,
        blobs=Blobs(FolderStore(folder / "images"), SEALER, office),
        pin=bytes(32),
        guard=bytes(32),
        guesses=Limit(burst, per_second=1),
        providers=Providers(httpx.MockTransport(_nobody)),
        clock=clock or Clock(),
    )


def _nobody(request: httpx.Request) -> httpx.Response:
    raise httpx.ConnectError("no network in tests")


@dataclass(slots=True)
class Desk:
    """A desk that asks in process."""

    services: Services
    portal: BlockingPortal
    client: httpx.AsyncClient
    device: str = field(default_factory=new_id)
    secret: bytes = field(default_factory=lambda: secrets.token_bytes(DEVICE_SECRET_BYTES))
    tokens: SignedIn | None = None

    def send(
        self,
        method: str,
        path: str,
        body: Any = None,
        *,
        form: str = MESSAGEPACK,
        headers: dict[str, str] | None = None,
    ) -> httpx.Response:
        """One request, signed in where the desk is. Bodies that are no messages go as they are."""
        sent = {"Accept": MESSAGEPACK}
        if self.tokens:
            sent["Authorization"] = f"Bearer {self.tokens.access}"
        content = b""
        if body is not None:
            content = body if isinstance(body, bytes) else msgspec.msgpack.encode(body)
            sent["Content-Type"] = form
        sent |= headers or {}
        return self.portal.call(lambda: self.client.request(method, path, content=content, headers=sent))

    def ask(self, method: str, path: str, body: Any, answer: type[T]) -> T:
        """The answer to a request that has to succeed."""
        return decoded(self.send(method, path, body), answer)

    def enrol(self) -> None:
        ticket = self.services.database.transaction(
            lambda connection: devices.make_ticket(
                connection, self.services.office, "", "", timedelta(days=1), self.services.clock()
            )
        )
        response = self.send("POST", "/v1/enrol", Enrol(self.device, self.secret, "机 1", ticket))
        assert response.is_success, problem(response)

    def sign_in(self, login: str, password: str = PASSWORD, code: str = "") -> SignedIn:
        self.tokens = None
        self.tokens = self.ask("POST", "/v1/sign-in", self.signing(login, password, code), SignedIn)
        return self.tokens

    def signing(self, login: str, password: str = PASSWORD, code: str = "") -> SignIn:
        return SignIn(self.device, self.secret, login, password, code)

    def another(self) -> Desk:
        """Another desk of the office, enrolled."""
        desk = replace(self, device=new_id(), secret=secrets.token_bytes(DEVICE_SECRET_BYTES), tokens=None)
        desk.enrol()
        return desk

    def like(self) -> Desk:
        """The same desk, for somebody else."""
        return replace(self, tokens=None)


class InProcess(httpx.BaseTransport):
    """What ``app.sync.client.Client`` sends goes straight into the application."""

    def __init__(self, services: Services, portal: BlockingPortal) -> None:
        self._inner = httpx.ASGITransport(make_app(services))
        self._portal = portal

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        async def ask() -> httpx.Response:
            forwarded = httpx.Request(
                request.method, request.url, headers=request.headers, content=request.read()
            )
            answer = await self._inner.handle_async_request(forwarded)
            return httpx.Response(answer.status_code, headers=answer.headers, content=await answer.aread())

        return self._portal.call(ask)


def decoded(response: httpx.Response, answer: type[T]) -> T:
    """What a request that has to have succeeded was answered."""
    assert response.is_success, problem(response)
    return msgspec.msgpack.decode(response.content, type=answer)


def problem(response: httpx.Response) -> tuple[int, str]:
    """Status and code of a refusal."""
    return response.status_code, msgspec.msgpack.decode(response.content, type=Problem).code


@contextmanager
def a_desk(services: Services, address: str = "127.0.0.1") -> Iterator[Desk]:
    """A desk that is not enrolled yet."""
    transport = httpx.ASGITransport(make_app(services), client=(address, 1))
    with start_blocking_portal() as portal:
        client = httpx.AsyncClient(transport=transport, base_url="https://enishi")
        yield Desk(services, portal, client)
        portal.call(client.aclose)


def new_account(services: Services, login: str, role: Role) -> tuple[str, str]:
    """Id and first password of a new account."""
    created = staff.create_account(
        services, NewAccount(login, f"試験 {login}", role), new_id(), services.office, services.clock()
    )
    return created.user, created.password


def signed_in(desk: Desk, login: str, role: Role) -> Desk:
    """Somebody of a role, signed in at the desk with a password of his own."""
    _, first = new_account(desk.services, login, role)
    somebody = desk.like()
    somebody.sign_in(login, first)
    response = somebody.send("POST", "/v1/password", ChangePassword(first, PASSWORD))
    assert response.is_success, problem(response)
    return somebody
