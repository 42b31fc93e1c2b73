"""Whatever happens between real desks, each shows what the server would tell it from the beginning."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from itertools import count
from pathlib import Path

import pytest

from app.core.roles import Role
from app.operations.page_size import PageSize
from server.database import Database

from .desks import a_desk, make_services, signed_in
from .real_desks import RealDesk, RealOffice
from .real_histories import RealHistory


@pytest.fixture
def office(database: Database, tmp_path: Path) -> Iterator[RealOffice]:
    with a_desk(make_services(database, tmp_path, burst=100_000)) as desk:
        desk.enrol()
        yield RealOffice(signed_in(desk, "admin", Role.ADMINISTRATOR), tmp_path / "desks")


class SmallPages(PageSize):
    """As over a line on which hardly anything fits into an answer; so that desks speak between the pages."""

    def __init__(self, records: int) -> None:
        super().__init__()
        self.records = records

    def came(self, seconds: float) -> None:
        pass


def play(office: RealOffice, seed: int, steps: int, ties: int = 1) -> None:
    departments = [office.department(name) for name in ("総務課", "経理課")]
    for login in ("sato", "suzuki"):
        office.account(login)
    with ExitStack() as stack, pytest.MonkeyPatch.context() as patch:
        patch.setattr("app.sync.client._FIRST_PAUSE", 0.0)
        if seed % 4:
            patch.setattr("app.operations.syncing.PageSize", lambda: SmallPages(seed % 4))
        patch.setattr(
            "app.db.source._LOOK_SECONDS", 1e9
        )  # after each sync, and not by how fast this machine is
        patch.setattr("app.db.arrivals._AT_ONCE", 2)  # so that desks are cut off between the parts of a page
        desks = [
            stack.enter_context(office.desk(login, name))
            for login, name in (("sato", "one"), ("sato", "two"), ("suzuki", "three"))
        ]
        for desk in desks:
            desk.sync()
        login_of = {desk.user: login for desk, login in zip(desks, ("sato", "sato", "suzuki"), strict=True)}
        names = map(str, count())

        def join(lost: RealDesk) -> RealDesk:
            return stack.enter_context(office.desk(login_of[lost.user], next(names)))

        RealHistory(office, desks, departments, seed, ties=ties, join=join).run(steps)


@pytest.mark.parametrize("seed", range(4))
def test_random_histories_of_real_desks(office: RealOffice, seed: int) -> None:
    play(office, seed, 40)


@pytest.mark.parametrize("seed", range(10, 12))
def test_persons_are_what_hangs_together_of_what_a_desk_may_see(office: RealOffice, seed: int) -> None:
    """Most of what happens ties cards together or apart; after each step the persons of every desk are looked at."""
    play(office, seed, 40, ties=15)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(100, 150))
def test_many_random_histories_of_real_desks(office: RealOffice, seed: int) -> None:
    play(office, seed, 80)
