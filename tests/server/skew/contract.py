"""What may be sent and answered, as it was written down once, and whether that still holds."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from app.core.records import KINDS
from server.routes import ROUTES

SENT, ANSWER = "sent", "answer"
_PART = "#/messages/{name}"
_PROSE = {"title", "description", "$comment"}


def contract() -> dict[str, Any]:
    """The routes of this version, with the JSON Schemas of what they take and answer."""
    kinds = {
        kind for route in ROUTES for kind in (route.body, route.answer) if kind not in {None, bytes, str}
    }
    ordered = sorted(kinds, key=str)
    schemas, messages = msgspec.json.schema_components(ordered, ref_template=_PART)
    by_kind = dict(zip(ordered, schemas, strict=True)) | {
        bytes: {"type": "bytes"}, str: {"type": "text"}, None: {"type": "nothing"},
    }  # fmt: skip
    routes = {
        f"{route.method} {route.path}": {SENT: by_kind[route.body], ANSWER: by_kind[route.answer]}
        for route in ROUTES
    }
    records = {
        table: {
            "columns": list(kind.columns),
            "needed": [
                one.name for one in dataclasses.fields(kind.record) if one.default is one.default_factory
            ],
        }
        for table, kind in KINDS.items()
    }
    return {
        "routes": routes,
        "records": records,
        "messages": {name: _without_prose(one) for name, one in messages.items()},
    }


def write(path: Path) -> None:
    """A line for each route and each message."""
    parts = [
        f"{json.dumps(part)}: {{\n" + ",\n".join(f"{json.dumps(name)}: {json.dumps(one)}" for name, one in found.items()) + "\n}"
        for part, found in contract().items()
    ]  # fmt: skip
    path.write_text("{" + ",\n".join(parts) + "}\n", encoding="ascii")


def broken(path: Path) -> list[str]:
    """Where those who keep to what was written down then, and those who keep to what is said now, do not understand each other."""
    then, now = json.loads(path.read_text("utf-8")), contract()
    found: list[str] = []
    for name, route in then["routes"].items():
        if name not in now["routes"]:
            found.append(f"{name} is not there")
            continue
        for part in (SENT, ANSWER):
            pair = _Pair(then["messages"], now["messages"], part)
            found += pair.differences(route[part], now["routes"][name][part], f"{name} {part}")
    for table, kind in then["records"].items():
        known = now["records"].get(table, {"columns": (), "needed": ()})
        found += [
            f"{table}.{column} is not there" for column in kind["columns"] if column not in known["columns"]
        ]
        found += [
            f"{table}.{column} has to be there" for column in known["needed"] if column not in kind["needed"]
        ]
    return found


class _Pair:
    """Two descriptions of what goes one way."""

    def __init__(self, then: dict[str, Any], now: dict[str, Any], part: str) -> None:
        self._then, self._now, self._part = then, now, part

    def differences(self, then: dict[str, Any], now: dict[str, Any], where: str) -> Iterator[str]:
        then, now = _resolved(then, self._then), _resolved(now, self._now)
        if then.get("type") != now.get("type"):
            yield f"{where} was {then.get('type')}, and is {now.get('type')}"
            return
        yield from self._of_objects(then, now, where)
        yield from self._of_choices(then, now, where)
        for key in ("items", "additionalProperties"):
            if isinstance(then.get(key), dict):
                yield from self.differences(then[key], now.get(key) or {}, where)

    def _of_objects(self, then: dict[str, Any], now: dict[str, Any], where: str) -> Iterator[str]:
        properties = now.get("properties", {})
        for name, schema in then.get("properties", {}).items():
            if name in properties:
                yield from self.differences(schema, properties[name], f"{where}.{name}")
            else:
                yield f"{where}.{name} is not there"
        # Who does not know a field does not send it: what is new has a default, and what had to be there still has.
        for name in set(then.get("required", ())) ^ set(now.get("required", ())):
            yield f"{where}.{name} had to be there or has to, not both"

    def _of_choices(self, then: dict[str, Any], now: dict[str, Any], where: str) -> Iterator[str]:
        before, after = set(then.get("enum", ())), set(now.get("enum", ()))
        if gone := before - after:
            yield f"{where} is not {sorted(gone)} any more"
        if self._part == ANSWER and (new := after - before):
            yield f"{where} may be {sorted(new)}, which nobody understood"
        for choice in then.get("anyOf", ()):
            found = [list(self.differences(choice, other, where)) for other in now.get("anyOf", (now,))]
            if all(found):
                yield from min(found, key=len)


def _resolved(schema: dict[str, Any], messages: dict[str, Any]) -> dict[str, Any]:
    while "$ref" in schema:
        schema = messages[schema["$ref"].rpartition("/")[2]]
    return schema


def _without_prose(schema: Any) -> Any:
    match schema:
        case {"properties": dict() as properties, **rest}:
            kept = {name: _without_prose(one) for name, one in properties.items()}
            return {**_without_prose(rest), "properties": kept}
        case dict():
            return {key: _without_prose(value) for key, value in schema.items() if key not in _PROSE}
        case list() | tuple():
            return [_without_prose(item) for item in schema]
    return schema
