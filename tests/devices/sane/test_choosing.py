"""How the options of backends that are known by their manuals are set."""

from __future__ import annotations

import pytest

from app.devices.sane.choosing import NoGlassError, choose
from app.devices.sane.words import Range, Value
from app.devices.scanner import ColorMode, Paper, ScanSettings
from tests.devices.sane.test_driver import Device

MM = Range(0, 216.0, 0)
GEOMETRY: dict[str, tuple[Value, object]] = {
    "tl_x": (1.0, MM),
    "tl_y": (1.0, MM),
    "br_x": (20.0, MM),
    "br_y": (20.0, Range(0, 900.0, 0)),
}


@pytest.mark.parametrize(
    ("sources", "both", "one", "glass"),
    [
        (["Flatbed", "ADF Front", "ADF Back", "ADF Duplex"], "ADF Duplex", "ADF Front", "Flatbed"),
        (["ADF Simplex", "Flatbed", "ADF Duplex"], "ADF Duplex", "ADF Simplex", "Flatbed"),
        (["Flatbed", "Automatic Document Feeder"], "Automatic Document Feeder", "Automatic Document Feeder", "Flatbed"),
        (
            ["FB", "Automatic Document Feeder(left aligned)", "Automatic Document Feeder(left aligned,Duplex)"],
            "Automatic Document Feeder(left aligned,Duplex)",
            "Automatic Document Feeder(left aligned)",
            "FB",
        ),
        (["ADF", "Duplex", "Flatbed"], "Duplex", "ADF", "Flatbed"),
        (["Flatbed"], "Flatbed", "Flatbed", "Flatbed"),
    ],
)  # fmt: skip
def test_the_source_is_found_by_its_words(sources: list[str], both: str, one: str, glass: str) -> None:
    def chosen(settings: ScanSettings) -> Value:
        device = Device(source=(sources[0], sources))
        choose(device, settings)
        return device.values["source"]

    assert chosen(ScanSettings()) == both
    assert chosen(ScanSettings(duplex=False)) == one
    assert chosen(ScanSettings(glass=True)) == glass


def test_a_feeder_without_a_glass_says_so() -> None:
    with pytest.raises(NoGlassError):
        choose(Device(source=("ADF Front", ["ADF Front", "ADF Duplex"])), ScanSettings(glass=True))


@pytest.mark.parametrize(
    ("option", "values"),
    [({"adf_mode": ("Simplex", ["Simplex", "Duplex"])}, ("Duplex", "Simplex")), ({"duplex": (False, None)}, (True, False))],
)  # fmt: skip
def test_both_sides_may_be_a_mode_of_the_feeder(
    option: dict[str, tuple[Value, object]], values: tuple[Value, Value]
) -> None:
    for wanted, value, sides in zip((True, False), values, (2, 1), strict=True):
        device = Device(source=("ADF", ["Flatbed", "ADF"]), **option)
        assert choose(device, ScanSettings(duplex=wanted)).sides == sides
        assert next(reversed(device.values.values())) == value


def test_a_device_without_a_choice_of_sources_is_not_fed_from() -> None:
    assert not choose(Device(), ScanSettings()).feeds


@pytest.mark.parametrize(
    ("modes", "words"),
    [
        (["Lineart", "Gray", "Color"], ["Color", "Gray", "Lineart"]),
        (
            ["Black & White", "Gray[Error Diffusion]", "True Gray", "24bit Color[Fast]"],
            ["24bit Color[Fast]", "True Gray", "Black & White"],
        ),
        (["Halftone", "Color Halftone", "Color", "Grayscale"], ["Color", "Grayscale", "Grayscale"]),
        (["Binary", "Gray", "Color"], ["Color", "Gray", "Binary"]),
        (["Gray"], ["Gray", "Gray", "Gray"]),
        (["Color"], ["Color", "Color", "Color"]),
    ],
)
def test_the_mode_is_found_by_its_words(modes: list[str], words: list[str]) -> None:
    for wanted, word in zip(ColorMode, words, strict=True):
        device = Device(mode=(modes[0], modes), depth=(1, [1, 8, 16]))
        choose(device, ScanSettings(color=wanted))
        assert (device.values["mode"], device.values["depth"]) == (word, 8)


@pytest.mark.parametrize(
    ("allowed", "wanted", "dpi"),
    [
        ([100, 200, 300, 600], 300, 300),
        ([100, 200, 400, 600], 300, 400),
        ([75, 150], 300, 150),
        (Range(50, 600, 1), 333, 333),
        (Range(50, 240, 0), 300, 240),
        (Range(0, 600, 150), 200, 150),
        (None, 300, 300),
    ],
)
def test_the_resolution_is_the_nearest_that_there_is(allowed: object, wanted: int, dpi: int) -> None:
    assert choose(Device(resolution=(75, allowed)), ScanSettings(dpi=wanted)).dpi == dpi
    apart = Device(x_resolution=(75, allowed), y_resolution=(75, allowed))
    assert choose(apart, ScanSettings(dpi=wanted)).dpi == dpi
    assert apart.values["y-resolution"] == dpi


def test_a_feeder_that_knows_its_paper_is_told_of_it() -> None:
    device = Device(source=("ADF", ["ADF"]), page_width=(216.0, MM), page_height=(300.0, MM), **GEOMETRY)
    assert choose(device, ScanSettings(paper=Paper.CARD)).largest == (105.0, 105.0)
    assert [device.values[name] for name in ("page-width", "tl-x", "tl-y", "br-x", "br-y")] == [
        105,
        0,
        0,
        105,
        105,
    ]


def test_a_feeder_that_does_not_know_where_its_paper_lies_looks_at_its_whole_width() -> None:
    device = Device(source=("ADF", ["ADF"]), **GEOMETRY)
    assert choose(device, ScanSettings(paper=Paper.CARD)).largest == (216.0, 105.0)
    assert device.values["br-x"] == 216
    glass = Device(source=("Flatbed", ["Flatbed"]), **GEOMETRY)
    assert choose(glass, ScanSettings(paper=Paper.CARD)).largest == (105.0, 105.0)


def test_no_sheet_is_drawn_in_ahead_and_double_feeds_are_looked_for() -> None:
    device = Device(
        buffermode=("On", ["Off", "On"]), prepick=("On", ["Default", "Off", "On"]),
        df_length=(False, None), df_action=("Default", ["Default", "Continue", "Stop"]),
        swdeskew=(False, None),
    )  # fmt: skip
    choose(device, ScanSettings())
    assert list(device.values.values()) == ["Off", "Off", True, "Stop", True]
    choose(device, ScanSettings(stop_on_double_feed=False, straighten=False))
    assert list(device.values.values()) == ["Off", "Off", True, "Continue", False]
