"""What is slow to load is loaded once."""

from __future__ import annotations

import pytest

from app.ocr.engine import OcrEngine, create_engine
from app.ocr.imaging.orientation import OrientationNet
from app.ocr.reader import SheetReader


@pytest.fixture(scope="session")
def engine() -> OcrEngine:
    return create_engine("rapidocr")


@pytest.fixture(scope="session")
def net() -> OrientationNet:
    return OrientationNet()


@pytest.fixture(scope="session")
def reader() -> SheetReader:
    return SheetReader()
