"""The name of the person and how it is read."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from app.core.reading import FieldName, Side
from app.ocr.fields.drafts import Draft, Piece, joined, usual_size
from app.ocr.fields.names import (
    FAMILIES,
    GIVEN_NAMES,
    divide,
    is_family,
    is_given,
    kana_of,
    latin_names,
    spellings,
)
from app.ocr.fields.romaji import canonical, romanized
from app.ocr.fields.words import any_of, ends_with, has_word, words

_JAPANESE = re.compile(
    r"[\u3005-\u3007\u3041-\u3096\u30a1-\u30fe\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+"
)
_KANA = re.compile(r"[\u3041-\u3096\u30a1-\u30faー・\s]+")
_LARGE_KANA = str.maketrans("ぁぃぅぇぉっゃゅょゎ", "あいうえおつやゆよわ")
_LATIN_NAME = re.compile(r"[A-Z][A-Za-z'\-]+,?(?:\s[A-Z]\.?)?(?:\s+[A-Z][A-Za-z'\-]+){1,2}")
_LATIN_RUN = re.compile(r"[A-Za-z][A-Za-z .,'\-]{3,}")
_LATIN_DEGREE = re.compile(r",?\s*(?:Ph\.? ?D\.?|MBA|M\.D\.|CPA)\s*$")
_ASIDE = re.compile(r"[(（\[［【][^)）\]］】]*[)）\]］】]")
_READING_LABEL = re.compile(r"^(?:フリガナ|ふりがな|よみがな|カナ)[\s:：]*")
_EDGE = " \u3000,.、・:：()（）[]［］【】"

_LEAST = 0.9
"""The score from which a text is taken for a name."""
_ROLES = ((3.0, 0.99), (2.2, 0.97), (1.5, 0.93), (_LEAST, 0.8))
"""From this score on, the text is the name this often."""
_FURTHER = 0.3
"""The role of a text that is less of a name than another one on the card."""
_DIVIDED = 0.98
"""How often the dictionary divides a name rightly."""
_READING, _KNOWN_READING, _LATIN_READING = 0.95, 0.99, 0.6
_NEAR, _NEAREST = 1.3, 0.7
"""A reading stands within this many name sizes of the name; where the dictionary does not know it, within fewer."""


@dataclass(frozen=True, slots=True)
class _Span:
    """A text that may be a name: where in which piece, and how much speaks for it."""

    piece: Piece
    start: int
    stop: int
    score: float
    evidence: tuple[str, ...]

    @property
    def part(self) -> Piece:
        return self.piece.part(self.start, self.stop)


def find_people(pieces: list[Piece]) -> tuple[list[Draft], list[Piece]]:
    """Drafts of name and reading, and what the pieces hold besides.

    There is one person to a card: further names are further candidates, and a
    Latin name beside a Japanese one is a reading of it.
    """
    japanese = _best(pieces, _japanese_spans)
    latin = _best(pieces, _latin_spans)
    names = japanese or latin
    if not names:
        return [], pieces
    drafts = _name_drafts(names[0], 1.0)
    for other in names[1:3]:
        drafts += _name_drafts(other, _FURTHER)
    spans = [names[0]]
    if japanese:
        readings, reading_spans = _readings(names[0], pieces)
        drafts += readings + _latin_readings(names[0], latin)
        spans += reading_spans + latin
    return drafts, _without(pieces, spans)


def _best(pieces: list[Piece], spans: Callable[[Piece, float], list[_Span]]) -> list[_Span]:
    usual = {side: usual_size(piece for piece in pieces if piece.side is side) for side in Side}
    found = [span for piece in pieces for span in spans(piece, usual[piece.side])]
    return sorted((span for span in found if span.score >= _LEAST), key=lambda span: -span.score)


def _japanese_spans(piece: Piece, usual: float) -> list[_Span]:
    blanked = _LATIN_RUN.sub(lambda match: " " * len(match[0]), piece.text)
    blanked = _ASIDE.sub(lambda match: " " * len(match[0]), blanked)
    tokens = [(match[0], match.start()) for match in re.finditer(r"[^\s,、/]+", blanked)]
    while len(tokens) > 1 and _is_post(tokens[0][0]):
        del tokens[0]
    if (
        len(tokens) > 2
        and all(_KANA.fullmatch(token) for token, _ in tokens[-2:])
        and not _KANA.fullmatch(tokens[0][0])
    ):
        del tokens[-2:]
    while len(tokens) > 1 and tokens[-1][0] in words("qualifications"):
        del tokens[-1]
    if not tokens:
        return []
    start, stop = tokens[0][1], tokens[-1][1] + len(tokens[-1][0])
    start += _glued_title(tokens[0][0])
    text = piece.text[start:stop]
    compact = "".join(text.split())
    if not 2 <= len(compact) <= 14 or not _JAPANESE.fullmatch(compact) or len(text.split()) > 6:
        return []
    score, evidence = _japanese_score(text, piece, usual)
    return [_Span(piece, start, stop, score, tuple(evidence))]


def _is_post(token: str) -> bool:
    if is_family(token):
        return False
    return any(
        ends_with(name).search(token)
        for name in ("titles", "departments", "qualifications", "organization_ends")
    )


def _glued_title(token: str) -> int:
    """The length of a title that stands before a known family name without a space."""
    match = re.match(any_of("titles"), token)
    if match and len(token) - match.end() >= 3 and not is_family(token[:2]):
        return match.end() if divide(token[match.end() :]).given else 0
    return 0


def _japanese_score(text: str, piece: Piece, usual: float) -> tuple[float, list[str]]:
    compact = "".join(text.split())
    tokens = text.split()
    parts = divide(text)
    score, evidence = _size_score(piece, usual)
    family, given = is_family(parts.family), is_given(parts.given)
    if family:
        score += 1.2
        evidence.append("dictionary:family_name")
    if given:
        score += 0.8
        evidence.append("dictionary:given_name")
    # Family and given name, or letters set apart.
    longest = max(map(len, tokens))
    if (len(tokens) == 2 and longest <= 4) or (len(tokens) > 2 and longest == 1):
        score += 0.5
    if "joined:boxes" in piece.marks:
        score += 0.5
    if len(compact) > 7 and not family:
        score -= 1.0
    if "・" in text:
        # The given and family name of a foreigner.
        score += 0.8
    elif _KANA.fullmatch(text):
        score -= 1.5 if score < 1.5 else 0.3
    if not (family and given) and _looks_like_post(tokens):
        score -= 2.5
    return score, evidence


def _looks_like_post(tokens: list[str]) -> bool:
    """Whether the whole or its last word ends like a title, a department or an organisation."""
    compact, last = "".join(tokens), tokens[-1]
    lists = ("titles", "departments", "organization_ends", "organizations")
    if len(tokens) == 2 and is_family(tokens[0]) and len(last) <= 2:
        return False
    return any(ends_with(name).search(compact) for name in lists)


def _size_score(piece: Piece, usual: float) -> tuple[float, list[str]]:
    relative = piece.size / max(usual, 1.0)
    if relative < 1.25:
        return min(0.0, relative - 1.0), []
    return min(1.5, (relative - 1.0) * 1.3), ["size:large"]


def _latin_spans(piece: Piece, usual: float) -> list[_Span]:
    spans = []
    for match in _LATIN_RUN.finditer(piece.text):
        text = _LATIN_DEGREE.sub("", match[0]).rstrip(" ,.")
        if not _LATIN_NAME.fullmatch(text):
            continue
        words = [canonical(word) for word in text.replace(",", " ").split()]
        score, evidence = _size_score(piece, usual)
        for dictionary, weight in ((FAMILIES, 1.3), (GIVEN_NAMES, 0.9)):
            if any(word in latin_names(dictionary) for word in (words[0], words[-1])):
                score += weight
                evidence.append(f"dictionary:{dictionary.removesuffix('s')}")
        lists = ("titles_english", "departments_english", "organizations_english")
        if any(has_word(name).search(text) for name in lists):
            score -= 2.5
        spans.append(_Span(piece, match.start(), match.start() + len(text), score, tuple(evidence)))
    return spans


def _name_drafts(span: _Span, share: float) -> list[Draft]:
    role = share * next(role for least, role in _ROLES if span.score >= least)
    part = span.part
    as_read = " ".join(part.text.split())
    evidence = [*span.evidence, *part.marks]
    tokens = as_read.split()
    parts = divide(as_read)
    if part.text.isascii() or len(tokens) == 2 or not parts.given:
        return [Draft(FieldName.NAME, as_read, part, role, evidence)]
    value = f"{parts.family} {parts.given}"
    return [
        Draft(FieldName.NAME, value, part, role * _DIVIDED, [*evidence, "repaired:divided"]),
        Draft(FieldName.NAME, as_read, part, role * _FURTHER, evidence),
    ]


def _readings(name: _Span, pieces: list[Piece]) -> tuple[list[Draft], list[_Span]]:
    """Readings in kana: on the name's own line, or beside it."""
    own = [
        _Span(name.piece, start, stop, 0.0, ("position:name",))
        for start, stop in ((0, name.start), (name.stop, len(name.piece.text)))
        if _kana_of(name.piece.text[start:stop])
    ]
    near = [
        _Span(piece, 0, len(piece.text), 0.0, ("position:name",))
        for piece in pieces
        if piece is not name.piece
        and _kana_of(piece.text)
        and not any(ends_with(words).search(piece.text) for words in ("titles", "organization_ends"))
        and _is_beside(name.part, piece)
    ]
    spans = own or _one_line(near, name.part)
    if not spans:
        return [], []
    labelled = any(_READING_LABEL.match(span.part.text) for span in spans)
    value = " ".join(_kana_of(span.part.text) for span in spans)
    piece = spans[0].part if len(spans) == 1 else joined([span.part for span in spans], value)
    known = _is_reading_of(romanized(value.replace(" ", "")), name.part.text)
    role = _KNOWN_READING if known or labelled else _READING
    evidence = ["position:name"] + ["agrees:name"] * known + ["label:フリガナ"] * labelled + [*piece.marks]
    mended = _with_small_kana(value, name.part.text)
    if not mended:
        return [Draft(FieldName.NAME_READING, value, piece, role, evidence)], spans
    return [
        Draft(
            FieldName.NAME_READING,
            mended,
            piece,
            _KNOWN_READING,
            [*evidence, "agrees:name", "repaired:small_kana"],
        ),
        Draft(FieldName.NAME_READING, value, piece, role * _FURTHER, evidence),
    ], spans


