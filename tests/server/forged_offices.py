"""An office with everybody that a record's owner may have to do with, his records of every kind, and pushes that leave nothing."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import msgspec

from app.core.dates import PartialDate
from app.core.documents import EVERY_UNIT, LIFE, Document, Lost, document_of
from app.core.ids import new_id
from app.core.reading import FieldName, Side
from app.core.records import (
    Batch,
    Card,
    Certainty,
    Delegation,
    Edit,
    Handover,
    Link,
    Meeting,
    Note,
    Page,
    Post,
    Recognition,
    Record,
    SecondEntry,
    Sheet,
    Tag,
    Tagging,
    Task,
    Verdict,
)
from app.core.roles import Role
from app.core.visibility import Visibility
from app.sync.wire import Change, Outcome, Push
from app.sync.wire_accounts import ChangePassword, NewAccount
from app.sync.wire_settings import Settings, TreeReading
from server import push, settings, staff
from server.blobs import Blobs, FolderStore
from server.conflicts import conflict_of
from server.database import Connection, Database
from server.erasure import erase
from server.rows import Rows
from server.sealing import Sealer
from server.services import Services

from .desks import PASSWORD, Desk, make_services
from .expected_rules import PEOPLE, Lies
from .offices import Client, Office

YESTERDAY, TODAY, TOMORROW = (PartialDate(2026, month, day) for month, day in ((3, 31), (4, 1), (4, 2)))
FAR = PartialDate(2100)


@dataclass(frozen=True)
class Tried:
    """What became of a push, which is as if it had never been."""

    outcomes: tuple[Outcome, ...]
    written: Mapping[str, tuple[str, Document]]
    """Scope and document of each record that it wrote, of whatever office."""
    count: int
    """How many records the office had then."""


class _Undone(Exception):  # noqa: N818 - it is what was wanted
    def __init__(self, tried: Tried) -> None:
        self.tried = tried


@dataclass
class World:
    """The office."""

    office: Office
    people: dict[str, Client]
    ours: str
    theirs: str
    above: str
    below: str
    scenes: dict[Visibility, dict[str, Document]] = field(default_factory=dict)
    """The owner's records, by visibility and name."""
    directory: dict[str, Document] = field(default_factory=dict)
    elsewhere: dict[str, Document] = field(default_factory=dict)
    """Records that everybody sees, of somebody of another department."""
    count: int = 0

    def user(self, who: str) -> str:
        return self.people[who].user

    def attempt(
        self,
        client: Client,
        changes: Iterable[Change],
        tree: TreeReading = TreeReading.OWN,
        erased: Collection[str] = (),
    ) -> Tried:
        """Push, after something was erased, and take all of it back."""
        sent = msgspec.msgpack.decode(msgspec.msgpack.encode(Push(new_id(), tuple(changes))), type=Push)
        office = self.office

        def work(connection: Connection) -> None:
            if tree is not TreeReading.OWN:
                settings.write(connection, office.id, Settings(reading=tree))
            if erased:
                erase(connection, office.sealer, office.id, {*erased}, office.now)
            answer = push.take(connection, office.sealer, client.author, sent, b"", office.now)
            rows = connection.execute(
                "SELECT office, kind, id, scope, document FROM record WHERE xmin = pg_current_xact_id()::xid",
                binary=True,
            ).fetchall()
            counted = connection.execute("SELECT count(*) FROM record WHERE office = %s", (self.office.id,))
            written = {
                record: (scope, office.sealer.open(home, kind, record, sealed))
                for home, kind, record, scope, sealed in rows
            }
            raise _Undone(Tried(answer.outcomes, written, counted.fetchone()[0]))  # type: ignore[index]

        try:
            office.database.transaction(work)
        except _Undone as undone:
            return undone.tried
        raise AssertionError


def lies_with(name: str, kind: Lies) -> Lies:
    """Where one of the owner's records lies."""
    return Lies.OWN if name in {"sheet", "batch page"} else kind


