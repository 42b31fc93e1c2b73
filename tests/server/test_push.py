"""What a desk may send, once and for all; and what a forged one may not."""

from __future__ import annotations

from app.core.reading import FieldName
from app.core.records import Certainty, Edit
from tests.server.offices import Office, card


def test_a_card_of_mine_is_seen_by_my_department_and_nobody_else(office: Office) -> None:
    ours, theirs = office.department("総務課"), office.department("経理課")
    me, colleague, stranger = (
        office.member("甲", ours),
        office.member("乙", ours),
        office.member("丙", theirs),
    )
    mine = card(me, ours)
    edit = Edit(root=mine.id, field=FieldName.NAME, value="山田 太郎", certainty=Certainty.TYPED, by=me.user)
    assert [outcome.refused for outcome in me.send(mine, edit)] == [None, None]
    assert {mine.id, edit.id} <= colleague.sees().keys()
    assert not {mine.id, edit.id} & stranger.sees().keys()
