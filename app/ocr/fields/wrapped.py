"""Names of organisations that stand in several lines, put together."""

from __future__ import annotations

import re
from dataclasses import replace

from app.core.reading import FieldName
from app.ocr.fields.drafts import Piece, joined, usual_size
from app.ocr.fields.posts import EITHER, REGIONAL, Token, tokens_of
from app.ocr.fields.words import any_of, ends_with, has_word, words

_LARGE = 1.25
_HIRAGANA = re.compile(r"[\u3041-\u3096]")
_MINISTRY = re.compile(r"(?:省|庁|府)$")
_BUREAU = re.compile(r"[\u3400-\u9fff]{4,}(?:局|支局|事務所|支所|監部|監[理視]部|本部|気象台)$")
_ALIKE = 1.2
_UNFINISHED = re.compile(r"(?:\b(?:of|and|for|the)|[,&-])$", re.IGNORECASE)
_GOES_ON = re.compile(r"(?:of|for|and|the|&)\s")
_NEAR = 1.2
_SAME_SIZE, _SAME_LATIN_SIZE = 1.35, 1.6
"""Lines of one size differ by less than this factor; a Latin line may have no descenders."""


def with_bureaus(tokens: list[Token]) -> list[Token]:
    """A ministry and its regional bureau, set under it in the same size, are one organisation."""
    result = list(tokens)
    for ministry in [token for token in tokens if _MINISTRY.search(token.piece.text)]:
        for bureau in [token for token in tokens if _BUREAU.search(token.piece.text)]:
            regional = REGIONAL.fullmatch(bureau.piece.text)
            pair = [ministry.piece, bureau.piece]
            least, most = sorted(piece.size for piece in pair)
            beneath = touches(*pair) and (
                ministry.piece.centre[0] > bureau.piece.centre[0]
                if ministry.piece.vertical
                else ministry.piece.centre[1] < bureau.piece.centre[1]
            )
            others = any(t.field is FieldName.DEPARTMENT for t in tokens if t not in (ministry, bureau))
            if (
                bureau in result
                and ministry in result
                and beneath
                and most <= _ALIKE * least
                and (others or regional or bureau.field is FieldName.ORGANIZATION)
            ):
                whole = joined(pair, " ".join(piece.text for piece in pair), "lines:2")
                result[result.index(ministry)] = replace(ministry, field=FieldName.ORGANIZATION, piece=whole)
                result.remove(bureau)
    return result


def with_forms(pieces: list[Piece]) -> list[Piece]:
    """A legal form, or a word like University, that stands by itself is put to the text beside or over it."""
    result = list(pieces)
    usual = usual_size(pieces)
    for form in [piece for piece in pieces if _is_form(piece.text)]:
        if form not in result:
            continue
        partners = [
            piece
            for piece in result
            if piece is not form
            and piece.side is form.side
            and piece.text.isascii() == form.text.isascii()
            and touches(form, piece)
            and (
                form.text in words("organizations")
                or not (re.search(any_of("organizations"), piece.text) or _is_complete(piece.text))
                or _is_display(form, piece, usual)
            )
            and not _is_other_post(form, piece)
        ]
        partner = max(partners, key=lambda piece: piece.size, default=None)
        if partner is not None:
            upright = not _below(form, partner) and not form.vertical
            pair = sorted((form, partner), key=lambda p: (p.left, p.top) if upright else (p.top, p.left))
            # A name that goes on in the next line has no space there; a legal form may have one.
            between = " " if form.text.isascii() or form.text in words("organizations") else ""
            result[result.index(partner)] = joined(pair, between.join(p.text for p in pair), "lines:2")
            result.remove(form)
    return result


def _is_display(form: Piece, name: Piece, usual: float) -> bool:
    """Whether both are set in one size that is larger than the usual: the lines of one name."""
    least, most = sorted((form.size, name.size))
    return most <= _SAME_SIZE * least and least >= _LARGE * usual


def _is_other_post(form: Piece, piece: Piece) -> bool:
    """Whether a text is a post, unless it may be the name under its legal form: 一般財団法人 / 地域連携推進センター."""
    if form.text in words("organizations") and _is_display(form, piece, 0.0):
        return any(token.field is FieldName.TITLE for token in tokens_of(piece))
    return any(_is_post(token) for token in tokens_of(piece))


def _is_post(token: Token) -> bool:
    return token.field in {FieldName.DEPARTMENT, FieldName.TITLE} and token.role > EITHER


def _is_form(text: str) -> bool:
    return text in words("organizations") or text in words("organizations_english") or _is_last_word(text)


def _is_last_word(text: str) -> bool:
    """Whether a text is what names of organisations end with, without a name: センター, 法律事務所."""
    return bool(re.fullmatch(f"{any_of('organization_ends')}+", text))


def with_wrapped_names(tokens: list[Token]) -> list[Token]:
    """The name of an organisation that goes on in a second line of the same size."""
    result = list(tokens)
    for token in [token for token in tokens if token.field is None]:
        for number, named in enumerate(result):
            whole = _whole_name(named, token.piece)
            if whole is not None:
                result[number] = replace(named, piece=whole)
                result.remove(token)
                break
    return result


def _whole_name(named: Token, other: Piece) -> Piece | None:
    """Both lines as one name, if only the second ends like an organisation: 株式会社蒼波テ, クノロジー."""
    if named.field is not FieldName.ORGANIZATION and named.role != EITHER:
        return None
    if not _is_wrapped(named.piece, other):
        return None
    if named.piece.top > other.top and (
        named.evidence == "pattern:legal_form" or _HIRAGANA.search(other.text)
    ):
        # What stands over a name with its legal form is no part of it, and a slogan is of none.
        return None
    first, second = sorted((named.piece, other), key=lambda piece: piece.top)
    text = f"{first.text}{' ' if other.text.isascii() else ''}{second.text}"
    return (
        joined([first, second], text, "lines:2")
        if _is_complete(text) and (not _is_complete(first.text) or _GOES_ON.match(second.text))
        else None
    )


def _is_complete(name: str) -> bool:
    if name.isascii():
        if _UNFINISHED.search(name):
            return False
        return bool(
            has_word("organizations_english").search(name) or has_word("departments_english").search(name)
        )
    return any(ends_with(entries).search(name) for entries in ("organizations", "organization_ends"))


def _is_wrapped(first: Piece, second: Piece) -> bool:
    """Whether two lines of one size stand one under the other, flush left or centred."""
    size = max(first.size, second.size)
    if first.vertical or second.vertical or first.text.isascii() != second.text.isascii():
        return False
    flush = abs(first.left - second.left) < size or abs(first.centre[0] - second.centre[0]) < size
    alike = size <= (_SAME_LATIN_SIZE if first.text.isascii() else _SAME_SIZE) * min(first.size, second.size)
    return flush and alike and _below(first, second) and touches(first, second)


def _below(first: Piece, second: Piece) -> bool:
    return abs(first.centre[1] - second.centre[1]) > 0.6 * max(first.size, second.size)


def touches(first: Piece, second: Piece) -> bool:
    """Whether two pieces stand so near that they may belong together."""
    size = max(first.size, second.size)
    across = max(first.top - second.bottom, second.top - first.bottom)
    along = max(first.left - second.right, second.left - first.right)
    return across < _NEAR * size and along < _NEAR * size
