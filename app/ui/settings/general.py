"""全般: language, theme and text size of the operator's window."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QWidget

from app.operations.settings import Appearance, appearance, set_appearance
from app.ui.desk import Desk
from app.ui.settings.page import Page, add_row


class GeneralPage(Page):
    """How the window looks and speaks."""

    name = "general"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.set_title(
            self.tr("全般"), self.tr("この画面を使う人ごとに保存します。変えるとすぐに切り替わります。")
        )
        system = self.tr("システムに合わせる")
        # Each language is named in itself, so that who cannot read the other finds it.
        self.language = self._box((system, ""), ("日本語", "ja"), ("English", "en"))
        self.theme = self._box((system, ""), (self.tr("明るい"), "light"), (self.tr("暗い"), "dark"))
        self.text_size = self._box(
            (self.tr("小さい"), "small"), (self.tr("標準"), ""), (self.tr("大きい"), "large")
        )
        form = self.form()
        add_row(form, self.tr("言語"), self.language)
        add_row(form, self.tr("配色"), self.theme)
        add_row(form, self.tr("文字の大きさ"), self.text_size)
        self.column.addStretch(1)

    def refresh(self) -> None:
        self.desk.ask(appearance).then(self._show)

    def _box(self, *choices: tuple[str, str]) -> QComboBox:
        box = QComboBox(self)
        for word, value in choices:
            box.addItem(word, value)
        box.activated.connect(self._choose)
        return box

    def _show(self, chosen: Appearance) -> None:
        for box, value in (
            (self.language, chosen.language),
            (self.theme, chosen.theme),
            (self.text_size, chosen.text_size),
        ):
            box.setCurrentIndex(max(0, box.findData(value)))

    def _choose(self) -> None:
        wanted = Appearance(
            str(self.language.currentData()),
            str(self.theme.currentData()),
            str(self.text_size.currentData()),
        )
        self.desk.ask(set_appearance, wanted).then(self._kept).otherwise(self.trouble)

    def _kept(self, _: None) -> None:
        self.say_saved()
        self.appearance_changed.emit()
