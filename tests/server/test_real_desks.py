"""Desks with stores on disk agree by way of the server, whatever happens between them."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import httpx
import pytest

from app.core.clock import Stamp
from app.core.dates import PartialDate, utc_now
from app.core.documents import LIFE
from app.core.errors import NotFoundError
from app.core.reading import FieldName
from app.core.records import (
    Batch,
    Card,
    CardStatus,
    Certainty,
    Conflict,
    Edit,
    Meeting,
    Note,
    Page,
    Post,
    User,
)
from app.core.roles import Role
from app.core.visibility import Visibility
from app.db import unsent
from app.db.lease import LeaseFile
from app.db.search import search
from app.operations import joining, page_size, syncing
from app.operations.joining import SignInNeededError
from app.operations.syncing import sync
from app.sync.client import Client, ServerError
from app.sync.wire import ARRIVALS_AT_ONCE, Pull, Pulled
from app.sync.wire_accounts import ChangeAccount
from server import epochs
from server.bulk import array
from server.database import Connection, Database
from server.erasure import erase_cards
from tests.operations.desk import contact, filled_batch, open_desk

from .desks import PASSWORD, Clock, Desk, a_desk, make_services, signed_in
from .real_desks import RealDesk, RealOffice, in_step, the_user


@pytest.fixture
def office(database: Database, tmp_path: Path) -> Iterator[RealOffice]:
    with a_desk(make_services(database, tmp_path, burst=1000)) as desk:
        desk.enrol()
        _know_epochs(desk)
        yield RealOffice(signed_in(desk, "admin", Role.ADMINISTRATOR), tmp_path / "desks")


def _know_epochs(desk: Desk) -> None:
    """The server starts, and reads whether it has been put back."""
    services = desk.services
    found = services.database.transaction(
        lambda connection: epochs.read(connection, services.office, services.clock())
    )
    desk.services = replace(services, epochs=found)


def name(card: str, value: str, by: str) -> Edit:
    return Edit(root=card, field=FieldName.NAME, value=value, certainty=Certainty.TYPED, by=by)


def test_what_one_enters_the_other_finds(office: RealOffice) -> None:
    department = office.department("総務課")
    for login in ("sato", "suzuki"):
        office.account(login, department)
    with office.desk("sato") as sato, office.desk("suzuki") as suzuki:
        sato.sync()
        card = sato.add_card(Visibility.DEPARTMENT, department=department)
        sato.insert(name(card.id, "山田 太郎", sato.user))
        hidden = sato.add_card(Visibility.PRIVATE)
        report = sato.sync()
        assert (report.sent, report.refused) == (3, 0)
        assert sato.waiting() == 0
        suzuki.sync()
        store = suzuki.session.store
        assert store.fields(card.id)[FieldName.NAME].value == "山田 太郎"
        assert not store.has(Card, hidden.id)
        assert store.get(User, sato.user).name == "試験 sato"
        assert sato.held().keys() - {hidden.id} == suzuki.held().keys()
        assert [hit.card for hit in search(store.db, "山田")] == [card.id]


def test_how_much_is_asked_for_follows_how_fast_it_comes(
    office: RealOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    for login in ("sato", "suzuki"):
        office.account(login)
    with office.desk("sato") as sato:
        for _ in range(4):
            sato.add_card()
        sato.sync()
        held = sato.held()
    monkeypatch.setattr(page_size, "_FIRST", 2)
    monkeypatch.setattr(page_size, "_SECONDS", 1e6)
    asked: list[int] = []
    pull = Client.pull

    def counted(client: Client, request: Pull) -> Pulled:
        asked.append(request.limit)
        return pull(client, request)

    monkeypatch.setattr(Client, "pull", counted)
    with office.desk("suzuki") as suzuki:
        suzuki.sync()
        assert suzuki.held() == held
    assert asked[:2] == [2, ARRIVALS_AT_ONCE]


@pytest.fixture
def two(office: RealOffice) -> Iterator[tuple[RealDesk, RealDesk]]:
    """Two people of one department at two desks."""
    department = office.department("総務課")
    for login in ("sato", "suzuki"):
        office.account(login, department)
    with office.desk("sato") as sato, office.desk("suzuki") as suzuki:
        for desk in (sato, suzuki):
            desk.sync()
        yield sato, suzuki


def test_what_was_gathered_before_joining_becomes_the_accounts(office: RealOffice) -> None:
    office.account("sato")
    office.account("suzuki")
    with open_desk(office.folder / "sato", "佐藤") as session:
        card = Card(owner=session.operator.id, operator=session.operator.id, visibility=Visibility.EVERYONE)
        with session.operation("add", "追加").transaction() as writer:
            writer.insert(card)
            writer.insert(name(card.id, "山田 太郎", session.operator.id))
    with office.desk("sato") as sato, office.desk("suzuki") as suzuki:
        assert sato.sync().sent == 2
        assert sato.session.store.get(Card, card.id).owner == sato.user
        assert the_user(sato).name == "試験 sato"
        suzuki.sync()
        assert suzuki.session.store.fields(card.id)[FieldName.NAME].value == "山田 太郎"


def test_changes_of_one_record_by_two_who_are_offline(two: tuple[RealDesk, RealDesk]) -> None:
    sato, suzuki = two
    card = sato.add_card()
    sato.sync()
    suzuki.sync()
    sato.update(Card, card.id, exchanged_on=PartialDate.parse("2026-01-01"))
    suzuki.update(Card, card.id, exchanged_on=PartialDate.parse("2026-02-02"), status=CardStatus.SET_ASIDE)
    assert sato.sync().conflicts == 0
    assert suzuki.sync().conflicts == 1
    sato.sync()
    for desk in two:
        now = desk.session.store.get(Card, card.id)
        assert (str(now.exchanged_on), now.status) == ("2026-02-02", CardStatus.SET_ASIDE)
        (conflict,) = desk.session.store.find(Conflict)
        assert (conflict.record, conflict.unit, conflict.by) == (card.id, "exchanged_on", sato.user)
    assert sato.held() == suzuki.held()
    own = "SELECT count(*) FROM own.card"
    assert suzuki.session.store.db.execute(own).fetchone() == (0,), "what was borrowed is given back"


def test_a_value_that_loses_before_it_is_sent_is_kept(two: tuple[RealDesk, RealDesk]) -> None:
    sato, suzuki = two
    card = sato.add_card()
    sato.sync()
    suzuki.sync()
    suzuki.update(Card, card.id, exchanged_on=PartialDate.parse("2026-02-02"))
    sato.update(Card, card.id, exchanged_on=PartialDate.parse("2026-01-01"))
    sato.sync()
    suzuki.sync()
    sato.sync()
    assert sato.held() == suzuki.held()
    (conflict,) = sato.session.store.find(Conflict)
    assert conflict.by == suzuki.user
    assert "2026-02-02" in conflict.values


def test_a_list_that_was_overtaken_leaves_nothing_of_it(two: tuple[RealDesk, RealDesk]) -> None:
    """Not even a card that the server has not got yet: it has never heard that this was on the list."""
    sato, suzuki = two
    card = sato.add_card()
    seen: dict[str, Any] = {"met_on": PartialDate(2026), "visibility": Visibility.EVERYONE}
    meeting = sato.insert(Meeting(owner=sato.user, operator=sato.user, about=(), **seen))
    in_step(sato, suzuki)
    suzuki.update(Meeting, meeting.id, about=(suzuki.add_card().id,))
    sato.update(Meeting, meeting.id, about=(card.id,))
    sato.sync()
    suzuki.session.store.set_setting(syncing.HEARD, "")  # it listens before it speaks, as between two pages
    in_step(suzuki, sato)
    assert suzuki.session.store.get(Meeting, meeting.id).about == (card.id,)
    assert suzuki.held() == sato.held()


def test_lost_answers_change_nothing(two: tuple[RealDesk, RealDesk]) -> None:
    sato, suzuki = two
    cards = [sato.add_card() for _ in range(3)]
    sato.network.lose = {"/v1/push": 10}
    with pytest.raises(ServerError):
        sato.sync()
    sato.network.lose = {}
    body = unsent.sending(sato.session.store.db)
    sato.update(Card, cards[0].id, exchanged_on=PartialDate.parse("2026-01-01"))
    assert sato.sync().sent == 4
    assert body is not None
    suzuki.network.lose = {"/v1/pull": 1, "/v1/refresh": 1}
    suzuki.sync()
    assert str(suzuki.session.store.get(Card, cards[0].id).exchanged_on) == "2026-01-01"
    assert sato.held() == suzuki.held()


class Twice(httpx.BaseTransport):
    """Sends a request for new tokens to the server once more, so many requests later: what a process that was killed had sent."""

    def __init__(self, inner: httpx.BaseTransport, later: int) -> None:
        self._inner = inner
        self._later = later
        self._held: list[tuple[int, httpx.Request]] = []

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        if request.url.path == "/v1/refresh":
            copy = httpx.Request(request.method, request.url, headers=request.headers, content=request.read())
            self._held.append((self._later, copy))
        elif self._held:
            left, copy = self._held.pop()
            if left:
                self._held.append((left - 1, copy))
            else:
                self._inner.handle_request(copy)
        return self._inner.handle_request(request)


@pytest.mark.parametrize("later", [0, 1])
def test_a_request_for_tokens_that_comes_in_late_signs_nobody_out(
    two: tuple[RealDesk, RealDesk], later: int
) -> None:
    sato, _ = two
    network = Twice(sato.network, later)
    for _ in range(3):
        sato.add_card()
        sync(sato.session, connect=lambda _: network)
        assert sato.waiting() == 0


def test_who_hides_a_card_and_all_on_it(two: tuple[RealDesk, RealDesk]) -> None:
    sato, suzuki = two
    card = sato.add_card()
    sato.insert(name(card.id, "山田 太郎", sato.user))
    sato.sync()
    suzuki.sync()
    note = suzuki.insert(
        Note(
            owner=suzuki.user, operator=suzuki.user, about=card.id, text="本文", visibility=Visibility.PRIVATE
        )
    )
    sato.update(Card, card.id, visibility=Visibility.PRIVATE)
    sato.sync()
    suzuki.sync()
    store = suzuki.session.store
    assert not store.has(Card, card.id)
    assert store.find(Edit) == []
    assert search(store.db, "山田") == []
    assert store.get(Note, note.id).about == ""
    sato.update(Card, card.id, visibility=Visibility.EVERYONE)
    sato.sync()
    suzuki.sync()
    assert store.fields(card.id)[FieldName.NAME].value == "山田 太郎"
    assert store.get(Note, note.id).about == card.id


def test_who_gives_a_card_away_sends_that_last(two: tuple[RealDesk, RealDesk]) -> None:
    sato, suzuki = two
    card = sato.add_card(Visibility.PRIVATE)
    sato.sync()
    sato.update(Card, card.id, owner=suzuki.user, exchanged_on=PartialDate.parse("2026-01-01"))
    sato.insert(name(card.id, "山田 太郎", sato.user))
    report = sato.sync()
    assert (report.refused, sato.waiting()) == (0, 0)
    assert not sato.session.store.has(Card, card.id)
    assert sato.session.store.db.execute("SELECT count(*) FROM own.card").fetchone() == (0,)
    suzuki.sync()
    assert suzuki.session.store.fields(card.id)[FieldName.NAME].value == "山田 太郎"
    assert str(suzuki.session.store.get(Card, card.id).exchanged_on) == "2026-01-01"
    assert suzuki.session.store.db.execute("SELECT count(*) FROM own.card").fetchone() == (1,)


def test_who_leaves_a_department_loses_its_cards(office: RealOffice) -> None:
    first, second = office.department("総務課"), office.department("経理課")
    office.account("sato", first)
    user = office.account("suzuki")
    post = Post(user=user, department=first)
    office.enter(post)
    with office.desk("sato") as sato, office.desk("suzuki") as suzuki:
        sato.sync()
        card = sato.add_card(Visibility.DEPARTMENT, department=first)
        sato.insert(name(card.id, "山田 太郎", sato.user))
        sato.sync()
        suzuki.sync()
        assert suzuki.session.store.has(Card, card.id)
        suzuki.update(Card, card.id, exchanged_on=PartialDate.parse("2026-01-01"))
        office.revoke(post)
        office.enter(Post(user=user, department=second))
        report = suzuki.sync()
        assert not suzuki.session.store.has(Card, card.id)
        assert suzuki.session.store.find(Edit) == []
        assert (report.refused, suzuki.waiting()) == (1, 0)
        (kept,) = suzuki.session.store.db.execute("SELECT record FROM refusal").fetchall()
        assert kept == (card.id,), "what was refused is kept"


def test_what_the_office_erases_goes_everywhere(office: RealOffice, two: tuple[RealDesk, RealDesk]) -> None:
    sato, suzuki = two
    card = sato.add_card()
    sato.insert(name(card.id, "山田 太郎", sato.user))
    sato.sync()
    suzuki.sync()
    suzuki.update(Card, card.id, exchanged_on=PartialDate.parse("2026-01-01"))
    services = office.administrator.services
    erase_cards(services.database, services.sealer, services.office, [card.id], services.clock())
    for desk in two:
        desk.sync()
        store = desk.session.store
        assert not store.has(Card, card.id)
        assert store.is_erased(card.id)
        assert store.db.execute("SELECT count(*) FROM own.edit").fetchone() == (0,)
        assert desk.waiting() == 0


def test_a_clock_that_is_ahead_is_set_by_the_server(
    two: tuple[RealDesk, RealDesk], monkeypatch: pytest.MonkeyPatch
) -> None:
    sato, suzuki = two
    now = time.time_ns
    monkeypatch.setattr(time, "time_ns", lambda: now() + 30 * 86_400 * 10**9)
    card = sato.add_card()
    sato.insert(name(card.id, "山田 太郎", sato.user))
    assert sato.sync().sent == 2
    sato.update(Card, card.id, exchanged_on=PartialDate.parse("2026-01-01"))
    report = sato.sync()
    assert (report.sent, report.refused) == (1, 0)
    monkeypatch.undo()
    suzuki.sync()
    assert sato.held() == suzuki.held()


def test_what_was_written_while_the_servers_clock_was_ahead_can_be_changed_when_it_is_right(
    office: RealOffice, two: tuple[RealDesk, RealDesk], monkeypatch: pytest.MonkeyPatch
) -> None:
    sato, suzuki = two
    clock, now = office.administrator.services.clock, time.time_ns
    assert isinstance(clock, Clock)
    clock.ahead = timedelta(hours=20)
    monkeypatch.setattr(time, "time_ns", lambda: now() + 20 * 3600 * 10**9)
    card = sato.add_card()
    in_step(sato, suzuki)
    clock.ahead = timedelta()
    monkeypatch.undo()
    suzuki.update(Card, card.id, exchanged_on=PartialDate.parse("2026-01-01"))
    other = suzuki.add_card()
    report = suzuki.sync()
    assert (report.sent, report.refused, suzuki.waiting()) == (2, 0, 0)
    sato.sync()
    sato.update(Card, card.id, exchanged_on=PartialDate.parse("2026-02-02"))
    in_step(sato, suzuki)
    assert str(suzuki.session.store.get(Card, card.id).exchanged_on) == "2026-02-02", "the later one holds"
    assert sato.held() == suzuki.held()
    (new,) = (one for one in office.documents().values() if one.id == other.id)
    assert Stamp.parse(new.clock(LIFE)[0]).milliseconds < now() // 10**6, "what is new has no part in it"


def test_a_desk_that_was_put_back(office: RealOffice) -> None:
    office.account("sato")
    office.account("suzuki")
    home = office.folder / "sato"
    with office.desk("sato") as sato:
        sato.sync()
        card = sato.add_card()
        sato.sync()
        sato.update(Card, card.id, exchanged_on=PartialDate.parse("2026-01-01"))
    shutil.copytree(home, office.folder / "copy")
    with office.desk("sato", join=False) as sato:
        sato.sync()
        sato.update(Card, card.id, exchanged_on=PartialDate.parse("2026-02-02"))
        sato.sync()
    shutil.rmtree(home)
    shutil.move(office.folder / "copy", home)
    marker = home.with_name(home.name + ".devices")
    shutil.rmtree(marker, ignore_errors=True)
    with office.desk("sato", join=False) as sato, office.desk("suzuki") as suzuki:
        with pytest.raises(SignInNeededError):
            sato.sync()
        joining.sign_in(sato.session, PASSWORD, connect=lambda _: office.network)
        sato.sync()
        assert str(sato.session.store.get(Card, card.id).exchanged_on) == "2026-02-02", (
            "sent before, and later"
        )
        sato.update(Card, card.id, status=CardStatus.SET_ASIDE)
        assert sato.sync().refused == 0
        suzuki.sync()
        assert sato.held() == suzuki.held()


def test_a_revoked_desk_keeps_its_own(office: RealOffice, two: tuple[RealDesk, RealDesk]) -> None:
    sato, suzuki = two
    theirs, own = sato.add_card(), suzuki.add_card()
    sato.sync()
    suzuki.sync()
    unsent_card = suzuki.add_card()
    device = suzuki.session.store.device
    assert office.administrator.send("POST", f"/v1/devices/{device}/revocation").is_success
    with pytest.raises(ServerError) as told:
        suzuki.sync()
    assert told.value.code == "device_revoked"
    store = suzuki.session.store
    assert not store.profile.view.exists()
    assert {card.id for card in store.find(Card)} == {own.id, unsent_card.id}
    assert not store.has(Card, theirs.id)
    assert suzuki.waiting() == 1


@pytest.mark.parametrize("how", ["sync", "sign_in", "change_password"])
def test_a_revoked_desk_at_which_nobody_is_signed_in_gives_up_what_is_others(
    office: RealOffice, two: tuple[RealDesk, RealDesk], how: str
) -> None:
    """As when an account is closed first, and the laptop is revoked afterwards."""
    sato, suzuki = two
    theirs, own = sato.add_card(), suzuki.add_card()
    sato.sync()
    suzuki.sync()
    store = suzuki.session.store
    assert office.administrator.send(
        "POST", f"/v1/accounts/{suzuki.user}", ChangeAccount(disabled=True)
    ).is_success
    with pytest.raises(SignInNeededError):
        suzuki.sync()
    with pytest.raises(SignInNeededError):
        suzuki.sync()
    assert store.has(Card, theirs.id)
    assert office.administrator.send("POST", f"/v1/devices/{store.device}/revocation").is_success
    contacts: dict[str, Callable[[], object]] = {
        "sync": suzuki.sync,
        "sign_in": partial(joining.sign_in, suzuki.session, PASSWORD, connect=lambda _: office.network),
        "change_password": partial(
            joining.change_password, suzuki.session, PASSWORD, PASSWORD, connect=lambda _: office.network
        ),
    }
    with pytest.raises(ServerError) as told:
        contacts[how]()
    assert told.value.code == "device_revoked"
    assert not store.profile.view.exists()
    assert {card.id for card in store.find(Card)} == {own.id}


def test_a_desk_at_which_nobody_is_signed_in_hears_nothing_without_the_server(
    office: RealOffice, two: tuple[RealDesk, RealDesk]
) -> None:
    sato, suzuki = two
    theirs = sato.add_card()
    sato.sync()
    suzuki.sync()
    store = suzuki.session.store
    joined = joining.membership(store)
    assert joined is not None
    joining.keep_membership(store, joined, refresh="")
    suzuki.network.lose = {"/v1/enrol": 1}
    with pytest.raises(SignInNeededError):
        suzuki.sync()
    assert store.has(Card, theirs.id)


def test_an_ended_lease_leaves_the_desks_own(two: tuple[RealDesk, RealDesk]) -> None:
    sato, suzuki = two
    sato.add_card()
    own = suzuki.add_card()
    sato.sync()
    suzuki.sync()
    assert len(suzuki.session.store.find(Card)) == 2
    store = suzuki.session.store
    LeaseFile(store.profile, store.keys).renew(utc_now())
    store.source.look()
    assert [card.id for card in store.find(Card)] == [own.id]
    suzuki.sync()
    assert len(suzuki.session.store.find(Card)) == 2, "the view is made anew"


def test_a_desk_whose_clock_is_days_behind_syncs(
    two: tuple[RealDesk, RealDesk], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is others' it cannot keep, since it could not know when to give that up; its sync comes to an end."""
    sato, suzuki = two
    card = sato.add_card()
    sato.sync()
    monkeypatch.setattr("app.db.source._LOOK_SECONDS", 0.0)
    monkeypatch.setattr("app.db.lease.utc_now", lambda: utc_now() - timedelta(days=2))
    own = suzuki.add_card()
    for _ in range(2):
        report = suzuki.sync()
        assert report.arrived
        assert not suzuki.session.store.has(Card, card.id)
    assert suzuki.waiting() == 0
    monkeypatch.setattr("app.db.lease.utc_now", utc_now)
    suzuki.sync()
    assert {one.id for one in suzuki.session.store.find(Card)} == {card.id, own.id}


