"""The areas of the window in the order of the rail. Each is loaded when it is first looked at."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from app.core.roles import Role
from app.ui.area import Area


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the rail."""

    name: str
    icon: str
    title: Callable[[], str]
    load: Callable[[], type[Area]]
    roles: frozenset[Role] = frozenset()
    """Whose accounts at the office's server see it; none: everybody."""


def _intake() -> type[Area]:
    from app.ui.intake.area import IntakeArea

    return IntakeArea


def _review() -> type[Area]:
    from app.ui.review.area import ReviewArea

    return ReviewArea


def _people() -> type[Area]:
    from app.ui.people.area import PeopleArea

    return PeopleArea


def _reports() -> type[Area]:
    from app.ui.reports.area import ReportsArea

    return ReportsArea


def _administration() -> type[Area]:
    from app.ui.administration.area import AdministrationArea

    return AdministrationArea


def _settings() -> type[Area]:
    from app.ui.settings.area import SettingsArea

    return SettingsArea


_OFFICE = frozenset({Role.ADMINISTRATOR, Role.LEAD, Role.AUDITOR})

AREAS = (
    Entry("intake", "intake", lambda: QCoreApplication.translate("Rail", "取り込み"), _intake),
    Entry("review", "review", lambda: QCoreApplication.translate("Rail", "確認"), _review),
    Entry("people", "people", lambda: QCoreApplication.translate("Rail", "人物"), _people),
    Entry("reports", "reports", lambda: QCoreApplication.translate("Rail", "レポート"), _reports),
    Entry("settings", "settings", lambda: QCoreApplication.translate("Rail", "設定"), _settings),
    Entry(
        "administration",
        "administration",
        lambda: QCoreApplication.translate("Rail", "管理"),
        _administration,
        _OFFICE,
    ),
)
