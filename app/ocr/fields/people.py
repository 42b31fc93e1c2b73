"""The name of the person and how it is read."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from functools import partial

from app.core.reading import FieldName
from app.ocr.fields.drafts import FRAGMENT, Draft, Piece
from app.ocr.fields.latin_lines import latin_words
from app.ocr.fields.mending import EVIDENCE, mended
from app.ocr.fields.name_readings import kana_readings, latin_readings
from app.ocr.fields.namelike import (
    LEAST,
    Span,
    is_all_kanji,
    is_kana,
    japanese_spans,
    latin_spans,
    name_spans,
    strangers,
    without_asides,
)
from app.ocr.fields.names import (
    FAMILIES,
    GIVEN_NAMES,
    NameParts,
    divide,
    is_common_family,
    is_family,
    is_given,
    spellings,
)
from app.ocr.fields.post_grammar import is_department, is_title
from app.ocr.fields.romaji import canonical, romanized
from app.ocr.fields.words import ends_with

_AS_LARGE = 0.6
"""Of the size of a name: a kanji that is smaller is none of it."""
_MUNICIPAL_HOST = re.compile(r"(?:^|[@./])(?:city|town|vill|pref|metro)\.")
_MUNICIPALITY = re.compile(r"\S{2,}[都道府県市区町村]")
_BRACKETS = "()（）[]［］【】〔〕"
_BETWEEN = re.compile(r"[^A-Za-z]+")
_EDGE = " \u3000,.、・:：()（）[]［］【】"

_ROLES = ((3.0, 0.99), (2.2, 0.97), (1.5, 0.93), (LEAST, 0.8))
"""From this score on, the text is the name this often."""
_FURTHER = 0.3
"""The role of a text that is less of a name than another one on the card."""
_EDGES = "日一口目ー｜|1丨"
"""What readers make of the edge of the box beside a given name of one character."""
_NO_NAME = str.maketrans("恰坏", "怜圷")
"""What is in no name, and what it was misread for."""
_KANJI, _KATAKANA = "夕口二八力工三千", "タロニハカエミチ"
_LOOK_ALIKES = (
    str.maketrans(_KATAKANA, _KANJI),
    str.maketrans(_KANJI, _KATAKANA),
    str.maketrans("二ニ", "ここ"),
)
_SHARED = 0.2
"""Boxes that share so much of a character's size may share its ink. Measured: 0.4 to 0.55 where they do."""
_DIVIDED = 0.98
"""How often the dictionary divides a name rightly."""


def find_people(pieces: list[Piece], found: Collection[Draft] = ()) -> tuple[list[Draft], list[Piece]]:
    """Drafts of name and reading, and what the pieces hold besides; ``found`` are the card's contacts, which may spell the name.

    There is one person to a card: further names are further candidates, and a
    Latin name beside a Japanese one is a reading of it.
    """
    asides = ("".join(piece.text.split()).strip(_BRACKETS) for piece in pieces)
    kana = {romanized(text) for text in asides if is_kana(text)}
    locals_ = {draft.value.partition("@")[0] for draft in found if draft.field is FieldName.EMAIL}
    mailed = {canonical(word) for local in locals_ for word in _BETWEEN.split(local) if word}
    japanese = name_spans(pieces, partial(japanese_spans, spelled=kana | mailed))
    if _is_municipal(found):
        japanese = [span for span in japanese if not _MUNICIPALITY.fullmatch(span.part.text)]
    latin = name_spans(pieces, partial(latin_spans, locals_=locals_))
    names = _before_readings(japanese) or strangers(pieces)[:1] or latin
    if not names:
        return [], pieces
    drafts = _name_drafts(names[0], 1.0, kana)
    if _may_lack_some(names[0], pieces):
        for draft in drafts:
            draft.add(FRAGMENT)
    for other in names[1:3]:
        drafts += _name_drafts(other, _FURTHER, kana)
    spans = [names[0]]
    if not names[0].part.text.isascii():
        readings, reading_spans = kana_readings(names[0], pieces, latin, locals_)
        drafts += readings + latin_readings(names[0], latin)
        spans += reading_spans + latin
    return drafts, _without(pieces, spans)


def _is_municipal(found: Iterable[Draft]) -> bool:
    """Whether the card is one of a town hall or a prefecture, by a host of its own: 蓮見坂市 is no Mr Hasumi there."""
    return any(
        draft.field in {FieldName.EMAIL, FieldName.URL} and _MUNICIPAL_HOST.search(draft.value)
        for draft in found
    )


def _may_lack_some(name: Span, pieces: Iterable[Piece]) -> bool:
    """Whether kanji that are no post stand before it in its line, or one by itself as large beside it: 豐 / 永征一郎."""
    before = name.piece.text[: name.start].strip(_EDGE)
    if before and is_all_kanji(before) and not _is_post(before):
        return True
    return any(
        piece.side is name.piece.side
        and is_all_kanji(piece.text.strip())
        and len(piece.text.strip()) == 1
        and piece.size > _AS_LARGE * name.piece.size
        and _is_in_line(piece, name.piece)
        for piece in pieces
        if piece is not name.piece
    )


