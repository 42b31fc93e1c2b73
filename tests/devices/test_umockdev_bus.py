"""Our USB layer on the real libusb, with a virtual device at its other end."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator

import pytest

from tests.devices.judges import needs_umockdev
from tests.devices.rig.plug import ROOT, Plug, plugged, without_privileges
from tests.devices.rig.scenario import Scenario

pytestmark = needs_umockdev

# Answers on standard output, so that a test reads what a program saw that knows nothing of the rig.
_OPEN = """
import time
from app.devices.usb import bus, pipe
device = bus.devices(lambda device: device.vendor == 0x1209)[0]
def said(act):
    try:
        return act()
    except pipe.UsbError as error:
        return type(error).__name__
def asked(word, size=131072, timeout=0.2):
    line.write(word, 1.0)
    return said(lambda: line.read(size, timeout))
"""
_CLIENT = _OPEN + "line = bus.open_pipe(device, device.interfaces[0])\n"


@pytest.fixture(params=[False, True], ids=["split", "whole"])
def plug(request: pytest.FixtureRequest) -> Iterator[Plug]:
    """A loopback, on a host that takes transfers in pieces of 16 KiB, and on one that takes them whole."""
    with plugged(Scenario("loopback", whole_transfers=request.param)) as plug:
        yield plug


def client(plug: Plug, code: str, *, unprivileged: bool = False) -> list[str]:
    """What a program prints that sees the device and no other."""
    command = [sys.executable, "-c", code]
    done = subprocess.run(
        without_privileges(command) if unprivileged else command,
        env=plug.environment,
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=20,
        check=False,
    )
    assert not done.returncode, done.stderr
    return done.stdout.splitlines()


def test_a_device_is_found_with_its_strings_and_interfaces(plug: Plug) -> None:
    code = _OPEN + "print(device.name, device.manufacturer, [each.kind for each in device.interfaces])"
    assert client(plug, code) == ["1209:0001:L1 縁 [(255, 0, 0), (7, 1, 4)]"]


def test_transfers_keep_their_lengths(plug: Plug) -> None:
    code = _CLIENT + "\n".join(
        f"print(len(asked(b'zeros {size}')))" for size in (1, 511, 512, 16384, 16385, 65536, 131071, 131072)
    )
    assert client(plug, code) == ["1", "511", "512", "16384", "16385", "65536", "131071", "131072"]


def test_what_was_not_asked_for_comes_next(plug: Plug) -> None:
    code = _CLIENT + "print(len(asked(b'zeros 50000', 32768)), len(line.read(32768, 1.0)))"
    assert client(plug, code) == ["32768 17232"]


def test_each_failure_has_its_name_and_the_pipe_lives_on(plug: Plug) -> None:
    code = (
        _CLIENT
        + """
for word in (b"babble", b"broken", b"stall", b"hang"):
    print(asked(word))
    if word == b"stall":
        print(asked(b"x"))
        line.clear_halt()
    if word == b"hang":
        line.reset()
    print(asked(b"still there"))
print(asked(b"unplug"), said(lambda: line.write(b"x", 1.0)))
line.close()
"""
    )
    lives = "b'still there'"
    assert client(plug, code.replace('print(asked(b"x"))', "print(said(lambda: line.write(b'x', 1.0)))")) == [
        *("UsbOverflowError", lives, "UsbError", lives),
        *("UsbStallError", "UsbStallError", lives),
        *("UsbTimeoutError", lives),
        "UsbGoneError UsbGoneError",
    ]


def test_what_comes_late_comes_whole(plug: Plug) -> None:
    code = _CLIENT + "print(asked(b'late', timeout=0.05), line.read(64, 1.0))"
    assert client(plug, code) == ["UsbTimeoutError b'late'"]


def test_an_interface_is_claimed_once(plug: Plug) -> None:
    other = subprocess.Popen(
        [sys.executable, "-c", _CLIENT + "print('mine', flush=True); input()"],
        env=plug.environment,
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    code = _OPEN + "print(said(lambda: bus.open_pipe(device, device.interfaces[0]).close()))"
    with other:
        assert other.stdout is not None
        assert other.stdout.readline() == "mine\n"
        assert client(plug, code) == ["UsbBusyError"]
        other.kill()
    assert client(plug, code) == ["None"]


def test_a_program_that_dies_in_a_transfer_leaves_the_device_to_others(plug: Plug) -> None:
    dying = subprocess.Popen(
        [sys.executable, "-c", _CLIENT + "print('ready', flush=True); asked(b'hang', timeout=60.0)"],
        env=plug.environment,
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    with dying:
        assert dying.stdout is not None
        assert dying.stdout.readline() == "ready\n"
        time.sleep(0.1)
        dying.kill()
    assert client(plug, _CLIENT + "line.reset(); print(asked(b'next'))") == ["b'next'"]


def test_a_node_that_may_not_be_opened(plug: Plug) -> None:
    plug.forbid()
    code = _OPEN + "print(device.name, said(lambda: bus.open_pipe(device, device.interfaces[0])))"
    assert client(plug, code, unprivileged=True) == ["1209:0001 UsbForbiddenError"]


def test_a_device_comes_back_at_another_address(plug: Plug) -> None:
    code = _OPEN + "print(device.address)"
    before = client(plug, code)
    plug.unplug()
    gone = "from app.devices.usb import bus; print([each.name for each in bus.devices(lambda device: True)])"
    assert client(plug, gone) == ["['1d6b:0002']"]
    plug.replug()
    assert (before, client(plug, code)) == (["2"], ["3"])


def test_nothing_is_left_behind() -> None:
    with plugged(Scenario("loopback")) as plug:
        folder, process = plug.root.parent, plug.process
        client(plug, _CLIENT + "print(asked(b'unplug'))")
        assert folder.exists()
    assert process.returncode == 0
    assert not folder.exists()
