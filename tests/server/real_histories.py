"""Random histories of desks with stores on disk: a bad network, runs that are cut, and what has to hold afterwards."""

from __future__ import annotations

import random
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

import httpx
import pytest

from app.core.dates import PartialDate
from app.core.ids import new_id
from app.core.reading import FieldName
from app.core.records import (
    KINDS,
    Card,
    CardStatus,
    Certainty,
    Edit,
    Link,
    Meeting,
    Note,
    Post,
    Record,
    ScopeRule,
    Tag,
    Tagging,
    Verdict,
)
from app.core.visibility import Visibility
from app.db import leaving, union
from app.db.upkeep import Upkeep
from app.operations import joining, keeping
from app.sync.client import Client, ServerError
from app.sync.wire import Pull
from app.sync.wire_rotation import Rotate
from server.erasure import erase_cards
from tests.db.joined import is_derived_right

from .real_desks import Lossy, RealDesk, RealOffice, plain


class Cut(Exception):  # noqa: N818 - what a power cut is to a process
    """The process is gone."""


class BadNetwork(Lossy):
    """Loses what is asked and what is answered, and cuts the process off."""

    def __init__(self, inner: httpx.BaseTransport, dice: random.Random) -> None:
        super().__init__(inner)
        self._dice = dice
        self.bad = 0.0

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        chance = self._dice.random()
        if chance < self.bad / 3:
            raise httpx.ConnectError("away")
        answer = self._inner.handle_request(request)
        if chance < self.bad * 2 / 3:
            raise httpx.ReadError("cut")
        if chance < self.bad:
            raise Cut
        return answer


@dataclass
class Clerk:
    """Somebody who writes whatever comes to mind."""

    dice: random.Random
    users: list[str]
    departments: list[str]

    def write(self, desk: RealDesk) -> None:
        store = desk.session.store
        cards = [card.id for card in store.find(Card)]
        seen: dict[str, Any] = {
            "owner": desk.user,
            "operator": desk.user,
            "department": self.dice.choice(self.departments),
            "visibility": self.dice.choice(list(Visibility)),
        }
        if len(cards) < 3 or self.dice.random() < 0.2:
            desk.insert(Card(**seen))
            return
        one, other = self.dice.sample(cards, 2)
        text = f"{self.dice.randrange(1000)}"
        day = PartialDate.parse(f"2026-01-{self.dice.randint(1, 28):02}")
        name = Edit(root=one, field=FieldName.NAME, value=text, certainty=Certainty.TYPED, by=desk.user)
        tag = Tag(**{name: value for name, value in seen.items() if name != "operator"}, name=text)
        link = Link(first=one, second=other, verdict=self.dice.choice(list(Verdict)), by=desk.user)
        deeds: list[Callable[[], object]] = [
            lambda: desk.insert(name),
            lambda: desk.insert(link),
            lambda: desk.insert(Meeting(**seen, about=(one, other), met_on=day, subject=text)),
            lambda: desk.insert(Note(**seen, about=one, text=text)),
            lambda: (desk.insert(tag), desk.insert(Tagging(root=one, tag=tag.id, by=desk.user))),
            lambda: desk.update(Card, one, exchanged_on=day),
            lambda: desk.update(Card, one, status=self.dice.choice(list(CardStatus)), repeat_of=other),
            lambda: self._change_owner(desk, one),
            lambda: self._change_owner(desk, one),
            lambda: self._change_one(desk, Meeting, subject=text, about=(other,)),
            lambda: self._revoke(desk),
        ]
        self.dice.choice(deeds)()

    def _change_owner(self, desk: RealDesk, card: str) -> None:
        owner = desk.session.store.get(Card, card).owner
        desk.update(
            Card,
            card,
            owner=self.dice.choice([owner, *self.users]),
            department=self.dice.choice(self.departments),
            visibility=self.dice.choice(list(Visibility)),
        )

    def _change_one(self, desk: RealDesk, cls: type[Record], **columns: object) -> None:
        found = desk.session.store.find(cls)
        if found:
            desk.update(cls, self.dice.choice(found).id, **columns)

    def _revoke(self, desk: RealDesk) -> None:
        cls: type[Record] = self.dice.choice([Link, Edit, Note])
        found = desk.session.store.find(cls)
        if found:
            with desk.session.operation("revoke", "取り消し").transaction() as writer:
                writer.revoke(cls, self.dice.choice(found).id)


