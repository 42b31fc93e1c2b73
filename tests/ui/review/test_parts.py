"""The parts of the review by themselves."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

import app.ocr.fields
from app.core.reading import Side
from app.operations.review_card import Pixels, SidePicture
from app.ui.review.editor import ValueEdit
from app.ui.review.evidence import evidence_words
from app.ui.review.pace import Pace
from app.ui.review.pane import CardPane, Mark
from app.ui.review.picture import CardPicture, box_of, picture_from, rect_of
from app.ui.review.piece import PieceView

WIDE = QRectF(10, 20, 300, 30)
TALL = QRectF(10, 20, 30, 300)


def picture(width: int = 400, height: int = 240, scale: int = 1) -> CardPicture:
    image = QImage(width * scale, height * scale, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    return CardPicture(image, (width, height))


def test_evidence_says_first_what_speaks_against() -> None:
    words = evidence_words(("pattern:email", "label:E-mail", "agrees:domain", "doubt:1l", "doubt:0O"))
    assert words == "注意: まぎらわしい字がある  根拠: 見出し「E-mail」 · メールの形 · ドメインが URL と一致"
    assert evidence_words(()) == evidence_words(("number:+81", "lines:2")) == ""


def test_every_kind_that_the_reader_gives_has_words() -> None:
    folder = Path(app.ocr.fields.__file__).parent
    kinds = {
        kind
        for path in folder.glob("*.py")
        for kind in re.findall(
            r'"((?:agrees|dictionary|doubt|fits|joined|pattern|position|repaired|script|size|split|valid):\w+)"',
            path.read_text("utf-8"),
        )
    }
    assert len(kinds) > 20
    assert [kind for kind in kinds if not evidence_words([kind])] == []


def test_pace_leaves_out_breaks(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [0.0]
    monkeypatch.setattr(time, "monotonic", lambda: now[0])
    ours = Pace()
    assert ours.seconds is None
    for taken in (4.0, 600.0, 2.0):
        ours.begin()
        now[0] += taken
        ours.end()
    assert ours.seconds == 3.0


def test_raw_pixels_become_a_picture() -> None:
    made = picture_from(
        SidePicture("card", Side.FRONT, Pixels(2, 1, bytes((255, 0, 0, 0, 0, 255))), (20, 10))
    )
    assert made.image.pixelColor(0, 0).name() == "#0000ff"
    assert made.image.pixelColor(1, 0).name() == "#ff0000"
    assert made.source(QRectF(10, 0, 10, 10)) == QRectF(1, 0, 1, 1)
    turned = made.turned(90)
    assert turned.size == (10, 20)
    assert turned.image.pixelColor(0, 0).name() == "#0000ff"
    assert turned.image.pixelColor(0, 1).name() == "#ff0000"


def test_boxes_and_rectangles_are_inverse() -> None:
    assert rect_of(box_of(WIDE)) == WIDE


def test_the_pane_looks_closely_at_a_piece_and_keeps_to_the_card(qtbot: QtBot) -> None:
    pane = CardPane()
    qtbot.addWidget(pane)
    pane.resize(400, 300)
    pane.show_picture(picture())
    pane.show_marks([Mark(box_of(WIDE), wants_look=True)], None)
    whole = pane._view().m11()
    for piece in (WIDE, TALL, QRectF(380, 200, 15, 30)):
        pane.show_marks([Mark(box_of(piece), wants_look=False)], box_of(piece))
        assert pane._view().m11() > whole
        assert QRectF(0, 0, 400, 240).contains(pane._seen())
        assert pane._seen().intersects(piece)
        pane.grab()
    pane.set_whole(True)
    assert pane._view().m11() == whole


def test_a_pane_without_a_picture_says_why(qtbot: QtBot) -> None:
    pane = CardPane()
    qtbot.addWidget(pane)
    pane.show_picture(CardPicture(trouble="壊れています。"))
    pane.begin_region()
    assert not pane.is_marking
    pane.grab()


def test_a_piece_is_shown_large_and_a_column_upright(qtbot: QtBot) -> None:
    view = PieceView()
    qtbot.addWidget(view)
    view.resize(400, 100)
    view.show_piece(picture(scale=2), box_of(WIDE))
    row_hint = view.sizeHint()
    assert (view.is_column, row_hint.height() >= 40) == (False, True)
    view.show_piece(picture(scale=2), box_of(TALL))
    assert view.is_column
    assert view.sizeHint().width() < view.sizeHint().height() <= 160
    view.grab()
    view.show_piece(CardPicture(), box_of(TALL))
    assert view.isHidden()


def test_the_caret_counts_characters(qtbot: QtBot) -> None:
    edit = ValueEdit()
    qtbot.addWidget(edit)
    edit.set_text("𠮷田")
    assert edit.caret == 2
    assert not edit.is_composing
