"""What a device delivers for a side: only a whole JPEG file of a size that can be."""

from __future__ import annotations

from app.devices import jpeg
from app.devices.escl.errors import NonsenseError
from app.devices.escl.settings import Plan


def checked(body: bytes, plan: Plan) -> bytes:
    """The file, without padding behind it. Raises NonsenseError."""
    try:
        file = jpeg.trimmed(body)
        head = jpeg.header(file)
    except ValueError as error:
        raise NonsenseError(str(error)) from error
    if head.width * head.height > plan.most_pixels:
        raise NonsenseError(f"an image of {head.width} x {head.height}")
    return file
