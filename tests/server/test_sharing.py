"""What colleagues share out, from the desk's client to the database and back."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from app.core.clock import Stamp
from app.core.dates import office_day
from app.core.documents import EVERY_UNIT, document_of
from app.core.ids import new_id
from app.core.reading import FieldName
from app.core.records import Card, Certainty, Department, Edit, Post, Record
from app.core.roles import Role
from app.core.visibility import Visibility
from app.sync.client import Client, ServerError
from app.sync.sharing import Sharing
from app.sync.wire import Change, Pull, Push
from app.sync.wire_accounts import ChangeAccount
from app.sync.wire_rotation import Rotate
from app.sync.wire_sharing import ApprovalState, AskApproval, ContactState, Matter
from server.database import Database

from .desks import Desk, InProcess, a_desk, make_services, signed_in

ROLES = {
    "owner": Role.STAFF,
    "colleague": Role.STAFF,
    "administrator": Role.ADMINISTRATOR,
    "second": Role.ADMINISTRATOR,
}


class Somebody:
    """A person at a desk, and the client by which the desk asks."""

    def __init__(self, desk: Desk) -> None:
        assert desk.tokens is not None
        self.desk, self.user = desk, desk.tokens.user
        self.client = Client("enishi", InProcess(desk.services, desk.portal))
        self.client.access = desk.tokens.access
        self.sharing = Sharing(self.client)

    def push(self, *records: Record) -> None:
        stamp = str(Stamp(int(self.desk.services.clock().timestamp() * 1000), 0, self.desk.device))
        changes = tuple(Change(document_of(record, {EVERY_UNIT: (stamp, self.user)})) for record in records)
        pushed = self.client.push(Push(new_id(), changes))
        assert [outcome.refused for outcome in pushed.outcomes] == [None] * len(records)

    def sees(self, kind: str) -> dict[str, dict[str, Any]]:
        arrivals = self.client.pull(Pull({}, 5000)).arrivals
        return {one.document.id: one.document.values for one in arrivals if one.document.kind == kind}


@pytest.fixture
def people(database: Database, tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Somebody]]:
    with a_desk(make_services(database, tmp_path_factory.mktemp("office"))) as desk:
        desk.enrol()
        found = {name: Somebody(signed_in(desk.another(), name, role)) for name, role in ROLES.items()}
        department = Department(name="総務課")
        posts = [Post(user=found[name].user, department=department.id) for name in ("owner", "colleague")]
        found["administrator"].push(department, *posts)
        owner = found["owner"].user
        card = Card(owner=owner, operator=owner, department=department.id, visibility=Visibility.ASK)
        name = Edit(root=card.id, field=FieldName.NAME, value="山田", certainty=Certainty.TYPED, by=owner)
        found["owner"].push(card, name)
        yield found
        for somebody in found.values():
            somebody.client.close()


def test_asking_for_a_card_and_being_let_see_it(people: dict[str, Somebody]) -> None:
    owner, colleague = people["owner"], people["colleague"]
    ((stub, told),) = colleague.sees("card_stub").items()
    assert told["name"] == "山田"
    assert not colleague.sees("card")
    asked = colleague.sharing.ask_contact(stub, "視察の件")
    assert colleague.sharing.ask_contact(stub, "視察の件") == asked
    (received,) = owner.sharing.contacts().received
    owner.sharing.answer_contact(received.id, office_day(owner.desk.services.clock()))
    assert colleague.sees("card").keys() == {received.card}
    assert colleague.sharing.contacts().sent[0].state is ContactState.GRANTED
    owner.sharing.answer_contact(received.id, None)
    assert not colleague.sees("card")
    with pytest.raises(ServerError, match="見つかりません"):
        colleague.sharing.answer_contact(received.id, None)


def test_reviewing_together(people: dict[str, Somebody]) -> None:
    owner, colleague = people["owner"], people["colleague"]
    (card,) = owner.sees("card")
    assert [lease.card for lease in owner.sharing.take_review([card]).leases] == [card]
    assert colleague.sharing.take_review([card]).leases == ()
    assert owner.sharing.review().leases[0].user == owner.user
    owner.sharing.return_review([card])
    assert owner.sharing.review().leases == ()


def test_moving_on_and_back(people: dict[str, Somebody]) -> None:
    owner, colleague, administrator = people["owner"], people["colleague"], people["administrator"]
    (card,) = owner.sees("card")
    asked = Rotate(new_id(), owner.user, colleague.user)
    plan = administrator.sharing.plan_rotation(asked)
    assert administrator.sharing.rotate(asked).plan == plan
    assert colleague.sees("card").keys() == {card}
    assert not owner.sees("card")
    assert colleague.sharing.rotation(asked.id).plan.items[0].id == card
    assert administrator.sharing.undo_rotation(asked.id).undone_at
    assert owner.sees("card").keys() == {card}
    with pytest.raises(ServerError, match="権限"):
        colleague.sharing.rotate(asked)


def test_two_administrators_open_what_was_left(people: dict[str, Somebody]) -> None:
    owner, heir, first, second = (people[name] for name in ("owner", "colleague", "administrator", "second"))
    asking = AskApproval(id=new_id(), matter=Matter.OPEN_CARDS, subject=owner.user, to=heir.user, why="退職")
    with pytest.raises(ServerError, match="在籍"):
        first.sharing.ask_approval(asking)
    first.client.tell("POST", f"/v1/accounts/{owner.user}", ChangeAccount(disabled=True))
    first.sharing.ask_approval(asking)
    with pytest.raises(ServerError, match="別の管理者"):
        first.sharing.answer_approval(asking.id, approved=True)
    assert second.sharing.answer_approval(asking.id, approved=True).state is ApprovalState.APPROVED
    assert second.sharing.approvals().approvals[0].answered_by == second.user
    assert len(heir.sees("card")) == 1
