"""What is no longer one's own leaves the desk's own files for good: nothing of it is read when the lease has ended."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from app.core.dates import PartialDate, office_day, utc_now
from app.core.ids import new_id
from app.core.reading import FieldName
from app.core.records import (
    KINDS,
    Batch,
    Card,
    Certainty,
    Edit,
    Meeting,
    Note,
    Page,
    Record,
    Tag,
    Tagging,
    Task,
)
from app.core.roles import Role
from app.core.visibility import Visibility
from app.db import arrivals, union
from app.db.lease import LeaseFile
from app.db.refusals import refused
from app.operations import keeping
from app.operations.fetching import fetch_picture
from app.operations.intake import adopt_unlisted
from app.operations.leaving import plan_leaving
from app.sync.client import ServerError
from app.sync.wire_rotation import Rotate, Rotation
from server.database import Database
from tests.operations.desk import contact, enter, pile, take_in_pile

from .desk_files import image_files, its_own
from .desks import a_desk, make_services, signed_in
from .real_desks import RealDesk, RealOffice, department, in_step, the_user

OLD, NEW = "総務課", "経理課"

GOES = ["髙﨑", "花子", "hanako@example.jp", "左利き", "視察", "はがき", "電話する", "訂正後", "田中", "次郎"]
"""What is said of what is handed over."""
STAYS = "山本 三郎"


@pytest.fixture
def office(database: Database, tmp_path: Path) -> Iterator[RealOffice]:
    with a_desk(make_services(database, tmp_path, burst=1000)) as desk:
        desk.enrol()
        office = RealOffice(signed_in(desk, "admin", Role.ADMINISTRATOR), tmp_path / "desks")
        old = office.department(OLD)
        office.department(NEW)
        for login in ("sato", "suzuki"):
            office.account(login, old)
        yield office


@pytest.fixture
def two(office: RealOffice) -> Iterator[tuple[RealDesk, RealDesk]]:
    """Who moves, and who succeeds him."""
    with office.desk("sato") as sato, office.desk("suzuki") as suzuki:
        in_step(sato, suzuki)
        yield sato, suzuki


@dataclass
class Had:
    """What somebody had in a department, and what is his alone."""

    batch: Batch
    cards: list[Card]
    others: list[Record]
    private: Card

    @property
    def goes(self) -> set[str]:
        return {self.batch.id, *(card.id for card in self.cards), *(record.id for record in self.others)}


def name(desk: RealDesk, card: str, value: str) -> Edit:
    return Edit(root=card, field=FieldName.NAME, value=value, certainty=Certainty.TYPED, by=desk.user)


def a_desk_with_work(desk: RealDesk, visibility: Visibility = Visibility.DEPARTMENT) -> Had:
    """A stack of three sheets, the last of them with two cards, and what there is about them."""
    place = department(desk, OLD).id
    batch = take_in_pile(
        desk.session, pile(3), owner=the_user(desk).name, department=department(desk, OLD), visibility=visibility
    )  # fmt: skip
    one, two, three = (
        row["id"]
        for row in desk.session.store.db.query(
            "SELECT id FROM sheet WHERE root = ? ORDER BY number", [batch.id]
        )
    )
    cards = [
        *enter(desk.session, one, contact("髙﨑 花子", email="hanako@example.jp")),
        *enter(desk.session, two, contact("田中 次郎")),
        *enter(desk.session, three, contact("田中 一郎"), contact("田中 二郎")),
    ]
    card = cards[0].id
    known = (
        Visibility.DEPARTMENT if visibility is Visibility.ASK else visibility
    )  # of no other kind one asks first
    said: dict[str, Any] = {"owner": desk.user, "department": place, "visibility": known}
    tag = Tag(**said, name="はがき")
    said |= {"operator": desk.user}
    others: list[Record] = [
        tag,
        Tagging(root=card, tag=tag.id, by=desk.user),
        Meeting(**said, about=(card,), met_on=PartialDate(2026), subject="視察"),
        Note(**said, about=card, text="左利き"),
        Task(**said, about=card, subject="電話する"),
        name(desk, cards[1].id, "訂正後"),
    ]
    for record in others:
        desk.insert(record)
    for changed in cards[:2]:
        desk.update(Card, changed.id, exchanged_on=PartialDate(2025))
    private = desk.add_card(Visibility.PRIVATE)
    desk.insert(name(desk, private.id, STAYS))
    desk.session.store.thumbnails.put({(card, page.side): "の小さな絵 花子".encode() for page in pages(desk)})
    return Had(batch, cards, others, private)


def pages(desk: RealDesk) -> list[Page]:
    return desk.session.store.find(Page)


def rotate(office: RealOffice, sato: RealDesk, suzuki: RealDesk, **options: Any) -> Rotation:
    asked = Rotate(new_id(), sato.user, suzuki.user, department(sato, NEW).id, **options)
    return office.administrator.ask("POST", "/v1/rotations", asked, Rotation)


def undo(office: RealOffice, done: Rotation) -> Rotation:
    return office.administrator.ask("POST", f"/v1/rotations/{done.id}/undo", None, Rotation)


def lease_ends(desk: RealDesk) -> None:
    store = desk.session.store
    LeaseFile(store.profile, store.keys).renew(utc_now())
    store.source.look()


def clock_runs_back(desk: RealDesk) -> None:
    store = desk.session.store
    assert LeaseFile(store.profile, store.keys).read(utc_now() - timedelta(days=2)) is None
    store.source.look()


def traces(desk: RealDesk) -> list[str]:
    found = its_own(desk)
    return [word for word in GOES if word.encode() in found]


def in_own(desk: RealDesk) -> set[str]:
    """The ids of all records that the desk has as its own."""
    db = desk.session.store.db
    own = union.own(db)
    return {row[0] for table in KINDS for row in db.execute(f'SELECT id FROM {own}."{table}"').fetchall()}


VISIBILITIES = [Visibility.DEPARTMENT, Visibility.ASK, Visibility.EVERYONE]


@pytest.mark.parametrize("visibility", VISIBILITIES)
def test_what_is_handed_over_is_in_none_of_the_desks_own_files(
    office: RealOffice, two: tuple[RealDesk, RealDesk], visibility: Visibility
) -> None:
    sato, suzuki = two
    had = a_desk_with_work(sato, visibility)
    in_step(*two)
    assert set(GOES) == set(traces(sato))
    assert image_files(sato) == 6
    rotate(office, sato, suzuki)
    sato.sync()
    assert had.goes.isdisjoint(in_own(sato))
    assert had.private.id in in_own(sato)
    assert traces(sato) == []
    assert STAYS.encode() in its_own(sato)
    assert image_files(sato) == 0
    assert (sato.waiting(), refused(sato.session.store.db, 10)) == (0, [])


@pytest.mark.parametrize("ends", [lease_ends, clock_runs_back])
@pytest.mark.parametrize("visibility", VISIBILITIES)
def test_nothing_of_it_shows_without_a_lease(
    office: RealOffice,
    two: tuple[RealDesk, RealDesk],
    visibility: Visibility,
    ends: Callable[[RealDesk], None],
) -> None:
    sato, suzuki = two
    had = a_desk_with_work(sato, visibility)
    in_step(*two)
    rotate(office, sato, suzuki)
    sato.sync()
    ends(sato)
    assert_only_private(sato, had)
    sato.sync()
    assert traces(sato) == []


def test_nothing_of_it_shows_at_a_desk_that_was_revoked(
    office: RealOffice, two: tuple[RealDesk, RealDesk]
) -> None:
    sato, suzuki = two
    had = a_desk_with_work(sato)
    in_step(*two)
    rotate(office, sato, suzuki)
    sato.sync()
    assert office.administrator.send("POST", f"/v1/devices/{sato.session.store.device}/revocation").is_success
    with pytest.raises(ServerError):
        sato.sync()
    assert_only_private(sato, had)


def assert_only_private(desk: RealDesk, had: Had) -> None:
    store = desk.session.store
    assert not store.source.is_joined
    assert [card.id for card in store.find(Card)] == [had.private.id]
    assert [edit.value for edit in store.find(Edit)] == [STAYS]
    for kind in (Batch, Meeting, Note, Tag, Tagging, Task):
        assert store.find(kind) == []
    assert traces(desk) == []
    assert plan_leaving(desk.session).kept == 1


@pytest.mark.parametrize("visibility", VISIBILITIES)
def test_a_desk_that_was_away_hears_of_it_afterwards_and_nobody_is_asked(
    office: RealOffice,
    two: tuple[RealDesk, RealDesk],
    visibility: Visibility,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Its lease has ended meanwhile, and much goes: that he has left the department explains it."""
    monkeypatch.setattr(arrivals, "FEW", 0)
    monkeypatch.setattr(arrivals, "SHARE", 0.0)
    sato, suzuki = two
    had = a_desk_with_work(sato, visibility)
    in_step(*two)
    lease_ends(sato)
    assert len(sato.session.store.find(Card)) == 5, "it has not heard of it yet"
    rotate(office, sato, suzuki)
    sato.sync()
    assert had.goes.isdisjoint(in_own(sato))
    assert image_files(sato) == 0
    sato.sync()
    assert traces(sato) == [], "what was derived while there was no lease has gone too"


