"""What is asked of libsane directly, in a process of its own: ``python -m tests.devices.sane.apart QUESTION [ARGUMENT…]``.

The ``test`` backend may leave a thread behind that runs in code which is unloaded when libsane is let go.
"""

from __future__ import annotations

import io
import json
import os
import sys

import numpy as np
from PIL import Image

from app.devices.sane.frames import Limits, read_side
from app.devices.sane.library import Library
from app.devices.sane.words import Range, SaneError
from app.devices.scanner import ColorMode


def options(library: Library) -> object:
    """What the device says of some options, and what became of setting them."""
    handle = library.open("test:0")
    found = handle.options()
    resolution = found["resolution"].allowed
    assert isinstance(resolution, Range)
    told: dict[str, object] = {
        "modes": found["mode"].allowed,
        "depths": found["depth"].allowed,
        "resolution": [resolution.low, resolution.high, resolution.step],
        "order can be set": found["three-pass-order"].is_settable,
    }
    handle.set(found["resolution"], 75.0)
    told["resolution set"] = handle.get(found["resolution"])
    handle.set(found["mode"], "Color")
    told["mode set"] = handle.get(handle.options()["mode"])
    try:
        handle.set(found["mode"], "x" * 1000)
    except SaneError as error:
        told["refused"] = str(error)
    return told


def depths(library: Library, mode: str, *asked: str) -> object:
    """The contrast of a picture, and by how much the same one differs at most in each depth."""
    shown = []
    for depth in asked:
        handle = library.open("test:0")
        for name, value in (
            ("mode", mode),
            ("depth", int(depth)),
            ("test-picture", "Grid"),
            ("br-x", 77.0),
            ("resolution", 50.0),
        ):
            handle.set(handle.options()[name], value)
        handle.start()
        data, _ = read_side(handle, Limits.of((80, 100), 50), ColorMode.COLOR)
        shown.append(np.asarray(Image.open(io.BytesIO(data)), int))
        handle.cancel()
        handle.close()
    contrast = int(np.ptp(shown[0]))
    return [contrast, *(int(np.abs(picture - shown[0]).max()) for picture in shown[1:])]


if __name__ == "__main__":
    question, *arguments = sys.argv[1:]
    library = Library()
    told = depths(library, *arguments) if question == "depths" else options(library)
    print(json.dumps(told), flush=True)
    os._exit(0)
