"""Two administrators together open what one who has left had; nobody else, and neither of them alone."""

from __future__ import annotations

import dataclasses
from typing import Any

import msgspec
import pytest

from app.core.dates import PartialDate
from app.core.ids import new_id
from app.core.reading import Side
from app.core.records import Batch, Card, Delegation, Note, Page, Sheet
from app.core.roles import Role
from app.core.visibility import Visibility
from app.sync.wire import Refusal
from app.sync.wire_sharing import Approval, ApprovalState, AskApproval, Matter
from server import approvals, audit
from server.database import Connection
from server.problems import Refused
from tests.server.offices import Client, Office, card


@dataclasses.dataclass
class Scene:
    office: Office
    first: Client
    second: Client
    leaver: Client
    heir: Client
    department: str
    private: Card
    note: Note
    page: Page

    def asking(self, **options: Any) -> AskApproval:
        said = {"subject": self.leaver.user, "to": self.heir.user} | options
        return AskApproval(id=new_id(), matter=Matter.OPEN_CARDS, why="引継ぎなしの退職", **said)

    def ask(self, client: Client, asked: AskApproval) -> Approval:
        return self.office.database.transaction(
            lambda c: approvals.ask(c, self.office.sealer, client.author, asked, self.office.now)
        )

    def answer(self, client: Client, approval: str, *, approved: bool = True) -> Approval:
        return self.office.database.transaction(
            lambda c: approvals.answer(
                c, self.office.sealer, client.author, approval, approved=approved, now=self.office.now
            )
        )

    def listed(self) -> tuple[Approval, ...]:
        return self.office.database.transaction(
            lambda c: approvals.listed(c, self.office.sealer, self.first.author, self.office.now)
        ).approvals

    def audited(self, *actions: str) -> list[tuple[str, str, str]]:
        def read(connection: Connection) -> list[tuple[str, str, str]]:
            lines = audit.newest(connection, self.office.id, audit.Wanted(), 100).lines
            wanted = [line for line in reversed(lines) if not actions or line.action in actions]
            return [(line.action, line.actor, line.subject) for line in wanted]

        return self.office.database.transaction(read)

    def leave(self, client: Client, left_on: str = "2026-03-31") -> None:
        document = self.office.administrator.sees()[client.user]
        change = self.office.administrator.altered(document, "left_on", {"left_on": left_on})
        assert self.office.administrator.send(change)[0].refused is None


def refused(code: str) -> Any:
    return pytest.raises(Refused, check=lambda error: error.code == code)


@pytest.fixture
def scene(office: Office) -> Scene:
    department = office.department("総務課")
    leaver, heir = office.member("甲", department), office.member("乙", department)
    second = office.member("管理 次郎", roles=[Role.ADMINISTRATOR])
    own: dict[str, Any] = {"owner": leaver.user, "operator": leaver.user}
    batch = Batch(device="virtual", **own)
    sheet = Sheet(root=batch.id, number=1)
    private = card(leaver, department, Visibility.PRIVATE, batch=batch.id, sheet=sheet.id)
    page = Page(root=batch.id, sheet=sheet.id, side=Side.FRONT, media_type="image/png")
    note = Note(about=private.id, text="内緒", **own)
    assert all(outcome.refused is None for outcome in leaver.send(batch, sheet, private, page, note))
    scene = Scene(office, office.administrator, second, leaver, heir, department, private, note, page)
    scene.leave(leaver)
    return scene


def test_two_administrators_give_what_was_left_to_a_successor(scene: Scene) -> None:
    asked = scene.ask(scene.first, scene.asking())
    assert asked.state is ApprovalState.WAITING
    assert scene.private.id not in scene.heir.sees()
    assert scene.answer(scene.second, asked.id).state is ApprovalState.APPROVED
    seen = scene.heir.sees()
    assert {scene.private.id, scene.note.id, scene.page.id} <= seen.keys()
    assert seen[scene.private.id].values["visibility"] == "private"
    assert scene.private.id not in scene.leaver.sees()
    (mark,) = [d for d in seen.values() if d.kind == "handover" and d.values["root"] == scene.private.id]
    assert mark.values["former"] == scene.leaver.user
    for administrator in (scene.first, scene.second):
        assert scene.private.id not in administrator.sees()


