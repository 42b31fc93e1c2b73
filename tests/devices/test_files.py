from __future__ import annotations

import contextlib
import io
import os
import struct
import sys
import zlib
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from PIL.TiffImagePlugin import TiffImageFile

from app.core.errors import ImageError
from app.devices import files
from app.devices.files import FilePage, is_supported, natural_key, pages_of
from tests.devices.images import pdf, picture, pictures_in_tiff

SHADES = np.arange(256, dtype=np.uint8).reshape(16, 16)


def opened(page: FilePage) -> Image.Image:
    image = Image.open(io.BytesIO(page.data))
    assert image.get_format_mimetype() == page.media_type
    return image


def written(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def reason(path: Path) -> str:
    with pytest.raises(ImageError) as caught:
        list(pages_of(path))
    return str(caught.value)


@pytest.mark.parametrize(("image_format", "media_type"), [("JPEG", "image/jpeg"), ("PNG", "image/png")])
def test_jpeg_and_png_pass_through_untouched(tmp_path: Path, image_format: str, media_type: str) -> None:
    exif = Image.Exif()
    exif[274] = 6
    data = picture(image_format=image_format, size=(40, 30), dpi=(300, 300), exif=exif)
    assert list(pages_of(written(tmp_path / "a", data))) == [FilePage(data, media_type, 300, 0)]


def test_the_content_counts_and_not_the_suffix(tmp_path: Path) -> None:
    (page,) = pages_of(written(tmp_path / "photo.jpg", picture()))
    assert page.media_type == "image/png"


@pytest.mark.parametrize(
    ("mode", "media_type"),
    [
        ("1", "image/png"),
        ("P", "image/png"),
        ("L", "image/jpeg"),
        ("RGB", "image/jpeg"),
        ("CMYK", "image/jpeg"),
    ],
)
def test_a_tiff_keeps_its_greys_and_its_resolution(tmp_path: Path, mode: str, media_type: str) -> None:
    source = Image.fromarray(SHADES).convert(mode)
    (page,) = pages_of(written(tmp_path / "a.tif", pictures_in_tiff(source, dpi=(200, 200))))
    assert (page.media_type, page.dpi) == (media_type, 200)
    difference = np.asarray(opened(page).convert("L"), int) - np.asarray(source.convert("L"), int)
    assert np.abs(difference).max() <= 8


def test_sixteen_bits_become_eight_without_clipping(tmp_path: Path) -> None:
    deep = Image.fromarray(SHADES.astype(np.uint16) * 257)
    (page,) = pages_of(written(tmp_path / "a.tif", pictures_in_tiff(deep)))
    assert np.abs(np.asarray(opened(page), int) - SHADES).max() <= 8


def test_floating_point_is_refused_with_its_reason(tmp_path: Path) -> None:
    path = written(tmp_path / "a.tif", pictures_in_tiff(Image.fromarray(SHADES.astype(np.float32))))
    assert "浮動小数点" in reason(path)


def test_transparent_parts_lie_on_white(tmp_path: Path) -> None:
    clear = Image.new("RGBA", (8, 8), (0, 0, 0, 0))
    (page,) = pages_of(written(tmp_path / "a.tif", pictures_in_tiff(clear)))
    assert opened(page).getpixel((4, 4)) == (255, 255, 255)


def test_a_turned_tiff_is_turned_back(tmp_path: Path) -> None:
    (page,) = pages_of(
        written(tmp_path / "a.tif", pictures_in_tiff(Image.new("RGB", (9, 4)), tiffinfo={274: 6}))
    )
    assert opened(page).size == (4, 9)


def test_a_tiff_gives_all_its_pages_in_order(tmp_path: Path) -> None:
    shades = [Image.new("L", (8, 8), shade) for shade in (10, 120, 250)]
    pages = list(pages_of(written(tmp_path / "a.tif", pictures_in_tiff(*shades))))
    assert [page.index for page in pages] == [0, 1, 2]
    assert [opened(page).getpixel((0, 0)) for page in pages] == [10, 120, 250]


@pytest.mark.parametrize("image_format", ["WEBP", "BMP"])
def test_other_formats_become_jpeg(tmp_path: Path, image_format: str) -> None:
    (page,) = pages_of(written(tmp_path / "a", picture(200, image_format)))
    assert page.media_type == "image/jpeg"
    assert opened(page).size == (8, 5)


def test_heic_gives_all_its_pictures() -> None:
    first, second = pages_of(Path(__file__).with_name("two_pictures.heic"))
    assert (opened(first).size, opened(second).size) == ((16, 8), (8, 8))
    assert (opened(first).getpixel((2, 2)), opened(first).getpixel((13, 2))) == ((0, 0, 0), (255, 255, 255))


def test_a_pdf_is_drawn_at_300_dpi(tmp_path: Path) -> None:
    first, second = pages_of(written(tmp_path / "a.pdf", pdf([(72, 36), (36, 72)])))
    assert (first.dpi, first.index, second.index) == (300, 0, 1)
    drawn = opened(first)
    assert drawn.size == (300, 150)
    assert (drawn.convert("L").getpixel((50, 75)), drawn.convert("L").getpixel((250, 75))) == (0, 255)
    assert opened(second).size == (150, 300)


def test_a_huge_pdf_page_is_drawn_smaller(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "_MAX_DRAWN_PIXELS", 10_000)
    (page,) = pages_of(written(tmp_path / "a.pdf", pdf([(14_000, 14_000)])))
    assert opened(page).size == (100, 100)
    assert page.dpi == 1


def test_a_protected_pdf_says_so(tmp_path: Path) -> None:
    message = reason(written(tmp_path / "名簿.pdf", pdf([(72, 72)], password="secret")))
    assert message.startswith("「名簿.pdf」を読めません。パスワードで保護されています。")


def png_of_size(width: int, height: int) -> bytes:
    """A PNG that says that it is this large, and has hardly any content."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return (
            struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
        )

    header = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    body = chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(bytes(1000))) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body


@pytest.mark.parametrize("side", [11_000, 20_000, 60_000])
def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path, side: int) -> None:
    assert "大きすぎます" in reason(written(tmp_path / "a.png", png_of_size(side, side)))


def test_a_file_too_long_to_be_true_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "_MAX_BYTES", 10)
    assert "大きすぎます" in reason(written(tmp_path / "a.png", picture()))


MANY_COLOURS = Image.fromarray(np.random.default_rng(1).integers(0, 255, (64, 64, 3), np.uint8))


def as_file(image_format: str) -> bytes:
    file = io.BytesIO()
    MANY_COLOURS.save(file, image_format)
    return file.getvalue()


@pytest.mark.parametrize("image_format", ["JPEG", "PNG", "TIFF", "WEBP", "BMP", "PDF"])
def test_half_a_file_is_no_file(tmp_path: Path, image_format: str) -> None:
    data = as_file(image_format)
    message = reason(written(tmp_path / "half.jpg", data[: len(data) // 2]))
    assert message.startswith("「half.jpg」を読めません。")
    assert "壊れているか、途中で切れています" in message


def missing(path: Path) -> None:
    assert not path.exists()


def dangling(path: Path) -> None:
    path.symlink_to(path.with_name("nowhere"))


def locked(path: Path) -> None:
    written(path, picture()).chmod(0)
    if os.access(path, os.R_OK):
        pytest.skip("this user may read anything")


@pytest.mark.parametrize(
    ("make", "expected"),
    [
        (lambda path: written(path, b""), "空のファイルです"),
        (lambda path: written(path, b"hello, I am text"), "対応していない形式です"),
        (lambda path: path.mkdir(), "フォルダーです"),
        (missing, "ファイルがありません"),
        (dangling, "リンク先のファイルがありません"),
        pytest.param(
            locked,
            "読み取りが許可されていません",
            marks=pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such mode"),
        ),
    ],
    ids=["empty", "text", "folder", "missing", "dangling", "locked"],
)
def test_what_cannot_be_read_is_named_with_the_reason(
    tmp_path: Path, make: Callable[[Path], object], expected: str
) -> None:
    path = tmp_path / "山田.jpg"
    make(path)
    assert reason(path).startswith(f"「山田.jpg」を読めません。{expected}")


def test_denied_reading_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def deny(*_: object) -> None:
        raise PermissionError(13, "denied")

    path = written(tmp_path / "a.jpg", picture())
    monkeypatch.setattr(Path, "open", deny)
    assert "読み取りが許可されていません" in reason(path)
    assert not is_supported(path)


def broken_second_page() -> bytes:
    """A TIFF of three pages of which the second lies beyond the end of the file."""
    data = bytearray(pictures_in_tiff(*(Image.new("L", (8, 8), shade) for shade in (10, 120, 250))))
    with Image.open(io.BytesIO(data)) as tiff:
        assert isinstance(tiff, TiffImageFile)
        tiff.seek(1)
        offset = tiff.tag_v2[273][0]
    place = data.rindex(struct.pack("<HHII", 273, 4, 1, offset)) + 8
    data[place : place + 4] = struct.pack("<I", len(data) + 1000)
    return bytes(data)


def test_the_pages_behind_a_broken_one_come_where_the_caller_can_bear_it(tmp_path: Path) -> None:
    path = written(tmp_path / "a.tif", broken_second_page())
    told: list[ImageError] = []
    assert [page.index for page in pages_of(path, told.append)] == [0, 2]
    assert [str(error).partition("。")[0] for error in told] == ["「a.tif」の 2 ページ目を読めません"]
    assert "2 ページ目" in reason(path)


@given(st.binary(max_size=200), st.sampled_from(["JPEG", "PNG", "TIFF", "WEBP", "BMP", "PDF"]), st.data())
def test_damage_is_an_image_error_and_nothing_else(
    tmp_path_factory: pytest.TempPathFactory, noise: bytes, image_format: str, data: st.DataObject
) -> None:
    whole = as_file(image_format)
    start = data.draw(st.integers(0, len(whole)))
    path = written(
        tmp_path_factory.getbasetemp() / "damaged", whole[:start] + noise + whole[start + len(noise) :]
    )
    with contextlib.suppress(ImageError):
        for page in pages_of(path):
            assert opened(page).size > (0, 0)


def test_a_file_is_closed_when_its_pages_are_through(tmp_path: Path) -> None:
    for data in (picture(), pdf([(72, 72)]), pictures_in_tiff(Image.new("L", (8, 8)))):
        path = written(tmp_path / "a", data)
        assert len(list(pages_of(path))) == 1
        path.unlink()
    if sys.platform == "linux":
        assert not [
            link for link in Path("/proc/self/fd").iterdir() if str(tmp_path) in os.path.realpath(link)
        ]


def test_is_supported_looks_inside(tmp_path: Path) -> None:
    assert is_supported(written(tmp_path / "a.txt", pdf([(72, 72)])))
    assert not is_supported(written(tmp_path / "a.jpg", b"text"))
    assert not is_supported(tmp_path / "missing.jpg")
    assert not is_supported(tmp_path)
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe")
        assert not is_supported(tmp_path / "pipe")


def test_names_sort_as_people_count() -> None:
    names = ["card10", "Card2", "card1", "b/1", "a/20", "a/3", "１２", "card2b", "山2", "2"]
    expected = ["2", "１２", "a/3", "a/20", "b/1", "card1", "Card2", "card2b", "card10", "山2"]
    assert [path.as_posix() for path in sorted(map(Path, names), key=natural_key)] == expected
