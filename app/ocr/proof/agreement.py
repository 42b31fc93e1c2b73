"""Whether what a second reader made of a line says the same as a value that was taken from it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from app.core.reading import FieldName, Line
from app.ocr.fields.drafts import Draft
from app.ocr.fields.plain import digits_of, plain
from app.ocr.proof.by_glyph import glyphs_say_number, glyphs_say_text
from app.ocr.proof.folding import comparable
from app.ocr.proof.look_alikes import seen_in_column
from app.ocr.proof.looks import together
from app.ocr.proof.second import Statement
from app.ocr.proof.variants import SURE, forms_of

_NUMBERS = frozenset(
    {FieldName.TEL, FieldName.FAX, FieldName.MOBILE, FieldName.POSTAL_CODE, FieldName.CORPORATE_NUMBER}
)
_ONLINE = frozenset({FieldName.EMAIL, FieldName.URL})
_BETWEEN_DIGITS = r"[^0-9]{0,3}"
_SCHEME = re.compile(r"^https?://")
# Of the second levels of .jp (JPRS) only lg looks like any of these.
_LOCAL_GOVERNMENT = re.compile(r"\.[il1|]g(?=\.jp)")
# What readers make of the dash of a house number, in a row and in a column.
_DASH_IN_NUMBER = re.compile(r"(?<=[0-9])\.(?=[0-9])|[|!]")
# Many typefaces draw it as the capital I with which a name may begin: lidabashi.
_SMALL_L = re.compile(r"\bl[a-z]")
_NUMBER_OF_HOUSE = re.compile(r"[0-9]|[〇一二三四五六七八九十]+(?:丁目|番|号|-|$)")


class Asked(NamedTuple):
    """What a second reader must find in a line."""

    value: str
    as_read: str
    """What the engine read there, which tells whether the value goes to the ends of its line."""


def asked_of(draft: Draft) -> dict[int, Asked]:
    """The lines of a draft's side that a second reader must confirm, by number, each with what it must hold.

    Empty where readers cannot tell: the value is not what the lines say,
    put one after the other, or a letter may be another that looks the same. Of an address whose town its postal code confirms,
    the number and what follows is asked for, which readers get right far more often.
    """
    piece = draft.piece
    spans = [span for span in piece.spans if piece.text[span.start : span.stop].strip()]
    parts = [piece.text[span.start : span.stop] for span in spans]
    in_form = _form_of(draft)
    if draft.field not in _ONLINE and draft.value.isascii() and _SMALL_L.search(draft.value):
        return {}
    if len({span.line for span in spans}) < len(spans):
        return {}
    if len(spans) == 1:
        asked = {spans[0].line: Asked(draft.value, parts[0])}
    elif in_form(comparable("".join(parts))) == in_form(comparable(draft.value)):
        asked = {span.line: Asked(part, part) for span, part in zip(spans, parts, strict=True)}
    else:
        return {}
    if draft.field is FieldName.ADDRESS and "agrees:postal_code" in draft.evidence:
        return _from_number_on(asked)
    return asked


def _from_number_on(asked: Mapping[int, Asked]) -> dict[int, Asked]:
    tail: dict[int, Asked] = {}
    for number, (value, as_read) in asked.items():
        starts = [_NUMBER_OF_HOUSE.search(plain(text)) for text in (value, as_read)]
        if tail:
            tail[number] = Asked(value, as_read)
        elif starts[0] and starts[1]:
            tail[number] = Asked(value[starts[0].start() :], as_read[starts[1].start() :])
    return tail or dict(asked)


def may_say(draft: Draft, lacking: Mapping[int, str | None]) -> bool:
    """Whether a second reader has all characters of the value, by what it lacks of each line; None is everything."""
    in_form = _form_of(draft)
    asked = asked_of(draft)
    for number, words in asked.items():
        lacks = lacking.get(number)
        # Which form a kanji has is known from its glyph; readers often lack the old ones.
        if lacks is None or any(in_form(c) == c for c in set(lacks) & set(in_form(words.value))):
            return False
    return bool(asked)


def agrees(draft: Draft, lines: Sequence[Line], statements: Mapping[int, Statement]) -> bool | None:
    """Whether a second reader read the draft's value in its lines; None where that cannot be said.

    ``lines`` are those of the draft's side, ``statements`` the reader's, by
    line. A reader that sees more than the value where the engine saw the end of
    the line does not agree: the engine's line may have been cut. Glyphs that cannot be told say nothing.
    """
    asked = asked_of(draft)
    if not asked or not asked.keys() <= statements.keys():
        return None
    if not may_say(draft, {number: statements[number].unknown for number in asked}):
        return None
    if all(statements[number].by_glyph for number in asked):
        return _glyphs_say(draft.field, asked, statements)
    in_form = _form_of(draft)
    return all(
        any(
            _says(
                draft.field,
                Asked(*map(in_form, words)),
                in_form(lines[number].text),
                in_form(look),
                lines[number].vertical,
            )
            for look in _looks(lines[number].text, statements[number].text)
        )
        for number, words in asked.items()
    )


def _glyphs_say(
    field: FieldName, asked: Mapping[int, Asked], statements: Mapping[int, Statement]
) -> bool | None:
    """False where one line says something else, else None where one cannot tell."""
    say = glyphs_say_number if field in _NUMBERS else glyphs_say_text
    verdicts = {say(words.value, statements[number].text) for number, words in asked.items()}
    return False if False in verdicts else None if None in verdicts else True


def _looks(engine: str, statement: str) -> Iterator[str]:
    """The looks that a reader took, and all of them together: a character that it read as the engine did at one look, it did read so."""
    looks = statement.split("\n")
    yield from looks
    if len(looks) > 1:
        yield together(engine, looks)


def _form_of(draft: Draft) -> Callable[[str], str]:
    """How texts are compared with the draft: with its variants of kanji alike where its glyphs have told them."""
    return _in_common_form if SURE in draft.evidence else str


def _in_common_form(text: str) -> str:
    return "".join(forms_of(character)[:1] or character for character in text)


def _says(field: FieldName, asked: Asked, engine: str, witness: str, in_column: bool) -> bool:
    if field in _NUMBERS:
        digits = digits_of(plain(asked.value))
        pattern = rf"(?<![0-9]){_BETWEEN_DIGITS.join(digits)}(?![0-9])"
        if in_column:
            witness = seen_in_column(comparable(asked.as_read), comparable(witness))
        return bool(digits) and bool(re.search(pattern, _with_digits(witness)))
    wanted, as_read, whole, seen = (_folded(field, text) for text in (*asked, engine, witness))
    if in_column:
        seen = seen_in_column(wanted, seen)
    before, _, after = whole.partition(as_read) if as_read in whole else ("", "", "")
    edges = _word_edges(field, witness) if wanted.isascii() else frozenset()
    # A label or another value may have run into a mail or web address: then the witness saw a space between two letters.
    whole_words = field in _ONLINE and " " not in asked.value
    return bool(wanted) and any(
        not (whole_words and _runs_together(field, wanted, {edge - start for edge in edges}))
        and _is_edge(before[::-1], seen[:start][::-1], wanted[0], spaced=start in edges)
        and _is_edge(after, seen[start + len(wanted) :], wanted[-1], spaced=start + len(wanted) in edges)
        for start in _places(wanted, seen)
    )


def _runs_together(field: FieldName, value: str, edges: Iterable[int]) -> bool:
    """Whether one of these places lies between two letters or digits of the value where something else may begin or end.

    Within the host it does not matter: letters of one breadth look spaced.
    """
    inside = range(value.find("@" if field is FieldName.EMAIL else ".") + 1, value.rfind(".") + 1)
    return any(
        0 < edge < len(value) and value[edge - 1 : edge + 1].isalnum() and edge not in inside
        for edge in edges
    )


def _word_edges(field: FieldName, text: str) -> frozenset[int]:
    """Where in the folded text there was a space."""
    words = text.split()
    return frozenset(len(_folded(field, "".join(words[:number]))) for number in range(1, len(words)))


def _is_edge(engine: str, witness: str, last: str, *, spaced: bool) -> bool:
    """Whether the value ends where the engine says, by the letters that both saw further on.

    Where the engine saw none, neither must the witness. A label that it read
    otherwise does not matter, if it is of another script than the value or a word of its own.
    """
    first = [next(filter(str.isalnum, text), "") for text in (engine, witness)]
    if first[0] == first[1]:
        return True
    return bool(first[0] and first[1]) and (spaced or first[1].isascii() != last.isascii())


def _with_digits(text: str) -> str:
    """A text with all its digits Western ones, however few."""
    return plain(text).translate(str.maketrans("〇零○一二三四五六七八九", "000123456789"))


def _folded(field: FieldName, text: str) -> str:
    folded = comparable(text)
    if field in _ONLINE:
        folded = _LOCAL_GOVERNMENT.sub(".lg", folded.replace(",", "."))
    if field is FieldName.ADDRESS:
        folded = _DASH_IN_NUMBER.sub("-", folded)
    return _SCHEME.sub("", folded).removesuffix("/") if field is FieldName.URL else folded


def _places(wanted: str, seen: str) -> Iterator[int]:
    start = seen.find(wanted)
    while start >= 0:
        yield start
        start = seen.find(wanted, start + 1)
