"""Random histories of desks with stores on disk: a bad network, clocks that jump, runs that are cut, and what has to hold."""

from __future__ import annotations

import random
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import httpx
import msgspec
import pytest

from app.core.dates import PartialDate, utc_now
from app.core.documents import Document
from app.core.ids import new_id
from app.core.reading import FieldName
from app.core.records import (
    KINDS,
    Card,
    CardStatus,
    Certainty,
    Edit,
    Link,
    LinkSubject,
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
from app.db import leaving, told, union
from app.db.rows import rows
from app.db.upkeep import Upkeep
from app.operations import joining, keeping
from app.operations.joining import SignInNeededError
from app.sync.client import Client, ServerError
from app.sync.wire import Pull, Pulled, Push, Pushed
from app.sync.wire_rotation import Rotate
from server.erasure import erase_cards
from tests.db.joined import is_derived_right

from .desks import PASSWORD, Clock
from .real_desks import Lossy, RealDesk, RealOffice, plain
from .witness import Witness


class Cut(Exception):  # noqa: N818 - what a power cut is to a process
    """The process is gone."""


class BadNetwork(Lossy):
    """Loses what is asked and what is answered, delivers things twice and late, is away, and cuts the process off."""

    def __init__(self, inner: httpx.BaseTransport, dice: random.Random, user: str, witness: Witness) -> None:
        super().__init__(inner)
        self._dice = dice
        self._user = user
        self._witness = witness
        self._asked = 0
        self.bad = 0.0
        self.is_away = False
        self.late: list[httpx.Request] = []
        """What has been sent, and arrives once more, or only then."""

    def begin(self) -> None:
        """A conversation begins, which comes to an end."""
        self._asked = 0

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        self._asked += 1
        assert self._asked < _TOO_OFTEN, "the desk asks without end"
        request.read()
        is_push = request.url.path == "/v1/push"
        if self.is_away:
            raise httpx.ConnectError("away")
        chance = self._dice.random()
        if is_push and self.bad and self._dice.random() < 0.3:
            self.late.append(request)
        if chance < self.bad / 3:
            raise httpx.ConnectError("away")
        answer = self._deliver(request)
        if is_push and self.bad and self._dice.random() < 0.3:
            answer = self._deliver(request)
        if chance < self.bad * 2 / 3:
            raise httpx.ReadError("cut")
        if chance < self.bad:
            raise Cut
        if is_push and answer.is_success:
            pushed = msgspec.msgpack.decode(answer.content, type=Pushed)
            for change, outcome in zip(_push(request).changes, pushed.outcomes, strict=True):
                if outcome.refused is None:
                    self._witness.ledger.acknowledge(change)
        return answer

    def deliver_late(self) -> None:
        """Something that was sent long ago arrives."""
        if self.late:
            self._deliver(self.late.pop(self._dice.randrange(len(self.late))))

    def _deliver(self, request: httpx.Request) -> httpx.Response:
        """What was taken before changes nothing, whenever it comes again."""
        is_push = request.url.path == "/v1/push"
        again = is_push and self._witness.has_answered(_push(request).batch)
        before = self._witness.state() if again else []
        answer = self._inner.handle_request(request)
        if again:
            assert self._witness.state() == before, "taken twice"
        if is_push and answer.is_success:
            pushed = msgspec.msgpack.decode(answer.content, type=Pushed)
            self._witness.pushed(self._user, _push(request), pushed)
        elif request.url.path == "/v1/pull" and answer.is_success:
            self._witness.pulled(self._user, msgspec.msgpack.decode(answer.content, type=Pulled))
        return answer


_TOO_OFTEN = 3000


def _push(request: httpx.Request) -> Push:
    return msgspec.msgpack.decode(request.read(), type=Push)


@dataclass
class Clerk:
    """Somebody who writes whatever comes to mind."""

    dice: random.Random
    users: list[str]
    departments: list[str]
    ties: int = 1
    """How often cards are tied to each other, or not, against other things."""

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
            *[lambda: desk.insert(link)] * self.ties,
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
        *,
        ties: int = 1,
        join: Callable[[RealDesk], RealDesk] | None = None,
    ) -> None:
        """``join``: another desk of the user of one that was revoked."""
        self.office = office
        self.desks = list(desks)
        self.departments = departments
        self.dice = random.Random(seed)
        self.users = sorted({desk.user for desk in desks})
        self.clerk = Clerk(self.dice, self.users, departments, ties)
        self.posts: list[Post] = []
        self.rotations: list[str] = []
        self.witness = Witness(office.administrator.services)
        self.networks: dict[RealDesk, BadNetwork] = {}
        self.skews: dict[RealDesk, timedelta] = {}
        """How wrong the desks' clocks are."""
        self.passed = timedelta()
        """How much time has passed, for all of them."""
        self._join = join
        for desk in desks:
            self._place(desk)
        for user in self.users:
            self._post(user)

    def _place(self, desk: RealDesk) -> None:
        network = BadNetwork(self.office.network, self.dice, desk.user, self.witness)
        desk.network = self.networks[desk] = network
        self.skews[desk] = timedelta()

    def run(self, steps: int) -> None:
        """Let it happen, then let everybody speak with the server until all is said, and look."""
        deeds: list[tuple[Callable[[], None], int]] = [
            (self._write, 24), (self._sync, 12), (self._move, 2), (self._erase, 2), (self._erase_at_desk, 2),
            (self._forget_the_view, 1), (self._rotate, 2), (self._undo_rotation, 2), (self._part, 2),
            (self._deliver_late, 3), (self._clock_jumps, 2), (self._time_passes, 1), (self._server_clock_jumps, 1), (self._revoke_desk, 1),
        ]  # fmt: skip
        for _ in range(steps):
            self.dice.choices([deed for deed, _ in deeds], [weight for _, weight in deeds])[0]()
            for desk in self.desks:
                with self._at(desk):
                    self._persons_are_right(desk)
        self._settle()
        self.witness.check()
        for desk in self.desks:
            with self._at(desk):
                self.agrees(desk)

    def _persons_are_right(self, desk: RealDesk) -> None:
        db = desk.session.store.db
        shown = {
            row["id"]: told.document_in(table, row)
            for table in ("card", "link")
            for row in list(rows(db, f'SELECT * FROM "{table}"'))
        }
        assert persons_of(desk) == tied(shown), "persons are not the cards that are tied"

    def _settle(self) -> None:
        for network in self.networks.values():
            network.bad = 0.0
            network.is_away = False
        self.skews = dict.fromkeys(self.skews, self._clock.ahead - self.passed)
        for number in range(6):
            waiting = 0
            for desk in self.desks:
                self._speak(desk)
                waiting += desk.reports[-1].waiting
            if number and not waiting:
                return
        raise AssertionError("there is always something to be sent")

    # What happens.

    def _write(self) -> None:
        desk = self.dice.choice(self.desks)
        with self._at(desk):
            for _ in range(self.dice.randint(1, 3)):
                self.clerk.write(desk)

    def _sync(self) -> None:
        desk = self.dice.choice(self.desks)
        network = self.networks[desk]
        network.bad = self.dice.choice([0.0, 0.0, 0.2, 0.5])
        cut = self.dice.random() < 0.2
        with pytest.MonkeyPatch.context() as patch, suppress(ServerError, Cut):
            if cut:
                self._cut_in_a_transaction(patch)
            self._speak(desk)
        network.bad = 0.0

    def _speak(self, desk: RealDesk) -> None:
        """A desk syncs; who has been away for long signs in anew."""
        self.networks[desk].begin()
        with self._at(desk):
            try:
                desk.reports.append(desk.sync(asked=True))
            except SignInNeededError:
                joining.sign_in(desk.session, PASSWORD, connect=lambda _: desk.network)
                desk.reports.append(desk.sync(asked=True))

    @contextmanager
    def _at(self, desk: RealDesk) -> Iterator[None]:
        """By the clock of a desk."""
        skew, now = self.passed + self.skews[desk], time.time_ns
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(time, "time_ns", lambda: now() + int(skew.total_seconds()) * 10**9)
            patch.setattr("app.db.lease.utc_now", lambda: utc_now() + skew)
            yield

    def _part(self) -> None:
        """A desk cannot reach the server, for some time."""
        network = self.dice.choice([*self.networks.values()])
        network.is_away = not network.is_away

    def _deliver_late(self) -> None:
        self.dice.choice([*self.networks.values()]).deliver_late()

    def _clock_jumps(self) -> None:
        minutes = self.dice.choice([0, 0, 0, -15, 15, -3 * 24 * 60, 60 * 24 * 60])
        self.skews[self.dice.choice(self.desks)] = timedelta(minutes=minutes)

    def _time_passes(self) -> None:
        hours = timedelta(hours=self.dice.choice([1, 30, 24 * 20, 24 * 70]))
        self.passed += hours
        self._clock.ahead += hours
        self.office.administrator.sign_in("admin")

    def _server_clock_jumps(self) -> None:
        """It is wrong, or put right."""
        self._clock.ahead = self.passed + timedelta(hours=self.dice.choice([0, 0, 2, -2, 20]))
        self.office.administrator.sign_in("admin")

    @property
    def _clock(self) -> Clock:
        clock = self.office.administrator.services.clock
        assert isinstance(clock, Clock)
        return clock

    def _revoke_desk(self) -> None:
        """A desk is lost; its user gets another one."""
        if self._join is None:
            return
        desk = self.dice.choice(self.desks)
        device = desk.session.store.device
        assert self.office.administrator.send("POST", f"/v1/devices/{device}/revocation").is_success
        self.networks[desk].is_away = False
        with pytest.raises(ServerError) as told:
            self._speak(desk)
        assert told.value.code == "device_revoked"
        store = desk.session.store
        unsent = {row[0] for row in store.db.execute("SELECT record FROM outbox").fetchall()}
        assert not store.profile.view.exists()
        held = desk.held()
        others = self._others_in_own(desk) - unsent
        # What hangs on a card that is about to be given away goes with it.
        others = {one for one in others if unsent.isdisjoint(_ends(held[one][1]))}
        assert not others, (
            "others' lies at a desk that was revoked",
            [self._story(desk, one) for one in others],
        )
        new = self._join(desk)
        self._place(new)
        self.desks[self.desks.index(desk)] = new
        self._speak(new)

    def _cut_in_a_transaction(self, patch: pytest.MonkeyPatch) -> None:
        left = self.dice.randint(0, 9)
        refresh = Upkeep.refresh

        def cut(upkeep: Upkeep, db: Any) -> None:
            nonlocal left
            left -= 1
            if left < 0:
                raise Cut
            refresh(upkeep, db)

        patch.setattr(Upkeep, "refresh", cut)

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
        if own and not self.networks[desk].is_away:
            with self._at(desk):
                keeping.erase(desk.session, [self.dice.choice(own)])
            self._speak(desk)

    def _forget_the_view(self) -> None:
        self.dice.choice(self.desks).session.store.source.end_lease()

    # Afterwards.

    def agrees(self, desk: RealDesk) -> None:
        store = desk.session.store
        assert desk.waiting() == 0
        refused = {row[0] for row in store.db.execute("SELECT record FROM outbox").fetchall()}
        expected = self._told(desk)
        seen = self._seen(desk)
        assert expected == {record: plain(document) for record, document in seen.items()}, "told otherwise"
        held = desk.held(without=refused)
        beyond = held.keys() - expected.keys() - refused
        assert not beyond, ("held beyond what the server tells", [self._story(desk, one) for one in beyond])
        missing = expected.keys() - held.keys()
        assert not missing, ("missing", [self._story(desk, one) for one in missing])
        differ = [(expected[one], held[one]) for one in expected if held[one] != expected[one]]
        assert not differ, ("desk and server differ", differ)
        if not refused:
            assert persons_of(desk) == tied(seen), ("other persons", desk.user)
        assert is_derived_right(store.db)
        for table in KINDS:
            own = set(self._rows(store.db, union.OWN, table))
            assert own <= set(self._rows(store.db, "main", table)), "own and view differ"
        others = self._others_in_own(desk) - refused
        assert not others, ("others' lies in own", [self._story(desk, one) for one in others])
        assert self._mine(desk) <= {one for table in KINDS for one in self._ids(store.db, union.OWN, table)}

    def _seen(self, desk: RealDesk) -> dict[str, Document]:
        return self.witness.seen(desk.user)

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
        found: dict[str, tuple[Any, ...]] = {}
        cursors: dict[str, int] = {}
        more = True
        while more:
            answer = client.pull(Pull(cursors))
            found |= {arrival.document.id: plain(arrival.document) for arrival in answer.arrivals}
            cursors, more = answer.cursors, answer.more
        client.close()
        return found


