"""What an office may choose, by the names that the command line shows."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from app.core.errors import UsageError
from app.operations.session import Session

OFFICE = "office.name"
BACKUP_FOLDER = "backup.folder"
ENGINE = "reading.engine"
MODELS = "reading.models"

SETTINGS: Mapping[str, str] = MappingProxyType(
    {
        OFFICE: "書類に印刷する役所の名前",
        BACKUP_FOLDER: "バックアップ先のフォルダー",
        ENGINE: "読み取りエンジン(rapidocr、easyocr)",
        MODELS: "読み取りモデルのフォルダー(空なら付属のもの)",
    }
)
"""Each name with what it means."""


def choose(session: Session, name: str, value: str) -> None:
    """Set one of ``SETTINGS``. Raises UsageError for another name."""
    if name not in SETTINGS:
        raise UsageError(
            "「{name}」という設定はありません。{known} のどれかを指定してください。",
            name=name,
            known="、".join(SETTINGS),
        )
    session.store.set_setting(name, value)


def chosen(session: Session) -> dict[str, str]:
    """All settings with their values; empty where nothing was chosen."""
    return {name: session.store.setting(name) for name in SETTINGS}
