"""Fields of one kind across a batch: which wait, in what order, what a row says, and what is decided at once."""

from __future__ import annotations

from array import array

import pytest

from app.core.errors import NotFoundError
from app.core.reading import FieldCandidate, FieldName, Side
from app.core.records import Card, CardStatus, Certainty, Edit
from app.db.rows import value
from app.operations.cards import set_field, set_status
from app.operations.review_card import FieldToCheck
from app.operations.review_fields import (
    PieceToCheck,
    accept_pieces,
    decided_rows,
    pieces,
    pieces_to_check,
    unsure_places,
)
from app.operations.review_queue import fields_left, postpone, work_left
from app.operations.session import Session
from app.operations.undoing import undo_operation
from tests.operations.desk import filled_batch
from tests.operations.unsure import MAIL_BOX, unsure_batch

NAME, EMAIL = FieldName.NAME, FieldName.EMAIL


def mail(session: Session, name: str, address: str, sure: float = 0.9) -> Card:
    _, (card,) = unsure_batch(session, name, name_sure=0.9995, email=(address, sure))
    return card


def waiting(session: Session, field: FieldName, batch: str = "") -> list[PieceToCheck]:
    numbers = array("q")
    numbers.frombytes(pieces_to_check(session, field, batch))
    return [piece for piece in pieces(session, numbers, field=field) if piece]


def row_of(session: Session, card: Card) -> int:
    return int(value(session.store.db, "SELECT num FROM card WHERE id = ?", (card.id,)))


def test_only_what_is_unsure_waits_and_mails_of_one_domain_stand_together(session: Session) -> None:
    mail(session, "山田 太郎", "yamada@b.example.jp")
    mail(session, "鈴木 一郎", "suzuki@a.example.jp")
    mail(session, "田中 次郎", "tanaka@B.example.jp")
    mail(session, "高橋 三郎", "takahashi@a.example.jp", sure=0.9995)
    assert [piece.value for piece in waiting(session, EMAIL)] == [
        "suzuki@a.example.jp",
        "tanaka@B.example.jp",
        "yamada@b.example.jp",
    ]
    assert waiting(session, NAME) == []
    assert fields_left(session) == {EMAIL: 3}


def test_other_fields_stand_by_their_organisation(session: Session) -> None:
    for name, office in (("山田 太郎", "縁製作所"), ("鈴木 一郎", "いろは市役所"), ("青木 次郎", "縁製作所")):
        unsure_batch(session, name, organization=(office, 0.9995))
    assert [piece.value for piece in waiting(session, NAME)] == ["鈴木 一郎", "山田 太郎", "青木 次郎"]


def test_of_one_batch(session: Session) -> None:
    unsure_batch(session, "山田 太郎")
    batch, _ = unsure_batch(session, "鈴木 一郎")
    assert [piece.value for piece in waiting(session, NAME, batch.id)] == ["鈴木 一郎"]
    assert waiting(session, NAME, "no such batch") == []


def test_what_a_row_says(session: Session) -> None:
    _, (card,) = unsure_batch(
        session, "渡邉 﨑子", email=("w@example.jp", 0.9), organization=("縁製作所", 0.9995)
    )
    (piece,) = waiting(session, EMAIL)
    assert piece == PieceToCheck(
        card.id,
        1,
        ("渡邉 﨑子", "縁製作所"),
        "w@example.jp",
        ("w@example.jp",),
        (),  # what speaks for a value is not said of one that somebody has to look at
        (),
        Side.FRONT,
        MAIL_BOX,
        sideways=False,
        decided=False,
    )
    (name,) = waiting(session, NAME)
    assert (name.about, name.texts) == (("縁製作所",), ("渡邉 﨑子", "渡邉﨑子"))


def test_a_card_without_a_name_waits_for_one(session: Session) -> None:
    filled_batch(session, {FieldName.ORGANIZATION: "縁製作所"})
    (piece,) = waiting(session, NAME)
    assert (piece.value, piece.texts, piece.box) == ("", (), None)
    accept_pieces(session, NAME, {piece.card: ""})
    assert waiting(session, NAME) == []


