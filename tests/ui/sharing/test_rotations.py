"""Who moved to another department, and who took over, find the handover report of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from app.core.dates import format_instant, office_day, utc_now
from app.core.ids import new_id
from app.core.reading import FieldName
from app.core.records import Card, Certainty, Edit
from app.core.roles import Role
from app.core.visibility import Visibility
from app.operations.administration.rotation import OwnRotation
from app.operations.session import Session
from app.sync.wire_rotation import Rotate, Rotation, Rotations
from app.ui.area import Place
from app.ui.desk import Desk
from app.ui.reports.area import ReportsArea
from app.ui.sharing.link import ServerLink
from app.ui.sharing.page import SharingPage
from app.ui.sharing.words import is_fresh, standing_words
from tests.server.desks import signed_in
from tests.server.real_desks import RealOffice
from tests.ui.papers import texts_of

WAIT = 20_000


@pytest.fixture
def moved(
    session: Session, office: RealOffice, account: str, department: str, link: ServerLink, qtbot: QtBot
) -> Rotation:
    """The user of the desk has gone to another department; his card is a colleague's."""
    with session.operation("add", "追加").transaction() as writer:
        seen = Visibility.EVERYONE
        card = writer.insert(Card(owner=account, operator=account, department=department, visibility=seen))
        writer.insert(
            Edit(root=card.id, field=FieldName.NAME, value="山田 太郎", certainty=Certainty.TYPED, by=account)
        )
    link.sync_now()
    qtbot.waitUntil(lambda: card.id in office.documents(), timeout=WAIT)
    heir = office.account("suzuki", department)
    asked = Rotate(new_id(), account, heir, office.department("経理課"))
    done = office.administrator.ask("POST", "/v1/rotations", asked, Rotation)
    before = link.state.last_at
    link.sync_now()
    qtbot.waitUntil(lambda: link.state.last_at > before, timeout=WAIT)
    link.look_at_requests()
    qtbot.waitUntil(lambda: len(link.rotations) == 1, timeout=WAIT)
    return done


def test_the_report_of_a_rotation_is_pointed_out_and_made(
    moved: Rotation, link: ServerLink, desk: Desk, qtbot: QtBot
) -> None:
    assert "異動の引継書 1 件" in standing_words(link)[0]
    page = SharingPage(desk)
    qtbot.addWidget(page)
    page.show()
    wanted: list[Place] = []
    page.go_to.connect(wanted.append)
    (button,) = page.rotations.buttons
    assert button.isVisible()
    button.click()
    assert wanted == [Place("reports", moved.id)]
    area = ReportsArea(desk)
    qtbot.addWidget(area)
    area.resize(1200, 684)
    area.show()
    area.open_record(moved.id)
    form = area.handover
    assert form.rotation.currentData() == moved.id
    assert not form.before.isEnabled()
    (own,) = link.rotations
    assert (form.before.currentText(), form.after.currentText()) == (own.before, own.after)
    assert form.count.isHidden(), "how many cards he has now is not what was handed over"
    with qtbot.waitSignal(area.preview.shown, timeout=WAIT * 2):
        area.make()
    text = "\n".join(texts_of(area.preview._pdf))
    assert "山田 太郎" in text
    assert own.before in text, "the predecessor"
    assert own.after in text
    form.rotation.setCurrentIndex(0)
    assert form.before.isEnabled()


def test_staff_are_told_of_their_own_rotations_only(moved: Rotation, office: RealOffice) -> None:
    desk = office.administrator
    assert [one.id for one in desk.ask("GET", "/v1/rotations", None, Rotations).rotations] == [moved.id]
    assert desk.ask("GET", "/v1/rotations?own=1", None, Rotations).rotations == ()
    stranger = signed_in(desk, "tanaka", Role.STAFF)
    assert stranger.ask("GET", "/v1/rotations", None, Rotations).rotations == ()


def test_it_is_pointed_out_for_two_weeks() -> None:
    today = office_day(utc_now())
    told = OwnRotation("a", "甲", "乙", today - timedelta(days=30), format_instant(utc_now()))
    assert is_fresh(told)
    old = replace(told, at=format_instant(utc_now() - timedelta(days=20)))
    assert not is_fresh(old)
    assert is_fresh(replace(old, day=today + timedelta(days=60)))
