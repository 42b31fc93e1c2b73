"""SANE's own fujitsu backend, by ``scanimage``, at a virtual device."""

from __future__ import annotations

import subprocess
from pathlib import Path

import numpy as np
import numpy.typing as npt
from PIL import Image

from tests.devices.rig.plug import Plug

Pixels = npt.NDArray[np.uint8]


class ScanimageError(Exception):
    """What it said on standard error."""


def scanned(plug: Plug, folder: Path, device: str, *options: str) -> list[Pixels]:
    """Every side that it gets until the feeder is empty, in the order in which it gets them.

    ``device`` is the USB id in the words of ``fujitsu.conf``; ``folder`` is for
    its settings and its files. Raises ScanimageError where it fails for another reason.
    """
    settings = folder / "sane"
    settings.mkdir(exist_ok=True)
    (settings / "dll.conf").write_text("fujitsu\n")
    (settings / "fujitsu.conf").write_text(f"option buffer-size 65536\nusb {device}\n")
    batch = folder / "scanimage"
    batch.mkdir(exist_ok=True)
    done = subprocess.run(
        ("scanimage", "-d", "fujitsu", "--format=pnm", f"--batch={batch}/%06d.pnm", *options),
        env=plug.environment | {"SANE_CONFIG_DIR": str(settings)},
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    if "out of documents" not in done.stderr:
        raise ScanimageError(done.stderr)
    return [np.asarray(Image.open(file)) for file in sorted(batch.iterdir())]
