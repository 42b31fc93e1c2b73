from pathlib import Path

import pytest

from app.core.reading import FieldName
from app.db.assessments import Lot, lots
from app.operations.learning import learn
from app.operations.review import accept_card, accept_field
from app.operations.review_queue import fields_left, work_left
from app.operations.session import Session
from app.operations.undoing import undo_operation, what_can_be_undone
from tests.operations.desk import open_desk
from tests.operations.sure import STATED, enter_cards, read, sample

MAIL = "taro@example.jp"


def spoil(session: Session, count: int = 3) -> None:
    """Have people find that mail addresses are read wrong."""
    sample(session, 100)
    for card in enter_cards(session, [read("山田 太郎", email=MAIL) for _ in range(count)]):
        accept_card(session, card.id, {FieldName.NAME: "山田 太郎", FieldName.EMAIL: "jiro@example.jp"})
    sample(session, 0)


def test_what_is_read_from_then_on_is_looked_at(session: Session) -> None:
    spoil(session)
    (card,) = enter_cards(session, [read("鈴木 一郎", email=MAIL)])
    fields = session.store.fields(card.id)
    assert fields[FieldName.EMAIL].confidence < 0.999
    assert fields[FieldName.NAME].confidence == STATED
    assert fields_left(session) == {FieldName.EMAIL: 1}


def test_what_waits_is_assessed_again_and_what_was_accepted_stays(session: Session) -> None:
    accepted, waits = enter_cards(
        session, [read("鈴木 一郎", email=MAIL), read("鈴木 二郎", email=MAIL, title=("課長", 0.7))]
    )
    assert fields_left(session) == {FieldName.TITLE: 1}
    spoil(session)
    assert fields_left(session) == {FieldName.TITLE: 1, FieldName.EMAIL: 1}
    assert session.store.fields(accepted.id)[FieldName.EMAIL].confidence == STATED
    assert session.store.fields(waits.id)[FieldName.EMAIL].confidence < 0.999


def test_more_cards_than_one_step_takes_are_all_assessed_again(session: Session) -> None:
    enter_cards(session, [read("鈴木 一郎", email=MAIL, title=("課長", 0.7)) for _ in range(50)])
    spoil(session, 1)
    assert 20 <= fields_left(session)[FieldName.EMAIL] < 50
    learn(session)
    learn(session)
    assert fields_left(session)[FieldName.EMAIL] == 50


def test_what_a_person_decided_is_not_touched(session: Session) -> None:
    (card,) = enter_cards(session, [read("鈴木 一郎", email=MAIL, title=("課長", 0.7))])
    accept_field(session, card.id, FieldName.EMAIL, MAIL)
    spoil(session)
    assert fields_left(session) == {FieldName.TITLE: 1}


def test_a_mistake_that_is_taken_back_is_unlearned(session: Session) -> None:
    (waits,) = enter_cards(session, [read("鈴木 二郎", email=MAIL, title=("課長", 0.7))])
    sample(session, 100)
    (drawn,) = enter_cards(session, [read("山田 太郎", 0.7, email=(MAIL, STATED))])
    sample(session, 0)
    accept_field(session, drawn.id, FieldName.EMAIL, "jiro@example.jp")
    assert work_left(session, waits.batch).fields == 2
    assert what_can_be_undone(session)[0].name == "field.checked"
    undo_operation(session)
    learn(session)
    assert work_left(session, waits.batch).fields == 1
    assert work_left(session, drawn.batch).fields == 2


def test_what_is_only_accepted_teaches_nothing(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a range became sure here, what nobody was asked about does not count when somebody corrects it."""
    monkeypatch.setattr("app.operations.calibration.WORTH", 1.0)
    monkeypatch.setattr("app.operations.calibration._bound", lambda _wrong, _judged: 0.0)
    sample(session, 0)
    for card in enter_cards(session, [read("山田 太郎", 0.9985) for _ in range(3)]):
        accept_field(session, card.id, FieldName.NAME, "山田 太郎")
    (card,) = enter_cards(session, [read("鈴木 一郎", 0.9985)])
    assert work_left(session).fields == 0
    (recognition,) = session.store.db.execute(
        "SELECT id FROM recognition WHERE root = ?", (card.id,)
    ).fetchone()
    assert lots(session.store.db, recognition) == {FieldName.NAME: Lot.ACCEPTED}
    accept_field(session, card.id, FieldName.NAME, "鈴木 二郎")
    found = session.store.db.execute("SELECT wrong FROM assessment WHERE card = ?", (card.id,)).fetchone()
    assert found == (None,)


def test_another_model_begins_anew(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    (old,) = enter_cards(session, [read("鈴木 二郎", email=MAIL, title=("課長", 0.7))])
    spoil(session)
    assert work_left(session, old.batch).fields == 2
    for module in ("calibration", "sampling", "learning"):
        monkeypatch.setattr(f"app.operations.{module}.stated_by", lambda: "another")
    (new,) = enter_cards(session, [read("鈴木 一郎", email=MAIL)])
    assert work_left(session, new.batch).fields == 0
    sample(session, 100)
    for card in enter_cards(session, [read("山田 太郎", email=MAIL) for _ in range(2)]):
        accept_card(session, card.id, {FieldName.NAME: "山田 太郎", FieldName.EMAIL: "jiro@example.jp"})
    learn(session)
    sample(session, 0)
    assert session.store.fields(old.id)[FieldName.EMAIL].confidence == STATED  # stated by the former one
    (last,) = enter_cards(session, [read("鈴木 一郎", email=MAIL)])
    assert work_left(session, last.batch).fields == 1


def test_two_processes_learn_from_each_other(session: Session, tmp_path: Path) -> None:
    with open_desk(tmp_path / "home") as other:
        spoil(other)
        (card,) = enter_cards(session, [read("鈴木 一郎", email=MAIL)])
        assert fields_left(other) == fields_left(session) == {FieldName.EMAIL: 1}
        accept_field(other, card.id, FieldName.EMAIL, MAIL)
        assert fields_left(session) == {}
