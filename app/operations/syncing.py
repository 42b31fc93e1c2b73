"""Sending what the desk has to say to the office's server, and taking in what is new there (docs/adr/0004-shared-server.md).

It may be killed anywhere and begun again: what was under way is sent again alike, and what was not taken in is
asked for again.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Collection
from dataclasses import dataclass, field

import msgspec

from app import __version__
from app.core import lengths
from app.core.dates import format_instant, parse_instant, utc_now
from app.core.documents import Document
from app.core.errors import NotFoundError
from app.core.ids import new_id
from app.core.messages import Message
from app.core.records import KINDS, Card
from app.db import arrivals, erasure, restamping, set_aside, settling, union, unsent
from app.db.arrivals import Page
from app.db.connection import REST
from app.db.settling import Answer
from app.db.unsent import Unsent
from app.operations.at_server import Pause, at_server
from app.operations.following import follow
from app.operations.joining import Connect, Membership
from app.operations.learning import hear
from app.operations.page_size import PageSize
from app.operations.partly import Part
from app.operations.reads import tell_reads
from app.operations.session import Session
from app.sync.client import AnswerTooLargeError, Client, ServerError, pinned_transport
from app.sync.wire import CHANGES_AT_ONCE, MOST_BYTES, TOO_LARGE, Change, Pull, Pulled, Push, Pushed, Refusal
from app.sync.wire_reads import ERASED_AT_ONCE

_PARTS_AT_ONCE = 4
"""So many parts of a page come one after the other without a rest."""

_IMAGES_AT_ONCE = 20

_TURN = 5.0
"""Seconds for which images are sent, each followed by as long a rest, before it is looked what else there is to send and to take in."""

LAST_AT = "sync.last_at"
"""Setting: when this desk last came to the end of what there was to send and to take in, in UTC."""

PASSED_OVER = "sync.passed_over"
"""Setting: the version of this program that could not read something the server told; empty where none could not."""

DEVICE = "sync.device"
"""Setting: the device whose name the stamps of unsent changes bear."""

HEARD = "sync.heard"
"""Setting: the device that has once taken in all there was, before it said anything."""

Progress = Callable[["SyncReport"], None]


@dataclass(slots=True)
class SyncReport:
    """What was done."""

    waiting: int = 0
    """Records that were to be sent when it began."""
    sent: int = 0
    refused: int = 0
    conflicts: int = 0
    """Values that lost against others'; they are shown at their records."""
    arrived: int = 0
    coming: int = field(default=0, repr=False)
    """Records that are still to be taken in, as far as the server has counted them."""
    left: int = 0
    not_understood: int = 0
    images: int = 0
    """Images that were sent."""
    images_left: int = field(default=0, repr=False)
    """Images that are still to be sent."""
    put_off: set[str] = field(default_factory=set, repr=False)
    """Pages whose images the server would not have now."""
    erased: int = 0
    """Cards of which the server was told that they were erased here."""
    not_erased: int = 0
    """Those of them that are another's by now, so that the server keeps them."""

    @property
    def message(self) -> Message:
        return Message(
            "送信 {sent} 件、受信 {arrived} 件、なくなったもの {left} 件。",
            sent=self.sent, arrived=self.arrived, left=self.left,
        )  # fmt: skip


def sync(
    session: Session,
    *,
    connect: Connect = pinned_transport,
    wait: float = 0,
    pause: Pause = time.sleep,
    rest: Pause | None = None,
    asked: bool = False,
    turn: bool = False,
    report: SyncReport | None = None,
    on_progress: Progress = lambda _: None,
) -> SyncReport:
    """Send and take in all there is; nothing for a role that has no records.

    ``wait`` is how many seconds another run of this profile is waited for, ``asked`` whether a person
    has agreed to a large deletion, ``turn`` whether images are sent for a few seconds only: the next run goes
    on with them (``SyncReport.images_left``), and with the counting where it is given the ``report``.
    ``on_progress`` and ``rest`` (as ``pause``, so that others have their share of the line and of the processor)
    may raise to give the conversation up: nothing is half done when they are called, and something was done before.
    Raises UsageError where the desk has joined no server, SignInNeededError, HeldBackError, BusyError, ServerError.
    """
    report = SyncReport() if report is None else report
    rest = rest or pause
    with (
        at_server(session, connect=connect, wait=wait, pause=pause) as (client, joined),
        session.store.source.held(),
    ):
        if joined.role.has_records:
            _Syncing(session, client, joined, asked, report, on_progress, pause, rest).run(turn)
            hear(session, rest)
    session.store.set_setting(LAST_AT, format_instant(utc_now()))
    return report


