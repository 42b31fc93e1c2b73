"""Which devices are there, kept up to date: each kind is looked for as often as is worth its while."""

from __future__ import annotations

import threading
import time
from collections.abc import Mapping

from app.devices import registry
from app.devices.registry import Browser, Driver
from app.devices.scanner import DeviceInfo

_HUNG = 30.0
"""Seconds after which a look that has not come back will not."""


class Presence:
    """A thread for each kind of device, which looks and sleeps. Ends with its process, or by ``close``."""

    def __init__(self, drivers: Mapping[str, Driver] | None = None) -> None:
        self._closed = threading.Event()
        self._may_look = threading.Event()
        self._may_look.set()
        self._kinds = [
            _Kind(kind, driver, self._may_look, self._closed)
            for kind, driver in (registry.DRIVERS if drivers is None else drivers).items()
        ]

    @property
    def devices(self) -> list[DeviceInfo]:
        """Those seen by the last look for each kind."""
        return [device for kind in self._kinds for device in kind.found]

    @property
    def looked(self) -> frozenset[str]:
        """The kinds that were looked for at least once."""
        return frozenset(kind.name for kind in self._kinds if kind.has_looked)

    def rest(self, *, resting: bool) -> None:
        """Leave all devices alone, as while one of them is at work; or look again."""
        if resting:
            self._may_look.clear()
        else:
            self._may_look.set()

    @property
    def is_hung(self) -> bool:
        """Whether a look does not come back; only a new process helps then."""
        return any(kind.is_hung for kind in self._kinds)

    def close(self) -> None:
        """Look no more."""
        self._closed.set()
        self._may_look.set()


class _Kind:
    def __init__(self, name: str, driver: Driver, may_look: threading.Event, closed: threading.Event) -> None:
        self.name = name
        self.found: list[DeviceInfo] = []
        self.has_looked = False
        self._driver = driver
        self._may_look = may_look
        self._closed = closed
        self._began: float | None = None
        self._browser: Browser | None = None
        threading.Thread(target=self._watch, name="presence", daemon=True).start()

    @property
    def is_hung(self) -> bool:
        began = self._began
        return began is not None and time.monotonic() - began > _HUNG

    def _watch(self) -> None:
        while not self._closed.is_set():
            self._began = time.monotonic()
            try:
                self.found = self._look()
            except Exception:  # libraries of devices raise what they like; the next look may be better
                self.found = []
            self._began = None
            self.has_looked = True
            self._closed.wait(self._driver.every)
            self._may_look.wait()
        if self._browser:
            self._browser.close()

    def _look(self) -> list[DeviceInfo]:
        if self._driver.browse is None:
            return self._driver.discover()
        self._browser = self._browser or self._driver.browse()
        return self._browser.found()
