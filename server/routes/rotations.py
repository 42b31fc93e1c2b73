"""人事異動: a dry run, doing it, reading what was done, and undoing it as one."""

from __future__ import annotations

from functools import partial
from http import HTTPStatus

from app.core.ids import new_id
from app.core.roles import Role
from app.sync.wire_rotation import Plan, Rotate, Rotation, Rotations
from server import rotations
from server.afterwards import go_on
from server.api import Call, Query, Route
from server.routes.records import reader

_MOST_BYTES = 1 << 20
_UNDO = {Role.LEAD, Role.ADMINISTRATOR}


def plan_rotation(call: Call[Rotate]) -> Plan:
    services = call.services
    return services.database.transaction(
        lambda connection: rotations.planned(connection, services.sealer, reader(call), call.body, call.now)
    )


def rotate(call: Call[Rotate]) -> Rotation:
    services = call.services
    rotation = services.database.transaction(
        lambda connection: rotations.rotate(connection, services.sealer, reader(call), call.body, call.now)
    )
    # A batch may have been read while the rotation was being made, which did not see it then.
    services.database.transaction(
        partial(go_on, sealer=services.sealer, office=services.office, rotation=rotation.id, now=call.now)
    )
    return rotation


def list_rotations(call: Call[None]) -> Rotations:
    services = call.services
    own = bool(call.query["own"]) or call.session.role not in _UNDO
    return services.database.transaction(
        lambda connection: rotations.listed(connection, services.sealer, reader(call), call.now, own=own),
        snapshot=True,
    )


def read_rotation(call: Call[None]) -> Rotation:
    services = call.services
    return services.database.transaction(
        lambda connection: rotations.read(
            connection, services.sealer, reader(call), call.path["rotation"], call.now
        ),
        snapshot=True,
    )


def undo_rotation(call: Call[None]) -> Rotation:
    services, undoing = call.services, new_id()
    return services.database.transaction(
        lambda connection: rotations.undo(
            connection, services.sealer, reader(call), call.path["rotation"], undoing, call.now
        )
    )


ROUTES = (
    Route(
        name="plan_rotation", method="POST", path="/v1/rotations/plan", handler=plan_rotation, body=Rotate,
        answer=Plan, most_bytes=_MOST_BYTES, summary="What a rotation would do",
        problems=(HTTPStatus.NOT_FOUND, HTTPStatus.UNPROCESSABLE_ENTITY),
    ),
    Route(
        name="rotate", method="POST", path="/v1/rotations", handler=rotate, body=Rotate, answer=Rotation,
        most_bytes=_MOST_BYTES, summary="Move somebody to another department, and what he had to a successor",
        problems=(HTTPStatus.NOT_FOUND, HTTPStatus.CONFLICT, HTTPStatus.UNPROCESSABLE_ENTITY),
    ),
    Route(
        name="list_rotations", method="GET", path="/v1/rotations", handler=list_rotations, answer=Rotations,
        summary="The rotations of the last year that one may undo; for staff, and where they are asked for, those by which one moved or succeeded",
        query={"own": Query(0, "1: only one's own", most=1)},
    ),
    Route(
        name="read_rotation", method="GET", path="/v1/rotations/{rotation}", handler=read_rotation,
        answer=Rotation, summary="What a rotation did, for those whom it concerns",
    ),
    Route(
        name="undo_rotation", method="POST", path="/v1/rotations/{rotation}/undo", handler=undo_rotation,
        answer=Rotation, summary="Undo a rotation, but for what somebody has changed since",
    ),
)  # fmt: skip
