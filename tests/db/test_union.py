"""The view shows what the desk's own database holds, whatever is written and wherever the power goes."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

import pytest

from app.core.dates import PartialDate
from app.core.reading import FieldName
from app.core.records import Card, Link, Meeting, Verdict
from app.core.visibility import Visibility
from app.db import union
from app.db.undo import undo
from tests.db.joined import ME, VISIBILITIES, arrive, document, held, is_derived_right, open_own, open_view
from tests.db.office import Office, edit


def write_something(office: Office, dice: random.Random) -> None:
    cards = [str(one) for one in office.column("SELECT id FROM card")]
    deed = dice.randrange(6) if len(cards) > 1 else 0
    match deed:
        case 0:
            office.add_card(dice.choice(["山田 太郎", "鈴木 一郎"]), visibility=dice.choice(VISIBILITIES))
        case 1:
            with office.operation("edit").transaction() as writer:
                writer.insert(edit(dice.choice(cards), FieldName.NAME, f"氏名 {dice.randrange(9)}"))
        case 2:
            with office.operation("hide").transaction() as writer:
                writer.update(Card, dice.choice(cards), visibility=dice.choice(VISIBILITIES))
        case 3:
            with office.operation("link").transaction() as writer:
                first, second = dice.sample(cards, 2)
                writer.insert(Link(first=first, second=second, verdict=dice.choice(list(Verdict)), by=ME))
        case 4:
            with office.operation("meet").transaction() as writer:
                about = tuple(dice.sample(cards, 2))
                writer.insert(
                    Meeting(owner=ME, operator=ME, about=about, met_on=PartialDate.parse("2026-04-01"))
                )
        case _:
            done = office.column("SELECT id FROM operation WHERE undone_by = '' ORDER BY num DESC LIMIT 3")
            undo(office.operation("undo", undoes=str(dice.choice(done))))


@pytest.mark.parametrize("seed", range(6))
def test_the_view_follows_what_is_written(tmp_path: Path, seed: int) -> None:
    dice = random.Random(seed)
    with open_own(tmp_path) as own:
        for _ in range(8):
            write_something(Office(own), dice)
    with open_view(tmp_path) as db:
        for _ in range(12):
            write_something(Office(db), dice)
        assert held(db) == held(db, union.OWN)
        assert is_derived_right(db)


def test_what_was_written_without_the_view_is_taken_over(tmp_path: Path) -> None:
    with open_own(tmp_path), open_view(tmp_path):
        pass
    with open_own(tmp_path) as own:
        Office(own).add_card("山田 太郎")
    with open_view(tmp_path) as db:
        Office(db).add_card("鈴木 一郎")
        assert len(held(db)["card"]) == 2
        assert held(db) == held(db, union.OWN)
        assert is_derived_right(db)


def test_what_only_the_view_kept_when_the_power_went_is_taken_back(tmp_path: Path) -> None:
    with open_own(tmp_path) as own:
        card = Office(own).add_card("山田 太郎", visibility=Visibility.EVERYONE)
    with open_view(tmp_path) as db:
        arrive(db, document(Card(owner="tanaka", operator="tanaka")), cursors={"all": 7})
    shutil.copy(tmp_path / "store.db", tmp_path / "before")
    with open_view(tmp_path) as db, Office(db).operation("lost").transaction() as writer:
        writer.update(Card, card.id, visibility=Visibility.PRIVATE)
        lost = writer.insert(Card(owner=ME, operator=ME))
    shutil.copy(tmp_path / "before", tmp_path / "store.db")
    with open_view(tmp_path) as db:
        union.mend(db)
        assert lost.id not in {row[0] for row in held(db)["card"]}
        kept = Office(db).add_card("鈴木 一郎")
        ids = {row[0] for row in held(db)["card"]}
        assert {card.id, kept.id} < ids
        assert lost.id not in ids
        assert len(ids) == 3, "what belongs to others is still there"
        assert db.execute("SELECT visibility FROM main.card WHERE id = ?", (card.id,)).fetchone() == (
            "everyone",
        )
        assert db.execute("SELECT count(*) FROM cursor").fetchone() == (0,), "all is asked for anew"
        assert is_derived_right(db)


def test_what_left_in_a_transaction_that_was_lost_leaves_again(tmp_path: Path) -> None:
    with open_own(tmp_path), open_view(tmp_path) as db:
        mine = document(Card(owner=ME, operator=ME, department="d1", visibility=Visibility.DEPARTMENT))
        note = document(edit(mine.id, FieldName.NAME, "山田 太郎"))
        arrive(db, mine, note, scope="d:d1", cursors={"d:d1": 7})
    shutil.copy(tmp_path / "store.db", tmp_path / "before")
    with open_view(tmp_path) as db:
        gone = [(one.kind, one.id, "d:d1") for one in (mine, note)]
        arrive(db, departures=gone, cursors={"d:d1": 9})
        assert held(db)["card"] == []
    shutil.copy(tmp_path / "before", tmp_path / "store.db")
    with open_view(tmp_path) as db:
        union.mend(db)
        arrive(db)
        assert held(db)["card"] == held(db, union.OWN)["card"] == []
        assert held(db)["edit"] == held(db, union.OWN)["edit"] == []
        assert is_derived_right(db)


def test_who_changes_a_colleagues_record_takes_it_in(tmp_path: Path) -> None:
    with open_own(tmp_path), open_view(tmp_path) as db:
        card = Card(owner="tanaka", operator="tanaka", visibility=Visibility.EVERYONE)
        arrive(db, document(card))
        assert held(db, union.OWN)["card"] == []
        with Office(db).operation("date").transaction() as writer:
            writer.update(Card, card.id, exchanged_on=PartialDate.parse("2026-04-01"))
            writer.insert(edit(card.id, FieldName.NAME, "山田 太郎"))
        assert held(db)["card"] == held(db, union.OWN)["card"]
        assert held(db)["edit"] == held(db, union.OWN)["edit"]
        assert db.execute("SELECT record, scope FROM told").fetchall() == [(card.id, "all")]


def test_books_are_kept_in_one_place(tmp_path: Path) -> None:
    with open_own(tmp_path) as own:
        Office(own).add_card()
    with open_view(tmp_path) as db:
        tables = {row[0] for row in db.execute("SELECT name FROM main.sqlite_master WHERE type = 'table'")}
        assert tables.isdisjoint(
            {"outbox", "audit", "operation", "setting", "clock", "reading", "assessment"}
        )
        assert union.is_joined(db)
