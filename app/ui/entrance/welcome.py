"""The first start, and every new profile: who is at work, and the passphrase that locks it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QPushButton, QWidget

from app.core.errors import EnishiError, UsageError
from app.operations.directory import StaffFacts
from app.operations.places import free_name, require_free
from app.ui.entrance.panel import Busy, Panel
from app.ui.entrance.passphrase import NewPassphrase
from app.ui.kit.labels import labelled, scaled
from app.ui.kit.theme import GRID


@dataclass(frozen=True, slots=True, repr=False)
class NewProfile:
    """What the page asks for."""

    name: str
    passphrase: str
    facts: StaffFacts


class WelcomePage(Panel):
    """Asks once for what a new profile needs."""

    wanted = Signal(object)
    """NewProfile: make it."""
    restore_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", width=640, parent=parent)
        self.name = QLineEdit(self)
        self.key = QLineEdit(self)
        self.key.setPlaceholderText(self.tr("任意"))
        self.department = QLineEdit(self)
        self.department.setPlaceholderText(self.tr("例: 産業部/産業振興課"))
        self.profile = QLineEdit(self)
        self.passphrase = NewPassphrase(self)
        self.busy = Busy(self)
        self.make_button = QPushButton(self.tr("作成"), self)
        self.restore_button = QPushButton(self.tr("バックアップから復元…"), self)
        self.back_button = QPushButton(self.tr("戻る"), self)
        for button in (self.make_button, self.restore_button, self.back_button):
            button.setAccessibleName(button.text())

        self.column.addWidget(self._section(self.tr("あなたについて")))
        grid = QGridLayout()
        grid.setHorizontalSpacing(GRID * 2)
        grid.setVerticalSpacing(GRID)
        fields = (
            labelled(self.tr("氏名"), self.name),
            labelled(self.tr("職員番号またはメール"), self.key),
            labelled(self.tr("部署"), self.department),
            labelled(self.tr("プロファイル名"), self.profile),
        )
        for place, field in enumerate(fields):
            grid.addWidget(field, place // 2, place % 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self.column.addLayout(grid)
        self.profile.setToolTip(
            self.tr("1 台のパソコンを数人で使うときに、人ごとに分けます。1 人ならこのままでかまいません。")
        )
        self.column.addSpacing(GRID)
        self.column.addWidget(self._section(self.tr("データにかける鍵")))
        self.column.addWidget(self.passphrase)
        self.column.addWidget(self.busy)
        self.add_buttons(self.make_button, self.back_button, self.restore_button)

        for edit in (self.name, self.key, self.department, self.profile):
            edit.returnPressed.connect(self.focusNextChild)
        self.passphrase.entered.connect(self._want)
        self.make_button.clicked.connect(self._want)
        self.restore_button.clicked.connect(self.restore_wanted)
        self.back_button.clicked.connect(self.back_wanted)

    def begin(self, *, first: bool) -> None:
        """Start from empty fields; ``first`` where there is no profile yet."""
        self.heading.setText(self.tr("縁 Enishi へようこそ") if first else self.tr("新しいプロファイル"))
        self.explanation.setText(
            self.tr(
                "名刺のデータはこのパソコンの中だけに、暗号化して保管します。はじめに、使う人と鍵を決めます。"
            )
        )
        self.explanation.show()
        self.back_button.setVisible(not first)
        self.notice.hide()
        self.passphrase.clear()
        for edit in (self.name, self.key, self.department):
            edit.clear()
        self.profile.setText(free_name())
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Keep no passphrase that was typed."""
        self.passphrase.clear()

    def set_busy(self, word: str) -> None:
        """Wait for the answer; the empty word ends it."""
        fields = (self.name, self.key, self.department, self.profile, self.passphrase)
        for widget in (*fields, self.make_button, self.restore_button, self.back_button):
            widget.setEnabled(not word)
        if word:
            self.notice.hide()
            self.busy.start(word)
        else:
            self.busy.hide()

    def refuse(self, error: EnishiError) -> None:
        """Say why it was not made; what was typed stays."""
        self.trouble(error)
        self.make_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _section(self, words: str) -> QLabel:
        label = QLabel(words, self)
        label.setFont(scaled(label, 1.0, bold=True))
        return label

    def _want(self) -> None:
        if not self.name.text().strip():
            self.ask_for(self.tr("氏名を入力してください。"), self.name)
            return
        if self.passphrase.problem:
            self.ask_for(self.passphrase.problem, self.passphrase.unfinished)
            return
        profile = self.profile.text().strip()
        try:
            require_free(profile)
        except UsageError as error:
            self.trouble(error)
            self.profile.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        key = self.key.text().strip()
        facts = StaffFacts(
            name=self.name.text().strip(),
            staff_number="" if "@" in key else key,
            mail=key if "@" in key else "",
            department=self.department.text().strip(),
        )
        self.wanted.emit(NewProfile(profile, self.passphrase.text, facts))
