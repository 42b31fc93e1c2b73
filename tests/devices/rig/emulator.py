"""A process that is a USB device with a clerk beside it: orders come on standard input, a line of JSON each.

``python -m tests.devices.rig.emulator SCENARIO``; ends when its input ends. Used through ``plug``.
"""

from __future__ import annotations

import json
import selectors
import socket
import sys
import time
from collections.abc import Callable
from typing import Any

from tests.devices.rig.scenario import Hosted, Scenario, make, planned
from tests.devices.rig.testbed import Testbed
from tests.devices.rig.usbfs import Usbfs


class Emulator:
    """The device at its port, the clients that opened it, and the clerk."""

    def __init__(self, scenario: Scenario) -> None:
        self._whole_transfers = scenario.whole_transfers
        self._device: Hosted = make(scenario, time.monotonic)
        self._pile = list(self._device.feeder.hopper)
        self._selector = selectors.DefaultSelector()
        self._testbed = Testbed()
        self._listener: socket.socket | None = None
        self._usbfs: list[Usbfs] = []
        self._running = True
        self._orders: dict[str, Callable[..., Any]] = {
            "tray": lambda: [leaf.number for leaf in self._device.feeder.tray],
            "path": lambda: [leaf.number for leaf in self._device.feeder.path],
            "hopper": lambda: [leaf.number for leaf in self._device.feeder.hopper],
            "refill": self._refill,
            "put_back": self._device.feeder.put_back,
            "press_button": self._device.press_button,
            "plan": lambda mishaps: self._device.plan(list(planned(mishaps))),
            "unplug": self._pull,
            "replug": self._replug,
            "forbid": lambda: self._testbed.node.chmod(0),
        }

    def run(self) -> None:
        """Until the clerk leaves."""
        # Unbuffered, for the selector knows nothing of what a buffer holds.
        orders = open(sys.stdin.fileno(), "rb", buffering=0, closefd=False)  # noqa: SIM115 - as long as the process
        self._selector.register(orders, selectors.EVENT_READ, self._order)
        self._plug_in()
        self._say({"root": str(self._testbed.root)})
        try:
            while self._running:
                wait = min((usbfs.turn() for usbfs in self._usbfs), default=float("inf"))
                for key, _ in self._selector.select(None if wait == float("inf") else wait):
                    key.data(key.fileobj)
        finally:
            self._testbed.close()

    def _say(self, answer: object) -> None:
        print(json.dumps(answer), flush=True)

    def _order(self, file: Any) -> None:
        line = file.readline()
        if not line:
            self._running = False
            return
        order, arguments = json.loads(line)
        self._say(self._orders[order](*arguments))

    def _refill(self) -> None:
        """The same pile again, behind what is there, numbered on."""
        feeder = self._device.feeder
        feeder.hopper.extend(self._pile)

    # The port

    def _plug_in(self) -> None:
        usbfs = Usbfs(self._device, whole_transfers=self._whole_transfers, on_gone=self._vanish)
        self._listener = self._testbed.plug_in(self._device)
        self._usbfs.append(usbfs)
        self._selector.register(
            self._listener, selectors.EVENT_READ, lambda listener: self._accept(listener, usbfs)
        )

    def _pull(self) -> None:
        self._device.unplug()
        self._usbfs[-1].unplug()

    def _vanish(self) -> None:
        if self._listener is not None:
            self._selector.unregister(self._listener)
            self._listener = None
        self._testbed.unplug()

    def _replug(self) -> None:
        self._pull()
        self._device.plug_in()
        self._plug_in()

    def _accept(self, listener: socket.socket, usbfs: Usbfs) -> None:
        connection, _ = listener.accept()
        usbfs.connect(connection)

        def serve(client: socket.socket) -> None:
            if not usbfs.serve(client):
                self._selector.unregister(client)
                usbfs.disconnect(client)

        self._selector.register(connection, selectors.EVENT_READ, serve)


if __name__ == "__main__":
    Emulator(Scenario.of(sys.argv[1])).run()
