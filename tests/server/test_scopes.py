"""Who reads which department on which day."""

from __future__ import annotations

from datetime import date

import pytest

from app.core.dates import UNKNOWN, PartialDate, office_day
from app.core.records import Department
from app.core.visibility import EVERYBODY, department_scope, user_scope
from server import settings
from server.scopes import Rights, Tree, holds, rights_of
from server.settings import Settings, TreeReading
from tests.server.offices import Client, Office

DAY = date(2026, 4, 1)


def tree(*departments: tuple[str, str], **merged: str) -> Tree:
    """Departments with their parents; ``merged`` says what became of some on 2026-04-01."""
    closed = PartialDate(2026, 4, 1)
    return Tree(
        {
            name: Department(
                id=name, name=name, parent=parent,
                closed_on=closed if name in merged else UNKNOWN, merged_into=merged.get(name, ""),
            )
            for name, parent in departments
        }
    )  # fmt: skip


HOUSE = (("bureau", ""), ("division", "bureau"), ("office", "division"), ("other", "bureau"))


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        (TreeReading.OWN, {"division"}),
        (TreeReading.DOWN, {"division", "office"}),
        (TreeReading.UP, {"division", "bureau"}),
        (TreeReading.BOTH, {"division", "office", "bureau"}),
    ],
)
def test_who_reads_along_the_tree_is_the_offices_rule(rule: TreeReading, expected: set[str]) -> None:
    assert tree(*HOUSE).readable(["division"], DAY, rule) == expected


def test_after_a_merger_both_read_both() -> None:
    merged = tree(*HOUSE, other="division")
    assert merged.readable(["other"], DAY, TreeReading.OWN) == {"other", "division"}
    assert merged.readable(["division"], DAY, TreeReading.OWN) == {"other", "division"}
    assert merged.readable(["division"], date(2026, 3, 31), TreeReading.OWN) == {"division"}
    assert merged.readable(["bureau"], date(2026, 3, 31), TreeReading.OWN) == {"bureau"}


def test_departments_that_were_merged_into_each_other_do_not_loop() -> None:
    circle = tree(("a", "b"), ("b", "a"), a="b", b="a")
    assert circle.readable(["a"], DAY, TreeReading.BOTH) == {"a", "b"}


@pytest.mark.parametrize(
    ("since", "until", "expected"),
    [
        ("", "", True),
        ("2026-04-01", "", True),
        ("2026-04-02", "", False),
        ("", "2026-04-01", True),
        ("", "2026-03", False),
        ("2026", "2026", True),
    ],
)
def test_both_ends_of_a_term_are_in_it(since: str, until: str, *, expected: bool) -> None:
    assert holds(PartialDate.parse(since), PartialDate.parse(until), DAY) is expected


def rights(client: Client) -> Rights:
    office = client.office
    return office.database.transaction(
        lambda connection: rights_of(connection, office.sealer, client.author, office_day(office.now)),
        snapshot=True,
    )


def test_several_posts_give_several_departments(office: Office) -> None:
    first, second = office.department("総務課"), office.department("経理課")
    both = office.member("甲", first, second)
    assert rights(both).scopes == {EVERYBODY, user_scope(both.user), *map(department_scope, (first, second))}
    assert rights(both).principals == {both.user}


def test_a_post_that_is_over_gives_nothing(office: Office) -> None:
    department = office.department("総務課")
    former = office.member("甲", department, until=PartialDate(2026, 4, 2))
    assert department_scope(department) in rights(former).scopes
    office.later(days=2)
    assert department_scope(department) not in rights(former).scopes


def test_a_department_that_is_put_elsewhere_is_read_from_there_at_once(office: Office) -> None:
    bureau, division = office.department("局"), office.department("課")
    head = office.member("局長", bureau)
    office.database.transaction(
        lambda connection: settings.write(connection, office.id, Settings(reading=TreeReading.DOWN))
    )
    assert department_scope(division) not in rights(head).scopes
    administrator = office.administrator
    document = administrator.sees()[division]
    administrator.send(administrator.altered(document, "parent", {"parent": bureau}))
    assert department_scope(division) in rights(head).scopes


def test_settings_are_kept(office: Office) -> None:
    wanted = Settings(reading=TreeReading.BOTH, lease_days=3)
    office.database.transaction(lambda connection: settings.write(connection, office.id, wanted))
    assert office.database.transaction(lambda connection: settings.read(connection, office.id)) == wanted
    assert office.administrator.pull().lease_until.startswith("2026-04-04")
