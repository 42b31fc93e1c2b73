import json
from dataclasses import replace

import pytest

from app.core.clock import Stamp
from app.core.errors import NotFoundError, UsageError
from app.core.reading import FieldName, Side
from app.core.records import KINDS, Card, Edit, Link, Note, Page, Sheet, User, Verdict
from app.core.visibility import Visibility
from app.db.codec import from_row
from app.db.rows import first, rows
from tests.db.office import Office, edit


def row_of(office: Office, table: str, record: str) -> dict[str, object]:
    row = first(office.db, f'SELECT * FROM "{table}" WHERE id = ?', (record,))
    assert row is not None
    return row


def test_every_kind_has_its_table_with_its_columns(office: Office) -> None:
    for kind in KINDS.values():
        columns = {column.name for column in office.db[kind.table].columns}
        assert columns == {
            "num", "id", "scope", "clocks", "extra", "revoked_at", "revoked_by", *kind.columns
        }  # fmt: skip


def test_units_name_columns_that_exist() -> None:
    for kind in KINDS.values():
        assert {name for members in kind.units.values() for name in members} <= set(kind.columns)


def test_an_insert_writes_row_outbox_audit_and_inverse_together(office: Office) -> None:
    card = office.add_card("髙﨑 花子")
    assert from_row(Card, row_of(office, "card", card.id)) == card
    assert office.column("SELECT kind FROM outbox WHERE record = ?", card.id) == ["card"]
    assert office.column("SELECT action FROM audit WHERE record = ?", card.id) == ["insert"]
    assert office.column("SELECT unit FROM inverse WHERE record = ?", card.id) == ["life"]
    assert office.column("SELECT value FROM card_field WHERE card = ?", card.id) == ["髙﨑 花子"]


def test_nothing_stays_of_a_transaction_that_fails(office: Office) -> None:
    def fail() -> None:
        with office.operation("broken").transaction() as writer:
            writer.insert(User(name="佐藤 花子"))
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    for table in ("user", "operation", "outbox", "audit", "inverse", "clock"):
        assert office.column(f'SELECT count(*) FROM "{table}"') == [0]


def test_the_audit_never_quotes_a_value(office: Office) -> None:
    office.add_card("髙﨑 花子", email="hanako@example.jp")
    written = " ".join(str(row) for row in rows(office.db, "SELECT * FROM audit"))
    assert "髙﨑" not in written
    assert "hanako" not in written


def test_only_what_changes_counts(office: Office) -> None:
    card = office.add_card()
    operation = office.operation("none")
    with operation.transaction() as writer:
        writer.update(Card, card.id, visibility=Visibility.DEPARTMENT, owner="sato")
    assert operation.changed.ids(Card) == frozenset()


def test_units_have_clocks_of_their_own(office: Office) -> None:
    card = office.add_card()
    with office.operation("turn", "suzuki").transaction() as writer:
        writer.update(Card, card.id, owner="tanaka")
    clocks = json.loads(str(row_of(office, "card", card.id)["clocks"]))
    assert clocks["ownership"][1] == "suzuki"
    assert clocks["*"][1] == "sato"
    assert Stamp.parse(clocks["ownership"][0]) > Stamp.parse(clocks["*"][0])


def test_an_append_only_kind_never_changes(office: Office) -> None:
    card = office.add_card("山田 太郎")
    (record,) = office.column("SELECT id FROM edit")
    with pytest.raises(TypeError), office.operation("cheat").transaction() as writer:
        writer.update(Edit, str(record), value="別の名前")
    assert office.column("SELECT value FROM card_field WHERE card = ?", card.id) == ["山田 太郎"]


def test_what_hangs_on_a_root_moves_with_it(office: Office) -> None:
    card = office.add_card("山田 太郎")
    (child,) = office.column("SELECT id FROM edit")
    with office.operation("hide").transaction() as writer:
        writer.update(Card, card.id, visibility=Visibility.PRIVATE)
    assert row_of(office, "edit", str(child))["scope"] == "u:sato"
    assert len(office.column("SELECT 1 FROM outbox WHERE record = ?", child)) == 1, (
        "the server moves it by itself"
    )


