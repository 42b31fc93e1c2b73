"""How much work the review is: key presses and fields looked at per card, by scripted hands on the real screens."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import msgspec

from app.core.reading import FieldName
from app.devices.hopper import MemoryHopper
from app.devices.scanner import ScanSettings
from app.devices.virtual import VirtualScanner
from app.ocr.workers import ReaderPool
from app.operations.intake import StackSettings, begin_batch, end_batch, take_in
from app.operations.opening import open_session
from app.operations.reading import reading
from benchmarks.measure import Measure
from samplecards import CardTruth, Split, stack
from samplecards.demo import PASSPHRASE

SEED = 977
CARDS, FULL_CARDS = 40, 500

Truths = list[dict[FieldName, tuple[str, str]]]
"""For each sheet, what its card shows of a field: as printed, and in its plain form."""


class Effort(msgspec.Struct):
    """What the hands did; ``benchmarks.reviewing_window`` and ``reviewing_rows`` print it."""

    cards: int = 0
    """That waited to be checked."""
    keys: int = 0
    """All key presses, every typed letter among them."""
    looked: int = 0
    """Unsure fields that were compared with the card."""
    chosen: int = 0
    """Fields that were put right by a candidate or another form of a kanji."""
    typed: int = 0
    """Fields in which something had to be typed."""
    seconds: float = 0.0
    """From the first key to the last answer: what the machine takes, without anybody thinking."""
    kinds: dict[str, int] = msgspec.field(default_factory=dict)
    """Key presses by what they were for: accept, move, choose, edit, letter."""


def measure(full: bool) -> list[Measure]:
    """Check 40 cards, or 500, that nothing was fitted to."""
    count = FULL_CARDS if full else CARDS
    sheets = list(stack(count, SEED, split=Split.HELD_OUT))
    with tempfile.TemporaryDirectory() as folder:
        home, truths = Path(folder) / "home", Path(folder) / "truths.json"
        with (
            open_session("default", "計測 花子", home=home, passphrase=PASSPHRASE) as session,
            ReaderPool() as pool,
        ):
            scanner = VirtualScanner(MemoryHopper((sheet.front, sheet.back) for sheet in sheets))
            batch = begin_batch(session, StackSettings(session.operator), "virtual")
            with reading(session, pool, batch.id) as run:
                take_in(
                    session, batch, scanner.pages(ScanSettings()), scanner.acknowledge, lambda *_: run.pump()
                )
                end_batch(session, batch.id)
                run.finish()
        truths.write_bytes(msgspec.json.encode([_values(sheet.truth) for sheet in sheets]))
        places = {name: Path(folder) / name for name in ("enter", "rows", "pages")}
        for place in places.values():
            shutil.copytree(home, place)
        by_card = _effort(home, truths, "whole")
        by_field = _effort(places["enter"], truths, "enter")
        by_row, by_page = (
            _effort(places[name], truths, name, "reviewing_rows") for name in ("rows", "pages")
        )
    per_card = f"of {count} cards, {by_card.cards} waited"
    typing = f"{by_card.chosen} fields chosen, {by_card.typed} typed"
    return [
        Measure("review.cards_waiting", 100 * by_card.cards / count, "%", "", f"{count} cards"),
        Measure("review.looked", by_card.looked / count, "fields/card", "", per_card),
        Measure("review.keys", by_card.keys / count, "keys/card", "<= 6", f"Ctrl+Enter for a card whose rest is right; {typing}; {_kinds(by_card)}"),
        Measure("review.letters", by_card.kinds.get("letter", 0) / count, "letters/card", "", "one key each among the keys; a kana or kanji takes two to five with an input method"),
        Measure("review.keys_by_field", by_field.keys / count, "keys/card", "", "Enter for each unsure field"),
        Measure("review.keys_pages_by_card", by_page.keys / count, "keys/card", "<= 6", f"field by field, Ctrl+Enter for a page whose rest is right; {_kinds(by_page)}"),
        Measure("review.keys_rows", by_row.keys / max(1, by_row.looked), "keys/field", "", "field by field, Enter for each row"),
        Measure("review.keys_pages", by_page.keys / max(1, by_page.looked), "keys/field", "", "the same"),
        Measure("review.seconds", by_card.seconds / max(1, by_card.cards), "s/card", "", "the machine's part"),
    ]  # fmt: skip


def _kinds(effort: Effort) -> str:
    return ", ".join(f"{kind} {count}" for kind, count in sorted(effort.kinds.items()))


def _values(truth: CardTruth) -> dict[FieldName, tuple[str, str]]:
    return {name: (text, truth.fields[name]) for name, text in truth.printed.items()}


def _effort(home: Path, truths: Path, manner: str, hands: str = "reviewing_window") -> Effort:
    """Run the hands over a store as it was read."""
    platform = {} if os.environ.get("DISPLAY") else {"QT_QPA_PLATFORM": "offscreen"}
    environment = {**os.environ, **platform, "ENISHI_HOME": str(home)}
    words = [sys.executable, "-m", f"benchmarks.{hands}", str(truths), manner]
    output = subprocess.run(words, check=True, stdout=subprocess.PIPE, env=environment).stdout
    return msgspec.json.decode(output.splitlines()[-1], type=Effort)
