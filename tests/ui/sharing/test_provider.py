"""Joining and signing in through the screens with a real identity provider, the browser being a client that follows redirects."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import httpx
import pytest
from pytestqt.qtbot import QtBot

from app.background.syncing import Standing
from app.core.roles import Role
from app.operations.session import Session
from app.sync import provider as desks_provider
from app.sync.wire_provider import Invitation, NewInvitation
from app.sync.wire_settings import ChangeSettings, Settings
from server.database import Database
from server.provider import Providers
from tests.operations.desk import open_desk
from tests.server.desks import a_desk, make_services, signed_in
from tests.server.https import listening
from tests.server.providers import RealProvider, a_provider
from tests.server.real_desks import RealOffice
from tests.ui.inline import Inline
from tests.ui.sharing.test_joining import WAIT, a_window, sharing_page
from tests.ui.typing import type_text


@pytest.fixture(scope="module")
def provider() -> Iterator[RealProvider]:
    with a_provider() as provider:
        yield provider


@pytest.fixture
def office(database: Database, tmp_path: Path, provider: RealProvider) -> Iterator[RealOffice]:
    providers = Providers(httpx.HTTPTransport())
    services = replace(make_services(database, tmp_path, burst=1000), providers=providers)
    with listening(services) as there, a_desk(there) as desk:
        desk.enrol()
        office = RealOffice(signed_in(desk, "admin", Role.ADMINISTRATOR), tmp_path / "desks")
        wanted = ChangeSettings(provider_issuer=provider.issuer, provider_client=provider.client().client_id)
        office.administrator.ask("POST", "/v1/settings", wanted, Settings)
        yield office
    providers.close()


@pytest.fixture
def session(home: Path, office: RealOffice) -> Iterator[Session]:
    """A desk that has joined no server."""
    with open_desk(home) as session:
        yield session


def test_the_browser_is_given_up_then_used_then_used_again(
    session: Session,
    office: RealOffice,
    connect: Inline,
    provider: RealProvider,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    real, given_up = desks_provider.sign_in, threading.Event()
    account, person = office.account("sato"), provider.person()

    def with_browser(browser: Callable[[str], object]) -> None:
        signing_in = partial(real, open_browser=browser, seconds=20, cancelled=given_up)
        monkeypatch.setattr(desks_provider, "sign_in", signing_in)

    def browse(url: str) -> object:
        with provider.server.app.app_context():  # this is another thread than the provider's
            return provider.browse(person, url)

    window = a_window(connect, qtbot)
    try:
        start = sharing_page(window, qtbot).join.start
        type_text(start.code, office.ticket())
        assert start.cancel is not None
        opened = threading.Event()
        with_browser(lambda _: opened.set())
        start.browser.click()
        qtbot.waitUntil(opened.is_set, timeout=WAIT)
        start.cancel.click()
        given_up.set()
        assert "取り消しました" in start.notice.text
        assert start.browser.isEnabled()
        given_up = threading.Event()
        # The provider knows the person, the office does not yet.
        with_browser(browse)
        start.browser.click()
        qtbot.waitUntil(start.invitation.isVisible, timeout=WAIT)
        assert "招待" in start.notice.text
        asked = office.administrator.ask(
            "POST", f"/v1/accounts/{account}/invitation", NewInvitation(), Invitation
        )
        type_text(start.invitation, asked.code)
        start.browser.click()
        plan = sharing_page(window, qtbot).join.plan
        qtbot.waitUntil(lambda: plan.isVisible() and plan.isEnabled(), timeout=WAIT)
        plan.button.click()
        qtbot.waitUntil(lambda: window.desk.operator.id == account, timeout=WAIT)
        page = sharing_page(window, qtbot)
        qtbot.waitUntil(lambda: page.link.stands is Standing.IN_STEP, timeout=WAIT)
        qtbot.waitUntil(lambda: page.link.state.joined, timeout=WAIT)
        assert not page.link.state.has_password, "the provider keeps it"
    finally:
        given_up.set()
        window.desk.leave()
