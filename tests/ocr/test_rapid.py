from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest
import rapidocr

from app.core.errors import EngineError
from app.ocr.engine import EngineOptions, OcrEngine, create_engine
from app.ocr.rapid import JapaneseDecoder, LineScore, RapidEngine
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
    mask = decoder.decoder.mask
    assert len(mask) == 18_710
    assert 0.3 < mask.mean() < 0.6
    assert mask[0] == 1


def test_certainty_and_places_of_characters(engine: OcrEngine) -> None:
    for line in engine.read(pixels(card())):
        assert 0.2 < line.certainty <= 1
        assert len(line.centres) == len(line.text)
    (name,) = (line for line in engine.read(pixels(card())) if line.text == "佐藤太郎")
    # Set from 90 on in characters of 64 pixels.
    left = name.box[0][0]
    for number, centre in enumerate(name.centres):
        assert left + centre == pytest.approx(90 + 64 * (number + 0.5), abs=12)


def test_places_in_a_column_count_from_its_top(engine: OcrEngine) -> None:
    (name,) = (line for line in engine.read(pixels(vertical_card())) if line.text == "佐藤太郎")
    top = name.box[0][1]
    for number, centre in enumerate(name.centres):
        assert top + centre == pytest.approx(90 + 64 * (1.15 * number + 0.6), abs=16)


def test_decoder_leaves_out_the_columns_that_only_fill_the_width() -> None:
    decoder = JapaneseDecoder(["blank", "a", "b"])
    scores = np.zeros((1, 8, 3), dtype=np.float32)
    scores[0, :, 0] = 1.0
    scores[0, 1] = 0.1, 0.9, 0.0
    scores[0, 3] = 0.0, 0.2, 0.8
    ((text, score),), _ = decoder(scores, wh_ratio_list=[1.0], max_wh_ratio=2.0)
    assert text == "ab"
    assert isinstance(score, LineScore)
    assert score == pytest.approx(0.85)
    assert score.certainty == pytest.approx(0.72)
    assert score.places == pytest.approx((1.5 / 4, 3.5 / 4))


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
