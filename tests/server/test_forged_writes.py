"""The desk is not trusted: whatever it may write is compared with what the office wants (``expected_rules``).

Every record × every unit × everybody × every visibility; each push is taken back, so that all stand before the same office.
"""

from __future__ import annotations

import dataclasses
import itertools
import random
import types
from collections.abc import Iterable, Iterator, Mapping
from datetime import timedelta
from enum import Enum
from pathlib import Path
from typing import Any, get_args, get_origin, get_type_hints

import msgspec
import pytest

from app.core import records as schema
from app.core.dates import PartialDate
from app.core.documents import LIFE, Document
from app.core.ids import new_id
from app.core.records import Conflict, Delegation, Department, Handover, Post, Record, User
from app.core.roles import Role
from app.core.visibility import Visibility
from app.sync.wire import Change, Pull, Push, Pushed, Refusal
from app.sync.wire_accounts import ChangeAccount
from app.sync.wire_search import Search
from app.sync.wire_settings import TreeReading
from server.database import Database
from server.sealing import Sealer

from .desks import a_desk, problem
from .expected_rules import ACTING, KINDS, PEOPLE, Column, Lies, May, may, sees
from .forged_offices import (
    FAR,
    Tried,
    World,
    ahead,
    family,
    lies_with,
    made_by,
    make_world,
    pointing,
    region,
    remade,
    services_of,
    signed_in,
)
from .offices import Client, Office

NONE = TreeReading.OWN
BY_THE_TREE = ("above", "below", "beside")
CASES = [
    *((visibility, who, NONE) for visibility in Visibility for who in PEOPLE),
    *(
        (visibility, who, tree)
        for visibility in Visibility
        for who in BY_THE_TREE
        for tree in ([*TreeReading][1:] if visibility in {"ask", "department"} else [TreeReading.BOTH])
    ),
]
"""Whose record of what visibility is written by whom, and how far the tree is read."""
each_case = pytest.mark.parametrize(
    ("visibility", "who", "tree"), CASES, ids=["-".join(map(str, case)) for case in CASES]
)
visibilities = pytest.mark.parametrize("visibility", list(Visibility))

DESKS_MAKE = set(KINDS) - {"card_stub"}
OWNERSHIP = ("owner", "department", "visibility")
REVOKED_AT = "2026-04-01T00:00:00.000Z"


@pytest.fixture(scope="module")
def world(database: Database, sealer: Sealer) -> World:
    return make_world(database, sealer)


def test_the_table_says_something_of_every_kind_and_column() -> None:
    assert {name: set(kind.columns) for name, kind in KINDS.items()} == {
        name: set(kind.columns) for name, kind in schema.KINDS.items()
    }
    assert {name: set(kind.roots) for name, kind in KINDS.items()} == {
        name: set(kind.roots) for name, kind in schema.KINDS.items()
    }


def test_the_table_says_the_same_of_what_is_written_together() -> None:
    for name, kind in schema.KINDS.items():
        for unit in {kind.unit_of(column) for column in kind.columns}:
            rights = {KINDS[name].columns[column].right for column in kind.members(unit)}
            assert len(rights) == 1, (name, unit)


def test_the_office_has_records_of_every_kind(world: World) -> None:
    there = {one.kind for scene in world.scenes.values() for one in scene.values()}
    assert there | {one.kind for one in world.directory.values()} == set(schema.KINDS)


# What is there.


def specimens(world: World, visibility: Visibility) -> dict[str, Document]:
    """The owner's records of a visibility; those of the directory, which has none, once."""
    directory = world.directory if visibility is Visibility.EVERYONE else {}
    return world.scenes[visibility] | directory


def is_seen(name: str, document: Document, who: str, visibility: Visibility, tree: TreeReading) -> bool:
    return sees(who, lies_with(name, KINDS[document.kind].lies), visibility, tree)


def life_of(name: str, document: Document) -> May:
    """A conflict is put away by who may choose between its values."""
    return May.ACTING if name == "conflict of ownership" else KINDS[document.kind].life


def answer(is_there: bool, allowed: bool) -> Refusal | None:
    if not is_there:
        return Refusal.UNKNOWN_ROOT
    return None if allowed else Refusal.FORBIDDEN


