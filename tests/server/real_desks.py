"""Desks with real, encrypted stores, which sync with the server in process."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

import httpx
import msgspec

from app.core import references
from app.core.clock import Stamp
from app.core.documents import EVERY_UNIT, LIFE, Document, document_of, units_of
from app.core.ids import new_id
from app.core.join_code import PIN_BYTES, JoinCode
from app.core.records import KINDS, Card, Department, Post, Record, User
from app.core.roles import Role
from app.core.visibility import Visibility
from app.db import told
from app.db.rows import rows
from app.operations import joining
from app.operations.joining import Connect
from app.operations.matching import finish_joining, plan_joining
from app.operations.session import Session
from app.operations.syncing import SyncReport, sync
from app.sync.client import pinned_transport
from app.sync.wire import Change, Pull, Pulled, Push, Pushed
from app.sync.wire_accounts import NewTicket, Ticket
from server.database import Database
from tests.operations.desk import open_desk

from .desks import PASSWORD, Desk, InProcess, a_desk, make_services, signed_in

R = TypeVar("R", bound=Record)


class Lossy(httpx.BaseTransport):
    """Loses answers to what is asked for, as often as it is told to."""

    def __init__(self, inner: httpx.BaseTransport) -> None:
        self._inner = inner
        self.lose: dict[str, int] = {}
        """How many answers to lose, by path."""
        self.asked: list[str] = []

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        path = request.url.path
        self.asked.append(path)
        answer = self._inner.handle_request(request)
        if self.lose.get(path, 0):
            self.lose[path] -= 1
            raise httpx.ReadError("cut")
        return answer


@dataclass
class RealOffice:
    """An office: its server, and its administrator."""

    administrator: Desk
    folder: Path
    _counter: int = 0

    @property
    def network(self) -> Lossy:
        return Lossy(InProcess(self.administrator.services, self.administrator.portal))

    @property
    def user(self) -> str:
        """The administrator."""
        assert self.administrator.tokens
        return self.administrator.tokens.user

    def enter(self, *records: Record) -> None:
        """Put records of the directory in."""
        self.change(*(self._new(record) for record in records))

    def change(self, *documents: Document | Change) -> None:
        changes = tuple(item if isinstance(item, Change) else Change(item) for item in documents)
        pushed = self.administrator.ask("POST", "/v1/push", Push(new_id(), changes), Pushed)
        assert [outcome.refused for outcome in pushed.outcomes] == [None] * len(changes)

    def revoke(self, record: Record) -> None:
        """Take back what was entered."""
        document = self._new(record)
        told = self.documents()[record.id]
        gone = msgspec.structs.replace(
            told, revoked_at="2026-01-01", clocks=dict(told.clocks) | {LIFE: document.clocks[EVERY_UNIT]}
        )
        self.change(Change(gone, {LIFE: told.clock(LIFE)[0]}))

    def documents(self) -> dict[str, Document]:
        """All that the administrator sees."""
        pulled = self.administrator.ask("POST", "/v1/pull", Pull(limit=5000), Pulled)
        return {arrival.document.id: arrival.document for arrival in pulled.arrivals}

    def _new(self, record: Record) -> Document:
        return document_of(record, {EVERY_UNIT: (self.stamp(), self.user)})

    def stamp(self) -> str:
        """Of the administrator's device."""
        self._counter += 1
        now = self.administrator.services.clock()
        return str(Stamp(int(now.timestamp() * 1000), self._counter, self.administrator.device))

    def department(self, name: str) -> str:
        department = Department(name=name)
        self.enter(department)
        return department.id

    def account(self, login: str, *departments: str, role: Role = Role.STAFF) -> str:
        somebody = signed_in(self.administrator, login, role)
        assert somebody.tokens
        user = somebody.tokens.user
        self.enter(*(Post(user=user, department=department) for department in departments))
        return user

    def ticket(self) -> str:
        ticket = self.administrator.ask("POST", "/v1/tickets", NewTicket(), Ticket)
        code = JoinCode.parse(ticket.qr)
        assert len(code.pin) == PIN_BYTES
        return ticket.printed

    @contextmanager
    def desk(self, login: str, name: str = "", *, join: bool = True) -> Iterator[RealDesk]:
        """A desk that has joined, and is open."""
        home = self.folder / (name or login)
        if join:
            with open_desk(home, "" if home.exists() else f"端末の {login}") as session:
                join_office(session, self.ticket(), login, connect=lambda _: self.network)
        with open_desk(home, "") as session:
            yield RealDesk(session, self.network)


@dataclass(eq=False)
class RealDesk:
    """A desk with a store on disk."""

    session: Session
    network: Lossy
    reports: list[SyncReport] = field(default_factory=list)

    @property
    def user(self) -> str:
        return self.session.operator.id

    def sync(self, **options: Any) -> SyncReport:
        return sync(self.session, connect=lambda _: self.network, **options)

    def add_card(self, visibility: Visibility = Visibility.EVERYONE, **columns: Any) -> Card:
        card = Card(owner=self.user, operator=self.user, visibility=visibility, **columns)
        return self.insert(card)

    def insert(self, record: R) -> R:
        with self.session.operation("add", "追加").transaction() as writer:
            return writer.insert(record)

    def update(self, cls: type[Record], record: str, **columns: object) -> None:
        with self.session.operation("change", "変更").transaction() as writer:
            writer.update(cls, record, **columns)

    def held(self, without: Collection[str] = ()) -> dict[str, tuple[Any, ...]]:
        """All records that the desk shows, without how clocks are folded, nor that they name some."""
        return {
            document.id: plain(references.without(document, without))
            for table in KINDS
            for document in (
                told.document_in(table, row)
                for row in list(rows(self.session.store.db, f'SELECT * FROM "{table}"'))
            )
        }

    def waiting(self) -> int:
        return int(
            self.session.store.db.execute("SELECT count(*) FROM outbox WHERE refused = 0").fetchone()[0]
        )


def join_office(session: Session, code: str, login: str, connect: Connect = pinned_transport) -> None:
    """As far as nobody has to be asked."""
    joining.begin_joining(session, code, login, PASSWORD, connect=connect)
    plan = plan_joining(session, connect=connect)
    finish_joining(session, plan.proposed())


def plain(document: Document) -> tuple[Any, ...]:
    clocks = {unit: document.clock(unit) for unit in units_of(document)}
    return document.kind, document.values, clocks, document.revoked_at, document.revoked_by


def in_step(*desks: RealDesk, rounds: int = 2) -> None:
    """All have told all; twice, as what is to leave goes last."""
    for _ in range(rounds):
        for desk in desks:
            desk.reports.append(desk.sync())


def department(desk: RealDesk, name: str) -> Department:
    (found,) = desk.session.store.find(Department, "name = ?", name)
    return found


def the_user(desk: RealDesk) -> User:
    return desk.session.store.get(User, desk.user)


@contextmanager
def office_of_two(database: Database, folder: Path, *departments: str) -> Iterator[RealOffice]:
    """An office in which sato and suzuki have accounts, and posts in departments of these names."""
    with a_desk(make_services(database, folder, burst=1000)) as desk:
        desk.enrol()
        office = RealOffice(signed_in(desk, "admin", Role.ADMINISTRATOR), folder / "desks")
        places = [office.department(name) for name in departments]
        for login in ("sato", "suzuki"):
            office.account(login, *places)
        yield office
