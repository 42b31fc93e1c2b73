"""A pile of leaves in a folder, so that a device in another process has the paper that a test has."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import cycle, islice
from pathlib import Path

from tests.devices.rig.paper import Leaf, Picture


def store(folder: Path, leaves: Iterable[Leaf]) -> None:
    """Write ``0001_front_300.ppm`` and so on (portable pixmap), and beside it a JPEG file where a picture has one."""
    for leaf in leaves:
        for side, picture in (("front", leaf.front), ("back", leaf.back)):
            path = folder / f"{leaf.number:04}_{side}_{picture.dpi}.ppm"
            path.write_bytes(f"P6 {picture.width} {picture.height} 255\n".encode() + picture.pixels)
            if picture.jpeg:
                path.with_suffix(".jpg").write_bytes(picture.jpeg)


def load(folder: Path, sheets: int | None = None) -> list[Leaf]:
    """The leaves of a folder by their numbers, all of them once, or ``sheets`` of them, beginning anew at the end."""
    pairs = zip(sorted(folder.glob("*_front_*.ppm")), sorted(folder.glob("*_back_*.ppm")), strict=True)
    sides = [(_picture(front), _picture(back)) for front, back in pairs]
    laid_in = sides if sheets is None else islice(cycle(sides), sheets)
    return [Leaf(number, front, back) for number, (front, back) in enumerate(laid_in, start=1)]


def _picture(path: Path) -> Picture:
    head, _, pixels = path.read_bytes().partition(b"\n")
    _, width, height, _ = head.split()
    jpeg = path.with_suffix(".jpg")
    dpi = int(path.stem.rpartition("_")[2])
    return Picture(int(width), int(height), pixels, jpeg.read_bytes() if jpeg.exists() else b"", dpi)