def other_value(world: World, kind: str, column: str, stored: Any) -> Any:
    """A value of the right form that does not stand there."""
    named = KINDS[kind].columns[column].names
    hint = get_type_hints(schema.KINDS[kind].record)[column]
    if column == "regions":
        return [region(world.elsewhere["page"].id)]
    if column == "values":  # JSON
        return "{}"
    if named:
        found = {
            "user": world.user("beside"),
            "department": world.theirs,
        }.get(named) or world.elsewhere[named].id
        return [found] if get_origin(hint) is tuple else found
    if get_origin(hint) is types.UnionType:
        hint = get_args(hint)[0]
    if get_origin(hint) is tuple:
        inner = get_args(hint)[0]
        return [next(iter(inner)).value if issubclass(inner, Enum) else "別"]
    if hint is PartialDate:
        return "2020-02"
    if issubclass(hint, Enum):
        return next(member.value for member in hint if member.value != stored)
    return {bool: not stored, int: 7, str: "別"}[hint]


def changes_of(
    world: World, client: Client, name: str, document: Document
) -> Iterator[tuple[str, May, Change]]:
    """A change of each unit but whose it is and what it hangs on, and one of a unit that is not known yet."""
    kind, table = schema.KINDS[document.kind], KINDS[document.kind]
    units: dict[str, dict[str, Any]] = {}
    for column in kind.columns:
        if column not in {*OWNERSHIP, "root"} or document.kind == "card_stub":
            value = other_value(world, kind.table, column, document.values[column])
            units.setdefault(kind.unit_of(column), {})[column] = value
    for unit, values in units.items():
        yield unit, table.columns[next(iter(values))].right, forged(world, client, document, unit, values)
    yield "newer", table.newer, forged(world, client, document, "newer", {"newer": {"shape": "round"}})


def forged(world: World, client: Client, document: Document, unit: str, values: Mapping[str, Any]) -> Change:
    """A change that says that somebody else made it."""
    change = client.altered(document, unit, values)
    stamp, _ = change.document.clock(unit)
    other = world.user("beside" if client.user == world.user("owner") else "owner")
    clocks = change.document.clocks | {unit: (stamp, other)}
    return Change(msgspec.structs.replace(change.document, clocks=clocks), change.base)


@each_case
def test_each_unit_is_written_by_those_who_may(
    world: World, visibility: Visibility, who: str, tree: TreeReading
) -> None:
    client = world.people[who]
    made = [
        (name, document, unit, right, change)
        for name, document in specimens(world, visibility).items()
        for unit, right, change in changes_of(world, client, name, document)
    ]
    tried = world.attempt(client, [change for *_, change in made], tree)
    wrong: list[tuple[object, ...]] = []
    for (name, document, unit, right, change), outcome in zip(made, tried.outcomes, strict=True):
        expected = answer(is_seen(name, document, who, visibility, tree), may(who, right))
        if outcome.refused is not expected:
            wrong.append((name, unit, "expected", expected, "was", outcome.refused))
            continue
        _, now = tried.written.get(document.id, ("", document))
        kept = document if expected else change.document
        for column, sent in kept.unit(unit).items():
            author = expected is None and column in table_of(document) and table_of(document)[column].author
            value = client.user if author else sent
            if now.values.get(column) != value:
                wrong.append((name, column, "expected", value, "was", now.values.get(column)))
        if expected is None and now.clock(unit)[1] != client.user:
            wrong.append((name, unit, "written by", now.clock(unit)[1]))
    assert not wrong
    assert tried.written.keys() <= {document.id for _, document, *_ in made}
    # Without a card there is no stub of it.
    assert tried.count == world.count - (visibility is Visibility.ASK and who in ACTING)


def table_of(document: Document) -> Mapping[str, Column]:
    return KINDS[document.kind].columns


@each_case
def test_a_record_is_revoked_and_brought_back_by_those_who_may(
    world: World, visibility: Visibility, who: str, tree: TreeReading
) -> None:
    client, other = world.people[who], world.user("beside" if who != "beside" else "owner")
    documents = specimens(world, visibility)
    gone = [
        client.altered(document, LIFE, {"revoked_at": REVOKED_AT, "revoked_by": other})
        for document in documents.values()
    ]
    expected = [
        answer(is_seen(name, document, who, visibility, tree), may(who, life_of(name, document)))
        for name, document in documents.items()
    ]
    tried = world.attempt(client, gone, tree)
    assert told(documents, tried) == dict(zip(documents, expected, strict=True))
    for (name, document), refused in zip(documents.items(), expected, strict=True):
        if name == "card stub":
            continue
        _, now = tried.written.get(document.id, ("", document))
        assert (now.revoked_at, now.revoked_by) == (("", "") if refused else (REVOKED_AT, client.user)), name
    taken = [change for change, refused in zip(gone, expected, strict=True) if refused is None]
    back = [client.altered(change.document, LIFE, {"revoked_at": "", "revoked_by": ""}) for change in taken]
    tried = world.attempt(client, [*taken, *back], tree)
    assert {outcome.refused for outcome in tried.outcomes} <= {None}
    assert not any(document.revoked_at for _, document in tried.written.values())


