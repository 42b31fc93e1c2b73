"""What a desk keeps of others' records when its lease ends or it is revoked: its user's own words, of which the server is asked again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Any

import pytest

from app.core.dates import PartialDate, utc_now
from app.core.reading import FieldName, Side
from app.core.records import Card, Certainty, Edit, Meeting, Note, Tag, Tagging
from app.core.visibility import Visibility
from app.db import refusals
from app.db.arrivals import OVERTAKEN
from app.db.lease import LeaseFile
from app.db.set_aside import GONE, SET_ASIDE
from app.operations.leaving import leave
from app.operations.sharing import list_refusals
from app.operations.undoing import undo_operation
from app.sync.client import ServerError
from server.database import Database
from tests.operations.desk import contact, enter, open_desk, pile, take_in_pile

from .desk_files import image_files, its_own
from .real_desks import RealDesk, RealOffice, department, in_step, join_office, office_of_two, the_user

PLACE = "総務課"
THEIRS = ["庁舎の移転", "極秘の議事", "第三会議室", "髙﨑 花子", "左利き"]
"""What is the colleague's, and nobody else's words."""
MINE = "議題は予算"


@pytest.fixture
def office(database: Database, tmp_path: Path) -> Iterator[RealOffice]:
    with office_of_two(database, tmp_path, PLACE) as office:
        yield office


@pytest.fixture
def two(office: RealOffice) -> Iterator[tuple[RealDesk, RealDesk]]:
    """Whose the records are, and who changes them."""
    with office.desk("sato") as sato, office.desk("suzuki") as suzuki:
        in_step(sato, suzuki)
        yield sato, suzuki


def lease_ends(_: RealOffice, desk: RealDesk) -> None:
    store = desk.session.store
    LeaseFile(store.profile, store.keys).renew(utc_now())
    store.source.look()


def revoke(office: RealOffice, desk: RealDesk) -> None:
    device = desk.session.store.device
    assert office.administrator.send("POST", f"/v1/devices/{device}/revocation").is_success
    with pytest.raises(ServerError):
        desk.sync()


ENDS = [lease_ends, revoke]


def a_meeting(desk: RealDesk) -> tuple[Card, Meeting, Note]:
    said: dict[str, Any] = {
        "owner": desk.user,
        "department": department(desk, PLACE).id,
        "operator": desk.user,
    }
    said["visibility"] = Visibility.DEPARTMENT
    card = desk.insert(Card(**said))
    desk.insert(
        Edit(root=card.id, field=FieldName.NAME, value="髙﨑 花子", certainty=Certainty.TYPED, by=desk.user)
    )
    meeting = Meeting(
        **said, about=(card.id,), met_on=PartialDate(2026), subject="庁舎の移転", place="第三会議室", minutes="極秘の議事"
    )  # fmt: skip
    note = desk.insert(Note(**said, about=card.id, text="左利き"))
    return card, desk.insert(meeting), note


def traces(desk: RealDesk) -> list[str]:
    found = its_own(desk)
    return [word for word in THEIRS if word.encode() in found]


def kept(desk: RealDesk) -> list[tuple[str, str, bool]]:
    return [
        (one.document.kind, one.reason, one.waits) for one in refusals.refused(desk.session.store.db, 10)
    ][::-1]


@contextmanager
def enrolled_again(office: RealOffice, desk: RealDesk, login: str) -> Iterator[RealDesk]:
    """The desk leaves the server that has revoked it, and joins anew."""
    leave(desk.session, connect=lambda _: desk.network)
    with open_desk(office.folder / login, "") as session:
        join_office(session, office.ticket(), login, connect=lambda _: office.network)
    with open_desk(office.folder / login, "") as session:
        yield RealDesk(session, office.network)


@pytest.mark.parametrize("ends", ENDS)
def test_of_a_colleagues_record_only_what_was_said_of_it_is_kept(
    office: RealOffice, two: tuple[RealDesk, RealDesk], ends: Callable[[RealOffice, RealDesk], None]
) -> None:
    sato, suzuki = two
    card, meeting, note = a_meeting(sato)
    in_step(*two)
    suzuki.update(Meeting, meeting.id, subject=MINE)
    suzuki.update(Note, note.id, text="右利き")
    suzuki.sync()
    suzuki.update(Meeting, meeting.id, place="ロビー")
    suzuki.insert(
        Edit(root=card.id, field=FieldName.TITLE, value="部長", certainty=Certainty.TYPED, by=suzuki.user)
    )
    assert "極秘の議事" in traces(suzuki)
    ends(office, suzuki)
    assert suzuki.session.store.find(Meeting) == []
    assert traces(suzuki) == []
    assert kept(suzuki) == [
        ("note", "forbidden", False),
        ("meeting", SET_ASIDE, True),
        ("edit", SET_ASIDE, True),
    ]
    found = its_own(suzuki)
    assert all(word.encode() in found for word in ("ロビー", "部長"))
    assert MINE.encode() not in found, "the server has it, and it is the colleague's now"
    assert suzuki.waiting() == 0


def test_a_process_that_begins_after_the_end_does_so_too(
    office: RealOffice, two: tuple[RealDesk, RealDesk]
) -> None:
    sato, suzuki = two
    _, meeting, _ = a_meeting(sato)
    in_step(*two)
    suzuki.update(Meeting, meeting.id, place="ロビー")
    store = suzuki.session.store
    LeaseFile(store.profile, store.keys).renew(utc_now())
    with open_desk(office.folder / "suzuki", "") as session:
        other = RealDesk(session, office.network)
        assert session.store.find(Meeting) == []
        assert traces(other) == []
        assert not session.store.profile.lease.exists()


def test_a_lease_that_is_renewed_in_time_sets_nothing_aside(two: tuple[RealDesk, RealDesk]) -> None:
    sato, suzuki = two
    _, meeting, _ = a_meeting(sato)
    in_step(*two)
    suzuki.update(Meeting, meeting.id, place="ロビー")
    suzuki.session.store.source.look()
    assert (kept(suzuki), suzuki.waiting()) == ([], 1)


@pytest.mark.parametrize("ends", ENDS)
def test_the_server_is_asked_again_and_takes_what_is_allowed(
    office: RealOffice, two: tuple[RealDesk, RealDesk], ends: Callable[[RealOffice, RealDesk], None]
) -> None:
    sato, suzuki = two
    card, meeting, _ = a_meeting(sato)
    tag = suzuki.insert(
        Tag(owner=suzuki.user, name="展示会", visibility=Visibility.DEPARTMENT, department=card.department)
    )
    in_step(*two)
    suzuki.update(Meeting, meeting.id, subject=MINE)
    hung = suzuki.insert(Tagging(root=card.id, tag=tag.id, by=suzuki.user))
    ends(office, suzuki)
    with enrolled_again(office, suzuki, "suzuki") if ends is revoke else nullcontext(suzuki) as again:
        assert again.sync().refused == 0
        assert kept(again) == []
        assert again.waiting() == 0
        held = again.held()
        assert held[meeting.id][1]["subject"] == MINE
        assert held[meeting.id][1]["minutes"] == "極秘の議事"
        assert hung.id in held
        sato.sync()
        assert sato.held()[meeting.id][1]["subject"] == MINE
        assert hung.id in sato.held()
        assert sato.held() == again.held()


def test_what_somebody_changed_meanwhile_is_not_written_over(
    office: RealOffice, two: tuple[RealDesk, RealDesk]
) -> None:
    sato, suzuki = two
    _, meeting, _ = a_meeting(sato)
    in_step(*two)
    suzuki.update(Meeting, meeting.id, subject=MINE)
    suzuki.update(Meeting, meeting.id, place="ロビー")
    lease_ends(office, suzuki)
    sato.update(Meeting, meeting.id, subject="延期")
    in_step(sato, suzuki, sato)
    assert kept(suzuki) == [("meeting", OVERTAKEN, False)]
    for desk in two:
        said = desk.held()[meeting.id][1]
        assert (said["subject"], said["place"]) == ("延期", "第三会議室")


def test_what_can_be_seen_no_longer_is_named_and_not_sent(
    office: RealOffice, two: tuple[RealDesk, RealDesk]
) -> None:
    sato, suzuki = two
    card, meeting, note = a_meeting(sato)
    in_step(*two)
    suzuki.update(Meeting, meeting.id, subject=MINE)
    suzuki.insert(
        Edit(root=card.id, field=FieldName.TITLE, value="部長", certainty=Certainty.TYPED, by=suzuki.user)
    )
    lease_ends(office, suzuki)
    for kind, record in ((Meeting, meeting), (Card, card)):
        sato.update(kind, record.id, visibility=Visibility.PRIVATE)
    in_step(sato, suzuki, sato)
    assert kept(suzuki) == [("meeting", GONE, False), ("edit", GONE, False)]
    assert meeting.id not in suzuki.held()
    edit, said = list_refusals(suzuki.session)
    assert (str(edit.what), edit.said, edit.waits) == ("名刺の項目", "部長", False)
    assert (str(said.what), said.said) == (f"面談記録「{MINE}」", MINE)
    assert "見られなくなった" in str(said.why)
    assert note.id in suzuki.held()
    assert sato.held()[meeting.id][1]["subject"] == "庁舎の移転"


def test_what_the_server_refuses_is_said_as_ever(office: RealOffice, two: tuple[RealDesk, RealDesk]) -> None:
    """Whose a card is only its owner says."""
    sato, suzuki = two
    card, _, _ = a_meeting(sato)
    in_step(*two)
    suzuki.update(Card, card.id, owner=suzuki.user)
    lease_ends(office, suzuki)
    assert suzuki.sync().refused == 1
    assert kept(suzuki) == [("card", "forbidden", False)]
    assert suzuki.held()[card.id][1]["owner"] == sato.user


def test_what_one_took_in_for_a_colleague_stays_until_the_server_has_it(
    office: RealOffice, two: tuple[RealDesk, RealDesk]
) -> None:
    sato, suzuki = two
    batch = take_in_pile(
        suzuki.session, pile(1), owner=the_user(sato).name, department=department(suzuki, PLACE),
        visibility=Visibility.DEPARTMENT,
    )  # fmt: skip
    sheet = next(suzuki.session.store.db.query("SELECT id FROM sheet WHERE root = ?", [batch.id]))["id"]
    (card,) = enter(suzuki.session, sheet, contact("髙﨑 花子"))
    suzuki.session.store.thumbnails.put({(card.id, Side.FRONT): "の小さな絵 花子".encode()})
    lease_ends(office, suzuki)
    assert suzuki.session.store.has(Card, card.id), "nobody else has it"
    assert image_files(suzuki) == 2
    in_step(suzuki, sato)
    assert image_files(suzuki) == 2, "while the lease holds he checks it"
    suzuki.session.store.thumbnails.put({(card.id, Side.FRONT): "の小さな絵 花子".encode()})
    lease_ends(office, suzuki)
    suzuki.session.store.remove_files()
    assert not suzuki.session.store.has(Card, card.id)
    assert image_files(suzuki) == 0
    assert "の小さな絵".encode() not in its_own(suzuki)
    assert traces(suzuki) == []
    in_step(suzuki, sato)
    assert card.id in suzuki.held()
    assert kept(suzuki) == []


def test_undoing_ones_own_goes_on(office: RealOffice, two: tuple[RealDesk, RealDesk]) -> None:
    sato, suzuki = two
    _, meeting, _ = a_meeting(sato)
    own = suzuki.add_card(Visibility.PRIVATE)
    private = suzuki.insert(Note(owner=suzuki.user, about=own.id, text="前", operator=suzuki.user))
    in_step(*two)
    suzuki.update(Meeting, meeting.id, subject=MINE)
    suzuki.update(Note, private.id, text="後")
    suzuki.sync()
    lease_ends(office, suzuki)
    undo_operation(suzuki.session)
    assert suzuki.session.store.get(Note, private.id).text == "前"
