"""Text in a given width: measured once, broken by character with 禁則, shrunk rather than spilt."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import dropwhile

from app.reports.fonts import BOLD, CLUSTER, REGULAR, font

# JIS X 4051: what may not begin a line, and what may not end one.
_NOT_FIRST = frozenset(
    "、。，．・：；？！ー々ゝゞ…‥」』】〕〉》）｝］,.!?)]}ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ｡､｣ｰ"
)
_NOT_LAST = frozenset("「『【〔〈《（｛［([{｢")

_WORD = re.compile(r"[!-~]+")
_TOKEN = re.compile(f"{_WORD.pattern}|{CLUSTER.pattern}", re.DOTALL)
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f]+")


@dataclass(frozen=True, slots=True)
class Style:
    """A font at a size, and from one baseline to the next, in points."""

    font: str
    size: float
    leading: float


BODY = Style(REGULAR, 9, 13)
SMALL = Style(REGULAR, 7.5, 11)
LABEL = Style(REGULAR, 7.5, 13)
STRONG = Style(BOLD, 9, 13)
NAME = Style(BOLD, 13, 17)
HEADING = Style(BOLD, 12, 18)
TITLE = Style(BOLD, 22, 32)


def measure(text: str, style: Style) -> float:
    """The width of ``text`` in points."""
    return _ems(text, style.font) * style.size


def wrap(text: str, style: Style, width: float) -> list[str]:
    """The lines of ``text``, none wider than ``width`` points unless one character alone is.

    Paragraphs keep the space that they begin with (字下げ); blank lines around the text are left out.

    >>> wrap("", BODY, 100)
    []
    """
    lines: list[str] = []
    for paragraph in dropwhile(_is_blank, text.rstrip().splitlines()):
        plain = _CONTROL.sub(" ", paragraph).rstrip()
        if measure(plain, style) <= width:
            lines.append(plain)
        else:
            lines += _broken(plain, style, width)
    return lines


def fitted(text: str, style: Style, width: float, smallest: float = 0.7) -> Style:
    """``style``, smaller where ``text`` needs it, down to ``smallest`` of its size."""
    needed = measure(text, style)
    if needed <= width:
        return style
    return replace(style, size=style.size * max(smallest, width / needed))


@lru_cache(maxsize=1 << 16)
def _ems(text: str, name: str) -> float:
    return font(name).stringWidth(text, 1)


def _is_blank(line: str) -> bool:
    return not line.strip()


def _broken(text: str, style: Style, width: float) -> list[str]:
    tokens = _tokens(text, style, width)
    lines = []
    start, used, index = 0, 0.0, 0
    while index < len(tokens):
        taken = measure(tokens[index], style)
        if used + taken > width and index > start:
            index = _break_before(tokens, start, index)
            lines.append("".join(tokens[start:index]).rstrip())
            start, used = index, 0.0
        else:
            used += taken
            index += 1
    lines.append("".join(tokens[start:]).rstrip())
    return lines


def _tokens(text: str, style: Style, width: float) -> list[str]:
    """Characters, and words of ASCII that fit on a line of their own."""
    tokens: list[str] = []
    for token in _TOKEN.findall(text):
        if len(token) > 1 and measure(token, style) > width:
            tokens += CLUSTER.findall(token)
        else:
            tokens.append(token)
    return tokens


def _break_before(tokens: list[str], start: int, index: int) -> int:
    """The last place up to ``index`` where a line may end, or ``index`` where there is none."""
    for place in range(index, start, -1):
        if tokens[place][0] not in _NOT_FIRST and tokens[place - 1][0] not in _NOT_LAST:
            return place
    return index
