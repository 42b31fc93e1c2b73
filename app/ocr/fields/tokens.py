"""What the words of a line were found to be."""

from __future__ import annotations

from dataclasses import dataclass, replace

from app.core.reading import FieldName
from app.ocr.fields.drafts import Piece

FORM, BY_END, EITHER = 0.98, 0.93, 0.75
"""How often a text is the organisation: by its legal form, its last word, or a last word that departments have too."""
POST = 0.97
"""How often a text is a department or title that ends with a word for one."""
BY_FORM = 0.9
"""How often a text is a title that no list has, by its last characters."""
QUALIFICATION = 0.3
"""How often a degree or licence is what a clerk would call the title."""
SECOND = "post:second"
"""The evidence of a post that somebody has besides: 兼 総務部長."""
LICENCE = "dictionary:qualification"
"""The evidence of a degree or licence."""
BESIDES = frozenset({SECOND, LICENCE})
"""The evidence of what somebody is besides, on a line of its own that says so."""
_LESS = 0.5
"""How much less a second post is the one that is looked for."""
WHOLE = "fits:grammar"
"""The evidence of a department or title all of whose words are known, in a line in which nothing else stands."""
CHARGE = "doubt:charge"
"""The doubt of what somebody is in charge of, which may be the department or the title: 渉外担当."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word, or words that belong together, and what they are."""

    piece: Piece
    field: FieldName | None
    role: float
    evidence: str
    further: tuple[str, ...] = ()
    """Evidence besides."""


def unknown(piece: Piece) -> Token:
    """What nothing is known of."""
    return Token(piece, None, 0.0, "")


def organization(piece: Piece, role: float, evidence: str) -> Token:
    return Token(piece, FieldName.ORGANIZATION, role, evidence)


def department(piece: Piece, role: float = POST, evidence: str = "dictionary:department") -> Token:
    return Token(piece, FieldName.DEPARTMENT, role, evidence)


def title(piece: Piece, role: float = POST, evidence: str = "dictionary:title") -> Token:
    return Token(piece, FieldName.TITLE, role, evidence)


def qualification(piece: Piece) -> Token:
    return Token(piece, FieldName.TITLE, QUALIFICATION, LICENCE)


def as_second(token: Token) -> Token:
    """The same as a post that somebody has besides."""
    return replace(token, role=token.role * _LESS, evidence=SECOND)


def is_own_title(token: Token) -> bool:
    """Whether a token is a title in Japanese that is neither a degree or licence nor a second post."""
    return (
        token.field is FieldName.TITLE
        and token.role > QUALIFICATION
        and token.evidence != SECOND
        and not token.piece.text.isascii()
    )


def is_post(token: Token) -> bool:
    """Whether a token is a department or title for sure."""
    return token.field in {FieldName.DEPARTMENT, FieldName.TITLE} and token.role > EITHER
