"""A card that is erased leaves nothing but its id, which only those hear who may have it."""

from __future__ import annotations

from app.core.dates import PartialDate
from app.core.reading import FieldName, Side
from app.core.records import Batch, Certainty, Edit, Link, Meeting, Note, Page, Sheet, Verdict
from app.core.visibility import Visibility
from app.sync.wire import Refusal
from server.erasure import erase_cards
from tests.server.offices import Client, Office, card
from tests.server.test_push import rows_of


def drained(client: Client) -> None:
    while client.pull().more:
        pass


def test_a_card_goes_with_all_that_was_kept_of_it(office: Office) -> None:
    department = office.department("総務課")
    me, colleague, stranger = (
        office.member("甲", department),
        office.member("乙", department),
        office.member("丙"),
    )
    batch = Batch(owner=me.user, operator=me.user, device="virtual")
    sheet = Sheet(root=batch.id, number=1)
    doomed, other = card(me, department, batch=batch.id, sheet=sheet.id), card(me, department)
    page = Page(root=doomed.id, sheet=sheet.id, side=Side.FRONT, media_type="image/png")
    edit = Edit(root=doomed.id, field=FieldName.NAME, value="山田", certainty=Certainty.TYPED, by=me.user)
    link = Link(first=doomed.id, second=other.id, verdict=Verdict.SAME, by=me.user)
    note = Note(owner=me.user, about=doomed.id, text="覚え書き", operator=me.user)
    meeting = Meeting(
        owner=me.user, department=department, visibility=Visibility.DEPARTMENT, operator=me.user,
        about=(doomed.id, other.id), met_on=PartialDate(2026),
    )  # fmt: skip
    sent = me.send(batch, sheet, doomed, other, page, edit, link, note, meeting)
    assert {outcome.refused for outcome in sent} == {None}
    for client in (me, colleague, stranger):
        drained(client)

    assert erase_cards(office.database, office.sealer, office.id, [doomed.id], office.now) == {page.id}

    gone = {doomed.id, page.id, edit.id, link.id, note.id}
    left = me.sees()
    assert not gone & left.keys()
    assert {batch.id, sheet.id, other.id, meeting.id} <= left.keys()
    assert left[meeting.id].values["about"] == [other.id]
    assert set(me.pull().erased_ids) == gone
    assert set(colleague.pull().erased_ids) == gone - {note.id}
    assert stranger.pull().erased_ids == ()
    assert office.member("丁", department).pull().erased_ids == ()
    kept = [row for row in rows_of(office) if gone & {str(value) for value in row}]
    assert all(not any(isinstance(value, bytes) for value in row) for row in kept)


def test_what_is_erased_does_not_come_back(office: Office) -> None:
    department = office.department("総務課")
    me, stranger = office.member("甲", department), office.member("丙")
    doomed = card(me, department)
    late = Edit(root=doomed.id, field=FieldName.NAME, value="山田", certainty=Certainty.TYPED, by=me.user)
    about = Note(owner=me.user, about=doomed.id, text="覚え書き", operator=me.user)
    meeting = Meeting(owner=me.user, operator=me.user, about=(doomed.id,), met_on=PartialDate(2026))
    me.send(doomed)
    erase_cards(office.database, office.sealer, office.id, [doomed.id], office.now)
    refused = [outcome.refused for outcome in me.send(doomed, late, about, meeting)]
    assert refused == [Refusal.ERASED, Refusal.ERASED, Refusal.ERASED, None]
    assert me.sees()[meeting.id].values["about"] == []
    # One who may never have known of it is not told that there was such a card.
    late = Edit(
        root=doomed.id, field=FieldName.NAME, value="山田", certainty=Certainty.TYPED, by=stranger.user
    )
    assert stranger.send(late)[0].refused is Refusal.UNKNOWN_ROOT


def test_erasing_what_is_not_there_is_remembered(office: Office) -> None:
    department = office.department("総務課")
    me = office.member("甲", department)
    never = card(me, department)
    assert erase_cards(office.database, office.sealer, office.id, [never.id], office.now) == set()
    assert me.send(never)[0].refused is Refusal.UNKNOWN_ROOT
