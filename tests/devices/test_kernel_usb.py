"""Our USB layer and our drivers at a real kernel: Linux in QEMU, which takes a virtual device for one of its own.

What umockdev imitates is the kernel's own here: usbfs, its URBs, a hub that a device vanishes from. The guest takes
a while to start, and each test runs it for itself.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from app.core.reading import Side
from app.devices.scanner import FaultKind, ScannedPage, Scanner, ScanSettings
from tests.devices.fujitsu.desk import desk, scan
from tests.devices.judges import needs_kernel
from tests.devices.rig import clerk, escl_usb, marked
from tests.devices.rig.faults import Mishap, Planned, Stage
from tests.devices.rig.fujitsu import FujitsuDevice
from tests.devices.rig.fujitsu_models import MODELS
from tests.devices.rig.loopback import Loopback
from tests.devices.rig.qemu import Guest, booted
from tests.devices.rig.qemu_scanner import GuestScanner
from tests.devices.rig.scenario import Hosted, Scenario
from tests.devices.rig.transfers import Nak
from tests.devices.rig.usbip import exported

pytestmark = [pytest.mark.slow, needs_kernel]


@pytest.fixture(scope="module")
def guest(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Guest]:
    with booted(tmp_path_factory.mktemp("guest")) as guest:
        yield guest


@contextmanager
def opening(guest: Guest, device: Hosted, driver: str, address: str) -> Iterator[Callable[[], Scanner]]:
    """Call what this gives to plug the device into the guest, and open it there with a driver."""
    places: list[str] = []
    with exported(device) as export:

        def opened() -> Scanner:
            if places:
                guest.vanished(places[-1])
            places.append(guest.attach(export.port))
            return GuestScanner(guest, f"app.devices.{driver}", address)

        yield opened
    guest.vanished(places[-1])


_CLIENT = """
import sys
from app.devices.usb import bus, pipe
from tests.devices.rig.qemu_guest import attach, vanished
def found():
    return bus.devices(lambda device: device.vendor == 0x1209)
def opened():
    device, = found()
    return bus.open_pipe(device, device.interfaces[0])
def said(act):
    try:
        return act()
    except pipe.UsbError as error:
        return type(error).__name__
def asked(word, size=131072, timeout=1.0):
    line.write(word, 5.0)
    return said(lambda: line.read(size, timeout))
port = int(sys.argv[1])
place = attach(port)
line = opened()
"""


def test_transfers_and_their_failures(guest: Guest) -> None:
    code = (
        _CLIENT
        + """
print(found()[0].name, found()[0].manufacturer, [each.kind for each in found()[0].interfaces])
print(said(opened))
for size in (1, 511, 512, 513, 16384, 16385, 65536, 131071, 131072, 700000):
    print(len(asked(b"zeros %d" % size, 1 << 20)), end=" ")
print()
print(len(asked(b"zeros 50000", 32768)), len(line.read(32768, 1.0)))
print(asked(b"late", timeout=0.05), line.read(64, 1.0))
for word in (b"babble", b"broken", b"stall", b"hang"):
    print(asked(word), end=" ")
    if word == b"stall":
        print(said(lambda: line.write(b"x", 1.0)), end=" ")
        line.clear_halt()
    if word == b"hang":
        line.reset()
    print(asked(b"still there"))
print(asked(b"unplug"), said(lambda: line.write(b"x", 1.0)))
line.close()
"""
    )
    device = Loopback(time.monotonic)
    with exported(device) as export:
        lines = guest.run(code, str(export.port))
    lives = "b'still there'"
    assert lines == [
        "1209:0001:L1 縁 [(255, 0, 0), (7, 1, 4)]",
        "UsbBusyError",
        "1 511 512 513 16384 16385 65536 131071 131072 700000 ",
        "32768 17232",
        "UsbTimeoutError b'late'",
        f"UsbOverflowError {lives}",
        f"UsbError {lives}",
        f"UsbStallError UsbStallError {lives}",
        f"UsbTimeoutError {lives}",
        "UsbGoneError UsbGoneError",
    ]


class Waited(Loopback):
    """It tells that a transfer waits which nothing is going to end."""

    def __init__(self, clock: Callable[[], float]) -> None:
        super().__init__(clock)
        self.waits = threading.Event()

    def bulk_in(self, endpoint: int, size: int) -> bytes:
        try:
            return super().bulk_in(endpoint, size)
        except Nak:
            self.waits.set()
            raise


def test_the_plug_is_pulled_while_a_transfer_waits(guest: Guest) -> None:
    """And put in again: it has another address, which a program that goes on running hears of."""
    code = (
        _CLIENT
        + """
