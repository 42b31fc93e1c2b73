import pytest

from app.core.dates import PartialDate
from app.core.errors import NotFoundError, UsageError
from app.core.reading import FieldName
from app.core.records import Task
from app.core.visibility import Visibility
from app.operations.cards import confirm_field, set_exchanged_on, set_field
from app.operations.finding import find
from app.operations.notes import add_note, add_task, finish_task, record_meeting
from app.operations.people import find_card, merge, open_person, separate
from app.operations.session import Session
from app.operations.undoing import undo_operation
from tests.operations.desk import contact, filled_batch


def test_the_newest_card_is_the_current_truth_and_an_unknown_date_is_never_newest(session: Session) -> None:
    _, (a, b, c) = filled_batch(session, contact("山田 太郎"), contact("山田 太郎"), contact("山田 太郎"))
    set_exchanged_on(session, a.id, PartialDate(2024, 5))
    set_exchanged_on(session, b.id, PartialDate(2025))
    merge(session, a.id, b.id)
    merge(session, b.id, c.id)
    assert [view.card.id for view in open_person(session, a.id).cards] == [b.id, a.id, c.id]


def test_typing_and_confirming_lie_over_what_was_read(session: Session) -> None:
    _, (card,) = filled_batch(session, contact("山田 太郎", title="課長"))
    set_field(session, card.id, FieldName.NAME, " 山田 大郎 ")
    confirm_field(session, card.id, FieldName.TITLE)
    fields = session.store.fields(card.id)
    assert (fields[FieldName.NAME].value, fields[FieldName.NAME].origin) == ("山田 大郎", "typed")
    assert (fields[FieldName.TITLE].value, fields[FieldName.TITLE].origin) == ("課長", "confirmed")
    undo_operation(session)
    undo_operation(session)
    fields = session.store.fields(card.id)
    assert (fields[FieldName.NAME].value, fields[FieldName.NAME].origin) == ("山田 太郎", "read")


def test_nothing_to_confirm(session: Session) -> None:
    _, (card,) = filled_batch(session, contact("山田 太郎"))
    with pytest.raises(UsageError):
        confirm_field(session, card.id, FieldName.TEL)


def test_what_is_written_around_a_person(session: Session) -> None:
    _, (card,) = filled_batch(session, contact("山田 太郎"))
    note = add_note(session, card, "左利き")
    task = add_task(session, card.id, "資料を送る", PartialDate(2026, 2, 1))
    meeting = record_meeting(session, [card], PartialDate(2026, 1, 15), "初回訪問", "要望を聞いた")
    assert note.visibility is Visibility.PRIVATE
    finish_task(session, task)
    assert session.store.get(Task, task.id).done_by == session.operator.id
    view = open_person(session, card.id)
    assert (len(view.notes), len(view.tasks), view.meetings) == (1, 1, (meeting,))


@pytest.mark.parametrize("text", ["", "  "])
def test_empty_notes_are_refused(session: Session, text: str) -> None:
    _, (card,) = filled_batch(session, contact("山田 太郎"))
    with pytest.raises(UsageError):
        add_note(session, card, text)


def test_separating_takes_all_ties_of_the_group(session: Session) -> None:
    _, cards = filled_batch(session, *(contact("山田 太郎") for _ in range(4)))
    for one, other in ((0, 1), (1, 2), (2, 3), (0, 3)):
        merge(session, cards[one].id, cards[other].id)
    separate(session, [cards[2].id, cards[3].id])
    assert session.store.person_cards(cards[0].id)[1] == [cards[0].id, cards[1].id]
    assert session.store.person_cards(cards[3].id)[1] == [cards[2].id, cards[3].id]
    undo_operation(session)
    assert len(session.store.person_cards(cards[0].id)[1]) == 4


def test_separating_makes_sense_only_within_a_person(session: Session) -> None:
    _, (one, other) = filled_batch(session, contact("山田 太郎"), contact("鈴木 一郎"))
    with pytest.raises(UsageError):
        separate(session, [one.id])
    with pytest.raises(UsageError):
        separate(session, [one.id, other.id])
    with pytest.raises(UsageError):
        merge(session, one.id, one.id)


def test_reads_that_matter_are_recorded_without_what_was_asked(session: Session) -> None:
    _, (card,) = filled_batch(session, contact("山田 太郎"), owner="鈴木 一郎")
    find(session, "山田", 10)
    open_person(session, card.id)
    events = session.store.db.execute("SELECT operator, kind, root FROM read_event").fetchall()
    assert events == [
        (session.operator.id, "search_colleagues", ""),
        (session.operator.id, "open_card", card.id),
    ]


def test_a_card_is_named_by_the_beginning_of_its_id(session: Session) -> None:
    _, (card, _) = filled_batch(session, contact("山田 太郎"), contact("鈴木 一郎"))
    assert find_card(session.store, card.id).id == card.id
    with pytest.raises(UsageError):
        find_card(session.store, card.id[:6])
    for text in ("", "zzz"):
        with pytest.raises(NotFoundError):
            find_card(session.store, text)
