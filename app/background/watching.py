"""How the devices are watched: a look at all of them now and then, and one that is kept open where that is wanted."""

from __future__ import annotations

import signal
import threading
import time
from contextlib import suppress
from dataclasses import replace

from app.background.line import Pipe
from app.background.messages import Close
from app.background.watch import Attend, ButtonPressed, DevicesSeen, Rest, Well
from app.core.errors import EnishiError
from app.devices.presence import Presence
from app.devices.registry import open_scanner
from app.devices.scanner import DeviceInfo, DeviceState

_BETWEEN = 0.25
"""Seconds between two looks at what is to be told."""
_BETWEEN_SIGNS = 1.0
_BETWEEN_QUESTIONS = 0.5
"""Seconds between two questions to a device that is attended to."""
_BEFORE_NEXT_TRY = 2.0
"""Seconds before a device is opened again that could not be."""
_ECHO = 3.0
"""Seconds for which a device that we held ourselves may still look as though another program had it."""


def watch(pipe: Pipe) -> None:
    """The body of ``watch_devices``."""
    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGINT, signal.SIG_IGN)
    presence, attendant = Presence(), Attendant()
    try:
        with suppress(EOFError, OSError):  # the window is gone
            Watch(pipe, presence, attendant).run()
    finally:
        presence.close()
        attendant.close()


class Watch:
    """The thread that talks with the window; it never waits for a device."""

    def __init__(self, pipe: Pipe, presence: Presence, attendant: Attendant) -> None:
        self._pipe = pipe
        self._presence = presence
        self._attendant = attendant
        self._told: DevicesSeen | None = None
        self._signed = 0.0
        self._held: tuple[str, DeviceState, float] = ("", DeviceState.READY, 0.0)

    def run(self) -> None:
        """Until the window says Close, or a look hangs. Raises EOFError, OSError where the window is gone."""
        while not self._presence.is_hung:
            if self._pipe.poll(_BETWEEN):
                order = self._pipe.recv()
                if isinstance(order, Close):
                    return
                self._obey(order)
            self._tell()

    def _obey(self, order: object) -> None:
        match order:
            case Attend(device):
                self._hold(device)
                self._attendant.turn_to(device)
            case Rest(resting):
                self._presence.rest(resting=resting)

    def _hold(self, name: str) -> None:
        """Remember how a device is before it is opened, which makes it look busy to whoever looks at all."""
        for device in self._told.devices if self._told else ():
            if device.name == name:
                self._held = (name, device.state, time.monotonic())

    def _tell(self) -> None:
        seen = DevicesSeen(
            tuple(replace(device, state=self._state(device)) for device in self._presence.devices),
            self._presence.looked,
        )
        if seen != self._told:
            self._told = seen
            self._pipe.send(seen)
        if device := self._attendant.pressed():
            self._pipe.send(ButtonPressed(device))
        if time.monotonic() - self._signed >= _BETWEEN_SIGNS:
            self._signed = time.monotonic()
            self._pipe.send(Well())

    def _state(self, device: DeviceInfo) -> DeviceState:
        state = self._attendant.state(device.name)
        if state is not None:
            self._held = (device.name, state, time.monotonic())
            return state
        name, held, at = self._held
        is_echo = device.state is DeviceState.BUSY and name == device.name and time.monotonic() - at < _ECHO
        return held if is_echo else device.state


class Attendant:
    """A thread that keeps one device open, and may hang with it without anybody else noticing."""

    def __init__(self) -> None:
        self._wanted = ""
        self._found: tuple[str, DeviceState] | None = None
        self._pressed = ""
        self._turned = threading.Event()
        self._closed = False
        self._thread = threading.Thread(target=self._run, name="attendant", daemon=True)
        self._thread.start()

    def turn_to(self, device: str) -> None:
        """Let go what is open, and open this one; empty for none."""
        self._wanted = device
        self._turned.set()

    def state(self, device: str) -> DeviceState | None:
        """What the device said last; None where it is not the one that is open."""
        found = self._found
        return found[1] if found and found[0] == device == self._wanted else None

    def pressed(self) -> str:
        """The device whose button was pressed since this was last asked, or the empty string."""
        pressed, self._pressed = self._pressed, ""
        return pressed if pressed == self._wanted else ""

    def close(self) -> None:
        """Let go what is open."""
        self._closed = True
        self.turn_to("")
        self._thread.join(_BETWEEN_QUESTIONS)

    def _run(self) -> None:
        while not self._closed:
            device = self._wanted
            if device:
                with suppress(EnishiError):
                    self._attend(device)
                self._found = None
            self._turned.wait(_BEFORE_NEXT_TRY if device else None)
            self._turned.clear()

    def _attend(self, device: str) -> None:
        """Until another one is wanted, or it is not there any more. Raises ScannerError."""
        with open_scanner(device) as scanner:
            while self._wanted == device:
                state = scanner.status()
                if state is DeviceState.ABSENT:
                    return
                self._found = device, state
                if scanner.button_pressed():
                    self._pressed = device
                self._turned.wait(_BETWEEN_QUESTIONS)
                self._turned.clear()
