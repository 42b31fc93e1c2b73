"""Reports are made in memory, tell how far they are, stop when asked, and say why there is nothing to make."""

from __future__ import annotations

import queue
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from app.background.line import Line, Stopped
from app.background.messages import Order, Progress
from app.background.reports import make_handover, make_list, make_slip, make_visit
from app.core.dates import PartialDate
from app.core.errors import EnishiError, NotFoundError, UsageError
from app.core.records import User
from app.operations.notes import record_meeting
from app.operations.report_choices import ListOrder
from app.operations.session import Session
from app.operations.staff import ensure_user
from tests.operations.desk import contact, filled_batch, open_desk

DAY = PartialDate(2026, 1, 15)


class Pipe:
    """Keeps what a job says; has orders for it."""

    def __init__(self, *orders: object) -> None:
        self.said: list[Any] = []
        self._orders: queue.SimpleQueue[object] = queue.SimpleQueue()
        for order in orders:
            self._orders.put(order)

    def send(self, message: Any) -> None:
        self.said.append(message)

    def recv(self) -> Any:
        return self._orders.get()

    def poll(self, timeout: float | None = 0.0) -> bool:
        return not self._orders.empty()


def text_of(pdf: bytes) -> str:
    texts = []
    with closing(pypdfium2.PdfDocument(pdf)) as document:
        for page in document:
            with closing(page.get_textpage()) as text:
                texts.append(text.get_text_range())
    return "\n".join(texts)


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with open_desk(tmp_path) as session:
        yield session


@pytest.fixture
def line() -> Line:
    return Line(Pipe())


def test_a_handover_is_made_of_what_somebody_holds(session: Session) -> None:
    filled_batch(session, contact("山田 太郎"), contact("岡本 一郎"))
    filled_batch(session, contact("他所 三郎"), owner="高橋 美咲")
    pipe = Pipe()
    text = text_of(make_handover(session, Line(pipe), session.operator.id, "鈴木 一郎", DAY))
    for said in ("業務引継書", "佐藤 花子", "鈴木 一郎", "2026年1月15日", "山田 太郎", "岡本 一郎"):
        assert said in text
    assert "他所 三郎" not in text
    steps = [(item.done, item.total) for item in pipe.said if isinstance(item, Progress)]
    assert steps[:3] == [(0, 0), (1, 2), (2, 2)]
    assert steps[-1][0] == steps[-1][1] == 3


def test_a_successor_who_is_not_in_the_directory_is_not_put_there(session: Session, line: Line) -> None:
    filled_batch(session, contact("山田 太郎"))
    assert "新任 四郎" in text_of(make_handover(session, line, session.operator.id, "新任 四郎", DAY))
    assert not session.store.find(User, "name = '新任 四郎'")


@pytest.mark.parametrize(
    ("predecessor", "successor", "kind"),
    [
        ("佐藤 花子", "佐藤 花子", UsageError),
        ("高橋 美咲", "佐藤 花子", NotFoundError),
        ("知らない 人", "佐藤 花子", NotFoundError),
        ("佐藤 花子", "", UsageError),
    ],
)
def test_a_handover_that_makes_no_sense_is_refused(
    session: Session, line: Line, predecessor: str, successor: str, kind: type[EnishiError]
) -> None:
    filled_batch(session, contact("山田 太郎"))
    ensure_user(session, "高橋 美咲")
    with pytest.raises(kind):
        make_handover(session, line, predecessor, successor, DAY)


@pytest.mark.parametrize(
    ("order", "names"),
    [
        (ListOrder.READING, ("阿部", "千葉", "馬場")),
        (ListOrder.ORGANIZATION, ("千葉", "阿部", "馬場")),
        (ListOrder.EXCHANGED, ("馬場", "阿部", "千葉")),
    ],
)
def test_a_list_has_the_order_that_was_asked_for(
    session: Session, line: Line, order: ListOrder, names: tuple[str, ...]
) -> None:
    cards = {
        2024: contact("千葉 三", name_reading="ちば", organization="あおば町"),
        2025: contact("阿部 一", name_reading="あべ", organization="みなも化学"),
        2026: contact("馬場 二", name_reading="ばば"),
    }
    for year, card in cards.items():
        filled_batch(session, card, exchanged_on=PartialDate(year))
    text = text_of(make_list(session, line, "", order))
    assert sorted(names, key=text.index) == list(names)


def test_a_list_is_of_one_owner_or_of_all(session: Session, line: Line) -> None:
    filled_batch(session, contact("山田 太郎"))
    filled_batch(session, contact("他所 三郎"), owner="高橋 美咲")
    assert "山田" not in text_of(make_list(session, line, "高橋 美咲", ListOrder.READING))
    assert "山田" in text_of(make_list(session, line, "", ListOrder.READING))


@pytest.mark.parametrize("owner", ["", "佐藤 花子", "知らない 人"])
def test_a_list_of_nobody_says_so(session: Session, line: Line, owner: str) -> None:
    with pytest.raises(NotFoundError):
        make_list(session, line, owner, ListOrder.READING)


def test_a_meeting_and_a_batch_are_put_on_paper(session: Session, line: Line) -> None:
    batch, cards = filled_batch(session, contact("山田 太郎", organization="みなも化学"))
    meeting = record_meeting(session, cards, DAY, "更新の相談", "合意した。")
    visit = text_of(make_visit(session, line, meeting.id))
    assert all(said in visit for said in ("面談記録", "みなも化学 山田 太郎", "合意した。"))
    assert batch.id in text_of(make_slip(session, line, batch.id))
    for job in (make_visit, make_slip):
        with pytest.raises(NotFoundError):
            job(session, line, "nothing")


def test_making_is_recorded_as_a_read_and_leaves_no_file(
    session: Session, line: Line, tmp_path: Path
) -> None:
    filled_batch(session, contact("山田 太郎"))
    before = {path for path in tmp_path.rglob("*") if path.is_file()}
    pdf = make_list(session, line, "", ListOrder.READING)
    new = {path for path in tmp_path.rglob("*") if path.is_file()} - before
    assert not any(b"%PDF" in path.read_bytes() for path in new)
    assert pdf.startswith(b"%PDF")
    kinds = [row[0] for row in session.store.db.execute("SELECT kind FROM read_event").fetchall()]
    assert kinds == ["print"]


@pytest.mark.parametrize("job", [make_list, make_visit, make_slip])
def test_a_job_stops_when_asked(session: Session, job: Any) -> None:
    filled_batch(session, contact("山田 太郎"))
    line = Line(Pipe(Order.STOP))
    with pytest.raises(Stopped):
        job(session, line, "", ListOrder.READING) if job is make_list else job(session, line, "any")