before = found()[0].address
print(asked(b"hang", timeout=60.0), flush=True)
line.close()
vanished(place)
print(found())
attach(port)
line = opened()
print(found()[0].address > before, asked(b"still there"))
"""
    )
    device = Waited(time.monotonic)
    with exported(device) as export:

        def pull() -> None:
            device.waits.wait(60.0)
            export.unplug()

        hand = threading.Thread(target=pull, daemon=True)
        hand.start()
        assert guest.run(code, str(export.port)) == ["UsbGoneError", "[]", "True b'still there'"]
        hand.join()


def test_a_device_that_this_user_may_not_open(guest: Guest) -> None:
    """Its node is root's until the rule of the set-up gives it to others."""
    code = _CLIENT + "line.close()\nimport os\nos.setuid(65534)\nprint(found()[0].name, said(opened))"
    with exported(Loopback(time.monotonic)) as export:
        assert guest.run(code, str(export.port)) == ["1209:0001 UsbForbiddenError"]


def test_the_kernels_printer_driver_gets_its_interface_back(guest: Guest) -> None:
    """It takes each interface of a multi-function device; the scanner is at an alternate setting of the same."""
    code = """
import sys
from pathlib import Path
from app.devices.usb import bus
from tests.devices.rig.qemu_guest import attach, vanished
place = attach(int(sys.argv[1]))
def taken():
    return sorted(path.name.removeprefix(place) for path in Path("/sys/bus/usb/drivers/usblp").glob("*-*:*"))
print(taken())
device, = bus.devices(lambda device: device.vendor == 0x04b8)
_, scanner, *_ = (interface for interface in device.interfaces if interface.kind == (7, 1, 4))
line = bus.open_pipe(device, scanner)
print(taken())
line.write(b"GET /eSCL/ScannerStatus HTTP/1.1\\r\\nHost: localhost\\r\\n\\r\\n", 1.0)
print(line.read(65536, 5.0).partition(b"\\r")[0])
line.close()
print(taken())
"""
    device = escl_usb.make(Scenario("escl_usb", sheets=1), time.monotonic)
    with exported(device) as export:
        lines = guest.run(code, str(export.port))
    all_three = "[':1.0', ':1.1', ':1.2']"
    assert lines == [all_three, "[':1.0', ':1.2']", "b'HTTP/1.1 200 OK'", all_three]
    assert device.scanner.complaints == []


MISHAPS = (
    Planned(Mishap.SHORT_READ, 2, Stage.FRONT),
    Planned(Mishap.STALL, 3, Stage.BACK),
    Planned(Mishap.BROKEN, 4, Stage.FRONT),
    Planned(Mishap.UNPLUG, 6, Stage.BACK),
    Planned(Mishap.JAM, 8, Stage.FRONT),
)
SHEETS = 8


def files_of(guest: Guest, device: Hosted, driver: str, address: str) -> dict[tuple[int, Side], bytes]:
    """The pages of a stack to which all of ``MISHAPS`` happen, none lost and none twice."""
    files: dict[tuple[int, Side], bytes] = {}

    def keep(page: ScannedPage) -> None:
        files[page.sheet, page.side] = page.data

    with opening(guest, device, driver, address) as opened:
        day = clerk.work_through(device, opened, ScanSettings(), on_page=keep)
    assert day.pages == clerk.expected(SHEETS)
    assert {FaultKind.UNPLUGGED, FaultKind.JAM} <= set(day.kinds)
    assert day.opened == 1 + day.kinds.count(FaultKind.UNPLUGGED)
    return files


@pytest.mark.parametrize("model", ["raw", "jpeg"])
def test_a_stack_at_the_fujitsu_driver(guest: Guest, model: str) -> None:
    leaves = marked.leaves(SHEETS, jpeg=MODELS[model].compresses)
    device = FujitsuDevice(MODELS[model], leaves, time.monotonic, mishaps=MISHAPS)
    files = files_of(guest, device, "fujitsu", f"{device.vendor:04x}:{device.product:04x}")
    undisturbed = scan(desk(model, SHEETS).open())
    assert files == {(page.sheet, page.side): page.data for page in undisturbed}


def test_a_stack_at_the_escl_driver(guest: Guest) -> None:
    device = escl_usb.make(Scenario("escl_usb", sheets=SHEETS, mishaps=MISHAPS), time.monotonic)
    files = files_of(guest, device, "escl", f"usb:{device.vendor:04x}:{device.product:04x}:{device.serial}")
    assert device.scanner.complaints == []
    assert files == {
        (leaf.number, side): picture.jpeg
        for leaf in marked.leaves(SHEETS, jpeg=True)
        for side, picture in ((Side.FRONT, leaf.front), (Side.BACK, leaf.back))
    }
