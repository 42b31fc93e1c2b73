"""Evidence that a department or title is whole: it has its line for itself, and no other line says such a thing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from app.core.reading import FieldName, SideReading
from app.ocr.fields.drafts import Draft
from app.ocr.fields.plain import plain, with_middle_dots
from app.ocr.fields.post_grammar import is_rank
from app.ocr.fields.words import words

ALONE = "fits:alone"
_POSTS = (FieldName.DEPARTMENT, FieldName.TITLE)
_NOT_PLAIN = ("parts:", "split:", "post:", "dictionary:qualification")
"""Evidence of what was put together, taken apart, or is another thing."""


def confirm_posts(drafts: Sequence[Draft], sides: Iterable[SideReading]) -> None:
    """Add ``fits:alone`` to departments and titles that stand alone in their lines, the only one of their field on the side.

    A title besides has to be one of the list, or a rank from end to end: of a longer
    one, the part before it may be a department.
    """
    lines = {side.side: side.lines for side in sides}
    for draft in drafts:
        if draft.field not in _POSTS or any(kind.startswith(_NOT_PLAIN) for kind in draft.evidence):
            continue
        numbers = {span.line for span in draft.piece.spans}
        side = draft.piece.side
        whole = "".join(lines[side][number].text for number in sorted(numbers))
        others = (
            other
            for other in drafts
            if other.field is draft.field
            and other.piece.side is side
            and other.value.isascii() == draft.value.isascii()
            and not {span.line for span in other.piece.spans} <= numbers
        )
        if _bare(whole) == _bare(draft.value) and not any(others) and _is_known(draft):
            draft.add(ALONE)


def _bare(text: str) -> str:
    return "".join(plain(with_middle_dots(text)).split())


def _is_known(draft: Draft) -> bool:
    text = _bare(draft.value)
    if draft.field is FieldName.DEPARTMENT:
        return True
    if text.isascii():
        return draft.value in words("titles_english")
    return text in words("titles") or is_rank(text)
