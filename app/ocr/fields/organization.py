"""Organisation, department and title."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from statistics import median

from app.core.reading import FieldName
from app.ocr.fields.affiliations import with_affiliations, without_lone_seconds
from app.ocr.fields.blocks import touches
from app.ocr.fields.bodies import REGIONAL, begins_as_body
from app.ocr.fields.branches import APART, is_branch, is_main_office, under_their_heads
from app.ocr.fields.charges import with_charges, with_english_posts
from app.ocr.fields.drafts import Draft, Piece, joined, usual_size
from app.ocr.fields.english_names import with_english_names
from app.ocr.fields.licences import with_licences, without_idle_licences
from app.ocr.fields.line_ends import doubt_unknown_words
from app.ocr.fields.lone_forms import with_forms
from app.ocr.fields.mending import as_read, mended_piece
from app.ocr.fields.names import FAMILIES
from app.ocr.fields.naming import (
    is_legal_form,
    is_like_person,
    is_named_clinic,
    is_school,
    keeps_institutions,
)
from app.ocr.fields.organization_parts import doubt_parts, unless_clinic
from app.ocr.fields.post_grammar import is_department
from app.ocr.fields.post_mending import mended_post
from app.ocr.fields.tokens import EITHER, QUALIFICATION, SECOND, Token
from app.ocr.fields.words import ends_with, readings
from app.ocr.fields.wrapped import with_bureaus, with_wrapped_names

_GUESS = 0.5
"""How often the largest text is the organisation where nothing says so."""
_FURTHER = 0.5
_FORCE = re.compile(r"(?:消防(?:本部|局|庁|組合)|警察本部|警視庁|[都道府県]警察?)$")
_STATION = re.compile(r"(?:消防|警察|分)署$")
"""What a force has all over its land."""
_HOUSE = re.compile(r"[0-9０-９](?:丁目|番地|番[0-9０-９]|[-－−‐―][0-9０-９])")
"""The numbers of a house: what has them is an address, whatever its last word."""
_OFFICE = re.compile(
    r"(?:本社|支社|本店|支店|営業所|営業本部|事業所|出張所|支部|支局|支所|工場|オフィス|事務所|センター|研究所|研究室|配送所|販売所|直売所|駐在所|連絡所|集荷所|発着所|車庫|ショールーム|倉庫|店|本部|本庁|庁舎|キャンパス|分室)$"
    r"|(?:Head|Main|Branch|Tokyo|Osaka)\s(?:Office|Branch)$"
)
"""What an address may belong to."""
_OFFICE_ALONE = re.compile(
    r"[\u3400-\u9fff]{3}(?:事務所|管理所|センター|局|署|病院|学校|学園|保育園|図書館|博物館|試験場)$"
    r"|[\u3400-\u9fff]{5}出張所$|[\u3400-\u9fff]{4}(?:防疫所|検疫所)$"
)
"""What may be an organisation as well as a part of one."""


def find_posts(pieces: list[Piece], addresses: list[Draft], contacts: Sequence[Draft] = ()) -> list[Draft]:
    """Drafts of organisation, department and title from what names and patterns left; ``addresses`` and ``contacts`` are those found before."""
    right = [mended_post(mended_piece(piece)) for piece in pieces]
    usual = usual_size([*right, *(address.piece for address in addresses)])
    tokens = [unless_clinic(token) for token in with_affiliations(with_forms(right, usual))]
    tokens = with_wrapped_names(tokens, right, usual)
    tokens = with_bureaus(tokens, right)
    tokens = [token for token in tokens if not _heads_branch(token, tokens, addresses, contacts)]
    tokens = [token for token in tokens if not (_is_address(token) or _is_concern(token, tokens))]
    tokens = [_unless_person(token) for token in tokens]
    tokens = with_english_posts(tokens)
    tokens = without_lone_seconds(with_licences(with_charges(_with_own_departments(tokens))))
    drafts = [_draft(token) for token in tokens if token.field is FieldName.ORGANIZATION]
    is_told = any(not draft.value.isascii() for draft in drafts)
    if not is_told and (guess := _guess(tokens, offices_alone=bool(drafts))) is not None:
        # The other side may say it again.
        tokens = [token for token in tokens if token.piece.text != guess.piece.text]
        drafts.append(_draft(replace(guess, field=FieldName.ORGANIZATION, role=_GUESS)))
    named = with_english_names(tokens, drafts)
    drafts += [_draft(token) for token in named if token not in tokens]
    tokens = without_idle_licences([token for token in named if token in tokens], drafts)
    for field in (FieldName.DEPARTMENT, FieldName.TITLE):
        drafts += _joined_posts([token for token in tokens if token.field is field], field)
    _prefer_large(drafts)
    doubt_parts(drafts)
    doubt_unknown_words(drafts, tokens)
    return drafts + as_read(drafts, pieces)


def _unless_person(token: Token) -> Token:
    """A name of a person that ends like an organisation is rather that: 西園寺, 高橋都."""
    text = token.piece.text
    if token.evidence != "dictionary:organization":
        return token
    if text in readings(FAMILIES):
        return replace(token, role=token.role * _FURTHER)
    if is_like_person(text):
        return replace(token, role=token.role * _FURTHER, further=(*token.further, "doubt:person"))
    return token


def _is_address(token: Token) -> bool:
    """Whether a department is the address of another office, which ends like one: 若草町2丁目28番地."""
    return token.field is FieldName.DEPARTMENT and _HOUSE.search(token.piece.text) is not None


def _is_concern(token: Token, tokens: list[Token]) -> bool:
    """Whether a token is the group of companies to which the organisation belongs: 青葉グループ over 青葉建設株式会社."""
    stem = token.piece.text.removesuffix("グループ")
    return (
        token.field is not None
        and len(stem) > 1
        and stem != token.piece.text
        and any(
            other.field is FieldName.ORGANIZATION and other is not token and stem in other.piece.text
            for other in tokens
        )
    )


def _with_own_departments(tokens: list[Token]) -> list[Token]:
    """Beside an organisation with its legal form, what may be a department by its end is one: 循環器内科 of a 医療法人.

    So is what a school calls a part of itself, 研究推進機構 of a 大学, a home that a body keeps: デイサービス青葉 of a 社会福祉法人,
    and a station of a force: 北消防署 of a 消防本部.
    """
    formed = [token for token in tokens if token.evidence == "pattern:legal_form"]
    keepers = [token for token in formed if keeps_institutions(token.piece.text)]
    schools = [token for token in tokens if is_school(token.piece.text)]
    forces = [token for token in tokens if _FORCE.search(token.piece.text)]

    def owners(token: Token) -> list[Token]:
        text = token.piece.text
        if is_named_clinic(text):
            return []
        if token.field is FieldName.ORGANIZATION and _STATION.search(text):
            return forces
        if token.evidence not in {"pattern:public_body", "dictionary:organization"}:
            return []
        if begins_as_body(text):
            return keepers
        if token.evidence == "pattern:public_body":
            return []
        if ends_with("departments").search(text):
            return formed
        return schools if text.endswith("機構") else []

    def is_part(token: Token) -> bool:
        return any(
            other is not token
            and other.piece.side is token.piece.side
            and other.piece.size >= token.piece.size
            for other in owners(token)
        )

    return [
        replace(token, field=FieldName.DEPARTMENT, evidence="dictionary:department")
        if is_part(token)
        else token
        for token in tokens
    ]


def _heads_branch(
    token: Token, tokens: list[Token], addresses: list[Draft], contacts: Sequence[Draft]
) -> bool:
    """Whether a token is no more than the office whose address stands beside or under it: 大阪支店 〒530…

    The first address is the person's own, so that its office is taken for the
    department where no other is given, or where it stands under the organisation.
    """
    if token.field is FieldName.ORGANIZATION or not _OFFICE.search(token.piece.text):
        return False
    if (
        token.piece.text.endswith("本部")
        and is_department(token.piece.text)
        and ends_with("functions").search(token.piece.text[:-2])
    ):
        # 営業本部 is what it is for, not where.
        return False
    headed = next(
        (number for number, address in enumerate(addresses) if _is_head(token.piece, address.piece)), None
    )
    if headed is None:
        return False
    own = any(
        other.field is FieldName.DEPARTMENT and not _OFFICE.search(other.piece.text)
        for other in tokens
        if other is not token and other.piece.side is token.piece.side
    )
    # What stands in a line with the address or its postal code is no more than the label of these.
    label = any(
        other.piece.side is token.piece.side and not set(token.piece.lines).isdisjoint(other.piece.lines)
        for other in (*addresses, *contacts)
    )
    if label and is_main_office(token.piece.text):
        return True
    return headed > 0 or (own and (label or not _is_under_name(token, tokens)))


def _is_under_name(office: Token, tokens: list[Token]) -> bool:
    """Whether a branch stands behind an organisation or right under it."""
    piece = office.piece
    return is_branch(piece.text) and any(
        other.field is FieldName.ORGANIZATION
        and other.piece.side is piece.side
        and (not set(other.piece.lines).isdisjoint(piece.lines) or touches(other.piece, piece))
        for other in tokens
    )


def _is_head(office: Piece, address: Piece) -> bool:
    if office.side is not address.side or office.vertical != address.vertical:
        return False
    size = max(office.size, address.size)
    if office.vertical:
        return 0 < office.centre[0] - address.right < 1.6 * size
    above = 0 < address.top + 0.5 * size - office.centre[1] < 2.0 * size and office.left < address.right
    beside = abs(office.centre[1] - address.top) < size and office.right < address.left + size
    return (above or beside) and office.top < address.bottom


def _draft(token: Token) -> Draft:
    assert token.field is not None
    evidence = ([token.evidence] if token.evidence else ["size:large"]) + [*token.further, *token.piece.marks]
    return Draft(token.field, token.piece.text, token.piece, token.role, evidence)


def _guess(tokens: list[Token], *, offices_alone: bool) -> Token | None:
    """What is most likely the organisation where nothing says so: the largest text, or an office that is in no other's name.

    Beside the English name of an organisation, it can only be such an office.
    """
    free = [t for t in tokens if len(t.piece.text) > 1 and any(c.isalpha() for c in t.piece.text)]
    unknown = [t for t in free if t.field is None or t.role == EITHER]
    departments = [t for t in free if t.field is FieldName.DEPARTMENT]
    offices = [t for t in departments if _OFFICE_ALONE.search(t.piece.text)]
    choice = (
        offices if offices_alone else [*offices, *unknown] or (departments if len(departments) > 1 else [])
    )
    # A Latin text beside a Japanese one is the logo, or the English name.
    return max(
        choice,
        key=lambda t: (
            not t.piece.text.isascii(),
            t.role == EITHER,
            REGIONAL.fullmatch(t.piece.text) is not None,
            t.piece.size,
            t in offices,
        ),
        default=None,
    )


def _joined_posts(tokens: list[Token], field: FieldName) -> list[Draft]:
    """One draft of neighbouring parts of a department, or of several titles; the parts are further candidates."""
    drafts: list[Draft] = []
    certain = [token for token in tokens if token.role > QUALIFICATION and token.evidence != SECOND]
    certain = certain or [token for token in tokens if token.role > QUALIFICATION]
    groups: list[list[Token]] = []
    for token in certain:
        if any(_is_one_post(piece, token.piece) for piece in _last_line(groups)):
            groups[-1].append(token)
        else:
            groups.append([token])
    if field is FieldName.DEPARTMENT:
        for group, apart in under_their_heads(groups):
            drafts += _group_drafts(group)
            if apart:
                drafts[-1 - len(group)].add(APART)
    else:
        drafts += [draft for group in groups for draft in _group_drafts(group)]
    others = [_draft(token) for token in tokens if token not in certain]
    for other in others:
        other.role *= _FURTHER if certain else 1.0
    return drafts + others


def _last_line(groups: list[list[Token]]) -> list[Piece]:
    """All that the last group has in the line in which it ends: the next line may begin under the first of these."""
    if not groups:
        return []
    last = groups[-1][-1].piece
    return [
        token.piece
        for token in groups[-1]
        if token.piece.side is last.side and not set(token.piece.lines).isdisjoint(last.lines)
    ]


def _is_one_post(first: Piece, second: Piece) -> bool:
    """Whether two pieces of a side touch, in one script or in one line: 代表取締役 CEO."""
    if first.side is not second.side:
        return False
    in_line = not first.vertical and abs(first.centre[1] - second.centre[1]) < 0.5 * max(
        first.size, second.size
    )
    return touches(first, second) and (in_line or first.text.isascii() == second.text.isascii())


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
    for draft in named:
        # A legal form by itself is the beginning of a name whose rest was not found beside it.
        draft.role *= _FURTHER if is_legal_form(draft.value) else 1.0
    best = max(named, key=lambda d: round(d.role, 1) + min(1.0, 0.3 * (d.piece.size / max(usual, 1.0) - 1)))
    for draft in named:
        if draft is not best:
            draft.role = min(draft.role, best.role) * _FURTHER
