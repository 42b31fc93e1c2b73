"""Somebody signs in with codes of an authenticator application, and does without them again."""

from __future__ import annotations

from typing import Any

from app.sync.client import ServerError
from app.sync.own_account import OwnAccount
from tests.server.authenticator import shown
from tests.server.desks import PASSWORD
from tests.server.skew.people import an_office
from tests.server.skew.stages import Stage


def play(stage: Stage) -> Any:
    sato = an_office(stage).desk_of("sato")
    account = OwnAccount(sato.client)
    uri = stage.took(account.new_code()).uri
    try:
        account.confirm_code("")
        refused = ""
    except ServerError as error:
        refused = error.code
    account.confirm_code(shown(uri, stage.world.now))
    stage.world.wait(60)
    try:
        sato.sign_in()
        wanted = ""
    except ServerError as error:
        wanted = error.code
    session = sato.sign_in(shown(uri, stage.world.now))
    account.remove_code(PASSWORD)
    sato.refresh(session)
    return {"refused": refused, "wanted": wanted, "asked for codes": session.has_code}
