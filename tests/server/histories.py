"""Random histories of an office: several desks, a bad network, and what has to hold afterwards."""

from __future__ import annotations

import dataclasses
import random
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

import msgspec

from app.core import references
from app.core.dates import PartialDate, office_day, parse_instant
from app.core.documents import LIFE, Document, record_of, units_of
from app.core.ids import new_id
from app.core.reading import FieldName, Side
from app.core.records import (
    KINDS,
    Batch,
    Card,
    CardStatus,
    Certainty,
    Delegation,
    Edit,
    Link,
    Meeting,
    Note,
    Page,
    Post,
    Record,
    Region,
    ScopeRule,
    Sheet,
    Tag,
    Tagging,
    Task,
    User,
    Verdict,
)  # fmt: skip
from app.core.visibility import (
    EVERYBODY,
    Visibility,
    department_scope,
    user_scope,
)
from app.sync.wire import Change, Pulled, Push, Pushed
from app.sync.wire_rotation import Rotate
from app.sync.wire_settings import OfflineReach, Settings
from app.sync.wire_sharing import AnswerContact, AskContact
from server import contacts, rotations, settings
from server.callers import Author, Reader
from server.database import Database
from server.erasure import erase_cards
from server.problems import Refused
from server.pull import pull
from server.push import push
from server.sealing import Sealer
from tests.server.memory_desks import TOO_FAR, Desk
from tests.server.offices import Office
from tests.server.soundness import IDS, Kept

_FIELDS = (FieldName.NAME, FieldName.TITLE)


