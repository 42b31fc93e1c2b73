from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from app.core.errors import ImageError, ScannerError
from app.core.reading import Side
from app.devices.hopper import STATE_FILE, FolderHopper
from app.devices.scanner import DeviceState, ScannedPage, ScannerFault, ScanSettings
from app.devices.virtual import VirtualScanner
from tests.devices.images import picture, pictures_in_tiff


def stack(folder: Path, count: int) -> Path:
    for number in range(1, count + 1):
        for side in Side:
            (folder / f"{number:04}_{side}.png").write_bytes(picture(number, dpi=(300, 300)))
    (folder / "truth.json").write_text("[]")
    return folder


def test_a_stack_in_a_folder_is_fed_in_order(tmp_path: Path) -> None:
    pages = list(VirtualScanner(FolderHopper(stack(tmp_path, 3))).pages(ScanSettings()))
    assert [(page.sheet, page.side) for page in pages] == [(n, side) for n in (1, 2, 3) for side in Side]
    assert [page.data for page in pages] == [picture(n, dpi=(300, 300)) for n in (1, 1, 2, 2, 3, 3)]
    assert {page.dpi for page in pages} == {300}
    assert len({page.key for page in pages}) == 6


def test_the_next_process_goes_on_and_feeds_again_what_was_not_acknowledged(tmp_path: Path) -> None:
    stack(tmp_path, 4)
    kept: list[ScannedPage] = []
    for death in (3, 1, 100):
        scanner = VirtualScanner(FolderHopper(tmp_path))
        for count, page in enumerate(scanner.pages(ScanSettings()), start=1):
            kept.append(page)
            if count == death:
                break
            scanner.acknowledge(page)
    fed = [(page.data, page.side) for page in kept]
    third = (picture(2, dpi=(300, 300)), Side.FRONT)
    assert fed.count(third) == 3
    assert len({page.key for page in kept if (page.data, page.side) == third}) == 1
    assert len({page.key for page in kept}) == 8
    scanner = VirtualScanner(FolderHopper(tmp_path))
    assert scanner.status() is DeviceState.EMPTY
    with pytest.raises(ScannerFault):
        next(scanner.pages(ScanSettings()))


def test_a_torn_record_feeds_again_and_loses_nothing(tmp_path: Path) -> None:
    stack(tmp_path, 2)
    (tmp_path / STATE_FILE).write_bytes("0001_front.png\n0002_fr\xe5".encode("latin-1"))
    sheet = FolderHopper(tmp_path).next_after(0)
    assert sheet is not None
    assert sheet.position == 2


def test_deleting_the_record_fills_the_hopper_again(tmp_path: Path) -> None:
    hopper = FolderHopper(stack(tmp_path, 1))
    sheet = hopper.next_after(0)
    assert sheet is not None
    hopper.remove(sheet)
    assert hopper.next_after(0) is None
    (tmp_path / STATE_FILE).unlink()
    assert FolderHopper(tmp_path).next_after(0) is not None


def test_a_record_that_cannot_be_written_is_said_in_a_sentence(tmp_path: Path) -> None:
    hopper = FolderHopper(stack(tmp_path, 1))
    sheet = hopper.next_after(0)
    assert sheet is not None
    (tmp_path / STATE_FILE).mkdir()
    with pytest.raises(ScannerError, match="に書き込めません"):
        hopper.remove(sheet)


def test_what_is_no_sheet_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(b"")
    with pytest.raises(ImageError, match=r"a\.png"):
        FolderHopper(tmp_path).next_after(0)
    (tmp_path / "a.png").write_bytes(pictures_in_tiff(*[Image.new("L", (8, 8))] * 2))
    with pytest.raises(ScannerError, match="ページが複数"):
        FolderHopper(tmp_path).next_after(0)


def test_no_folder_is_no_paper(tmp_path: Path) -> None:
    with pytest.raises(ScannerError, match="仮想スキャナーに紙がありません"):
        FolderHopper(tmp_path / "missing")
