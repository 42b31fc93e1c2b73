"""Pictures of a card as the window holds them: decoded, with the size in which boxes are given."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPolygonF, QTransform

from app.core.reading import Box
from app.operations.review_card import Pixels, SidePicture
from app.ui.kit.words import sentence


@dataclass(frozen=True, slots=True)
class CardPicture:
    """One upright side, and what is wrong with it."""

    image: QImage = field(default_factory=QImage)
    size: tuple[int, int] = (0, 0)
    """Of the upright side as it was scanned: boxes are in its pixels."""
    trouble: str = ""

    @property
    def is_there(self) -> bool:
        return not self.image.isNull()

    def source(self, rect: QRectF) -> QRectF:
        """A rectangle of the side, in pixels of the image."""
        ratio = self.image.width() / max(1, self.size[0])
        return QRectF(rect.x() * ratio, rect.y() * ratio, rect.width() * ratio, rect.height() * ratio)

    def turned(self, degrees: int) -> CardPicture:
        """Turned clockwise by quarters."""
        size = self.size[::-1] if degrees % 180 else self.size
        return replace(self, image=self.image.transformed(QTransform().rotate(degrees)), size=size)


def picture_from(side: SidePicture) -> CardPicture:
    """Raw pixels need no decoding, so this takes a millisecond or two."""
    pixels = side.pixels
    trouble = sentence(side.trouble) if side.trouble else ""
    if pixels is None:
        return CardPicture(trouble=trouble)
    size = side.size if all(side.size) else (pixels.width, pixels.height)
    return CardPicture(image_from(pixels), size, trouble)


def image_from(pixels: Pixels) -> QImage:
    """Raw pixels as an image of its own."""
    image = QImage(pixels.bgr, pixels.width, pixels.height, 3 * pixels.width, QImage.Format.Format_BGR888)
    return image.convertToFormat(QImage.Format.Format_RGB32)  # a copy, so the bytes may go


def rect_of(box: Box) -> QRectF:
    """The upright rectangle round a box."""
    return polygon_of(box).boundingRect()


def polygon_of(box: Box) -> QPolygonF:
    return QPolygonF([QPointF(x, y) for x, y in box])


def box_of(rect: QRectF) -> Box:
    """The four corners of a rectangle, clockwise from the top left."""
    return (
        (rect.left(), rect.top()),
        (rect.right(), rect.top()),
        (rect.right(), rect.bottom()),
        (rect.left(), rect.bottom()),
    )
