"""What somebody is in charge of, which is a department beside a title and a title where no other stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from app.core.reading import FieldName
from app.ocr.fields.drafts import joined
from app.ocr.fields.post_grammar import charge_begins, is_area, is_title
from app.ocr.fields.tokens import CHARGE, SECOND, Token, department, is_own_title, title
from app.ocr.fields.words import words

_POST = {FieldName.DEPARTMENT, FieldName.TITLE}
_CHARGE = re.compile(r"(?P<charge>.{2,10}担当)\s?(?P<rank>.*)")
_LEVEL = ("課", "室", "係", "センター", "事務局", "グループ", "チーム")
"""What is divided by charges, and seldom has anybody whose title one is."""


def with_charges(tokens: list[Token]) -> list[Token]:
    """Beside a title, what somebody is in charge of is the department: 河川担当 主査, 受付係 リーダー; else it is the title: 渉外担当.

    What a card says in English says it a second time, and is no title beside it. Below a division, what no list
    has for a title is its part in any case: 社会教育課 文化財担当.
    """
    tokens = list(_with_parts(tokens))
    charges = [
        token
        for token in tokens
        if (token.field in _POST and is_area(token.piece.text) and not _is_part(token))
        or (token.field is FieldName.TITLE and token.piece.text.endswith("係"))
    ]
    if any(is_own_title(token) and token not in charges for token in tokens):
        return [
            replace(token, field=FieldName.DEPARTMENT, further=(*token.further, CHARGE))
            if token in charges
            else token
            for token in tokens
        ]
    result: list[Token] = []
    for token in tokens:
        text = token.piece.text
        if token in charges:
            result.append(replace(token, field=FieldName.TITLE, further=(*token.further, CHARGE)))
        elif token.field is FieldName.DEPARTMENT and (stop := charge_begins(text)):
            # 第一営業部営業担当, of whom the card tells no other title.
            result += [
                replace(token, piece=token.piece.part(0, stop), further=(CHARGE,)),
                replace(
                    token,
                    field=FieldName.TITLE,
                    piece=token.piece.part(stop, len(text)),
                    evidence="dictionary:title",
                    further=(CHARGE,),
                ),
            ]
        elif charges and token.field is FieldName.DEPARTMENT:
            # Others would call what is below it a part of it: 新潟出張所 / 営業担当.
            result.append(replace(token, further=(*token.further, CHARGE)))
        else:
            result.append(token)
    return result


def _with_parts(tokens: list[Token]) -> Iterator[Token]:
    """The tokens, with what is a part of the division before it parted from the title that may follow: 文化財担当主任主事."""
    division = False
    for token in tokens:
        text = token.piece.text
        match = _CHARGE.fullmatch(text) if division else None
        if (
            match is None
            or token.field is FieldName.ORGANIZATION
            or match["charge"] in words("titles")
            or (match["rank"] and not is_title("".join(match["rank"].split())))
            or is_title(match["charge"].removesuffix("担当"))
        ):
            yield token
        else:
            yield replace(department(token.piece.part(0, match.end("charge"))), further=(CHARGE,))
            if match["rank"]:
                yield replace(title(token.piece.part(match.start("rank"), len(text))), further=(CHARGE,))
        division = token.field is FieldName.DEPARTMENT and text.endswith(_LEVEL)


def _is_part(token: Token) -> bool:
    return token.field is FieldName.DEPARTMENT and CHARGE in token.further


def with_english_posts(tokens: list[Token]) -> list[Token]:
    """Beside an English department, what another line says of a title is a part of that: Director, Sales; Planning Unit Chief."""
    departments = [token for token in tokens if _is_english(token, FieldName.DEPARTMENT)]
    result = list(tokens)
    for first, second in pairwise(tokens):
        fields = {first.field, second.field}
        pair = (first, second)
        if fields != _POST or not all(token.piece.text.isascii() for token in pair) or not _share_line(*pair):
            continue
        own = first if first.field is FieldName.DEPARTMENT else second
        if any(other is not own and other.piece.side is own.piece.side for other in departments):
            between = " " if own is first else ", "
            piece = joined([token.piece for token in pair], between.join(token.piece.text for token in pair))
            where = result.index(first)
            result[where : where + 2] = [title(piece)]
    return result


def _is_english(token: Token, field: FieldName) -> bool:
    return token.field is field and token.evidence != SECOND and token.piece.text.isascii()


def _share_line(first: Token, second: Token) -> bool:
    return first.piece.side is second.piece.side and set(first.piece.lines) == set(second.piece.lines)
