"""Our terms in the language of the window: fields, visibilities, dates, lengths of time."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from app.background.messages import Done
from app.core.catalogue import Catalogue, load_catalogue
from app.core.dates import PartialDate, office_day, office_time, parse_instant, utc_now
from app.core.messages import Sentence, translate
from app.core.reading import FieldName
from app.core.visibility import Visibility


def field_word(field: FieldName) -> str:
    """The name of a field of a card."""
    translate = QCoreApplication.translate
    words = {
        FieldName.NAME: translate("words", "氏名"),
        FieldName.NAME_READING: translate("words", "よみ"),
        FieldName.ORGANIZATION: translate("words", "組織"),
        FieldName.DEPARTMENT: translate("words", "部署"),
        FieldName.TITLE: translate("words", "役職"),
        FieldName.POSTAL_CODE: translate("words", "郵便番号"),
        FieldName.ADDRESS: translate("words", "住所"),
        FieldName.TEL: translate("words", "電話"),
        FieldName.FAX: translate("words", "FAX"),
        FieldName.MOBILE: translate("words", "携帯"),
        FieldName.EMAIL: translate("words", "メール"),
        FieldName.URL: translate("words", "URL"),
        FieldName.CORPORATE_NUMBER: translate("words", "法人番号"),
    }
    return words[field]


def visibility_word(visibility: Visibility) -> str:
    """The name of a visibility."""
    translate = QCoreApplication.translate
    words = {
        Visibility.PRIVATE: translate("words", "非公開"),
        Visibility.ASK: translate("words", "本人に確認"),
        Visibility.DEPARTMENT: translate("words", "部署内"),
        Visibility.EVERYONE: translate("words", "全体公開"),
    }
    return words[visibility]


def is_japanese() -> bool:
    """Whether the window speaks Japanese now."""
    return QLocale().language() is QLocale.Language.Japanese


def day_words(day: PartialDate) -> str:
    """A day, month or year as people write it; 「不明」 for an unknown one."""
    if not day:
        return QCoreApplication.translate("words", "不明")
    return str(day).replace("-", "/") if not is_japanese() else day.japanese()


def actor_words(name: str, principal: str) -> str:
    """Who did something, and for whom where he acted for somebody."""
    if not principal:
        return name
    words = QCoreApplication.translate("words", "{name}({principal}さんの代行)")
    return words.format(name=name, principal=principal)


def moment_words(instant: str) -> str:
    """A moment (UTC, as stored) on the office's clock: only the time where it is today; empty for an empty one."""
    if not instant:
        return ""
    moment = parse_instant(instant)
    text = office_time(moment)
    today = office_day(utc_now()).strftime("%Y/%m/%d")
    return text.removeprefix(today).strip() if text.startswith(today) else text


def duration_words(seconds: float) -> str:
    """A length of time as one says it: 「約 3 分」."""
    translate = QCoreApplication.translate
    if seconds < 10:
        return translate("words", "まもなく")
    if seconds < 60:
        return translate("words", "約 {n} 秒").format(n=round(seconds / 10) * 10)
    if seconds < 5400:
        return translate("words", "約 {n} 分").format(n=max(1, round(seconds / 60)))
    return translate("words", "約 {n} 時間").format(n=round(seconds / 3600))


def time_left_words(seconds: float | None) -> str:
    """How long something will still take: 「残り 約 3 分」; empty where that is not known."""
    if seconds is None:
        return ""
    return QCoreApplication.translate("words", "残り {time}").format(time=duration_words(seconds))


def sentence(said: Sentence) -> str:
    """An error or a message of an operation."""
    return translate(said, _catalogue().messages)


def operation_word(name: str, label: str) -> str:
    """What an operation did: its label as it was kept, which is Japanese, or its kind in the window's language."""
    return label if is_japanese() else _catalogue().operations.get(name, label)


def done_word(done: Done) -> str:
    """What an operation of this window did."""
    return operation_word(done.name, done.label)


def _catalogue() -> Catalogue:
    return load_catalogue("ja" if is_japanese() else "en")
