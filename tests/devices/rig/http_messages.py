"""HTTP/1.1 as a device with little memory speaks it: it takes nothing that it does not understand (RFC 9112)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from http import HTTPStatus

_HEAD_LIMIT = 8192
_BODY_LIMIT = 65536
_REQUEST_LINE = re.compile(rb"(GET|POST|DELETE|PUT|HEAD) (/[!-~]*) HTTP/1\.1")
_FIELD = re.compile(rb"([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*([ -~\t]*?)[ \t]*")


class BadRequest(Exception):  # noqa: N818 - as HTTP calls it
    """What came is not a request, so where the next one begins is unknown."""


@dataclass(frozen=True)
class Request:
    method: str
    path: str
    headers: dict[str, str]
    """By their names in lower case."""
    body: bytes = b""


@dataclass(frozen=True)
class Response:
    status: int
    body: bytes = b""
    media_type: str = "text/xml"
    headers: dict[str, str] = field(default_factory=dict)
    is_chunked: bool = False

    def head(self) -> bytes:
        """Everything before the body."""
        fields = {"Server": "Rig", "Cache-Control": "no-cache, no-store, must-revalidate", **self.headers}
        if self.body:
            fields["Content-Type"] = self.media_type
        if self.is_chunked:
            fields["Transfer-Encoding"] = "chunked"
        else:
            fields.setdefault("Content-Length", str(len(self.body)))
        lines = [f"HTTP/1.1 {self.status} {HTTPStatus(self.status).phrase}"]
        lines += [f"{name}: {value}" for name, value in fields.items()]
        return "\r\n".join([*lines, "", ""]).encode("ascii")

    def parts(self, size: int = 16384) -> Iterator[bytes]:
        """The whole response in the pieces in which a device sends it."""
        yield self.head()
        for start in range(0, len(self.body), size):
            data = self.body[start : start + size]
            yield b"%x\r\n%b\r\n" % (len(data), data) if self.is_chunked else data
        if self.is_chunked:
            yield b"0\r\n\r\n"


class RequestReader:
    """Cuts what comes into requests, wherever the transfers ended."""

    def __init__(self) -> None:
        self._data = b""

    def feed(self, data: bytes) -> Iterator[Request]:
        """Each request that is complete now. Raises BadRequest."""
        self._data += data
        while (request := self._next()) is not None:
            yield request

    def _next(self) -> Request | None:
        head, end, rest = self._data.partition(b"\r\n\r\n")
        if len(head) > _HEAD_LIMIT:
            raise BadRequest("the head is too long")
        if not end:
            return None
        first, *lines = head.split(b"\r\n")
        if not (words := _REQUEST_LINE.fullmatch(first)):
            raise BadRequest(f"not a request line: {first!r}")
        headers = _fields(lines)
        length = _body_length(headers, words[1].decode())
        if len(rest) < length:
            return None
        self._data = rest[length:]
        return Request(words[1].decode(), words[2].decode(), headers, rest[:length])


def _fields(lines: list[bytes]) -> dict[str, str]:
    fields: dict[str, str] = {}
    for line in lines:
        if not (parts := _FIELD.fullmatch(line)):
            raise BadRequest(f"not a field: {line!r}")
        name = parts[1].decode().lower()
        if name in fields:
            raise BadRequest(f"{name} comes twice")
        fields[name] = parts[2].decode()
    if not fields.get("host"):
        raise BadRequest("no Host")
    return fields


def _body_length(headers: dict[str, str], method: str) -> int:
    if "transfer-encoding" in headers:
        raise BadRequest("a body in chunks")
    stated = headers.get("content-length", "" if method == "POST" else "0")
    if not re.fullmatch("[0-9]{1,6}", stated) or int(stated) > _BODY_LIMIT:
        raise BadRequest(f"a body of {stated!r} bytes")
    return int(stated)
