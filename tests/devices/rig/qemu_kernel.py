"""A Linux kernel to start a guest with: Debian's, unpacked beside the sources without installing it, or an installed one.

``python3 -m tests.devices.rig.qemu_kernel`` downloads and unpacks Debian's (70 MB, of which 11 are kept).
"""

from __future__ import annotations

import lzma
import platform
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
from dataclasses import dataclass
from pathlib import Path

EMULATOR = "qemu-system-x86_64"
BUSYBOX = Path("/bin/busybox")
"""Debian's busybox-static."""

_UNPACKED = Path(__file__).resolve().parents[3] / "build" / "guest-kernel"
_META_PACKAGE = "linux-image-amd64"

MODULES = (
    *("usb-common", "usbcore", "usblp", "usbip-core", "vhci-hcd"),
    *("virtio_ring", "virtio", "virtio_pci_legacy_dev", "virtio_pci_modern_dev", "virtio_pci"),
    *("failover", "net_failover", "virtio_net"),
    *("netfs", "fscache", "9pnet", "9pnet_virtio", "9p"),
)
"""In an order in which they can be loaded; a kernel may have some of them built in, and some not at all."""
_LOADER = b"/lib64/ld-linux"
"""In a program that needs libraries."""
_ESSENTIAL = "vhci-hcd"


@dataclass(frozen=True)
class Kernel:
    """An image, and the modules that belong to it."""

    image: Path
    modules: tuple[Path, ...]
    """Those of ``MODULES`` that it has, in that order."""

    def module(self, path: Path) -> bytes:
        """What the kernel loads."""
        data = path.read_bytes()
        return lzma.decompress(data) if path.suffix == ".xz" else data


def bootable() -> bool:
    """Whether all is here that a guest needs, which runs the programs of this machine."""
    return (
        (sys.platform, platform.machine()) == ("linux", "x86_64")
        and shutil.which(EMULATOR) is not None
        and BUSYBOX.exists()
        and _LOADER not in BUSYBOX.read_bytes()
        and kernel() is not None
    )


def kernel() -> Kernel | None:
    """The one that was unpacked, or the newest installed that a guest can be started with."""
    for root in (_UNPACKED, Path("/")):
        for image in sorted(root.glob("boot/vmlinuz-*"), key=lambda path: _numbers(path.name), reverse=True):
            version = image.name.removeprefix("vmlinuz-")
            tree = root / "lib/modules" / version / "kernel"
            paths = {re.sub(r"\.ko(\.xz)?$", "", path.name): path for path in tree.rglob("*.ko*")}
            if _ESSENTIAL in paths and not any(path.suffix == ".zst" for path in paths.values()):
                return Kernel(image, tuple(paths[name] for name in MODULES if name in paths))
    return None


def _numbers(name: str) -> list[int]:
    return [int(number) for number in re.findall(r"\d+", name)]


def fetch() -> None:
    """Download and unpack. Raises subprocess.CalledProcessError."""
    asked = ("apt-cache", "depends", _META_PACKAGE)
    told = subprocess.run(asked, capture_output=True, text=True, check=True).stdout
    (package,) = re.findall(r"Depends: (linux-image-\S+)", told)
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(("apt-get", "download", package), cwd=folder, check=True)
        (archive,) = Path(folder).glob("*.deb")
        with (
            subprocess.Popen(("dpkg-deb", "--fsys-tarfile", archive), stdout=subprocess.PIPE) as unpacked,
            tarfile.open(fileobj=unpacked.stdout, mode="r|") as files,
        ):
            for file in files:
                name = Path(file.name)
                if name.name.startswith("vmlinuz-") or re.sub(r"\.ko(\.xz)?$", "", name.name) in MODULES:
                    files.extract(file, _UNPACKED)


if __name__ == "__main__":
    fetch()
    print(kernel())
