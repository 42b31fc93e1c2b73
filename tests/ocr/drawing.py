"""Cards and pages drawn for tests, with the truth about them known."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import PIL.Image
import PIL.ImageDraw
import PIL.ImageFont

from app.ocr.imaging.image import Image

FONT = Path(__file__).parents[2] / "resources" / "fonts" / "NotoSansJP-Regular.ttf"
CARD_SIZE = (1075, 650)
"""91 × 55 mm at 300 dpi."""

FRONT_LINES = (
    (44, "青葉精機株式会社"),
    (30, "営業部 課長"),
    (64, "佐藤太郎"),
    (28, "〒100-0013 東京都千代田区霞が関3-4-3"),
    (28, "TEL 03-1234-5678"),
    (28, "taro.sato@aoba-seiki.example"),
)
BACK_LINES = ((40, "AOBA SEIKI Co., Ltd."), (60, "Taro Sato"), (30, "Manager, Sales Department"))
VERTICAL_COLUMNS = (
    (40, "青葉精機株式会社"),
    (34, "営業部課長"),
    (64, "佐藤太郎"),
    (28, "東京都千代田区霞が関三丁目"),
)


def card(
    lines: tuple[tuple[int, str], ...] = FRONT_LINES, ground: str = "#ffffff", ink: str = "#111111"
) -> PIL.Image.Image:
    """A horizontal card."""
    picture = PIL.Image.new("RGB", CARD_SIZE, ground)
    draw = PIL.ImageDraw.Draw(picture)
    y = 60
    for size, text in lines:
        draw.text((90, y), text, font=PIL.ImageFont.truetype(FONT, size), fill=ink)
        y += round(size * 1.7) + 12
    return picture


def vertical_card() -> PIL.Image.Image:
    """A card whose text runs in columns from the right."""
    picture = PIL.Image.new("RGB", CARD_SIZE[::-1], "white")
    draw = PIL.ImageDraw.Draw(picture)
    x = 520
    for size, text in VERTICAL_COLUMNS:
        font = PIL.ImageFont.truetype(FONT, size)
        for row, character in enumerate(text):
            draw.text((x, 90 + row * size * 1.15), character, font=font, fill="#111111")
        x -= round(size * 2)
    return picture


def page(
    size: tuple[int, int], ground: str, *placed: tuple[PIL.Image.Image, tuple[int, int], float]
) -> PIL.Image.Image:
    """A page with cards, each at the place of its bounding box and turned counter-clockwise by degrees."""
    sheet = PIL.Image.new("RGB", size, ground)
    for picture, place, angle in placed:
        turned = picture.convert("RGBA").rotate(angle, expand=True, resample=PIL.Image.Resampling.BICUBIC)
        sheet.paste(turned, place, turned)
    return sheet


def pixels(picture: PIL.Image.Image) -> Image:
    """As the modules of reading take it."""
    return np.ascontiguousarray(np.asarray(picture.convert("RGB"))[:, :, ::-1])


def png(picture: PIL.Image.Image) -> bytes:
    buffer = io.BytesIO()
    picture.save(buffer, "PNG", compress_level=1)
    return buffer.getvalue()


def jpeg(picture: PIL.Image.Image, **options: object) -> bytes:
    buffer = io.BytesIO()
    picture.save(buffer, "JPEG", quality=90, **options)
    return buffer.getvalue()
