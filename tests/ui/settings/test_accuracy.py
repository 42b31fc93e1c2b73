"""The error of what is accepted unread, as the settings show it."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from app.core.reading import FieldName
from app.operations import accuracy as measuring
from app.operations import settings
from app.operations.accuracy import Accuracy, Measured, Period
from app.operations.review import accept_field
from app.operations.session import Session
from app.ui.desk import Desk
from app.ui.kit.measured import accuracy_words
from app.ui.settings.accuracy import AccuracyView
from app.ui.settings.review import ReviewPage
from tests.operations.sure import enter_cards, read, sample

MADE_UP = Measured(20_000, 8)


def found(looked_at: int, own: Measured, made_up: Measured | None = MADE_UP, share: float = 0.1) -> Accuracy:
    return Accuracy(own, {FieldName.NAME: own}, {"vertical": own}, looked_at, made_up, share)


@pytest.fixture
def view(qtbot: QtBot) -> AccuracyView:
    view = AccuracyView()
    qtbot.addWidget(view)
    return view


def rows(view: AccuracyView) -> list[list[str]]:
    return [
        [view.model.item(row, column).text() for column in range(view.model.columnCount())]
        for row in range(view.model.rowCount())
    ]


def test_until_the_sample_is_large_the_figure_is_of_made_up_cards(
    view: AccuracyView, qtmodeltester: ModelTester
) -> None:
    view.show_accuracy(found(1234, Measured(1234, 1)))
    assert view.figure.text() == "0.040 %"
    assert view.bound.text() == "95 % の確かさで 0.072 % 以下"
    assert "作成した名刺での値" in view.source.text()
    assert "1,234 項目" in view.progress.text()
    assert "3,000 項目" in view.progress.text()
    assert rows(view) == [
        ["氏名", "1,234", "1", "0.081 %", "0.384 %"],
        ["縦書きの名刺", "1,234", "1", "0.081 %", "0.384 %"],
        ["全部", "1,234", "1", "0.081 %", "0.384 %"],
    ]
    qtmodeltester.check(view.model)


def test_a_large_sample_speaks_for_itself(view: AccuracyView) -> None:
    own = found(3000, Measured(3000, 0), share=0.02)
    view.show_accuracy(own)
    assert view.figure.text() == "0 %"
    assert view.bound.text() == "95 % の確かさで 0.100 % 以下"
    assert "この機関の名刺での値" in view.source.text()
    assert "作成した名刺" not in accuracy_words(own)
    assert "作成した名刺" in accuracy_words(found(2999, Measured(2999, 0)))


def test_where_nothing_is_known_no_figure_is_shown(view: AccuracyView) -> None:
    nothing = Accuracy(Measured(0, 0), {}, {}, 0, None, 0.0)
    view.show_accuracy(nothing)
    assert (view.figure.text(), view.bound.text()) == ("—", "")
    assert "抜き取り確認はしていません" in view.progress.text()
    assert view.table.isHidden()
    assert view.period.isHidden()
    assert accuracy_words(nothing) == ""


def test_periods_begin_where_people_expect_them() -> None:
    assert Period.FISCAL_YEAR.since(date(2027, 3, 31)) == date(2026, 4, 1)
    assert Period.FISCAL_YEAR.since(date(2027, 4, 1)) == date(2027, 4, 1)
    assert Period.THREE_MONTHS.since(date(2026, 11, 21)) == date(2026, 8, 23)
    assert Period.EVER.since(date(2026, 11, 21)) is None


def test_the_page_measures_what_was_decided(
    desk: Desk, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    sample(session, 100)
    one, two = enter_cards(session, [read("山田 太郎"), read("鈴木 一郎")])
    accept_field(session, one.id, FieldName.NAME, "山田 太郎")
    accept_field(session, two.id, FieldName.NAME, "鈴木 二郎")
    session.store.db.execute(
        "UPDATE assessment SET decided_at = '2020-01-01T00:00:00.000Z' WHERE card = ?", (one.id,)
    )
    monkeypatch.setattr(measuring, "on_made_up_cards", lambda _: MADE_UP)
    page = ReviewPage(desk)
    qtbot.addWidget(page)
    page.resize(900, 600)
    page.show()
    page.refresh()
    qtbot.waitUntil(lambda: page.accuracy.model.rowCount() > 0)
    assert rows(page.accuracy)[0] == ["氏名", "2", "1", "50.0 %", "97.5 %"]
    period = page.accuracy.period
    period.setFocus()
    qtbot.keyClick(period, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: rows(page.accuracy)[0][1] == "1")
    assert page.accuracy.chosen is Period.FISCAL_YEAR


def test_how_much_is_looked_at_is_kept(desk: Desk, session: Session, qtbot: QtBot) -> None:
    settings.choose(session, settings.SAMPLE, "")
    page = ReviewPage(desk)
    qtbot.addWidget(page)
    page.show()
    page.refresh()
    qtbot.waitUntil(lambda: page.sample.count() == 4)
    assert page.sample.currentText() == "2 %（標準）"
    page.sample.setFocus()
    qtbot.keyClick(page.sample, Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: settings.sample_percent(session) == 1.0)
    qtbot.waitUntil(lambda: page.says_saved)
