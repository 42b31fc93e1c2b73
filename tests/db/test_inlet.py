"""What the server tells gives the same rows in whatever order it comes, and however often."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
import sqlite_utils

from app.core.dates import PartialDate
from app.core.documents import LIFE, Document, merge
from app.core.reading import FieldName
from app.core.records import Card, Link, Meeting, Note, Tag, Tagging, User, Verdict
from app.core.visibility import Visibility
from app.db import told, union
from app.db.inlet import FEW, HeldBackError, cursors
from tests.db.joined import (
    ME,
    arrive,
    document,
    held,
    is_derived_right,
    open_own,
    open_view,
    shuffled,
)
from tests.db.office import Office, edit


@pytest.fixture
def db(tmp_path: Path) -> Iterator[sqlite_utils.Database]:
    with open_own(tmp_path), open_view(tmp_path) as joined:
        yield joined


def a_card(owner: str = "tanaka", **columns: object) -> Card:
    return Card(owner=owner, operator=owner, visibility=Visibility.EVERYONE, **columns)  # type: ignore[arg-type]


def changed(before: Document, at: int, unit: str, **values: object) -> Document:
    clocks = dict(before.clocks) | {unit: (f"{at:012x}-0000-desk-3", "suzuki")}
    if unit == LIFE:
        return msgspec.structs.replace(before, clocks=clocks, **values)
    return msgspec.structs.replace(before, values=before.values | values, clocks=clocks)


@pytest.mark.parametrize("seed", range(8))
def test_order_and_repetition_do_not_matter(tmp_path: Path, seed: int) -> None:
    dice = random.Random(seed)
    cards = [a_card() for _ in range(3)]
    told_all = [document(card, 1) for card in cards]
    told_all += [document(edit(card.id, FieldName.NAME, "山田 太郎", "tanaka"), 2) for card in cards]
    told_all += [
        document(Link(first=cards[0].id, second=cards[1].id, verdict=Verdict.SAME, by="tanaka"), 3),
        document(
            Meeting(
                owner="tanaka",
                operator="tanaka",
                about=(cards[2].id,),
                met_on=PartialDate.parse("2026-04-01"),
            )
        ),
        document(User(name="田中 一郎")),
    ]
    results = []
    for turn in range(2):
        folder = tmp_path / str(turn)
        folder.mkdir()
        with open_own(folder), open_view(folder) as db:
            items = shuffled(told_all + dice.choices(told_all, k=3), dice)
            while items:
                size = dice.randint(1, 4)
                arrive(db, *items[:size], more=len(items) > size)
                items = items[size:]
            assert is_derived_right(db)
            results.append(held(db))
    assert results[0] == results[1]
    assert len(results[0]["card"]) == 3
    assert len(results[0]["link"]) == 1


def test_a_later_state_takes_the_place_of_an_earlier_one(db: sqlite_utils.Database) -> None:
    first = document(a_card())
    arrive(db, first)
    arrive(db, merge(first, changed(first, 5, "status", status="set_aside"))[0])
    assert db.execute("SELECT status FROM card").fetchall() == [("set_aside",)]
    assert is_derived_right(db)


def test_what_was_changed_here_lies_over_what_arrives(db: sqlite_utils.Database) -> None:
    first = document(a_card())
    arrive(db, first)
    with Office(db).operation("date").transaction() as writer:
        writer.update(Card, first.id, exchanged_on=PartialDate.parse("2026-04-01"))
    second = changed(
        changed(first, 1 << 44, "exchanged_on", exchanged_on="2025-01-01"), 7, "status", status="set_aside"
    )
    arrive(db, second)
    assert db.execute("SELECT status, exchanged_on FROM card").fetchall() == [("set_aside", "2025-01-01")]
    (before,) = told.load(db, [first.id]).values()
    assert before == second
    arrive(db, changed(first, 7, "status", status="active"))
    assert db.execute("SELECT status FROM card").fetchall() == [("active",)]


def test_stamps_that_are_seen_are_behind_the_next_one(db: sqlite_utils.Database) -> None:
    far = 1 << 43
    arrive(db, document(a_card(), far))
    card = Office(db).add_card()
    (clocks,) = db.execute("SELECT clocks FROM card WHERE id = ?", (card.id,)).fetchone()
    assert f"{far:012x}-0001-desk-1" in clocks


def test_the_users_own_and_the_directory_are_in_both(db: sqlite_utils.Database) -> None:
    mine, other = a_card(ME), a_card()
    records = [
        mine,
        other,
        edit(mine.id, FieldName.NAME, "山田 太郎"),
        edit(other.id, FieldName.NAME, "鈴木 一郎"),
    ]
    arrive(db, *map(document, records), document(User(name="田中 一郎")))
    own = held(db, union.OWN)
    assert [row[0] for row in own["card"]] == [mine.id]
    assert len(own["edit"]) == len(own["user"]) == 1


def test_what_left_is_gone_with_all_that_is_derived(db: sqlite_utils.Database) -> None:
    one, other = a_card(), a_card()
    name = edit(one.id, FieldName.NAME, "山田 太郎")
    link = Link(first=one.id, second=other.id, verdict=Verdict.SAME, by="tanaka")
    meeting = Meeting(
        owner="t", operator="t", about=(one.id, other.id), met_on=PartialDate.parse("2026-04-01")
    )
    arrive(db, *map(document, (one, other, name, link, meeting)), cursors={"all": 5})
    assert cursors(db) == {"all": 5}
    arrive(db, departures=[("card", one.id, "all"), ("edit", name.id, "all")])
    assert [row[0] for row in held(db)["card"]] == [other.id]
    assert held(db)["link"] == []
    assert db.execute("SELECT about FROM meeting").fetchall() == [(f'["{other.id}"]',)]
    assert is_derived_right(db)
    assert db.execute("SELECT count(*) FROM card_field").fetchone() == (0,)


def test_what_moved_on_to_a_scope_that_is_seen_stays(db: sqlite_utils.Database) -> None:
    card = document(a_card())
    arrive(db, card, scope="d:d1")
    arrive(db, departures=[("card", card.id, "all")])
    assert len(held(db)["card"]) == 1


def test_a_lost_scope_takes_its_records_along(db: sqlite_utils.Database) -> None:
    arrive(db, document(a_card()))
    arrive(db, document(a_card()), document(a_card(ME)), scope="d:d1")
    arrive(db, scopes=("all", f"u:{ME}"))
    assert len(held(db)["card"]) == 1
    assert len(held(db, union.OWN)["card"]) == 1, "the user's own stays, though he does not see it"


def test_what_has_unsent_changes_stays(db: sqlite_utils.Database) -> None:
    card = document(a_card())
    arrive(db, card)
    with Office(db).operation("date").transaction() as writer:
        writer.update(Card, card.id, exchanged_on=PartialDate.parse("2026-04-01"))
    arrive(db, departures=[("card", card.id, "all")])
    assert len(held(db)["card"]) == 1
    assert told.scopes(db, [card.id]) == {card.id: ""}


def test_what_is_erased_leaves_its_id(db: sqlite_utils.Database) -> None:
    card = document(a_card(ME))
    arrive(db, card)
    with Office(db).operation("date").transaction() as writer:
        writer.update(Card, card.id, exchanged_on=PartialDate.parse("2026-04-01"))
    arrive(db, erased=[card.id])
    assert held(db)["card"] == held(db, union.OWN)["card"] == []
    assert db.execute("SELECT id FROM erased").fetchall() == [(card.id,)]
    for book in ("outbox", "told", "inverse"):
        assert db.execute(f"SELECT count(*) FROM {book} WHERE record = ?", (card.id,)).fetchone() == (0,)


def test_a_large_deletion_is_held_back_until_somebody_is_asked(db: sqlite_utils.Database) -> None:
    cards = [document(a_card()) for _ in range(FEW + 1)]
    arrive(db, *cards)
    going = [("card", card.id, "all") for card in cards]
    with pytest.raises(HeldBackError):
        arrive(db, departures=going)
    assert len(held(db)["card"]) == len(cards)


def test_what_this_version_does_not_know_is_passed_over(db: sqlite_utils.Database) -> None:
    strange = Document(kind="case", id="1", values={}, clocks={"*": ("000000000001-0000-d", "t")})
    broken = msgspec.structs.replace(document(a_card()), values={"owner": 3})
    newer = document(a_card())
    newer = msgspec.structs.replace(newer, values=newer.values | {"colour": "red"})
    arrive(db, strange, broken, newer)
    assert [row[0] for row in held(db)["card"]] == [newer.id]
    (row,) = [dict(zip(union.columns("card"), row, strict=True)) for row in held(db)["card"]]
    assert told.document_in("card", row) == newer


def test_a_tagging_goes_with_its_tag(db: sqlite_utils.Database) -> None:
    card, tag = a_card(), Tag(owner="tanaka", name="展示会", visibility=Visibility.EVERYONE)
    arrive(db, *map(document, (card, tag, Tagging(root=card.id, tag=tag.id, by="t"))))
    arrive(db, departures=[("tag", tag.id, "all")])
    assert held(db)["tagging"] == []


def test_a_note_forgets_the_card_that_is_hidden(db: sqlite_utils.Database) -> None:
    card = a_card()
    note = Note(owner=ME, operator=ME, about=card.id, text="本文", visibility=Visibility.EVERYONE)
    arrive(db, document(note), document(card))
    arrive(db, departures=[("card", card.id, "all")])
    assert db.execute("SELECT about FROM main.note UNION ALL SELECT about FROM own.note").fetchall() == [
        ("",),
        ("",),
    ]
