"""How often an address may try."""

from __future__ import annotations

import pytest

from server.limits import Limit


def test_a_burst_and_then_one_at_a_time() -> None:
    now = 0.0
    limit = Limit(burst=3, per_second=0.5, clock=lambda: now)
    assert [limit.wait("a") for _ in range(3)] == [0, 0, 0]
    assert limit.wait("a") == pytest.approx(2)
    assert limit.wait("b") == 0
    now = 1.0
    assert limit.wait("a") == pytest.approx(1)
    now = 2.0
    assert limit.wait("a") == 0
    assert limit.wait("a") == pytest.approx(2)
    now = 1000.0
    assert [limit.wait("a") > 0 for _ in range(4)] == [False, False, False, True]


def test_many_addresses_take_no_more_room() -> None:
    limit = Limit(burst=1, per_second=0.001)
    for number in range(20_000):
        limit.wait(str(number))
    assert len(limit._buckets) <= 10_000
