"""The office decides for how long things are kept, and what is disposed of at one desk goes everywhere."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.core.dates import PartialDate
from app.core.records import Card, Meeting, Note
from app.core.visibility import Visibility
from app.operations import retention
from app.sync.client import ServerError
from server.database import Database

from .real_desks import RealDesk, RealOffice, office_of_two

TODAY = date(2026, 11, 21)


@pytest.fixture
def office(database: Database, tmp_path: Path) -> Iterator[RealOffice]:
    with office_of_two(database, tmp_path, "総務課") as office:
        services = office.administrator.services
        services.database.transaction(
            lambda c: c.execute(
                "INSERT INTO office (slot, id, name) VALUES (%s, %s, '')", (services.office, services.office)
            )
        )
        yield office


def by(desk: RealDesk) -> dict[str, Any]:
    return {"connect": lambda _: desk.network}


def test_the_office_decides_and_staff_do_not(office: RealOffice) -> None:
    with office.desk("admin") as admin, office.desk("sato") as sato:
        assert retention.periods(sato.session, **by(sato)) == {}
        with pytest.raises(ServerError) as refused:
            retention.decide(sato.session, {"card": 5}, **by(sato))
        assert refused.value.code == "forbidden"
        assert retention.decide(admin.session, {"card": 5, "meeting": 3}, **by(admin)) == {
            "card": 5, "meeting": 3,
        }  # fmt: skip
        assert retention.periods(sato.session, **by(sato)) == {"card": 5, "meeting": 3}


def test_only_ones_own_is_listed_and_goes_everywhere(office: RealOffice) -> None:
    years = {"card": 5, "meeting": 3, "note": 1}
    with office.desk("sato") as sato, office.desk("suzuki") as suzuki:
        for desk in (sato, suzuki):
            desk.sync()
        seen: dict[str, Any] = {"visibility": Visibility.EVERYONE, "owner": sato.user, "operator": sato.user}
        old = sato.add_card(exchanged_on=PartialDate(2015))
        young = sato.add_card(exchanged_on=PartialDate(2026))
        meeting = sato.insert(Meeting(**seen, about=(young.id,), met_on=PartialDate(2016), minutes="古い話"))
        note = sato.insert(Note(**seen, about=young.id, text="古い", created_at="2015-06-02T00:00:00.000Z"))
        colleagues = suzuki.add_card(exchanged_on=PartialDate(2015))
        for desk in (sato, suzuki, sato):
            desk.sync()
        listed = retention.candidates(sato.session, years, TODAY)
        # The young card was met long ago too, and counts from its exchange.
        assert {item.id for item in listed} == {old.id, meeting.id, note.id}
        assert [item.id for item in retention.candidates(suzuki.session, years, TODAY)] == [colleagues.id]
        retention.dispose(sato.session, listed)
        report = sato.sync()
        assert (report.erased, report.not_erased) == (3, 0)
        suzuki.sync()
        for desk in (sato, suzuki):
            store = desk.session.store
            assert not store.has(Card, old.id)
            assert store.find(Meeting) == []
            assert store.find(Note) == []
            assert {card.id for card in store.find(Card)} == {young.id, colleagues.id}
        kept = office.documents()
        assert not {old.id, meeting.id, note.id} & kept.keys()