def told(names: Iterable[str], tried: Tried) -> dict[str, Refusal | None]:
    return dict(zip(names, (outcome.refused for outcome in tried.outcomes), strict=True))


# Whose it is, and who sees it.


def moves(world: World, document: Document, client: Client) -> Iterator[dict[str, str]]:
    """Other owners, departments and visibilities."""
    yield {"owner": client.user if client.user != document.values["owner"] else world.user("beside")}
    yield {"owner": world.user("colleague")}
    yield {"department": world.theirs}
    yield {"department": ""}
    for visibility in Visibility:
        if visibility != document.values["visibility"]:
            yield {"visibility": visibility.value}


def home(kind: str, values: Mapping[str, str]) -> str:
    """Where a root belongs."""
    owner, department, visibility = (values[column] for column in OWNERSHIP)
    if kind != "batch" and visibility == "everyone":
        return "all"
    if kind != "batch" and visibility == "department" and department:
        return f"d:{department}"
    return f"u:{owner}"


def tie(first: str, second: str, by: str) -> str:
    """Where a link belongs: the narrower of two places, or with who made it."""
    if second in (first, "all"):
        return first
    return second if first == "all" else f"u:{by}"


@each_case
def test_nobody_but_who_acts_for_the_owner_moves_a_record(
    world: World, visibility: Visibility, who: str, tree: TreeReading
) -> None:
    client, scene = world.people[who], world.scenes[visibility]
    roots = {name: one for name, one in scene.items() if {*OWNERSHIP} <= one.values.keys()}
    assert {one.kind for one in roots.values()} == {
        name for name, kind in KINDS.items() if {*OWNERSHIP} <= kind.columns.keys()
    }
    made = [
        (name, document, move)
        for name, document in roots.items()
        for move in moves(world, document, client)
        if document.values.items() & move.items() != move.items()
    ]

    def change(document: Document, move: dict[str, str]) -> Change:
        return client.altered(document, "ownership", move)

    if who not in ACTING:
        tried = world.attempt(client, [change(document, move) for _, document, move in made], tree)
        assert [outcome.refused for outcome in tried.outcomes] == [
            answer(is_seen(name, document, who, visibility, tree), allowed=False)
            for name, document, _ in made
        ]
        assert not tried.written
        return
    # One move of each root at a time; a card's twin stays, as the other end of the link.
    del roots["twin"]
    for turn in itertools.zip_longest(*([one for one in made if one[0] == name] for name in roots)):
        moved = {name: (document, move) for name, document, move in filter(None, turn)}
        tried = world.attempt(client, [change(document, move) for document, move in moved.values()], tree)
        assert {outcome.refused for outcome in tried.outcomes} == {None}
        scopes = {record: scope for record, (scope, _) in tried.written.items()}
        for name, (document, move) in moved.items():
            new, former = home(document.kind, document.values | move), home(document.kind, document.values)
            assert scopes[document.id] == new, (name, move)
            for hanging in scene.values():
                if hanging.values.get("root") == document.id and new != former:
                    assert scopes[hanging.id] == new, (name, move, hanging.kind)
            if name == "card":
                twin, by = home("card", scene["twin"].values), scene["link"].values["by"]
                assert scopes.get(scene["link"].id, twin) == tie(new, twin, by)


