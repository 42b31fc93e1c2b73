"""What a search is narrowed by beside its words, as the filters of a desk do (``app.db.search.CardFilter``)."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from app.core.dates import PartialDate
from app.core.documents import Document
from app.core.reading import FieldName
from app.core.text import fold_organization
from app.core.visibility import EVERYBODY, Visibility
from app.sync.wire_search import Search
from server.bulk import array
from server.database import Connection
from server.sealing import Sealer


@dataclass(frozen=True, slots=True)
class Narrowing:
    """Which cards pass."""

    asked: Search
    condition: str = "TRUE"
    """In SQL, of ``record r``: as far as the database can tell."""
    parameters: tuple[object, ...] = ()

    @property
    def is_for_stubs(self) -> bool:
        """Whether a stub tells all that is asked for."""
        asked = self.asked
        return not (asked.department or asked.visibility or asked.tag or asked.since or asked.until)

    def passes(self, document: Document, fields: Mapping[FieldName, str]) -> bool:
        """The rest, of a card that fulfils the condition."""
        asked, values = self.asked, document.values
        if asked.visibility and values["visibility"] != asked.visibility:
            return False
        if asked.organization and not self.is_of(fields.get(FieldName.ORGANIZATION, "")):
            return False
        if not (asked.since or asked.until):
            return True
        day = PartialDate.parse(values["exchanged_on"])
        return (
            bool(day)
            and (not asked.since or day.latest.isoformat() >= asked.since)
            and (not asked.until or day.earliest.isoformat() <= asked.until)
        )

    def is_of(self, organization: str) -> bool:
        """Whether this is the organisation that is asked for, or none is."""
        return not self.asked.organization or fold_organization(organization) == self.asked.organization


def narrowing(
    connection: Connection, sealer: Sealer, office: str, asked: Search, scopes: Collection[str]
) -> Narrowing:
    """What is asked for beside the words. Raises ValueError for a day that is none."""
    parts: list[tuple[str, object]] = []
    if asked.owner:
        parts.append(("r.owner = %s", asked.owner))
    if asked.department:
        parts.append(("r.department = %s", asked.department))
    if asked.visibility:
        parts.append((f"(r.scope = %s) = {asked.visibility is Visibility.EVERYONE}", EVERYBODY))
    if asked.since:
        parts.append(("r.month >= %s", _month(asked.since)))
    if asked.until:  # of a card whose month is not known, the last one of its year stands there
        parts.append(("r.month <= %s", _month(asked.until) // 12 * 12 + 11))
    if asked.tag:
        cards = _tagged(connection, sealer, office, asked.tag, scopes)
        parts.append(("r.id = ANY(%s::text[])", array(cards)))
    if not parts:
        return Narrowing(asked)
    return Narrowing(asked, " AND ".join(sql for sql, _ in parts), tuple(value for _, value in parts))


def _month(day: str) -> int:
    found = date.fromisoformat(day)
    return found.year * 12 + found.month - 1


def _tagged(
    connection: Connection, sealer: Sealer, office: str, name: str, scopes: Collection[str]
) -> set[str]:
    """The roots that bear a tag of a name, of those that lie within some scopes."""
    tags = connection.execute(
        "SELECT id, document FROM record WHERE office = %s AND kind = 'tag' AND scope = ANY(%s::text[])",
        (office, array(scopes)),
        binary=True,
    ).fetchall()
    named = [tag for tag, sealed in tags if sealer.open(office, "tag", tag, sealed).values["name"] == name]
    taggings = connection.execute(
        "SELECT t.id, t.root, t.document FROM reference f JOIN record t ON t.office = f.office AND t.id = f.source"
        " WHERE f.office = %s AND f.target = ANY(%s::text[]) AND t.kind = 'tagging' AND t.scope = ANY(%s::text[])",
        (office, array(named), array(scopes)),
        binary=True,
    ).fetchall()
    return {
        root
        for tagging, root, sealed in taggings
        if not sealer.open(office, "tagging", tagging, sealed).revoked_at
    }
