"""Evidence that an organisation, department or title of a column is whole.

Where columns end, a print shop parts them from the next as it likes: a name or a post
may go on in the column beside it, in the same size and at the same height, as what
stands there may be a value of its own. So a value counts as whole only where it fills
its columns, and nothing is left beside it that may belong to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from app.core.reading import FieldName, SideReading
from app.ocr.fields.drafts import Draft, Piece
from app.ocr.fields.plain import plain, with_middle_dots
from app.ocr.fields.tokens import BESIDES

WHOLE = "fits:column"
_POSTS = (FieldName.DEPARTMENT, FieldName.TITLE)
_WORDED = (FieldName.ORGANIZATION, *_POSTS)
_AGREED = frozenset({"agrees:other_side", "agrees:domain"})
_PROFESSION = re.compile("(?!.*[級種])[\u3400-\u9fff]{2,6}士|医師|薬剤師|看護師|保健師")
"""What one's title may be as well: パートナー弁護士, but not 1級建築士."""
_JAPANESE = re.compile("[ぁ-ヿ\u3400-\u9fff]")
_REACH = 2.0
"""How far from a value a line may be of it, in sizes of its characters."""
_LIVED_WITH = frozenset({"doubt:vertical", "doubt:unnamed"})
"""Doubts that say nothing of where a value ends."""

_Lines = Sequence[str]


def confirm_columns(drafts: Sequence[Draft], sides: Iterable[SideReading]) -> None:
    """Add ``fits:column`` to the organisation, department and title of a side that are whole.

    Each fills its columns by itself, or the department and the title theirs together. These are
    whole beside an organisation that fills its lines, and where no other line says a post, nor a
    profession that may belong to the title: パートナー / 弁護士. An organisation is whole where
    the other side or the domain has its name as well. Beside neither there is a line of which nothing is known.
    """
    for side in sides:
        lines = tuple(line.text for line in side.lines)
        own = [draft for draft in drafts if draft.piece.side is side.side and draft.value]
        best = {field: found for field in _WORDED if (found := _best(own, field)) is not None}
        posts = [best[field] for field in _POSTS if field in best]
        whole = {
            field
            for field, draft in best.items()
            if not _doubts(draft)
            and (
                _fill(lines, draft)
                or (draft in posts and (_fill(lines, *posts) or _fill(lines, *posts[::-1])))
            )
        }
        strays = _strays(side, own)
        if (
            whole == best.keys()
            and not _has_other_posts(own, best)
            and not any(_is_beside(stray, draft) for stray in strays for draft in posts)
        ):
            _confirm(posts)
        name = best.get(FieldName.ORGANIZATION)
        if (
            name is not None
            and FieldName.ORGANIZATION in whole
            and not _AGREED.isdisjoint(name.evidence)
            and not any(_is_beside(stray, name) for stray in strays)
        ):
            _confirm((name,))


def _confirm(drafts: Iterable[Draft]) -> None:
    for draft in drafts:
        if draft.piece.vertical:
            draft.add(WHOLE)


def _best(drafts: Iterable[Draft], field: FieldName) -> Draft | None:
    found = [draft for draft in drafts if draft.field is field and BESIDES.isdisjoint(draft.evidence)]
    return max(found, key=lambda draft: draft.role, default=None)


def _fill(lines: _Lines, *drafts: Draft) -> bool:
    """Whether the lines of some values say these, one behind the other, and nothing else."""
    told = "".join(lines[number] for number in sorted({n for draft in drafts for n in draft.piece.lines}))
    return _bare(told) == "".join(_bare(draft.value) for draft in drafts)


def _strays(side: SideReading, drafts: Iterable[Draft]) -> list[Piece]:
    """The lines with a kanji or kana of which no value was taken."""
    told = {number for draft in drafts for number in draft.piece.lines}
    return [
        Piece.of(line, number, side.side, line.text)
        for number, line in enumerate(side.lines)
        if number not in told and _JAPANESE.search(line.text)
    ]


def _is_beside(stray: Piece, draft: Draft) -> bool:
    """Whether a line stands in the next column, or above or below in the same one."""
    own, reach = draft.piece, _REACH * draft.piece.size
    return (
        stray.left < own.right + reach
        and own.left - reach < stray.right
        and stray.top < own.bottom + reach
        and own.top - reach < stray.bottom
    )


def _doubts(draft: Draft) -> bool:
    return any(kind.startswith("doubt:") and kind not in _LIVED_WITH for kind in draft.evidence)


def _has_other_posts(drafts: Iterable[Draft], best: dict[FieldName, Draft]) -> bool:
    """Whether another line in Japanese says a post, but for a qualification or office besides that is nobody's title."""
    told = {number for draft in best.values() for number in draft.piece.lines}
    return any(
        draft.field in _POSTS
        and not draft.value.isascii()
        and not set(draft.piece.lines) <= told
        and (BESIDES.isdisjoint(draft.evidence) or _PROFESSION.fullmatch(_bare(draft.value)) is not None)
        for draft in drafts
    )


def _bare(text: str) -> str:
    return "".join(plain(with_middle_dots(text)).split())
