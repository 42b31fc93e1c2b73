"""Desks and servers of kept versions and of this one understand each other."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.sync.wire import VERSIONS
from server.database import Database
from server.routes import ROUTES
from tests.server.skew import contract
from tests.server.skew.alike import ID, DiffersError, Names, take
from tests.server.skew.exchanges import read
from tests.server.skew.recording import CONTRACT, FOLDER, ask_server, tell_desks

KEPT = sorted(FOLDER.glob("*/*/*.jsonl"))
NAMES = [str(path.relative_to(FOLDER)) for path in KEPT]
UNASKED = {
    "live", "ready", "metrics",  # who watches the server
    "begin_provider_sign_in", "provider_sign_in",  # need a provider: their messages stand in the contract
}  # fmt: skip


@pytest.mark.parametrize("kept", KEPT, ids=NAMES)
def test_this_server_answers_what_former_desks_ask(kept: Path, database: Database, tmp_path: Path) -> None:
    ask_server(kept, database, tmp_path)


@pytest.mark.parametrize("kept", KEPT, ids=NAMES)
def test_these_desks_understand_what_former_servers_answer(kept: Path, tmp_path: Path) -> None:
    tell_desks(kept, tmp_path)


@pytest.mark.parametrize("kept", sorted(FOLDER.glob(f"*/*/{CONTRACT}")), ids=lambda path: path.parent.name)
def test_what_was_written_down_still_holds(kept: Path) -> None:
    assert contract.broken(kept) == []


def test_each_protocol_that_is_spoken_is_kept() -> None:
    assert {path.name for path in FOLDER.iterdir()} == {str(version) for version in VERSIONS}


def test_all_that_desks_ask_is_kept() -> None:
    asked = {form(exchange.ask) for path in KEPT for exchange in read(path)}
    routes = {f"{route.method} {route.path}": route.name for route in ROUTES if route.name not in UNASKED}
    missing = sorted(name for route, name in routes.items() if form(route) not in asked)
    assert missing == [], "ask it in a scene of tests/server/skew, then run python -m tests.server.skew"


def form(route: str) -> str:
    """A route without what stands for ids."""
    return re.sub(r"{\w+}", "…", ID.sub("…", route.partition("?")[0]))


def without(said: Any, gone: str) -> Any:
    """What was said, as if nobody said one of its fields any more."""
    match said:
        case dict():
            return {key: without(value, gone) for key, value in said.items() if key != gone}
        case list():
            return [without(item, gone) for item in said]
    return said


@pytest.mark.parametrize(
    "gone", ["lease_until", "erased_ids", "until", "owner", "exchanged_on", "departments"]
)
def test_a_field_that_is_not_said_any_more_is_found(gone: str) -> None:
    said = [exchange.answer for path in KEPT for exchange in read(path) if exchange.status]
    for then in said:
        take(then, then, Names())
    lacking = [then for then in said if without(then, gone) != then]
    assert lacking
    for then in lacking:
        with pytest.raises(DiffersError, match=gone):
            take(then, without(then, gone), Names())


def test_what_is_said_beside_does_not_matter() -> None:
    then = {"scopes": ["all"], "arrivals": [{"id": 1}, {"id": 2}], "lease": None}
    take(then, {"new": 1, "lease": 3, "scopes": ["all", "g"], "arrivals": [{"id": 1, "new": ""}, {"id": 9}, {"id": 2}]}, Names())  # fmt: skip
    others: list[Any] = [{"id": "1"}, {}, [], {"id": 2}, None]
    for now in others:
        with pytest.raises(DiffersError):
            take({"id": 1}, now, Names())
    with pytest.raises(DiffersError, match=r"scopes\.1"):
        take({"scopes": ["all", "u"]}, {"scopes": ["u", "all"]}, Names())


def test_ids_are_others_now_but_the_same_ones_wherever_they_stand() -> None:
    one, other, third = (f"{number:08}-0000-7000-8000-000000000000" for number in range(3))
    names = Names()
    take({"card": one, "scope": f"g:{one}"}, {"card": other, "scope": f"g:{other}"}, names)
    assert names.today({"cursors": {f"g:{one}": 3}}) == {"cursors": {f"g:{other}": 3}}
    with pytest.raises(DiffersError, match="names another one"):
        take({"card": one}, {"card": third}, names)
    with pytest.raises(DiffersError, match="names another one"):
        take({"card": third}, {"card": other}, names)


@pytest.mark.parametrize(
    ("change", "found"),
    [
        (lambda kept: kept["messages"]["Hello"]["properties"].update(gone={"type": "string"}), "GET /v1/hello answer.gone is not there"),
        (lambda kept: kept["messages"]["Enrol"]["required"].remove("name"), "POST /v1/enrol sent.name had to be there or has to, not both"),
        (lambda kept: kept["messages"]["Lease"]["properties"].update(until={"type": "integer"}), "GET /v1/review answer.leases.until was integer, and is string"),
        (lambda kept: kept["messages"]["Refusal"]["enum"].remove("erased"), "POST /v1/push answer.outcomes.refused may be ['erased'], which nobody understood"),
        (lambda kept: kept["routes"].update({"GET /v1/gone": {}}), "GET /v1/gone is not there"),
        (lambda kept: kept["records"]["card"]["columns"].append("gone"), "card.gone is not there"),
        (lambda kept: kept["records"]["card"]["needed"].remove("owner"), "card.owner has to be there"),
    ],
)  # fmt: skip
def test_a_breach_of_what_was_written_down_is_found(
    change: Callable[[dict[str, Any]], object], found: str, tmp_path: Path
) -> None:
    kept = contract.contract()
    change(kept)
    (tmp_path / "kept").write_text(json.dumps(kept), encoding="utf-8")
    assert found in contract.broken(tmp_path / "kept")
