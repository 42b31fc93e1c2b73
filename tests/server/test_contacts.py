"""本人に確認: a stub for those who might have read the card, a request, and an answer that ends by itself."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from datetime import timedelta
from typing import TypeVar

import msgspec
import pytest

from app.core.dates import PartialDate, office_day
from app.core.documents import LIFE, Document
from app.core.ids import new_id
from app.core.reading import FieldName, Side
from app.core.records import Card, CardStub, Certainty, Delegation, Edit, Link, Page, Verdict
from app.core.visibility import Visibility, card_scope, department_scope
from app.sync.wire import Refusal
from app.sync.wire_sharing import AnswerContact, AskContact, ContactRequest, ContactRequests, ContactState
from server import contacts, settings
from server.database import Connection
from server.erasure import erase_cards
from server.problems import Refused
from server.settings import Settings, TreeReading
from tests.server.offices import Client, Office, card

T = TypeVar("T")


@dataclasses.dataclass
class Scene:
    office: Office
    owner: Client
    colleague: Client
    third: Client
    stranger: Client
    department: str
    card: Card
    edit: Edit

    def ask(self, client: Client, stub: str, why: str = "視察の件") -> ContactRequest:
        return _do(
            self.office,
            lambda c: contacts.ask(
                c, self.office.sealer, client.author, AskContact(stub, why), self.office.now
            ),
        )

    def listed(self, client: Client) -> ContactRequests:
        return _do(
            self.office, lambda c: contacts.listed(c, self.office.sealer, client.author, self.office.now)
        )

    def answer(self, client: Client, request: str, days: int | None) -> None:
        until = None if days is None else office_day(self.office.now) + timedelta(days=days)
        _do(
            self.office,
            lambda c: contacts.answer(
                c, self.office.sealer, client.author, request, AnswerContact(until), self.office.now
            ),
        )

    def granted(self, client: Client, days: int = 7) -> ContactRequest:
        asked = self.ask(client, stub_of(client).id)
        self.answer(self.owner, asked.id, days)
        return asked


def _do(office: Office, work: Callable[[Connection], T]) -> T:
    return office.database.transaction(work)


def typed(client: Client, root: str, field: FieldName, value: str) -> Edit:
    return Edit(root=root, field=field, value=value, certainty=Certainty.TYPED, by=client.user)


@pytest.fixture
def scene(office: Office) -> Scene:
    ours, theirs = office.department("総務課"), office.department("経理課")
    owner, colleague, third = (office.member(name, ours) for name in "甲乙丁")
    stranger = office.member("丙", theirs)
    asked = card(owner, ours, Visibility.ASK)
    name = typed(owner, asked.id, FieldName.NAME, "山田 太郎")
    other = [
        typed(owner, asked.id, FieldName.ORGANIZATION, "みどり市"),
        typed(owner, asked.id, FieldName.TEL, "03-0000-0000"),
    ]
    page = Page(root=asked.id, sheet=new_id(), side=Side.FRONT, media_type="image/png")
    assert all(outcome.refused is None for outcome in owner.send(asked, name, *other, page))
    return Scene(office, owner, colleague, third, stranger, ours, asked, name)


def stubs_of(client: Client) -> list[Document]:
    return [document for document in client.sees().values() if document.kind == "card_stub"]


def stub_of(client: Client) -> Document:
    (stub,) = stubs_of(client)
    return stub


def said(client: Client) -> str:
    return msgspec.json.encode(client.sees()).decode()


def counted(scene: Scene, scope: str) -> int:
    found = _do(
        scene.office,
        lambda c: c.execute(
            "SELECT value FROM counter WHERE office = %s AND scope = %s", (scene.office.id, scope)
        ).fetchone(),
    )
    return int(found[0]) if found else 0


def test_readers_of_the_department_are_told_of_whom_and_nothing_else(scene: Scene) -> None:
    stub = stub_of(scene.colleague)
    assert stub.values == {"owner": scene.owner.user, "name": "山田 太郎", "organization": "みどり市"}
    assert scene.card.id not in said(scene.colleague)
    assert "03-0000-0000" not in said(scene.colleague)
    assert not stubs_of(scene.stranger)


def test_who_reads_along_the_tree_reads_stubs_too(scene: Scene) -> None:
    below = scene.office.department("係", parent=scene.department)
    clerk = scene.office.member("戊", below)
    assert not stubs_of(clerk)
    _do(
        scene.office,
        lambda c: settings.write(c, scene.office.id, Settings(reading=TreeReading.UP)),
    )
    assert stub_of(clerk).id == stub_of(scene.colleague).id


def test_a_stub_follows_its_card(scene: Scene) -> None:
    first = stub_of(scene.colleague)
    later = typed(scene.owner, scene.card.id, FieldName.NAME, "山田 次郎")
    scene.office.later(minutes=1)
    scene.owner.send(dataclasses.replace(later, at="2026-12-01T00:00:00.000Z"))
    renamed = stub_of(scene.colleague)
    assert (renamed.id, renamed.values["name"]) == (first.id, "山田 次郎")
    document = scene.owner.sees()[later.id]
    scene.owner.send(
        scene.owner.altered(document, LIFE, {"revoked_at": "now", "revoked_by": scene.owner.user})
    )
    assert stub_of(scene.colleague).values["name"] == "山田 太郎"


def test_what_a_stub_does_not_say_moves_nothing(scene: Scene) -> None:
    before = counted(scene, department_scope(scene.department))
    scene.owner.send(typed(scene.owner, scene.card.id, FieldName.TEL, "03-9999-9999"))
    assert counted(scene, department_scope(scene.department)) == before


@pytest.mark.parametrize("visibility", [Visibility.PRIVATE, Visibility.DEPARTMENT, Visibility.EVERYONE])
def test_another_visibility_takes_the_stub_away(scene: Scene, visibility: Visibility) -> None:
    scene.colleague.pull()
    stub = stub_of(scene.colleague)
    _become(scene, visibility)
    assert not stubs_of(scene.colleague)
    assert stub.id in {departure.id for departure in scene.colleague.pull().departures}
    _become(scene, Visibility.ASK)
    assert stub_of(scene.colleague).id != stub.id


@pytest.mark.parametrize(
    ("unit", "values"),
    [(LIFE, {"revoked_at": "now", "revoked_by": ""}), ("status", {"status": "not_a_card"})],
)
def test_a_card_that_counts_no_more_has_none(scene: Scene, unit: str, values: dict[str, str]) -> None:
    document = scene.owner.sees()[scene.card.id]
    (outcome,) = scene.owner.send(scene.owner.altered(document, unit, values))
    assert outcome.refused is None
    assert not stubs_of(scene.colleague)


def test_a_card_without_a_name_yet_has_none(scene: Scene) -> None:
    blank = card(scene.owner, scene.department, Visibility.ASK)
    scene.owner.send(blank)
    assert len(stubs_of(scene.colleague)) == 1
    scene.owner.send(typed(scene.owner, blank.id, FieldName.NAME, "鈴木"))
    assert len(stubs_of(scene.colleague)) == 2


def test_erasing_the_card_erases_its_stub_and_what_was_asked(scene: Scene) -> None:
    scene.colleague.pull()
    stub = stub_of(scene.colleague)
    scene.ask(scene.colleague, stub.id)
    erase_cards(
        scene.office.database, scene.office.sealer, scene.office.id, [scene.card.id], scene.office.now
    )
    assert stub.id in scene.colleague.pull().erased_ids
    assert scene.listed(scene.colleague).sent == scene.listed(scene.owner).received == ()


def test_nobody_writes_a_stub(scene: Scene) -> None:
    forged = CardStub(owner=scene.colleague.user, name="偽", organization="")
    (outcome,) = scene.colleague.send(forged)
    assert outcome.refused is not None
    changed = scene.colleague.altered(stub_of(scene.colleague), "name", {"name": "偽"})
    assert scene.colleague.send(changed)[0].refused is Refusal.FORBIDDEN


def test_a_request_goes_to_the_owner_who_alone_learns_why(scene: Scene) -> None:
    stub = stub_of(scene.colleague)
    asked = scene.ask(scene.colleague, stub.id)
    assert scene.ask(scene.colleague, stub.id, "もう一度") == asked
    (received,) = scene.listed(scene.owner).received
    assert (received.asker, received.why, received.card) == (scene.colleague.user, "視察の件", scene.card.id)
    told = msgspec.structs.replace(asked, owner=scene.owner.user, name="山田 太郎")
    assert scene.listed(scene.colleague).sent == (told,), "his desk may hold no stub"
    assert scene.card.id not in msgspec.json.encode(scene.listed(scene.colleague)).decode()
    for other in (scene.third, scene.stranger):
        assert scene.listed(other) == ContactRequests((), ())


def test_what_one_cannot_see_cannot_be_asked_about(scene: Scene) -> None:
    stub = stub_of(scene.colleague).id
    for client, asked in (
        (scene.stranger, stub),
        (scene.stranger, new_id()),
        (scene.colleague, scene.card.id),
        (scene.owner, stub),
    ):
        with pytest.raises(Refused) as refused:
            scene.ask(client, asked)
        assert refused.value.code == "not_found"


def test_a_grant_shows_the_card_and_all_that_hangs_on_it_to_the_asker_alone(scene: Scene) -> None:
    scene.owner.pull()
    scene.granted(scene.colleague)
    seen = scene.colleague.sees()
    assert {scene.card.id, scene.edit.id} <= seen.keys()
    assert any(document.kind == "page" for document in seen.values())
    for other in (scene.third, scene.stranger):
        assert scene.card.id not in said(other)
    assert scene.card.id in scene.owner.sees()
    assert card_scope(scene.card.id) in scene.owner.pull().scopes
    (sent,) = scene.listed(scene.colleague).sent
    assert (sent.state, sent.card) == (ContactState.GRANTED, scene.card.id)


def test_a_grant_ends_by_its_day(scene: Scene) -> None:
    scene.granted(scene.colleague, days=2)
    scene.office.later(days=2)
    assert scene.card.id in scene.colleague.sees()
    scene.office.later(days=1)
    assert card_scope(scene.card.id) not in scene.colleague.pull().scopes
    assert scene.card.id not in said(scene.colleague)
    assert scene.listed(scene.colleague).sent[0].state is ContactState.ENDED
    assert scene.card.id in scene.owner.sees()


def test_a_grant_is_taken_back_and_given_again(scene: Scene) -> None:
    asked = scene.granted(scene.colleague)
    scene.answer(scene.owner, asked.id, None)
    assert scene.card.id not in said(scene.colleague)
    assert scene.listed(scene.colleague).sent[0].state is ContactState.ENDED
    scene.answer(scene.owner, asked.id, 3)
    assert scene.card.id in scene.colleague.sees()


def test_who_was_declined_is_told_so_and_sees_nothing(scene: Scene) -> None:
    asked = scene.ask(scene.colleague, stub_of(scene.colleague).id)
    scene.answer(scene.owner, asked.id, None)
    assert scene.listed(scene.colleague).sent[0].state is ContactState.DECLINED
    assert scene.card.id not in said(scene.colleague)


def test_only_the_owner_or_who_acts_for_him_answers(scene: Scene) -> None:
    asked = scene.ask(scene.colleague, stub_of(scene.colleague).id)
    for other in (scene.colleague, scene.third, scene.stranger, scene.office.administrator):
        with pytest.raises(Refused):
            scene.answer(other, asked.id, 7)
    scene.owner.send(
        Delegation(principal=scene.owner.user, delegate=scene.third.user, until=PartialDate(2027))
    )
    scene.answer(scene.third, asked.id, 7)
    assert scene.card.id in scene.colleague.sees()


def test_another_visibility_in_between_ends_what_was_granted(scene: Scene) -> None:
    scene.granted(scene.colleague)
    _become(scene, Visibility.PRIVATE)
    assert scene.card.id not in said(scene.colleague)
    assert not any(scope.startswith("g:") for scope in scene.colleague.pull().scopes)
    _become(scene, Visibility.ASK)
    assert scene.card.id not in said(scene.colleague)
    scene.granted(scene.third)
    assert scene.card.id in scene.third.sees()
    assert scene.card.id not in said(scene.colleague)


def test_the_asker_may_work_at_the_card_like_a_reader(scene: Scene) -> None:
    scene.granted(scene.colleague)
    note = typed(scene.colleague, scene.card.id, FieldName.TITLE, "課長")
    document = scene.colleague.sees()[scene.card.id]
    private = {"owner": scene.colleague.user, "department": "", "visibility": "private"}
    fine, refused = scene.colleague.send(note, scene.colleague.altered(document, "ownership", private))
    assert (fine.refused, refused.refused) == (None, Refusal.FORBIDDEN)
    assert note.id in scene.owner.sees()


def test_a_link_to_a_granted_card_stays_with_who_made_it(scene: Scene) -> None:
    other = card(scene.owner, scene.department)
    link = Link(first=scene.card.id, second=other.id, verdict=Verdict.SAME, by=scene.owner.user)
    scene.owner.send(other, link)
    scene.granted(scene.colleague)
    assert link.id in scene.owner.sees()
    assert link.id not in scene.colleague.sees()


def _become(scene: Scene, visibility: Visibility) -> None:
    document = scene.owner.sees()[scene.card.id]
    values = {"owner": scene.owner.user, "department": scene.department, "visibility": visibility.value}
    (outcome,) = scene.owner.send(scene.owner.altered(document, "ownership", values))
    assert outcome.refused is None
