"""Which files of a folder are sheets, in which order, and which two are the sides of one."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
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

# The stem of a name ends with the mark of its side; the group is what both names share.
_SIDE_MARKS = tuple(
    (re.compile(rf"(.*){before}{front}", re.IGNORECASE), re.compile(rf"(.*){before}{back}", re.IGNORECASE))
    for before, front, back in (
        ("[-_ .]?", "front", "back"),
        ("[-_ .]?", "[(（]?表面?[)）]?", "[(（]?裏面?[)）]?"),
        ("[-_]", "f", "b"),
        ("[-_]", "a", "b"),
        # The number of a side counts as one only behind a sheet's number: ``card-1`` and ``card-2`` are two cards.
        (r"(?<=\d)[-_]", "1", "2"),
    )
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
    for front_mark, back_mark in _SIDE_MARKS:
        taken = {*backs, *backs.values()}
        free = [path for path in paths if path not in taken]
        fronts, behind = _by_sheet(free, front_mark), _by_sheet(free, back_mark)
        for sheet in fronts.keys() & behind.keys() - serial:
            if len(fronts[sheet]) == len(behind[sheet]) == 1:
                backs[fronts[sheet][0]] = behind[sheet][0]
    paired = set(backs.values())
    return [(path, backs[path]) if path in backs else (path,) for path in paths if path not in paired]


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
