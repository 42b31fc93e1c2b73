"""What the store holds comes out on paper, however little of it is known."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from app.core.dates import PartialDate
from app.core.visibility import Visibility
from app.operations import settings
from app.operations.cards import set_exchanged_on
from app.operations.keeping import erase
from app.operations.notes import add_note, add_task, record_meeting
from app.operations.paper import contacts_of, print_handover, print_list, print_visit
from app.operations.people import merge
from app.operations.session import Session
from app.operations.slips import write_slip
from app.operations.staff import ensure_user
from tests.operations.desk import contact, filled_batch

DATES = ("2026-01-15", "2026-01", "2026", "")


def _text(path: Path) -> str:
    with pypdfium2.PdfDocument(path) as document:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)


@pytest.mark.parametrize("written", DATES)
def test_every_report_prints_a_date_as_far_as_it_is_known(
    session: Session, tmp_path: Path, written: str
) -> None:
    day = PartialDate.parse(written)
    batch, (card,) = filled_batch(session, contact("山田 太郎"), exchanged_on=day)
    meeting = record_meeting(session, [card], day, "初回訪問", "要望を聞いた")
    outs = {name: tmp_path / f"{name}.pdf" for name in ("handover", "list", "visit", "slip")}
    print_handover(session, session.operator, ensure_user(session, "鈴木 一郎"), day, outs["handover"])
    print_list(session, None, outs["list"])
    print_visit(session, meeting.id, outs["visit"])
    write_slip(session, batch.id, outs["slip"])
    assert all(day.japanese() in _text(out) for out in outs.values())


@pytest.mark.parametrize(
    ("exchanged", "met", "year_month", "last_month"),
    [
        ("2024-05-06", "2026-01-15", "2024-05", "2026-01"),
        ("2024-05", "2026-01", "2024-05", "2026-01"),
        ("2024", "2026", "2024", "2026"),
        ("", "", "", ""),
        ("2026-01-15", "", "2026-01", "2026-01"),
    ],
)
def test_the_exchange_is_counted_by_its_own_month_and_contact_by_the_last(
    session: Session, exchanged: str, met: str, year_month: str, last_month: str
) -> None:
    _, (card,) = filled_batch(session, contact("山田 太郎"), exchanged_on=PartialDate.parse(exchanged))
    record_meeting(session, [card], PartialDate.parse(met), "初回訪問", "要望を聞いた")
    [entry] = contacts_of(session)
    assert (entry.year_month, entry.last_month) == (year_month, last_month)


def test_a_person_of_many_cards_is_one_contact_by_the_newest(session: Session, tmp_path: Path) -> None:
    _, cards = filled_batch(session, *(contact("山田 太郎", title=f"役職{number}") for number in range(40)))
    for number, card in enumerate(cards):
        set_exchanged_on(session, card.id, PartialDate(1980 + number))
    for card in cards[1:]:
        merge(session, cards[0].id, card.id)
    out = tmp_path / "handover.pdf"
    assert print_handover(session, session.operator, session.operator, PartialDate(2026), out) == 1
    assert "役職39" in _text(out)


def test_what_was_written_is_printed_as_it_was_written(session: Session, tmp_path: Path) -> None:
    session.store.set_setting(settings.OFFICE, "")
    _, (card,) = filled_batch(
        session, contact("𠮷田 葛\U000e0100子", organization="社団法人" * 30, title="長" * 200)
    )
    add_note(session, card, "\n".join(f"覚え{number}。" for number in range(300)))
    add_task(session, card.id, "資料を送る", PartialDate(2026))
    out = tmp_path / "handover.pdf"
    print_handover(session, session.operator, session.operator, PartialDate(2026), out)
    text = _text(out)
    assert "𠮷田 葛\U000e0100子" in text
    assert "".join(text.split()).count("長") >= 200
    assert all(f"覚え{number}。" in text for number in range(300))
    assert "期限 2026年" in text


def test_what_another_keeps_private_is_on_no_handover(session: Session, tmp_path: Path) -> None:
    _, (card,) = filled_batch(session, contact("山田 太郎"))
    colleague = replace(session, operator=ensure_user(session, "鈴木 一郎"))
    add_note(session, card, "自分の覚え書き")
    add_note(colleague, card, "同僚の覚え書き")
    add_note(colleague, card, "部署への連絡", Visibility.DEPARTMENT)
    out = tmp_path / "handover.pdf"
    print_handover(session, session.operator, colleague.operator, PartialDate.parse("2026-04-01"), out)
    printed = _text(out)
    assert "自分の覚え書き" in printed
    assert "部署への連絡" in printed
    assert "同僚の覚え書き" not in printed


def test_a_meeting_is_printed_when_a_card_of_it_was_erased_and_another_was_never_read(
    session: Session, tmp_path: Path
) -> None:
    _, (gone, kept, blank) = filled_batch(
        session, contact("山田 太郎"), contact("岡本 次郎", department="環境部\n総務課"), {}
    )
    meeting = record_meeting(session, [gone, kept, blank], PartialDate(2026), "初回訪問", "要望を聞いた")
    erase(session, [gone.id])
    print_visit(session, meeting.id, tmp_path / "visit.pdf")
    text = _text(tmp_path / "visit.pdf")
    assert "山田" not in text
    for said in ("(消去された名刺)", "環境部、総務課 岡本 次郎", "(氏名なし)"):
        assert said in text
