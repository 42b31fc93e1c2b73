"""Logs as JSON, a line each: what happened and how long it took. No names, logins, addresses, bodies or queries."""

from __future__ import annotations

import logging
import sys
from datetime import UTC, datetime
from typing import Any

import msgspec

from app.core.dates import format_instant

_STANDARD = frozenset(vars(logging.LogRecord("", 0, "", 0, "", (), None))) | {
    "message",
    "asctime",
    "taskName",
    "color_message",
}


class JsonFormatter(logging.Formatter):
    """``time``, ``level``, ``logger``, ``event``, and what the call gave as ``extra``.

    Of an exception its kinds and places are told, not its text, which may hold values.
    """

    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, Any] = {
            "time": format_instant(datetime.fromtimestamp(record.created, UTC)),
            "level": record.levelname.lower(),
            "logger": record.name,
            "event": record.getMessage(),
        }
        line |= {name: value for name, value in vars(record).items() if name not in _STANDARD}
        if record.exc_info and record.exc_info[1] is not None:
            line["exception"] = list(_chain(record.exc_info[1]))
        return msgspec.json.encode(line, enc_hook=str).decode()


def _chain(error: BaseException | None) -> list[str]:
    """Each exception of a chain with the place that raised it, the first cause last."""
    told: list[str] = []
    while error is not None:
        place = error.__traceback__
        while place is not None and place.tb_next is not None:
            place = place.tb_next
        where = f" {place.tb_frame.f_code.co_filename}:{place.tb_lineno}" if place else ""
        told.append(type(error).__name__ + where)
        error = error.__cause__ or error.__context__
    return told


def configure() -> None:
    """Write all logs to standard error, where a service manager picks them up."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonFormatter())
    logging.basicConfig(level=logging.INFO, handlers=[handler], force=True)
    logging.getLogger("httpx").setLevel(logging.WARNING)
    logging.getLogger("psycopg.pool").setLevel(logging.WARNING)
