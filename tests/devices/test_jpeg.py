import io

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from app.devices import jpeg
from tests.devices.rig import marked, optics
from tests.devices.rig.optics import View

VIEW = View(300, 0, 0, marked.WIDTH * 4, marked.HEIGHT * 4, marked.WIDTH * 4, step=8)


def picture(width: int = 40, height: int = 24, **options: object) -> bytes:
    with io.BytesIO() as file:
        Image.new("RGB", (width, height), "white").save(file, "JPEG", **options)
        return file.getvalue()


def test_a_header() -> None:
    head = jpeg.header(picture())
    assert (head.width, head.height, head.intervals) == (40, 24, 0)


def test_restart_intervals_of_a_row_are_counted() -> None:
    assert jpeg.header(picture(subsampling="4:4:4", restart_marker_rows=1)).intervals == 1
    assert jpeg.header(picture(subsampling="4:2:0", restart_marker_blocks=1)).intervals == 3


def test_padding_behind_the_end_is_dropped() -> None:
    whole = picture()
    assert jpeg.trimmed(whole) is whole
    assert jpeg.trimmed(whole + bytes(700)) == whole
    assert jpeg.is_whole(whole + bytes(700))


@pytest.mark.parametrize(
    "data", [b"", b"\xff\xd8", b"BM" + bytes(20), picture()[:-2], picture() + b"more", picture()[:60]]
)
def test_what_is_not_whole(data: bytes) -> None:
    with pytest.raises(ValueError, match="JPEG"):
        jpeg.trimmed(data)


def test_two_sides_in_one_file_come_apart() -> None:
    leaf = marked.leaf(7)
    both = optics.interlaced(leaf.front, leaf.back, VIEW)
    head = jpeg.header(both)
    assert (head.width, head.intervals) == (2 * marked.WIDTH, 2)
    sides = jpeg.sides(both)
    assert sides == (optics.jpeg(leaf.front, VIEW), optics.jpeg(leaf.back, VIEW))
    assert [marked.read(side)[0] for side in sides] == [7, 7]


@pytest.mark.parametrize("data", [picture(), picture(41, 24, restart_marker_rows=1)])
def test_one_side_does_not_come_apart(data: bytes) -> None:
    with pytest.raises(ValueError, match="two sides"):
        jpeg.sides(data)


@given(st.binary(max_size=400))
def test_nothing_but_the_documented_error(data: bytes) -> None:
    for start in (b"", b"\xff\xd8", picture()[:30], picture()[:170]):
        for read in (jpeg.header, jpeg.trimmed, jpeg.sides):
            try:
                read(start + data)
            except ValueError:
                continue


@given(st.integers(1, 60), st.integers(1, 60), st.integers(0, 2**32 - 1))
def test_a_real_file_is_read_back(width: int, height: int, seed: int) -> None:
    pixels = np.random.default_rng(seed).integers(0, 256, (height, width, 3), np.uint8)
    with io.BytesIO() as file:
        Image.fromarray(pixels).save(file, "JPEG")
        head = jpeg.header(file.getvalue())
    assert (head.width, head.height) == (width, height)
