"""A field of the blind sample looks as any other that somebody has to look at."""

from __future__ import annotations

from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from app.core.reading import FieldName
from app.operations.review_card import card_to_check
from app.operations.session import Session
from app.ui.review.fields import FieldList
from tests.operations.sure import enter_cards, read, sample


def picture(session: Session, card: str, qtbot: QtBot, *, focus: FieldName) -> QImage:
    """How the fields of a card look with one of them in front."""
    fields = FieldList()
    qtbot.addWidget(fields)
    fields.resize(600, 700)
    fields.show_card(card_to_check(session, card))
    fields.choose(focus)
    return fields.grab().toImage()


def test_what_was_drawn_looks_pixel_for_pixel_like_what_is_not_sure(session: Session, qtbot: QtBot) -> None:
    sample(session, 100)
    (drawn,) = enter_cards(session, [read("山田 太郎", email="taro@example.jp")])
    sample(session, 0)
    (unsure,) = enter_cards(session, [read("山田 太郎", 0.8, email="taro@example.jp")])
    (sure,) = enter_cards(session, [read("山田 太郎", email="taro@example.jp")])
    for field in (FieldName.NAME, FieldName.EMAIL):
        pictures = [picture(session, card.id, qtbot, focus=field) for card in (drawn, unsure, sure)]
        assert pictures[0] == pictures[1]
        assert pictures[0] != pictures[2]
