"""What the screen of the reports asks."""

from __future__ import annotations

from array import array

import pytest

from app.core.dates import PartialDate
from app.core.records import User
from app.operations.notes import record_meeting
from app.operations.people import merge
from app.operations.report_choices import ReportKind, count_contacts, meeting_numbers, meeting_rows, report_on
from app.operations.session import Session
from tests.operations.desk import contact, filled_batch


def numbers(session: Session, text: str = "") -> list[int]:
    return array("q", meeting_numbers(session, text)).tolist()


def test_persons_are_counted_not_cards(session: Session) -> None:
    _, (one, other, _) = filled_batch(
        session, contact("山田 太郎"), contact("山田 大郎"), contact("岡本 一郎")
    )
    filled_batch(session, contact("千葉 三郎"), owner="高橋 美咲")
    assert count_contacts(session, session.operator.id) == 3
    merge(session, one.id, other.id)
    assert count_contacts(session, "佐藤 花子") == 2
    assert count_contacts(session, "") == 3


def test_a_name_that_is_nobodys_or_that_several_have_has_no_count(session: Session) -> None:
    assert count_contacts(session, "知らない 人") is None
    with session.operation("user.add", "試験").transaction() as writer:
        writer.insert(User(name="佐藤 花子"))
    assert count_contacts(session, "佐藤 花子") is None
    assert count_contacts(session, session.operator.id) == 0


def test_meetings_are_listed_newest_first_and_found_by_what_they_say(session: Session) -> None:
    _, (one, other) = filled_batch(
        session, contact("山田 太郎", organization="みなも化学"), contact("岡本 一郎")
    )
    record_meeting(session, [one, other], PartialDate(2026, 1, 15), "更新の相談", "")
    record_meeting(session, [other], PartialDate(2026, 2), "ご挨拶", "", place="本庁舎")
    first, second = meeting_rows(session, numbers(session))
    assert (first.subject, first.met_on, first.theirs) == ("ご挨拶", PartialDate(2026, 2), ("岡本 一郎",))
    assert second.theirs == ("みなも化学 山田 太郎", "岡本 一郎")
    found = {text: [row.subject for row in meeting_rows(session, numbers(session, text))]
             for text in ("ﾐﾅﾓ", "みなも", "本庁舎", "2026-01", "相談", "無い")}  # fmt: skip
    assert found == {
        "ﾐﾅﾓ": ["更新の相談"], "みなも": ["更新の相談"], "本庁舎": ["ご挨拶"], "2026-01": ["更新の相談"],
        "相談": ["更新の相談"], "無い": [],
    }  # fmt: skip


@pytest.mark.parametrize("text", ["", "x"])
def test_no_meetings_are_an_empty_list(session: Session, text: str) -> None:
    assert meeting_numbers(session, text) == b""
    assert meeting_rows(session, [1]) == []


def test_a_record_leads_to_its_report(session: Session) -> None:
    batch, (card,) = filled_batch(session, contact("山田 太郎"))
    meeting = record_meeting(session, [card], PartialDate(2026), "相談", "")
    found = report_on(session, meeting.id)
    assert found is not None
    assert (found.kind, found.number) == (ReportKind.VISIT, *numbers(session))
    kinds = {record: report_on(session, record) for record in (batch.id, session.operator.id)}
    assert [item.kind for item in kinds.values() if item] == [ReportKind.SLIP, ReportKind.HANDOVER]
    assert report_on(session, card.id) is None
