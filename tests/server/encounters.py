"""Requests that may come at once, two by two: what is asked of two servers, and what has to hold of both answers.

``ENCOUNTERS`` has them by name; each is made anew as often as it is tried, with records of its own. What holds of an office
whatever happens to it is not said here (``tests.server.soundness``).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any, NamedTuple

from app.core.dates import PartialDate, format_instant, office_day
from app.core.documents import LIFE, Document
from app.core.ids import new_id
from app.core.reading import FieldName, Side
from app.core.records import (
    Batch,
    Certainty,
    Department,
    Edit,
    Link,
    Meeting,
    Note,
    Page,
    Post,
    Record,
    Sheet,
    Tag,
    Tagging,
    Task,
    User,
    Verdict,
)  # fmt: skip
from app.core.roles import Role
from app.core.visibility import Visibility
from app.sync.wire import Change, Push, Pushed
from app.sync.wire_reads import Erase, Read, ReadKind, Reads
from app.sync.wire_rotation import Rotate
from app.sync.wire_search import Search
from app.sync.wire_sharing import (
    AnswerApproval,
    AnswerContact,
    Approval,
    ApprovalState,
    AskApproval,
    AskContact,
    Leases,
    Matter,
    ReturnReview,
    TakeReview,
)
from server import pruning
from server.handed_batches import ASIDE
from server.problems import Refused
from tests.server.memory_desks import Desk
from tests.server.offices import Client, Office, card
from tests.server.overtaking import Deed, Server
from tests.server.soundness import Kept


class Encounter(NamedTuple):
    """Two requests, and what has to hold of their answers."""

    first: Deed
    second: Deed
    check: Callable[[Any, Any], object] = lambda *_: None
    """Raises AssertionError."""


@dataclass
class Scene:
    """An office with two in one department and one in another, three administrators, and desks that read all the time."""

    office: Office
    server: Server
    """Neither of the two that are asked at once."""
    ours: str = field(init=False)
    theirs: str = field(init=False)
    me: Client = field(init=False)
    again: Client = field(init=False)
    """Myself at another desk."""
    colleague: Client = field(init=False)
    stranger: Client = field(init=False)
    second: Client = field(init=False)
    third: Client = field(init=False)
    readers: list[Desk] = field(default_factory=list)
    kept: Kept = field(init=False)

    def __post_init__(self) -> None:
        office = self.office
        ours, theirs = Department(name="総務課"), Department(name="経理課")
        self.ours, self.theirs = ours.id, theirs.id
        people = {name: User(name=name) for name in ("甲", "乙", "丙", "二郎", "三郎")}
        posts = [Post(user=people[name].id, department=self.ours) for name in "甲乙"]
        posts.append(Post(user=people["丙"].id, department=self.theirs))
        office.enter(ours, theirs, *people.values(), *posts)
        self.me, self.colleague, self.stranger = (Client(office, people[name].id) for name in "甲乙丙")
        self.again = Client(office, self.me.user)
        administrators = frozenset({Role.ADMINISTRATOR})
        self.second, self.third = (
            Client(office, people[name].id, administrators) for name in ("二郎", "三郎")
        )
        self.readers = [Desk(client.user) for client in (self.me, self.colleague)]
        self.kept = Kept(office.database, office.sealer, office.id)

    @property
    def administrator(self) -> Client:
        return self.office.administrator

    def card(self, visibility: Visibility = Visibility.DEPARTMENT, **columns: Any) -> Document:
        """A card of mine, which the office has."""
        return self.there(self.me, card(self.me, self.ours, visibility, **columns))

    def there(self, client: Client, record: Record) -> Document:
        """A record that the office has by now."""
        document = client.document(record)
        (outcome,) = client.send(document)
        assert outcome.refused is None
        return document

    def read(self, *limits: int) -> None:
        """The readers fetch a page each: one of them a little, the other always all that there is."""
        for desk, limit in zip(self.readers, limits or (3, 1000), strict=True):
            self._fetch(desk, limit)

    def readers_agree(self) -> None:
        """Each has what one has who begins anew."""
        for desk in self.readers:
            fresh = Desk(desk.user)
            for one in (desk, fresh):
                while self._fetch(one, 1000):
                    pass
            held, expected = ({key: one.held[key].document for key in one.held} for one in (desk, fresh))
            assert held.keys() == expected.keys(), "a reader has passed something over"
            assert held == expected, "a reader has something as it was before"

    def _fetch(self, desk: Desk, limit: int) -> bool:
        client = Client(self.office, desk.user, device=desk.device)
        page = self.server.ask(client, "pull", desk.next_pull(limit))
        desk.pulled(page)
        return bool(page.more)

    def document(self, record: str) -> Document:
        """A record as the office has it now."""
        return self.kept.stored("id = %s", record)[record][1]

    def audited(self, action: str, about: str) -> int:
        """How often the audit tells of something."""
        return len(
            self.kept.rows(
                "SELECT 1 FROM office_audit WHERE office = %s AND action = %s AND (subject = %s OR detail::text LIKE %s)",
                action, about, f"%{about}%",
            )
        )  # fmt: skip

    def conflicts(self, record: str) -> list[str]:
        """What is kept of values of a record that were lost."""
        found = self.kept.stored("kind = 'conflict' AND root = %s", record).values()
        return [document.values["values"] for _, document in found]


def pushing(client: Client, *items: Change | Document | Record) -> Deed:
    """A desk sends changes."""
    changes = tuple(
        item
        if isinstance(item, Change)
        else Change(item if isinstance(item, Document) else client.document(item))
        for item in items
    )
    batch = Push(new_id(), changes)
    return lambda server: server.ask(client, "push", batch)


def taken(*answers: Pushed) -> None:
    """All of what was sent was taken."""
    refused = [outcome.refused for answer in answers for outcome in answer.outcomes]
    assert not any(refused), refused


def edit(client: Client, root: str, value: str = "山田 太郎") -> Edit:
    return Edit(root=root, field=FieldName.NAME, value=value, certainty=Certainty.TYPED, by=client.user)


TOLD_OF = (
    "two units of a card", "a move and what is hung on it", "a move and a link to it", "new cards of one department",
    "a meeting is hidden that is to be told again", "departures are forgotten and others come", "an erasure and a move",
    "yes and no", "a rotation and a change",
)  # fmt: skip
"""Those of which the first request changes what a colleague is told."""

ENCOUNTERS: dict[str, Callable[[Scene], Encounter]] = {}

FURTHER: dict[str, Callable[[Scene], Encounter]] = {}
"""More of the same kinds, which are not tried every time."""


def named(
    make: Callable[[Scene], Encounter], among: dict[str, Callable[[Scene], Encounter]]
) -> Callable[[Scene], Encounter]:
    """Put one among others by the name of its function."""
    among[make.__name__.replace("_", " ")] = make
    return make


def encounter(make: Callable[[Scene], Encounter]) -> Callable[[Scene], Encounter]:
    return named(make, ENCOUNTERS)


def further(make: Callable[[Scene], Encounter]) -> Callable[[Scene], Encounter]:
    return named(make, FURTHER)


# Changes of records.


@encounter
def two_units_of_a_card(scene: Scene) -> Encounter:
    before = scene.card()
    dated = scene.me.altered(before, "exchanged_on", {"exchanged_on": "2026-01-01"})
    sorted_out = scene.colleague.altered(before, "status", {"status": "set_aside"})

    def both_stand(*answers: Pushed) -> None:
        taken(*answers)
        values = scene.document(before.id).values
        assert (values["exchanged_on"], values["status"]) == ("2026-01-01", "set_aside"), "lost"
        assert not scene.conflicts(before.id)

    return Encounter(pushing(scene.me, dated), pushing(scene.colleague, sorted_out), both_stand)


@encounter
def one_unit_of_a_card(scene: Scene) -> Encounter:
    before = scene.card()
    mine = scene.me.altered(before, "exchanged_on", {"exchanged_on": "2026-01-01"})
    theirs = scene.colleague.altered(before, "exchanged_on", {"exchanged_on": "2026-02-02"})
    last = max(mine, theirs, key=lambda change: change.document.clock("exchanged_on"))

    def one_stands(*answers: Pushed) -> None:
        taken(*answers)
        now = scene.document(before.id)
        assert now.clock("exchanged_on") == last.document.clock("exchanged_on"), "the later one stands"
        (lost,) = scene.conflicts(before.id)
        assert {lost, now.values["exchanged_on"]} in (
            {'{"exchanged_on":"2026-01-01"}', "2026-02-02"},
            {'{"exchanged_on":"2026-02-02"}', "2026-01-01"},
        )

    return Encounter(pushing(scene.me, mine), pushing(scene.colleague, theirs), one_stands)


@encounter
def one_batch_twice(scene: Scene) -> Encounter:
    before = scene.card()
    late = scene.me.altered(before, "exchanged_on", {"exchanged_on": "2026-01-01"})
    scene.office.now += timedelta(seconds=1)
    scene.colleague.send(scene.colleague.altered(before, "exchanged_on", {"exchanged_on": "2026-02-02"}))
    batch = pushing(scene.me, late, card(scene.me, scene.ours), edit(scene.me, before.id))

    def is_taken_once(first: Pushed, second: Pushed) -> None:
        taken(first)
        assert first == second
        batches = scene.kept.rows("SELECT batch FROM push WHERE office = %s")
        assert len(batches) == len(set(batches))
        assert len(scene.conflicts(before.id)) == 1

    return Encounter(batch, batch, is_taken_once)


@encounter
def changes_alone_twice(scene: Scene) -> Encounter:
    """A batch that brings no new record, of which the table of records would say that it is there."""
    before = scene.card()
    late = scene.me.altered(before, "exchanged_on", {"exchanged_on": "2026-01-01"})
    batch = pushing(scene.me, late)

    def is_taken_once(first: Pushed, second: Pushed) -> None:
        taken(first)
        assert first == second
        batches = scene.kept.rows("SELECT batch FROM push WHERE office = %s")
        assert len(batches) == len(set(batches))

    return Encounter(batch, batch, is_taken_once)


@encounter
def a_move_and_what_is_hung_on_it(scene: Scene) -> Encounter:
    before, tag = (
        scene.card(),
        scene.there(
            scene.me,
            Tag(owner=scene.me.user, department=scene.ours, name="札", visibility=Visibility.DEPARTMENT),
        ),
    )
    hidden = scene.me.altered(before, "ownership", {"visibility": "private"})
    hung = edit(scene.colleague, before.id), Tagging(root=before.id, tag=tag.id, by=scene.colleague.user)
    return Encounter(
        pushing(scene.me, hidden), pushing(scene.colleague, *hung), lambda moved, _: taken(moved)
    )


@further
def two_moves(scene: Scene) -> Encounter:
    before = scene.card()
    scene.there(scene.me, edit(scene.me, before.id))
    given = {"owner": scene.stranger.user, "department": scene.theirs}
    one = scene.me.altered(before, "ownership", given)
    other = scene.again.altered(before, "ownership", {"visibility": "everyone"})
    return Encounter(pushing(scene.me, one), pushing(scene.again, other))


@encounter
def a_move_and_a_link_to_it(scene: Scene) -> Encounter:
    before, other = scene.card(), scene.card()
    link = Link(first=before.id, second=other.id, verdict=Verdict.SAME, by=scene.colleague.user)
    moved = scene.me.altered(before, "ownership", {"visibility": "everyone"})
    return Encounter(pushing(scene.me, moved), pushing(scene.colleague, link), taken)


@further
def moves_of_both_ends_of_a_link(scene: Scene) -> Encounter:
    first, second = scene.card(), scene.card()
    scene.there(scene.me, Link(first=first.id, second=second.id, verdict=Verdict.SAME, by=scene.me.user))
    hidden = scene.me.altered(first, "ownership", {"visibility": "private"})
    shown = scene.again.altered(second, "ownership", {"visibility": "everyone"})
    return Encounter(pushing(scene.me, hidden), pushing(scene.again, shown), taken)


@further
def a_page_that_is_hung_elsewhere_and_a_move(scene: Scene) -> Encounter:
    before, other = scene.card(), scene.card(Visibility.EVERYONE)
    page = scene.there(
        scene.me, Page(root=before.id, sheet=new_id(), side=Side.FRONT, media_type="image/png")
    )
    hung = scene.me.altered(page, "root", {"root": other.id})
    moved = scene.again.altered(other, "ownership", {"visibility": "private"})
    return Encounter(pushing(scene.me, hung), pushing(scene.again, moved), taken)


@encounter
def new_cards_of_one_department(scene: Scene) -> Encounter:
    first, second = card(scene.me, scene.ours), card(scene.colleague, scene.ours)
    return Encounter(
        pushing(scene.me, first, edit(scene.me, first.id)),
        pushing(scene.colleague, second, edit(scene.colleague, second.id)),
        taken,
    )


@encounter
def a_stack_of_new_cards_and_one_more(scene: Scene) -> Encounter:
    """So many that some are written while others are still looked at."""
    stack = [card(scene.me, scene.ours) for _ in range(105)]
    return Encounter(
        pushing(scene.me, *stack), pushing(scene.colleague, card(scene.colleague, scene.ours)), taken
    )


@further
def the_same_new_record_from_two_desks(scene: Scene) -> Encounter:
    """A desk that was copied tells what it had not told."""
    record = edit(scene.me, scene.card().id)
    return Encounter(pushing(scene.me, record), pushing(scene.again, record), taken)


@encounter
def two_names_on_a_card_that_one_asks_for(scene: Scene) -> Encounter:
    before = scene.card(Visibility.ASK)
    return Encounter(
        pushing(scene.me, edit(scene.me, before.id, "甲")),
        pushing(scene.again, edit(scene.again, before.id, "乙")),
        taken,
    )


@further
def a_name_on_a_card_and_that_one_asks_for_it(scene: Scene) -> Encounter:
    before = scene.card(Visibility.PRIVATE)
    asked = scene.me.altered(before, "ownership", {"visibility": "ask"})
    return Encounter(pushing(scene.me, asked), pushing(scene.again, edit(scene.again, before.id)), taken)


@further
def a_card_is_revoked_and_named(scene: Scene) -> Encounter:
    before = scene.card(Visibility.ASK)
    scene.there(scene.me, edit(scene.me, before.id))
    gone = scene.me.altered(
        before, LIFE, {"revoked_at": "2026-04-01T00:00:00.000Z", "revoked_by": scene.me.user}
    )
    return Encounter(pushing(scene.me, gone), pushing(scene.again, edit(scene.again, before.id)), taken)


# Erasures.


def erasing(client: Client, *cards: str) -> Deed:
    return lambda server: server.ask(client, "erase_cards", Erase(cards))


@further
def an_erasure_and_a_change(scene: Scene) -> Encounter:
    before = scene.card()
    change = scene.colleague.altered(before, "exchanged_on", {"exchanged_on": "2026-01-01"})
    return Encounter(erasing(scene.me, before.id), pushing(scene.colleague, change))


@encounter
def an_erasure_and_what_is_hung_on_it(scene: Scene) -> Encounter:
    before, other = scene.card(), scene.card()
    tag = scene.there(
        scene.me, Tag(owner=scene.me.user, department=scene.ours, name="札", visibility=Visibility.DEPARTMENT)
    )
    link = Link(first=other.id, second=before.id, verdict=Verdict.SAME, by=scene.colleague.user)
    tagging = Tagging(root=before.id, tag=tag.id, by=scene.colleague.user)
    return Encounter(
        erasing(scene.me, before.id),
        pushing(scene.colleague, edit(scene.colleague, before.id), link, tagging),
    )


@encounter
def what_is_written_of_a_card_and_its_erasure(scene: Scene) -> Encounter:
    before, other, user = scene.card(), scene.card(), scene.colleague.user
    own: dict[str, Any] = {"owner": user, "operator": user, "department": scene.ours}
    written = pushing(
        scene.colleague,
        Note(about=before.id, text="覚え書き", **own),
        Task(about=before.id, subject="電話する", **own),
        Meeting(about=(before.id, other.id), met_on=PartialDate(2026), **own),
    )
    return Encounter(written, erasing(scene.me, before.id))


@encounter
def a_meeting_that_names_it_from_now_on_and_an_erasure(scene: Scene) -> Encounter:
    before, user = scene.card(), scene.colleague.user
    meeting = scene.there(
        scene.colleague,
        Meeting(about=(), met_on=PartialDate(2026), owner=user, operator=user, department=scene.ours),
    )
    change = scene.colleague.altered(meeting, "about", {"about": [before.id]})
    return Encounter(pushing(scene.colleague, change), erasing(scene.me, before.id))


@encounter
def a_card_and_its_erasure_by_its_id(scene: Scene) -> Encounter:
    """An administrator names a card that its desk is about to tell of."""
    new = card(scene.me, scene.ours)
    return Encounter(pushing(scene.me, new, edit(scene.me, new.id)), erasing(scene.second, new.id))


@further
def an_erasure_and_a_move(scene: Scene) -> Encounter:
    before = scene.card()
    scene.there(scene.me, edit(scene.me, before.id))
    moved = scene.again.altered(before, "ownership", {"visibility": "everyone"})
    return Encounter(erasing(scene.me, before.id), pushing(scene.again, moved))


@encounter
def two_erasures(scene: Scene) -> Encounter:
    first, second = scene.card(), scene.card()
    scene.there(scene.me, Link(first=first.id, second=second.id, verdict=Verdict.SAME, by=scene.me.user))
    return Encounter(erasing(scene.me, first.id, second.id), erasing(scene.second, second.id, first.id))


@encounter
def an_erasure_and_a_search(scene: Scene) -> Encounter:
    before = scene.card()
    scene.there(scene.me, edit(scene.me, before.id))
    return Encounter(
        erasing(scene.me, before.id),
        lambda server: server.ask(scene.colleague, "search_cards", Search("山田")),
    )


@encounter
def an_erasure_and_an_image(scene: Scene) -> Encounter:
    before = scene.card()
    page = scene.there(
        scene.me, Page(root=before.id, sheet=new_id(), side=Side.FRONT, media_type="image/png")
    )
    return Encounter(
        erasing(scene.again, before.id),
        lambda server: server.ask(scene.me, "put_image", b"image", page=page.id),
    )


@encounter
def a_review_and_an_erasure(scene: Scene) -> Encounter:
    before = scene.card()
    return Encounter(reviewing(scene.colleague, before.id), erasing(scene.me, before.id))


@encounter
def an_erasure_and_that_it_was_read(scene: Scene) -> Encounter:
    before = scene.card()
    read = Reads((Read(new_id(), ReadKind.CARD, format_instant(scene.office.now), before.id),))
    return Encounter(
        erasing(scene.me, before.id), lambda server: server.ask(scene.colleague, "tell_reads", read)
    )


# Review.


def reviewing(client: Client, *cards: str) -> Deed:
    return lambda server: server.ask(client, "take_review", TakeReview(cards))


def at_one_desk(*asked: tuple[Client, Leases]) -> None:
    """No card was given to two."""
    given = [
        lease.card for client, leases in asked for lease in leases.leases if lease.device == client.device
    ]
    assert len(given) == len(set(given)), "given to two desks"


@encounter
def cards_for_review_at_two_desks(scene: Scene) -> Encounter:
    cards = [scene.card().id for _ in range(2)]

    def one_has_each(first: Leases, second: Leases) -> None:
        at_one_desk((scene.me, first), (scene.colleague, second))
        held = scene.kept.rows("SELECT card FROM review_lease WHERE office = %s AND card = ANY(%s)", [*cards])
        assert {card for (card,) in held} == set(cards)
        scene.office.now += timedelta(hours=1)  # so that desks may hold some the next time

    return Encounter(reviewing(scene.me, *cards), reviewing(scene.colleague, *reversed(cards)), one_has_each)


@encounter
def what_another_has_held_too_long(scene: Scene) -> Encounter:
    held = scene.card().id
    reviewing(scene.again, held)(scene.server)
    scene.office.now += timedelta(hours=1)
    return Encounter(
        reviewing(scene.me, held),
        reviewing(scene.colleague, held),
        lambda first, second: at_one_desk((scene.me, first), (scene.colleague, second)),
    )


@further
def what_is_given_back_and_taken(scene: Scene) -> Encounter:
    held = scene.card().id
    scene.office.now += timedelta(hours=1)
    reviewing(scene.me, held)(scene.server)
    return Encounter(
        lambda server: server.ask(scene.me, "return_review", ReturnReview((held,))),
        reviewing(scene.colleague, held),
        lambda _, leases: at_one_desk((scene.colleague, leases)),
    )


# What owners are asked.


def asking(client: Client, stub: str) -> Deed:
    return lambda server: server.ask(client, "ask_contact", AskContact(stub, "視察の件"))


def answering(scene: Scene, client: Client, request: str, days: int | None) -> Deed:
    said = AnswerContact(None if days is None else office_day(scene.office.now) + timedelta(days=days))
    return lambda server: server.ask(client, "answer_contact", said, request=request)


def stub_of(scene: Scene, card_id: str) -> str:
    """A card that one asks for has been named; its stub."""
    scene.there(scene.me, edit(scene.me, card_id))
    ((stub,),) = scene.kept.rows(
        "SELECT id FROM record WHERE office = %s AND kind = 'card_stub' AND root = %s", card_id
    )
    return str(stub)


@encounter
def one_asks_twice(scene: Scene) -> Encounter:
    stub = stub_of(scene, scene.card(Visibility.ASK).id)

    def is_asked_once(first: Any, second: Any) -> None:
        assert first.id == second.id

    return Encounter(asking(scene.colleague, stub), asking(scene.colleague, stub), is_asked_once)


@encounter
def yes_and_no(scene: Scene) -> Encounter:
    before = scene.card(Visibility.ASK)
    request = asking(scene.colleague, stub_of(scene, before.id))(scene.server).id
    return Encounter(
        answering(scene, scene.me, request, 7), answering(scene, scene.again, request, None), lambda *_: None
    )


@encounter
def yes_to_two(scene: Scene) -> Encounter:
    before = scene.card(Visibility.ASK)
    stub = stub_of(scene, before.id)
    other = scene.office.member("丁", scene.ours)
    requests = [asking(client, stub)(scene.server).id for client in (scene.colleague, other)]

    def both_see_it(*_: Any) -> None:
        states = scene.kept.rows(
            "SELECT until IS NOT NULL AND ended_at IS NULL FROM contact_request WHERE office = %s AND id = ANY(%s)",
            requests,
        )
        assert states == [(True,), (True,)], "a yes was lost"

    first, second = (
        answering(scene, client, request, 7)
        for client, request in zip((scene.me, scene.again), requests, strict=True)
    )
    return Encounter(first, second, both_see_it)


@encounter
def yes_and_that_it_is_private(scene: Scene) -> Encounter:
    before = scene.card(Visibility.ASK)
    request = asking(scene.colleague, stub_of(scene, before.id))(scene.server).id
    hidden = scene.again.altered(before, "ownership", {"visibility": "private"})

    def it_is_private(_: Any, pushed: Pushed) -> None:
        taken(pushed)
        assert before.id not in scene.colleague.sees()

    return Encounter(answering(scene, scene.me, request, 7), pushing(scene.again, hidden), it_is_private)


@further
def a_question_and_an_erasure(scene: Scene) -> Encounter:
    before = scene.card(Visibility.ASK)
    stub = stub_of(scene, before.id)
    return Encounter(asking(scene.colleague, stub), erasing(scene.me, before.id))


# What administrators decide together.


def leaver(scene: Scene) -> tuple[Client, Document]:
    """One who has left, and a card of his."""
    somebody = scene.office.member("戊", scene.ours)
    left = scene.there(somebody, card(somebody, scene.ours, Visibility.PRIVATE))
    user = scene.document(somebody.user)
    (outcome,) = scene.administrator.send(
        scene.administrator.altered(user, "left_on", {"left_on": "2026-03-31"})
    )
    assert outcome.refused is None
    return somebody, left


def decide(client: Client, approval: str, *, approved: bool) -> Deed:
    return lambda server: server.ask(client, "answer_approval", AnswerApproval(approved), approval=approval)


def _asked(scene: Scene, subject: str) -> AskApproval:
    return AskApproval(new_id(), Matter.OPEN_CARDS, subject, scene.colleague.user, "引継ぎなしの退職")


@encounter
def two_administrators_approve(scene: Scene) -> Encounter:
    somebody, left = leaver(scene)
    asked = _asked(scene, somebody.user)
    scene.server.ask(scene.administrator, "ask_approval", asked)

    def it_is_done_once(first: Approval, second: Approval) -> None:
        assert first == second
        assert first.state is ApprovalState.APPROVED
        assert scene.document(left.id).values["owner"] == scene.colleague.user
        assert scene.audited("approval_given", asked.id) == scene.audited("cards_opened", asked.id) == 1

    return Encounter(
        decide(scene.second, asked.id, approved=True),
        decide(scene.third, asked.id, approved=True),
        it_is_done_once,
    )


@encounter
def one_administrator_approves_and_one_refuses(scene: Scene) -> Encounter:
    somebody, left = leaver(scene)
    asked = _asked(scene, somebody.user)
    scene.server.ask(scene.administrator, "ask_approval", asked)

    def the_first_answer_stands(first: Approval, second: Approval) -> None:
        assert first == second
        done = scene.document(left.id).values["owner"] == scene.colleague.user
        assert done == (first.state is ApprovalState.APPROVED)
        assert scene.audited("approval_given", asked.id) + scene.audited("approval_refused", asked.id) == 1

    return Encounter(
        decide(scene.second, asked.id, approved=True),
        decide(scene.third, asked.id, approved=False),
        the_first_answer_stands,
    )


@further
def an_approval_and_a_change(scene: Scene) -> Encounter:
    """Of what was his who has left, by a colleague to whom it was open."""
    somebody, _ = leaver(scene)
    shown = scene.there(somebody, card(somebody, scene.ours))
    asked = _asked(scene, somebody.user)
    scene.server.ask(scene.administrator, "ask_approval", asked)
    change = scene.me.altered(shown, "exchanged_on", {"exchanged_on": "2026-01-01"})

    def both_stand(_: Approval, pushed: Pushed) -> None:
        taken(pushed)
        values = scene.document(shown.id).values
        assert (values["owner"], values["exchanged_on"]) == (scene.colleague.user, "2026-01-01")

    return Encounter(decide(scene.second, asked.id, approved=True), pushing(scene.me, change), both_stand)


@further
def one_request_for_approval_twice(scene: Scene) -> Encounter:
    somebody, _ = leaver(scene)
    asked = _asked(scene, somebody.user)

    def is_asked_once(first: Approval, second: Approval) -> None:
        assert first == second
        assert scene.audited("approval_asked", asked.id) == 1

    def ask(server: Server) -> Any:
        return server.ask(scene.administrator, "ask_approval", asked)

    return Encounter(ask, ask, is_asked_once)


# Rotations.


def mover(scene: Scene) -> tuple[Client, Document]:
    """One who is to move, and a card that goes then."""
    somebody = scene.office.member("己", scene.ours)
    return somebody, scene.there(somebody, card(somebody, scene.ours))


def rotating(scene: Scene, user: str, client: Client | None = None, **said: Any) -> tuple[str, Deed]:
    asked = Rotate(new_id(), user, said.pop("successor", scene.colleague.user), scene.theirs, **said)
    return asked.id, lambda server: server.ask(client or scene.administrator, "rotate", asked)


def posts_of(scene: Scene, user: str) -> list[str]:
    """The departments in which one has a post that has not ended."""
    found = scene.kept.stored("kind = 'post' AND owner = %s", user).values()
    return [
        document.values["department"]
        for _, document in found
        if not (document.values["until"] or document.revoked_at)
    ]


@encounter
def a_rotation_and_a_change(scene: Scene) -> Encounter:
    somebody, goes = mover(scene)
    change = scene.me.altered(goes, "exchanged_on", {"exchanged_on": "2026-01-01"})
    _, rotate = rotating(scene, somebody.user)

    def both_stand(_: Any, pushed: Pushed) -> None:
        taken(pushed)
        values = scene.document(goes.id).values
        assert (values["owner"], values["exchanged_on"]) == (scene.colleague.user, "2026-01-01")

    return Encounter(rotate, pushing(scene.me, change), both_stand)


@encounter
def a_rotation_and_a_new_card(scene: Scene) -> Encounter:
    """Of his, whom it moves: whichever is first, it goes."""
    somebody, _ = mover(scene)
    new = pushing(somebody, card(somebody, scene.ours))
    scene.office.now += timedelta(seconds=1)
    _, rotate = rotating(scene, somebody.user)

    def it_goes(_: Any, pushed: Pushed) -> None:
        taken(pushed)
        (outcome,) = pushed.outcomes
        assert scene.document(outcome.id).values["owner"] == scene.colleague.user

    return Encounter(rotate, new, it_goes)


@further
def a_rotation_and_that_a_card_is_private(scene: Scene) -> Encounter:
    somebody, goes = mover(scene)
    hidden = somebody.altered(goes, "ownership", {"visibility": "private"})
    _, rotate = rotating(scene, somebody.user)
    return Encounter(rotate, pushing(somebody, hidden))


@encounter
def one_rotation_twice(scene: Scene) -> Encounter:
    somebody, goes = mover(scene)
    rotation, rotate = rotating(scene, somebody.user)

    def is_made_once(first: Any, second: Any) -> None:
        assert first == second
        assert scene.audited("rotated", rotation) == 1
        assert posts_of(scene, somebody.user) == [scene.theirs]
        assert scene.document(goes.id).values["owner"] == scene.colleague.user

    return Encounter(rotate, rotate, is_made_once)


@further
def two_rotations_of_one(scene: Scene) -> Encounter:
    somebody, _ = mover(scene)
    _, one = rotating(scene, somebody.user)
    _, other = rotating(scene, somebody.user, scene.second, successor=scene.me.user)

    def he_has_one_post(*_: Any) -> None:
        assert posts_of(scene, somebody.user) == [scene.theirs]

    return Encounter(one, other, he_has_one_post)


@encounter
def a_rotation_is_undone_twice(scene: Scene) -> Encounter:
    somebody, goes = mover(scene)
    rotation, rotate = rotating(scene, somebody.user)
    rotate(scene.server)

    def undo(client: Client) -> Deed:
        return lambda server: server.ask(client, "undo_rotation", rotation=rotation)

    def is_undone_once(first: Any, second: Any) -> None:
        assert first == second
        assert scene.audited("rotation_undone", rotation) == 1
        assert posts_of(scene, somebody.user) == [scene.ours]
        assert scene.document(goes.id).values["owner"] == somebody.user

    return Encounter(undo(scene.administrator), undo(scene.second), is_undone_once)


@further
def a_rotation_is_undone_and_its_card_shown(scene: Scene) -> Encounter:
    somebody, goes = mover(scene)
    rotation, rotate = rotating(scene, somebody.user)
    rotate(scene.server)
    shown = scene.colleague.altered(
        scene.document(goes.id), "ownership", {"visibility": "everyone", "owner": scene.colleague.user}
    )
    return Encounter(
        lambda server: server.ask(scene.administrator, "undo_rotation", rotation=rotation),
        pushing(scene.colleague, shown),
    )


@encounter
def a_rotation_and_the_last_card_of_a_stack(scene: Scene) -> Encounter:
    """It has been read as a whole by then, or goes when it has."""
    somebody, _ = mover(scene)
    own: dict[str, Any] = {"owner": somebody.user, "department": scene.ours, "operator": somebody.user}
    batch = Batch(device="virtual", visibility=Visibility.DEPARTMENT, **own)
    sheet = Sheet(root=batch.id, number=1)
    page = Page(root=batch.id, sheet=sheet.id, side=Side.FRONT, media_type="image/png")
    stack = [somebody.document(record) for record in (batch, sheet, page)]
    taken(pushing(somebody, *stack)(scene.server))
    scene.server.ask(somebody, "put_image", b"image", page=page.id)
    read = card(somebody, scene.ours, Visibility.DEPARTMENT, batch=batch.id, sheet=sheet.id)
    hung = somebody.altered(stack[2], "root", {"root": read.id})
    ended = somebody.altered(stack[0], "course", {"state": "ended", "ended_at": "2026-04-01T00:00:00.000Z"})
    told = pushing(somebody, read, hung, ended)
    scene.office.now += timedelta(seconds=1)
    _, rotate = rotating(scene, somebody.user)

    def all_of_it_goes(_: Any, pushed: Pushed) -> None:
        taken(pushed)
        stored = scene.kept.stored("id IN (%s, %s)", batch.id, read.id)
        owners = {stored[record][1].values["owner"] for record in (batch.id, read.id)}
        assert owners == {scene.colleague.user}
        assert stored[read.id][1].values["visibility"] == "department"
        assert stored[read.id][1].unit("ownership") | ASIDE != stored[read.id][1].unit("ownership")

    return Encounter(rotate, told, all_of_it_goes)


@further
def a_rotation_and_an_erasure(scene: Scene) -> Encounter:
    somebody, goes = mover(scene)
    scene.there(somebody, edit(somebody, goes.id))
    _, rotate = rotating(scene, somebody.user)
    return Encounter(rotate, erasing(scene.second, goes.id))


# What is told anew.


@encounter
def a_meeting_is_hidden_that_is_to_be_told_again(scene: Scene) -> Encounter:
    """It was told without a card that may be seen by now."""
    card_, user = scene.card(Visibility.PRIVATE), scene.me.user
    meeting = scene.there(
        scene.me,
        Meeting(
            about=(card_.id,), met_on=PartialDate(2026), owner=user, operator=user, department=scene.ours
        ),
    )
    scene.read(1000, 1000)
    taken(pushing(scene.me, scene.me.altered(card_, "ownership", {"visibility": "department"}))(scene.server))
    hidden = scene.me.altered(meeting, "ownership", {"visibility": "private"})
    shown = scene.again.altered(meeting, "subject", {"subject": "視察"})
    return Encounter(pushing(scene.me, hidden), pushing(scene.again, shown), taken)


@encounter
def departures_are_forgotten_and_others_come(scene: Scene) -> Encounter:
    first, second = scene.card(), scene.card()
    scene.read(1000, 1000)
    hidden, other = (
        scene.me.altered(document, "ownership", {"visibility": "private"}) for document in (first, second)
    )
    taken(pushing(scene.me, hidden)(scene.server))
    later = scene.office.now + pruning.PRUNED_AFTER + timedelta(days=1)

    def forget(server: Server) -> None:
        services = server.services
        services.database.transaction(lambda connection: pruning.prune(connection, services.office, later))

    return Encounter(forget, pushing(scene.me, other))


# The directory.


@further
def a_post_ends_and_another_begins(scene: Scene) -> Encounter:
    somebody = scene.office.member("庚", scene.ours)
    ((_, post),) = scene.kept.stored("kind = 'post' AND owner = %s", somebody.user).values()
    ended = scene.second.altered(post, "term", {"since": "", "until": "2026-03-31"})
    return Encounter(
        pushing(scene.second, ended),
        pushing(scene.third, Post(user=somebody.user, department=scene.theirs), User(name="新人")),
        taken,
    )


def refused(answer: Any) -> str:
    """The code of a refusal, or nothing."""
    return answer.code if isinstance(answer, Refused) else ""
