"""What is written while the rest is still checked is the same as if it were written as a whole."""

from __future__ import annotations

import dataclasses
import random
from typing import Any

import msgspec
import pytest

from app.core.dates import PartialDate
from app.core.documents import EVERY_UNIT, Document
from app.core.ids import new_id
from app.core.reading import FieldName, Side
from app.core.records import (
    Batch,
    Certainty,
    Department,
    Edit,
    Link,
    Meeting,
    Note,
    Page,
    Recognition,
    Record,
    Region,
    Sheet,
    Tag,
    Tagging,
    Verdict,
)  # fmt: skip
from app.core.visibility import Visibility
from app.sync.wire import Change, Push, Pushed, Refusal
from server import ahead
from server.database import Connection
from server.push import take
from server.rows import Rows
from tests.server.offices import Client, Office, card

WHOLE = 10**6
TABLES = {
    "record": "kind, id, scope, seq, entered, root, owner, department, month, placed, named",
    "reference": "target, source",
    "departure": "scope, seq, id",
    "counter": "scope, value",
}


@dataclasses.dataclass
class Scene:
    """Somebody who has two departments, a colleague in one of them, and one of whom he knows nothing."""

    office: Office
    me: Client
    colleague: Client
    stranger: Client
    departments: list[str]
    there: list[Document]
    """Cards that he sees, and one that he does not."""

    def edit(self, root: str) -> Edit:
        return Edit(root=root, field=FieldName.NAME, value="山田", certainty=Certainty.TYPED, by=self.me.user)


@pytest.fixture
def scene(office: Office) -> Scene:
    ours, others, theirs = map(office.department, ("総務課", "広報室", "経理課"))
    me, colleague = office.member("甲", ours, others), office.member("乙", ours)
    stranger = office.member("丙", theirs)
    mine = [card(me, ours), card(me, ours, Visibility.PRIVATE), card(me, ours, Visibility.EVERYONE)]
    hidden = card(stranger, theirs)
    me.send(*mine)
    stranger.send(hidden)
    there = me.sees() | stranger.sees()
    documents = [there[record.id] for record in (*mine, hidden)]
    return Scene(office, me, colleague, stranger, [ours, others], documents)


class _Done(Exception):  # noqa: N818 - the way out of a transaction that is to leave nothing
    pass


def written(scene: Scene, changes: list[Change], at_once: int, patch: pytest.MonkeyPatch) -> dict[str, Any]:
    """What a push would leave, and its answer; nothing of it stays."""
    patch.setattr(ahead, "AT_ONCE", at_once)
    office, found = scene.office, dict[str, Any]()

    def push(connection: Connection) -> None:
        answer = take(
            connection, office.sealer, scene.me.author, Push(new_id(), tuple(changes)), b"", office.now
        )
        for table, columns in TABLES.items():
            rows = connection.execute(f"SELECT {columns} FROM {table} WHERE office = %s", (office.id,))
            # A counter may be made before it is known whether it is needed.
            found[table] = sorted(row for row in rows if table != "counter" or row[1])
        found["answer"] = answer
        raise _Done

    with pytest.raises(_Done):
        office.database.transaction(push)
    return found