@each_case
def test_what_hangs_on_a_root_goes_to_no_other_owner_or_readers(
    world: World, visibility: Visibility, who: str, tree: TreeReading
) -> None:
    """A page could be taken from its owner, or shown to more people, by way of another card."""
    client, scene = world.people[who], world.scenes[visibility]
    own = family(client.user, world.ours, Visibility.PRIVATE, client.user)
    new = [Change(made_by(client, own[name])) for name in ("batch", "card")]
    page, sheet = scene["page"], scene["sheet"]
    is_there, acts = is_seen("page", page, who, visibility, tree), who in ACTING
    hidden = world.scenes[Visibility.PRIVATE]["twin"].id
    absent = new_id()
    wanted: list[tuple[Document, str, str, Refusal | None]] = [
        (page, "root", own["card"].id, answer(is_there, acts)),
        (page, "root", own["batch"].id, answer(is_there, acts)),
        (page, "root", world.elsewhere["card"].id, answer(is_there, acts)),
        (page, "root", absent, Refusal.UNKNOWN_ROOT),
        (page, "root", hidden, answer(is_there and acts, acts)),
        (page, "root", scene["twin"].id, answer(is_there, allowed=True)),
        (page, "root", scene["tag"].id, Refusal.INVALID if is_there else Refusal.UNKNOWN_ROOT),
        (sheet, "place", own["batch"].id, answer(acts, acts)),
        (sheet, "place", absent, Refusal.UNKNOWN_ROOT),
        (sheet, "place", scene["card"].id, Refusal.INVALID if acts else Refusal.UNKNOWN_ROOT),
    ]
    if visibility is Visibility.PRIVATE:
        del wanted[4]
    changes = [client.altered(document, unit, {"root": root}) for document, unit, root, _ in wanted]
    if acts:  # one after the other: of two that are taken, the later holds
        for (document, _, root, expected), change in zip(wanted, changes, strict=True):
            tried = world.attempt(client, [*new, change], tree)
            assert tried.outcomes[-1].refused is expected, (document.kind, root)
            assert (document.id in tried.written) is (expected is None)
        return
    tried = world.attempt(client, [*new, *changes], tree)
    assert [outcome.refused for outcome in tried.outcomes[2:]] == [expected for *_, expected in wanted]
    _, now = tried.written.get(page.id, ("", page))
    assert now.values["root"] == (scene["twin"].id if is_there else scene["card"].id)
    assert sheet.id not in tried.written


# What is new.


@each_case
def test_a_new_record_is_its_authors_or_one_that_he_will_see(
    world: World, visibility: Visibility, who: str, tree: TreeReading
) -> None:
    client, owner = world.people[who], world.user("owner")
    forged = world.user("beside" if who != "beside" else "owner")
    shown = sees(who, Lies.SHOWN, visibility, tree)
    for whose in (client.user, owner):
        made = family(whose, world.ours, visibility, forged)
        tried = world.attempt(
            client, [Change(made_by(client, one, said=forged)) for one in made.values()], tree
        )
        for (name, record), outcome in zip(made.items(), tried.outcomes, strict=True):
            hangs = record.KIND.table not in ROOTS
            own = whose == client.user or who in ACTING
            there = own or (shown and lies_with(name, KINDS[record.KIND.table].lies) is Lies.SHOWN)
            expected = None if there else Refusal.UNKNOWN_ROOT if hangs else Refusal.FORBIDDEN
            assert outcome.refused is expected, name
            if expected is None:
                _, document = tried.written[record.id]
                assert {user for _, user in document.clocks.values()} == {client.user}
                for column, rule in KINDS[document.kind].columns.items():
                    if rule.author and document.values[column]:
                        assert document.values[column] == client.user, (name, column)
            else:
                assert record.id not in tried.written


ROOTS = {name for name, kind in KINDS.items() if {*OWNERSHIP} <= kind.columns.keys()}


def hanging(world: World, author: str) -> dict[str, Record]:
    """A record of each kind that hangs on something."""
    made = family(world.user("owner"), world.ours, Visibility.EVERYONE, author)
    root = made["card"].id
    found = {one.KIND.table: one for one in made.values() if "root" in one.KIND.columns}
    found["tagging"] = remade(found["tagging"], tag=world.elsewhere["tag"].id)
    found["conflict"] = Conflict(
        root=root, of="card", record=root, unit="status", values="{}", stamp="", by=author
    )
    found["handover"] = Handover(root=root, former=author, department=world.ours, by=author)
    return found


@each_case
def test_what_hangs_is_hung_by_readers_on_what_bears_it(
    world: World, visibility: Visibility, who: str, tree: TreeReading
) -> None:
    client = world.people[who]
    made = [
        (kind, name, root, remade(record, id=new_id(), root=root.id))
        for kind, record in hanging(world, client.user).items()
        for name, root in specimens(world, visibility).items()
    ]
    tried = world.attempt(client, [Change(made_by(client, record)) for *_, record in made], tree)
    wrong = []
    for (kind, name, root, record), outcome in zip(made, tried.outcomes, strict=True):
        table = KINDS[kind]
        if not is_seen(name, root, who, visibility, tree):
            expected: Refusal | None = Refusal.UNKNOWN_ROOT
        elif root.kind not in table.roots:
            expected = Refusal.INVALID
        else:
            expected = Refusal.FORBIDDEN if table.create is May.SERVER else None
        if outcome.refused is not expected or (record.id in tried.written) is not (expected is None):
            wrong.append((kind, "on", name, "expected", expected, "was", outcome.refused))
    assert not wrong


