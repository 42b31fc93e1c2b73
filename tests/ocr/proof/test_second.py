"""Second readers: what they read, and that none of them can stop a reading."""

from __future__ import annotations

import logging
import sys
from pathlib import Path

import numpy as np
import PIL.Image
import PIL.ImageDraw
import PIL.ImageFont
import pytest

from app.core.reading import Line
from app.ocr.imaging.image import Image
from app.ocr.proof import tesseract
from app.ocr.proof.second import SECOND_READERS, SecondReaders, Statement
from tests.ocr.drawing import FONT, pixels
from tests.ocr.fields.cards import column, text

BLANK = np.full((40, 300, 3), 255, np.uint8)


def crop(words: str, *, ground: str = "white", ink: str = "black") -> Image:
    """A line as ``line_crop`` cuts it."""
    font = PIL.ImageFont.truetype(FONT, 36)
    picture = PIL.Image.new("RGB", (round(font.getlength(words)) + 30, 56), ground)
    PIL.ImageDraw.Draw(picture).text((15, 2), words, font=font, fill=ink)
    return pixels(picture)


def column_crop(words: str) -> Image:
    picture = PIL.Image.new("RGB", (56, 44 * len(words) + 30), "white")
    font = PIL.ImageFont.truetype(FONT, 36)
    for number, character in enumerate(words):
        PIL.ImageDraw.Draw(picture).text((10, 8 + 44 * number), character, font=font, fill="black")
    return pixels(picture.rotate(90, expand=True))


@pytest.fixture(scope="module")
def readers() -> SecondReaders:
    return SecondReaders()


def read(readers: SecondReaders, name: str, made: Image, line: Line) -> str:
    statement = readers.read(name, made, line)
    assert statement is not None
    return statement.text.replace(" ", "")


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("tesseract", "青葉精機株式会社"),
        ("tesseract", "taro.sato@aoba-seiki.example.co.jp"),
        ("tesseract", "03-3123-4567"),
        ("tiny", "taro.sato@aoba-seiki.example.co.jp"),
        ("tiny", "03-3123-4567"),
        ("tiny", "佐藤太郎"),
    ],
)
@pytest.mark.parametrize(("ground", "ink"), [("white", "black"), ("#203050", "#f0e8d0")])
def test_a_line_is_read(readers: SecondReaders, name: str, words: str, ground: str, ink: str) -> None:
    assert read(readers, name, crop(words, ground=ground, ink=ink), text(words, 0, 0)) == words


def test_an_address_after_a_japanese_label_is_read_by_the_english_net(readers: SecondReaders) -> None:
    words = "メール taro.sato@aoba-seiki.example.co.jp"
    assert "taro.sato@aoba-seiki.example.co.jp" in read(readers, "tesseract", crop(words), text(words, 0, 0))


def test_a_column_is_read(readers: SecondReaders) -> None:
    words = "青葉精機株式会社"
    assert read(readers, "tesseract", column_crop(words), column(words, 100, 0)) == words


@pytest.mark.parametrize("name", list(SECOND_READERS))
def test_nothing_is_read_from_a_blank(readers: SecondReaders, name: str) -> None:
    for made in (BLANK, BLANK[:1, :1], BLANK[:, :1], BLANK[:1]):
        assert readers.read(name, made, text("松", 0, 0)) is not None
    assert not set(read(readers, name, BLANK, text("松田", 0, 0))) & set("松田")


def test_readers_tell_what_they_never_give(readers: SecondReaders) -> None:
    line = text("髙橋 かおる ☎", 0, 0)
    statements = {name: readers.read(name, crop("髙橋"), line) for name in SECOND_READERS}
    assert statements["tiny"] is not None
    assert set(statements["tiny"].unknown) >= set("かおる")
    assert statements["tesseract"] is not None
    assert "橋" not in statements["tesseract"].unknown


def test_models_are_named_once_they_are_used() -> None:
    fresh = SecondReaders()
    assert fresh.models == ()
    fresh.read("tiny", BLANK, text("a", 0, 0))
    assert "PP-OCRv6_rec_tiny.onnx@" in "".join(fresh.models)


@pytest.mark.skipif(sys.platform == "win32", reason="has no peak of resident memory to ask for")
def test_reading_on_takes_no_more_memory(readers: SecondReaders) -> None:
    import resource

    line, made = text("青葉精機株式会社", 0, 0), crop("青葉精機株式会社")

    def peak_after(count: int) -> int:
        for name in SECOND_READERS:
            for _ in range(count):
                readers.read(name, made, line)
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

    before = peak_after(5)
    assert peak_after(60) - before < 8 * 1024


class Broken:
    models = ("none",)

    def lacks(self, line: Line) -> str:
        raise ValueError(line.text)

    def read(self, crop: Image, line: Line) -> Statement:
        raise ValueError(f"{crop.shape} {line.text}")


def test_a_reader_that_fails_is_left_out_from_then_on(caplog: pytest.LogCaptureFixture) -> None:
    loaded: list[str] = []

    def absent() -> Broken:
        loaded.append("absent")
        raise ImportError

    readers = SecondReaders({"absent": absent, "broken": Broken})
    with caplog.at_level(logging.WARNING):
        for _ in range(3):
            assert readers.read("absent", BLANK, text("佐藤", 0, 0)) is None
            assert readers.read("broken", BLANK, text("佐藤", 0, 0)) is None
            assert readers.lacks("broken", text("佐藤", 0, 0)) is None
    assert loaded == ["absent"]
    assert readers.names == ()
    assert readers.models == ()
    assert len(caplog.records) == 2
    # What stands on a card is in no log.
    assert "佐藤" not in caplog.text


def test_without_its_models_tesseract_is_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tesseract, "_FOLDER", tmp_path)
    readers = SecondReaders({"tesseract": tesseract.TesseractReader})
    assert readers.read("tesseract", BLANK, text("佐藤", 0, 0)) is None
    assert readers.names == ()
    for name in ("jpn", "jpn_large", "jpn_vert", "eng"):
        (tmp_path / f"{name}.traineddata").write_bytes(b"damaged")
    with pytest.raises(RuntimeError):
        tesseract.TesseractReader()


def test_models_in_a_folder_that_code_pages_cannot_spell(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "縁 🎴"
    folder.mkdir()
    for name in ("jpn", "jpn_large", "jpn_vert", "eng"):
        (folder / f"{name}.traineddata").write_bytes((tesseract._FOLDER / f"{name}.traineddata").read_bytes())
    monkeypatch.setattr(tesseract, "_FOLDER", folder)
    here = Path.cwd()
    reader = tesseract.TesseractReader()
    assert Path.cwd() == here
    assert reader.read(crop("03-3123-4567"), text("03-3123-4567", 0, 0)).text == "03-3123-4567"


def test_tesseracts_large_net_knows_kanji_that_its_small_one_lacks() -> None:
    reader = tesseract.TesseractReader()
    assert reader.lacks(text("颯太桧垣惠", 0, 0)) == ""
    assert reader.lacks(text("山﨑颯", 0, 0)) == "﨑"


def test_tesseract_looks_once_where_it_reads_what_the_engine_did() -> None:
    reader = tesseract.TesseractReader()
    picture = crop("青葉精機株式会社")
    assert reader.read(picture, text("青葉精機株式会社", 0, 0)).text.split("\n") == ["青葉精機株式会社"]
    looks = reader.read(picture, text("青葉情機株式会社", 0, 0)).text.split("\n")
    assert len(looks) == 4
    assert looks.count("青葉精機株式会社") >= 2
