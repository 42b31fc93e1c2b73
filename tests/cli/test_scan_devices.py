"""`enishi devices` and `enishi scan --device …` with real drivers, as programs of their own on the real libusb."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from app.core.reading import Side
from app.core.records import Batch, Page, Sheet
from app.operations.opening import open_session
from tests.cli.conftest import OWNER, PASSPHRASE
from tests.devices.judges import needs_sane, needs_umockdev
from tests.devices.rig import clerk, escl_scanner, http_server, marked, pile
from tests.devices.rig.faults import Mishap, Planned, Stage
from tests.devices.rig.plug import ROOT, Plug, plugged
from tests.devices.rig.scenario import Scenario

SHEETS = 5
SCAN = ("--owner", OWNER, "--date", "2026-01-15")


@dataclass
class Desk:
    """A data folder, and the command with an environment of its own."""

    home: Path
    environment: Mapping[str, str] = field(default_factory=lambda: dict(os.environ))

    def command(self, *words: str) -> tuple[list[str], dict[str, str]]:
        environment = {**self.environment, "ENISHI_HOME": str(self.home), "ENISHI_PASSPHRASE": PASSPHRASE}
        return [sys.executable, "-m", "app", "--operator", OWNER, *words], environment

    def enishi(self, *words: str) -> subprocess.CompletedProcess[str]:
        command, environment = self.command(*words)
        return subprocess.run(
            command, env=environment, cwd=ROOT, capture_output=True, text=True, timeout=40, check=False
        )

    def stored(self) -> list[tuple[int, int, Side]]:
        """Of the only batch: the number of each sheet, and the leaf and the side that its pages show."""
        with open_session("default", OWNER, home=self.home, passphrase=PASSPHRASE) as session:
            store = session.store
            (batch,) = store.find(Batch, "revoked_at = ''")
            sheets = {sheet.id: sheet.number for sheet in store.find(Sheet, "root = ?", batch.id)}
            pages = store.find(Page, "root = ?", batch.id)
            shown = [(sheets[page.sheet], *marked.read(store.images.read(page.id))) for page in pages]
            return sorted(shown, key=lambda page: (page[0], page[2] is Side.BACK))


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    folder = tmp_path / "paper"
    folder.mkdir()
    pile.store(folder, marked.leaves(SHEETS, jpeg=True))
    return folder


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "home")


def usb(paper: Path, model: str = "raw", *mishaps: Planned, sheets: int | None = None) -> Scenario:
    return Scenario("fujitsu", model, str(paper), sheets=sheets, mishaps=mishaps)


@pytest.fixture(params=["raw", "jpeg"])
def plug(request: pytest.FixtureRequest, paper: Path, desk: Desk) -> Iterator[Plug]:
    with plugged(usb(paper, request.param)) as plug:
        desk.environment = plug.environment
        yield plug


def listed(desk: Desk, kind: str) -> dict[str, str]:
    done = desk.enishi("devices", "--json")
    assert not done.returncode, done.stderr
    (device,) = [each for each in map(json.loads, done.stdout.splitlines()) if each["kind"] == kind]
    assert list(device) == ["name", "kind", "model", "serial", "state"]
    return dict(device)


@needs_umockdev
def test_a_feeder_on_usb_is_listed_and_scans_into_the_store(plug: Plug, desk: Desk) -> None:
    device = listed(desk, "usb")
    assert device["state"] == "ready"
    assert device["serial"]
    done = desk.enishi("scan", "--device", device["name"], *SCAN)
    assert not done.returncode, done.stderr
    assert desk.stored() == clerk.expected(SHEETS)
    assert plug.tray() == list(range(1, SHEETS + 1))
    assert listed(desk, "usb")["state"] == "empty"


@needs_umockdev
def test_after_a_jam_the_stack_is_gone_on_with(paper: Path, desk: Desk) -> None:
    with plugged(usb(paper, "raw", Planned(Mishap.JAM, 3, Stage.BACK))) as plug:
        desk.environment = plug.environment
        stopped = desk.enishi("scan", "--device", "usb:04c5:132e", *SCAN)
        assert stopped.returncode == 1
        assert "2 枚目のあとで紙づまりです" in stopped.stderr
        assert "3 枚目から入れ直してください" in stopped.stderr
        batch = re.search(r"取り込み (\S+)", stopped.stdout)
        assert batch
        plug.put_back(2)
        done = desk.enishi("scan", "--device", "usb:04c5:132e", *SCAN, "--resume", batch[1])
        assert not done.returncode, done.stderr
    assert desk.stored() == clerk.expected(SHEETS)


@needs_umockdev
def test_a_killed_driver_is_said_and_the_stack_is_gone_on_with(paper: Path, desk: Desk) -> None:
    with plugged(Scenario("fujitsu", "raw", str(paper), options={"seconds_per_sheet": 0.5})) as plug:
        desk.environment = plug.environment
        command, environment = desk.command("scan", "--device", "usb:04c5:132e", *SCAN)
        with subprocess.Popen(
            command, env=environment, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        ) as process:
            until = time.monotonic() + 30
            while len(plug.tray()) < 2 and time.monotonic() < until:
                time.sleep(0.05)
            os.kill(driver_of(process.pid), 9)
            killed = time.monotonic()
            out, err = process.communicate(timeout=30)
        assert time.monotonic() - killed < 10
        assert process.returncode == 1
        assert "立ち上げ直しました" in err
        said = re.search(r"(\d+) 枚目まで", err)
        batch = re.search(r"取り込み (\S+)", out)
        assert said
        assert batch
        plug.put_back(int(said[1]))
        done = desk.enishi("scan", "--device", "usb:04c5:132e", *SCAN, "--resume", batch[1])
        assert not done.returncode, done.stderr
    assert desk.stored() == clerk.expected(SHEETS)


def driver_of(parent: int) -> int:
    """The child of a process that drives the device; the other is what multiprocessing tracks resources with."""
    children = Path(f"/proc/{parent}/task/{parent}/children").read_text().split()
    drivers = [
        int(child) for child in children if b"spawn_main" in Path(f"/proc/{child}/cmdline").read_bytes()
    ]
    assert len(drivers) == 1
    return drivers[0]


def test_a_scanner_on_the_network_scans_into_the_store(desk: Desk) -> None:
    scanner = escl_scanner.EsclScanner(marked.leaves(SHEETS, jpeg=True))
    with http_server.serve(scanner) as server:
        done = desk.enishi("scan", "--device", f"escl:{server.url}", *SCAN)
        assert not done.returncode, done.stderr
    assert desk.stored() == clerk.expected(SHEETS)


@needs_sane
def test_what_sane_drives_scans_into_the_store(tmp_path: Path) -> None:
    (tmp_path / "dll.conf").write_text("test\n")
    (tmp_path / "test.conf").write_text('number_of_devices 1\nsource "Automatic Document Feeder"\n')
    environment = {**os.environ, "SANE_CONFIG_DIR": str(tmp_path)}
    for attempt in range(3):  # the backend hangs now and then when it is cancelled
        desk = Desk(tmp_path / f"home{attempt}", environment)
        device = listed(desk, "sane")
        assert device["name"].startswith("sane:test:0")
        with suppress(subprocess.TimeoutExpired):
            done = desk.enishi("scan", "--device", device["name"], *SCAN, "--simplex")
            assert not done.returncode, done.stderr
            assert "シート 10、ページ 10" in done.stdout
            return
    raise AssertionError("it hangs every time")
