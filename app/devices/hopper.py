"""The pile of paper from which the virtual scanner feeds; what left it stays gone when a process dies."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from app.core.errors import ScannerError
from app.core.ids import new_id
from app.devices.files import pages_of
from app.devices.listing import FileGroup, image_files, pair_sides
from app.devices.loading import load

STATE_FILE = ".fed-sheets"
"""In the folder of a ``FolderHopper``: the front's path of each sheet that left it, one a line."""


@dataclass(frozen=True, slots=True, eq=False)
class HopperSheet:
    """A sheet in the pile: the images of its sides as JPEG or PNG files."""

    position: int
    """In the pile as it was filled, from 1."""
    key: str
    """Never that of another sheet."""
    front: bytes
    back: bytes | None = None
    """None where nothing was made of it."""
    dpi: int | None = None


class Hopper(Protocol):
    """A pile that outlives the scanner which feeds from it."""

    def next_after(self, position: int) -> HopperSheet | None:
        """The first sheet behind a position that has not been removed; None where there is none."""
        ...

    def remove(self, sheet: HopperSheet) -> None:
        """Take a sheet away for good. Raises ScannerError where that cannot be recorded."""
        ...


class MemoryHopper:
    """A pile in memory, drawn one by one from anything that makes sheets."""

    def __init__(self, sheets: Iterable[tuple[bytes, bytes | None]], dpi: int | None = None) -> None:
        """``sheets`` are fronts and backs, as JPEG or PNG files."""
        pile = new_id()
        self._source = (
            HopperSheet(position, f"{pile}:{position}", front, back, dpi)
            for position, (front, back) in enumerate(sheets, start=1)
        )
        self._drawn: dict[int, HopperSheet] = {}

    def next_after(self, position: int) -> HopperSheet | None:
        for sheet in self._drawn.values():
            if sheet.position > position:
                return sheet
        for sheet in self._source:
            self._drawn[sheet.position] = sheet
            if sheet.position > position:
                return sheet
        return None

    def remove(self, sheet: HopperSheet) -> None:
        self._drawn.pop(sheet.position, None)


class FolderHopper:
    """A pile that lies in a folder as image files, each a side (see ``listing.pair_sides``).

    What left it is written into ``STATE_FILE``, and so is gone for the next
    process too; to fill the hopper again, delete that file.
    """

    def __init__(self, folder: Path) -> None:
        """Raises ScannerError where there is no such folder."""
        if not folder.is_dir():
            raise ScannerError(
                "仮想スキャナーに紙がありません。フォルダー「{folder}」の名前と場所を確かめてください。",
                folder=folder,
            )
        self._folder = folder
        self._state = folder / STATE_FILE
        gone = set(self._state.read_text("utf-8", "replace").splitlines()) if self._state.exists() else set()
        self._waiting = {
            position: group
            for position, group in enumerate(pair_sides(image_files(folder)), start=1)
            if self._name(group[0]) not in gone
        }

    def next_after(self, position: int) -> HopperSheet | None:
        """See ``Hopper.next_after``. Raises ImageError where a file cannot be read, ScannerError where it has several pages."""
        for place, group in self._waiting.items():
            if place > position:
                return self._sheet(place, group)
        return None

    def remove(self, sheet: HopperSheet) -> None:
        group = self._waiting.pop(sheet.position, None)
        if group is None:
            return
        try:
            with self._state.open("a", encoding="utf-8") as file:
                file.write(f"{self._name(group[0])}\n")
        except OSError as error:
            raise ScannerError(
                "仮想スキャナーのフォルダー「{folder}」に書き込めません（{reason}）。"
                "取り込んだ紙は保存済みです。フォルダーの権限を確かめてください。",
                folder=self._folder,
                reason=error.strerror,
            ) from error

    def _name(self, path: Path) -> str:
        return path.relative_to(self._folder).as_posix()

    def _sheet(self, position: int, group: FileGroup) -> HopperSheet:
        files = [load(path) for path in group]
        sides = [page for file in files for page in pages_of(file)]
        if len(sides) != len(group):
            raise ScannerError(
                "仮想スキャナーの紙「{name}」にページが複数あります。1 ファイル 1 ページの画像にしてください。",
                name=group[0].name,
            )
        key = f"{self._name(group[0])}:{files[0].identity}"
        back = sides[1].data if len(sides) > 1 else None
        return HopperSheet(position, key, sides[0].data, back, sides[0].dpi)
