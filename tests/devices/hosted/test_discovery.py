from __future__ import annotations

import time

import pytest

from app.devices.hosted.discovery import discover_apart
from tests.devices.hosted import drivers


def test_what_is_found_arrives() -> None:
    assert discover_apart(drivers.found_one, 10) == drivers.found_one()


def test_a_crash_finds_nothing() -> None:
    assert discover_apart(drivers.found_a_crash, 10) == []


def test_what_never_comes_back_finds_nothing_and_is_ended() -> None:
    began = time.monotonic()
    assert discover_apart(drivers.found_no_end, 0.5) == []
    assert time.monotonic() - began < 5


def test_what_raises_finds_nothing_and_shows_no_traceback(capfd: pytest.CaptureFixture[str]) -> None:
    assert discover_apart(drivers.found_a_bug, 10) == []
    assert capfd.readouterr().err == ""


def test_a_device_cannot_steer_a_terminal_by_its_name() -> None:
    (info,) = discover_apart(drivers.found_a_liar, 10)
    assert (info.name, info.model, info.serial) == ("sane:a[2Jb", "型", "1")
