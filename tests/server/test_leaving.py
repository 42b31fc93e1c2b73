"""A desk that leaves: its user's own stays, others' goes, nothing that was unsent is lost, and it may come again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from app.core.errors import UsageError
from app.core.reading import FieldName, Side
from app.core.records import Card, Certainty, Department, Edit, Note, Post, Tag, Tagging, User
from app.core.roles import Role
from app.core.visibility import Visibility
from app.operations.joining import membership
from app.operations.leaving import LeavePlan, leave, plan_leaving
from app.operations.sharing import list_refusals, sharing_state
from app.sync.wire_accounts import AuditLines, Devices
from server.database import Database
from tests.operations.desk import open_desk

from .desks import a_desk, make_services, signed_in
from .real_desks import RealDesk, RealOffice, join_office

AT = "2026-11-01T00:00:00.000Z"


@pytest.fixture
def office(database: Database, tmp_path: Path) -> Iterator[RealOffice]:
    with a_desk(make_services(database, tmp_path, burst=1000)) as desk:
        desk.enrol()
        office = RealOffice(signed_in(desk, "admin", Role.ADMINISTRATOR), tmp_path / "desks")
        department = office.department("総務課")
        office.department("遠い課")
        for login in ("sato", "suzuki"):
            office.account(login, department)
        yield office


@pytest.fixture
def theirs(office: RealOffice) -> Card:
    """A colleague's card."""
    with office.desk("suzuki") as desk:
        card = desk.add_card()
        desk.sync()
        return card


def leave_at(desk: RealDesk) -> None:
    leave(desk.session, connect=lambda _: desk.network)


class Cut(httpx.BaseTransport):
    """Nobody answers."""

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("cut")


def test_ones_own_stays_and_others_goes(office: RealOffice, theirs: Card) -> None:
    with office.desk("sato") as desk:
        mine, private = desk.add_card(), desk.add_card(Visibility.PRIVATE)
        tag = desk.insert(Tag(owner=desk.user, name="展示会"))
        desk.sync()
        hung = desk.insert(Tagging(root=mine.id, tag=tag.id, by=desk.user, at=AT))
        desk.sync()
        desk.session.store.thumbnails.put({(theirs.id, Side.FRONT): b"x", (mine.id, Side.FRONT): b"y"})
        unsent = desk.insert(Tagging(root=theirs.id, tag=tag.id, by=desk.user, at=AT))
        plan = plan_leaving(desk.session)
        assert plan == LeavePlan("みどり市", kept=2, given_up=1, unsent=1, unsent_of_others=1, images=0)
        assert theirs.id in desk.held(), "nothing is changed by looking"
        leave_at(desk)
        store = desk.session.store
        assert {card.id for card in store.find(Card)} == {mine.id, private.id}
        assert [one.id for one in store.find(Tagging)] == [hung.id]
        assert not store.profile.view.exists()
        assert not store.profile.lease.exists()
        assert store.thumbnails.get(theirs.id) is None
        assert store.thumbnails.get(mine.id) == b"y"
        assert [refusal.why.template[:5] for refusal in list_refusals(desk.session)] == ["送る前にサ"]
        assert unsent.id not in desk.held()
        assert [user.id for user in store.find(User)] == [desk.user], "colleagues are no longer named"
        assert [department.name for department in store.find(Department)] == ["総務課"]
        assert len(store.find(Post)) == 1
        assert membership(store) is None
        assert not sharing_state(desk.session).joined
        assert sharing_state(desk.session).refused == 1
        with pytest.raises(UsageError):
            leave_at(desk)


def test_the_server_lists_the_desk_no_more_as_one_that_may_come(office: RealOffice) -> None:
    def listed(device: str) -> str:
        found = office.administrator.ask("GET", "/v1/devices", None, Devices).devices
        return next(one.revoked_at for one in found if one.id == device)

    with office.desk("sato") as desk, office.desk("suzuki") as other:
        left, cut = desk.session.store.device, other.session.store.device
        assert listed(left) == listed(cut) == ""
        leave_at(desk)
        leave(other.session, connect=lambda _: Cut())
        assert listed(left)
        assert not listed(cut), "nobody told it"
        told = office.administrator.ask("GET", "/v1/audit?action=device_left", None, AuditLines).lines
        assert [(one.actor, one.device, one.subject) for one in told] == [(desk.user, left, left)]


def test_what_was_written_of_others_can_be_read_afterwards(office: RealOffice, theirs: Card) -> None:
    with office.desk("sato") as desk:
        desk.sync()
        with desk.session.operation("edit", "変更").transaction() as writer:
            writer.insert(
                Edit(
                    root=theirs.id, field=FieldName.NAME, value="山田 太郎", certainty=Certainty.TYPED,
                    by=desk.user, at=AT,
                )
            )  # fmt: skip
        leave_at(desk)
        (refusal,) = list_refusals(desk.session)
        assert refusal.said == "山田 太郎"


def test_leaving_needs_no_server_and_one_may_come_again(office: RealOffice, theirs: Card) -> None:
    with office.desk("sato") as desk:
        mine = desk.add_card()
        note = desk.insert(Note(owner=desk.user, about=mine.id, text="左利き", operator=desk.user))
        desk.sync()
        before, held = desk.session.store.device, desk.held()
        leave(desk.session, connect=lambda _: Cut())
        desk.update(Note, note.id, text="右利き")
    with open_desk(office.folder / "sato", "") as session:
        assert session.store.device != before, "the server knows the old name with a secret that is gone"
        later = Card(owner=session.operator.id, operator=session.operator.id, visibility=Visibility.EVERYONE)
        with session.operation("add", "追加").transaction() as writer:
            writer.insert(later)
        join_office(session, office.ticket(), "sato", connect=lambda _: office.network)
    with open_desk(office.folder / "sato", "") as session:
        desk = RealDesk(session, office.network)
        report = desk.sync()
        assert (report.refused, report.conflicts) == (0, 0)
        assert held.keys() | {later.id} <= desk.held().keys()
        assert desk.held()[note.id][1]["text"] == "右利き"
        assert desk.held()[mine.id][1] == held[mine.id][1]
        assert mine.id in office.documents()
        assert later.id in office.documents()
