"""Where a department ends and its title begins, if the paper does not show it: 消化器外科 病棟医長, 営業部 官公需課 営業課主任.

A word that begins with what departments end with, and goes on as a title, may be
parted there or belong to the title as a whole.
"""

from __future__ import annotations

import re
from functools import lru_cache

from app.ocr.fields.post_grammar import is_department, is_title, names_department
from app.ocr.fields.words import ends_with, words

_OF_ONE_LEVEL = ("課", "係", "班")
"""Of these no department has two, one within the other."""
_ATTACHED = "付"
"""Who is assigned to a unit without a name: 課付主任."""
_BY_THEMSELVES = frozenset(
    ("病棟", "外来", "窓口", "売場", "詰所", "医局", "図書館", "図書室", "附属病院", "相談室", "秘書室", "会計課", "出納室", "公室", "教室", "分室", "官房", "本庁", "本社", "本店")
)  # fmt: skip
"""Units that a department may have without a name: 消化器外科 病棟."""
_WITHIN_KATAKANA = re.compile("[ァ-ヶー]{2}")


@lru_cache(maxsize=4096)
def partings(word: str) -> tuple[int, ...]:
    """Where a department may end in a word so that a title is left, in which no department ends.

    >>> partings("総務部人事課主任"), partings("営業部長"), partings("病棟医長")
    ((6,), (), ())
    """
    return tuple(
        stop
        for stop in range(2, len(word) - 1)
        if (names_department(word[:stop]) or is_department(word[:stop]))
        and is_title(word[stop:])
        and not partings(word[stop:])
    )


@lru_cache(maxsize=4096)
def begins_with_end(title: str, department: str) -> bool:
    """Whether a title begins with a unit that has no name, which may be the end of the department before it.

    One whose unit the department has at its end is a title as it stands; so is one of
    the list of titles, unless departments have its unit without a name.

    >>> begins_with_end("病棟医長補佐", "消化器外科"), begins_with_end("支店次長", "東京支店"), begins_with_end("グループリーダー", "企画部")
    (True, False, False)
    """
    units = _BY_THEMSELVES if title in words("titles") else words("departments")
    return any(
        (unit := title[:stop].removesuffix(_ATTACHED)) in units
        and not department.endswith(unit)
        and is_title(title[stop:])
        and not _WITHIN_KATAKANA.fullmatch(title[stop - 1 : stop + 1])
        for stop in range(2, len(title) - 1)
    )


@lru_cache(maxsize=4096)
def last_level(department: str) -> int:
    """Where in a department without spaces its last level begins, if one of the same kind comes before it; 0 where none does.

    It is then rather what the title is of: 営業部官公需課営業課 主任.

    >>> last_level("営業部官公需課営業課"), last_level("営業部営業課"), last_level("第一事業部営業部")
    (7, 0, 0)
    """
    unit = next((unit for unit in _OF_ONE_LEVEL if department.endswith(unit)), "")
    start = department.rfind(unit, 0, -1) + 1 if unit else 0
    if (
        start < len(unit) + 1
        or not is_department(department[start:])
        or not _ends_in_unit(department[:start])
    ):
        return 0
    return start


def _ends_in_unit(text: str) -> bool:
    return bool(ends_with("departments").search(text)) and text not in words("departments")