def _ends(values: Mapping[str, Any]) -> set[str]:
    """On what a record hangs."""
    return {values[name] for name in ("root", "first", "second") if name in values}


def persons_of(desk: RealDesk) -> set[frozenset[str]]:
    """As the desk shows them: each named by one of its cards."""
    groups: dict[str, set[str]] = defaultdict(set)
    for card, person in desk.session.store.db.execute("SELECT card, person FROM card_person").fetchall():
        groups[person].add(card)
    assert all(person == min(cards) for person, cards in groups.items())
    return {frozenset(cards) for cards in groups.values()}


def tied(documents: Mapping[str, Document]) -> set[frozenset[str]]:
    """The cards among documents that count, each with all that it hangs together with by what was said last of two of them."""
    group = {
        card.id: {card.id}
        for card in documents.values()
        if card.kind == "card" and not card.revoked_at and card.values["status"] == CardStatus.ACTIVE
    }
    last: dict[frozenset[str], tuple[str, str, str]] = {}
    for link in documents.values():
        if link.kind == "link" and not link.revoked_at and link.values["subject"] == LinkSubject.PERSON:
            pair = frozenset((link.values["first"], link.values["second"]))
            last[pair] = max(
                last.get(pair, ("", "", "")), (link.values["at"], link.id, link.values["verdict"])
            )
    for pair, (_, _, verdict) in last.items():
        if verdict == Verdict.SAME and pair <= group.keys():
            together = set[str]().union(*(group[card] for card in pair))
            group |= dict.fromkeys(together, together)
    return set(map(frozenset, group.values()))
