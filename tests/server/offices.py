"""Offices with people in them, and desks that speak to the server's functions without HTTP."""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec

from app.core.clock import Stamp, advance
from app.core.dates import UNKNOWN, PartialDate
from app.core.documents import EVERY_UNIT, Document, document_of
from app.core.ids import new_id
from app.core.records import Card, Department, Post, Record, User
from app.core.roles import Role
from app.core.visibility import Visibility
from app.sync.wire import Change, Outcome, Pull, Pulled, Push, Pushed
from server.callers import Author
from server.database import Database
from server.pull import pull
from server.push import push
from server.sealing import Sealer

START = datetime(2026, 4, 1, 0, 0, tzinfo=UTC)


@dataclass
class Client:
    """One user at one device."""

    office: Office
    user: str
    roles: frozenset[Role] = frozenset({Role.STAFF})
    device: str = field(default_factory=new_id)
    last: Stamp = field(default_factory=lambda: Stamp(0, 0, ""))
    cursors: dict[str, int] = field(default_factory=dict)

    @property
    def author(self) -> Author:
        return Author(self.office.id, self.user, self.device, self.roles)

    def stamp(self, ahead: timedelta = timedelta()) -> str:
        """The next stamp of this device."""
        wall = int((self.office.now + ahead).timestamp() * 1000)
        self.last = advance(self.last, wall, self.device)
        return str(self.last)

    def document(self, record: Record, **extra: Any) -> Document:
        """A new record of this desk."""
        return document_of(record, {EVERY_UNIT: (self.stamp(), self.user)}, extra)

    def altered(self, document: Document, unit: str, values: Mapping[str, Any]) -> Change:
        """A change of one unit by this desk, which knows the server's state."""
        told = Stamp.parse(max(stamp for stamp, _ in document.clocks.values()))
        self.last = max(self.last, dataclasses.replace(told, device=self.device))
        clocks = document.clocks | {unit: (self.stamp(), self.user)}
        life = {name: values[name] for name in ("revoked_at", "revoked_by") if name in values}
        columns = {name: value for name, value in values.items() if name not in life}
        changed = msgspec.structs.replace(document, values=document.values | columns, clocks=clocks, **life)
        return Change(changed, {unit: document.clock(unit)[0]})

    def send(self, *changes: Change | Document | Record, batch: str = "") -> tuple[Outcome, ...]:
        """Push, and the outcomes."""
        return self.push(Push(batch or new_id(), tuple(map(self._change, changes)))).outcomes

    def push(self, request: Push) -> Pushed:
        body = msgspec.msgpack.encode(request)
        read = msgspec.msgpack.decode(body, type=Push)
        answer = push(
            self.office.database,
            self.office.sealer,
            self.author,
            read,
            hashlib.sha256(body).digest(),
            self.office.now,
        )
        return msgspec.msgpack.decode(msgspec.msgpack.encode(answer), type=Pushed)

    def pull(self, limit: int = 1000) -> Pulled:
        """The next page; the cursors move on."""
        answer = pull(
            self.office.database, self.office.sealer, self.author, Pull(self.cursors, limit), self.office.now
        )
        self.cursors = answer.cursors
        return msgspec.msgpack.decode(msgspec.msgpack.encode(answer), type=Pulled)

    def sees(self) -> dict[str, Document]:
        """All that this user may see, pulled anew."""
        fresh = Client(self.office, self.user, self.roles)
        found: dict[str, Document] = {}
        more = True
        while more:
            page = fresh.pull()
            found |= {arrival.document.id: arrival.document for arrival in page.arrivals}
            more = page.more
        return found

    def _change(self, item: Change | Document | Record) -> Change:
        if isinstance(item, Change):
            return item
        return Change(item if isinstance(item, Document) else self.document(item))


@dataclass
class Office:
    """One office of a server, with its own clock."""

    database: Database
    sealer: Sealer
    id: str = field(default_factory=new_id)
    now: datetime = START
    administrator: Client = field(init=False)

    def __post_init__(self) -> None:
        first = User(name="管理 一郎")
        self.administrator = Client(self, first.id, frozenset({Role.ADMINISTRATOR}))
        self.enter(first)

    def enter(self, *records: Record) -> None:
        """Put records of the directory in."""
        for outcome in self.administrator.send(*records):
            assert outcome.refused is None

    def department(self, name: str, **columns: Any) -> str:
        department = Department(name=name, **columns)
        self.enter(department)
        return department.id

    def member(
        self,
        name: str,
        *departments: str,
        roles: Iterable[Role] = (Role.STAFF,),
        until: PartialDate = UNKNOWN,
    ) -> Client:
        """A user with posts, at a desk."""
        user = User(name=name)
        posts = [Post(user=user.id, department=department, until=until) for department in departments]
        self.enter(user, *posts)
        return Client(self, user.id, frozenset(roles))

    def later(self, **span: float) -> None:
        self.now += timedelta(**span)


def card(
    client: Client, department: str = "", visibility: Visibility = Visibility.DEPARTMENT, **columns: Any
) -> Card:
    """A card of the client's user."""
    owner = columns.pop("owner", client.user)
    return Card(owner=owner, department=department, visibility=visibility, operator=client.user, **columns)
