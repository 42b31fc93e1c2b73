"""The description of the routes is right: they are asked by it with whatever it allows and forbids."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.core.parameters import ParameterLocation
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from app.core.roles import Role
from server.app import make_app
from server.authorization import RULES
from server.database import Database
from server.openapi import describe
from server.routes import ROUTES

from .desks import Desk, a_desk, make_services, new_account, signed_in

ENDS_THE_SESSION = {"sign_out"}


def no_fault_of_the_server(ctx: Any, response: Any, case: Any) -> bool | None:
    """503 is described: what the server needs (here an identity provider that was made up) is not there."""
    if response.status_code == HTTPStatus.SERVICE_UNAVAILABLE:
        return None
    return not_a_server_error(ctx, response, case)


def what_is_forbidden_is_refused(ctx: Any, response: Any, case: Any) -> bool | None:
    """In the body or the path: parameters and headers that nobody knows are no reason, as a newer desk may send some."""
    wrong = [where for where, part in case.meta.components.items() if part.mode is GenerationMode.NEGATIVE]
    counts = {ParameterLocation.BODY, ParameterLocation.PATH}
    if counts.intersection(wrong) and response.status_code < HTTPStatus.BAD_REQUEST:
        raise AssertionError("what the description forbids was taken")
    return None


CHECKS = [
    no_fault_of_the_server,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]


@dataclass(frozen=True)
class Asked:
    """An office, what it says of itself, and everybody who asks."""

    described: Any
    people: dict[str, Desk]


@pytest.fixture(scope="module")
def asked(database: Database, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asked]:
    services = make_services(database, tmp_path_factory.mktemp("office"), burst=1_000_000)
    with a_desk(services) as desk:
        desk.enrol()
        new_account(services, "second", Role.ADMINISTRATOR)
        people = {role.value: signed_in(desk, role.value, role) for role in Role}
        app = make_app(services)
        found = schemathesis.openapi.from_dict(app.openapi())
        found.app = app
        yield Asked(found, people | {"nobody": desk.like()})


def ask(name: str, asked: Asked, who: str, mode: GenerationMode, examples: int) -> None:
    """Ask by the description, and compare every answer with it: with what it allows, or with what it forbids."""
    operation = asked.described.find_operation_by_id(name)
    desk = asked.people[who]
    headers = {"Authorization": f"Bearer {desk.tokens.access}"} if desk.tokens else {}
    checks = CHECKS if mode is GenerationMode.POSITIVE else [*CHECKS, what_is_forbidden_is_refused]

    @settings(max_examples=examples, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(operation.as_strategy(generation_mode=mode))
    def every(case: Any) -> None:
        case.call_and_validate(headers=headers, checks=checks)

    every()


ASKED = sorted(RULES.keys() - ENDS_THE_SESSION)
FORBIDDING = sorted(
    route.name
    for route in ROUTES
    if route.name in ASKED and (route.body is not None or route.query or "{" in route.path)
)
"""Those of which the description forbids something."""


@pytest.mark.parametrize("name", ASKED)
def test_is_answered_as_described(name: str, asked: Asked) -> None:
    ask(name, asked, "administrator", GenerationMode.POSITIVE, 3)


@pytest.mark.parametrize("name", FORBIDDING)
def test_what_is_not_allowed_is_refused_as_described(name: str, asked: Asked) -> None:
    ask(name, asked, "administrator", GenerationMode.NEGATIVE, 3)


@pytest.mark.parametrize("name", ASKED)
def test_others_are_answered_as_described(name: str, asked: Asked) -> None:
    """Everybody in turn, so that each route is asked by somebody who may not, where there is one."""
    others = sorted(asked.people.keys() - {"administrator"})
    refused = [who for who in others if who == "nobody" or Role(who) not in RULES[name].roles]
    for who in dict.fromkeys([others[ASKED.index(name) % len(others)], *refused[:1]]):
        ask(name, asked, who, GenerationMode.POSITIVE, 1)


@pytest.mark.slow
@pytest.mark.parametrize("mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE])
@pytest.mark.parametrize("name", ASKED)
def test_is_answered_as_described_at_length(name: str, mode: GenerationMode, asked: Asked) -> None:
    if mode is GenerationMode.NEGATIVE and name not in FORBIDDING:
        return
    for who in asked.people:
        ask(name, asked, who, mode, 200 if who == "administrator" else 40)


def test_every_route_says_whom_it_is_for() -> None:
    paths = describe(ROUTES, RULES)["paths"]
    operations = {
        operation["operationId"]: operation for path in paths.values() for operation in path.values()
    }
    assert operations.keys() == RULES.keys()
    for name, rule in RULES.items():
        assert ("security" in operations[name]) is bool(rule.roles)
