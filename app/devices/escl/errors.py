"""What can go wrong between us and a device that speaks eSCL; for the driver, which makes faults of them."""

from __future__ import annotations


class LinkError(Exception):
    """The device could not be asked. After any of these the connection is another one."""


class GoneError(LinkError):
    """There is no way to the device: unplugged, switched off, or no such address."""


class InUseError(LinkError):
    """Another program has the device."""


class ForbiddenError(LinkError):
    """The device may not be opened by this user: the one-time set-up is missing."""


class StrangerError(LinkError):
    """The device has another certificate than the one that its name tells."""


class BrokenError(LinkError):
    """The connection broke off."""


class SilentError(LinkError):
    """It did not say all that it had to say in time."""


class NonsenseError(LinkError):
    """It said what makes no sense, or more than can be borne."""
