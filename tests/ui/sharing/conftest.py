"""An office's server on loopback, and a window whose desk has joined it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.core.roles import Role
from app.operations.asking import list_requests
from app.operations.opening import OPERATOR
from app.operations.session import Session
from app.ui.desk import Desk
from app.ui.sharing.link import ServerLink
from server.database import Database
from tests.operations.desk import open_desk
from tests.server.conftest import _cheap_passwords, cluster_url, database, database_url  # noqa: F401 - fixtures
from tests.server.desks import a_desk, make_services, signed_in
from tests.server.https import listening
from tests.server.real_desks import RealOffice, join_office

LOGIN = "sato"


@pytest.fixture
def office(database: Database, tmp_path: Path) -> Iterator[RealOffice]:  # noqa: F811
    with listening(make_services(database, tmp_path, burst=1000)) as services, a_desk(services) as desk:
        desk.enrol()
        yield RealOffice(signed_in(desk, "admin", Role.ADMINISTRATOR), tmp_path / "desks")


@pytest.fixture
def department(office: RealOffice) -> str:
    """Where the user of the desk and his colleagues work."""
    return office.department("総務課")


@pytest.fixture
def account(office: RealOffice, department: str) -> str:
    """That of who is at the desk."""
    return office.account(LOGIN, department)


@pytest.fixture
def joined(home: Path, office: RealOffice, account: str) -> Iterator[Session]:
    """The profile of the desk, which has joined."""
    with open_desk(home) as session:
        join_office(session, office.ticket(), LOGIN)
    with open_desk(home, "") as session:
        assert session.store.setting(OPERATOR) == account
        yield session


@pytest.fixture
def session(joined: Session) -> Session:
    """In the place of one that has joined no server."""
    return joined


@pytest.fixture
def link(desk: Desk, qtbot: QtBot) -> ServerLink:
    """In step with the server."""
    link = ServerLink.of(desk)
    qtbot.waitUntil(lambda: bool(link.state.last_at) and not link.state.unsent, timeout=20_000)
    answers: list[object] = []
    link.ask(list_requests).then(answers.append)  # after what it asks by itself
    qtbot.waitUntil(lambda: bool(answers), timeout=20_000)
    before = link.state.last_at
    qtbot.waitUntil(lambda: link.state.last_at > before, timeout=20_000)
    return link
