import pytest

from app.devices.fujitsu.commands import BACK, FRONT
from app.devices.fujitsu.models import Quirks
from app.devices.fujitsu.window import ColorOrder, Composition, Window, descriptors, plan
from app.devices.scanner import ColorMode, Paper, ScanSettings
from tests.devices.fujitsu.pages import able

RAW = Quirks()
PACKED = Quirks(compresses=True)


def test_a_card_in_color_on_both_sides_byte_for_byte() -> None:
    window = plan(ScanSettings(paper=Paper.CARD), able(), RAW)
    assert (window.width, window.lines, window.bytes_per_line) == (1240, 1240, 3720)
    front, back = descriptors(window, able())
    shared = (
        "00 012c 012c 00000000 00000000 00001360 00001360 80 00 80 05 08 0000 00 0000 00 00 000000000000"
        "c1 00 01 00 0000 00 00 0000 00 0000"
    ).replace(" ", "")
    assert front.hex() == "00" + shared + "c0 00001361 00001361 0000".replace(" ", "")
    assert back.hex() == "80" + shared + "00" * 11


def test_a4_is_cut_to_what_the_device_can_take() -> None:
    window = plan(ScanSettings(paper=Paper.A4, dpi=200), able(), RAW)
    assert (window.width, window.lines) == (1700, 2362)
    assert (window.paper_width, window.paper_length) == (10_200, 14_173)


def test_jpeg_where_the_device_and_the_table_have_it() -> None:
    window = plan(ScanSettings(), able(), PACKED)
    assert window.compressed
    assert (window.width % 8, window.lines % 8) == (0, 0)
    assert descriptors(window, able())[0][0x20:0x22] == b"\x81\x07"
    assert not plan(ScanSettings(), able(x5a=0), PACKED).compressed
    grey = ScanSettings(color=ColorMode.GREY)
    assert plan(grey, able(x5b=0xC0), PACKED).compressed
    assert not plan(grey, able(x5b=0x40), PACKED).compressed
    assert plan(ScanSettings(), able(x5b=0x40), PACKED).compressed


def test_grey_has_another_vendor_part() -> None:
    window = plan(ScanSettings(color=ColorMode.GREY, duplex=False), able(), RAW)
    (only,) = descriptors(window, able())
    assert (only[0x19], only[0x1A], only[0x28], only[0x2A:0x2C]) == (2, 8, 0, b"\0\0")
    assert only[0x3E] == 0x80
    (other,) = descriptors(window, able(x58=0x40))
    assert (other[0x2F], other[0x30], other[0x3E]) == (0xA0, 0x20, 0x40)
    (plain,) = descriptors(window, able(x58=0))
    assert plain[0x3E] == 0


@pytest.mark.parametrize("color", [ColorMode.GREY, ColorMode.MONOCHROME])
def test_a_device_that_only_says_that_it_can_scan_grey(color: ColorMode) -> None:
    assert plan(ScanSettings(color=color), able(), RAW).composition is Composition.GREY
    assert plan(ScanSettings(color=color), able(), Quirks(color_only=True)).composition is Composition.COLOR
    assert plan(ScanSettings(color=color), able(x1c=0x80), RAW).composition is Composition.COLOR


def test_a_device_without_color_scans_grey() -> None:
    assert plan(ScanSettings(), able(x1c=0x08), RAW).composition is Composition.GREY


def test_one_side() -> None:
    assert plan(ScanSettings(duplex=False), able(), RAW).sides == (FRONT,)
    assert plan(ScanSettings(duplex=True), able(x20=0x80), RAW).sides == (FRONT,)
    assert plan(ScanSettings(duplex=True), able(), RAW).sides == (FRONT, BACK)


@pytest.mark.parametrize("dpi", [50, 75, 199, 300, 333, 600])
@pytest.mark.parametrize("step", [1, 2, 8])
def test_widths_are_of_the_wanted_step(dpi: int, step: int) -> None:
    quirks = Quirks(width_step=step) if step < 8 else PACKED
    window = plan(ScanSettings(dpi=dpi), able(), quirks)
    assert window.width % step == 0
    assert window.width > dpi * 4 - 8


@pytest.mark.parametrize(
    ("order", "said"), [(ColorOrder.RGB, "0100"), (ColorOrder.BGR, "0105"), (ColorOrder.LINES, "0000")]
)
def test_orders_of_colors(order: ColorOrder, said: str) -> None:
    window = Window(
        dpi=300,
        width=8,
        lines=8,
        composition=Composition.COLOR,
        compressed=False,
        sides=(FRONT,),
        paper_width=32,
        paper_length=32,
        order=order,
    )
    assert descriptors(window, able())[0][0x2A:0x2C].hex() == said


def test_no_image_is_larger_than_a_bound() -> None:
    window = plan(ScanSettings(paper=Paper.A4, dpi=600), able(), RAW)
    assert 100_000_000 < window.most_bytes < 131_000_000