@pytest.mark.parametrize("who", PEOPLE)
def test_the_directory_is_the_administrators(world: World, who: str) -> None:
    client, owner = world.people[who], world.user("owner")
    new = [User(name="新人"), Department(name="新課"), Post(user=client.user, department=world.ours)]
    tried = world.attempt(client, [Change(made_by(client, one)) for one in new])
    expected = answer(is_there=True, allowed=who == "administrator")
    assert {outcome.refused for outcome in tried.outcomes} == {expected}
    lets = [
        (client.user, world.user("former colleague"), True),
        (owner, world.user("former colleague"), who in {"owner", "administrator"}),
        (owner, client.user, who == "owner"),  # he himself for the owner
    ]
    for principal, delegate, allowed in lets:
        record = Delegation(principal=principal, delegate=delegate, until=FAR)
        tried = world.attempt(client, [Change(made_by(client, record))])
        assert tried.outcomes[0].refused is answer(is_there=True, allowed=allowed), (principal, delegate)


def test_an_administrator_lets_nobody_act_for_who_is_not_there_any_more(world: World) -> None:
    """Of his cards two administrators decide."""
    administrator, owner = world.people["administrator"], world.directory["user"]
    act = Delegation(principal=owner.id, delegate=world.user("colleague"), until=FAR)
    for day, allowed in (("2026-03-31", False), ("2026-04-01", False), ("2026-04-02", True)):
        left = administrator.altered(owner, "left_on", {"left_on": day})
        tried = world.attempt(administrator, [left, Change(made_by(administrator, act))])
        assert tried.outcomes[1].refused is answer(is_there=True, allowed=allowed), day
    nobody = remade(act, principal=new_id())
    tried = world.attempt(administrator, [Change(made_by(administrator, nobody))])
    assert tried.outcomes[0].refused is Refusal.FORBIDDEN


# Clocks and devices.


def all_writes(world: World, client: Client, stamp: str) -> list[Change]:
    """A new record of each kind, and a change of each unit of each of the owner's, at a moment."""
    made = family(client.user, world.ours, Visibility.DEPARTMENT, client.user)
    new = [Change(made_by(client, one, stamp=stamp)) for one in made.values()]
    scene = world.scenes[Visibility.DEPARTMENT]
    changes = []
    for name, document in scene.items():
        for unit, right, change in changes_of(world, client, name, document):
            if may("owner", right):
                clocks = change.document.clocks | {unit: (stamp, client.user)}
                changes.append(Change(msgspec.structs.replace(change.document, clocks=clocks), change.base))
    for name, document in scene.items():
        if may("owner", life_of(name, document)):
            clocks = document.clocks | {LIFE: (stamp, client.user)}
            changes.append(Change(msgspec.structs.replace(document, clocks=clocks, revoked_at=REVOKED_AT)))
    return [*new, *changes]


@pytest.mark.parametrize(
    ("seconds", "expected"), [(300, None), (300.001, Refusal.CLOCK_AHEAD), (86_400_000, Refusal.CLOCK_AHEAD)]
)
def test_no_clock_is_more_than_five_minutes_ahead(
    world: World, seconds: float, expected: Refusal | None
) -> None:
    owner = world.people["owner"]
    changes = all_writes(world, owner, ahead(owner, timedelta(seconds=seconds)))
    tried = world.attempt(owner, changes)
    told = {outcome.refused for outcome in tried.outcomes}
    # What hangs on something that was refused has nothing to hang on.
    assert told == ({None} if expected is None else {expected})
    assert bool(tried.written) is (expected is None)


def test_no_desk_writes_in_the_name_of_another(world: World) -> None:
    owner, other = world.people["owner"], world.people["colleague"]
    tried = world.attempt(owner, all_writes(world, owner, ahead(other, timedelta())))
    assert {outcome.refused for outcome in tried.outcomes} == {Refusal.FORBIDDEN}
    assert not tried.written


# What has not the form.


