"""A backend for pyusb with one device that is made of Python objects, so that a test can make it fail as it likes."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

import usb.backend
import usb.core

SCANNER, PRINTER = (0xFF, 0, 0), (7, 1, 2)


@dataclass
class FakeDevice:
    """Two interfaces: a scanner's, and a printer's with an alternate setting of another kind."""

    vendor: int = 0x04C5
    product: int = 0x132B
    address: int = 5
    strings: dict[int, str] = field(default_factory=lambda: {1: "FUJITSU", 2: "ScanSnap", 3: "A1\0B"})
    fails: dict[str, Exception] = field(default_factory=dict)
    """By the name of what is asked of it."""
    answers: list[bytes] = field(default_factory=list)
    kernel_driver: bool = False
    log: list[str] = field(default_factory=list)

    def note(self, act: str, *values: object) -> None:
        self.log.append(" ".join((act, *(str(value) for value in values))))
        if act in self.fails:
            raise self.fails[act]


def _endpoint(address: int, attributes: int) -> SimpleNamespace:
    return SimpleNamespace(
        bLength=7,
        bDescriptorType=5,
        bEndpointAddress=address,
        bmAttributes=attributes,
        wMaxPacketSize=512,
        bInterval=0,
        bRefresh=0,
        bSynchAddress=0,
        extra_descriptors=(),
    )


_ENDPOINTS = (
    ((_endpoint(0x81, 2), _endpoint(0x83, 3), _endpoint(0x02, 2)),),
    ((_endpoint(0x04, 2),), (_endpoint(0x04, 2), _endpoint(0x85, 2))),
)
"""By interface, then alternate setting: bulk (2) or interrupt (3)."""
_KINDS = ((SCANNER,), (PRINTER, (7, 1, 4)))


class FakeBackend(usb.backend.IBackend):  # type: ignore[misc]
    """What pyusb calls; handles are the devices themselves."""

    def __init__(self, *devices: FakeDevice) -> None:
        super().__init__()
        self.devices = list(devices)

    def enumerate_devices(self) -> list[FakeDevice]:
        return self.devices

    def get_device_descriptor(self, dev: FakeDevice) -> SimpleNamespace:
        return SimpleNamespace(
            bLength=18,
            bDescriptorType=1,
            bcdUSB=0x200,
            bDeviceClass=0,
            bDeviceSubClass=0,
            bDeviceProtocol=0,
            bMaxPacketSize0=64,
            idVendor=dev.vendor,
            idProduct=dev.product,
            bcdDevice=1,
            iManufacturer=1,
            iProduct=2,
            iSerialNumber=3,
            bNumConfigurations=1,
            address=dev.address,
            bus=1,
            port_number=1,
            port_numbers=(1,),
            speed=3,
        )

    def get_configuration_descriptor(self, dev: FakeDevice, config: int) -> SimpleNamespace:
        if "configuration" in dev.fails:
            raise dev.fails["configuration"]
        return SimpleNamespace(
            bLength=9,
            bDescriptorType=2,
            wTotalLength=0,
            bNumInterfaces=2,
            bConfigurationValue=1,
            iConfiguration=0,
            bmAttributes=0xC0,
            bMaxPower=0,
            extra_descriptors=(),
        )

    def get_interface_descriptor(self, dev: FakeDevice, intf: int, alt: int, config: int) -> SimpleNamespace:
        if intf >= len(_KINDS) or alt >= len(_KINDS[intf]):
            raise IndexError
        kind = _KINDS[intf][alt]
        return SimpleNamespace(
            bLength=9,
            bDescriptorType=4,
            bInterfaceNumber=intf,
            bAlternateSetting=alt,
            bNumEndpoints=len(_ENDPOINTS[intf][alt]),
            bInterfaceClass=kind[0],
            bInterfaceSubClass=kind[1],
            bInterfaceProtocol=kind[2],
            iInterface=0,
            extra_descriptors=(),
        )

    def get_endpoint_descriptor(
        self, dev: FakeDevice, ep: int, intf: int, alt: int, config: int
    ) -> SimpleNamespace:
        return _ENDPOINTS[intf][alt][ep]

    def open_device(self, dev: FakeDevice) -> FakeDevice:
        dev.note("open")
        return dev

    def close_device(self, dev_handle: FakeDevice) -> None:
        dev_handle.note("close")

    def get_configuration(self, dev_handle: FakeDevice) -> int:
        return 1

    def set_interface_altsetting(self, dev_handle: FakeDevice, intf: int, altsetting: int) -> None:
        dev_handle.note("alternate", intf, altsetting)

    def claim_interface(self, dev_handle: FakeDevice, intf: int) -> None:
        dev_handle.note("claim", intf)

    def release_interface(self, dev_handle: FakeDevice, intf: int) -> None:
        dev_handle.note("release", intf)

    def is_kernel_driver_active(self, dev_handle: FakeDevice, intf: int) -> bool:
        dev_handle.note("active", intf)
        return dev_handle.kernel_driver

    def detach_kernel_driver(self, dev_handle: FakeDevice, intf: int) -> None:
        dev_handle.note("detach", intf)

    def attach_kernel_driver(self, dev_handle: FakeDevice, intf: int) -> None:
        dev_handle.note("attach", intf)

    def bulk_write(self, dev_handle: FakeDevice, ep: int, intf: int, data: Any, timeout: int) -> int:
        dev_handle.note("write", f"{ep:02x}", bytes(data).hex(), timeout)
        return len(data)

    def bulk_read(self, dev_handle: FakeDevice, ep: int, intf: int, buff: Any, timeout: int) -> int:
        dev_handle.note("read", f"{ep:02x}", len(buff), timeout)
        answer = dev_handle.answers.pop(0)
        buff[: len(answer)] = type(buff)("B", answer)
        return len(answer)

    def clear_halt(self, dev_handle: FakeDevice, ep: int) -> None:
        dev_handle.note("clear", f"{ep:02x}")

    def reset_device(self, dev_handle: FakeDevice) -> None:
        dev_handle.note("reset")

    def ctrl_transfer(self, *request: Any) -> int:
        """Descriptors of strings: handle, request type, request, value, index, data, timeout."""
        dev_handle, _, _, value, _, data, _ = request
        dev_handle.note("string")
        index = value & 0xFF
        content = dev_handle.strings[index].encode("utf-16-le") if index else b"\x11\x04"
        answer = bytes((len(content) + 2, 3)) + content
        data[: len(answer)] = type(data)("B", answer)
        return len(answer)
