import pytest

from app.core.dates import UNKNOWN, PartialDate
from app.core.errors import NotFoundError, UsageError
from app.core.reading import FieldName
from app.core.records import Handover, Note
from app.core.visibility import Visibility
from app.operations.cards import set_exchanged_on
from app.operations.notes import (
    add_note,
    add_person_tag,
    change_note,
    record_meeting,
    remove_note,
    remove_person_tag,
)
from app.operations.people import merge
from app.operations.person_page import Predecessor, open_page, refresh_page
from app.operations.session import Session
from app.operations.staff import ensure_department, ensure_user, place_user
from app.operations.undoing import undo_operation
from tests.operations.desk import contact, filled_batch


def test_posts_in_turn_and_who_knows_them(session: Session) -> None:
    suzuki = ensure_user(session, "suzuki@office.example.jp")
    place_user(session, suzuki, ensure_department(session, "支援課"))
    _, (old, same, new) = filled_batch(
        session,
        contact("山田 太郎", organization="縁製作所", title="係長"),
        contact("山田 太郎", organization="縁製作所", title="係長"),
        contact("山田 太郎", organization="縁製作所", title="部長", tel="03-1234-5678"),
        owner=suzuki.name,
    )
    for card, day in ((old, PartialDate(2020)), (same, PartialDate(2021, 5)), (new, PartialDate(2024, 4))):
        set_exchanged_on(session, card.id, day)
    merge(session, old.id, same.id)
    merge(session, same.id, new.id)
    record_meeting(session, [new], PartialDate(2025, 1, 6), "打合せ", "")
    page = open_page(session, old.id)
    assert [(post.title, post.first, post.last, len(post.cards)) for post in page.posts] == [
        ("部長", PartialDate(2024, 4), PartialDate(2024, 4), 1),
        ("係長", PartialDate(2020), PartialDate(2021, 5), 2),
    ]
    assert [(known.user.mail, known.department, known.cards, known.meetings) for known in page.known_by] == [
        ("", "", 0, 1),
        ("suzuki@office.example.jp", "支援課", 3, 0),
    ]
    assert (page.card.id, page.value(FieldName.TEL), page.value(FieldName.URL)) == (
        new.id,
        "03-1234-5678",
        "",
    )
    assert set(page.users.values()) == {session.operator.name, suzuki.name}


def test_looking_again_at_the_same_page_is_no_new_look(session: Session) -> None:
    _, (card,) = filled_batch(session, contact("山田 太郎"))
    page = open_page(session, card.id)
    assert refresh_page(session, card.id) == page
    assert session.store.db.execute("SELECT kind, root FROM read_event").fetchall() == [
        ("open_card", card.id)
    ]
    with pytest.raises(NotFoundError):
        open_page(session, "nobody")


def test_a_person_without_any_day(session: Session) -> None:
    _, (card,) = filled_batch(session, contact("山田 太郎"))
    page = open_page(session, card.id)
    assert (page.posts, page.known_by[0].last) == ((), UNKNOWN)


def test_tags_are_of_the_person(session: Session) -> None:
    _, (one, other) = filled_batch(session, contact("山田 太郎"), contact("山田 太郎"))
    merge(session, one.id, other.id)
    add_person_tag(session, one.id, "展示会")
    add_person_tag(session, other.id, " 展示会 ")
    add_person_tag(session, other.id, "補助金")
    assert set(open_page(session, one.id).tags) == {"展示会", "補助金"}
    remove_person_tag(session, other.id, "展示会")
    assert open_page(session, one.id).tags == ("補助金",)
    undo_operation(session)
    assert set(open_page(session, one.id).tags) == {"展示会", "補助金"}
    with pytest.raises(UsageError):
        add_person_tag(session, one.id, " ")


def test_notes_are_changed_and_taken_back(session: Session) -> None:
    _, (card,) = filled_batch(session, contact("山田 太郎"))
    note = add_note(session, card, "左利き")
    change_note(session, note.id, "右利き", Visibility.DEPARTMENT)
    kept = session.store.get(Note, note.id)
    assert (kept.text, kept.visibility) == ("右利き", Visibility.DEPARTMENT)
    with pytest.raises(UsageError):
        change_note(session, note.id, " ", Visibility.DEPARTMENT)
    remove_note(session, note.id)
    assert open_page(session, card.id).view.notes == ()
    undo_operation(session)
    assert len(open_page(session, card.id).view.notes) == 1


def test_whose_a_card_was_stays_on_its_page(session: Session) -> None:
    _, (card, other) = filled_batch(session, contact("山田 太郎"), contact("山田 太郎"))
    merge(session, card.id, other.id)
    suzuki = ensure_user(session, "suzuki@office.example.jp")
    sato = ensure_user(session, "sato@office.example.jp")
    section = ensure_department(session, "総務課").id
    handed = [
        Handover(root=card.id, former=former, department=section, by=sato.id, at=at)
        for former, at in (
            (suzuki.id, "2025-03-31T15:30:00.000Z"),
            (sato.id, "2026-04-01T00:00:00.000Z"),
            (sato.id, "2026-04-02T00:00:00.000Z"),
        )
    ]
    with session.operation("rotate", "異動").transaction() as writer:
        for one in handed:
            writer.insert(one)
        writer.revoke(Handover, handed[2].id)
    assert open_page(session, card.id).predecessors == {
        card.id: (
            Predecessor(sato.name, "総務課", PartialDate(2026, 4, 1)),
            Predecessor(suzuki.name, "総務課", PartialDate(2025, 4, 1)),
        )
    }
