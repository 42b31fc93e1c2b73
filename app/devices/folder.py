"""Images in a folder, or a list of image files, as sheets."""

from __future__ import annotations

import heapq
import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Self

from app.core.errors import ImageError, ScannerError
from app.core.messages import Message
from app.core.reading import Side
from app.devices.files import FilePage, pages_of
from app.devices.folders.clearing import AfterIntake, Clearing
from app.devices.folders.queue import Queue
from app.devices.folders.share import Share, ShareGoneError
from app.devices.folders.watch import Listed, Stamp, Standing, Timing, Watch, is_passing
from app.devices.listing import FileGroup
from app.devices.loading import LoadedFile, cut_off, load
from app.devices.scanner import (
    DeviceInfo,
    DeviceState,
    FaultKind,
    ScannedPage,
    ScannerFault,
    ScanSettings,
)

__all__ = ["KIND", "AfterIntake", "FolderScanner", "Timing"]

KIND = "folder"
_SLOWEST = 100_000
"""Bytes a second that a share delivers at least."""


@dataclass(slots=True)
class _Progress:
    """How far a group of files has come."""

    stamps: dict[Path, Stamp]
    """Of all its files, as they were seen."""
    unread: set[Path]
    """Files that were not read to their end yet."""
    is_broken: bool = False
    """Whether a part of them could not be read."""
    identities: dict[Path, str] = field(default_factory=dict)
    keys: set[str] = field(default_factory=set)
    """Of all pages delivered."""
    owed: set[str] = field(default_factory=set)
    """Those of them that are not acknowledged."""


