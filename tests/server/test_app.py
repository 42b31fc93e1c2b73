"""What all routes have in common: forms, sizes, refusals, logs and figures."""

from __future__ import annotations

import asyncio
import json
import logging
import re
import secrets
import threading
from collections.abc import AsyncIterator, Iterator
from typing import Any

import anyio
import httpx
import msgspec
import psycopg
import pytest

from app.core.documents import Document
from app.core.ids import new_id
from app.core.roles import Role
from app.sync.client import Client, ServerError
from app.sync.wire import MOST_BYTES, Change, Hello, Problem, Pull, Pulled, Push
from app.sync.wire_accounts import NewAccount, NewTicket
from server.app import _SLICE, _authorize, _InSlices
from server.database import Database
from server.logs import JsonFormatter
from server.sessions import Session

from .desks import Desk, InProcess, a_desk, decoded, make_services, problem, signed_in

JSON = "application/json"


@pytest.fixture(scope="module")
def desk(database: Database, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    with a_desk(make_services(database, tmp_path_factory.mktemp("office"), burst=1000)) as desk:
        desk.enrol()
        yield signed_in(desk, "admin", Role.ADMINISTRATOR)


def test_says_who_it_is_to_everybody(desk: Desk) -> None:
    hello = desk.like().ask("GET", "/v1/hello", None, Hello)
    assert hello.office == desk.services.office
    assert hello.versions == (1,)
    assert desk.like().send("GET", "/live").text == "ok\n"
    assert desk.like().send("GET", "/ready").text == "ok\n"


@pytest.mark.parametrize(
    "form", ["application/msgpack", "application/x-msgpack", "application/vnd.msgpack; x=y"]
)
def test_speaks_messagepack(desk: Desk, form: str) -> None:
    response = desk.send("POST", "/v1/pull", Pull(), form=form, headers={"Accept": form})
    assert response.headers["Content-Type"] == "application/msgpack"
    assert decoded(response, Pulled).arrivals


@pytest.mark.parametrize("accept", ["", "*/*", "application/json", "text/html"])
def test_speaks_json(desk: Desk, accept: str) -> None:
    body = msgspec.json.encode(Pull())
    response = desk.send(
        "POST", "/v1/pull", body, form="Application/JSON; charset=utf-8", headers={"Accept": accept}
    )
    assert response.headers["Content-Type"] == JSON
    assert msgspec.json.decode(response.content, type=Pulled).arrivals


@pytest.mark.parametrize(
    "body", [b"", b"\xc1", b"{}", b"\x80", b"[" * 60_000, b"\x91" * 60_000, b'{"cursors": 1}', b"null"]
)
@pytest.mark.parametrize("form", ["application/msgpack", JSON])
@pytest.mark.parametrize("path", ["/v1/push", "/v1/sign-in", "/v1/enrol", "/v1/accounts"])
def test_a_body_that_is_none_is_refused(desk: Desk, path: str, form: str, body: bytes) -> None:
    assert problem(desk.send("POST", path, body, form=form)) == (400, "invalid")


@pytest.mark.parametrize("form", ["", "text/plain", "multipart/form-data", "application/octet-stream"])
def test_another_form_is_refused(desk: Desk, form: str) -> None:
    assert problem(desk.send("POST", "/v1/push", b"x", form=form)) == (415, "unsupported_media_type")


@pytest.mark.parametrize(
    ("path", "most"), [("/v1/push", MOST_BYTES), ("/v1/sign-in", 64 << 10), ("/v1/pull", 1 << 20)]
)
def test_a_long_body_is_refused_whether_it_says_so_or_not(desk: Desk, path: str, most: int) -> None:
    assert problem(desk.send("POST", path, bytes(most + 1))) == (413, "too_large")

    async def parts() -> AsyncIterator[bytes]:
        for _ in range(most // 1000 + 2):
            yield bytes(1000)

    assert desk.tokens is not None
    headers = {"Authorization": f"Bearer {desk.tokens.access}", "Accept": "application/msgpack"}
    response = desk.portal.call(lambda: desk.client.post(path, content=parts(), headers=headers))
    assert problem(response) == (413, "too_large")


@pytest.mark.parametrize("length", [10, MOST_BYTES])
def test_who_is_unknown_is_refused_without_waiting_for_his_body(desk: Desk, length: int) -> None:
    begun = []

    async def never_comes() -> AsyncIterator[bytes]:
        begun.append(length)
        await anyio.sleep_forever()
        yield b""

    headers = {"Authorization": "Bearer x", "Accept": "application/msgpack", "Content-Length": str(length)}
    response = desk.portal.call(lambda: desk.client.post("/v1/push", content=never_comes(), headers=headers))
    assert problem(response) == (401, "not_signed_in")
    assert begun != [MOST_BYTES], "what is long is not read before"


def test_a_body_that_comes_after_its_sender_was_let_in_is_taken(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    let_in = threading.Event()

    def authorize(*asked: Any) -> Session:
        try:
            return _authorize(*asked)
        finally:
            let_in.set()

    monkeypatch.setattr("server.app._authorize", authorize)
    body = msgspec.msgpack.encode(Pull())

    async def comes_late() -> AsyncIterator[bytes]:
        await anyio.to_thread.run_sync(let_in.wait)
        await anyio.sleep(0.05)
        yield body

    assert desk.tokens is not None
    headers = {
        "Authorization": f"Bearer {desk.tokens.access}", "Accept": "application/msgpack",
        "Content-Type": "application/msgpack", "Content-Length": str(len(body)),
    }  # fmt: skip
    response = desk.portal.call(lambda: desk.client.post("/v1/pull", content=comes_late(), headers=headers))
    assert decoded(response, Pulled).arrivals


def test_a_push_of_too_many_changes_is_refused(desk: Desk) -> None:
    change = Change(Document(kind="card", id=new_id(), values={}, clocks={"*": ("0", "")}))
    assert problem(desk.send("POST", "/v1/push", Push(new_id(), (change,) * 501))) == (413, "too_large")


def test_a_batch_is_answered_once_for_all(desk: Desk) -> None:
    batch = new_id()
    assert desk.send("POST", "/v1/push", Push(batch, ())).is_success
    assert desk.send("POST", "/v1/push", Push(batch, ())).is_success
    other = msgspec.json.encode(Push(batch, ()))
    assert problem(desk.send("POST", "/v1/push", other, form=JSON)) == (409, "batch_reused")


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [("GET", "/", 404), ("GET", "/v1/push", 405), ("DELETE", "/v1/accounts", 405), ("GET", "/docs", 404),
     ("GET", "/openapi.json", 404), ("TRACE", "/live", 405)],
)  # fmt: skip
def test_what_is_no_route_is_refused_in_the_same_form(
    desk: Desk, method: str, path: str, status: int
) -> None:
    assert problem(desk.send(method, path))[0] == status


def test_a_fault_tells_a_number_and_nothing_else(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    secret = "佐藤 花子 03-1234-5678"

    def fail(*_: object, **__: object) -> None:
        raise RuntimeError(secret)

    monkeypatch.setattr("server.devices.make_ticket", fail)
    response = desk.send("POST", "/v1/tickets", NewTicket())
    told = msgspec.msgpack.decode(response.content, type=Problem)
    assert (response.status_code, told.code) == (500, "fault")
    assert response.headers["Enishi-Request"] in told.message
    assert secret not in told.message
    lines = [JsonFormatter().format(record) for record in caplog.records if record.name.startswith("enishi")]
    assert any("RuntimeError" in line and "test_app.py" in line for line in lines)
    assert not any(secret in line for line in lines)


def test_a_database_that_is_away_is_told_as_such(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def away(*_: object, **__: object) -> None:
        raise psycopg.OperationalError("host=db.example.lg.jp password=…")

    monkeypatch.setattr(Database, "_attempt", away)
    response = desk.send("POST", "/v1/pull", Pull())
    assert problem(response) == (503, "unavailable")
    assert response.headers["Retry-After"] == "2"
    assert problem(desk.send("GET", "/ready")) == (503, "not_ready")
    assert desk.send("GET", "/live").is_success


def test_figures_count_by_route_and_outcome(desk: Desk) -> None:
    desk.send("GET", f"/v1/pages/{new_id()}/image")
    desk.send("GET", f"/v1/disclosures/{new_id()}")
    text = desk.send("GET", "/metrics").text
    assert re.search(r'enishi_requests_total\{route="take_disclosure",status="4\d\d"\} 1', text)
    assert "enishi_request_seconds_bucket" in text
    assert "image" not in text, "who counts requests for images counts private ones"


def test_logs_are_lines_of_json_without_who_asked_for_what(
    desk: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    page = new_id()
    with caplog.at_level(logging.INFO):
        desk.send("GET", f"/v1/pages/{page}/image")
        desk.send("POST", "/v1/sign-in", desk.signing("hanako@example.lg.jp", "wrong"))
    lines = [JsonFormatter().format(record) for record in caplog.records if record.name.startswith("enishi")]
    told = [json.loads(line) for line in lines]
    assert {"get_image", "sign_in"} <= {line.get("route") for line in told}
    assert all({"time", "level", "logger", "event"} <= line.keys() for line in told)
    assert desk.tokens is not None
    for hidden in (page, "hanako", desk.tokens.user, desk.tokens.access, "127.0.0.1"):
        assert not any(hidden in line for line in lines)


def test_the_desks_client_speaks_to_it(desk: Desk) -> None:
    client = Client("enishi", InProcess(desk.services, desk.portal))
    assert client.hello().office == desk.services.office
    with pytest.raises(ServerError) as told:
        client.pull(Pull())
    assert told.value.code == "not_signed_in"
    signed = client.sign_in(desk.another().signing("admin"))
    assert client.pull(Pull()).arrivals
    assert client.refresh(signed.refresh).access != signed.access
    client.sign_out()
    with pytest.raises(ServerError):
        client.refresh(signed.refresh)


@pytest.mark.parametrize("name", ["\0", "a\0b"])
def test_text_that_no_database_holds_is_refused(desk: Desk, name: str) -> None:
    assert problem(desk.send("POST", "/v1/accounts", NewAccount(name, "x"))) == (400, "invalid")
    assert problem(desk.send("POST", "/v1/push", Push(name, ()))) == (400, "invalid")


@pytest.mark.parametrize("size", [0, 1, _SLICE, _SLICE + 1, 3 * _SLICE - 1])
def test_a_long_answer_comes_whole(size: int) -> None:
    content = secrets.token_bytes(size)

    async def get() -> httpx.Response:
        async with httpx.AsyncClient(transport=httpx.ASGITransport(_InSlices(content))) as http:
            return await http.get("https://server/")

    got = asyncio.run(get())
    assert got.content == content
    assert got.headers["Content-Length"] == str(size)
