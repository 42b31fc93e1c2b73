from __future__ import annotations

import contextlib
import os
import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from app.core.errors import ScannerError
from app.core.reading import Side
from app.devices.folder import AfterIntake, FolderScanner
from app.devices.listing import DONE_FOLDER
from app.devices.scanner import DeviceState, FaultKind, ScannedPage, ScannerFault, ScanSettings
from tests.devices.clock import Clock
from tests.devices.images import pdf, picture, pictures_in_tiff

DUPLEX = ScanSettings()
SIMPLEX = ScanSettings(duplex=False)
FRONT, BACK = Side


def opened(source: Path | list[Path], after: AfterIntake = AfterIntake.KEEP) -> FolderScanner:
    return FolderScanner(source, after, Clock(ahead=3600).timing)


def fill(folder: Path, *names: str) -> Path:
    """Files with pictures of which no two are alike."""
    for shade, name in enumerate(names):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(picture(shade))
    return folder


def scan(scanner: FolderScanner, settings: ScanSettings = DUPLEX) -> list[ScannedPage]:
    delivered = []
    for page in scanner.pages(settings):
        delivered.append(page)
        scanner.acknowledge(page)
    return delivered


def order(pages: list[ScannedPage]) -> list[tuple[int, Side, bool]]:
    return [(page.sheet, page.side, page.last_of_sheet) for page in pages]


def remaining(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def grey_pages(count: int) -> bytes:
    return pictures_in_tiff(*(Image.new("L", (8, 8), 20 * shade) for shade in range(count)))


def test_named_sides_are_one_sheet_and_others_are_fronts(tmp_path: Path) -> None:
    fill(tmp_path, "1_back.png", "1_front.png", "2.png", "10_back.png")
    pages = scan(opened(tmp_path))
    assert order(pages) == [(1, FRONT, False), (1, BACK, True), (2, FRONT, True), (3, FRONT, True)]
    assert [page.data for page in pages] == [picture(shade) for shade in (1, 0, 2, 3)]


def test_a_list_of_files_comes_in_natural_order_and_once(tmp_path: Path) -> None:
    fill(tmp_path, "10.png", "9.png")
    pages = scan(opened([tmp_path / "10.png", tmp_path / "9.png", tmp_path / "10.png"]))
    assert [page.data for page in pages] == [picture(1), picture(0)]


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        (DUPLEX, [(1, FRONT, False), (1, BACK, True), (2, FRONT, True)]),
        (SIMPLEX, [(1, FRONT, True), (2, FRONT, True), (3, FRONT, True)]),
    ],
)
def test_pages_of_a_long_file_are_sides_or_sheets(
    tmp_path: Path, settings: ScanSettings, expected: list[tuple[int, Side, bool]]
) -> None:
    (tmp_path / "a.tif").write_bytes(grey_pages(3))
    assert order(scan(opened(tmp_path), settings)) == expected


def test_a_file_of_fronts_and_a_file_of_backs_go_together_page_by_page(tmp_path: Path) -> None:
    (tmp_path / "s_front.pdf").write_bytes(pdf([(72, 72)] * 2))
    (tmp_path / "s_back.tif").write_bytes(grey_pages(3))
    pages = scan(opened(tmp_path, AfterIntake.DELETE))
    assert order(pages) == [
        (1, FRONT, False), (1, BACK, True), (2, FRONT, False), (2, BACK, True), (3, FRONT, True),
    ]  # fmt: skip
    assert [page.dpi for page in pages] == [300, None, 300, None, None]
    assert not remaining(tmp_path)


def test_a_broken_file_is_told_of_and_stays_while_the_rest_goes_on(tmp_path: Path) -> None:
    fill(tmp_path, "1.png", "2_front.png", "3.png", "2_back.png")
    (tmp_path / "2_front.png").write_bytes(picture()[:30])
    (tmp_path / "4.jpg").write_bytes(b"")
    (tmp_path / "5.jpg").symlink_to(tmp_path / "nowhere")
    scanner = opened(tmp_path, AfterIntake.DELETE)
    assert order(scan(scanner)) == [(1, FRONT, True), (2, FRONT, True), (3, FRONT, True)]
    assert [str(notice).partition("」")[0] for notice in scanner.notices] == [
        "「2_front.png",
        "「4.jpg",
        "「5.jpg",
        "取り込み済みの 2 件のファイルを、元の場所から削除しました（1.png、3.png）。",
    ]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["2_back.png", "2_front.png", "4.jpg", "5.jpg"]


def test_keys_are_those_of_another_process_and_of_no_other_page(tmp_path: Path) -> None:
    fill(tmp_path, "1.png", "sub/1.png")
    shutil.copy2(tmp_path / "1.png", tmp_path / "2.png")
    (tmp_path / "a.tif").write_bytes(pictures_in_tiff(*[Image.new("L", (8, 8))] * 3))
    keys = [page.key for page in scan(opened(tmp_path))]
    assert len(set(keys)) == 6
    assert [page.key for page in scan(opened(tmp_path))] == keys


def test_a_new_file_of_an_old_name_has_another_key(tmp_path: Path) -> None:
    fill(tmp_path, "1.png")
    (old,) = scan(opened(tmp_path))
    os.utime(tmp_path / "1.png", ns=(1, 1))
    (later,) = scan(opened(tmp_path))
    (tmp_path / "1.png").write_bytes(picture(9))
    os.utime(tmp_path / "1.png", ns=(1, 1))
    (other,) = scan(opened(tmp_path))
    assert len({old.key, later.key, other.key}) == 3


def test_nothing_is_cleared_away_unless_asked(tmp_path: Path) -> None:
    fill(tmp_path, "1.png")
    scan(opened(tmp_path))
    assert remaining(tmp_path) == ["1.png"]


