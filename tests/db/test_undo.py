import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.core.dates import PartialDate
from app.core.errors import NotFoundError, UsageError
from app.core.reading import FieldName
from app.core.records import Card
from app.core.visibility import Visibility
from app.db.door import KEPT_INVERSES, Undo
from app.db.undo import undoable
from tests.db.office import Office, edit


def test_undo_restores_what_nobody_changed_since_and_names_the_rest(office: Office) -> None:
    cards = [office.add_card() for _ in range(3)]
    bulk = office.operation("hide", keep=Undo.ALWAYS)
    with bulk.transaction() as writer:
        for card in cards:
            writer.update(Card, card.id, visibility=Visibility.PRIVATE, exchanged_on=PartialDate(2026))
    with office.operation("take", "suzuki").transaction() as writer:
        writer.update(Card, cards[1].id, owner="suzuki")
    left = office.undo(bulk.id)
    assert [(item.record, item.unit, item.by) for item in left] == [(cards[1].id, "ownership", "suzuki")]
    assert office.column("SELECT visibility FROM card ORDER BY num") == [
        "department",
        "private",
        "department",
    ]
    assert office.column("SELECT exchanged_on FROM card") == ["", "", ""]


def test_an_undo_can_be_undone(office: Office) -> None:
    card = office.add_card()
    hide = office.operation("hide")
    with hide.transaction() as writer:
        writer.update(Card, card.id, visibility=Visibility.PRIVATE)
    assert office.undo(hide.id) == []
    last = next(undoable(office.db, "sato"))
    assert last.name == "undo"
    assert office.undo(last.id) == []
    assert office.column("SELECT visibility FROM card") == ["private"]


def test_what_was_undone_cannot_be_undone_again(office: Office) -> None:
    card = office.add_card()
    hide = office.operation("hide")
    with hide.transaction() as writer:
        writer.update(Card, card.id, visibility=Visibility.PRIVATE)
    office.undo(hide.id)
    with pytest.raises(UsageError):
        office.undo(hide.id)


def test_what_an_operation_made_goes_unless_somebody_worked_on_it(office: Office) -> None:
    importing = office.operation("import", keep=Undo.ALWAYS)
    untouched = office.add_card("山田 太郎", operation=importing)
    worked_on = office.add_card("鈴木 一郎", operation=importing)
    with office.operation("fix", "suzuki").transaction() as writer:
        writer.insert(edit(worked_on.id, FieldName.TITLE, "課長", "suzuki"))
    left = office.undo(importing.id)
    assert [(item.kind, item.record, item.by) for item in left] == [("card", worked_on.id, "suzuki")]
    assert office.persons() == {frozenset({worked_on.id})}
    assert office.column("SELECT id FROM card WHERE revoked_at <> ''") == [untouched.id]


def test_only_the_latest_inverses_are_kept(office: Office) -> None:
    card = office.add_card()
    kept = office.operation("merge", keep=Undo.ALWAYS)
    with kept.transaction() as writer:
        writer.update(Card, card.id, owner="tanaka")
    for number in range(KEPT_INVERSES + 5):
        with office.operation(f"n{number}").transaction() as writer:
            writer.update(Card, card.id, exchanged_on=PartialDate(1900 + number))
    names = [item.name for item in undoable(office.db, "sato")]
    assert len(names) == KEPT_INVERSES + 1
    assert "merge" in names
    assert "add" not in names


def test_others_keep_their_own(office: Office) -> None:
    office.add_card(owner="suzuki")
    assert [item.name for item in undoable(office.db, "sato")] == []


def test_what_the_machine_did_cannot_be_undone(office: Office) -> None:
    reading = office.operation("read", keep=Undo.NEVER)
    office.add_card("山田 太郎", operation=reading)
    assert list(undoable(office.db, "sato")) == []
    with pytest.raises(NotFoundError):
        office.undo(reading.id)


steps = st.lists(
    st.tuples(
        st.integers(0, 2), st.sampled_from(["sato", "suzuki"]), st.sampled_from(["owner", "exchanged_on"])
    ),
    min_size=1,
    max_size=12,
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=steps, chosen=st.integers(0, 11))
def test_undo_touches_only_units_that_the_operation_wrote_last(
    office: Office, steps: list[tuple[int, str, str]], chosen: int
) -> None:
    cards = [office.add_card() for _ in range(3)]
    operations, states = [], []
    writer_of: dict[tuple[int, str], int] = {}
    for number, (index, who, column) in enumerate(steps):
        value: object = f"owner-{number}" if column == "owner" else PartialDate(1900 + number)
        operation = office.operation(f"step-{number}", who)
        states.append(
            office.db.execute(f"SELECT {column} FROM card WHERE id = ?", (cards[index].id,)).fetchone()[0]
        )
        with operation.transaction() as writer:
            writer.update(Card, cards[index].id, **{column: value})
        writer_of[index, column] = number
        operations.append(operation)
    chosen %= len(steps)
    index, _, column = steps[chosen]
    before = office.db.execute(f"SELECT {column} FROM card WHERE id = ?", (cards[index].id,)).fetchone()[0]
    left = office.undo(operations[chosen].id)
    after = office.db.execute(f"SELECT {column} FROM card WHERE id = ?", (cards[index].id,)).fetchone()[0]
    if writer_of[index, column] == chosen:
        assert not left
        assert after == states[chosen]
    else:
        assert [item.by for item in left] == [steps[writer_of[index, column]][1]]
        assert after == before
