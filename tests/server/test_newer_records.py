"""Records of a newer program at the desks of an older one: nothing of them is lost."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from app.core.dates import PartialDate
from app.core.documents import Document
from app.core.records import Card, Note
from app.core.visibility import Visibility
from app.db import told
from app.operations import syncing
from app.sync.wire import Change
from server.database import Database

from .real_desks import RealOffice, office_of_two


@pytest.fixture
def office(database: Database, tmp_path: Path) -> Iterator[RealOffice]:
    with office_of_two(database, tmp_path) as office:
        yield office


def test_a_field_of_a_newer_program_survives_the_change_of_an_older_one(office: RealOffice) -> None:
    card = Card(owner=office.user, operator=office.user, visibility=Visibility.EVERYONE)
    office.enter(card)
    newer = office.documents()[card.id]
    seal = {"shape": "円", "size": [18, None]}
    clocks = dict(newer.clocks) | {"seal": (office.stamp(), office.user)}
    office.change(Change(msgspec.structs.replace(newer, values=newer.values | {"seal": seal}, clocks=clocks)))
    with office.desk("admin", "old") as old:
        old.sync()
        old.update(Card, card.id, exchanged_on=PartialDate(2026, 4, 1))
        assert old.sync().sent == 1
    after = office.documents()[card.id]
    assert (after.values["seal"], after.values["exchanged_on"]) == (seal, "2026-04-01")
    assert after.clock("seal") == clocks["seal"]


def test_what_an_older_program_passed_over_the_next_one_asks_for(
    office: RealOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    knows = told.row_of

    def knows_no_notes(document: Document, scope: str) -> dict[str, Any]:
        if document.kind == "note":
            raise ValueError("no such kind")
        return knows(document, scope)

    with office.desk("sato") as sato, office.desk("suzuki") as suzuki:
        for desk in (sato, suzuki):
            desk.sync()
        card = sato.add_card()
        note = sato.insert(
            Note(
                owner=sato.user,
                operator=sato.user,
                visibility=Visibility.EVERYONE,
                about=card.id,
                text="本文",
            )
        )
        sato.sync()
        with monkeypatch.context() as older:
            older.setattr(told, "row_of", knows_no_notes)
            assert suzuki.sync().not_understood == 1
        assert suzuki.sync().arrived == 0, "the same program would not know it either"
        unsent = suzuki.add_card(Visibility.PRIVATE)
        monkeypatch.setattr(syncing, "__version__", "the next one")
        suzuki.sync()
        assert suzuki.session.store.get(Note, note.id).text == "本文"
        assert suzuki.session.store.has(Card, unsent.id)
        assert suzuki.sync().arrived == 0
        assert sato.held().keys() == suzuki.held().keys() - {unsent.id}
