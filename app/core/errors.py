"""Errors that a person reads.

Every message is one sentence or two in the user's words: what happened, what
was kept, what to do. Anything that is not an ``EnishiError`` is a bug.
"""

from __future__ import annotations

import copyreg
from collections.abc import Mapping
from typing import Any

from app.core.messages import Message


class EnishiError(Exception):
    """The work failed for a reason that the user can understand and act on. ``str`` is the Japanese sentence."""

    def __init__(self, template: str, /, **values: object) -> None:
        """``template`` and ``values`` are those of ``message``, which may be kept longer than the error."""
        self.message = Message(template, **values)
        super().__init__(str(self.message))

    @property
    def template(self) -> str:
        return self.message.template

    @property
    def values(self) -> Mapping[str, object]:
        return self.message.values

    def __reduce__(self) -> tuple[Any, ...]:
        # Rebuilt without ``__init__``, whose parameters differ from kind to kind. The cause stays behind.
        return copyreg.__newobj__, (type(self), *self.args), self.__dict__  # type: ignore[attr-defined]


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
