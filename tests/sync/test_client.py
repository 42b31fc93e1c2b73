"""The desk's client asks again when it should, never when it must not, and says what happened."""

from __future__ import annotations

import gzip
import inspect
from collections.abc import Callable, Iterator

import httpx
import msgspec
import pytest

import app.sync.client
from app.core.ids import new_id
from app.sync.client import (
    ATTEMPTS,
    MOST_ANSWER,
    MOST_PULLED,
    AnswerTooLargeError,
    Client,
    ServerError,
    VersionError,
)
from app.sync.wire import NO_SUCH_ROUTE, Hello, Problem, Pull, Push, Pushed
from app.sync.wire_accounts import Accounts, Enrol, SignIn

HELLO = Hello("office", (1,), "2026-11-21T00:00:00.000Z")
SIGN_IN = SignIn(new_id(), bytes(32), "sato", "wrong")


def client_of(*answers: httpx.Response | Exception) -> tuple[Client, list[httpx.Request], list[float]]:
    """A client whose requests are answered in turn; the requests and the pauses between them."""
    asked: list[httpx.Request] = []
    pauses: list[float] = []
    waiting = iter(answers)

    def answer(request: httpx.Request) -> httpx.Response:
        asked.append(request)
        found = next(waiting)
        if isinstance(found, Exception):
            raise found
        return found

    return Client("enishi:8443", httpx.MockTransport(answer), pause=pauses.append), asked, pauses


def good(message: object) -> httpx.Response:
    return httpx.Response(200, content=msgspec.msgpack.encode(message))


def refusal(status: int, code: str, **headers: str) -> httpx.Response:
    return httpx.Response(status, content=msgspec.msgpack.encode(Problem(code, "理由。")), headers=headers)


def lost() -> Exception:
    return httpx.ReadError("gone")


def test_asks_again_until_somebody_answers() -> None:
    client, asked, pauses = client_of(lost(), refusal(503, "busy"), good(HELLO))
    assert client.hello() == HELLO
    assert len(asked) == 3
    assert 0.25 <= pauses[0] <= 0.5 <= pauses[1] <= 1


def test_a_push_is_sent_again_in_the_same_words() -> None:
    client, asked, _ = client_of(lost(), good(Pushed((), "")))
    client.push(Push(new_id(), ()))
    assert asked[0].content == asked[1].content


def test_gives_up_with_a_sentence() -> None:
    client, asked, _ = client_of(*[lost() for _ in range(9)])
    with pytest.raises(ServerError, match="接続できません") as told:
        client.hello()
    assert told.value.code == "no_answer"
    assert len(asked) == ATTEMPTS


def test_waits_as_long_as_the_server_says() -> None:
    client, _, pauses = client_of(refusal(429, "too_many_requests", **{"Retry-After": "7"}), good(HELLO))
    client.hello()
    assert pauses == [7]
    client, asked, _ = client_of(refusal(503, "busy", **{"Retry-After": "600"}), good(HELLO))
    with pytest.raises(ServerError, match="理由") as told:
        client.hello()
    assert (len(asked), told.value.retry_after) == (1, 600)


@pytest.mark.parametrize(
    "first", [lost, lambda: refusal(503, "busy"), lambda: refusal(401, "sign_in_failed")]
)
def test_a_sign_in_is_tried_once(first: Callable[[], httpx.Response | Exception]) -> None:
    client, asked, _ = client_of(first(), good(HELLO))
    with pytest.raises(ServerError):
        client.sign_in(SIGN_IN)
    assert len(asked) == 1


def test_a_refusal_is_told_by_its_code() -> None:
    client, asked, _ = client_of(refusal(403, "device_revoked"))
    with pytest.raises(ServerError, match="理由。") as told:
        client.hello()
    assert (told.value.code, len(asked)) == ("device_revoked", 1)


@pytest.mark.parametrize("content", [b"", b"<html>captive portal</html>", b"\xc1"])
@pytest.mark.parametrize("status", [200, 302, 403])
def test_what_another_says_is_not_taken_for_the_server(status: int, content: bytes) -> None:
    client, _, _ = client_of(httpx.Response(status, content=content))
    with pytest.raises(ServerError, match="読み取れません") as told:
        client.hello()
    assert told.value.code == "no_answer"


