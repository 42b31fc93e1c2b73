from dataclasses import fields, replace
from pathlib import Path

import pytest

from app.core.effective import parse_reading
from app.core.reading import SURE, FieldName
from app.core.records import Recognition
from app.db.assessments import Lot, lots
from app.operations import keeping, settings
from app.operations.accuracy import accuracy
from app.operations.batch_views import sureness
from app.operations.cards import set_field
from app.operations.learning import learn
from app.operations.review import accept_card, accept_field
from app.operations.review_card import FieldToCheck, card_to_check
from app.operations.review_queue import fields_left, outlook, work_left
from app.operations.sampling import ENOUGH, Assessor, sampled_share
from app.operations.session import Session
from app.operations.undoing import undo_operation
from tests.operations.desk import open_desk
from tests.operations.sure import STATED, enter_cards, read, sample

MAIL = "taro@example.jp"


def asked(session: Session, card: str) -> set[FieldName]:
    return {field.field for field in card_to_check(session, card).fields if field.wants_look}


def lots_of(session: Session, card: str) -> dict[FieldName, Lot]:
    (*_, newest) = session.store.find(Recognition, "root = ?", card)
    return lots(session.store.db, newest.id)


def looks(field: FieldToCheck) -> tuple[object, ...]:
    """All that the window gets of a field, but for the numbers that are its own."""
    candidates = tuple(replace(item, confidence=0.0) for item in field.candidates)
    return tuple(
        getattr(replace(field, confidence=0.0, candidates=candidates), item.name) for item in fields(field)
    )


def test_what_was_drawn_looks_like_what_is_not_sure(session: Session) -> None:
    sample(session, 100)
    (drawn,) = enter_cards(session, [read("山田 太郎", email=MAIL)])
    sample(session, 0)
    (unsure,) = enter_cards(session, [read("山田 太郎", 0.7, email=MAIL)])
    (sure,) = enter_cards(session, [read("山田 太郎", email=MAIL)])
    assert asked(session, drawn.id) == asked(session, unsure.id) == {FieldName.NAME, FieldName.EMAIL}
    assert asked(session, sure.id) == set()
    one, other = card_to_check(session, drawn.id), card_to_check(session, unsure.id)
    assert [looks(field) for field in one.fields] == [looks(field) for field in other.fields]
    for card in (one, other):
        for name in (FieldName.NAME, FieldName.EMAIL):
            field = card.field(name)
            assert type(field.confidence) is float
            assert 0.5 <= field.confidence < 0.9
            assert all(candidate.confidence <= field.confidence for candidate in field.candidates)
    assert sureness(session, drawn.batch) == sureness(session, unsure.batch)
    assert work_left(session, drawn.batch) == work_left(session, unsure.batch)
    assert fields_left(session, drawn.batch) == fields_left(session, unsure.batch)
    assert outlook(session, drawn.batch).cards == (drawn.id,)
    stored = [session.store.fields(card.id)[FieldName.NAME] for card in (drawn, unsure)]
    assert replace(stored[0], confidence=0.0) == replace(stored[1], confidence=0.0)
    assert stored[0].confidence < 0.9


def test_whatever_the_office_calls_sure_what_was_drawn_waits(session: Session) -> None:
    sample(session, 100)
    (card,) = enter_cards(session, [read("山田 太郎", email=MAIL)])
    settings.choose(session, settings.THRESHOLD, "0.9")
    assert asked(session, card.id) == {FieldName.NAME, FieldName.EMAIL}


def test_chance_draws_about_the_share(session: Session) -> None:
    sample(session, 2)
    cards = enter_cards(session, [read(f"山田 {number}", email=MAIL, url="u") for number in range(130)])
    drawn = [field for card in cards for field in lots_of(session, card.id)]
    assert 15 <= len(drawn) <= 70  # 10 % of 390, whatever was chosen for later; outside once in 10⁵
    assert len(set(drawn)) == 3
    assert work_left(session).fields == len(drawn)


