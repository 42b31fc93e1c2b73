from typing import Any

import pytest

from app.core.errors import LockedError
from app.db import system_keyring
from app.db.keys import KeyFile
from app.operations import keys
from app.operations.keys import KeyringUse
from app.operations.session import Session
from tests.db.test_system_keyring import Keeping


@pytest.fixture
def no_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system_keyring, "_trusted_backend", lambda: None)


@pytest.fixture
def a_keyring(monkeypatch: pytest.MonkeyPatch) -> Any:
    backend = Keeping()
    monkeypatch.setattr(system_keyring, "_trusted_backend", lambda: backend)
    return backend


def test_a_code_that_was_not_noted_is_replaced(session: Session) -> None:
    assert keys.unnoted_code(session) == ""
    keys.expect_note(session)
    code = keys.unnoted_code(session)
    file = KeyFile(session.store.profile.keys)
    assert file.unlock_by_code(code) == session.store.keys
    again = keys.unnoted_code(session)
    with pytest.raises(LockedError):
        file.unlock_by_code(code)
    keys.code_noted(session)
    assert keys.unnoted_code(session) == ""
    assert file.unlock_by_code(again) == session.store.keys


@pytest.mark.usefixtures("no_keyring")
def test_without_a_keyring_nothing_is_promised(session: Session) -> None:
    assert keys.keyring_use(session) is KeyringUse.NONE
    assert keys.open_by_keyring(session, wanted=True) is KeyringUse.NONE
    assert keys.keyring_use(session) is KeyringUse.NONE


def test_the_keyring_opens_until_it_must_not(session: Session, a_keyring: Keeping) -> None:
    assert keys.keyring_use(session) is KeyringUse.ASKS
    assert keys.open_by_keyring(session, wanted=True) is KeyringUse.OPENS
    assert keys.keyring_use(session) is KeyringUse.OPENS
    assert KeyFile(session.store.profile.keys).unlock_by_keyring() == session.store.keys
    assert keys.open_by_keyring(session, wanted=False) is KeyringUse.ASKS
    assert not a_keyring.kept
    assert KeyFile(session.store.profile.keys).unlock_by_keyring() is None


def test_the_sheet_is_a_page_of_a4_with_something_on_it(session: Session) -> None:
    page = keys.recovery_page(session, "ABCD-EFGH-JKMN-PQRS-TVWX-YZ01-2345-6789")
    assert (page.width, page.height) == (1654, 2339)
    assert len(page.pixels) == page.width * page.height
    dark = sum(pixel < 128 for pixel in page.pixels)
    assert 0.005 < dark / len(page.pixels) < 0.1
