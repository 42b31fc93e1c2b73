"""Images of pages: put once by who made the page's record, read by who may see it."""

from __future__ import annotations

import hashlib
from datetime import datetime
from http import HTTPStatus

from app.core.dates import office_day
from app.core.documents import Document
from app.sync.wire_reads import ReadKind
from server import reads
from server.callers import Reader
from server.database import Connection
from server.problems import Refused, not_found
from server.scopes import rights_of
from server.services import Services


def put(services: Services, reader: Reader, page: str, image: bytes, now: datetime) -> None:
    """Keep the image of a page. The same image again is well; another is refused.

    The image is safe before the row that names it: a row never points to nothing. Who made the page may do so also when
    it has become a colleague's meanwhile, else nobody would ever have its image. Raises
    Refused: ``not_found`` for a page that is not there, or another's; ``image_there``.
    """
    fingerprint = hashlib.sha256(image).digest()

    def is_there(connection: Connection) -> bool:
        document, _, _ = _page(services, connection, reader.office, page)
        if document.clock("media_type")[1] != reader.user:
            raise not_found()
        kept = connection.execute(
            "SELECT sha256 FROM image WHERE office = %s AND page = %s", (reader.office, page)
        ).fetchone()
        if kept is not None and kept[0] != fingerprint:
            raise _image_there()
        return kept is not None

    if services.database.transaction(is_there):
        return
    name = services.blobs.put(page, image)

    def keep(connection: Connection) -> bool:
        if is_there(connection):
            return False
        connection.execute(
            "INSERT INTO image (office, page, name, size, sha256, put_by, put_at)"
            " VALUES (%s, %s, %s, %s, %s, %s, %s)",
            (reader.office, page, name, len(image), fingerprint, reader.user, now),
        )
        return True

    # Where the commit's answer is lost, the row may be there: the blob stays, and without a row it is only litter.
    if not services.database.transaction(keep):
        services.blobs.delete(name)


def get(services: Services, reader: Reader, page: str, kind: ReadKind, now: datetime) -> bytes:
    """The image of a page; that a colleague's was read, or fetched ahead, is kept first.

    Raises Refused (``not_found``) where there is none, or none for this reader.
    """

    def find(connection: Connection) -> str:
        root = _visible_page(services, connection, reader, page, now)
        row = connection.execute(
            "SELECT name FROM image WHERE office = %s AND page = %s", (reader.office, page)
        ).fetchone()
        if row is None:
            raise not_found()
        reads.note(connection, reader, kind, root, now)
        return str(row[0])

    name = services.database.transaction(find)
    return services.blobs.get(page, name)


def _visible_page(
    services: Services, connection: Connection, reader: Reader, page: str, now: datetime
) -> str:
    """The root of a page that a reader may see."""
    _, scope, root = _page(services, connection, reader.office, page)
    if scope not in rights_of(connection, services.sealer, reader, office_day(now)).scopes:
        raise not_found()
    return root


def _page(services: Services, connection: Connection, office: str, page: str) -> tuple[Document, str, str]:
    """A page, its scope and its root. It stays as it is until the transaction ends: it is not erased meanwhile."""
    row = connection.execute(
        "SELECT document, scope, root FROM record WHERE office = %s AND id = %s AND kind = 'page' FOR SHARE",
        (office, page),
    ).fetchone()
    if row is None:
        raise not_found()
    return services.sealer.open(office, "page", page, row[0]), str(row[1]), str(row[2])


def _image_there() -> Refused:
    return Refused(
        HTTPStatus.CONFLICT, "image_there", "このページには別の画像がすでにあります。何も変更していません。"
    )
