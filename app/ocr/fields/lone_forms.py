"""Legal forms, and words like University, that stand in a line of their own."""

from __future__ import annotations

import re

from app.core.reading import FieldName
from app.ocr.fields.blocks import is_below, is_next_column, is_next_line, same_size, touches
from app.ocr.fields.branches import is_board, is_branch
from app.ocr.fields.drafts import Piece, joined
from app.ocr.fields.naming import has_form, is_complete, is_last_word, is_legal_form, is_of_other_kind
from app.ocr.fields.post_grammar import is_department
from app.ocr.fields.posts import tokens_of
from app.ocr.fields.tokens import WHOLE, is_post
from app.ocr.fields.words import any_of

LARGE = 1.15
"""What is set as a name is larger than the usual text by this factor."""
_UNIT = re.compile(r"(?:事務局|[室課係])$")
"""What departments end with rather than organisations: 選挙管理委員会事務局, デザイン室."""


def with_forms(pieces: list[Piece], usual: float) -> list[Piece]:
    """A legal form, or a word like University, that stands by itself is put to the text beside or over it.

    ``usual`` is the size of the usual text of the card in pixels.
    """
    result = list(pieces)
    for form in [piece for piece in pieces if _is_form(piece.text)]:
        if form not in result:
            continue
        partners = [piece for piece in result if piece is not form and _may_be_name_of(form, piece, usual)]
        partner = max(partners, key=lambda piece: _fit(form, piece), default=None)
        if partner is not None:
            upright = not is_below(form, partner) and not form.vertical
            pair = sorted((form, partner), key=lambda p: (p.left, p.top) if upright else (p.top, p.left))
            if form.vertical:
                size = max(form.size, partner.size, 1.0)
                pair.sort(key=lambda piece: (-round(2 * piece.centre[0] / size), piece.top))
            # A name that goes on in the next line has no space there; a legal form may have one.
            between = " " if form.text.isascii() or is_legal_form(form.text) else ""
            result[result.index(partner)] = joined(pair, between.join(p.text for p in pair), "lines:2")
            result.remove(form)
    return result


def _may_be_name_of(form: Piece, piece: Piece, usual: float) -> bool:
    """Whether a piece is what a lone legal form, or a lone last word, belongs to."""
    if piece.side is not form.side or piece.text.isascii() != form.text.isascii():
        return False
    if is_of_other_kind(piece.text) or not (touches(form, piece) or _is_column_of(form, piece)):
        return False
    if _is_other_post(form, piece):
        return False
    if is_legal_form(form.text):
        return not (has_form(piece.text) or is_branch(piece.text))
    return not is_complete(piece.text) and (not has_form(piece.text) or _is_display(form, piece, usual))


def _is_column_of(form: Piece, piece: Piece) -> bool:
    """Whether a column is the rest of the name whose legal form stands in the next one, further off or lower."""
    return (
        is_legal_form(form.text)
        and is_next_column(form, piece)
        and not any(is_post(token) for token in tokens_of(piece))
    )


def _fit(form: Piece, piece: Piece) -> tuple[bool, float]:
    """How well a piece suits a lone form, to compare: one set as its next line, or in a line with it, comes first."""
    in_line = not is_below(form, piece) or form.vertical
    return in_line or is_next_line(form, piece) or is_next_line(piece, form), piece.size


def _is_display(form: Piece, name: Piece, usual: float) -> bool:
    """Whether both are set in one size that is larger than the usual: the lines of one name."""
    return same_size(form, name) and min(form.size, name.size) >= LARGE * usual


def _is_other_post(form: Piece, piece: Piece) -> bool:
    """Whether a text is a post, unless it may be the name under its legal form: 一般財団法人 / 地域連携推進センター."""
    if is_legal_form(form.text) and _is_display(form, piece, 0.0):
        # 青葉建設コンサルタント ends like a title, but is more than one.
        return any(token.field is FieldName.TITLE and WHOLE in token.further for token in tokens_of(piece))
    return any(is_post(token) for token in tokens_of(piece))


def _is_form(text: str) -> bool:
    return (
        is_legal_form(text)
        or re.fullmatch(any_of("organizations_english"), text) is not None
        or (is_last_word(text) and not is_board(text) and not (_UNIT.search(text) and is_department(text)))
    )
