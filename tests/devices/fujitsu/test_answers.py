from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.devices.fujitsu.answers import Capabilities, HardwareStatus, Identity, Size, serial_number
from tests.devices.fujitsu.pages import able, vital_data


def test_who_it_is() -> None:
    data = bytes((0x06, 0, 2, 2, 91, 0, 0, 0)) + b"FUJITSU " + b"ScanSnap iX500  " + b"0M00" + bytes(60)
    assert Identity.parse(data) == Identity(is_scanner=True, vendor="FUJITSU", product="ScanSnap iX500")
    assert Identity.parse(data).is_ours
    assert not Identity.parse(b"\0" + data[1:]).is_ours
    assert not Identity.parse(data[:8] + b"NOBODY  " + data[16:]).is_ours


def test_what_it_can() -> None:
    page = able()
    assert (page.lowest, page.highest, page.resolutions) == (50, 600, ())
    assert (page.width, page.length) == (10_200, 16_800)
    assert page.color
    assert page.grey
    assert page.duplex
    assert page.jpeg
    assert page.crops
    assert page.tells_status
    assert page.can_control
    assert page.diagnoses
    assert not page.several_sources
    assert not page.needs_gamma
    assert page.sample_bits == 8


def test_what_lies_behind_the_told_length_does_not_count() -> None:
    assert able(x7a=0x80).halts
    assert not able(x7a=0x80, x04=0x60).halts


@pytest.mark.parametrize(("asked", "taken"), [(10, 50), (300, 300), (333, 333), (1200, 600)])
def test_any_resolution_in_a_range(asked: int, taken: int) -> None:
    assert able().nearest(asked) == taken


@pytest.mark.parametrize(("asked", "taken"), [(60, 150), (200, 200), (250, 300), (1200, 600)])
def test_the_nearest_of_those_that_are_listed(asked: int, taken: int) -> None:
    page = able(x09=0, x12=0x09, x13=0x44)
    assert page.resolutions == (150, 200, 300, 600)
    assert page.nearest(asked) == taken


@pytest.mark.parametrize(
    "page", [b"", vital_data(x04=0x19), vital_data(x05=0, x06=0), vital_data(x0a=0, x0b=0)]
)
def test_a_page_that_tells_too_little(page: bytes) -> None:
    with pytest.raises(ValueError, match=r"told|due"):
        Capabilities.parse(page)


@pytest.mark.parametrize(
    ("at", "bits", "status"),
    [
        (
            3,
            0x00,
            HardwareStatus(paper=True, cover_open=False, asleep=False, button=False, double_feed=False),
        ),
        (
            3,
            0x80,
            HardwareStatus(paper=False, cover_open=False, asleep=False, button=False, double_feed=False),
        ),
        (3, 0x20, HardwareStatus(paper=True, cover_open=True, asleep=False, button=False, double_feed=False)),
        (4, 0x80, HardwareStatus(paper=True, cover_open=False, asleep=True, button=False, double_feed=False)),
        (4, 0x01, HardwareStatus(paper=True, cover_open=False, asleep=False, button=True, double_feed=False)),
        (6, 0x01, HardwareStatus(paper=True, cover_open=False, asleep=False, button=False, double_feed=True)),
    ],
)
def test_sensors(at: int, bits: int, status: HardwareStatus) -> None:
    data = bytearray(12)
    data[at] = bits
    assert HardwareStatus.parse(bytes(data)) == status


def test_the_size_of_an_image() -> None:
    data = bytes.fromhex("000004d8 000004d6 00000434 0000028a") + bytes(16)
    assert Size.parse(data) == Size(1240, 1238, 1076, 650)


@pytest.mark.parametrize(
    ("data", "serial"), [(bytes(10), ""), (b"\xff" * 10, ""), (b"\0\0\x04\xd2" + bytes(6), "1234")]
)
def test_serial_numbers(data: bytes, serial: str) -> None:
    assert serial_number(data) == serial


@given(st.binary(max_size=300))
def test_nothing_but_the_documented_error(data: bytes) -> None:
    for parse in (Identity.parse, Capabilities.parse, HardwareStatus.parse, Size.parse, serial_number):
        with suppress(ValueError):
            parse(data)


@given(st.binary(min_size=204, max_size=204), st.integers(50, 1200))
def test_any_page_of_capabilities_gives_a_resolution(data: bytes, dpi: int) -> None:
    try:
        page = Capabilities.parse(data)
    except ValueError:
        return
    assert 0 < page.nearest(dpi) <= 0xFFFF
