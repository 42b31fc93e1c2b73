"""What is longer than it may be: refused by the server with the reason, kept and shown by the desk, and never in the way."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import msgspec
import pytest
from starlette.requests import Request

from app.core import lengths
from app.core.documents import EVERY_UNIT, Document
from app.core.ids import new_id
from app.core.reading import FieldName
from app.core.records import Card, Certainty, Edit, Note, Record, Tag, Tagging
from app.core.visibility import Visibility
from app.db import told, unsent
from app.db.rows import rows
from app.operations import notes, syncing
from app.operations.sharing import RefusalView, list_refusals
from app.sync.wire import Change, Push, Refusal
from server import app as server_app
from server import changes
from server.api import Route
from server.database import Database

from .offices import Office
from .real_desks import RealDesk, RealOffice, office_of_two

LONG = "字" * 20_001


# The server.


@pytest.mark.parametrize(
    ("column", "values"),
    [
        ("text", {"text": LONG}),
        ("created_at", {"created_at": "2" * 101}),
        ("newer", {"newer": "字" * 30_000}),
        ("newer", {"newer": {"deep": ["字" * 30_000]}}),
    ],
)
def test_the_server_says_what_is_too_long(office: Office, column: str, values: dict[str, Any]) -> None:
    client = office.member("甲")
    card = Card(owner=client.user, operator=client.user)
    assert client.send(card)[0].refused is None
    note = client.document(Note(owner=client.user, operator=client.user, about=card.id, text="字" * 20_000))
    (outcome,) = client.send(msgspec.structs.replace(note, values=note.values | values))
    assert (outcome.refused, outcome.too_long) == (Refusal.INVALID, column)
    (outcome,) = client.send(note)
    assert (outcome.refused, outcome.too_long) == (None, "")
    if column != "created_at":
        (outcome,) = client.send(client.altered(note, column, values))
        assert (outcome.refused, outcome.too_long) == (Refusal.INVALID, column)


def test_a_batch_that_comes_again_is_told_the_same(office: Office) -> None:
    client = office.member("甲")
    tag, batch = client.document(Tag(owner=client.user, name="字" * 101)), new_id()
    first, again = client.send(tag, batch=batch), client.send(tag, batch=batch)
    assert first == again
    assert first[0].too_long == "name"


@pytest.mark.parametrize(
    "values",
    [{"regions": [{"page": "", "junk": "x" * 70_000}]}, {"clocks": 101}, {"unit": 101}, {"stamp": 60}],
    ids=["regions", "clocks", "unit", "stamp"],
)
def test_no_room_beside_the_columns_is_without_end(office: Office, values: dict[str, Any]) -> None:
    client = office.member("甲")
    card = client.document(Card(owner=client.user, operator=client.user))
    stamp, by = card.clocks[EVERY_UNIT]
    clocks = dict(card.clocks)
    match values:
        case {"clocks": int(many)}:
            clocks |= {str(number): (stamp, by) for number in range(many)}
        case {"unit": int(long)}:
            clocks["u" * long] = (stamp, by)
        case {"stamp": int(long)}:
            clocks["status"] = (stamp[:18] + "d" * long, by)
        case _:
            card = msgspec.structs.replace(card, values=card.values | values)
    (outcome,) = client.send(msgspec.structs.replace(card, clocks=clocks))
    assert outcome.refused is Refusal.INVALID


def test_what_was_too_long_before_may_be_shown_to_others_and_shortened(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = office.member("甲")
    card = Card(owner=client.user, operator=client.user)
    note = client.document(Note(owner=client.user, operator=client.user, about=card.id, text=LONG))
    with monkeypatch.context() as before:
        before.setattr(changes, "check", lambda *_, **__: None)
        assert [outcome.refused for outcome in client.send(card, note)] == [None, None]
    shown = client.altered(note, "ownership", {"visibility": "everyone"})
    assert client.send(shown)[0].refused is None
    longer = client.altered(shown.document, "text", {"text": LONG + "々"})
    assert client.send(longer)[0].too_long == "text"
    shorter = client.altered(shown.document, "text", {"text": "短く"})
    assert client.send(shorter)[0].refused is None


# The desk.


@pytest.fixture
def office_of_desks(database: Database, tmp_path: Path) -> Iterator[RealOffice]:
    with office_of_two(database, tmp_path) as office:
        yield office


def note_on(desk: RealDesk, card: Card, text: str) -> Note:
    return Note(owner=desk.user, operator=desk.user, about=card.id, text=text)


def why(view: RefusalView) -> str:
    return str(view.why)


def without_limits(desk: RealDesk, *records: Record) -> None:
    """As a desk did before there were any."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(lengths, "check", lambda *_: None)
        for record in records:
            desk.insert(record)


