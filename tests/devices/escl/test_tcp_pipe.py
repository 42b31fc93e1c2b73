from __future__ import annotations

import hashlib
import socket
import ssl
from pathlib import Path

import pytest

from app.core.errors import ScannerError
from app.devices.escl import open_device, tcp_pipe
from app.devices.escl.errors import GoneError, LinkError, StrangerError
from app.devices.escl.tcp_pipe import Place, TcpDialer
from app.devices.scanner import DeviceState, FaultKind, ScannerFault
from tests.devices.rig.escl_mishaps import Piece
from tests.devices.rig.escl_scanner import EsclScanner as Rig
from tests.devices.rig.http_messages import Request
from tests.devices.rig.http_server import serve
from tests.devices.rig.http_tls import self_signed

PIN = "ab" * 32


@pytest.mark.parametrize(
    ("url", "place"),
    [
        ("http://192.168.1.20/eSCL", Place("192.168.1.20", 80, "/eSCL")),
        ("http://printer.local:8080/eSCL/", Place("printer.local", 8080, "/eSCL")),
        ("https://printer", Place("printer", 443, "/eSCL", is_secure=True)),
        ("https://[fd00::1]:8443/a/eSCL", Place("fd00::1", 8443, "/a/eSCL", is_secure=True)),
        (f"https://h/eSCL#sha256={PIN.upper()}", Place("h", 443, "/eSCL", is_secure=True, fingerprint=PIN)),
        (
            "https://h/eSCL#sha256=" + ":".join(["AB"] * 32),
            Place("h", 443, "/eSCL", is_secure=True, fingerprint=PIN),
        ),
    ],
)
def test_a_place(url: str, place: Place) -> None:
    assert Place.parse(url) == place


@pytest.mark.parametrize(
    "url",
    [
        "",
        "ftp://h/eSCL",
        "http:///eSCL",
        "http://h:x/eSCL",
        "http://h:99999/eSCL",
        "http://user:word@h/eSCL",
        "http://h/eSCL?a=b",
        "http://h/a b",
        "http://h/a//b",
        "http://縁/eSCL",
        "http://h h/eSCL",
        f"http://h/eSCL#sha256={PIN}",
        "https://h/eSCL#sha256=ab",
        "https://h/eSCL#md5=ab",
    ],
)
def test_no_place(url: str) -> None:
    with pytest.raises(ValueError):
        Place.parse(url)


def test_how_a_host_is_named() -> None:
    assert Place("h", 80, "/").authority == "h"
    assert Place("h", 443, "/").authority == "h:443"
    assert Place("h", 443, "/", is_secure=True).authority == "h"
    assert Place("fd00::1", 8080, "/").authority == "[fd00::1]:8080"


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return int(taken.getsockname()[1])


def test_nobody_there() -> None:
    with pytest.raises(GoneError):
        TcpDialer(Place("127.0.0.1", free_port(), "/eSCL")).dial()
    with pytest.raises(ScannerFault) as caught:
        open_device(f"http://127.0.0.1:{free_port()}/eSCL")
    assert caught.value.kind is FaultKind.UNPLUGGED


def test_a_name_that_is_none() -> None:
    with pytest.raises(GoneError):
        TcpDialer(Place("." * 70, 80, "/eSCL")).dial()


def fingerprint(folder: Path) -> str:
    pem = (folder / "certificate.pem").read_text().partition("-----BEGIN PRIVATE")[0]
    return hashlib.sha256(ssl.PEM_cert_to_DER_cert(pem)).hexdigest()


def test_a_certificate_that_is_named_is_the_only_one_that_is_taken(tmp_path: Path) -> None:
    with serve(Rig(), self_signed(tmp_path)) as server:
        with open_device(f"{server.url}#sha256={fingerprint(tmp_path)}") as scanner:
            assert scanner.status() is DeviceState.EMPTY
        with pytest.raises(ScannerError, match="証明書"):
            open_device(f"{server.url}#sha256={PIN}")


def test_nothing_is_sent_to_a_stranger(tmp_path: Path) -> None:
    rig = Rig()
    asked: list[Request] = []

    def noted(request: Request) -> list[Piece]:
        asked.append(request)
        return []

    rig.answer = noted  # type: ignore[method-assign]
    with serve(rig, self_signed(tmp_path)) as server, pytest.raises(StrangerError):
        TcpDialer(Place("127.0.0.1", server.port, "/eSCL", is_secure=True, fingerprint=PIN)).dial()
    assert asked == []


def test_plain_words_where_tls_is_expected(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tcp_pipe, "_CONNECTING", 0.2)
    with serve(Rig()) as server, pytest.raises(LinkError):
        TcpDialer(Place("127.0.0.1", server.port, "/eSCL", is_secure=True)).dial()


def test_a_connection_is_kept_while_it_is_good(monkeypatch: pytest.MonkeyPatch) -> None:
    with serve(Rig()) as server, open_device(server.url) as scanner:
        for _ in range(5):
            scanner.status()
        assert server.contacts == 1
        monkeypatch.setattr(tcp_pipe, "_STALE", 0.0)
        scanner.status()
        assert server.contacts == 2


def test_a_connection_that_the_device_closed_meanwhile_is_made_anew() -> None:
    with serve(Rig()) as server, open_device(server.url) as scanner:
        (connection,) = server._open
        connection.shutdown(socket.SHUT_RDWR)
        assert scanner.status() is DeviceState.EMPTY
        assert server.contacts == 2


def test_switched_off_and_on_again() -> None:
    rig = Rig()
    with serve(rig) as server, open_device(server.url) as scanner:
        rig.unplug()
        assert scanner.status() is DeviceState.ABSENT
        rig.plug_in()
        assert scanner.status() is DeviceState.EMPTY
