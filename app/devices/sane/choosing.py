"""How settings are said to a backend: which of its options to set, and to what.

Backends agree on the names of few options (SANE standard, section 4.5), and on
fewer values; a source or a mode is known by the words that they use.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Protocol

from app.devices.sane.words import Option, Range, SaneError, Unit, Value, ValueType
from app.devices.scanner import ColorMode, ScanSettings

_LARGEST = (320.0, 460.0)
"""Millimetres, A3 and a little more, where a device does not say what it looks at."""

_DUPLEX = re.compile(r"duplex", re.IGNORECASE)
_FEEDER = re.compile(r"adf|document feeder|sheet ?feed|\bfeeder\b", re.IGNORECASE)
_BACK = re.compile(r"\bback", re.IGNORECASE)
_GLASS = re.compile(r"flatbed|\bfb\b|glass|platen|normal|document table", re.IGNORECASE)
_MODES = {
    ColorMode.COLOR: re.compile(r"colou?r", re.IGNORECASE),
    ColorMode.GREY: re.compile(r"gr[ae]y(?!\[)", re.IGNORECASE),
    ColorMode.MONOCHROME: re.compile(r"line ?art|black ?(&|and) ?white|binary|mono|\bb/?w\b", re.IGNORECASE),
}
_INSTEAD = {
    ColorMode.COLOR: (ColorMode.COLOR, ColorMode.GREY, ColorMode.MONOCHROME),
    ColorMode.GREY: (ColorMode.GREY, ColorMode.COLOR),
    ColorMode.MONOCHROME: (ColorMode.MONOCHROME, ColorMode.GREY, ColorMode.COLOR),
}

# No sheet may be drawn in before the one before it is safe.
_ONE_AT_A_TIME: tuple[tuple[str, Value], ...] = (
    ("buffermode", "Off"), ("buffermode", False), ("prepick", "Off"), ("batch-scan", False),
)  # fmt: skip
_STRAIGHTEN = ("swdeskew", "swcrop", "auto-deskew", "deskew", "auto-crop", "autocrop")
_DOUBLE_FEED = ("df-length", "df-thickness", "double-feed-detection", "detect-double-feed")


class Settable(Protocol):
    """See ``library.Handle``."""

    def options(self) -> dict[str, Option]: ...
    def get(self, option: Option, /) -> Value: ...
    def set(self, option: Option, value: Value, /) -> None: ...


@dataclass(frozen=True, slots=True)
class Chosen:
    """What a device was told."""

    feeds: bool
    """Whether it feeds sheets until there are none; else it looks at its glass, once."""
    sides: int
    dpi: int
    largest: tuple[float, float]
    """Width and length in millimetres of what it may deliver at most."""


class NoGlassError(Exception):
    """The device has none."""


def choose(device: Settable, settings: ScanSettings) -> Chosen:
    """Set a device as near to the settings as it can. Raises SaneError, NoGlassError."""
    teller = _Teller(device)
    source = _source(teller, settings)
    feeds = source is not None and bool(_FEEDER.search(source) or _DUPLEX.search(source))
    sides = 1
    if feeds and settings.duplex:
        # Where duplex is no source, it is a mode of the feeder, or a switch.
        is_duplex = bool(source and _DUPLEX.search(source))
        sides = 2 if is_duplex or teller.tell("adf-mode", "Duplex") or teller.switch("duplex", on=True) else 1
    elif feeds:
        teller.tell("adf-mode", "Simplex")
        teller.switch("duplex", on=False)
    _color(teller, settings.color)
    dpi = teller.tell_near(("resolution", "x-resolution"), settings.dpi)
    teller.tell_near(("y-resolution",), dpi or settings.dpi)
    for name, value in _ONE_AT_A_TIME:
        teller.tell(name, value)
    for name in _STRAIGHTEN:
        teller.switch(name, on=settings.straighten)
    for name in _DOUBLE_FEED:
        teller.switch(name, on=True)
    teller.tell("df-action", "Stop" if settings.stop_on_double_feed else "Continue")
    largest = _window(teller, settings, feeds=feeds)
    return Chosen(feeds, sides, round(dpi or settings.dpi), largest)


class _Teller:
    """Sets what a device has, and passes over what it does not have."""

    def __init__(self, device: Settable) -> None:
        self._device = device
        self._options = device.options()

    def find(self, name: str) -> Option | None:
        option = self._options.get(name)
        return option if option and option.is_settable else None

    def choices(self, name: str) -> Sequence[str]:
        """What a list of words offers; none where there is no such option."""
        option = self.find(name)
        if option is None or not isinstance(option.allowed, Sequence):
            return ()
        return [value for value in option.allowed if isinstance(value, str)]

    def tell(self, name: str, value: Value) -> bool:
        """Whether the device has such an option that takes this value."""
        option = self.find(name)
        if option is None or (option.kind is ValueType.BOOL) is not isinstance(value, bool):
            return False
        if isinstance(option.allowed, Sequence) and value not in option.allowed:
            return False
        with suppress(SaneError):
            self._device.set(option, value)
            self._options = self._device.options()  # what it allows now
            return True
        return False

    def switch(self, name: str, *, on: bool) -> bool:
        """``tell``, for what is on or off."""
        return self.tell(name, on)

    def tell_near(self, names: Iterable[str], wanted: float) -> float | None:
        """Set the first option of these to the nearest number that it allows; what it has then."""
        for name in names:
            option = self.find(name)
            if option and option.kind in {ValueType.INT, ValueType.FIXED}:
                nearest = _nearest(option.allowed, wanted)
                self.tell(name, round(nearest) if option.kind is ValueType.INT else nearest)
                return float(self._device.get(option)) if option.is_readable else nearest
        return None


def _source(teller: _Teller, settings: ScanSettings) -> str | None:
    """Choose where sheets come from; None where there is no choice."""
    offered = teller.choices("source")
    feeders = [word for word in offered if _FEEDER.search(word) or _DUPLEX.search(word)]
    glasses = [word for word in offered if word not in feeders and _GLASS.search(word)]
    if settings.glass and feeders and not glasses:
        raise NoGlassError
    if settings.glass or not feeders:
        wanted = glasses[:1]
    else:
        both = [word for word in feeders if _DUPLEX.search(word)]
        single = [word for word in feeders if word not in both and not _BACK.search(word)]
        wanted = (both + single if settings.duplex else single + both)[:1]
    for word in wanted:
        teller.tell("source", word)
        return word
    return None


def _color(teller: _Teller, wanted: ColorMode) -> None:
    offered = teller.choices("mode")
    for mode in _INSTEAD[wanted]:
        fitting = [word for word in offered if _MODES[mode].search(word)]
        if fitting:
            teller.tell("mode", min(fitting, key=len))  # the others are halftones and the like
            break
    # A backend may need one bit for line art; 8 is offered then as a rule, and is better to threshold.
    teller.tell_near(("depth",), 8)


def _window(teller: _Teller, settings: ScanSettings, *, feeds: bool) -> tuple[float, float]:
    """Set what the device looks at; the largest that it may deliver, in millimetres.

    Paper lies in the middle of some feeders and at the edge of others. Where
    the device cannot be told how wide it is, it looks at its whole width.
    """
    width, length = settings.paper.size
    edges = [teller.find(name) for name in ("tl-x", "tl-y", "br-x", "br-y")]
    if any(edge is None or edge.unit != Unit.MM for edge in edges):
        return _LARGEST
    is_told = teller.tell_near(("page-width",), width) is not None
    teller.tell_near(("page-height",), length)
    right = teller.find("br-x")
    if feeds and not is_told and right and isinstance(right.allowed, Range):
        width = right.allowed.high
    found = [
        teller.tell_near((name,), wanted)
        for name, wanted in (("tl-x", 0.0), ("tl-y", 0.0), ("br-x", width), ("br-y", length))
    ]
    left, top, right_edge, bottom = (value or 0.0 for value in found)
    return (max(right_edge - left, width), max(bottom - top, length))


def _nearest(allowed: Range | Sequence[Value] | None, wanted: float) -> float:
    match allowed:
        case Range(low, high, step):
            kept = min(max(wanted, low), high)
            return low + round((kept - low) / step) * step if step > 0 else kept
        case None:
            return wanted
    numbers = [float(value) for value in allowed if isinstance(value, (int, float))]
    return min(numbers, key=lambda number: (abs(number - wanted), -number), default=wanted)
