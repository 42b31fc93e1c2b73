"""A desk that asks again and again keeps its connection and its access token, as long as both are good for anything."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import httpx
import pytest

from app.core.errors import EnishiError
from app.core.join_code import PIN_BYTES
from app.core.records import Card
from app.operations.at_server import at_server
from app.operations.joining import Membership, SignInNeededError, keep_membership, required
from app.operations.own_account import change_password
from app.operations.session import Session
from app.operations.syncing import sync
from app.sync.client import IDLE, ServerError, pinned_transport
from app.sync.kept import Kept
from server import sessions
from server.database import Database

from .bad_line import BadLine
from .desks import PASSWORD, Clock
from .https import listening
from .real_desks import Lossy, RealDesk, RealOffice, office_of_two

PULL, PUSH, REFRESH = "/v1/pull", "/v1/push", "/v1/refresh"


@pytest.fixture
def office(database: Database, tmp_path: Path) -> Iterator[RealOffice]:
    with office_of_two(database, tmp_path) as office:
        yield office


@pytest.fixture
def desk(office: RealOffice) -> Iterator[Lasting]:
    with office.desk("sato") as desk, closing(Lasting(desk, office)) as lasting:
        lasting.sync()
        lasting.asked()
        yield lasting


class Lasting:
    """The process beside the window."""

    def __init__(self, desk: RealDesk, office: RealOffice) -> None:
        self.desk = desk
        self.office = office
        self.network = desk.network
        self.elapsed = [0.0, 0.0]
        """By each of the desk's clocks."""
        self.kept = Kept(tuple(lambda n=n: self.elapsed[n] for n in range(2)))  # type: ignore[misc]
        self.session: Session = replace(desk.session, kept=self.kept)

    def connect(self, _: bytes) -> httpx.BaseTransport:
        return self.network

    def sync(self) -> None:
        sync(self.session, connect=self.connect, pause=lambda _: None)

    def asked(self) -> list[str]:
        """What was asked since the last time."""
        asked, self.network.asked = self.network.asked, []
        return asked

    def close(self) -> None:
        self.kept.close()

    @property
    def clock(self) -> Clock:
        clock = self.office.administrator.services.clock
        assert isinstance(clock, Clock)
        return clock

    @property
    def joined(self) -> Membership:
        return required(self.session.store)


def test_a_small_sync_asks_nothing_but_what_it_is_for(desk: Lasting) -> None:
    desk.sync()
    assert desk.asked() == [PULL]
    desk.desk.add_card()
    desk.sync()
    assert desk.asked() == [PUSH, PULL]


@pytest.mark.parametrize("skew", [timedelta(), timedelta(days=-400), timedelta(days=400)])
def test_a_token_is_renewed_when_it_has_ended_by_the_servers_clock(
    desk: Lasting, monkeypatch: pytest.MonkeyPatch, skew: timedelta
) -> None:
    monkeypatch.setattr("app.operations.syncing.utc_now", lambda: desk.clock() + skew)
    desk.clock.ahead += sessions.ACCESS_FOR - timedelta(minutes=1)
    desk.sync()
    assert desk.asked() == [PULL]
    before = desk.joined.refresh
    desk.clock.ahead += timedelta(minutes=2)
    desk.sync()
    assert desk.asked() == [PULL, REFRESH, PULL]
    assert desk.joined.refresh != before
    for _ in range(3):
        desk.sync()
    assert desk.asked() == [PULL] * 3
    desk.desk.sync()  # by another process, with what was kept on disk
    assert desk.asked() == [REFRESH, PULL]


def test_an_answer_with_new_tokens_may_be_lost(desk: Lasting) -> None:
    desk.clock.ahead += sessions.ACCESS_FOR
    desk.network.lose = {REFRESH: 2, PULL: 1}
    desk.sync()
    assert desk.asked() == [PULL, PULL, REFRESH, REFRESH, REFRESH, PULL]


def test_another_process_goes_on_with_the_session(desk: Lasting) -> None:
    desk.desk.sync()
    desk.asked()
    desk.sync()
    assert desk.asked() == [REFRESH, PULL]


def test_a_token_may_end_within_a_conversation(desk: Lasting) -> None:
    """What is then kept of the membership is of the session as it goes on."""
    with at_server(desk.session, connect=desk.connect) as (client, _):
        client.directory()
        desk.clock.ahead += sessions.ACCESS_FOR
        client.directory()
    desk.clock.ahead += sessions.ACCESS_FOR
    chosen = PASSWORD + " 2"
    change_password(desk.session, PASSWORD, chosen, connect=desk.connect)
    desk.clock.ahead += sessions.HELD_UP
    desk.desk.sync()
    change_password(desk.session, chosen, PASSWORD, connect=desk.connect)


def test_a_revoked_desk_is_refused_at_once(desk: Lasting) -> None:
    services = desk.office.administrator.services
    services.database.transaction(
        lambda connection: connection.execute(
            "UPDATE device SET revoked_at = now() WHERE office = %s AND id = %s",
            (services.office, desk.session.store.device),
        )
    )
    with pytest.raises(ServerError) as told:
        desk.sync()
    assert (told.value.code, desk.asked()) == ("device_revoked", [PULL])
    assert not desk.session.store.source.is_joined


