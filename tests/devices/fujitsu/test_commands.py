"""Byte for byte what SANE's fujitsu backend sends to real devices."""

import pytest

from app.devices.fujitsu import commands
from app.devices.fujitsu.commands import BACK, FRONT, Command, Control, ModePage, Position


@pytest.mark.parametrize(
    ("command", "block", "parameters", "answer"),
    [
        (commands.test_unit_ready(), "000000000000", "", 0),
        (commands.request_sense(), "030000001200", "", 18),
        (commands.inquiry(), "120000006000", "", 96),
        (commands.capabilities(), "1201f000cc00", "", 204),
        (commands.mode_sense(ModePage.PAPER_EDGES), "1a003c001400", "", 20),
        (commands.set_sleep(15), "151000000c00", "00000000 3406 0f0000000000", 0),
        (commands.set_prepick_off(), "151000000c00", "00000000 3306 800000000000", 0),
        (commands.set_buffer_off(), "151000000c00", "00000000 3a06 80c000000000", 0),
        (commands.set_no_dropout(), "151000000e00", "00000000 3908 0000000000000000", 0),
        (commands.set_paper_edges(crop=True), "151000000c00", "00000000 3c06 808080000000", 0),
        (commands.set_paper_edges(crop=False), "151000000c00", "00000000 3c06 000000000000", 0),
        (commands.ask_serial(), "1d0000001000", b"GET DEVICE ID   ".hex(), 0),
        (commands.read_serial(), "1c0000000a00", "", 10),
        (commands.control(Control.CANCEL), "f1040000000000000000", "", 0),
        (commands.control(Control.LAMP_ON), "f1050000000000000000", "", 0),
        (commands.control(Control.FEEDER), "f1000000000000000000", "", 0),
        (commands.ask_for_data(BACK, 0x01_02_03), "f1108000000001020300", "", 0),
        (commands.position(Position.FEED), "31010000000000000000", "", 0),
        (commands.position(Position.HALT), "31040000000000000000", "", 0),
        (commands.scan((FRONT, BACK)), "1b0000000200", "0080", 0),
        (commands.scan((FRONT,)), "1b0000000100", "00", 0),
        (commands.read_image(BACK, 262_144), "28000000008004000000", "", 262_144),
        (commands.read_size(FRONT), "28008000000000002000", "", 32),
        (commands.hardware_status(), "c2000000000000000c00", "", 12),
        (
            commands.announce_size(300, 0x1234, 0x5678, 5),
            "1d0000002000",
            b"SET PRE READMODE".hex() + "012c012c 00001234 00005678 05000000",
            0,
        ),
        (commands.set_window([bytes(64)]), "24000000000000004800", "0000000000000040" + "00" * 64, 0),
        (commands.set_window([bytes(64)] * 2), "24000000000000008800", "0000000000000040" + "00" * 128, 0),
    ],
)
def test_a_command_byte_for_byte(command: Command, block: str, parameters: str, answer: int) -> None:
    assert command.block.hex() == block
    assert command.parameters.hex() == parameters.replace(" ", "")
    assert command.answer == answer


@pytest.mark.parametrize(
    ("stop", "guards", "page"),
    [
        (True, False, "3806 980000000000"),
        (False, False, "3806 d80000000000"),
        (True, True, "3806 98fc00c00000"),
    ],
)
def test_double_feeds_are_noticed_by_thickness_and_length(stop: bool, guards: bool, page: str) -> None:
    command = commands.set_double_feed(
        stop=stop, protect=guards, staples=guards, recover=guards, protect_more=guards
    )
    assert command.parameters.hex() == "00000000" + page.replace(" ", "")


def test_the_tables_of_quantisation_are_those_that_devices_take() -> None:
    command = commands.send_quantisation()
    assert command.block.hex() == "2a008800000000008a00"
    assert command.parameters[:10].hex() == "00000000004000400000"
    assert command.parameters[10:26].hex() == "04030304030304040304050504050" + "70c"
    assert command.parameters[73] == 0x1D
    assert command.parameters[74:90].hex() == "0505050706070e07070e1d1310131d1d"
    assert command.parameters[90:] == b"\x1d" * 48


@pytest.mark.parametrize("bits", [8, 10])
def test_the_gamma_table_is_a_straight_line(bits: int) -> None:
    command = commands.send_gamma(bits)
    inputs = 1 << bits
    assert command.block.hex() == f"2a0083000000{10 + inputs:06x}00"
    assert command.parameters[:10].hex() == f"00001000{inputs:04x}01000000"
    table = command.parameters[10:]
    assert (len(table), table[0], table[inputs // 2], table[-1]) == (inputs, 0, 128, 255)
