"""A server keeps as many connections as the system has room for."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest

from server.listening import room_for

if sys.platform == "win32":
    pytest.skip("no such limit", allow_module_level=True)

import resource

LIMIT = resource.RLIMIT_NOFILE


@pytest.fixture
def hard() -> Iterator[int]:
    """What this process may ask for; its own limit is put back."""
    before = resource.getrlimit(LIMIT)
    yield before[1]
    resource.setrlimit(LIMIT, before)


def test_a_server_started_by_hand_asks_for_more_files(hard: int) -> None:
    resource.setrlimit(LIMIT, (300, hard))
    assert room_for(200) == 200
    assert resource.getrlimit(LIMIT)[0] == 400
    assert room_for(100) == 100
    assert resource.getrlimit(LIMIT)[0] == 400, "it is never made less"


def test_where_there_is_no_more_it_keeps_fewer(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[int, int]] = []
    monkeypatch.setattr(resource, "getrlimit", lambda _: (300, 1000))
    monkeypatch.setattr(resource, "setrlimit", lambda _, limits: asked.append(limits))
    assert room_for(2000) == 500
    assert asked == [(1000, 1000)]
