from __future__ import annotations

import contextlib
import itertools
from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.devices.escl.errors import BrokenError, LinkError, NonsenseError, SilentError
from app.devices.escl.http import Limits, Request, Response, exchange
from tests.devices.rig.http_messages import RequestReader
from tests.devices.rig.transfers import Clock

LIMITS = Limits(body=1000, patience=6, silence=4, total=15)
GET = Request("GET", "/eSCL/ScannerStatus", "localhost")


class ScriptedPipe:
    """Says its pieces one after the other, each after so many seconds; then it is silent, or at its end."""

    is_stale = False

    def __init__(
        self, pieces: Iterable[bytes | tuple[float, bytes]], *, ends: bool = False, is_stream: bool = True
    ) -> None:
        self.clock = Clock()
        self.sent = b""
        self.is_stream = is_stream
        self.longest = 0.0
        self._ends = ends
        self._pieces = iter(pieces)
        self._next: tuple[float, bytes] | None = None

    def send(self, data: bytes) -> None:
        self.sent += data

    def receive(self, seconds: float) -> bytes | None:
        self.longest = max(self.longest, seconds)
        if self._next is None:
            piece = next(self._pieces, None)
            if piece is None:
                if self._ends:
                    return b""
                self.clock.wait(seconds)
                return None
            delay, data = piece if isinstance(piece, tuple) else (0.0, piece)
            self._next = (self.clock() + delay, data)
        at, data = self._next
        if at > self.clock() + seconds:
            self.clock.wait(seconds)
            return None
        self.clock.wait(max(0.0, at - self.clock()))
        self._next = None
        return data

    def close(self) -> None:
        pass


def asked(pipe: ScriptedPipe, request: Request = GET, limits: Limits = LIMITS) -> Response:
    return exchange(pipe, request, limits, pipe.clock)


def test_a_device_understands_what_is_asked() -> None:
    pipe = ScriptedPipe([b"HTTP/1.1 201 Created\r\nLocation: /a\r\nContent-Length: 0\r\n\r\n"])
    assert asked(pipe, Request("POST", "/eSCL/ScanJobs", "localhost", b"<a/>")).location == "/a"
    (request,) = RequestReader().feed(pipe.sent)
    assert (request.method, request.path, request.body) == ("POST", "/eSCL/ScanJobs", b"<a/>")
    assert request.headers["host"] == "localhost"


@pytest.mark.parametrize(
    "said",
    [
        b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nbody",
        b"HTTP/1.1 200 OK\nContent-Length: 4\n\nbody",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nbo\r\n2\r\ndy\r\n0\r\n\r\n",
        b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nbody",
    ],
)
@pytest.mark.parametrize("size", [1, 7, 1000])
def test_an_answer_however_it_comes(said: bytes, size: int) -> None:
    pieces = [said[start : start + size] for start in range(0, len(said), size)]
    answer = asked(ScriptedPipe(pieces))
    assert (answer.status, answer.body, answer.is_clean) == (200, b"body", True)


def test_a_body_may_end_with_its_connection() -> None:
    answer = asked(ScriptedPipe([b"HTTP/1.0 200 OK\r\n\r\nbody"], ends=True))
    assert (answer.body, answer.is_clean) == (b"body", False)


def test_a_connection_that_is_to_be_closed_is_used_no_more_unless_it_cannot_be_closed() -> None:
    said = b"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"
    assert not asked(ScriptedPipe([said])).is_clean
    assert asked(ScriptedPipe([said], is_stream=False)).is_clean


def test_a_connection_with_something_left_in_it_is_used_no_more() -> None:
    assert not asked(ScriptedPipe([b"HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nxyz"])).is_clean


def test_a_redirection_is_an_answer_and_nothing_else() -> None:
    pipe = ScriptedPipe([b"HTTP/1.1 302 Found\r\nLocation: http://elsewhere/\r\nContent-Length: 0\r\n\r\n"])
    assert asked(pipe).status == 302
    assert pipe.sent.count(b"HTTP/1.1\r\n") == 1


HEAD = b"HTTP/1.1 200 OK\r\n"


@pytest.mark.parametrize(
    "pieces",
    [
        [b"nothing that HTTP would know"],
        [HEAD + b"Content-Length: 1001\r\n\r\n"],
        [HEAD + b"Content-Length: -1\r\n\r\n"],
        [HEAD + b"Content-Length: 1\r\nContent-Length: 2\r\n\r\n"],
        [HEAD + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n"],
        [HEAD + b"X\x00: y\r\n\r\n"],
        itertools.chain([HEAD], itertools.repeat(b"X: y\r\n")),
        itertools.repeat(b"HTTP/1.1 100 Continue\r\n\r\n"),
        itertools.chain([HEAD + b"\r\n"], itertools.repeat(b"x" * 100)),
        itertools.chain([HEAD + b"Transfer-Encoding: chunked\r\n\r\n"], itertools.repeat(b"1\r\nx\r\n")),
    ],
)
def test_nonsense_is_found_out(pieces: Iterable[bytes]) -> None:
    with pytest.raises(NonsenseError):
        asked(ScriptedPipe(pieces))


def test_a_large_body_in_tiny_pieces_is_not_waited_for() -> None:
    tiny = itertools.chain([HEAD + b"Transfer-Encoding: chunked\r\n\r\n"], itertools.repeat(b"1\r\nx\r\n"))
    with pytest.raises(NonsenseError):
        asked(ScriptedPipe(tiny), limits=Limits(10_000_000, 6, 4, 1000))


@pytest.mark.parametrize(
    ("pieces", "seconds"),
    [
        ([], 6),
        ([b"HTT"], 4),
        ([HEAD + b"Content-Length: 9\r\n\r\n1"], 4),
        ([(5.0, HEAD + b"Content-Length: 9\r\n\r\n1"), (3.0, b"2")], 12),
        (itertools.chain([HEAD], itertools.repeat((3.0, b"X"))), 15),
        (itertools.chain([HEAD + b"Content-Length: 900\r\n\r\n"], itertools.repeat((0.5, b"x"))), 15),
    ],
)
def test_patience_ends(pieces: Iterable[bytes | tuple[float, bytes]], seconds: float) -> None:
    pipe = ScriptedPipe(pieces)
    with pytest.raises(SilentError):
        asked(pipe)
    assert pipe.clock() == pytest.approx(seconds, abs=0.01)
    assert pipe.longest <= 0.5  # between two signs of life


def test_a_connection_that_ends_before_its_answer_is_broken() -> None:
    with pytest.raises(BrokenError):
        asked(ScriptedPipe([], ends=True))


def test_an_answer_that_ends_too_early_makes_no_sense() -> None:
    with pytest.raises(NonsenseError):
        asked(ScriptedPipe([HEAD + b"Content-Length: 9\r\n\r\n123"], ends=True))


@given(
    st.lists(st.binary(max_size=60) | st.sampled_from([HEAD, b"\r\n", b"Content-Length: 3\r\n"]), max_size=8)
)
def test_whatever_comes_it_is_an_answer_or_an_error_of_ours(pieces: list[bytes]) -> None:
    with contextlib.suppress(LinkError):
        assert len(asked(ScriptedPipe(pieces, ends=True)).body) <= LIMITS.body
