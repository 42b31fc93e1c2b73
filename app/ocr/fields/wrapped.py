"""Names of organisations that stand in several lines, put together."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from app.core.reading import FieldName, Side
from app.core.text import fold
from app.ocr.fields.blocks import is_further, is_next_line, same_size, touches
from app.ocr.fields.bodies import (
    OWN_BOARD,
    REGIONAL,
    begins_as_body,
    is_field_office,
    is_ministry,
    is_regional_office,
    is_state_office,
)
from app.ocr.fields.branches import is_board
from app.ocr.fields.drafts import Piece, joined
from app.ocr.fields.lone_forms import LARGE
from app.ocr.fields.nameless import is_nameless
from app.ocr.fields.naming import (
    UNFINISHED,
    begins_with_form,
    has_form,
    is_complete,
    is_generic,
    is_last_word,
    is_named_clinic,
    is_of_other_kind,
    is_school,
    keeps_institutions,
)
from app.ocr.fields.post_grammar import is_clinical
from app.ocr.fields.posts import tokens_of
from app.ocr.fields.qualifications import is_qualification
from app.ocr.fields.tokens import EITHER, SECOND, Token, is_post
from app.ocr.fields.words import any_of, ends_with, words

DOUBT = "doubt:wrapped"
"""That lines were put together of which nothing but their place says that they are one name."""

_BUREAU = re.compile(
    r"[\u3400-\u9fff]{4,}(?:局|支局|署|税関|出張所|管理所|事務所|支所|監部|監[理視]部|本部|気象台|刑務所|拘置所|観察所)$"
)
_ALIKE, _CLOSE = 1.2, 0.8
"""A bureau that no region names is set in the very size of its ministry, right under it."""
_SHORTEST, _LONGEST = 4, 12
"""So many characters of a word tell that it is one; longer words are not looked for."""
_GOES_ON = re.compile(r"(?:of|for|and|the|&)\s")
_LEGAL_END = re.compile(r"(?i)\b(?:Ltd|Inc|Corp|Corporation|LLC|LLP|K\.K|G\.K|Limited|Company)\.?$")
_HIRAGANA = re.compile(r"[\u3041-\u3096]")


def with_bureaus(tokens: list[Token], lines: Sequence[Piece]) -> list[Token]:
    """A ministry and its regional bureau, set under it in the same size, are one organisation.

    ``lines`` are the pieces of the card as they stand.
    """
    by_line = _by_line(lines)
    result = list(tokens)
    for ministry in [t for t in tokens if is_ministry(t.piece.text) or is_regional_office(t.piece.text)]:
        for bureau in [token for token in tokens if _BUREAU.search(token.piece.text)]:
            under = replace(bureau, piece=_line(bureau, by_line, 0))
            regional = is_state_office(bureau.piece.text)
            if (
                bureau in result
                and ministry in result
                and _is_bureau_of(ministry, under, tokens, regional=regional)
            ):
                pair = [ministry.piece, bureau.piece]
                whole = joined(pair, " ".join(piece.text for piece in pair), "lines:2")
                result[result.index(ministry)] = replace(ministry, field=FieldName.ORGANIZATION, piece=whole)
                result.remove(bureau)
    return result


def _is_bureau_of(ministry: Token, bureau: Token, tokens: Sequence[Token], *, regional: bool) -> bool:
    """Whether the line of a bureau stands under that of the ministry; one that a region names may be set smaller."""
    first, second = ministry.piece, bureau.piece
    behind = not set(first.lines).isdisjoint(second.lines)
    beneath = touches(first, second) and (behind or is_further(first, second))
    if not beneath or not same_size(first, second):
        return False
    if not is_ministry(first.text):
        return is_field_office(second.text)
    if regional:
        return True
    if max(first.size, second.size) > _ALIKE * min(first.size, second.size):
        return False
    # A department in the line of the bureau is one of its own, which makes the bureau no more than that.
    own = set(second.lines)
    others = [t for t in tokens if t.field is FieldName.DEPARTMENT and t not in (ministry, bureau)]
    if not all(own.isdisjoint(other.piece.lines) for other in others):
        return False
    gap = second.top - first.bottom if not first.vertical else first.left - second.right
    return (bool(others) or bureau.field is FieldName.ORGANIZATION) and gap < _CLOSE * first.size


def with_wrapped_names(tokens: list[Token], lines: Sequence[Piece], usual: float) -> list[Token]:
    """The names of organisations that go on in a next line of the same size, each as one.

    ``lines`` are the pieces of the card as they stand: what is one of them elsewhere is a whole name.
    ``usual`` is the size of the usual text of the card in pixels.
    """
    by_line = _by_line(lines)
    known = {fold(piece.text) for piece in lines}
    result = list(tokens)
    while (pair := _next_pair(result, by_line, known, usual)) is not None:
        first, second, whole = pair
        result[result.index(first)] = whole
        result.remove(second)
    return result


_ByLine = Mapping[tuple[Side, int], Piece]


def _by_line(pieces: Sequence[Piece]) -> _ByLine:
    return {(piece.side, number): piece for piece in pieces for number in piece.lines}


def _next_pair(
    tokens: Sequence[Token], by_line: _ByLine, known: Collection[str], usual: float
) -> tuple[Token, Token, Token] | None:
    for first in tokens:
        for second in tokens:
            if first is second or not _may_go_on(_line(first, by_line, -1), _line(second, by_line, 0)):
                continue
            if not _begins_department(second, tokens) and (whole := _whole(first, second, known, usual)):
                return first, second, whole
    return None


def _may_go_on(one: Piece, other: Piece) -> bool:
    """Whether a line is set as the next one; an institution may be set otherwise under the body whose name it bears."""
    if is_next_line(one, other):
        return True
    return (
        keeps_institutions(one.text)
        and _bears_name_of(other.text, one.text)
        and is_further(one, other)
        and touches(one, other)
    )


def _begins_department(board: Token, tokens: Sequence[Token]) -> bool:
    """Whether a board in a line of its own begins the department: its office does, and it itself where a department stands beside it."""
    text = board.piece.text
    return is_board(text) and (
        text.endswith("事務局")
        or any(
            other.field is FieldName.DEPARTMENT
            and other is not board
            and other.piece.side is board.piece.side
            and touches(board.piece, other.piece)
            for other in tokens
        )
    )


def _line(token: Token, by_line: _ByLine, number: int) -> Piece:
    """The first or last of the lines of a token that was put together of several; else its own piece."""
    piece = token.piece
    lines = piece.lines
    return by_line.get((piece.side, lines[number]), piece) if len(lines) > 1 else piece


def _whole(first: Token, second: Token, known: Collection[str], usual: float) -> Token | None:
    """Both tokens as one name, where a second is the next line of a first and the name is not whole without it."""
    one, other = first.piece, second.piece
    if SECOND in (first.evidence, second.evidence) or one.text.isascii() != other.text.isascii():
        return None
    text = f"{one.text}{' ' if other.text.isascii() else ''}{other.text}"
    certain = fold(text) in known and (is_complete(text) or has_form(text))
    display = same_size(one, other) and min(one.size, other.size) >= LARGE * usual
    nameless = is_nameless(first, second)
    if not (certain or nameless or _is_one_name(first, second, text, display)):
        return None
    whole = joined([one, other], text, "lines:2")
    if (nameless and second.field is not FieldName.ORGANIZATION) or not (
        certain
        or is_last_word(other.text)
        or _is_word_across(text, len(one.text))
        or _bears_name_of(other.text, one.text)
    ):
        whole = replace(whole, marks=(*whole.marks, DOUBT))
    if FieldName.ORGANIZATION in (first.field, second.field):
        named = first if first.field is FieldName.ORGANIZATION else second
        return replace(named, piece=whole, field=FieldName.ORGANIZATION)
    return next((token for token in tokens_of(whole) if token.piece.text == text), None)


def _is_one_name(first: Token, second: Token, text: str, display: bool) -> bool:
    """Whether nothing speaks against two lines being one name, and one of them or both say it is an organisation's."""
    one, other = first.piece.text, second.piece.text
    if any(is_of_other_kind(line) for line in (one, other)):
        return False
    if OWN_BOARD.fullmatch(text) or (first.field is None and REGIONAL.fullmatch(text)):
        return True
    if text.isascii():
        return _is_one_latin_name(first, second, text)
    if is_complete(one) and not _is_named_behind_its_keeper(first, second):
        return False
    if is_school(one) and other.endswith("機構"):
        return False
    if is_post(first) or (is_post(second) and not (is_complete(text) and _is_cut(one, other))):
        return False
    named = first.field is FieldName.ORGANIZATION, second.field is FieldName.ORGANIZATION
    if not any(named) and not (first.field is None and second.role == EITHER):
        return False
    if not named[0]:
        return _is_beginning(one, second, display)
    if ends_with("departments").search(other) and not (is_last_word(other) or is_named_clinic(other)):
        # 循環器内科 under a company is a department, unless it is set as large as the name.
        return display and is_complete(text)
    return is_complete(text) or (display and not first.piece.vertical)


