"""A desk that is put back from yesterday's backup, and two copies of one data folder, lose and double nothing."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from app.core.dates import PartialDate, utc_now
from app.core.reading import FieldName
from app.core.records import Card, CardStatus, Certainty, Conflict, Edit
from app.core.visibility import Visibility
from app.operations import joining
from app.operations.joining import SignInNeededError
from server.database import Database

from .desks import PASSWORD
from .real_desks import RealDesk, RealOffice, office_of_two


@pytest.fixture
def office(database: Database, tmp_path: Path) -> Iterator[RealOffice]:
    with office_of_two(database, tmp_path) as office:
        yield office


def name(desk: RealDesk, card: str, value: str) -> Edit:
    edit = Edit(root=card, field=FieldName.NAME, value=value, certainty=Certainty.TYPED, by=desk.user)
    return desk.insert(edit)


def come_back(office: RealOffice, desk: RealDesk) -> None:
    """A data folder that is not where it was has another device: its user signs in again."""
    with pytest.raises(SignInNeededError):
        desk.sync()
    joining.sign_in(desk.session, PASSWORD, connect=lambda _: office.network)
    desk.sync()


def at_the_server(office: RealOffice) -> dict[str, int]:
    """How many records of each kind all may see."""
    counted: dict[str, int] = {}
    for document in office.documents().values():
        counted[document.kind] = counted.get(document.kind, 0) + 1
    return counted


def test_a_desk_that_is_put_back_from_yesterdays_backup(
    office: RealOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    home, backup = office.folder / "sato", office.folder / "backup"
    with office.desk("sato") as desk:
        desk.sync()
        sent, unsent = desk.add_card(), desk.add_card()
        desk.sync()
        old = desk.session.store.device
        late = name(desk, sent.id, "昨日 太郎")  # waits to be sent when the backup is made
        desk.update(Card, unsent.id, exchanged_on=PartialDate.parse("2026-01-01"))
    shutil.copytree(home, backup)

    monkeypatch.setattr("app.db.device.utc_now", lambda: utc_now() + timedelta(days=1))
    with office.desk("sato", join=False) as desk:
        assert desk.session.store.device == old, "the next day is no other desk"
        desk.sync()
        today = desk.add_card()
        desk.update(Card, unsent.id, exchanged_on=PartialDate.parse("2026-02-02"))
        desk.sync()
    shutil.rmtree(home)
    shutil.move(backup, home)  # what says which desk it is lies outside, and is today's

    with office.desk("sato", join=False) as desk, office.desk("suzuki") as other:
        assert desk.session.store.device != old
        come_back(office, desk)
        store = desk.session.store
        assert {card.id for card in store.find(Card)} == {sent.id, unsent.id, today.id}
        assert str(store.get(Card, unsent.id).exchanged_on) == "2026-02-02"
        assert [edit.id for edit in store.find(Edit)] == [late.id]
        desk.update(Card, today.id, status=CardStatus.SET_ASIDE)
        report = desk.sync()
        assert (report.refused, desk.waiting()) == (0, 0)
        other.sync()
        assert desk.held() == other.held()
        counted = at_the_server(office)
        assert (counted["card"], counted["edit"], counted.get("conflict", 0)) == (3, 1, 0)


def test_two_copies_of_one_data_folder_both_go_on(office: RealOffice) -> None:
    with office.desk("sato") as desk:
        desk.sync()
        card = desk.add_card()
        desk.sync()
        both = name(desk, card.id, "両方 花子")  # both copies will send it
        desk.update(Card, card.id, exchanged_on=PartialDate.parse("2026-01-01"))
        device = desk.session.store.device
    shutil.copytree(office.folder / "sato", office.folder / "copy")
    with (
        office.desk("sato", join=False) as first,
        office.desk("sato", "copy", join=False) as second,
        office.desk("suzuki") as other,
    ):
        assert first.session.store.device == device
        assert second.session.store.device != device
        first.sync()
        come_back(office, second)
        mine = name(first, card.id, "一人目")
        first.update(Card, card.id, status=CardStatus.SET_ASIDE)
        theirs = second.add_card()
        second.update(Card, card.id, exchanged_on=PartialDate.parse("2026-03-03"))
        for desk in (first, second, first, other):
            report = desk.sync()
            assert (report.refused, desk.waiting()) == (0, 0)
        assert first.held() == second.held() == other.held()
        store = other.session.store
        assert {edit.id for edit in store.find(Edit)} == {both.id, mine.id}
        assert {found.id for found in store.find(Card)} == {card.id, theirs.id}
        now = store.get(Card, card.id)
        assert (str(now.exchanged_on), now.status) == ("2026-03-03", CardStatus.SET_ASIDE)
        assert store.find(Conflict) == []


def test_a_view_that_is_taken_back_keeps_nothing_that_has_left_since(office: RealOffice) -> None:
    """The power goes between the commits of a desk's two databases, and before it asks again a card is hidden."""
    with office.desk("sato") as sato, office.desk("suzuki") as suzuki:
        for desk in (sato, suzuki):
            desk.sync()
        card = sato.add_card()
        sato.sync()
        suzuki.sync()
        assert suzuki.session.store.has(Card, card.id)
        sato.update(Card, card.id, visibility=Visibility.PRIVATE)
        sato.sync()
        mine = suzuki.add_card()
        suzuki.session.store.db.execute("UPDATE step SET number = number - 1")
        suzuki.sync()
        assert {found.id for found in suzuki.session.store.find(Card)} == {mine.id}
        assert suzuki.waiting() == 0
