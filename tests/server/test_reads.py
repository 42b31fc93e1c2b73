"""Who opened what: told to the owner and nobody else, as sums after 25 months, and gone with the card."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest

from app.core.dates import PartialDate, format_instant
from app.core.errors import StoreError
from app.core.ids import new_id
from app.core.reading import FieldName
from app.core.records import Card, Certainty, Delegation, Department, Edit
from app.core.roles import Role
from app.core.visibility import Visibility
from app.sync.wire_reads import Erase, Erased, Read, ReadKind, Reads, RootReads
from server import audit, litter, reads
from server.blobs import Blobs, FolderStore
from server.database import Connection, Database

from .desks import Clock, Desk, a_desk, make_services, problem, signed_in
from .test_images import NOT_FOUND, a_page, get, push, put


@dataclass
class People:
    sato: Desk
    tanaka: Desk
    administrator: Desk
    clock: Clock

    def sql(self, text: str) -> list[tuple[Any, ...]]:
        services = self.sato.services

        def ask(connection: Connection) -> list[tuple[Any, ...]]:
            return connection.execute(text, {"office": services.office}).fetchall()

        return services.database.transaction(ask)

    @property
    def erasures_told(self) -> list[tuple[Any, ...]]:
        """What the audit says of erasures: who, to what, and the detail."""
        return self.sql(
            "SELECT actor, subject, detail FROM office_audit"
            " WHERE office = %(office)s AND action = 'card_erased' ORDER BY id"
        )

    @property
    def blobs(self) -> list[Path]:
        folder = self.sato.services.config.data.parent / "images"
        return sorted(path for path in folder.rglob("*") if path.is_file())


@pytest.fixture
def people(database: Database, tmp_path: Path) -> Iterator[People]:
    clock = Clock()
    with a_desk(make_services(database, tmp_path, clock)) as desk:
        desk.enrol()
        sato, tanaka, administrator = (
            signed_in(desk.another(), login, role)
            for login, role in (
                ("sato", Role.STAFF), ("tanaka", Role.STAFF), ("admin", Role.ADMINISTRATOR),
            )
        )  # fmt: skip
        yield People(sato, tanaka, administrator, clock)


def user(desk: Desk) -> str:
    assert desk.tokens is not None
    return desk.tokens.user


def a_card(desk: Desk, visibility: Visibility = Visibility.EVERYONE) -> str:
    card = Card(owner=user(desk), operator=user(desk), visibility=visibility)
    push(desk, card)
    return card.id


def tell(desk: Desk, *events: Read) -> httpx.Response:
    return desk.send("POST", "/v1/reads", Reads(events))


def opened(root: str, at: datetime, kind: ReadKind = ReadKind.CARD) -> Read:
    return Read(new_id(), kind, format_instant(at), root)


def readers(desk: Desk, root: str) -> list[tuple[str, str]]:
    told = desk.ask("GET", f"/v1/roots/{root}/reads", None, RootReads)
    return [(read.user, read.kind) for read in told.reads]


def test_the_owner_hears_who_opened_a_card(people: People) -> None:
    card = a_card(people.sato)
    event = opened(card, people.clock())
    assert tell(
        people.tanaka, event, opened(card, people.clock() - timedelta(days=1), ReadKind.PRINT)
    ).is_success
    assert tell(people.tanaka, event).is_success  # the answer was lost: it counts once
    assert tell(people.sato, opened(card, people.clock())).is_success  # his own
    assert readers(people.sato, card) == [(user(people.tanaka), "card"), (user(people.tanaka), "print")]
    for other in (people.tanaka, people.administrator):
        asked = other.send("GET", f"/v1/roots/{card}/reads")
        assert problem(asked) == NOT_FOUND
        assert asked.content == other.send("GET", f"/v1/roots/{new_id()}/reads").content


def test_who_acts_for_the_owner_hears_it_too_and_is_heard_of(people: People) -> None:
    card = a_card(people.sato)
    push(
        people.sato,
        Delegation(principal=user(people.sato), delegate=user(people.tanaka), until=PartialDate(2100)),
    )
    tell(people.tanaka, opened(card, people.clock()))
    assert readers(people.tanaka, card) == readers(people.sato, card) == [(user(people.tanaka), "card")]


def test_an_image_that_a_colleague_gets_is_read(people: People) -> None:
    page = a_page(people.sato, Visibility.EVERYONE)
    assert put(people.sato, page).is_success
    (root,) = (row[0] for row in people.sql(f"SELECT root FROM record WHERE id = '{page}'"))
    assert get(people.sato, page).is_success
    assert readers(people.sato, root) == []
    assert get(people.tanaka, page).is_success
    assert readers(people.sato, root) == [(user(people.tanaka), "image")]
    private = a_page(people.sato, Visibility.PRIVATE)
    put(people.sato, private)
    assert problem(get(people.tanaka, private)) == NOT_FOUND
    assert people.sql("SELECT count(*) FROM read_event WHERE office = %(office)s") == [(1,)]


def test_an_image_that_is_fetched_ahead_is_kept_and_not_told_as_opened(people: People) -> None:
    page = a_page(people.sato, Visibility.EVERYONE)
    assert put(people.sato, page).is_success
    (root,) = (row[0] for row in people.sql(f"SELECT root FROM record WHERE id = '{page}'"))
    for ahead, status in ((1, 200), (2, 400), ("x", 400)):
        answer = people.tanaka.send("GET", f"/v1/pages/{page}/image?ahead={ahead}")
        assert answer.status_code == status
    assert readers(people.sato, root) == []
    kept = people.sql("SELECT reader, kind, root FROM read_event WHERE office = %(office)s")
    assert kept == [(user(people.tanaka), "ahead", root)], "so that one knows where copies lie"
    tell(people.tanaka, opened(root, people.clock()))
    assert readers(people.sato, root) == [(user(people.tanaka), "card")]


def test_a_desk_cannot_say_what_only_the_server_says_nor_when_it_was_not(people: People) -> None:
    card, now = a_card(people.sato), people.clock()
    for kind in (ReadKind.IMAGE, ReadKind.AHEAD):
        assert problem(tell(people.tanaka, opened(card, now, kind))) == (400, "invalid")
    for at in ("", "soon", "2026-04-01T00:00:00"):
        assert problem(tell(people.tanaka, Read(new_id(), ReadKind.CARD, at, card))) == (400, "invalid")
    assert problem(tell(people.tanaka, *(opened(card, now) for _ in range(501)))) == (400, "invalid")
    assert readers(people.sato, card) == []
    tell(people.tanaka, opened(card, now + timedelta(days=900)), opened(card, now - timedelta(days=900)))
    told = people.sato.ask("GET", f"/v1/roots/{card}/reads", None, RootReads).reads
    assert len(told) == 1
    assert told[0].at <= format_instant(people.clock())


def test_what_is_not_there_is_passed_over_in_silence(people: People) -> None:
    private = a_card(people.sato, Visibility.PRIVATE)
    answers = [
        tell(people.tanaka, opened(root, people.clock())) for root in (new_id(), private, user(people.sato))
    ]
    assert {(answer.status_code, answer.content) for answer in answers} == {(204, b"")}


def test_nothing_is_kept_of_what_was_searched(people: People) -> None:
    assert tell(people.tanaka, Read(new_id(), ReadKind.SEARCH, format_instant(people.clock()))).is_success
    columns = people.sql("SELECT column_name FROM information_schema.columns WHERE table_name = 'read_event'")
    assert {name for (name,) in columns} == {"office", "id", "at", "reader", "device", "kind", "root"}


def test_after_25_months_only_sums_are_left(people: People) -> None:
    card, database = a_card(people.sato), people.sato.services.database
    for _ in range(3):
        tell(people.tanaka, opened(card, people.clock()))
    tell(people.administrator, opened(card, people.clock()))
    office = people.sato.services.office

    def sum_up() -> None:
        database.transaction(lambda connection: reads.sum_up(connection, office, people.clock()))

    people.clock.ahead += timedelta(days=25 * 30)
    sum_up()
    assert people.sql("SELECT count(*) FROM read_event WHERE office = %(office)s") == [(4,)]
    people.clock.ahead += timedelta(days=60)
    sum_up()
    sum_up()
    assert people.sql("SELECT count(*) FROM read_event WHERE office = %(office)s") == [(0,)]
    assert people.sql("SELECT kind, events, readers FROM read_sum WHERE office = %(office)s") == [
        ("card", 4, 2)
    ]


def test_an_erased_card_leaves_no_image_and_no_trace_of_its_readers(people: People) -> None:
    page, other = a_page(people.sato, Visibility.EVERYONE), a_page(people.sato, Visibility.EVERYONE)
    for one in (page, other):
        put(people.sato, one)
        get(people.tanaka, one)
    (card,) = (row[0] for row in people.sql(f"SELECT root FROM record WHERE id = '{page}'"))
    assert len(people.blobs) == 2
    assert erase(people.tanaka, card) == {card}
    assert erase(people.sato, card) == set()
    assert erase(people.sato, card) == set(), "sent again"
    assert len(people.blobs) == 1
    assert problem(get(people.sato, page)) == NOT_FOUND
    assert get(people.tanaka, other).is_success
    assert people.sql("SELECT count(*) FROM image WHERE office = %(office)s") == [(1,)]
    assert people.sql("SELECT count(*) FROM doomed WHERE office = %(office)s") == [(0,)]
    assert people.sql(f"SELECT count(*) FROM read_event WHERE root = '{card}'") == [(0,)]
    assert problem(put(people.sato, page)) == NOT_FOUND


def test_only_ones_own_cards_are_erased(people: People) -> None:
    mine, his, nobodys = a_card(people.sato), a_card(people.tanaka), new_id()
    assert erase(people.sato, mine, his, nobodys) == {his, nobodys}
    assert people.sql(f"SELECT id FROM record WHERE id IN ('{mine}', '{his}')") == [(his,)]
    assert erase(people.administrator, mine, his) == set()
    assert people.sql(f"SELECT count(*) FROM record WHERE id IN ('{mine}', '{his}')") == [(0,)]
    assert people.sato.services.ledger.cards(people.sato.services.office) == {mine, his}

    assert people.erasures_told == [
        (user(people.sato), "", {"cards": "1"}), (user(people.administrator), "", {"cards": "1"}),
    ]  # fmt: skip


def erase(desk: Desk, *cards: str) -> set[str]:
    return set(desk.ask("POST", "/v1/erasures", Erase(cards), Erased).left)


def test_no_card_is_erased_without_its_line_in_the_audit(
    people: People, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken_off(*_: object, **__: object) -> None:
        raise StoreError("データベースとの接続が切れました。")

    card = a_card(people.sato)
    with monkeypatch.context() as patch:
        patch.setattr(audit, "write", broken_off)
        assert not people.sato.send("POST", "/v1/erasures", Erase((card,))).is_success
    assert people.sql(f"SELECT count(*) FROM record WHERE id = '{card}'") == [(1,)]
    assert people.sato.send("POST", "/v1/erasures", Erase((card,))).is_success
    assert people.erasures_told == [(user(people.sato), "", {"cards": "1"})]


def test_the_audit_tells_no_card_and_of_private_ones_nothing(people: People) -> None:
    private, more = a_card(people.sato, Visibility.PRIVATE), a_card(people.sato, Visibility.PRIVATE)
    shared = [a_card(people.sato) for _ in range(2)]
    assert people.sato.send("POST", "/v1/erasures", Erase((private,))).is_success
    assert people.erasures_told == []
    assert people.sato.send("POST", "/v1/erasures", Erase((more, *shared))).is_success
    assert people.erasures_told == [(user(people.sato), "", {"cards": "2"})]
    # An administrator names ids, whether there is such a card or not.
    assert people.administrator.send("POST", "/v1/erasures", Erase((new_id(), new_id()))).is_success
    assert people.erasures_told[1:] == [(user(people.administrator), "", {"cards": "2"})]


def test_a_card_whose_owner_wants_to_be_asked_is_erased_with_a_line(people: People) -> None:
    department = Department(name="総務課")
    push(people.administrator, department)
    owner = user(people.sato)
    card = Card(owner=owner, operator=owner, department=department.id, visibility=Visibility.ASK)
    named = Edit(root=card.id, field=FieldName.NAME, value="山田", certainty=Certainty.TYPED, by=owner)
    push(people.sato, card, named)
    assert people.sato.send("POST", "/v1/erasures", Erase((card.id,))).is_success
    assert people.erasures_told == [(owner, "", {"cards": "1"})]


def test_a_store_that_is_away_keeps_no_image_for_good(
    people: People, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(*_: object) -> None:
        raise StoreError("保管先に接続できません。")

    page = a_page(people.sato, Visibility.PRIVATE)
    put(people.sato, page)
    (card,) = (row[0] for row in people.sql(f"SELECT root FROM record WHERE id = '{page}'"))
    with monkeypatch.context() as patch:
        patch.setattr(FolderStore, "delete", away)
        assert people.sato.send("POST", "/v1/erasures", Erase((card,))).is_success
    assert len(people.blobs) == 1
    litter.burn(people.sato.services)
    assert people.blobs == []


def test_what_nothing_names_is_swept_after_a_day(people: People) -> None:
    services = people.sato.services
    page = a_page(people.sato, Visibility.PRIVATE)
    put(people.sato, page)
    kept = people.blobs
    services.blobs.put(new_id(), b"of a request that broke off")
    foreign = kept[0].parent / "README"
    foreign.write_text("not ours")
    assert litter.sweep(services, people.clock()) == 0
    people.clock.ahead += timedelta(days=2)
    assert litter.sweep(services, people.clock()) == 1
    assert people.blobs == sorted([*kept, foreign])
    people.sato.sign_in("sato")
    assert get(people.sato, page).is_success
    people.sql(f"DELETE FROM record WHERE id = '{page}' RETURNING id")
    litter.sweep(services, people.clock())
    assert people.blobs == [foreign]


def test_an_image_is_not_put_while_its_page_is_being_erased(
    people: People, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = a_page(people.sato, Visibility.PRIVATE)
    (card,) = (row[0] for row in people.sql(f"SELECT root FROM record WHERE id = '{page}'"))
    keep = Blobs.put

    def erased_meanwhile(self: Blobs, name: str, image: bytes) -> str:
        blob = keep(self, name, image)
        assert people.sato.send("POST", "/v1/erasures", Erase((card,))).is_success
        return blob

    monkeypatch.setattr(Blobs, "put", erased_meanwhile)
    assert problem(put(people.sato, page)) == NOT_FOUND
    assert people.sql("SELECT count(*) FROM image WHERE office = %(office)s") == [(0,)]
    people.clock.ahead += timedelta(days=2)
    litter.sweep(people.sato.services, people.clock())
    assert people.blobs == []
