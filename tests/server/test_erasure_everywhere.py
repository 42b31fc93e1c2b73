"""What is erased at one desk is nowhere any more: the files of every desk and of the server are decrypted and looked through."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest

from app.core.dates import office_day
from app.core.errors import UsageError
from app.core.reading import FieldName
from app.core.records import Card, Certainty, Edit, Note, Page
from app.core.visibility import Visibility
from app.db import erasure
from app.operations import keeping
from app.sync.wire_sharing import AnswerContact, AskContact, ContactRequest, ContactRequests
from server import litter
from server.database import Database
from server.sealing import Sealer
from tests.operations.desk import contact, filled_batch

from .desk_files import image_files, looked_through
from .desks import Desk
from .real_desks import RealDesk, RealOffice, office_of_two, the_user


@pytest.fixture
def office(database: Database, tmp_path: Path) -> Iterator[RealOffice]:
    with office_of_two(database, tmp_path, "総務課") as office:
        yield office


def server_looked_through(office: RealOffice) -> bytes:
    """Every column of every row of every table, opened where it is sealed."""
    services = office.administrator.services

    def rows(connection: Any) -> list[Any]:
        tables = connection.execute(
            "SELECT table_name FROM information_schema.columns"
            " WHERE table_schema = 'public' AND column_name = 'office' ORDER BY 1"
        ).fetchall()
        return [
            (table, row)
            for (table,) in tables
            for row in connection.execute(
                f"SELECT * FROM {table} WHERE office = %s", (services.office,), binary=True
            )
        ]

    parts: list[bytes] = []
    for table, row in services.database.transaction(rows):
        parts.append(str(row).encode())
        if table == "record":
            document = _document(services.sealer, row)
            parts.append(msgspec.json.encode(document))
    return b"\n".join(parts)


def _document(sealer: Sealer, row: Any) -> Any:
    office, record, kind = row[0], row[1], row[2]
    sealed = next(value for value in row if isinstance(value, bytes))
    return sealer.open(office, kind, record, sealed)


def blobs(office: RealOffice) -> int:
    services = office.administrator.services
    return sum(1 for _ in services.blobs.listed())


PERSONAL = ["髙﨑", "花子", "hanako@example.jp", "左利き", "たかさき", "訂正後"]


def traces(data: bytes) -> list[str]:
    return [word for word in PERSONAL if word.encode() in data]


def an_owned_card(sato: RealDesk) -> Card:
    _, (card,) = filled_batch(
        sato.session,
        contact("髙﨑 花子", email="hanako@example.jp", name_reading="たかさき はなこ"),
        owner=the_user(sato).name,
    )
    sato.update(Card, card.id, visibility=Visibility.EVERYONE)
    sato.insert(Note(owner=sato.user, operator=sato.user, about=card.id, text="左利き"))
    return card


def test_what_is_erased_at_a_desk_is_nowhere_any_more(office: RealOffice) -> None:
    with office.desk("sato") as sato, office.desk("sato", "sato-2") as other, office.desk("suzuki") as suzuki:
        desks = (sato, other, suzuki)
        for desk in desks:
            desk.sync()
        card = an_owned_card(sato)
        stays = sato.add_card()
        sato.session.store.thumbnails.put({(card.id, page.side): b"\xff\xd8 a picture"
                                           for page in sato.session.store.find(Page)})  # fmt: skip
        for desk in desks:
            desk.sync()
        edit = Edit(
            root=card.id, field=FieldName.NAME, value="訂正後", certainty=Certainty.TYPED, by=suzuki.user
        )
        suzuki.insert(edit)
        for desk in (suzuki, sato, other):
            desk.sync()
        pages = [page.id for page in sato.session.store.find(Page)]
        assert pages
        assert all(traces(looked_through(desk)) for desk in desks)
        assert traces(server_looked_through(office))
        assert (blobs(office), image_files(sato)) == (len(pages), len(pages))

        keeping.erase(sato.session, [card.id])
        assert sato.sync().erased == 1
        for desk in (suzuki, other, sato):
            desk.sync()

        for desk in desks:
            assert traces(looked_through(desk)) == []
            assert image_files(desk) == 0
            assert desk.session.store.is_erased(card.id)
            assert desk.session.store.has(Card, stays.id)
            assert erasure.untold(desk.session.store.db, 1) == []
        assert sato.session.store.thumbnails.get(card.id) is None
        assert traces(server_looked_through(office)) == []
        assert blobs(office) == 0
        services = office.administrator.services
        litter.burn(services)
        assert card.id in services.ledger.cards(services.office)


def test_an_answer_that_was_lost_is_asked_for_again(office: RealOffice) -> None:
    with office.desk("sato") as sato, office.desk("suzuki") as suzuki:
        card = sato.add_card()
        sato.sync()
        suzuki.sync()
        keeping.erase(sato.session, [card.id])
        sato.network.lose["/v1/erasures"] = 1
        report = sato.sync()
        assert (report.erased, report.not_erased) == (1, 0)
        suzuki.sync()
        assert not suzuki.session.store.has(Card, card.id)


def test_a_change_that_was_under_way_does_not_bring_it_back(office: RealOffice) -> None:
    with office.desk("sato") as sato:
        sato.sync()
        card = sato.add_card()
        sato.insert(
            Edit(root=card.id, field=FieldName.NAME, value="髙﨑", certainty=Certainty.TYPED, by=sato.user)
        )
        sato.network.lose["/v1/push"] = 4
        with pytest.raises(Exception, match="接続できません"):
            sato.sync()
        assert sato.session.store.db.execute("SELECT count(*) FROM sending").fetchone() == (1,)
        keeping.erase(sato.session, [card.id])
        assert sato.session.store.db.execute("SELECT count(*) FROM sending").fetchone() == (0,)
        sato.sync()
        assert traces(server_looked_through(office)) == []
        assert not sato.session.store.has(Card, card.id)


def test_what_a_server_has_still_is_erased_with_the_next_sync(office: RealOffice) -> None:
    """The change had not arrived yet when the server was asked to erase the card."""
    with office.desk("sato") as sato:
        sato.sync()
        card = sato.add_card()
        sato.sync()
        keeping.erase(sato.session, [card.id])
        erasure.was_told(sato.session.store.db, [card.id])
        sato.session.store.db.execute("DELETE FROM cursor")
        sato.sync()
        assert not sato.session.store.has(Card, card.id)
        assert card.id not in office.documents()


def test_a_note_that_a_server_has_still_is_erased_with_the_next_sync(office: RealOffice) -> None:
    with office.desk("sato") as sato:
        sato.sync()
        card = sato.add_card()
        note = sato.insert(
            Note(
                owner=sato.user,
                operator=sato.user,
                about=card.id,
                text="左利き",
                visibility=Visibility.EVERYONE,
            )
        )
        sato.sync()
        assert note.id in office.documents()
        keeping.erase(sato.session, [note.id])
        erasure.was_told(sato.session.store.db, [note.id])
        sato.session.store.db.execute("DELETE FROM cursor")
        sato.sync()
        assert not sato.session.store.has(Note, note.id)
        assert note.id not in office.documents()


def test_a_card_that_somebody_was_let_see_goes_from_the_owners_other_desk(office: RealOffice) -> None:
    with office.desk("sato") as sato, office.desk("sato", "sato-2") as other, office.desk("suzuki") as suzuki:
        for desk in (sato, other, suzuki):
            desk.sync()
        department_id = next(d.id for d in office.documents().values() if d.kind == "department")
        card = sato.add_card(Visibility.ASK, department=department_id)
        sato.insert(
            Edit(root=card.id, field=FieldName.NAME, value="髙﨑", certainty=Certainty.TYPED, by=sato.user)
        )
        sato.sync()
        stub = _stub(office)
        asker, owner = _at(office, "suzuki"), _at(office, "sato")
        asked = asker.ask("POST", "/v1/contact-requests", AskContact(stub, "視察"), ContactRequest)
        assert owner.ask("GET", "/v1/contact-requests", None, ContactRequests).received[0].id == asked.id
        until = office_day(office.administrator.services.clock()) + timedelta(days=9)
        assert owner.send("POST", f"/v1/contact-requests/{asked.id}/answer", AnswerContact(until)).is_success
        for desk in (sato, other, suzuki):
            desk.sync()
            assert desk.session.store.has(Card, card.id)
        keeping.erase(sato.session, [card.id])
        for desk in (sato, other, suzuki):
            desk.sync()
            assert traces(looked_through(desk)) == []


def _stub(office: RealOffice) -> str:
    services = office.administrator.services
    (row,) = services.database.transaction(
        lambda c: c.execute(
            "SELECT id FROM record WHERE office = %s AND kind = 'card_stub'", (services.office,)
        ).fetchall()
    )
    return str(row[0])


def _at(office: RealOffice, login: str) -> Desk:
    desk = office.administrator.another()
    desk.sign_in(login)
    return desk


def test_a_colleagues_card_is_not_erased_here(office: RealOffice) -> None:
    with office.desk("sato") as sato, office.desk("suzuki") as suzuki:
        card = sato.add_card()
        sato.sync()
        suzuki.sync()
        with pytest.raises(UsageError, match="ほかの職員"):
            keeping.erase(suzuki.session, [card.id])
        assert suzuki.session.store.has(Card, card.id)


def test_a_desk_that_has_never_synced_has_nothing_to_tell(office: RealOffice) -> None:
    with office.desk("sato") as sato:
        card = sato.add_card()
        keeping.erase(sato.session, [card.id])
        assert erasure.untold(sato.session.store.db, 1) == []
