"""The office decides for how long things are kept, and what is disposed of at one desk goes everywhere."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from app.core.dates import PartialDate, office_day, utc_now
from app.core.errors import UsageError
from app.core.ids import new_id
from app.core.records import Card, Meeting, Note, Task
from app.core.visibility import Visibility
from app.operations import retention
from app.sync.client import ServerError
from app.sync.wire_accounts import AuditLines
from app.sync.wire_privacy import Retention
from app.sync.wire_settings import ChangeSettings, Settings
from server.database import Database

from .real_desks import RealDesk, RealOffice, in_step, office_of_two

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


def due(office: RealOffice) -> set[tuple[str, str, int, int]]:
    answer = office.administrator.ask("GET", "/v1/retention", None, Retention)
    return {(one.kind, one.owner, one.number, one.kept) for one in answer.due}


def decide(office: RealOffice) -> None:
    change = ChangeSettings(keep_card_years=5, keep_meeting_years=3, keep_task_years=1)
    office.administrator.ask("POST", "/v1/settings", change, Settings)


def audited(office: RealOffice) -> list[dict[str, str]]:
    lines = office.administrator.ask("GET", "/v1/audit?action=kept_longer", None, AuditLines).lines
    return [line.detail for line in lines]


def test_the_server_counts_what_is_due_by_owner_and_nothing_that_is_hidden(office: RealOffice) -> None:
    decide(office)
    old: dict[str, Any] = {"exchanged_on": PartialDate(2012)}
    with office.desk("sato") as sato, office.desk("suzuki") as suzuki:
        open_to_all: dict[str, Any] = {
            "owner": sato.user,
            "operator": sato.user,
            "visibility": Visibility.EVERYONE,
        }
        cards = [sato.add_card(**old) for _ in range(3)]
        sato.add_card(Visibility.DEPARTMENT, department=office.department("広報課"), **old)
        sato.add_card(exchanged_on=PartialDate(2026))
        suzuki.add_card(**old)
        # Somebody met it lately, so it is not due; whom the owner alone knows to have been met is.
        sato.insert(Meeting(**open_to_all, about=(cards[0].id,), met_on=PartialDate(2026, 4, 1)))
        hidden = open_to_all | {"visibility": Visibility.PRIVATE}
        sato.insert(Meeting(**hidden, about=(cards[1].id,), met_on=PartialDate(2026, 4, 1)))
        sato.insert(
            Task(
                **open_to_all,
                about=cards[0].id,
                subject="礼状",
                done_at="2013-01-01T00:00:00.000Z",
                created_at="2012-06-01T00:00:00.000Z",
            )
        )
        sato.insert(
            Task(**open_to_all, about=cards[0].id, subject="まだ", created_at="2012-06-01T00:00:00.000Z")
        )
        for visibility in (Visibility.PRIVATE, Visibility.ASK):
            sato.add_card(visibility, **old)
        in_step(sato, suzuki)
        assert due(office) == {
            ("card", sato.user, 3, 0),
            ("card", suzuki.user, 1, 0),
            ("task", sato.user, 1, 0),
        }
        # The owner sees at his desk what is hidden from all others as well, what was met in private is not due there, and
        # what is of a department in which he has no post lies at the server alone.
        own = retention.disposal(sato.session, own=True, **by(sato))
        assert len([one for one in own.listed if one.kind == "card"]) == 3
        assert own.office == ()
        with office.desk("admin") as admin:
            admin.sync()
            assert {(one.kind, one.number) for one in retention.disposal(admin.session, **by(admin)).office} == {
                ("card", 3), ("card", 1), ("task", 1),
            }  # fmt: skip


def test_what_an_owner_keeps_longer_is_not_disposed_of_and_the_audit_tells_of_it(office: RealOffice) -> None:
    decide(office)
    old: dict[str, Any] = {"exchanged_on": PartialDate(2012)}
    until = office_day(utc_now()) + timedelta(days=400)
    with office.desk("sato") as sato, office.desk("admin") as admin:
        kept, other = sato.add_card(**old), sato.add_card(**old)
        hidden = sato.add_card(Visibility.PRIVATE, **old)
        in_step(sato, admin)
        with pytest.raises(UsageError, match="理由"):
            retention.keep_longer(sato.session, [kept.id], until, " ", **by(sato))
        with pytest.raises(UsageError, match="期限"):
            retention.keep_longer(sato.session, [kept.id], date(2020, 1, 1), "係争中", **by(sato))
        for desk, card in ((admin, kept.id), (admin, hidden.id), (sato, new_id())):
            with pytest.raises(ServerError) as refused:
                retention.keep_longer(desk.session, [card], until, "係争中", **by(desk))
            assert refused.value.code == "not_found"
        assert audited(office) == []
        left = retention.keep_longer(sato.session, [hidden.id], until, "本人の希望", **by(sato))
        assert audited(office) == [], "nobody hears of what is private"
        left = retention.keep_longer(sato.session, [kept.id, hidden.id], until, "係争中", **by(sato))
        assert [one.id for one in left.listed] == [other.id]
        assert {one.id: held.why for one, held in left.kept.items()} == {
            kept.id: "係争中",
            hidden.id: "係争中",
        }
        assert audited(office) == [{"records": "1", "until": until.isoformat()}]
        assert due(office) == {("card", sato.user, 1, 1)}
        seen = retention.disposal(admin.session, **by(admin))
        assert [one.id for one in seen.listed] == [other.id]
        assert [one.id for one in seen.kept] == [kept.id]
        with pytest.raises(UsageError, match="過ぎたものはありません"):
            retention.dispose_seen(admin.session, [kept.id], **by(admin))
        left = retention.keep_longer(sato.session, [kept.id], None, **by(sato))
        assert {one.id for one in left.listed} == {kept.id, other.id}
        assert due(office) == {("card", sato.user, 2, 0)}
        retention.dispose(sato.session, [one for one in left.kept if one.id == hidden.id])
        sato.sync()
        rows = office.administrator.services.database.transaction(
            lambda c: c.execute("SELECT count(*) FROM kept_longer").fetchone()
        )
        assert rows == (0,), "an erased card leaves no reason behind"
