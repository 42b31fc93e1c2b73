"""The way in, as a user meets it: the first start, the recovery code, the passphrase, several profiles."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt

from app.ui.entrance.welcome import WelcomePage
from app.ui.intake.area import IntakeArea
from app.ui.people.area import PeopleArea
from app.ui.reports.area import ReportsArea
from app.ui.review.area import ReviewArea
from samplecards.office import OPERATOR
from samplecards.screens_user import User

_NEW = "correct horse 電池 staple"
"""A passphrase for what is made on the way."""
_SECOND = "窓口"


def begin(user: User, home: Path) -> None:
    """The first start on an empty data folder, and what the areas show before there is anything."""
    user.start(home)
    page = user.entrance.welcome_page
    user.take("welcome")
    _fill(user, page, OPERATOR, "産業振興局/支援課")
    user.take("welcome-filled")
    user.press("Return")
    _note_code(user, "recovery-code")
    intake = user.area(IntakeArea)
    user.take("intake-empty")
    user.press("F8")
    user.take("intake-history-empty")
    assert intake.history.empty.isVisible()
    user.area(ReviewArea)
    user.take("review-empty")
    user.area(PeopleArea)
    user.take("people-empty")
    user.area(ReportsArea)
    user.take("reports-empty")
    user.press("Ctrl+Z")
    user.wait(user.frame.notice.isVisible, "the notice on what went wrong")
    user.take("trouble")
    user.leave()


def enter(user: User, home: Path, profile: str, passphrase: str) -> None:
    """Into a furnished office, past everything that the entrance offers on the way."""
    user.start(home)
    page = user.entrance.unlock_page
    user.take("unlock")
    user.type("違うパスフレーズ", page.field.edit)
    user.press("Return")
    user.wait(page.notice.isVisible, "the refusal")
    user.take("unlock-refused")
    user.click(page.forgot_button)
    forgot = user.entrance.forgot_page
    user.take("forgot")
    user.click(forgot.back_button)
    user.click(page.new_button)
    new = user.entrance.welcome_page
    user.click(new.restore_button)
    restore = user.entrance.restore_page
    user.take("restore")
    user.click(restore.back_button)
    user.click(page.new_button)
    _fill(user, new, "高橋 美咲", "産業振興局/支援課")
    user.type(_SECOND, new.profile)
    user.take("new-profile")
    user.click(new.make_button)
    _note_code(user, "")
    user.leave()
    user.start(home)
    page = user.entrance.unlock_page
    (item,) = page.profile_list.findItems(profile, Qt.MatchFlag.MatchExactly)
    page.profile_list.setCurrentItem(item)
    user.take("unlock-several")
    unlock(user, passphrase)


def unlock(user: User, passphrase: str) -> None:
    """Open the profile that stands there."""
    page = user.entrance.unlock_page
    user.type(passphrase, page.field.edit)
    user.press("Return")
    user.go_in()


def _fill(user: User, page: WelcomePage, name: str, department: str) -> None:
    user.type(name, page.name)
    user.type(department, page.department)
    user.type(_NEW, page.passphrase.first)
    user.type(_NEW, page.passphrase.second)


def _note_code(user: User, picture: str) -> None:
    page = user.entrance.code_page
    user.wait(lambda: user.entrance.page is page, "the recovery code")
    if picture:
        user.take(picture)
    user.click(page.noted_box)
    user.click(page.go_button)
    user.go_in()
