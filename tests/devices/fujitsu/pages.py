"""Answers of a device, made for tests."""

from app.devices.fujitsu.answers import Capabilities


def vital_data(**changed: int) -> bytes:
    """A duplex scanner of 8.5 by 14 inches, 50 to 600 dpi, that can do everything; single bytes by ``x5a=…``."""
    page = bytearray(0x80)
    page[0x00:0x05] = bytes((6, 0xF0, 0, 0, 0x7B))
    page[0x05:0x09] = bytes.fromhex("012c012c")
    page[0x09] = 0x11
    page[0x0A:0x12] = bytes.fromhex("0258025800320032")
    page[0x14:0x1C] = bytes.fromhex("000009f600001068")  # 2550 by 4200 in 1/300 inch
    for at, value in {
        0x1C: 0x8A, 0x20: 0x90, 0x21: 0x18, 0x28: 0xFF, 0x29: 0xFF, 0x2B: 0x04, 0x31: 0x02,
        0x52: 0xFF, 0x54: 0xFF, 0x57: 0x11, 0x58: 0x20, 0x59: 0x08, 0x5A: 0x08, 0x7A: 0x80,
    }.items():  # fmt: skip
        page[at] = value
    for name, value in changed.items():
        page[int(name[1:], 16)] = value
    return bytes(page)


def able(**changed: int) -> Capabilities:
    return Capabilities.parse(vital_data(**changed))
