"""Image files → pages. What a file is, its content says; a hostile one costs an error, not the machine."""

from __future__ import annotations

import io
import itertools
import math
import re
import warnings
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from PIL import Image

from app.core.errors import ImageError
from app.devices.encode import encoded
from app.devices.loading import MAX_PIXELS, RESCAN, LoadedFile, load, named, too_large
from app.devices.media import BMP, HEIC, JPEG, PDF, PNG, SNIFFED, TIFF, WEBP, sniff

PDF_DPI = 300
"""Pages of a PDF are drawn at this resolution, or at less where they are large."""
_MAX_DRAWN_PIXELS = 40_000_000
"""Of a drawn page; A3 has 17 million. It bounds memory to 4 bytes each."""

_FORMATS = {
    JPEG: ("JPEG", "MPO"),
    PNG: ("PNG",),
    TIFF: ("TIFF",),
    HEIC: ("HEIF",),
    WEBP: ("WEBP",),
    BMP: ("BMP",),
}
_AS_THEY_ARE = frozenset({JPEG, PNG})
_MULTIPAGE = frozenset({TIFF, HEIC})
_MAX_BYTES = 3 * MAX_PIXELS
"""Of a file that passes through; no picture within the limit is longer."""
_BELIEVABLE_DPI = range(50, 2401)


@dataclass(frozen=True, slots=True)
class FilePage:
    """One page of a file."""

    data: bytes
    """A JPEG or PNG file: the very bytes of one, or what was made of any other."""
    media_type: str
    """``image/jpeg`` or ``image/png``."""
    dpi: int | None
    """None where the file does not say, or says what cannot be."""
    index: int
    """From 0, in the file's order."""


def pages_of(
    file: Path | LoadedFile, on_broken: Callable[[ImageError], None] | None = None
) -> Iterator[FilePage]:
    """The pages of a JPEG, PNG, TIFF, PDF, HEIC, WebP or BMP file, one decoded at a time.

    A JPEG or PNG passes through untouched once it is seen to decode. A page
    that cannot be read is told to ``on_broken`` and passed over; without it, it
    ends the file.

    Raises ImageError, naming the file, where it cannot be opened or read.
    """
    loaded = load(file) if isinstance(file, Path) else file
    with named(loaded.name):
        reader = _reader(loaded.data)
    with closing(reader):
        for index in itertools.count():
            with named(loaded.name, index):
                if not reader.has(index):
                    return
            try:
                with named(loaded.name, index):
                    page = reader.page(index)
            except ImageError as error:
                if on_broken is None:
                    raise
                on_broken(error)
            else:
                yield page


def is_supported(path: Path) -> bool:
    """Whether a file begins as one that ``pages_of`` reads; False where it cannot be opened."""
    try:
        if not path.is_file():  # Opening a pipe would wait for its other end.
            return False
        with path.open("rb") as file:
            return sniff(file.read(SNIFFED)) is not None
    except OSError:
        return False


def natural_key(path: Path) -> tuple[tuple[tuple[int, str], ...], ...]:
    """Sorts paths as people do: ``card2`` before ``card10``, whatever the case; part by part."""
    return tuple(
        tuple(
            (int(piece), "") if piece.isdecimal() else (-1, piece)
            for piece in re.split(r"(\d+)", part.casefold())
        )
        for part in path.parts
    )


class _Reader(Protocol):
    def has(self, index: int) -> bool: ...
    def page(self, index: int) -> FilePage: ...
    def close(self) -> None: ...


def _reader(data: bytes) -> _Reader:
    media_type = sniff(data[:SNIFFED])
    if media_type is None:
        raise ImageError(
            "対応していない形式です。JPEG・PNG・TIFF・PDF・HEIC・WebP・BMP のどれかで保存し直してください。"
        )
    if media_type == PDF:
        return _PdfReader(data)
    return _PictureReader(data, media_type)


class _PictureReader:
    """What Pillow reads."""

    def __init__(self, data: bytes, media_type: str) -> None:
        if media_type == HEIC:
            import pi_heif

            pi_heif.register_heif_opener()
        self._data = data
        self._media_type = media_type
        with _our_own_limit():
            self._picture = Image.open(io.BytesIO(data), formats=_FORMATS[media_type])

    def has(self, index: int) -> bool:
        if self._media_type not in _MULTIPAGE:
            return index == 0
        try:
            with _our_own_limit():
                self._picture.seek(index)
        except EOFError:
            return False
        return True

    def page(self, index: int) -> FilePage:
        if self._picture.width * self._picture.height > MAX_PIXELS:
            raise too_large()
        dpi = _dpi(self._picture)
        if self._media_type in _AS_THEY_ARE:
            return FilePage(self._untouched(), self._media_type, dpi, index)
        self._picture.load()
        return FilePage(*encoded(self._picture), dpi, index)

    def _untouched(self) -> bytes:
        if len(self._data) > _MAX_BYTES:
            raise too_large()
        # A small picture shows as well as a large one whether a JPEG is whole, and sooner.
        self._picture.draft(None, (1, 1))
        self._picture.load()
        return self._data

    def close(self) -> None:
        self._picture.close()


class _PdfReader:
    """Draws the pages of a PDF."""

    def __init__(self, data: bytes) -> None:
        import pypdfium2

        try:
            self._document = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as error:
            if error.err_code == pypdfium2.raw.FPDF_ERR_PASSWORD:
                raise ImageError(
                    "パスワードで保護されています。保護を外した PDF を入れてください。"
                ) from error
            raise
        self._count = len(self._document)
        if not self._count:
            raise ImageError("ページがありません。{advice}", advice=RESCAN)

    def has(self, index: int) -> bool:
        return index < self._count

    def page(self, index: int) -> FilePage:
        page = self._document[index]
        try:
            width, height = page.get_size()
            scale = min(PDF_DPI / 72, math.sqrt(_MAX_DRAWN_PIXELS / (width * height)))
            bitmap = page.render(scale=scale)
            try:
                return FilePage(*encoded(bitmap.to_pil()), round(scale * 72), index)
            finally:
                bitmap.close()
        finally:
            page.close()

    def close(self) -> None:
        self._document.close()


@contextmanager
def _our_own_limit() -> Iterator[None]:
    """Silence Pillow's warning of pictures that are within ``MAX_PIXELS``."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        yield


def _dpi(picture: Image.Image) -> int | None:
    """Dots per inch across, where the file says something that a scanner or camera can have meant."""
    try:
        dpi = round(picture.info["dpi"][0])
    except (KeyError, IndexError, TypeError, ValueError, ArithmeticError):
        return None
    return dpi if dpi in _BELIEVABLE_DPI else None
