"""Every kind and every unit has a rule, so that a new one without fails here."""

from __future__ import annotations

import pytest

from app.core import references
from app.core.documents import LIFE
from app.core.records import KINDS, OWNERSHIP, Kind, ScopeRule
from app.core.rules import RULES, Who, owner_of, signed


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_every_kind_and_unit_has_a_rule(kind: Kind) -> None:
    rule = RULES[kind.table]
    units = {kind.unit_of(column) for column in kind.columns}
    assert set(rule.units) == (set() if kind.append_only else units)


def test_there_is_no_rule_without_a_kind() -> None:
    assert RULES.keys() == KINDS.keys()


@pytest.mark.parametrize(
    "kind", [kind for kind in KINDS.values() if set(OWNERSHIP) <= set(kind.columns)], ids=lambda k: k.table
)
def test_only_the_owner_changes_whose_a_record_is(kind: Kind) -> None:
    assert RULES[kind.table].who(kind.unit_of(OWNERSHIP[0])) is Who.OWNER
    assert len({kind.unit_of(column) for column in OWNERSHIP}) == 1


@pytest.mark.parametrize("kind", [kind for kind in KINDS.values() if kind.append_only], ids=lambda k: k.table)
def test_what_is_append_only_is_written_once(kind: Kind) -> None:
    rule = RULES[kind.table]
    assert {rule.who(column) for column in (*kind.columns, "unheard_of")} == {Who.NOBODY}
    assert (rule.who(LIFE) is Who.NOBODY) is (kind.table == "handover")


@pytest.mark.parametrize(
    "kind", [k for k in KINDS.values() if k.scope is ScopeRule.DIRECTORY], ids=lambda k: k.table
)
def test_the_directory_is_not_for_everybody_to_write(kind: Kind) -> None:
    rule = RULES[kind.table]
    assert Who.READER not in {rule.create, rule.life, rule.unknown, *rule.units.values()}


def test_who_did_it_is_the_author_wherever_something_was_done() -> None:
    assert signed({"by": "x", "value": "y"}, "me") == {"by": "me", "value": "y"}
    assert signed({"done_at": "", "done_by": ""}, "me") == {"done_at": "", "done_by": ""}
    assert signed({"done_at": "now", "done_by": "x"}, "me")["done_by"] == "me"
    same = {"by": "me"}
    assert signed(same, "me") is same


def test_whose_a_record_is() -> None:
    assert owner_of("card", {"owner": "a"}) == "a"
    assert owner_of("delegation", {"principal": "a", "delegate": "b"}) == "b"
    assert owner_of("edit", {"by": "a"}) == ""
    with pytest.raises(KeyError):
        owner_of("post", {})


def test_every_column_that_may_name_a_record_is_known() -> None:
    """A new column with ``card``, ``page``… in its name or type has to be put into the list of references, or here."""
    other = {
        "root",
        "owner",
        "department",
        "operator",
        "device",
        "by",
        "principal",
        "delegate",
        "user",
        "record",
    }
    named = {"batch", "sheet", "page", "card", "tag", "about", "repeat_of", "first", "second", "regions"}
    for kind in KINDS.values():
        for column in kind.columns:
            if column in named - other:
                assert kind.unit_of(column) in references.referring_units(kind.table), (kind.table, column)
