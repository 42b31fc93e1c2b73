"""Who asks: what a session has proved, and nothing that the desk says of itself."""

from __future__ import annotations

from dataclasses import dataclass

from app.core.roles import Role

__all__ = ["Author", "Reader", "Role"]


@dataclass(frozen=True, slots=True)
class Reader:
    """A user at a device. Which scopes he has is derived from the directory for every request."""

    office: str
    user: str
    """The id of the ``user`` record."""
    device: str
    roles: frozenset[Role] = frozenset({Role.STAFF})


@dataclass(frozen=True, slots=True)
class Author(Reader):
    """A user who writes. For whom he may act is looked up in the delegations."""
