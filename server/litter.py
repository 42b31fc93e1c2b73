"""Images that nothing names any more go: those of erased cards at once, those of requests that broke off after a day.

An image's name lies in ``doomed`` from the transaction that took its row until its blob is gone, so that a
server that is killed in between, or a store that is away, leaves nothing for good.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from functools import partial
from itertools import islice

from server.bulk import array
from server.database import Connection
from server.services import Services

_AT_ONCE = 500
_LITTER_AFTER = timedelta(days=1)
"""A blob is kept before its row; no request takes that long."""


def doom(connection: Connection, office: str, pages: Iterable[str]) -> None:
    """Take the images of pages that are being erased."""
    connection.execute(
        "WITH gone AS (DELETE FROM image WHERE office = %s AND page = ANY(%s::text[]) RETURNING name)"
        " INSERT INTO doomed (office, name) SELECT %s, name FROM gone",
        (office, array(pages), office),
    )


def burn(services: Services) -> None:
    """Delete the blobs of images that are gone. Raises StoreError; what is left is deleted the next time."""
    while names := services.database.transaction(partial(_doomed, office=services.office)):
        for name in names:
            services.blobs.delete(name)
        services.database.transaction(partial(_burnt, office=services.office, names=names))


def sweep(services: Services, now: datetime) -> int:
    """Delete what nothing names: images of pages that are not there, and blobs without an image; how many blobs.

    Raises StoreError.
    """
    services.database.transaction(partial(_doom_orphans, office=services.office))
    burn(services)
    old = (name for name, at in services.blobs.listed() if at < now - _LITTER_AFTER)
    count = 0
    while names := list(islice(old, _AT_ONCE)):
        known = services.database.transaction(partial(_known, office=services.office, names=names))
        for name in set(names) - known:
            services.blobs.delete(name)
            count += 1
    return count


def _doomed(connection: Connection, office: str) -> list[str]:
    found = connection.execute(
        "SELECT name FROM doomed WHERE office = %s ORDER BY name LIMIT %s", (office, _AT_ONCE)
    )
    return [name for (name,) in found]


def _burnt(connection: Connection, office: str, names: Iterable[str]) -> None:
    connection.execute(
        "DELETE FROM doomed WHERE office = %s AND name = ANY(%s::text[])", (office, array(names))
    )


def _doom_orphans(connection: Connection, office: str) -> None:
    orphans = connection.execute(
        "SELECT page FROM image i WHERE office = %s"
        " AND NOT EXISTS (SELECT 1 FROM record r WHERE r.office = i.office AND r.id = i.page)",
        (office,),
    ).fetchall()
    if orphans:
        doom(connection, office, [page for (page,) in orphans])


def _known(connection: Connection, office: str, names: Iterable[str]) -> set[str]:
    found = connection.execute(
        "SELECT name FROM image WHERE office = %s AND name = ANY(%s::text[])", (office, array(names))
    )
    return {name for (name,) in found}
