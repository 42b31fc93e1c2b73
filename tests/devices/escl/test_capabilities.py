from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.devices.escl.capabilities import Justification, Range, ScannerCapabilities, plain_uuid
from app.devices.escl.errors import NonsenseError
from tests.devices.escl.documents import capabilities, caps
from tests.devices.rig import escl_documents
from tests.devices.rig.escl_documents import Abilities


def test_what_the_virtual_scanner_says_of_itself() -> None:
    able = ScannerCapabilities.parse(escl_documents.capabilities(Abilities(), "Rig Card Reader", "R1"))
    assert (able.version, able.model, able.serial) == ("2.63", "Rig Card Reader", "R1")
    assert able.uuid == escl_documents.uuid_of("R1").replace("-", "")
    assert able.glass
    assert able.feeder
    assert able.duplex
    assert able.feeder.widths == (16, 2550)
    assert able.feeder.heights == (16, 4200)
    assert "BusinessCard" in able.feeder.intents
    (profile,) = able.feeder.profiles
    assert profile.color_modes == {"RGB24", "Grayscale8"}
    assert [profile.nearest(dpi) for dpi in (50, 300, 400, 450, 1200)] == [100, 300, 300, 600, 600]


def test_a_scanner_without_feeder() -> None:
    able = ScannerCapabilities.parse(
        escl_documents.capabilities(Abilities(has_feeder=False, has_duplex=False), "M", "")
    )
    assert (able.feeder, able.duplex, able.scans) == (None, None, True)


def test_a_printer_scans_nothing() -> None:
    assert not ScannerCapabilities.parse(capabilities("")).scans


def test_duplex_may_be_an_option_of_the_feeder() -> None:
    able = ScannerCapabilities.parse(
        capabilities(
            f"<scan:Adf><scan:AdfSimplexInputCaps>{caps()}</scan:AdfSimplexInputCaps>"
            "<scan:AdfOptions><scan:AdfOption>Duplex</scan:AdfOption></scan:AdfOptions></scan:Adf>"
        )
    )
    assert able.duplex == able.feeder is not None


def test_profiles_may_stand_apart_and_resolutions_in_a_range() -> None:
    able = ScannerCapabilities.parse(
        capabilities(
            '<scan:SettingProfiles><scan:SettingProfile name="p"><scan:ColorModes><scan:ColorMode>RGB24'
            "</scan:ColorMode></scan:ColorModes><scan:SupportedResolutions><scan:ResolutionRange>"
            "<scan:XResolutionRange><scan:Min>75</scan:Min><scan:Max>600</scan:Max><scan:Step>25</scan:Step>"
            "</scan:XResolutionRange></scan:ResolutionRange></scan:SupportedResolutions></scan:SettingProfile>"
            "</scan:SettingProfiles><scan:Platen><scan:PlatenInputCaps><scan:SettingProfiles>"
            '<scan:SettingProfile ref="p"/></scan:SettingProfiles></scan:PlatenInputCaps></scan:Platen>'
        )
    )
    assert able.glass
    (profile,) = able.glass.profiles
    assert profile.color_modes == {"RGB24"}
    assert [profile.nearest(dpi) for dpi in (50, 310, 1200)] == [75, 300, 600]


def test_where_narrow_paper_lies() -> None:
    place = "<scan:Justification><pwg:XImagePosition>Center</pwg:XImagePosition></scan:Justification>"
    able = ScannerCapabilities.parse(
        capabilities(
            f"<scan:Adf><scan:AdfSimplexInputCaps>{caps()}</scan:AdfSimplexInputCaps>{place}</scan:Adf>"
        )
    )
    assert able.feeder
    assert able.feeder.justification is Justification.CENTER


def test_a_size_beyond_belief_is_cut() -> None:
    able = ScannerCapabilities.parse(
        capabilities(
            "<scan:Platen><scan:PlatenInputCaps><scan:MinWidth>999999</scan:MinWidth>"
            "<scan:MaxWidth>999999</scan:MaxWidth></scan:PlatenInputCaps></scan:Platen>"
        )
    )
    assert able.glass
    assert able.glass.widths == (3600, 3600)


@pytest.mark.parametrize("version", ["", "x", "2.0</pwg:Version><pwg:Version>", "1" * 50])
def test_a_version_that_is_none(version: str) -> None:
    assert ScannerCapabilities.parse(capabilities("", version=version)).version in {"2.0", "2.1"}


@given(st.integers(1, 2000), st.integers(0, 3000), st.integers(1, 700), st.integers(1, 5000))
def test_the_nearest_of_a_range_is_in_it(least: int, more: int, step: int, dpi: int) -> None:
    offered = range(least, least + more + 1, step)
    nearest = Range(least, least + more, step).nearest(dpi)
    assert nearest in offered
    assert abs(nearest - dpi) == min(abs(one - dpi) for one in offered)


@given(st.binary(max_size=200))
def test_anything_else_is_nonsense(data: bytes) -> None:
    with pytest.raises(NonsenseError):
        ScannerCapabilities.parse(data)


def test_one_uuid_has_many_spellings() -> None:
    plain = "4509a32000a0008f00b6000000000001"
    spellings = ("4509A320-00a0-008f-00b6-000000000001", f"urn:uuid:{plain}", f" uuid:{plain}")
    assert {plain_uuid(each) for each in spellings} == {plain}
    assert plain_uuid("nothing") == ""
