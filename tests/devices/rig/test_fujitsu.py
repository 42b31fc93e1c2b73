"""The virtual fujitsu scanner refuses what devices refuse, whoever its driver is."""

from __future__ import annotations

import io
import math

import numpy as np
import pytest
from PIL import Image

from tests.devices.rig import marked, optics
from tests.devices.rig.bare import window
from tests.devices.rig.fujitsu import FujitsuDevice
from tests.devices.rig.fujitsu_models import MODELS
from tests.devices.rig.optics import View
from tests.devices.rig.transfers import Babble, Clock, Gone, Nak, Stall

_OUT, _IN = 0x02, 0x81
_WINDOWS = bytes(6) + b"\0\x40" + window(0x00, 80) + window(0x80, 80)
_LINE = 80 * 3
_GAMMA = bytes((0, 0, 0x10, 0, 1, 0, 1, 0, 0, 0)) + bytes(range(256))

_SET_WINDOW = bytes.fromhex("24 00 00 00 00 00 000088 00")
_FEED = bytes.fromhex("31 01 00 00 00 00 00 00 00 00")
_SCAN = bytes.fromhex("1b 00 00 00 02 00")
_SEND_GAMMA = bytes.fromhex("2a 00 83 00 00 00 00010a 00")
_ASK = bytes.fromhex("f1 10 00 00 00 00 000960 00")
_READ = bytes.fromhex("28 00 00 00 00 00 000960 00")


class Desk:
    """A device without a driver."""

    def __init__(self, model: str = "raw", sheets: int = 2) -> None:
        self.device = FujitsuDevice(MODELS[model], marked.leaves(sheets), Clock())

    def ask(
        self, block: bytes, parameters: bytes = b"", answer: int = 0
    ) -> tuple[bytes, tuple[int, int, int]]:
        """Data, and what the device says of the command: zeros where all is well."""
        device = self.device
        device.bulk_out(_OUT, b"\x43".ljust(19, b"\0") + block.ljust(12, b"\0"))
        if parameters:
            device.bulk_out(_OUT, parameters)
        data = device.bulk_in(_IN, answer) if answer else b""
        if not device.bulk_in(_IN, 13)[9]:
            return data, (0, 0, 0)
        sense, _ = self.ask(bytes.fromhex("03 00 00 00 12 00"), answer=18)
        return data, (sense[2] & 0x0F, sense[12], sense[13])

    def says(self, block: bytes, parameters: bytes = b"", answer: int = 0) -> tuple[int, int, int]:
        return self.ask(block, parameters, answer)[1]

    def prepare(self) -> None:
        for block, parameters in ((_SET_WINDOW, _WINDOWS), (_SEND_GAMMA, _GAMMA)):
            assert self.says(block, parameters) == (0, 0, 0)


def changed(at: int, value: int) -> bytes:
    return _WINDOWS[:at] + bytes((value,)) + _WINDOWS[at + 1 :]


def test_a_sheet_in_the_right_order() -> None:
    desk = Desk()
    desk.prepare()
    for block, parameters in ((_FEED, b""), (_SCAN, b"\x00\x80"), (_ASK, b"")):
        assert desk.says(block, parameters) == (0, 0, 0)
    data, said = desk.ask(_READ, answer=2400)
    assert said == (0, 0, 0)
    assert len(data) == 10 * _LINE


@pytest.mark.parametrize(
    ("at", "value"),
    [(7, 0x41), (8, 0x01), (10, 0x10), (33, 0x03), (34, 0x01), (40, 0x81), (48, 0x00), (50, 0x00)],
)
def test_a_wrong_field_of_a_window(at: int, value: int) -> None:
    assert Desk().says(_SET_WINDOW, changed(at, value)) == (0x5, 0x26, 0)


def test_sides_that_do_not_belong_together() -> None:
    assert Desk().says(_SET_WINDOW, changed(72, 0x00)) == (0x5, 0x2C, 0x02)


def test_parameters_of_another_length_than_the_command_says() -> None:
    assert Desk().says(_SET_WINDOW, _WINDOWS[:-1]) == (0x5, 0x1A, 0)


def test_a_command_that_it_does_not_know_and_one_with_a_stray_byte() -> None:
    assert Desk().says(b"\x77") == (0x5, 0x20, 0)
    assert Desk().says(bytes(11) + b"\x01") == (0x5, 0x24, 0)


