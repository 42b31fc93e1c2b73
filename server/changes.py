"""One change of a desk: checked, laid over what is there, and put among the rows; or the reason why not."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import datetime

import msgspec

from app.core import lengths, references
from app.core.clock import device_of
from app.core.dates import PartialDate, office_day
from app.core.documents import LIFE, Clock, Document, Lost, Values, check, units_of
from app.core.records import KINDS, OWNERSHIP, ScopeRule
from app.core.rules import OWNED, RULES, Who, owner_of, signed
from app.sync.wire import AHEAD_SECONDS, Change, Refusal
from server.callers import Author, Role
from server.conflicts import conflict_of
from server.form import HANGING, Refused, Sent
from server.formerly import Formerly
from server.handing_over import UNIT
from server.rows import Row, Rows
from server.scopes import Rights

_ERASED_WITH = {"note": "about", "task": "about"}
"""What is erased with the card that a column names, beside what hangs on it and what is nothing without it."""

_WRITTEN = {"card", "meeting", "note", "task", "tag"}
"""Where it is told that one has changed what another deleted."""

_THERE: Values = {"revoked_at": "", "revoked_by": ""}


@dataclass(slots=True)
class Around:
    """What a push found of what its changes name, beside the rows."""

    users: set[str] = field(default_factory=set)
    departments: set[str] = field(default_factory=set)
    disabled: set[str] = field(default_factory=set)
    """Users for whom somebody is to act, and whose accounts are closed."""
    erased: set[str] = field(default_factory=set)
    erased_here: set[str] = field(default_factory=set)
    """Those that the author may have seen, and may be told that they are no more."""


_MOMENT = 12
"""So many characters of a stamp say its millisecond."""


class Changes:
    """The changes of one push, one after the other."""

    def __init__(
        self,
        rows: Rows,
        author: Author,
        rights: Rights,
        formerly: Formerly,
        around: Around,
        now: datetime,
    ) -> None:
        self._rows = rows
        self._author = author
        self._rights = rights
        self._formerly = formerly
        self._around = around
        self._now = now
        latest = int(now.timestamp() * 1000) + AHEAD_SECONDS * 1000
        self._latest = f"{latest + 1:012x}"
        """All stamps that are too far ahead sort behind it."""
        self.delegations: list[Document] = []
        """Those that were taken, as they are now."""

    def take(self, sent: Sent) -> list[str]:
        """Put a change among the rows; the ids of the conflicts that it made. Raises Refused."""
        document = sent.document
        row = self._rows.get(document.id)
        if self._around.erased:
            self._refuse_erased(document, told=row is None)
        if row is None:
            self._create(sent)
            return []
        if not (self._sees(row) or self._completes(row, document)):
            raise Refused(Refusal.UNKNOWN_ROOT)
        if row.kind != document.kind:
            raise Refused(Refusal.INVALID)
        return self._alter(row, sent.change)

    def _refuse_erased(self, document: Document, *, told: bool) -> None:
        """What is new and belongs to something erased goes with it; what is there only cannot be hung on that."""
        values = document.values
        needed = {
            document.id,
            values.get("root"),
            values.get(_ERASED_WITH.get(document.kind, "")),
            *references.vital(document),
        }
        if not self._around.erased.isdisjoint(needed):
            told = told and not self._around.erased_here.isdisjoint(needed)
            raise Refused(Refusal.ERASED if told else Refusal.UNKNOWN_ROOT)

    # New records.

    def _create(self, sent: Sent) -> None:
        document = self._signed(sent.document)
        self._check_form(document)
        if KINDS[document.kind].scope is ScopeRule.SERVER:
            raise Refused(Refusal.FORBIDDEN)
        scope = self._place(document)
        if not self._may(RULES[document.kind].create, document) or not self._reaches(document, scope):
            raise Refused(Refusal.FORBIDDEN)
        if document.kind == "delegation":
            self.delegations.append(document)
        same = document.values is sent.document.values
        self._rows.put(document, scope, named=sent.named if same else None)

    def _signed(self, sent: Document) -> Document:
        """A new record as its author's, whoever it says wrote it. Raises Refused."""
        user, clocks = self._author.user, sent.clocks
        foreign = False
        for stamp, by in clocks.values():
            self._check_stamp(stamp)
            foreign |= by != user
        if foreign:
            clocks = {unit: (stamp, user) for unit, (stamp, _) in clocks.items()}
        revoked_by = user if sent.revoked_at else ""
        values = self._without_erased(sent.kind, signed(sent.values, user))
        if values is sent.values and clocks is sent.clocks and revoked_by == sent.revoked_by:
            return sent
        return msgspec.structs.replace(sent, values=values, clocks=clocks, revoked_by=revoked_by)

    def _reaches(self, document: Document, scope: str) -> bool:
        """Whether a new root is the author's, or lies where he can see it: nobody puts things into another's own."""
        if document.kind not in OWNED:
            return True
        owner = owner_of(document.kind, document.values)
        return owner in self._rights.principals or scope in self._rights.scopes

    # Records that are there.

    def _alter(self, row: Row, change: Change) -> list[str]:
        stored, sent = self._rows.document(row), change.document
        values, clocks = dict(stored.values), dict(stored.clocks)
        life = stored.unit(LIFE)
        lost: list[Lost] = []
        changed: set[str] = set()
        for unit in units_of(sent):
            mine, theirs = sent.clock(unit), _clock(stored, unit)
            decided = unit == UNIT and self._decided(change, stored, mine)
            if theirs is not None and mine[0] <= theirs[0] and not decided:
                if unit in change.base and mine[0] != theirs[0] and unit != LIFE:
                    lost += self._too_late(change, stored, unit, mine)
                continue
            self._check_stamp(mine[0], stored)
            if not decided and not self._may_change(stored, unit):
                if sent.unit(unit) == stored.unit(
                    unit
                ):  # sent before by this desk, under the name that it had then
                    continue
                raise Refused(Refusal.FORBIDDEN)
            changed.add(unit)
            clocks[unit] = (mine[0], self._author.user)
            if unit == LIFE:
                life = {
                    "revoked_at": sent.revoked_at,
                    "revoked_by": self._author.user if sent.revoked_at else "",
                }
                continue
            written = self._written(change, stored, unit)
            if theirs is not None and not decided and self._lost_here(change, stored, unit, written, theirs):
                lost.append(Lost(unit, stored.unit(unit), theirs))
            values |= written
        document = msgspec.structs.replace(stored, values=values, clocks=clocks, **life)
        if parted := self._parted(sent, stored, document, changed, [loss.clock for loss in lost]):
            lost.append(parted)
        if changed:
            if document.kind == "delegation":
                self.delegations.append(document)
            self._check_form(document, changed, owner="ownership" in changed)
            moves = changed & {"ownership", KINDS[row.kind].unit_of("root")}
            scope = self._place(document) if moves else self._rows.scope(row)
            if row.root and not self._may_hang(stored, document, sent):
                raise Refused(Refusal.FORBIDDEN)
            self._rows.put(document, scope)
        return [self._keep(document, loss) for loss in lost]

    def _written(self, change: Change, stored: Document, unit: str) -> Values:
        """A unit as it was meant: with what was hidden from its author, and signed by him."""
        kind = stored.kind
        written, before = change.document.unit(unit), stored.unit(unit)
        if unit in references.referring_units(kind):
            named = references.referred(kind, before)
            shown = set(change.shown[unit]) if unit in change.shown else set(filter(self._sees_id, named))
            written = references.put_back(kind, written, before, named - shown)
        return self._without_erased(kind, signed(written, self._author.user))

    def _lost_here(self, change: Change, stored: Document, unit: str, written: Values, theirs: Clock) -> bool:
        """Whether a later change takes the place of one that its author did not know of."""
        known = change.base.get(unit) == theirs[0] or device_of(theirs[0]) == self._author.device
        return not known and stored.unit(unit) != written

    def _too_late(self, change: Change, stored: Document, unit: str, mine: Clock) -> list[Lost]:
        """What a change loses at once to a later one that its author did not know of. Raises Refused."""
        written = self._written(change, stored, unit)
        if written == stored.unit(unit):
            return []
        self._check_stamp(mine[0], stored)
        if not self._may(RULES[stored.kind].who(unit), stored):
            raise Refused(Refusal.FORBIDDEN)
        return [Lost(unit, written, (mine[0], self._author.user))]

    def _parted(
        self, sent: Document, stored: Document, now: Document, changed: Collection[str], late: Sequence[Clock]
    ) -> Lost | None:
        """That somebody changed what another deleted, where he who came later did not know of it: the loss is that it was there."""
        if stored.kind not in _WRITTEN or not now.revoked_at:
            return None
        deleted = now.clock(LIFE)
        apart: list[Clock] = []
        if LIFE in changed:
            for unit in set(units_of(stored)) - {LIFE, UNIT, *changed}:
                known, theirs = _clock(sent, unit) or deleted, stored.clock(unit)
                if device_of(theirs[0]) != self._author.device and theirs[0] > min(known[0], deleted[0]):
                    apart.append(theirs)
        elif stored.revoked_at and not sent.revoked_at and device_of(deleted[0]) != self._author.device:
            apart = [*(now.clock(unit) for unit in changed), *late]
        return Lost(LIFE, _THERE, max(apart)) if apart else None

    def _keep(self, document: Document, lost: Lost) -> str:
        root = document.values["root"] if document.kind in HANGING else document.id
        conflict = conflict_of(document, root, lost, self._now)
        self._rows.load([root, conflict.id], to_change=False)
        if self._rows.get(conflict.id) is None:
            self._rows.put(conflict, self._rows.scope_for(conflict))
        return conflict.id

    # Checks for both.

    def _check_stamp(self, stamp: str, stored: Document | None = None) -> None:
        """See that it is the author's, and of no time to come.

        What was taken while the server's own clock was ahead can be changed when that is right again: by a stamp of the same moment.
        """
        if device_of(stamp) != self._author.device:
            raise Refused(Refusal.FORBIDDEN)
        if stamp > self._latest:
            stands = max(there for there, _ in stored.clocks.values()) if stored else ""
            if stamp[:_MOMENT] > stands[:_MOMENT]:
                raise Refused(Refusal.CLOCK_AHEAD)

    def _check_form(
        self, document: Document, units: Collection[str] | None = None, *, owner: bool = True
    ) -> None:
        """See that it is a record, and that its owner and department are there where its author says (``owner``) who they are.

        Else they may be others than he knows of, which nobody has looked for. Nothing that he writes (``units``; None:
        all of it) may be too long.
        """
        try:
            check(document, lengths=True)
        except ValueError:
            self._check_written(document, units)
        if owner and document.kind in OWNED:
            user, department, _ = (document.values.get(column, "") for column in OWNERSHIP)
            known = self._around.users, self._around.departments
            if not self._is_there(user, "user", known[0]) or (
                department and not self._is_there(department, "department", known[1])
            ):
                raise Refused(Refusal.INVALID)

    def _check_written(self, document: Document, units: Collection[str] | None) -> None:
        """What was too long before anybody looked for that may stay until it is written anew. Raises Refused."""
        kind, values = KINDS[document.kind], document.values
        try:
            check(document)
        except ValueError as error:
            raise Refused(Refusal.INVALID) from error
        written = None if units is None else {column for unit in units for column in kind.members(unit)}
        if column := lengths.too_long(document.kind, values, written):
            raise Refused(Refusal.INVALID, column)

    def _is_there(self, record_id: str, kind: str, known: set[str]) -> bool:
        row = self._rows.get(record_id)
        return record_id in known or (row is not None and row.kind == kind)

    def _place(self, document: Document) -> str:
        """The scope of a record, all on which it hangs being there and for this user. Raises Refused."""
        root = None
        if document.kind in HANGING:
            root = self._visible(document.values["root"], document)
            if root.kind not in KINDS[document.kind].roots:
                raise Refused(Refusal.INVALID)
        for target in references.vital(document):
            if self._visible(target, document).kind not in {"card", "tag"}:
                raise Refused(Refusal.INVALID)
        return self._rows.scope(root) if root else self._rows.scope_for(document)

    def _visible(self, record_id: str, naming: Document) -> Row:
        row = self._rows.get(record_id)
        if row is None or not (self._sees(row) or self._completes(row, naming)):
            raise Refused(Refusal.UNKNOWN_ROOT)
        return row

    def _sees(self, row: Row) -> bool:
        """Whether the author may see a row, or might before this push, or made it in this push."""
        scopes = self._rights.scopes
        return row.is_new or row.scope in scopes or row.new_scope in scopes

    def _completes(self, row: Row, sent: Document) -> bool:
        """Whether something told is of what is the author's, or was when he did it, though he does not see it any more."""
        root: Row | None = row
        if row.root:
            self._rows.load([row.root], to_change=False)
            root = self._rows.get(row.root)
        if root is None or root.kind not in OWNED:
            return False
        latest = max(stamp for stamp, _ in sent.clocks.values())
        ownership, _ = self._rows.document(root).clock(UNIT)
        return root.owner in self._rights.principals or self._formerly.had(ownership, latest)

    def _decided(self, change: Change, stored: Document, mine: Clock) -> bool:
        """Whether the author has decided whose a record is before a rotation gave it away, which had left it his until then."""
        ownership, base = stored.clock(UNIT)[0], change.base.get(UNIT, "")
        return base not in {"", ownership} and self._formerly.decided(stored.id, ownership, base, mine[0])

    def _may_hang(self, stored: Document, document: Document, sent: Document) -> bool:
        """Whether something may hang where its author says now: with its root it changes whose it is, and who sees it.

        That is its owner's to say. Between what is one owner's and seen by the same readers, whoever sees it may.
        """
        before, after = stored.values["root"], document.values["root"]
        if before == after:
            return True
        self._rows.load([before], to_change=False)
        former, root = self._rows.get(before), self._rows.get(after)
        if former is None or root is None:
            return False
        if self._completes(former, sent):
            return True
        there, here = self._rows.document(former), self._rows.document(root)
        alike = former.kind == root.kind and there.unit(UNIT) == here.unit(UNIT)
        return alike and self._rows.scope(former) == self._rows.scope(root)

    def _sees_id(self, record_id: str) -> bool:
        self._rows.load([record_id], to_change=False)
        row = self._rows.get(record_id)
        return row is not None and self._sees(row)

    def _without_erased(self, kind: str, values: Values) -> Values:
        if not self._around.erased or kind not in references.referring_kinds():
            return values
        return references.values_without(kind, values, self._around.erased)

    def _may_change(self, stored: Document, unit: str) -> bool:
        """Whether the author may change a unit; an end to a conflict puts who may choose between its values."""
        if stored.kind == "conflict" and unit == LIFE:
            values = stored.values
            self._rows.load([values["record"]], to_change=False)
            about = self._rows.get(values["record"])
            if about is not None and about.kind == values["of"]:
                return self._may(RULES[about.kind].who(values["unit"]), self._rows.document(about))
        return self._may(RULES[stored.kind].who(unit), stored)

    def _may(self, who: Who, document: Document) -> bool:
        """Whether the author is one of those who may; that he sees the record is known by then."""
        author = self._author
        match who:
            case Who.READER:
                return True
            case Who.OWNER:
                return owner_of(document.kind, document.values) in self._rights.principals
            case Who.ADMINISTRATOR:
                return Role.ADMINISTRATOR in author.roles
            case Who.PRINCIPAL:
                values = document.values
                if values.get("principal") == author.user:
                    return True
                # Who has left does not see who acts for him: of his cards two administrators decide (``server.approvals``).
                for_another = values.get("delegate") != author.user and not self._has_left(
                    values["principal"]
                )
                return Role.ADMINISTRATOR in author.roles and for_another
            case Who.NOBODY:
                return False

    def _has_left(self, user: str) -> bool:
        row = self._rows.get(user)
        if row is None or row.kind != "user":
            return True
        left = PartialDate.parse(self._rows.document(row).values.get("left_on", ""))
        return user in self._around.disabled or (bool(left) and left.latest <= office_day(self._now))


def _clock(document: Document, unit: str) -> Clock | None:
    """When a unit was last changed; None where it is not there."""
    return document.clock(unit) if unit == LIFE or document.unit(unit) else None
