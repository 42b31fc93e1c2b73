"""How to scan, as a device that can do so much can do it: ScanSettings (Mopria eSCL). Lengths are in 1/300 inch."""

from __future__ import annotations

from dataclasses import dataclass

from app.core.errors import ScannerError
from app.devices.escl.capabilities import Justification, Profile, ScannerCapabilities, Source
from app.devices.media import JPEG
from app.devices.scanner import ColorMode, Paper, ScanSettings

_UNITS_PER_MM = 300 / 25.4
_MARGIN = 1.2
"""How much larger than its paper an image may be."""
_OVERHEAD = 1 << 20
"""Bytes of a file beside its pixels."""

# Line art is made of grey here, for no device gives it as JPEG.
_WANTED = {
    ColorMode.COLOR: ("RGB24", "Grayscale8"),
    ColorMode.GREY: ("Grayscale8", "RGB24"),
    ColorMode.MONOCHROME: ("Grayscale8", "RGB24"),
}

_DOCUMENT = """<?xml version="1.0" encoding="UTF-8"?>
<scan:ScanSettings xmlns:scan="http://schemas.hp.com/imaging/escl/2011/05/03" \
xmlns:pwg="http://www.pwg.org/schemas/2010/12/sm">
<pwg:Version>{version}</pwg:Version>
{intent}<pwg:ScanRegions><pwg:ScanRegion>
<pwg:ContentRegionUnits>escl:ThreeHundredthsOfInches</pwg:ContentRegionUnits>
<pwg:XOffset>{x}</pwg:XOffset><pwg:YOffset>0</pwg:YOffset>
<pwg:Width>{width}</pwg:Width><pwg:Height>{height}</pwg:Height>
</pwg:ScanRegion></pwg:ScanRegions>
<{format}>image/jpeg</{format}>
<pwg:InputSource>{source}</pwg:InputSource>
<scan:XResolution>{dpi}</scan:XResolution><scan:YResolution>{dpi}</scan:YResolution>
<scan:ColorMode>{color_mode}</scan:ColorMode>
{duplex}</scan:ScanSettings>
"""


@dataclass(frozen=True, slots=True)
class Plan:
    """What is asked of the device."""

    version: str
    from_glass: bool
    sides: int
    dpi: int
    color_mode: str
    intent: str
    """Empty where none is to be named."""
    x: int
    width: int
    height: int
    largest: tuple[int, int]
    """Width and height of all that the device can look at: some heed no region."""
    names_format: bool
    """Whether the device knows DocumentFormatExt."""

    @property
    def most_pixels(self) -> int:
        """Of an image that can be true."""
        width, height = self.largest
        return round(_MARGIN * width * height * (self.dpi / 300) ** 2)

    @property
    def most_bytes(self) -> int:
        """Of a file that can be true: as many as its pixels have before they are compressed."""
        samples = 3 if self.color_mode == "RGB24" else 1
        pixels = max(self.width * self.height * (self.dpi / 300) ** 2, self.most_pixels / 4)
        return round(_MARGIN * samples * pixels) + _OVERHEAD

    def document(self) -> bytes:
        """ScanSettings. Its elements stand in the order of the schema, its prefixes are those that devices look for."""
        return _DOCUMENT.format(
            version=self.version,
            intent=f"<scan:Intent>{self.intent}</scan:Intent>\n" if self.intent else "",
            x=self.x,
            width=self.width,
            height=self.height,
            format="scan:DocumentFormatExt" if self.names_format else "pwg:DocumentFormat",
            source="Platen" if self.from_glass else "Feeder",
            dpi=self.dpi,
            color_mode=self.color_mode,
            duplex="" if self.from_glass else f"<scan:Duplex>{str(self.sides == 2).lower()}</scan:Duplex>\n",
        ).encode()


def plan(settings: ScanSettings, able: ScannerCapabilities) -> Plan:
    """The nearest to the settings that the device can do. Raises ScannerError where it can do nothing like it."""
    from_glass = settings.glass or able.feeder is None
    is_duplex = settings.duplex and not from_glass and able.duplex is not None
    source = able.glass if from_glass else able.duplex if is_duplex else able.feeder
    if source is None:
        raise ScannerError("このスキャナーにはガラス面がありません。給紙口から読み取ってください。")
    color_mode, profile = _chosen(source, settings.color)
    intent = "BusinessCard" if settings.paper is Paper.CARD else "Document"
    x, width = _across(source, settings.paper, from_glass=from_glass)
    return Plan(
        version=able.version,
        from_glass=from_glass,
        sides=2 if is_duplex else 1,
        dpi=profile.nearest(settings.dpi),
        color_mode=color_mode,
        intent=intent if intent in source.intents else "",
        x=x,
        width=width,
        height=_clipped(settings.paper.size[1], source.heights),
        largest=(source.widths[1], source.heights[1]),
        names_format=JPEG in profile.named_formats,
    )


def _chosen(source: Source, color: ColorMode) -> tuple[str, Profile]:
    profiles = [profile for profile in source.profiles if not profile.formats or JPEG in profile.formats]
    if source.profiles and not profiles:
        raise ScannerError("このスキャナーは JPEG を出さないため、直接は使えません。")
    for mode in _WANTED[color]:
        for profile in profiles:
            if mode in profile.color_modes:
                return mode, profile
    nothing_told = Profile(frozenset(), frozenset(), frozenset(), (), ())
    return _WANTED[color][0], profiles[0] if profiles else nothing_told


def _across(source: Source, paper: Paper, *, from_glass: bool) -> tuple[int, int]:
    """Offset and width. A feeder that does not say where it holds narrow paper is looked at all across."""
    most = source.widths[1]
    width = _clipped(paper.size[0], source.widths)
    if from_glass:
        return 0, width
    match source.justification:
        case Justification.LEFT:
            return 0, width
        case Justification.CENTER:
            return (most - width) // 2, width
        case Justification.RIGHT:
            return most - width, width
    return 0, most


def _clipped(millimetres: float, span: tuple[int, int]) -> int:
    least, most = span
    return min(max(round(millimetres * _UNITS_PER_MM), least), most)
