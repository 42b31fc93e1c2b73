"""重なった変更: what two wrote without knowing of each other, with a button for each value for who may choose."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from app.operations.conflicts import ConflictView
from app.ui.kit.labels import quiet_label
from app.ui.kit.theme import GRID
from app.ui.kit.words import actor_words, moment_words, sentence
from app.ui.people.pieces import Section, words_label


class Overlaps(Section):
    """Both values of each, who wrote them and when."""

    chosen = Signal(str, bool)
    """A conflict, and whether what was lost shall hold."""

    def __init__(self, conflicts: Sequence[ConflictView], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("重なった変更"), parent)
        self.add_wide(
            quiet_label(
                self.tr(
                    "互いの変更を知らずに、2 人が同じところを変えたか、1 人が変えたものをもう 1 人が削除しました。"
                ),
                self,
            )
        )
        for conflict in conflicts:
            self._add(conflict)

    def _add(self, conflict: ConflictView) -> None:
        what = sentence(conflict.what)
        self.add_wide(words_label(what, self))
        for said, take in ((conflict.now, False), (conflict.lost, True)):
            words = sentence(said.text)
            box = QWidget(self)
            column = QVBoxLayout(box)
            column.setContentsMargins(0, 0, 0, GRID // 2)
            column.setSpacing(0)
            column.addWidget(words_label(words, box))
            column.addWidget(
                quiet_label(f"{actor_words(said.by, said.acting_for)}　{moment_words(said.at)}", box)
            )
            if conflict.decider is None:
                button = QPushButton(self.tr("これにする") if take else self.tr("今のままにする"), box)
                button.setAccessibleName(f"{what}: {words} {button.text()}")
                button.clicked.connect(partial(self.chosen.emit, conflict.id, take))
                column.addSpacing(GRID // 2)  # below the words, since the page of a person may be narrow
                column.addWidget(button, alignment=Qt.AlignmentFlag.AlignLeft)
            self.add_row(self.tr("もう一方の値") if take else self.tr("今の値"), box)
        if conflict.decider is not None:
            self.add_wide(quiet_label(sentence(conflict.decider), self))
