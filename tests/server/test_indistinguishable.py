"""For everybody but its owner, an office with a private card answers as one without: byte for byte.

Both offices are one until the card comes: the second is a copy of the first. Then everybody asks for
everything in both, in the same words, and the answers are compared as they are on the wire.
"""

from __future__ import annotations

import dataclasses
import re
import uuid
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import Any

import msgspec
import psycopg
import pytest

from app.core.clock import Stamp
from app.core.dates import PartialDate, utc_now
from app.core.documents import EVERY_UNIT, LIFE, Document, document_of
from app.core.ids import new_id
from app.core.reading import FieldName, Side
from app.core.records import (
    Batch,
    Card,
    Certainty,
    Department,
    Edit,
    Link,
    Meeting,
    Note,
    Page,
    Post,
    Record,
    Sheet,
    Tag,
    Tagging,
    Task,
    Verdict,
)  # fmt: skip
from app.core.roles import Role
from app.core.visibility import Visibility
from app.sync.wire import Change, Pull, Pulled, Push, Pushed
from app.sync.wire_reads import Erase, Read, ReadKind, Reads
from app.sync.wire_rotation import Rotate
from app.sync.wire_search import Search
from app.sync.wire_settings import OfflineReach, Settings
from app.sync.wire_sharing import AskApproval, AskContact, Matter, ReturnReview, TakeReview
from server import pull, settings
from server.api import Call
from server.blobs import Blobs, FolderStore
from server.database import Database
from server.routes import ROUTES
from server.routes.erasures import erase
from server.schema import RECORDS, migrate
from server.services import Services
from server.sessions import Session
from server.tables import ACCOUNTS

from .desks import SEALER, Desk, a_desk, decoded, make_services, signed_in

PEOPLE = {"colleague": Role.STAFF, "stranger": Role.STAFF, "lead": Role.LEAD, "auditor": Role.AUDITOR}
"""Beside the owner and an administrator. All but the stranger are of the owner's department."""

NEVER_ALIKE = re.compile(rb"^enishi_request_seconds_(bucket|sum)|^\w+_created", re.MULTILINE)
"""Figures of how long something took, and of when the process began."""

Told = list[tuple[str, int, dict[str, str], bytes]]


@dataclass
class Twin:
    """One of the two offices."""

    services: Services
    desks: dict[str, Desk]
    told: Told = field(default_factory=list)
    stamps: Iterator[int] = field(default_factory=count)
    pushes: int = 0
    """Requests of the owner, which are counted among all others."""

    def push(self, who: str, *records: Record | Change) -> Pushed:
        self.pushes += 1
        return self.desks[who].ask("POST", "/v1/push", self.batch(who, *records), Pushed)

    def batch(self, who: str, *records: Record | Change) -> Push:
        return Push(new_id(), tuple(self._change(who, record) for record in records))

    def change(self, who: str, document: Document, unit: str, base: str = "", **values: Any) -> Change:
        """A change of a unit, made on the stamp that is said, or on the one that stands there."""
        life = values if unit == LIFE else {}
        columns = {} if unit == LIFE else values
        clocks = document.clocks | {unit: self._clock(who)}
        changed = msgspec.structs.replace(document, values=document.values | columns, clocks=clocks, **life)
        return Change(changed, {unit: base or document.clock(unit)[0]})

    def document(self, who: str, record: Record) -> Document:
        return document_of(record, {EVERY_UNIT: self._clock(who)})

    def user(self, who: str) -> str:
        tokens = self.desks[who].tokens
        assert tokens is not None
        return tokens.user

    def ask(self, who: str, method: str, path: str, body: Any = None, **options: Any) -> bytes:
        """Ask, and keep the answer as it is."""
        response = self.desks[who].send(method, path, body, **options)
        content = response.content
        if path == "/metrics":
            content = b"\n".join(line for line in content.split(b"\n") if not NEVER_ALIKE.match(line))
            response.headers["Content-Length"] = ""
        self.told.append((f"{who} {method} {path}", response.status_code, dict(response.headers), content))
        return response.content

    def pull(self, who: str, limit: int, cursors: dict[str, int] | None = None) -> dict[str, int]:
        """Pull to the end; the cursors."""
        more, cursors = True, cursors or {}
        while more:
            asked = Pull(cursors, limit)
            content = self.ask(who, "POST", "/v1/pull", asked)
            if who == "auditor":
                return {}
            answer = msgspec.msgpack.decode(content, type=Pulled)
            more, cursors = answer.more, answer.cursors
        return cursors

    def _change(self, who: str, item: Record | Change) -> Change:
        return item if isinstance(item, Change) else Change(self.document(who, item))

    def _clock(self, who: str) -> tuple[str, str]:
        milliseconds = int(self.services.clock().timestamp() * 1000)
        return str(Stamp(milliseconds, next(self.stamps), self.desks[who].device)), self.user(who)


