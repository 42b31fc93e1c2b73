"""Codes on pages as they come from a feeder, and pages without any."""

from __future__ import annotations

import time

import cv2
import numpy as np
import pytest
from reportlab.graphics.barcode.qrencoder import QRCode, QRErrorCorrectLevel

from app.core.errors import ImageError
from app.ocr.imaging.codes import find_codes
from samplecards.stacks import stack

TEXT = "ENISHI1:" + "AB2CD3EF4GH5IJ6K" * 8


def drawn(text: str, side: float, dpi: int, angle: float = 0.0) -> bytes:
    """A page of 91 × 91 mm with a code whose side is so many millimetres in its middle, turned by degrees."""
    code = QRCode(None, QRErrorCorrectLevel.Q)
    code.addData(text)
    code.make()
    modules = np.where(np.array(code.modules, dtype=bool), 0, 255).astype(np.uint8)
    pixels = round(side * dpi / 25.4)
    page = np.full((round(91 * dpi / 25.4),) * 2, 255, np.uint8)
    start = (page.shape[0] - pixels) // 2
    page[start : start + pixels, start : start + pixels] = cv2.resize(
        modules, (pixels, pixels), interpolation=cv2.INTER_AREA
    )
    middle = page.shape[0] / 2
    turning = cv2.getRotationMatrix2D((middle, middle), angle, 1)
    page = np.asarray(cv2.warpAffine(page, turning, page.shape, borderValue=255.0), dtype=np.uint8)
    return cv2.imencode(".jpg", page, [cv2.IMWRITE_JPEG_QUALITY, 75])[1].tobytes()


@pytest.mark.parametrize("dpi", [200, 300, 600])
@pytest.mark.parametrize("angle", [0, 5, 90, 175, 270])
def test_a_code_is_read_however_it_lies_and_measured(dpi: int, angle: float) -> None:
    (code,) = find_codes(drawn(TEXT, 38, dpi, angle), dpi)
    assert code.text == TEXT
    assert code.side == pytest.approx(38, abs=1.5)


def test_two_codes_on_a_page_are_two() -> None:
    one, two = (
        cv2.imdecode(np.frombuffer(drawn(text, 38, 200), np.uint8), cv2.IMREAD_GRAYSCALE)
        for text in (TEXT, TEXT[::-1])
    )
    assert one is not None
    assert two is not None
    page = cv2.imencode(".png", np.vstack((one, two)))[1].tobytes()
    assert {code.text for code in find_codes(page, 200)} == {TEXT, TEXT[::-1]}


def test_a_code_of_which_the_middle_is_gone_is_there_and_says_nothing() -> None:
    page = cv2.imdecode(np.frombuffer(drawn(TEXT, 38, 300), np.uint8), cv2.IMREAD_GRAYSCALE)
    assert page is not None
    middle = page.shape[0] // 2
    page[middle - 90 : middle + 90, middle - 200 : middle + 200] = 255
    (code,) = find_codes(cv2.imencode(".png", page)[1].tobytes(), 300)
    assert (code.text, round(code.side)) == ("", 38)


def test_a_page_of_unknown_resolution_is_looked_at_all_the_same() -> None:
    (code,) = find_codes(drawn(TEXT, 38, 300), None)
    assert code.text == TEXT


@pytest.mark.parametrize(("dpi", "said"), [(300, 300), (300, None), (300, 600), (200, 72)])
def test_a_large_code_is_read_whatever_resolution_the_file_claims(dpi: int, said: int | None) -> None:
    page = cv2.imdecode(np.frombuffer(drawn(TEXT, 38, dpi), np.uint8), cv2.IMREAD_GRAYSCALE)
    assert page is not None
    edge = round(18 * dpi / 25.4)
    data = cv2.imencode(".jpg", page[edge:-edge])[1].tobytes()
    assert [code.text for code in find_codes(data, said, 30)] == [TEXT]


@pytest.mark.parametrize("dpi", [200, 300])
def test_a_code_as_cards_bear_them_is_left_alone(dpi: int) -> None:
    page = drawn(TEXT, 22, dpi)
    assert len(find_codes(page, dpi)) == 1
    assert find_codes(page, dpi, 30) == []


def test_cards_have_none_that_large_and_cost_little() -> None:
    sides = [side for sheet in stack(12, 4711) for side in (sheet.front, sheet.back) if side]
    start = time.thread_time()
    assert [code for side in sides for code in find_codes(side, 300, 30)] == []
    assert (time.thread_time() - start) / len(sides) < 0.05


def test_what_is_no_image_is_refused() -> None:
    with pytest.raises(ImageError):
        find_codes(b"no image", 300)
