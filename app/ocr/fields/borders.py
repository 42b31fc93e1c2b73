"""Doubts of where an organisation ends and its department begins, and of what is an organisation by its last word alone.

Readers agree on letters; where one value ends and the next begins, each print shop
shows in its own way. So these two are certain only where paper or other text shows
it, and in doubt together: what the one has too much, the other lacks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from app.core.reading import FieldName, Side, SideReading
from app.ocr.fields.bodies import is_ministry
from app.ocr.fields.branches import ends_in_branch, is_branch
from app.ocr.fields.drafts import FRAGMENT, Draft
from app.ocr.fields.naming import has_form, is_legal_form
from app.ocr.fields.own_domain import host_of
from app.ocr.fields.plain import plain, with_middle_dots
from app.ocr.fields.tokens import BESIDES, CHARGE
from app.ocr.fields.words import any_of, words

BORDER = "doubt:border"
"""The doubt of an organisation or department that may hold a part of the other, or lack one."""
UNNAMED = "doubt:unnamed"
"""The doubt of an organisation of which nothing but its last word says that it is one."""

BODY = "fits:host"
"""That a public body fills its line, and has a host as such bodies have."""
_BODY = re.compile(
    r"[\u3400-\u9fff々ヶケノ]{1,6}(?:[都道府県市区町村省庁]|[道府県]庁|[市区]役所|[町村]役場|大学)"
)

_OF_ENDS = frozenset({FRAGMENT, BORDER, "doubt:wrapped", "doubt:person", "doubt:apart"})
"""Doubts that say that a value may not be whole, or is none."""
_POSTS = frozenset({FieldName.DEPARTMENT, FieldName.TITLE})
_CHARGED = re.compile(r".担当.")
"""What may be a part of the department and a title, or a title as a whole: 文化財担当技師."""
_OF_OFFICE = re.compile(r"事務局(?!長).")
"""What may be the department and a title as well as a title as a whole: 事務局次長."""
_AGREED = frozenset({"agrees:other_side", "agrees:domain"})
_INNER = re.compile(
    r"(?:局|部|課|室|係|本部|事業部|カンパニー|グループ|チーム|センター|研究所|工場|店|オフィス|事務所|キャンパス|分室|本社|委員会|委員|議会|学部|研究科|研究院|部門)$"
)
"""What the name of an organisation may end with as well as a part of it."""
_BUREAU = re.compile(r"^[\u3400-\u9fff]{3,}(?:局|署|事務所|出張所|本部|管理所|監部)$")
"""What a ministry has all over the country as well as in its own house."""
_OFFICER = re.compile(
    r"(?:代表|専務|常務)?(?:取締役|執行役|理事|社員)(?:会長|社長)?|.{0,4}執行役員|会長|代表"
)
"""Offices of a company, beside which somebody may have a post: 取締役 本部長."""
_HOSTS = tuple(
    (re.compile(body), re.compile(host))
    for body, host in (
        (r"[都道府県]庁?$|\bPref(?:ecture|ectural\b.*)$", r"(?:^|\.)(?:pref|metro)\."),
        (r"市(?:役所)?$|\bCity(?:\s(?:Office|Hall|Government))?$|^City of\s", r"(?:^|\.)city\."),
        (r"区(?:役所)?$|\b(?:Ward|City)(?:\s(?:Office|Government))?$", r"(?:^|\.)(?:city|ward)\."),
        (r"町(?:役場)?$|\bTown(?:\s(?:Office|Hall|Government))?$|^Town of\s", r"(?:^|\.)town\."),
        (r"村(?:役場)?$|\bVillage(?:\s(?:Office|Hall|Government))?$|^Village of\s", r"(?:^|\.)vill(?:age)?\."),
        (r"[市区]役所$|[町村]役場$|[道府県]庁$|(?:組合|連合|企業団)$", r"\.lg\.jp$"),
        (r"[省庁府]$|^Ministry of\s\w+|\b(?:Agency|Ministry)$", r"\.go\.jp$"),
        (r"大学$|大学校$|短期大学$|\b(?:University|College)$|^University of\s", r"\.ac\.jp$"),
        (r"高等専門学校$|高専$|学校$|\bSchool$", r"\.(?:ac|ed)\.jp$"),
        (r"(?:協会|組合|連合会|会議所|商工会|協議会|連盟|財団|機構|公社|基金|振興会|病院|医療センター)$", r"\.(?:or|go)\.jp$"),
    )
)  # fmt: skip
"""Who may have which host (JPRS), or is called so in it by custom: a town, town.aoba.lg.jp."""


def doubt_borders(drafts: Sequence[Draft], sides: Iterable[SideReading]) -> None:
    """Add ``doubt:border`` to organisations and departments whose common border is not certain, ``doubt:unnamed`` to what is hardly known to be an organisation, ``fits:host`` to public bodies that have a host of their own.

    An organisation that was put together of several lines, that shares its line with
    what no space parts from it, or that ends as branches and departments end has to
    stand on the other side as well; one without a legal form has to suit the host of
    the mail or web address. A department is in doubt wherever the organisation of its side is, and all posts of a side where one says what somebody is in charge of.
    """
    lines = {side.side: tuple(line.text for line in side.lines) for side in sides}
    hosts = {host_of(d.value) for d in drafts if d.field in {FieldName.EMAIL, FieldName.URL} and d.value}
    for draft in drafts:
        if draft.field is FieldName.ORGANIZATION:
            draft.add(*_told_of(draft, hosts, lines[draft.piece.side]))
    best: dict[tuple[FieldName, Side], Draft] = {}
    for draft in drafts:
        if draft.value and BESIDES.isdisjoint(draft.evidence):
            place = draft.field, draft.piece.side
            if place not in best or best[place].role < draft.role:
                best[place] = draft
    charged = {
        side
        for (field, side), draft in best.items()
        if field in _POSTS and _CHARGED.search("".join(draft.value.split()))
    }
    for draft in drafts:
        name = best.get((FieldName.ORGANIZATION, draft.piece.side))
        if draft.field is FieldName.DEPARTMENT and not _begins_for_certain(
            draft, name, lines[draft.piece.side]
        ):
            draft.add(BORDER)
        if draft.field is FieldName.TITLE and (_is_loose(draft) or _OF_OFFICE.match(draft.value)):
            draft.add(FRAGMENT)
        if draft.field in _POSTS and draft.piece.side in charged:
            draft.add(CHARGE)


def _told_of(name: Draft, hosts: Iterable[str], lines: Sequence[str]) -> Iterator[str]:
    """What the card tells of where an organisation ends, and of whether it is one."""
    if not _ends_for_certain(name, lines):
        yield BORDER
    if not _is_known(name, hosts):
        yield UNNAMED
    if _is_body_of_host(name, hosts, lines):
        yield BODY


def _ends_for_certain(name: Draft, lines: Sequence[str]) -> bool:
    value, evidence = _bare(name.value), set(name.evidence)
    if _is_glued(name, lines) or (is_ministry(value) and _has_bureau(lines)):
        return False
    if "agrees:other_side" in evidence:
        return True
    if not evidence.isdisjoint(_OF_ENDS):
        return False
    own = name.piece.lines
    if len(own) > 1 or any(kind.startswith("lines:") for kind in evidence):
        # The legal form and the name: nothing else may be of the name.
        return len(own) == 2 and any(is_legal_form(_bare(lines[number])) for number in own)
    if value.isascii():
        return True
    core = re.sub(f"^{any_of('organizations')}", "", value)
    return not (ends_in_branch(core) or (core != value and _INNER.search(core)) or _has_board(core))


def _has_board(text: str) -> bool:
    return any(is_branch(text[start:]) for start in range(2, len(text) - 1))


def _is_glued(draft: Draft, lines: Sequence[str]) -> bool:
    """Whether letters stand right before or behind a value in one of its lines."""
    value = _bare(draft.value)
    for number in draft.piece.lines:
        line = plain(with_middle_dots(lines[number]))
        compact = "".join(line.split())
        if compact in value:
            continue
        place = compact.find(value)
        if place < 0:
            return True
        starts = _word_starts(line)
        if place not in starts or place + len(value) not in starts:
            return True
    return False


def _word_starts(line: str) -> set[int]:
    """Where in a text without its spaces words begin and end."""
    starts, place = {0}, 0
    for word in line.split():
        starts |= {place, place + len(word)}
        starts |= {place + stop for stop, c in enumerate(word) if not c.isalnum()}
        starts |= {place + stop + 1 for stop, c in enumerate(word) if not c.isalnum() and c not in "ー・"}
        place += len(word)
    return starts


def _is_known(name: Draft, hosts: Iterable[str]) -> bool:
    if "pattern:legal_form" in name.evidence or has_form(name.value):
        return True
    if not _AGREED.isdisjoint(name.evidence):
        return True
    return _suits(name.value if name.value.isascii() else "".join(name.value.split()), hosts)


def _suits(body: str, hosts: Iterable[str]) -> bool:
    """Whether one of the hosts is as those of such a body are."""
    return any(kind.search(body) and host.search(address) for kind, host in _HOSTS for address in hosts)


def _is_body_of_host(name: Draft, hosts: Iterable[str], lines: Sequence[str]) -> bool:
    """Whether an organisation is a public body that fills its one line, and is called in the host of mail or web what it is: city.aoba.lg.jp."""
    text = _bare(name.value)
    own = {_bare(lines[number]) for number in name.piece.lines}
    return own == {text} and _BODY.fullmatch(text) is not None and _suits(text, hosts)


def _has_bureau(lines: Sequence[str]) -> bool:
    """Whether a bureau stands by itself, which under a ministry may be of its name, or a department: 臨海産業局."""
    return any(_BUREAU.search(word) for line in lines for word in plain(line).split())


def _begins_for_certain(department: Draft, name: Draft | None, lines: Sequence[str]) -> bool:
    if name is None:
        return False
    if BORDER in name.evidence or not _OF_ENDS.isdisjoint(name.evidence):
        return False
    return not any(
        is_branch(text) and text not in _bare(department.value)
        for number, line in enumerate(lines)
        if number not in department.piece.lines
        for text in ["".join(plain(line).split())]
    )


def _is_loose(title: Draft) -> bool:
    """Whether a title was put together of parts of which not each is one beside the first."""
    if not any(kind.startswith("parts:") for kind in title.evidence) or title.value.isascii():
        return False
    first, *others = title.value.split()
    known = words("titles")
    return not (_OFFICER.fullmatch(first) and all(part in known for part in others))


def _bare(text: str) -> str:
    return "".join(plain(with_middle_dots(text)).split())