def test_a_session_that_was_ended_asks_for_a_sign_in(desk: Lasting) -> None:
    services = desk.office.administrator.services
    services.database.transaction(
        lambda connection: connection.execute(
            "UPDATE session SET ended_at = now() WHERE device = %s", (desk.session.store.device,)
        )
    )
    with pytest.raises(SignInNeededError):
        desk.sync()
    assert desk.asked() == [PULL, REFRESH]
    assert not desk.joined.refresh


class Liar(Lossy):
    """Says of every token that it has ended, but gives new ones."""

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        answer = super().handle_request(request)
        if request.url.path == REFRESH:
            return answer
        expired = b"\x82\xa4code\xaeaccess_expired\xa7message\xa1-"
        return httpx.Response(401, content=expired)


def test_who_is_lied_to_gives_up(desk: Lasting) -> None:
    desk.kept.close()
    desk.network = Liar(desk.network)
    with pytest.raises(ServerError):
        desk.sync()
    assert desk.asked() == [REFRESH, PULL, REFRESH, PULL]


def test_after_an_error_a_conversation_begins_anew(desk: Lasting) -> None:
    desk.network.lose = {PULL: 9}
    with pytest.raises(ServerError):
        desk.sync()
    desk.network.lose = {}
    desk.asked()
    desk.sync()
    assert desk.asked() == [REFRESH, PULL]


def test_who_gives_way_goes_on_with_the_same_connection(desk: Lasting) -> None:
    class Away(Exception):  # noqa: N818
        pass

    def leave(_: object) -> None:
        raise Away

    desk.desk.add_card()
    with pytest.raises(Away):
        sync(desk.session, connect=desk.connect, on_progress=leave)
    desk.sync()
    assert desk.asked() == [PUSH, PULL]


# Over real connections.


@pytest.fixture
def line(desk: Lasting) -> Iterator[BadLine]:
    """A device between the desk and its server."""
    with listening(desk.office.administrator.services) as there, closing(BadLine(there.config.port)) as line:
        keep_membership(
            desk.session.store, desk.joined, address=f"127.0.0.1:{line.port}", pin=there.pin[:PIN_BYTES]
        )
        yield line


def test_syncs_share_one_connection(desk: Lasting, line: BadLine) -> None:
    for _ in range(5):
        sync(desk.session)
    assert line.connections == 1


def test_a_line_that_was_cut_between_two_syncs_is_not_noticed(desk: Lasting, line: BadLine) -> None:
    """By a device that ends idle connections, or because the server was started anew."""
    for _ in range(3):
        sync(desk.session)
        line.cut()
    assert line.connections == 3


@pytest.mark.parametrize("clock", [0, 1])
def test_after_a_sleep_a_connection_is_not_trusted(desk: Lasting, line: BadLine, clock: int) -> None:
    """One of the clocks stands while the machine sleeps. The token may still be good."""
    sync(desk.session)
    desk.elapsed[clock] += IDLE - 1
    sync(desk.session)
    assert line.connections == 1
    before = desk.joined.refresh
    desk.elapsed[clock] += IDLE
    sync(desk.session)
    desk.elapsed[clock] -= 3600
    sync(desk.session)
    assert line.connections == 3
    assert desk.joined.refresh == before


def test_the_server_is_started_anew_between_two_syncs(desk: Lasting) -> None:
    services = desk.office.administrator.services
    with listening(services) as there:
        line = BadLine(there.config.port)
        keep_membership(
            desk.session.store, desk.joined, address=f"127.0.0.1:{line.port}", pin=there.pin[:PIN_BYTES]
        )
        sync(desk.session)
    with closing(line), listening(services) as there:
        line.lead_to(there.config.port)
        card = desk.desk.add_card()
        sync(desk.session)
    assert desk.desk.waiting() == 0
    assert desk.session.store.has(Card, card.id)


def test_what_is_asked_once_only_finds_out_first_whether_the_line_holds(desk: Lasting, line: BadLine) -> None:
    sync(desk.session)
    line.cut()
    line.swallow = 1
    chosen = PASSWORD + " 2"
    change_password(desk.session, PASSWORD, chosen)
    assert line.connections == 3
    with pytest.raises(EnishiError):
        change_password(desk.session, PASSWORD, PASSWORD + " 3")
    sync(desk.session)


def test_a_server_with_too_many_connections_keeps_none_more(desk: Lasting) -> None:
    """All desks are served nevertheless."""
    services = desk.office.administrator.services
    with listening(services, most_kept=0) as there, closing(BadLine(there.config.port)) as line:
        keep_membership(
            desk.session.store, desk.joined, address=f"127.0.0.1:{line.port}", pin=there.pin[:PIN_BYTES]
        )
        for _ in range(3):
            sync(desk.session)
        assert line.connections == 4, "one for the new token, and one for each question"


def test_a_connection_is_made_to_nobody_else(desk: Lasting, line: BadLine) -> None:
    """Whoever has the key may be known; a line that was kept proves nothing to another."""
    sync(desk.session)
    keep_membership(desk.session.store, desk.joined, pin=bytes(PIN_BYTES))
    with pytest.raises(ServerError) as told:
        sync(desk.session)
    assert told.value.code == "another_server"


@pytest.mark.skipif(not hasattr(socket, "TCP_USER_TIMEOUT"), reason="others give up by themselves")
def test_a_line_that_takes_things_nowhere_is_given_up() -> None:
    with closing(pinned_transport(bytes(PIN_BYTES))) as transport:
        options = [*(transport._pool._socket_options or ())]
    assert (socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT, 10_000) in options
