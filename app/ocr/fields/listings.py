"""What the back of a card lists under a heading: services, products, branch offices; nobody's department or title."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence

from app.core.reading import FieldName, Side
from app.ocr.fields.drafts import Draft, Piece
from app.ocr.fields.naming import has_form

_MARKS = r"[\s<>＜＞【】《》〈〉\[\]■□●○◆◇▼▽・:：\-―]*"
_HEADING = re.compile(
    rf"{_MARKS}(?:(?:主な|主要|おもな|各種)?の?(?:業務|事業|取扱|取り扱い|営業|サービス|製品|商品|取引|活動|診療|施工)(?:の?(?:内容|ご?案内|品目|種目|項目|概要|ご?紹介|科目|一覧|分野|範囲|商品|製品|業務|実績|先))"
    rf"|(?:主な|主要)(?:業務|事業|取扱|サービス|仕事|活動|製品|商品|取引先|施設|拠点|事業所)"
    rf"|(?:国内|海外|全国|営業|生産|事業)?拠点(?:一覧|案内)?|本支店|事業所|営業所|(?:支店|支社|営業所|事業所|工場|出張所)(?:[・･·／/](?:支店|支社|営業所|事業所|工場|出張所))+|(?:支店|支社|営業所|事業所|工場|店舗)(?:一覧|ご?案内|網))(?:のご?案内)?{_MARKS}"
)
_OF_OFFICES = re.compile(r"拠点|本支店|一覧|案内|網")
_SHORTEST_NAME = 5
_HEAD_OF_ROW = re.compile(
    rf"(?:{_MARKS}(?:(?:会社|法人|団体|施設)概要|商号|設立|創業|創立|資本金|従業員数?|社員数|売上高|年商|決算期|取引銀行|主要?取引先))+{_MARKS}"
)
"""What stands before the facts about a company, one or several read as one line."""


def without_lists(pieces: Sequence[Piece], people: Iterable[Draft]) -> list[Piece]:
    """The pieces but for headings of lists and of rows and, on a side without the person's name, what stands under the former.

    A heading that ran into the name of the organisation before it is parted from that.

    >>> is_heading("主な業務"), is_heading("支店・営業所"), is_heading("業務課")
    (True, True, False)
    """
    named = {draft.piece.side for draft in people if draft.field is FieldName.NAME}
    pieces = [part for piece in pieces for part in _parted(piece, named)]
    headings: dict[Side, Piece] = {}
    for piece in pieces:
        if is_heading(piece.text) and piece.side not in headings:
            headings[piece.side] = piece
    return [
        piece
        for piece in pieces
        if not (is_heading(piece.text) or _HEAD_OF_ROW.fullmatch(piece.text))
        and not (
            named
            and piece.side not in named
            and (heading := headings.get(piece.side)) is not None
            and _is_under(heading, piece)
        )
    ]


def _parted(piece: Piece, named: Collection[Side]) -> list[Piece]:
    text = piece.text
    if named and piece.side not in named:
        for cut in range(_SHORTEST_NAME, len(text) - 2):
            if _OF_OFFICES.search(text[cut:]) and is_heading(text[cut:]) and has_form(text[:cut]):
                return [piece.part(0, cut), piece.part(cut, len(text))]
    return [piece]


def is_heading(text: str) -> bool:
    """Whether a line is the heading of a list of services or offices."""
    return _HEADING.fullmatch(text) is not None


def _is_under(heading: Piece, piece: Piece) -> bool:
    if heading.vertical:
        return piece.centre[0] < heading.left
    return piece.centre[1] > heading.bottom