def _with_small_kana(reading: str, name: str) -> str:
    """The reading of the name that differs from one in hiragana in the size of っ, ゃ and the like; nothing if none does.

    >>> _with_small_kana("くぼてっや", "久保 哲也")
    'くぼ てつや'
    """
    written = "".join(reading.split())
    for family, given in kana_of(name):
        if (family + given).translate(_LARGE_KANA) == written.translate(_LARGE_KANA):
            return f"{family} {given}" if family + given != written else ""
    return ""


def _one_line(near: list[_Span], name: Piece) -> list[_Span]:
    """Of the kana about a name, those of one line: the one that spells the name, or else the nearest."""
    if not near:
        return []

    def distance(span: _Span) -> tuple[bool, float]:
        piece = span.piece
        known = _is_reading_of(romanized("".join(_kana_of(piece.text).split())), name.text)
        return not known, abs(piece.centre[0] - name.centre[0]) + abs(piece.centre[1] - name.centre[1])

    first = min(near, key=distance)
    if not distance(first)[0]:
        return [first]
    near = [span for span in near if _is_beside(name, span.piece, _NEAREST)]
    along, across = (1, 0) if name.vertical else (0, 1)
    line = [
        s for s in near if abs(s.piece.centre[across] - first.piece.centre[across]) < 0.5 * first.piece.size
    ]
    return sorted(line, key=lambda span: span.piece.centre[along])


