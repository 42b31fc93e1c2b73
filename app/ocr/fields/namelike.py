"""Texts that may be the name of a person, and how much speaks for each."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass

from app.core.reading import Side
from app.ocr.fields.drafts import Piece, usual_size
from app.ocr.fields.latin_lines import is_english_post, is_spelled, latin_words, name_beside_post
from app.ocr.fields.names import (
    FAMILIES,
    GIVEN_NAMES,
    divide,
    is_common_family,
    is_family,
    is_given,
    latin_names,
    rare_latin_names,
    spellings,
)
from app.ocr.fields.naming import has_form, is_last_word, is_like_person
from app.ocr.fields.romaji import canonical
from app.ocr.fields.words import ends_with, words

_JAPANESE = re.compile(
    r"[\u3005-\u3007\u3041-\u3096\u30a1-\u30fe\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+"
)
_KANA = re.compile(r"[\u3041-\u3096\u30a1-\u30faー・\s]+")
_LATIN_NAME = re.compile(r"[A-Z][A-Za-z'\-]+,?(?:\s[A-Z]\.?)?(?:\s+[A-Z][A-Za-z'\-]+){1,2}")
_CAPITALS = r"(?=[A-Z]{3})(?:(?:[KSTNHMYRGZBP]?Y?|SH|CH|TS|[JFWD])[AEIOU]H?|[NM]|[KSTP](?=[KSTPC]))+"
_FAMILY_IN_CAPITALS = re.compile(rf"{_CAPITALS},? [A-Z][a-z]+|[A-Z][a-z]+ {_CAPITALS}")
"""How Japanese names are written in Latin letters to show which is the family name."""
_IN_CAPITALS = 0.9
"""How much that speaks for a name."""
_TOLD = 1.5
"""How much it speaks for a name in Latin letters that a mail address of the card spells it."""
_LATIN_GLUED = re.compile(r"[A-Z][A-Za-z'\-]+,[A-Z][A-Za-z'\-]+|[A-Z][a-z]+[A-Z][A-Za-z]+")
"""A name whose space was lost, which is taken for one where a mail address spells it."""
_LATIN_RUN = re.compile(r"[A-Za-z][A-Za-z .,'\-]{3,}")
_LATIN_DEGREE = re.compile(r",?\s*(?:Ph\.? ?D\.?|MBA|M\.D\.|CPA)\s*$")
_ASIDE = re.compile(r"[(（\[［【][^)）\]］】]*[)）\]］】]")

_ALL_KANJI = re.compile("[\u3400-\u9fff々\uf900-\ufaff\U00020000-\U0003ffff]+")
_LONGEST_FAMILY = 4
_SHORTEST, _LONGEST = 3, 5
"""Characters of a name that no dictionary has any part of."""
_SPELLED, _LIKE_GIVEN = 1.6, 0.5
"""How much it speaks for a name that kana spell its given name, and that it ends like one."""
_RARE = 0.6
"""What a name in Latin letters is worth that is in the long lists alone, of what a common one is."""
_CAPITAL = "都"
"""Ends 東京都 and 京都, and is a given name as well."""

LEAST = 0.9
"""The score from which a text is taken for a name."""


@dataclass(frozen=True, slots=True)
class Span:
    """A text that may be a name: where in which piece, and how much speaks for it."""

    piece: Piece
    start: int
    stop: int
    score: float
    evidence: tuple[str, ...]

    @property
    def part(self) -> Piece:
        return self.piece.part(self.start, self.stop)


def name_spans(pieces: list[Piece], spans: Callable[[Piece, float], list[Span]]) -> list[Span]:
    """What ``spans`` finds in the pieces, what is most like a name first."""
    usual = _usual_sizes(pieces)
    found = [span for piece in pieces for span in spans(piece, usual[piece.side])]
    return sorted((span for span in found if span.score >= LEAST), key=lambda span: -span.score)


def japanese_spans(piece: Piece, usual: float, spelled: Collection[str] = ()) -> list[Span]:
    """The part of a piece that may be a Japanese name.

    ``usual`` is the size of the text about it in pixels, ``spelled`` are the lines of the card
    that are nothing but kana, and the words of its mail addresses, in canonical Latin letters.
    """
    blanked = _LATIN_RUN.sub(lambda match: " " * len(match[0]), piece.text)
    blanked = _ASIDE.sub(lambda match: " " * len(match[0]), blanked)
    tokens = [(match[0], match.start()) for match in re.finditer(r"[^\s,、/]+", blanked)]
    while len(tokens) > 1 and _is_post(tokens[0][0]) and not _is_spelled(tokens[0][0], tokens[1][0], spelled):
        del tokens[0]
    if len(tokens) > 2 and all(is_kana(token) for token, _ in tokens[-2:]) and not is_kana(tokens[0][0]):
        del tokens[-2:]
    while len(tokens) > 1 and tokens[-1][0] in words("qualifications"):
        del tokens[-1]
    if not tokens or any(token in words("organizations") for token, _ in tokens):
        return []
    start, stop = tokens[0][1], tokens[-1][1] + len(tokens[-1][0])
    text = without_asides(piece.text[start:stop])
    compact = "".join(text.split())
    if not 2 <= len(compact) <= 14 or not _JAPANESE.fullmatch(compact) or len(text.split()) > 6:
        return []
    if compact.endswith(_CAPITAL) and not (
        is_like_person(compact) or is_common_family(compact[:-1]) or is_family(text.split()[0])
    ):
        return []
    score, evidence = _japanese_score(text, piece, usual, spelled)
    return [Span(piece, start, stop, score, tuple(evidence))]


def _usual_sizes(pieces: list[Piece]) -> dict[Side, float]:
    return {side: usual_size(piece for piece in pieces if piece.side is side) for side in Side}


def strangers(pieces: list[Piece]) -> list[Span]:
    """Lines of nothing but kanji, larger than the text about them, that say nothing else: the largest first.

    For cards on which nothing is like a name, and something else is the organisation.
    """
    usual = _usual_sizes(pieces)
    if not any(has_form(piece.text) or is_last_word(piece.text[-3:]) for piece in pieces):
        return []
    found = [
        Span(piece, 0, len(piece.text), LEAST, ("size:large",))
        for piece in pieces
        if _ALL_KANJI.fullmatch(compact := "".join(piece.text.split()))
        and _SHORTEST <= len(compact) <= _LONGEST
        and _size_score(piece, usual[piece.side])[0] > 0
        and not (_looks_like_post([compact]) or has_form(compact))
    ]
    return sorted(found, key=lambda span: -span.piece.size)


def is_all_kanji(text: str) -> bool:
    return _ALL_KANJI.fullmatch(text) is not None


def is_kana(text: str) -> bool:
    return _KANA.fullmatch(text) is not None


def without_asides(text: str) -> str:
    """The text without what stands in brackets, such as a name before marriage: 佐藤（旧姓 田中）花子."""
    return " ".join(_ASIDE.sub(" ", text).split())


def _is_post(token: str) -> bool:
    if is_family(token):
        return False
    return any(
        ends_with(name).search(token)
        for name in ("titles", "departments", "qualifications", "organization_ends")
    )


def _is_spelled(family: str, given: str, spelled: Collection[str]) -> bool:
    """Whether the card spells a given name, by itself or behind a family name that may be any: 善如寺 円."""
    return len(family) <= _LONGEST_FAMILY and any(
        line == spelling or (line.endswith(spelling) and len(line) - len(spelling) > len(family))
        for spelling in (spellings(given, GIVEN_NAMES) if is_given(given) else ())
        for line in spelled
    )


def _stranger(compact: str, spelled: Collection[str], *, large: bool) -> tuple[float, bool]:
    """How much speaks for a name whose family name no dictionary has, and whether the card spells it."""
    if not _ALL_KANJI.fullmatch(compact):
        return 0.0, False
    cuts = range(1, min(_LONGEST_FAMILY, len(compact) - 1) + 1)
    if any(_is_spelled(compact[:cut], compact[cut:], spelled) for cut in cuts):
        return _SPELLED, True
    is_like = large and len(compact) > 2 and len(compact[:-2]) < _LONGEST_FAMILY and is_given(compact[-2:])
    return (_LIKE_GIVEN if is_like else 0.0), False


def _japanese_score(
    text: str, piece: Piece, usual: float, spelled: Collection[str]
) -> tuple[float, list[str]]:
    compact = "".join(text.split())
    tokens = text.split()
    parts = divide(text)
    score, evidence = _size_score(piece, usual)
    family, given = is_family(parts.family), is_given(parts.given)
    if family:
        score += 1.2 if is_common_family(parts.family) else 0.9
        evidence.append("dictionary:family_name")
    if given:
        score += 0.8
        evidence.append("dictionary:given_name")
    is_told = False
    if not family and not given:
        worth, is_told = _stranger(compact, spelled, large="size:large" in evidence)
        score += worth
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
    elif is_kana(text):
        # Kana of the usual size is how a name is read, or an advertisement.
        score -= 0.3 if "size:large" in evidence else 1.5
    if not (family and given) and not is_told and _looks_like_post(tokens):
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


def latin_spans(piece: Piece, usual: float, locals_: Collection[str] = ()) -> list[Span]:
    """The parts of a piece that may be names in Latin letters; ``locals_`` are the local parts of the card's mail addresses."""
    spans = []
    for match in _LATIN_RUN.finditer(piece.text):
        text = _LATIN_DEGREE.sub("", match[0]).rstrip(" ,.")
        start = match.start()
        if (beside := name_beside_post(text, locals_)) is not None:
            text, start = text[slice(*beside)], start + beside[0]
        told = is_spelled(text, locals_)
        if not (_LATIN_NAME.fullmatch(text) or (told and _LATIN_GLUED.fullmatch(text))):
            continue
        words = [canonical(word) for word in latin_words(text)]
        score, evidence = _size_score(piece, usual)
        if _FAMILY_IN_CAPITALS.fullmatch(text):
            score += _IN_CAPITALS
        for dictionary, weight in ((FAMILIES, 1.3), (GIVEN_NAMES, 0.9)):
            ends = {words[0], words[-1]}
            if ends & latin_names(dictionary):
                score += weight
                evidence.append(f"dictionary:{dictionary.removesuffix('s')}")
            elif ends & rare_latin_names(dictionary):
                score += _RARE * weight
        if told:
            score += _TOLD
        if is_english_post(text):
            score -= 2.5
        spans.append(Span(piece, start, start + len(text), score, tuple(evidence)))
    return spans
