"""The words that stand before a value and say what it is."""

from __future__ import annotations

import re
from dataclasses import dataclass

from app.core.reading import FieldName

# ``TEI``, ``FA×`` and フアックス are what readers make of TEL, FAX and ファックス.
_WORDS: tuple[tuple[str, tuple[FieldName, ...]], ...] = (
    (r"(?:T\s?E\s?[LI]|電\s*話)\s*[/・&,]\s*(?:F\s?A\s?[X×メ]|フ[ァア]ックス)|電話兼FAX", (FieldName.TEL, FieldName.FAX)),
    (r"F\s?A\s?[X×メ](?:番号)?|フ[ァア]ッ?クス|フ[ァア]クシミリ|FACSIMILE", (FieldName.FAX,)),
    (r"携\s*[帯帶](?:\s*電\s*話)?(?:番号)?|MOB(?:ILE)?(?:\s?PHONE)?|CELL(?:\s?PHONE|ULAR)?|ケータイ", (FieldName.MOBILE,)),
    (r"T\s?E\s?[LI](?:EPHONE)?|電\s*話(?:番号)?|PHONE|直\s*通(?:電話|番号)?|代\s*表(?:電話|番号)?|DIRECT(?:\s?(?:LINE|DIAL))?|TOLL\s?FREE|ダイ[ヤア]ルイン|フリーダイ[ヤア]ル|℡|☎|☏|✆", (FieldName.TEL,)),
    (r"E\s?-?\s?MAIL|MAIL|[EeＥ]?メ[ー-]ル(?:アドレス)?|電子メ[ー-]ル|✉", (FieldName.EMAIL,)),
    (r"URL|HP|WEB(?:\s?SITE)?|ホームページ|ウェブサイト", (FieldName.URL,)),
    (r"法人番号|登録番号", (FieldName.CORPORATE_NUMBER,)),
    (r"〒|〠|郵便番号", (FieldName.POSTAL_CODE,)),
    (r"住\s*所|所在地|ADDRESS", (FieldName.ADDRESS,)),
)  # fmt: skip
_LETTERS = {
    "T": FieldName.TEL,
    "P": FieldName.TEL,
    "F": FieldName.FAX,
    "M": FieldName.MOBILE,
    "E": FieldName.EMAIL,
    "U": FieldName.URL,
    "W": FieldName.URL,
}
_TITLES = frozenset({"代表"})
_END = r"[\s.:/)\]】>]*[(\[【<]?\s*"
_BEFORE = re.compile(
    rf"(?:{'|'.join(f'(?P<w{number}>{words})' for number, (words, _) in enumerate(_WORDS))}"
    rf"|(?:(?<=^)|(?<=[\s/|・,()\]】\0]))(?P<letter>[TPFMEUW])(?=[\s.:]|$)){_END}$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Label:
    """A label and where in the text it begins."""

    fields: tuple[FieldName, ...]
    word: str
    start: int


def label_before(text: str) -> Label | None:
    """The label with which a plain text ends, if any.

    >>> label_before("縁樹 ＴＥＬ：".translate({0xFF1A: ":", 0xFF34: "T", 0xFF25: "E", 0xFF2C: "L"})).word
    'TEL'
    """
    match = _BEFORE.search(text)
    if match is None:
        return None
    if match["letter"]:
        return Label((_LETTERS[match["letter"].upper()],), match["letter"], match.start())
    for number, (_, fields) in enumerate(_WORDS):
        if word := match[f"w{number}"]:
            return Label(fields, re.sub(r"\s", "", word), match.start())
    return None


def is_nothing_but_label(text: str) -> bool:
    """The same but for 代表, which is a title where no number stands beside it."""
    return is_label(text) and text.strip() not in _TITLES


def is_label(text: str) -> bool:
    """Whether a plain text is a label and nothing else."""
    label = label_before(text.strip())
    return label is not None and label.start == 0
