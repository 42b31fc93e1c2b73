"""The command surface and the pinned list."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import dev


def test_the_lock_pins_and_hashes_everything_and_names_no_host() -> None:
    text = dev.LOCK.read_text(encoding="utf-8")
    pins = re.findall(r"^[a-z0-9][\w.-]*==\S+", text, re.MULTILINE)
    assert len(pins) > 50
    assert text.count("--hash=sha256:") >= len(pins)
    assert "://" not in text


def test_help_names_every_verb_with_what_it_does() -> None:
    done = subprocess.run(
        [sys.executable, dev.ROOT / "dev.py", "--help"], capture_output=True, text=True, check=True
    )
    for name, verb in dev.VERBS.items():
        assert name in done.stdout
        assert verb.__doc__ is not None
        assert verb.__doc__ in done.stdout


def test_another_lock_makes_another_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    before = dev.environment_key()
    other = tmp_path / "requirements.lock"
    other.write_text("nothing")
    monkeypatch.setattr(dev, "LOCK", other)
    assert dev.environment_key() != before


@pytest.mark.skipif(not hasattr(os, "ST_NOEXEC"), reason="a folder of Linux")
@pytest.mark.parametrize(
    ("memory", "room", "chosen", "used"),
    [
        ("", 1, None, True),
        ("", 1 << 60, None, False),
        ("absent", 1, None, False),
        ("", 1, "/elsewhere", False),
    ],
)
def test_tests_write_to_memory_where_there_is_room(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, memory: str, room: int, chosen: str | None, used: bool
) -> None:
    monkeypatch.setattr(dev, "MEMORY", tmp_path / memory)
    monkeypatch.setattr(dev, "ROOM", room)
    monkeypatch.setenv("TMPDIR", chosen or "")
    if not chosen:
        monkeypatch.delenv("TMPDIR")
    dev.write_to_memory()
    assert os.environ.get("TMPDIR") == (str(tmp_path) if used else chosen)