@dataclass(frozen=True)
class Shared:
    """What the owner has put in before, for all to see, and the ids of what is to be private."""

    card: Document
    tag: Tag
    department: str
    batch: str = field(default_factory=new_id)
    private: str = field(default_factory=new_id)
    page: str = field(default_factory=new_id)
    edit: str = field(default_factory=new_id)
    meeting: str = field(default_factory=new_id)
    repeat: str = field(default_factory=new_id)
    gone: str = field(default_factory=new_id)


@pytest.fixture(params=[Settings(), Settings(offline=OfflineReach.DEPARTMENT, offline_years=90)])
def twins(
    cluster_url: str, tmp_path: Path, request: pytest.FixtureRequest
) -> Iterator[tuple[Twin, Twin, Shared]]:
    """Two offices that are the same, whatever their desks may hold."""
    names = [f"twin_{uuid.uuid4().hex}" for _ in range(2)]
    urls = [cluster_url.rpartition("/")[0] + f"/{name}" for name in names]
    now = utc_now()

    def execute(*statements: str) -> None:
        with psycopg.connect(cluster_url, autocommit=True) as connection:
            for statement in statements:
                connection.execute(statement)

    execute(f"CREATE DATABASE {names[0]}")
    with Database(urls[0]) as database:
        migrate(database, {"records": RECORDS, "accounts": ACCOUNTS})
        with a_desk(_services(database, tmp_path / "0", now)) as desk:
            office = desk.services.office
            database.transaction(lambda connection: settings.write(connection, office, request.param))
            first, shared = _populated(desk)
    execute(f"CREATE DATABASE {names[1]} TEMPLATE {names[0]}")
    with ExitStack() as stack:
        twins = []
        for number, url in enumerate(urls):
            database = stack.enter_context(Database(url))
            services = _services(database, tmp_path / str(number), now, first.services.office)
            desk = stack.enter_context(a_desk(services))
            desks = {
                name: dataclasses.replace(known, services=services, portal=desk.portal, client=desk.client)
                for name, known in first.desks.items()
            }
            twins.append(Twin(services, desks, stamps=count(1000)))
        yield twins[0], twins[1], shared
    execute(*(f"DROP DATABASE {name} WITH (FORCE)" for name in names))


def _services(database: Database, folder: Path, now: datetime, office: str = "") -> Services:
    services = make_services(database, folder, burst=10_000)
    office = office or services.office
    blobs = Blobs(FolderStore(folder / "images"), SEALER, office)
    return dataclasses.replace(services, office=office, blobs=blobs, clock=lambda: now)


def _populated(desk: Desk) -> tuple[Twin, Shared]:
    desk.enrol()
    desks = {
        "administrator": signed_in(desk, "administrator", Role.ADMINISTRATOR),
        "owner": signed_in(desk.another(), "owner", Role.STAFF),
    }
    desks["owner elsewhere"] = desk.another()
    desks["owner elsewhere"].sign_in("owner")
    desks |= {name: signed_in(desk.another(), name, role) for name, role in PEOPLE.items()}
    twin = Twin(desk.services, desks)
    ours, theirs = Department(name="総務課"), Department(name="経理課")
    posts = [
        Post(user=twin.user(name), department=(theirs if name == "stranger" else ours).id)
        for name in ("owner", *PEOPLE)
    ]
    twin.push("administrator", ours, theirs, *posts)
    owner = twin.user("owner")
    card = Card(owner=owner, operator=owner, department=ours.id)
    asked = Card(owner=owner, operator=owner, department=ours.id, visibility=Visibility.ASK)
    named = Edit(root=asked.id, field=FieldName.NAME, value="山田", certainty=Certainty.TYPED, by=owner)
    tag = Tag(owner=owner, department=ours.id, name="重要")
    document = twin.document("owner", card)
    twin.push("owner", Change(document), asked, named, tag)
    return twin, Shared(document, tag, ours.id)


