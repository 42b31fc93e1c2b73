"""File layers that fail: one that loses power, one that runs full.

``ForgetfulDisk`` works on a real folder and knows beside it what is durable:
content by ``sync_file``, names by ``sync_folder``. After a cut, each name is as
it was last synced or as it was last seen, each apart from the others, and
content that was not synced is whole, cut short, torn or gone.
"""

from __future__ import annotations

import errno
import random
import shutil
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from app.db.disk import Disk


class PowerCut(BaseException):
    """Not an Exception, so that no clean-up code runs that would not run either."""


@dataclass(eq=False)
class _Node:
    seen: bytes | None
    """None for a folder."""
    durable: bytes | None = b""


@dataclass
class _Folder:
    seen: dict[str, _Node] = field(default_factory=dict)
    durable: dict[str, _Node] = field(default_factory=dict)


class ForgetfulDisk(Disk):
    """Loses power before step ``cut`` (from 0); ``power_on`` leaves on disk what survived."""

    def __init__(self, root: Path, cut: int) -> None:
        self.steps = 0
        self._root = root
        self._cut = cut
        self._folders: dict[Path, _Folder] = {}
        for path in [root, *(item for item in root.rglob("*") if item.is_dir())]:
            nodes = {
                item.name: _Node(None) if item.is_dir() else _Node(item.read_bytes(), item.read_bytes())
                for item in path.iterdir()
            }
            self._folders[path] = _Folder(dict(nodes), dict(nodes))

    def power_on(self, dice: random.Random) -> None:
        shutil.rmtree(self._root)
        self._survive(self._root, dice)

    def _survive(self, folder: Path, dice: random.Random) -> None:
        folder.mkdir()
        state = self._folders.get(folder, _Folder())
        for name in sorted(state.seen.keys() | state.durable.keys()):
            node = dice.choice([state.seen, state.durable]).get(name)
            if node is None:
                continue
            if node.seen is None:
                self._survive(folder / name, dice)
            else:
                (folder / name).write_bytes(_content(node, dice))

    def _step(self) -> None:
        if self.steps == self._cut:
            raise PowerCut
        self.steps += 1

    def _names(self, path: Path) -> dict[str, _Node]:
        return self._folders[path.parent].seen

    def create(self, path: Path, content: bytes | Path) -> None:
        data = content if isinstance(content, bytes) else content.read_bytes()
        if self.steps == self._cut:  # cut while writing
            path.write_bytes(data[: len(data) // 2])
            self._names(path)[path.name] = _Node(data[: len(data) // 2])
        self._step()
        super().create(path, content)
        self._names(path)[path.name] = _Node(data)

    def sync_file(self, path: Path) -> None:
        self._step()
        node = self._names(path)[path.name]
        node.durable = node.seen

    def sync_folder(self, path: Path) -> None:
        self._step()
        folder = self._folders[path]
        folder.durable = dict(folder.seen)

    def rename(self, source: Path, target: Path) -> None:
        self._step()
        super().rename(source, target)
        self._names(target)[target.name] = self._names(source).pop(source.name)

    def link(self, source: Path, target: Path) -> None:
        self._step()
        super().link(source, target)
        self._names(target)[target.name] = self._names(source)[source.name]

    def unlink(self, path: Path) -> None:
        self._step()
        super().unlink(path)
        del self._names(path)[path.name]

    def mkdir(self, path: Path) -> None:
        self._step()
        super().mkdir(path)
        self._names(path)[path.name] = _Node(None)
        self._folders[path] = _Folder()


def _content(node: _Node, dice: random.Random) -> bytes:
    assert node.seen is not None
    assert node.durable is not None
    if node.seen == node.durable:
        return node.seen
    cut = dice.randrange(len(node.seen) + 1)
    return dice.choice(
        [node.durable, node.seen[:cut], node.seen[:cut].ljust(len(node.seen), b"\0"), node.seen]
    )


class FullDisk(Disk):
    """Takes ``room`` bytes, then fails as a system does: half written, with an errno."""

    def __init__(self, room: int, code: int = errno.ENOSPC) -> None:
        self.room = room
        self._code = code

    def create(self, path: Path, content: bytes | Path) -> None:
        size = len(content) if isinstance(content, bytes) else content.stat().st_size
        if size > self.room:
            path.write_bytes(b"\0" * self.room)
            raise OSError(self._code, "no room", str(path))
        self.room -= size
        super().create(path, content)


class BrokenDisk(Disk):
    """Fails with an errno at one kind of step, once ``after`` of them went well."""

    def __init__(self, step: str, code: int, after: int = 0) -> None:
        self._left = after
        setattr(self, step, self._failing(step, code))

    def _failing(self, step: str, code: int) -> Any:
        def fail(*arguments: Any) -> None:
            if self._left == 0:
                raise OSError(code, "failed")
            self._left -= 1
            getattr(Disk, step)(self, *arguments)

        return fail
