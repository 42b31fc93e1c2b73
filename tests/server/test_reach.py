"""A desk holds what the office lets it hold, whatever changes; what its user may see stays the same."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import pytest

from app.core.dates import PartialDate
from app.core.documents import Document
from app.core.ids import new_id
from app.core.reading import FieldName
from app.core.records import (
    Card,
    Certainty,
    Delegation,
    Edit,
    Link,
    Meeting,
    Note,
    Post,
    Tag,
    Tagging,
    Verdict,
)
from app.core.visibility import Visibility
from app.sync.wire import Pulled
from app.sync.wire_rotation import Rotate
from server import pull, reach, rotations, settings
from server.database import Connection
from server.settings import OfflineReach, Settings

from .memory_desks import Desk
from .offices import Client, Office, card

OWN, DEPARTMENT, ALL = OfflineReach.OWN, OfflineReach.DEPARTMENT, OfflineReach.ALL


def decide(office: Office, offline: OfflineReach = ALL, years: int = 0) -> None:
    wanted = Settings(offline=offline, offline_years=years)
    office.database.transaction(lambda connection: settings.write(connection, office.id, wanted))


def name_of(client: Client, of: Card) -> Edit:
    return Edit(root=of.id, field=FieldName.NAME, value="山田", certainty=Certainty.TYPED, by=client.user)


@dataclass
class Holder:
    """A desk in memory, and what it was told."""

    client: Client
    desk: Desk = field(init=False)
    answers: list[Pulled] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.desk = Desk(self.client.user)

    def pull(self, limit: int = 1000) -> set[str]:
        office, more = self.client.office, True
        while more:
            asked = self.desk.next_pull(limit)
            answer = pull.pull(office.database, office.sealer, self.client.author, asked, office.now)
            self.desk.pulled(answer)
            self.answers.append(answer)
            more = answer.more
        return set(self.desk.held)

    def document(self, record: str) -> Document:
        return self.desk.held[record].document


@dataclass
class World:
    """Two departments, and cards of either for all and for themselves."""

    office: Office
    sato: Client
    suzuki: Client
    tanaka: Client
    ours: str
    theirs: str
    cards: dict[str, Card] = field(default_factory=dict)
    edits: dict[str, Edit] = field(default_factory=dict)

    def add(self, name: str, by: Client, **columns: Any) -> Card:
        made = card(by, **columns)
        self.cards[name], self.edits[name] = made, name_of(by, made)
        for outcome in by.send(made, self.edits[name]):
            assert outcome.refused is None
        return made

    def names(self, held: set[str]) -> set[str]:
        """Which cards are held; each with what hangs on it, or else neither."""
        names = {name for name, one in self.cards.items() if one.id in held}
        assert names == {name for name, one in self.edits.items() if one.id in held}
        return names


@pytest.fixture
def world(office: Office) -> World:
    ours, theirs = office.department("総務課"), office.department("経理課")
    sato, suzuki = office.member("佐藤", ours), office.member("鈴木", ours)
    made = World(office, sato, suzuki, office.member("田中", theirs), ours, theirs)
    old: dict[str, Any] = {"exchanged_on": PartialDate(2023, 3, 31)}
    made.add("own", sato, department=ours, **old)
    made.add("own private", sato, visibility=Visibility.PRIVATE, **old)
    made.add("own for all", sato, department=ours, visibility=Visibility.EVERYONE, **old)
    made.add("colleague's", suzuki, department=ours, exchanged_on=PartialDate(2025, 5))
    made.add("colleague's old", suzuki, department=ours, **old)
    made.add("colleague's for all", suzuki, department=ours, visibility=Visibility.EVERYONE)
    made.add("stranger's for all", made.tanaka, department=theirs, visibility=Visibility.EVERYONE)
    made.add("stranger's old", made.tanaka, department=theirs, visibility=Visibility.EVERYONE, **old)
    made.add("of a year", made.tanaka, visibility=Visibility.EVERYONE, exchanged_on=PartialDate(2024))
    return made


MINE = {"own", "own private", "own for all"}
OURS = MINE | {"colleague's", "colleague's for all"}
NEW = OURS | {"stranger's for all", "of a year"}
EVERYTHING = NEW | {"colleague's old", "stranger's old"}

TABLE = {
    (OWN, 0): MINE,
    (OWN, 1): MINE,
    (DEPARTMENT, 0): OURS | {"colleague's old"},
    (DEPARTMENT, 2): OURS,
    (ALL, 1): OURS | {"stranger's for all"},
    (ALL, 2): NEW,
    (ALL, 3): NEW,
    (ALL, 4): EVERYTHING,
    (ALL, 0): EVERYTHING,
}


def test_a_desk_holds_what_the_office_says_and_changes_with_it(world: World) -> None:
    desk = Holder(world.sato)
    for decided in [*TABLE, *reversed(TABLE)]:
        decide(world.office, *decided)
        assert world.names(desk.pull(3)) == TABLE[decided], decided
        fresh = Holder(world.sato)
        assert world.names(fresh.pull(2)) == TABLE[decided], decided
        assert (desk.answers[-1].offline, desk.answers[-1].offline_years) == decided
        answers = len(desk.answers)
        desk.pull()
        assert not any(answer.arrivals or answer.departures for answer in desk.answers[answers:])


def test_old_cards_go_as_months_pass_and_nothing_is_told_again(world: World) -> None:
    decide(world.office, ALL, 2)  # it is April 2026
    desk = Holder(world.sato)
    assert world.names(desk.pull()) == NEW
    world.office.later(days=9 * 31)
    assert world.names(desk.pull()) == NEW - {"of a year"}
    assert not desk.answers[-1].arrivals
    assert not desk.answers[-1].anew
    assert {gone.id for gone in desk.answers[-1].departures} == {
        world.cards["of a year"].id, world.edits["of a year"].id,
    }  # fmt: skip
    world.office.later(days=5 * 31)
    assert world.names(desk.pull()) == NEW - {"of a year", "colleague's"}


def test_a_date_that_is_put_right_brings_a_card_or_takes_it(world: World) -> None:
    decide(world.office, ALL, 2)
    desk = Holder(world.sato)
    desk.pull()
    for name, day, comes in (("colleague's old", "2026-01", True), ("colleague's", "2019", False)):
        decide(world.office)
        document = world.suzuki.sees()[world.cards[name].id]
        decide(world.office, ALL, 2)
        world.suzuki.send(world.suzuki.altered(document, "exchanged_on", {"exchanged_on": day}))
        assert (name in world.names(desk.pull(1))) is comes
        assert not desk.answers[-1].anew


def test_a_card_that_gets_another_owner_goes_to_his_desk_with_all_that_hangs_on_it(world: World) -> None:
    decide(world.office, OWN)
    desks = {client.user: Holder(client) for client in (world.sato, world.suzuki)}
    for desk in desks.values():
        desk.pull()
    asked = Rotate(new_id(), world.sato.user, world.suzuki.user, world.ours)
    author = world.office.administrator.author
    world.office.database.transaction(
        lambda connection: rotations.rotate(connection, world.office.sealer, author, asked, world.office.now)
    )
    assert world.names(desks[world.sato.user].pull(1)) == {"own private"}
    his = world.names(desks[world.suzuki.user].pull(1))
    assert his == {"own", "own for all", "colleague's", "colleague's old", "colleague's for all"}


def test_who_acts_for_somebody_holds_his_cards_for_as_long(world: World) -> None:
    decide(world.office, OWN)
    desk = Holder(world.tanaka)
    assert world.names(desk.pull()) == {"stranger's for all", "stranger's old", "of a year"}
    until = PartialDate(2026, 4, 10)
    world.office.enter(Delegation(principal=world.sato.user, delegate=world.tanaka.user, until=until))
    his = {"stranger's for all", "stranger's old", "of a year"}
    assert world.names(desk.pull(2)) == his | {"own", "own private", "own for all"}
    world.office.later(days=30)
    assert world.names(desk.pull(2)) == his


def test_who_moves_gets_the_cards_of_his_department_and_gives_up_those_of_the_other(world: World) -> None:
    decide(world.office, DEPARTMENT)
    desk = Holder(world.tanaka)
    assert world.names(desk.pull()) == {"stranger's for all", "stranger's old", "of a year"}
    world.office.enter(Post(user=world.tanaka.user, department=world.ours))
    assert world.names(desk.pull(3)) == EVERYTHING - {"own private"}


def test_nothing_names_what_is_not_held(world: World) -> None:
    decide(world.office, ALL, 2)
    sato, near, far = world.sato, world.cards["colleague's"], world.cards["colleague's old"]
    own: dict[str, Any] = {"owner": sato.user, "operator": sato.user, "department": world.ours}
    tag = Tag(owner=world.suzuki.user, department=world.ours, name="重要")
    meeting = Meeting(about=(near.id, far.id), met_on=PartialDate(2026), **own)
    note = Note(about=far.id, text="覚え書き", **own)
    link = Link(first=near.id, second=far.id, verdict=Verdict.SAME, by=sato.user)
    assert not [one for one in world.suzuki.send(tag) if one.refused]
    tagging = Tagging(root=far.id, tag=tag.id, by=sato.user)
    assert not [one for one in sato.send(meeting, note, link, tagging) if one.refused]
    desk = Holder(sato)
    held = desk.pull()
    assert {meeting.id, note.id, tag.id} <= held
    assert not {link.id, tagging.id} & held
    assert desk.document(meeting.id).values["about"] == [near.id]
    assert desk.document(note.id).values["about"] == ""
    # Who changes it without having been shown it does not take it out.
    sato.send(sato.altered(desk.document(meeting.id), "minutes", {"minutes": "議事"}))
    decide(world.office)
    held = desk.pull(2)
    assert {link.id, tagging.id} <= held
    assert desk.document(meeting.id).values["about"] == [near.id, far.id]
    assert desk.document(note.id).values["about"] == far.id


def test_a_stub_says_nothing_of_how_old_its_card_is(world: World) -> None:
    for day in ("2026-01-01", "2001-01-01"):
        exchanged = PartialDate.parse(day)
        world.add(day, world.suzuki, department=world.ours, visibility=Visibility.ASK, exchanged_on=exchanged)
    for decided, expected in (((ALL, 1), 2), ((DEPARTMENT, 1), 2), ((OWN, 0), 0), ((ALL, 0), 2)):
        decide(world.office, *decided)
        desk = Holder(world.sato)
        desk.pull()
        assert sum(held.document.kind == "card_stub" for held in desk.desk.held.values()) == expected


def test_an_answer_does_not_look_through_all_there_is(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    decide(world.office, OWN)
    monkeypatch.setattr(pull, "_LOOKED_AT", 2)
    desk = Holder(world.sato)
    assert world.names(desk.pull()) == MINE
    assert len(desk.answers) > 5
    assert world.names(Holder(world.suzuki).pull()) == {
        "colleague's", "colleague's old", "colleague's for all",
    }  # fmt: skip


def test_rows_of_an_earlier_version_are_found_their_place(world: World) -> None:
    def forget(connection: Connection) -> None:
        connection.execute(
            "UPDATE record SET department = '', month = CASE WHEN kind = 'card' THEN -1 ELSE 0 END WHERE office = %s",
            (world.office.id,),
        )

    def month(connection: Connection) -> list[tuple[object, ...]]:
        return connection.execute(
            "SELECT id, department, month, placed FROM record WHERE office = %s ORDER BY id",
            (world.office.id,),
        ).fetchall()

    before = world.office.database.transaction(month)
    world.office.database.transaction(forget)
    reach.fill(world.office.database, world.office.sealer, world.office.id)
    assert world.office.database.transaction(month) == before
