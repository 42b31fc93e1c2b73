"""A server that answers what a test says; and a real one, which an administrator's desk has joined."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from app.core.errors import EnishiError
from app.core.records import Department, Post, User
from app.core.roles import Role
from app.operations.session import Session
from app.operations.sharing import SharingState
from app.ui.desk import Desk
from app.ui.replies import Reply
from app.ui.sharing.link import ServerLink


@dataclass
class Answers:
    """In the place of the process that speaks to the server."""

    link: ServerLink
    given: dict[Callable[..., Any], Any] = field(default_factory=dict)
    asked: list[tuple[Any, ...]] = field(default_factory=list)

    def ask(self, function: Callable[..., Any], *args: Any, **kwargs: Any) -> Reply[Any]:
        reply: Reply[Any] = Reply(lambda _: None)
        self.asked.append((function, *args, *kwargs.values()))
        answer = self.given.get(function)
        QTimer.singleShot(0, self.link, lambda: _give(reply, answer))
        return reply

    def last(self, function: Callable[..., Any]) -> tuple[Any, ...]:
        """With what a function was asked for last."""
        return next(asked[1:] for asked in reversed(self.asked) if asked[0] is function)


def _give(reply: Reply[Any], answer: Any) -> None:
    if isinstance(answer, EnishiError):
        reply.fail(answer)
    else:
        reply.arrive(answer)


@pytest.fixture
def answers(desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Answers:
    """The desk of an administrator, as far as the window knows."""
    link = ServerLink.of(desk)
    qtbot.waitUntil(lambda: not desk.is_waiting)
    answers = Answers(link)
    monkeypatch.setattr(link, "ask", answers.ask)
    monkeypatch.setattr(link, "refresh", lambda: None)
    link.state = SharingState(joined=True, role=Role.ADMINISTRATOR)
    return answers


@dataclass(frozen=True)
class Directory:
    """People and departments that the desk knows."""

    watanabe: User
    ito: User
    bureau: Department
    section: Department


@pytest.fixture
def directory(session: Session) -> Directory:
    bureau = Department(name="総務局")
    section = Department(name="人事課", parent=bureau.id)
    watanabe = User(name="渡辺 花子", name_reading="わたなべ はなこ", staff_number="1001")
    ito = User(name="伊藤 進", name_reading="いとう すすむ")
    with session.operation("add", "追加").transaction() as writer:
        for record in (bureau, section, watanabe, ito):
            writer.insert(record)
        for user in (watanabe, ito):
            writer.insert(Post(user=user.id, department=section.id, title="主任"))
    return Directory(watanabe, ito, bureau, section)