def malformed(kind: str, column: str) -> Any:
    """A value of another type than the column's."""
    hint = get_type_hints(schema.KINDS[kind].record)[column]
    if hint is PartialDate:
        return "2026-13-01"
    if isinstance(hint, type) and issubclass(hint, Enum):
        return "unheard of"
    return 7 if hint is str else "別"


@pytest.mark.parametrize("who", ["owner", "administrator", "colleague", "beside"])
def test_what_has_not_the_form_of_a_column_is_not_taken(world: World, who: str) -> None:
    client = world.people[who]
    made: list[tuple[str, str, Change, bool]] = []
    for name, document in specimens(world, Visibility.EVERYONE).items():
        kind = schema.KINDS[document.kind]
        for column in kind.columns:
            change = client.altered(document, kind.unit_of(column), {column: malformed(kind.table, column)})
            seen = is_seen(name, document, who, Visibility.EVERYONE, NONE)
            made.append((name, column, change, seen and may(who, KINDS[kind.table].columns[column].right)))
    for name, record in family(client.user, world.ours, Visibility.EVERYONE, client.user).items():
        for column in record.KIND.columns:
            new = made_by(client, remade(record, id=new_id()))
            if not KINDS[new.kind].columns[column].author:  # those the server writes
                values = new.values | {column: malformed(new.kind, column)}
                made.append(
                    (name, column, Change(msgspec.structs.replace(new, values=values)), "root" not in values)
                )
    tried = world.attempt(client, [change for *_, change, _ in made])
    for (name, column, change, allowed), outcome in zip(made, tried.outcomes, strict=True):
        author = KINDS[change.document.kind].columns[column].author
        if not (author and allowed):
            assert outcome.refused, (name, column)
        if allowed and not author:
            assert outcome.refused is Refusal.INVALID or KINDS[change.document.kind].columns[column].ties, (
                name,
                column,
            )
    assert not tried.written.keys() - {change.document.id for *_, change, _ in made}


@visibilities
@pytest.mark.parametrize("who", ["owner", "colleague", "beside", "administrator"])
def test_no_record_becomes_one_of_another_kind(world: World, visibility: Visibility, who: str) -> None:
    client, owner = world.people[who], world.user("owner")
    new = family(client.user, world.ours, Visibility.EVERYONE, client.user)
    records: dict[str, Record] = {one.KIND.table: one for one in new.values()}
    records |= {
        "user": User(name="新人"),
        "department": Department(name="新課"),
        "post": Post(user=owner, department=world.ours),
        "delegation": Delegation(principal=client.user, delegate=owner, until=FAR),
        **hanging(world, owner),
    }
    assert records.keys() == DESKS_MAKE
    made = [
        (name, document, remade(record, id=document.id))
        for name, document in specimens(world, visibility).items()
        for kind, record in records.items()
        if kind != document.kind
    ]
    tried = world.attempt(client, [Change(made_by(client, record)) for *_, record in made])
    for (name, document, record), outcome in zip(made, tried.outcomes, strict=True):
        seen = is_seen(name, document, who, visibility, NONE)
        expected = Refusal.INVALID if seen else Refusal.UNKNOWN_ROOT
        assert outcome.refused is expected, (name, record.KIND.table)
    assert not tried.written


# What is not to be named.


def naming(world: World, client: Client, target: str) -> list[tuple[str, str, Change]]:
    """New records, and changes of a colleague's, that name something."""
    own = family(client.user, world.ours, Visibility.DEPARTMENT, client.user)
    made = [("batch", "device", Change(made_by(client, own["batch"])))]
    for name, record in own.items():
        for column, rule in KINDS[record.KIND.table].columns.items():
            if rule.names and rule.names not in {"user", "department"}:
                new = made_by(client, remade(hung(world, name, record), id=new_id()))
                value = pointing(column, new.values[column], target)
                values = new.values | {column: value}
                made.append((name, column, Change(msgspec.structs.replace(new, values=values))))
    for name, document in world.scenes[Visibility.DEPARTMENT].items():
        for column, rule in KINDS[document.kind].columns.items():
            if (
                rule.names
                and rule.names not in {"user", "department"}
                and rule.right is May.READER
                and name != "sheet"
            ):
                value = pointing(column, document.values[column], target)
                unit = schema.KINDS[document.kind].unit_of(column)
                made.append((name, column, client.altered(document, unit, {column: value})))
    return made


