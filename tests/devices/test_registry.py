from __future__ import annotations

import os
from pathlib import Path

import pytest

from app.core.errors import ScannerError
from app.devices import registry
from app.devices.folder import AfterIntake
from app.devices.hopper import MemoryHopper
from app.devices.registry import DRIVERS, Driver, OpenOptions, list_devices, open_scanner
from app.devices.scanner import Connection, DeviceInfo, DeviceState, ScanSettings
from tests.devices.images import picture, pile


@pytest.fixture
def cards(tmp_path: Path) -> Path:
    path = tmp_path / "1.png"
    path.write_bytes(picture())
    os.utime(path, (0, 0))  # a new file would be watched for a while first
    return tmp_path


@pytest.mark.parametrize("name", ["folder:{}", "virtual:{}", "folder:{}/1.png"])
def test_a_name_opens_its_device(cards: Path, name: str) -> None:
    with open_scanner(name.format(cards)) as scanner:
        assert scanner.info.name == name.format(cards)
        assert scanner.info.state is DeviceState.READY
        assert [page.data for page in scanner.pages(ScanSettings())] == [picture()]
        assert scanner.notices == ()


def test_a_folder_hears_what_to_do_with_its_files(cards: Path) -> None:
    with open_scanner(f"folder:{cards}", OpenOptions(after=AfterIntake.DELETE)) as scanner:
        for page in scanner.pages(ScanSettings()):
            scanner.acknowledge(page)
    assert not list(cards.iterdir())


def test_the_virtual_scanner_feeds_what_it_is_given() -> None:
    with open_scanner("virtual", OpenOptions(hopper=MemoryHopper(pile(2)))) as scanner:
        assert len(list(scanner.pages(ScanSettings()))) == 4


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("virtual", "仮想スキャナーに紙がありません"),
        ("virtual:/no/such/place", "仮想スキャナーに紙がありません"),
        ("folder", "フォルダーの場所がありません"),
        ("folder:", "フォルダーの場所がありません"),
        ("folder:/no/such/place", "がありません"),
        (
            "fax:1",
            "「fax:1」という名前のスキャナーは使えません。使える種類は folder・virtual・usb・escl・sane・twain です",
        ),
        ("", "という名前のスキャナーは使えません"),
        ("/tmp", "という名前のスキャナーは使えません"),
    ],
)
def test_what_cannot_be_opened_is_said_in_a_sentence(name: str, message: str) -> None:
    with pytest.raises(ScannerError, match=message):
        open_scanner(name)


READY = DeviceInfo("usb:1:2", "usb", "S1", "7", DeviceState.READY, Connection.USB)


def fails() -> list[DeviceInfo]:
    raise RuntimeError("a library")


def test_the_list_has_what_every_driver_finds_and_passes_over_one_that_fails(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    table = {"virtual": DRIVERS["virtual"]}
    table |= {
        kind: Driver(DRIVERS["usb"].open, discover)
        for kind, discover in (("sane", fails), ("usb", lambda: [READY]))
    }
    monkeypatch.setattr(registry, "DRIVERS", table)
    assert [(device.name, device.kind, device.state) for device in list_devices()] == [
        ("virtual", "virtual", DeviceState.EMPTY),
        ("usb:1:2", "usb", DeviceState.READY),
    ]
