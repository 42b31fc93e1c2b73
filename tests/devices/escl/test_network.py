"""The driver at the virtual scanner on the network: what a connection does that USB does not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest

from app.devices.escl import open_device
from app.devices.scanner import Connection, DeviceState, FaultKind, ScannerFault, ScanSettings
from tests.devices.rig import clerk, marked
from tests.devices.rig.escl_scanner import EsclScanner as Rig
from tests.devices.rig.faults import Mishap, Planned, Stage
from tests.devices.rig.http_server import HttpServer, serve
from tests.devices.rig.http_tls import self_signed
from tests.devices.rig.scenario import Hosted

SHEETS = 3


@pytest.fixture(autouse=True)
def notes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.devices.escl.leftover._default_folder", lambda: tmp_path / "notes")


def make(*mishaps: Planned) -> Rig:
    rig = Rig(marked.leaves(SHEETS, jpeg=True), mishaps=mishaps)
    rig.delay = 0.2
    return rig


@pytest.fixture(params=["plain", "tls"])
def server(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[Rig, HttpServer]]:
    rig = make()
    with serve(rig, self_signed(tmp_path) if request.param == "tls" else None) as server:
        yield rig, server


def test_sheets_come_over_one_connection(server: tuple[Rig, HttpServer]) -> None:
    rig, listening = server
    with open_device(listening.url) as scanner:
        assert scanner.info.connection is Connection.NETWORK
        assert scanner.info.name == f"escl:{listening.url}"
        assert len(list(scanner.pages(ScanSettings()))) == 2 * SHEETS
    assert listening.contacts == 1
    assert rig.complaints == []


@pytest.mark.parametrize(
    ("mishap", "kinds"),
    [
        (Mishap.JAM, [FaultKind.JAM]),
        (Mishap.STOP_BUTTON, [FaultKind.STOPPED]),
        (Mishap.BROKEN, [FaultKind.TRANSFER]),
        (Mishap.UNPLUG, [FaultKind.UNPLUGGED]),
        (Mishap.SHORT_READ, []),
        (Mishap.SLOW, []),
    ],
)
@pytest.mark.parametrize("stage", [Stage.START, Stage.FRONT, Stage.BACK])
def test_whatever_happens_to_the_connection_no_page_is_lost(
    mishap: Mishap, stage: Stage, kinds: list[FaultKind]
) -> None:
    rig = make(Planned(mishap, 2, stage))
    with serve(rig) as listening:
        # It is no device on USB, but has all that a clerk needs.
        day = clerk.work_through(cast("Hosted", rig), lambda: open_device(listening.url), ScanSettings())
    assert day.pages == clerk.expected(SHEETS)
    assert day.kinds == kinds


def test_switched_off_between_two_sheets_and_on_again() -> None:
    rig = make()
    with serve(rig) as listening, open_device(listening.url) as scanner:
        pages = scanner.pages(ScanSettings())
        next(pages), next(pages)
        rig.unplug()
        with pytest.raises(ScannerFault) as caught:
            next(pages)
        assert (caught.value.kind, caught.value.sheet) == (FaultKind.UNPLUGGED, 1)
        assert scanner.status() is DeviceState.ABSENT
        rig.plug_in()
        rig.feeder.put_back(1)
        assert [page.sheet for page in scanner.pages(ScanSettings(), 1)] == [2, 2, 3, 3]
