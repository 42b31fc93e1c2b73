"""What becomes of a file once all its pages are safe, and of the words about it."""

from __future__ import annotations

import itertools
import shutil
from enum import StrEnum
from pathlib import Path

from app.core.errors import ImageError
from app.core.messages import Message
from app.devices.folders.share import Share, ShareGoneError
from app.devices.listing import DONE_FOLDER
from app.devices.loading import load

_NAMED = 5
"""How many files a summary names."""


class AfterIntake(StrEnum):
    """What becomes of a file once all its pages are safe."""

    KEEP = "keep"
    MOVE = "move"
    """It goes into ``DONE_FOLDER``."""
    DELETE = "delete"


class _ReplacedError(Exception):
    """Another file has the name now."""


class Clearing:
    """Clears away files, and tries again with those that it could not clear."""

    def __init__(self, share: Share, after: AfterIntake) -> None:
        self._share = share
        self._after = after
        self._owed: dict[Path, str] = {}
        self._troubles: dict[Path, Message] = {}
        self._cleared = 0
        self._named: list[str] = []

    def clear(self, path: Path, identity: str) -> None:
        """Move or delete a file as was chosen, if it still is the one of this ``LoadedFile.identity``."""
        if self._after is not AfterIntake.KEEP:
            self._owed[path] = identity
            self._try(path)

    def try_again(self) -> None:
        """Clear away what could not be cleared."""
        for path in tuple(self._owed):
            self._try(path)

    @property
    def troubles(self) -> list[Message]:
        """What was taken in and lies where it lay."""
        return list(self._troubles.values())

    @property
    def summary(self) -> list[Message]:
        """How many files were cleared away, and which; nothing where none was."""
        if not self._cleared:
            return []
        names: str | Message = "、".join(self._named)
        if more := self._cleared - len(self._named):
            names = Message("{names} ほか {more} 件", names=names, more=more)
        if self._after is AfterIntake.DELETE:
            return [
                Message(
                    "取り込み済みの {count} 件のファイルを、元の場所から削除しました（{names}）。",
                    count=self._cleared,
                    names=names,
                )
            ]
        return [
            Message(
                "取り込み済みの {count} 件のファイルを、フォルダー「{folder}」に移しました（{names}）。",
                count=self._cleared,
                folder=DONE_FOLDER,
                names=names,
            )
        ]

    def _try(self, path: Path) -> None:
        identity = self._owed[path]
        try:
            self._share.ask(lambda: self._cleared_away(path, identity))
        except FileNotFoundError:  # somebody else did
            self._settle(path)
        except _ReplacedError:
            self._settle(path)
            self._troubles[path] = Message(
                "「{name}」は取り込んだあとで書き換えられたため、片づけずに残しました。", name=path.name
            )
        except ShareGoneError:
            self._troubles[path] = _in_the_way(path, Message("接続が切れました"))
        except OSError as error:
            self._troubles[path] = _in_the_way(path, error.strerror or str(error))
        else:
            self._settle(path)
            self._cleared += 1
            if len(self._named) < _NAMED:
                self._named.append(path.name)

    def _settle(self, path: Path) -> None:
        del self._owed[path]
        self._troubles.pop(path, None)

    def _cleared_away(self, path: Path, identity: str) -> None:
        """Raises OSError and _ReplacedError."""
        if _identity(path) != identity:
            raise _ReplacedError
        if self._after is AfterIntake.DELETE:
            path.unlink()
            return
        root = self._share.root or path.parent
        target = root / DONE_FOLDER / path.relative_to(root)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.move(path, _free_name(target))


def _identity(path: Path) -> str:
    """Of what is there now. Raises OSError."""
    try:
        return load(path).identity
    except ImageError as error:
        if isinstance(error.__cause__, OSError):
            raise error.__cause__ from error
        return ""


def _in_the_way(path: Path, reason: str | Message) -> Message:
    return Message(
        "「{name}」は取り込み済みですが、元の場所から片づけられません（{reason}）。",
        name=path.name,
        reason=reason,
    )


def _free_name(path: Path) -> Path:
    """The path, or with a number behind its name where something is there already."""
    numbered = (path.with_stem(f"{path.stem} ({number})") for number in itertools.count(2))
    return next(free for free in itertools.chain((path,), numbered) if not free.exists())