@pytest.mark.parametrize("visibility", VISIBILITIES)
def test_all_of_it_comes_back_when_it_is_undone(
    office: RealOffice, two: tuple[RealDesk, RealDesk], visibility: Visibility
) -> None:
    sato, suzuki = two
    had = a_desk_with_work(sato, visibility)
    in_step(*two)
    before = in_own(sato)
    shown = {one: record[1] for one, record in sato.held().items() if record[0] in {"card", "note", "edit"}}
    done = rotate(office, sato, suzuki)
    in_step(*two)
    assert undo(office, done).kept == 0
    in_step(*two)
    assert before <= in_own(sato)
    held = sato.held()
    assert shown == {one: held[one][1] for one in shown}
    assert set(GOES) - {"の小さな絵"} == set(traces(sato))
    for card in had.cards:
        assert fetch_picture(sato.session, card.id, connect=lambda _: office.network) is not None
    lease_ends(sato)
    assert len(sato.session.store.find(Card)) == 5


def test_words_that_were_not_sent_are_kept(office: RealOffice, two: tuple[RealDesk, RealDesk]) -> None:
    sato, suzuki = two
    had = a_desk_with_work(sato)
    in_step(*two)
    rotate(office, sato, suzuki)
    card = had.cards[0].id
    sato.insert(name(sato, card, "書きかけ"))
    sato.update(Card, card, exchanged_on=PartialDate(2024))
    sato.sync()
    kept = refused(sato.session.store.db, 10)
    assert {one.document.values.get("value", "") for one in kept} == {"書きかけ", ""}
    assert {one.document.values.get("exchanged_on", "") for one in kept} == {"2024", ""}
    assert had.goes.isdisjoint(in_own(sato))
    own = sato.session.store.find(Edit)
    assert [edit.value for edit in own] == [STAYS]
    assert sato.session.store.db.execute("SELECT count(*) FROM outbox").fetchone() == (0,)


