"""個人情報ファイル簿: what the office publishes about what it keeps, made from the definitions of the records."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QPushButton, QWidget

from app.core.dates import office_day, utc_now
from app.core.errors import EnishiError
from app.operations import settings
from app.operations.administration.duties import (
    RegisterView,
    fill_register,
    read_register,
    register_paper,
    save_register,
)
from app.ui.administration.server_page import ServerPage
from app.ui.desk import Desk
from app.ui.kit.labels import quiet_label
from app.ui.kit.saving import ask_for_place, file_name
from app.ui.kit.theme import GRID
from app.ui.settings.page import add_row


class RegisterPage(ServerPage):
    """What the office fills in, and the whole as it would be printed now."""

    name = "register"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.set_title(
            self.tr("個人情報ファイル簿"),
            self.tr("個人情報保護法第75条の帳簿です。記録項目は、実際に保管している項目から作ります。"),
        )
        self.save_button, self.print_button = (
            self._in_head(words) for words in (self.tr("保存…"), self.tr("印刷…"))
        )
        self.section(self.tr("記入する項目"))
        form = self.form()
        self.fields: dict[str, QLineEdit] = {}
        for name, words, empty in (
            (settings.OFFICE, self.tr("行政機関等の名称"), ""),
            (settings.REGISTER_DEPARTMENT, self.tr("事務をつかさどる組織"), self.tr("例: 総務部総務課")),
            (settings.REGISTER_PURPOSE, self.tr("利用目的"), self.tr("空欄なら、下の文になります")),
            (
                settings.REGISTER_RECEPTION,
                self.tr("請求を受理する組織"),
                self.tr("例: 総務部総務課 〇〇市〇〇1-1"),
            ),
            (settings.REGISTER_RECIPIENTS, self.tr("経常的提供先"), self.tr("空欄なら「なし」")),
        ):
            field = self.fields[name] = QLineEdit(self)
            field.setMaxLength(1000)
            field.setPlaceholderText(empty)
            field.editingFinished.connect(partial(self._keep, name))
            add_row(form, words, field)
        self.section(self.tr("帳簿の内容"))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(GRID * 2)
        self._grid.setVerticalSpacing(GRID)
        self._grid.setColumnMinimumWidth(0, self.fontMetrics().horizontalAdvance("あ") * 15)
        self._grid.setColumnStretch(0, 2)
        self._grid.setColumnStretch(1, 5)
        self.column.addLayout(self._grid)
        self.column.addStretch(1)
        self._known: dict[str, str] = {}
        self._sent: dict[str, str] = {}
        """What was filled in and is not answered yet."""
        self.save_button.clicked.connect(self._choose_place)
        self.print_button.clicked.connect(self._print)

    def look(self) -> None:
        self.ask(self.show_register, read_register)

    def show_register(self, register: RegisterView) -> None:
        """Show it, without taking from somebody what he has typed and is not kept yet."""
        before, self._known = self._known, register.filled
        for name, field in self.fields.items():
            if field.text().strip() == before.get(name, ""):
                with QSignalBlocker(field):
                    field.setText(register.filled[name])
        for row, pair in enumerate(register.entries):
            for column, text in enumerate(pair):
                found = self._grid.itemAtPosition(row, column)
                label = found.widget() if found else self._put(row, column)
                assert isinstance(label, QLabel)
                label.setText(text)

    def _in_head(self, words: str) -> QPushButton:
        made = QPushButton(words, self)
        made.setAccessibleName(words)
        self.head.addWidget(made)
        return made

    def _put(self, row: int, column: int) -> QLabel:
        label = QLabel(self) if column else quiet_label("", self)
        label.setWordWrap(True)
        label.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(label, row, column)
        return label

    def _keep(self, name: str) -> None:
        text = self.fields[name].text().strip()
        if self._known and text != self._sent.get(name, self._known[name]):
            self._sent[name] = text
            self.ask(self._kept, fill_register, name, text)

    def trouble(self, error: EnishiError) -> None:
        self._sent.clear()
        super().trouble(error)

    def _kept(self, register: RegisterView) -> None:
        self._sent.clear()
        self.show_register(register)
        self.say_saved()

    def _choose_place(self) -> None:
        name = file_name(self.tr("個人情報ファイル簿"), office_day(utc_now()).strftime("%Y%m%d"))
        ask_for_place(self, name, "PDF (*.pdf);;CSV (*.csv)", self.save)

    def save(self, path: str) -> None:
        """Write it as a PDF, or as CSV where the name ends so."""
        self.ask(self.say_saved, save_register, Path(path))

    def _print(self) -> None:
        self.ask(partial(self.print_paper, self.tr("個人情報ファイル簿")), register_paper)
