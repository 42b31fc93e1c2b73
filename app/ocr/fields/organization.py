"""Organisation, department and title."""

from __future__ import annotations

import re
from dataclasses import replace
from statistics import median

from app.core.reading import FieldName
from app.ocr.fields.drafts import Draft, Piece, joined, usual_size
from app.ocr.fields.posts import EITHER, QUALIFICATION, SECOND, SPLIT, Token, tokens_of
from app.ocr.fields.words import any_of, ends_with, has_word, words

_GUESS = 0.5
"""How often the largest text is the organisation where nothing says so."""
_FURTHER = 0.5
_NEAR = 1.2
_UNFINISHED = re.compile(r"(?:\b(?:of|and|for|the)|[,&-])$", re.IGNORECASE)
_LARGE = 1.25
_AFFILIATION = {FieldName.ORGANIZATION, FieldName.TITLE}
_OFFICE = re.compile(
    r"(?:本社|支社|本店|支店|営業所|営業本部|事業所|出張所|支部|支局|工場|オフィス|事務所|センター|研究所|ショールーム|倉庫|店|本部|本庁|庁舎|キャンパス|分室)$"
    r"|(?:Head|Main|Branch|Tokyo|Osaka)\s(?:Office|Branch)$"
)
"""What an address may belong to."""
_SAME_SIZE, _SAME_LATIN_SIZE = 1.35, 1.6
"""Lines of one size differ by less than this factor; a Latin line may have no descenders."""


def find_posts(pieces: list[Piece], addresses: list[Draft]) -> list[Draft]:
    """Drafts of organisation, department and title from what names and patterns left; ``addresses`` are those found before."""
    tokens = _with_wrapped_names(_tokens(_with_forms(pieces)))
    tokens = [token for token in tokens if not _heads_branch(token, tokens, addresses)]
    tokens = _with_charges(_with_own_departments(tokens))
    drafts = [_draft(token) for token in tokens if token.field is FieldName.ORGANIZATION]
    if not drafts and (guess := _guess(tokens)) is not None:
        tokens.remove(guess)
        drafts.append(_draft(replace(guess, field=FieldName.ORGANIZATION, role=_GUESS)))
    for field in (FieldName.DEPARTMENT, FieldName.TITLE):
        drafts += _joined_posts([token for token in tokens if token.field is field])
    _prefer_large(drafts)
    return drafts


def _tokens(pieces: list[Piece]) -> list[Token]:
    """The words of all pieces; a line that tells both organisation and title besides others that do is a second post."""
    lines = [tokens_of(piece) for piece in pieces]
    tokens: list[Token] = []
    for number, line in enumerate(lines):
        others = {token.field for other in lines[:number] + lines[number + 1 :] for token in other}
        own = {token.field for token in line}
        second = own >= _AFFILIATION and others >= _AFFILIATION
        tokens += [replace(t, role=t.role * _FURTHER, evidence=SECOND) for t in line] if second else line
    return tokens


def _with_own_departments(tokens: list[Token]) -> list[Token]:
    """Beside an organisation with its legal form, what may be a department by its end is one: 循環器内科 of a 医療法人."""
    formed = [token for token in tokens if token.evidence == "pattern:legal_form"]
    return [
        replace(token, field=FieldName.DEPARTMENT, evidence="dictionary:department")
        if token.evidence == "dictionary:organization"
        and ends_with("departments").search(token.piece.text)
        and any(
            other.piece.side is token.piece.side and other.piece.size >= token.piece.size for other in formed
        )
        else token
        for token in tokens
    ]


def _with_charges(tokens: list[Token]) -> list[Token]:
    """Beside a title, what somebody is in charge of is the department: 河川担当 主査."""
    charges = [
        token for token in tokens if token.field is FieldName.TITLE and token.piece.text.endswith("担当")
    ]
    titled = [token for token in tokens if token.field is FieldName.TITLE and token.role > QUALIFICATION]
    if len(titled) == len(charges):
        return tokens
    return [replace(token, field=FieldName.DEPARTMENT) if token in charges else token for token in tokens]


def _heads_branch(token: Token, tokens: list[Token], addresses: list[Draft]) -> bool:
    """Whether a token is no more than the office whose address stands beside or under it: 大阪支店 〒530…

    The first address is the person's own, so that its office is taken for the
    department where no other is given.
    """
    if token.field is FieldName.ORGANIZATION or not _OFFICE.search(token.piece.text):
        return False
    headed = next(
        (number for number, address in enumerate(addresses) if _is_head(token.piece, address.piece)), None
    )
    if headed is None:
        return False
    own = any(
        other.field is FieldName.DEPARTMENT
        and not _OFFICE.search(other.piece.text)
        and other.evidence != SPLIT
        for other in tokens
        if other is not token and other.piece.side is token.piece.side
    )
    return headed > 0 or own


