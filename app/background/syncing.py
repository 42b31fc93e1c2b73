"""The process beside the window that speaks to the office's server: it keeps the desk in step, and asks what it is told to.

One process does both, since a session at the server goes on in one place at a time. The window
imports this module to name the job; what it needs is imported where it runs.
"""

from __future__ import annotations

import random
import time
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from app.background.faults import record_fault
from app.background.line import Line, Stopped
from app.background.messages import Answer, Call, Failure
from app.core.errors import BusyError, EnishiError

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.operations.session import Session
    from app.operations.syncing import SyncReport
    from app.sync.kept import Kept

INTERVAL = 60.0
"""Seconds between two syncs while all is well; drawn between this and a fifth more, so that desks do not come together."""
_LOOK = 1.0
"""How often it is looked whether there is something to send."""
_FIRST_PAUSE = 5.0
"""Seconds after a failure; doubled with each further one."""
_LONGEST_PAUSE = 300.0
_LOOK_FOR_SERVER = 15.0
"""Seconds between two questions whether a server that did not answer is there again."""
_SAY_SECONDS = 0.2
"""How often progress is told at most."""
_SELDOM = 1800.0
"""Seconds between two questions of a desk at which nobody has signed in: whether it was revoked."""
_FOR_EVER = float("inf")


class Standing(StrEnum):
    """How the desk stands to the server."""

    APART = "apart"
    """It has joined none."""
    SYNCING = "syncing"
    IN_STEP = "in_step"
    CONNECTED = "connected"
    """The server answers; who has signed in has no records that could be in step."""
    OFFLINE = "offline"
    """Nobody answers; it is asked again by itself."""
    SIGN_IN = "sign_in"
    """Somebody has to sign in."""
    HELD_BACK = "held_back"
    """The server wants a large deletion; a person has to agree."""
    FAILED = "failed"
    """Something else, which is tried again by itself."""


@dataclass(frozen=True, slots=True)
class Stand:
    """What the process tells the window."""

    standing: Standing
    report: SyncReport | None = None
    """Of the sync that is under way, or was the last."""
    error: EnishiError | None = None
    images_left: int = 0
    """Images that were chosen to be here, and are still at the server."""


class _CalledError(Exception):
    """The window asks for something while a sync goes on, which is given up for that, and gone on with afterwards."""


@dataclass(frozen=True, slots=True)
class SyncNow:
    """Sync at once; ``asked``: a person has agreed to a large deletion."""

    asked: bool = False


def keep_in_step(session: Session, line: Line) -> None:
    """Sync from time to time and at once after changes, tell Stand, and answer each Call, until the window says Stop.

    A Call does ``function(session, *args, **kwargs)`` and is answered with Told(Answer) or Told(Failure);
    a sync follows it, since most of them change what there is to see, but not one that only ``looks``.
    A sync that is under way makes way for it between two pages, batches or images: what is asked of the server
    needs the profile's lock.
    """
    from app.sync.kept import Kept

    with closing(Kept()) as kept:
        _Keeper(session, line, kept).run()


