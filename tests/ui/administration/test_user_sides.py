from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from app.sync.wire_accounts import NewAccount
from app.ui.administration.user_sides import NewAccountSide


@pytest.mark.parametrize(
    ("login", "number", "mail"),
    [("12345", "12345", ""), ("kato@example.jp", "", "kato@example.jp"), ("kato", "", "")],
)
def test_somebody_new_is_known_by_what_he_signs_in_with(
    login: str, number: str, mail: str, qtbot: QtBot
) -> None:
    side = NewAccountSide()
    qtbot.addWidget(side)
    side.name.setEditText("加藤 誠")
    side.login.setText(login)
    with qtbot.waitSignal(side.wanted) as told:
        side.keep_button.click()
    (account,) = told.args
    assert isinstance(account, NewAccount)
    assert (account.login, account.staff_number, account.mail) == (login, number, mail)