def test_images_go_to_the_server_before_their_pages_are_given_away(two: tuple[RealDesk, RealDesk]) -> None:
    sato, suzuki = two
    batch, cards = filled_batch(sato.session, contact("山田 太郎"), owner=the_user(sato).name)
    store = sato.session.store
    pages = {page.id: store.image(page.id) for page in store.find(Page)}
    assert len(pages) == 2
    sato.network.lose = {f"/v1/pages/{page}/image": 10 for page in list(pages)[:1]}
    with pytest.raises(ServerError):
        sato.sync()
    sato.network.lose = {}
    sato.update(Batch, batch.id, owner=suzuki.user)
    for card in cards:
        sato.update(Card, card.id, owner=suzuki.user)
    assert sato.sync().images == 2
    suzuki.sync()
    assert suzuki.session.store.fields(cards[0].id)[FieldName.NAME].value == "山田 太郎"
    joined = joining.required(suzuki.session.store)
    client = Client("enishi", suzuki.network)
    joining.resume(suzuki.session.store, joined, client)
    assert {page: client.get_image(page) for page in pages} == pages
    client.close()
    for page in pages:
        with pytest.raises(NotFoundError):
            store.image(page)


def test_an_image_that_the_server_has_not_got_stays(
    office: RealOffice, two: tuple[RealDesk, RealDesk], monkeypatch: pytest.MonkeyPatch
) -> None:
    sato, _ = two
    batch, _ = filled_batch(sato.session, contact("山田 太郎"), owner=the_user(sato).name)
    monkeypatch.setattr(unsent, "images_to_send", lambda *_: [])
    sato.sync()
    page = sato.session.store.find(Page)[0].id
    before = sato.session.store.image(page)
    sato.update(Batch, batch.id, owner=office.user)
    for card in sato.session.store.find(Card):
        sato.update(Card, card.id, owner=office.user)
    sato.sync()
    assert not sato.session.store.has(Page, page)
    assert sato.session.store.image(page) == before


