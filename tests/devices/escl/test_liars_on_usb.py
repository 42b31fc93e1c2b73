"""Liars on USB, where no connection can be hung up: what is left of a lie must not become the next answer."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.devices.escl.errors import LinkError
from app.devices.scanner import FaultKind, ScannerFault, ScanSettings
from tests.devices.escl.rigs import opened, usb_link
from tests.devices.rig import marked
from tests.devices.rig.escl_lies import CREATION, IMAGE, OPENING, STATUS, Liar, Lie, lies
from tests.devices.rig.transfers import Clock

PILE = list(marked.leaves(2, jpeg=True))
LIES = lies(PILE[0].front.jpeg)
VIRTUAL_SECONDS = 120.0


def told_at(*places: str) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("lie", [lie for lie in LIES if lie.where in places], ids=str)


def liar() -> tuple[Liar, Clock]:
    clock = Clock()
    scanner = Liar(PILE, None, "http://127.0.0.1:9/")
    scanner._clock = clock
    return scanner, clock


@told_at(OPENING)
def test_a_liar_is_not_opened(lie: Lie, tmp_path: Path) -> None:
    scanner, clock = liar()
    _, link = usb_link(scanner, clock)
    scanner.lie = lie
    with pytest.raises(LinkError):
        opened(link, tmp_path)
    assert clock() < VIRTUAL_SECONDS
    scanner.lie = None
    assert len(list(opened(link, tmp_path).pages(ScanSettings()))) == 4


@told_at(CREATION, IMAGE, STATUS)
def test_after_a_lie_the_truth_is_heard(lie: Lie, tmp_path: Path) -> None:
    scanner, clock = liar()
    driver = opened(usb_link(scanner, clock)[1], tmp_path)
    scanner.lie = lie
    driver.status()
    with pytest.raises(ScannerFault) as caught:
        list(driver.pages(ScanSettings()))
    assert (caught.value.kind, caught.value.sheet) == (FaultKind.TRANSFER, None)
    assert clock() < VIRTUAL_SECONDS
    scanner.lie = None
    scanner.feeder.put_back(0)
    assert len(list(driver.pages(ScanSettings()))) == 4
