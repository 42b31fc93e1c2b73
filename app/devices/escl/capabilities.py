"""What a device can do: its ScannerCapabilities (Mopria eSCL; semantics of PWG 5108.4). Lengths are in 1/300 inch."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Self
from xml.etree.ElementTree import Element

from app.devices.escl import xmls

_LARGEST = 3600, 6000
"""A little more than A3: a device that states more is not believed."""
_VERSION = "2.0"


class Justification(StrEnum):
    """Where paper lies that is narrower than the feeder."""

    LEFT = "Left"
    CENTER = "Center"
    RIGHT = "Right"
    UNKNOWN = ""


@dataclass(frozen=True, slots=True)
class Range:
    """Resolutions from ``least`` to ``most`` in steps, in dots per inch."""

    least: int
    most: int
    step: int

    def nearest(self, dpi: int) -> int:
        steps = (self.most - self.least) // self.step
        return self.least + self.step * min(max(round((dpi - self.least) / self.step), 0), steps)


@dataclass(frozen=True, slots=True)
class Profile:
    """Settings that go together."""

    color_modes: frozenset[str]
    formats: frozenset[str]
    """Media types; empty where the device does not say."""
    named_formats: frozenset[str]
    """Those that DocumentFormatExt may name (eSCL 2.1)."""
    resolutions: tuple[int, ...]
    ranges: tuple[Range, ...]

    @classmethod
    def of(cls, element: Element) -> Self:
        return cls(
            frozenset(xmls.texts(element, "ColorModes/ColorMode")),
            frozenset(xmls.texts(element, "DocumentFormats/*")),
            frozenset(xmls.texts(element, "DocumentFormats/DocumentFormatExt")),
            tuple(filter(None, map(_discrete, element.findall("SupportedResolutions//DiscreteResolution")))),
            tuple(filter(None, map(_range, element.findall("SupportedResolutions//ResolutionRange")))),
        )

    def nearest(self, dpi: int) -> int:
        """The resolution that comes closest; the wanted one where the device does not say."""
        offered = [*self.resolutions, *(each.nearest(dpi) for each in self.ranges)]
        return min(offered, key=lambda one: (abs(one - dpi), -one), default=dpi)


@dataclass(frozen=True, slots=True)
class Source:
    """The glass, or the feeder."""

    widths: tuple[int, int]
    """Least and most."""
    heights: tuple[int, int]
    profiles: tuple[Profile, ...]
    intents: frozenset[str]
    justification: Justification = Justification.UNKNOWN


@dataclass(frozen=True, slots=True)
class ScannerCapabilities:
    version: str
    model: str
    serial: str
    uuid: str
    glass: Source | None
    feeder: Source | None
    """One-sided."""
    duplex: Source | None
    """The feeder with both sides of a sheet."""

    @classmethod
    def parse(cls, document: bytes) -> Self:
        """Raises NonsenseError for what is no such document."""
        root = xmls.parse(document, "ScannerCapabilities")
        version = xmls.text(root, "Version")
        shared = {
            profile.get("name", ""): profile for profile in root.findall("SettingProfiles/SettingProfile")
        }
        feeder = _source(root.find("Adf/AdfSimplexInputCaps"), shared, root.find("Adf/Justification"))
        duplex = _source(root.find("Adf/AdfDuplexInputCaps"), shared, root.find("Adf/Justification"))
        if duplex is None and "Duplex" in xmls.texts(root, "Adf/AdfOptions/AdfOption"):
            duplex = feeder
        return cls(
            version if re.fullmatch(r"[0-9]{1,2}\.[0-9]{1,3}", version) else _VERSION,
            xmls.text(root, "MakeAndModel"),
            xmls.text(root, "SerialNumber"),
            plain_uuid(xmls.text(root, "UUID")),
            _source(root.find("Platen/PlatenInputCaps"), shared),
            feeder or duplex,
            duplex,
        )

    @property
    def scans(self) -> bool:
        """Whether there is anything to scan from; a mere printer may answer too."""
        return bool(self.glass or self.feeder)


def plain_uuid(said: str) -> str:
    """A UUID as all its announcements can be compared; empty where it is none."""
    match = re.fullmatch(r"(?:urn:)?(?:uuid:)?([0-9a-f-]{32,36})", said.strip().lower())
    return match[1].replace("-", "") if match else ""


def _source(
    element: Element | None, shared: dict[str, Element], justification: Element | None = None
) -> Source | None:
    if element is None:
        return None
    profiles = [
        shared.get(profile.get("ref", ""), profile)
        for profile in element.findall("SettingProfiles/SettingProfile")
    ]
    place = "" if justification is None else xmls.text(justification, "XImagePosition")
    return Source(
        _span(element, "Width", _LARGEST[0]),
        _span(element, "Height", _LARGEST[1]),
        tuple(map(Profile.of, profiles)),
        frozenset(
            xmls.texts(element, "SupportedIntents/Intent")
            + xmls.texts(element, "SupportedIntents/SupportedIntent")
        ),
        Justification(place) if place in set(Justification) else Justification.UNKNOWN,
    )


def _span(element: Element, side: str, largest: int) -> tuple[int, int]:
    most = min(xmls.number(element, f"Max{side}") or largest, largest)
    return min(xmls.number(element, f"Min{side}") or 1, most), most


def _discrete(element: Element) -> int | None:
    across, along = xmls.number(element, "XResolution"), xmls.number(element, "YResolution")
    return across if across == along else None


def _range(element: Element) -> Range | None:
    least = xmls.number(element, "XResolutionRange/Min")
    most = xmls.number(element, "XResolutionRange/Max")
    step = xmls.number(element, "XResolutionRange/Step")
    return Range(least, most, step or 1) if least and most and least <= most else None
