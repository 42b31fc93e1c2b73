from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable, Iterator

import pytest
from zeroconf import ServiceInfo, Zeroconf

from app.devices.escl import finding, on_usb
from app.devices.escl.mdns import Announced, Watch
from app.devices.escl.tcp_pipe import Place

PLAIN, SECURE = "_uscan._tcp.local.", "_uscans._tcp.local."
UUID = "4509a320-00a0-008f-00b6-000000000001"
HERE = ["127.0.0.1"]


def info(
    address: str = "192.168.1.20",
    service: str = PLAIN,
    name: str = "Printer",
    port: int = 80,
    **properties: str | bytes,
) -> ServiceInfo:
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    return ServiceInfo(
        service,
        f"{name}.{service}",
        addresses=[socket.inet_pton(family, address)],
        port=port,
        properties=properties,
        server="rig.local.",
    )


def announced(info: ServiceInfo) -> Announced | None:
    return Announced.of(info, may_be_here=False)


def test_what_is_told_of_a_scanner() -> None:
    one = announced(info(rs="/scan/eSCL/", ty="Card Reader", UUID=UUID.upper(), port=8080))
    assert one == Announced(Place("192.168.1.20", 8080, "/scan/eSCL"), "Card Reader", UUID.replace("-", ""))
    assert one is not None
    assert one.url == "http://192.168.1.20:8080/scan/eSCL"


def test_what_is_left_out() -> None:
    one = announced(info(service=SECURE, address="fd00::1", port=443))
    assert one == Announced(Place("fd00::1", 443, "/eSCL", is_secure=True), "Printer", "")
    assert one is not None
    assert one.url == "https://[fd00::1]:443/eSCL"


@pytest.mark.parametrize(
    "address",
    ["8.8.8.8", "127.0.0.1", "0.0.0.0", "224.0.0.1", "255.255.255.255", "::1", "fe80::1", "2001:4860::1"],
)
def test_an_address_that_is_not_of_this_network_is_not_taken_down(address: str) -> None:
    assert announced(info(address)) is None


@pytest.mark.parametrize("address", ["10.1.2.3", "172.16.0.1", "192.168.0.1", "169.254.1.1", "fd12::1"])
def test_an_address_of_this_network(address: str) -> None:
    assert announced(info(address))


@pytest.mark.parametrize("root", ["../..", "a b", "a?b", "a#b", "\r\nHost: x", "縁", "a//b", "@elsewhere/"])
def test_a_path_that_is_none(root: str) -> None:
    one = announced(info(rs=root))
    assert one is None or one.place.host == "192.168.1.20"
    assert one is None or set(one.place.root) <= set("/.abcdefghijklmnopqrstuvwxyz")


def test_a_name_with_what_cannot_be_shown() -> None:
    one = announced(info(ty=b"Model\x00\x1b[31m\xff" + b"x" * 100, UUID="not one"))
    assert one
    assert one.model.isprintable()
    assert len(one.model) <= 80
    assert one.uuid == ""


def test_a_port_of_nought() -> None:
    assert announced(info(port=0)) is None


@pytest.fixture
def network() -> Iterator[Zeroconf]:
    """Where scanners of the loopback interface announce themselves."""
    try:
        zeroconf = Zeroconf(HERE)
    except OSError:
        pytest.skip("no multicast on the loopback interface")
    yield zeroconf
    zeroconf.close()


def until(holds: Callable[[], bool]) -> bool:
    deadline = time.monotonic() + 5
    while not holds():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.02)
    return True


def here(service: str, port: int, **properties: str) -> ServiceInfo:
    return info("127.0.0.1", service, f"Rig {port}", port, **properties)


def test_scanners_come_and_go_and_no_thread_is_left(network: Zeroconf) -> None:
    before = set(threading.enumerate())
    watch = Watch(HERE)
    try:
        scanner = here(PLAIN, 8080, ty="Rig")
        network.register_service(scanner, cooperating_responders=True)
        assert until(lambda: [one.place.port for one in watch.announced] == [8080])
        network.unregister_service(scanner)
        assert until(lambda: not watch.announced)
    finally:
        watch.close()
    assert set(threading.enumerate()) - before == set()


def test_each_scanner_is_listed_once_and_with_tls_where_it_has_that(
    network: Zeroconf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(on_usb.Lookout, "found", lambda _: [])
    for scanner in (
        here(PLAIN, 8080, ty="Both", UUID=UUID),
        here(SECURE, 8443, ty="Both", UUID=UUID),
        here(PLAIN, 8081, ty="Plain", UUID=UUID[:-1] + "2"),
    ):
        network.register_service(scanner, cooperating_responders=True)
    with finding.Browser(HERE) as browser:
        assert until(lambda: len(browser._watch.announced) == 3 if browser._watch else False)
        found = browser.found()
    assert [(each.model, each.name) for each in found] == [
        ("Both", "escl:https://127.0.0.1:8443/eSCL"),
        ("Plain", "escl:http://127.0.0.1:8081/eSCL"),
    ]
