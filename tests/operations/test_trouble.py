"""A full disk, two processes at once, a device that is not there: said clearly, with nothing lost."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.core.errors import BusyError, DiskFullError, ScannerError
from app.core.records import Batch, Page
from app.devices.hopper import MemoryHopper
from app.devices.scanner import FaultKind, ScannerFault, ScanSettings
from app.devices.virtual import VirtualScanner
from app.operations.intake import StackSettings, begin_batch, end_batch, take_in
from app.operations.scanning import Feed, scan_stack
from app.operations.session import Session
from tests.db.forgetful import FullDisk
from tests.operations.desk import open_desk, page, pile


def test_a_disk_that_fills_keeps_what_came_before_and_goes_on(tmp_path: Path) -> None:
    home = tmp_path / "home"
    with open_desk(home) as session:
        batch = begin_batch(session, StackSettings(session.operator), "virtual")
    hopper = MemoryHopper(pile(4))
    disk = FullDisk(10**9)
    with open_desk(home, disk=disk) as session:
        scanner = VirtualScanner(hopper)

        def acknowledge_until_full(scanned: object) -> None:
            scanner.acknowledge(scanned)  # type: ignore[arg-type]
            if len(session.store.find(Page)) == 3:
                disk.room = 10

        with pytest.raises(DiskFullError, match="空き"):
            take_in(session, batch, scanner.pages(ScanSettings()), acknowledge_until_full)
        assert len(session.store.find(Page)) == 3
    with open_desk(home) as session:
        scanner = VirtualScanner(hopper)
        take_in(session, batch, scanner.pages(ScanSettings()), scanner.acknowledge)
        end_batch(session, batch.id)
        store = session.store
        assert sorted(store.image(item.id) for item in store.find(Page)) == sorted(
            image for sheet in pile(4) for image in sheet if image
        )


HOLD = """
import sys
from pathlib import Path
from tests.operations.desk import open_desk
with open_desk(Path(sys.argv[1])) as session, session.store.lock(sys.argv[2]):
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def stack(tmp_path: Path) -> Path:
    folder = tmp_path / "stack"
    folder.mkdir()
    (folder / "1.jpg").write_bytes(page("1"))
    return folder


def test_a_device_that_another_process_has(tmp_path: Path, stack: Path) -> None:
    home = tmp_path / "home"
    device = f"folder:{stack}"
    with open_desk(home) as session:
        name = f"device-{session.store.fingerprint(device.encode())[:16]}"
        holder = subprocess.Popen(
            [sys.executable, "-c", HOLD, str(home), name],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        with holder:
            assert holder.stdout is not None
            assert holder.stdout.readline() == "held\n"
            with pytest.raises(BusyError):
                scan_stack(session, Feed(device, StackSettings(session.operator)))
            assert session.store.find(Batch) == []
            holder.communicate()
        outcome = scan_stack(session, Feed(device, StackSettings(session.operator)))
        assert outcome.tally.pages == 1


def test_two_processes_write_at_once(tmp_path: Path) -> None:
    """Each takes in a stack of its own into the same profile."""
    home = tmp_path / "home"
    with open_desk(home):
        pass
    commands = []
    for number in range(2):
        folder = tmp_path / f"stack{number}"
        folder.mkdir()
        for sheet in range(15):
            (folder / f"{sheet:02}.jpg").write_bytes(page(f"{number}-{sheet}"))
        commands.append([sys.executable, "-m", "tests.operations.scan_once", str(home), str(folder)])
    running = [subprocess.Popen(command) for command in commands]
    assert [process.wait(60) for process in running] == [0, 0]
    with open_desk(home) as session:
        store = session.store
        assert len(store.find(Batch)) == 2
        found = {store.image(item.id) for item in store.find(Page)}
        assert found == {page(f"{number}-{sheet}") for number in range(2) for sheet in range(15)}
        stamps = [row[0] for row in store.db.execute("SELECT stamp FROM outbox WHERE kind = 'page'")]
        assert len(set(stamps)) == len(stamps), "two processes used one tick of the clock"


def test_a_folder_without_pictures_leaves_no_batch(session: Session, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(ScannerFault) as fault:
        scan_stack(session, Feed(f"folder:{tmp_path / 'empty'}", StackSettings(session.operator)))
    assert fault.value.kind is FaultKind.EMPTY
    assert session.store.find(Batch, "revoked_at = ''") == []


def test_a_device_that_is_not_there(session: Session, tmp_path: Path) -> None:
    with pytest.raises(ScannerError):
        scan_stack(session, Feed(f"folder:{tmp_path / 'none'}", StackSettings(session.operator)))
    assert session.store.find(Batch) == []


def test_a_broken_file_is_told_of_and_the_rest_comes_in(session: Session, stack: Path) -> None:
    (stack / "2.jpg").write_bytes(page("2")[:100])
    os.utime(stack / "2.jpg", (0, 0))  # whoever wrote it is long done
    outcome = scan_stack(session, Feed(f"folder:{stack}", StackSettings(session.operator)))
    assert outcome.tally.pages == 1
    assert len(outcome.notices) == 1
    assert "2.jpg" in str(outcome.notices[0])
