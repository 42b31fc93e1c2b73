"""Mail and web address of one organisation: hosts that all but agree are one, of which a letter was read wrong."""

from __future__ import annotations

import re
from dataclasses import replace
from difflib import SequenceMatcher

from app.core.reading import FieldName
from app.ocr.fields.drafts import Draft
from app.ocr.fields.hosts import is_whole

DOUBT = "doubt:other_host"
_REPAIR = "repaired:host"
_MENDED, _MISREAD = 0.9, 0.3
_ALIKE = 0.85
"""How alike a host without a top level is to the one it is."""
_BEFORE_HOST = re.compile(r".*@|^(?:https?://)?(?:www\.)?")


def host_of(value: str) -> str:
    """The host of a mail or web address, without its www.

    >>> host_of("taro@minamo.jp"), host_of("https://www.minamo.jp/people/")
    ('minamo.jp', 'minamo.jp')
    """
    return _BEFORE_HOST.sub("", value, count=1).partition("/")[0]


def compare_hosts(by_field: dict[FieldName, list[Draft]]) -> list[Draft]:
    """Doubt both of two addresses whose hosts differ in a letter; the drafts that one of them puts right."""
    found: list[Draft] = []
    mails, urls = (list(by_field.get(field, ())) for field in (FieldName.EMAIL, FieldName.URL))
    hosts = {host_of(draft.value) for draft in mails} & {host_of(draft.value) for draft in urls}
    for mail in mails:
        for url in urls:
            # Where an address has its like already, another reading of it stands beside it.
            if not hosts & {host_of(mail.value), host_of(url.value)}:
                found += _compared(mail, url) + _compared(url, mail)
    return found


def _compared(draft: Draft, other: Draft) -> list[Draft]:
    """The draft with the host of the other, where this is nearly its own; likelier than itself where it lost a letter."""
    mine, right = host_of(draft.value), host_of(other.value)
    if not is_whole(right):
        return []
    if not is_whole(mine):
        if SequenceMatcher(None, mine, right).ratio() < _ALIKE:
            return []
    elif not _one_letter(mine, right):
        return []
    lost = not is_whole(mine) or len(mine) < len(right)
    value = draft.value.replace(mine, right, 1)
    evidence = [kind for kind in draft.evidence if kind != _REPAIR]
    role = draft.role * (_MENDED if lost else _MISREAD)
    draft.add(DOUBT)
    if lost:
        draft.role *= _MISREAD
    return [replace(draft, value=value, role=role, evidence=[*evidence, _REPAIR])]


def _one_letter(one: str, other: str) -> bool:
    """Whether one letter or dot changed, left out or put in makes one of the hosts the other."""
    short, long = sorted((one, other), key=len)
    if len(long) - len(short) > 1 or short == long:
        return False
    same = next((n for n, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    return short[same + (len(short) == len(long)) :] == long[same + 1 :]
