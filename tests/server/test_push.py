"""What a desk may send, once and for all; and what a forged one may not."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import msgspec
import pytest

from app.core.dates import PartialDate
from app.core.documents import EVERY_UNIT, LIFE, Document
from app.core.ids import new_id
from app.core.reading import FieldName, Side
from app.core.records import (
    KINDS,
    Batch,
    Card,
    Certainty,
    Conflict,
    Delegation,
    Edit,
    Kind,
    Link,
    Meeting,
    Note,
    Page,
    Region,
    ScopeRule,
    Sheet,
    Tag,
    Tagging,
    User,
    Verdict,
)  # fmt: skip
from app.core.roles import Role
from app.core.visibility import Visibility
from app.sync.wire import Change, Push, Refusal
from server.database import Database
from server.push import BatchReusedError
from server.sealing import Sealer
from tests.core.records import example
from tests.server.offices import Client, Office, card


@dataclasses.dataclass
class Scene:
    """Two in one department, one in another; the first has a card that all three may not see alike."""

    office: Office
    me: Client
    colleague: Client
    stranger: Client
    department: str
    shared: Document
    private: Document
    tag: Document


@pytest.fixture
def scene(office: Office) -> Scene:
    ours, theirs = office.department("総務課"), office.department("経理課")
    me, colleague, stranger = (
        office.member("甲", ours),
        office.member("乙", ours),
        office.member("丙", theirs),
    )
    shared, private = card(me, ours), card(me, ours, Visibility.PRIVATE)
    tag = Tag(owner=me.user, name="内緒", visibility=Visibility.PRIVATE)
    assert all(outcome.refused is None for outcome in me.send(shared, private, tag))
    mine = me.sees()
    return Scene(office, me, colleague, stranger, ours, mine[shared.id], mine[private.id], mine[tag.id])


def edit(client: Client, root: str) -> Edit:
    return Edit(root=root, field=FieldName.NAME, value="山田 太郎", certainty=Certainty.TYPED, by=client.user)


def test_a_card_is_seen_by_its_department_and_nobody_else(scene: Scene) -> None:
    said = edit(scene.me, scene.shared.id)
    scene.me.send(said)
    assert {scene.shared.id, said.id} <= scene.colleague.sees().keys()
    assert scene.private.id not in scene.colleague.sees()
    assert not {scene.shared.id, said.id, scene.private.id} & scene.stranger.sees().keys()


# Forged writes.


def life(scene: Scene, document: Document, client: Client) -> Change:
    return client.altered(
        document, LIFE, {"revoked_at": "2026-04-01T00:00:00.000Z", "revoked_by": client.user}
    )


def with_clock(document: Document, stamp: str, user: str) -> Document:
    return msgspec.structs.replace(document, clocks={EVERY_UNIT: (stamp, user)})


def without(document: Document, column: str) -> Document:
    return msgspec.structs.replace(document, values={k: v for k, v in document.values.items() if k != column})


def with_values(document: Document, /, **values: Any) -> Document:
    return msgspec.structs.replace(document, values=document.values | values)


Forgery = Callable[[Scene], tuple[Client, Change | Document | Any]]

FORGERIES: dict[str, tuple[Forgery, Refusal]] = {
    "another's private card is edited": (
        lambda s: (s.colleague, edit(s.colleague, s.private.id)), Refusal.UNKNOWN_ROOT),
    "another's private card is changed": (
        lambda s: (s.colleague, s.colleague.altered(s.private, "exchanged_on", {"exchanged_on": "2020"})),
        Refusal.UNKNOWN_ROOT),
    "another's private card is claimed to be new": (
        lambda s: (s.colleague, dataclasses.replace(card(s.colleague, s.department), id=s.private.id)),
        Refusal.UNKNOWN_ROOT),
    "a card that is not there is edited": (lambda s: (s.me, edit(s.me, new_id())), Refusal.UNKNOWN_ROOT),
    "a colleague takes the card": (
        lambda s: (s.colleague, s.colleague.altered(s.shared, "ownership", {"owner": s.colleague.user})),
        Refusal.FORBIDDEN),
    "a colleague hides the card": (
        lambda s: (s.colleague, s.colleague.altered(s.shared, "ownership", {"visibility": "private"})),
        Refusal.FORBIDDEN),
    "an administrator takes the card": (
        lambda s: (
            Client(s.office, s.colleague.user, frozenset({Role.ADMINISTRATOR})),
            Client(s.office, s.colleague.user).altered(s.shared, "ownership", {"visibility": "everyone"}),
        ), Refusal.FORBIDDEN),
    "a colleague revokes the card": (lambda s: (s.colleague, life(s, s.shared, s.colleague)), Refusal.FORBIDDEN),
    "who made the card is changed": (
        lambda s: (s.me, s.me.altered(s.shared, "operator", {"operator": s.colleague.user})), Refusal.FORBIDDEN),
    "a private card is put into another's hands": (
        lambda s: (s.colleague, card(s.colleague, owner=s.me.user, visibility=Visibility.PRIVATE)), Refusal.FORBIDDEN),
    "a batch is put into another's hands": (
        lambda s: (s.colleague, Batch(owner=s.me.user, operator=s.colleague.user, device="virtual")),
        Refusal.FORBIDDEN),
    "a card of nobody": (lambda s: (s.me, card(s.me, owner=new_id())), Refusal.INVALID),
    "a card of a department that is not there": (lambda s: (s.me, card(s.me, new_id())), Refusal.INVALID),
    "a stamp of another device": (
        lambda s: (s.me, with_clock(s.me.document(card(s.me, s.department)), s.colleague.stamp(), s.me.user)),
        Refusal.FORBIDDEN),
    "a clock far ahead": (
        lambda s: (s.me, with_clock(
            s.me.document(card(s.me, s.department)), s.me.stamp(timedelta(minutes=6)), s.me.user)),
        Refusal.CLOCK_AHEAD),
    "no stamp at all": (
        lambda s: (s.me, with_clock(s.me.document(card(s.me, s.department)), "soon", s.me.user)), Refusal.INVALID),
    "no clock for the rest": (
        lambda s: (s.me, msgspec.structs.replace(s.me.document(card(s.me)), clocks={})), Refusal.INVALID),
    "an unknown kind": (
        lambda s: (s.me, msgspec.structs.replace(s.me.document(card(s.me)), kind="secret")), Refusal.INVALID),
    "an id that is none": (
        lambda s: (s.me, msgspec.structs.replace(s.me.document(card(s.me)), id="1'; DROP TABLE record")),
        Refusal.INVALID),
    "an id among the values": (
        lambda s: (s.me, with_values(s.me.document(card(s.me)), id=new_id())), Refusal.INVALID),
    "an owner that breaks a line": (
        lambda s: (s.me, with_values(s.me.document(card(s.me)), owner="a\tb\nc")), Refusal.INVALID),
    "a page that breaks a line": (
        lambda s: (s.me, with_values(s.me.document(card(s.me)), regions=[{"page": "a\tb"}])), Refusal.INVALID),
    "a column is missing": (lambda s: (s.me, without(s.me.document(card(s.me)), "operator")), Refusal.INVALID),
    "a number for a text": (lambda s: (s.me, with_values(s.me.document(card(s.me)), status=7)), Refusal.INVALID),
    "a day that is none": (
        lambda s: (s.me, with_values(s.me.document(card(s.me)), exchanged_on="2026-13-01")), Refusal.INVALID),
    "an unknown field that JSON has not": (
        lambda s: (s.me, with_values(s.me.document(card(s.me)), more=b"\x00")), Refusal.INVALID),
    "another kind under a known id": (
        lambda s: (s.me, dataclasses.replace(Tag(owner=s.me.user, name="札"), id=s.shared.id)), Refusal.INVALID),
    "another kind under a hidden id": (
        lambda s: (s.colleague, dataclasses.replace(Tag(owner=s.colleague.user, name="札"), id=s.private.id)),
        Refusal.UNKNOWN_ROOT),
    "what hangs on a kind that bears nothing": (lambda s: (s.me, edit(s.me, s.tag.id)), Refusal.INVALID),
    "a link to a hidden card": (
        lambda s: (s.colleague, Link(
            first=s.shared.id, second=s.private.id, verdict=Verdict.SAME, by=s.colleague.user)),
        Refusal.UNKNOWN_ROOT),
    "a link of what are no cards": (
        lambda s: (s.me, Link(first=s.shared.id, second=s.me.user, verdict=Verdict.SAME, by=s.me.user)),
        Refusal.INVALID),
    "a hidden tag": (
        lambda s: (s.colleague, Tagging(root=s.shared.id, tag=s.tag.id, by=s.colleague.user)), Refusal.UNKNOWN_ROOT),
    "a member of staff makes users": (lambda s: (s.me, User(name="偽物")), Refusal.FORBIDDEN),
    "one lets himself act for another": (
        lambda s: (s.colleague, Delegation(
            principal=s.me.user, delegate=s.colleague.user, until=PartialDate(2030))), Refusal.FORBIDDEN),
    "an administrator lets himself act for another": (
        lambda s: (s.office.administrator, Delegation(
            principal=s.me.user, delegate=s.office.administrator.user, until=PartialDate(2030))), Refusal.FORBIDDEN),
    "a desk makes up what was lost": (
        lambda s: (s.me, Conflict(
            root=s.shared.id, of="card", record=s.shared.id, unit="status", values="{}", stamp="", by=s.me.user)),
        Refusal.FORBIDDEN),
    "a conflict that is none": (
        lambda s: (s.me, Conflict(
            root=s.shared.id, of="card", record=s.shared.id, unit="status", values="[", stamp="", by=s.me.user)),
        Refusal.INVALID),
}  # fmt: skip


@pytest.mark.parametrize("name", FORGERIES)
def test_forged_writes_are_refused_and_leave_no_trace(scene: Scene, name: str) -> None:
    forge, reason = FORGERIES[name]
    client, forged = forge(scene)
    before = rows_of(scene.office)
    sent = forged if isinstance(forged, Change | Document) else client.document(forged)
    if isinstance(sent, Change):  # made by another client object of the same user
        device = max(stamp for stamp, _ in sent.document.clocks.values())[18:]
        client = dataclasses.replace(client, device=device)
    (outcome,) = client.send(sent)
    assert outcome.refused is reason
    assert outcome.document is None
    assert rows_of(scene.office) == before


ODD: tuple[Any, ...] = (
    None, 0, 1.5, True, "", "a\tb\n", "あ", [], {}, [None], [{"page": 7}], {"page": []}, b"x",
)  # fmt: skip


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_whatever_stands_in_a_column_is_answered(scene: Scene, kind: Kind) -> None:
    """No value of any column brings the server down, nor what else is in its batch."""
    administrator = scene.office.administrator

    def made() -> Document:
        return administrator.document(dataclasses.replace(example(kind), id=new_id()))

    forged = [with_values(made(), **{column: value}) for column in kind.columns for value in ODD]
    forged += [without(made(), column) for column in kind.columns]
    fine = administrator.document(User(name="乙"))
    *outcomes, last = administrator.send(*forged, fine)
    assert last.refused is None
    if kind.scope is not ScopeRule.DIRECTORY:  # the example names what is not there
        assert all(outcome.refused for outcome in outcomes)
    assert fine.id in administrator.sees()


def test_the_author_is_the_session_whatever_the_desk_says(scene: Scene) -> None:
    said = dataclasses.replace(edit(scene.colleague, scene.shared.id), by=scene.me.user)
    forged = scene.colleague.document(said)
    forged = with_clock(forged, forged.clocks[EVERY_UNIT][0], scene.me.user)
    (outcome,) = scene.colleague.send(forged)
    assert outcome.refused is None
    kept = scene.me.sees()[said.id]
    assert outcome.document == kept
    assert (kept.values["by"], kept.clock(LIFE)[1]) == (scene.colleague.user, scene.colleague.user)


def test_what_is_append_only_does_not_change_but_can_be_revoked(scene: Scene) -> None:
    said = edit(scene.me, scene.shared.id)
    scene.me.send(said)
    kept = scene.me.sees()[said.id]
    assert (
        scene.colleague.send(scene.colleague.altered(kept, "value", {"value": "別人"}))[0].refused
        is Refusal.FORBIDDEN
    )
    assert scene.colleague.send(life(scene, kept, scene.colleague))[0].refused is None
    assert scene.me.sees()[said.id].revoked_by == scene.colleague.user


def test_who_acts_for_an_owner_does_what_the_owner_may_until_the_last_day(scene: Scene) -> None:
    until = PartialDate(2026, 4, 3)
    scene.me.send(Delegation(principal=scene.me.user, delegate=scene.stranger.user, until=until))
    assert scene.private.id in scene.stranger.sees()
    change = scene.stranger.altered(scene.private, "ownership", {"visibility": "everyone"})
    assert scene.stranger.send(change)[0].refused is None
    assert scene.private.id in scene.colleague.sees()
    scene.office.later(days=3)
    assert scene.shared.id not in scene.stranger.sees()
    again = scene.stranger.altered(scene.me.sees()[scene.private.id], "ownership", {"visibility": "private"})
    assert scene.stranger.send(again)[0].refused is Refusal.FORBIDDEN


def test_fields_of_a_newer_version_are_kept(scene: Scene) -> None:
    newer = with_values(scene.me.document(card(scene.me, scene.department)), seal={"shape": "round"})
    assert scene.me.send(newer)[0].document is None
    assert scene.colleague.sees()[newer.id].values["seal"] == {"shape": "round"}


# Moves.


def test_what_moves_takes_along_what_hangs_on_it(scene: Scene) -> None:
    said, tie = edit(scene.me, scene.shared.id), card(scene.me, scene.department)
    link = Link(first=scene.shared.id, second=tie.id, verdict=Verdict.SAME, by=scene.me.user)
    scene.me.send(said, tie, link)
    while scene.colleague.pull().more:
        pass
    scene.me.send(scene.me.altered(scene.shared, "ownership", {"visibility": "private"}))
    page = scene.colleague.pull()
    assert {departure.id for departure in page.departures} == {scene.shared.id, said.id, link.id}
    assert not page.arrivals
    assert {scene.shared.id, said.id, link.id} <= scene.me.sees().keys()


def test_what_came_and_went_is_never_told(scene: Scene) -> None:
    while scene.colleague.pull().more:
        pass
    passing = card(scene.me, scene.department)
    scene.me.send(passing)
    scene.me.send(scene.me.altered(scene.me.sees()[passing.id], "ownership", {"visibility": "private"}))
    page = scene.colleague.pull()
    assert passing.id not in msgspec.json.encode(page).decode()


# References.


def test_a_meeting_shows_the_cards_that_its_reader_may_see(scene: Scene) -> None:
    meeting = Meeting(
        owner=scene.me.user, department=scene.department, operator=scene.me.user, met_on=PartialDate(2026, 4, 1),
        about=(scene.private.id, scene.shared.id),
    )  # fmt: skip
    scene.me.send(meeting)
    shown = scene.colleague.sees()[meeting.id]
    assert shown.values["about"] == [scene.shared.id]
    # The colleague takes out what he sees; what he was not shown stays where it was.
    change = scene.colleague.altered(shown, "about", {"about": []})
    (outcome,) = scene.colleague.send(change)
    assert outcome.refused is None
    assert scene.me.sees()[meeting.id].values["about"] == [scene.private.id]
    assert scene.private.id not in msgspec.json.encode(outcome).decode()


def test_a_reference_that_came_to_light_meanwhile_is_not_taken_out_by_one_who_was_not_shown_it(
    scene: Scene,
) -> None:
    meeting = Meeting(
        owner=scene.me.user, department=scene.department, operator=scene.me.user, met_on=PartialDate(2026, 4, 1),
        about=(scene.private.id, scene.shared.id),
    )  # fmt: skip
    scene.me.send(meeting)
    while (page := scene.colleague.pull()).more:
        pass
    told = next(arrival.document for arrival in page.arrivals if arrival.document.id == meeting.id)
    scene.me.send(scene.me.altered(scene.private, "ownership", {"visibility": "department"}))
    change = scene.colleague.altered(told, "about", {"about": []})
    scene.colleague.send(Change(change.document, change.base, {"about": (scene.shared.id,)}))
    assert scene.me.sees()[meeting.id].values["about"] == [scene.private.id]


def test_what_was_told_without_a_reference_is_told_again_once_it_may_be_seen(scene: Scene) -> None:
    note = Note(
        owner=scene.me.user, department=scene.department, visibility=Visibility.DEPARTMENT, operator=scene.me.user,
        about=scene.private.id, text="覚え書き",
    )  # fmt: skip
    scene.me.send(note)
    page = scene.colleague.pull()
    assert {
        arrival.document.values.get("about") for arrival in page.arrivals if arrival.document.kind == "note"
    } == {""}
    scene.me.send(scene.me.altered(scene.private, "ownership", {"visibility": "department"}))
    page = scene.colleague.pull()
    assert {arrival.document.id for arrival in page.arrivals} == {scene.private.id, note.id}


def test_a_page_of_several_cards_stays_with_its_batch(scene: Scene) -> None:
    me = scene.me
    batch = Batch(owner=me.user, operator=me.user, device="virtual")
    sheet = Sheet(root=batch.id, number=1)
    page = Page(root=batch.id, sheet=sheet.id, side=Side.FRONT, media_type="image/png")
    region = Region(page.id, Side.FRONT, ((0, 0), (1, 0), (1, 1), (0, 1)), 0, (10, 6))
    first = card(me, scene.department, batch=batch.id, sheet=sheet.id, regions=(region,))
    assert all(outcome.refused is None for outcome in me.send(batch, sheet, first, page))
    shown = scene.colleague.sees()[first.id].values
    assert (shown["batch"], shown["sheet"], shown["regions"]) == ("", "", [])
    assert me.sees()[first.id].values["regions"][0]["page"] == page.id


# Conflicts.


def test_a_value_that_lost_to_one_who_did_not_know_of_it_is_kept(scene: Scene) -> None:
    mine = scene.me.altered(scene.shared, "exchanged_on", {"exchanged_on": "2026-01-01"})
    theirs = scene.colleague.altered(scene.shared, "exchanged_on", {"exchanged_on": "2026-02-02"})
    scene.office.later(seconds=1)
    last = scene.colleague.altered(scene.shared, "exchanged_on", {"exchanged_on": "2026-03-03"})
    assert scene.me.send(mine)[0].conflicts == ()
    (outcome,) = scene.colleague.send(last)
    (lost,) = outcome.conflicts
    assert (lost.unit, lost.values, lost.clock[1]) == (
        "exchanged_on",
        {"exchanged_on": "2026-01-01"},
        scene.me.user,
    )
    # One that comes too late is kept as well, and the sender is told what stands.
    (outcome,) = scene.colleague.send(theirs)
    assert outcome.document is not None
    assert outcome.document.values["exchanged_on"] == "2026-03-03"
    kept = [found.values for found in scene.me.sees().values() if found.kind == "conflict"]
    assert sorted(values["values"] for values in kept) == [
        '{"exchanged_on":"2026-01-01"}',
        '{"exchanged_on":"2026-02-02"}',
    ]
    assert {values["root"] for values in kept} == {scene.shared.id}


def test_a_change_holds_of_what_has_gone_to_another_department_meanwhile(scene: Scene) -> None:
    """Its author knows of neither the department nor the owner that the record has by now."""
    before = scene.me.document(card(scene.me, scene.department, Visibility.EVERYONE))
    scene.me.send(before)
    moved = {
        "owner": scene.stranger.user,
        "department": scene.office.department("人事課"),
        "visibility": "everyone",
    }
    assert scene.me.send(scene.me.altered(before, "ownership", moved))[0].refused is None
    scene.office.later(seconds=1)
    (outcome,) = scene.colleague.send(
        scene.colleague.altered(before, "exchanged_on", {"exchanged_on": "2026-01"})
    )
    assert outcome.refused is None
    now = scene.me.sees()[before.id].values
    assert (now["owner"], now["department"], now["exchanged_on"]) == (
        scene.stranger.user,
        moved["department"],
        "2026-01",
    )


def test_one_who_knew_the_value_makes_no_conflict(scene: Scene) -> None:
    scene.me.send(scene.me.altered(scene.shared, "exchanged_on", {"exchanged_on": "2026-01-01"}))
    scene.office.later(seconds=1)
    known = scene.colleague.sees()[scene.shared.id]
    (outcome,) = scene.colleague.send(
        scene.colleague.altered(known, "exchanged_on", {"exchanged_on": "2026-02"})
    )
    assert (outcome.conflicts, outcome.document) == ((), None)


# Once.


def test_a_batch_is_taken_once_and_answered_alike(scene: Scene) -> None:
    fine, bad = (
        scene.me.document(card(scene.me, scene.department)),
        scene.me.document(edit(scene.me, new_id())),
    )
    late = scene.me.altered(scene.shared, "exchanged_on", {"exchanged_on": "2026"})
    scene.colleague.send(scene.colleague.altered(scene.shared, "exchanged_on", {"exchanged_on": "2025"}))
    batch = Push(new_id(), (Change(fine), Change(bad), late))
    first = scene.me.push(batch)
    before = rows_of(scene.office)
    assert scene.me.push(batch) == first
    assert [outcome.refused for outcome in first.outcomes] == [None, Refusal.UNKNOWN_ROOT, None]
    assert first.outcomes[2].conflicts
    assert rows_of(scene.office) == before


def test_a_batch_with_another_body_is_refused_as_a_whole(scene: Scene) -> None:
    name = new_id()
    scene.me.send(card(scene.me, scene.department), batch=name)
    before = rows_of(scene.office)
    with pytest.raises(BatchReusedError, match="別の内容"):
        scene.me.send(card(scene.me, scene.department), batch=name)
    assert rows_of(scene.office) == before


def test_the_same_name_of_a_batch_at_another_device_is_another_batch(scene: Scene) -> None:
    name, own = new_id(), card(scene.colleague, scene.department)
    scene.me.send(card(scene.me, scene.department), batch=name)
    scene.colleague.send(own, batch=name)
    assert own.id in scene.me.sees()


def test_what_was_sent_before_under_another_name_of_the_device_is_no_change(scene: Scene) -> None:
    said = edit(scene.me, scene.shared.id)
    scene.me.send(said)
    restored = Client(scene.office, scene.me.user, last=scene.me.last)
    (outcome,) = restored.send(said)
    assert outcome.refused is None
    assert outcome.document == scene.me.sees()[said.id]


def test_offices_of_one_server_know_nothing_of_each_other(
    scene: Scene, database: Database, sealer: Sealer
) -> None:
    other = Office(database, sealer)
    theirs = other.member("丁", other.department("総務課"))
    assert theirs.send(edit(theirs, scene.shared.id))[0].refused is Refusal.UNKNOWN_ROOT
    same = Card(id=scene.shared.id, owner=theirs.user, operator=theirs.user, visibility=Visibility.EVERYONE)
    assert theirs.send(same)[0].refused is None
    assert scene.me.sees()[scene.shared.id].values["owner"] == scene.me.user


def rows_of(office: Office) -> list[tuple[Any, ...]]:
    """Everything that the server keeps of an office, but for what it says of batches."""
    tables = ("record", "reference", "departure", "counter", "erased")
    return office.database.transaction(
        lambda connection: [
            row
            for table in tables
            for row in connection.execute(
                f"SELECT * FROM {table} WHERE office = %s ORDER BY 1, 2, 3", (office.id,)
            )
        ]
    )