@pytest.mark.parametrize("visibility", [Visibility.DEPARTMENT, Visibility.EVERYONE])
def test_a_card_that_is_given_to_a_colleague_is_his_alone_though_it_can_be_seen(
    two: tuple[RealDesk, RealDesk], visibility: Visibility
) -> None:
    sato, suzuki = two
    had = a_desk_with_work(sato, visibility)
    in_step(*two)
    for record in (had.batch, *had.cards, *had.others):
        if not isinstance(record, Edit | Tagging):
            sato.update(type(record), record.id, owner=suzuki.user)
    in_step(*two)
    assert len(sato.session.store.find(Card)) == 5
    assert had.goes.isdisjoint(in_own(sato))
    assert traces(sato) == []
    assert image_files(sato) == 0
    assert had.goes <= in_own(suzuki)
    lease_ends(sato)
    assert_only_private(sato, had)


def test_what_is_given_from_another_desk_of_ones_own_goes_from_this_one(
    office: RealOffice, two: tuple[RealDesk, RealDesk]
) -> None:
    sato, suzuki = two
    had = a_desk_with_work(sato)
    in_step(*two)
    with office.desk("sato", "sato-2") as other:
        other.sync()
        other.update(Card, had.cards[0].id, owner=suzuki.user)
        other.sync()
    sato.sync()
    assert had.cards[0].id in sato.held()
    assert had.cards[0].id not in in_own(sato)
    assert set(traces(sato)) == {"田中", "次郎", "訂正後", "左利き", "視察", "はがき", "電話する"}


