"""Images of pages."""

from __future__ import annotations

from functools import partial
from http import HTTPStatus

from app.sync.wire_reads import ReadKind
from server import images
from server.afterwards import Told, look
from server.api import Call, Query, Route
from server.routes.records import reader

MOST_BYTES = 32 << 20
"""Of one image: a page of A4 at 600 dpi without loss."""


def put_image(call: Call[bytes]) -> None:
    services, page = call.services, call.path["page"]
    images.put(services, reader(call), page, call.body, call.now)
    told = services.database.transaction(partial(Told.with_image, office=services.office, page=page))
    look(services.database, services.sealer, services.office, told, call.now)


def get_image(call: Call[None]) -> bytes:
    kind = ReadKind.AHEAD if call.query["ahead"] else ReadKind.IMAGE
    return images.get(call.services, reader(call), call.path["page"], kind, call.now)


ROUTES = (
    Route(
        name="put_image", method="PUT", path="/v1/pages/{page}/image", handler=put_image, body=bytes,
        most_bytes=MOST_BYTES, summary="Keep the image of a page that one has made",
        problems=(HTTPStatus.NOT_FOUND, HTTPStatus.CONFLICT),
    ),
    Route(
        name="get_image", method="GET", path="/v1/pages/{page}/image", handler=get_image, answer=bytes,
        summary="The image of a page", problems=(HTTPStatus.NOT_FOUND,),
        query={"ahead": Query(0, "1: fetched ahead, nobody looks at it now", most=1)},
    ),
)  # fmt: skip
