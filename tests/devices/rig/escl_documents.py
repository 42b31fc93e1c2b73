"""The XML that an eSCL device gives and takes (Mopria eSCL, PWG 5108)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from xml.etree import ElementTree

ESCL = "http://schemas.hp.com/imaging/escl/2011/05/03"
PWG = "http://www.pwg.org/schemas/2010/12/sm"

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_SPACES = f'xmlns:scan="{ESCL}" xmlns:pwg="{PWG}"'

# The elements of ScanSettings by name space; what is in neither list is a mistake of the client.
_KNOWN = frozenset(
    {
        f"{{{PWG}}}{name}"
        for name in ("Version", "ScanRegions", "InputSource", "DocumentFormat", "ContentType")
    }
    | {
        f"{{{ESCL}}}{name}"
        for name in (
            *(
                "Intent",
                "DocumentFormatExt",
                "ColorMode",
                "ColorSpace",
                "XResolution",
                "YResolution",
                "Duplex",
            ),
            *("CompressionFactor", "Brightness", "Contrast", "Threshold", "Sharpen", "FeedDirection"),
            *("BlankPageDetection", "BlankPageDetectionAndRemoval", "MediaType", "CcdChannel"),
            *("BinaryRendering", "NoiseRemoval", "Gamma", "Highlight", "Shadow"),
        )
    }
)
_REGION = frozenset(
    f"{{{PWG}}}{name}" for name in ("ContentRegionUnits", "XOffset", "YOffset", "Width", "Height")
)


class RefusedError(Exception):
    """The settings cannot be met; ``status`` is what HTTP says to that."""

    def __init__(self, status: int, why: str) -> None:
        super().__init__(why)
        self.status = status


@dataclass(frozen=True)
class Abilities:
    """What the device says it can. Lengths are in 1/300 inch."""

    resolutions: Sequence[int] = (100, 200, 300, 600)
    color_modes: Sequence[str] = ("RGB24", "Grayscale8")
    width: int = 2550
    length: int = 4200
    shortest: int = 16
    has_feeder: bool = True
    has_duplex: bool = True
    has_glass: bool = True


@dataclass(frozen=True)
class Settings:
    """What was asked for; lengths in 1/300 inch."""

    source: str
    """Platen or Feeder."""
    duplex: bool
    dpi: int
    color_mode: str
    width: int
    length: int


@dataclass(frozen=True)
class JobInfo:
    path: str
    uuid: str
    state: str
    reason: str
    images: int


def capabilities(abilities: Abilities, model: str, serial: str) -> bytes:
    """ScannerCapabilities."""
    caps = _input_caps(abilities)
    glass = f"<scan:Platen><scan:PlatenInputCaps>{caps}</scan:PlatenInputCaps></scan:Platen>"
    back = f"<scan:AdfDuplexInputCaps>{caps}</scan:AdfDuplexInputCaps>" if abilities.has_duplex else ""
    options = "".join(
        f"<scan:AdfOption>{option}</scan:AdfOption>"
        for option in ("DetectPaperLoaded", *(["Duplex"] if abilities.has_duplex else []))
    )
    feeder = (
        f"<scan:Adf><scan:AdfSimplexInputCaps>{caps}</scan:AdfSimplexInputCaps>{back}"
        f"<scan:FeederCapacity>50</scan:FeederCapacity><scan:AdfOptions>{options}</scan:AdfOptions></scan:Adf>"
    )
    return (
        f"{_HEAD}<scan:ScannerCapabilities {_SPACES}><pwg:Version>2.63</pwg:Version>"
        f"<pwg:MakeAndModel>{model}</pwg:MakeAndModel><pwg:SerialNumber>{serial}</pwg:SerialNumber>"
        f"<scan:UUID>{uuid_of(serial)}</scan:UUID>"
        f"{glass if abilities.has_glass else ''}{feeder if abilities.has_feeder else ''}"
        "</scan:ScannerCapabilities>\n"
    ).encode()


def uuid_of(serial: str) -> str:
    """A UUID that stays the device's."""
    return f"4509a320-00a0-008f-00b6-{serial.encode().hex()[-12:]:0>12}"


def _input_caps(abilities: Abilities) -> str:
    modes = "".join(f"<scan:ColorMode>{mode}</scan:ColorMode>" for mode in abilities.color_modes)
    resolutions = "".join(
        f"<scan:DiscreteResolution><scan:XResolution>{dpi}</scan:XResolution>"
        f"<scan:YResolution>{dpi}</scan:YResolution></scan:DiscreteResolution>"
        for dpi in abilities.resolutions
    )
    return (
        f"<scan:MinWidth>{abilities.shortest}</scan:MinWidth><scan:MaxWidth>{abilities.width}</scan:MaxWidth>"
        f"<scan:MinHeight>{abilities.shortest}</scan:MinHeight><scan:MaxHeight>{abilities.length}</scan:MaxHeight>"
        "<scan:MaxScanRegions>1</scan:MaxScanRegions><scan:SettingProfiles><scan:SettingProfile>"
        f"<scan:ColorModes>{modes}</scan:ColorModes><scan:DocumentFormats>"
        "<pwg:DocumentFormat>image/jpeg</pwg:DocumentFormat>"
        "<scan:DocumentFormatExt>image/jpeg</scan:DocumentFormatExt></scan:DocumentFormats>"
        f"<scan:SupportedResolutions><scan:DiscreteResolutions>{resolutions}</scan:DiscreteResolutions>"
        "</scan:SupportedResolutions></scan:SettingProfile></scan:SettingProfiles><scan:SupportedIntents>"
        "<scan:Intent>Document</scan:Intent><scan:Intent>Photo</scan:Intent>"
        "<scan:Intent>BusinessCard</scan:Intent></scan:SupportedIntents>"
    )


