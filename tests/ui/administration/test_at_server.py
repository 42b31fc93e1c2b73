"""An administrator's window and the office's real server, on loopback."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.core.records import Department, Post
from app.core.roles import Role
from app.operations.session import Session
from app.sync.wire_accounts import Devices
from app.ui.administration.area import AdministrationArea
from app.ui.administration.audit import AuditPage
from app.ui.administration.departments import DepartmentsPage
from app.ui.administration.desks import DesksPage
from app.ui.administration.lists import ListPage
from app.ui.administration.rotation import RotationPage
from app.ui.administration.users import UsersPage
from app.ui.desk import Desk
from app.ui.sharing.link import ServerLink
from app.ui.shell.frame import Frame
from tests.operations.desk import open_desk
from tests.server.conftest import _cheap_passwords, cluster_url, database, database_url  # noqa: F401 - fixtures
from tests.server.real_desks import RealOffice, join_office
from tests.ui.sharing.conftest import link, office  # noqa: F401 - fixtures
from tests.ui.typing import type_text

WAIT = 20_000


@pytest.fixture
def session(home: Path, office: RealOffice) -> Iterator[Session]:  # noqa: F811
    """A desk at which an administrator is at work."""
    office.account("kanri", office.department("総務課"), role=Role.ADMINISTRATOR)
    with open_desk(home) as session:
        join_office(session, office.ticket(), "kanri")
    with open_desk(home, "") as session:
        yield session


@pytest.fixture
def area(desk: Desk, link: ServerLink, qtbot: QtBot) -> AdministrationArea:  # noqa: F811
    frame = Frame(desk, "administration")
    qtbot.addWidget(frame)
    frame.show()
    area = frame.area
    assert isinstance(area, AdministrationArea)
    qtbot.waitUntil(lambda: area.list.count() > 0)
    area.frame = frame  # type: ignore[attr-defined]
    return area


def test_accounts_and_desks_are_looked_after(
    area: AdministrationArea,
    office: RealOffice,  # noqa: F811
    qtbot: QtBot,
) -> None:
    users = area.page
    assert isinstance(users, UsersPage)
    qtbot.waitUntil(lambda: users.table.found.rowCount() == 2, timeout=WAIT)
    users.begin()
    users.new_side.name.setEditText("加藤 誠")
    type_text(users.new_side.login, "kato")
    users.new_side.department.setEditText("総務課")
    users.new_side.keep_button.click()
    qtbot.waitUntil(lambda: bool(users.new_side.secret.text), timeout=WAIT)
    first = users.new_side.secret.text
    # The new user's record comes with the sync that follows, and with it his name and department.
    qtbot.waitUntil(lambda: find(users, "加藤 誠", "総務課", "kato"), timeout=WAIT)
    newcomer = office.administrator.another()
    assert newcomer.sign_in("kato", first).must_change_password

    area.open_record("desks")
    desks = area.page
    assert isinstance(desks, DesksPage)
    qtbot.waitUntil(lambda: desks.table.found.rowCount() == 3, timeout=WAIT)
    desks.table.choose(newcomer.device)
    desks.side.stop_button.click()
    desks.side.revoke_button.click()
    qtbot.waitUntil(lambda: find(desks, "停止済み"), timeout=WAIT)
    known = office.administrator.ask("GET", "/v1/devices", None, Devices).devices
    assert [bool(one.revoked_at) for one in known if one.id == newcomer.device] == [True]


def test_somebody_is_moved_and_the_audit_tells_of_it(
    area: AdministrationArea,
    office: RealOffice,  # noqa: F811
    session: Session,
    link: ServerLink,  # noqa: F811
    qtbot: QtBot,
) -> None:
    old, new = office.department("商工課"), office.department("観光課")
    mover, heir = office.account("mover", old), office.account("heir", old)
    link.sync_now()
    area.open_record("departments")
    departments = area.page
    assert isinstance(departments, DepartmentsPage)
    qtbot.waitUntil(
        lambda: (
            session.store.has(Department, new) and len(session.store.find(Post, "department = ?", old)) == 2
        ),
        timeout=WAIT,
    )
    departments.look()
    qtbot.waitUntil(lambda: find(departments, "商工課", "2 人"), timeout=WAIT)
    departments.table.choose(new)
    departments.side.title.setText("観光交流課")
    departments.side.keep_button.click()
    qtbot.waitUntil(lambda: office.documents()[new].values["name"] == "観光交流課", timeout=WAIT)

    area.open_record("rotation")
    page = area.page
    assert isinstance(page, RotationPage)
    qtbot.waitUntil(lambda: heir in page.names.people)
    page.begin()
    form = page.new_side
    form.person.set_value(mover)
    form.successor.set_value(heir)
    form.department.set_value(new)
    form.plan_button.click()
    qtbot.waitUntil(form.apply_button.isVisible, timeout=WAIT)
    assert "所属の終了: 商工課" in form.summary.text()
    form.apply_button.click()
    qtbot.waitUntil(lambda: page.table.found.rowCount() == 1, timeout=WAIT)
    page.table.setCurrentIndex(page.table.found.index(0, 0))
    page.side.ask_button.click()
    page.side.undo_button.click()
    qtbot.waitUntil(lambda: find(page, "取り消し済み"), timeout=WAIT)

    area.open_record("audit")
    audit = area.page
    assert isinstance(audit, AuditPage)
    qtbot.waitUntil(lambda: find(audit, "人事異動の取り消し"), timeout=WAIT)
    audit.person.set_value(heir)
    audit.search_button.click()
    qtbot.waitUntil(lambda: audit.table.found.rowCount() > 0 and not find(audit, "人事異動"), timeout=WAIT)


def find(page: ListPage, *cells: str) -> bool:
    """Whether a line has all of these cells."""
    found = page.table.found
    return any(
        set(cells) <= {found.index(row, column).data() for column in range(found.columnCount())}
        for row in range(found.rowCount())
    )
