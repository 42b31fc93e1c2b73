"""Numbers in kanji in a column, by their ink: 一, 二, 三 and the dash are bars, which recognisers take for one another or lose.

A bar across the column is a stroke of 一, 二 or 三, a bar along it is a dash;
every character takes one pitch. What is no bar is left to the recogniser, and
the whole is believed only where both count the same characters of that kind.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import inf

from app.ocr.dashes import DASH, KATAKANA, LONG_VOWELS
from app.ocr.strokes import FULL, LONG, TALLEST, THIN, Ink, Strip, bow_of, breadth_of, strokes_of

_BARS = frozenset("一二三ニー―—–‐−-|｜1lI=＝")
"""What recognisers make of bars."""
_DIGITS = "〇○零四五六七八九十Oo"
_OPEN, _SHUT = "（", "）"
_BRACKETS = frozenset("（）()")
_DOT, _DOTS = "・", frozenset("・·•．.")
_TOLD = _BARS | _BRACKETS | _DOTS
"""What the ink tells; all else is left as it was read."""
_SIGNS = re.escape("".join(_BARS | _BRACKETS))
_RUN = re.compile(f"[{_SIGNS}{_DIGITS}](?:[{_SIGNS}{_DIGITS}{re.escape(''.join(_DOTS))}]|丁目|番地?|号)*")
_VOWEL_BEFORE_NUMBER = re.compile("(?<=[ァ-ヺ])[ー―—–|｜-](?=[〇○一二三四五六七八九十ニミノ]|丁目|番|階|号)")
_LATIN = re.compile("[a-z]")
"""Mail and web addresses lie on their side."""
_FEWEST, _ENOUGH = 2, 4
"""Characters that a number has at least, and from which on its bars are changed: fewer may fit by chance, so that they only get dashes."""
_PITCHES = (0.9, 0.95, 1.0, 1.05, 1.1, 1.16)
"""Pitches that are tried, as shares of the one that the recogniser's places give."""

# Measures of strokes in pitches.
_BROAD = 0.33
_SPECK = (0.12, 0.15)
_HALF = 0.52
"""Half the breadth of the column."""
_LEAST_PART = 0.45
_BOW = 0.07
"""How far the middle of a bracket stands out over its ends, at least."""
_BENT = 0.4
"""The length of a bracket at the most."""
_OFF_CENTRE = {_OPEN: 0.22, _SHUT: -0.22}
"""How far a bracket stands below the middle of its place."""
_LARGEST_DOT, _ROUND = 0.3, 1.7
_GAPS = {2: (0.25, 0.8), 3: (0.18, 0.5)}
"""The distance between the strokes of 二 and of 三."""
_MARGIN = 0.72
"""How far above the middle of its first character a number may begin."""

_DEVIATION = {DASH: 0.16, _DOT: 0.16, _OPEN: 0.2, _SHUT: 0.2, "一": 0.10, "二": 0.10, "三": 0.10, "": 0.14}
"""How far the middle of a character lies off its place as a rule; the empty one stands for all that are no bars."""
_EACH, _SMALL = 0.3, 3.0
"""What each character costs, so that few are preferred; and what a character costs that is too small for one."""
_LONG_VOWEL = "ー"
_NEAR = 0.35
"""A stroke is the character that was read so far from its middle at most."""
_APART = 0.6
"""A mark stands so far at least from the middle of every character that was read."""
_MOST_COST = 1.0
"""The most that a character may cost on average. Of 204 numbers in made-up columns 137 were read right, 194 with the bars by ink, and none below it was made wrong."""
_SHARES = (0.35, FULL, 0.27)
"""Shares of the most ink at which its strokes are looked for until they fit: hairlines break at a large one, strokes run together at a small one."""
_WAYS = 12
"""Ways to divide the first strokes that are followed up."""


@dataclass(frozen=True, slots=True)
class _Stroke:
    """Ink without a gap along the column, in pitches."""

    top: float
    bottom: float
    breadth: float
    bow: float = 0.0
    """How far the middle of a stroke across stands above its ends; negative where below."""

    @property
    def length(self) -> float:
        return self.bottom - self.top

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2

    @property
    def lies_across(self) -> bool:
        return self.length <= THIN and self.breadth >= _BROAD

    @property
    def bracket(self) -> str:
        """Which bracket it is, of those that lie on their side; nothing for none."""
        if self.length > _BENT or self.breadth < _BROAD or abs(self.bow) < _BOW:
            return ""
        return _OPEN if self.bow > 0 else _SHUT

    @property
    def lies_along(self) -> bool:
        return self.breadth <= THIN and self.length >= LONG

    @property
    def is_dot(self) -> bool:
        """Whether it may be a middle dot; or dirt, where it stands off the middle of a character."""
        least, most = sorted((self.length, self.breadth))
        return most <= _LARGEST_DOT and most <= _ROUND * least

    @property
    def is_speck(self) -> bool:
        return self.length <= _SPECK[0] and self.breadth <= _SPECK[1]


