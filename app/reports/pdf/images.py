"""JPEG files placed in a PDF as they are, neither decoded nor encoded again."""

from __future__ import annotations

import io

from PIL import Image
from reportlab.pdfbase.pdfdoc import PDFImageXObject
from reportlab.pdfgen.canvas import Canvas

_COLOUR_SPACES = {"L": "DeviceGray", "RGB": "DeviceRGB"}
_END_OF_IMAGE = b"\xff\xd9"


class Jpeg(PDFImageXObject):  # type: ignore[misc]
    """An image object whose stream is the file itself (ISO 32000-1, 7.4.8, DCTDecode)."""

    def __init__(self, name: str, content: bytes) -> None:
        """Raises ValueError where ``content`` is not a whole grey or RGB JPEG."""
        super().__init__(name)
        try:
            with Image.open(io.BytesIO(content), formats=["JPEG"]) as image:
                self.width, self.height = image.size
                self.colorSpace = _COLOUR_SPACES[image.mode]
        except (OSError, KeyError, Image.DecompressionBombError) as error:
            raise ValueError("not a grey or RGB JPEG") from error
        if not content.rstrip(b"\x00").endswith(_END_OF_IMAGE):
            raise ValueError("cut short")
        self.bitsPerComponent = 8
        self.streamContent = content
        self._filters = ("DCTDecode",)

    def place(self, canvas: Canvas, x: float, y: float, width: float, height: float) -> None:
        """Draw within a frame whose lower left corner is (x, y), centred, its proportions kept."""
        scale = min(width / self.width, height / self.height)
        wide, high = self.width * scale, self.height * scale
        if not canvas.hasForm(self.name):
            # Images and forms are one kind of object to a page; reportlab has no public door for a ready image.
            canvas._doc.addForm(self.name, self)  # noqa: SLF001
        canvas.saveState()
        canvas.translate(x + (width - wide) / 2, y + (height - high) / 2)
        canvas.scale(wide, high)
        canvas.doForm(self.name)
        canvas.restoreState()
