"""A scanner that lies to its client: in its XML, its HTTP and its images, over whatever carries them."""

from __future__ import annotations

import itertools
import random
import struct
import time
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from tests.devices.rig.escl_mishaps import Piece
from tests.devices.rig.escl_scanner import EsclScanner
from tests.devices.rig.http_messages import Request, Response
from tests.devices.rig.paper import Leaf
from tests.devices.rig.transfers import Nak

ELSEWHERE = "http://127.0.0.1:{port}/eSCL/elsewhere"
"""Where a lie sends its client: a listener that hopes to hear of it."""

OPENING = "/ScannerCapabilities"
STATUS = "/ScannerStatus"
CREATION = "/ScanJobs"
IMAGE = "/NextDocument"


@dataclass(frozen=True)
class Lie:
    name: str
    where: str
    """The end of the path at which it is told."""
    tell: Callable[[str], Iterable[Piece]]
    """What is sent instead of the truth; its argument is ``ELSEWHERE`` with a port."""

    def __str__(self) -> str:
        return f"{self.name} at {self.where}"


class Liar(EsclScanner):
    """Lies until ``lie`` is None."""

    def __init__(
        self,
        pile: Iterable[Leaf],
        lie: Lie | None,
        elsewhere: str,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(pile, clock=clock)
        self.lie = lie
        self._elsewhere = elsewhere

    def answer(self, request: Request) -> Iterable[Piece]:
        if self.lie and request.path.endswith(self.lie.where):
            return self.lie.tell(self._elsewhere)
        return super().answer(request)


def _whole(body: bytes, media_type: str = "text/xml") -> list[Piece]:
    return list(Response(200, body, media_type).parts())


def _document(body: bytes, media_type: str = "text/xml") -> Callable[[str], Iterable[Piece]]:
    return lambda _: _whole(body, media_type)


def _for_ever(first: bytes, then: bytes) -> Callable[[str], Iterator[Piece]]:
    return lambda _: itertools.chain([first], itertools.repeat(then * (8192 // len(then))))


def _drop_by_drop(first: bytes) -> Callable[[str], Iterator[Piece]]:
    """A byte now and then, always before a client gives up waiting for the next one."""
    return lambda _: itertools.chain([first], itertools.cycle([Nak(0.9), b"x"]))


def _raw(*lines: str, body: bytes = b"") -> Callable[[str], Iterable[Piece]]:
    return lambda _: ["\r\n".join([*lines, "", ""]).encode() + body]


_LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))

_XML: dict[str, Callable[[str], Iterable[Piece]]] = {
    "a billion laughs": _document(
        f'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY l0 "ha">{_LAUGHS}]><a>&l11;</a>'.encode()
    ),
    "an entity from elsewhere": lambda url: _whole(
        f'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "{url}">]><a>&x;</a>'.encode()
    ),
    "a file of this machine": _document(
        b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>'
    ),
    "a type from elsewhere": lambda url: _whole(f'<!DOCTYPE a SYSTEM "{url}"><a/>'.encode()),
    "elements without bottom": _document(b"<a>" * 20000),
    "XML without end": _for_ever(b"HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n\r\n<a>", b"<b/>"),
    "no XML": _document(random.Random(7).randbytes(3000)),
    "nothing": _document(b""),
    "a web page": _document(b"<html><body>Log in</body></html>", "text/html"),
}

_HTTP: dict[str, Callable[[str], Iterable[Piece]]] = {
    "headers without end": _for_ever(b"HTTP/1.1 200 OK\r\n", b"X-More: more\r\n"),
    "a header without end": _for_ever(b"HTTP/1.1 200 OK\r\nX-More: ", b"more"),
    "a status without end": _for_ever(b"HTTP/1.1 200 ", b"OK"),
    "a length beyond all bounds": _for_ever(
        b"HTTP/1.1 200 OK\r\nContent-Type: image/jpeg\r\nContent-Length: 999999999999999\r\n\r\n", b"\xff\xd8"
    ),
    "a length below nothing": _raw("HTTP/1.1 200 OK", "Content-Length: -5", body=b"\xff\xd8"),
    "two lengths": _raw("HTTP/1.1 200 OK", "Content-Length: 2", "Content-Length: 9", body=b"\xff\xd8"),
    "a chunk beyond all bounds": _for_ever(
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nfffffffffffffff\r\n", b"\xff\xd8"
    ),
    "chunks without end": _for_ever(
        b"HTTP/1.1 200 OK\r\nContent-Type: image/jpeg\r\nTransfer-Encoding: chunked\r\n\r\n",
        b"4\r\n\xff\xd8\xff\xe0\r\n",
    ),
    "a chunk's size without end": _for_ever(
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4;", b"more"
    ),
    "a chunk of no size": _raw("HTTP/1.1 200 OK", "Transfer-Encoding: chunked", body=b"zz\r\n\r\n0\r\n\r\n"),
    "a body without end": _for_ever(b"HTTP/1.1 200 OK\r\nContent-Type: image/jpeg\r\n\r\n", b"\xff\xd8"),
    "to be continued for ever": _for_ever(b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
    "noise": lambda _: [random.Random(5).randbytes(5000)],
    **{
        f"go elsewhere, {code}": lambda url, code=code: list(  # type: ignore[misc]
            Response(code, headers={"Location": url}).parts()
        )
        for code in (301, 302, 307, 308)
    },
}


_TRICKLE: dict[str, Callable[[str], Iterable[Piece]]] = {
    "a head drop by drop": _drop_by_drop(b"HTTP/1.1 200 OK\r\nX-More: "),
    "a body drop by drop": _drop_by_drop(
        b"HTTP/1.1 200 OK\r\nContent-Type: image/jpeg\r\nContent-Length: 900000\r\n\r\n"
    ),
}


def _png(width: int, height: int) -> bytes:
    """Of a size that its few bytes do not hold (W3C PNG, 5.6)."""
    chunks = (
        (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)),
        (b"IDAT", zlib.compress(bytes(100000))),
        (b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in chunks
    )


def enlarged(jpeg: bytes, width: int, height: int) -> bytes:
    """The file, stating another size in its frame header (ITU-T T.81, B.2.2)."""
    frame = jpeg.index(b"\xff\xc0")
    return jpeg[: frame + 5] + struct.pack(">HH", height, width) + jpeg[frame + 9 :]


def lies(jpeg: bytes) -> list[Lie]:
    """Those that cost nobody time; ``jpeg`` is a true image to spoil."""
    images: dict[str, Callable[[str], Iterable[Piece]]] = {
        "an image beyond all bounds": _document(enlarged(jpeg, 65500, 65500), "image/jpeg"),
        "an image of no size": _document(enlarged(jpeg, 0, 0), "image/jpeg"),
        "half an image": _document(jpeg[: len(jpeg) // 2], "image/jpeg"),
        "a bomb": _document(_png(60000, 60000), "image/png"),
        "words for an image": _document(b"out of paper", "image/jpeg"),
        "a document for an image": _document(b"%PDF-1.7\n" + bytes(2000), "application/pdf"),
        "nothing for an image": _document(b"", "image/jpeg"),
    }
    told = {
        OPENING: _XML | _HTTP,
        STATUS: _XML | _HTTP,
        CREATION: _HTTP,
        IMAGE: _HTTP | images,
    }
    return [Lie(name, where, tell) for where, tellings in told.items() for name, tell in tellings.items()]


def slow_lies() -> list[Lie]:
    """Those that cost as much time as their client has; for clients whose clock is not the world's."""
    places = (OPENING, STATUS, CREATION, IMAGE)
    return [Lie(name, where, tell) for where in places for name, tell in _TRICKLE.items()]
