"""What is said of a batch, while it is new and when it is looked back on."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.operations.batch_views import BatchView
from app.ui.kit.measured import accuracy_words
from app.ui.kit.notice import Level, Notice
from app.ui.kit.words import day_words, sentence


def owner_words(view: BatchView) -> str:
    """Whose cards they are, and when they were exchanged."""
    words = QCoreApplication.translate("batches", "{owner}さん · 交換日 {day}")
    return words.format(owner=view.owner.name, day=day_words(view.batch.exchanged_on))


def sureness_words(view: BatchView) -> str:
    """How sure the reading is; empty where nothing was read."""
    share = view.sureness.share
    if share is None:
        return ""
    words = QCoreApplication.translate("batches", "確実な項目 {share} % · 要確認 {n} 枚")
    return words.format(share=int(share * 100), n=f"{view.sureness.cards_to_check:,}")


def error_words(view: BatchView) -> str:
    """How much of what was accepted unread is wrong; empty where nothing was read or nobody knows."""
    return accuracy_words(view.accuracy) if view.sureness.sure else ""


def say_verdict(notice: Notice, view: BatchView) -> None:
    """Say whether the paper may go."""
    notice.say(sentence(view.paper.verdict), Level.PLAIN if view.paper.may_go else Level.LOOK)
