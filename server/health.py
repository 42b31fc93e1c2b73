"""Whether the server can do its work now."""

from __future__ import annotations

import logging
import threading
import time
from typing import TYPE_CHECKING

from app.core.errors import EnishiError, StoreError

if TYPE_CHECKING:
    from server.database import Connection
    from server.services import Services

_log = logging.getLogger("enishi.health")

_FRESH = 20.0
"""Seconds for which it is not looked again at the store of images: anybody may ask, and often."""
_PATIENCE = 5.0
"""Seconds after which a store that does not answer is none: a disk of the network may hang."""


class Looking:
    """What was found when somebody last looked at the store of images; one looks at a time, and nobody waits for him."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._fine = True
        self._at = self._since = float("-inf")

    def is_fine(self, services: Services) -> bool:
        now = time.monotonic()
        if now - self._at < _FRESH:
            return self._fine
        if not self._lock.acquire(blocking=False):
            return self._fine and now - self._since < _PATIENCE
        try:
            self._since = now
            self._fine = _has_images(services)
            self._at = time.monotonic()
        finally:
            self._lock.release()
        return self._fine


def is_ready(services: Services) -> bool:
    """Whether the database answers, and the store of images. Alive is whoever answers at all."""
    try:
        services.database.transaction(lambda connection: connection.execute("SELECT 1").fetchone())
    except EnishiError as error:
        _log.warning("not ready", extra={"cause": type(error).__name__})
        return False
    return services.looking.is_fine(services)


def _has_images(services: Services) -> bool:
    """Whether images may be kept and read. A folder that is not there yet is none that is missing."""
    try:
        if services.blobs.look() or not services.database.transaction(_names_any):
            return True
        _log.warning("not ready", extra={"cause": "images"})
    except StoreError as error:
        _log.warning("not ready", extra={"cause": type(error.__cause__ or error).__name__})
    return False


def _names_any(connection: Connection) -> bool:
    return connection.execute("SELECT 1 FROM image LIMIT 1").fetchone() is not None
