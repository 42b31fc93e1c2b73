"""How a name is read: in kana beside it, or in Latin letters."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from difflib import SequenceMatcher
from itertools import pairwise

from jaconv import hira2kata, kata2hira

from app.core.reading import FieldName
from app.ocr.fields.drafts import Draft, Piece, joined
from app.ocr.fields.kana import is_voiced, loses_marks_of_family, nearest
from app.ocr.fields.namelike import Span
from app.ocr.fields.names import FAMILIES, GIVEN_NAMES, divide, kana_of, spellings
from app.ocr.fields.namesakes import SPELLED_OTHERWISE
from app.ocr.fields.own_mail import spells
from app.ocr.fields.romaji import canonical, romanized
from app.ocr.fields.words import ends_with

_KANA = re.compile(r"[\u3041-\u3096\u30a1-\u30faー・\s]+")
_ALMOST_KANA = re.compile(r"(?=\S{4,}$)[\u3041-\u30fc]*[^\W\u3041-\u30ff][\u3041-\u30fc]*")
"""Kana among which one is not, as readers make one of a kana: みうらまゆ反."""
_READING_LABEL = re.compile(r"^(?:フリガナ|ふりがな|よみがな|カナ)[\s:：]*")
_EDGE = " \u3000,.、・:：()（）[]［］【】"

_ALIKE = 0.5
"""How alike a text is to the reading of a name at least; two kana of eight may be misread, and a name has rare readings."""
_TELLING = 4
"""Of so many kana, one that was misread leaves no doubt which name it is that the card spells."""
_FURTHER = 0.3
"""The role of a reading as read beside the mended one."""
_READING, _KNOWN_READING, _LATIN_READING, _KNOWN_LATIN_READING = 0.95, 0.99, 0.6, 0.93
_FAR, _NEAR, _NEAREST = 3.0, 1.3, 0.7
"""A reading stands within this many name sizes of the name: one that the dictionary has, one like it, another one."""
SAME = "agrees:reading"
"""That the card has a reading in the other script as well, which says the same."""
_NO_SYLLABLE = re.compile("(?<![きしちにひみりぎじぢびぴ])[ゃゅょ]|[ぁぃぅぇぉ]")
"""A small kana where no Japanese name has one: a large one that was read so, ちくさょうじ, しげぉ."""
_OTHER_WORDS = re.compile(r"フリー|コール|ダイヤル|ホーム|メール|アドレス|センター|サービス")
"""Words of cards, which are no names."""


def kana_readings(
    name: Span, pieces: list[Piece], latin: list[Span], locals_: Collection[str] = ()
) -> tuple[list[Draft], list[Span]]:
    """Readings in kana: on the name's own line, or beside it.

    ``latin`` are the names in Latin letters, ``locals_`` the local parts of the card's mail addresses.
    """
    known = _known_readings(name.part.text, latin)
    own = [
        Span(name.piece, start, stop, 0.0, ("position:name",))
        for start, stop in ((0, name.start), (name.stop, len(name.piece.text)))
        if (kana := _kana_of(name.piece.text[start:stop])) and not _is_post(kana)
    ]
    near = [
        Span(piece, 0, len(piece.text), 0.0, ("position:name",))
        for piece in pieces
        if piece is not name.piece
        and ((kana := _kana_of(piece.text)) or nearest(kana := _almost_kana_of(piece.text), known))
        and _may_be_read(name.part.text, kana)
        and not _is_post(piece.text)
        and _is_beside(name.part, piece, _FAR if _spells(kana, known) else _NEAR)
        and (known or not _OTHER_WORDS.search(kana))
    ]
    # On its own line, a name is read before it or behind it, not both.
    spans = sorted(own, key=lambda span: span.start - span.stop)[:1] or _one_line(near, name.part)
    if not spans:
        return [], []
    labelled = any(_READING_LABEL.match(span.part.text) for span in spans)
    value = " ".join(_kana_of(span.part.text) or _almost_kana_of(span.part.text) for span in spans)
    piece = spans[0].part if len(spans) == 1 else joined([span.part for span in spans], value)
    agrees = _is_reading_of(romanized(value.replace(" ", "")), name.part.text)
    role = _KNOWN_READING if agrees or labelled else _READING
    evidence = ["position:name"] + ["agrees:name"] * agrees + ["label:フリガナ"] * labelled + [*piece.marks]
    evidence += [f"parts:{len(spans)}"] * (len(spans) > 1)
    mended = _mended(value, known, [pair for pair in known if _is_told(pair, latin, locals_)])
    if not mended:
        if _lacks_marks(value, known, latin, locals_):
            evidence.append("doubt:voicing")
        if _NO_SYLLABLE.search(kata2hira(value)):
            evidence.append(SPELLED_OTHERWISE)
        return [Draft(FieldName.NAME_READING, value, piece, role, evidence)], spans
    return [
        Draft(
            FieldName.NAME_READING,
            mended,
            piece,
            _KNOWN_READING,
            [*evidence, "agrees:name", "repaired:kana"],
        ),
        Draft(FieldName.NAME_READING, value, piece, role * _FURTHER, evidence),
    ], spans


def _mended(read: str, known: list[tuple[str, str]], told: list[tuple[str, str]]) -> str:
    """The known reading that was printed where others were read; ``told`` are those that Latin letters or a mail address spell.

    Marks within a family name are not put back that nothing else on the card tells.
    """
    found = nearest(read, known)
    if found:
        pair = next((pair for pair in known if "".join(pair) == "".join(kata2hira(found).split())), None)
        if pair is None or pair in told or not loses_marks_of_family(read, *pair):
            return found
        return ""
    written = kata2hira("".join(read.split()))
    # What sounds the same is spelled the same: みづき and みずき.
    if len(told) != 1 or romanized(written) in {romanized("".join(pair)) for pair in known}:
        return ""
    whole = "".join(told[0])
    misread = sum(a != b for a, b in zip(written, whole, strict=False))
    if len(written) != len(whole) or len(whole) < _TELLING or misread != 1 or is_voiced(written, whole):
        return ""
    return hira2kata(" ".join(told[0])) if hira2kata(read) == read else " ".join(told[0])


def _lacks_marks(
    read: str, known: list[tuple[str, str]], latin: list[Span], locals_: Collection[str]
) -> bool:
    """Whether a family name was read without marks of voicing that the dictionary has, and nothing on the card spells it so."""
    written = kata2hira("".join(read.split()))
    return any(
        loses_marks_of_family(read, *pair)
        and not _is_told((written[: len(pair[0])], written[len(pair[0]) :]), latin, locals_)
        for pair in known
    )


def _is_told(pair: tuple[str, str], latin: list[Span], locals_: Collection[str]) -> bool:
    """Whether Latin letters or a mail address of the card spell a reading."""
    family, given = map(romanized, pair)
    return any(canonical(span.part.text) in {family + given, given + family} for span in latin) or any(
        spells(local, [(family, given)]) for local in locals_
    )


def _is_post(text: str) -> bool:
    """Whether kana are a post or an organisation: プランナー."""
    return any(ends_with(words).search(text) for words in ("titles", "organization_ends"))


def _may_be_read(name: str, kana: str) -> bool:
    """Whether kana are near to how the dictionaries read a name, or these do not know it."""
    spelled = romanized("".join(kana.split()))
    known = [romanized(family + given) for family, given in kana_of(name)]
    return not known or any(
        spelled in each or SequenceMatcher(None, spelled, each).ratio() >= _ALIKE for each in known
    )


def _known_readings(name: str, latin: list[Span]) -> list[tuple[str, str]]:
    """The readings that the dictionaries have for a name; where Latin letters on the card spell some, only these."""
    known = list(kana_of(name))
    spelled = {canonical(span.part.text) for span in latin}
    told = [
        (family, given)
        for family, given in known
        if spelled & {romanized(family + given), romanized(given + family)}
    ]
    return told or known


def _spells(kana: str, known: list[tuple[str, str]]) -> bool:
    written = "".join(kata2hira(kana).split())
    return any(written == family + given for family, given in known)


def _one_line(near: list[Span], name: Piece) -> list[Span]:
    """Of the kana about a name, those of one line: the one that spells the name, or else the nearest."""
    if not near:
        return []

    def distance(span: Span) -> tuple[bool, float]:
        piece = span.piece
        known = _is_reading_of(romanized("".join(_kana_of(piece.text).split())), name.text)
        return not known, abs(piece.centre[0] - name.centre[0]) + abs(piece.centre[1] - name.centre[1])

    first = min(near, key=distance)
    if not distance(first)[0]:
        return [first]
    for upper, lower in pairwise(sorted(near, key=lambda span: span.piece.centre[1])):
        # The family name over the given name.
        whole = _kana_of(upper.piece.text) + _kana_of(lower.piece.text)
        if upper.piece.bottom <= lower.piece.centre[1] and _is_reading_of(romanized(whole), name.text):
            return [upper, lower]
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


def _almost_kana_of(text: str) -> str:
    """The text where it is kana but for one character; nothing for other texts."""
    inner = _READING_LABEL.sub("", text.strip(_EDGE)).strip(_EDGE)
    return inner if _ALMOST_KANA.fullmatch(inner) else ""


def _is_beside(name: Piece, piece: Piece, sizes: float = _NEAR) -> bool:
    if piece.side is not name.side:
        return False
    reach = sizes * name.size
    across = max(name.top - piece.bottom, piece.top - name.bottom)
    along = max(name.left - piece.right, piece.left - name.right)
    return across < reach and along < reach


def latin_readings(name: Span, latin: list[Span]) -> list[Draft]:
    """The Latin names of a card with a Japanese one, as readings of it."""
    drafts = []
    for span in latin:
        known = _is_reading_of(canonical(span.part.text), name.part.text)
        evidence = ["script:latin", *span.evidence, *span.piece.marks] + ["agrees:name"] * known
        value = " ".join(span.part.text.split())
        role = _KNOWN_LATIN_READING if known else _LATIN_READING
        drafts.append(Draft(FieldName.NAME_READING, value, span.part, role, evidence))
    return drafts


def compare_readings(readings: Iterable[Draft]) -> None:
    """Note which Latin letters say the same as kana: ``agrees:reading``, on both."""
    found = list(readings)
    for kana in [draft for draft in found if not draft.value.isascii()]:
        parts = [romanized(part) for part in kana.value.split()]
        # Without a space the family name may end anywhere.
        whole = "".join(parts)
        orders = {whole, "".join(reversed(parts))} if len(parts) > 1 else _turned(whole)
        for latin in found:
            if latin.value.isascii() and canonical(latin.value) in orders:
                kana.add(SAME)
                latin.add(SAME)


def _turned(spelled: str) -> set[str]:
    """A spelling begun at each of its letters: the family name behind the given one, wherever they part."""
    return {spelled[start:] + spelled[:start] for start in range(len(spelled))}


def _is_reading_of(spelled: str, name: str) -> bool:
    parts = divide(name)
    families, given_names = spellings(parts.family, FAMILIES), spellings(parts.given, GIVEN_NAMES)
    return any(spelled in {family + given, given + family} for family in families for given in given_names)