class FolderScanner:
    """Delivers image files as sheets, in natural order of their names.

    Two files named as the sides of one sheet (``listing.pair_sides``) are one;
    of any other file each page is a sheet, or in duplex every two pages are.
    What cannot be read is told in ``notices``, and the rest goes on. A file is
    moved or deleted only where that was asked for, once every page of it and of
    its other side is acknowledged; never when a part of it could not be read,
    and only if it is still what was read.

    Others may write into the folder all the while. A file is taken once it has
    not been written for ``Timing.settle`` and has its end; what comes behind
    it, and a front whose back may still come, wait up to ``Timing.patience``.
    ``pages`` may be called again for what has come since. Where the folder lies
    on a machine that is gone, that is a fault of kind UNPLUGGED, and everything
    goes on when it is back.
    """

    def __init__(
        self,
        source: Path | Sequence[Path],
        after: AfterIntake = AfterIntake.KEEP,
        timing: Timing | None = None,
    ) -> None:
        """``source`` is a folder, searched with the folders in it, or files, which are taken as they are.

        Raises ScannerError where it is neither.
        """
        timing = timing or Timing()
        self._root = source.absolute() if isinstance(source, Path) else None
        self._share = Share(self._root)
        if not self._share.is_there:
            raise ScannerError(
                "フォルダー「{folder}」がありません。名前と場所を確かめてください。", folder=source
            )
        paths = () if isinstance(source, Path) else tuple(dict.fromkeys(path.absolute() for path in source))
        self._name = f"{KIND}:{self._root or next(iter(paths), '')}"
        self._files = Watch(self._share, timing) if self._root else Listed(paths)
        self._queue = Queue(self._files, timing)
        self._clearing = Clearing(self._share, after)
        self._last_sheet = 0
        self._progress: dict[FileGroup, _Progress] = {}
        self._groups: dict[str, FileGroup] = {}
        self._acknowledged: set[str] = set()
        self._unreadable: dict[Path, list[Message]] = {}

    @property
    def info(self) -> DeviceInfo:
        return DeviceInfo(self._name, KIND, "フォルダー", "", self.status())

    @property
    def notices(self) -> Sequence[Message]:
        """What was not taken in and what could not be cleared away, as of now; last, what was cleared away."""
        unreadable = [message for messages in self._unreadable.values() for message in messages]
        coming = [
            Message("「{name}」はまだ書き込みの途中なので、取り込んでいません。", name=path.name)
            for path in self._queue.coming
        ]
        return (*unreadable, *coming, *self._clearing.troubles, *self._clearing.summary)

    def status(self) -> DeviceState:
        """See ``Scanner.status``; READY where a file waits that is complete."""
        try:
            ready = self._queue.is_ready
        except ShareGoneError:
            return DeviceState.ABSENT
        except OSError:
            return DeviceState.FORBIDDEN
        return DeviceState.READY if ready else DeviceState.EMPTY

    def button_pressed(self) -> bool:
        return False

    def pages(self, settings: ScanSettings, after: int | None = None) -> Iterator[ScannedPage]:
        """See ``Scanner.pages``."""
        number = first = self._last_sheet if after is None else after
        tried: set[Path] = set()
        self._files.look_anew()
        self._clearing.try_again()
        try:
            while group := self._queue.next(tried):
                tried.update(group)
                progress = self._begun(group)
                for sheet in self._sheets_of(group, progress, duplex=settings.duplex):
                    if self._acknowledged.issuperset(sheet):
                        continue
                    number += 1
                    progress.owed.update(sheet)
                    progress.keys.update(sheet)
                    self._groups |= dict.fromkeys(sheet, group)
                    last = list(sheet)[-1]
                    for side, (key, page) in zip(Side, sheet.items(), strict=False):
                        yield ScannedPage(
                            number,
                            side,
                            page.data,
                            page.media_type,
                            page.dpi,
                            key,
                            last_of_sheet=key == last,
                        )
                self._settle(group)
        except ShareGoneError as error:
            raise self._unplugged(number) from error
        except OSError as error:
            raise ScannerError(
                "フォルダー「{folder}」を開けません（{reason}）。権限を確かめてください。",
                folder=self._root,
                reason=error.strerror,
            ) from error
        if number == first:
            raise ScannerFault(FaultKind.EMPTY, None, self._nothing_found())

    def acknowledge(self, page: ScannedPage) -> None:
        group = self._groups.get(page.key)
        if group is None:
            return
        self._acknowledged.add(page.key)
        self._progress[group].owed.discard(page.key)
        if page.last_of_sheet:
            self._last_sheet = page.sheet
        self._settle(group)

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
        if not self._unreadable:
            return Message("取り込める画像がありません。場所を確かめてください。")
        return Message(
            "取り込める画像がありません。読めないファイルが {count} 件あります。場所を確かめてください。",
            count=len(self._unreadable),
        )

    def _unplugged(self, sheet: int) -> ScannerFault:
        if not sheet:
            told = Message(
                "フォルダー「{folder}」との接続が切れました。今回は 1 枚も取り込んでいません。"
                "ネットワークを確かめ、つながってから続けてください。",
                folder=self._root,
            )
            return ScannerFault(FaultKind.UNPLUGGED, None, told)
        told = Message(
            "フォルダー「{folder}」との接続が切れました。{sheet} 枚目までは取り込み済みです。"
            "ネットワークを確かめ、つながってから続けてください。残りのファイルから取り込みます。",
            folder=self._root,
            sheet=sheet,
        )
        return ScannerFault(FaultKind.UNPLUGGED, sheet, told)

    def _begun(self, group: FileGroup) -> _Progress:
        for path in group:
            self._unreadable.pop(path, None)
        stamps = {path: self._files.stamp(path) for path in group}
        progress = self._progress[group] = _Progress(stamps, set(group))
        return progress

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
        """Raises ShareGoneError."""
        name = (path.relative_to(self._root) if self._root else path).as_posix()
        broken: list[ImageError] = []
        try:
            file = self._loaded(path, progress)
            if self._files.standing(path) is Standing.WHOLE:
                identity = progress.identities[path] = file.identity
                for page in pages_of(file, broken.append):
                    yield f"{name}#{page.index}:{identity}", page
            else:
                next(pages_of(file), None)  # which says what is wrong with it
                broken.append(cut_off(path.name))
        except ImageError as error:
            if self._root and self._is_passing(error, path):
                return
            broken.append(error)
        progress.unread.discard(path)
        if broken:
            progress.is_broken = True
            self._unreadable[path] = [error.message for error in broken]

    def _is_passing(self, error: ImageError, path: Path) -> bool:
        """Whether a file that lay there whole is held by another program now, or was taken away."""
        cause = error.__cause__
        return (
            isinstance(cause, OSError)
            and self._files.standing(path) is Standing.WHOLE
            and (is_passing(cause) or isinstance(cause, FileNotFoundError))
        )

    def _loaded(self, path: Path, progress: _Progress) -> LoadedFile:
        """Raises ImageError, ShareGoneError."""
        return self._share.ask(lambda: load(path), progress.stamps[path].size / _SLOWEST)

    def _settle(self, group: FileGroup) -> None:
        """Be done with files that were read to their end, once all that came of them is safe.

        They are read to their end before their last sheet is delivered.
        """
        progress = self._progress.get(group)
        if progress is None or progress.owed or progress.unread:
            return
        del self._progress[group]
        for key in progress.keys:
            self._groups.pop(key, None)
        self._acknowledged -= progress.keys
        self._queue.done(progress.stamps)
        if not progress.is_broken:
            for path, identity in progress.identities.items():
                self._clearing.clear(path, identity)
