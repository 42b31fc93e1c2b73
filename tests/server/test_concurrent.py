"""What two servers are asked at once, in every order in which their statements can come."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import replace
from itertools import count
from pathlib import Path

import psycopg
import pytest

from app.sync.wire import Pull, Pulled
from server.database import Database
from server.sealing import Sealer
from server.services import Services
from tests.server.account_encounters import ONCE
from tests.server.crowds import Crowd
from tests.server.desks import make_services
from tests.server.encounters import ENCOUNTERS, FURTHER, TOLD_OF, Scene
from tests.server.offices import Office
from tests.server.overtaking import Dawdle, HaltingDatabase, Overtaking, Server

ALL = ENCOUNTERS | ONCE | FURTHER
KEY = {1: bytes(range(32))}


@pytest.fixture(scope="module")
def pair(
    database: Database, database_url: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Overtaking]:
    """Two servers, of an office that is told to them."""
    folder = tmp_path_factory.mktemp("servers")
    with ExitStack() as stack:
        databases = (stack.enter_context(HaltingDatabase(database_url)) for _ in range(2))
        servers = [Server(make_services(database, folder)) for database in databases]
        watch = stack.enter_context(psycopg.connect(database_url, autocommit=True))
        threads = stack.enter_context(ThreadPoolExecutor(2))
        yield Overtaking(servers[0], servers[1], watch, threads)


@pytest.fixture
def scene(pair: Overtaking, database: Database, tmp_path: Path) -> Scene:
    office = Office(database, Sealer(KEY))
    own = make_services(database, tmp_path)

    def services(database: Database) -> Services:
        """Of a server of this office."""
        return replace(own, office=office.id, database=database, sealer=Sealer(KEY), clock=lambda: office.now)

    for server in (pair.first, pair.second):
        server.services = services(server.services.database)
    return Scene(office, Server(services(database)))


def meet(pair: Overtaking, scene: Scene, name: str, *, swapped: bool) -> None:
    """Have the first of two requests be overtaken at each of its statements; or the second."""
    for place in count():
        first, second, check = ALL[name](scene)
        if swapped:
            *answers, reached = pair.at(place, second, first, scene.read)
            check(*reversed(answers))
        else:
            *answers, reached = pair.at(place, first, second, scene.read)
            check(*answers)
        if not reached:
            break
    assert place > 1
    scene.kept.look()
    scene.readers_agree()


@pytest.mark.parametrize("name", [*ENCOUNTERS, *ONCE])
def test_the_first_is_overtaken(pair: Overtaking, scene: Scene, name: str) -> None:
    meet(pair, scene, name, swapped=False)


@pytest.mark.slow
@pytest.mark.parametrize("name", FURTHER)
def test_so_it_is_with_others(pair: Overtaking, scene: Scene, name: str) -> None:
    meet(pair, scene, name, swapped=False)


@pytest.mark.slow
@pytest.mark.parametrize("name", ALL)
def test_the_second_is_overtaken(pair: Overtaking, scene: Scene, name: str) -> None:
    meet(pair, scene, name, swapped=True)


@pytest.mark.parametrize("name", TOLD_OF)
def test_a_page_is_of_one_moment(pair: Overtaking, scene: Scene, name: str) -> None:
    """Whatever comes in while it is made, it tells all of that or nothing."""
    client = scene.colleague
    (reader,) = (desk for desk in scene.readers if desk.user == client.user)
    for place in count():
        encounter = ALL[name](scene)
        asked = reader.next_pull(1000)

        def pull(server: Server, asked: Pull = asked) -> Pulled:
            page: Pulled = server.ask(client, "pull", asked)
            return page

        before = pull(scene.server)
        page, _, reached = pair.at(place, pull, encounter.first)
        after = pull(scene.server)
        assert before != after
        assert page in (before, after), "torn"
        scene.read()
        if not reached:
            break
    assert place > 5


@pytest.fixture(scope="module")
def dawdling(database: Database, database_url: str) -> Iterator[list[tuple[Database, Sealer]]]:
    """Two servers in whose transactions there is time for others."""
    with ExitStack() as stack:
        databases = (HaltingDatabase(database_url, Dawdle(number)) for number in range(2))
        yield [(stack.enter_context(one), Sealer(KEY)) for one in databases]


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(1000, 1030))
def test_all_at_once(dawdling: list[tuple[Database, Sealer]], database: Database, seed: int) -> None:
    Crowd(database, Sealer(KEY), seed, servers=dawdling, turns=60).run()
