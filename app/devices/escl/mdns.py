"""Scanners that announce themselves in the local network (mDNS, DNS-SD: ``_uscan._tcp``, ``_uscans._tcp``).

An announcement is anybody's word. Nothing is asked of a device before it is
opened, and only addresses of the local network are taken down.
"""

from __future__ import annotations

import ipaddress
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from zeroconf import (
    Error,
    InterfaceChoice,
    IPVersion,
    ServiceBrowser,
    ServiceInfo,
    ServiceStateChange,
    Zeroconf,
)

from app.devices.escl.capabilities import plain_uuid
from app.devices.escl.tcp_pipe import Place
from app.devices.shown import shown

_PLAIN, _SECURE = "_uscan._tcp.local.", "_uscans._tcp.local."
_MOST = 200
"""Announcements that are kept."""
_RESOLVING = 1000
"""Milliseconds to ask for what an announcement left out."""


@dataclass(frozen=True, slots=True)
class Announced:
    """A scanner by its own word."""

    place: Place
    model: str
    uuid: str
    """Without hyphens; empty where it tells none."""

    @property
    def url(self) -> str:
        scheme = "https" if self.place.is_secure else "http"
        host = f"[{self.place.host}]" if ":" in self.place.host else self.place.host
        return f"{scheme}://{host}:{self.place.port}{self.place.root}"

    @classmethod
    def of(cls, info: ServiceInfo, *, may_be_here: bool) -> Self | None:
        """None for one that cannot be used. ``may_be_here``: whether this machine's own addresses count."""
        address = next(
            (
                one
                for one in info.parsed_addresses(IPVersion.V4Only) + info.parsed_addresses(IPVersion.V6Only)
                if _is_local(one, may_be_here=may_be_here)
            ),
            None,
        )
        if address is None or not info.port:
            return None
        said = {
            key.decode("ascii", "replace").lower(): (value or b"").decode("utf-8", "replace")
            for key, value in info.properties.items()
        }
        root = said.get("rs", "eSCL").strip("/") or "eSCL"
        scheme = "https" if info.type == _SECURE else "http"
        host = f"[{address}]" if ":" in address else address
        try:
            place = Place.parse(f"{scheme}://{host}:{info.port}/{root}")
        except ValueError:
            return None
        model = shown(said.get("ty", "")) or shown(info.name.removesuffix(f".{info.type}"))
        return cls(place, model, plain_uuid(said.get("uuid", "")))


class Watch:
    """Listens until ``close``; leaves no thread behind."""

    def __init__(self, interfaces: Sequence[str] | None = None) -> None:
        """On all interfaces, or on those with these addresses. Raises OSError where there is no network."""
        self._may_be_here = interfaces is not None
        self._lock = threading.Lock()
        self._heard: dict[str, Announced] = {}
        self._zeroconf = Zeroconf(InterfaceChoice.All if interfaces is None else list(interfaces))
        self._browser = ServiceBrowser(self._zeroconf, [_PLAIN, _SECURE], handlers=[self._hear])

    @property
    def announced(self) -> list[Announced]:
        """Those that are there now; one that is announced with and without TLS comes twice."""
        with self._lock:
            return list(self._heard.values())

    def follow(self) -> None:
        """Listen on the interfaces that are there now. Raises OSError where that fails."""
        try:
            self._zeroconf.update_interfaces()
        except (Error, RuntimeError) as error:
            raise OSError(str(error)) from error

    def close(self) -> None:
        """Listen no more."""
        self._browser.cancel()
        self._zeroconf.close()

    def _hear(
        self, zeroconf: Zeroconf, service_type: str, name: str, state_change: ServiceStateChange
    ) -> None:
        # Zeroconf calls this in the thread of its browser, by these names.
        found = None
        has_room = name in self._heard or len(self._heard) < _MOST
        if state_change is not ServiceStateChange.Removed and has_room:
            info = ServiceInfo(service_type, name)
            if info.load_from_cache(zeroconf) or info.request(zeroconf, _RESOLVING):
                found = Announced.of(info, may_be_here=self._may_be_here)
        with self._lock:
            if found:
                self._heard[name] = found
            else:
                self._heard.pop(name, None)


def _is_local(said: str, *, may_be_here: bool) -> bool:
    address = ipaddress.ip_address(said)
    if address.is_loopback:
        return may_be_here
    if address.version == 6 and address.is_link_local:
        return False  # it means nothing without the interface
    return (address.is_private or address.is_link_local) and not (
        address.is_multicast or address.is_unspecified or address.is_reserved
    )
