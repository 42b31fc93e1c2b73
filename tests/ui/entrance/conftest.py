"""An entrance before a desk that has nothing open yet, in a data folder of its own."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.background.keeping import RestoreRequest, restore_outcome
from app.background.process import OnMessage
from app.db import system_keyring
from app.operations.opening import open_session
from app.ui.desk import Desk
from app.ui.entrance.entrance import Entrance
from tests.operations.desk import CHEAP, PASSPHRASE
from tests.ui.inline import Inline, Talk


class InlineRestore:
    """Stands in for the process that restores."""

    def __init__(self, on_message: OnMessage, _: object, request: RestoreRequest) -> None:
        self.talk = Talk(on_message)
        self._thread = threading.Thread(target=lambda: self.talk.send(restore_outcome(self.talk, request)))
        self._thread.start()

    def send(self, message: object) -> None:
        self.talk.inbox.put(message)

    def close(self) -> None:
        self._thread.join()

    def kill(self) -> None:
        self.close()


@pytest.fixture(autouse=True)
def _no_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system_keyring, "_trusted_backend", lambda: None)


@pytest.fixture
def closed_desk(home: Path, connect: Inline) -> Iterator[Desk]:
    desk = Desk(connect)
    yield desk
    desk.leave()


@pytest.fixture
def entrance(closed_desk: Desk, qtbot: QtBot) -> Entrance:
    entrance = Entrance(closed_desk, spawn=InlineRestore)
    qtbot.addWidget(entrance)
    entrance.resize(1200, 700)
    entrance.show()
    qtbot.waitActive(entrance).__enter__()
    return entrance


@pytest.fixture
def profile(home: Path) -> str:
    """A profile with a passphrase and a recovery code; the code."""
    codes: list[str] = []
    with open_session("総務課", "佐藤 花子", passphrase=PASSPHRASE, cost=CHEAP, show_code=codes.append):
        pass
    return codes[0]