def test_an_office_may_want_no_sample_and_a_large_one_is_thinned_out(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert sampled_share(session) == 0.0
    settings.choose(session, settings.SAMPLE, "")
    assert sampled_share(session) == 0.1
    sample(session, 25)
    assert sampled_share(session) == 0.25
    monkeypatch.setattr("app.operations.sampling.sample_size", lambda _: ENOUGH)
    settings.choose(session, settings.SAMPLE, "")
    assert sampled_share(session) == 0.02
    sample(session, 1)
    assert sampled_share(session) == 0.01


def test_what_is_not_sure_is_no_sample_of_what_is(session: Session) -> None:
    sample(session, 100)
    (card,) = enter_cards(
        session, [read("山田 太郎", 0.995, email=(MAIL, 0.7), url="u", organization=("縁", SURE))]
    )
    assert lots_of(session, card.id) == {
        FieldName.NAME: Lot.ASKED, FieldName.URL: Lot.ASKED, FieldName.ORGANIZATION: Lot.DRAWN,
    }  # fmt: skip
    accept_card(session, card.id, {FieldName.NAME: "違う 名前"})
    assert accuracy(session).sample.judged == 0


def test_what_a_person_decides_is_right_or_wrong(session: Session) -> None:
    sample(session, 100)
    one, two, three = enter_cards(session, [read("髙橋 誠", tel="03-3123-4567") for _ in range(3)])
    (upright,) = enter_cards(session, [read("山田 太郎")], vertical=True)
    accept_field(session, one.id, FieldName.NAME, "髙橋誠")
    accept_field(session, two.id, FieldName.NAME, "高橋 誠")
    accept_card(session, three.id, {FieldName.NAME: "髙橋 誠", FieldName.TEL: "０３（３１２３）４５６７"})
    accept_field(session, upright.id, FieldName.NAME, "")
    found = accuracy(session)
    assert (found.sample.judged, found.sample.wrong) == (5, 2)
    assert (found.by_field[FieldName.NAME].judged, found.by_field[FieldName.NAME].wrong) == (4, 2)
    assert (found.by_field[FieldName.TEL].judged, found.by_field[FieldName.TEL].wrong) == (1, 0)
    assert {layout: (item.judged, item.wrong) for layout, item in found.by_layout.items()} == {
        "horizontal": (4, 1), "vertical": (1, 1),
    }  # fmt: skip
    assert found.sample.error == 0.4
    assert found.sample.at_most == pytest.approx(0.8107, abs=1e-4)


def test_what_is_taken_back_is_open_again_and_is_decided_anew(session: Session) -> None:
    sample(session, 100)
    (card,) = enter_cards(session, [read("山田 太郎")])
    accept_field(session, card.id, FieldName.NAME, "山田 大郎")
    assert accuracy(session).sample.wrong == 1
    assert work_left(session).fields == 0
    undo_operation(session)
    assert accuracy(session).sample.judged == 0
    assert asked(session, card.id) == {FieldName.NAME}
    assert work_left(session).fields == 1
    accept_field(session, card.id, FieldName.NAME, "山田 太郎")
    assert (accuracy(session).sample.judged, accuracy(session).sample.wrong) == (1, 0)


def test_the_first_decision_counts_and_no_edit_elsewhere(session: Session) -> None:
    sample(session, 100)
    (drawn,) = enter_cards(session, [read("山田 太郎")])
    sample(session, 0)
    (other,) = enter_cards(session, [read("鈴木 一郎")])
    accept_field(session, drawn.id, FieldName.NAME, "山田 太郎")
    set_field(session, drawn.id, FieldName.NAME, "川田 太郎")
    set_field(session, other.id, FieldName.NAME, "鈴木 二郎")
    assert (accuracy(session).sample.judged, accuracy(session).sample.wrong) == (1, 0)


def test_nothing_is_drawn_twice_and_a_restart_forgets_nothing(tmp_path: Path) -> None:
    with open_desk(tmp_path / "home") as session:
        sample(session, 10)
        cards = enter_cards(session, [read(f"山田 {number}", email=MAIL, url="u") for number in range(60)])
        before = {card.id: lots_of(session, card.id) for card in cards}
        decided = next(card for card in cards if before[card.id])
        field = next(iter(before[decided.id]))
        accept_field(session, decided.id, field, session.store.fields(decided.id)[field].value)
    with open_desk(tmp_path / "home") as session, open_desk(tmp_path / "home") as other:
        assert (accuracy(other).sample.judged, accuracy(other).sample.wrong) == (1, 0)
        settings.choose(session, settings.THRESHOLD, "0.9991")  # what waits is assessed again, by both
        while session.store.db.execute("SELECT count(*) FROM assessment_due").fetchone()[0]:
            learn(session)
            learn(other)
        assert {card.id: lots_of(session, card.id) for card in cards} == before
        undo_operation(session)
        assert asked(other, decided.id) == set(before[decided.id])


def test_a_larger_share_draws_nothing_from_what_was_passed_over(session: Session) -> None:
    (card,) = enter_cards(session, [read("山田 太郎", email=MAIL, title=("課長", 0.995))])
    sample(session, 100)
    settings.choose(session, settings.THRESHOLD, "0.99")
    learn(session)
    assert lots_of(session, card.id) == {FieldName.TITLE: Lot.DRAWN}  # which became sure


def test_a_card_that_is_read_again_is_drawn_from_again(session: Session) -> None:
    sample(session, 100)
    (card,) = enter_cards(session, [read("山田 太郎", email=MAIL)])
    accept_field(session, card.id, FieldName.EMAIL, MAIL)
    (old,) = session.store.find(Recognition, "root = ?", card.id)
    with session.operation("card.reread", "もう一度").transaction() as writer:
        new = writer.insert(
            Recognition(root=card.id, engine="test", engine_version="1", document=old.document)
        )
        Assessor.of(session).enter(writer, new, parse_reading(old.document))
    assert lots_of(session, card.id) == {FieldName.NAME: Lot.DRAWN}
    accept_field(session, card.id, FieldName.NAME, "山田 花子")
    assert (accuracy(session).sample.judged, accuracy(session).sample.wrong) == (2, 1)


def test_erasure_reaches_the_sample(session: Session) -> None:
    sample(session, 100)
    gone, stays = enter_cards(session, [read("山田 太郎"), read("鈴木 一郎")])
    for card in (gone, stays):
        accept_field(session, card.id, FieldName.NAME, "違う")
    keeping.erase(session, [gone.id])
    found = session.store.db.execute("SELECT card FROM assessment").fetchall()
    assert found == [(stays.id,)]
    assert accuracy(session).sample.judged == 1


def test_nothing_of_a_card_stands_in_the_sample(session: Session) -> None:
    sample(session, 100)
    (card,) = enter_cards(session, [read("山田 太郎", email=MAIL)])
    accept_field(session, card.id, FieldName.NAME, "川田 太郎")
    written = str(session.store.db.execute("SELECT * FROM assessment").fetchall())
    assert "太郎" not in written
    assert MAIL not in written
    assert str(STATED) in written