def test_a_server_that_was_put_back_is_sent_again_what_it_lost(
    office: RealOffice, two: tuple[RealDesk, RealDesk]
) -> None:
    sato, suzuki = two
    services = office.administrator.services
    kept = sato.add_card()
    sato.sync()
    suzuki.sync()
    database, made_at = services.database, services.clock()
    before = _records(office)
    lost = sato.add_card()
    sato.insert(name(lost.id, "山田 太郎", sato.user))
    sato.sync()
    suzuki.update(Card, kept.id, exchanged_on=PartialDate.parse("2026-01-01"))
    suzuki.sync()
    database.transaction(lambda connection: _put_back(connection, services.office, before, made_at))
    _know_epochs(office.administrator)
    for desk in two:
        desk.network = office.network
    assert sato.sync().sent == 2
    assert suzuki.sync().sent == 1
    sato.sync()
    assert sato.held() == suzuki.held()
    assert sato.session.store.fields(lost.id)[FieldName.NAME].value == "山田 太郎"
    assert str(sato.session.store.get(Card, kept.id).exchanged_on) == "2026-01-01"


def test_who_has_signed_in_since_the_backup_signs_in_once_more(
    office: RealOffice, two: tuple[RealDesk, RealDesk]
) -> None:
    """What was said since then is said again, as in the test before."""
    sato, _ = two
    database = office.administrator.services.database
    before = database.transaction(
        lambda c: c.execute("SELECT access, refresh, former_refresh, id FROM session").fetchall()
    )
    card = sato.add_card()
    for _ in range(2):
        sato.sync()

    def put_back(connection: Connection) -> None:
        connection.execute("DELETE FROM record WHERE id = %s", (card.id,))
        for row in before:
            connection.execute(
                "UPDATE session SET access = %s, refresh = %s, former_refresh = %s WHERE id = %s", row
            )

    database.transaction(put_back)
    sato.update(Card, card.id, exchanged_on=PartialDate.parse("2026-01-01"))
    with pytest.raises(SignInNeededError):
        sato.sync()
    assert sato.waiting(), "nothing was forgotten"
    joining.sign_in(sato.session, PASSWORD, connect=lambda _: sato.network)
    assert sato.sync().sent == 1


