"""Cover sheets as a scanner sees them, made by the program itself."""

from __future__ import annotations

import io
import random

import cv2
import numpy as np
import pypdfium2
from numpy.typing import NDArray

from app.core.dates import PartialDate
from app.core.records import User
from app.core.visibility import Visibility
from app.operations.cover_printing import print_covers
from app.operations.report_choices import CoverRequest
from app.operations.session import Session
from app.operations.staff import ensure_user
from app.reports.data import CoverFormat

Grey = NDArray[np.uint8]
MILLIMETRES = 25.4


def cover_page(
    session: Session, owner: str, day: str = "", *, tags: tuple[str, ...] = (), form: CoverFormat = CoverFormat.CARD,
    visibility: Visibility = Visibility.DEPARTMENT, dpi: int = 200,
) -> bytes:  # fmt: skip
    """The side of a printed cover sheet as a scanner delivers it, straight and clean."""
    return jpeg(rendered(session, ensure_user(session, owner), day, tags, form, visibility, dpi))


def rendered(
    session: Session,
    owner: User,
    day: str = "",
    tags: tuple[str, ...] = (),
    form: CoverFormat = CoverFormat.CARD,
    visibility: Visibility = Visibility.DEPARTMENT,
    dpi: int = 200,
) -> Grey:
    """A printed cover sheet: shape (height, width), cut out of its paper where that holds ten."""
    with io.BytesIO() as out:
        request = CoverRequest(
            owners=(owner.id,),
            exchanged_on=PartialDate.parse(day),
            visibility=visibility,
            tags=tags,
            form=form,
        )
        print_covers(session, request, out)
        document = pypdfium2.PdfDocument(out.getvalue())
        paper = np.asarray(document[0].render(scale=dpi / 72, grayscale=True).to_pil())
        document.close()
    if form is CoverFormat.A4:
        return paper
    left, top, width, height = (round(side * dpi / MILLIMETRES) for side in (14, 11, 91, 55))
    return paper[top : top + height, left : left + width]


def worn(sheet: Grey, seed: int, dpi: int, skew: float, turn: int) -> bytes:
    """A sheet as a feeder delivers it on a bad day: on a ground, askew and turned (degrees), blurred, noisy."""
    rng, noise = random.Random(seed), np.random.default_rng(seed)
    height, width = sheet.shape
    turning = cv2.getRotationMatrix2D((width / 2, height / 2), -(turn + skew), 1)
    margin = 2 * round(rng.uniform(1, 8) * dpi / MILLIMETRES)
    wide = round(abs(turning[0, 0]) * width + abs(turning[0, 1]) * height) + margin
    high = round(abs(turning[0, 1]) * width + abs(turning[0, 0]) * height) + margin
    turning[:, 2] += (wide - width) / 2, (high - height) / 2
    page = cv2.warpAffine(sheet, turning, (wide, high), borderValue=rng.choice((42, 120, 248)))
    page = cv2.GaussianBlur(page, (0, 0), rng.uniform(0.5, 1.1))
    levels = page * rng.uniform(0.8, 1.0) + noise.normal(10, rng.uniform(2, 5), page.shape)
    return jpeg(np.clip(levels, 0, 255).astype(np.uint8), rng.randint(55, 85))


def jpeg(grey: NDArray[np.uint8] | cv2.typing.MatLike, quality: int = 90) -> bytes:
    return cv2.imencode(".jpg", grey, [cv2.IMWRITE_JPEG_QUALITY, quality])[1].tobytes()
