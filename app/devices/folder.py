"""Images in a folder, or a list of image files, as sheets."""

from __future__ import annotations

import heapq
import itertools
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from types import TracebackType
from typing import Self

from app.core.errors import ImageError, ScannerError
from app.core.messages import Message
from app.core.reading import Side
from app.devices.files import FilePage, identity_of, natural_key, pages_of
from app.devices.listing import DONE_FOLDER, FileGroup, image_files, pair_sides
from app.devices.scanner import (
    DeviceInfo,
    DeviceState,
    FaultKind,
    ScannedPage,
    ScannerFault,
    ScanSettings,
)

KIND = "folder"


class AfterIntake(StrEnum):
    """What becomes of a file once all its pages are safe."""

    KEEP = "keep"
    MOVE = "move"
    """It goes into ``DONE_FOLDER``."""
    DELETE = "delete"


@dataclass(slots=True)
class _Progress:
    """How far a group of files has come."""

    unread: set[Path]
    """Files that were not read to their end, or not in every page."""
    owed: set[str]
    """Keys of pages delivered and not acknowledged."""


class FolderScanner:
    """Delivers image files as sheets, in natural order of their names.

    Two files named as the sides of one sheet (``listing.pair_sides``) are one;
    of any other file each page is a sheet, or in duplex every two pages are.
    What cannot be read is told in ``notices``, and the rest goes on. A file is
    moved or deleted only where that was asked for, once every page of it and of
    its other side is acknowledged; never when a part of it could not be read.
    """

    def __init__(self, source: Path | Sequence[Path], after: AfterIntake = AfterIntake.KEEP) -> None:
        """``source`` is a folder, searched with the folders in it, or files. Raises ScannerError where it is neither."""
        self._root = source.absolute() if isinstance(source, Path) else None
        if self._root and not self._root.is_dir():
            raise ScannerError(
                "フォルダー「{folder}」がありません。名前と場所を確かめてください。", folder=source
            )
        self._files = (
            () if isinstance(source, Path) else tuple(dict.fromkeys(path.absolute() for path in source))
        )
        self._after = after
        self._notices: list[Message] = []
        self._last_sheet = 0
        self._progress: dict[FileGroup, _Progress] = {}
        self._groups: dict[str, FileGroup] = {}
        self._acknowledged: set[str] = set()
        self._settled: set[FileGroup] = set()

    @property
    def info(self) -> DeviceInfo:
        name = f"{KIND}:{self._root or next(iter(self._files), '')}"
        return DeviceInfo(name, KIND, "フォルダー", "", self.status())

    @property
    def notices(self) -> Sequence[Message]:
        return tuple(self._notices)

    def status(self) -> DeviceState:
        if self._root and not self._root.is_dir():
            return DeviceState.ABSENT
        return DeviceState.READY if self._waiting() else DeviceState.EMPTY

    def button_pressed(self) -> bool:
        return False

    def pages(self, settings: ScanSettings, after: int | None = None) -> Iterator[ScannedPage]:
        """See ``Scanner.pages``."""
        number = first = self._last_sheet if after is None else after
        for group in self._waiting():
            progress = self._progress[group] = _Progress(set(group), set())
            for sheet in self._sheets_of(group, progress, duplex=settings.duplex):
                if self._acknowledged.issuperset(sheet):
                    continue
                number += 1
                progress.owed.update(sheet)
                self._groups |= dict.fromkeys(sheet, group)
                last = list(sheet)[-1]
                for side, (key, page) in zip(Side, sheet.items(), strict=False):
                    yield ScannedPage(
                        number, side, page.data, page.media_type, page.dpi, key, last_of_sheet=key == last
                    )
        if number == first:
            raise ScannerFault(FaultKind.EMPTY, None, self._nothing_found())

    def acknowledge(self, page: ScannedPage) -> None:
        group = self._groups.get(page.key)
        if group is None:
            return
        self._acknowledged.add(page.key)
        progress = self._progress[group]
        progress.owed.discard(page.key)
        if page.last_of_sheet:
            self._last_sheet = page.sheet
        # A group is read to its end before its last sheet is delivered.
        if not progress.owed and not progress.unread:
            self._settled.add(group)
            for path in group:
                self._clear_away(path)

    def close(self) -> None:
        self._progress.clear()
        self._groups.clear()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _nothing_found(self) -> Message:
        if not self._notices:
            return Message("取り込める画像がありません。場所を確かめてください。")
        return Message(
            "取り込める画像がありません。読めないファイルが {count} 件あります。場所を確かめてください。",
            count=len(self._notices),
        )

    def _waiting(self) -> list[FileGroup]:
        try:
            files = image_files(self._root) if self._root else sorted(self._files, key=natural_key)
        except OSError as error:
            raise ScannerError(
                "フォルダー「{folder}」を開けません（{reason}）。権限を確かめてください。",
                folder=self._root,
                reason=error.strerror,
            ) from error
        return [group for group in pair_sides(files) if group not in self._settled]

    def _sheets_of(
        self, group: FileGroup, progress: _Progress, *, duplex: bool
    ) -> Iterator[dict[str, FilePage]]:
        """The pages of each sheet by their keys, the front first; one page is read ahead."""
        per_sheet = 2 if duplex and len(group) == 1 else 1
        streams = (self._pages_of(path, progress) for path in group)
        pages = heapq.merge(*streams, key=lambda keyed: keyed[1].index)
        for _, sheet in itertools.groupby(pages, key=lambda keyed: keyed[1].index // per_sheet):
            yield dict(sheet)

    def _pages_of(self, path: Path, progress: _Progress) -> Iterator[tuple[str, FilePage]]:
        broken: list[ImageError] = []
        name = (path.relative_to(self._root) if self._root else path).as_posix()
        try:
            identity = identity_of(path)
            for page in pages_of(path, broken.append):
                yield f"{name}#{page.index}:{identity}", page
        except ImageError as error:
            broken.append(error)
        if not broken:
            progress.unread.discard(path)
        self._notices += [error.message for error in broken if error.message not in self._notices]

    def _clear_away(self, path: Path) -> None:
        try:
            if self._after is AfterIntake.DELETE:
                path.unlink()
            elif self._after is AfterIntake.MOVE:
                root = self._root or path.parent
                target = root / DONE_FOLDER / path.relative_to(root)
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.move(path, _free_name(target))
        except OSError as error:
            self._notices.append(
                Message(
                    "「{name}」は取り込み済みですが、元の場所から片づけられません（{reason}）。",
                    name=path.name,
                    reason=error.strerror or str(error),
                )
            )


def _free_name(path: Path) -> Path:
    """The path, or with a number behind its name where something is there already."""
    numbered = (path.with_stem(f"{path.stem} ({number})") for number in itertools.count(2))
    return next(free for free in itertools.chain((path,), numbered) if not free.exists())
