"""How the desk stands to the office's server, in words."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.background.syncing import Standing
from app.core.dates import office_day, parse_instant, utc_now
from app.operations.administration.rotation import OwnRotation
from app.ui.kit.theme import Role
from app.ui.kit.words import moment_words
from app.ui.sharing.link import ServerLink

if TYPE_CHECKING:
    from app.operations.syncing import SyncReport

_FRESH = timedelta(days=14)
"""For how long a handover report is pointed out."""
_SOON = timedelta(days=3)
"""A lease that ends within this time is worth a word."""


def standing_words(link: ServerLink) -> tuple[str, Role]:
    """A few words for the top line, and their colour; no words for a desk that has joined no server."""
    translate = QCoreApplication.translate
    state = link.state
    waits = state.unsent and state.role.has_records
    unsent = translate("sharing", "送信待ち {n} 件").format(n=f"{state.unsent:,}") if waits else ""
    under_way = _under_way(link)
    match link.stands:
        case _ if link.is_catching_up:
            words = _joined(translate("sharing", "同期中…"), under_way or unsent)
        case Standing.APART:
            return "", Role.QUIET
        case Standing.SIGN_IN:
            return _joined(translate("sharing", "サインインが必要"), unsent), Role.AMBER
        case Standing.HELD_BACK:
            return _joined(translate("sharing", "大量の削除の確認待ち"), unsent), Role.AMBER
        case Standing.FAILED:
            return _joined(translate("sharing", "同期できません"), unsent), Role.AMBER
        case Standing.CONNECTED:
            return translate("sharing", "接続中"), Role.QUIET
        case Standing.OFFLINE:
            words = _joined(translate("sharing", "オフライン"), unsent)
        case Standing.SYNCING if under_way or state.unsent or not state.last_at:
            words = _joined(translate("sharing", "同期中…"), under_way or unsent)
        case _:
            words = unsent or translate("sharing", "同期済み {when}").format(when=moment_words(state.last_at))
            words = _joined(words, _images_left(link))
    leases = state.last_at and state.role.has_records
    lease = lease_words(state.lease_until) if leases else ""
    waiting = link.requests.waiting
    asked = translate("sharing", "名刺を見たい人 {n} 件").format(n=waiting) if waiting else ""
    fresh = sum(is_fresh(rotation) for rotation in link.rotations)
    handed = translate("sharing", "異動の引継書 {n} 件").format(n=fresh) if fresh else ""
    return _joined(words, lease, asked, handed), Role.AMBER if lease or asked else Role.QUIET


def is_fresh(rotation: OwnRotation) -> bool:
    """Whether a handover report is still to be pointed out: two weeks from the rotation, or from when it was told."""
    told = office_day(parse_instant(rotation.at))
    return office_day(utc_now()) <= max(told, rotation.day) + _FRESH


def rotation_words(rotation: OwnRotation) -> str:
    """Who hands over to whom, and since when."""
    return QCoreApplication.translate("sharing", "{before} → {after}　{day}").format(
        before=rotation.before, after=rotation.after, day=rotation.day.strftime("%Y/%m/%d")
    )


def lease_words(until: str) -> str:
    """That colleagues' cards cannot be read, or not much longer; empty where there is no need to say so."""
    translate = QCoreApplication.translate
    if not until:
        return translate("sharing", "閲覧の期限切れ")
    left = parse_instant(until) - utc_now()
    if left > _SOON:
        return ""
    if left < timedelta(days=1):
        return translate("sharing", "閲覧の期限 {when}").format(when=moment_words(until))
    return translate("sharing", "閲覧の期限まで {n} 日").format(n=left.days)


def progress_words(link: ServerLink) -> str:
    """How far a sync is, and what goes on after it."""
    report = link.stand.report
    if report is None or not (link.stands is Standing.SYNCING or report.images_left):
        return ""
    translate = QCoreApplication.translate
    images = translate("sharing", "画像の送信 {done} / {all} 枚").format(
        done=f"{report.images:,}", all=f"{report.images + report.images_left:,}"
    )
    return _joined(
        _sent(report) if report.waiting else "",
        _arrived(report) if report.arrived or report.coming else "",
        images if report.images or report.images_left else "",
    )


def _under_way(link: ServerLink) -> str:
    """How far the records are, where that takes longer than a moment."""
    report = link.stand.report
    if link.stands is not Standing.SYNCING or report is None:
        return ""
    if report.coming:
        return _arrived(report)
    return _sent(report) if 0 < report.sent < report.waiting else ""


def _images_left(link: ServerLink) -> str:
    """Images are on their way for long, while the records are in step."""
    translate, report = QCoreApplication.translate, link.stand.report
    if report is not None and report.images_left:
        return translate("sharing", "画像の送信 残り {n} 枚").format(n=f"{report.images_left:,}")
    if link.stand.images_left:
        return translate("sharing", "画像の受信 残り {n} 枚").format(n=f"{link.stand.images_left:,}")
    return ""


def _sent(report: SyncReport) -> str:
    return QCoreApplication.translate("sharing", "送信 {done} / {all} 件").format(
        done=f"{report.sent:,}", all=f"{max(report.waiting, report.sent):,}"
    )


def _arrived(report: SyncReport) -> str:
    translate = QCoreApplication.translate
    if not report.coming:
        return translate("sharing", "受信 {n} 件").format(n=f"{report.arrived:,}")
    return translate("sharing", "受信 {done} / {all} 件").format(
        done=f"{report.arrived:,}", all=f"{report.arrived + report.coming:,}"
    )


def _joined(*words: str) -> str:
    return " · ".join(filter(None, words))
