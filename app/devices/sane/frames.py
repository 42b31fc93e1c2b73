"""The frames of one side → a file that is kept."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from app.devices import life
from app.devices.samples import Pixels, file_of
from app.devices.sane.words import Frame, Parameters, SaneError, Status
from app.devices.scanner import ColorMode, Paper

_MM_PER_INCH = 25.4
_MARGIN = 1.2
"""How much larger than what was asked for a side may be."""
_CHUNK = 1 << 18
_SILENCE = 30.0
"""Seconds without a byte after which a device is given up that says that all is well."""
_PAUSE = 0.01
_BANDS = {Frame.RED: 0, Frame.GREEN: 1, Frame.BLUE: 2}


class NonsenseError(Exception):
    """What the device says of its picture cannot be, or is nothing that can be read."""


class Source(Protocol):
    """See ``library.Handle``."""

    def start(self) -> None: ...
    def parameters(self) -> Parameters: ...
    def read(self, most: int, /) -> bytes: ...


@dataclass(frozen=True, slots=True)
class Limits:
    """What a side may have at most."""

    width: int
    """Pixels."""
    lines: int
    lines_untold: int
    """Of a side of which the device does not know how long it is; it may take no heed of what it was told."""

    @classmethod
    def of(cls, size: tuple[float, float], dpi: int) -> Limits:
        """``size`` is width and length in millimetres."""
        width, length, untold = (
            round(side / _MM_PER_INCH * dpi * _MARGIN) + 64
            for side in (*size, max(size[1], Paper.A4.size[1]))
        )
        return cls(width, length, untold)


def read_side(
    source: Source, limits: Limits, wanted: ColorMode, clock: Callable[[], float] = time.monotonic
) -> tuple[bytes, str]:
    """Read the side that was started, in as many frames as it has; a file and its media type.

    Raises SaneError, and NonsenseError.
    """
    bands: dict[int, Pixels] = {}
    while True:
        parameters = source.parameters()
        _verify(parameters, limits)
        pixels = _pixels(parameters, _samples(source, parameters, limits, clock))
        if parameters.frame in {Frame.GRAY, Frame.RGB}:
            if bands:
                raise NonsenseError
            return file_of(pixels, wanted)
        bands[_BANDS[Frame(parameters.frame)]] = pixels
        if parameters.is_last or len(bands) == len(_BANDS):
            return file_of(_joined(bands), wanted)
        source.start()


def _verify(parameters: Parameters, limits: Limits) -> None:
    """Raises NonsenseError."""
    samples = 3 if parameters.frame == Frame.RGB else 1
    needed = (parameters.width * samples * parameters.depth + 7) // 8
    makes_sense = (
        parameters.frame in set(Frame)
        and parameters.depth in ({8, 16} if parameters.frame == Frame.RGB else {1, 8, 16})
        and 0 < parameters.width <= limits.width
        and needed <= parameters.bytes_per_line <= needed * 2 + 4096
        and (parameters.lines == -1 or 0 < parameters.lines <= limits.lines)
    )
    if not makes_sense:
        raise NonsenseError


def _samples(source: Source, parameters: Parameters, limits: Limits, clock: Callable[[], float]) -> bytearray:
    """The bytes of one frame. Raises SaneError, and NonsenseError where they have no end."""
    lines = limits.lines_untold if parameters.lines == -1 else parameters.lines
    most = parameters.bytes_per_line * lines
    data = bytearray()
    heard = clock()
    while True:
        life.sign()
        try:
            piece = source.read(_CHUNK)
        except SaneError as error:
            if error.status is Status.EOF:
                return data
            if error.status is Status.NO_DOCS and data:  # a sheet is under way: this is no end of the stack
                raise NonsenseError from error
            raise
        data += piece
        if len(data) > most:
            raise NonsenseError
        if piece:
            heard = clock()
        elif clock() - heard > _SILENCE:
            raise NonsenseError
        else:
            time.sleep(_PAUSE)


def _pixels(parameters: Parameters, data: bytearray) -> Pixels:
    """Lines of grey or RGB pixels, 8 bits a sample. Of a side that is shorter than it said, the whole lines."""
    lines = len(data) // parameters.bytes_per_line
    if not lines:
        raise NonsenseError
    rows = np.frombuffer(data, np.uint8, lines * parameters.bytes_per_line)
    rows = rows.reshape(lines, parameters.bytes_per_line)
    width = parameters.width
    if parameters.depth == 1:  # 1 is black, the first pixel in the highest bit
        return (1 - np.unpackbits(rows, axis=1)[:, :width]) * np.uint8(255)
    samples = 3 if parameters.frame == Frame.RGB else 1
    if parameters.depth == 16:  # in the byte order of this machine
        words = np.ascontiguousarray(rows[:, : width * samples * 2]).view(np.uint16)
        rows = (words >> 8).astype(np.uint8)
    pixels = rows[:, : width * samples]
    return pixels.reshape(lines, width, samples) if samples == 3 else pixels


def _joined(bands: dict[int, Pixels]) -> Pixels:
    if len(bands) != len(_BANDS) or len({band.shape[1] for band in bands.values()}) != 1:
        raise NonsenseError
    lines = min(len(band) for band in bands.values())
    return np.stack([bands[place][:lines] for place in range(3)], axis=2)
