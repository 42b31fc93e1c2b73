"""Scanners that are plugged into the pictures: told as the watching process would, without a process and a device."""

from __future__ import annotations

from dataclasses import replace

from app.background.line import Job
from app.background.messages import Call, OpenRequest
from app.background.process import Body, Link, OnMessage, Processes
from app.background.watch import DevicesSeen
from app.devices.scanner import Connection, DeviceInfo, DeviceState

_KINDS = frozenset({"usb", "escl"})
SNAP = DeviceInfo(
    "usb:04c5:132b:A1B2004711", "usb", "ScanSnap iX500", "A1B2004711", DeviceState.READY, Connection.USB
)
DESK = DeviceInfo(
    "usb:04c5:15ff:C0042190", "usb", "fi-8170", "C0042190", DeviceState.COVER_OPEN, Connection.USB
)
COPIER = DeviceInfo(
    "escl:http://192.0.2.7/eSCL", "escl", "総務課 複合機", "", DeviceState.ASLEEP, Connection.NETWORK
)
FORBIDDEN = replace(SNAP, state=DeviceState.FORBIDDEN)


class ShownDevices:
    """``Connect`` with real processes, and made-up devices in place of the one that looks for them."""

    def __init__(self) -> None:
        self._processes = Processes()
        self._watching: list[_Watching] = []

    def show(self, *devices: DeviceInfo) -> None:
        """Let these be plugged in, and nothing else."""
        for link in self._watching:
            link.tell(devices)

    def desk(self, on_message: OnMessage) -> Link:
        return self._processes.desk(on_message)

    def job(self, on_message: OnMessage, request: OpenRequest, job: Job, call: Call) -> Link:
        return self._processes.job(on_message, request, job, call)

    def beside(self, on_message: OnMessage, _: Body) -> Link:
        link = _Watching(on_message)
        self._watching = [link]
        return link


class _Watching:
    def __init__(self, on_message: OnMessage) -> None:
        self._on_message = on_message

    def tell(self, devices: tuple[DeviceInfo, ...]) -> None:
        self._on_message(DevicesSeen(devices, _KINDS))

    def send(self, message: object) -> None:
        """No order changes a picture."""

    def close(self) -> None:
        """There is nothing to end."""

    def kill(self) -> None:
        """As for ``close``."""