def _is_in_line(piece: Piece, name: Piece) -> bool:
    along = 0 if name.vertical else 1
    return abs(piece.centre[along] - name.centre[along]) < name.size / 2


def _is_post(text: str) -> bool:
    return is_title(text) or is_department(text) or ends_with("qualifications").search(text) is not None


def _before_readings(names: list[Span]) -> list[Span]:
    """The names, but for kana the one in kanji first that stands before them in their line, since they are its reading."""
    if not names or not is_kana(names[0].part.text):
        return names
    own = [n for n in names if n.piece.lines == names[0].piece.lines and not is_kana(n.part.text)]
    return [*own, *(name for name in names if name not in own)]


def _name_drafts(span: Span, share: float, kana: Collection[str]) -> list[Draft]:
    role = share * next(role for least, role in _ROLES if span.score >= least)
    part = span.part
    as_read = without_asides(part.text)
    evidence = [*span.evidence, *part.marks]
    tokens = as_read.split()
    parts = divide(as_read)
    right, repair = _mended_name(as_read), EVIDENCE
    if as_read.isascii() and len(tokens) == 1:
        right, repair = (", " if "," in as_read else " ").join(latin_words(as_read)), "repaired:space"
    if right == as_read and "joined:boxes" in part.marks and _may_have_stray(part, parts):
        right, repair = _without_stray(parts, kana), "repaired:stray"
    if right and right != as_read:
        return [
            Draft(
                FieldName.NAME,
                right if right.isascii() else _divided(right),
                part,
                role * _DIVIDED,
                [*evidence, repair],
            ),
            Draft(FieldName.NAME, as_read, part, role * _FURTHER, evidence),
        ]
    if part.text.isascii() or len(tokens) == 2 or not parts.given:
        return [Draft(FieldName.NAME, as_read, part, role, evidence)]
    return [
        Draft(FieldName.NAME, _divided(as_read), part, role * _DIVIDED, [*evidence, "repaired:divided"]),
        Draft(FieldName.NAME, as_read, part, role * _FURTHER, evidence),
    ]


def _mended_name(as_read: str) -> str:
    """The name with what cannot be otherwise put right, and kana and kanji that look alike as the given names have them: 工ミ, タ子."""
    right = mended(as_read).translate(_NO_NAME)
    parts = divide(right)
    if parts.given and not is_given(parts.given):
        for table in _LOOK_ALIKES:
            if is_given(given := parts.given.translate(table)):
                return right.removesuffix(parts.given) + given
    return right


def _divided(name: str) -> str:
    parts = divide(name)
    return f"{parts.family} {parts.given}" if parts.given else name


def _may_have_stray(part: Piece, parts: NameParts) -> bool:
    """Whether one box holds the edge of a character of the other, or what may be that of the paper beside it."""
    return part.seam < -_SHARED * part.size or parts.given[:1] in _EDGES or parts.given[-1:] in _EDGES


def _without_stray(parts: NameParts, kana: Collection[str]) -> str:
    """A name of two boxes without the one character too many that makes a part unknown; nothing where there is none.

    Nor where ``kana``, the lines in kana of the card in Latin letters, spell another name than what is left.
    """
    left = _shorter(parts)
    family, given = left.split() if left else ("", "")
    heads, tails = spellings(family, FAMILIES), spellings(given, GIVEN_NAMES)
    told = [
        line[len(head) :]
        for line in kana
        for head in heads
        if len(line) > len(head) and line.startswith(head)
    ]
    if not told:
        # 難波江 春一, なばえしゅんいち: the given name is whole, the family name another.
        return "" if any(line != tail and line.endswith(tail) for line in kana for tail in tails) else left
    return left if not tails.isdisjoint(told) else ""


def _shorter(parts: NameParts) -> str:
    family, given = parts.family, parts.given
    if is_family(family) and not is_given(given):
        shorter = [each for each in (given[1:], given[:-1]) if len(each) > 1 and is_given(each)]
        if len(given) == 2 and is_given(given[1]):
            shorter.append(given[1])
        return f"{family} {shorter[0]}" if shorter else ""
    if is_given(given) and not is_family(family):
        shorter = [each for each in (family[:-1], family[1:]) if len(each) > 1 and is_common_family(each)]
        return f"{shorter[0]} {given}" if shorter else ""
    if given[:1] in _EDGES and not is_family(family) and len(family) > 1:
        # The edge of the box within a given name of two characters: 鳥越主 and 一税.
        whole = divide(family + given[1:])
        return f"{whole.family} {whole.given}" if is_family(whole.family) and is_given(whole.given) else ""
    return ""


def _without(pieces: list[Piece], spans: list[Span]) -> list[Piece]:
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
