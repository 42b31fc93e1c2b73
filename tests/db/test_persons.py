from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.core.links import components, decisions
from app.core.records import Card, CardStatus, Link, Verdict
from app.db import persons
from app.db.codec import from_row
from app.db.connection import transaction
from app.db.rows import rows
from tests.db.office import Office

moves = st.lists(
    st.tuples(
        st.sampled_from(["same", "not_same", "revoke", "undo", "aside"]), st.integers(0, 5), st.integers(0, 5)
    ),
    max_size=15,
)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(moves)
def test_persons_are_exactly_the_components(office: Office, moves: list[tuple[str, int, int]]) -> None:
    cards = [office.add_card() for _ in range(6)]
    operations = []
    for what, one, other in moves:
        if what in {"same", "not_same"} and one != other:
            operation = office.operation("link")
            with operation.transaction() as writer:
                writer.insert(
                    Link(first=cards[one].id, second=cards[other].id, verdict=Verdict(what), by="sato")
                )
            operations.append(operation)
        elif what == "revoke":
            links = office.column("SELECT id FROM link WHERE revoked_at = '' ORDER BY id")
            if links:
                with office.operation("revoke").transaction() as writer:
                    writer.revoke(Link, str(links[one % len(links)]))
        elif what == "undo" and operations:
            office.undo(operations.pop(one % len(operations)).id)
        elif what == "aside":
            with office.operation("aside").transaction() as writer:
                status = CardStatus.SET_ASIDE if other % 2 else CardStatus.ACTIVE
                writer.update(Card, cards[one].id, status=status)
    live = [from_row(Link, row) for row in rows(office.db, "SELECT * FROM link WHERE revoked_at = ''")]
    active = {str(card) for card in office.column("SELECT id FROM card WHERE status = 'active'")}
    expected = set(components(active, decisions(live)))
    assert office.persons() == expected
    with transaction(office.db):
        persons.rebuild(office.db)
    assert office.persons() == expected


def test_a_person_is_named_by_its_oldest_card(office: Office) -> None:
    first, second, third = (office.add_card() for _ in range(3))
    office.link(third, second)
    office.link(second, first)
    assert set(office.column("SELECT DISTINCT person FROM card_person")) == {first.id}


def test_a_merge_is_taken_back_years_later(office: Office) -> None:
    first, second = office.add_card(), office.add_card()
    operation = office.operation("merge")
    with operation.transaction() as writer:
        writer.insert(Link(first=first.id, second=second.id, verdict=Verdict.SAME, by="sato"))
    assert office.persons() == {frozenset({first.id, second.id})}
    office.undo(operation.id)
    assert office.persons() == {frozenset({first.id}), frozenset({second.id})}
