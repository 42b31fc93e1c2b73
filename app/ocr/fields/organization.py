"""Organisation, department and title."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from statistics import median

from app.core.reading import FieldName
from app.ocr.fields.drafts import Draft, Piece, joined
from app.ocr.fields.words import any_of, ends_with, has_word, words

_BODY = re.compile(r"^(.{2,9}?(?:省|庁|府|都|道|県|市|区|町|村)(?:役所|役場|庁)?)(?=(.{2,}))")
_NO_BODY = re.compile(r"(?:都市|地区|区域|地域|市場|[0-9]区|農村|市町村?)$")
_POSTS_ENGLISH = re.compile(r"\s*,\s+(?=[A-Z])")

_ENGLISH_EITHER = re.compile(r"\b(?:Center|Centre|Office|Laboratory)$")

_FORM, _BY_END, _EITHER, _GUESS = 0.98, 0.93, 0.75, 0.5
"""How often a text is the organisation: by its legal form, its last word, a last word that departments have too, or for want of a better one."""
_POST = 0.97
_PART_OF_POST = 0.9
_QUALIFICATION = 0.3
_FURTHER = 0.5
_NEAR = 1.2
_SAME_SIZE, _SAME_LATIN_SIZE = 1.35, 1.6
"""Lines of one size differ by less than this factor; a Latin line may have no descenders."""


@dataclass(frozen=True, slots=True)
class _Token:
    """A word, or words that belong together, and what they are."""

    piece: Piece
    field: FieldName | None
    role: float
    evidence: str


def find_posts(pieces: list[Piece]) -> list[Draft]:
    """Drafts of organisation, department and title from what names and patterns left."""
    tokens = _with_wrapped_names([token for piece in _with_forms(pieces) for token in _tokens(piece)])
    drafts = [_draft(token) for token in tokens if token.field is FieldName.ORGANIZATION]
    if not drafts and (guess := _guess(tokens)) is not None:
        tokens.remove(guess)
        drafts.append(_draft(replace(guess, field=FieldName.ORGANIZATION, role=_GUESS)))
    for field in (FieldName.DEPARTMENT, FieldName.TITLE):
        drafts += _joined_posts([token for token in tokens if token.field is field])
    _prefer_large(drafts)
    return drafts


def _with_forms(pieces: list[Piece]) -> list[Piece]:
    """A legal form, or a word like University, that stands by itself is put to the text beside or over it."""
    result = list(pieces)
    for form in [piece for piece in pieces if _is_form(piece.text)]:
        if form not in result:
            continue
        partners = [
            piece
            for piece in result
            if piece is not form
            and piece.side is form.side
            and piece.text.isascii() == form.text.isascii()
            and _touches(form, piece)
            and not any(_is_post(token) for token in _tokens(piece))
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


def _is_post(token: _Token) -> bool:
    return token.field in {FieldName.DEPARTMENT, FieldName.TITLE} and token.role > _EITHER


def _is_form(text: str) -> bool:
    if text in words("organizations") or text in words("organizations_english"):
        return True
    return bool(re.fullmatch(f"{any_of('organization_ends')}+", text))


def _with_wrapped_names(tokens: list[_Token]) -> list[_Token]:
    """The name of an organisation that goes on in a second line of the same size."""
    result = list(tokens)
    for token in [token for token in tokens if token.field is None]:
        for number, named in enumerate(result):
            if (named.field is FieldName.ORGANIZATION or named.role == _EITHER) and _is_wrapped(
                named.piece, token.piece
            ):
                pair = sorted((named.piece, token.piece), key=_line_order)
                between = " " if token.piece.text.isascii() else ""
                whole = joined(pair, between.join(piece.text for piece in pair), "lines:2")
                result[number] = replace(named, piece=whole)
                result.remove(token)
                break
    return result


def _line_order(piece: Piece) -> float:
    return -piece.right if piece.vertical else piece.top


def _is_wrapped(first: Piece, second: Piece) -> bool:
    """Whether two lines of one size stand one under the other, flush left or centred."""
    size = max(first.size, second.size)
    if first.vertical or second.vertical or first.text.isascii() != second.text.isascii():
        return False
    flush = abs(first.left - second.left) < size or abs(first.centre[0] - second.centre[0]) < size
    alike = size <= (_SAME_LATIN_SIZE if first.text.isascii() else _SAME_SIZE) * min(first.size, second.size)
    return flush and alike and _below(first, second) and _touches(first, second)


def _below(first: Piece, second: Piece) -> bool:
    return abs(first.centre[1] - second.centre[1]) > 0.6 * max(first.size, second.size)


def _touches(first: Piece, second: Piece) -> bool:
    size = max(first.size, second.size)
    across = max(first.top - second.bottom, second.top - first.bottom)
    along = max(first.left - second.right, second.left - first.right)
    return across < _NEAR * size and along < _NEAR * size


def _tokens(piece: Piece) -> list[_Token]:
    if piece.text.isascii():
        return _english_tokens(piece)
    tokens: list[_Token] = []
    for match in re.finditer(r"\S+", piece.text):
        part = piece.part(match.start(), match.end())
        if tokens and _is_half_form(tokens[-1].piece.text, part.text):
            start = piece.text.rindex(tokens[-1].piece.text, 0, match.start())
            tokens[-1:] = _classified(piece.part(start, match.end()))
        else:
            tokens += _classified(part)
    return tokens


def _is_half_form(first: str, second: str) -> bool:
    """Whether one of two words is a legal form that lacks its name."""
    forms = words("organizations")
    return first in forms or second in forms


def _classified(piece: Piece) -> list[_Token]:
    text = piece.text
    if re.search(any_of("organizations"), text):
        return [_Token(piece, FieldName.ORGANIZATION, _FORM, "pattern:legal_form")]
    bare = re.sub(r"[(（][^)）]*[)）]", "", text)
    if bare in words("qualifications"):
        return [_Token(piece, FieldName.TITLE, _QUALIFICATION, "dictionary:qualification")]
    if (title := ends_with("titles").search(bare)) is not None and len(bare) <= 24:
        return _title_tokens(piece, title.start())
    department, organization = (_ending(bare, name) for name in ("departments", "organization_ends"))
    if (
        department >= organization
        and (body := _BODY.match(text))
        and not _NO_BODY.search(body[1])
        and len(body[1]) > 2
    ):
        parts = piece.part(0, body.end(1)), piece.part(body.end(1), len(text))
        return [
            _Token(parts[0], FieldName.ORGANIZATION, _BY_END, "pattern:public_body"),
            _Token(parts[1], FieldName.DEPARTMENT, _POST, "dictionary:department"),
        ]
    if organization > department:
        return [_Token(piece, FieldName.ORGANIZATION, _BY_END, "dictionary:organization")]
    if department:
        return [
            _Token(
                piece,
                FieldName.DEPARTMENT,
                _EITHER if organization == department else _POST,
                "dictionary:department",
            )
        ]
    return [_Token(piece, None, 0.0, "")]


def _ending(text: str, name: str) -> int:
    """The length of the entry of a list with which the text ends; 0 where there is none."""
    match = ends_with(name).search(text)
    return len(match[0]) if match else 0


def _title_tokens(piece: Piece, title: int) -> list[_Token]:
    """A title, with the department that stands before it or that it names (営業部長)."""
    text = piece.text
    titles = re.compile(f"{any_of('titles')}+")
    for start in range(1, len(text)):
        # 営業部次長, 経営企画室代表取締役社長: the department ends where nothing but titles is left.
        if titles.fullmatch(text[start:]) and ends_with("departments").search(text[:start]):
            return [
                _Token(piece.part(0, start), FieldName.DEPARTMENT, _POST, "dictionary:department"),
                _Token(piece.part(start, len(text)), FieldName.TITLE, _POST, "dictionary:title"),
            ]
    tokens = [_Token(piece, FieldName.TITLE, _POST, "dictionary:title")]
    if title > 0 and text.endswith("長") and ends_with("departments").search(text[:-1]):
        tokens.append(
            _Token(piece.part(0, len(text) - 1), FieldName.DEPARTMENT, _PART_OF_POST, "split:title")
        )
    return tokens


def _english_tokens(piece: Piece) -> list[_Token]:
    tokens = []
    start = 0
    for gap in [*re.finditer(r"\s{2,}|\s*[/|]\s*", piece.text), None]:
        part = piece.part(start, gap.start() if gap else len(piece.text))
        start = gap.end() if gap else start
        if part.text:
            tokens += _english_classified(part)
    return tokens


def _english_classified(piece: Piece) -> list[_Token]:
    text = piece.text
    # "Director, Sales Department": a title, then where.
    for comma in _POSTS_ENGLISH.finditer(text):
        head, tail = piece.part(0, comma.start()), piece.part(comma.end(), len(text))
        if _is_english_title(head.text) and has_word("departments_english").search(tail.text):
            return [*_english_classified(head), *_english_classified(tail)]
    if text not in words("titles_english") and (post := _english_post().match(text)) is not None:
        head, tail = piece.part(0, post.end(1)), piece.part(post.end(1), len(text))
        return [
            _Token(head, FieldName.DEPARTMENT, _POST, "dictionary:department"),
            _Token(tail, FieldName.TITLE, _POST, "dictionary:title"),
        ]
    if _is_english_title(text):
        return [_Token(piece, FieldName.TITLE, _POST, "dictionary:title")]
    if has_word("organizations_english").search(text):
        return [_Token(piece, FieldName.ORGANIZATION, _BY_END, "dictionary:organization")]
    if has_word("departments_english").search(text):
        role = _EITHER if _ENGLISH_EITHER.search(text) else _POST
        return [_Token(piece, FieldName.DEPARTMENT, role, "dictionary:department")]
    return [_Token(piece, None, 0.0, "")]


@cache
def _english_post() -> re.Pattern[str]:
    """Department and title in one line: "Sales Department I Section Chief"."""
    department, title = any_of("departments_english"), any_of("titles_english")
    return re.compile(rf"(.*?\b{department}(?:\s(?:[IVX]+|\d+))?)\s(?:{title}(?:\s(?:and\s)?|$))+$")


def _is_english_title(text: str) -> bool:
    return bool(
        re.search(
            rf"(?<![A-Za-z]){any_of('titles_english')}$|^(?:Vice |Deputy )?(?:President|Director|Manager|Head|Chief)(?: and| of|,)",
            text,
            re.IGNORECASE,
        )
    )


def _draft(token: _Token) -> Draft:
    assert token.field is not None
    evidence = ([token.evidence] if token.evidence else ["size:large"]) + [*token.piece.marks]
    return Draft(token.field, token.piece.text, token.piece, token.role, evidence)


def _guess(tokens: list[_Token]) -> _Token | None:
    """What is most likely the organisation where nothing says so: the largest text."""
    free = [t for t in tokens if len(t.piece.text) > 1 and any(c.isalpha() for c in t.piece.text)]
    unknown = [t for t in free if t.field is None or t.role == _EITHER]
    departments = [t for t in free if t.field is FieldName.DEPARTMENT]
    choice = unknown or (departments if len(departments) > 1 else [])
    return max(choice, key=lambda t: t.piece.size, default=None)


def _joined_posts(tokens: list[_Token]) -> list[Draft]:
    """One draft of neighbouring parts of a department, or of several titles; the parts are further candidates."""
    drafts: list[Draft] = []
    certain = [token for token in tokens if token.role > _QUALIFICATION]
    group: list[_Token] = []
    for token in certain:
        if group and not (
            token.piece.side is group[-1].piece.side
            and token.piece.text.isascii() == group[-1].piece.text.isascii()
            and _touches(group[-1].piece, token.piece)
        ):
            drafts += _group_drafts(group)
            group = []
        group.append(token)
    drafts += _group_drafts(group) if group else []
    return drafts + [_draft(token) for token in tokens if token not in certain]


def _group_drafts(group: list[_Token]) -> list[Draft]:
    singles = [_draft(token) for token in group]
    if len(group) == 1:
        return singles
    text = " ".join(token.piece.text for token in group)
    whole = Draft(singles[0].field, text, joined([t.piece for t in group], text), min(t.role for t in group))
    whole.add(*dict.fromkeys(kind for single in singles for kind in single.evidence), f"parts:{len(group)}")
    for single in singles:
        single.role *= _FURTHER
    return [whole, *singles]


def _prefer_large(drafts: list[Draft]) -> None:
    """Of several organisations, the largest printed is the person's own."""
    named = [draft for draft in drafts if draft.field is FieldName.ORGANIZATION]
    if len(named) < 2:
        return
    usual = median(draft.piece.size for draft in named)
    best = max(named, key=lambda d: round(d.role, 1) + min(1.0, 0.3 * (d.piece.size / max(usual, 1.0) - 1)))
    for draft in named:
        if draft is not best:
            draft.role = min(draft.role, best.role) * _FURTHER
