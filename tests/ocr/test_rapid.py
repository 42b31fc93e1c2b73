from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest
import rapidocr

from app.core.errors import EngineError
from app.ocr.engine import EngineOptions, OcrEngine, create_engine
from app.ocr.rapid import JapaneseDecoder, RapidEngine, may_stand_on_card
from tests.ocr.drawing import FRONT_LINES, VERTICAL_COLUMNS, card, pixels, vertical_card

MODELS = Path(rapidocr.__file__).parent / "models"


def test_horizontal_card(engine: OcrEngine, capfd: pytest.CaptureFixture[str]) -> None:
    lines = engine.read(pixels(card()))
    assert [line.text.replace(" ", "") for line in lines] == [
        text.replace(" ", "") for _, text in FRONT_LINES
    ]
    assert not any(line.vertical for line in lines)
    assert all(0.9 < line.confidence <= 1 for line in lines)
    (left, top), _, (right, bottom), _ = lines[0].box
    assert left == pytest.approx(90, abs=20)
    assert top == pytest.approx(75, abs=20)
    assert right - left == pytest.approx(44 * 8, abs=40)
    assert bottom - top == pytest.approx(50, abs=20)
    assert capfd.readouterr() == ("", "")


def test_vertical_card(engine: OcrEngine) -> None:
    lines = engine.read(pixels(vertical_card()))
    assert [line.text for line in lines] == [text for _, text in VERTICAL_COLUMNS]
    assert all(line.vertical for line in lines)


def test_nothing_to_read(engine: OcrEngine) -> None:
    assert engine.read(np.full((650, 1075, 3), 255, dtype=np.uint8)) == ()
    assert engine.read(np.full((1, 1, 3), 255, dtype=np.uint8)) == ()


def test_models_are_named_with_their_hash(engine: OcrEngine) -> None:
    assert engine.name == "rapidocr"
    assert engine.version == "3.10.0"
    assert engine.models == ("PP-OCRv6_det_small.onnx@090f04abcd9d", "PP-OCRv6_rec_small.onnx@6f327246b503")


def test_decoder_sits_where_this_version_has_it(engine: OcrEngine) -> None:
    """The mask hangs on a private name of RapidOCR: a new version must be looked at."""
    assert isinstance(engine, RapidEngine)
    decoder = engine._engine._load_rec_model().postprocess_op
    assert isinstance(decoder, JapaneseDecoder)
    assert len(decoder.penalty) == 18_710
    assert 0.4 < (decoder.penalty > 0).mean() < 0.7
    assert decoder.penalty[0] == 0


def test_masked_character_gives_way_to_the_next_best(engine: OcrEngine) -> None:
    assert isinstance(engine, RapidEngine)
    decoder = engine._engine._load_rec_model().postprocess_op
    classes = {text: index for index, text in enumerate(decoder._decoder.character)}
    scores = np.zeros((1, 3, len(classes) + 1), dtype=np.float32)[:, :, : len(decoder.penalty)]
    scores[0, 0, [classes["黑"], classes["黒"]]] = 0.6, 0.4
    scores[0, 1, 0] = 1.0
    scores[0, 2, [classes["田"], classes["们"]]] = 0.3, 0.7
    ((text, confidence),), _ = decoder(scores)
    assert text == "黒田"
    assert confidence == pytest.approx(0.35)


@pytest.mark.parametrize("text", ["髙", "﨑", "佐", "ｱ", "ヴ", "A", "é", "〒", "①", "–", "㈱", " "])
def test_stands_on_cards(text: str) -> None:
    assert may_stand_on_card(text)


@pytest.mark.parametrize("text", ["黑", "靑", "们", "说", "한", "ก", "ἀ"])
def test_stands_on_no_card(text: str) -> None:
    assert not may_stand_on_card(text)


def test_models_of_ones_own(tmp_path: Path) -> None:
    for path in MODELS.glob("PP-OCRv6*"):
        shutil.copy(path, tmp_path)
    assert create_engine("rapidocr", EngineOptions(models=tmp_path)).read(pixels(card()))


def test_missing_model_is_named(tmp_path: Path) -> None:
    with pytest.raises(EngineError, match=r"\*_det_\*\.onnx"):
        create_engine("rapidocr", EngineOptions(models=tmp_path))
    shutil.copy(MODELS / "PP-OCRv6_det_small.onnx", tmp_path)
    with pytest.raises(EngineError, match=r"\*_rec_\*\.onnx"):
        create_engine("rapidocr", EngineOptions(models=tmp_path))


def test_damaged_model_is_told(tmp_path: Path) -> None:
    (tmp_path / "my_det_model.onnx").write_bytes(b"damaged")
    (tmp_path / "my_rec_model.onnx").write_bytes(b"damaged")
    with pytest.raises(EngineError, match="入れ直して"):
        create_engine("rapidocr", EngineOptions(models=tmp_path))
