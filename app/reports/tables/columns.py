"""What the columns of a table mean: headers in Japanese and English, and rows from cells.

Besides our own, the headers that Sansan, Eight, Outlook and Google write are known.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from app.core.dates import PartialDate
from app.core.errors import UsageError
from app.core.reading import FieldName
from app.core.text import fold
from app.reports.tables.contact import ContactRow, with_newlines, writable

_HEADERS: dict[str, str] = {
    FieldName.NAME: "氏名 名前 お名前 姓名 名刺氏名 name fullname displayname 表示名",
    FieldName.NAME_READING: "よみ ふりがな 氏名ふりがな 氏名よみ 氏名かな 読み 読み仮名 かな reading namereading phoneticname",
    FieldName.ORGANIZATION: "会社名 組織 組織名 勤務先 会社 法人名 団体名 所属 company companyname organization organizationname",
    FieldName.DEPARTMENT: "部署 部署名 部門 所属部署 department",
    FieldName.TITLE: "役職 役職名 肩書 肩書き title jobtitle position",
    FieldName.POSTAL_CODE: "郵便番号 〒 会社郵便番号 勤務先郵便番号 zip zipcode postalcode postcode businesspostalcode",
    FieldName.ADDRESS: "住所 所在地 会社住所 勤務先住所 address businessaddress",
    FieldName.TEL: "電話 電話番号 tel 代表電話 会社電話 会社電話番号 会社電話1 会社電話2 勤務先電話番号 電話1 電話2 直通 "
    "tel会社 tel部門 tel直通 会社tel 部門tel 直通tel phone phonenumber telephone businessphone businessphone2",
    FieldName.FAX: "fax fax番号 会社fax 勤務先fax 会社ふぁっくす ふぁっくす businessfax faxnumber",
    FieldName.MOBILE: "携帯 携帯電話 携帯電話番号 携帯番号 mobile mobilephone cellphone cell",
    FieldName.EMAIL: "めーる めーるあどれす 電子めーる 電子めーるあどれす めーる1 めーる2 "
    "email emailaddress mail mailaddress email1 email2 email2address email3address",
    FieldName.URL: "url ほーむぺーじ うぇぶさいと webさいと webぺーじ web website webpage homepage",
    FieldName.CORPORATE_NUMBER: "法人番号 corporatenumber",
    "exchanged_on": "名刺交換日 交換日 exchangedon exchangedate",
    "owner": "所有者 名刺所有者 担当者 owner",
    "visibility": "公開範囲 visibility",
    "tags": "たぐ tag tags categories 分類項目",
    "note": "めも 備考 note notes memo",
    "id": "id",
    "name:1": "姓 氏 苗字 lastname familyname surname",
    "name:2": "名 firstname givenname",
    "name_reading:1": "姓かな 姓ふりがな 姓よみ せい 姓読み lastnamereading lastnamephonetic phoneticlastname",
    "name_reading:2": "名かな 名ふりがな 名よみ めい 名読み firstnamereading firstnamephonetic phoneticfirstname",
    "address:1": "都道府県 会社都道府県 住所都道府県 businessstate",
    "address:2": "市区町村 会社市区町村 住所市区町村 businesscity",
    "address:3": "番地 町名番地 丁目番地 会社番地 住所番地 businessstreet",
    "address:4": "建物 建物名 びる名 住所建物名 住所建物",
}
"""Headers as ``_folded``. ``field:n`` is the n-th part of a field that others write in several columns."""

_JOINTS = {FieldName.NAME: " ", FieldName.NAME_READING: " ", FieldName.ADDRESS: ""}

_WRITTEN: tuple[tuple[str, str], ...] = (
    (FieldName.NAME, "氏名"),
    (FieldName.NAME_READING, "よみ"),
    (FieldName.ORGANIZATION, "会社名"),
    (FieldName.DEPARTMENT, "部署"),
    (FieldName.TITLE, "役職"),
    (FieldName.POSTAL_CODE, "郵便番号"),
    (FieldName.ADDRESS, "住所"),
    (FieldName.TEL, "電話"),
    (FieldName.FAX, "FAX"),
    (FieldName.MOBILE, "携帯"),
    (FieldName.EMAIL, "メール"),
    (FieldName.URL, "URL"),
    (FieldName.CORPORATE_NUMBER, "法人番号"),
    ("exchanged_on", "名刺交換日"),
    ("owner", "所有者"),
    ("visibility", "公開範囲"),
    ("tags", "タグ"),
    ("note", "メモ"),
    ("id", "ID"),
)

_PUNCTUATION = re.compile(r"[-_./・:'\"()\[\]【】「」*※]")
_DATE = re.compile(r"(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月)?|年)?(?:[ T]\d{1,2}:\d{2}.*)?")


def _folded(header: str) -> str:
    return _PUNCTUATION.sub("", fold(header))


_MEANINGS = {_folded(header): meaning for meaning, headers in _HEADERS.items() for header in headers.split()}


def meaning_of(header: str) -> str:
    """The name of the field or attribute of ContactRow that a header means; empty where unknown.

    ``field:n`` is the n-th part of a field, for instance ``name:1`` for 姓.
    """
    return _MEANINGS.get(_folded(header), "")


def table_of(rows: Sequence[ContactRow]) -> Iterable[list[str]]:
    """The header and then the cells of each row, as text that every format can hold."""
    extras = list(dict.fromkeys(name for row in rows for name in row.extras))
    yield [header for _, header in _WRITTEN] + [writable(name) for name in extras]
    for row in rows:
        values: dict[str, str] = {
            **{str(field): text for field, text in row.fields.items()},
            "exchanged_on": row.exchanged_on,
            "owner": row.owner,
            "visibility": row.visibility,
            "tags": "\n".join(row.tags),
            "note": row.note,
            "id": row.id,
        }
        own = [values.get(meaning, "") for meaning, _ in _WRITTEN]
        yield [writable(cell) for cell in own + [row.extras.get(name, "") for name in extras]]


class Layout:
    """The columns of one table, by its header."""

    def __init__(self, header: Sequence[str]) -> None:
        """Raises UsageError where no column is one that is known."""
        self.headers = [with_newlines(name) for name in header]
        self._meanings = [meaning_of(name) for name in self.headers]
        if not any(self._meanings):
            raise UsageError(
                "1 行目に「氏名」「会社名」などの見出しが見つかりません。何も取り込んでいません。"
                "1 行目を見出しにしてください。"
            )

    @property
    def known(self) -> int:
        """How many columns are known."""
        return sum(map(bool, self._meanings))

    def row_of(self, cells: Sequence[str]) -> ContactRow | None:
        """The contact in a row's cells, of which the last may be missing; None where all are blank.

        Columns of one meaning become lines of one value. Raises ValueError
        where text stands beyond the last column.
        """
        if any(cell.strip() for cell in cells[len(self.headers) :]):
            raise ValueError("more cells than headers")
        known: dict[str, list[str]] = {}
        extras: dict[str, list[str]] = {}
        for number, (header, meaning, cell) in enumerate(
            zip(self.headers, self._meanings, cells, strict=False), start=1
        ):
            if cell.strip():
                target, name = (known, meaning) if meaning else (extras, header or f"列{number}")
                target.setdefault(name, []).append(with_newlines(cell))
        if not known and not extras:
            return None
        return _assembled(
            {name: "\n".join(values) for name, values in known.items()},
            {name: "\n".join(values) for name, values in extras.items()},
        )


def _assembled(known: dict[str, str], extras: dict[str, str]) -> ContactRow:
    for field, joint in _JOINTS.items():
        names = sorted(name for name in known if name.startswith(f"{field}:"))
        parts = [known.pop(name) for name in names]
        whole = joint.join(parts)
        if not parts:
            continue
        if field not in known:
            known[field] = whole
        elif fold(whole) != fold(known[field]):
            extras.setdefault("・".join(_HEADERS[name].split()[0] for name in names), whole)
    exchanged_on = iso_date(known.get("exchanged_on", ""))
    if "exchanged_on" in known and not exchanged_on:
        extras.setdefault("名刺交換日（原文）", known["exchanged_on"])
    return ContactRow(
        fields={field: known[field] for field in FieldName if field in known},
        exchanged_on=exchanged_on,
        owner=known.get("owner", ""),
        visibility=known.get("visibility", ""),
        tags=tuple(tag for tag in known.get("tags", "").split("\n") if tag.strip()),
        note=known.get("note", ""),
        id=known.get("id", ""),
        extras=extras,
    )


def iso_date(text: str) -> str:
    """A date as people write it (2026/1/5, 2026年1月) as the known part of an ISO 8601 date; empty where it is none."""
    match = _DATE.fullmatch(text.strip())
    if match is None:
        return ""
    try:
        return str(PartialDate(*(int(part) if part else None for part in match.groups())))
    except ValueError:
        return ""
