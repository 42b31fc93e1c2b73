import json

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.core.dates import PartialDate
from app.core.records import Card, CardStatus, Link, Meeting, Verdict
from app.core.visibility import Visibility
from app.db import listed, listing
from app.db.connection import transaction
from app.db.erasure import erase_roots
from app.db.listed import PeopleOrder
from app.db.search import CardFilter
from tests.db.office import Office

TABLES = ("person_list", "card_list", "meeting_card")


def contents(office: Office) -> list[list[object]]:
    return [sorted(office.db.execute(f"SELECT * FROM {table}")) for table in TABLES]


def names(office: Office, order: PeopleOrder, *, descending: bool = False) -> list[str]:
    numbers = listed.ordered(office.db, order, descending=descending)
    return [row.name for row in listed.load(office.db, numbers)]


def set_day(office: Office, card: Card, day: PartialDate) -> None:
    with office.operation("date").transaction() as writer:
        writer.update(Card, card.id, exchanged_on=day)


def meet(office: Office, day: PartialDate, *cards: Card) -> Meeting:
    with office.operation("meet").transaction() as writer:
        return writer.insert(
            Meeting(owner="sato", operator="sato", about=tuple(card.id for card in cards), met_on=day)
        )


moves = st.lists(
    st.tuples(
        st.sampled_from(["same", "revoke", "aside", "date", "meet", "unmeet", "undo", "erase"]),
        st.integers(0, 4),
        st.integers(0, 4),
    ),
    max_size=12,
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(moves)
def test_the_list_kept_up_is_the_list_built_anew(office: Office, steps: list[tuple[str, int, int]]) -> None:
    cards = [office.add_card(f"人 {number}", owner="sato" if number % 2 else "mori") for number in range(5)]
    for what, one, other in steps:
        operation = office.operation(what)
        if what == "erase":
            erase_roots(office.db, [cards[one].id])
            cards[one] = office.add_card(f"新 {other}")
        elif what == "undo":
            done = office.column("SELECT operation FROM inverse ORDER BY num DESC LIMIT 1")
            if done:
                office.undo(str(done[0]))
        elif what == "meet":
            meet(office, PartialDate(2020 + one), cards[one], cards[other])
        elif what in {"revoke", "unmeet"}:
            kind: type[Link | Meeting] = Link if what == "revoke" else Meeting
            live = office.column(f"SELECT id FROM {kind.KIND.table} WHERE revoked_at = '' ORDER BY id")
            if live:
                with operation.transaction() as writer:
                    writer.revoke(kind, str(live[one % len(live)]))
        elif what == "same" and one == other:
            continue
        else:
            with operation.transaction() as writer:
                if what == "same":
                    writer.insert(
                        Link(first=cards[one].id, second=cards[other].id, verdict=Verdict.SAME, by="sato")
                    )
                elif what == "aside":
                    status = CardStatus.SET_ASIDE if other % 2 else CardStatus.ACTIVE
                    writer.update(Card, cards[one].id, status=status)
                else:
                    writer.update(Card, cards[one].id, exchanged_on=PartialDate(2015 + other))
    kept = contents(office)
    assert {row[1] for row in kept[0]} == {min(group) for group in office.persons()}  # type: ignore[index]
    with transaction(office.db):
        listing.rebuild(office.db)
    assert contents(office) == kept


def test_a_row_says_what_the_newest_card_says(office: Office) -> None:
    old = office.add_card("旧姓 花子", owner="mori", organization="縁製作所")
    new = office.add_card("新姓 花子", organization="みどり市役所", department="総務課", title="課長")
    undated = office.add_card("不明 花子")
    set_day(office, old, PartialDate(2020, 4))
    set_day(office, new, PartialDate(2024))
    for card in (new, undated):
        office.link(old, card)
    (row,) = listed.load(office.db, listed.ordered(office.db, PeopleOrder.NAME))
    assert (row.card, row.name, row.organization, row.title) == (new.id, "新姓 花子", "みどり市役所", "課長")
    assert (row.contact, row.cards) == (PartialDate(2024), 3)
    assert json.loads(str(office.column("SELECT owners FROM person_list")[0])) == ["sato", "mori"]


def test_a_meeting_is_a_contact_until_it_is_taken_back(office: Office) -> None:
    card = office.add_card("山田 太郎")
    set_day(office, card, PartialDate(2024, 5, 1))
    meeting = meet(office, PartialDate(2025, 2, 3), card)
    meet(office, PartialDate(), card)
    assert office.column("SELECT contact FROM person_list") == ["2025-02-03"]
    with office.operation("take back").transaction() as writer:
        writer.revoke(Meeting, meeting.id)
    assert office.column("SELECT contact FROM person_list") == ["2024-05-01"]


def test_what_is_not_known_stands_last_either_way(office: Office) -> None:
    for name, day in (("甲", PartialDate(2024)), ("乙", PartialDate()), ("丙", PartialDate(2025, 3))):
        set_day(office, office.add_card(name), day)
    assert names(office, PeopleOrder.CONTACT, descending=True) == ["丙", "甲", "乙"]
    assert names(office, PeopleOrder.CONTACT) == ["甲", "丙", "乙"]


def test_names_are_sorted_as_they_are_compared(office: Office) -> None:
    for name, reading in (("高崎", "タカサキ"), ("青木", "あおき"), ("髙崎", "")):
        office.add_card(name, name_reading=reading)
    assert names(office, PeopleOrder.READING) == ["青木", "高崎", "髙崎"]
    assert names(office, PeopleOrder.NAME, descending=True) == ["髙崎", "高崎", "青木"]


def test_a_part_is_in_the_order_of_the_whole(office: Office) -> None:
    cards = [office.add_card(name, owner=f"u{number % 2}") for number, name in enumerate("丁丙乙甲")]
    everybody = {listed.number_of(office.db, card.id) for card in cards}
    some = {number for number in everybody if number is not None and number % 2}
    for order in PeopleOrder:
        for descending in (False, True):
            whole = [num for num in listed.ordered(office.db, order, descending=descending) if num in some]
            assert list(listed.pick(office.db, some, order, descending=descending)) == whole


def test_filters(office: Office) -> None:
    mine = office.add_card("甲", organization="株式会社縁製作所")
    theirs = office.add_card("乙", owner="mori", visibility=Visibility.EVERYONE)
    set_day(office, mine, PartialDate(2024, 5))
    set_day(office, theirs, PartialDate(2024, 5, 20))

    def found(**wanted: object) -> list[str]:
        people = listed.filtered(office.db, CardFilter(**wanted))  # type: ignore[arg-type]
        return [row.name for row in listed.load(office.db, sorted(people))]

    assert found(owner="mori") == ["乙"]
    assert found(visibility=Visibility.DEPARTMENT) == ["甲"]
    assert found(department="d1") == ["甲", "乙"]
    assert found(organization="縁製作所") == ["甲"]
    assert found(since="2024-05-25") == ["甲"], "some day of May may be later than that"
    assert found(until="2024-05-10") == ["甲"]
    assert found(since="2024-05-20", until="2024-05-20") == ["甲", "乙"]
    assert found(since="2024-06-01") == []
    assert found(tag="展示会") == []


def test_unknown_numbers_have_no_row(office: Office) -> None:
    assert listed.load(office.db, [1, 99]) == []
    assert listed.number_of(office.db, "nobody") is None


def test_a_store_from_before_the_list_gets_it(office: Office) -> None:
    first, second = office.add_card("山田 太郎"), office.add_card("山田 太郎", owner="mori")
    office.link(first, second)
    meet(office, PartialDate(2025), second)
    kept = contents(office)
    with transaction(office.db):
        for table in TABLES:
            office.db.execute(f"DROP TABLE {table}")
        listing.create(office.db)
    assert contents(office) == kept