def test_a_link_follows_the_narrower_card(office: Office) -> None:
    one = office.add_card(visibility=Visibility.EVERYONE)
    other = office.add_card(visibility=Visibility.EVERYONE)
    link = office.link(one, other)
    assert row_of(office, "link", link.id)["scope"] == "all"
    with office.operation("hide").transaction() as writer:
        writer.update(Card, one.id, visibility=Visibility.PRIVATE)
    assert row_of(office, "link", link.id)["scope"] == "u:sato"


def test_a_record_without_its_root_is_refused(office: Office) -> None:
    with pytest.raises(NotFoundError), office.operation("orphan").transaction() as writer:
        writer.insert(Sheet(root="no-such-batch", number=1))


def test_a_page_moves_to_its_card(office: Office) -> None:
    one, other = (
        office.add_card(visibility=Visibility.PRIVATE),
        office.add_card(visibility=Visibility.EVERYONE),
    )
    with office.operation("page").transaction() as writer:
        page = writer.insert(Page(root=one.id, sheet="s", side=Side.FRONT, media_type="image/jpeg"))
        assert row_of(office, "page", page.id)["scope"] == "u:sato"
        writer.update(Page, page.id, root=other.id)
    assert row_of(office, "page", page.id)["scope"] == "all"


def test_a_note_is_private_unless_told_otherwise(office: Office) -> None:
    with office.operation("note").transaction() as writer:
        note = writer.insert(Note(owner="sato", department="d1", about="card", text="本文", operator="sato"))
    assert row_of(office, "note", note.id)["scope"] == "u:sato"


def test_a_later_edit_wins_and_an_empty_one_clears(office: Office) -> None:
    card = office.add_card("山田 太郎", tel="03-1234-5678")
    with office.operation("fix").transaction() as writer:
        writer.insert(edit(card.id, FieldName.NAME, "山田 大郎"))
        writer.insert(edit(card.id, FieldName.TEL, ""))
    found = dict(
        office.db.execute("SELECT field, value FROM card_field WHERE card = ?", (card.id,)).fetchall()
    )
    assert found == {"name": "山田 大郎"}


def test_revoking_twice_is_revoking_once(office: Office) -> None:
    one, other = office.add_card(), office.add_card()
    link = office.link(one, other, Verdict.SAME)
    for who in ("sato", "suzuki"):
        with office.operation("revoke", who).transaction() as writer:
            writer.revoke(Link, link.id)
    assert row_of(office, "link", link.id)["revoked_by"] == "sato"


def test_what_is_too_long_is_not_written(office: Office) -> None:
    card = office.add_card("佐藤 花子")
    note = Note(owner="sato", operator="sato", about=card.id, text="字" * 20_001)
    with pytest.raises(UsageError, match="20,000"), office.operation("add").transaction() as writer:
        writer.insert(note)
    note = replace(note, text="短い")
    with office.operation("add").transaction() as writer:
        writer.insert(note)
    with pytest.raises(UsageError, match="20,000"), office.operation("change").transaction() as writer:
        writer.update(Note, note.id, text="字" * 20_001)
    assert row_of(office, "note", note.id)["text"] == "短い"


def test_what_was_too_long_before_may_be_changed_otherwise(office: Office) -> None:
    card = office.add_card("佐藤 花子")
    note = Note(owner="sato", operator="sato", about=card.id, text="短い")
    with office.operation("add").transaction() as writer:
        writer.insert(note)
    office.db.execute("UPDATE note SET text = ? WHERE id = ?", ("字" * 20_001, note.id))
    with office.operation("change").transaction() as writer:
        writer.update(Note, note.id, text="字" * 20_001, visibility=Visibility.EVERYONE)
    assert row_of(office, "note", note.id)["visibility"] == "everyone"
