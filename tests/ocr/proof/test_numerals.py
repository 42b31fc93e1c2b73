from __future__ import annotations

from dataclasses import replace

import msgspec
import numpy as np
import pytest

from app.core.reading import Line
from app.ocr.models import MODELS
from app.ocr.proof.crops import line_crop, line_in_crop
from app.ocr.proof.numerals import NumeralsReader
from app.ocr.proof.second import UNREAD, UNVOUCHED
from tests.ocr.proof.drawn import FACES, drawn

_FACES = [face for face in FACES if "Mincho" not in face]
"""Those that draw the bar for the dash as long as dashes are."""
TEL = "電話〇三―三一二六―四五八九"


@pytest.fixture(scope="module")
def reader() -> NumeralsReader:
    return NumeralsReader()


def seen(
    reader: NumeralsReader, printed: str, read: str | None = None, *, face: str = "Noto Sans", em: int = 40
) -> str:
    """What the reader makes of a column; its dashes are printed as the bar that lies along it."""
    image, line = drawn(printed.replace("―", "｜"), FACES[face], em, vertical=True, read=read or printed)
    return reader.read(line_crop(image, [line], 0), line_in_crop([line], 0)).text


def moved(line: Line, *by: float) -> Line:
    return replace(line, centres=tuple(centre + step for centre, step in zip(line.centres, by, strict=True)))


@pytest.mark.parametrize("face", _FACES)
@pytest.mark.parametrize("em", [22, 48])
@pytest.mark.parametrize("printed", [TEL, "〒五三〇―〇〇〇一"])
def test_numbers_of_columns_are_read(reader: NumeralsReader, printed: str, face: str, em: int) -> None:
    assert seen(reader, printed, face=face, em=em) == printed


@pytest.mark.parametrize("face", FACES)
@pytest.mark.parametrize("printed", ["葵町七丁目二〇番地", "五丁目一二番一四号", "三八六九一"])
def test_house_numbers_are_read(reader: NumeralsReader, printed: str, face: str) -> None:
    assert seen(reader, printed, face=face) == printed


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        (TEL, "電話〇三―三一二六―四五ハカ"),
        (TEL, "電話〇三一三一二六一四五八九"),
        (TEL, "電話〇二―三一二六―四五八九"),
        (TEL, "電話○三ー三ー二六ー四五八九"),
    ],
)
def test_what_is_printed_is_told_whatever_was_read(reader: NumeralsReader, printed: str, read: str) -> None:
    assert seen(reader, printed, read) == printed


def test_what_is_no_numeral_is_not_vouched_for(reader: NumeralsReader) -> None:
    assert seen(reader, "〒五三〇―〇〇〇一", "十五三〇―〇〇〇一") == f"{UNVOUCHED}十五三〇―〇〇〇一"


def test_what_was_not_read_is_seen_or_marked(reader: NumeralsReader) -> None:
    image, line = drawn("三｜二人八〇四", FACES["Noto Sans"], 40, vertical=True)
    places = (0, 2, 4, 6)
    lost = replace(line, text="三二八四", centres=tuple(line.centres[place] for place in places))
    text = reader.read(line_crop(image, [lost], 0), line_in_crop([lost], 0)).text
    assert text == f"三―二{UNREAD}八〇四"
    cut = replace(line, text="三―二", centres=line.centres[:3])
    assert reader.read(line_crop(image, [cut], 0), line_in_crop([cut], 0)).text.startswith(f"三―二{UNREAD}")


def test_a_character_that_was_read_twice_is_not_vouched_for(reader: NumeralsReader) -> None:
    image, line = drawn("三｜二八", FACES["Noto Sans"], 40, vertical=True)
    first, *others = line.centres
    twice = replace(line, text="三三―二八", centres=(first - 4, first + 4, *others))
    text = reader.read(line_crop(image, [twice], 0), line_in_crop([twice], 0)).text
    assert text == f"{UNVOUCHED}三{UNVOUCHED}三―二八"


def test_characters_may_be_badly_placed(reader: NumeralsReader) -> None:
    image, line = drawn("三｜二八", FACES["Noto Sans"], 40, vertical=True)
    line = moved(replace(line, text="三―二八"), 8, -6, 6, -8)
    assert reader.read(line_crop(image, [line], 0), line_in_crop([line], 0)).text == "三―二八"


def test_rows_names_and_small_print_are_left_alone(reader: NumeralsReader) -> None:
    blank = np.full((60, 300, 3), 255, np.uint8)
    _, row = drawn("三―二八", FACES["Noto Sans"], 40)
    _, name = drawn("山田一郎", FACES["Noto Sans"], 40, vertical=True)
    _, small = drawn("三―二八", FACES["Noto Sans"], 12, vertical=True)
    for line in (row, name, small, replace(row, vertical=True, centres=())):
        statement = reader.read(blank, line)
        assert statement.text == ""
        assert set(statement.unknown) == {c for c in line.text if c.isalnum()}
    _, column = drawn("葵町三丁目二八ビル", FACES["Noto Sans"], 40, vertical=True)
    assert reader.lacks(column) == "葵町ビル"


def test_the_net_and_its_classes_fit() -> None:
    about = msgspec.json.decode((MODELS / "numerals.json").read_bytes())
    assert set(about["thresholds"]) == set(about["classes"])
    assert (MODELS / "numerals.onnx").stat().st_size < 300_000
    assert not [name for name in about["provenance"]["designs"] if name.startswith(("Zen", "Shippori"))]
