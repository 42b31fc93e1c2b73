"""閲覧した人: the owner of a card asks who opened it."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from app.core.errors import EnishiError
from app.operations.reads import Reader, readers_of
from app.sync.wire_reads import ReadKind
from app.ui.kit.labels import quiet_label
from app.ui.kit.theme import GRID
from app.ui.kit.words import actor_words, moment_words, sentence
from app.ui.sharing.link import ServerLink


class Readers(QWidget):
    """A button; the answer stands below it."""

    def __init__(self, link: ServerLink, card: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._link = link
        self._card = card
        self.button = QPushButton(self.tr("閲覧した人"), self)
        self.button.setProperty("flat", "true")
        self.button.setStyleSheet("text-align: left; padding-left: 0;")
        self.button.setToolTip(self.tr("この名刺を開いたほかの職員を、サーバーにたずねます"))
        self.button.setAccessibleName(self.tr("この名刺を閲覧した人"))
        self.button.clicked.connect(self.ask)
        self.answer = quiet_label("", self)
        self.answer.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addWidget(self.button, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.answer)

    def ask(self) -> None:
        """Ask the server."""
        self.button.setEnabled(False)
        self._say(self.tr("サーバーにたずねています…"))
        self._link.ask(readers_of, self._card).then(self.show_readers).otherwise(self._fail)

    def show_readers(self, readers: list[Reader]) -> None:
        """One line for each."""
        if shiboken6.isValid(self):
            self.button.setEnabled(True)
            lines = [self._line(reader) for reader in readers]
            self._say("\n".join(lines) or self.tr("ほかの職員は、まだだれも開いていません。"))

    def _line(self, reader: Reader) -> str:
        return self.tr("{name}　{when}　{what}({n} 回)").format(
            name=actor_words(reader.name or self.tr("(名前の分からない職員)"), reader.acting_for), when=moment_words(reader.last), n=reader.times,
            what=self.tr("・").join(self._word(kind) for kind in reader.kinds),
        )  # fmt: skip

    def _word(self, kind: ReadKind) -> str:
        words = {
            ReadKind.CARD: self.tr("開いた"),
            ReadKind.IMAGE: self.tr("画像を受け取った"),
            ReadKind.EXPORT: self.tr("書き出した"),
            ReadKind.PRINT: self.tr("印刷した"),
        }
        return words.get(kind, self.tr("見た"))

    def _fail(self, error: EnishiError) -> None:
        if shiboken6.isValid(self):
            self.button.setEnabled(True)
            self._say(sentence(error))

    def _say(self, words: str) -> None:
        self.answer.setText(words)
        self.answer.show()
