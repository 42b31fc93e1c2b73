"""代行: whatever somebody does for another is told with both names, and what the other may decide he may, too."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.core.dates import PartialDate
from app.core.reading import FieldName
from app.core.records import Card, Delegation, Note
from app.core.visibility import Visibility
from app.operations.asking import answer_request, ask_for_card, list_requests
from app.operations.cards import set_field
from app.operations.conflicts import conflicts_of
from app.operations.people import open_person
from app.operations.person_page import refresh_page
from app.operations.reads import readers_of
from app.sync.wire_accounts import AuditLines
from server.database import Database

from .real_desks import RealDesk, RealOffice, department, in_step, office_of_two, the_user


@pytest.fixture
def office(database: Database, tmp_path: Path) -> Iterator[RealOffice]:
    with office_of_two(database, tmp_path, "総務課") as office:
        yield office


@pytest.fixture
def desks(office: RealOffice) -> Iterator[tuple[RealDesk, RealDesk]]:
    """A principal, and who acts for him."""
    with office.desk("sato") as principal, office.desk("suzuki") as delegate:
        office.enter(Delegation(principal=principal.user, delegate=delegate.user, until=PartialDate(2100)))
        in_step(principal, delegate)
        yield principal, delegate


def test_both_names_are_told(desks: tuple[RealDesk, RealDesk]) -> None:
    principal, delegate = desks
    card = principal.add_card(Visibility.PRIVATE)
    set_field(principal.session, card.id, FieldName.NAME, "山田 太郎")
    in_step(principal, delegate)
    note = delegate.insert(
        Note(owner=principal.user, operator=delegate.user, about=card.id, text="縁日で会う")
    )
    set_field(principal.session, card.id, FieldName.NAME, "山本 太郎")
    set_field(delegate.session, card.id, FieldName.NAME, "山元 太郎")
    open_person(delegate.session, card.id)
    in_step(principal, delegate)
    name = the_user(principal).name
    page = refresh_page(principal.session, card.id)
    assert page.acting_for == {note.id: name}
    (view,) = conflicts_of(principal.session, [card.id])
    assert (view.now.by, view.now.acting_for) == (the_user(delegate).name, name)
    assert (view.lost.by, view.lost.acting_for) == (name, "")
    (reader,) = readers_of(principal.session, card.id, connect=lambda _: principal.network)
    assert (reader.name, reader.acting_for) == (the_user(delegate).name, name)


def test_nothing_is_said_of_who_did_it_for_himself(
    office: RealOffice, desks: tuple[RealDesk, RealDesk]
) -> None:
    principal, _ = desks
    office.account("tanaka", department(principal, "総務課").id)
    card = principal.add_card(Visibility.EVERYONE)
    principal.sync()
    with office.desk("tanaka") as tanaka:
        tanaka.sync()
        open_person(tanaka.session, card.id)
        tanaka.sync()
    (reader,) = readers_of(principal.session, card.id, connect=lambda _: principal.network)
    assert reader.acting_for == ""


def test_who_acts_for_an_owner_decides_as_he_does(desks: tuple[RealDesk, RealDesk]) -> None:
    principal, delegate = desks
    card = principal.add_card(Visibility.PRIVATE)
    in_step(principal, delegate)
    assert principal.user in refresh_page(delegate.session, card.id).own
    delegate.update(Card, card.id, visibility=Visibility.EVERYONE)
    assert delegate.sync().refused == 0
    in_step(principal)
    assert principal.session.store.get(Card, card.id).visibility is Visibility.EVERYONE


def test_the_audit_tells_for_whom_a_request_was_answered(
    office: RealOffice, desks: tuple[RealDesk, RealDesk]
) -> None:
    principal, delegate = desks
    place = department(principal, "総務課").id
    office.account("tanaka", place)
    card = principal.add_card(Visibility.ASK, department=place)
    set_field(principal.session, card.id, FieldName.NAME, "山田 太郎")
    in_step(principal, delegate)
    with office.desk("tanaka") as tanaka:
        tanaka.sync()
        stub = tanaka.session.store.db.execute("SELECT id FROM card_stub").fetchone()[0]
        ask_for_card(tanaka.session, stub, "相談", connect=lambda _: tanaka.network)
    (request,) = list_requests(delegate.session, connect=lambda _: delegate.network).received
    answer_request(delegate.session, request.id, 7, connect=lambda _: delegate.network)
    lines = office.administrator.ask("GET", "/v1/audit?action=contact_answered", None, AuditLines).lines
    assert [(line.actor, line.detail["owner"]) for line in lines] == [(delegate.user, principal.user)]
