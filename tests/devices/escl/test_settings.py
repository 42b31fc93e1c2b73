from __future__ import annotations

import pytest

from app.core.errors import ScannerError
from app.devices.escl.capabilities import ScannerCapabilities
from app.devices.escl.settings import plan
from app.devices.scanner import ColorMode, Paper, ScanSettings
from tests.devices.escl.documents import capabilities, caps
from tests.devices.rig import escl_documents
from tests.devices.rig.escl_documents import Abilities

CARD = round(105 / 25.4 * 300)


def able(feeder: str = "", glass: str = "", place: str = "", duplex: bool = True) -> ScannerCapabilities:
    inner = (
        f"<scan:Platen><scan:PlatenInputCaps>{glass}</scan:PlatenInputCaps></scan:Platen>" if glass else ""
    )
    if feeder:
        back = f"<scan:AdfDuplexInputCaps>{feeder}</scan:AdfDuplexInputCaps>" if duplex else ""
        where = f"<scan:Justification><pwg:XImagePosition>{place}</pwg:XImagePosition></scan:Justification>"
        inner += (
            f"<scan:Adf><scan:AdfSimplexInputCaps>{feeder}</scan:AdfSimplexInputCaps>{back}{where}</scan:Adf>"
        )
    return ScannerCapabilities.parse(capabilities(inner))


@pytest.mark.parametrize("color", ColorMode)
@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("glass", [False, True])
@pytest.mark.parametrize("duplex", [False, True])
@pytest.mark.parametrize("dpi", [50, 300, 1200])
def test_a_strict_device_takes_what_is_planned(
    color: ColorMode, paper: Paper, glass: bool, duplex: bool, dpi: int
) -> None:
    abilities = Abilities()
    known = ScannerCapabilities.parse(escl_documents.capabilities(abilities, "M", "S"))
    wanted = plan(ScanSettings(duplex, dpi, color, paper, glass=glass), known)
    taken = escl_documents.settings(wanted.document(), abilities)
    assert taken.duplex == (duplex and not glass)
    assert taken.source == ("Platen" if glass else "Feeder")
    assert taken.color_mode == ("RGB24" if color is ColorMode.COLOR else "Grayscale8")
    assert taken.dpi == wanted.dpi == {50: 100, 300: 300, 1200: 600}[dpi]
    assert wanted.sides == 1 + taken.duplex


@pytest.mark.parametrize(
    ("place", "x", "width"),
    [
        ("Left", 0, CARD),
        ("Center", (2550 - CARD) // 2, CARD),
        ("Right", 2550 - CARD, CARD),
        # It could lie anywhere.
        ("", 0, 2550),
        ("Upside", 0, 2550),
    ],
)
def test_a_card_is_looked_at_where_the_feeder_holds_it(place: str, x: int, width: int) -> None:
    wanted = plan(ScanSettings(), able(caps(), place=place))
    assert (wanted.x, wanted.width, wanted.height) == (x, width, CARD)


def test_a_card_lies_in_the_corner_of_the_glass() -> None:
    wanted = plan(ScanSettings(glass=True), able(caps(), caps(), "Center"))
    assert (wanted.x, wanted.width, wanted.height) == (0, CARD, CARD)


def test_a_region_is_cut_to_what_the_device_can_look_at() -> None:
    wanted = plan(ScanSettings(paper=Paper.A4), able(caps(), place="Left"))
    assert (wanted.width, wanted.height) == (2550, round(300 / 25.4 * 300))


@pytest.mark.parametrize(
    ("paper", "offered", "named"),
    [
        (Paper.CARD, ("Document", "BusinessCard"), "BusinessCard"),
        (Paper.CARD, ("Document",), ""),
        (Paper.A4, ("Document", "BusinessCard"), "Document"),
        (Paper.A4, (), ""),
    ],
)
def test_an_intent_is_named_where_it_is_offered(paper: Paper, offered: tuple[str, ...], named: str) -> None:
    wanted = plan(ScanSettings(paper=paper), able(caps(intents=offered)))
    assert wanted.intent == named
    assert (b"Intent" in wanted.document()) == bool(named)


@pytest.mark.parametrize(
    ("extended", "name"), [(True, b"scan:DocumentFormatExt>"), (False, b"pwg:DocumentFormat>")]
)
def test_the_format_is_named_as_the_device_names_it(extended: bool, name: bytes) -> None:
    assert b"<" + name + b"image/jpeg" in plan(ScanSettings(), able(caps(extended=extended))).document()


def test_one_side_where_a_device_has_no_more() -> None:
    assert plan(ScanSettings(), able(caps(), duplex=False)).sides == 1


def test_the_glass_where_there_is_no_feeder() -> None:
    wanted = plan(ScanSettings(), able(glass=caps()))
    assert wanted.from_glass
    assert wanted.sides == 1


def test_colour_where_a_device_knows_no_grey() -> None:
    assert plan(ScanSettings(color=ColorMode.GREY), able(caps(("RGB24",)))).color_mode == "RGB24"


def test_no_glass() -> None:
    with pytest.raises(ScannerError, match="ガラス面がありません"):
        plan(ScanSettings(glass=True), able(caps()))


def test_no_jpeg() -> None:
    with pytest.raises(ScannerError, match="JPEG"):
        plan(ScanSettings(), able(caps(formats=("application/pdf",))))


def test_what_an_image_may_be() -> None:
    wanted = plan(ScanSettings(dpi=600, paper=Paper.A4), able(caps()))
    assert wanted.most_bytes < 150_000_000
    assert wanted.most_pixels > wanted.width * wanted.height * 4
