"""Desks: join codes, the list, revoking."""

from __future__ import annotations

from datetime import timedelta
from http import HTTPStatus

from app.core.dates import format_instant
from app.core.join_code import PIN_BYTES, JoinCode
from app.core.roles import Role
from app.sync.wire_accounts import Devices, NewTicket, Ticket
from server import devices
from server.api import Call, Query, Route

_SEES_ALL = {Role.ADMINISTRATOR, Role.AUDITOR}


def make_ticket(call: Call[NewTicket]) -> Ticket:
    services, session = call.services, call.session
    valid = timedelta(days=call.body.days)
    ticket = services.database.transaction(
        lambda connection: devices.make_ticket(
            connection, services.office, session.account, session.device, valid, call.now
        )
    )
    code = JoinCode(services.config.public_address, services.pin[:PIN_BYTES], ticket)
    return Ticket(code.printed, code.qr, format_instant(call.now + valid))


def list_devices(call: Call[None]) -> Devices:
    services, session = call.services, call.session
    account = "" if session.role in _SEES_ALL and not call.query["own"] else session.account
    return Devices(
        services.database.transaction(lambda connection: devices.listed(connection, services.office, account))
    )


def revoke_device(call: Call[None]) -> None:
    services, session = call.services, call.session
    services.database.transaction(
        lambda connection: devices.revoke(
            connection, services.office, call.path["device"], session.account, session.device, call.now,
            any_device=session.role is Role.ADMINISTRATOR,
        )
    )  # fmt: skip


ROUTES = (
    Route(
        name="make_ticket", method="POST", path="/v1/tickets", summary="A join code for one desk",
        handler=make_ticket, body=NewTicket, answer=Ticket, status=HTTPStatus.CREATED,
    ),
    Route(
        name="list_devices", method="GET", path="/v1/devices", handler=list_devices, answer=Devices,
        summary="All desks; for staff, and where they are asked for, those at which one has signed in oneself",
        query={"own": Query(0, "1: only one's own", most=1)},
    ),
    Route(
        name="revoke_device", method="POST", path="/v1/devices/{device}/revocation", handler=revoke_device,
        summary="Revoke a desk: one's own, or as an administrator any", problems=(HTTPStatus.NOT_FOUND,),
    ),
)  # fmt: skip
