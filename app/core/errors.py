"""Errors that a person reads.

Every message is one sentence or two in the user's words: what happened, what
was kept, what to do. Anything that is not an ``EnishiError`` is a bug.
"""

from __future__ import annotations


class EnishiError(Exception):
    """The work failed for a reason that the user can understand and act on."""


class UsageError(EnishiError):
    """What was asked for makes no sense as asked (exit status 2)."""


class NotFoundError(EnishiError):
    """A record, file or device that was named is not there."""


class StoreError(EnishiError):
    """The store cannot be opened, read or written."""


class LockedError(StoreError):
    """The store cannot be unlocked: wrong passphrase, or no key at hand."""


class BusyError(StoreError):
    """Another Enishi process holds what is needed."""


class DamagedError(StoreError):
    """Something in the store is not what was written."""


class DiskFullError(StoreError):
    """No room is left; nothing was half written."""


class ImageError(EnishiError):
    """A file or page cannot be decoded as an image."""


class EngineError(EnishiError):
    """An OCR engine is missing its models, or failed."""


class ScannerError(EnishiError):
    """A scanner is not there or cannot be used."""
