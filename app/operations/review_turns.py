"""確認中: a desk has the server hold the next cards for it, so that no two desks look at the same one.

The server holds at most ``REVIEWED_AT_ONCE`` cards for a desk, for half an hour each time (``server.review``). What
it said last lies with the queue (``app.operations.review_queue``). Without the server everything
can be looked at: what two people decide of one card is a conflict like any other, and shown.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from app.operations.at_server import at_server
from app.operations.joining import Connect
from app.operations.review_queue import Held, held_elsewhere, held_here, next_cards, waiting_of
from app.operations.session import Session
from app.sync.client import pinned_transport
from app.sync.sharing import Sharing
from app.sync.wire_sharing import CANDIDATES, REVIEWED_AT_ONCE

_OFFERED = 10 * REVIEWED_AT_ONCE
"""So many are offered to the server, of which it may have given others many."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What is said to the server when a desk wants to look at more."""

    done: tuple[str, ...]
    """Held here, and waiting no more, or in another queue."""
    wanted: tuple[str, ...]
    """Waiting, the next first; at the end what somebody else had, who may have let it go."""


def next_turn(session: Session, queue: str = "", after: str = "") -> Turn:
    """What to let go and what to ask for, going on behind a card of a queue."""
    held = held_here(session)
    waiting = waiting_of(session, queue, held)
    done = tuple(card for card in held if card not in waiting)
    here = (after,) if waiting_of(session, queue, (after,)) else ()
    wanted = (*here, *next_cards(session, queue, after, _OFFERED), *held_elsewhere(session))
    return Turn(done, tuple(dict.fromkeys(wanted))[:CANDIDATES])


def turn_for(session: Session, cards: Sequence[str]) -> Turn:
    """What to let go and what to ask for, to look at these cards, whatever waits besides."""
    return Turn(tuple(card for card in held_here(session) if card not in cards), tuple(cards))


def take_turn(session: Session, turn: Turn, *, connect: Connect = pinned_transport) -> tuple[Held, ...]:
    """Have the server hold cards for this desk; all that anybody holds. Raises what ``at_server`` raises."""
    with at_server(session, connect=connect) as (client, membership):
        sharing = Sharing(client)
        if turn.done:
            sharing.return_review(turn.done)
        said = sharing.take_review(turn.wanted)
    return tuple(Held(one.card, one.user, one.device == membership.device, one.until) for one in said.leases)


def let_go(session: Session, cards: Collection[str], *, connect: Connect = pinned_transport) -> None:
    """Let others look at cards. Raises what ``at_server`` raises."""
    with at_server(session, connect=connect) as (client, _):
        Sharing(client).return_review(tuple(cards))
