"""By what the people list can be narrowed."""

from __future__ import annotations

from dataclasses import dataclass

from app.core.text import fold_organization
from app.db.rows import rows
from app.operations.partly import part_held
from app.operations.session import Session


@dataclass(frozen=True, slots=True)
class Option:
    """One value of a filter: its key and its name."""

    key: str
    name: str


@dataclass(frozen=True, slots=True)
class FilterOptions:
    """What a filter can be set to: only what some card has; where the server has more cards, all that there is."""

    owners: tuple[Option, ...]
    departments: tuple[Option, ...]
    tags: tuple[Option, ...]


def filter_options(session: Session) -> FilterOptions:
    """Owners by reading, departments and tags by name."""
    is_part = bool(part_held(session.store))
    owners = (
        "SELECT id AS key, name FROM user WHERE revoked_at = ''"
        " AND (? OR EXISTS (SELECT 1 FROM card_list WHERE owner = user.id)) ORDER BY name_reading, name"
    )
    departments = (
        "SELECT id AS key, name FROM department WHERE revoked_at = ''"
        " AND (? OR EXISTS (SELECT 1 FROM card_list WHERE card_list.department = department.id)) ORDER BY name"
    )
    tags = "SELECT DISTINCT name AS key, name FROM tag WHERE revoked_at = '' ORDER BY name"
    return FilterOptions(*(
        tuple(Option(**row) for row in rows(session.store.db, sql, parameters))
        for sql, parameters in ((owners, (is_part,)), (departments, (is_part,)), (tags, ()))
    ))  # fmt: skip


def organization_key(name: str) -> str:
    """What ``CardFilter.organization`` compares."""
    return fold_organization(name)
