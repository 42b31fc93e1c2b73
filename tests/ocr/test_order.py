from __future__ import annotations

import random

from app.core.reading import Line
from app.ocr.order import reading_order


def line(text: str, x: float, y: float, width: float, height: float) -> Line:
    box = ((x, y), (x + width, y), (x + width, y + height), (x, y + height))
    return Line(text, 1.0, box, vertical=height > width)


ROWS = [line("会社", 50, 50, 300, 40), line("営業部", 50, 121, 90, 20), line("課長", 160, 118, 60, 24),
        line("佐藤太郎", 50, 200, 300, 60), line("電話", 50, 500, 200, 20), line("縦書き", 900, 40, 20, 60)]  # fmt: skip
COLUMNS = [line("青葉精機株式会社", 500, 60, 40, 400), line("課長", 403, 60, 20, 50),
           line("佐藤太郎", 400, 130, 30, 300), line("東京都", 100, 60, 20, 200),
           line("TEL 03", 60, 900, 200, 20)]  # fmt: skip


def test_rows_then_the_odd_column() -> None:
    shuffled = random.Random(3).sample(ROWS, len(ROWS))
    assert list(reading_order(shuffled)) == ROWS


def test_columns_from_the_right_then_the_odd_row() -> None:
    shuffled = random.Random(4).sample(COLUMNS, len(COLUMNS))
    assert list(reading_order(shuffled)) == COLUMNS


def test_nothing() -> None:
    assert reading_order(()) == ()
