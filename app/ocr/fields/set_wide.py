"""Where the words of a Japanese line begin and end; a word whose letters are set wide is one: 財政課 主 任."""

from __future__ import annotations

import re

from app.ocr.fields.post_grammar import is_department, is_title, title_begins

_WORD = re.compile(r"\S+")
_LETTER = re.compile(r"(?![兼併])[\u3400-\u9fff]")
_SHORT = 3
"""Some letters of a word that is set wide may have been read as one: 課 長補佐."""


def words_of(text: str) -> list[tuple[int, int]]:
    """Start and stop of the words of a text, those that are set wide each as one.

    Letters make up a word only where the grammar has it: a department, a title,
    or one behind the other.

    >>> words_of("財政課 主 任"), words_of("営 業 部 部 長"), words_of("山 田 部長")
    ([(0, 3), (4, 7)], [(0, 5), (6, 9)], [(0, 1), (2, 3), (4, 6)])
    """
    spans = [match.span() for match in _WORD.finditer(text)]
    found: list[tuple[int, int]] = []
    number = 0
    while number < len(spans):
        stop = _end_of_letters(text, spans, number)
        for last in range(stop, number + 1, -1):
            if parts := _parts(text, spans[number:last]):
                found += parts
                number = last
                break
        else:
            found.append(spans[number])
            number += 1
    return found


def _end_of_letters(text: str, spans: list[tuple[int, int]], first: int) -> int:
    """Behind which word a run ends that has letters by themselves in it, and beside them short words at its ends alone."""
    letters = [bool(_LETTER.fullmatch(text[start:stop])) for start, stop in spans]
    short = [stop - start <= _SHORT for start, stop in spans]
    last = first + 1
    while last < len(spans) and letters[last]:
        last += 1
    if last == first + 1 and not letters[first]:
        return first
    if not short[first]:
        return first
    return last + (letters[last - 1] and last < len(spans) and short[last])


def _parts(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The department and title, or the one of them, that some words make up; empty where they make up none."""
    whole = "".join(text[start:stop] for start, stop in spans)
    if (cut := title_begins(whole)) and is_department(whole[:cut]):
        starts = [start for start, _ in spans]
        lengths = [sum(stop - start for start, stop in spans[:count]) for count in range(len(spans))]
        if cut in lengths:
            middle = lengths.index(cut)
            return [(starts[0], spans[middle - 1][1]), (starts[middle], spans[-1][1])]
    if is_title(whole) or is_department(whole):
        return [(spans[0][0], spans[-1][1])]
    return []