class _Syncing:
    def __init__(
        self,
        session: Session,
        client: Client,
        joined: Membership,
        asked: bool,
        report: SyncReport,
        on_progress: Progress,
        pause: Pause,
        rest: Pause,
    ) -> None:
        self._session = session
        self._store = session.store
        self._client = client
        self._joined = joined
        self._asked = asked
        self._on_progress = on_progress
        self._pause = pause
        self._rest = rest
        self._size = PageSize()
        self._report = report
        self._now = ""
        """The server's time, as it said last."""
        self._moves_wait = False
        """Whether pages are to move whose images are to be sent before."""
        self._at_once = CHANGES_AT_ONCE
        """The most changes in one batch; fewer for a server that takes less."""

    def run(self, turn: bool) -> None:
        store = self._store
        self._remove_files()  # an earlier run may have been killed before it did
        if store.setting(DEVICE) != store.device:
            restamping.rename_device(store.db, store.device)
            store.set_setting(DEVICE, store.device)
        if store.setting(HEARD) != store.device or not store.source.is_joined:
            # A desk that was put back hears of erasures and of later changes before it says anything.
            self._pull(silent=True)
            store.set_setting(HEARD, store.device)
        else:  # since an earlier run, so that nobody reads the desk's own database alone any more
            union.forget_derived(store.db)
        self._ask_for_what_was_passed_over()
        self._report.waiting = self._report.sent + unsent.count(store.db)
        while (more := self._take_turn()) and not turn:
            pass
        self._report.images_left = max(1, self._report.images_left) if more else 0
        tell_reads(store, self._client, self._joined.user)

    def _take_turn(self) -> bool:
        """All records and some images; whether images are left to be sent."""
        self._moves_wait = False
        self._exchange()
        if follow(self._session):
            self._exchange()
        return self._moves_wait or self._send_images()

    def _exchange(self) -> None:
        again = True
        while again:
            self._say()
            again = self._pull() or bool(erasure.untold(self._store.db, 1)) or self._ask_again()

    def _ask_again(self) -> bool:
        """What was set aside with an earlier lease, now that all is told that its user may see; whether some of it is to be sent."""
        store = self._store
        return set_aside.take_up(store.db, self._joined.user, store.device)

    def _say(self) -> None:
        self._erase()
        self._push()

    def _ask_for_what_was_passed_over(self) -> None:
        """An earlier version of this program did not know some of what the server told; this one may."""
        store = self._store
        if store.setting(PASSED_OVER) in {"", __version__}:
            return
        with union.writing(store.db):
            union.ask_for_all(store.db)
        store.set_setting(PASSED_OVER, "")

    # Sending.

    def _erase(self) -> None:
        """Before anything else is said: what was erased here is to be nowhere soon."""
        db = self._store.db
        while cards := erasure.untold(db, ERASED_AT_ONCE):
            erased = self._client.erase(cards)
            erasure.was_told(db, cards)
            self._report.erased += len(cards)
            self._report.not_erased += len(erased.left)
            self._on_progress(self._report)

    def _push(self) -> None:
        is_settled = True
        while True:
            body = unsent.sending(self._store.db) or self._next_batch()
            if body is None:
                return
            push = msgspec.msgpack.decode(body, type=Push)
            try:
                if len(body) > MOST_BYTES:
                    raise _too_large()
                pushed = self._client.push(push)
            except ServerError as error:
                if error.code != TOO_LARGE:
                    raise
                self._send_less(push)
            else:
                before, is_settled = is_settled, self._answered(push, pushed)
                if not (before or is_settled):  # stamped anew, and refused all the same: not now
                    return
            self._on_progress(self._report)

    def _send_less(self, push: Push) -> None:
        """A batch was too large, and nothing of it was taken: in the next one is less; a change that is too large alone stays here."""
        if len(push.changes) == 1:
            self._keep_here([change.document for change in push.changes])
        else:
            self._at_once = len(push.changes) // 2
            unsent.unsend(self._store.db)

    def _keep_here(self, documents: Collection[Document]) -> None:
        """What no server takes for its length is not sent, and shown to the user."""
        store = self._store
        answers = [Answer(document, refused=settling.TOO_LONG) for document in documents]
        settling.settle(store.db, self._joined.user, store.device, answers, format_instant(utc_now()))
        self._report.refused += len(answers)

    def _next_batch(self) -> bytes | None:
        """A batch that is kept before it is sent."""
        changes: list[Change] = []
        room = MOST_BYTES // 2
        store = self._store
        items = unsent.next_changes(store.db, self._joined.user, store.device, self._at_once)
        if too_long := [item.document for item in items if _is_too_long(item)]:
            self._keep_here(too_long)
            return self._next_batch()
        if items and all(item.base.keys() == {unsent.OWNERSHIP} for item in items):
            # Before pages move to where their author may not see them.
            self._moves_wait = self._send_images([item.document.id for item in items])
            if self._moves_wait:
                return None
        for item in items:
            change = _change(item)
            room -= len(msgspec.msgpack.encode(change))
            if changes and room < 0:
                break
            changes.append(change)
        if not changes:
            return None
        body = msgspec.msgpack.encode(Push(new_id(), tuple(changes)))
        unsent.send(self._store.db, body)
        return body

    def _answered(self, push: Push, pushed: Pushed) -> bool:
        """Take the answer; whether anything is settled by it."""
        answers = []
        again = False
        for change, outcome in zip(push.changes, pushed.outcomes, strict=True):
            self._report.conflicts += len(outcome.conflicts)
            if outcome.refused is Refusal.CLOCK_AHEAD:
                again = True
                continue
            self._report.sent += outcome.refused is None
            self._report.refused += outcome.refused is not None
            refused = settling.TOO_LONG if outcome.too_long else outcome.refused or ""
            answers.append(Answer(change.document, outcome.document, refused))
        store = self._store
        settling.settle(store.db, self._joined.user, store.device, answers, pushed.now)
        self._remove_files()
        if again:
            now = int(parse_instant(pushed.now).timestamp() * 1000)
            restamping.stamp_again(self._store.db, self._store.device, now, time.time_ns() // 1_000_000)
        return bool(answers)

    def _send_images(self, roots: Collection[str] = ()) -> bool:
        """For a few seconds those of pages that the server has taken, or of these cards and batches; whether there are more.

        One that the server will not have is asked about the next time.
        """
        db, report = self._store.db, self._report
        until, sent = time.monotonic() + _TURN, False
        while pages := [
            page
            for page in unsent.images_to_send(db, _IMAGES_AT_ONCE + len(report.put_off), roots)
            if page not in report.put_off
        ]:
            report.images_left = max(0, unsent.count_images(db) - len(report.put_off))
            for page in pages:
                begun = time.monotonic()
                if sent and begun >= until:
                    return True
                self._send_image(page)
                sent = True
                report.images_left = max(0, report.images_left - 1)
                self._on_progress(report)
                self._rest(time.monotonic() - begun)
        return False

    def _send_image(self, page: str) -> None:
        try:
            image = self._store.image(page)
        except NotFoundError:  # taken in at another desk of this user
            self._image_sent(page, "", here=False)
            return
        try:
            self._client.put_image(page, image)
        except ServerError as error:
            if error.code not in {"not_found", "image_there"}:
                raise
            self._report.put_off.add(page)
            settling.give_up_image(self._store.db, page)
            return
        self._image_sent(page, self._now, here=True)
        self._report.images += 1

    def _image_sent(self, page: str, at: str, *, here: bool) -> None:
        store = self._store
        settling.image_sent(store.db, self._joined.user, store.device, page, at, here=here)
        self._remove_files()

    # Taking in.

    def _pull(self, *, silent: bool = False) -> bool:
        """Take in all there is; whether there is something to be sent again.

        What is changed here meanwhile is sent between two pages, but for ``silent``.
        """
        again, more, is_first = False, True, True
        while more:
            more, sent_again = self._take_in(count=is_first)
            is_first = False
            again |= sent_again
            if more and not silent:
                self._say()
        return again

    def _take_in(self, *, count: bool) -> tuple[bool, bool]:
        """The next page; whether there is more, and something to be sent again. ``count``: have the server count what is left."""
        store = self._store
        if store.source.is_joined:
            union.mend(store.db)  # another process may have died since; then all is asked for anew
        cursors = arrivals.cursors(store.db) if store.source.is_joined else {}
        asked_at = time.perf_counter()
        pulled = self._next_page(cursors, count=count)
        coming = pulled.left if count else self._report.coming - len(pulled.arrivals)
        if pulled.more:
            self._size.came(time.perf_counter() - asked_at)
        self._now = pulled.now
        store.source.lease(parse_instant(pulled.lease_until), parse_instant(pulled.now), self._joined.user)
        again = False
        for number, part in enumerate(_page(pulled).parts()):
            if number and number % _PARTS_AT_ONCE == 0:
                self._pause(REST)
            taken = arrivals.apply(store.db, self._joined.user, store.device, part, asked=self._asked)
            # Where a card lies on its page may be another place now.
            arrived = {document.id for _, document in part.arrivals if document.kind == Card.KIND.table}
            self._remove_files(arrived)
            self._report.arrived += taken.arrived
            self._report.left += taken.left
            if taken.not_understood:
                store.set_setting(PASSED_OVER, __version__)
            self._report.not_understood += taken.not_understood
            again |= bool(taken.again)
        self._report.coming = max(0, coming) if pulled.more else 0
        if pulled.more or pulled.arrivals or pulled.departures or pulled.erased_ids:
            self._on_progress(self._report)
        return pulled.more, again

    def _next_page(self, cursors: dict[str, int], *, count: bool) -> Pulled:
        """Of fewer records where one was more than can be read."""
        while True:
            try:
                epoch = arrivals.epoch(self._store.db)
                return self._client.pull(Pull(cursors, self._size.records, epoch, count))
            except AnswerTooLargeError:
                if not self._size.halve():
                    raise

    def _remove_files(self, others: Collection[str] = ()) -> None:
        """Remove the pictures of what is there or this user's no longer, and of other cards what the server has sent."""
        self._store.forget_pictures((), others)
        self._store.remove_files()


def _is_too_long(item: Unsent) -> bool:
    """Whether something that the server has not seen is longer than it may be."""
    document = item.document
    members = KINDS[document.kind].members
    written = {column for unit in item.base for column in members(unit)} if item.base else None
    return bool(lengths.too_long(document.kind, document.values, written))


def _too_large() -> ServerError:
    error = ServerError("送る変更が大きすぎます。手元のデータはそのままです。")
    error.code = TOO_LARGE
    return error


def _change(item: Unsent) -> Change:
    return Change(item.document, item.base, item.shown)


def _page(pulled: Pulled) -> Page:
    return Page(
        scopes=pulled.scopes,
        arrivals=[(arrival.scope, arrival.document) for arrival in pulled.arrivals],
        departures=[(gone.kind, gone.id, gone.scope) for gone in pulled.departures],
        erased=pulled.erased_ids,
        cursors=pulled.cursors,
        more=pulled.more,
        epoch=pulled.epoch,
        anew=pulled.anew,
        send_since=pulled.send_since,
        part=Part(pulled.offline, pulled.offline_years).setting,
    )
