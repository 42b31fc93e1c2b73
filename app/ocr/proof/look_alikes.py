"""What second readers make of the numerals and dashes of a column: kana, bars and Latin letters that look the same.

No entry looks like another numeral, so that a reader who gives one speaks for
this numeral and no other.
"""

from __future__ import annotations

import re

_SEEN_AS = {
    "0": "0o",
    "一": "一ー-",
    "二": "二ニ",
    "三": "三ミ",
    "七": "七ヒセ",
    "-": "-ー|」!il",
}
"""As ``comparable`` leaves them: 〇 is 0, a dash -, and a bar that lies across a column may come as either of the last two."""
_EIGHT = "(?:[ハバ]?八|[ハバ])"
"""Its two strokes stand so far apart that they are read once by themselves."""
_NUMERAL = "0o〇一二ニ三ミ四五六七八九十"


def seen_in_column(wanted: str, seen: str) -> str:
    """``seen`` with the text ``wanted`` in place of what looks like it; both as ``comparable`` gives them.

    >>> seen_in_column("075-321-6859", "電話075|321-6859")
    '電話075-321-6859'
    """
    if not wanted:
        return seen
    pattern = "".join(_looks(character) for character in wanted)
    before = f"(?<![{_NUMERAL}])" if wanted[0] in _NUMERAL else ""
    after = f"(?![{_NUMERAL}])" if wanted[-1] in _NUMERAL else ""
    return re.sub(before + pattern + after, lambda _: wanted, seen)


def _looks(character: str) -> str:
    if character == "八":
        return _EIGHT
    return f"[{re.escape(_SEEN_AS.get(character, character))}]"