def test_a_page_is_one_step_that_is_taken_back_as_one(session: Session) -> None:
    _, cards = unsure_batch(session, *(f"山田 {number}郎" for number in "一二三四五"))
    shown = {piece.card: piece.value for piece in waiting(session, NAME)} | {cards[1].id: "山本 二郎"}
    accept_pieces(session, NAME, shown)
    assert work_left(session).cards == 0
    (changed,) = session.store.find(Edit, "root = ?", cards[1].id)
    assert (changed.value, changed.certainty) == ("山本 二郎", Certainty.TYPED)
    assert decided_rows(session, [changed.id]) == [(NAME, row_of(session, cards[1]))]
    operation, left = undo_operation(session)
    assert (operation.label, left) == ("項目をまとめて確定", [])
    assert len(waiting(session, NAME)) == 5


def test_more_than_fit_into_one_transaction_are_one_step(session: Session) -> None:
    unsure_batch(session, *(f"山田 {number}" for number in range(25)))
    accept_pieces(session, NAME, {piece.card: piece.value for piece in waiting(session, NAME)})
    assert work_left(session).cards == 0
    undo_operation(session)
    assert work_left(session).cards == 25


def test_nothing_new_is_no_step(session: Session) -> None:
    _, (card,) = unsure_batch(session, "山田 太郎")
    accept_pieces(session, NAME, {card.id: "山田 太郎"})
    before = session.store.undoable(session.operator.id)
    accept_pieces(session, NAME, {card.id: "山田 太郎"})
    accept_pieces(session, NAME, {})
    assert session.store.undoable(session.operator.id) == before
    with pytest.raises(NotFoundError):
        accept_pieces(session, NAME, {"nobody": "x"})


def test_what_was_put_off_comes_last(session: Session) -> None:
    cards = [mail(session, "山田 太郎", f"{letter}@example.jp") for letter in "abc"]
    postpone(session, cards[0].id)
    assert [piece.value[0] for piece in waiting(session, EMAIL)] == ["b", "c", "a"]


def test_a_card_that_is_gone_leaves_its_row_empty(session: Session) -> None:
    _, (card,) = unsure_batch(session, "山田 太郎")
    number = row_of(session, card)
    gone, there = pieces(session, [number + 1, number], field=NAME)
    assert gone is None
    assert there is not None
    assert there.card == card.id


def test_what_others_decided_is_told(session: Session) -> None:
    _, (card,) = unsure_batch(session, "山田 太郎")
    set_field(session, card.id, NAME, "山田 大郎")
    (piece,) = pieces(session, [row_of(session, card)], field=NAME)
    assert piece is not None
    assert (piece.value, piece.decided) == ("山田 大郎", True)


def test_what_is_no_card_asks_for_no_look(session: Session) -> None:
    _, (card,) = unsure_batch(session, "山田 太郎")
    set_status(session, card.id, CardStatus.NOT_A_CARD)
    (piece,) = pieces(session, [row_of(session, card)], field=NAME)
    assert piece is not None
    assert piece.decided


@pytest.mark.parametrize(
    ("texts", "evidence", "places"),
    [
        (("yamada@l.jp", "yamada@1.jp"), (), (7,)),
        (("yamada0@city.jp",), ("doubt:look-alikes",), (6,)),
        (("渡邉 太一",), ("doubt:variant",), (1,)),
        (("山田 太郎", "山田太郎"), (), ()),
        (("山田 太郎", "縁製作所"), (), ()),
        (("03-1234-5678", "03-1234-5578"), (), (9,)),
        ((), (), ()),
    ],
)
def test_where_a_value_may_be_wrong(
    texts: tuple[str, ...], evidence: tuple[str, ...], places: tuple[int, ...]
) -> None:
    candidates = tuple(FieldCandidate(text, 0.9, evidence) for text in texts)
    field = FieldToCheck(NAME, texts[0] if texts else "", 0.9, "read", wants_look=True, candidates=candidates)
    assert unsure_places(field) == places
