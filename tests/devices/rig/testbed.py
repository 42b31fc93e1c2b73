"""umockdev's test bed: a tree of sysfs and device nodes that a client takes for the system's, by its C interface."""

from __future__ import annotations

import ctypes
import socket
from pathlib import Path

from tests.devices.rig.descriptors import HUB_DESCRIPTORS, descriptors
from tests.devices.rig.transfers import RigDevice

LIBRARY = "libumockdev.so.0"
_HUB = "/devices/pci0000:00/0000:00:14.0/usb1"
_PORT = f"{_HUB}/1-1"
_NODES = "bus/usb/001"
_MAJOR = 189


class Testbed:
    """A bus with a hub and one port; what is plugged in there gets another address each time."""

    def __init__(self) -> None:
        """Raises OSError where umockdev is not installed."""
        self._library = ctypes.CDLL(LIBRARY)
        self._objects = ctypes.CDLL("libgobject-2.0.so.0")
        self._library.umockdev_testbed_new.restype = ctypes.c_void_p
        self._library.umockdev_testbed_get_root_dir.restype = ctypes.c_char_p
        self._bed = ctypes.c_void_p(self._library.umockdev_testbed_new())
        self.root = Path(self._library.umockdev_testbed_get_root_dir(self._bed).decode())
        self._address = 1
        self._listener: socket.socket | None = None
        # Without a hub there is no bus when the device is gone, and libusb looks for another way to the devices.
        self._add(_HUB, HUB_DESCRIPTORS, {"idVendor": "1d6b", "idProduct": "0002"})

    @property
    def node(self) -> Path:
        """The file behind the device's node."""
        return self.root / "dev" / _NODES / f"{self._address:03}"

    def plug_in(self, device: RigDevice) -> socket.socket:
        """Show a device; the socket at which those who open its node connect, ours until ``unplug``."""
        self._address += 1
        self._socket_path.parent.mkdir(parents=True, exist_ok=True)
        # First, for the node is opened as soon as it is seen.
        self._listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self._listener.bind(str(self._socket_path))
        self._listener.listen()
        strings = {"manufacturer": device.manufacturer, "product": device.model, "serial": device.serial}
        numbers = {"idVendor": f"{device.vendor:04x}", "idProduct": f"{device.product:04x}"}
        self._add(_PORT, descriptors(device), numbers | strings)
        self._uevent("add")
        return self._listener

    def unplug(self) -> None:
        """Show it no more; opened nodes stay open."""
        if self._listener is not None:
            self._listener.close()
            self._listener = None
            self._uevent("remove")
            self._library.umockdev_testbed_remove_device(self._bed, f"/sys{_PORT}".encode())
            self.node.unlink()
            self._socket_path.unlink()

    def close(self) -> None:
        """Remove the tree."""
        self._objects.g_object_unref(self._bed)

    @property
    def _socket_path(self) -> Path:
        return self.root / "ioctl/dev" / _NODES / f"{self._address:03}"

    def _uevent(self, action: str) -> None:
        self._library.umockdev_testbed_uevent(self._bed, f"/sys{_PORT}".encode(), action.encode())

    def _add(self, path: str, described: bytes, attributes: dict[str, str]) -> None:
        """A device in the format of ``umockdev-record``; libudev wants the properties, libusb the attributes."""
        number = f"{self._address:03}"
        properties = {
            "SUBSYSTEM": "usb",
            "DEVTYPE": "usb_device",
            "DEVNAME": f"/dev/{_NODES}/{number}",
            "MAJOR": str(_MAJOR),
            "MINOR": str(self._address - 1),
            "BUSNUM": "001",
            "DEVNUM": number,
        }
        numbers = {"busnum": "1", "devnum": str(self._address), "speed": "480", "bConfigurationValue": "1"}
        lines = [
            f"P: {path}",
            f"N: {_NODES}/{number}",
            *(f"E: {name}={value}" for name, value in properties.items()),
            *(f"A: {name}={value}\\n" for name, value in (numbers | attributes).items()),
            f"H: descriptors={described.hex()}",
        ]
        text = "\n".join(lines) + "\n\n"
        error = ctypes.c_void_p()
        if not self._library.umockdev_testbed_add_from_string(self._bed, text.encode(), ctypes.byref(error)):
            raise OSError(f"umockdev did not take the device {path}")
