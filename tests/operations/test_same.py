import pytest

from app.core.dates import PartialDate
from app.core.errors import UsageError
from app.core.reading import FieldName
from app.core.records import Card
from app.operations.cards import set_exchanged_on, set_field
from app.operations.people import keep_apart, merge, person_of, separate
from app.operations.same import Sign, compare, find_others, likely_same
from app.operations.session import Session
from app.operations.undoing import undo_operation
from tests.operations.desk import contact, filled_batch


def signs(session: Session, first: Card, second: Card) -> set[Sign]:
    return {item.sign for item in compare(session, first.id, second.id).evidence}


def test_a_changed_post_is_told_from_two_people_of_one_name(session: Session) -> None:
    _, (old, new, other) = filled_batch(
        session,
        contact("髙﨑 花子", organization="縁製作所", mobile="090-1234-5678", email="h@a.example.jp"),
        contact("高崎 花子", organization="みどり市役所", email="h@b.example.jp"),
        contact(
            "髙﨑 花子", organization="みらい大学", mobile="080-1111-2222", name_reading="コウザキ ハナコ"
        ),
    )
    set_exchanged_on(session, old.id, PartialDate(2020, 4, 1))
    set_exchanged_on(session, new.id, PartialDate(2024, 4, 1))
    set_field(session, new.id, FieldName.MOBILE, "(090)12345678")
    same = {Sign.NAME_VARIANT, Sign.SAME_MOBILE, Sign.ONE_AFTER_THE_OTHER}
    assert signs(session, old, new) == same | {Sign.DIFFERENT_MAIL, Sign.DIFFERENT_ORGANIZATION}
    assert Sign.DIFFERENT_MOBILE in signs(session, old, other)
    first, *_ = likely_same(session, old.id)
    assert first.second.card == new.id


def test_times_that_cross_speak_against_one_career(session: Session) -> None:
    _, cards = filled_batch(
        session,
        *(contact("山田 太郎", organization=name) for name in ("縁製作所", "縁製作所", "みどり市役所")),
    )
    for card, year in zip(cards, (2020, 2024, 2022), strict=True):
        set_exchanged_on(session, card.id, PartialDate(year))
    merge(session, cards[0].id, cards[1].id)
    assert Sign.BOTH_AT_ONCE in signs(session, cards[0], cards[2])


def test_what_one_of_them_lacks_says_nothing(session: Session) -> None:
    _, (one, other) = filled_batch(
        session, contact("山田 太郎", email="y@a.example.jp"), contact("山田 太郎")
    )
    assert signs(session, one, other) == {Sign.SAME_NAME}


def test_those_who_share_an_address_only_are_not_likely_one(session: Session) -> None:
    _, (one, _, _) = filled_batch(
        session,
        contact("山田 太郎", email="info@a.example.jp", name_reading="ヤマダ タロウ"),
        contact("川口 一", email="info@a.example.jp", name_reading="カワグチ ハジメ"),
        contact("森 次郎"),
    )
    assert likely_same(session, one.id) == []


def test_decided_ones_are_not_proposed_until_that_is_taken_back(session: Session) -> None:
    _, (one, other) = filled_batch(session, contact("山田 太郎"), contact("山田 太郎"))
    assert len(likely_same(session, one.id)) == 1
    keep_apart(session, one.id, other.id)
    assert likely_same(session, one.id) == []
    assert Sign.DECIDED_NOT_SAME in signs(session, one, other)
    undo_operation(session)
    assert len(likely_same(session, other.id)) == 1
    merge(session, one.id, other.id)
    for decide in (keep_apart, compare):
        with pytest.raises(UsageError):
            decide(session, one.id, other.id)
    separate(session, [other.id])
    assert likely_same(session, one.id) == []
    assert len(person_of(session.store, one.id).cards) == 1


def test_somebody_else_is_found_to_compare_with(session: Session) -> None:
    _, (one, other) = filled_batch(session, contact("山田 太郎"), contact("山田 次郎"))
    assert [row.card for row in find_others(session, one.id, "山田")] == [other.id]
    assert find_others(session, one.id, "  ") == []
