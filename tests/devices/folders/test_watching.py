"""A folder into which others write while it is taken in."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.errors import ScannerError
from app.core.reading import Side
from app.devices.folder import AfterIntake, FolderScanner
from app.devices.listing import DONE_FOLDER
from app.devices.scanner import DeviceState, FaultKind, ScannedPage, ScannerFault, ScanSettings
from tests.devices.clock import Clock
from tests.devices.images import picture

SETTINGS = ScanSettings()
FRONT, BACK = Side


def write(path: Path, shade: int = 1, part: float = 1.0) -> None:
    path.parent.mkdir(exist_ok=True)
    data = picture(shade)
    path.write_bytes(data[: int(len(data) * part)])


def scan(scanner: FolderScanner) -> list[ScannedPage]:
    """All pages there are, each safe before the next; none where there is nothing."""
    found = []
    try:
        for page in scanner.pages(SETTINGS):
            found.append(page)
            scanner.acknowledge(page)
    except ScannerFault as fault:
        if fault.kind is not FaultKind.EMPTY:
            raise
    return found


def told(scanner: FolderScanner) -> list[str]:
    return [str(notice) for notice in scanner.notices]


def shades(pages: list[ScannedPage]) -> list[int]:
    known = {picture(shade): shade for shade in range(50)}
    return [known[page.data] for page in pages]


def at(clock: Clock, seconds: float, happens: Callable[[], object]) -> None:
    """Let something happen once so many seconds have passed."""
    others, waits = clock.on_sleep, [happens]

    def pass_on() -> None:
        others()
        if waits and clock.passed >= seconds:
            waits.pop()()

    clock.on_sleep = pass_on


def test_a_file_is_taken_once_it_has_not_been_written_for_a_while(tmp_path: Path) -> None:
    clock = Clock()
    write(tmp_path / "1.png")
    scanner = FolderScanner(tmp_path, timing=clock.timing)
    assert scanner.status() is DeviceState.EMPTY
    assert told(scanner) == ["「1.png」はまだ書き込みの途中なので、取り込んでいません。"]
    clock.sleep(1.9)
    assert scanner.status() is DeviceState.EMPTY
    clock.sleep(0.6)
    assert scanner.status() is DeviceState.READY
    assert told(scanner) == []
    assert len(scan(scanner)) == 1
    clock.sleep(1)
    assert scanner.status() is DeviceState.EMPTY


def test_a_file_that_grows_is_waited_for_and_taken_whole(tmp_path: Path) -> None:
    clock = Clock()
    write(tmp_path / "1.png", 1, part=0.3)
    write(tmp_path / "2.png", 2)
    at(clock, 1.5, lambda: write(tmp_path / "1.png", 1, part=0.6))
    at(clock, 3.0, lambda: write(tmp_path / "1.png", 1))
    scanner = FolderScanner(tmp_path, AfterIntake.DELETE, clock.timing)
    assert shades(scan(scanner)) == [1, 2]
    assert 5 <= clock.passed < 6
    assert told(scanner)[0].startswith(
        "取り込み済みの 2 件のファイルを、元の場所から削除しました（1.png、2.png"
    )


def test_a_file_that_never_ends_holds_nothing_up_for_long_and_is_told_of_and_left(tmp_path: Path) -> None:
    clock = Clock()
    write(tmp_path / "1.png", 1, part=0.6)
    write(tmp_path / "2.png", 2)
    scanner = FolderScanner(tmp_path, AfterIntake.DELETE, clock.timing)
    assert shades(scan(scanner)) == [2]
    assert 10 <= clock.passed < 11
    assert told(scanner)[0].startswith("「1.png」を読めません。壊れているか、途中で切れています。")
    assert (tmp_path / "1.png").exists()
    assert scan(scanner) == []
    assert scanner.status() is DeviceState.EMPTY
    write(tmp_path / "1.png", 1)
    assert shades(scan(scanner)) == [1]
    assert not (tmp_path / "1.png").exists()
    assert len(told(scanner)) == 1


def test_a_file_that_is_written_without_end_is_told_of(tmp_path: Path) -> None:
    clock = Clock()
    path = tmp_path / "1.png"
    clock.on_sleep = lambda: write(path, part=0.2 + clock.passed / 100)
    write(path, part=0.2)
    write(tmp_path / "2.png", 2)
    scanner = FolderScanner(tmp_path, timing=clock.timing)
    assert shades(scan(scanner)) == [2]
    assert told(scanner) == ["「1.png」はまだ書き込みの途中なので、取り込んでいません。"]


class SharingViolationError(PermissionError):
    """What Windows says where another program has a file open for itself."""

    winerror = 32


def test_a_file_that_another_program_holds_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = Clock(ahead=3600)
    write(tmp_path / "1.png", 1)
    write(tmp_path / "2.png", 2)
    is_held = [True]
    ordinary = Path.open

    def opened(path: Path, *args: object, **options: object) -> object:
        if is_held and path.name == "1.png":
            raise SharingViolationError(13, "The process cannot access the file")
        return ordinary(path, *args, **options)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", opened)
    scanner = FolderScanner(tmp_path, AfterIntake.DELETE, clock.timing)
    assert shades(scan(scanner)) == [2]
    assert told(scanner)[0] == "「1.png」はまだ書き込みの途中なので、取り込んでいません。"
    is_held.clear()
    assert shades(scan(scanner)) == [1]


def test_what_comes_while_it_is_taken_in_comes_too(tmp_path: Path) -> None:
    clock = Clock()
    write(tmp_path / "1.png", 1)
    at(clock, 1, lambda: write(tmp_path / "2.png", 2))
    scanner = FolderScanner(tmp_path, timing=clock.timing)
    assert shades(scan(scanner)) == [1, 2]
    write(tmp_path / "3.png", 3)
    (page,) = scan(scanner)
    assert (page.sheet, page.data) == (3, picture(3))


def test_a_front_waits_for_its_back(tmp_path: Path) -> None:
    clock = Clock()
    write(tmp_path / "1_front.png", 1)
    at(clock, 5, lambda: write(tmp_path / "1_back.png", 2))
    pages = scan(FolderScanner(tmp_path, timing=clock.timing))
    assert [(page.sheet, page.side) for page in pages] == [(1, FRONT), (1, BACK)]


def test_a_front_does_not_wait_for_ever_and_a_late_back_is_not_lost(tmp_path: Path) -> None:
    clock = Clock()
    write(tmp_path / "1_front.png", 1)
    scanner = FolderScanner(tmp_path, timing=clock.timing)
    assert shades(scan(scanner)) == [1]
    assert 10 <= clock.passed < 11
    write(tmp_path / "1_back.png", 2)
    (late,) = scan(scanner)
    assert (late.sheet, late.side, late.data) == (2, FRONT, picture(2))


def test_numbers_are_waited_for_once_they_were_seen_to_be_sides(tmp_path: Path) -> None:
    clock = Clock()
    write(tmp_path / "0001-1.png", 1)
    scanner = FolderScanner(tmp_path, timing=clock.timing)
    assert shades(scan(scanner)) == [1]
    assert clock.passed < 3
    write(tmp_path / "0002-1.png", 2)
    write(tmp_path / "0002-2.png", 3)
    assert shades(scan(scanner)) == [2, 3]
    write(tmp_path / "0003-1.png", 4)
    at(clock, clock.passed + 5, lambda: write(tmp_path / "0003-2.png", 5))
    assert [(page.sheet, page.side) for page in scan(scanner)] == [(3, FRONT), (3, BACK)]


def test_only_what_was_read_is_deleted(tmp_path: Path) -> None:
    path = tmp_path / "1.png"
    write(path, 1)
    os.utime(path, ns=(0, 0))
    scanner = FolderScanner(tmp_path, AfterIntake.DELETE, Clock().timing)
    for page in scanner.pages(SETTINGS):
        path.write_bytes(picture(2))
        os.utime(path, ns=(0, 0))
        assert path.stat().st_size == len(page.data)
        scanner.acknowledge(page)
    assert path.read_bytes() == picture(2)
    assert told(scanner) == ["「1.png」は取り込んだあとで書き換えられたため、片づけずに残しました。"]


def test_what_somebody_else_took_away_is_no_trouble(tmp_path: Path) -> None:
    write(tmp_path / "1.png", 1)
    write(tmp_path / "2.png", 2)
    scanner = FolderScanner(tmp_path, AfterIntake.MOVE, Clock(ahead=3600).timing)
    for page in scanner.pages(SETTINGS):
        for path in tmp_path.glob("*.png"):
            path.unlink()
        scanner.acknowledge(page)
    assert told(scanner) == []


def test_the_summary_names_a_few_and_counts_all(tmp_path: Path) -> None:
    for number in range(8):
        write(tmp_path / f"{number}.png", number)
    scanner = FolderScanner(tmp_path, AfterIntake.MOVE, Clock(ahead=3600).timing)
    scan(scanner)
    (said,) = told(scanner)
    assert said.startswith(f"取り込み済みの 8 件のファイルを、フォルダー「{DONE_FOLDER}」に移しました")
    assert said.endswith("（0.png、1.png、2.png、3.png、4.png ほか 3 件）。")


def vanish(folder: Path) -> None:
    folder.rename(folder.with_name("elsewhere"))


def come_back(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    folder.with_name("elsewhere").rename(folder)


def leave_a_mount_point(folder: Path) -> None:
    vanish(folder)
    folder.mkdir()


@pytest.mark.parametrize("go", [vanish, leave_a_mount_point])
def test_a_share_that_vanishes_is_a_fault_and_goes_on_when_it_is_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, go: Callable[[Path], None]
) -> None:
    folder, clock = tmp_path / "share", Clock(ahead=3600)
    is_mounted = os.path.ismount
    monkeypatch.setattr(
        os.path, "ismount", lambda place: (Path(place) / "1.png").exists() or is_mounted(place)
    )
    for number in (1, 2, 3):
        write(folder / f"{number}.png", number)
    scanner = FolderScanner(folder, AfterIntake.KEEP, clock.timing)
    pages = scanner.pages(SETTINGS)
    for page in (next(pages), next(pages)):
        scanner.acknowledge(page)
    go(folder)
    clock.sleep(1)
    with pytest.raises(ScannerFault) as caught:
        next(pages)
    fault = caught.value
    assert (fault.kind, fault.sheet) == (FaultKind.UNPLUGGED, 2)
    assert str(fault).startswith(
        f"フォルダー「{folder}」との接続が切れました。2 枚目までは取り込み済みです。"
    )
    assert scanner.status() is DeviceState.ABSENT
    with pytest.raises(ScannerFault, match="今回は 1 枚も取り込んでいません"):
        list(scanner.pages(SETTINGS, after=0))
    come_back(folder)
    clock.sleep(1)
    assert scanner.status() is DeviceState.READY
    assert [(page.sheet, page.data) for page in scan(scanner)] == [(3, picture(3))]


def test_what_could_not_be_cleared_away_is_cleared_when_the_share_is_back(tmp_path: Path) -> None:
    folder, clock = tmp_path / "share", Clock(ahead=3600)
    write(folder / "1.png", 1)
    scanner = FolderScanner(folder, AfterIntake.DELETE, clock.timing)
    (page,) = scanner.pages(SETTINGS)
    vanish(folder)
    scanner.acknowledge(page)
    assert told(scanner) == [
        "「1.png」は取り込み済みですが、元の場所から片づけられません（接続が切れました）。"
    ]
    come_back(folder)
    clock.sleep(1)
    assert scan(scanner) == []
    assert not list(folder.iterdir())
    assert len(told(scanner)) == 1
    assert "1 件のファイルを、元の場所から削除しました" in told(scanner)[0]


@pytest.mark.parametrize("code", [5, 107, 110, 116])  # EIO, ENOTCONN, ETIMEDOUT, ESTALE
def test_whatever_the_system_says_of_a_share_that_is_gone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    clock = Clock(ahead=3600)
    write(tmp_path / "1.png", 1)
    scanner = FolderScanner(tmp_path, timing=clock.timing)

    def fail(*_: object, **__: object) -> object:
        raise OSError(code, os.strerror(code))

    with monkeypatch.context() as patched:
        for function in ("scandir", "stat", "open"):
            patched.setattr(os, function, fail)
        patched.setattr(Path, "open", fail)
        assert scanner.status() is DeviceState.ABSENT
        with pytest.raises(ScannerFault, match="との接続が切れました"):
            scan(scanner)
    clock.sleep(1)
    assert shades(scan(scanner)) == [1]


def test_a_file_that_fails_for_a_moment_comes_later(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "1.png", 1)
    write(tmp_path / "2.png", 2)
    ordinary, fails = Path.open, [True]

    def opened(path: Path, *args: object, **options: object) -> object:
        if fails and path.name == "1.png":
            raise OSError(5, "Input/output error")
        return ordinary(path, *args, **options)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", opened)
    scanner = FolderScanner(tmp_path, AfterIntake.DELETE, Clock(ahead=3600).timing)
    assert shades(scan(scanner)) == [2]
    fails.clear()
    assert shades(scan(scanner)) == [1]


def test_a_folder_that_may_not_be_listed_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def deny(*_: object) -> object:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "scandir", deny)
    scanner = FolderScanner(tmp_path, timing=Clock().timing)
    assert scanner.status() is DeviceState.FORBIDDEN
    with pytest.raises(ScannerError, match="を開けません（Permission denied）。権限を確かめてください。"):
        scan(scanner)


class Writer:
    """A scanner program that writes files piece by piece, in some order, as time goes by."""

    def __init__(self, folder: Path, plan: list[tuple[str, int, float]]) -> None:
        self._folder = folder
        self._plan = plan

    def step(self) -> None:
        for _ in range(2):
            if self._plan:
                name, shade, part = self._plan.pop(0)
                write(self._folder / name, shade, part)

    @property
    def is_done(self) -> bool:
        return not self._plan


@given(st.data())
def test_however_files_are_written_each_comes_once_and_whole(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    folder, clock = tmp_path_factory.mktemp("share"), Clock()
    names = data.draw(
        st.lists(
            st.sampled_from(["1_front.png", "1_back.png", "2.png", "3-1.png", "3-2.png", "4.png", "4_b.png"]),
            min_size=1,
            unique=True,
        )
    )
    plan: list[tuple[str, int, float]] = []
    for shade, name in enumerate(names):
        parts = [*sorted(data.draw(st.lists(st.floats(0, 0.99), max_size=4))), 1.0]
        plan += [(name, shade, part) for part in parts]
    if data.draw(st.booleans()):  # several at a time, each in its order
        turns = data.draw(st.permutations([name for name, _, _ in plan]))
        pieces = {name: [piece for piece in plan if piece[0] == name] for name in names}
        plan = [pieces[name].pop(0) for name in turns]
    writer = Writer(folder, plan)
    clock.on_sleep = writer.step
    after = data.draw(st.sampled_from(AfterIntake))
    scanner = FolderScanner(folder, after, clock.timing)
    taken: list[ScannedPage] = []
    while not writer.is_done:
        taken += scan(scanner)
        clock.sleep(1)
    taken += scan(scanner)
    assert sorted(shades(taken)) == list(range(len(names)))
    assert len({page.key for page in taken}) == len(taken)
    sheets = [page.sheet for page in taken if page.side is FRONT]
    assert sheets == list(range(1, len(sheets) + 1))
    left = [path.name for path in folder.iterdir() if path.is_file()]
    assert sorted(left) == (sorted(names) if after is AfterIntake.KEEP else [])
