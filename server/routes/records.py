"""Pushing and pulling records."""

from __future__ import annotations

import hashlib
from http import HTTPStatus
from typing import Any

from app.core.ids import is_id
from app.sync import wire
from server.api import Call, Packed, Route, invalid, too_large
from server.callers import Author, Reader
from server.problems import Refused
from server.pull import packed
from server.push import BatchReusedError, push


def push_changes(call: Call[wire.Push]) -> wire.Pushed:
    services, session = call.services, call.session
    author = Author(services.office, session.account, session.device, frozenset({session.role}))
    body_hash = hashlib.sha256(call.raw).digest()
    if len(call.body.changes) > wire.CHANGES_AT_ONCE:
        raise too_large()
    if not is_id(call.body.batch):
        raise invalid()
    try:
        pushed = push(services.database, services.sealer, author, call.body, body_hash, call.now)
    except BatchReusedError as error:
        raise Refused(HTTPStatus.CONFLICT, "batch_reused", "{reason}", reason=error) from error
    for outcome in pushed.outcomes:
        if outcome.refused is not None:
            services.metrics.refusals.labels(outcome.refused).inc()
    return pushed


def pull_changes(call: Call[wire.Pull]) -> Packed:
    services = call.services
    page = packed(services.database, services.sealer, reader(call), call.body, call.now, services.epochs)
    return Packed(page, wire.Pulled)


def reader(call: Call[Any]) -> Reader:
    """Who reads, as his session has proved."""
    session = call.session
    return Reader(call.services.office, session.account, session.device, frozenset({session.role}))


ROUTES = (
    Route(
        name="push", method="POST", path="/v1/push", summary="Changes of a desk, applied once",
        handler=push_changes, body=wire.Push, answer=wire.Pushed, most_bytes=wire.MOST_BYTES,
        problems=(HTTPStatus.CONFLICT,),
    ),
    Route(
        name="pull", method="POST", path="/v1/pull", summary="What is new since the desk's cursors",
        handler=pull_changes, body=wire.Pull, answer=wire.Pulled, most_bytes=1 << 20,
    ),
)  # fmt: skip
