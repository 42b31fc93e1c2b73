"""An answer to a pull ends early where its records are long, and nothing is passed over by that."""

from __future__ import annotations

import msgspec
import pytest

from app.core.records import Note, Recognition
from app.core.visibility import Visibility
from app.sync.wire import Pulled
from server import pull, settings
from server.settings import OfflineReach, Settings

from .memory_desks import Desk
from .offices import Client, Office, card

LONG = "字" * 10_000
"""30 KB."""
ROOM = 100_000


@pytest.fixture
def small_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pull, "BYTES_AT_ONCE", ROOM)
    monkeypatch.setattr(pull, "_READ_AT_ONCE", 2 * ROOM)


def notes_on(
    client: Client, about: str, many: int, visibility: Visibility = Visibility.EVERYONE
) -> list[Note]:
    user = client.user
    return [
        Note(owner=user, operator=user, about=about, text=LONG, visibility=visibility) for _ in range(many)
    ]


def pages(client: Client, desk: Desk) -> list[Pulled]:
    """All there is, as a desk takes it in."""
    office = client.office
    found: list[Pulled] = []
    while not found or found[-1].more:
        asked = desk.next_pull(5000)
        answer = pull.pull(office.database, office.sealer, client.author, asked, office.now)
        desk.pulled(answer)
        found.append(answer)
    return found


@pytest.mark.usefixtures("small_pages")
def test_long_records_come_in_several_answers(office: Office) -> None:
    here, there = office.department("総務課"), office.department("経理課")
    client, reader = office.member("甲", here, there), office.member("乙", here, there)
    first = card(client, here, Visibility.EVERYONE)
    client.send(first)
    notes = notes_on(client, first.id, 12)
    client.send(*notes)
    client.send(*(others := [card(client, there) for _ in range(5)]))
    told = pages(reader, desk := Desk(reader.user))
    assert {first.id, *(note.id for note in notes), *(other.id for other in others)} <= desk.held.keys()
    sizes = [len(msgspec.msgpack.encode(answer)) for answer in told]
    assert max(sizes) < ROOM + 70_000
    assert len(told) >= 12 * 30_000 // ROOM
    assert all(answer.arrivals for answer in told)


@pytest.mark.usefixtures("small_pages")
def test_one_record_longer_than_an_answer_comes_alone(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pull, "BYTES_AT_ONCE", 1)
    client = office.member("甲")
    made = card(client)
    client.send(made)
    notes = notes_on(client, made.id, 3, Visibility.PRIVATE)
    client.send(*notes)
    told = pages(client, desk := Desk(client.user))
    assert {made.id, *(note.id for note in notes)} <= desk.held.keys()
    assert {len(answer.arrivals) for answer in told} <= {0, 1}


@pytest.mark.usefixtures("small_pages")
def test_what_is_told_again_does_not_make_an_answer_long(office: Office) -> None:
    """Notes of all on cards that one hears of later: each arrives anew with its card."""
    here, there = office.department("総務課"), office.department("経理課")
    lead, reader = office.member("甲", here, there), office.member("乙", here)
    cards = [card(lead, there) for _ in range(16)]
    notes = [note for one in cards for note in notes_on(lead, one.id, 1)]
    lead.send(*cards)
    lead.send(*notes)
    pages(reader, desk := Desk(reader.user))
    assert {desk.held[note.id].document.values["about"] for note in notes} == {""}
    mine = lead.sees()
    lead.send(*(lead.altered(mine[one.id], "ownership", {"department": here}) for one in cards))
    told = pages(reader, desk)
    assert {desk.held[note.id].document.values["about"] for note in notes} == {one.id for one in cards}
    assert max(len(msgspec.msgpack.encode(answer)) for answer in told) < 2 * ROOM


@pytest.mark.usefixtures("small_pages")
def test_what_comes_into_the_part_that_a_desk_holds_comes_in_several_answers(office: Office) -> None:
    """With all that hangs on it: each card has a note that is not held without it, and a tag of it."""
    here, there = office.department("総務課"), office.department("経理課")
    lead, reader = office.member("甲", here, there), office.member("乙", here)
    wanted = Settings(offline=OfflineReach.DEPARTMENT)
    office.database.transaction(lambda connection: settings.write(connection, office.id, wanted))
    cards = [card(lead, there, Visibility.EVERYONE) for _ in range(8)]
    lead.send(*cards)
    said = [lead.document(read_on(lead, one.id)) for one in cards]
    lead.send(*said)
    pages(reader, desk := Desk(reader.user))
    assert not {one.id for one in cards} & desk.held.keys()
    mine = lead.sees()
    lead.send(*(lead.altered(mine[one.id], "ownership", {"department": here}) for one in cards))
    told = pages(reader, desk)
    assert {*(one.id for one in cards), *(one.id for one in said)} <= desk.held.keys()
    assert max(len(msgspec.msgpack.encode(answer)) for answer in told) < ROOM + 70_000


def read_on(client: Client, root: str) -> Recognition:
    return Recognition(root=root, engine="試験", engine_version="1", document=LONG)
