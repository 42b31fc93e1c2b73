"""Every route against everybody who might ask: made from the application's own table of routes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest
from fastapi.routing import APIRoute

from app.core.ids import new_id
from app.core.roles import Role
from server.api import Route
from server.app import make_app
from server.authorization import RULES, Rule
from server.database import Database
from server.routes import ROUTES
from server.services import Services

from .desks import Clock, Desk, a_desk, make_services, new_account, problem, signed_in

ASKING = ["nobody", "forged", "expired", "revoked", "signed_out", "first_password", *Role]
TOKENLESS = {"nobody": "not_signed_in", "forged": "not_signed_in", "expired": "access_expired",
             "revoked": "device_revoked", "signed_out": "not_signed_in"}  # fmt: skip


@pytest.fixture(scope="module")
def asking(database: Database, tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Desk]]:
    """Everybody who might ask, by what is particular about them."""
    clock = Clock()
    services = make_services(database, tmp_path_factory.mktemp("office"), clock, burst=1000)
    with a_desk(services) as desk:
        desk.enrol()
        people = {role.value: signed_in(desk, role.value, role) for role in Role}
        people["nobody"] = desk.like()
        people["forged"] = forged(people["staff"])
        people["expired"] = desk.another()
        _expired(people["expired"], clock)
        people["revoked"] = desk.another()
        _revoked(people["revoked"], people["administrator"])
        people["signed_out"] = desk.another()
        people["signed_out"].sign_in("staff")
        assert people["signed_out"].send("POST", "/v1/sign-out").is_success
        people["first_password"] = desk.another()
        people["first_password"].sign_in("newcomer", new_account(services, "newcomer", Role.ADMINISTRATOR)[1])
        yield people


def forged(desk: Desk) -> Desk:
    other = desk.like()
    assert desk.tokens is not None
    session, _, secret = desk.tokens.access.partition(".")
    other.tokens = msgspec.structs.replace(desk.tokens, access=f"{session}.{secret[::-1]}")
    return other


def _expired(desk: Desk, clock: Clock) -> None:
    clock.ahead -= timedelta(hours=1)
    desk.sign_in("staff")
    clock.ahead += timedelta(hours=1)


def _revoked(desk: Desk, administrator: Desk) -> None:
    desk.sign_in("administrator")
    assert administrator.send("POST", f"/v1/devices/{desk.device}/revocation").is_success


def path_of(route: Route) -> str:
    return re.sub(r"{\w+}", lambda _: new_id(), route.path)


def expected(rule: Rule, who: str) -> str | None:
    """The code of the refusal; None where the request has to get as far as the route's own work."""
    if not rule.roles:
        return None
    if who in TOKENLESS:
        return TOKENLESS[who]
    if who == "first_password":
        if Role.ADMINISTRATOR not in rule.roles:
            return "forbidden"
        return None if rule.first_password else "password_expired"
    return None if Role(who) in rule.roles else "forbidden"


@pytest.mark.parametrize("who", ASKING)
@pytest.mark.parametrize(
    "route", [route for route in ROUTES if route.name != "sign_out"], ids=lambda route: route.name
)
def test_who_may_ask(route: Route, who: str, asking: dict[str, Desk]) -> None:
    # A body that no route takes: nothing is changed, and the refusal of the body comes after that of the person.
    body = b"\xc1" if route.body is not None else None
    response = asking[who].send(route.method, path_of(route), body, form="application/unknown")
    code = expected(RULES[route.name], who)
    allowed = {200, 204, 404} if route.body is None else {415}
    if route.name == "confirm_code":
        allowed |= {409}
    if code is None:
        assert response.status_code in allowed, response.content
    else:
        assert response.status_code in {401, 403}
        assert problem(response)[1] == code


@pytest.mark.parametrize("who", [who for who in ASKING if who in TOKENLESS])
def test_who_may_sign_out(who: str, asking: dict[str, Desk]) -> None:
    assert problem(asking[who].send("POST", "/v1/sign-out"))[1] == TOKENLESS[who]


def test_every_route_of_the_application_has_its_rule(asking: dict[str, Desk]) -> None:
    app = make_app(asking["nobody"].services)
    assert {route.name for route in app.routes if isinstance(route, APIRoute)} == RULES.keys()
    assert all(isinstance(route, APIRoute) for route in app.routes)


def test_a_route_without_a_rule_does_not_start(asking: dict[str, Desk]) -> None:
    services: Services = asking["nobody"].services
    with pytest.raises(ValueError, match="push"):
        make_app(services, rules={name: rule for name, rule in RULES.items() if name != "push"})
    with pytest.raises(ValueError, match="push"):
        make_app(services, routes=[route for route in ROUTES if route.name != "push"])


def test_figures_are_for_who_watches_the_server(database: Database, tmp_path: Path) -> None:
    services = make_services(database, tmp_path)
    with a_desk(services, "127.0.0.1") as near, a_desk(services, "192.0.2.7") as far:
        assert near.send("GET", "/metrics").is_success
        assert problem(far.send("GET", "/metrics")) == (403, "forbidden")
        assert far.send("GET", "/live").is_success
