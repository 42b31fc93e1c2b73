"""Other people's programs at an eSCL scanner: Debian's ipp-usb in front of it, SANE's airscan backend as its client."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PIL import Image

from tests.devices.rig.plug import Plug

_PATIENCE = 15.0
_IPP_USB = """
[network]
  http-min-port = 60000
  http-max-port = 65535
  dns-sd = disable
  interface = loopback
  ipv6 = disable
[logging]
  device-log = error
  main-log = error
  console-log = error
  console-color = disable
"""
_AIRSCAN = """
[devices]
Rig = {url}, eSCL
[options]
discovery = disable
ws-discovery = off
"""
# ipp-usb knows but one place for its settings, its state and its logs. It sees a folder of ours there, and it alone.
_IN_A_ROOM_OF_ITS_OWN = """
mount --bind "$1/etc" /etc/ipp-usb && mount --bind "$1/var" /var && exec "$2" debug
"""


@contextmanager
def ipp_usb(plug: Plug, folder: Path) -> Iterator[str]:
    """Let it own the device; the URL under which it serves it. ``folder`` is for its files."""
    _need_namespaces()
    for name in ("etc", "var"):
        (folder / name).mkdir()
    (folder / "etc/ipp-usb.conf").write_text(_IPP_USB)
    program = shutil.which("ipp-usb", path="/usr/sbin:/sbin:/usr/bin") or "ipp-usb"
    shell = ("sh", "-c", _IN_A_ROOM_OF_ITS_OWN, "ipp-usb", str(folder), program)
    with (folder / "said").open("w") as said:
        process = subprocess.Popen(
            ("unshare", "--mount", "--map-root-user", *shell),
            env=plug.environment,
            stdout=said,
            stderr=said,
        )
    try:
        yield _served(folder, process)
    finally:
        process.terminate()
        process.wait(10)


def airscan_pages(url: str, folder: Path, source: str = "ADF Duplex") -> list[Image.Image]:
    """What SANE gets from all that lies in the feeder: pages of 105 mm by 105 mm at 300 dpi, white where nothing is."""
    (folder / "dll.conf").write_text("airscan\n")
    (folder / "airscan.conf").write_text(_AIRSCAN.format(url=url))
    done = subprocess.run(
        (
            *("scanimage", "--device-name=airscan:e0:Rig", f"--source={source}", "--resolution=300"),
            *("-x105", "-y105", "--format=pnm", f"--batch={folder}/%06d.ppm"),
        ),
        env=os.environ | {"SANE_CONFIG_DIR": str(folder)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert not done.returncode, done.stderr
    return [Image.open(file) for file in sorted(folder.glob("*.ppm"))]


def _served(folder: Path, process: subprocess.Popen[bytes]) -> str:
    """Its port, when it answers there."""
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until and process.poll() is None:
        for state in (folder / "var/ipp-usb/dev").glob("*.state"):
            if port := re.search(r"http-port\s*=\s*([0-9]+)", state.read_text()):
                # Under another name than this it sends its clients away.
                url = f"http://localhost:{port[1]}/eSCL"
                try:
                    urllib.request.urlopen(f"{url}/ScannerStatus", timeout=5).close()
                except (urllib.error.URLError, OSError):
                    break
                return url
        time.sleep(0.05)
    raise AssertionError(f"ipp-usb serves nothing: {(folder / 'said').read_text()}")


def _need_namespaces() -> None:
    made = subprocess.run(
        ("unshare", "--mount", "--map-root-user", "mount", "--bind", "/etc/ipp-usb", "/etc/ipp-usb"),
        capture_output=True,
        check=False,
    )
    if made.returncode:
        pytest.skip("this user may not make the namespace in which ipp-usb keeps its files to itself")
