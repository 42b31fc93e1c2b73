"""Reading that matters: desks tell it, owners ask for it."""

from __future__ import annotations

from http import HTTPStatus

from app.sync.wire_reads import ReadKind, Reads, RootReads
from server import reads
from server.api import Call, Query, Route, invalid
from server.routes.records import reader

_MOST = 1000


def tell_reads(call: Call[Reads]) -> None:
    events = call.body.events
    if any(event.kind in {ReadKind.IMAGE, ReadKind.AHEAD} for event in events):
        raise invalid()
    try:
        call.services.database.transaction(
            lambda connection: reads.keep(connection, reader(call), events, call.now)
        )
    except ValueError as error:
        raise invalid() from error


def read_reads(call: Call[None]) -> RootReads:
    services = call.services
    return services.database.transaction(
        lambda connection: reads.of_root(
            connection, services.sealer, reader(call), call.path["root"], int(call.query["limit"]), call.now
        ),
        snapshot=True,
    )


ROUTES = (
    Route(
        name="tell_reads", method="POST", path="/v1/reads", handler=tell_reads, body=Reads, most_bytes=256 << 10,
        summary="What was read at a desk",
    ),
    Route(
        name="read_reads", method="GET", path="/v1/roots/{root}/reads", handler=read_reads, answer=RootReads,
        summary="Who opened what is one's own", problems=(HTTPStatus.NOT_FOUND,),
        query={"limit": Query(100, "How many", least=1, most=_MOST)},
    ),
)  # fmt: skip
