"""Degrees and licences on a card: beside a title they are none, and without one where they are practised."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from app.core.reading import FieldName
from app.ocr.fields.drafts import Draft
from app.ocr.fields.qualifications import is_practised, is_qualification
from app.ocr.fields.tokens import LICENCE, QUALIFICATION, SECOND, Token

_LICENCE = re.compile(r"[\u3400-\u9fff](?:士|師|主任者|技術者|管理者|資格者|技能者)$")
_PRACTISED = 0.6
"""How often a licence is the title where it is practised and no other title stands."""


def with_licences(tokens: list[Token]) -> list[Token]:
    """Beside a title, what one is allowed to call oneself is a licence: 部長, 看護師."""
    titles = [token for token in tokens if token.field is FieldName.TITLE and token.role > QUALIFICATION]
    licences = [
        token
        for token in titles
        if is_qualification(token.piece.text)
        or (token.evidence == "pattern:title" and _LICENCE.search(token.piece.text))
    ]
    if len(licences) == len(titles):
        return tokens
    return [
        replace(token, role=QUALIFICATION, evidence=LICENCE) if token in licences else token
        for token in tokens
    ]


def without_idle_licences(tokens: list[Token], organizations: Sequence[Draft]) -> list[Token]:
    """Where no title stands, a degree or licence is one only where it is practised: 弁護士 of a law office."""
    titles = [token for token in tokens if token.field is FieldName.TITLE]
    licences = [token for token in titles if is_qualification(token.piece.text)]
    # An English title may say in other words what a Japanese licence says.
    others = [token for token in titles if token not in licences and token.evidence != SECOND]
    if not organizations or any(
        not other.piece.text.isascii() or not _are_japanese(licences) for other in others
    ):
        return tokens
    names = [draft.value for draft in organizations]
    return [
        replace(token, role=_PRACTISED) if token in licences else token
        for token in tokens
        if token not in licences or any(is_practised(token.piece.text, name) for name in names)
    ]


def _are_japanese(licences: list[Token]) -> bool:
    return any(not licence.piece.text.isascii() for licence in licences)
