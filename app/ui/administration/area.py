"""管理: the office's people, desks, departments and rules, for those who may look after them."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.core.roles import Role
from app.ui.area import KeyHint, Place
from app.ui.desk import Desk
from app.ui.kit.empty import EmptyState
from app.ui.settings.page import Page
from app.ui.settings.paged import PagedArea, PageEntry
from app.ui.sharing.link import ServerLink


def _users(desk: Desk, parent: QWidget) -> Page:
    from app.ui.administration.users import UsersPage

    return UsersPage(desk, parent)


def _desks(desk: Desk, parent: QWidget) -> Page:
    from app.ui.administration.desks import DesksPage

    return DesksPage(desk, parent)


def _rotation(desk: Desk, parent: QWidget) -> Page:
    from app.ui.administration.rotation import RotationPage

    return RotationPage(desk, parent)


def _departments(desk: Desk, parent: QWidget) -> Page:
    from app.ui.administration.departments import DepartmentsPage

    return DepartmentsPage(desk, parent)


def _rules(desk: Desk, parent: QWidget) -> Page:
    from app.ui.administration.rules import RulesPage

    return RulesPage(desk, parent)


def _approvals(desk: Desk, parent: QWidget) -> Page:
    from app.ui.administration.approvals import ApprovalsPage

    return ApprovalsPage(desk, parent)


def _delegation(desk: Desk, parent: QWidget) -> Page:
    from app.ui.administration.delegation import DelegationPage

    return DelegationPage(desk, parent)


def _disclosures(desk: Desk, parent: QWidget) -> Page:
    from app.ui.administration.disclosures import DisclosuresPage

    return DisclosuresPage(desk, parent)


def _retention(desk: Desk, parent: QWidget) -> Page:
    from app.ui.administration.retention import RetentionPage

    return RetentionPage(desk, parent)


def _register(desk: Desk, parent: QWidget) -> Page:
    from app.ui.administration.register import RegisterPage

    return RegisterPage(desk, parent)


def _audit(desk: Desk, parent: QWidget) -> Page:
    from app.ui.administration.audit import AuditPage

    return AuditPage(desk, parent)


def _usage(desk: Desk, parent: QWidget) -> Page:
    from app.ui.administration.usage import UsagePage

    return UsagePage(desk, parent)


_MAKERS = {
    "users": _users, "desks": _desks, "rotation": _rotation, "departments": _departments, "rules": _rules,
    "approvals": _approvals, "delegation": _delegation, "disclosures": _disclosures, "retention": _retention,
    "register": _register, "audit": _audit, "usage": _usage,
}  # fmt: skip
_PAGES = {
    Role.ADMINISTRATOR: tuple(_MAKERS),
    Role.LEAD: ("rotation", "delegation"),
    Role.AUDITOR: ("audit", "usage"),
}
"""What an account of a role may do, the most frequent first."""


class AdministrationArea(PagedArea):
    """Which pages there are depends on what the account is for."""

    name = "administration"
    icon_name = "administration"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, self.tr("管理のページ"), parent)
        self._role: Role | None = None
        self.link = ServerLink.of(desk)
        self.nobody = EmptyState(
            self.tr("ここは管理の画面です"),
            self.tr("共有サーバーに参加している管理者・管理職・監査担当が使います。役割は管理者が決めます。"),
            self.tr("共有のページを開く"),
            "administration",
            self,
        )
        self.nobody.chosen.connect(self._open_sharing)
        layout = self.layout()
        if layout is not None:
            layout.addWidget(self.nobody)
        self.link.changed.connect(self._look)
        self._look()

    @property
    def title(self) -> str:
        return self.tr("管理")

    def keys(self) -> list[KeyHint]:
        return [
            *super().keys(),
            KeyHint("↓ , Enter", self.tr("検索欄から一覧へ")),
            KeyHint("Enter", self.tr("一覧で選んだものの内容へ")),
            KeyHint("Esc", self.tr("内容から一覧へ")),
        ]

    def shown(self) -> None:
        super().shown()
        if self._role is None:
            self.nobody.button.setFocus()

    def _look(self) -> None:
        role = self.link.state.role if self.link.state.joined else None
        if role not in _PAGES:
            role = None
        if role is not self._role or self.nobody.isHidden() == (role is None):
            self._role = role
            titles = self._titles()
            names = _PAGES[role] if role else ()
            self.offer({name: PageEntry(titles[name], _MAKERS[name]) for name in names})
        self.nobody.setVisible(role is None)
        self.list.setVisible(role is not None)
        self._stack.setVisible(role is not None)

    def _titles(self) -> dict[str, str]:
        return {
            "users": self.tr("利用者"),
            "desks": self.tr("端末"),
            "rotation": self.tr("人事異動"),
            "departments": self.tr("部署"),
            "rules": self.tr("ルール"),
            "approvals": self.tr("承認"),
            "delegation": self.tr("代行"),
            "disclosures": self.tr("開示請求"),
            "retention": self.tr("保存期間"),
            "register": self.tr("ファイル簿"),
            "audit": self.tr("監査"),
            "usage": self.tr("利用状況"),
        }

    def _open_sharing(self) -> None:
        self.go_to.emit(Place("settings", "sharing"))
