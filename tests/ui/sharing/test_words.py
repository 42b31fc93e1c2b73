"""How far a sync is, in words: long on the sharing page, short in the top line."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from app.background.syncing import Stand, Standing
from app.operations.asking import Requests
from app.operations.sharing import SharingState
from app.operations.syncing import SyncReport
from app.ui.sharing.words import progress_words, standing_words

IN_STEP = "同期済み"


def link(standing: Standing, report: SyncReport | None = None, **known: Any) -> Any:
    until = "2999-01-01T00:00:00.000Z"
    state = SharingState(joined=True, last_at="2026-04-01T00:00:00.000Z", lease_until=until)
    stand = Stand(standing, report, images_left=known.get("images_left", 0))
    return SimpleNamespace(
        state=state, stand=stand, stands=standing, requests=Requests(), rotations=(), is_catching_up=False
    )


@pytest.mark.parametrize(
    ("standing", "report", "short", "long"),
    [
        (Standing.SYNCING, SyncReport(), IN_STEP, ""),
        (
            Standing.SYNCING, SyncReport(waiting=1500, sent=300), "同期中… · 送信 300 / 1,500 件",
            "送信 300 / 1,500 件",
        ),
        (
            Standing.SYNCING, SyncReport(waiting=5, sent=5, arrived=2000, coming=18_000),
            "同期中… · 受信 2,000 / 20,000 件", "送信 5 / 5 件 · 受信 2,000 / 20,000 件",
        ),
        (
            Standing.SYNCING, SyncReport(arrived=7, images=20, images_left=300), f"{IN_STEP} · 画像の送信 残り 300 枚",
            "受信 7 件 · 画像の送信 20 / 320 枚",
        ),
        (
            Standing.IN_STEP, SyncReport(images=20, images_left=300), f"{IN_STEP} · 画像の送信 残り 300 枚",
            "画像の送信 20 / 320 枚",
        ),
        (Standing.IN_STEP, SyncReport(waiting=5, sent=5, images=20), IN_STEP, ""),
    ],
)  # fmt: skip
def test_progress_has_a_total(standing: Standing, report: SyncReport, short: str, long: str) -> None:
    told = link(standing, report)
    assert progress_words(told) == long
    assert_short(told, short)


def test_images_that_come_ahead_are_counted_in_the_top_line() -> None:
    assert_short(link(Standing.IN_STEP, images_left=1200), f"{IN_STEP} · 画像の受信 残り 1,200 枚")


def assert_short(told: Any, short: str) -> None:
    """But for when it was last in step."""
    words = standing_words(told)[0]
    begin, _, end = short.partition(" · ")
    assert words.startswith(begin)
    assert words.endswith(end)
    assert end or " · " not in words