def hung(world: World, name: str, record: Record) -> Record:
    """A record on something that everybody sees."""
    columns = KINDS[record.KIND.table].columns
    values = {column: world.elsewhere[rule.names].id for column, rule in columns.items() if rule.ties}
    if "root" in columns and name not in {"sheet", "batch page"}:
        values["root"] = world.elsewhere["card"].id
    return remade(record, **values)


def test_naming_what_is_hidden_is_answered_as_naming_what_is_not_there(world: World) -> None:
    colleague, absent = world.people["colleague"], new_id()
    for hidden in ("card", "page", "tag", "batch", "sheet", "note", "edit"):
        target = world.scenes[Visibility.PRIVATE][hidden].id
        answers = []
        for named in (target, absent):
            made = naming(world, colleague, named)
            tried = world.attempt(colleague, [change for *_, change in made])
            for (name, column, change), outcome in zip(made, tried.outcomes, strict=True):
                rule = KINDS[change.document.kind].columns[column]
                needed = rule.ties or rule.names == "root"
                assert outcome.refused is (Refusal.UNKNOWN_ROOT if needed else None), (name, column)
            answers.append([
                (name, column, outcome.refused, outcome.conflicts, outcome.document and without_stamps(outcome.document, named))
                for (name, column, _), outcome in zip(made, tried.outcomes, strict=True)
            ])  # fmt: skip
        assert answers[0] == answers[1]


def without_stamps(document: Document, target: str) -> str:
    """What an answer says, but for what differs with each try."""
    values = {key: value for key, value in document.values.items() if not key.endswith("_at")}
    said = str(sorted(values.items()))
    return said.replace(target, "TARGET")


def test_who_owns_a_root_and_where_it_lies_is_in_the_directory(world: World) -> None:
    owner = world.people["owner"]
    for column, targets in {
        "owner": (new_id(), world.ours, "", "x"),
        "department": (new_id(), owner.user, "x"),
    }.items():
        for target in targets:
            made: list[Change] = []
            for record in family(owner.user, world.ours, Visibility.DEPARTMENT, owner.user).values():
                if record.KIND.table in ROOTS:
                    new = made_by(owner, record)
                    made.append(Change(msgspec.structs.replace(new, values=new.values | {column: target})))
            made += [
                owner.altered(document, "ownership", {column: target})
                for document in world.scenes[Visibility.DEPARTMENT].values()
                if document.kind in ROOTS
            ]
            tried = world.attempt(owner, made)
            refused = {outcome.refused for outcome in tried.outcomes}
            # Without an owner a new record is nobody's to put in.
            assert refused <= {Refusal.INVALID, Refusal.FORBIDDEN}, (column, target)
            assert not tried.written


def test_what_is_another_offices_is_not_there(world: World, database: Database, sealer: Sealer) -> None:
    """Whoever has its ids does to it what he can do to nothing."""
    other = Office(database, sealer)
    theirs = other.member("丁", other.department("総務課"))
    chief = Client(other, theirs.user, frozenset({Role.ADMINISTRATOR}))
    for visibility in Visibility:
        scene = specimens(world, visibility)
        changes = [
            change
            for name, document in scene.items()
            for _, _, change in changes_of(world, chief, name, document)
        ]
        tried = World.attempt(dataclasses.replace(world, office=other), chief, changes)
        fresh = {document.id: new_id() for document in scene.values()}
        said = msgspec.json.encode(changes).decode()
        for known, unknown in fresh.items():
            said = said.replace(known, unknown)
        again = World.attempt(
            dataclasses.replace(world, office=other),
            chief,
            msgspec.json.decode(said, type=tuple[Change, ...]),
        )
        assert [one.refused for one in tried.outcomes] == [one.refused for one in again.outcomes]
        kept = database.transaction(
            lambda connection: connection.execute(
                "SELECT count(*) FROM record WHERE office = %s", (world.office.id,)
            ).fetchone()
        )
        assert kept == (world.count,)


# What was erased.


