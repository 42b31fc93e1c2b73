"""Whether the server can do its work now."""

from __future__ import annotations

import logging

from app.core.errors import EnishiError
from server.services import Services

_log = logging.getLogger("enishi.health")


def is_ready(services: Services) -> bool:
    """Whether the database answers. Alive is whoever answers at all."""
    try:
        services.database.transaction(lambda connection: connection.execute("SELECT 1").fetchone())
    except EnishiError as error:
        _log.warning("not ready", extra={"cause": type(error).__name__})
        return False
    return True
