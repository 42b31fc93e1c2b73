"""Record ids: UUID version 7 (RFC 9562), which sort by the time they were made."""

from __future__ import annotations

import uuid_utils


def new_id() -> str:
    """A fresh id: 36 characters, lower-case, with hyphens."""
    return str(uuid_utils.uuid7())


def is_id(text: str) -> bool:
    """Whether the text has the form of a record id."""
    try:
        return str(uuid_utils.UUID(text)) == text
    except ValueError:
        return False
