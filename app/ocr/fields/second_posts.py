"""The words that call a post a second one: 兼 総務部長, 【兼】企画課, （兼任：営業部 主任）, 総務部長（兼務）."""

from __future__ import annotations

import re

from app.ocr.fields.post_grammar import is_department, is_title
from app.ocr.fields.words import any_of, ends_with

_OPEN, _CLOSE = r"[(（\[［【〔<＜]", r"[)）\]］】〕>＞]"
_INSIDE = r"[^\s()（）［］\[\]【】〔〕]{2,}"
_LONG = r"(?:兼務|兼任|兼職|併任|併務|Concurrently|Also)"
_WORD = rf"(?:{_LONG}|兼|併)"
_BEFORE = re.compile(
    rf"{_OPEN}\s*{_WORD}\s*{_CLOSE}\s*[:：]?\s*|{_OPEN}\s*{_WORD}\s*[:：]?\s*(?=.*{_CLOSE}?$)"
    rf"|{_LONG}(?!講師|教員|教諭|教授|准教授|助教|職員|役員)\s*[:：]?\s*|[兼併](?:\s*[:：]\s*|\s+|(?!松|田|子|古|平|六|業|用|備|好|重|坂|本|元|光|城|任|務))"
)
"""兼 without brackets may begin a name or another word: 兼松, 兼田, 兼業; 兼任講師 is a title."""
_GLUED = re.compile(r"[兼併](?=\S)")
"""It may be glued to a post that begins like one of these, 兼本店営業部係長, if all of it is posts."""
_BEHIND = re.compile(rf"\s*(?:{_OPEN}\s*{_WORD}\s*{_CLOSE}|(?<=[長任事官査役])\s?{_LONG})$")
_AFFILIATION = re.compile(r"[(（]((?:[^()（）]|[(（][^()（）]{1,4}[)）]){6,})[)）]?$")
"""Another organisation and one's part in it, all in brackets: （公益社団法人青葉青年会議所 理事）."""
_OUTSIDE = re.compile(
    rf"{_OPEN}(?P<post>{_INSIDE}(?:大学院?|学院|学園|学校|会|機構|法人|組合|連盟|財団|公社|省|庁|[都道府県市区町村]){_INSIDE}){_CLOSE}?$"
)
"""A post of another organisation, which stands in brackets: （青葉大学客員教授）."""


def second_post(text: str) -> tuple[int, int] | None:
    """Where in a text the post stands that somebody has besides; none where nothing says so.

    The bracket that closes it may have been lost.

    >>> second_post("【兼】デジタル戦略課"), second_post("総務部長（兼務）"), second_post("代表取締役 兼 社長")
    ((3, 10), (0, 4), None)
    """
    if (match := _BEFORE.match(text)) is not None and match.end() < len(text):
        closed = re.match(_OPEN, text) and not re.search(_CLOSE, match[0]) and re.search(f"{_CLOSE}$", text)
        return match.end(), len(text) - bool(closed)
    if _GLUED.match(text) and all(is_department(word) or is_title(word) for word in text[1:].split()):
        return 1, len(text)
    if (match := _OUTSIDE.match(text)) is not None and ends_with("titles").search(match["post"]):
        return match.span("post")
    if (match := _BEHIND.search(text)) is not None and match.start() > 0:
        return 0, match.start()
    if (match := _AFFILIATION.match(text)) is not None and re.search(any_of("organizations"), match[1]):
        return match.span(1)
    return None
