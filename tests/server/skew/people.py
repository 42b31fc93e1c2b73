"""An office that its administrator has set up, and the people who ask its server without a store."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import Any

from app.core.clock import Stamp, advance
from app.core.documents import EVERY_UNIT, Document, document_of
from app.core.ids import new_id
from app.core.join_code import JoinCode
from app.core.records import Record
from app.sync.administration import Administration
from app.sync.client import Client
from app.sync.wire import Change, Pull, Pulled, Push, Pushed
from app.sync.wire_accounts import DEVICE_SECRET_BYTES, Enrol, SignedIn, SignIn
from tests.server.desks import PASSWORD
from tests.server.skew.stages import Stage

_DEPARTMENTS = (
    "部署,上位部署,開設日\n総務局,,2020-04-01\n人事課,総務局,2020-04-01\n経理課,総務局,2020-04-01\n"
)
_PEOPLE = (
    "利用者名,氏名,よみ,職員番号,メール,役割,部署,役職\n"
    "sato,佐藤 花子,さとう はなこ,1001,sato@example.lg.jp,職員,総務局/人事課,主事\n"
    "suzuki,鈴木 次郎,すずき じろう,1002,,職員,総務局/人事課,係長\n"
)


@dataclass(frozen=True)
class Person:
    """An account that has just been made."""

    login: str
    password: str


class Desk:
    """A desk without a store: what its program asks, one after the other."""

    def __init__(self, stage: Stage, code: str, person: Person) -> None:
        self._stage = stage
        self._last = Stamp(0, 0, "")
        self._login = person.login
        self.device = new_id()
        parsed = JoinCode.parse(code)
        self.client = Client(parsed.address, stage.network(person.login))
        self._secret = secret = os.urandom(DEVICE_SECRET_BYTES)
        stage.took(self.client.hello())
        stage.took(self.client.enrol(Enrol(self.device, secret, "端末", parsed.ticket)))
        session = self.sign_in(password=person.password)
        self.user = session.user
        if session.must_change_password:
            self.client.change_password(person.password, PASSWORD)
        self.refresh(session)
        self._cursors: dict[str, int] = {}

    def sign_in(self, code: str = "", password: str = PASSWORD) -> SignedIn:
        request = SignIn(self.device, self._secret, self._login, password, code)
        return self._stage.took(self.client.sign_in(request))

    def refresh(self, session: SignedIn) -> None:
        self._stage.took(self.client.refresh(session.refresh))

    def document(self, record: Record) -> Document:
        self._last = advance(self._last, self._stage.world.time_ns() // 1_000_000, self.device)
        return document_of(record, {EVERY_UNIT: (str(self._last), self.user)})

    def push(self, *records: Record) -> Pushed:
        changes = tuple(Change(self.document(record)) for record in records)
        pushed = self._stage.took(self.client.push(Push(new_id(), changes)))
        assert [outcome.refused for outcome in pushed.outcomes] == [None] * len(records)
        return pushed

    def pull(self) -> Pulled:
        pulled = self._stage.took(self.client.pull(Pull(self._cursors)))
        self._cursors = pulled.cursors
        return pulled

    def values(self, kind: str) -> dict[str, dict[str, Any]]:
        """All that is told from the beginning of one kind."""
        pulled = self._stage.took(self.client.pull(Pull()))
        return {
            arrival.document.id: arrival.document.values
            for arrival in pulled.arrivals
            if arrival.document.kind == kind
        }


class Office:
    """Its administrator's desk, and the accounts that he has made."""

    def __init__(self, stage: Stage, code: str, person: Person) -> None:
        self._stage = stage
        self.desk = Desk(stage, code, person)
        self.administration = Administration(self.desk.client)
        self.people: dict[str, Person] = {}

    def ticket(self) -> str:
        return self._stage.took(self.administration.ticket(7)).printed

    def add(self, list_of_people: str) -> None:
        imported = self._stage.took(self.administration.import_accounts(list_of_people))
        assert not imported.problems
        self.people |= {one.login: Person(one.login, one.password) for one in imported.created}

    def desk_of(self, login: str) -> Desk:
        return Desk(self._stage, self.ticket(), self.people[login])


def an_office(stage: Stage) -> Office:
    """An office with two members of staff in one department."""
    beginning = stage.begin()
    office = Office(stage, beginning.qr, Person("admin", beginning.password))
    assert not stage.took(office.administration.import_departments(_DEPARTMENTS)).problems
    office.add(_PEOPLE)
    return office