@pytest.mark.parametrize(
    ("versions", "told"), [((2, 3), "この Enishi の版が古く"), ((0,), "サーバーの版が古く"), ((), "サーバーの版が古く")]
)  # fmt: skip
def test_who_has_to_be_updated_is_told(versions: tuple[int, ...], told: str) -> None:
    hello = msgspec.structs.replace(HELLO, versions=versions)
    client, _, _ = client_of(good(hello))
    with pytest.raises(VersionError, match=told) as refused:
        client.hello()
    assert refused.value.code == "no_common_version"
    # Of a desk that has joined long ago.
    client, asked, _ = client_of(refusal(404, NO_SUCH_ROUTE), good(hello))
    with pytest.raises(VersionError, match=told):
        client.pull(Pull())
    assert [request.url.path for request in asked] == ["/v1/pull", "/v1/hello"]


def test_a_server_that_does_not_know_what_is_new_says_so() -> None:
    client, _, _ = client_of(refusal(404, NO_SUCH_ROUTE), good(HELLO))
    with pytest.raises(ServerError, match="理由。") as told:
        client.pull(Pull())
    assert told.value.code == NO_SUCH_ROUTE


def test_versions_that_are_not_known_do_not_matter_beside_one_that_is() -> None:
    client, _, _ = client_of(good(msgspec.structs.replace(HELLO, versions=(1, 2))))
    assert client.hello().versions == (1, 2)


# More than a server says.


class Endless(httpx.SyncByteStream):
    """An answer without an end, and how much of it was taken."""

    def __init__(self) -> None:
        self.taken = 0

    def __iter__(self) -> Iterator[bytes]:
        while True:
            self.taken += 1 << 20
            yield bytes(1 << 20)


ASKING: dict[str, Callable[[Client], object]] = {
    "hello": Client.hello,
    "enrol": lambda client: client.enrol(Enrol(new_id(), bytes(32), "机")),
    "sign_in": lambda client: client.sign_in(SIGN_IN),
    "refresh": lambda client: client.refresh("token"),
    "change_password": lambda client: client.change_password("old", "new"),
    "sign_out": Client.sign_out,
    "directory": Client.directory,
    "push": lambda client: client.push(Push(new_id(), ())),
    "pull": lambda client: client.pull(Pull()),
    "erase": lambda client: client.erase([new_id()]),
    "put_image": lambda client: client.put_image(new_id(), b""),
    "get_image": lambda client: client.get_image(new_id()),
    "ask": lambda client: client.ask("GET", "/v1/accounts", None, Accounts),
    "hand_in": lambda client: client.hand_in("/v1/accounts/list", "", Accounts),
}


@pytest.mark.parametrize("status", [200, 403])
@pytest.mark.parametrize("name", ASKING)
def test_an_answer_without_end_is_not_read(name: str, status: int) -> None:
    endless = Endless()
    client, _, _ = client_of(*[httpx.Response(status, stream=endless)] * ATTEMPTS)
    with pytest.raises(AnswerTooLargeError, match="大きすぎる"):
        ASKING[name](client)
    assert endless.taken <= (MOST_PULLED if name == "pull" else MOST_ANSWER) + (1 << 20)


def test_an_answer_that_says_that_it_is_too_long_is_not_begun() -> None:
    endless = Endless()
    client, _, _ = client_of(httpx.Response(200, headers={"Content-Length": str(1 << 40)}, stream=endless))
    with pytest.raises(AnswerTooLargeError):
        client.directory()
    assert endless.taken == 0


def test_an_answer_is_not_unpacked() -> None:
    packed = gzip.compress(bytes(1 << 20))
    client, asked, _ = client_of(
        httpx.Response(200, headers={"Content-Encoding": "gzip"}, stream=httpx.ByteStream(packed))
    )
    with pytest.raises(ServerError, match="読み取れません"):
        client.get_image(new_id())
    assert asked[0].headers["Accept-Encoding"] == "identity"


def test_nothing_but_the_one_door_asks() -> None:
    """What another method of httpx would read has no end."""
    source = inspect.getsource(app.sync.client)
    assert source.count("self._http.") == 3  # closes, streams, and knows how long it waits