def _private(twin: Twin, shared: Shared) -> None:
    """All that the owner may do with a card of his own that nobody else sees."""
    owner = twin.user("owner")
    own: dict[str, Any] = {"owner": owner, "operator": owner, "department": shared.department}
    hidden = own | {"visibility": Visibility.PRIVATE}
    batch = Batch(id=shared.batch, device="virtual", **hidden)
    sheet = Sheet(root=batch.id, number=1)
    card = Card(id=shared.private, batch=batch.id, sheet=sheet.id, **hidden)
    page = Page(id=shared.page, root=card.id, sheet=sheet.id, side=Side.FRONT, media_type="image/png")
    edits = [
        Edit(
            id=record_id,
            root=card.id,
            field=FieldName.NAME,
            value="秘密",
            certainty=Certainty.TYPED,
            by=owner,
        )
        for record_id in (shared.edit, new_id())
    ]
    document = twin.document("owner", card)
    twin.push("owner", batch, sheet, Change(document), page, *edits)
    put = twin.desks["owner"].send(
        "PUT", f"/v1/pages/{page.id}/image", b"image", form="application/octet-stream"
    )
    assert put.is_success
    twin.push(
        "owner",
        Link(first=shared.card.id, second=card.id, verdict=Verdict.SAME, by=owner),
        Tagging(root=card.id, tag=shared.tag.id, by=owner),
        Note(about=card.id, text="内緒", **hidden),
        Task(about=card.id, subject="電話", **hidden),
        Meeting(about=(card.id, shared.card.id), met_on=PartialDate(2026), **hidden),
    )
    dated = twin.change("owner", document, "exchanged_on", exchanged_on="2026-01-01")
    other = twin.change(
        "owner elsewhere", document, "exchanged_on", document.clocks[EVERY_UNIT][0], exchanged_on="2026-02-02"
    )
    twin.push("owner", dated)
    assert twin.push("owner elsewhere", other).outcomes[0].conflicts
    twin.push("owner", twin.change("owner", document, LIFE, revoked_at="now", revoked_by=owner))
    twin.push("owner", twin.change("owner", document, LIFE, revoked_at="", revoked_by=""))
    twin.push("owner", Card(id=shared.gone, **hidden))
    session = Session("", owner, twin.desks["owner"].device, Role.STAFF, must_change=False)
    erase(Call(twin.services, Erase((shared.gone,)), b"", {}, {}, twin.services.clock(), session))


def _named(twin: Twin, shared: Shared, *, there: bool) -> None:
    """What everybody sees, and what names the private card where it is there."""
    twin.stamps = count(5000)
    owner = twin.user("owner")
    own: dict[str, Any] = {"owner": owner, "operator": owner, "department": shared.department}
    about = (shared.card.id, shared.private) if there else (shared.card.id,)
    created = "2026-01-01T00:00:00.000Z"
    meeting = Meeting(id=shared.meeting, about=about, met_on=PartialDate(2026), created_at=created, **own)
    repeat = Card(id=shared.repeat, repeat_of=shared.private if there else "", created_at=created, **own)
    twin.push("owner", meeting, repeat)


def _everything(twin: Twin, shared: Shared) -> None:
    """What everybody may ask for, and what he may try."""
    twin.stamps = count(9000)
    everybody = [name for name in twin.desks if not name.startswith("owner")]
    cursors = {who: twin.pull(who, 1000) for who in everybody}
    with pytest.MonkeyPatch.context() as short:  # where an answer ends tells nothing either
        short.setattr(pull, "BYTES_AT_ONCE", 3000)
        for who in everybody:
            twin.pull(who, 1000)
    for who in everybody:
        twin.pull(who, 2)
        for path in _reads(shared):
            twin.ask(who, "GET", path)
        twin.ask(who, "PUT", f"/v1/pages/{shared.page}/image", b"x", form="application/octet-stream")
        for stub in (shared.private, shared.page):
            twin.ask(who, "POST", "/v1/contact-requests", AskContact(stub, "?"))
        for path, body in _asked(twin, shared, who):
            twin.ask(who, "POST", path, body)
        for tried in _tries(twin, shared, who):
            twin.ask(who, "POST", "/v1/push", twin.batch(who, tried))
        twin.pull(who, 1000, cursors[who])
    for who in everybody:
        twin.pull(who, 1000)
        twin.ask(who, "GET", "/v1/audit")
        twin.ask(who, "GET", "/metrics")


def _reads(shared: Shared) -> Iterator[str]:
    """The paths of all routes that only read, with the ids of what is private in them."""
    for route in ROUTES:
        if route.method == "GET":
            ids = (shared.private, shared.page, shared.edit) if "{" in route.path else ("",)
            yield from (re.sub(r"{\w+}", hidden, route.path) for hidden in ids)


def _asked(twin: Twin, shared: Shared, who: str) -> Iterator[tuple[str, Any]]:
    """What one can ask the server to do with what is not one's own, and how it would go."""
    for text in ("山田", "山", "内緒"):
        yield "/v1/search", Search(text)
    yield "/v1/review/take", TakeReview((shared.private, shared.card.id, shared.repeat))
    at = "2026-04-01T00:00:00.000Z"
    yield "/v1/reads", Reads(tuple(Read(new_id(), kind, at, shared.private) for kind in ReadKind))
    if who != "administrator":
        yield "/v1/erasures", Erase((shared.private,))
        yield "/v1/erasures", Erase((shared.card.id, shared.private))
    yield "/v1/review/return", ReturnReview((shared.private, shared.card.id))
    move = Rotate(shared.page, twin.user("owner"), twin.user("colleague"))
    yield "/v1/rotations/plan", move
    yield "/v1/rotations/plan", msgspec.structs.replace(move, others={shared.private: twin.user("lead")})
    yield "/v1/rotations/plan", msgspec.structs.replace(move, stay=(shared.private, shared.meeting))
    yield (
        "/v1/approvals",
        AskApproval(
            id=shared.page,
            matter=Matter.OPEN_CARDS,
            subject=twin.user("owner"),
            to=twin.user("colleague"),
            why="",
        ),
    )