def status(state: str, feeder: str, jobs: Sequence[JobInfo]) -> bytes:
    """ScannerStatus; ``feeder`` is its AdfState, empty where there is none."""
    listed = "".join(
        f"<scan:JobInfo><pwg:JobUri>{job.path}</pwg:JobUri><pwg:JobUuid>{job.uuid}</pwg:JobUuid>"
        f"<scan:Age>1</scan:Age><pwg:ImagesCompleted>{job.images}</pwg:ImagesCompleted>"
        f"<pwg:JobState>{job.state}</pwg:JobState><pwg:JobStateReasons>"
        f"<pwg:JobStateReason>{job.reason}</pwg:JobStateReason></pwg:JobStateReasons></scan:JobInfo>"
        for job in jobs
    )
    adf = f"<scan:AdfState>{feeder}</scan:AdfState>" if feeder else ""
    return (
        f"{_HEAD}<scan:ScannerStatus {_SPACES}><pwg:Version>2.63</pwg:Version>"
        f"<pwg:State>{state}</pwg:State>{adf}{f'<scan:Jobs>{listed}</scan:Jobs>' if listed else ''}"
        "</scan:ScannerStatus>\n"
    ).encode()


def settings(document: bytes, abilities: Abilities) -> Settings:
    """Read ScanSettings. Raises RefusedError for what is malformed (400) or beyond the device (409)."""
    try:
        root = ElementTree.fromstring(document)
    except ElementTree.ParseError as error:
        raise RefusedError(400, f"not XML: {error}") from error
    if root.tag != f"{{{ESCL}}}ScanSettings":
        raise RefusedError(400, f"{root.tag} instead of ScanSettings")
    _check_names(root, _KNOWN)
    if not re.fullmatch(r"2\.[0-9]+", _text(root, PWG, "Version")):
        raise RefusedError(400, "no version")
    region = root.findall(f"{{{PWG}}}ScanRegions/{{{PWG}}}ScanRegion")
    if len(region) != 1:
        raise RefusedError(400, f"{len(region)} regions")
    _check_names(region[0], _REGION)
    if _text(region[0], PWG, "ContentRegionUnits") != "escl:ThreeHundredthsOfInches":
        raise RefusedError(400, "another unit than 1/300 inch")
    wanted = Settings(
        _text(root, PWG, "InputSource"),
        _text(root, ESCL, "Duplex", "false") == "true",
        _number(root, ESCL, "XResolution"),
        _text(root, ESCL, "ColorMode"),
        _number(region[0], PWG, "Width"),
        _number(region[0], PWG, "Height"),
    )
    _check_values(root, region[0], wanted, abilities)
    return wanted


def _check_names(element: ElementTree.Element, known: frozenset[str]) -> None:
    names = [child.tag for child in element]
    if unknown := set(names) - known:
        raise RefusedError(400, f"unknown: {sorted(unknown)}")
    if len(names) != len(set(names)):
        raise RefusedError(400, f"twice: {names}")


def _check_values(
    root: ElementTree.Element, region: ElementTree.Element, wanted: Settings, abilities: Abilities
) -> None:
    formats = {_text(root, PWG, "DocumentFormat", ""), _text(root, ESCL, "DocumentFormatExt", "")} - {""}
    sources = {"Platen": abilities.has_glass, "Feeder": abilities.has_feeder}
    checks = {
        "format": formats == {"image/jpeg"},
        "source": sources.get(wanted.source, False),
        "duplex": not wanted.duplex or (wanted.source == "Feeder" and abilities.has_duplex),
        "resolution": wanted.dpi in abilities.resolutions
        and wanted.dpi == _number(root, ESCL, "YResolution"),
        "colour": wanted.color_mode in abilities.color_modes,
        "intent": _text(root, ESCL, "Intent", "Document") in {"Document", "Photo", "BusinessCard"},
        "width": abilities.shortest <= wanted.width <= abilities.width - _number(region, PWG, "XOffset"),
        "length": abilities.shortest <= wanted.length <= abilities.length - _number(region, PWG, "YOffset"),
    }
    if wrong := [name for name, holds in checks.items() if not holds]:
        raise RefusedError(409, f"cannot: {wrong} of {wanted}")


def _text(element: ElementTree.Element, space: str, name: str, default: str | None = None) -> str:
    child = element.find(f"{{{space}}}{name}")
    if child is not None:
        return (child.text or "").strip()
    if default is None:
        raise RefusedError(400, f"no {name}")
    return default


def _number(element: ElementTree.Element, space: str, name: str) -> int:
    text = _text(element, space, name)
    if not re.fullmatch("[0-9]{1,5}", text):
        raise RefusedError(400, f"{name} is {text!r}")
    return int(text)