def test_nobody_acts_for_who_has_left_by_one_administrators_word(scene: Scene) -> None:
    delegation = Delegation(principal=scene.leaver.user, delegate=scene.heir.user, until=PartialDate(2100))
    (outcome,) = scene.first.send(delegation)
    assert outcome.refused is Refusal.FORBIDDEN
    assert scene.private.id not in scene.heir.sees()
    assert scene.audited() == []


def test_the_audit_tells_who_lets_whom_act_for_whom(scene: Scene) -> None:
    delegation = Delegation(principal=scene.heir.user, delegate=scene.second.user, until=PartialDate(2100))
    (outcome,) = scene.first.send(delegation)
    assert outcome.refused is None
    assert scene.audited("delegated") == [("delegated", scene.first.user, scene.heir.user)]


def test_the_audit_tells_of_every_step_and_of_no_card(scene: Scene) -> None:
    asked = scene.ask(scene.first, scene.asking())
    scene.answer(scene.second, asked.id)
    assert scene.audited() == [
        ("approval_asked", scene.first.user, scene.leaver.user),
        ("approval_given", scene.second.user, scene.leaver.user),
        ("cards_opened", scene.second.user, scene.leaver.user),
    ]


def test_nobody_approves_what_he_has_asked(scene: Scene) -> None:
    asked = scene.ask(scene.first, scene.asking())
    elsewhere = Client(scene.office, scene.first.user, scene.first.roles)
    for client in (scene.first, elsewhere):
        with refused("second_person"):
            scene.answer(client, asked.id)
    assert scene.listed()[0].state is ApprovalState.WAITING
    taken_back = scene.answer(scene.first, asked.id, approved=False)
    assert (taken_back.state, taken_back.was_withdrawn) == (ApprovalState.REFUSED, True)
    assert scene.audited()[-1] == ("approval_withdrawn", scene.first.user, scene.leaver.user)


def test_an_answer_stands(scene: Scene) -> None:
    asked = scene.ask(scene.first, scene.asking())
    scene.answer(scene.second, asked.id, approved=False)
    answered = scene.answer(scene.second, asked.id)
    assert (answered.state, answered.was_withdrawn) == (ApprovalState.REFUSED, False)
    assert scene.private.id in scene.leaver.sees()
    assert [action for action, _, _ in scene.audited()] == ["approval_asked", "approval_refused"]


def test_who_is_still_here_is_not_opened(scene: Scene) -> None:
    before = scene.audited()
    scene.leave(scene.heir, "2026-04-02")
    with refused("not_left"):
        scene.ask(scene.first, scene.asking(subject=scene.heir.user, to=scene.leaver.user))
    assert scene.audited() == before


def test_who_has_come_back_in_between_is_not_opened(scene: Scene) -> None:
    asked = scene.ask(scene.first, scene.asking())
    scene.leave(scene.leaver, "")
    with refused("not_left"):
        scene.answer(scene.second, asked.id)
    assert scene.listed()[0].state is ApprovalState.WAITING
    assert scene.private.id in scene.leaver.sees()


def test_it_lapses(scene: Scene) -> None:
    asked = scene.ask(scene.first, scene.asking())
    scene.office.later(days=8)
    with refused("lapsed"):
        scene.answer(scene.second, asked.id)
    assert scene.listed()[0].state is ApprovalState.LAPSED


def test_it_is_asked_once(scene: Scene) -> None:
    asking = scene.asking()
    assert scene.ask(scene.first, asking) == scene.ask(scene.first, asking)
    assert len(scene.listed()) == 1
    with refused("approval_there"):
        scene.ask(scene.second, asking)


def test_who_is_not_there_is_not_found(scene: Scene) -> None:
    for asking in (
        scene.asking(subject=new_id()),
        scene.asking(to=new_id()),
        scene.asking(to=scene.leaver.user),
        scene.asking(subject=scene.department),
    ):
        with refused("not_found"):
            scene.ask(scene.first, asking)
    with refused("not_found"):
        scene.answer(scene.second, new_id())


def test_what_is_told_does_not_tell_whether_there_was_anything(scene: Scene) -> None:
    empty = scene.office.member("丁")
    scene.leave(empty)

    def told(client: Client) -> tuple[Approval, list[tuple[str, str, str]]]:
        before = len(scene.audited())
        asked = scene.ask(scene.first, scene.asking(subject=client.user))
        answered = scene.answer(scene.second, asked.id)
        lines = [(action, actor, "") for action, actor, _ in scene.audited()[before:]]
        return msgspec.structs.replace(answered, id="", subject=""), lines

    assert told(empty) == told(scene.leaver)