@pytest.mark.parametrize("after", [AfterIntake.MOVE, AfterIntake.DELETE])
def test_nothing_is_cleared_away_before_all_of_it_is_acknowledged(tmp_path: Path, after: AfterIntake) -> None:
    fill(tmp_path, "1_front.png", "1_back.png")
    (tmp_path / "2.tif").write_bytes(grey_pages(2))
    before = remaining(tmp_path)
    scanner = opened(tmp_path, after)
    pages = list(scanner.pages(SIMPLEX))
    for page in (pages[0], pages[2]):
        scanner.acknowledge(page)
    assert remaining(tmp_path) == before
    scanner.acknowledge(pages[1])
    assert not (tmp_path / "1_front.png").exists()
    assert not (tmp_path / "1_back.png").exists()
    assert (tmp_path / "2.tif").exists()
    scanner.acknowledge(pages[3])
    assert not (tmp_path / "2.tif").exists()


def test_moving_keeps_the_place_and_overwrites_nothing(tmp_path: Path) -> None:
    fill(tmp_path, "sub/1.png", f"{DONE_FOLDER}/sub/1.png")
    scan(opened(tmp_path, AfterIntake.MOVE))
    assert remaining(tmp_path) == [f"{DONE_FOLDER}/sub/1 (2).png", f"{DONE_FOLDER}/sub/1.png"]
    assert (tmp_path / DONE_FOLDER / "sub" / "1 (2).png").read_bytes() == picture(0)


def test_a_listed_file_moves_beside_itself(tmp_path: Path) -> None:
    fill(tmp_path, "sub/1.png")
    scan(opened([tmp_path / "sub" / "1.png"], AfterIntake.MOVE))
    assert remaining(tmp_path) == [f"sub/{DONE_FOLDER}/1.png"]


def test_a_file_that_cannot_be_cleared_away_is_told_of(tmp_path: Path) -> None:
    fill(tmp_path, "1.png", "2.png")
    (tmp_path / DONE_FOLDER).write_text("in the way")
    scanner = opened(tmp_path, AfterIntake.MOVE)
    assert len(scan(scanner)) == 2
    assert [str(notice).startswith("「1.png」は取り込み済みですが") for notice in scanner.notices] == [
        True,
        False,
    ]
    assert remaining(tmp_path) == ["1.png", "2.png", DONE_FOLDER]


def test_a_second_call_goes_on_behind_what_was_acknowledged(tmp_path: Path) -> None:
    fill(tmp_path, "1.png")
    (tmp_path / "2.tif").write_bytes(grey_pages(4))
    scanner = opened(tmp_path, AfterIntake.DELETE)
    first = []
    for page in scanner.pages(DUPLEX):
        first.append(page)
        if page.sheet == 3:
            break
        scanner.acknowledge(page)
    fill(tmp_path, "3.png")
    again = scan(scanner)
    assert order(again) == [(3, FRONT, False), (3, BACK, True), (4, FRONT, True)]
    assert again[0] == first[-1]
    assert not remaining(tmp_path)


def test_an_empty_folder_is_said_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "broken.jpg").write_bytes(b"")
    scanner = opened(tmp_path)
    with pytest.raises(
        ScannerFault, match=r"取り込める画像がありません。読めないファイルが 1 件あります。"
    ) as caught:
        scan(scanner)
    assert (caught.value.kind, caught.value.sheet) == (FaultKind.EMPTY, None)


def test_a_missing_folder_is_said_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(ScannerError, match=r"フォルダー「.*missing」がありません"):
        opened(tmp_path / "missing")


def test_a_page_of_another_source_is_not_ours(tmp_path: Path) -> None:
    fill(tmp_path, "1.png")
    with opened(tmp_path, AfterIntake.DELETE) as scanner:
        scanner.acknowledge(ScannedPage(1, FRONT, b"", "image/png", None, "other"))
        assert scanner.info.name == f"folder:{tmp_path}"
        assert scanner.status() is DeviceState.READY


def test_numbers_begin_where_the_caller_says(tmp_path: Path) -> None:
    fill(tmp_path, "1.png", "2.png")
    assert [page.sheet for page in opened(tmp_path).pages(DUPLEX, after=4)] == [5, 6]


@given(st.data())
def test_whenever_the_process_dies_every_page_comes_and_no_key_is_two(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    folder = tmp_path_factory.mktemp("cards")
    listed = data.draw(
        st.lists(
            st.sampled_from(["1_front.png", "1_back.png", "2.png", "2-1.png", "2-2.png", "山.png"]),
            unique=True,
        )
    )
    fill(folder, *listed)
    for number in range(data.draw(st.integers(0, 2))):
        (folder / f"{number}.tif").write_bytes(grey_pages(2 + number))
    after = data.draw(st.sampled_from(AfterIntake))
    settings = data.draw(st.sampled_from([DUPLEX, SIMPLEX]))
    truth = [(page.data, page.side) for page in opened(folder).pages(settings)] if remaining(folder) else []
    kept: dict[str, tuple[bytes, Side]] = {}
    for death in (*data.draw(st.lists(st.integers(1, 6), max_size=4)), 100):
        scanner = opened(folder, after)
        with contextlib.suppress(ScannerFault):
            for count, page in enumerate(scanner.pages(settings), start=1):
                assert kept.setdefault(page.key, (page.data, page.side)) == (page.data, page.side)
                if count == death:
                    break
                scanner.acknowledge(page)
    assert sorted(kept.values()) == sorted(truth)
    assert after is AfterIntake.KEEP or not [
        name for name in remaining(folder) if not name.startswith(DONE_FOLDER)
    ]