def _kana_of(text: str) -> str:
    """The text without label and brackets, if it is at least two kana and nothing else."""
    inner = _READING_LABEL.sub("", text.strip(_EDGE)).strip(_EDGE)
    return " ".join(inner.split()) if len(inner) > 1 and _KANA.fullmatch(inner) else ""


def _is_beside(name: Piece, piece: Piece, sizes: float = _NEAR) -> bool:
    if piece.side is not name.side:
        return False
    reach = sizes * name.size
    across = max(name.top - piece.bottom, piece.top - name.bottom)
    along = max(name.left - piece.right, piece.left - name.right)
    return across < reach and along < reach


def _latin_readings(name: _Span, latin: list[_Span]) -> list[Draft]:
    drafts = []
    for span in latin:
        known = _is_reading_of(canonical(span.part.text), name.part.text)
        evidence = ["script:latin", *span.evidence, *span.piece.marks] + ["agrees:name"] * known
        value = " ".join(span.part.text.split())
        drafts.append(Draft(FieldName.NAME_READING, value, span.part, _LATIN_READING, evidence))
    return drafts


def _is_reading_of(spelled: str, name: str) -> bool:
    parts = divide(name)
    families, given_names = spellings(parts.family, FAMILIES), spellings(parts.given, GIVEN_NAMES)
    return any(spelled in {family + given, given + family} for family in families for given in given_names)


def _without(pieces: list[Piece], spans: list[_Span]) -> list[Piece]:
    rest = []
    for piece in pieces:
        edges = [0]
        for span in sorted((span for span in spans if span.piece is piece), key=lambda span: span.start):
            edges += [span.start, span.stop]
        edges.append(len(piece.text))
        for start, stop in zip(edges[::2], edges[1::2], strict=True):
            part = piece.part(start, max(start, stop))
            if part.text.strip(_EDGE):
                rest.append(part)
    return rest