@dataclass(frozen=True, slots=True)
class _Way:
    """A way to divide strokes into characters."""

    cost: float
    characters: tuple[tuple[str, float], ...]
    """Each bar, or nothing for another character, and its middle in pitches."""


def with_bars_by_ink(strip: Strip, text: str, centres: Sequence[float]) -> tuple[str, list[float]] | None:
    """The text of a column with the bars of its numbers as the ink has them, and the places of its characters.

    ``centres`` are the places of the characters in pixels from the top of the
    strip. None where there is no number, or where ink and text do not fit together.
    """
    height = len(strip.grey)
    if (
        len(text) != len(centres)
        or min(strip.grey.shape) < _ENOUGH
        or len(text) < _ENOUGH
        or _LATIN.search(text)
    ):
        return None
    spans = [*_spans_of_numbers(text)][::-1]
    found = False
    mended, places = "", list[float]()
    before = 0
    while spans:
        start, stop = spans.pop()
        last = (centres[stop - 1] + centres[stop]) / 2 if stop < len(text) else float(height)
        number = _number(strip.ink, text[start:stop], centres[start:stop], last, _usual_gap(centres[:stop]))
        if number is None and (parts := [*_between_dots(text, start, stop)])[1:]:
            spans += parts[::-1]
            continue
        found |= number is not None
        written, where = number or (text[start:stop], centres[start:stop])
        mended += text[before:start] + written
        places += [*centres[before:start], *where]
        before = stop
    return (mended + text[before:], [*places, *centres[before:]]) if found else None


def with_long_vowels_by_ink(strip: Strip, text: str, centres: Sequence[float]) -> tuple[str, list[float]]:
    """The text of a column with the long vowels behind katakana that were lost, and the places of its characters.

    Their mark is a bar along the column where no character was read. Behind
    katakana and before a number, what was read as one and lies across is 一.
    Arguments as for ``with_bars_by_ink``.
    """
    if len(text) != len(centres) or len(text) < _ENOUGH or min(strip.grey.shape) < _ENOUGH:
        return text, list(centres)
    pitch = _usual_gap(centres)
    strokes = list(_strokes(strip.ink(), pitch)) if pitch > 1 else []
    marks = [stroke.middle * pitch for stroke in strokes if stroke.lies_along]
    across = [stroke.middle * pitch for stroke in strokes if stroke.lies_across]
    for match in _VOWEL_BEFORE_NUMBER.finditer(text):
        place = match.start()
        if any(abs(centres[place] - middle) < _NEAR * pitch for middle in across):
            text = f"{text[:place]}一{text[place + 1 :]}"
    characters = list(zip(centres, text, strict=True))
    for mark in marks:
        before = max((each for each in characters if each[0] < mark), default=(0.0, ""))
        if before[1] in KATAKANA and all(abs(mark - centre) > _APART * pitch for centre, _ in characters):
            characters = sorted([*characters, (mark, _LONG_VOWEL)])
    return "".join(character for _, character in characters), [centre for centre, _ in characters]


def unread_ink(strip: Strip, centres: Sequence[float], em: float) -> list[float]:
    """The middles, in pixels from the top, of strokes that belong to no character that was read.

    ``strip`` and ``centres`` as for ``with_bars_by_ink``; ``em`` is the size of the characters in pixels.
    """
    return [
        stroke.middle * em
        for stroke in _strokes(strip.ink(), em)
        if not stroke.is_speck and all(abs(stroke.middle * em - centre) > _APART * em for centre in centres)
    ]


