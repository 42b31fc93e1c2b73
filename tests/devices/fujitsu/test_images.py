import io

import numpy as np
import pytest
from PIL import Image

from app.devices import life
from app.devices.fujitsu import images
from app.devices.fujitsu.images import Raw
from app.devices.fujitsu.window import ColorOrder, Composition
from app.devices.media import JPEG, PNG
from app.devices.recode import converted
from app.devices.scanner import ColorMode

WIDTH, LINES = 48, 32
RED, BLUE = (200, 30, 40), (20, 60, 210)


def painted() -> np.ndarray:
    """Red above, blue below."""
    pixels = np.empty((LINES, WIDTH, 3), np.uint8)
    pixels[: LINES // 2], pixels[LINES // 2 :] = RED, BLUE
    return pixels


def sent(order: ColorOrder) -> bytes:
    """As a device sends it: inverted, in some order."""
    pixels = ~painted()
    if order is ColorOrder.BGR:
        pixels = pixels[:, :, ::-1]
    if order is ColorOrder.LINES:
        pixels = pixels.transpose(0, 2, 1)
    return pixels.tobytes()


def color(data: bytes, order: ColorOrder = ColorOrder.RGB) -> Raw:
    return Raw(data, WIDTH, LINES, Composition.COLOR, order)


def grey(samples: np.ndarray) -> Raw:
    return Raw(samples.tobytes(), WIDTH, LINES, Composition.GREY, ColorOrder.RGB)


def opened(file: tuple[bytes, str]) -> Image.Image:
    image = Image.open(io.BytesIO(file[0]))
    image.load()
    return image


@pytest.mark.parametrize("order", ColorOrder)
def test_colors_come_out_right_in_every_order(order: ColorOrder) -> None:
    file = images.from_samples(color(sent(order), order), ColorMode.COLOR)
    assert file[1] == JPEG
    image = opened(file)
    assert (image.size, image.mode) == ((WIDTH, LINES), "RGB")
    assert image.getpixel((5, 5)) == pytest.approx(RED, abs=4)
    assert image.getpixel((40, 30)) == pytest.approx(BLUE, abs=4)
    assert image.info["jfif"]
    assert getattr(image, "layer")[0][1:3] == (1, 1)  # colour has full resolution  # noqa: B009


def test_padding_is_dropped_and_missing_lines_are_noticed() -> None:
    data = sent(ColorOrder.RGB)
    padded, plain = (images.from_samples(color(one), ColorMode.COLOR) for one in (data + bytes(999), data))
    assert padded == plain
    for short in (color(data[:-1]), Raw(b"", 0, 0, Composition.COLOR, ColorOrder.RGB)):
        with pytest.raises(ValueError, match="missing"):
            images.from_samples(short, ColorMode.COLOR)


def test_both_sides_at_once_and_in_their_order() -> None:
    front, back = color(sent(ColorOrder.RGB)), grey(np.full((LINES, WIDTH), 9, np.uint8))
    assert images.files([front, back], ColorMode.COLOR) == [
        images.from_samples(side, ColorMode.COLOR) for side in (front, back)
    ]
    with pytest.raises(ValueError, match="missing"):
        images.files([front, color(b"")], ColorMode.COLOR)


def test_grey() -> None:
    image = opened(images.from_samples(grey(~painted()[:, :, 0]), ColorMode.GREY))
    assert image.mode == "L"
    assert image.getpixel((5, 5)) == pytest.approx(200, abs=3)
    assert opened(images.from_samples(color(sent(ColorOrder.RGB)), ColorMode.GREY)).mode == "L"


def test_black_and_white() -> None:
    samples = np.full((LINES, WIDTH), 20, np.uint8)
    samples[8:16] = 240
    file = images.from_samples(grey(samples), ColorMode.MONOCHROME)
    assert file[1] == PNG
    image = opened(file)
    assert image.mode == "1"
    assert (image.getpixel((3, 3)), image.getpixel((3, 10))) == (255, 0)


def test_a_jpeg_of_the_device_is_kept_as_it_is() -> None:
    data = images.from_samples(color(sent(ColorOrder.RGB)), ColorMode.COLOR)[0]
    assert converted(data, ColorMode.COLOR) == (data, JPEG)
    in_grey = converted(data, ColorMode.GREY)
    assert opened(in_grey).mode == "L"
    assert converted(in_grey[0], ColorMode.GREY) == in_grey
    assert opened(converted(data, ColorMode.MONOCHROME)).mode == "1"


@pytest.mark.parametrize("data", [b"", b"\xff\xd8\xff", b"nothing"])
def test_a_broken_jpeg_cannot_be_converted(data: bytes) -> None:
    with pytest.raises(ValueError, match="JPEG"):
        converted(data, ColorMode.GREY)


def test_who_encodes_says_before_that_it_may_take_a_while(monkeypatch: pytest.MonkeyPatch) -> None:
    signs: list[float] = []
    monkeypatch.setattr(life, "_hearers", [signs.append])
    ((file, _),) = images.files(
        [Raw(bytes(16 * 16), 16, 16, Composition.GREY, ColorOrder.RGB)], ColorMode.GREY
    )
    converted(file, ColorMode.MONOCHROME)
    assert len(signs) == 2
    assert min(signs) > 10
