"""The process beside the review: orders in, readings out, until nothing comes for a while."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.background.line import Line, Stopped
from app.background.messages import Order, Told
from app.background.region import CardReadAgain, NotRead, PieceRead, ReadAgain, ReadPiece, serve_review
from app.core.reading import FieldName, Side
from app.ocr import engine as engines
from app.operations.session import Session
from tests.operations.desk import open_desk
from tests.operations.test_review_reading import BOX, FakeEngine
from tests.operations.unsure import unsure_batch


@pytest.fixture
def session(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    monkeypatch.setitem(engines._FACTORIES, "rapidocr", f"{FakeEngine.__module__}:FakeEngine")
    with open_desk(tmp_path / "home") as opened:
        yield opened


class Orders:
    """The window's end: what it sent, and what it was told."""

    def __init__(self, *messages: object) -> None:
        self.messages = list(messages)
        self.told: list[object] = []

    def send(self, message: object) -> None:
        if isinstance(message, Told):
            self.told.append(message.event)

    def recv(self) -> object:
        return self.messages.pop(0)

    def poll(self, timeout: float | None = 0.0) -> bool:
        return bool(self.messages)


def test_orders_are_obeyed_until_nothing_comes(session: Session) -> None:
    _, (card,) = unsure_batch(session, "山田 太郎")
    piece = ReadPiece(card.id, Side.FRONT, BOX, FieldName.TEL)
    pipe = Orders(piece, ReadAgain(card.id))
    serve_review(session, Line(pipe), kept_seconds=0.05)
    first, second = pipe.told
    assert first == PieceRead(piece, ("03-3501-1511", FakeEngine.text))
    assert second == CardReadAgain(card.id)


def test_what_cannot_be_read_is_said_and_holds_up_nothing(session: Session) -> None:
    _, (card,) = unsure_batch(session, "山田 太郎")
    pipe = Orders(ReadAgain("nobody"), ReadAgain(card.id))
    serve_review(session, Line(pipe), kept_seconds=0.05)
    trouble, done = pipe.told
    assert isinstance(trouble, NotRead)
    assert trouble.order == ReadAgain("nobody")
    assert done == CardReadAgain(card.id)


def test_it_ends_when_it_is_asked_to(session: Session) -> None:
    with pytest.raises(Stopped):
        serve_review(session, Line(Orders(Order.STOP)), kept_seconds=60)