@pytest.fixture
def parts(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many records each part had that was written ahead."""
    sizes: list[int] = []
    write_ahead = Rows.write_ahead

    def count(rows: Rows, ids: list[str], *rest: Any) -> None:
        sizes.append(len(ids))
        write_ahead(rows, ids, *rest)

    monkeypatch.setattr(Rows, "write_ahead", count)
    return sizes


def scan(scene: Scene, chance: random.Random, cards: int) -> list[Record]:
    """Cards as a scan and a review bring them."""
    me, made = scene.me, list[Record]()
    batch = Batch(owner=me.user, department=scene.departments[0], operator=me.user, device="virtual")
    tag = Tag(owner=me.user, department=scene.departments[1], name="札", visibility=Visibility.DEPARTMENT)
    made += (batch, tag)
    seen = [document.id for document in scene.there[:3]]
    for number in range(cards):
        sheet, name = Sheet(root=batch.id, number=number + 1), new_id()
        page = Page(root=name, sheet=sheet.id, side=Side.FRONT, media_type="image/jpeg", fingerprint="f" * 64)
        region = Region(page.id, Side.FRONT, ((0, 0), (1, 0), (1, 1), (0, 1)), 0, (1000, 600))
        visibility = chance.choice([Visibility.DEPARTMENT, Visibility.PRIVATE, Visibility.EVERYONE])
        made += (
            sheet,
            card(me, chance.choice(scene.departments), visibility, id=name, batch=batch.id, sheet=sheet.id, regions=(region,)),
            page,
            Recognition(root=name, engine="rapid", engine_version="3", document="{}"),
            scene.edit(name),
            scene.edit(chance.choice(seen)),
            Tagging(root=name, tag=tag.id, by=me.user),
            Link(first=name, second=chance.choice(seen), verdict=Verdict.SAME, by=me.user),
            Note(owner=me.user, operator=me.user, about=name, text="覚え"),
            Meeting(
                    owner=me.user, department=scene.departments[0], operator=me.user,
                    met_on=PartialDate(2026, 4, 1), about=(name, seen[0]),
                ),
        )  # fmt: skip
        seen.append(name)
    return made


def spoilt(scene: Scene, document: Document, chance: random.Random) -> Document:
    """A document that is not taken, or not as it is."""
    replace = msgspec.structs.replace
    clock = document.clocks[EVERY_UNIT]
    return chance.choice(
        [
            replace(document, clocks={EVERY_UNIT: (scene.colleague.stamp(), clock[1])}),
            replace(document, clocks={EVERY_UNIT: (clock[0], scene.colleague.user)}),
            replace(document, clocks={}),
            replace(document, kind="sheet"),
            replace(document, values={}),
            replace(document, values=document.values | {"root": scene.there[-1].id}),
            replace(document, values=document.values | {"root": new_id(), "by": scene.colleague.user}),
            replace(document, values=document.values | {"owner": new_id(), "visibility": "anybody"}),
        ]
    )


@pytest.mark.parametrize("seed", range(12))
def test_it_is_the_same_whether_it_is_written_ahead_or_as_a_whole(
    scene: Scene, seed: int, monkeypatch: pytest.MonkeyPatch, parts: list[int]
) -> None:
    chance = random.Random(seed)
    documents = [scene.me.document(record) for record in scan(scene, chance, 6)]
    for _ in range(seed):
        place = chance.randrange(len(documents))
        documents[place] = spoilt(scene, documents[place], chance)
    changes = [*map(Change, documents)]
    whole = written(scene, changes, WHOLE, monkeypatch)
    assert not parts
    for at_once in (1, 7, len(changes) - 1):
        assert written(scene, changes, at_once, monkeypatch) == whole
    if not seed:
        assert parts[-2:] == [len(changes) - 1, 1]
        assert len(parts) == len(changes) + -(-len(changes) // 7) + 2


def test_what_is_refused_behind_what_is_written_is_refused_alone(
    scene: Scene, monkeypatch: pytest.MonkeyPatch, parts: list[int]
) -> None:
    monkeypatch.setattr(ahead, "AT_ONCE", 2)
    first, second = (card(scene.me, scene.departments[0]) for _ in "ab")
    bad = scene.me.document(second)
    bad = msgspec.structs.replace(bad, values=bad.values | {"status": 7})
    sent = [scene.me.document(first), scene.me.document(scene.edit(first.id)), bad]
    sent += [scene.me.document(scene.edit(root.id)) for root in (second, first)]
    outcomes = scene.me.send(*sent)
    assert [outcome.refused for outcome in outcomes] == [
        None, None, Refusal.INVALID, Refusal.UNKNOWN_ROOT, None,
    ]  # fmt: skip
    assert parts == [2, 0, 1]
    taken = {document.id for document in (*sent[:2], sent[4])}
    assert taken <= scene.colleague.sees().keys()
    assert not {sent[2].id, sent[3].id} & scene.me.sees().keys()


def test_the_same_push_again_is_answered_alike_and_changes_nothing(
    scene: Scene, monkeypatch: pytest.MonkeyPatch, parts: list[int]
) -> None:
    monkeypatch.setattr(ahead, "AT_ONCE", 2)
    root = card(scene.me, scene.departments[0])
    changes = [scene.me.document(record) for record in (root, *(scene.edit(root.id) for _ in range(4)))]
    push = Push(new_id(), tuple(map(Change, changes)))
    answers: list[Pushed] = [scene.me.push(push)]
    before = scene.me.sees()
    answers.append(scene.me.push(push))
    assert parts == [2, 2, 1]
    assert answers[0].outcomes == answers[1].outcomes
    assert scene.me.sees() == before


def _known(scene: Scene) -> list[Record | Change]:
    return [scene.me.altered(scene.there[0], "exchanged_on", {"exchanged_on": "2026-04-01"})]


def _twice(scene: Scene) -> list[Record | Change]:
    again = card(scene.me, scene.departments[0])
    return [again, dataclasses.replace(again, exchanged_on=again.exchanged_on)]


def _asked(scene: Scene) -> list[Record | Change]:
    asked = card(scene.me, scene.departments[0], Visibility.ASK)
    return [asked, dataclasses.replace(scene.edit(asked.id), field=FieldName.ORGANIZATION)]


def _of_another(scene: Scene) -> list[Record | Change]:
    return [card(scene.me, owner=scene.stranger.user, visibility=Visibility.PRIVATE)]


def _at_a_hidden_one(scene: Scene) -> list[Record | Change]:
    return [scene.edit(scene.there[-1].id)]


def _directory(scene: Scene) -> list[Record | Change]:
    return [Department(name="新設課")]


@pytest.mark.parametrize("more", [_known, _twice, _asked, _of_another, _at_a_hidden_one, _directory])
def test_what_could_touch_something_else_is_written_as_a_whole(
    scene: Scene, more: Any, monkeypatch: pytest.MonkeyPatch, parts: list[int]
) -> None:
    records = [*scan(scene, random.Random(0), 1), *more(scene)]
    changes = [item if isinstance(item, Change) else Change(scene.me.document(item)) for item in records]
    written(scene, changes, 1, monkeypatch)
    assert not parts


def test_an_edit_of_a_card_whose_owner_is_asked_first_brings_its_stub(
    scene: Scene, monkeypatch: pytest.MonkeyPatch, parts: list[int]
) -> None:
    asked = card(scene.me, scene.departments[0], Visibility.ASK)
    scene.me.send(asked)
    monkeypatch.setattr(ahead, "AT_ONCE", 1)
    scene.me.send(scene.edit(asked.id), scene.edit(asked.id))
    assert not parts
    assert "card_stub" in {document.kind for document in scene.colleague.sees().values()}
