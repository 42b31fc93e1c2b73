"""The description of the routes is right: they are asked by it with whatever it allows and forbids."""

from __future__ import annotations

from collections.abc import Iterator
from http import HTTPStatus
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis.checks import not_a_server_error
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


CHECKS = [
    no_fault_of_the_server,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]


@pytest.fixture(scope="module")
def administrator(database: Database, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    services = make_services(database, tmp_path_factory.mktemp("office"), burst=1_000_000)
    with a_desk(services) as desk:
        desk.enrol()
        new_account(services, "second", Role.ADMINISTRATOR)
        yield signed_in(desk, "admin", Role.ADMINISTRATOR)


@pytest.fixture(scope="module")
def described(administrator: Desk) -> Any:
    app = make_app(administrator.services)
    found = schemathesis.openapi.from_dict(app.openapi())
    found.app = app
    return found


def ask(operation: Any, administrator: Desk, examples: int) -> None:
    """Ask by the description, and compare every answer with it."""
    assert administrator.tokens is not None
    headers = {"Authorization": f"Bearer {administrator.tokens.access}"}

    @settings(max_examples=examples, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(operation.as_strategy())
    def every(case: Any) -> None:
        case.call_and_validate(headers=headers, checks=CHECKS)

    every()


@pytest.mark.parametrize("name", sorted(RULES.keys() - ENDS_THE_SESSION))
def test_is_answered_as_described(name: str, described: Any, administrator: Desk) -> None:
    ask(described.find_operation_by_id(name), administrator, 5)


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(RULES.keys() - ENDS_THE_SESSION))
def test_is_answered_as_described_at_length(name: str, described: Any, administrator: Desk) -> None:
    ask(described.find_operation_by_id(name), administrator, 200)


def test_every_route_says_whom_it_is_for() -> None:
    paths = describe(ROUTES, RULES)["paths"]
    operations = {
        operation["operationId"]: operation for path in paths.values() for operation in path.values()
    }
    assert operations.keys() == RULES.keys()
    for name, rule in RULES.items():
        assert ("security" in operations[name]) is bool(rule.roles)
