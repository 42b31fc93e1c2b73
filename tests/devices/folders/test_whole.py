from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from app.devices.folders.whole import is_whole
from tests.devices.images import pdf, pictures_in_tiff

COLOURS = Image.fromarray(np.random.default_rng(1).integers(0, 255, (24, 32, 3), np.uint8))
HEIC = (Path(__file__).parents[1] / "two_pictures.heic").read_bytes()


def written(image_format: str, **options: object) -> bytes:
    file = io.BytesIO()
    COLOURS.save(file, image_format, **options)
    return file.getvalue()


def with_thumbnail() -> bytes:
    """A JPEG with another one, its end included, in its header."""
    jpeg, small = written("JPEG"), written("JPEG", quality=1)
    return jpeg[:2] + b"\xff\xe1" + (len(small) + 2).to_bytes(2, "big") + small + jpeg[2:]


def several_in_one() -> bytes:
    file = io.BytesIO()
    COLOURS.save(file, "MPO", save_all=True, append_images=[COLOURS])
    return file.getvalue()


WHOLE = {
    "jpeg": written("JPEG"),
    "progressive": written("JPEG", progressive=True),
    "thumbnail": with_thumbnail(),
    "mpo": several_in_one(),
    "png": written("PNG"),
    "tiff": written("TIFF"),
    "packed tiff": written("TIFF", compression="tiff_lzw"),
    "big tiff": written("TIFF", big_tiff=True),
    "tiff in strips": written("TIFF", tiffinfo={278: 1}),
    "tiff of pages": pictures_in_tiff(*[COLOURS] * 3),
    "pdf": pdf([(72, 72)] * 3),
    "heic": HEIC,
    "webp": written("WEBP"),
    "bmp": written("BMP"),
}

PADDING = {"pdf": 1, "tiff of pages": 4}
"""Bytes at the end that say nothing."""


def whole(data: bytes) -> bool:
    return is_whole(io.BytesIO(data))


@pytest.mark.parametrize("kind", WHOLE)
def test_a_file_with_its_end_is_whole(kind: str) -> None:
    assert whole(WHOLE[kind])


@pytest.mark.parametrize("kind", ["jpeg", "thumbnail", "png", "bmp", "tiff", "packed tiff", "webp"])
def test_what_stands_behind_the_end_does_no_harm(kind: str) -> None:
    assert whole(WHOLE[kind] + bytes(5000))


# Of several pictures one behind the other, the first is whole for itself.
@given(kind=st.sampled_from(sorted(WHOLE.keys() - {"mpo"})), data=st.data())
def test_no_beginning_of_a_file_is_whole(kind: str, data: st.DataObject) -> None:
    complete = WHOLE[kind]
    length = data.draw(st.integers(0, len(complete) - PADDING.get(kind, 0) - 1))
    assert not whole(complete[:length])


@given(kind=st.sampled_from(["jpeg", "progressive", "thumbnail", "png", "pdf"]), data=st.data())
def test_a_file_made_as_long_as_it_will_be_is_not_whole_yet(kind: str, data: st.DataObject) -> None:
    complete = WHOLE[kind]
    length = data.draw(st.integers(0, len(complete) * 3 // 4))
    assert not whole(complete[:length] + bytes(len(complete) - length))


def test_a_pdf_that_is_shown_while_it_loads_is_measured() -> None:
    complete = WHOLE["pdf"]
    loads = b"%PDF-1.5\n1 0 obj <</Linearized 1 /L 9000 >> endobj startxref 0 %%EOF\n"
    assert not whole(loads)
    assert whole(loads + bytes(9000) + complete)


@given(st.binary(max_size=300), st.sampled_from(sorted(WHOLE)), st.data())
def test_noise_is_judged_and_nothing_else_happens(noise: bytes, kind: str, data: st.DataObject) -> None:
    complete = WHOLE[kind]
    start = data.draw(st.integers(0, len(complete)))
    assert whole(complete[:start] + noise + complete[start + len(noise) :]) in {True, False}
    assert whole(noise) in {True, False}


def test_what_cannot_be_read_is_an_error() -> None:
    class Failing(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            if self.tell() >= 8:
                raise OSError(5, "Input/output error")
            return super().read(size)

    with pytest.raises(OSError, match="Input/output"):
        is_whole(Failing(WHOLE["tiff"]))