class _Keeper:
    def __init__(self, session: Session, line: Line, kept: Kept) -> None:
        self._session = replace(session, kept=kept)
        self._kept = kept
        self._line = line
        self._asked = False
        self._failures = 0
        self._said_at = 0.0
        self._report: SyncReport | None = None
        """Of a sync that is to be gone on with."""
        self._standing = Standing.APART
        """That was told last."""
        self._soonest = 0.0
        """After a failure: when it may be tried again."""
        self._seen = 0
        """Number of the outbox's last line when the server was last sought."""
        self._pages: tuple[str, ...] | None = None
        """Whose images are to be asked for while nothing else is to be done; None: not known."""

    def run(self) -> None:
        while True:
            self._wait(self._sync())

    def _sync(self) -> float:
        """Sync, tell how that went, and give the seconds until the next time."""
        from app.db.arrivals import HeldBackError
        from app.operations.fetching import images_wanted, make_room
        from app.operations.joining import SignInNeededError, membership
        from app.operations.syncing import SyncReport, sync
        from app.sync.client import ServerError

        joined = membership(self._session.store)
        if joined is None or not joined.user:
            return self._say(Stand(Standing.APART), _FOR_EVER)
        if joined.must_change_password:
            return self._say(Stand(Standing.SIGN_IN), _FOR_EVER)
        self._seen = self._last_change()
        report, self._report = self._report or SyncReport(), None
        self._say(Stand(Standing.SYNCING, report), 0.0)
        asked, self._asked = self._asked, False
        try:
            report = sync(
                self._session, pause=self._pause, rest=self._rest, asked=asked, turn=True,
                report=report, on_progress=self._show,
            )  # fmt: skip
        except _CalledError:
            self._report, self._asked = report, self._asked or asked
            return 0.0
        except SignInNeededError as error:
            return self._say(Stand(Standing.SIGN_IN, error=error), _drawn(_SELDOM))
        except HeldBackError as error:
            return self._say(Stand(Standing.HELD_BACK, error=error), _FOR_EVER)
        except BusyError:  # another process of this profile does it
            return self._say(Stand(Standing.IN_STEP), _FIRST_PAUSE)
        except ServerError as error:
            offline = error.code == "no_answer"
            return self._failed(Standing.OFFLINE if offline else Standing.FAILED, error, error.retry_after)
        except EnishiError as error:
            return self._failed(Standing.FAILED, error)
        self._failures, self._soonest = 0, 0.0
        if not self._has_records():
            return self._say(Stand(Standing.CONNECTED), _drawn(INTERVAL))
        if report.images_left:
            self._report = report
            return self._say(Stand(Standing.IN_STEP, report, images_left=len(self._pages or ())), 0.0)
        if self._pages is None or report.arrived:
            with suppress(EnishiError):  # the next time it may be possible
                make_room(self._session)
            self._pages = tuple(images_wanted(self._session))
        return self._say(Stand(Standing.IN_STEP, report, images_left=len(self._pages)), _drawn(INTERVAL))

    def _fetch(self) -> None:
        """A few of the images that were chosen; the others when this is called again."""
        from app.operations.fetching import fetch_images

        try:
            fetched = fetch_images(self._session, self._pages or (), pause=self._pause, rest=self._rest)
        except _CalledError:
            return
        except EnishiError:  # the next sync says what is wrong, and they are looked for anew
            self._pages = None
            return
        self._pages = fetched.left
        self._line.tell(Stand(Standing.IN_STEP, images_left=len(fetched.left)))

    def _failed(self, standing: Standing, error: EnishiError, least: float = 0.0) -> float:
        self._soonest = time.monotonic() + max(least, _FIRST_PAUSE)
        seconds = min(_LONGEST_PAUSE, _FIRST_PAUSE * 2**self._failures)
        self._failures += 1
        return self._say(Stand(standing, error=error), max(least, _drawn(seconds)))

    def _say(self, stand: Stand, seconds: float) -> float:
        self._standing = stand.standing
        self._line.tell(stand)
        return seconds

    def _show(self, report: SyncReport) -> None:
        self._make_way()
        if time.monotonic() - self._said_at > _SAY_SECONDS:
            self._said_at = time.monotonic()
            self._line.tell(Stand(Standing.SYNCING, report))

    def _make_way(self) -> None:
        """Raises Stopped, _CalledError."""
        self._line.check()
        if self._line.is_called:
            raise _CalledError

    def _wait(self, seconds: float) -> None:
        """Until it is time, there is something new to send, or the window asks for something."""
        until = time.monotonic() + seconds
        while True:
            fetches = bool(self._pages) and not self._failures
            left = max(0.0, until - time.monotonic())
            is_asked = False
            for order in self._line.orders(0.0 if fetches else min(_LOOK, left)):
                match order:
                    case SyncNow(asked):
                        self._asked |= asked
                        self._kept.close()  # with the session the server tells what has become of the account, too
                    case Call(looks=True):
                        self._tell_answer(order)
                        continue
                    case Call():
                        self._pages = None  # something else may be wanted afterwards
                        self._tell_answer(order)
                is_asked = True
            self._line.check()
            if is_asked:
                self._failures = 0
                return
            now = time.monotonic()
            if now >= until or (seconds < _SELDOM and now >= self._soonest and self._has_news()):
                if self._standing is not Standing.OFFLINE or self._is_there():
                    return
                now = time.monotonic()
                self._soonest = now + _FIRST_PAUSE
                until = now + max(seconds, _drawn(_LOOK_FOR_SERVER))
            elif fetches:
                self._fetch()

    def _is_there(self) -> bool:
        """Whether a server that did not answer does again: a sync would take a minute to find that it does not."""
        from app.operations.at_server import answers

        self._seen = self._last_change()
        with suppress(EnishiError):
            return answers(self._session)
        return True  # the sync says what is wrong

    def _tell_answer(self, call: Call) -> None:
        try:
            answer: Answer | Failure = Answer(
                call.number, call.function(self._session, *call.args, **call.kwargs)
            )
        except Stopped:
            raise
        except EnishiError as error:
            answer = Failure(call.number, error)
        except Exception as error:
            record_fault(error)
            answer = Failure(
                call.number,
                EnishiError(
                    "想定外のエラーが起きました({kind})。保存済みのものはそのまま残っています。もう一度行ってください。",
                    kind=type(error).__name__,
                ),
            )
        self._line.tell(answer)

    def _pause(self, seconds: float) -> None:
        """Between two attempts; the window may leave meanwhile. Raises Stopped."""
        self._sleep(seconds, self._line.check)

    def _rest(self, seconds: float) -> None:
        """Where nothing is under way. Raises Stopped, _CalledError."""
        self._sleep(seconds, self._make_way)

    def _sleep(self, seconds: float, look: Callable[[], None]) -> None:
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            time.sleep(min(0.1, left))
            look()

    def _has_news(self) -> bool:
        """Whether something was changed or erased since the last sync began, and is for the server."""
        from app.db.erasure import untold

        news = self._last_change() > self._seen or bool(untold(self._session.store.db, 1))
        return news and self._has_records()

    def _has_records(self) -> bool:
        from app.operations.joining import membership

        joined = membership(self._session.store)
        return joined is not None and joined.role.has_records

    def _last_change(self) -> int:
        from app.db.rows import value

        return int(value(self._session.store.db, "SELECT coalesce(max(num), 0) FROM outbox"))


def _drawn(seconds: float) -> float:
    return seconds * random.uniform(1, 1.2)  # noqa: S311 - jitter
