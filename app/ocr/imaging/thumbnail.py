"""Small pictures of cards for lists and paper."""

from __future__ import annotations

import cv2

from app.core.reading import Box
from app.ocr.imaging.crop import crop, page_quad
from app.ocr.imaging.image import Image
from app.ocr.sheets import THUMBNAIL_SIDE

_QUALITY = 80


def thumbnail(page: Image, quad: Box | None = None) -> bytes:
    """What lies under ``quad`` (None: the whole page), upright, as JPEG of at most ``THUMBNAIL_SIDE`` pixels."""
    small = crop(page, quad or page_quad(page), long_side=THUMBNAIL_SIDE)
    _, data = cv2.imencode(".jpg", small, [cv2.IMWRITE_JPEG_QUALITY, _QUALITY])
    return data.tobytes()
