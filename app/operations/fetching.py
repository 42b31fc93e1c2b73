"""Images of cards that were taken in at other desks: one when it is looked at, and chosen sets ahead of that."""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import accumulate
from typing import TYPE_CHECKING

from app.core.dates import office_day, utc_now
from app.core.errors import UsageError
from app.core.reading import Side
from app.core.records import Card
from app.operations import settings
from app.operations.at_server import Pause, at_server
from app.operations.joining import Connect
from app.operations.pictures import picture_of
from app.operations.session import Session
from app.operations.staff import department_of
from app.sync.client import ServerError, pinned_transport

if TYPE_CHECKING:
    from app.db.vault import Held, Vault

CHOICE = "sync.images"
"""Setting: which images are asked for before anybody looks; see ``Ahead``."""

AT_ONCE = 10
"""Images asked for in one conversation, so that others have their turn."""

_YEARS = 2

_FILLED = 0.9
"""Of the limit; so much is filled ahead, and so much is left when images were dropped."""

_USUAL = 600_000
"""Bytes of an image, while none is here."""


class Ahead(StrEnum):
    """Which images a desk asks for ahead, so that they are there when it is offline."""

    NONE = ""
    """Those that somebody looks at, when he does."""
    RECENT = "recent"
    """Of the user's department and his own, received within the last two years."""
    DEPARTMENT = "department"
    """All of the user's department and his own."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """What came."""

    images: int
    left: tuple[str, ...]
    """Pages that are still to be asked for."""


def choice_of_images(session: Session) -> Ahead:
    """What was chosen last."""
    kept = session.store.setting(CHOICE)
    return Ahead(kept) if kept in set(Ahead) else Ahead.NONE


def choose_images(session: Session, ahead: str) -> None:
    """Choose for this desk. Raises UsageError for what is none of ``Ahead``."""
    if ahead not in set(Ahead):
        raise UsageError("画像の受け取り方の選び方が違います。何も変更していません。")
    session.store.set_setting(CHOICE, ahead)


def fetch_picture(
    session: Session, card_id: str, side: Side = Side.FRONT, *, connect: Connect = pinned_transport
) -> bytes | None:
    """One side of a card as a small JPEG, with the image from the server where this desk has not got it.

    None where nobody has it. Raises UsageError where the desk has joined no server, ServerError.
    """
    if (there := picture_of(session, card_id, side)) is not None:
        return there
    pages = [region.page for region in session.store.get(Card, card_id).regions if region.side is side]
    _fetch(session, pages, connect)
    return picture_of(session, card_id, side)


def fetch_sides(session: Session, card_id: str, *, connect: Connect = pinned_transport) -> int:
    """Have all images of a card that this desk has not got; how many came.

    Raises NotFoundError, UsageError where the desk has joined no server, ServerError.
    """
    pages = [region.page for region in session.store.get(Card, card_id).regions]
    return _fetch(session, list(dict.fromkeys(pages)), connect)


def images_wanted(session: Session) -> list[str]:
    """Pages whose images were chosen, have room, and are not here, those of the newest cards first."""
    vault = session.store.source.vault
    if vault is None:
        return []
    held = vault.held()
    return [page for page in _fitting(session, vault, held) if vault.hidden_name(page) not in held]


def make_room(session: Session) -> int:
    """Drop images from the server until those here keep within the limit with some room to spare; how many went.

    Those of others that were not seen for the longest go first, those that were chosen to be here after all
    others; one's own stay, and what was taken in here does not count. Raises StoreError.
    """
    vault = session.store.source.vault
    if vault is None:
        return 0
    held = vault.held()
    limit = _limit(session)
    total = sum(one.size for one in held.values())
    if total <= limit:
        return 0
    own = {
        vault.hidden_name(page) for page in _pages(session.store.find(Card, "owner = ?", session.operator.id))
    }
    chosen = {vault.hidden_name(page) for page in _fitting(session, vault, held)}
    dropped = []
    for name in sorted(held.keys() - own, key=lambda name: (name in chosen, held[name].seen)):
        if total <= limit * _FILLED:
            break
        total -= held[name].size
        dropped.append(name)
    vault.drop(dropped)
    return len(dropped)


def _fitting(session: Session, vault: Vault, held: Mapping[str, Held]) -> list[str]:
    """The chosen pages that are to come from the server, or came, as many of the newest as have room together.

    Never so many that one that somebody looks at would push them out: they would be fetched again.
    """
    pages = [page for page in _chosen(session) if not session.store.images.path(page).exists()]
    sizes = [held[name].size if (name := vault.hidden_name(page)) in held else 0 for page in pages]
    here = [size for size in sizes if size]
    usual = sum(here) / len(here) if here else _USUAL
    room = _limit(session) * _FILLED
    filled = accumulate(size or usual for size in sizes)
    return [page for page, size in zip(pages, filled, strict=True) if size <= room]


def _limit(session: Session) -> int:
    return settings.images_gb(session) * 10**9


def _chosen(session: Session) -> list[str]:
    """Pages of the cards that were chosen, the newest first."""
    ahead, store = choice_of_images(session), session.store
    if ahead is Ahead.NONE:
        return []
    department = department_of(store, session.operator.id)
    cards = store.find(
        Card,
        "revoked_at = '' AND (owner = ? OR (department = ? AND department <> ''))",
        session.operator.id, department,
    )  # fmt: skip
    since = _since(office_day(utc_now())) if ahead is Ahead.RECENT else ""
    chosen = [card for card in cards if _day(card) >= since]
    chosen.sort(key=_day, reverse=True)
    return list(_pages(chosen))


def _pages(cards: Iterable[Card]) -> dict[str, None]:
    """Each once, in the order of the cards."""
    return dict.fromkeys(region.page for card in cards for region in card.regions)


def fetch_images(
    session: Session,
    pages: tuple[str, ...],
    *,
    connect: Connect = pinned_transport,
    pause: Pause = time.sleep,
    rest: Pause | None = None,
) -> Fetched:
    """The first images of a list that ``images_wanted`` gave.

    After each it waits for as long as that took, so that never more than half of what the line bears is used:
    by ``rest`` (as ``pause``), which may raise to give the conversation up.
    Raises UsageError where the desk has joined no server, SignInNeededError, BusyError, ServerError.
    """
    now, later = pages[:AT_ONCE], pages[AT_ONCE:]
    return Fetched(_fetch(session, list(now), connect, pause, rest or pause), later)


def _fetch(
    session: Session,
    pages: list[str],
    connect: Connect,
    pause: Pause = time.sleep,
    rest: Pause | None = None,
) -> int:
    """``rest``: after each image, where nobody waits for them."""
    wanted = [page for page in pages if not _is_here(session, page)]
    if not wanted:
        return 0
    got = 0
    patience = {"wait": 0.0} if rest else {}
    with at_server(session, connect=connect, pause=pause, **patience) as (client, _):
        for page in wanted:
            begun = time.monotonic()
            try:
                image = client.get_image(page, ahead=rest is not None)
            except ServerError as error:
                if error.code != "not_found":  # it was not sent yet, or is not for this user any more
                    raise
                continue
            if (vault := session.store.source.vault) is None:
                return got
            vault.keep_image(page, image)
            got += 1
            if rest:
                rest(time.monotonic() - begun)
    return got


def _is_here(session: Session, page: str) -> bool:
    store = session.store
    vault = store.source.vault
    return store.images.path(page).exists() or (vault is not None and vault.has(page))


def _day(card: Card) -> str:
    """When it was received, or else made."""
    return str(card.exchanged_on.latest) if card.exchanged_on else card.created_at[:10]


def _since(today: date) -> str:
    return f"{today.year - _YEARS:04}{today.isoformat()[4:]}"
