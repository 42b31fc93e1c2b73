"""プロファイル: who is at work, the name of the office, and the ways to the key."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from app.background.messages import Change
from app.core.records import Department, Post, User
from app.operations import settings
from app.operations.directory import StaffFacts, change_staff, staff_facts
from app.operations.keys import KeyringUse, keyring_use, open_by_keyring
from app.ui.desk import Desk
from app.ui.kit.notice import Level
from app.ui.settings.key_forms import CodeForm, PassphraseForm
from app.ui.settings.page import Page, add_row

_IDLE = (3, 5, 10, 15, 30, 60)


class ProfilePage(Page):
    """The operator's own facts are those of the staff list."""

    name = "profile"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.set_title(
            self.tr("プロファイル"),
            self.tr("プロファイル「{name}」を使っています。").format(name=desk.profile),
        )
        self._facts = StaffFacts("")
        self._office = ""
        self.full_name = QLineEdit(self)
        self.reading = QLineEdit(self)
        self.staff_number = QLineEdit(self)
        self.mail = QLineEdit(self)
        self.department = QLineEdit(self)
        self.office = QLineEdit(self)
        form = self.form()
        add_row(form, self.tr("氏名"), self.full_name)
        add_row(form, self.tr("よみ"), self.reading)
        add_row(form, self.tr("職員番号"), self.staff_number)
        add_row(form, self.tr("メール"), self.mail)
        add_row(
            form,
            self.tr("部署"),
            self.department,
            self.tr("「部/課」のように書けます。変えると今日からの配置になります。"),
        )
        add_row(form, self.tr("機関の名前"), self.office, self.tr("引継書などの書類に印刷します。"))
        for edit in (self.full_name, self.reading, self.staff_number, self.mail, self.department):
            edit.editingFinished.connect(self._keep_facts)
        self.office.editingFinished.connect(self._keep_office)

        self.section(self.tr("鍵とロック"))
        keys = self.form()
        self.idle = QComboBox(self)
        for minutes in _IDLE:
            self.idle.addItem(self.tr("{n} 分").format(n=minutes), str(minutes))
        self.idle.activated.connect(self._keep_idle)
        add_row(
            keys,
            self.tr("操作がないとロック"),
            self.idle,
            self.tr("すぐにロックするには Ctrl+L。取り込みはロック中も続きます。"),
        )
        self.keyring = QCheckBox(self.tr("このパソコンのログインで自動で開く"), self)
        self.keyring.clicked.connect(self._keep_keyring)
        add_row(
            keys,
            self.tr("自動で開く"),
            self.keyring,
            self.tr(
                "パソコンにログインした人なら、起動したときパスフレーズなしで開けます。ロックはパスフレーズで開きます。"
            ),
        )
        self.passphrase = PassphraseForm(desk, self)
        self.passphrase.changed.connect(self._passphrase_changed)
        add_row(keys, self.tr("パスフレーズ"), self.passphrase, focus=self.passphrase.open_button)
        self.code = CodeForm(desk, self)
        add_row(keys, self.tr("復旧コード"), self.code, focus=self.code.open_button)
        self.column.addStretch(1)
        desk.changed.connect(self._changed)

    def refresh(self) -> None:
        self.desk.ask(staff_facts, self.desk.operator.id).then(self._show_facts)
        self.desk.ask(settings.chosen).then(self._show_settings)
        self.desk.ask(keyring_use).then(self._show_keyring)

    # The operator.

    def _changed(self, change: Change) -> None:
        if change.touches(User, Post, Department) and self.isVisible():
            self.desk.ask(staff_facts, self.desk.operator.id).then(self._show_facts)

    def _show_facts(self, facts: StaffFacts) -> None:
        self._facts = facts
        for edit, value in (
            (self.full_name, facts.name),
            (self.reading, facts.name_reading),
            (self.staff_number, facts.staff_number),
            (self.mail, facts.mail),
            (self.department, facts.department),
        ):
            if not edit.hasFocus() and edit.text() != value:
                edit.setText(value)

    def _keep_facts(self) -> None:
        wanted = StaffFacts(
            self.full_name.text(),
            self.reading.text(),
            self.staff_number.text(),
            self.mail.text(),
            self.department.text(),
        )
        if wanted != self._facts:
            self._facts = wanted
            self.desk.ask(change_staff, self.desk.operator.id, wanted).then(self._facts_kept).otherwise(
                self.trouble
            )

    def _facts_kept(self, user: User) -> None:
        self.desk.renew_operator(user)
        self.say_saved()

    # Settings.

    def _show_settings(self, chosen: dict[str, str]) -> None:
        self._office = chosen[settings.OFFICE]
        if not self.office.hasFocus():
            self.office.setText(self._office)
        minutes = chosen[settings.IDLE_MINUTES] or str(settings.DEFAULT_IDLE_MINUTES)
        if self.idle.findData(minutes) < 0:
            self.idle.addItem(self.tr("{n} 分").format(n=minutes), minutes)
        self.idle.setCurrentIndex(self.idle.findData(minutes))

    def _keep_office(self) -> None:
        if self.office.text().strip() != self._office:
            self._office = self.office.text().strip()
            self.keep(settings.choose, settings.OFFICE, self._office)

    def _keep_idle(self) -> None:
        minutes = str(self.idle.currentData())
        self.desk.ask(settings.choose, settings.IDLE_MINUTES, minutes).then(self._idle_kept).otherwise(
            self.trouble
        )

    def _idle_kept(self, _: None) -> None:
        self.say_saved()
        self.appearance_changed.emit()

    # Keys.

    def _show_keyring(self, use: KeyringUse) -> None:
        self.keyring.setChecked(use is KeyringUse.OPENS)
        self.keyring.setEnabled(use is not KeyringUse.NONE)
        if use is KeyringUse.NONE:
            self.keyring.setText(self.tr("このパソコンには使える鍵束がありません"))

    def _keep_keyring(self, wanted: bool) -> None:
        self.desk.ask(open_by_keyring, wanted=wanted).then(self._keyring_kept).otherwise(self.trouble)

    def _keyring_kept(self, use: KeyringUse) -> None:
        if self.keyring.isChecked() and use is KeyringUse.NONE:
            self.keyring.setChecked(False)
            self.notice.say(
                self.tr("パソコンの鍵束に保存できませんでした。これまでどおりパスフレーズで開きます。"),
                Level.LOOK,
            )
        else:
            self.say_saved()

    def _passphrase_changed(self) -> None:
        self.say_saved()
