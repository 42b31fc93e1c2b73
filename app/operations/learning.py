"""The desk learns: what people decided about its sample, or said elsewhere, changes what is sure from then on, and of what waits.

What was accepted unread and no longer waits stays accepted. What waits is
assessed again a few cards at a time, so that nobody notices.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace

import msgspec
from msgspec.structs import replace as replace_struct

from app.core.effective import parse_reading
from app.core.errors import BusyError
from app.core.records import Recognition, now_text
from app.db import said
from app.db.assessments import cards_below, make_due, no_longer_due, some_due, wrong_ones
from app.db.connection import REST, transaction
from app.db.door import AT_ONCE, Undo
from app.operations.calibration import stated_by
from app.operations.sampling import Assessor
from app.operations.session import Session

ASSESSED = "cards.assessed"
"""The name of an operation that changes nothing but how sure readings are."""

_KEY = "calibration.held"


class _Held(msgspec.Struct, frozen=True):
    """By what the cards that wait were assessed, or are being assessed."""

    version: str = ""
    threshold: float = 0.0
    reach: dict[str, int] = {}
    wrong: int = -1
    """How many fields had turned out wrong."""
    since: str = ""
    """When the version came."""


def learn(session: Session) -> Assessor:
    """What the desk makes of readings now; where that has changed, some cards that wait are assessed again.

    Raises BusyError, DiskFullError.
    """
    assessor = Assessor.of(session)
    assessor = replace(assessor, since=_hold(session, assessor).since)
    if some_due(session.store.db, 1):
        _assess_again(session, assessor)
    return assessor


def settle(session: Session) -> None:
    """``learn``, where what a person has just decided calls for it: called after each decision, and quick."""
    db = session.store.db
    if _held(session).wrong != wrong_ones(db, stated_by()) or some_due(db, 1):
        with suppress(BusyError):  # what was decided is written; the next one learns of it
            learn(session)


def hear(session: Session, pause: Callable[[float], None]) -> None:
    """``learn``, of all that a sync brought: what colleagues said or took back calls for it. With rests, as cards may be many."""
    db = session.store.db
    with suppress(BusyError):  # as above
        said.heard_all(db)
        while some_due(db, 1):
            learn(session)
            pause(REST)


def _hold(session: Session, assessor: Assessor) -> _Held:
    """Note by what is assessed from now on; where it is something else than before, what waits becomes due."""
    store, before = session.store, _held(session)
    version, reach = stated_by(), assessor.calibration.reach(assessor.threshold)
    now = _Held(
        version,
        assessor.threshold,
        {str(field): count for field, count in reach.items()},
        wrong_ones(store.db, version),
        before.since if before.version == version and before.since else now_text(),
    )
    if now != before:
        same = replace_struct(now, wrong=before.wrong) == before
        due = [] if same else cards_below(store.db, max(before.threshold, now.threshold))
        with transaction(store.db):
            make_due(store.db, due)
            store.set_setting(_KEY, msgspec.json.encode(now).decode())
    return now


def _assess_again(session: Session, assessor: Assessor) -> None:
    store = session.store
    operation = session.operation(ASSESSED, "確からしさの見直し", Undo.NEVER)
    with operation.transaction() as writer:
        for card in some_due(store.db, AT_ONCE):
            found = store.find(Recognition, "root = ? AND revoked_at = ''", card)
            if found:
                assessor.enter(writer, found[-1], parse_reading(found[-1].document), again=True)
            no_longer_due(store.db, card)


def _held(session: Session) -> _Held:
    try:
        return msgspec.json.decode(session.store.setting(_KEY), type=_Held)
    except msgspec.DecodeError:
        return _Held()
