"""What is over its period is listed, and goes when somebody says so; the register names all that is kept."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from app.core.dates import PartialDate
from app.core.errors import UsageError
from app.core.inventory import KIND_NAMES
from app.core.records import KINDS, Card, Meeting, Note, Task
from app.core.retention import Candidate, over_on
from app.operations import register, retention, settings
from app.operations.session import Session
from tests.operations.desk import contact, filled_batch, open_desk

TODAY = date(2026, 11, 21)


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with open_desk(tmp_path / "home") as session:
        yield session


def put(session: Session, *records: Any) -> None:
    with session.operation("add", "追加").transaction() as writer:
        for record in records:
            writer.insert(record)


@pytest.mark.parametrize(
    ("day", "years", "over"),
    [
        (date(2020, 4, 1), 5, date(2026, 4, 1)),
        (date(2020, 3, 31), 5, date(2025, 4, 1)),
        (date(2020, 12, 31), 1, date(2022, 4, 1)),
        (date(2024, 2, 29), 3, date(2027, 4, 1)),
    ],
)
def test_a_period_begins_with_the_next_fiscal_year(day: date, years: int, over: date) -> None:
    assert over_on(day, years) == over


def filled(session: Session) -> tuple[Card, Card]:
    _, (old, young) = filled_batch(
        session, contact("髙﨑 花子", organization="みどり市"), contact("𠮷田 次郎")
    )
    with session.operation("date", "日付").transaction() as writer:
        writer.update(Card, old.id, exchanged_on=PartialDate(2015, 6, 1))
        writer.update(Card, young.id, exchanged_on=PartialDate(2015, 6, 1))
    own: dict[str, Any] = {"owner": session.operator.id, "operator": session.operator.id}
    put(
        session,
        Meeting(**own, about=(young.id,), met_on=PartialDate(2025, 9, 1), subject="視察"),
        Meeting(**own, about=(), met_on=PartialDate(2016), subject="古い面談"),
        Note(**own, about=old.id, text="古いメモ", created_at="2015-06-02T00:00:00.000Z"),
        Task(**own, about=old.id, subject="済んだ用件", done_at="2015-07-01T00:00:00.000Z"),
        Task(**own, about=young.id, subject="残っている用件"),
    )
    return old, young


def test_what_is_over_its_period_is_listed(session: Session) -> None:
    old, _ = filled(session)
    assert retention.candidates(session, retention.periods(session), TODAY) == []
    years = retention.decide(session, {"card": 5, "meeting": 3, "note": 1, "task": 1})
    assert years == {"card": 5, "meeting": 3, "note": 1, "task": 1}
    listed = retention.candidates(session, years, TODAY)
    assert {(item.kind, item.what) for item in listed} == {
        ("card", "みどり市 髙﨑 花子"), ("meeting", "古い面談"), ("note", "古いメモ"), ("task", "済んだ用件"),
    }  # fmt: skip
    (card,) = [item for item in listed if item.kind == "card"]
    assert (card.id, card.day, card.over) == (old.id, date(2015, 6, 1), date(2021, 4, 1))
    assert retention.decide(session, {"card": 0}).keys() == {"meeting", "note", "task"}


def test_dates_numbers_and_kinds_stand_on_one_line(session: Session, tmp_path: Path) -> None:
    made, over = date(2026, 12, 28), date(2032, 10, 31)
    ids = "01a200fe-f4ba-7000-8000-000000000000"
    listed = [Candidate(ids, "task", "用件", "佐藤 花子", made, over)]
    retention.write_candidates(session, listed, tmp_path / "list.pdf")
    with pypdfium2.PdfDocument(tmp_path / "list.pdf") as document:
        lines = document[0].get_textpage().get_text_bounded().splitlines()
    row = next(line for line in lines if "用件" in line)
    assert row.split() == [
        "次のアクション",
        "用件",
        "佐藤",
        "花子",
        "2026年12月28日",
        "2032年10月31日",
        ids[:13],
    ]


def test_the_list_on_paper_and_as_a_table(session: Session, tmp_path: Path) -> None:
    filled(session)
    listed = retention.candidates(session, {"card": 5}, TODAY)
    retention.write_candidates(session, listed, tmp_path / "list.csv")
    with (tmp_path / "list.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[0] == ["種類", "内容", "所有者", "基準日", "廃棄できる日", "番号"]
    assert rows[1][:2] == ["名刺", "みどり市 髙﨑 花子"]
    assert rows[1][3:] == ["2015年6月1日", "2021年4月1日", listed[0].id]
    retention.write_candidates(session, listed, tmp_path / "list.pdf")
    assert "みどり市 髙﨑 花子" in text_of(tmp_path / "list.pdf")
    retention.write_candidates(session, [], tmp_path / "none.pdf")
    assert "保存期間を過ぎたものはありません" in text_of(tmp_path / "none.pdf")


def test_what_is_disposed_of_is_gone(session: Session) -> None:
    old, young = filled(session)
    years = {"card": 5, "meeting": 3, "note": 1, "task": 1}
    listed = retention.candidates(session, years, TODAY)
    assert retention.dispose(session, listed) == 4
    store = session.store
    assert [card.id for card in store.find(Card)] == [young.id]
    assert [meeting.subject for meeting in store.find(Meeting)] == ["視察"]
    assert store.find(Note) == []
    assert [task.subject for task in store.find(Task)] == ["残っている用件"]
    assert all(store.is_erased(item.id) for item in listed)
    dump = "".join(
        str(store.db.execute(f'SELECT * FROM "{table}"').fetchall())
        for table in store.db.table_names()
        if not table.startswith(("card_index", "sqlite", "_"))
    )
    for word in ("古い面談", "古いメモ", "済んだ用件", "髙﨑"):
        assert word not in dump
    assert ("dispose",) in store.db.execute("SELECT kind FROM read_event").fetchall()
    with pytest.raises(UsageError, match="何も廃棄していません"):
        retention.dispose(session, retention.candidates(session, years, TODAY))
    assert old.id not in dict(store.db.execute("SELECT card, card FROM meeting_card").fetchall())


def test_every_kind_is_in_the_register_or_is_not_on_people() -> None:
    assert {*register.KINDS_ON_PEOPLE, *register.KINDS_ON_OURSELVES} == KINDS.keys()
    assert not {*register.KINDS_ON_PEOPLE} & {*register.KINDS_ON_OURSELVES}


def test_the_register_has_the_items_that_the_law_asks_for(session: Session, tmp_path: Path) -> None:
    settings.choose(session, settings.OFFICE, "みどり市")
    settings.choose(session, settings.REGISTER_RECEPTION, "総務課 みどり市中央1-1")
    settings.choose(session, settings.KEEP_CARD, "5")
    register.write_register(session, register.read(session), tmp_path / "register.csv")
    with (tmp_path / "register.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = dict(csv.reader(file))
    assert rows["行政機関等の名称"] == "みどり市"
    assert rows["開示請求等を受理する組織の名称及び所在地"] == "総務課 みどり市中央1-1"
    assert rows["備考"] == "保存期間: 名刺 5 年"
    for kind in register.KINDS_ON_PEOPLE:
        assert f"{KIND_NAMES[kind]}: " in rows["記録項目"]
    assert "携帯電話" in rows["記録項目"]
    register.write_register(session, register.read(session), tmp_path / "register.pdf")
    text = text_of(tmp_path / "register.pdf")
    for item in list(rows)[1:]:
        assert item.replace(" ", "") in text.replace(" ", "")


def text_of(path: Path) -> str:
    with pypdfium2.PdfDocument(path) as document:
        pages = [page.get_textpage().get_text_bounded() for page in document]
    return "".join(pages).replace("\r", "").replace("\n", "")


def test_only_what_was_seen_goes_and_what_is_not_over_any_more_stays(session: Session) -> None:
    old, young = filled(session)
    settings.choose(session, settings.KEEP_CARD, "5")
    with pytest.raises(UsageError):
        retention.dispose_seen(session, ["of another desk"])
    with session.operation("date", "日付").transaction() as writer:
        writer.update(Card, young.id, exchanged_on=PartialDate(2026, 6, 1))
    assert retention.dispose_seen(session, [old.id, young.id]) == (1, 1)
    assert not session.store.has(Card, old.id)
    assert session.store.has(Card, young.id)