def _rotated(twin: Twin, shared: Shared) -> None:
    """The owner moves, and comes back; the private card is erased by somebody who has its id; all look again."""
    rotation = Rotate(shared.edit, twin.user("owner"), twin.user("colleague"))
    for who in ("stranger", "administrator"):
        twin.ask(who, "POST", "/v1/rotations", rotation)
    everybody = [name for name in twin.desks if not name.startswith("owner")]
    for who in everybody:
        if who != "administrator":
            twin.ask(who, "POST", "/v1/erasures", Erase((shared.private,)))
        twin.ask(who, "GET", f"/v1/rotations/{rotation.id}")
        twin.pull(who, 1000)
    twin.ask("lead", "POST", f"/v1/rotations/{rotation.id}/undo")
    twin.ask("administrator", "POST", "/v1/erasures", Erase((shared.private,)))
    twin.ask("administrator", "POST", "/v1/erasures", Erase((shared.gone,)))
    for who in everybody:
        twin.ask(who, "GET", f"/v1/rotations/{rotation.id}")
        twin.pull(who, 1000)
    twin.ask("auditor", "GET", "/v1/audit")


def _tries(twin: Twin, shared: Shared, who: str) -> Iterator[Record | Change]:
    """Whatever one can send who has got hold of the ids."""
    user = twin.user(who)
    own: dict[str, Any] = {"owner": user, "operator": user}
    yield Edit(root=shared.private, field=FieldName.NAME, value="x", certainty=Certainty.TYPED, by=user)
    yield Link(first=shared.card.id, second=shared.private, verdict=Verdict.SAME, by=user)
    yield Tagging(root=shared.private, tag=shared.tag.id, by=user)
    yield Meeting(about=(shared.private,), met_on=PartialDate(2026), **own)
    yield Note(about=shared.private, text="x", **own)
    yield Task(about=shared.meeting, subject="x", department=shared.department, **own)
    yield Card(repeat_of=shared.private, batch=shared.batch, **own)
    yield Page(root=shared.batch, sheet=new_id(), side=Side.BACK, media_type="image/png")
    yield twin.change(who, shared.card, "repeat_of", repeat_of=shared.private)
    yield twin.change(who, shared.card, "repeat_of", repeat_of="")
    yield twin.change(who, shared.card, "status", status="set_aside")


def _ids() -> Callable[[], uuid.UUID]:
    """The ids of a server at whose dice one has looked."""
    numbers = count(1)
    return lambda: uuid.UUID(f"ffffffff-ffff-7fff-8fff-{next(numbers):012x}")


def test_an_office_with_a_private_card_answers_as_one_without(
    twins: tuple[Twin, Twin, Shared], monkeypatch: pytest.MonkeyPatch
) -> None:
    without, with_it, shared = twins
    monkeypatch.setattr("app.core.records.utc_now", without.services.clock)
    _private(with_it, shared)
    for _ in range(with_it.pushes):
        without.push("owner")
    for twin in (without, with_it):
        _named(twin, shared, there=twin is with_it)
        monkeypatch.setattr("app.core.ids.uuid_utils.uuid7", _ids())
        _everything(twin, shared)
        assert _is_there(twin, shared) is (twin is with_it)
        _rotated(twin, shared)
    assert len(without.told) == len(with_it.told) > 150
    for one, other in zip(without.told, with_it.told, strict=True):
        assert one == other


def _is_there(twin: Twin, shared: Shared) -> bool:
    """Whether there was something to hide; that much was told is certain."""
    mine = decoded(twin.desks["owner"].send("POST", "/v1/pull", Pull({}, 5000)), Pulled)
    texts = b"".join(content for _, _, _, content in twin.told)
    assert shared.card.id.encode() in texts
    assert shared.meeting.encode() in texts
    assert b"card_stub" in texts
    assert {status for _, status, _, _ in twin.told} >= {200, 403, 404}
    conflict = any(arrival.document.kind == "conflict" for arrival in mine.arrivals)
    hidden = {shared.private, shared.page, shared.edit}
    return conflict and hidden <= {arrival.document.id for arrival in mine.arrivals}
