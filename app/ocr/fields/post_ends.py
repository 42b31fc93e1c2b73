"""Evidence that a department or title is whole: posts fill their lines from end to end, and no other line says such a thing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from app.core.reading import FieldName, Side, SideReading
from app.ocr.fields.borders import BORDER
from app.ocr.fields.drafts import Draft
from app.ocr.fields.plain import plain, with_middle_dots
from app.ocr.fields.post_borders import begins_with_end, last_level, partings
from app.ocr.fields.post_grammar import is_rank
from app.ocr.fields.tokens import BESIDES
from app.ocr.fields.words import words

ALONE = "fits:alone"
_POSTS = (FieldName.DEPARTMENT, FieldName.TITLE)
_CHARGES = ("係", "担当", "付")
_SHORTENED = (
    "マネージャ", "マネジャ", "リーダ", "ディレクタ", "アドバイザ", "コーディネータ", "プランナ", "デザイナ", "プロデューサ", "トレーナ", "オフィサ",
    "オーナ", "パートナ", "マイスタ", "マスタ", "インストラクタ", "カウンセラ", "サポータ", "オペレータ", "プログラマ", "ファシリテータ", "ライタ", "エディタ",
    "バイヤ", "コントローラ", "ヘルパ", "ワーカ", "キュレータ", "レビューア", "ドライバ", "フェロ",
)  # fmt: skip
"""Words that are written without their long vowel, too, which at the end of a line readers may have lost."""

_Lines = dict[Side, tuple[str, ...]]


def confirm_posts(drafts: Sequence[Draft], sides: Iterable[SideReading]) -> None:
    """Add ``fits:alone`` to departments and titles in whose lines nothing else stands, the only ones of their field on the side.

    A department and a title between which the border is not clear are in doubt, both
    of them (``doubt:border``). They may share lines, if these say no more than both and
    gaps part them. A title besides has to be one of the list or a rank from end to end:
    of a longer one (人事課長), the part before it may be a department.
    """
    lines = {side.side: tuple(line.text for line in side.lines) for side in sides}
    best = {field: _best(drafts, field) for field in _POSTS}
    for draft in drafts:
        if draft.field not in _POSTS or not BESIDES.isdisjoint(draft.evidence):
            continue
        partner = best[_POSTS[draft.field is FieldName.DEPARTMENT]]
        if partner is not None and _has_loose_border(draft, partner):
            draft.add(BORDER)
            continue
        fills = _fills(lines, draft) or (partner is not None and _shares(lines, draft, partner))
        if fills and not _has_rival(drafts, draft) and _is_known(draft, partner):
            draft.add(ALONE)
        if draft.field is FieldName.TITLE and draft.value.endswith(_SHORTENED):
            draft.add("doubt:long-vowel")


def _has_loose_border(draft: Draft, partner: Draft) -> bool:
    """Whether the end of a department and the beginning of its title may change places; that is a doubt of both."""
    department, title = (draft, partner) if draft.field is FieldName.DEPARTMENT else (partner, draft)
    if department.piece.side is not title.piece.side or title.value.isascii():
        return False
    unit, head = _bare(department.value), _bare(title.value)
    return begins_with_end(head, unit) or bool(last_level(unit))


def _best(drafts: Sequence[Draft], field: FieldName) -> Draft | None:
    found = [draft for draft in drafts if draft.field is field and BESIDES.isdisjoint(draft.evidence)]
    return max(found, key=lambda draft: draft.role, default=None)


def _numbers(*drafts: Draft) -> set[int]:
    return {number for draft in drafts for number in draft.piece.lines}


def _fills(lines: _Lines, *drafts: Draft) -> bool:
    """Whether the lines of some values on one side say these, one behind the other, and nothing else."""
    told = "".join(lines[drafts[0].piece.side][number] for number in sorted(_numbers(*drafts)))
    return _bare(told) == "".join(_bare(draft.value) for draft in drafts)


def _shares(lines: _Lines, draft: Draft, partner: Draft) -> bool:
    """Whether a value shares its lines with the other post, both fill them, and gaps tell them apart."""
    side = draft.piece.side
    if partner.piece.side is not side or _numbers(draft).isdisjoint(_numbers(partner)):
        return False
    shared = [lines[side][number] for number in _numbers(draft) & _numbers(partner)]
    department, title = (draft, partner) if draft.field is FieldName.DEPARTMENT else (partner, draft)
    return (_fills(lines, draft, partner) or _fills(lines, partner, draft)) and all(
        _is_one(_bare(word), _bare(department.value), _bare(title.value))
        for line in shared
        for word in line.split()
    )


def _is_one(word: str, department: str, title: str) -> bool:
    """Whether a word is of one of both, as the paper has it, and could not be parted.

    Where no gap shows the border, offices differ: 営業課主任 is somebody of 営業課, or a title as it stands.
    """
    return (word in department or word in title) and not partings(word)


def _has_rival(drafts: Sequence[Draft], draft: Draft) -> bool:
    """Whether another line of the side, in the same script, has a value of the field."""
    numbers = _numbers(draft)
    return any(
        other.field is draft.field
        and other.piece.side is draft.piece.side
        and other.value.isascii() == draft.value.isascii()
        and BESIDES.isdisjoint(other.evidence)
        and not _numbers(other) <= numbers
        for other in drafts
    )


def _bare(text: str) -> str:
    return "".join(plain(with_middle_dots(text)).split())


def _is_known(draft: Draft, partner: Draft | None) -> bool:
    text = _bare(draft.value)
    if draft.field is FieldName.DEPARTMENT:
        # What somebody is in charge of is the title where there is no other: 渉外係.
        return partner is not None or not text.endswith(_CHARGES)
    if text.isascii():
        return draft.value in words("titles_english")
    return text in words("titles") or is_rank(text)
