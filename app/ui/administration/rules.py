"""ルール: what the office decides for all: who reads along the tree, what desks hold, how people sign in."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLineEdit, QPushButton, QSpinBox, QWidget

from app.operations.administration.office import change_rules, read_rules
from app.sync.wire_settings import ChangeSettings, FirstSignIn, OfflineReach, Settings, TreeReading
from app.ui.administration.server_page import ServerPage
from app.ui.desk import Desk
from app.ui.settings.page import add_row


class RulesPage(ServerPage):
    """Nothing is changed before the button below is pressed; what was changed is sent alone."""

    name = "rules"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.set_title(
            self.tr("ルール"),
            self.tr("機関のすべての端末に効きます。変更は監査の記録に残り、端末には次の同期で届きます。"),
        )
        self._settings: Settings | None = None
        self.section(self.tr("公開範囲"))
        form = self._aligned()
        self.reading = self._box(
            (TreeReading.OWN, self.tr("自分の部署だけ")),
            (TreeReading.DOWN, self.tr("自分の部署と、その下")),
            (TreeReading.UP, self.tr("自分の部署と、その上")),
            (TreeReading.BOTH, self.tr("自分の部署と、その上下")),
        )
        add_row(form, self.tr("「部署内」が見える範囲"), self.reading, self.tr("職員が、どの部署の「部署内」の名刺を見られるかです。"))  # fmt: skip
        self.section(self.tr("端末に置く名刺"))
        form = self._aligned()
        self.lease = self._number(1, 90, self.tr(" 日"))
        add_row(form, self.tr("つながらずに見られる日数"), self.lease, self.tr("過ぎると、次につながるまで、ほかの職員の名刺は見られません。"))  # fmt: skip
        self.offline = self._box(
            (OfflineReach.ALL, self.tr("見られるものすべて")),
            (OfflineReach.DEPARTMENT, self.tr("自分の部署のもの")),
            (OfflineReach.OWN, self.tr("自分のものだけ")),
        )
        add_row(form, self.tr("置く範囲"), self.offline, self.tr("ほかはサーバーで探せます。狭めると、外れた名刺は次の同期で端末から消えます。"))  # fmt: skip
        self.years = self._number(0, 100, self.tr(" 年より新しいもの"))
        self.years.setSpecialValueText(self.tr("すべての年"))
        add_row(form, self.tr("置く年数"), self.years)
        self.section(self.tr("機関の認証基盤(OpenID Connect)"))
        form = self._aligned()
        self.issuer, self.client, self.claim = (QLineEdit(self) for _ in range(3))
        self.issuer.setPlaceholderText("https://")
        add_row(form, self.tr("発行者"), self.issuer, self.tr("空欄なら使いません。保存するときに、つながるか確かめます。"))  # fmt: skip
        add_row(form, self.tr("クライアント ID"), self.client)
        self.first = self._box(
            (FirstSignIn.INVITATION, self.tr("招待の番号で")),
            (FirstSignIn.MAIL, self.tr("確認済みのメールアドレスでも可")),
            (FirstSignIn.STAFF_NUMBER, self.tr("職員番号でも可")),
        )
        add_row(form, self.tr("利用者との結び付け"), self.first)
        add_row(form, self.tr("職員番号の項目名"), self.claim)
        self.recheck = self._number(1, 744, self.tr(" 時間ごと"))
        add_row(form, self.tr("在籍の確認"), self.recheck)
        self.required = QCheckBox(self.tr("サインインを認証基盤に限る(管理者はパスワードも可)"), self)
        self.required.setAccessibleName(self.required.text())
        self.column.addWidget(self.required)
        self.keep_button = QPushButton(self.tr("保存"), self)
        self.keep_button.setAccessibleName(self.keep_button.text())
        self.keep_button.setProperty("primary", "true")
        self.head.addWidget(self.keep_button)
        self.column.addStretch(1)
        self.keep_button.clicked.connect(self.begin)
        self.keep_button.setEnabled(False)

    def look(self) -> None:
        self.ask(self._take, read_rules)

    def begin(self) -> None:
        """Send what was changed."""
        if self._settings is None:
            return
        shown = self._shown()
        changed = {name: value for name, value in shown.items() if value != getattr(self._settings, name)}
        if changed:
            self.ask(self._kept, change_rules, ChangeSettings(**changed))

    def _take(self, settings: Settings) -> None:
        if self._settings is not None and self._shown() != self._known(self._settings):
            return  # somebody is at it
        self._settings = settings
        for box, value in (
            (self.reading, settings.reading),
            (self.offline, settings.offline),
            (self.first, settings.provider_first),
        ):
            box.setCurrentIndex(box.findData(value))
        self.lease.setValue(settings.lease_days)
        self.years.setValue(settings.offline_years)
        self.recheck.setValue(settings.provider_recheck_hours)
        self.issuer.setText(settings.provider_issuer)
        self.client.setText(settings.provider_client)
        self.claim.setText(settings.provider_claim)
        self.required.setChecked(settings.provider_required)
        self.keep_button.setEnabled(True)

    def _kept(self, settings: Settings) -> None:
        self._settings = None
        self._take(settings)
        self.say_saved()

    def _shown(self) -> dict[str, Any]:
        """What stands in the fields, by the names of ``Settings``."""
        return {
            "reading": TreeReading(self.reading.currentData()),
            "lease_days": self.lease.value(),
            "offline": OfflineReach(self.offline.currentData()),
            "offline_years": self.years.value(),
            "provider_issuer": self.issuer.text().strip(),
            "provider_client": self.client.text().strip(),
            "provider_required": self.required.isChecked(),
            "provider_first": FirstSignIn(self.first.currentData()),
            "provider_claim": self.claim.text().strip(),
            "provider_recheck_hours": self.recheck.value(),
        }

    def _known(self, settings: Settings) -> dict[str, Any]:
        return {name: getattr(settings, name) for name in self._shown()}

    def _aligned(self) -> QGridLayout:
        form = self.form()
        form.setColumnMinimumWidth(0, self.fontMetrics().horizontalAdvance("あ") * 12)
        return form

    def _box(self, *choices: tuple[StrEnum, str]) -> QComboBox:
        box = QComboBox(self)
        for value, words in choices:
            box.addItem(words, value)
        return box

    def _number(self, least: int, most: int, suffix: str) -> QSpinBox:
        box = QSpinBox(self)
        box.setRange(least, most)
        box.setSuffix(suffix)
        return box
