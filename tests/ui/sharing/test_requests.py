"""What a request is said to have become."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.core.dates import office_day, utc_now
from app.core.ids import new_id
from app.operations.asking import Requests, RequestView
from app.sync.wire_sharing import ContactState
from app.ui.sharing.requests import RequestList


@pytest.mark.parametrize(
    ("state", "days", "words"),
    [
        (ContactState.WAITING, None, "返事を待っています"),
        (ContactState.DECLINED, None, "断られました"),
        (ContactState.ENDED, -1, "期限が過ぎました"),
        (ContactState.ENDED, 3, "所有者が取り消しました"),
    ],
)
def test_what_was_asked_says_how_it_ended(
    qtbot: QtBot, state: ContactState, days: int | None, words: str
) -> None:
    until = None if days is None else office_day(utc_now()) + timedelta(days=days)
    listed = RequestList()
    qtbot.addWidget(listed)
    asked = RequestView(new_id(), "佐藤 花子", "山田 太郎", "訪問", "2026-11-20T00:00:00Z", state, until, "")
    listed.show_requests(Requests(sent=(asked,)))
    (said,) = (label.text() for label in listed.findChildren(QLabel))
    assert said.endswith(words)
