"""個人情報ファイル簿: what the office has to publish about what it keeps (個人情報の保護に関する法律第75条), from the schema.

The items and their order are those of the standard form of the Personal Information Protection Commission
(個人情報の保護に関する法律についての事務対応ガイド, 標準様式「個人情報ファイル簿(単票)」).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

from app.core.inventory import FIELDS, KIND_NAMES, column_name
from app.core.records import KINDS
from app.operations import retention, settings
from app.operations.at_server import change_decided, decided
from app.operations.joining import Connect
from app.operations.paper import letterhead
from app.operations.session import Session
from app.reports.files import Output
from app.reports.pdf.table import write_table
from app.reports.tables.csv import write_table_csv
from app.sync.client import pinned_transport

TITLE = "個人情報ファイル簿"
_HEADINGS = ("項目", "内容")
_SHARES = (2.4, 6.0)
_NOT_FILLED_IN = "(記入してください)"
_NAME = "名刺・面談管理ファイル"
_PURPOSE = "業務で名刺を交換した相手方との連絡、面談の記録、支援および職員間の引き継ぎのため"
_RANGE = "職員が名刺を交換した相手方、および面談記録・メモ・次のアクションの対象となった者"
_COLLECTED = "本人から受け取った名刺の読み取り、職員の入力"

FILLED_IN: Mapping[str, str] = MappingProxyType(
    {
        settings.OFFICE: "register_office",
        settings.REGISTER_DEPARTMENT: "register_department",
        settings.REGISTER_PURPOSE: "register_purpose",
        settings.REGISTER_RECEPTION: "register_reception",
        settings.REGISTER_RECIPIENTS: "register_recipients",
    }
)
"""What is filled in: where a desk that stands alone keeps it, and the office's setting where there is a server."""

KINDS_ON_PEOPLE = ("card", "page", "recognition", "edit", "second_entry", "link", "tagging", "meeting", "note",
                   "task", "conflict", "card_stub", "handover")  # fmt: skip
"""What is kept on those whose cards there are."""

KINDS_ON_OURSELVES = ("user", "department", "post", "delegation", "batch", "sheet", "tag")
"""What is kept on staff and on the work: not of this file (同法第74条第2項第1号)."""

_WITHOUT_MEANING = {
    "root",
    "clocks",
    "source_key",
    "fingerprint",
    "stamp",
    "unit",
    "of",
    "record",
    "first",
    "second",
}
"""Columns that tie records together and say nothing about a person."""


@dataclass(frozen=True, slots=True)
class Register:
    """The register as it would be printed now."""

    filled: Mapping[str, str]
    """What was filled in, by the names of ``FILLED_IN``."""
    years: Mapping[str, int]
    """For how long kinds are kept, as ``retention.periods`` gives them."""

    @property
    def entries(self) -> list[tuple[str, str]]:
        """Items and what stands there, in the order of the form."""
        return _entries(self.filled, self.years)


def read(session: Session, *, connect: Connect = pinned_transport) -> Register:
    """The register of the office, the same at all its desks where there is a server. Raises ServerError."""
    rules = decided(session, connect)
    if rules is not None:
        filled = {name: str(getattr(rules, key)) for name, key in FILLED_IN.items()}
    else:
        filled = {name: session.store.setting(name) for name in FILLED_IN}
    return Register(filled, retention.periods_by(session, rules))


def fill(session: Session, filled: Mapping[str, str], *, connect: Connect = pinned_transport) -> None:
    """Fill some of ``FILLED_IN`` in, empty for their defaults; for the whole office, by an administrator, where there is a server.

    Raises ServerError.
    """
    if not change_decided(session, {FILLED_IN[name]: text for name, text in filled.items()}, connect):
        for name, text in filled.items():
            settings.choose(session, name, text)


def _entries(filled: Mapping[str, str], years: Mapping[str, int]) -> list[tuple[str, str]]:
    def said(name: str, default: str = _NOT_FILLED_IN) -> str:
        return filled[name] or default

    return [
        ("個人情報ファイルの名称", _NAME),
        ("行政機関等の名称", said(settings.OFFICE)),
        ("個人情報ファイルが利用に供される事務をつかさどる組織の名称", said(settings.REGISTER_DEPARTMENT)),
        ("個人情報ファイルの利用目的", said(settings.REGISTER_PURPOSE, _PURPOSE)),
        ("記録項目", items()),
        ("記録範囲", _RANGE),
        ("記録情報の収集方法", _COLLECTED),
        ("要配慮個人情報が含まれるときは、その旨", "含まない(面談記録とメモには記入しない)"),
        ("記録情報の経常的提供先", said(settings.REGISTER_RECIPIENTS, "なし")),
        ("開示請求等を受理する組織の名称及び所在地", said(settings.REGISTER_RECEPTION)),
        ("訂正及び利用停止に関する他の法律又はこれに基づく命令の規定による特別の手続等", "なし"),
        (
            "個人情報ファイルの種別",
            "法第60条第2項第1号(電算処理ファイル)　令第21条第7項に該当するファイル: 有(元の名刺)",
        ),
        ("行政機関等匿名加工情報の提案の募集をする個人情報ファイルである旨", "非該当"),
        ("行政機関等匿名加工情報の提案を受ける組織の名称及び所在地", "－"),
        ("行政機関等匿名加工情報の概要", "－"),
        ("作成された行政機関等匿名加工情報に関する提案を受ける組織の名称及び所在地", "－"),
        ("作成された行政機関等匿名加工情報に関する提案をすることができる期間", "－"),
        ("備考", _remarks(years)),
    ]


def items() -> str:
    """記録項目: what stands on a card, and the columns of every kind that is kept on people, numbered."""
    names = [f"名刺の記載: {'、'.join(FIELDS.values())}"]
    for kind in KINDS_ON_PEOPLE:
        columns = [
            column_name(kind, column) for column in KINDS[kind].columns if column not in _WITHOUT_MEANING
        ]
        names.append(f"{KIND_NAMES[kind]}: {'、'.join(dict.fromkeys(columns))}")
    names.append(f"{KIND_NAMES['read']}: 日時、職員、方法")
    return "\n".join(f"{number} {name}" for number, name in enumerate(names, 1))


def write_register(session: Session, register: Register, out: Output) -> None:
    """Write the register as PDF, or as CSV where the name ends so. Raises what ``opened`` raises."""
    rows = register.entries
    if isinstance(out, Path) and out.suffix.lower() == ".csv":
        write_table_csv(_HEADINGS, rows, out)
        return
    notes = ("個人情報の保護に関する法律第75条第1項による。記録項目は、保管している記録の定義から作成した。",)
    head = replace(letterhead(session, TITLE), office=register.filled[settings.OFFICE])
    write_table(head, notes, _HEADINGS, _SHARES, rows, out, empty="")


def _remarks(years: Mapping[str, int]) -> str:
    periods = [f"{KIND_NAMES[kind]} {count} 年" for kind, count in years.items()]
    return f"保存期間: {'、'.join(periods)}" if periods else "保存期間: 定めていない"
