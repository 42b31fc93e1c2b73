"""設定: a short list of pages on the left, the page on the right."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from app.ui.area import KeyHint
from app.ui.desk import Desk
from app.ui.settings.page import Page
from app.ui.settings.paged import PagedArea, PageEntry
from app.ui.sharing.link import ServerLink


def _general(desk: Desk, parent: QWidget) -> Page:
    from app.ui.settings.general import GeneralPage

    return GeneralPage(desk, parent)


def _profile(desk: Desk, parent: QWidget) -> Page:
    from app.ui.settings.profile import ProfilePage

    return ProfilePage(desk, parent)


def _backup(desk: Desk, parent: QWidget) -> Page:
    from app.ui.settings.backup import BackupPage

    return BackupPage(desk, parent)


def _review(desk: Desk, parent: QWidget) -> Page:
    from app.ui.settings.review import ReviewPage

    return ReviewPage(desk, parent)


def _reading(desk: Desk, parent: QWidget) -> Page:
    from app.ui.settings.reading import ReadingPage

    return ReadingPage(desk, parent)


def _scanner(desk: Desk, parent: QWidget) -> Page:
    from app.ui.settings.scanner import ScannerPage

    return ScannerPage(desk, parent)


def _check(desk: Desk, parent: QWidget) -> Page:
    from app.ui.settings.check import CheckPage

    return CheckPage(desk, parent)


def _staff(desk: Desk, parent: QWidget) -> Page:
    from app.ui.settings.staff import StaffPage

    return StaffPage(desk, parent)


def _sharing(desk: Desk, parent: QWidget) -> Page:
    from app.ui.sharing.page import SharingPage

    return SharingPage(desk, parent)


def _delegation(desk: Desk, parent: QWidget) -> Page:
    from app.ui.administration.delegation import DelegationPage

    return DelegationPage(desk, parent)


def _retention(desk: Desk, parent: QWidget) -> Page:
    from app.ui.administration.retention import RetentionPage

    return RetentionPage(desk, parent)


def _due(desk: Desk, parent: QWidget) -> Page:
    from app.ui.administration.retention import OwnRetentionPage

    return OwnRetentionPage(desk, parent)


def _register(desk: Desk, parent: QWidget) -> Page:
    from app.ui.administration.register import RegisterPage

    return RegisterPage(desk, parent)


def _about(desk: Desk, parent: QWidget) -> Page:
    from app.ui.settings.about import AboutPage

    return AboutPage(desk, parent)


class SettingsArea(PagedArea):
    """What an operator and an office may choose, and looking after the data."""

    name = "settings"
    icon_name = "settings"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, self.tr("設定のページ"), parent)
        entries = {
            "general": PageEntry(self.tr("全般"), _general),
            "profile": PageEntry(self.tr("プロファイル"), _profile),
            "sharing": PageEntry(self.tr("共有"), _sharing),
            "backup": PageEntry(self.tr("バックアップ"), _backup),
            "review": PageEntry(self.tr("確認"), _review),
            "reading": PageEntry(self.tr("読み取り"), _reading),
            "scanner": PageEntry(self.tr("スキャナー"), _scanner),
            "check": PageEntry(self.tr("データの点検"), _check),
            "staff": PageEntry(self.tr("職員"), _staff),
            "delegation": PageEntry(self.tr("代行"), _delegation),
            "retention": PageEntry(self.tr("保存期間"), _retention),
            "due": PageEntry(self.tr("保存期間"), _due),
            "register": PageEntry(self.tr("個人情報ファイル簿"), _register),
            "about": PageEntry(self.tr("このソフトについて"), _about),
        }
        self.offer(entries)
        backup = QAction(self.tr("今すぐバックアップ"), self)
        backup.triggered.connect(self._back_up)
        check = QAction(self.tr("データのかんたん点検"), self)
        check.triggered.connect(self._check)
        self._work = [backup, check]
        self._link = ServerLink.of(desk)
        self._link.changed.connect(self._look)
        self._look()

    @property
    def title(self) -> str:
        return self.tr("設定")

    def keys(self) -> list[KeyHint]:
        return [*super().keys(), KeyHint("Enter", self.tr("選んだ職員を変更（職員）"))]

    def commands(self) -> list[QAction]:
        return [*super().commands(), *self._work]

    def _look(self) -> None:
        """Who acts for whom is the server's to know, and of use to who has records there.

        With a server the office decides how long things are kept, in the administration; the owners what becomes of what is due.
        """
        state = self._link.state
        for name in ("retention", "register"):
            self.let_see(name, can=not state.joined)
        for name in ("delegation", "due"):
            self.let_see(name, can=state.joined and state.role.has_records)

    def _back_up(self) -> None:
        self.open_record("backup")
        self.page.begin()

    def _check(self) -> None:
        self.open_record("check")
        self.page.begin()
