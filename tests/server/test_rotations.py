"""人事異動: what goes, what stays, who may do it, and that it is undone as one."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from datetime import timedelta
from typing import Any, TypeVar

import msgspec
import pytest

from app.core.clock import device_of
from app.core.dates import PartialDate, office_day
from app.core.documents import LIFE, Document
from app.core.errors import UsageError
from app.core.ids import new_id
from app.core.reading import FieldName
from app.core.records import (
    Batch,
    BatchState,
    Card,
    Certainty,
    Delegation,
    Edit,
    Handover,
    Meeting,
    Note,
    Record,
    Tag,
    Task,
)
from app.core.roles import Role
from app.core.visibility import Visibility, department_scope, user_scope
from app.sync.wire import Change, Refusal
from app.sync.wire_rotation import Plan, Rotate, Rotation, RotationHead, Stay
from server import accounts, rotations
from server.database import Connection
from server.erasure import erase_cards
from server.problems import Refused
from tests.server.offices import Client, Office, card

T = TypeVar("T")


@dataclasses.dataclass
class Scene:
    office: Office
    mover: Client
    successor: Client
    third: Client
    lead: Client
    old: str
    new: str
    shared: Card
    everyone: Card
    asked: Card
    private: Card
    others: tuple[Record, ...]

    def rotation(self, **options: Any) -> Rotate:
        said: dict[str, Any] = {"department": self.new} | options
        return Rotate(new_id(), self.mover.user, self.successor.user, **said)

    def plan(self, client: Client, asked: Rotate) -> Plan:
        return self._do(rotations.planned, client, asked)

    def rotate(self, client: Client, asked: Rotate) -> Rotation:
        return self._do(rotations.rotate, client, asked)

    def read(self, client: Client, rotation: str) -> Rotation:
        return self._do(rotations.read, client, rotation)

    def undo(self, client: Client, rotation: str) -> Rotation:
        return self.office.database.transaction(
            lambda c: rotations.undo(
                c, self.office.sealer, client.author, rotation, new_id(), self.office.now
            )
        )

    def _do(self, work: Callable[..., T], client: Client, said: object) -> T:
        def do(connection: Connection) -> T:
            return work(connection, self.office.sealer, client.author, said, self.office.now)

        return self.office.database.transaction(do)

    def listed(self, client: Client) -> tuple[RotationHead, ...]:
        return self.office.database.transaction(
            lambda c: rotations.listed(c, self.office.sealer, client.author, self.office.now).rotations
        )

    def stored(self) -> dict[str, Document]:
        """All documents, whoever may see them."""

        def ask(connection: Connection) -> list[tuple[str, str, bytes]]:
            return connection.execute(
                "SELECT kind, id, document FROM record WHERE office = %s", (self.office.id,)
            ).fetchall()

        rows = self.office.database.transaction(ask)
        return {one: self.office.sealer.open(self.office.id, kind, one, sealed) for kind, one, sealed in rows}


@pytest.fixture
def scene(office: Office) -> Scene:
    old, new = office.department("総務課"), office.department("経理課")
    mover, successor, third = (office.member(name, old) for name in "甲乙丙")
    lead = office.member("長", old, new, roles=[Role.LEAD])
    shared, everyone, asked, private = (
        card(mover, old, visibility)
        for visibility in (Visibility.DEPARTMENT, Visibility.EVERYONE, Visibility.ASK, Visibility.PRIVATE)
    )
    own: dict[str, Any] = {"owner": mover.user, "operator": mover.user, "department": old}
    name = Edit(root=asked.id, field=FieldName.NAME, value="山田", certainty=Certainty.TYPED, by=mover.user)
    others = (
        Meeting(about=(shared.id,), met_on=PartialDate(2026), **own),
        Task(about=shared.id, subject="電話", **own),
        Tag(owner=mover.user, department=old, name="重要"),
        Note(about=shared.id, text="内緒", **own),
    )
    outcomes = mover.send(shared, everyone, asked, private, name, *others)
    assert all(outcome.refused is None for outcome in outcomes)
    return Scene(office, mover, successor, third, lead, old, new, shared, everyone, asked, private, others)


def owners(scene: Scene, *records: Record) -> list[str]:
    stored = scene.stored()
    return [stored[record.id].values["owner"] for record in records]


def goes(scene: Scene) -> tuple[Record, ...]:
    return (scene.shared, scene.everyone, scene.asked, *scene.others[:3])


def test_the_dry_run_tells_what_goes_and_changes_nothing(scene: Scene) -> None:
    before = scene.stored()
    plan = scene.plan(scene.lead, scene.rotation())
    assert {(count.kind, count.to, count.number) for count in plan.counts} == {
        ("card", scene.successor.user, 3),
        *((kind, scene.successor.user, 1) for kind in ("meeting", "tag", "task")),
    }
    told = {item.id for item in plan.items}
    assert told == {record.id for record in goes(scene)} - {scene.asked.id}
    assert [(right.kind, right.of) for right in plan.ends] == [("post", scene.old)]
    assert scene.stored() == before


def test_it_does_what_the_dry_run_said(scene: Scene) -> None:
    asked = scene.rotation()
    plan = scene.plan(scene.lead, asked)
    assert scene.rotate(scene.lead, asked).plan == plan
    assert set(owners(scene, *goes(scene))) == {scene.successor.user}
    assert set(owners(scene, scene.private, scene.others[3])) == {scene.mover.user}


def test_the_predecessor_stays_on_record(scene: Scene) -> None:
    scene.rotate(scene.lead, scene.rotation())
    kept = {
        document.values["root"]: document.values
        for document in scene.third.sees().values()
        if document.kind == Handover.KIND.table
    }
    assert kept[scene.shared.id]["former"] == scene.mover.user
    assert kept[scene.shared.id]["department"] == scene.old
    assert kept[scene.shared.id]["by"] == scene.lead.user
    assert scene.asked.id not in kept
    assert scene.private.id not in str(kept)


def test_what_is_no_longer_theirs_leaves_the_desk(scene: Scene) -> None:
    scene.mover.pull()
    asked = scene.rotation()
    scene.rotate(scene.lead, asked)
    scopes = set(scene.mover.pull().scopes)
    assert department_scope(scene.old) not in scopes
    assert {department_scope(scene.new), user_scope(scene.mover.user)} <= scopes
    seen = scene.mover.sees()
    assert scene.private.id in seen
    assert scene.everyone.id in seen
    assert not {scene.shared.id, scene.asked.id} & seen.keys()
    assert scene.asked.id in scene.successor.sees()
    stub = next(document for document in scene.third.sees().values() if document.kind == "card_stub")
    assert stub.values["owner"] == scene.successor.user


def test_it_is_in_force_from_its_day(scene: Scene) -> None:
    day = office_day(scene.office.now) + timedelta(days=3)
    scene.rotate(scene.lead, scene.rotation(day=day))
    assert department_scope(scene.old) in scene.mover.pull().scopes
    scene.office.later(days=3)
    assert department_scope(scene.old) not in scene.mover.pull().scopes
    assert department_scope(scene.new) in scene.mover.pull().scopes


def test_single_records_go_elsewhere_or_stay(scene: Scene) -> None:
    asked = scene.rotation(others={scene.shared.id: scene.third.user}, stay=(scene.everyone.id,))
    plan = scene.rotate(scene.lead, asked).plan
    assert owners(scene, scene.shared, scene.everyone) == [scene.third.user, scene.mover.user]
    assert {item.id: item.to for item in plan.items}[scene.everyone.id] == ""


def test_what_is_of_another_department_stays_and_is_counted(scene: Scene) -> None:
    far = scene.office.department("統計課")
    sent = scene.mover.send(*(card(scene.mover, far, one) for one in Visibility))
    assert all(one.refused is None for one in sent)
    plan = scene.plan(scene.lead, scene.rotation())
    assert plan.stays == (Stay("card", "department", 3),)
    assert scene.rotate(scene.lead, scene.rotation()).plan.stays == plan.stays


@pytest.mark.parametrize(
    ("visibility", "ticked", "told"),
    [
        (Visibility.DEPARTMENT, True, True),
        (Visibility.DEPARTMENT, False, False),
        (Visibility.PRIVATE, False, False),
        (Visibility.PRIVATE, True, True),
    ],
)
def test_a_batch_that_stays_is_told_of_but_not_for_a_private_card(
    scene: Scene, visibility: Visibility, *, ticked: bool, told: bool
) -> None:
    own: dict[str, Any] = {"owner": scene.mover.user, "department": scene.old}
    batch = Batch(operator=scene.mover.user, device=scene.mover.device, state=BatchState.ENDED, **own)
    shared, other = (
        card(scene.mover, scene.old, one, batch=batch.id) for one in (Visibility.DEPARTMENT, visibility)
    )
    assert all(one.refused is None for one in scene.mover.send(batch, shared, other))
    plan = scene.plan(scene.lead, scene.rotation(stay=(shared.id,) if ticked else ()))
    assert plan.stays == ((Stay("batch", "batch", 1),) if told else ())
    went = any(count.kind == "batch" and count.to for count in plan.counts)
    assert went is (visibility is Visibility.DEPARTMENT and not ticked)


def test_it_is_done_once(scene: Scene) -> None:
    asked = scene.rotation()
    first = scene.rotate(scene.lead, asked)
    before = scene.stored()
    assert scene.rotate(scene.lead, asked) == first
    assert scene.stored() == before
    with pytest.raises(Refused) as refused:
        scene.rotate(scene.office.administrator, asked)
    assert refused.value.code == "rotation_there"


def test_it_is_undone_as_one(scene: Scene) -> None:
    before = scene.mover.sees()
    done = scene.rotate(scene.lead, scene.rotation())
    scene.office.later(hours=1)
    undone = scene.undo(scene.lead, done.id)
    assert (bool(undone.undone_at), undone.kept) == (True, 0)
    after = {
        record_id: document
        for record_id, document in scene.mover.sees().items()
        if document.kind not in {"handover", "post", "card_stub"}
    }
    assert after.keys() == {
        one for one, document in before.items() if document.kind not in {"post", "card_stub"}
    }
    assert all(document.values == before[one].values for one, document in after.items())
    assert set(scene.mover.pull().scopes) == {
        "all",
        department_scope(scene.old),
        user_scope(scene.mover.user),
    }
    marks = [document for document in scene.stored().values() if document.kind == "handover"]
    assert marks
    assert all(mark.revoked_at for mark in marks)
    assert scene.undo(scene.lead, done.id) == undone


def test_what_was_changed_since_stays_as_it_is(scene: Scene) -> None:
    done = scene.rotate(scene.lead, scene.rotation())
    scene.office.later(hours=1)
    mine = scene.successor.sees()[scene.shared.id]
    passed_on = {"owner": scene.third.user, "department": scene.old, "visibility": "everyone"}
    other = scene.successor.altered(
        scene.successor.sees()[scene.everyone.id], "status", {"status": "set_aside"}
    )
    outcomes = scene.successor.send(scene.successor.altered(mine, "ownership", passed_on), other)
    assert [outcome.refused for outcome in outcomes] == [None, None]
    undone = scene.undo(scene.lead, done.id)
    assert undone.kept == 1
    assert owners(scene, scene.shared, scene.everyone) == [scene.third.user, scene.mover.user]
    stored = scene.stored()
    assert stored[scene.shared.id].values["visibility"] == "everyone"
    assert stored[scene.everyone.id].values["status"] == "set_aside"
    marks = {d.values["root"]: d for d in stored.values() if d.kind == "handover"}
    assert not marks[scene.shared.id].revoked_at


def test_what_was_written_before_is_taken_afterwards(scene: Scene) -> None:
    """Blindly: nothing is answered. What was written since is refused, as is what somebody else writes."""
    said = [
        Edit(root=scene.shared.id, field=FieldName.NAME, value=value, certainty=Certainty.TYPED, by="")
        for value in "甲乙丙"
    ]
    early = scene.mover.document(said[0])
    scene.rotate(scene.lead, scene.rotation())
    others = scene.office.member("丁", scene.new)
    scene.office.later(seconds=1)
    late = scene.mover.document(said[1])
    (taken, refused) = scene.mover.send(early, late)
    assert (taken.refused, taken.document, refused.refused) == (None, None, Refusal.UNKNOWN_ROOT)
    (refused,) = others.send(
        msgspec.structs.replace(others.document(said[2]), clocks={"*": (forged(others, early), "")})
    )
    assert refused.refused == Refusal.UNKNOWN_ROOT
    stored = scene.stored()
    assert stored[said[0].id].values["by"] == scene.mover.user
    assert not stored.keys() & {said[1].id, said[2].id}


def forged(client: Client, document: Document) -> str:
    """A stamp of another time."""
    return document.clock("value")[0].replace(device_of(document.clock("value")[0]), client.device)


def test_what_was_erased_since_stays_erased(scene: Scene) -> None:
    done = scene.rotate(scene.lead, scene.rotation())
    erase_cards(
        scene.office.database, scene.office.sealer, scene.office.id, [scene.shared.id], scene.office.now
    )
    assert scene.undo(scene.lead, done.id).kept == 0
    assert scene.shared.id not in scene.stored()
    assert scene.shared.id not in {item.id for item in scene.read(scene.lead, done.id).plan.items}


def test_a_unit_whose_stamp_is_ahead_is_handed_over_too(scene: Scene) -> None:
    document = scene.mover.sees()[scene.shared.id]
    ahead = {**document.clocks, "ownership": (scene.mover.stamp(timedelta(minutes=4)), scene.mover.user)}
    sent = Change(
        msgspec.structs.replace(document, clocks=ahead), {"ownership": document.clock("ownership")[0]}
    )
    assert scene.mover.send(sent)[0].refused is None
    scene.rotate(scene.lead, scene.rotation())
    after = scene.stored()[scene.shared.id]
    assert after.clock("ownership")[0] > ahead["ownership"][0]


def test_delegations_there_end_and_come_back(scene: Scene) -> None:
    here = Delegation(principal=scene.lead.user, delegate=scene.mover.user, until=PartialDate(2027))
    far = scene.office.member("丁", scene.new)
    there = Delegation(principal=far.user, delegate=scene.mover.user, until=PartialDate(2027))
    scene.lead.send(here)
    far.send(there)
    done = scene.rotate(scene.lead, scene.rotation())
    assert {(right.kind, right.of) for right in done.plan.ends} == {
        ("post", scene.old),
        ("delegation", scene.lead.user),
    }
    scopes = scene.mover.pull().scopes
    assert user_scope(scene.lead.user) not in scopes
    assert user_scope(far.user) in scopes
    scene.undo(scene.lead, done.id)
    assert user_scope(scene.lead.user) in scene.mover.pull().scopes


def test_those_he_gave_end_and_come_back(scene: Scene) -> None:
    day = office_day(scene.office.now)
    given, coming, passing, later = (
        Delegation(
            principal=scene.mover.user,
            delegate=scene.third.user,
            since=PartialDate.of(day + timedelta(days=since)),
            until=PartialDate.of(day + timedelta(days=until)),
        )
        for since, until in ((0, 99), (2, 99), (0, 3), (9, 99))
    )
    scene.mover.send(given, coming, passing, later)
    done = scene.rotate(scene.lead, scene.rotation(day=day + timedelta(days=5)))
    assert {(one.kind, one.id, one.of, one.to) for one in done.plan.ends if one.kind == "delegation"} == {
        ("delegation", one.id, scene.mover.user, scene.third.user) for one in (given, coming)
    }
    stored = scene.stored()
    ends = [stored[one.id].values["until"] for one in (given, coming, passing, later)]
    assert ends == [
        str(PartialDate.of(day + timedelta(days=4))),
        str(PartialDate.of(day + timedelta(days=4))),
        str(passing.until),
        str(later.until),
    ]
    assert user_scope(scene.mover.user) in scene.third.pull().scopes
    scene.office.later(days=5)
    assert user_scope(scene.mover.user) not in scene.third.pull().scopes
    scene.undo(scene.lead, done.id)
    assert user_scope(scene.mover.user) in scene.third.pull().scopes


def test_what_ends_by_itself_before_the_day_goes_on_no_longer(scene: Scene) -> None:
    ending = scene.office.member("戊", scene.old, until=PartialDate.of(office_day(scene.office.now)))
    day = office_day(scene.office.now) + timedelta(days=5)
    plan = scene.plan(scene.lead, Rotate(new_id(), ending.user, scene.successor.user, day=day))
    assert plan.ends == ()


def account(scene: Scene, user: str, role: Role) -> None:
    scene.office.database.transaction(
        lambda c: accounts.create(c, scene.office.id, user, new_id(), role, "", scene.office.now)
    )


def role_of(scene: Scene, user: str) -> Role | None:
    kept = scene.office.database.transaction(lambda c: accounts.by_id(c, scene.office.id, user))
    return kept.role if kept else None


def test_who_led_there_leads_no_more(scene: Scene) -> None:
    account(scene, scene.mover.user, Role.LEAD)
    asked = scene.rotation()
    assert scene.plan(scene.lead, asked).role == Role.LEAD
    assert role_of(scene, scene.mover.user) is Role.LEAD
    done = scene.rotate(scene.lead, asked)
    assert done.plan.role == Role.LEAD
    assert role_of(scene, scene.mover.user) is Role.STAFF
    scene.undo(scene.lead, done.id)
    assert role_of(scene, scene.mover.user) is Role.LEAD


def test_who_is_to_lead_the_new_one_does(scene: Scene) -> None:
    account(scene, scene.mover.user, Role.LEAD)
    assert scene.rotate(scene.lead, scene.rotation(keeps_role=True)).plan.role == ""
    assert role_of(scene, scene.mover.user) is Role.LEAD


@pytest.mark.parametrize("role", [Role.STAFF, Role.ADMINISTRATOR, Role.AUDITOR])
def test_what_somebody_is_everywhere_he_stays(scene: Scene, role: Role) -> None:
    account(scene, scene.mover.user, role)
    assert scene.rotate(scene.lead, scene.rotation()).plan.role == ""
    assert role_of(scene, scene.mover.user) is role


def test_he_leads_until_the_day(scene: Scene) -> None:
    account(scene, scene.mover.user, Role.LEAD)
    day = office_day(scene.office.now) + timedelta(days=3)
    scene.rotate(scene.lead, scene.rotation(day=day))
    for days, role in ((0, Role.LEAD), (2, Role.LEAD), (1, Role.STAFF), (1, Role.STAFF)):
        scene.office.later(days=days)
        scene.office.database.transaction(lambda c: rotations.end_roles(c, scene.office.id, scene.office.now))
        assert role_of(scene, scene.mover.user) is role


def test_a_role_that_has_not_ended_does_not_once_it_is_undone(scene: Scene) -> None:
    account(scene, scene.mover.user, Role.LEAD)
    done = scene.rotate(scene.lead, scene.rotation(day=office_day(scene.office.now) + timedelta(days=3)))
    scene.undo(scene.lead, done.id)
    scene.office.later(days=4)
    scene.office.database.transaction(lambda c: rotations.end_roles(c, scene.office.id, scene.office.now))
    assert role_of(scene, scene.mover.user) is Role.LEAD


def test_a_role_that_was_given_since_stays(scene: Scene) -> None:
    account(scene, scene.mover.user, Role.LEAD)
    done = scene.rotate(scene.lead, scene.rotation())
    scene.office.database.transaction(
        lambda c: c.execute(
            "UPDATE account SET role = 'administrator' WHERE office = %s AND id = %s",
            (scene.office.id, scene.mover.user),
        )
    )
    scene.undo(scene.lead, done.id)
    assert role_of(scene, scene.mover.user) is Role.ADMINISTRATOR


def test_who_may_move_whom(scene: Scene) -> None:
    far = scene.office.department("人事課")
    elsewhere = scene.office.member("他", far, roles=[Role.LEAD])
    for client, asked in (
        (scene.successor, scene.rotation()),
        (elsewhere, scene.rotation()),
        (scene.lead, scene.rotation(department=far)),
    ):
        for work in (scene.plan, scene.rotate):
            with pytest.raises(Refused) as refused:
                work(client, asked)
            assert refused.value.code == "forbidden"
    assert scene.rotate(scene.office.administrator, scene.rotation(department=far)).department == far


def test_who_moved_and_who_took_over_find_their_rotation_and_nobody_else_does(scene: Scene) -> None:
    done = scene.rotate(scene.lead, scene.rotation())

    def own(client: Client) -> list[str]:
        listed = scene.office.database.transaction(
            lambda c: rotations.listed(c, scene.office.sealer, client.author, scene.office.now, own=True)
        )
        return [one.id for one in listed.rotations]

    assert own(scene.mover) == own(scene.successor) == [done.id]
    assert own(scene.third) == own(scene.lead) == own(scene.office.administrator) == []
    scene.undo(scene.lead, done.id)
    assert own(scene.mover) == []


def test_who_leads_above_may_move_those_below(scene: Scene) -> None:
    below = scene.office.department("係", parent=scene.old)
    clerk = scene.office.member("係員", below)
    asked = Rotate(new_id(), clerk.user, scene.successor.user, department=scene.new)
    assert scene.rotate(scene.lead, asked).user == clerk.user


def test_an_administrator_moves_what_he_cannot_see(scene: Scene) -> None:
    administrator = scene.office.administrator
    done = scene.rotate(administrator, scene.rotation())
    assert {item.id for item in done.plan.items} == {scene.everyone.id}
    assert sum(count.number for count in done.plan.counts) == len(goes(scene))
    assert {item.id for item in scene.read(scene.successor, done.id).plan.items} == {
        record.id for record in goes(scene)
    }


def test_whom_it_does_not_concern_finds_nothing(scene: Scene) -> None:
    done = scene.rotate(scene.lead, scene.rotation())
    assert scene.read(scene.mover, done.id).user == scene.mover.user
    for client, rotation in ((scene.third, done.id), (scene.lead, new_id())):
        with pytest.raises(Refused) as refused:
            scene.read(client, rotation)
        assert refused.value.code == "not_found"
    with pytest.raises(Refused):
        scene.undo(scene.successor, done.id)


def test_who_may_undo_it_finds_it_again(scene: Scene) -> None:
    done = scene.rotate(scene.lead, scene.rotation())
    scene.office.later(hours=1)
    elsewhere = scene.office.member("他", scene.office.department("人事課"), roles=[Role.LEAD])
    for client in (scene.lead, scene.office.administrator):
        (head,) = scene.listed(client)
        assert (head.id, head.user, head.by, head.undone_at) == (done.id, done.user, scene.lead.user, "")
    assert scene.listed(elsewhere) == ()
    undone = scene.undo(scene.lead, done.id)
    assert scene.listed(scene.lead)[0].undone_at == undone.undone_at
    scene.office.later(days=400)
    assert scene.listed(scene.office.administrator) == ()


def test_what_is_not_there_is_refused_and_changes_nothing(scene: Scene) -> None:
    before = scene.stored()
    administrator = scene.office.administrator
    for asked in (
        scene.rotation(department=new_id()),
        scene.rotation(others={scene.shared.id: new_id()}),
        Rotate(new_id(), scene.mover.user, new_id()),
        Rotate(new_id(), new_id(), scene.successor.user),
    ):
        with pytest.raises(Refused) as refused:
            scene.rotate(administrator, asked)
        assert refused.value.code == "not_found"
    for days in (-1000, 1000):
        with pytest.raises(UsageError):
            scene.rotate(
                administrator, scene.rotation(day=office_day(scene.office.now) + timedelta(days=days))
            )
    assert scene.stored() == before


def test_nobody_writes_who_was_before(scene: Scene) -> None:
    forged = Handover(
        root=scene.shared.id, former=scene.third.user, department=scene.old, by=scene.third.user
    )
    assert scene.third.send(forged)[0].refused is not None
    scene.rotate(scene.lead, scene.rotation())
    mark = next(d for d in scene.successor.sees().values() if d.kind == "handover")
    gone = scene.successor.altered(mark, LIFE, {"revoked_at": "now", "revoked_by": scene.successor.user})
    assert scene.successor.send(gone)[0].refused is not None
