"""The descriptors of a virtual device (USB 2.0, chapter 9), as the kernel shows them in sysfs."""

from __future__ import annotations

import struct

from tests.devices.rig.transfers import RigDevice, RigInterface

_DEVICE, _CONFIGURATION, _STRING, _INTERFACE, _ENDPOINT = 1, 2, 3, 4, 5
_BULK = 2
_PACKET = 512
"""Bytes in a packet of a bulk endpoint at high speed."""
_JAPANESE = 0x0411

HUB_DESCRIPTORS = (
    bytes.fromhex("12 01 0002 09 00 01 40 6b1d 0200 0001 00 00 00 01")
    + bytes.fromhex("09 02 1900 01 01 00 e0 00")
    + bytes.fromhex("09 04 00 00 01 09 00 00 00")
    + bytes.fromhex("07 05 81 03 0400 0c")
)
"""A root hub, as Linux has one for each bus."""


def descriptors(device: RigDevice) -> bytes:
    """Device and configuration."""
    return device_descriptor(device) + configuration_descriptor(device)


def device_descriptor(device: RigDevice) -> bytes:
    indices = [number if text else 0 for number, text in enumerate(_strings(device), start=1)]
    return struct.pack(
        "<BBHBBBBHHHBBBB",
        *(18, _DEVICE, 0x0200, 0, 0, 0, 64, device.vendor, device.product, 0x0100, *indices, 1),
    )


def configuration_descriptor(device: RigDevice) -> bytes:
    interfaces = b"".join(map(_interface, device.interfaces))
    count = len({interface.number for interface in device.interfaces})
    head = struct.pack("<BBHBBBBB", 9, _CONFIGURATION, 9 + len(interfaces), count, 1, 0, 0xC0, 1)
    return head + interfaces


def string_descriptor(device: RigDevice, index: int) -> bytes:
    """String ``index``, empty where there is none; the list of languages at 0."""
    if index == 0:
        return struct.pack("<BBH", 4, _STRING, _JAPANESE)
    strings = _strings(device)
    text = strings[index - 1] if index <= len(strings) else ""
    encoded = text.encode("utf-16-le")
    return struct.pack("<BB", 2 + len(encoded), _STRING) + encoded if text else b""


def _strings(device: RigDevice) -> tuple[str, str, str]:
    return device.manufacturer, device.model, device.serial


def _interface(interface: RigInterface) -> bytes:
    ends = (interface.endpoint_out, interface.endpoint_in)
    head = struct.pack(
        "<BBBBBBBBB", 9, _INTERFACE, interface.number, interface.alternate, len(ends), *interface.kind, 0
    )
    return head + b"".join(struct.pack("<BBBBHB", 7, _ENDPOINT, end, _BULK, _PACKET, 0) for end in ends)