def _records(office: RealOffice) -> list[tuple[Any, ...]]:
    services = office.administrator.services
    return services.database.transaction(
        lambda connection: connection.execute(
            "SELECT id, document, seq FROM record WHERE office = %s", (services.office,), binary=True
        ).fetchall()
    )


def _put_back(connection: Connection, office: str, before: list[tuple[Any, ...]], made_at: datetime) -> None:
    """As if what was written since were not there."""
    ids = [row[0] for row in before]
    connection.execute(
        "DELETE FROM record WHERE office = %s AND NOT id = ANY(%s::text[])", (office, array(ids))
    )
    for record, document, seq in before:
        connection.execute(
            "UPDATE record SET document = %s, seq = %s WHERE office = %s AND id = %s",
            (document, seq, office, record),
        )
    connection.execute("DELETE FROM push WHERE office = %s", (office,))
    connection.execute("INSERT INTO office (slot, id, name) VALUES (%s, %s, '')", (office, office))
    epochs.begin(connection, made_at, made_at)


def test_secrets_are_nowhere_in_the_clear(two: tuple[RealDesk, RealDesk]) -> None:
    sato, _ = two
    joined = joining.membership(sato.session.store)
    assert joined
    assert joined.refresh
    for path in sato.session.store.profile.folder.rglob("*"):
        data = path.read_bytes() if path.is_file() else b""
        for secret in (joined.refresh.encode(), joined.secret, PASSWORD.encode()):
            assert secret not in data
