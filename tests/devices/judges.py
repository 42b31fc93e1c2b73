"""The judges from outside: programs of Debian that tell whether our virtual devices and our drivers are right.

Standard library alone, for ``dev.py`` asks ``absent`` before there is an environment.
"""

from __future__ import annotations

import ctypes.util
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.devices.rig.qemu_kernel import bootable

_BACKENDS = ("/usr/lib/*/sane", "/usr/lib/sane", "/usr/lib64/sane")


@dataclass(frozen=True)
class Judge:
    """A program that tests ask, if it is there."""

    name: str
    packages: str
    """Debian's packages that bring it."""
    present: bool

    @property
    def reason(self) -> str:
        """Why a test is left out."""
        return f"{self.name} is not installed ({self.packages})"


def _program(name: str) -> bool:
    return sys.platform == "linux" and (
        shutil.which(name, path="/usr/bin:/usr/local/bin:/usr/sbin:/sbin:/bin") is not None
    )


def _backend(name: str) -> bool:
    folders = (folder for pattern in _BACKENDS for folder in Path("/").glob(pattern[1:]))
    return any((folder / f"libsane-{name}.so.1").exists() for folder in folders)


UMOCKDEV = Judge(
    "umockdev", "umockdev", sys.platform == "linux" and ctypes.util.find_library("umockdev") is not None
)
SANE = Judge("SANE", "sane-utils libsane1", _program("scanimage") and _backend("fujitsu"))
AIRSCAN = Judge("sane-airscan", "sane-airscan sane-utils", _program("scanimage") and _backend("airscan"))
IPP_USB = Judge("ipp-usb", "ipp-usb", _program("ipp-usb"))
KERNEL = Judge(
    "a guest's kernel",
    "qemu-system-x86 busybox-static, then python3 -m tests.devices.rig.qemu_kernel",
    bootable(),
)

JUDGES = (UMOCKDEV, SANE, AIRSCAN, IPP_USB, KERNEL)


def absent() -> list[str]:
    """A line for each judge that is not here, with Debian's packages that bring it."""
    return [judge.reason for judge in JUDGES if not judge.present]


try:
    import pytest
except ModuleNotFoundError:
    pass
else:
    needs_umockdev, needs_sane, needs_airscan, needs_ipp_usb, needs_kernel = (
        pytest.mark.skipif(not judge.present, reason=judge.reason) for judge in JUDGES
    )