def test_what_is_too_long_stays_at_its_desk_and_is_sent_once_it_is_shorter(
    office_of_desks: RealOffice,
) -> None:
    with office_of_desks.desk("sato") as desk:
        card = Card(owner=desk.user, operator=desk.user)
        long, short = note_on(desk, card, LONG), note_on(desk, card, "短い")
        tag = Tag(owner=desk.user, name="字" * 101)
        bears = Tagging(root=card.id, tag=tag.id, by=desk.user)
        without_limits(desk, card, long, tag, bears, short)
        report = desk.sync()
        assert (report.refused > 0, desk.waiting()) == (True, 0)
        assert desk.session.store.get(Note, long.id).text == LONG
        shown = list_refusals(desk.session)
        assert [view.said for view in shown if why(view).startswith("メモが長すぎて(20,000 文字まで)")] == [
            LONG
        ]
        assert sum("タグが長すぎて(100 文字まで)" in why(view) for view in shown) == 1

        notes.change_note(desk.session, long.id, "短くした", Visibility.EVERYONE)
        desk.update(Tag, tag.id, name="短いタグ", visibility=Visibility.EVERYONE)
        desk.sync()
        desk.sync()
        assert desk.waiting() == 0
        assert not any("長すぎて" in why(view) for view in list_refusals(desk.session))
        assert desk.session.store.db.execute("SELECT count(*) FROM outbox").fetchone()[0] == 0
        assert office_of_desks.documents()[long.id].values["text"] == "短くした"


def test_a_change_that_is_too_long_gives_way_to_what_the_server_has_and_is_kept(
    office_of_desks: RealOffice,
) -> None:
    with office_of_desks.desk("sato") as desk:
        card = desk.add_card()
        note = desk.insert(note_on(desk, card, "短い"))
        desk.sync()
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(lengths, "check", lambda *_: None)
            desk.update(Note, note.id, text=LONG)
        desk.sync()
        assert desk.session.store.get(Note, note.id).text == "短い"
        assert [view.said for view in list_refusals(desk.session)] == [LONG]


def shorter_notes(document: Document, *, lengths: bool = False) -> None:
    if lengths and document.kind == "note":
        raise ValueError("too long")


def test_a_server_that_allows_less_is_heard(
    office_of_desks: RealOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    with office_of_desks.desk("sato") as desk:
        card = desk.add_card()
        note = desk.insert(note_on(desk, card, "字" * 15_000))
        monkeypatch.setattr(syncing, "_is_too_long", lambda _: False)
        monkeypatch.setattr(changes, "check", shorter_notes)
        monkeypatch.setattr(changes, "lengths", SimpleNamespace(too_long=lambda *_: "text"))
        desk.sync()
        assert desk.session.store.get(Note, note.id).text == "字" * 15_000
        assert [view.said for view in list_refusals(desk.session)] == ["字" * 15_000]


@pytest.mark.parametrize("at", ["server", "desk"])
def test_a_batch_that_is_too_large_goes_in_parts(
    at: str, office_of_desks: RealOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And what is too large alone is in nobody's way."""
    read = server_app._body

    async def little(request: Request, route: Route) -> bytes:
        return await read(request, replace(route, most_bytes=4000) if route.name == "push" else route)

    with office_of_desks.desk("sato") as desk:
        card = desk.add_card(Visibility.EVERYONE)
        said = [desk.insert(edit(desk, card, f"{number}" * 900)) for number in range(3)]
        large = desk.insert(note_on(desk, card, "字" * 3000))
        said += [desk.insert(edit(desk, card, f"{number}" * 900)) for number in range(3, 7)]
        if at == "server":
            monkeypatch.setattr(server_app, "_body", little)
        else:  # which a version before this one has made up
            body = msgspec.msgpack.encode(
                Push(new_id(), tuple(Change(waiting(desk, one)) for one in [card, *said]))
            )
            unsent.send(desk.session.store.db, body)
            monkeypatch.setattr(syncing, "MOST_BYTES", 8000)
        desk.sync()
        there = desk.session.store.get(Note, large.id).text
        assert {one.id for one in said} <= office_of_desks.documents().keys()
        assert (desk.waiting(), there) == (0, "字" * 3000)
        if at == "server":
            assert [str(view.why) for view in list_refusals(desk.session)] == [
                "大きすぎて、サーバーに送れません。減らすと送ります。"
            ]


def edit(desk: RealDesk, card: Card, value: str) -> Edit:
    return Edit(root=card.id, field=FieldName.ADDRESS, value=value, certainty=Certainty.TYPED, by=desk.user)


def waiting(desk: RealDesk, record: Record) -> Document:
    (row,) = rows(desk.session.store.db, f'SELECT * FROM "{record.KIND.table}" WHERE id = ?', (record.id,))
    return told.document_in(record.KIND.table, row)


def test_an_answer_that_is_too_long_is_asked_for_in_parts(
    office_of_desks: RealOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of a server of before its answers had an end."""
    with office_of_desks.desk("sato") as sato, office_of_desks.desk("suzuki") as suzuki:
        suzuki.sync()
        card = sato.add_card()
        said = [
            replace(note_on(sato, card, "字" * 15_000), visibility=Visibility.EVERYONE) for _ in range(10)
        ]
        for note in said:
            sato.insert(note)
        sato.sync()
        monkeypatch.setattr("app.sync.client.MOST_PULLED", 150_000)
        suzuki.sync()
        assert all(suzuki.session.store.has(Note, note.id) for note in said)
