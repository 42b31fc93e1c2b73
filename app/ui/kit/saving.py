"""Saving what lies in memory as a file: the system's dialog, then the whole file or none of it."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QSettings, QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from app.reports.files import atomic_file
from app.ui.kit.beside import Beside

_FOLDER = "saving/folder"
_UNSAFE = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*\s　]+')
_LONGEST = 40
"""Characters of one part: a name of three stays below the 255 bytes that file systems allow."""


def file_name(*parts: str) -> str:
    """The parts with ``_`` between them, without what some file system does not take.

    >>> file_name("引継書", "佐藤 花子", "20260115")
    '引継書_佐藤花子_20260115'
    """
    plain = (_UNSAFE.sub("", part)[:_LONGEST].strip(".") for part in parts)
    return "_".join(part for part in plain if part)


def ask_for_place(window: QWidget, name: str, kinds: str, chosen: Callable[[str], object]) -> None:
    """Let the user choose a file to be written; ``kinds`` as Qt has them, the first to begin with."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    folder = str(QSettings().value(_FOLDER, documents))
    dialog = QFileDialog(window, QCoreApplication.translate("saving", "保存先"), folder, kinds)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    endings = [kind.partition("*.")[2].rstrip(")") for kind in kinds.split(";;")]

    def set_ending(kind: str) -> None:
        dialog.setDefaultSuffix(endings[kinds.split(";;").index(kind)])

    def keep(path: str) -> None:
        QSettings().setValue(_FOLDER, str(Path(path).parent))
        chosen(path)

    dialog.setDefaultSuffix(endings[0])
    dialog.filterSelected.connect(set_ending)
    dialog.selectFile(f"{name}.{endings[0]}")
    dialog.fileSelected.connect(keep)
    dialog.open()


class PdfSaver(QObject):
    """Asks where to, and writes in a thread beside the window."""

    saved = Signal(object)
    """Path."""
    failed = Signal(object)
    """EnishiError: nothing was written."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._pdf = b""
        self._beside = Beside(self)

    def ask(self, pdf: bytes, name: str) -> None:
        """Let the user choose a file, ``name`` (without a suffix) to begin with."""
        self._pdf = pdf
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        folder = str(QSettings().value(_FOLDER, documents))
        dialog = QFileDialog(self._window, self.tr("PDF の保存先"), folder, "PDF (*.pdf)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(f"{name}.pdf")
        dialog.fileSelected.connect(self.save)
        dialog.open()

    def save(self, path: str) -> None:
        """Write what was last asked for."""
        QSettings().setValue(_FOLDER, str(Path(path).parent))
        self._beside.do(write_file, Path(path), self._pdf).then(self._tell).otherwise(self.failed.emit)
        self._pdf = b""

    def _tell(self, path: Path) -> None:
        self.saved.emit(path)


def write_file(path: Path, content: bytes) -> Path:
    """Write a whole file or none; its path. Raises what ``atomic_file`` raises."""
    with atomic_file(path) as file:
        file.write(content)
    return path
