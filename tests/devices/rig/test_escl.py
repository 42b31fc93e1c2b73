"""The virtual eSCL scanner refuses what real ones refuse, and its paper is where it says."""

from __future__ import annotations

import io
import re
from dataclasses import replace

import pytest
from PIL import Image

from app.devices.escl.capabilities import ScannerCapabilities
from app.devices.escl.settings import plan
from app.devices.scanner import ColorMode, ScanSettings
from tests.devices.rig import marked
from tests.devices.rig.escl_documents import Abilities, capabilities
from tests.devices.rig.escl_scanner import EsclScanner
from tests.devices.rig.escl_usb import EsclUsbDevice
from tests.devices.rig.http_messages import BadRequest, Request, RequestReader
from tests.devices.rig.transfers import Clock, Stall

ABLE = ScannerCapabilities.parse(capabilities(Abilities(), "Rig", "1"))
SETTINGS = plan(ScanSettings(), ABLE).document()


def post(body: bytes, media_type: str = "text/xml") -> Request:
    headers = {"host": "localhost", "content-type": media_type}
    return Request("POST", "/eSCL/ScanJobs", headers, body)


def get(path: str) -> Request:
    return Request("GET", path, {"host": "localhost"})


def said(scanner: EsclScanner, request: Request) -> tuple[int, str, bytes]:
    """Status, the path of a job where there is one, and the body of an answer that does not come in chunks."""
    scanner.is_chunked = False
    answer = b"".join(piece for piece in scanner.answer(request) if isinstance(piece, bytes))
    head, _, body = answer.partition(b"\r\n\r\n")
    place = re.search(r"Location: http://localhost(\S+)", head.decode())
    return int(head.split()[1]), place[1] if place else "", body


@pytest.mark.parametrize(
    ("right", "wrong", "status"),
    [
        (b"</scan:ScanSettings>", b"", 400),
        (b"scan:ScanSettings", b"pwg:ScanSettings", 400),
        (b"imaging/escl/2011/05/03", b"imaging/escl/2012/05/03", 400),
        (b"<pwg:Version>", b"<pwg:Version>9", 400),
        (b"ThreeHundredthsOfInches", b"Millimeters", 400),
        (b"<pwg:Width>", b"<pwg:Width>-", 400),
        (b"<pwg:XOffset>0</pwg:XOffset>", b"", 400),
        (b"scan:ColorMode", b"pwg:ColorMode", 400),
        (b"<scan:Duplex>", b"<scan:Duplex>true</scan:Duplex><scan:Duplex>", 400),
        (b"<pwg:Height>", b"<pwg:Height>9", 409),
        (b"RGB24", b"RGB48", 409),
        (b"image/jpeg", b"image/tiff", 409),
        (b">Feeder<", b">Adf<", 409),
        (b">Feeder<", b">Platen<", 409),
        (b"<scan:XResolution>300", b"<scan:XResolution>200", 409),
    ],
)
def test_wrong_settings_are_refused_and_complained_of(right: bytes, wrong: bytes, status: int) -> None:
    scanner = EsclScanner(marked.leaves(1, jpeg=True))
    assert right in SETTINGS
    assert said(scanner, post(SETTINGS.replace(right, wrong)))[0] == status
    assert len(scanner.complaints) == 1
    assert said(scanner, post(SETTINGS))[0] == 201


@pytest.mark.parametrize(
    "request_",
    [
        b"GET /eSCL HTTP/1.0\r\nHost: a\r\n\r\n",
        b"GET eSCL HTTP/1.1\r\nHost: a\r\n\r\n",
        b"GET /eSCL HTTP/1.1\r\n\r\n",
        b"GET /eSCL HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
        b"GET /eSCL HTTP/1.1\r\nHost : a\r\n\r\n",
        b"GET /eSCL HTTP/1.1\r\nHost: a\r\n folded\r\n\r\n",
        b"POST /eSCL HTTP/1.1\r\nHost: a\r\n\r\n",
        b"POST /eSCL HTTP/1.1\r\nHost: a\r\nContent-Length: 1e3\r\n\r\n",
        b"POST /eSCL HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    ],
)
def test_what_is_no_request_is_refused(request_: bytes) -> None:
    with pytest.raises(BadRequest):
        list(RequestReader().feed(request_))


def test_requests_are_found_wherever_the_transfers_end() -> None:
    reader = RequestReader()
    both = b"POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nhiGET /b HTTP/1.1\r\nHost: a\r\n\r\n"
    found = [request for byte in both for request in reader.feed(bytes([byte]))]
    assert [(request.path, request.body) for request in found] == [("/a", b"hi"), ("/b", b"")]


def test_a_plain_printers_interface_takes_no_http() -> None:
    device = EsclUsbDevice(EsclScanner())
    with pytest.raises(Stall):
        device.bulk_out(1, b"GET /eSCL/ScannerStatus HTTP/1.1\r\nHost: localhost\r\n\r\n")


def test_an_image_is_of_the_region_the_resolution_and_the_colour_that_were_asked_for() -> None:
    """Marked sheets are 64 by 48 at 300 dpi; this looks at 32 columns of them."""
    scanner = EsclScanner(marked.leaves(1))
    wanted = replace(plan(ScanSettings(dpi=200, color=ColorMode.GREY), ABLE), width=32)
    _, job, _ = said(scanner, post(wanted.document()))
    _, _, image = said(scanner, get(f"{job}/NextDocument"))
    with Image.open(io.BytesIO(image)) as seen:
        assert (seen.size, seen.mode) == ((21, 32), "L")


def test_what_was_fed_and_not_fetched_lies_in_the_tray_when_a_job_ends() -> None:
    scanner = EsclScanner(marked.leaves(3, jpeg=True))
    scanner.ahead = 1
    _, job, _ = said(scanner, post(SETTINGS))
    assert said(scanner, get(f"{job}/NextDocument"))[0] == 200
    assert len(scanner.feeder.hopper) == 1
    assert said(scanner, Request("DELETE", job, {"host": "localhost"}))[0] == 200
    assert [leaf.number for leaf in scanner.feeder.tray] == [1, 2]
    assert said(scanner, get(f"{job}/NextDocument"))[0] == 410


def test_a_job_that_nobody_asks_for_is_given_up() -> None:
    clock = Clock()
    scanner = EsclScanner(marked.leaves(1, jpeg=True), clock=clock)
    assert said(scanner, post(SETTINGS))[0] == 201
    assert said(scanner, post(SETTINGS))[0] == 503
    clock.wait(scanner.idle_limit + 1)
    assert said(scanner, post(SETTINGS))[0] == 201
