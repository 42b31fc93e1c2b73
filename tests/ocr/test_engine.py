from __future__ import annotations

from pathlib import Path

import pytest

from app.core.errors import EngineError
from app.ocr.engine import EngineOptions, create_engine
from tests.ocr.fakes import FragileEngine


@pytest.mark.parametrize(
    "name", ["", "tesseract", "no.such.module:Engine", "tests.ocr.fakes:Missing", "a:b:c"]
)
def test_unknown_engine_is_named_with_those_that_exist(name: str) -> None:
    with pytest.raises(EngineError, match=r"rapidocr、easyocr"):
        create_engine(name)


def test_engine_of_ones_own() -> None:
    made = create_engine("tests.ocr.fakes:FragileEngine", EngineOptions(models=Path("x")))
    assert isinstance(made, FragileEngine)
