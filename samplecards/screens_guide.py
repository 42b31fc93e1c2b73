"""The pictures of the user guide: one state for each page, in few colours, so that they are small."""

from __future__ import annotations

from pathlib import Path

from PIL import Image

_COLOURS = 128
_STATES = {
    "first-start": "recovery-code",
    "intake": "intake-running",
    "correction": "intake-corrected",
    "review": "review-mail",
    "review-fields": "review-fields",
    "people": "people-search",
    "person": "person-written",
    "merge": "person-merge",
    "meeting": "person-meeting",
    "handover": "report-handover",
    "cover": "report-cover",
    "backup": "settings-backup",
    "lock": "lock-running",
    "keys": "keys",
    "fault": "intake-fault",
    "scanner": "settings-scanner",
}
"""The name in ``docs/pictures`` and the state."""


def choose_for_guide(pictures: Path, out: Path) -> None:
    """Bring the pictures of the guide from those of one combination. Raises ValueError where one is missing."""
    out.mkdir(parents=True, exist_ok=True)
    for name, state in _STATES.items():
        (taken,) = pictures.glob(f"[0-9][0-9]-{state}.png")
        with Image.open(taken) as image:
            small = image.convert("RGB").quantize(_COLOURS, dither=Image.Dither.NONE)
            small.save(out / f"{name}.png", optimize=True)
