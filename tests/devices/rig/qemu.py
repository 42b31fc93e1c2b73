"""A guest with a real kernel, in which programs of this checkout run: ``booted``.

QEMU emulates the processor, for KVM is seldom to be had where tests run, and sometimes half. The guest's root is this
machine's, read-only. It reaches the loopback network of this machine, and has no way beyond it.
"""

from __future__ import annotations

import json
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from tests.devices.rig.qemu_kernel import BUSYBOX, EMULATOR, Kernel, kernel

ROOT = Path(__file__).resolve().parents[3]

_MEGABYTES = 1024
_PROCESSOR = "Nehalem"
"""The least that numpy runs on; what is newer costs time to emulate."""
_BOOT = 180.0
"""Seconds until the guest waits for orders; 20 or so where nothing else runs."""
_PATIENCE = 240.0
"""Seconds that an order may take."""

_INIT = """#!/bin/busybox sh
busybox mount -t proc proc /proc
for module in /modules/*; do busybox insmod $module; done
busybox mount -t 9p -o trans=virtio,version=9p2000.L,msize=524288,ro,cache=loose root /host
busybox mount -t proc proc /host/proc
busybox mount -t sysfs sysfs /host/sys
busybox mount -t devtmpfs devtmpfs /host/dev
busybox mount -t tmpfs tmpfs /host/mnt
busybox ip link set lo up
busybox ip addr add 10.0.2.15/24 dev eth0
busybox ip link set eth0 up
cd /host
export HOME=/mnt TMPDIR=/mnt PYTHONDONTWRITEBYTECODE=1 PYTHONPATH={root} PATH=/usr/bin:/bin
busybox chroot /host {python} -m tests.devices.rig.qemu_guest {port}
busybox poweroff -f
"""


class GuestError(Exception):
    """The guest did not do what it was told; the console's last lines say more."""


class Guest:
    """Takes orders, from one thread."""

    def __init__(self, machine: subprocess.Popen[bytes], orders: socket.socket, console: Path) -> None:
        self._machine = machine
        self._orders = orders
        self._console = console

    def attach(self, port: int) -> str:
        """Plug in the device that is exported at a port of this machine; its place on the guest's bus."""
        return str(self._ask("attach", port))

    def vanished(self, place: str) -> None:
        """Wait until the guest's kernel has let go of what was plugged in there."""
        self._ask("vanished", place)

    def run(self, code: str, *arguments: str) -> list[str]:
        """What a program in Python prints; GuestError where it fails."""
        with self.started(code, *arguments) as program, program.makefile() as file:
            *lines, status = file.read().splitlines() or [""]
        if status != "0":
            raise GuestError("\n".join((*lines, self._said())))
        return lines

    def started(self, code: str, *arguments: str) -> socket.socket:
        """A program's standard input and output; what it prints last is its exit status."""
        return self._order("run", sys.executable, "-c", code, *arguments)

    def _ask(self, order: str, *arguments: object) -> Any:
        with self._order(order, *arguments) as connection, connection.makefile("rb") as file:
            answer = file.readline()
        if not answer:
            raise GuestError(self._said())
        return json.loads(answer)

    def _order(self, order: str, *arguments: object) -> socket.socket:
        connection = self._called()
        connection.settimeout(_PATIENCE)
        connection.sendall(json.dumps([order, arguments]).encode() + b"\n")
        return connection

    def _called(self) -> socket.socket:
        """The guest asks for something to do."""
        until = time.monotonic() + _BOOT
        while self._machine.poll() is None and time.monotonic() < until:
            with suppress(TimeoutError):
                return self._orders.accept()[0]
        raise GuestError(self._said())

    def _said(self) -> str:
        return "\n".join(self._console.read_text(errors="replace").splitlines()[-40:])


@contextmanager
def booted(folder: Path) -> Iterator[Guest]:
    """A guest that is starting; its console goes into ``folder``. Raises GuestError."""
    found = kernel()
    if found is None:
        raise GuestError("there is no kernel")
    console, initrd = folder / "console", folder / "initrd"
    with socket.create_server(("127.0.0.1", 0)) as orders:
        orders.settimeout(1.0)
        init = _INIT.format(root=ROOT, python=sys.executable, port=orders.getsockname()[1])
        initrd.write_bytes(_initrd(found, init))
        process = subprocess.Popen(_command(found, initrd, console), stdin=subprocess.DEVNULL)
        try:
            yield Guest(process, orders, console)
        finally:
            process.kill()
            process.wait()


def _command(found: Kernel, initrd: Path, console: Path) -> list[str]:
    root = "local,path=/,mount_tag=root,security_model=none,readonly=on,multidevs=remap"
    return [
        *(EMULATOR, "-nodefaults", "-no-user-config", "-no-reboot", "-display", "none"),
        *("-accel", "tcg", "-cpu", _PROCESSOR, "-m", str(_MEGABYTES)),
        *("-kernel", str(found.image), "-initrd", str(initrd)),
        *("-append", "console=ttyS0 quiet panic=-1 mitigations=off nokaslr"),
        *("-serial", f"file:{console}"),
        *("-nic", "user,model=virtio-net-pci"),
        *("-virtfs", root),
    ]


def _initrd(found: Kernel, init: str) -> bytes:
    """The first root of the guest, an archive of cpio's new format (initramfs buffer format, docs.kernel.org)."""
    files = {"bin/busybox": BUSYBOX.read_bytes(), "init": init.encode()}
    files |= {
        f"modules/{number:02}-{path.name}": found.module(path) for number, path in enumerate(found.modules)
    }
    folders = ("bin", "modules", "proc", "host")
    return b"".join(
        (
            *(_entry(name, 0o040755) for name in folders),
            *(_entry(name, 0o100755, data) for name, data in files.items()),
            _entry("TRAILER!!!", 0),
        )
    )


def _entry(name: str, mode: int, data: bytes = b"") -> bytes:
    encoded = name.encode() + b"\0"
    fields = (0, mode, 0, 0, 1, 0, len(data), 0, 0, 0, 0, len(encoded), 0)
    head = b"070701" + b"".join(b"%08X" % field for field in fields) + encoded
    return _padded(head) + _padded(data)


def _padded(data: bytes) -> bytes:
    return data + bytes(-len(data) % 4)