def _is_head(office: Piece, address: Piece) -> bool:
    if office.side is not address.side or office.vertical != address.vertical:
        return False
    size = max(office.size, address.size)
    if office.vertical:
        return 0 < office.centre[0] - address.right < 1.6 * size
    above = 0 < address.top + 0.5 * size - office.centre[1] < 2.0 * size and office.left < address.right
    beside = abs(office.centre[1] - address.top) < size and office.right < address.left + size
    return (above or beside) and office.top < address.bottom


def _with_forms(pieces: list[Piece]) -> list[Piece]:
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
            and _touches(form, piece)
            and (
                form.text in words("organizations")
                or not re.search(any_of("organizations"), piece.text)
                or _is_display(form, piece, usual)
            )
            and not any(_is_post(token) for token in tokens_of(piece))
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


def _is_post(token: Token) -> bool:
    return token.field in {FieldName.DEPARTMENT, FieldName.TITLE} and token.role > EITHER


def _is_form(text: str) -> bool:
    return text in words("organizations") or text in words("organizations_english") or _is_last_word(text)


def _is_last_word(text: str) -> bool:
    """Whether a text is what names of organisations end with, without a name: センター, 法律事務所."""
    return bool(re.fullmatch(f"{any_of('organization_ends')}+", text))


def _with_wrapped_names(tokens: list[Token]) -> list[Token]:
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
    if named.piece.top > other.top and named.evidence == "pattern:legal_form":
        # What stands over a name with its legal form is no part of it.
        return None
    first, second = sorted((named.piece, other), key=lambda piece: piece.top)
    text = f"{first.text}{' ' if other.text.isascii() else ''}{second.text}"
    return (
        joined([first, second], text, "lines:2")
        if _is_complete(text) and not _is_complete(first.text)
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
    return flush and alike and _below(first, second) and _touches(first, second)


def _below(first: Piece, second: Piece) -> bool:
    return abs(first.centre[1] - second.centre[1]) > 0.6 * max(first.size, second.size)


def _touches(first: Piece, second: Piece) -> bool:
    size = max(first.size, second.size)
    across = max(first.top - second.bottom, second.top - first.bottom)
    along = max(first.left - second.right, second.left - first.right)
    return across < _NEAR * size and along < _NEAR * size


def _draft(token: Token) -> Draft:
    assert token.field is not None
    evidence = ([token.evidence] if token.evidence else ["size:large"]) + [*token.piece.marks]
    return Draft(token.field, token.piece.text, token.piece, token.role, evidence)


def _guess(tokens: list[Token]) -> Token | None:
    """What is most likely the organisation where nothing says so: the largest text."""
    free = [t for t in tokens if len(t.piece.text) > 1 and any(c.isalpha() for c in t.piece.text)]
    unknown = [t for t in free if t.field is None or t.role == EITHER]
    departments = [t for t in free if t.field is FieldName.DEPARTMENT]
    choice = unknown or (departments if len(departments) > 1 else [])
    # A Latin text beside a Japanese one is the logo, or the English name.
    return max(
        choice, key=lambda t: (t.role == EITHER or not t.piece.text.isascii(), t.piece.size), default=None
    )


def _joined_posts(tokens: list[Token]) -> list[Draft]:
    """One draft of neighbouring parts of a department, or of several titles; the parts are further candidates."""
    drafts: list[Draft] = []
    certain = [
        token for token in tokens if token.role > QUALIFICATION and token.evidence not in {SPLIT, SECOND}
    ]
    certain = certain or [token for token in tokens if token.role > QUALIFICATION]
    group: list[Token] = []
    for token in certain:
        if group and not (
            token.piece.side is group[-1].piece.side and _is_one_post(group[-1].piece, token.piece)
        ):
            drafts += _group_drafts(group)
            group = []
        group.append(token)
    drafts += _group_drafts(group) if group else []
    others = [_draft(token) for token in tokens if token not in certain]
    for other in others:
        other.role *= _FURTHER if certain else 1.0
    return drafts + others


def _is_one_post(first: Piece, second: Piece) -> bool:
    """Whether two pieces touch, in one script or in one line: 代表取締役 CEO."""
    in_line = not first.vertical and abs(first.centre[1] - second.centre[1]) < 0.5 * max(
        first.size, second.size
    )
    return _touches(first, second) and (in_line or first.text.isascii() == second.text.isascii())


def _group_drafts(group: list[Token]) -> list[Draft]:
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
