"""Images that would harm a careless reader go through the real imaging, in one worker process, between sound ones."""

from __future__ import annotations

import io
import random
import struct
import zlib
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import PIL.Image
import pytest

from app.ocr.engine import EngineOptions
from app.ocr.sheets import SheetJob, SheetResult
from app.ocr.workers import ReaderPool
from tests.ocr.fakes import FINE, sheet

ENGINE = "tests.ocr.fakes:FragileEngine"


def saved(picture: PIL.Image.Image, form: str, **options: object) -> bytes:
    with io.BytesIO() as file:
        picture.save(file, form, **options)
        return file.getvalue()


def card(mode: str = "RGB") -> PIL.Image.Image:
    picture = PIL.Image.effect_noise((400, 240), 60).convert("RGB")
    return picture.convert(mode)


def png(width: int, height: int, *, depth: int, colour: int, rows: bytes) -> bytes:
    """A PNG file of our own making, its parts all valid by themselves."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(rows, 9))
        + chunk(b"IEND", b"")
    )


def rgb48(width: int, height: int) -> bytes:
    row = b"\0" + np.full(3 * width, 0xC000, ">u2").tobytes()
    return png(width, height, depth=16, colour=2, rows=row * height)


def gallery() -> Iterator[tuple[str, bytes]]:
    """Names and files; what is behind ``read`` holds a picture, ``either`` may, the others do not."""
    noise = random.Random(5).randbytes
    jpeg, whole = saved(card(), "JPEG"), saved(card(), "PNG")
    yield "refused: nothing", b""
    yield "refused: no image", noise(3000)
    yield "refused: 0 × 0", png(0, 0, depth=8, colour=0, rows=b"")
    yield "refused: 20,000 × 20,000", png(20_000, 20_000, depth=1, colour=0, rows=(b"\0" * 2501) * 20_000)
    yield "refused: a bomb", png(60_000, 60_000, depth=1, colour=0, rows=b"\0" * 1_000_000)
    yield "either: fewer rows than said", png(300, 300, depth=8, colour=0, rows=(b"\0" * 301) * 9)
    yield "refused: truncated JPEG", jpeg[: len(jpeg) // 2]
    yield "refused: truncated PNG", whole[: len(whole) // 2]
    yield "refused: animated GIF", saved(card(), "GIF", save_all=True, append_images=[card()] * 3)
    yield "refused: a TIFF in a file called .jpg", saved(card(), "TIFF")
    yield "either: noise within a JPEG", jpeg[:900] + noise(400) + jpeg[1300:]
    yield "either: a comment that outlasts the file", jpeg[:20] + b"\xff\xfe\xff\xff" + jpeg[20:]
    yield "either: 1 × 1", saved(PIL.Image.new("RGB", (1, 1)), "PNG")
    yield "either: 30,000 × 1", saved(PIL.Image.new("L", (30_000, 1), 255), "PNG")
    yield "either: 1 × 30,000", saved(PIL.Image.new("L", (1, 30_000), 255), "PNG")
    yield "either: 30,000 × 3 of noise", saved(PIL.Image.effect_noise((30_000, 3), 90), "PNG")
    yield "refused: one long line of pixels", saved(PIL.Image.new("L", (60_000, 1), 255), "PNG")
    yield "refused: one high column of pixels", saved(PIL.Image.new("L", (1, 60_000), 255), "PNG")
    yield "read: animated PNG", saved(card(), "PNG", save_all=True, append_images=[card()] * 3)
    yield "read: several pictures in a JPEG", saved(card(), "MPO", save_all=True, append_images=[card()])
    yield "read: CMYK", saved(card("CMYK"), "JPEG")
    yield "read: progressive", saved(card(), "JPEG", progressive=True)
    yield "read: 16 bits of grey", saved(PIL.Image.fromarray(np.full((240, 400), 0xC000, np.uint16)), "PNG")
    yield "read: 48 bits of colour", rgb48(400, 240)
    yield "read: palette with a hole", saved(card("P"), "PNG", transparency=0)
    yield "read: one bit", saved(card("1"), "PNG")


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> dict[str, SheetResult]:
    """Every picture once as a front and once as the back of a sound card, after each of them a sound one."""
    notes: Path = tmp_path_factory.mktemp("notes")
    sound = sheet(FINE)

    def jobs() -> Iterator[SheetJob]:
        for name, data in gallery():
            yield SheetJob(name, data)
            yield SheetJob(f"behind {name}", sound, data)
            yield SheetJob(f"sound after {name}", sound)

    with ReaderPool(1, ENGINE, EngineOptions(models=notes)) as pool:
        (worker,) = pool._workers
        found = {result.job_id: result for result in pool.read_all(jobs())}
        assert pool._workers == [worker], "the worker died"
    return found


@pytest.mark.parametrize("name", [name for name, _ in gallery()])
def test_it_harms_neither_its_worker_nor_the_others(results: dict[str, SheetResult], name: str) -> None:
    assert results[f"sound after {name}"].reading
    outcome = results[name]
    kind = name.partition(":")[0]
    if kind != "either":
        assert (outcome.reading is not None) == (kind == "read"), outcome.error
    if outcome.reading is None:
        # A sentence about the image, not the excuse for what nobody thought of.
        assert (outcome.error or "").startswith("画像が")
        assert "想定外" not in (outcome.error or "")
    behind = results[f"behind {name}"]
    assert (behind.reading is None) == (outcome.reading is None)
