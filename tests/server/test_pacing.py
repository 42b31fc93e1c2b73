"""A long sync leaves room: for what is changed meanwhile, for what the window asks, and for others on the line."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import httpx
import pytest

from app.core.records import Card
from app.core.roles import Role
from app.core.visibility import Visibility
from app.db import unsent
from app.operations import page_size, syncing
from app.operations.at_server import answers, at_server
from app.operations.syncing import SyncReport
from app.sync.wire import Pull, Pulled
from server.database import Database
from tests.operations.desk import contact, filled_batch

from .desks import a_desk, make_services, signed_in
from .real_desks import RealDesk, RealOffice, the_user

SENT, TAKEN = "/v1/push", "/v1/pull"


@pytest.fixture
def office(database: Database, tmp_path: Path) -> Iterator[RealOffice]:
    with a_desk(make_services(database, tmp_path, burst=1000)) as desk:
        desk.enrol()
        office = RealOffice(signed_in(desk, "admin", Role.ADMINISTRATOR), tmp_path / "desks")
        for login in ("sato", "suzuki"):
            office.account(login)
        yield office


@pytest.fixture
def sato(office: RealOffice) -> Iterator[RealDesk]:
    with office.desk("sato") as desk:
        yield desk


@pytest.fixture
def one_image(monkeypatch: pytest.MonkeyPatch) -> None:
    """A turn is over after one image."""
    monkeypatch.setattr(syncing, "_TURN", 0.0)


@pytest.fixture
def small_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("_FIRST", "FEWEST", "ARRIVALS_AT_ONCE"):
        monkeypatch.setattr(page_size, name, 4)


def take_in(desk: RealDesk, *names: str) -> list[Card]:
    """Cards with two images each."""
    _, cards = filled_batch(desk.session, *(contact(name) for name in names), owner=the_user(desk).name)
    return cards


def pages_of(card: Card) -> set[str]:
    return {region.page for region in card.regions}


def images_of(asked: list[str]) -> list[str]:
    return [path.split("/")[3] for path in asked if path.endswith("/image")]


@pytest.mark.usefixtures("one_image")
def test_images_go_a_few_in_each_run_and_are_counted_over_all(sato: RealDesk) -> None:
    take_in(sato, "山田 太郎", "田中 花子")
    report = SyncReport()
    counted = []
    for _ in range(4):
        assert sato.sync(turn=True, report=report) is report
        counted.append((report.images, report.images_left))
    assert counted == [(1, 3), (2, 2), (3, 1), (4, 0)]
    assert unsent.count_images(sato.session.store.db) == 0


@pytest.mark.usefixtures("one_image")
def test_what_is_changed_while_images_go_is_sent_between_them(sato: RealDesk, office: RealOffice) -> None:
    take_in(sato, "山田 太郎", "田中 花子")
    sato.network.asked.clear()
    added: list[Card] = []

    def change(report: SyncReport) -> None:
        if report.images == 1 and not added:
            added.append(sato.add_card())

    sato.sync(on_progress=change)
    asked = sato.network.asked
    images = [number for number, path in enumerate(asked) if path.endswith("/image")]
    between = asked[images[0] + 1 : images[1]]
    assert SENT in between
    assert TAKEN in between
    assert len(images) == 4
    assert added[0].id in office.documents()


def test_after_each_image_the_line_is_left_to_others(sato: RealDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter(range(0, 1_000_000, 7))
    parts = {
        "monotonic": lambda: float(next(clock)),
        "perf_counter": time.perf_counter,
        "time_ns": time.time_ns,
    }
    monkeypatch.setattr(syncing, "time", SimpleNamespace(**parts))
    monkeypatch.setattr(syncing, "_TURN", 1e9)
    take_in(sato, "山田 太郎")
    rests: list[float] = []
    sato.sync(rest=rests.append)
    assert rests[:2] == [7.0, 7.0], "as long as each took"


@pytest.mark.usefixtures("one_image")
def test_images_go_before_their_card_moves_and_others_do_not_delay_it(
    sato: RealDesk, office: RealOffice
) -> None:
    cards = take_in(sato, "山田 太郎", "田中 花子", "高橋 三郎")
    sato.sync(turn=True)
    moving = cards[2]
    sato.update(Card, moving.id, visibility=Visibility.EVERYONE)
    sato.network.asked.clear()
    report = SyncReport()
    for _ in range(10):
        sato.sync(turn=True, report=report)
        if moving.id in office.documents():
            break
    asked = sato.network.asked
    pushed = asked.index(SENT)
    assert set(images_of(asked[:pushed])) == pages_of(moving)
    assert unsent.count_images(sato.session.store.db) > 0, "others still wait"


@pytest.mark.usefixtures("small_pages")
def test_a_long_pull_is_counted_and_what_is_changed_meanwhile_does_not_wait_for_its_end(
    sato: RealDesk, office: RealOffice
) -> None:
    sato.sync()
    with office.desk("suzuki") as suzuki:
        for _ in range(20):
            suzuki.add_card()
        suzuki.sync()
    added: list[Card] = []
    counted: list[tuple[int, int]] = []

    def change(report: SyncReport) -> None:
        counted.append((report.arrived, report.coming))
        if not added:
            added.append(sato.add_card())

    sato.network.asked.clear()
    sato.sync(on_progress=change)
    arrived, coming = counted[0]
    assert coming > 0
    assert coming + arrived >= 20
    assert counted[-1][1] == 0
    asked = sato.network.asked
    assert asked.index(SENT) < len(asked) - 1 - asked[::-1].index(TAKEN)
    assert asked[: asked.index(SENT)].count(TAKEN) == 1


class GivenUpError(Exception):
    """Somebody wants the line."""


@pytest.mark.usefixtures("small_pages")
def test_a_sync_that_is_given_up_lets_go_of_the_server_and_is_gone_on_with(
    sato: RealDesk, office: RealOffice
) -> None:
    """The very first one, too: until it has heard all, the desk says nothing."""
    for _ in range(3):
        office.department("課")
    mine = take_in(sato, "山田 太郎")
    report = SyncReport()
    steps = 0

    def give_up(_: SyncReport) -> None:
        raise GivenUpError

    for _ in range(100):
        try:
            sato.sync(report=report, on_progress=give_up)
        except GivenUpError:
            steps += 1
            with at_server(sato.session, connect=lambda _: sato.network, wait=0) as (client, _):
                client.hello()
        if unsent.count_images(sato.session.store.db) == 0 and not sato.waiting():
            break
    asked = sato.network.asked
    assert steps > 3
    assert len(images_of(asked)) == 2
    sato.sync()
    first = asked.index(SENT)
    assert asked[:first].count(TAKEN) > 1
    with office.desk("suzuki") as suzuki:
        suzuki.sync()
        assert not suzuki.session.store.has(Card, mine[0].id)
    assert sato.session.store.has(Card, mine[0].id)


@pytest.mark.usefixtures("one_image")
def test_an_image_that_the_server_will_not_have_does_not_hold_up_the_others(
    sato: RealDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    from app.sync.client import Client, ServerError

    cards = take_in(sato, "山田 太郎", "田中 花子")
    refused = min(pages_of(cards[0]))
    put = Client.put_image

    def refuse(self: Client, page: str, image: bytes) -> None:
        if page == refused:
            error = ServerError("ありません。")
            error.code = "not_found"
            raise error
        put(self, page, image)

    monkeypatch.setattr(Client, "put_image", refuse)
    report = SyncReport()
    for _ in range(4):
        sato.sync(turn=True, report=report)
    assert (report.images, report.images_left) == (3, 0)
    monkeypatch.undo()
    assert sato.sync().images == 1


def test_the_server_counts_what_is_left_where_it_is_asked(sato: RealDesk, office: RealOffice) -> None:
    for _ in range(6):
        sato.add_card()
    sato.sync()
    total = len(office.documents())
    ask = office.administrator.ask
    page = ask("POST", TAKEN, Pull(limit=4, count=True), Pulled)
    assert page.more
    assert page.left == total - len(page.arrivals) > 0
    assert ask("POST", TAKEN, Pull(limit=4), Pulled).left == 0
    assert ask("POST", TAKEN, Pull(limit=5000, count=True), Pulled).left == 0
    following = ask("POST", TAKEN, Pull(page.cursors, 3, page.epoch, count=True), Pulled)
    assert following.left == page.left - 3


def test_a_server_is_looked_for_with_one_short_question(sato: RealDesk) -> None:
    asked: list[httpx.Request] = []

    class Nobody(httpx.BaseTransport):
        def handle_request(self, request: httpx.Request) -> httpx.Response:
            asked.append(request)
            raise httpx.ConnectError("nobody")

    assert answers(sato.session, lambda _: sato.network)
    assert not answers(sato.session, lambda _: Nobody())
    (question,) = asked
    assert question.extensions["timeout"]["connect"] < 5
    assert "Authorization" not in question.headers