def test_a_day_that_is_to_come(office: RealOffice, two: tuple[RealDesk, RealDesk]) -> None:
    """The cards are the successor's at once; the department is seen until then."""
    sato, suzuki = two
    had = a_desk_with_work(sato)
    in_step(*two)
    rotate(office, sato, suzuki, day=office_day(utc_now()) + timedelta(days=3))
    in_step(*two)
    assert len(sato.session.store.find(Card)) == 5
    assert had.goes.isdisjoint(in_own(sato))
    assert traces(sato) == []


def test_what_was_derived_before_there_was_a_server_is_not_left_behind(
    office: RealOffice, two: tuple[RealDesk, RealDesk]
) -> None:
    """Of what is erased neither."""
    sato, suzuki = two
    had = a_desk_with_work(sato)
    erased = sato.add_card(Visibility.PRIVATE)
    sato.insert(name(sato, erased.id, "消去 太郎"))
    in_step(*two)
    lease_ends(sato)
    assert len(sato.session.store.find(Card)) == 6
    for _ in range(2):
        sato.sync()
    rotate(office, sato, suzuki)
    keeping.erase(sato.session, [erased.id])
    sato.sync()
    assert had.goes.isdisjoint(in_own(sato))
    assert traces(sato) == []
    assert "消去 太郎".encode() not in its_own(sato)
    lease_ends(sato)
    assert sato.session.store.fields(had.private.id)[FieldName.NAME].value == STAYS


def test_images_leave_the_desks_backup(
    office: RealOffice, two: tuple[RealDesk, RealDesk], tmp_path: Path
) -> None:
    sato, suzuki = two
    a_desk_with_work(sato)
    in_step(*two)
    place = tmp_path / "backup"
    place.mkdir()
    keeping.set_backup_folder(sato.session, place)
    assert keeping.back_up(sato.session).images == 6
    rotate(office, sato, suzuki)
    sato.sync()
    assert keeping.back_up(sato.session).images == 0
    assert [path for path in (place / "images").rglob("*") if path.is_file()] == []


def test_a_clerk_checks_what_he_took_in_for_a_colleague(two: tuple[RealDesk, RealDesk]) -> None:
    """It was never his own: the records are the view's, and the images stay where he looks at them."""
    sato, suzuki = two
    batch = take_in_pile(
        sato.session,
        pile(1),
        owner=the_user(suzuki).name,
        department=department(sato, OLD),
        visibility=Visibility.DEPARTMENT,
    )
    (sheet,) = (
        row["id"] for row in sato.session.store.db.query("SELECT id FROM sheet WHERE root = ?", [batch.id])
    )
    (card,) = enter(sato.session, sheet, contact("髙﨑 花子"))
    in_step(*two)
    assert card.id not in in_own(sato)
    assert traces(sato) == []
    assert image_files(sato) == 2


def test_no_picture_stays_where_the_process_was_killed(
    office: RealOffice, two: tuple[RealDesk, RealDesk], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of a page without a row its image would be taken in once more, as the mover's own."""
    sato, suzuki = two
    had = a_desk_with_work(sato)
    store = sato.session.store
    in_step(*two)
    rotate(office, sato, suzuki)
    with monkeypatch.context() as patch:
        patch.setattr("app.db.thumbnails.Thumbnails.delete", killed)
        patch.setattr("app.db.blobs.BlobStore.delete", killed)
        with pytest.raises(Killed):
            in_step(sato)
    in_step(sato, suzuki)
    assert had.goes.isdisjoint(in_own(sato))
    assert image_files(sato) == 0
    assert store.thumbnails.get_many(card.id for card in had.cards) == {}
    assert adopt_unlisted(sato.session) == 0


class Killed(Exception):  # noqa: N818 - what a power cut is to a process
    """The process is gone."""


def killed(*_: Any) -> None:
    raise Killed
