"""A pipe of bulk transfers, whatever carries them, and what can go wrong with one.

These errors are for drivers, which turn them into faults that a clerk understands.
"""

from __future__ import annotations

from typing import Protocol


class UsbError(Exception):
    """A transfer failed for a reason beyond those below."""


class UsbTimeoutError(UsbError):
    """The device did not answer in time."""


class UsbStallError(UsbError):
    """The endpoint halted; ``BulkPipe.clear_halt`` frees it."""


class UsbOverflowError(UsbError):
    """The device sent more than was asked for (babble); what it sent is gone."""


class UsbGoneError(UsbError):
    """The device was unplugged or switched off."""


class UsbBusyError(UsbError):
    """Another program has the interface."""


class UsbForbiddenError(UsbError):
    """The device may not be opened by this user: the one-time set-up is missing."""


class BulkPipe(Protocol):
    """One bulk endpoint out, one in, of an interface that is claimed until ``close``. Raises UsbError."""

    def write(self, data: bytes, timeout: float) -> None:
        """Send all of it, as one transfer. ``timeout`` in seconds."""

    def read(self, size: int, timeout: float) -> bytes:
        """One transfer: up to ``size`` bytes, fewer where a short packet ended it."""

    def clear_halt(self) -> None:
        """Free both endpoints after a stall; their data toggles begin anew."""

    def reset(self) -> None:
        """Reset the device on the bus, the last resort. Raises UsbGoneError where it has to be opened again."""

    def close(self) -> None:
        """Release the interface. May be called twice, and after the device is gone."""
