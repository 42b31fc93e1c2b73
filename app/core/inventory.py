"""What is kept, in the office's words: the kinds of records, their columns, and what their values mean.

Paper that an office owes to others is printed from this and from ``app.core.records``: a register of what is kept, and
a copy of what is kept on one person. A kind or a column without a name here fails a test.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from app.core.dates import PartialDate, office_time, parse_instant
from app.core.reading import FieldName

FIELDS: Mapping[FieldName, str] = MappingProxyType(
    {
        FieldName.NAME: "氏名",
        FieldName.NAME_READING: "よみ",
        FieldName.ORGANIZATION: "組織",
        FieldName.DEPARTMENT: "部署",
        FieldName.TITLE: "役職",
        FieldName.POSTAL_CODE: "郵便番号",
        FieldName.ADDRESS: "所在地",
        FieldName.TEL: "電話",
        FieldName.FAX: "FAX",
        FieldName.MOBILE: "携帯電話",
        FieldName.EMAIL: "メール",
        FieldName.URL: "URL",
        FieldName.CORPORATE_NUMBER: "法人番号",
    }
)
"""What stands on a card."""

KIND_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "user": "職員",
        "department": "部署",
        "post": "職員の部署・役職",
        "delegation": "代行",
        "batch": "取り込み",
        "sheet": "取り込みの用紙",
        "page": "画像",
        "card": "名刺",
        "recognition": "読み取り結果",
        "edit": "項目の確認・訂正",
        "second_entry": "二人目の入力",
        "link": "同一人物・別人の判断",
        "tag": "タグ",
        "tagging": "タグ付け",
        "meeting": "面談記録",
        "note": "メモ",
        "task": "次のアクション",
        "conflict": "重なった変更",
        "card_stub": "部署に見える概要",
        "handover": "引き継ぎ",
        "read": "閲覧の記録",
        "request": "閲覧の依頼",
    }
)

_COLUMN_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "about": "対象の名刺",
        "address": "所在地",
        "assignee": "担当",
        "at": "日時",
        "batch": "取り込み",
        "by": "行った職員",
        "certainty": "確かさ",
        "closed_on": "廃止日",
        "created_at": "作成日時",
        "delegate": "代行する職員",
        "department": "部署",
        "device": "機器",
        "document": "読み取った内容",
        "done_at": "完了日時",
        "done_by": "完了した職員",
        "dpi": "解像度",
        "due_on": "期限",
        "duplex": "両面",
        "ended_at": "終了日時",
        "engine": "読み取りエンジン",
        "engine_version": "エンジンの版",
        "exchanged_on": "名刺交換日",
        "field": "項目",
        "fingerprint": "画像の照合値",
        "first": "名刺(一方)",
        "flags": "機器の通知",
        "former": "前の所有者",
        "kind": "方法",
        "left_on": "退職日",
        "mail": "メール",
        "main": "本務",
        "media_type": "画像の形式",
        "meeting": "面談記録",
        "merged_into": "統合先",
        "met_at": "面談時刻",
        "met_on": "面談日",
        "minutes": "内容",
        "name": "名称",
        "name_reading": "よみ",
        "number": "番号",
        "of": "記録の種類",
        "opened_on": "開設日",
        "operator": "操作者",
        "organization": "組織",
        "ours": "当方の出席者",
        "over": "前の確認・訂正",
        "own_count": "手で数えた枚数",
        "owner": "所有者",
        "parent": "上位部署",
        "place": "場所",
        "principal": "代行される職員",
        "priority": "優先度",
        "reason": "理由",
        "record": "記録",
        "regional": "地方支分部局",
        "regions": "画像の中の位置",
        "repeat_of": "重複の元",
        "root": "元の記録",
        "second": "名刺(他方)",
        "second_fields": "二人目が入力する項目",
        "set_aside": "取り除いた",
        "sheet": "用紙",
        "side": "面",
        "since": "開始日",
        "source_key": "機器の付けた番号",
        "staff_number": "職員番号",
        "stamp": "変更の時刻印",
        "started_at": "開始日時",
        "state": "状態",
        "status": "状態",
        "subject": "件名",
        "tag": "タグ",
        "tags": "タグ",
        "taken_at": "取り込み日時",
        "text": "本文",
        "title": "役職",
        "unit": "項目",
        "until": "終了日",
        "user": "職員",
        "value": "値",
        "values": "値",
        "verdict": "判断",
        "visibility": "公開範囲",
        "why": "理由",
    }
)

_OF_ONE_KIND: Mapping[tuple[str, str], str] = MappingProxyType(
    {
        ("user", "name"): "氏名",
        ("card_stub", "name"): "氏名",
        ("link", "subject"): "判断の対象",
        ("recognition", "text"): "読み取った文字",
    }
)

_VALUES: Mapping[tuple[str, str], str] = MappingProxyType(
    {
        ("visibility", "private"): "非公開",
        ("visibility", "ask"): "本人に確認",
        ("visibility", "department"): "部署内",
        ("visibility", "everyone"): "全体公開",
        ("status", "active"): "使用中",
        ("status", "not_a_card"): "名刺ではない",
        ("status", "set_aside"): "取り除いた",
        ("certainty", "confirmed"): "確認",
        ("certainty", "typed"): "入力",
        ("certainty", "imported"): "ファイルから",
        ("certainty", "agreed"): "二人が一致",
        ("verdict", "same"): "同一人物",
        ("verdict", "not_same"): "別人",
        ("subject", "person"): "人物",
        ("subject", "organization"): "組織",
        ("kind", "card"): "名刺を開いた",
        ("kind", "image"): "画像を取り出した",
        ("kind", "ahead"): "画像を端末に先に受け取った",
        ("kind", "search"): "検索した",
        ("kind", "organization"): "組織を調べた",
        ("kind", "export"): "書き出した",
        ("kind", "print"): "印刷した",
    }
)


def column_name(kind: str, column: str) -> str:
    """What a column of a kind is called; its own name where a newer version has added it."""
    return _OF_ONE_KIND.get((kind, column)) or _COLUMN_NAMES.get(column, column)


def has_name(kind: str, column: str) -> bool:
    """Whether a column has a name here."""
    return (kind, column) in _OF_ONE_KIND or column in _COLUMN_NAMES


def value_text(column: str, value: str) -> str:
    """What a value means, for people: choices by their names, instants in the office's time."""
    if column == "field":
        return FIELDS.get(FieldName(value), value) if value in set(FieldName) else value
    if (column, value) in _VALUES:
        return _VALUES[column, value]
    if column.endswith("_on") or column in {"since", "until"}:
        return PartialDate.parse(value).japanese()
    if column.endswith("_at") or column == "at":
        try:
            return office_time(parse_instant(value))
        except ValueError:
            return value
    return value
