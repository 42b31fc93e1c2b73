"""元に戻す: take back what was done, and say what had to be left."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from app.core.errors import NotFoundError
from app.core.messages import Message
from app.core.records import User
from app.db.undo import Left, Undoable, undo
from app.operations.learning import settle
from app.operations.session import Session

UNDO = "undo"
"""The name of an operation that takes back another. It can be taken back too, which does again what was undone."""


@dataclass(frozen=True, slots=True)
class Undone:
    """What was taken back."""

    operation: Undoable
    left: tuple[Message, ...]
    """Sentences on what had to be left."""


def what_can_be_undone(session: Session, limit: int | None = None) -> list[Undoable]:
    """The operator's operations that can be taken back, newest first."""
    return session.store.undoable(session.operator.id)[:limit]


def undo_operation(session: Session, operation: str = "") -> tuple[Undoable, list[Left]]:
    """Take back the operation with this id (or its beginning), by default the last that is no undo itself.

    Raises NotFoundError where there is none.
    """
    found = [item for item in what_can_be_undone(session) if item.id.startswith(operation)]
    if not operation:
        found = [item for item in found if item.name != UNDO]
    if not found:
        raise NotFoundError("元に戻せる操作がありません。")
    target = found[0]
    return target, undo(session.operation(UNDO, f"元に戻す: {target.label}", undoes=target.id))


def take_back(session: Session, operation: str = "") -> Undone:
    """``undo_operation``, with what was left in words. Raises NotFoundError."""
    target, left = undo_operation(session, operation)
    settle(session)
    return Undone(target, tuple(describe_left(session, left)))


def do_again(session: Session) -> Undone:
    """Take back the last operation if it was an undo. Raises NotFoundError where it was none."""
    last = what_can_be_undone(session, 1)
    if not last or last[0].name != UNDO:
        raise NotFoundError("やり直せる操作がありません。")
    return take_back(session, last[0].id)


_KINDS = {
    "card": Message("名刺"), "edit": Message("項目"), "second_entry": Message("二人目の入力"),
    "batch": Message("取り込み"), "sheet": Message("シート"),
    "page": Message("ページ"), "link": Message("名寄せ"), "tag": Message("タグ"), "tagging": Message("タグ"),
    "meeting": Message("面談記録"), "note": Message("メモ"), "task": Message("次のアクション"),
    "user": Message("職員"), "department": Message("部署"), "post": Message("配置"),
}  # fmt: skip


def describe_left(session: Session, left: Iterable[Left]) -> list[Message]:
    """Sentences on what was left because somebody changed it since: 「名刺 3 件は佐藤さんがその後変更…」."""
    names = {user.id: user.name for user in session.store.find(User)}
    counts: dict[tuple[str, str], int] = {}
    for item in left:
        key = (item.kind, item.by)
        counts[key] = counts.get(key, 0) + 1
    return [
        Message(
            "{kind} {count} 件は{who}さんがその後変更したため、そのままにしました。",
            kind=_KINDS.get(kind, kind),
            count=count,
            who=names.get(by, Message("別の人")),
        )
        for (kind, by), count in counts.items()
    ]