def family(owner: str, department: str, visibility: Visibility, author: str) -> dict[str, Record]:
    """One record or more of every kind that a desk makes, roots before what hangs on them."""
    own: dict[str, Any] = {"owner": owner, "department": department, "visibility": visibility}
    batch = Batch(operator=author, device="virtual", **own)
    sheet = Sheet(root=batch.id, number=1)
    card, twin = (Card(operator=author, **own) for _ in range(2))
    tag = Tag(name="重要", **own)
    by: dict[str, Any] = {"root": card.id, "by": author}
    page: dict[str, Any] = {"sheet": sheet.id, "side": Side.FRONT, "media_type": "image/png"}
    named: dict[str, Any] = {"field": FieldName.NAME, "value": "山田 太郎"}
    return {
        "batch": batch,
        "sheet": sheet,
        "batch page": Page(root=batch.id, **page),
        "card": card,
        "twin": twin,
        "page": Page(root=card.id, **page),
        "recognition": Recognition(root=card.id, engine="試験", engine_version="1", document="{}"),
        "edit": Edit(certainty=Certainty.TYPED, **named, **by),
        "second entry": SecondEntry(**named, **by),
        "link": Link(first=card.id, second=twin.id, verdict=Verdict.SAME, by=author),
        "tag": tag,
        "tagging": Tagging(tag=tag.id, **by),
        "meeting": Meeting(about=(card.id,), met_on=TODAY, operator=author, **own),
        "note": Note(about=card.id, text="覚え書き", operator=author, **own),
        "task": Task(about=card.id, subject="連絡する", operator=author, done_by="", **own),
    }


def made_by(client: Client, record: Record, *, said: str = "", stamp: str = "") -> Document:
    """A new record of a desk, which says that somebody else wrote it."""
    return document_of(record, {EVERY_UNIT: (stamp or client.stamp(), said or client.user)})


def remade(record: Record, **columns: Any) -> Record:
    """The same with other values in some columns."""
    return replace(record, **columns)


def region(page: str) -> dict[str, Any]:
    """Where a card lies on a page, as it is in a document."""
    quad = [[0, 0], [1, 0], [1, 1], [0, 1]]
    return {"page": page, "side": "front", "quad": quad, "rotation": 0, "size": [10, 6], "blank": False}


def pointing(column: str, stored: Any, target: str) -> Any:
    """A value of a column that names something, as it is in a document."""
    if column == "regions":
        return [region(target)]
    return [target] if isinstance(stored, list | tuple) else target


def services_of(world: World, folder: Path) -> Services:
    """The server of the office."""
    office = world.office
    return replace(
        make_services(office.database, folder, clock=lambda: office.now, burst=10_000),
        office=office.id,
        sealer=office.sealer,
        blobs=Blobs(FolderStore(folder / "images"), office.sealer, office.id),
    )


def signed_in(desk: Desk, world: World, who: str, role: Role) -> Desk:
    """Somebody of the office, at a desk of his own."""
    services, somebody = desk.services, desk.another()
    new = NewAccount(new_id(), who, role, world.user(who))
    made = staff.create_account(services, new, new_id(), services.office, services.clock())
    somebody.sign_in(made.login, made.password)
    assert somebody.send("POST", "/v1/password", ChangePassword(made.password, PASSWORD)).is_success
    return somebody


