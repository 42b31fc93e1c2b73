"""Scanners that SANE drives, on Linux: libsane by ctypes, for a process of its own that may hang and be ended."""

from app.devices.sane.driver import KIND
from app.devices.sane.finding import discover, open_device

__all__ = ["KIND", "discover", "open_device"]
