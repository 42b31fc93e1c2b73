"""The power goes at every step of taking in: no acknowledged page is lost, none is there twice.

The database is put back twice over: as it was when the power went, and as it
was when the batch began, which is worse than SQLite with ``synchronous = FULL``
ever leaves it.
"""

from __future__ import annotations

import itertools
import random
import shutil
from pathlib import Path

import pytest

from app.core.records import Batch, Page, Sheet
from app.devices.hopper import MemoryHopper
from app.devices.scanner import FaultKind, ScannedPage, ScannerFault, ScanSettings
from app.devices.virtual import VirtualScanner
from app.operations.intake import StackSettings, adopt_unlisted, begin_batch, end_batch, take_in
from app.operations.session import Session
from tests.db.forgetful import ForgetfulDisk, PowerCut
from tests.operations.desk import open_desk, pile

SHEETS = 2
SEED = 99


class Feeder:
    """A scanner whose acknowledged pages are remembered."""

    def __init__(self) -> None:
        self.hopper = MemoryHopper(pile(SHEETS))
        self.acknowledged: dict[str, bytes] = {}

    def feed(self, session: Session, batch: Batch) -> None:
        scanner = VirtualScanner(self.hopper)

        def acknowledge(page: ScannedPage) -> None:
            self.acknowledged[page.key] = page.data
            scanner.acknowledge(page)

        try:
            take_in(session, batch, scanner.pages(ScanSettings()), acknowledge)
        except ScannerFault as fault:
            if fault.kind is not FaultKind.EMPTY:
                raise


def cut_and_recover(home: Path, cut: int, *, rows_lost: bool) -> bool:
    """One batch with a power cut at a step; whether there was such a step."""
    with open_desk(home) as session:
        batch = begin_batch(session, StackSettings(session.operator), "virtual")
        profile = session.store.profile
    before = profile.database.read_bytes()
    disk = ForgetfulDisk(profile.folder, cut)
    feeder = Feeder()
    struck = False
    try:
        with open_desk(home, disk=disk) as session:
            feeder.feed(session, batch)
    except PowerCut:
        struck = True
    at_cut = profile.database.read_bytes()
    disk.power_on(random.Random(SEED + cut))
    profile.database.write_bytes(before if rows_lost else at_cut)
    with open_desk(home) as session:
        if rows_lost:
            adopt_unlisted(session)
        pages = {page.source_key: page.id for page in session.store.find(Page)}
        assert (
            feeder.acknowledged.items()
            <= {key: session.store.image(page) for key, page in pages.items()}.items()
        )
        feeder.feed(session, batch)
        end_batch(session, batch.id)
        check_whole(session)
    return struck


def check_whole(session: Session) -> None:
    store = session.store
    numbers = {sheet.id: sheet.number for sheet in store.find(Sheet)}
    found = sorted((numbers[page.sheet], store.image(page.id)) for page in store.find(Page))
    assert found == sorted(
        (number, side) for number, sheet in enumerate(pile(SHEETS), 1) for side in sheet if side
    )


@pytest.mark.parametrize("rows_lost", [False, True])
def test_power_goes_at_every_step(tmp_path: Path, rows_lost: bool) -> None:
    for cut in itertools.count():
        home = tmp_path / "home"
        struck = cut_and_recover(home, cut, rows_lost=rows_lost)
        shutil.rmtree(home)
        shutil.rmtree(home.with_name("home.devices"), ignore_errors=True)
        if not struck:
            break
    assert cut > 20
