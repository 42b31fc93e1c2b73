"""The window lives on: a full disk, a store that is busy, an operation that raises, processes that die."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.background.line import Line
from app.background.messages import OpenRequest
from app.background.process import Processes
from app.core.ids import new_id
from app.core.reading import FieldName
from app.core.records import Certainty, Edit
from app.db import connection
from app.db.connection import open_database
from app.operations.cards import set_field
from app.operations.session import Session
from app.ui.desk import Desk
from app.ui.shell.frame import Frame
from tests.operations.desk import contact, filled_batch, open_desk
from tests.ui.inline import Inline


@pytest.fixture(autouse=True)
def _troubles_are_expected(desk: Desk) -> None:
    desk.troubles_expected = True  # type: ignore[attr-defined]


@pytest.fixture
def session(home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    """As elsewhere, but with little patience."""
    monkeypatch.setattr(connection, "BUSY_SECONDS", 0.1)
    with open_desk(home) as session:
        yield session


def title_of(session: Session, card: str) -> str:
    return session.store.fields(card)[FieldName.TITLE].value


def fill_up(session: Session) -> None:
    """No page more than there are."""
    session.store.db.execute("VACUUM")
    (pages,) = session.store.db.execute("PRAGMA page_count").fetchone()
    session.store.db.execute(f"PRAGMA max_page_count = {pages}")


def make_room(session: Session) -> None:
    session.store.db.execute("PRAGMA max_page_count = 1073741823")


def write_much(session: Session, card: str) -> None:
    said = Edit(
        root=card,
        field=FieldName.ADDRESS,
        value="一" * 1000,
        certainty=Certainty.TYPED,
        by=session.operator.id,
    )
    with session.operation("fields", "項目の変更").transaction() as writer:
        for _ in range(200):
            writer.insert(replace(said, id=new_id()))


def raise_unexpectedly(_: Session) -> None:
    raise ZeroDivisionError("渡邉")


def die(_: Session, __: Line) -> None:
    os._exit(9)


def die_at_once(_: Session) -> None:
    os._exit(9)


def test_a_full_disk_is_said_and_nothing_is_half_written(
    shell: Frame, desk: Desk, session: Session, qtbot: QtBot
) -> None:
    _, (card,) = filled_batch(session, contact("山田 太郎", title="係長"))
    desk.ask(fill_up)
    desk.ask(write_much, card.id)
    qtbot.waitUntil(shell.notice.isVisible)
    assert "空き" in shell.notice.text
    assert FieldName.ADDRESS not in session.store.fields(card.id)
    desk.ask(make_room)
    with qtbot.waitSignal(desk.done):
        desk.ask(set_field, card.id, FieldName.TITLE, "課長")
    assert title_of(session, card.id) == "課長"


def test_a_store_that_another_process_holds_is_said(
    shell: Frame, desk: Desk, session: Session, qtbot: QtBot
) -> None:
    _, (card,) = filled_batch(session, contact("山田 太郎", title="係長"))
    other = open_database(session.store.profile.database, session.store.keys.database, must_exist=True)
    other.execute("BEGIN IMMEDIATE")
    desk.ask(set_field, card.id, FieldName.TITLE, "課長")
    qtbot.waitUntil(shell.notice.isVisible)
    assert "もう一度" in shell.notice.text
    other.execute("ROLLBACK")
    with qtbot.waitSignal(desk.done):
        desk.ask(set_field, card.id, FieldName.TITLE, "課長")
    other.close()


def test_an_operation_that_raises_is_said_without_what_it_says(
    shell: Frame, desk: Desk, home: Path, qtbot: QtBot
) -> None:
    desk.ask(raise_unexpectedly)
    qtbot.waitUntil(shell.notice.isVisible)
    assert "ZeroDivisionError" in shell.notice.text
    record = (home / "faults.log").read_text(encoding="utf-8")
    assert "raise_unexpectedly" in record
    assert "渡邉" not in record + shell.notice.text


def test_a_desk_that_dies_is_said_and_goes_on(
    shell: Frame, desk: Desk, session: Session, connect: Inline, qtbot: QtBot
) -> None:
    _, (card,) = filled_batch(session, contact("山田 太郎", title="係長"))
    connect.desks[-1].kill()
    qtbot.waitUntil(shell.notice.isVisible)
    with qtbot.waitSignal(desk.done):
        desk.ask(set_field, card.id, FieldName.TITLE, "課長")


def test_a_real_desk_that_dies_again_and_again_locks(session: Session, qtbot: QtBot) -> None:
    desk = Desk(Processes())
    request = OpenRequest("default", secret=session.store.keys.secret, operator=session.operator.id)
    with qtbot.waitSignal(desk.opened, timeout=20_000):
        desk.open(request)
    task = desk.start("落ちる", die)
    with qtbot.waitSignal(task.failed, timeout=20_000):
        pass
    for _ in range(3):
        with qtbot.waitSignal(desk.trouble, timeout=20_000):
            desk.ask(die_at_once).otherwise(lambda _: None)
    with qtbot.waitSignal(desk.locked, timeout=20_000):
        desk.ask(die_at_once).otherwise(lambda _: None)
    assert not desk.is_open
    desk.leave()
