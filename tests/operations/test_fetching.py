"""How much room images from the office's server may take, and which of them give way."""

from __future__ import annotations

import os
import time
from dataclasses import dataclass
from datetime import timedelta

import pytest

from app.core.dates import PartialDate, utc_now
from app.core.ids import new_id
from app.core.reading import Side
from app.core.records import Card, Department, Post, Region, User
from app.core.visibility import Visibility
from app.db.vault import Vault
from app.operations import fetching, settings
from app.operations.fetching import Ahead, choose_images, images_wanted, make_room
from app.operations.session import Session

_QUAD = ((0.0, 0.0), (91.0, 0.0), (91.0, 55.0), (0.0, 55.0))

SIZE = 1000
"""Bytes of an image before it is sealed."""


@dataclass
class Desk:
    """A desk under a lease, at which a user and a colleague have cards."""

    session: Session
    department: str
    colleague: str
    monkeypatch: pytest.MonkeyPatch

    @property
    def vault(self) -> Vault:
        vault = self.session.store.source.vault
        assert vault is not None
        return vault

    @property
    def size(self) -> int:
        return sum(one.size for one in self.vault.held().values())

    def card(self, month: int, *, own: bool = False) -> Card:
        """One whose image is at the server."""
        owner = self.session.operator.id if own else self.colleague
        card = Card(
            owner=owner, operator=owner, department=self.department, visibility=Visibility.DEPARTMENT,
            exchanged_on=PartialDate(2026, month, 1), regions=(Region(new_id(), Side.FRONT, _QUAD, 0, (91, 55)),),
        )  # fmt: skip
        with self.session.operation("add", "追加").transaction() as writer:
            writer.insert(card)
        return card

    def keep(self, *cards: Card) -> None:
        """Their images are here now; they were seen in this order, each a day after the one before."""
        for days, card in enumerate(reversed(cards)):
            self.vault.keep_image(page_of(card), bytes(SIZE))
            (path,) = self.session.store.profile.view_images.rglob(
                f"{self.vault.hidden_name(page_of(card))}.*"
            )
            at = time.time() - (days + 1) * 86_400
            os.utime(path, (at, at))

    def limit(self, size: float) -> None:
        self.monkeypatch.setattr(fetching, "_limit", lambda _: size)

    def has(self, *cards: Card) -> list[bool]:
        return [self.vault.has(page_of(card)) for card in cards]


def page_of(card: Card) -> str:
    return card.regions[0].page


@pytest.fixture
def desk(session: Session, monkeypatch: pytest.MonkeyPatch) -> Desk:
    department, colleague = Department(name="総務課"), User(name="鈴木 一郎")
    with session.operation("add", "追加").transaction() as writer:
        writer.insert(department)
        writer.insert(colleague)
        writer.insert(Post(user=session.operator.id, department=department.id, main=True))
    session.store.source.lease(utc_now() + timedelta(days=14), utc_now(), "")
    return Desk(session, department.id, colleague.id, monkeypatch)


def test_what_was_not_seen_for_the_longest_goes_and_ones_own_stays(desk: Desk) -> None:
    own, first, second, third = desk.card(1, own=True), *(desk.card(month) for month in (1, 2, 3))
    desk.keep(own, second, first, third)
    assert desk.session.store.image(page_of(first)), "somebody looks"
    assert make_room(desk.session) == 0
    desk.limit(desk.size - 1)
    assert make_room(desk.session) == 1
    assert desk.has(own, first, second, third) == [True, True, False, True]
    assert make_room(desk.session) == 0
    desk.limit(desk.size - 1)
    assert make_room(desk.session) == 1
    assert desk.has(own, first, third) == [True, True, False]
    desk.limit(1)
    assert make_room(desk.session) == 1
    assert desk.has(own, first) == [True, False]


def test_pictures_of_others_count_and_go_too(desk: Desk) -> None:
    card = desk.card(1)
    desk.session.store.keep_thumbnail(
        (card.id, Side.FRONT), bytes(SIZE), card.owner, desk.session.operator.id
    )
    assert desk.size > SIZE
    desk.limit(SIZE)
    assert make_room(desk.session) == 1
    assert desk.session.store.thumbnail((card.id, Side.FRONT)) is None


def test_what_was_chosen_stays_before_what_was_looked_at(desk: Desk) -> None:
    chosen, looked_at = desk.card(2), desk.card(1)
    choose_images(desk.session, Ahead.DEPARTMENT)
    desk.keep(chosen, looked_at)
    desk.limit(desk.size - 1)
    assert make_room(desk.session) == 1
    assert desk.has(chosen, looked_at) == [True, False], "or it would be fetched again and again"
    assert images_wanted(desk.session) == []


def test_no_more_is_fetched_ahead_than_has_room(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    cards = [desk.card(month) for month in (4, 3, 2, 1)]
    choose_images(desk.session, Ahead.DEPARTMENT)
    assert images_wanted(desk.session) == [page_of(card) for card in cards]
    monkeypatch.setattr(fetching, "_USUAL", 10 * SIZE)
    desk.limit(30 * SIZE)
    assert images_wanted(desk.session) == [page_of(card) for card in cards[:2]]
    desk.keep(cards[0])  # they are smaller than was thought
    assert images_wanted(desk.session) == [page_of(card) for card in cards[1:]]


def test_the_limit_is_in_gigabytes(desk: Desk) -> None:
    assert settings.images_gb(desk.session) == 10
    settings.choose(desk.session, settings.IMAGES_GB, "1")
    choose_images(desk.session, Ahead.DEPARTMENT)
    desk.monkeypatch.setattr(fetching, "_USUAL", 4 * 10**8)
    cards = [desk.card(month) for month in (3, 2, 1)]
    assert images_wanted(desk.session) == [page_of(card) for card in cards[:2]]


def test_without_a_lease_there_is_nothing_to_do(session: Session) -> None:
    assert make_room(session) == 0
    assert images_wanted(session) == []
