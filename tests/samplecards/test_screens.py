"""Every state of every screen comes up, and a picture of each is left."""

import subprocess
import sys
from pathlib import Path

import pytest

STATES = {
    "welcome", "recovery-code", "unlock-several", "lock-running", "trouble", "intake-fault", "intake-running",
    "intake-ended", "intake-corrected", "review-mail", "review-name", "review-region", "review-portrait",
    "review-done", "people-search", "person-edit", "person-merge", "person-undo", "finder-found", "keys",
    "report-handover", "report-slip", "settings-backup", "large-review",
    "intake-scanner", "intake-forbidden", "settings-scanner",
}  # fmt: skip


@pytest.mark.slow
def test_pictures_of_a_small_office(tmp_path: Path) -> None:
    pytest.importorskip("PySide6.QtWidgets", exc_type=ImportError)
    command = [
        sys.executable,
        "-m",
        "samplecards.screens",
        "--cards",
        "2",
        "--contacts",
        "12",
        "--out",
        str(tmp_path),
    ]
    subprocess.run(command, check=True)
    pictures = list((tmp_path / "ja-light-100").glob("*.png"))
    assert {path.stem.partition("-")[2] for path in pictures} >= STATES
    assert all(path.stat().st_size > 5_000 for path in pictures)
