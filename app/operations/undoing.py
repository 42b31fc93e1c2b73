"""元に戻す: take back what was done, and say what had to be left."""

from __future__ import annotations

from collections.abc import Iterable

from app.core.errors import NotFoundError
from app.core.records import User
from app.db.undo import Left, Undoable
from app.operations.session import Session


def what_can_be_undone(session: Session) -> list[Undoable]:
    """The operator's operations that can be taken back, newest first."""
    return session.store.undoable(session.operator.id)


def undo_operation(session: Session, operation: str = "") -> tuple[Undoable, list[Left]]:
    """Take back the operation with this id (or its beginning), by default the last that is no undo itself.

    Raises NotFoundError where there is none.
    """
    found = [item for item in what_can_be_undone(session) if item.id.startswith(operation)]
    if not operation:
        found = [item for item in found if item.name != "undo"]
    if not found:
        raise NotFoundError("元に戻せる操作がありません。")
    return found[0], session.store.undo(found[0].id, session.operator.id)


_KINDS = {
    "card": "名刺", "edit": "項目", "batch": "取り込み", "sheet": "シート", "page": "ページ", "link": "名寄せ",
    "tag": "タグ", "tagging": "タグ", "meeting": "面談記録", "note": "メモ", "task": "次のアクション",
    "user": "職員", "department": "部署", "post": "配置",
}  # fmt: skip


def describe_left(session: Session, left: Iterable[Left]) -> list[str]:
    """Sentences on what was left because somebody changed it since: 「名刺 3 件は佐藤さんがその後変更…」."""
    names = {user.id: user.name for user in session.store.find(User)}
    counts: dict[tuple[str, str], int] = {}
    for item in left:
        key = (_KINDS.get(item.kind, item.kind), names.get(item.by, "別の人"))
        counts[key] = counts.get(key, 0) + 1
    return [
        f"{kind} {count} 件は{who}さんがその後変更したため、そのままにしました。"
        for (kind, who), count in counts.items()
    ]
