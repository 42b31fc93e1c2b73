"""English names of organisations, which end like departments: Shikoku Land Improvement Bureau."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from app.core.reading import FieldName
from app.ocr.fields.blocks import touches
from app.ocr.fields.drafts import Draft
from app.ocr.fields.posts_english import is_function
from app.ocr.fields.tokens import SECOND, Token

_BODY = re.compile(
    r"(?:[A-Z][\w&.'-]*,? (?:and |of |for |no )?){1,5}"
    r"(?:Office|Bureau|Cent(?:er|re)|Department|Association|Headquarters|Laboratory|Station|Board|Commerce)"
)
_LESS = 0.4
"""How much less the English name is the organisation than the Japanese one."""


def with_english_names(tokens: Sequence[Token], organizations: Sequence[Draft]) -> list[Token]:
    """Beside a Japanese organisation without an English name, what may be one is no department.

    It stands right under the organisation and says who it is, not only what for; or on a side that is English, of a
    card of which the Japanese side tells no department.
    """
    names = [draft for draft in organizations if not draft.value.isascii()]
    if not names or any(draft.value.isascii() for draft in organizations):
        return list(tokens)
    japanese = [token for token in tokens if not token.piece.text.isascii()]
    sides = {token.piece.side for token in japanese if token.field is not None}
    is_told = any(token.field is FieldName.DEPARTMENT for token in japanese)

    def is_name(token: Token) -> bool:
        text = token.piece.text
        if token.field is not FieldName.DEPARTMENT or token.evidence == SECOND or not _BODY.fullmatch(text):
            return False
        if is_function(text.rpartition(" ")[0]):
            return False
        under = any(
            draft.piece.side is token.piece.side and touches(draft.piece, token.piece) for draft in names
        )
        return under or not (is_told or token.piece.side in sides)

    found = max(filter(is_name, tokens), key=lambda token: token.piece.size, default=None)
    return [
        replace(token, field=FieldName.ORGANIZATION, role=token.role * _LESS) if token is found else token
        for token in tokens
    ]
