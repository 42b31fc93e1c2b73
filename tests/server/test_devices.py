"""Desks enrol once by a ticket, are listed to whom they concern, and are revoked."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from urllib.parse import urlencode

import pytest

from app.core.dates import office_day
from app.core.ids import new_id
from app.core.join_code import PIN_BYTES, JoinCode
from app.core.roles import Role
from app.sync.wire_accounts import AuditLines, Devices, Enrol, Enrolled, NewTicket, Refresh, Ticket
from server.database import Database

from .desks import Clock, Desk, a_desk, make_services, problem, signed_in


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def administrator(database: Database, tmp_path: Path, clock: Clock) -> Iterator[Desk]:
    with a_desk(make_services(database, tmp_path, clock)) as desk:
        desk.enrol()
        yield signed_in(desk, "admin", Role.ADMINISTRATOR)


def a_ticket(administrator: Desk, days: int = 7) -> JoinCode:
    return JoinCode.parse(administrator.ask("POST", "/v1/tickets", NewTicket(days), Ticket).printed)


def stranger(desk: Desk) -> Desk:
    return replace(desk, device=new_id(), secret=secrets.token_bytes(32), tokens=None)


def enrolment(desk: Desk, ticket: bytes) -> Enrol:
    return Enrol(desk.device, desk.secret, "窓口 2", ticket)


def test_a_join_code_says_where_and_whom_to_trust(administrator: Desk) -> None:
    ticket = administrator.ask("POST", "/v1/tickets", NewTicket(), Ticket)
    code = JoinCode.parse(ticket.qr)
    assert code == JoinCode.parse(ticket.printed)
    assert code.address == "enishi.example.lg.jp:8443"
    assert code.pin == administrator.services.pin[:PIN_BYTES]


def test_a_ticket_enrols_one_desk(administrator: Desk) -> None:
    ticket = a_ticket(administrator).ticket
    first, second = stranger(administrator), stranger(administrator)
    enrolled = first.ask("POST", "/v1/enrol", enrolment(first, ticket), Enrolled)
    assert enrolled == Enrolled(administrator.services.office, first.device)
    assert problem(second.send("POST", "/v1/enrol", enrolment(second, ticket))) == (403, "ticket_invalid")
    # Asked again because the answer was lost.
    assert first.ask("POST", "/v1/enrol", enrolment(first, ticket), Enrolled) == enrolled


def test_a_ticket_runs_out(administrator: Desk, clock: Clock) -> None:
    ticket = a_ticket(administrator, days=1).ticket
    clock.ahead += timedelta(days=1)
    desk = stranger(administrator)
    assert problem(desk.send("POST", "/v1/enrol", enrolment(desk, ticket))) == (403, "ticket_invalid")


def test_nobody_enrols_as_another_desk(administrator: Desk) -> None:
    forger = replace(stranger(administrator), device=administrator.device)
    refused = forger.send("POST", "/v1/enrol", enrolment(forger, a_ticket(administrator).ticket))
    assert problem(refused) == (403, "ticket_invalid")


@pytest.mark.parametrize("ticket", [b"", bytes(10), bytes(3)])
def test_nobody_enrols_without_a_ticket(administrator: Desk, ticket: bytes) -> None:
    desk = stranger(administrator)
    assert problem(desk.send("POST", "/v1/enrol", enrolment(desk, ticket))) == (403, "ticket_invalid")


def test_a_folder_that_was_put_back_enrols_as_the_successor_of_its_former_id(administrator: Desk) -> None:
    copy = stranger(administrator)
    request = Enrol(
        copy.device, copy.secret, "窓口 1", former=administrator.device, former_secret=administrator.secret
    )
    assert copy.ask("POST", "/v1/enrol", request, Enrolled).device == copy.device
    copy.sign_in("admin")
    forger = stranger(administrator)
    forged = Enrol(forger.device, forger.secret, "x", former=administrator.device, former_secret=bytes(32))
    assert problem(forger.send("POST", "/v1/enrol", forged)) == (403, "ticket_invalid")


def test_a_revoked_desk_is_told_so_by_every_way(administrator: Desk) -> None:
    lost = administrator.another()
    tokens = lost.sign_in("admin")
    assert administrator.send("POST", f"/v1/devices/{lost.device}/revocation").status_code == 204
    revoked = (403, "device_revoked")
    assert problem(lost.send("GET", "/v1/devices")) == revoked
    assert problem(lost.like().send("POST", "/v1/refresh", Refresh(tokens.refresh))) == revoked
    assert problem(lost.like().send("POST", "/v1/sign-in", lost.signing("admin"))) == revoked
    assert problem(lost.like().send("POST", "/v1/enrol", enrolment(lost, b""))) == revoked
    successor = stranger(administrator)
    request = Enrol(successor.device, successor.secret, "x", former=lost.device, former_secret=lost.secret)
    assert problem(successor.send("POST", "/v1/enrol", request)) == revoked
    assert administrator.send("GET", "/v1/devices").is_success


def test_staff_see_and_revoke_their_own_desks_only(administrator: Desk) -> None:
    own = signed_in(administrator.another(), "sato", Role.STAFF)
    assert [item.id for item in own.ask("GET", "/v1/devices", None, Devices).devices] == [own.device]
    assert problem(own.send("POST", f"/v1/devices/{administrator.device}/revocation")) == (404, "not_found")
    assert problem(own.send("POST", f"/v1/devices/{new_id()}/revocation")) == (404, "not_found")
    everything = administrator.ask("GET", "/v1/devices", None, Devices).devices
    assert {item.id for item in everything} == {own.device, administrator.device}
    asked = administrator.ask("GET", "/v1/devices?own=1", None, Devices).devices
    assert [item.id for item in asked] == [administrator.device]
    assert own.send("POST", f"/v1/devices/{own.device}/revocation").status_code == 204
    assert problem(own.send("GET", "/v1/devices")) == (403, "device_revoked")


def test_others_at_the_same_desk_are_not_told_of_each_other(administrator: Desk) -> None:
    sato = signed_in(administrator, "sato", Role.STAFF)
    (device,) = sato.ask("GET", "/v1/devices", None, Devices).devices
    assert sato.tokens is not None
    assert device.users == (sato.tokens.user,)


@pytest.mark.parametrize("path", ["x", "..%2F..%2Fetc", "1" * 5000, "%00"])
def test_what_is_no_id_is_not_there(administrator: Desk, path: str) -> None:
    assert problem(administrator.send("POST", f"/v1/devices/{path}/revocation"))[0] == 404


def test_the_audit_tells_it_all_to_auditors(administrator: Desk) -> None:
    desk = stranger(administrator)
    desk.ask("POST", "/v1/enrol", enrolment(desk, a_ticket(administrator).ticket), Enrolled)
    administrator.send("POST", f"/v1/devices/{desk.device}/revocation")
    auditor = signed_in(administrator, "audit", Role.AUDITOR)
    page = auditor.ask("GET", "/v1/audit?limit=5", None, AuditLines)
    lines = list(page.lines)
    while page.more:
        page = auditor.ask("GET", f"/v1/audit?limit=5&before={lines[-1].id}", None, AuditLines)
        lines += page.lines
    assert len(lines) > 5
    told = {(line.action, line.subject) for line in lines}
    assert {("device_enrolled", desk.device), ("device_revoked", desk.device)} <= told
    assert "ticket_made" in {line.action for line in lines}
    assert not {"窓口", "sato", "admin"} & {text for line in lines for text in line.detail.values()}
    assert [line.id for line in lines] == sorted({line.id for line in lines}, reverse=True)


def test_the_audit_is_searched_by_whom_what_and_when(administrator: Desk) -> None:
    desk = stranger(administrator)
    desk.ask("POST", "/v1/enrol", enrolment(desk, a_ticket(administrator).ticket), Enrolled)
    administrator.send("POST", f"/v1/devices/{desk.device}/revocation")

    def found(**query: str) -> list[str]:
        page = administrator.ask("GET", f"/v1/audit?{urlencode(query)}", None, AuditLines)
        return [line.action for line in page.lines]

    assert found(about=desk.device) == ["device_revoked", "device_enrolled"]
    assert found(about=desk.device, action="device_enrolled") == ["device_enrolled"]
    today = office_day(administrator.services.clock())
    assert found(about=desk.device, since=str(today), until=str(today)) == [
        "device_revoked",
        "device_enrolled",
    ]
    assert found(about=desk.device, since=str(today + timedelta(days=1))) == []
    assert found(about=desk.device, until=str(today - timedelta(days=1))) == []


@pytest.mark.parametrize(
    "query", ["since=x", "until=2026-13-01", "limit=0", "limit=1001", "limit=x", "before=" + "1" * 37]
)
def test_a_query_out_of_range_is_refused(administrator: Desk, query: str) -> None:
    assert problem(administrator.send("GET", f"/v1/audit?{query}")) == (400, "invalid")