def until_all_is_said(desks: list[RealDesk]) -> None:
    """What was refused is sent again when its author's scopes change, so that others hear of it a round later."""
    for number in range(6):
        if not sum(desk.sync(asked=True).waiting for desk in desks) and number:
            return
    raise AssertionError("there is always something to be sent")


class RealHistory:
    """Some desks of an office for a while."""

    def __init__(
        self,
        office: RealOffice,
        desks: list[RealDesk],
        departments: list[str],
        seed: int,
        patch: pytest.MonkeyPatch,
    ) -> None:
        self.office = office
        self.desks = desks
        self.departments = departments
        self.dice = random.Random(seed)
        self.patch = patch
        self.users = sorted({desk.user for desk in desks})
        self.clerk = Clerk(self.dice, self.users, departments)
        self.posts: list[Post] = []
        self.rotations: list[str] = []
        for desk in desks:
            desk.network = BadNetwork(office.network, self.dice)
        for user in self.users:
            self._post(user)

    def run(self, steps: int) -> None:
        """Let it happen, then let everybody speak with the server until all is said, and look."""
        deeds: list[tuple[Callable[[], None], int]] = [
            (self._write, 12), (self._sync, 6), (self._move, 1), (self._erase, 1), (self._erase_at_desk, 1),
            (self._forget_the_view, 1), (self._rotate, 1), (self._undo_rotation, 1),
        ]  # fmt: skip
        for _ in range(steps):
            self.dice.choices([deed for deed, _ in deeds], [weight for _, weight in deeds])[0]()
        for desk in self.desks:
            desk.network.bad = 0.0  # type: ignore[attr-defined]
        until_all_is_said(self.desks)
        for desk in self.desks:
            self.agrees(desk)

    # What happens.

    def _write(self) -> None:
        desk = self.dice.choice(self.desks)
        for _ in range(self.dice.randint(1, 3)):
            self.clerk.write(desk)

    def _sync(self) -> None:
        desk = self.dice.choice(self.desks)
        desk.network.bad = self.dice.choice([0.0, 0.0, 0.2, 0.5])  # type: ignore[attr-defined]
        if self.dice.random() < 0.2:
            self._cut_in_a_transaction()
        with suppress(ServerError, Cut):
            desk.sync(asked=True)
        self.patch.undo()
        desk.network.bad = 0.0  # type: ignore[attr-defined]

    def _cut_in_a_transaction(self) -> None:
        left = self.dice.randint(0, 9)
        refresh = Upkeep.refresh

        def cut(upkeep: Upkeep, db: Any) -> None:
            nonlocal left
            left -= 1
            if left < 0:
                raise Cut
            refresh(upkeep, db)

        self.patch.setattr(Upkeep, "refresh", cut)

    def _move(self) -> None:
        if self.posts and self.dice.random() < 0.6:
            self.office.revoke(self.posts.pop(self.dice.randrange(len(self.posts))))
        self._post(self.dice.choice(self.users))

    def _post(self, user: str) -> None:
        post = Post(user=user, department=self.dice.choice(self.departments))
        self.office.enter(post)
        self.posts.append(post)

    def _rotate(self) -> None:
        """Whoever has no post any more cannot be moved."""
        mover, successor = self.dice.sample(self.users, 2)
        asked = Rotate(new_id(), mover, successor, self.dice.choice(self.departments))
        if self.office.administrator.send("POST", "/v1/rotations", asked).is_success:
            self.rotations.append(asked.id)

    def _undo_rotation(self) -> None:
        if self.rotations:
            done = self.rotations.pop(self.dice.randrange(len(self.rotations)))
            assert self.office.administrator.send("POST", f"/v1/rotations/{done}/undo").is_success

    def _erase(self) -> None:
        desk = self.dice.choice(self.desks)
        cards = [card.id for card in desk.session.store.find(Card)]
        if cards:
            services = self.office.administrator.services
            card = self.dice.choice(cards)
            erase_cards(services.database, services.sealer, services.office, [card], services.clock())

    def _erase_at_desk(self) -> None:
        """What is this user's at the server, too; while the server can be reached, so that it stays his meanwhile."""
        desk = self.dice.choice(self.desks)
        services = self.office.administrator.services
        known: dict[str, str] = services.database.transaction(
            lambda connection: dict(
                connection.execute(
                    "SELECT id, owner FROM record WHERE office = %s AND kind = 'card'", (services.office,)
                ).fetchall()
            )
        )
        own = [
            card.id
            for card in desk.session.store.find(Card, "owner = ?", desk.user)
            if known.get(card.id, desk.user) == desk.user
        ]
        if own:
            keeping.erase(desk.session, [self.dice.choice(own)])
            desk.sync(asked=True)

    def _forget_the_view(self) -> None:
        self.dice.choice(self.desks).session.store.source.end_lease()

    # Afterwards.

    def agrees(self, desk: RealDesk) -> None:
        store = desk.session.store
        assert desk.waiting() == 0
        refused = {row[0] for row in store.db.execute("SELECT record FROM outbox").fetchall()}
        expected = self._told(desk)
        held = desk.held(without=refused)
        beyond = held.keys() - expected.keys() - refused
        assert not beyond, ("held beyond what the server tells", [self._story(desk, one) for one in beyond])
        missing = expected.keys() - held.keys()
        assert not missing, ("missing", [self._story(desk, one) for one in missing])
        differ = [(expected[one], held[one]) for one in expected if held[one] != expected[one]]
        assert not differ, ("desk and server differ", differ)
        assert is_derived_right(store.db)
        for table in KINDS:
            own = set(self._rows(store.db, union.OWN, table))
            assert own <= set(self._rows(store.db, "main", table)), "own and view differ"
        others = self._others_in_own(desk) - refused
        assert not others, ("others' lies in own", [self._story(desk, one) for one in others])
        assert self._mine(desk) <= {one for table in KINDS for one in self._ids(store.db, union.OWN, table)}

    def _story(self, desk: RealDesk, record: str) -> object:
        """What is known of a record, for who looks for what went wrong."""
        db = desk.session.store.db
        services = self.office.administrator.services
        kept = services.database.transaction(
            lambda connection: connection.execute(
                "SELECT kind, scope, seq, owner, root FROM record WHERE office = %s AND id = %s",
                (services.office, record),
            ).fetchall()
        )
        return (
            desk.user,
            kept,
            desk.held().get(record),
            db.execute("SELECT * FROM refusal WHERE record = ?", (record,)).fetchall(),
            db.execute("SELECT scope FROM main.card WHERE id = ?", (record,)).fetchall(),
        )

    def _others_in_own(self, desk: RealDesk) -> set[str]:
        """What can be read without a lease, and belongs to others."""
        foreign = leaving.foreign(desk.session.store.db, desk.user)
        return {one for ids in foreign.values() for one in ids}

    def _mine(self, desk: RealDesk) -> set[str]:
        """The roots that this user sees and owns."""
        db = desk.session.store.db
        roots = (
            table for table, kind in KINDS.items() if kind.scope in {ScopeRule.OWNERSHIP, ScopeRule.OWNER}
        )
        sql = 'SELECT id FROM main."{}" WHERE owner = ?'
        return {row[0] for table in roots for row in db.execute(sql.format(table), (desk.user,)).fetchall()}

    def _ids(self, db: Any, schema: str, table: str) -> list[str]:
        return [row[0] for row in db.execute(f'SELECT id FROM {schema}."{table}"').fetchall()]

    def _rows(self, db: Any, schema: str, table: str) -> list[tuple[Any, ...]]:
        names = ", ".join(f'"{name}"' for name in union.columns(table) if name != "scope")
        found: list[tuple[Any, ...]] = db.execute(f'SELECT {names} FROM {schema}."{table}"').fetchall()
        return found

    def _told(self, desk: RealDesk) -> dict[str, tuple[Any, ...]]:
        """All that the server tells this desk's user from the beginning."""
        joined = joining.required(desk.session.store)
        client = Client("enishi", self.office.network)
        joining.resume(desk.session.store, joined, client)
        told: dict[str, tuple[Any, ...]] = {}
        cursors: dict[str, int] = {}
        more = True
        while more:
            answer = client.pull(Pull(cursors))
            told |= {arrival.document.id: plain(arrival.document) for arrival in answer.arrivals}
            cursors, more = answer.cursors, answer.more
        client.close()
        return told
