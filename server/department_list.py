"""The tree of departments as CSV: 部署, 新しい名称, 上位部署, 地方, 開設日, 廃止日, 統合先. Cards are never rewritten for it.

A department is named by its path (「総務局/人事課」), or by its name where only one has it. A line
makes it, or changes of it what its cells say; an empty cell leaves things as they are.
"""

from __future__ import annotations

from typing import Any

from app.core.dates import PartialDate
from app.core.documents import Document
from app.core.errors import UsageError
from app.core.records import Department
from app.core.text import fold, stored
from app.sync.wire import CHANGES_AT_ONCE, Change
from server import csv_list
from server.directory import Pen

MOST_LINES = CHANGES_AT_ONCE
_NAME, _RENAMED, _PARENT, _REGIONAL, _OPENED, _CLOSED, _MERGED = (
    "部署", "新しい名称", "上位部署", "地方", "開設日", "廃止日", "統合先",
)  # fmt: skip
_TOP = "なし"
_LONGEST = 200


class Tree:
    """The departments as the lines so far have made them."""

    def __init__(self, documents: list[Document], pen: Pen) -> None:
        self._pen = pen
        self._documents = {document.id: document for document in documents}
        self._changes: dict[str, Change] = {}
        self.made = 0
        self.changed = 0

    @property
    def changes(self) -> list[Change]:
        """What has to be written, parents first."""
        return list(self._changes.values())

    def take(self, line: dict[str, str]) -> None:
        """One line. Raises UsageError for one that makes no sense; nothing of it is taken."""
        path = _path(line[_NAME])
        found = self._find(path)
        closed, merged = _date(line, _CLOSED), line[_MERGED] and self.known(line[_MERGED]).id
        opened, regional = _date(line, _OPENED), _truth(line[_REGIONAL])
        if found is None:
            self._make(path, line, Department(
                name=_checked(path[-1]), parent=self._parent(path, line), regional=regional or False,
                opened_on=opened, closed_on=closed, merged_into=merged,
            ))  # fmt: skip
            return
        units: dict[str, dict[str, Any]] = {}
        if line[_RENAMED]:
            units["name"] = {"name": _checked(line[_RENAMED])}
        if line[_PARENT]:
            units["parent"] = {"parent": self._parent(path, line)}
        if regional is not None:
            units["regional"] = {"regional": regional}
        if opened:
            units["opened_on"] = {"opened_on": str(opened)}
        if closed or merged:
            values = found.values
            units["closing"] = {
                "closed_on": str(closed) or values.get("closed_on", ""),
                "merged_into": merged or values.get("merged_into", ""),
            }
        self._change(found, units)

    def _make(self, path: list[str], line: dict[str, str], department: Department) -> None:
        if line[_RENAMED]:
            raise UsageError("「{name}」はまだありません。", name="/".join(path))
        change = self._pen.new(department)
        self._documents[department.id] = change.document
        self._changes[department.id] = change
        self.made += 1

    def _change(self, found: Document, units: dict[str, dict[str, Any]]) -> None:
        units = {
            unit: values
            for unit, values in units.items()
            if any(found.values.get(column) != value for column, value in values.items())
        }
        if not units:
            return
        if found.id in self._changes:
            raise UsageError("同じ部署の行が 2 つあります。")
        change = self._pen.alter(found, units)
        self._documents[found.id] = change.document
        if self._circles(found.id, "parent") or self._circles(found.id, "merged_into"):
            self._documents[found.id] = found
            raise UsageError("上位部署か統合先が、その部署自身の下にあります。")
        self._changes[found.id] = change
        self.changed += 1

    def _parent(self, path: list[str], line: dict[str, str]) -> str:
        if line[_PARENT] == _TOP:
            return ""
        if line[_PARENT]:
            return self.known(line[_PARENT]).id
        return self.known("/".join(path[:-1])).id if len(path) > 1 else ""

    def known(self, text: str) -> Document:
        """A department by its name or path. Raises UsageError."""
        found = self._find(_path(text))
        if found is None:
            raise UsageError("「{name}」はありません。上位の部署の行を先に書いてください。", name=text)
        return found

    def _find(self, path: list[str]) -> Document | None:
        """Raises UsageError where several departments are named so."""
        matching = [document for document in self._documents.values() if self._is_named(document, path)]
        open_ones = [document for document in matching if not document.values.get("closed_on")]
        top = [document for document in open_ones if not document.values["parent"]]
        for found in (open_ones, top, matching):
            if len(found) == 1:
                return found[0]
        if matching:
            raise UsageError(
                "「{name}」という部署は 2 つ以上あります。「局/課」の形で書いてください。",
                name="/".join(path),
            )
        return None

    def _is_named(self, document: Document, path: list[str]) -> bool:
        if fold(document.values["name"]) != fold(path[-1]):
            return False
        if len(path) == 1:
            return True
        parent = self._documents.get(document.values["parent"])
        return parent is not None and self._is_named(parent, path[:-1])

    def _circles(self, department: str, column: str) -> bool:
        passed: set[str] = set()
        while department and department not in passed:
            passed.add(department)
            found = self._documents.get(department)
            department = found.values[column] if found else ""
        return bool(department)


def lines(text: str) -> list[tuple[int, dict[str, str]]]:
    """The lines with their numbers. Raises Refused (``list_invalid``) where it is no such list, or too long."""
    columns = (_NAME, _RENAMED, _PARENT, _REGIONAL, _OPENED, _CLOSED, _MERGED)
    return csv_list.read(text, columns, (_NAME,), MOST_LINES)


def _path(text: str) -> list[str]:
    path = [stored(part.strip()) for part in text.replace("／", "/").split("/")]
    if not all(path):
        raise UsageError("部署の名称が空です。")
    return path


def _checked(name: str) -> str:
    if len(name) > _LONGEST or "/" in name:
        raise UsageError("部署の名称は「/」を含まない 200 文字までです。")
    return stored(name)


def _date(line: dict[str, str], column: str) -> PartialDate:
    try:
        return PartialDate.parse(line[column])
    except ValueError as error:
        raise UsageError("{column}は 2026-04-01 の形で書いてください。", column=column) from error


def _truth(text: str) -> bool | None:
    if text in {"", "地方", "本省"}:
        return None if not text else text == "地方"
    raise UsageError("「地方」の列には、地方か本省と書いてください。")
