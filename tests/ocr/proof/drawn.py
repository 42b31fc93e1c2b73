"""Lines of text drawn large, with the middles of their characters known."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import PIL.Image
import PIL.ImageDraw
import PIL.ImageFont

from app.core.reading import Line
from app.ocr.imaging.image import Image

_ROOT = Path(__file__).parents[3]
_SAMPLES = _ROOT / "samplecards" / "fonts"
FACES = {
    "Noto Sans": _ROOT / "resources" / "fonts" / "NotoSansJP-Regular.ttf",
    "Noto Sans Bold": _ROOT / "resources" / "fonts" / "NotoSansJP-Bold.ttf",
    "Shippori Mincho": _SAMPLES / "ShipporiMincho_400Regular.ttf",
    "BIZ UDPGothic": _SAMPLES / "BIZUDPGothic_400Regular.ttf",
    "Zen Kaku Gothic": _SAMPLES / "ZenKakuGothicNew_400Regular.ttf",
    "Zen Maru Gothic": _SAMPLES / "ZenMaruGothic_500Medium.ttf",
}

# The middle of a kanji stands so many em above the baseline; the detector's box is wider than the characters.
_MIDDLE, _ACROSS = 0.38, {False: 1.23, True: 1.38}


def drawn(
    text: str, face: Path, em: int, *, vertical: bool = False, read: str | None = None
) -> tuple[Image, Line]:
    """The text in black on white, and the line as which it was read (the text itself by default)."""
    font = PIL.ImageFont.truetype(face, em)
    length, across = round(em * (len(text) + 1)), round(em * 2)
    width, height = (across, length) if vertical else (length, across)
    picture = PIL.Image.new("RGB", (width, height), "white")
    pen = PIL.ImageDraw.Draw(picture)
    half = em * _ACROSS[vertical] / 2
    for number, character in enumerate(text):
        place = em * (number + 1.0)
        x, y = (across / 2, place) if vertical else (place, across / 2)
        pen.text((x, y + em * _MIDDLE), character, font=font, fill="#141414", anchor="ms")
    middle, start, end = across / 2, em / 2, length - em / 2
    if vertical:
        box = ((middle - half, start), (middle + half, start), (middle + half, end), (middle - half, end))
    else:
        box = ((start, middle - half), (end, middle - half), (end, middle + half), (start, middle + half))
    centres = tuple(em * (number + 0.5) for number in range(len(text)))
    return np.asarray(picture)[:, :, ::-1].copy(), Line(
        read or text, 0.99, box, vertical=vertical, centres=centres
    )