def _is_one_latin_name(first: Token, second: Token, text: str) -> bool:
    one, other = first.piece.text, second.piece.text
    if first.field is None and _GOES_ON.match(other) and is_complete(text) and not second.piece.vertical:
        return True
    if FieldName.ORGANIZATION not in (first.field, second.field) or not is_complete(text):
        return False
    if _LEGAL_END.search(one) or fold(one) in fold(other):
        return False
    if UNFINISHED.search(one) or _GOES_ON.match(other):
        return True
    if is_post(first) or is_post(second):
        return False
    return not is_complete(one) or second.field is FieldName.ORGANIZATION


def _is_beginning(one: str, second: Token, display: bool) -> bool:
    """Whether a line over the name of an organisation begins it: it is no slogan, nor the short name over the whole one."""
    other = second.piece.text
    if begins_with_form(other) or fold(one) in fold(other):
        return False
    if re.match(any_of("titles"), one) or is_qualification(one):
        return False
    return is_generic(other) or (not _HIRAGANA.search(one) and (display or not has_form(other)))


def _is_cut(one: str, other: str) -> bool:
    """Whether a line ends within a word of katakana that goes on in the other."""
    return bool(re.search(r"[ァ-ヶー]$", one) and re.match(r"[ァ-ヶー]", other))


def _is_word_across(text: str, cut: int) -> bool:
    """Whether a word that names end with is parted by the end of the line: 白銀野短期 / 大学."""
    known = words("organization_ends")
    return any(
        text[start:stop] in known
        for start in range(max(0, cut - _LONGEST), cut)
        for stop in range(max(cut + 1, start + _SHORTEST), min(len(text), cut + _LONGEST) + 1)
    )


def _bears_name_of(institution: str, keeper: str) -> bool:
    """Whether an institution has the name of the body over it: 医療法人社団青葉会 / 青葉病院."""
    return any(
        institution[:stop] in keeper and (is_last_word(institution[stop:]) or is_clinical(institution[stop:]))
        for stop in range(2, len(institution) - 1)
    )


def _is_named_behind_its_keeper(first: Token, second: Token) -> bool:
    """Whether an institution stands under the body that keeps it: 医療法人社団青葉会 / 青葉病院."""
    other = second.piece.text
    return (
        keeps_institutions(first.piece.text)
        and second.field is FieldName.ORGANIZATION
        and not has_form(other)
        and not is_last_word(other)
        and not begins_as_body(other)
    )
