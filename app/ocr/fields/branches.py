"""Branches of an organisation, and boards beside a mayor: they are no part of its name, and what a department begins with.

株式会社青葉 大阪支店 営業課; 青葉町 教育委員会 生涯学習課.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from app.ocr.fields.post_grammar import is_department, made_of, names_department, places
from app.ocr.fields.tokens import Token
from app.ocr.fields.words import words

APART = "doubt:apart"
"""The doubt of a department whose branch or division is printed elsewhere than the rest of it."""

_KINDS = "支店|支社|支部|支局|支所|営業所|営業支店|出張所|事業所|販売所|配送所|駐在所|連絡所|サービスステーション|分室"
"""What only a branch is called; a company may be called センター, 工場 or 店 as a whole."""
_KIND = re.compile(f"{_KINDS}|事業部|事業本部|営業部|営業本部|工場")
"""What begins behind a name where its place or number does: 青葉石材第一事業部."""
_NAMED = re.compile(rf"(?P<stem>.+)(?:{_KINDS}|店|工場|事務所|センター|研究所|研究室|倉庫|オフィス)")
_INSTITUTE = re.compile(r"(?:センター|研究所|研究室|倉庫|オフィス)$")
"""What is called after a place, too, and has no departments that leave it out."""
_MAIN_OFFICE = re.compile(
    r"[\s【\[(（<〈■●◆]*(?:本社|本店|本所|本院|本庁)(?:所在地)?[\s】\])）>〉:：/／|｜]*"
)
_MAIN = re.compile(r"総?本[店社部]|本庁|総合支所|[東西]京本社|(?:大阪|東京|名古屋)本[社店]")
_BOARD = re.compile(
    r"(?:(?:教育|選挙管理|農業|公平|人事|監査|公安|労働|収用|固定資産評価審査|海区漁業調整|内水面漁場管理)委員会|監査委員|議会)(?:事務局)?|消防本部|会計管理者"
)
_DIVISION = re.compile(r"(?:事業部|事業本部|本部|カンパニー|学部|学院|研究院|研究科|学府|総局|部門|統括部)$")
_LEVEL_BELOW = re.compile(r"(?:[課室係班系]|グループ|チーム|ユニット|学科|講座|専攻|教室|セクション|分野)$")


def is_main_office(text: str) -> bool:
    """Whether a text says only that an address is that of the main office: the label of the address, and nobody's department.

    >>> is_main_office("本社："), is_main_office("本店"), is_main_office("大阪支店"), is_main_office("本社営業部")
    (True, True, False, False)
    """
    return _MAIN_OFFICE.fullmatch(text) is not None


@lru_cache(maxsize=4096)
def is_branch(text: str) -> bool:
    """Whether a text is a branch from end to end, a board, or the head office.

    >>> is_branch("駅南支店"), is_branch("本社"), is_branch("教育委員会"), is_branch("営業部"), is_branch("支店")
    (True, True, True, False, False)
    """
    if _MAIN.fullmatch(text) or is_board(text):
        return True
    branch = _NAMED.fullmatch(text)
    return branch is not None and (_is_whereabouts(branch["stem"]) or ends_in_branch(text))


def is_board(text: str) -> bool:
    """Whether a text is a board beside a mayor without the name of the town: 教育委員会."""
    return _BOARD.fullmatch(text) is not None


def ends_in_branch(text: str) -> bool:
    """Whether a text has a name, and ends with what only branches are called."""
    return re.search(rf".(?:{_KINDS})$", text) is not None


@lru_cache(maxsize=4096)
def branches_behind(text: str, form_ends: int, *, form_first: bool) -> tuple[int, ...]:
    """Where behind the name of an organisation with a legal form its branch or department may begin.

    ``form_ends`` is where the legal form ends. Behind a form that follows the name
    nothing belongs to it any more; else the branch begins where its place does, which
    may be in more than one place: 株式会社青葉東京中央支店.
    """
    rest = text[form_ends:]
    if not form_first:
        return (form_ends,) if is_branch(rest) or (names_department(rest) and is_department(rest)) else ()
    return tuple(
        start
        for kind in _KIND.finditer(text, form_ends)
        if kind.end() == len(text) or is_department(text[kind.end() :])
        for start in range(form_ends + 2, kind.start())
        if text[start - 1] != "第" and _is_whereabouts(text[start : kind.start()])
    )


@lru_cache(maxsize=4096)
def _is_whereabouts(text: str) -> bool:
    return made_of(text, _whereabouts())


@cache
def _whereabouts() -> frozenset[str]:
    return words("branch_places") | places()


def under_their_heads(groups: list[list[Token]]) -> list[tuple[list[Token], bool]]:
    """The parts of departments, each group with whether it was put together of what stands apart.

    One branch or division on a side, and one department that can only be a part
    of it, are one department wherever they stand: 経営企画室 … 大阪支店.
    """
    result = [(group, False) for group in groups]
    for head in groups:
        same = [other for other in groups if other is not head and _are_alike(head, other)]
        if len(same) == 1 and _heads(head, same[0]):
            result = [(each, apart) for each, apart in result if each is not head and each is not same[0]]
            result.insert(min(groups.index(head), groups.index(same[0])), ([*head, *same[0]], True))
            return result
    return result


def _are_alike(one: list[Token], other: list[Token]) -> bool:
    first, second = one[0].piece, other[0].piece
    return first.side is second.side and first.text.isascii() == second.text.isascii()


def _heads(head: list[Token], other: list[Token]) -> bool:
    """Whether a group is the branch, board or division to which another one belongs."""
    text, below = "".join(head[-1].piece.text.split()), "".join(other[0].piece.text.split())
    if is_branch(below) or re.search(_KINDS, below):
        return False
    if len(head) == 1 and is_branch(text) and not _INSTITUTE.search(text):
        return True
    return bool(_DIVISION.search(text) and _LEVEL_BELOW.search(below) and not any(map(_has_division, other)))


def _has_division(token: Token) -> bool:
    return _DIVISION.search(token.piece.text) is not None