def _usual_gap(centres: Sequence[float]) -> float:
    """From one character to the next; not the median, since in a short number most gaps may hold a lost dash."""
    gaps = sorted(second - first for first, second in pairwise(centres))
    return gaps[(len(gaps) - 1) // 3]


def _spans_of_numbers(text: str) -> Iterator[tuple[int, int]]:
    for match in _RUN.finditer(text):
        # The mark behind katakana is their long vowel; a single one is what readers make of the postal mark.
        word = text[max(0, match.start() - 2) : match.start()]
        is_vowel = match[0][0] in LONG_VOWELS and len(word) == 2 and set(word) <= KATAKANA
        start = match.start() + is_vowel
        if match.end() - start >= _FEWEST:
            yield start, match.end()


def _between_dots(text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    for match in re.finditer(f"[^{re.escape(''.join(_DOTS))}]+", text[start:stop]):
        yield start + match.start(), start + match.end()


def _number(
    ink: Callable[[float], Ink], text: str, centres: Sequence[float], last: float, usual: float
) -> tuple[str, list[float]] | None:
    """A number with its bars by the ink, which ends above ``last`` pixels."""
    for share in _SHARES:
        pitch, way = _way(ink(share), text, centres, last, usual)
        if way.cost <= _MOST_COST * len(way.characters):
            break
    else:
        return None
    rest = iter(character for character in text if character not in _TOLD)
    written = "".join(bar or next(rest) for bar, _ in way.characters)
    if len(text) < _ENOUGH and written.replace(DASH, "") != text.replace(DASH, ""):
        return None
    return written, [middle * pitch for _, middle in way.characters]


def _way(ink: Ink, text: str, centres: Sequence[float], last: float, usual: float) -> tuple[float, _Way]:
    """The cheapest way for each character to divide a number into as many others as were read, and its pitch."""
    others = sum(character not in _TOLD for character in text)
    ways = []
    for pitch in (share * usual for share in _PITCHES if usual > 1):
        strokes = [
            stroke
            for stroke in _strokes(ink, pitch)
            if centres[0] / pitch - _MARGIN <= stroke.top and stroke.middle <= last / pitch
        ]
        without_specks = [stroke for stroke in strokes if not stroke.is_speck]
        with_dots = [stroke for stroke in strokes if stroke.is_dot or not stroke.is_speck]
        for some in (
            (without_specks, with_dots) if len(with_dots) > len(without_specks) else (without_specks,)
        ):
            way = _best_way(some)
            if way is not None and sum(not bar for bar, _ in way.characters) == others:
                ways.append((pitch, way))
    return min(ways, key=lambda each: each[1].cost / len(each[1].characters), default=(1.0, _Way(inf, ())))


def _strokes(ink: Ink, pitch: float) -> Iterator[_Stroke]:
    middle = ink.shape[1] / 2
    ink = ink[:, max(0, int(middle - _HALF * pitch)) : int(middle + _HALF * pitch) + 1]
    for top, bottom in strokes_of(ink, pitch):
        part = ink[top:bottom]
        bow = bow_of(part) / pitch if bottom - top <= _BENT * pitch else 0.0
        yield _Stroke(top / pitch, bottom / pitch, breadth_of(part) / pitch, bow)


def _best_way(strokes: Sequence[_Stroke]) -> _Way | None:
    """The cheapest way to divide the strokes into characters, by the distance of each from the one before."""
    ways: list[list[_Way]] = [[] for _ in range(len(strokes) + 1)]
    ways[0] = [_Way(0.0, ())]
    for used in range(len(strokes)):
        for way in sorted(ways[used], key=lambda way: way.cost)[:_WAYS]:
            for count in range(1, min(4, len(strokes) - used) + 1):
                group = strokes[used : used + count]
                bar = _bar(group)
                if bar is not None:
                    ways[used + count].append(_continued(way, bar, group))
    return min(ways[-1], key=lambda way: way.cost, default=None) if strokes else None


def _continued(way: _Way, bar: str, group: Sequence[_Stroke]) -> _Way:
    extent = group[-1].bottom - group[0].top
    middle = (group[0].top + group[-1].bottom) / 2 - _OFF_CENTRE.get(bar, 0.0)
    cost = way.cost + _EACH
    if way.characters:
        cost += ((middle - way.characters[-1][1] - 1) / _DEVIATION[bar]) ** 2
    if not bar and extent < _LEAST_PART:
        cost += _SMALL
    return _Way(cost, (*way.characters, (bar, middle)))


def _bar(group: Sequence[_Stroke]) -> str | None:
    """The bar that strokes make, nothing for another character, and None where they make none."""
    if len(group) > 1 and group[-1].bottom - group[0].top > TALLEST:
        return None
    if any(stroke.bracket for stroke in group) and all(
        stroke.lies_across or stroke.bracket for stroke in group
    ):
        return group[0].bracket if len(group) == 1 else None
    if len(group) == 1 and group[0].lies_along:
        return DASH
    if any(stroke.is_dot for stroke in group):
        return _DOT if len(group) == 1 else None
    if all(stroke.lies_across for stroke in group) and len(group) <= 3:
        least, most = _GAPS.get(len(group), (0.0, 0.0))
        fits = all(least <= second.middle - first.middle <= most for first, second in pairwise(group))
        return "一二三"[len(group) - 1] if fits else None
    if all(stroke.lies_across or stroke.lies_along for stroke in group):
        return None
    return ""
