"""What two people said of one record, in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from app.core.dates import PartialDate, office_time, parse_instant
from app.core.documents import LIFE
from app.core.messages import Message
from app.core.reading import FieldName, Side
from app.core.records import CardStatus, Department, User
from app.core.visibility import Visibility
from app.db.store import Store


def name_of(store: Store, user: str) -> str:
    found = store.find(User, "id = ?", user)
    return found[0].name if found else ""


def unit_words(store: Store, unit: str, values: Mapping[str, Any]) -> Message:
    """What a unit says, for people."""
    if unit == "ownership":
        department = store.find(Department, "id = ?", values.get("department", ""))
        return Message(
            "{owner} {department} {visibility}",
            owner=name_of(store, str(values.get("owner", ""))),
            department=department[0].name if department else "",
            visibility=Visibility(values["visibility"]).message,
        )
    if unit == "regions":
        return _sides(values["regions"])
    if unit == "status":
        return _STATES[CardStatus(values["status"])]
    if unit == "repeat_of":
        return Message("前にもらった名刺と同じ") if values["repeat_of"] else Message("新しい名刺")
    said = [words for name, value in values.items() if value and (words := _said(store, name, value))]
    return Message("{text}", text=" ".join(said)) if said else NONE


def _sides(value: Any) -> Message:
    """How the sides of a card lie on their pages; ``value`` is JSON where it comes from a row."""
    regions = msgspec.json.decode(value) if isinstance(value, str) else value
    said = [f"{_SIDES[Side(region['side'])]} {region['rotation']}°" for region in regions]
    return Message("{text}", text=" · ".join(said)) if said else NONE


def _said(store: Store, name: str, value: Any) -> str:
    match name:
        case "exchanged_on" | "met_on" | "due_on":
            return str(PartialDate.parse(str(value)))
        case "done_at":
            return office_time(parse_instant(str(value)))
        case "assignee" | "done_by":
            return name_of(store, str(value))
        case "about" | "ours":
            ids = msgspec.json.decode(value) if str(value).startswith("[") else value
            ids = [ids] if isinstance(ids, str) else ids
            return "、".join(filter(None, (name_of(store, one) or _on_card(store, one) for one in ids)))
        case _:
            return str(value)


def _on_card(store: Store, card: str) -> str:
    name = store.fields(card).get(FieldName.NAME)
    return name.value if name else ""


RECORD, VALUE, NONE = Message("記録"), Message("内容"), Message("(空)")
_SIDES = {Side.FRONT: "表", Side.BACK: "裏"}
_STATES = {
    CardStatus.ACTIVE: Message("名刺として使う"),
    CardStatus.NOT_A_CARD: Message("名刺ではない"),
    CardStatus.SET_ASIDE: Message("取り除く"),
}
FIELD_WORDS = {
    FieldName.NAME: Message("氏名"),
    FieldName.NAME_READING: Message("よみ"),
    FieldName.ORGANIZATION: Message("組織"),
    FieldName.DEPARTMENT: Message("部署"),
    FieldName.TITLE: Message("役職"),
    FieldName.POSTAL_CODE: Message("郵便番号"),
    FieldName.ADDRESS: Message("住所"),
    FieldName.TEL: Message("電話"),
    FieldName.FAX: Message("FAX"),
    FieldName.MOBILE: Message("携帯"),
    FieldName.EMAIL: Message("メール"),
    FieldName.URL: Message("URL"),
    FieldName.CORPORATE_NUMBER: Message("法人番号"),
}
KIND_WORDS = {
    "card": Message("名刺"),
    "meeting": Message("面談記録"),
    "note": Message("メモ"),
    "task": Message("次のアクション"),
    "tag": Message("タグ"),
    "batch": Message("取り込み"),
    "sheet": Message("用紙"),
    "user": Message("職員"),
    "department": Message("部署"),
    "post": Message("配属"),
    "delegation": Message("代行"),
}
UNIT_WORDS = {
    LIFE: Message("削除"),
    "ownership": Message("所有者と公開範囲"),
    "exchanged_on": Message("交換日"),
    "status": Message("扱い"),
    "regions": Message("切り出しと向き"),
    "repeat_of": Message("重複"),
    "tags": Message("タグ"),
    "own_count": Message("手で数えた枚数"),
    "second_fields": Message("二人目が入力する項目"),
    "course": Message("進み具合"),
    "aside": Message("取り除いた理由"),
    "when": Message("日時"),
    "place": Message("場所"),
    "subject": Message("件名"),
    "minutes": Message("議事"),
    "text": Message("本文"),
    "due_on": Message("期限"),
    "priority": Message("優先度"),
    "assignee": Message("担当者"),
    "done": Message("完了"),
    "name": Message("名前"),
    "about": Message("相手"),
    "ours": Message("出席した職員"),
}
