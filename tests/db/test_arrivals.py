"""What the server tells gives the same rows in whatever order it comes, and however often."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest
import sqlite_utils

from app.core import references
from app.core.dates import PartialDate
from app.core.documents import LIFE, Document, merge
from app.core.reading import FieldName, Side
from app.core.records import Batch, Card, Link, Meeting, Note, Region, Sheet, Tag, Tagging, User, Verdict
from app.core.records import Page as ScannedPage
from app.core.visibility import Visibility
from app.db import arrivals, told, union, unsent
from app.db.arrivals import FEW, HeldBackError, Page, apply, cursors
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
    said = {"visibility": Visibility.EVERYONE} | columns
    return Card(owner=owner, operator=owner, **said)  # type: ignore[arg-type]


def changed(before: Document, at: int, unit: str, **values: object) -> Document:
    clocks = dict(before.clocks) | {unit: (f"{at:012x}-0000-desk-3", "suzuki")}
    if unit == LIFE:
        return msgspec.structs.replace(before, clocks=clocks, **values)
    return msgspec.structs.replace(before, values=before.values | values, clocks=clocks)


def test_the_parts_of_a_page_are_the_page_and_its_cursors_come_last(
    db: sqlite_utils.Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(arrivals, "_AT_ONCE", 3)
    cards = [a_card(owner=ME) for _ in range(4)]
    told_all = [document(edit(card.id, FieldName.NAME, "山田 太郎", "tanaka"), 2) for card in cards]
    told_all += [
        document(Link(first=cards[0].id, second=cards[1].id, verdict=Verdict.SAME, by="tanaka"), 3),
        *(document(card, 1) for card in cards),
    ]
    page = Page(("all",), [("all", one) for one in told_all], (), (), {"all": 7}, more=False, anew=("all",))
    *before, last = page.parts()
    assert [len(part.arrivals) for part in (*before, last)] == [3, 3, 3]
    for part in before:
        apply(db, ME, "desk-1", part)
        assert cursors(db) == {}
    apply(db, ME, "desk-1", last)
    assert cursors(db) == {"all": 7}
    assert sum(map(len, held(db).values())) == len(told_all)
    assert db.execute("SELECT count(*) FROM own.edit").fetchone()[0] == len(cards), "each after its card"
    assert is_derived_right(db)


def test_what_came_in_a_part_and_left_before_the_page_was_whole_is_gone(
    db: sqlite_utils.Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(arrivals, "_AT_ONCE", 3)
    known, moving, *others = sorted((document(a_card()) for _ in range(7)), key=lambda one: one.id)
    arrive(db, known, cursors={"all": 1})
    arrive(db, moving, scope="d:d1", cursors={"all": 1, "d:d1": 1})
    page = Page(
        scopes=("all", "d:d1", f"u:{ME}"),
        arrivals=[("all", one) for one in (known, moving, *others)],
        departures=[("card", moving.id, "d:d1")],
        erased=(),
        cursors={"all": 9, "d:d1": 2},
        more=False,
    )
    first, *_ = page.parts()
    apply(db, ME, "desk-1", first)  # and no farther
    came = {row[0] for row in held(db)["card"]} - {known.id}
    assert moving.id in came
    with Office(db).operation("date").transaction() as writer:
        writer.update(Card, moving.id, exchanged_on=PartialDate.parse("2026-04-01"))
    stay = [("all", one) for one in others if one.id not in came]
    for part in replace(page, arrivals=stay).parts():
        apply(db, ME, "desk-1", part)
    left = {moving.id, known.id, *(one.id for _, one in stay)}
    assert {row[0] for row in held(db)["card"]} == left, "what has unsent changes waits for the server's word"
    assert db.execute("SELECT scope FROM told").fetchall() == [("",)]
    assert cursors(db) == page.cursors


def test_all_parts_of_a_page_are_certain_with_the_last(
    db: sqlite_utils.Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(arrivals, "_AT_ONCE", 3)
    cards = [("all", document(a_card())) for _ in range(7)]
    page = Page(("all",), cards, (), (), {"all": 9}, more=False)
    for part in page.parts():
        apply(db, ME, "desk-1", part)
    arrive(db, cursors={"all": 9})
    assert len(held(db)["card"]) == len(cards)


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


def test_what_came_before_its_root_is_the_users_own_with_it(db: sqlite_utils.Database) -> None:
    mine, second, other = a_card(ME), a_card(ME), a_card()
    name = edit(mine.id, FieldName.NAME, "山田 太郎", "tanaka")
    link = Link(first=mine.id, second=second.id, verdict=Verdict.SAME, by="tanaka")
    not_his = Link(first=mine.id, second=other.id, verdict=Verdict.SAME, by="tanaka")
    arrive(db, *map(document, (name, edit(other.id, FieldName.NAME, "鈴木 一郎"), link, not_his)), more=True)
    arrive(db, document(mine), document(other), more=True)
    assert [row[0] for row in held(db, union.OWN)["edit"]] == [name.id]
    arrive(db, document(second))
    assert [row[0] for row in held(db, union.OWN)["link"]] == [link.id]


def test_what_hangs_on_a_card_becomes_ones_own_with_it(db: sqlite_utils.Database) -> None:
    """A rotation gives the card anew, and not what hangs on it."""
    card = document(a_card())
    name = edit(card.id, FieldName.NAME, "山田 太郎", "tanaka")
    arrive(db, card, document(name))
    given = changed(card, 5, "ownership", owner=ME)
    arrive(db, given)
    assert [row[0] for row in held(db, union.OWN)["edit"]] == [name.id]
    arrive(db, changed(given, 6, "ownership", owner="tanaka"))
    later = edit(card.id, FieldName.TITLE, "係長", "tanaka")
    arrive(db, document(later))
    assert held(db, union.OWN)["card"] == held(db, union.OWN)["edit"] == []
    assert {row[0] for row in held(db)["edit"]} == {name.id, later.id}
    arrive(db, changed(given, 7, "ownership", owner=ME))
    assert {row[0] for row in held(db, union.OWN)["edit"]} == {name.id, later.id}


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
    assert held(db, union.OWN)["card"] == [], (
        "the user's own too: nobody could tell him that it is another's by now"
    )


def test_what_has_unsent_changes_stays(db: sqlite_utils.Database) -> None:
    card = document(a_card())
    arrive(db, card)
    with Office(db).operation("date").transaction() as writer:
        writer.update(Card, card.id, exchanged_on=PartialDate.parse("2026-04-01"))
    arrive(db, departures=[("card", card.id, "all")])
    assert len(held(db)["card"]) == 1
    assert told.scopes(db, [card.id]) == {card.id: ""}


def test_what_left_after_somebody_overtook_what_was_unsent_is_gone(db: sqlite_utils.Database) -> None:
    card = document(a_card())
    arrive(db, card)
    with Office(db).operation("date").transaction() as writer:
        writer.update(Card, card.id, exchanged_on=PartialDate.parse("2026-04-01"))
    later = changed(card, 1 << 45, "exchanged_on", exchanged_on="2026-05-01")
    arrive(db, later, more=True)
    arrive(db, departures=[("card", card.id, "all")])
    assert unsent.next_changes(db, ME, "desk-1", 10) == []
    arrive(db)
    assert held(db)["card"] == held(db, union.OWN)["card"] == []


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


@pytest.mark.parametrize(
    ("owner", "visibility", "department", "explained"),
    [
        (ME, Visibility.ASK, "d-left", True),
        (ME, Visibility.ASK, "d1", False),
        (ME, Visibility.PRIVATE, "d-left", False),
        ("tanaka", Visibility.EVERYONE, "d-left", False),
    ],
)
def test_a_rotation_explains_that_much_of_ones_own_goes(
    db: sqlite_utils.Database, owner: str, visibility: Visibility, department: str, *, explained: bool
) -> None:
    cards = [document(a_card(owner, visibility=visibility, department=department)) for _ in range(FEW + 1)]
    edits = [document(edit(card.id, FieldName.NAME, "山田 太郎")) for card in cards]
    arrive(db, *cards, *edits)
    going = [(one.kind, one.id, "all") for one in (*cards, *edits)]
    with nullcontext() if explained else pytest.raises(HeldBackError):
        arrive(db, departures=going)
    assert len(held(db, union.OWN)["card"]) == (0 if explained or owner != ME else len(cards))


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


@pytest.mark.parametrize("lies", ["on the card", "on its sheet", "nowhere"])
def test_a_card_forgets_a_page_that_is_hidden(db: sqlite_utils.Database, lies: str) -> None:
    batch = Batch(owner="tanaka", operator="tanaka", device="desk-2", visibility=Visibility.EVERYONE)
    sheet = Sheet(root=batch.id, number=1)
    card = a_card(batch=batch.id, sheet=sheet.id if lies == "on its sheet" else "")
    pages = [
        ScannedPage(
            root=card.id if lies == "on the card" else batch.id, sheet=sheet.id, side=side, media_type=""
        )
        for side in Side
    ]
    regions = tuple(Region(page.id, page.side, ((0, 0),) * 4, 0, (9, 9)) for page in pages)
    others = [a_card(batch=batch.id, repeat_of=card.id), a_card(sheet=sheet.id)]
    coming = [batch, sheet, replace(card, regions=regions), *others, *pages]
    if lies == "nowhere":
        coming.remove(pages[0])
    arrive(db, *map(document, coming), more=lies == "nowhere")
    arrive(db, departures=[] if lies == "nowhere" else [("page", pages[0].id, "all")])
    kept = db.execute("SELECT regions FROM main.card WHERE id = ?", (card.id,)).fetchone()[0]
    assert [region["page"] for region in msgspec.json.decode(kept)] == [pages[1].id]
    arrive(db, departures=[(one.KIND.table, one.id, "all") for one in (batch, sheet, card)])
    left = db.execute("SELECT batch, sheet, repeat_of FROM main.card").fetchall()
    assert left == [("", "", "")] * len(others)
    assert {row[0] for row in db.execute("SELECT sheet FROM main.page").fetchall()} <= {""}


def test_no_table_of_many_rows_is_looked_through_for_what_names_a_record(db: sqlite_utils.Database) -> None:
    cards = [a_card() for _ in range(3)]
    arrive(db, *map(document, cards))
    read: list[str] = []
    db.conn.set_trace_callback(read.append)
    arrive(db, departures=[("card", cards[0].id, "all")])
    db.conn.set_trace_callback(None)
    plans = {
        row[3]
        for sql in read
        if sql.startswith("SELECT * FROM main.")
        and not any(few in sql for few in ('"meeting"', '"conflict"'))
        for row in db.execute(f"EXPLAIN QUERY PLAN {sql}").fetchall()
    }
    assert len(plans) > len(references.referring_kinds()) / 2
    assert [plan for plan in plans if plan.startswith("SCAN")] == []
