"""Sending what the desk has to say to the office's server, and taking in what is new there (docs/adr/0004-shared-server.md).

It may be killed anywhere and begun again: what was under way is sent again alike, and what was not taken in is
asked for again.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

import msgspec

from app.core.dates import parse_instant
from app.core.errors import NotFoundError
from app.core.ids import new_id
from app.core.messages import Message
from app.db import inlet, profiles, unsent
from app.db.inlet import Page
from app.db.store import Store
from app.db.unsent import Answer, Unsent
from app.operations.joining import Connect, Membership, required, resume
from app.operations.session import Session
from app.sync.client import Client, ServerError, pinned_transport
from app.sync.wire import CHANGES_AT_ONCE, MOST_BYTES, Change, Pull, Pulled, Push, Refusal

AT_ONCE = 1000
"""Records asked for at once."""

_IMAGES_AT_ONCE = 20

_DEVICE = "sync.device"
"""Setting: the device whose name the stamps of unsent changes bear."""

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
    left: int = 0
    not_understood: int = 0
    images: int = 0
    """Images that were sent."""

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
    asked: bool = False,
    on_progress: Progress = lambda _: None,
) -> SyncReport:
    """Send and take in all there is.

    ``wait`` is how many seconds another run of this profile is waited for, ``asked`` whether a person
    has agreed to a large deletion. Raises UsageError where the desk has joined no server,
    SignInNeededError, HeldBackError, BusyError, ServerError.
    """
    store = session.store
    with profiles.lock(store.profile, "sync", wait=wait):
        joined = required(store)
        client = Client(joined.address, connect(joined.pin))
        try:
            syncing = _Syncing(store, client, resume(store, joined, client), asked, on_progress)
            syncing.run()
        except ServerError as error:
            if error.code == "device_revoked":
                store.source.end_lease()
            raise
        finally:
            client.close()
    return syncing.report


class _Syncing:
    def __init__(
        self, store: Store, client: Client, joined: Membership, asked: bool, on_progress: Progress
    ) -> None:
        self._store = store
        self._client = client
        self._joined = joined
        self._asked = asked
        self._on_progress = on_progress
        self.report = SyncReport()
        self._now = ""
        """The server's time, as it said last."""

    def run(self) -> None:
        store = self._store
        if store.setting(_DEVICE) != store.device:
            # A desk that was put back hears of erasures and of later changes before it says anything.
            unsent.rename_device(store.db, store.device)
            store.set_setting(_DEVICE, store.device)
            self._pull()
        elif not store.source.is_joined:
            self._pull()
        self.report.waiting = unsent.count(store.db)
        again = True
        while again:
            self._push()
            again = self._pull()
        self._send_images()

    # Sending.

    def _push(self) -> None:
        while True:
            body = unsent.sending(self._store.db) or self._next_batch()
            if body is None:
                return
            push = msgspec.msgpack.decode(body, type=Push)
            self._answered(push)
            self._on_progress(self.report)

    def _next_batch(self) -> bytes | None:
        """A batch that is kept before it is sent."""
        changes: list[Change] = []
        room = MOST_BYTES // 2
        items = unsent.next_changes(self._store.db, CHANGES_AT_ONCE)
        if items and all(item.base.keys() == {unsent.OWNERSHIP} for item in items):
            self._send_images()  # before pages move to where their author may not see them
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

    def _answered(self, push: Push) -> None:
        pushed = self._client.push(push)
        answers = []
        again = False
        for change, outcome in zip(push.changes, pushed.outcomes, strict=True):
            self.report.conflicts += len(outcome.conflicts)
            if outcome.refused is Refusal.CLOCK_AHEAD:
                again = True
                continue
            self.report.sent += outcome.refused is None
            self.report.refused += outcome.refused is not None
            answers.append(Answer(change.document, outcome.document, outcome.refused or ""))
        unsent.settle(self._store.db, self._joined.user, self._store.device, answers, pushed.now)
        if again:
            now = int(parse_instant(pushed.now).timestamp() * 1000)
            unsent.stamp_again(self._store.db, self._store.device, now, time.time_ns() // 1_000_000)

    def _send_images(self) -> None:
        """Those of pages that the server has taken. One that it will not have is asked about the next time."""
        store = self._store
        left: set[str] = set()
        while pages := [
            page for page in unsent.images_to_send(store.db, _IMAGES_AT_ONCE + len(left)) if page not in left
        ]:
            for page in pages:
                try:
                    image = store.image(page)
                except NotFoundError:  # taken in at another desk of this user
                    unsent.image_sent(store.db, page, "", here=False)
                    continue
                try:
                    self._client.put_image(page, image)
                except ServerError as error:
                    if error.code not in {"not_found", "image_there"}:
                        raise
                    left.add(page)
                    continue
                unsent.image_sent(store.db, page, self._now, here=True)
                self.report.images += 1
            self._on_progress(self.report)

    # Taking in.

    def _pull(self) -> bool:
        """Take in all there is; whether there is something to be sent again."""
        again, more = False, True
        while more:
            more, sent_again = self._take_in()
            again |= sent_again
            self._on_progress(self.report)
        return again

    def _take_in(self) -> tuple[bool, bool]:
        """The next page; whether there is more, and something to be sent again."""
        store = self._store
        cursors = inlet.cursors(store.db) if store.source.is_joined else {}
        pulled = self._client.pull(Pull(cursors, AT_ONCE, inlet.epoch(store.db)))
        self._now = pulled.now
        store.source.lease(parse_instant(pulled.lease_until), parse_instant(pulled.now))
        taken = inlet.apply(store.db, self._joined.user, store.device, _page(pulled), asked=self._asked)
        store.images.delete(taken.pages)
        self.report.arrived += taken.arrived
        self.report.left += taken.left
        self.report.not_understood += taken.not_understood
        return pulled.more, bool(taken.again)


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
    )