def test_what_comes_in_the_wrong_order() -> None:
    desk = Desk()
    assert desk.says(_FEED) == (0x5, 0x2C, 0)
    assert desk.says(_SET_WINDOW, _WINDOWS) == (0, 0, 0)
    assert desk.says(_SCAN, b"\x00\x80") == (0x5, 0x2C, 0)
    assert desk.says(_FEED) == (0, 0, 0)
    assert desk.says(_SCAN, b"\x00\x80") == (0x5, 0x2C, 0), "the gamma table is missing"
    assert desk.says(_SEND_GAMMA, _GAMMA) == (0, 0, 0)
    assert desk.says(_SCAN[:4] + b"\x01\x00", b"\x00") == (0x5, 0x2C, 0x02)
    assert desk.says(_SCAN, b"\x00\x80") == (0, 0, 0)
    assert desk.says(_READ, answer=2400) == (0x3, 0x80, 0x13), "nobody asked whether there is something"
    assert desk.says(_FEED) == (0x5, 0x2C, 0), "a sheet is under way"


def test_an_empty_feeder() -> None:
    desk = Desk(sheets=0)
    desk.prepare()
    assert desk.says(_FEED) == (0x3, 0x80, 0x03)


def test_what_is_no_command_halts_it() -> None:
    device = Desk().device
    with pytest.raises(Stall):
        device.bulk_out(_OUT, bytes(31))
    with pytest.raises(Stall):
        device.bulk_in(_IN, 13)
    device.clear_halt(_IN)
    with pytest.raises(Nak) as silence:
        device.bulk_in(_IN, 13)
    assert silence.value.seconds == math.inf


def test_too_little_room_for_what_it_sends() -> None:
    device = Desk().device
    device.bulk_out(_OUT, b"\x43".ljust(31, b"\0"))
    with pytest.raises(Babble):
        device.bulk_in(_IN, 12)


def test_a_question_that_locks_it_up_until_it_is_reset() -> None:
    desk = Desk()
    with pytest.raises(Nak):
        desk.ask(bytes.fromhex("1a 00 3d 00 14 00"), answer=20)
    desk.device.reset()
    assert desk.says(bytes(6)) == (0x6, 0, 0)
    assert desk.says(bytes(6)) == (0, 0, 0)


def test_it_draws_in_the_next_sheet_unless_it_is_told_not_to() -> None:
    desk = Desk()
    desk.prepare()
    desk.says(_FEED)
    desk.says(_SCAN, b"\x00\x80")
    for side in (0x00, 0x80):
        desk.says(_ASK[:2] + bytes((side,)) + _ASK[3:])
        for _ in range(80 * _LINE // 2400):
            desk.says(_READ[:5] + bytes((side,)) + _READ[6:], answer=2400)
    feeder = desk.device.feeder
    assert ([leaf.number for leaf in feeder.tray], [leaf.number for leaf in feeder.path]) == ([1], [2])


def test_unplugged() -> None:
    device = Desk().device
    device.unplug()
    with pytest.raises(Gone):
        device.bulk_out(_OUT, bytes(31))
    device.plug_in()
    device.bulk_out(_OUT, b"\x43".ljust(31, b"\0"))


def test_the_button_is_remembered_until_somebody_asks() -> None:
    desk = Desk()
    status = bytes.fromhex("c2 00 00 00 00 00 00 000c 00")
    desk.device.press_button()
    assert [desk.ask(status, answer=12)[0][4] & 1 for _ in range(2)] == [1, 0]


def test_both_sides_in_one_jpeg_are_rows_of_blocks_in_turn() -> None:
    leaf = marked.leaf(5)
    view = View(300, 0, 0, 320, 320, 320)
    both = np.asarray(Image.open(io.BytesIO(optics.interlaced(leaf.front, leaf.back, view))))
    front, back = (
        np.asarray(Image.open(io.BytesIO(optics.jpeg(side, view)))) for side in (leaf.front, leaf.back)
    )
    # A decoder that knows nothing of it takes a row of the front and one of the back for one long row.
    assert both.shape == (80, 160, 3)
    assert np.array_equal(both[:8, :80], front[:8])
    assert np.array_equal(both[:8, 80:], back[:8])
    assert np.array_equal(both[72:, 80:], back[72:])
