"""Who opened a card at his desk is told its owner, once, and nothing of what was read before joining."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.core.reading import FieldName
from app.operations.cards import set_field
from app.operations.paper import print_list
from app.operations.people import open_person
from app.operations.reads import readers_of
from app.operations.transfer import export_contacts
from app.sync.client import ServerError
from app.sync.wire_reads import ReadKind
from server.database import Database
from tests.operations.desk import open_desk

from .real_desks import RealDesk, RealOffice, office_of_two


@pytest.fixture
def office(database: Database, tmp_path: Path) -> Iterator[RealOffice]:
    with office_of_two(database, tmp_path) as office:
        yield office


def readers(desk: RealDesk, card: str) -> list[tuple[str, int, tuple[ReadKind, ...]]]:
    found = readers_of(desk.session, card, connect=lambda _: desk.network)
    return [(reader.name, reader.times, reader.kinds) for reader in found]


def test_the_owner_hears_who_opened_his_card(office: RealOffice) -> None:
    with office.desk("suzuki") as owner:
        card = owner.add_card()
        owner.sync()
        open_person(owner.session, card.id)
        assert readers(owner, card.id) == []
        with office.desk("sato") as reader:
            reader.sync()
            for _ in range(2):
                open_person(reader.session, card.id)
            reader.sync()
            reader.network.lose["/v1/reads"] = 1
            open_person(reader.session, card.id)
            reader.sync()
            assert reader.network.asked.count("/v1/reads") == 3, "told once, and again where no answer came"
            reader.sync()
            assert reader.network.asked.count("/v1/reads") == 3
            with pytest.raises(ServerError):
                readers(reader, card.id)
        owner.sync()
        assert readers(owner, card.id) == [("試験 sato", 3, (ReadKind.CARD,))]


def test_the_owner_hears_who_wrote_his_card_to_a_file_or_on_paper(office: RealOffice, tmp_path: Path) -> None:
    with office.desk("suzuki") as owner, office.desk("sato") as reader:
        card = owner.add_card()
        set_field(owner.session, card.id, FieldName.NAME, "山田 太郎")
        owner.sync()
        own = reader.add_card()
        reader.sync()
        export_contacts(reader.session, tmp_path / "out.csv")
        print_list(reader.session, None, tmp_path / "out.pdf")
        reader.sync()
        assert readers(owner, card.id) == [("試験 sato", 2, (ReadKind.PRINT, ReadKind.EXPORT))]
        assert readers(reader, own.id) == []


def test_what_was_read_before_joining_is_nobodys_business(office: RealOffice) -> None:
    with open_desk(office.folder / "sato", "佐藤") as session:
        desk = RealDesk(session, office.network)
        open_person(session, desk.add_card().id)
    with office.desk("sato") as desk:
        desk.sync()
        desk.sync()
        assert "/v1/reads" not in desk.network.asked
