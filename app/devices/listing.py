"""Which files of a folder are sheets, in which order, and which two are the sides of one."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.devices.files import is_supported, natural_key

DONE_FOLDER = "取り込み済み"
"""Where files go that were taken in; what lies in it is never taken in again."""

FileGroup = tuple[Path, ...]
"""One file, or the front and the back of a sheet."""

_SUFFIXES = frozenset(
    {".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".tif", ".tiff", ".pdf", ".heic", ".heif", ".hif", ".webp", ".bmp"}
)  # fmt: skip
_TEMPORARY_PREFIXES = (".", "~", "__MACOSX")
_TEMPORARY_SUFFIXES = frozenset({".part", ".partial", ".tmp", ".crdownload", ".download"})
_SYSTEM_FILES = frozenset({"thumbs.db", "desktop.ini"})


@dataclass(frozen=True, slots=True)
class _SideMarks:
    """How the stem of a name ends with its side; the group is what both names share."""

    front: re.Pattern[str]
    back: re.Pattern[str]
    says_side: bool
    """Whether a name with one of them is that of a side, whatever stands beside it."""

    @classmethod
    def of(cls, before: str, front: str, back: str, *, says_side: bool = False) -> _SideMarks:
        ends = [re.compile(f"(.*){before}{mark}", re.IGNORECASE) for mark in (front, back)]
        return cls(ends[0], ends[1], says_side)


_MARKS = (
    _SideMarks.of("[-_ .]?", "front", "back", says_side=True),
    _SideMarks.of("[-_ .]?", "[(（]?表面?[)）]?", "[(（]?裏面?[)）]?", says_side=True),
    _SideMarks.of("[-_]", "f", "b"),
    _SideMarks.of("[-_]", "a", "b"),
    # The number of a side counts as one only behind a sheet's number: ``card-1`` and ``card-2`` are two cards.
    _SideMarks.of(r"(?<=\d)[-_]", "1", "2"),
)
_THIRD = re.compile(r"(.*\d)[-_](?![12]$)\d+")
"""With such a one beside them, ``…-1`` and ``…-2`` are numbers of sheets."""


def image_files(folder: Path) -> list[Path]:
    """The image files under a folder in natural order; a broken one counts where its suffix claims an image.

    Hidden, temporary and system files are left out, and so is ``DONE_FOLDER``.
    Links to folders are not followed. Raises OSError where the folder cannot be listed.
    """
    found = []
    for place, folders, names in os.walk(folder, onerror=_raise):
        folders[:] = [name for name in folders if name != DONE_FOLDER and not _passed_over(name)]
        paths = [Path(place, name) for name in names if not _passed_over(name)]
        found += [path for path in paths if path.suffix.lower() in _SUFFIXES or is_supported(path)]
    return sorted(found, key=natural_key)


def pair_sides(paths: Sequence[Path]) -> list[FileGroup]:
    """Files in their order, with the two sides of a sheet together; the pair stands where its front stood.

    Sides are told by names: ``0001_front`` and ``0001_back``, ``_f`` and ``_b``,
    ``_A`` and ``_B``, ``0001-1`` and ``0001-2``, 表 and 裏. A file without its
    other side stands alone.
    """
    serial = {_shared(path, _THIRD) for path in paths}
    backs: dict[Path, Path] = {}
    for marks in _MARKS:
        taken = {*backs, *backs.values()}
        free = [path for path in paths if path not in taken]
        fronts, behind = _by_sheet(free, marks.front), _by_sheet(free, marks.back)
        for sheet in fronts.keys() & behind.keys() - serial:
            if len(fronts[sheet]) == len(behind[sheet]) == 1:
                backs[fronts[sheet][0]] = behind[sheet][0]
    paired = set(backs.values())
    return [(path, backs[path]) if path in backs else (path,) for path in paths if path not in paired]


class SideHabits:
    """How the sides of sheets were named so far, folder by folder."""

    def __init__(self) -> None:
        self._seen: set[tuple[Path, _SideMarks]] = set()

    def learn(self, groups: Iterable[FileGroup]) -> None:
        """Take note of how the two sides of each sheet are named."""
        for group in groups:
            for marks in _MARKS if len(group) == 2 else ():
                if _shared(group[0], marks.front) and _shared(group[1], marks.back):
                    self._seen.add((group[0].parent, marks))

    def expect_more(self, path: Path) -> bool:
        """Whether a file that stands alone is named as one side of a sheet whose other one may still come."""
        return any(
            marks.says_side or (path.parent, marks) in self._seen
            for marks in _MARKS
            if _shared(path, marks.front) or _shared(path, marks.back)
        )


def _by_sheet(paths: Sequence[Path], mark: re.Pattern[str]) -> dict[tuple[Path, str], list[Path]]:
    """The files that bear a mark, by their folder and what their names share."""
    found: dict[tuple[Path, str], list[Path]] = {}
    for path in paths:
        if sheet := _shared(path, mark):
            found.setdefault(sheet, []).append(path)
    return found


def _shared(path: Path, mark: re.Pattern[str]) -> tuple[Path, str] | None:
    match = mark.fullmatch(path.stem)
    return (path.parent, match[1].casefold()) if match else None


def _passed_over(name: str) -> bool:
    return (
        name.startswith(_TEMPORARY_PREFIXES)
        or Path(name).suffix.lower() in _TEMPORARY_SUFFIXES
        or name.lower() in _SYSTEM_FILES
    )


def _raise(error: OSError) -> None:
    raise error