def make_world(database: Database, sealer: Sealer) -> World:
    office = Office(database, sealer)
    above = office.department("管理部")
    ours, theirs = office.department("総務課", parent=above), office.department("経理課", parent=above)
    below = office.department("文書係", parent=ours)
    of = {"colleague": ours, "lead": ours, "owner": ours, "above": above, "below": below}
    people = {}
    for who, role in PEOPLE.items():
        if who == "administrator":
            people[who] = office.administrator
        elif who in {"former colleague", "next colleague"}:
            people[who] = office.member(who, theirs)
        else:
            people[who] = office.member(who, of.get(who, theirs), roles=(role,))
    world = World(office, people, ours, theirs, above, below)
    user = world.user
    acts = {
        "delegate": Delegation(principal=user("owner"), delegate=user("delegate"), until=TODAY),
        "former delegate": Delegation(
            principal=user("owner"), delegate=user("former delegate"), until=YESTERDAY
        ),
        "next delegate": Delegation(
            principal=user("owner"), delegate=user("next delegate"), since=TOMORROW, until=FAR
        ),
        "dismissed delegate": Delegation(
            principal=user("owner"), delegate=user("dismissed delegate"), until=FAR
        ),
        "delegate's delegate": Delegation(
            principal=user("delegate"), delegate=user("delegate's delegate"), until=FAR
        ),
        "colleague's delegate": Delegation(
            principal=user("colleague"), delegate=user("colleague's delegate"), until=FAR
        ),
    }
    posts = [
        Post(user=user("former colleague"), department=ours, until=YESTERDAY),
        Post(user=user("next colleague"), department=ours, since=TOMORROW),
    ]
    office.enter(*acts.values(), *posts)
    owner = people["owner"]
    known = owner.sees()
    gone = owner.altered(
        known[acts["dismissed delegate"].id],
        LIFE,
        {"revoked_at": "2026-04-01T00:00:00.000Z", "revoked_by": owner.user},
    )
    assert owner.send(gone)[0].refused is None
    world.directory = {
        "delegation": known[acts["delegate"].id],
        "user": next(one for one in known.values() if one.kind == "user" and one.id == owner.user),
        "department": known[ours],
        "post": known[posts[0].id],
    }
    for visibility in Visibility:
        world.scenes[visibility] = _scene(world, owner, ours, visibility)
    world.elsewhere = _scene(world, people["beside"], theirs, Visibility.EVERYONE)
    office.later(seconds=1)
    world.count = database.transaction(lambda connection: _counted(connection, office.id))
    return world


def _counted(connection: Connection, office: str) -> int:
    found = connection.execute("SELECT count(*) FROM record WHERE office = %s", (office,)).fetchone()
    assert found is not None
    return int(found[0])


def _scene(world: World, client: Client, department: str, visibility: Visibility) -> dict[str, Document]:
    """Somebody's records, and what the server makes of them."""
    office, records = world.office, family(client.user, department, visibility, client.user)
    assert not any(outcome.refused for outcome in client.send(*records.values()))
    seen = client.sees()
    documents = {name: seen[record.id] for name, record in records.items()}
    card = documents["card"]
    lost = {
        "conflict": Lost("exchanged_on", {"exchanged_on": "2020"}, card.clock("exchanged_on")),
        "conflict of ownership": Lost("ownership", {"visibility": "private"}, card.clock("ownership")),
    }
    made = {name: conflict_of(card, card.id, one, office.now) for name, one in lost.items()}
    handover = Handover(root=card.id, former=world.user("colleague"), department=department, by=client.user)
    made["handover"] = document_of(handover, {EVERY_UNIT: (client.stamp(), client.user)})

    def put(connection: Connection) -> dict[str, Document]:
        rows = Rows(connection, office.sealer, office.id)
        rows.load([card.id], to_change=True)
        for document in made.values():
            rows.put(document, rows.scope_for(document))
        rows.settle(office.now)
        found = connection.execute(
            "SELECT id, document FROM record WHERE office = %s AND kind = 'card_stub' AND root = %s",
            (office.id, card.id),
            binary=True,
        ).fetchall()
        stubs = [office.sealer.open(office.id, "card_stub", *row) for row in found]
        return {"card stub": stubs[0]} if stubs else {}

    stub = office.database.transaction(put)
    assert bool(stub) is (visibility is Visibility.ASK)
    return documents | made | stub


def ahead(client: Client, span: timedelta) -> str:
    """A stamp of a desk whose clock is ahead; the desk's own is not."""
    return replace(client).stamp(span)
