"""What an office may choose, by the names that the command line shows."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

import msgspec

from app.core.errors import UsageError
from app.core.messages import Message
from app.core.reading import SURE
from app.operations.session import Session

OFFICE = "office.name"
BACKUP_FOLDER = "backup.folder"
ENGINE = "reading.engine"
MODELS = "reading.models"
CORES = "reading.cores"
SECOND_READERS = "reading.second_readers"
NO_SECOND_READERS = "off"
THRESHOLD = "review.threshold"
SAMPLE = "review.sample_percent"
IDLE_MINUTES = "window.idle_minutes"
IMAGES_GB = "sync.images_gb"
KEEP_CARD = "keep.card_years"
KEEP_MEETING = "keep.meeting_years"
KEEP_NOTE = "keep.note_years"
KEEP_TASK = "keep.task_years"
REGISTER_DEPARTMENT = "register.department"
REGISTER_PURPOSE = "register.purpose"
REGISTER_RECEPTION = "register.reception"
REGISTER_RECIPIENTS = "register.recipients"

SETTINGS: Mapping[str, Message] = MappingProxyType(
    {
        OFFICE: Message("書類に印刷する機関の名前"),
        BACKUP_FOLDER: Message("バックアップ先のフォルダー"),
        ENGINE: Message("読み取りエンジン(rapidocr、easyocr)"),
        MODELS: Message("読み取りモデルのフォルダー(空なら付属のもの)"),
        CORES: Message("読み取りに使う CPU コアの数(空ならすべて)"),
        SECOND_READERS: Message("確かでない項目を別の読み取り器でも読むか(空なら読む、off なら読まない)"),
        THRESHOLD: Message("確認せずに受け入れる確からしさ(0.9〜1、空なら 0.999)"),
        SAMPLE: Message(
            "確認せずに受け入れた項目のうち、抜き取って確認する割合(%、0〜100、空なら 2。3,000 項目を確認するまでは 10 以上、0 なら抜き取らない)"
        ),
        IMAGES_GB: Message(
            "共有サーバーから受け取った画像をこの端末に置く上限(GB、1〜1000、空なら 10。超えると、長く見ていないほかの職員の名刺の画像から消える)"
        ),
        KEEP_CARD: Message("名刺の保存期間(年、0〜100、空か 0 なら定めない。共有サーバーがあればその設定)"),
        KEEP_MEETING: Message("面談記録の保存期間(年、同上)"),
        KEEP_NOTE: Message("メモの保存期間(年、同上)"),
        KEEP_TASK: Message("完了した次のアクションの保存期間(年、同上)"),
        REGISTER_DEPARTMENT: Message(
            "個人情報ファイル簿: 事務をつかさどる組織の名前(共有サーバーがあればその設定)"
        ),
        REGISTER_PURPOSE: Message("個人情報ファイル簿: 利用目的(空なら既定の文。同上)"),
        REGISTER_RECEPTION: Message("個人情報ファイル簿: 開示請求等を受理する組織の名前と所在地(同上)"),
        REGISTER_RECIPIENTS: Message("個人情報ファイル簿: 記録情報の経常的な提供先(空なら「なし」。同上)"),
        IDLE_MINUTES: Message("画面をロックするまでの分(1〜120、空なら 10)"),
    }
)
"""Each name with what it means."""


DEFAULT_IDLE_MINUTES = 10
DEFAULT_SAMPLE_PERCENT = 2.0
DEFAULT_IMAGES_GB = 10
MOST_IMAGES_GB = 1000


def choose(session: Session, name: str, value: str) -> None:
    """Set one of ``SETTINGS``; empty for its default. Raises UsageError for another name or a value out of range."""
    if name not in SETTINGS:
        raise UsageError(
            "「{name}」という設定はありません。{known} のどれかを指定してください。",
            name=name,
            known="、".join(SETTINGS),
        )
    if value and name in _RANGES and not _RANGES[name](value):
        raise UsageError(
            "「{value}」は {name} に使えません。{meaning}。何も変更していません。",
            value=value,
            name=name,
            meaning=SETTINGS[name],
        )
    session.store.set_setting(name, value)


def _between(least: float, most: float) -> Callable[[str], bool]:
    def holds(text: str) -> bool:
        try:
            return least <= float(text) <= most
        except ValueError:
            return False

    return holds


def _whole(most: int) -> Callable[[str], bool]:
    return lambda text: text.isascii() and text.isdigit() and 1 <= int(text) <= most


_RANGES: Mapping[str, Callable[[str], bool]] = MappingProxyType(
    {
        CORES: _whole(256),
        SECOND_READERS: NO_SECOND_READERS.__eq__,
        THRESHOLD: _between(0.9, 1),
        SAMPLE: _between(0, 100),
        IDLE_MINUTES: _whole(120),
        IMAGES_GB: _whole(MOST_IMAGES_GB),
        **dict.fromkeys((KEEP_CARD, KEEP_MEETING, KEEP_NOTE, KEEP_TASK), _between(0, 100)),
    }
)


def chosen(session: Session) -> dict[str, str]:
    """All settings with their values; empty where nothing was chosen."""
    return {name: session.store.setting(name) for name in SETTINGS}


def threshold(session: Session) -> float:
    """The probability, 0.9..1, from which on a field is accepted unread."""
    return float(session.store.setting(THRESHOLD) or SURE)


def sample_percent(session: Session) -> float:
    """How many per cent of what is accepted unread are looked at all the same, 0..100."""
    return float(session.store.setting(SAMPLE) or DEFAULT_SAMPLE_PERCENT)


def idle_minutes(session: Session) -> int:
    """After how many minutes without a key or a click the window locks."""
    return int(session.store.setting(IDLE_MINUTES) or DEFAULT_IDLE_MINUTES)


def images_gb(session: Session) -> int:
    """How many GB of images from the office's server this desk holds at most."""
    return int(session.store.setting(IMAGES_GB) or DEFAULT_IMAGES_GB)


@dataclass(frozen=True, slots=True)
class Appearance:
    """How one operator wants the window; empty where it follows the system."""

    language: str = ""
    """``ja`` or ``en``."""
    theme: str = ""
    """``light`` or ``dark``."""
    text_size: str = ""
    """``small`` or ``large``."""


def appearance(session: Session) -> Appearance:
    """What the operator chose."""
    try:
        return msgspec.json.decode(session.store.setting(_appearance_key(session)), type=Appearance)
    except msgspec.DecodeError:
        return Appearance()


def set_appearance(session: Session, wanted: Appearance) -> None:
    """Keep what the operator chose."""
    session.store.set_setting(_appearance_key(session), msgspec.json.encode(wanted).decode())


def _appearance_key(session: Session) -> str:
    return f"window.appearance.{session.operator.id}"
