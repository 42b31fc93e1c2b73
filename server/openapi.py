"""The description of the routes (OpenAPI 3.1), made from the messages themselves."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Any

import msgspec

from app import __version__
from app.sync.wire import Problem
from server.api import BYTES, JSON, MESSAGEPACK, TEXT_CSV, Route
from server.authorization import Rule

_COMPONENTS = "#/components/schemas/{name}"
_ID = {"type": "string", "format": "uuid"}
TEXT = "text/plain"


def describe(routes: Sequence[Route], rules: Mapping[str, Rule]) -> dict[str, Any]:
    """The whole document."""
    bodies = {kind for route in routes for kind in (route.body, route.answer) if kind is not None}
    messages = sorted(bodies - {bytes, str}, key=lambda kind: kind.__name__)
    _, schemas = msgspec.json.schema_components([*messages, Problem], ref_template=_COMPONENTS)
    paths: dict[str, dict[str, Any]] = {}
    for route in routes:
        paths.setdefault(route.path, {})[route.method.lower()] = _operation(route, rules[route.name])
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Enishi",
            "version": __version__,
            "description": "The office's shared server. Every message may travel as MessagePack or as JSON.",
        },
        "paths": paths,
        "components": {
            "schemas": schemas,
            "securitySchemes": {"session": {"type": "http", "scheme": "bearer"}},
        },
    }


def _operation(route: Route, rule: Rule) -> dict[str, Any]:
    told: dict[str, Any] = {
        "operationId": route.name,
        "summary": route.summary,
        "responses": {str(status.value): _response(route, status) for status in _statuses(route, rule)},
    }
    if rule.roles:
        told["security"] = [{"session": []}]
        told["description"] = "For: " + ", ".join(sorted(rule.roles))
    parameters = [
        {"name": name, "in": "path", "required": True, "schema": _ID}
        for name in re.findall(r"{(\w+)}", route.path)
    ] + [
        {"name": name, "in": "query", "description": query.description, "schema": query.schema}
        for name, query in route.query.items()
    ]
    if parameters:
        told["parameters"] = parameters
    if route.body is not None:
        told["requestBody"] = {"required": True, "content": _content(route.body, TEXT_CSV)}
    return told


def _statuses(route: Route, rule: Rule) -> list[HTTPStatus]:
    """Of the success and of every refusal."""
    known = {route.success, *route.problems, HTTPStatus.SERVICE_UNAVAILABLE}
    if rule.roles:
        known |= {HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN}
    if rule.monitors:
        known |= {HTTPStatus.FORBIDDEN}
    if route.body is not None:
        known |= {
            HTTPStatus.BAD_REQUEST, HTTPStatus.REQUEST_TIMEOUT, HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
            HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
        }  # fmt: skip
    if route.query:
        known.add(HTTPStatus.BAD_REQUEST)
    if "{" in route.path:
        known.add(HTTPStatus.NOT_FOUND)
    if route.guessable:
        known.add(HTTPStatus.TOO_MANY_REQUESTS)
    return sorted(known)


def _response(route: Route, status: HTTPStatus) -> dict[str, Any]:
    told: dict[str, Any] = {"description": status.phrase}
    if status is not route.success:
        told["content"] = _content(Problem, TEXT)
    elif route.answer is not None:
        told["content"] = _content(route.answer, TEXT)
    return told


def _content(kind: type, text: str) -> dict[str, Any]:
    """The forms that a message has; ``text`` is the form of plain text."""
    if kind is bytes:
        return {BYTES: {"schema": {"type": "string", "format": "binary"}}}
    if kind is str:
        return {text: {"schema": {"type": "string"}}}
    schema = {"$ref": _COMPONENTS.format(name=kind.__name__)}
    return {JSON: {"schema": schema}, MESSAGEPACK: {"schema": schema}}