@visibilities
@pytest.mark.parametrize("who", PEOPLE)
def test_what_was_erased_stays_erased_and_only_those_who_saw_it_are_told(
    world: World, visibility: Visibility, who: str
) -> None:
    client, scene = world.people[who], world.scenes[visibility]
    card, author = scene["card"], client.user
    about, hung = family(author, world.ours, visibility, author), hanging(world, author)
    new: dict[str, Record] = {
        "card": remade(about["card"], id=card.id),
        "tag": remade(about["tag"], id=card.id),
        **{kind: remade(hung[kind], root=card.id) for kind in HANG_ON_CARDS},
        "first": remade(about["link"], first=card.id, second=world.elsewhere["card"].id),
        "second": remade(about["link"], second=card.id, first=world.elsewhere["card"].id),
        "note": remade(about["note"], about=card.id),
        "task": remade(about["task"], about=card.id),
    }
    changes = [Change(made_by(client, record)) for record in new.values()]
    changes += [
        client.altered(scene[name], "newer", {"newer": 1}) for name in ("card", "edit", "note", "page")
    ]
    changes.append(client.altered(card, LIFE, {"revoked_at": REVOKED_AT, "revoked_by": author}))
    # What names it and is something without it goes without the name.
    naming = remade(about["card"], repeat_of=card.id), remade(about["meeting"], about=(card.id,))
    changes += [Change(made_by(client, record)) for record in naming]
    tried = world.attempt(client, changes, erased=[card.id])
    *told, first, second = (outcome.refused for outcome in tried.outcomes)
    assert {*told} == {Refusal.ERASED if sees(who, Lies.SHOWN, visibility, NONE) else Refusal.UNKNOWN_ROOT}
    assert first is second is None
    assert not {card.id, scene["edit"].id, *(record.id for record in new.values())} & tried.written.keys()
    now = [tried.written[record.id][1].values for record in naming]
    assert card.id not in str(now)


HANG_ON_CARDS = [
    name for name, kind in KINDS.items() if "card" in kind.roots and kind.create is not May.SERVER
]


# Over HTTP.

REFUSED_OVER_HTTP = 40


@pytest.mark.parametrize("who", ["colleague", "beside", "administrator"])
def test_some_of_it_over_http(world: World, who: str, tmp_path: Path) -> None:
    with a_desk(services_of(world, tmp_path)) as desk:
        desk.enrol()
        asking = signed_in(desk, world, who, PEOPLE[who])
        client = dataclasses.replace(world.people[who], device=asking.device)
        wanted = [
            (refused, change)
            for visibility in Visibility
            for name, document in specimens(world, visibility).items()
            for unit, right, change in changes_of(world, client, name, document)
            if (refused := answer(is_seen(name, document, who, visibility, NONE), may(who, right)))
        ]
        some = random.Random(who).sample(wanted, REFUSED_OVER_HTTP)
        batch = Push(new_id(), tuple(change for _, change in some))
        pushed = asking.ask("POST", "/v1/push", batch, Pushed)
        assert [outcome.refused for outcome in pushed.outcomes] == [refused for refused, _ in some]
        held = {one.id: one for scene in world.scenes.values() for one in scene.values()} | world.directory
        now = world.people["owner"].sees()
        assert all(now[record] == one for record, one in held.items() if record in now)


def test_neither_an_auditor_nor_who_has_gone_nor_a_lost_desk_writes_or_reads(
    database: Database, sealer: Sealer, tmp_path: Path
) -> None:
    """Each is of the owner's department."""
    world = make_world(database, sealer)
    lead = world.people["lead"]
    with a_desk(services_of(world, tmp_path)) as desk:
        desk.enrol()
        chief = signed_in(desk, world, "administrator", Role.ADMINISTRATOR)
        gone = signed_in(desk, world, "colleague", Role.STAFF)
        lost = signed_in(desk, world, "owner", Role.STAFF)
        auditor = signed_in(desk, world, "lead", Role.AUDITOR)
        path = f"/v1/accounts/{world.user('colleague')}"
        assert chief.send("POST", path, ChangeAccount(disabled=True)).is_success
        assert chief.send("POST", f"/v1/devices/{lost.device}/revocation").is_success
        card = world.scenes[Visibility.EVERYONE]["card"]
        batch = Push(new_id(), (lead.altered(card, "status", {"status": "not_a_card"}),))
        for asking, code in (
            (gone, (401, "not_signed_in")), (lost, (403, "device_revoked")), (auditor, (403, "forbidden")),
        ):  # fmt: skip
            for method, asked, body in (
                ("POST", "/v1/push", batch), ("POST", "/v1/pull", Pull()), ("POST", "/v1/search", Search("山田")),
                ("GET", f"/v1/cards/{card.id}", None), ("GET", f"/v1/roots/{card.id}/reads", None),
                ("GET", f"/v1/pages/{world.scenes[Visibility.EVERYONE]['page'].id}/image", None),
            ):  # fmt: skip
                assert problem(asking.send(method, asked, body)) == code, asked
