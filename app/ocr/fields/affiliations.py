"""Posts that somebody has besides the one at the card's own organisation."""

from __future__ import annotations

from app.core.reading import FieldName
from app.ocr.fields.blocks import is_next_line
from app.ocr.fields.drafts import Piece
from app.ocr.fields.posts import tokens_of
from app.ocr.fields.societies import is_society
from app.ocr.fields.tokens import FORM, QUALIFICATION, SECOND, Token, as_second, is_own_title

_LARGER = 1.15
"""How many times as large the name of the card's own organisation is set as that of another one."""
_POST = {FieldName.DEPARTMENT, FieldName.TITLE}
_AFFILIATION = {FieldName.ORGANIZATION, FieldName.TITLE}


def with_affiliations(pieces: list[Piece]) -> list[Token]:
    """The words of all pieces; a line that tells both organisation and title besides others that do is a second post.

    So is a title right under an organisation that stands behind another title.
    """
    lines = _with_affiliations_of_two_lines([tokens_of(piece) for piece in pieces])
    tokens: list[Token] = []
    for number, line in enumerate(lines):
        others = {token.field for other in lines[:number] + lines[number + 1 :] for token in other}
        own = {token.field for token in line}
        before = [
            {token.field for token in other}
            for other in lines[:number]
            if not any(t.evidence == SECOND for t in other)
        ]
        second = (own >= _AFFILIATION and (others >= _AFFILIATION or _is_elsewhere(line, lines))) or (
            own >= _POST and any(fields >= _POST for fields in before)
        )
        tokens += map(as_second, line) if second else line
    return tokens


def _with_affiliations_of_two_lines(lines: list[list[Token]]) -> list[list[Token]]:
    """The lines, another body than the card's own and the title under it as second posts where a title comes before."""
    result = list(lines)
    for number in range(1, len(lines)):
        over, under = lines[number - 1], lines[number]
        if (
            over
            and any(map(is_own_title, under))
            and is_next_line(over[0].piece, under[0].piece)
            and any(is_own_title(token) for line in lines[: number - 1] for token in line)
            and _is_other_body(number - 1, lines)
        ):
            result[number - 1 : number + 1] = [list(map(as_second, over)), list(map(as_second, under))]
    return result


def _is_other_body(number: int, lines: list[list[Token]]) -> bool:
    """Whether a line names a body beside that of the card: it comes behind that one, or is a society and so may come first."""
    line = lines[number]
    if is_society("".join(token.piece.text for token in line)):
        others = lines[:number] + lines[number + 1 :]
    elif {token.field for token in line} == {FieldName.ORGANIZATION}:
        others = lines[:number]
    else:
        return False
    side = line[0].piece.side
    return any(
        token.field is FieldName.ORGANIZATION and token.piece.side is side
        for other in others
        for token in other
    )


def _is_elsewhere(line: list[Token], lines: list[list[Token]]) -> bool:
    """Whether a title is one of another organisation than the card's, which has a department of its own.

    The card's own is set larger, or has its legal form where the other one has none.
    """
    own = next(token for token in line if token.field is FieldName.ORGANIZATION)
    others = [token for other in lines if other is not line for token in other]
    return any(token.field is FieldName.DEPARTMENT for token in others) and any(
        token.field is FieldName.ORGANIZATION
        and token.piece.side is own.piece.side
        and (token.piece.size > _LARGER * own.piece.size or token.role == FORM > own.role)
        for token in others
    )


def without_lone_seconds(tokens: list[Token]) -> list[Token]:
    """A second post tells nothing of a title or department that the first one does not have."""
    first = {token.field for token in tokens if token.evidence != SECOND and token.role > QUALIFICATION}
    if first.isdisjoint(_POST):
        return tokens
    return [token for token in tokens if token.evidence != SECOND or token.field in first]
