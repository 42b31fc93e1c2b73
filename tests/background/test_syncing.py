"""The process that keeps a desk in step: when it syncs, when it waits, and what it answers."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from app.background import syncing
from app.background.line import Line, Stopped
from app.background.messages import Answer, Call, Failure, Order, Told
from app.background.syncing import Stand, Standing, SyncNow, keep_in_step
from app.core.errors import EnishiError, UsageError
from app.core.roles import Role
from app.db.arrivals import HeldBackError
from app.operations import at_server, fetching
from app.operations import syncing as operation
from app.operations.fetching import Fetched
from app.operations.joining import Membership, keep_membership
from app.operations.session import Session
from app.operations.syncing import SyncReport
from app.sync.client import ServerError
from tests.operations.desk import open_desk
from tests.ui.inline import Talk

LONG = 10.0

Sync = Callable[..., SyncReport]


class Window:
    """What the process tells, and the syncs that it wants to do."""

    def __init__(self, home: Path) -> None:
        self.told: queue.Queue[Any] = queue.Queue()
        self.talk = Talk(self.told.put)
        self.outcomes: list[EnishiError | SyncReport | Sync] = []
        self.asked: list[bool] = []
        self.thread = threading.Thread(target=self._run, args=(home,))

    def sync(self, _: Session, *, asked: bool, **options: Any) -> SyncReport:
        self.asked.append(asked)
        outcome = self.outcomes.pop(0) if self.outcomes else SyncReport()
        if callable(outcome):
            return outcome(**options)
        if isinstance(outcome, EnishiError):
            raise outcome
        return outcome

    def next(self, standing: Standing) -> Stand:
        """Wait until it stands so."""
        while True:
            message = self.told.get(timeout=LONG)
            if (
                isinstance(message, Told)
                and isinstance(message.event, Stand)
                and message.event.standing is standing
            ):
                return message.event

    def answer(self) -> Answer | Failure:
        while True:
            message = self.told.get(timeout=LONG)
            if isinstance(message, Told) and isinstance(message.event, (Answer, Failure)):
                return message.event

    def order(self, order: object) -> None:
        self.talk.inbox.put(order)

    def _run(self, home: Path) -> None:
        with open_desk(home, "") as session:
            try:
                keep_in_step(session, Line(self.talk))
            except Stopped:
                return


@pytest.fixture
def begin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., Window]]:
    """Starts the process on a desk that has joined a server."""
    window = Window(tmp_path)
    monkeypatch.setattr(operation, "sync", window.sync)
    monkeypatch.setattr(syncing, "_LOOK", 0.02)

    def start(
        *outcomes: EnishiError | SyncReport | Sync, joined: bool = True, role: Role = Role.STAFF
    ) -> Window:
        with open_desk(tmp_path) as session:
            if joined:
                keep_membership(
                    session.store,
                    Membership(
                        address="127.0.0.1:9", pin=bytes(16), device=session.store.device, secret=bytes(32),
                        user=session.operator.id, refresh="token", role=role,
                    ),
                )  # fmt: skip
        window.outcomes.extend(outcomes)
        window.thread.start()
        return window

    yield start
    window.order(Order.STOP)
    window.thread.join(LONG)
    assert not window.thread.is_alive()


def no_answer() -> ServerError:
    return ServerError("つながりません。")


def test_a_change_is_sent_at_once(begin: Callable[..., Window], tmp_path: Path) -> None:
    window = begin()
    window.next(Standing.IN_STEP)
    with open_desk(tmp_path, "") as session:
        change(session)
    window.next(Standing.IN_STEP)
    assert len(window.asked) == 2


def test_after_failures_the_server_is_left_alone_for_longer_and_longer(
    begin: Callable[..., Window], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(syncing, "_FIRST_PAUSE", 0.05)
    monkeypatch.setattr(at_server, "answers", lambda _: True)
    pauses: list[float] = []

    def note(seconds: float) -> float:
        pauses.append(seconds)
        return seconds

    monkeypatch.setattr(syncing, "_drawn", note)
    window = begin(no_answer(), no_answer(), no_answer())
    for _ in range(3):
        assert window.next(Standing.OFFLINE).error is not None
    window.next(Standing.IN_STEP)
    assert pauses == [0.05, 0.1, 0.2, syncing.INTERVAL]


def test_a_server_that_does_not_answer_is_looked_for_in_short(
    begin: Callable[..., Window], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(syncing, "_FIRST_PAUSE", 0.02)
    monkeypatch.setattr(syncing, "_LOOK_FOR_SERVER", 0.02)
    there = [False, False, True]
    monkeypatch.setattr(at_server, "answers", lambda _: there.pop(0))
    window = begin(no_answer())
    window.next(Standing.OFFLINE)
    window.next(Standing.IN_STEP)
    assert there == []
    assert len(window.asked) == 2, "the sync itself is not tried before"


def test_a_change_has_the_server_looked_for_at_once(
    begin: Callable[..., Window], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(syncing, "_FIRST_PAUSE", 0.02)
    monkeypatch.setattr(syncing, "_LOOK_FOR_SERVER", 1000.0)
    looked: queue.Queue[None] = queue.Queue()
    there = [False]

    def answers(_: Session) -> bool:
        looked.put(None)
        return there[0]

    monkeypatch.setattr(at_server, "answers", answers)
    window = begin(no_answer())
    window.next(Standing.OFFLINE)
    looked.get(timeout=LONG)
    there[0] = True
    with open_desk(tmp_path, "") as session:
        change(session)
    window.next(Standing.IN_STEP)
    assert looked.qsize() == 1


def test_a_change_soon_after_a_failure_waits_some_seconds(
    begin: Callable[..., Window], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(syncing, "_FIRST_PAUSE", 1000.0)
    window = begin(UsageError("いまはできません。"))
    window.next(Standing.FAILED)
    with open_desk(tmp_path, "") as session:
        change(session)
    for number in range(3):
        window.order(Call(number, _name_of, looks=True))
        window.answer()
    assert len(window.asked) == 1


@pytest.mark.parametrize("how", ["on_progress", "rest"])
def test_a_sync_makes_way_for_a_call_and_is_gone_on_with(begin: Callable[..., Window], how: str) -> None:
    def endless(*, report: SyncReport, **options: Any) -> SyncReport:
        while True:
            report.arrived += 1
            options[how](report if how == "on_progress" else LONG)

    counted: list[int] = []

    def the_rest(*, report: SyncReport, **_: object) -> SyncReport:
        counted.append(report.arrived)
        return report

    window = begin(SyncReport(), endless, the_rest)
    window.next(Standing.IN_STEP)
    window.order(SyncNow(asked=True))
    window.next(Standing.SYNCING)
    window.order(Call(1, _name_of, looks=True))
    assert window.answer() == Answer(1, "佐藤 花子")
    window.next(Standing.IN_STEP)
    assert counted[0] > 0
    assert window.asked == [False, True, True], "what a person has agreed to holds"


def test_images_that_are_left_are_gone_on_with_at_once(begin: Callable[..., Window]) -> None:
    window = begin(SyncReport(images=1, images_left=2), SyncReport(images=2, images_left=1))
    assert [window.next(Standing.IN_STEP).report for _ in range(3)] == [
        SyncReport(images=1, images_left=2), SyncReport(images=2, images_left=1), SyncReport(),
    ]  # fmt: skip


def test_what_a_person_has_to_decide_is_not_tried_again_by_itself(begin: Callable[..., Window]) -> None:
    window = begin(HeldBackError("多くの削除"))
    window.next(Standing.HELD_BACK)
    time.sleep(0.1)
    assert window.asked == [False]
    window.order(SyncNow(asked=True))
    window.next(Standing.IN_STEP)
    assert window.asked == [False, True]


def test_calls_are_answered_and_a_sync_follows(begin: Callable[..., Window]) -> None:
    window = begin(no_answer())
    window.next(Standing.OFFLINE)
    window.order(Call(7, _name_of))
    assert window.answer() == Answer(7, "佐藤 花子")
    window.next(Standing.IN_STEP)
    for number, function in ((8, _refuse), (9, _break)):
        window.order(Call(number, function))
        answer = window.answer()
        assert isinstance(answer, Failure)
        assert answer.number == number


def test_chosen_images_come_while_nothing_else_is_to_be_done(
    begin: Callable[..., Window], monkeypatch: pytest.MonkeyPatch
) -> None:
    pages = tuple(f"page {number}" for number in range(fetching.AT_ONCE * 2 + 1))
    asked: list[tuple[str, ...]] = []

    def fetch(_: Session, pages: tuple[str, ...], **__: object) -> Fetched:
        asked.append(pages)
        return Fetched(fetching.AT_ONCE, pages[fetching.AT_ONCE :])

    monkeypatch.setattr(fetching, "images_wanted", lambda _: list(pages))
    monkeypatch.setattr(fetching, "fetch_images", fetch)
    window = begin()
    left = [window.next(Standing.IN_STEP).images_left for _ in range(4)]
    assert left == [len(pages), fetching.AT_ONCE + 1, 1, 0]
    assert len(asked) == 3


def test_who_has_no_records_is_connected_and_sends_no_news(
    begin: Callable[..., Window], tmp_path: Path
) -> None:
    window = begin(role=Role.AUDITOR)
    assert window.next(Standing.CONNECTED).error is None
    with open_desk(tmp_path, "") as session:
        change(session)
    time.sleep(0.1)
    assert window.asked == [False]


def test_a_desk_without_a_server_waits_to_be_asked(begin: Callable[..., Window]) -> None:
    window = begin(joined=False)
    window.next(Standing.APART)
    window.order(Call(1, _name_of))
    assert window.answer() == Answer(1, "佐藤 花子")
    assert window.asked == []


def change(session: Session) -> None:
    session.store.db.execute("INSERT INTO outbox (kind, record, stamp) VALUES ('card', 'a', '')")


def _name_of(session: Session) -> str:
    return session.operator.name


def _refuse(_: Session) -> None:
    raise UsageError("できません。")


def _break(_: Session) -> None:
    raise RuntimeError
