"""Office-wide figures tell of no few people, and of nothing that is private."""

from __future__ import annotations

from app.core.records import Card
from app.core.visibility import Visibility
from app.operations.office_figures import HIDDEN, table
from app.sync.wire_privacy import Figures
from server.figures import cards_by_department
from tests.server.offices import Office, card


def read(office: Office) -> Figures:
    return office.database.transaction(
        lambda c: cards_by_department(c, office.sealer, office.id, office.now), snapshot=True
    )


def fill(office: Office, department: str, people: int, each: int = 2) -> None:
    for number in range(people):
        member = office.member(f"職員 {department[:6]} {number}", department)
        cards: list[Card] = [card(member, department) for _ in range(each)]
        assert all(outcome.refused is None for outcome in member.send(*cards))


def test_cells_of_few_are_hidden_and_cannot_be_computed(office: Office) -> None:
    for name, people in (("総務課", 3), ("税務課", 6), ("福祉課", 7)):
        fill(office, office.department(name), people)
    found = read(office)
    rows = {row.department: row.cells for row in found.rows}
    assert rows["総務課"][-1].hidden
    assert not rows["福祉課"][-1].hidden
    assert (rows["福祉課"][-1].cards, rows["福祉課"][-1].people) == (14, 7)
    assert rows["税務課"][-1].hidden, "else the small one is the total less the others"
    assert (rows[""][-1].cards, rows[""][-1].people) == (32, 16)
    shown = table(found)
    assert shown[0][0] == "部署"
    assert shown[-1][0] == "計"
    assert sum(HIDDEN in row for row in shown) == 2


def test_what_is_private_is_not_counted(office: Office) -> None:
    department = office.department("総務課")
    fill(office, department, 5)
    before = read(office)
    member = office.member("甲", department)
    for visibility in (Visibility.PRIVATE, Visibility.ASK):
        member.send(card(member, department, visibility))
    assert read(office) == before


def test_an_office_without_cards_has_empty_figures(office: Office) -> None:
    found = read(office)
    assert [row.department for row in found.rows] == [""]
    assert all(not cell.hidden and not cell.cards for cell in found.rows[0].cells)
