"""Stacks of scanned cards, in memory or as files with their truth beside them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import cv2
import msgspec

from samplecards.canvas import BgrImage
from samplecards.cards import CardTruth, draw_card
from samplecards.layouts import Layout
from samplecards.population import generate_people
from samplecards.scanner import PlacedSide, ScanFaults, scan
from samplecards.splits import Split

TRUTH_FILE = "truth.json"

# So that the seeds of a stack's cards are not those of the next stack, moved by one.
_SEED_STRIDE = 1_000_003


@dataclass(frozen=True, slots=True)
class SampleSheet:
    """One fed card: its pages as JPEG, and what is on them."""

    front: bytes
    back: bytes | None
    """None where the scanner was set to one side."""
    truth: CardTruth
    placed: tuple[PlacedSide, ...]
    """Where the card lies on the front page and, if there is one, on the back page."""


@dataclass(frozen=True, slots=True)
class FiledSheet:
    """An entry of ``truth.json``."""

    front: str
    """The file's name."""
    back: str | None
    truth: CardTruth
    placed: tuple[PlacedSide, ...]


def stack(
    count: int,
    seed: int,
    *,
    duplex: bool = True,
    layout: Layout | None = None,
    dpi: int = 300,
    faults: Callable[[int], ScanFaults] = ScanFaults.mild,
    split: Split = Split.COMMON,
) -> Iterator[SampleSheet]:
    """``count`` cards one after another, as the feeder gives them; equal arguments give equal bytes.

    ``faults`` gives the conditions of each scan by its seed.
    """
    for number, contact in enumerate(generate_people(count, seed, split)):
        card_seed = seed * _SEED_STRIDE + number
        card = draw_card(contact, card_seed, layout, dpi)
        scanned = scan(card, card_seed, faults(card_seed), duplex=duplex)
        pages = [page for page in (scanned.front, scanned.back) if page is not None]
        images = [encode(page.image, scanned.jpeg_quality) for page in pages]
        placed = tuple(side for page in pages for side in page.cards)
        yield SampleSheet(images[0], images[1] if duplex else None, card.truth, placed)


def write_stack(
    folder: Path, count: int, seed: int, *, duplex: bool = True, layout: Layout | None = None
) -> list[CardTruth]:
    """Write a stack as ``0001_front.jpg``, ``0001_back.jpg`` … with ``truth.json``, a list of ``FiledSheet``.

    The folder is made where it is not there.
    """
    folder.mkdir(parents=True, exist_ok=True)
    filed = []
    for number, sheet in enumerate(stack(count, seed, duplex=duplex, layout=layout), start=1):
        names = [f"{number:04}_front.jpg", f"{number:04}_back.jpg"]
        (folder / names[0]).write_bytes(sheet.front)
        if sheet.back is not None:
            (folder / names[1]).write_bytes(sheet.back)
        filed.append(
            FiledSheet(names[0], names[1] if sheet.back is not None else None, sheet.truth, sheet.placed)
        )
    (folder / TRUTH_FILE).write_bytes(msgspec.json.format(msgspec.json.encode(filed), indent=1))
    return [sheet.truth for sheet in filed]


def encode(image: BgrImage, quality: int = 90) -> bytes:
    """A picture as JPEG; ``quality`` is 0 to 100."""
    done, encoded = cv2.imencode(".jpg", image, (cv2.IMWRITE_JPEG_QUALITY, quality))
    if not done:
        raise ValueError("the picture cannot be encoded")
    return encoded.tobytes()
