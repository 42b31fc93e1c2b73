"""Which routes are limited by address: all at which a secret could be guessed or passwords are stretched, by the table of routes."""

from __future__ import annotations

from collections.abc import Iterator
from contextvars import ContextVar
from pathlib import Path
from typing import Any, get_type_hints

import msgspec
import pytest

from app.core.ids import new_id
from app.core.roles import Role
from app.sync.wire_accounts import Code, DeviceSecret, Password, Refresh, SignedIn
from app.sync.wire_provider import Token
from server import app as server_app
from server import passwords
from server.api import Route
from server.database import Database
from server.routes import ROUTES
from tests.server.skew.recording import FOLDER, ask_server

from .desks import Desk, a_desk, make_services, problem, signed_in

SECRET_TYPES = (Password, Code, DeviceSecret, Token)
SECRET_NAMES = {
    "secret",
    "former_secret",
    "ticket",
    "refresh",
    "token",
    "access_token",
    "id_token",
    "invitation",
    "password",
    "code",
    "old",
    "new",
}


def takes_a_secret(route: Route) -> bool:
    """Whether a field of its message is one by its type or by its name."""
    if not (isinstance(route.body, type) and issubclass(route.body, msgspec.Struct)):
        return False
    hints = get_type_hints(route.body, include_extras=True)
    return any(hint in SECRET_TYPES or name in SECRET_NAMES for name, hint in hints.items())


def test_every_route_that_takes_a_secret_is_limited() -> None:
    taking = {route.name for route in ROUTES if takes_a_secret(route)}
    assert {
        "enrol",
        "sign_in",
        "refresh",
        "provider_sign_in",
        "change_password",
        "confirm_code",
        "remove_code",
    } <= taking
    assert taking - {route.name for route in ROUTES if route.guessable} == set()


@pytest.mark.parametrize("kept", sorted(FOLDER.glob("*/*/*.jsonl")), ids=lambda path: path.stem)
def test_every_route_that_stretches_a_password_is_limited(
    kept: Path, database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each route is asked in these conversations (``test_skew``)."""
    asked: ContextVar[Route | None] = ContextVar("asked", default=None)
    stretching: set[str] = set()
    handle, bound = server_app._handle, passwords._STRETCHING

    def handled(services: Any, route: Route, *rest: Any) -> Any:
        asked.set(route)
        return handle(services, route, *rest)

    class Noting:
        """In the place of what all stretching goes through."""

        def __enter__(self) -> None:
            if route := asked.get():
                stretching.add(route.name)
            bound.__enter__()

        def __exit__(self, *error: object) -> None:
            bound.release()

    monkeypatch.setattr(server_app, "_handle", handled)
    monkeypatch.setattr(passwords, "_STRETCHING", Noting())
    ask_server(kept, database, tmp_path)
    assert stretching
    assert stretching - {route.name for route in ROUTES if route.guessable} == set()


@pytest.mark.parametrize("route", ROUTES, ids=lambda route: route.name)
def test_a_route_is_limited_or_not_as_the_table_says(route: Route, exhausted: Desk) -> None:
    path = route.path
    for name in ("account", "device", "page", "root", "card", "request", "rotation", "approval"):
        path = path.replace(f"{{{name}}}", new_id())
    status, code = problem(exhausted.send(route.method, path, b"")) if route.name not in PLAIN else (0, "")
    assert (status == 429 and code == "too_many_requests") is route.guessable


PLAIN = {"live", "ready", "hello", "metrics"}
"""Which answer everybody."""


@pytest.fixture(scope="module")
def exhausted(database: Database, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """At an address that has tried as often as it may."""
    with a_desk(make_services(database, tmp_path_factory.mktemp("office"), burst=0)) as desk:
        yield desk


def test_refreshing_counts_only_where_it_fails(database: Database, tmp_path: Path) -> None:
    with a_desk(make_services(database, tmp_path, burst=6)) as desk:
        desk.enrol()
        staff = signed_in(desk, "staff", Role.STAFF)
        assert staff.tokens
        token = staff.tokens.refresh
        for _ in range(20):
            token = staff.ask("POST", "/v1/refresh", Refresh(token), SignedIn).refresh
        told = [problem(staff.send("POST", "/v1/refresh", Refresh(f"wrong {n}"))) for n in range(8)]
        assert told[0] == (401, "not_signed_in")
        assert told[-1] == (429, "too_many_requests")