@dataclass
class History:
    """One office for some weeks."""

    database: Database
    sealer: Sealer
    seed: int
    steps: int = 120
    limits: bool = False
    """Whether the office changes its mind about what desks hold."""
    dice: random.Random = field(init=False)
    office: Office = field(init=False)
    desks: list[Desk] = field(default_factory=list)
    backups: dict[int, Desk] = field(default_factory=dict)
    late: list[tuple[Author, Push, bytes]] = field(default_factory=list)
    """Requests that the network delivers again, long after."""
    known: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    """User → ids that he wrote, or might see when he asked."""
    taken: dict[tuple[str, str, str], Change] = field(default_factory=dict)
    """(record, unit, stamp) → the change that the server acknowledged."""
    applied: set[tuple[str, str, str]] = field(default_factory=set)
    """(record, unit, stamp) of what the server took, whether its answer arrived or not."""
    replaced: set[tuple[str, str, str]] = field(default_factory=set)
    """Those that the author of a later value knew."""
    erased: set[str] = field(default_factory=set)
    posts: dict[str, list[tuple[str, Post]]] = field(default_factory=lambda: defaultdict(list))
    delegations: list[Delegation] = field(default_factory=list)
    grants: list[tuple[str, str, date]] = field(default_factory=list)
    """Asker, request and last day."""

    rotations: list[str] = field(default_factory=list)
    decided: Settings = field(default_factory=Settings)

    def __post_init__(self) -> None:
        self.dice = random.Random(self.seed)
        self.fate = random.Random(f"limits {self.seed}")  # of its own: the same seeds tell the same histories
        self.office = Office(self.database, self.sealer)
        self._kept = Kept(self.database, self.sealer, self.office.id)
        self.departments = [self.office.department(name) for name in ("総務課", "経理課", "企画課")]
        self.users = []
        for name in "甲乙丙丁":
            user = User(name=name)
            self.office.enter(user)
            self.users.append(user.id)
            self._post(user.id, self.dice.choice(self.departments))
        self.desks = [Desk(user) for user in self.users] + [Desk(self.users[0])]
        self.devices = {desk.device for desk in self.desks}

    def run(self) -> None:
        """Let it happen, then let everybody speak with the server until all is said, and look."""
        deeds: list[tuple[Callable[[], None], int]] = [
            (self._write, 40), (self._push, 16), (self._pull, 16), (self._time_passes, 4), (self._clock_jumps, 2),
            (self._move_somebody, 3), (self._delegate, 3), (self._erase, 1), (self._restore, 2), (self._deliver_late, 3), (self._ask, 8),
            (self._rotate, 2), (self._undo_rotation, 1),
        ]  # fmt: skip
        for _ in range(self.steps):
            self.dice.choices([deed for deed, _ in deeds], [weight for _, weight in deeds])[0]()
            if self.limits and self.fate.random() < 0.05:
                self.fate.choice([self._decide, self._decide, self._month_passes])()
        self._settle()
        self._look()

    # What happens.

    def _decide(self) -> None:
        """The office lets desks hold more, or less."""
        self.decided = Settings(
            offline=self.fate.choice(list(OfflineReach)), offline_years=self.fate.choice([0, 0, 1, 2])
        )
        self.database.transaction(lambda connection: settings.write(connection, self.office.id, self.decided))

    def _month_passes(self) -> None:
        self.office.later(days=31)

    def _write(self) -> None:
        desk = self.dice.choice(self.desks)
        deeds = (self._capture, self._change_something, self._change_something, self._add_something)
        for _ in range(self.dice.randint(1, 4)):
            self.dice.choice(deeds)(desk)

    def _capture(self, desk: Desk) -> None:
        """Two cards of one batch, one of them alone on its page."""
        batch = Batch(owner=desk.user, operator=desk.user, device="virtual")
        sheet = Sheet(root=batch.id, number=1)
        where: dict[str, Any] = {
            "owner": desk.user, "department": self._department_of(desk.user), "operator": desk.user,
            "visibility": self.dice.choice(list(Visibility)), "batch": batch.id, "sheet": sheet.id,
        }  # fmt: skip
        first = Card(**where)
        alone = Page(root=first.id, sheet=sheet.id, side=Side.FRONT, media_type="image/png")
        both = Page(root=batch.id, sheet=sheet.id, side=Side.BACK, media_type="image/png")
        quad = ((0, 0), (1, 0), (1, 1), (0, 1))
        regions = tuple(Region(page.id, page.side, quad, 0, (10, 6)) for page in (alone, both))
        first = dataclasses.replace(first, regions=regions)
        second = Card(**where, regions=regions[1:])
        names = [
            Edit(
                root=card.id,
                field=FieldName.NAME,
                value=new_id()[:8],
                certainty=Certainty.TYPED,
                by=desk.user,
            )
            for card in (first, second)
        ]
        for record in (batch, sheet, first, second, alone, both, *names):
            self._insert(desk, record)

    def _add_something(self, desk: Desk) -> None:
        cards = self._ids(desk, "card")
        if not cards:
            return
        one, other = self.dice.choice(cards), self.dice.choice(cards)
        user, department = desk.user, self._department_of(desk.user)
        seen = self.dice.choice([Visibility.PRIVATE, Visibility.DEPARTMENT, Visibility.EVERYONE])
        root: dict[str, Any] = {"owner": user, "department": department, "visibility": seen, "operator": user}
        tag: dict[str, Any] = {"owner": user, "department": department, "visibility": seen}
        tags = self._ids(desk, "tag")
        record: Record = self.dice.choice(
            [
                Edit(
                    root=one,
                    field=self.dice.choice(_FIELDS),
                    value=new_id()[:8],
                    certainty=Certainty.TYPED,
                    by=user,
                ),
                Link(first=one, second=other, verdict=self.dice.choice(list(Verdict)), by=user),
                Link(first=one, second=other, verdict=Verdict.SAME, by=user),
                Meeting(about=(one, other), met_on=PartialDate(2026), **root),
                Note(about=one, text="覚え書き", **root),
                Task(about=one, subject="電話する", **root),
                Tagging(root=one, tag=self.dice.choice(tags), by=user) if tags else Tag(name="重要", **tag),
            ]
        )
        self._insert(desk, record)

    def _change_something(self, desk: Desk) -> None:
        kind = self.dice.choice(["card", "card", "meeting", "note", "task", "page", "link", "tag"])
        ids = self._ids(desk, kind)
        if not ids:
            return
        record_id = self.dice.choice(ids)
        held = desk.held[record_id].document
        cards = self._ids(desk, "card")
        unit, values = self.dice.choice(self._changes(desk, held, cards))
        desk.update(record_id, unit, values, self._ms)

    def _changes(self, desk: Desk, held: Document, cards: list[str]) -> list[tuple[str, dict[str, Any]]]:
        """Changes that this user may make, as far as the desk knows, and now and then one that he may not."""
        text = f"{self.dice.random():.6f}"
        own = held.values.get("owner") == desk.user or self.dice.random() < 0.1
        found: list[tuple[str, dict[str, Any]]] = []
        match held.kind:
            case "card":
                found += [
                    ("exchanged_on", {"exchanged_on": f"{self._year()}-01-{self.dice.randint(1, 28):02}"}),
                    ("status", {"status": self.dice.choice(list(CardStatus)).value}),
                    ("regions", {"regions": held.values["regions"][: self.dice.randint(0, 2)]}),
                    ("repeat_of", {"repeat_of": self.dice.choice(["", *cards])}),
                ]
            case "meeting":
                found += [
                    ("subject", {"subject": text}),
                    ("minutes", {"minutes": text}),
                    ("about", {"about": self.dice.sample(cards, min(len(cards), 2))}),
                ]
            case "note" if own:
                found.append(("text", {"text": text}))
            case "task":
                found.append(("done", {"done_at": text, "done_by": desk.user}))
            case "tag" if own:
                found.append(("name", {"name": text}))
            case "page" if cards:
                found.append(("root", {"root": self.dice.choice(cards)}))
        if own and "visibility" in held.values:
            ownership = {
                "owner": self.dice.choice([held.values["owner"], *self.users]),
                "department": self.dice.choice(self.departments),
                "visibility": self.dice.choice(list(Visibility)).value,
            }
            found += [("ownership", ownership)] * 2
        if own or held.kind == "link":
            found.append((LIFE, {"revoked_at": text, "revoked_by": desk.user}))
            found.append((LIFE, {"revoked_at": "", "revoked_by": ""}))
        return found or [(LIFE, held.unit(LIFE))]

    def _year(self) -> str:
        """When a card was exchanged."""
        return self.fate.choice(["2026", "2026", "2025", "2024", "2023"]) if self.limits else "2026"

    def _push(self) -> None:
        self._send(self.dice.choice(self.desks))

    def _send(self, desk: Desk, *, sure: bool = False) -> None:
        ready = desk.next_push()
        if ready is None:
            return
        request, digest = ready
        author = self._author(desk)
        chance = 1.0 if sure else self.dice.random()
        if chance < 0.1:
            return  # lost on its way
        answer = self._server_push(author, request, digest)
        if chance < 0.2:
            answer = self._server_push(author, request, digest)
        if chance < 0.3:
            self.late.append((author, request, digest))
        if chance < 0.4:
            return  # the answer is lost
        for change in desk.pushed(answer, self._ms):
            for unit in change.base or units_of(change.document):
                key = (change.document.id, unit, change.document.clock(unit)[0])
                self.taken.setdefault(key, change)

    def _server_push(self, author: Author, request: Push, digest: bytes) -> Pushed:
        before = self.known[author.user] | {change.document.id for change in request.changes}
        answer = push(self.database, self.sealer, author, request, digest, self.office.now)
        again = msgspec.msgpack.decode(msgspec.msgpack.encode(answer), type=Pushed)
        self._nothing_hidden(author.user, again, before)
        for change, outcome in zip(request.changes, again.outcomes, strict=True):
            if outcome.refused is None:
                record = change.document.id
                self.replaced |= {(record, unit, stamp) for unit, stamp in change.base.items()}
                self.applied |= {(record, unit, change.document.clock(unit)[0]) for unit in change.base}
        return again

    def _pull(self) -> None:
        self._fetch(self.dice.choice(self.desks))

    def _fetch(self, desk: Desk, *, sure: bool = False) -> bool:
        request = desk.next_pull(self.dice.choice([3, 10, 1000]))
        answer = pull(self.database, self.sealer, self._author(desk), request, self.office.now)
        answer = msgspec.msgpack.decode(msgspec.msgpack.encode(answer), type=Pulled)
        assert set(answer.scopes) == self._scopes(desk.user)
        gone = {departure.id for departure in answer.departures} | set(answer.erased_ids)
        self._nothing_hidden(desk.user, answer, self.known[desk.user] if gone else set())
        if sure or self.dice.random() > 0.1:
            desk.pulled(answer)
        return answer.more

    def _time_passes(self) -> None:
        self.office.later(hours=self.dice.choice([1, 5, 30, 200]))

    def _clock_jumps(self) -> None:
        desk = self.dice.choice(self.desks)
        desk.skew = self.dice.choice(
            [-TOO_FAR, TOO_FAR, timedelta(days=-400), timedelta(days=30), timedelta()]
        )

    def _move_somebody(self) -> None:
        user = self.dice.choice(self.users)
        if self.posts[user] and self.dice.random() < 0.6:
            _, post = self.posts[user].pop()
            document = self.office.administrator.sees()[post.id]
            ended = {"since": "", "until": str(PartialDate.of(self._day - timedelta(days=1)))}
            (outcome,) = self.office.administrator.send(
                self.office.administrator.altered(document, "term", ended)
            )
            assert outcome.refused is None
        if len(self.posts[user]) < 2:
            self._post(user, self.dice.choice(self.departments))

    def _post(self, user: str, department: str) -> None:
        post = Post(user=user, department=department)
        self.office.enter(post)
        self.posts[user].append((department, post))

    def _delegate(self) -> None:
        principal, delegate = self.dice.sample(self.users, 2)
        until = PartialDate.of(self._day + timedelta(days=self.dice.randint(0, 10)))
        delegation = Delegation(principal=principal, delegate=delegate, until=until)
        self.office.enter(delegation)
        self.delegations.append(delegation)

    def _ask(self) -> None:
        """Somebody asks to be let see a card, and its owner says yes or no, or no more."""
        stubs = self._rows(
            "SELECT id, scope, owner FROM record WHERE office = %s AND kind = 'card_stub' ORDER BY id"
        )
        if not stubs:
            return
        stub = self.dice.choice(stubs)
        askers = [user for user in self.users if stub[1] in self._scopes(user) and user != stub[2]]
        if not askers:
            return
        asker, asking = self._reader(self.dice.choice(askers)), AskContact(stub[0], "")
        try:
            asked = self.database.transaction(
                lambda connection: contacts.ask(connection, self.sealer, asker, asking, self.office.now)
            )
        except Refused:  # he acts for the owner
            return
        owner = self._reader(self._owner_asked(asked.id))
        days = timedelta(days=self.dice.randint(0, 20))
        answer = AnswerContact(self._day + days if self.dice.random() < 0.8 else None)
        self.database.transaction(
            lambda connection: contacts.answer(
                connection, self.sealer, owner, asked.id, answer, self.office.now
            )
        )
        if answer.until:
            self.grants.append((asker.user, asked.id, answer.until))

    def _owner_asked(self, request: str) -> str:
        found = self._rows(
            "SELECT q.id, r.owner FROM record r JOIN contact_request q ON q.office = r.office AND q.card = r.id"
            " WHERE r.office = %s"
        )
        return str(dict(found)[request])

    def _rotate(self) -> None:
        """Somebody moves to another department; what he had goes to another."""
        user, successor = self.dice.sample(self.users, 2)
        if not self.posts[user]:
            return
        asked = Rotate(new_id(), user, successor, self.dice.choice(self.departments))
        self._overwritten(asked.id)
        administrator = self.office.administrator.author
        self.database.transaction(
            lambda connection: rotations.rotate(
                connection, self.sealer, administrator, asked, self.office.now
            )
        )
        self.rotations.append(asked.id)
        self._look_up_directory()

    def _undo_rotation(self) -> None:
        if not self.rotations:
            return
        rotation = self.rotations.pop(self.dice.randrange(len(self.rotations)))
        undoing = new_id()
        self._overwritten(undoing)
        administrator = self.office.administrator.author
        self.database.transaction(
            lambda connection: rotations.undo(
                connection, self.sealer, administrator, rotation, undoing, self.office.now
            )
        )
        self._look_up_directory()

    def _overwritten(self, device: str) -> None:
        """The server is about to write ownership itself, knowing what stands there."""
        self.devices.add(device)
        for record_id, (_, document) in self._stored().items():
            if "visibility" in document.values:
                self.replaced.add((record_id, "ownership", document.clock("ownership")[0]))

    def _look_up_directory(self) -> None:
        """Who has which post and acts for whom, after somebody else has written it."""
        documents = [document for _, document in self._stored().values() if not document.revoked_at]
        self.posts = defaultdict(list)
        self.delegations = []
        for record in (record_of(item) for item in documents if item.kind in {"post", "delegation"}):
            if isinstance(record, Post) and not record.until:
                self.posts[record.user].append((record.department, record))
            elif isinstance(record, Delegation):
                self.delegations.append(record)

    def _erase(self) -> None:
        cards = [row[0] for row in self._rows("SELECT id FROM record WHERE office = %s AND kind = 'card'")]
        if cards:
            card = self.dice.choice(cards)
            before = {row[0] for row in self._rows("SELECT id FROM record WHERE office = %s")}
            erase_cards(self.database, self.sealer, self.office.id, [card], self.office.now)
            self.erased |= before - {row[0] for row in self._rows("SELECT id FROM record WHERE office = %s")}

    def _restore(self) -> None:
        place = self.dice.randrange(len(self.desks))
        if place in self.backups and self.dice.random() < 0.5:
            desk = self.desks[place].restored(self.backups.pop(place))
            self.devices.add(desk.device)
            if self.dice.random() < 0.3:
                self.desks.append(desk)  # a copy: both go on
            else:
                self.desks[place] = desk
            while self._fetch(desk, sure=True):
                pass
        else:
            self.backups[place] = self.desks[place].backup()

    def _deliver_late(self) -> None:
        if self.late:
            self._server_push(*self.late.pop(self.dice.randrange(len(self.late))))

    # Afterwards.

    def _settle(self) -> None:
        for desk in self.desks:
            for _ in range(200):
                if not desk.outbox and desk.sending is None:
                    break
                self._send(desk, sure=True)
            assert not desk.outbox, (self.seed, desk.next_push(), desk.last, desk.refused[-5:])
        for desk in self.desks:
            while self._fetch(desk, sure=True):
                pass

    def _look(self) -> None:
        self._kept.look()
        stored = self._stored()
        for desk in self.desks:
            self._agrees(desk, stored)
        self._nothing_lost({record_id: document for record_id, (_, document) in stored.items()})
        assert not self.erased & stored.keys()

    def _agrees(self, desk: Desk, stored: dict[str, tuple[str, Document]]) -> None:
        visible = self._held(desk.user, stored)
        expected: dict[str, tuple[Any, ...]] = {}
        for record_id in visible:
            document = stored[record_id][1]
            hidden = references.referred(document.kind, document.values) - visible
            if hidden.isdisjoint(references.vital(document)):
                expected[record_id] = _plain(references.without(document, hidden))
        held = {record_id: _plain(held.document) for record_id, held in desk.held.items()}
        assert held.keys() - expected.keys() == set(), "held beyond its scopes"
        assert expected.keys() - held.keys() == set(), "missing"
        differ = [(expected[one], held[one]) for one in expected if held[one] != expected[one]]
        assert not differ, "desk and server differ"

    def _held(self, user: str, stored: dict[str, tuple[str, Document]]) -> set[str]:
        """What a user's desk is to hold, but for what is nothing without something that it does not hold."""
        scopes = self._scopes(user)
        return {
            record_id
            for record_id, (scope, document) in stored.items()
            if scope in scopes and self._within(user, scope, _base(document, stored))
        }

    def _within(self, user: str, scope: str, base: Document) -> bool:
        """Whether a root lies in what the office lets a user's desk hold."""
        values = base.values
        if KINDS[base.kind].scope in {ScopeRule.DIRECTORY, ScopeRule.ENDS}:
            return True
        if values["owner"] in self._principals(user):
            return True
        if self.decided.offline is OfflineReach.OWN:
            return False
        if base.kind == "card_stub":
            return True
        department = values["department"]
        if self.decided.offline is OfflineReach.DEPARTMENT and department not in self._departments(user):
            return False
        years = self.decided.offline_years
        if not years or base.kind == "tag":
            return True
        said = values.get("exchanged_on") or values.get("met_on")
        day = PartialDate.parse(said).latest if said else office_day(parse_instant(values["created_at"]))
        return (day.year, day.month) >= (self._day.year - years, self._day.month)

    def _nothing_lost(self, stored: dict[str, Document]) -> None:
        """Each acknowledged value stands, was known to who replaced it, or is kept as a conflict; and once only."""
        kept = [
            (document.values["record"], document.values["unit"], document.values["stamp"])
            for document in stored.values()
            if document.kind == "conflict"
        ]
        assert len(kept) == len(set(kept)), "doubled"
        devices: dict[tuple[str, str, str], str] = {}
        for record, unit, stamp in self.applied:
            key = (record, unit, stamp[18:])
            devices[key] = max(devices.get(key, ""), stamp)
        for (record, unit, stamp), change in self.taken.items():
            if record in self.erased:
                continue
            assert record in stored, "lost"
            if unit == LIFE or unit not in change.base:
                continue
            now = stored[record].clock(unit)[0]
            known = (record, unit, stamp) in self.replaced or devices[record, unit, stamp[18:]] > stamp
            same = _adds_nothing(change, stored[record], unit)
            assert now >= stamp or same, "older than what was acknowledged"
            assert now == stamp or known or same or (record, unit, stamp) in kept, ("lost", record, unit)

    def _nothing_hidden(self, user: str, answer: Pulled | Pushed, before: set[str]) -> None:
        """No id in an answer is of a record that the user may not see, or is not there, unless he knew of it before."""
        scopes = self._scopes(user)
        visible = {
            row[0] for row in self._rows("SELECT id, scope FROM record WHERE office = %s") if row[1] in scopes
        }
        text = msgspec.json.encode(answer).decode()
        said = set(IDS.findall(text)) - self._harmless()
        hidden = said - visible - before - self.known[user]
        assert not hidden, "told of what is hidden"
        if isinstance(answer, Pulled):
            held = self._held(user, self._stored()) if self.decided != Settings() else visible
            for arrival in answer.arrivals:
                document = arrival.document
                assert document.id in held
                there = references.referred(document.kind, document.values)
                unknown = there - held
                assert not unknown & self._all(), "names a hidden record"
        self.known[user] |= visible

    def _harmless(self) -> set[str]:
        """Ids that are everybody's: of the directory, and of devices in stamps."""
        rows = self._rows("SELECT id FROM record WHERE office = %s AND scope = 'all'")
        return {row[0] for row in rows} | self.devices | {self.office.administrator.device}

    def _all(self) -> set[str]:
        return {row[0] for row in self._rows("SELECT id FROM record WHERE office = %s")}

    # Help.

    @property
    def _ms(self) -> int:
        return int(self.office.now.timestamp() * 1000)

    @property
    def _day(self) -> date:
        return office_day(self.office.now)

    def _reader(self, user: str) -> Reader:
        return Reader(self.office.id, user, self.office.administrator.device)

    def _author(self, desk: Desk) -> Author:
        return Author(self.office.id, desk.user, desk.device)

    def _principals(self, user: str) -> set[str]:
        return {user} | {
            delegation.principal
            for delegation in self.delegations
            if delegation.delegate == user and self._day <= delegation.until.latest
        }

    def _departments(self, user: str) -> set[str]:
        return {department for one in self._principals(user) for department, _ in self.posts[one]}

    def _scopes(self, user: str) -> set[str]:
        everyone, departments = self._principals(user), self._departments(user)
        shared = {
            scope
            for scope, owner, card in self._rows(
                "SELECT scope, owner, id FROM record WHERE office = %s AND scope LIKE 'g:%%'"
                " AND kind = 'card'"
            )
            if owner in everyone or self._granted(card, everyone)
        }
        return {EVERYBODY, *map(user_scope, everyone), *map(department_scope, departments), *shared}

    def _granted(self, card: str, users: set[str]) -> bool:
        live = self._rows("SELECT id, card FROM contact_request WHERE office = %s AND ended_at IS NULL")
        about = {request for request, asked in live if asked == card}
        return any(
            asker in users and request in about and self._day <= until
            for asker, request, until in self.grants
        )

    def _department_of(self, user: str) -> str:
        return self.posts[user][-1][0] if self.posts[user] else ""

    def _ids(self, desk: Desk, kind: str) -> list[str]:
        return [record_id for record_id, held in desk.held.items() if held.document.kind == kind]

    def _insert(self, desk: Desk, record: Record) -> None:
        self.known[desk.user].add(record.id)
        desk.insert(record, self._ms)

    def _rows(self, sql: str) -> list[tuple[Any, ...]]:
        return self._kept.rows(sql)

    def _stored(self) -> dict[str, tuple[str, Document]]:
        return self._kept.stored()


def _base(document: Document, stored: dict[str, tuple[str, Document]]) -> Document:
    """What a record hangs on, or itself."""
    root = document.values.get("root", "")
    return stored[root][1] if root in stored else document


def _adds_nothing(change: Change, stored: Document, unit: str) -> bool:
    """Whether a unit says what is there; what its author was not shown may stand there too."""
    said = change.document.unit(unit)
    if said == stored.unit(unit):
        return True
    if unit not in references.referring_units(stored.kind):
        return False
    named, there = (references.referred(stored.kind, values) for values in (said, stored.unit(unit)))
    taken_out = set(change.shown.get(unit, ())) - named
    return named <= there and taken_out.isdisjoint(there)


def _plain(document: Document) -> tuple[Any, ...]:
    """A document without how its clocks are folded."""
    clocks = {unit: document.clock(unit) for unit in units_of(document)}
    return document.kind, document.values, clocks, document.revoked_at, document.revoked_by
