"""Bodies that keep institutions, and these: clinics that end like departments, and names that may be no more than a part."""

from __future__ import annotations

from collections.abc import Sequence

from app.core.reading import FieldName
from app.core.text import fold
from app.ocr.fields.blocks import is_next_line
from app.ocr.fields.drafts import FRAGMENT, Draft
from app.ocr.fields.naming import has_form, is_named_clinic, keeps_institutions
from app.ocr.fields.post_grammar import is_department
from app.ocr.fields.tokens import BY_END, SECOND, Token, organization
from app.ocr.fields.words import ends_with

_SHORTEST = 2
_OTHER = frozenset({FieldName.ORGANIZATION, FieldName.DEPARTMENT})


def unless_clinic(token: Token) -> Token:
    """A clinic that is called by what it practises ends like a department, and is none: こもれび小児科."""
    if token.field is FieldName.DEPARTMENT and is_named_clinic(token.piece.text):
        return organization(token.piece, BY_END, "dictionary:organization")
    return token


def doubt_parts(drafts: Sequence[Draft]) -> None:
    """Add ``doubt:fragment`` to organisations whose name may go on elsewhere on their side.

    That is the name of a body that keeps schools or hospitals beside one that may
    be such an institution (医療法人社団青葉会 / 青葉整形外科), any name beside one
    that begins with the same word, and what is an organisation only because nothing else is.
    A department that is set as the second line of a name shares the doubt (株式会社青葉 / 設計事務所).
    """
    others = [draft for draft in drafts if draft.field in _OTHER and SECOND not in draft.evidence]
    for draft in drafts:
        if draft.field is not FieldName.ORGANIZATION:
            continue
        if "dictionary:department" in draft.evidence or any(_may_go_on(draft, other) for other in others):
            draft.add(FRAGMENT)
        if any(_is_left_over(draft, other, drafts) for other in others):
            draft.add(FRAGMENT)
        second = {line for other in others if _is_set_as_one(draft, other) for line in other.piece.lines}
        for other in others:
            shares = other.piece.side is draft.piece.side and not second.isdisjoint(other.piece.lines)
            if second and (other is draft or shares):
                other.add(FRAGMENT)


def _may_go_on(draft: Draft, other: Draft) -> bool:
    """Whether the text of another draft may belong to the name."""
    if other.piece.side is not draft.piece.side or other.value.isascii() != draft.value.isascii():
        return False
    one, text = fold(draft.value), fold(other.value)
    if text in one or one in text or has_form(other.value) or not _may_be_institution(other):
        return False
    if not set(other.piece.lines).isdisjoint(draft.piece.lines):
        return False
    return keeps_institutions(draft.value) or (not one.isascii() and text[:_SHORTEST] in one)


def _is_left_over(name: Draft, other: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether a department right behind a public body is not all of the department: 青葉省臨海産業局 … 環境対策部.

    That what is greater stands there speaks for a part of the name.
    """
    return (
        other.field is FieldName.DEPARTMENT
        and "pattern:public_body" in name.evidence
        and other.piece.side is name.piece.side
        and not set(other.piece.lines).isdisjoint(name.piece.lines)
        and any(
            each.field is FieldName.DEPARTMENT
            and each.piece.side is name.piece.side
            and not each.value.isascii()
            and SECOND not in each.evidence
            and not set(each.piece.lines) <= set(name.piece.lines)
            for each in drafts
        )
    )


def _is_set_as_one(name: Draft, other: Draft) -> bool:
    """Whether a department is set like the line before, a name, and ends as names do."""
    return (
        other.field is FieldName.DEPARTMENT
        and bool(ends_with("organization_ends").search(other.value.split()[0]))
        and is_next_line(name.piece, other.piece)
    )


def _may_be_institution(draft: Draft) -> bool:
    if draft.field is FieldName.ORGANIZATION:
        return True
    return bool(ends_with("organization_ends").search(draft.value)) and not all(
        map(is_department, draft.value.split())
    )
