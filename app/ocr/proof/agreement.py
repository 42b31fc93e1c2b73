"""Whether what a second reader made of a line says the same as a value that was taken from it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from app.core.reading import FieldName, Line
from app.ocr.fields.drafts import Draft
from app.ocr.fields.plain import digits_of, plain
from app.ocr.proof.second import Statement

_NUMBERS = frozenset(
    {FieldName.TEL, FieldName.FAX, FieldName.MOBILE, FieldName.POSTAL_CODE, FieldName.CORPORATE_NUMBER}
)
_ONLINE = frozenset({FieldName.EMAIL, FieldName.URL})
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―−─━ーｰ－", "-"))
_ALIKE = str.maketrans({"〇": "0", "○": "0", "’": "'", "‘": "'", "·": "・", "•": "・"})
_IDEOGRAPH = re.compile("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_BETWEEN_DIGITS = r"[^0-9]{0,3}"
_SCHEME = re.compile(r"^https?://")
# Of the second levels of .jp (JPRS) only lg looks like any of these.
_LOCAL_GOVERNMENT = re.compile(r"\.[il1|]g(?=\.jp)")
_NUMBER_OF_HOUSE = re.compile(r"[0-9]|[〇一二三四五六七八九十]+(?:丁目|番|号|-)")


def comparable(text: str) -> str:
    """The text without what no reader can be held to: width, case, spaces and the kind of its dashes.

    Every kanji stays in its form.

    >>> comparable("ﾊﾟﾜｰ Ｃｏ．， 髙﨑"), comparable("高崎") == comparable("髙﨑")
    ('パワ-co.,髙﨑', False)
    """
    folded = "".join(
        part if _IDEOGRAPH.fullmatch(part) else unicodedata.normalize("NFKC", part)
        for part in re.split(f"({_IDEOGRAPH.pattern})", text)
    )
    return re.sub(r"\s", "", folded.casefold()).translate(_DASHES).translate(_ALIKE)


class Asked(NamedTuple):
    """What a second reader must find in a line."""

    value: str
    as_read: str
    """What the engine read there, which tells whether the value goes to the ends of its line."""


def asked_of(draft: Draft) -> dict[int, Asked]:
    """The lines of a draft's side that a second reader must confirm, by number, each with what it must hold.

    Empty where readers cannot tell: the value is not what the lines say,
    put one after the other. Of an address whose town its postal code confirms,
    the number and what follows is asked for, which readers get right far more often.
    """
    piece = draft.piece
    spans = [span for span in piece.spans if piece.text[span.start : span.stop].strip()]
    parts = [piece.text[span.start : span.stop] for span in spans]
    if len({span.line for span in spans}) < len(spans):
        return {}
    if len(spans) == 1:
        asked = {spans[0].line: Asked(draft.value, parts[0])}
    elif comparable("".join(parts)) == comparable(draft.value):
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


def agrees(draft: Draft, lines: Sequence[Line], statements: Mapping[int, Statement]) -> bool | None:
    """Whether a second reader read the draft's value in its lines; None where that cannot be said.

    ``lines`` are those of the draft's side, ``statements`` the reader's, by
    line. A reader that sees more than the value where the engine saw the end of
    the line does not agree: the engine's line may have been cut.
    """
    asked = asked_of(draft)
    if not asked or not asked.keys() <= statements.keys():
        return None
    if any(set(statements[number].unknown) & set(words.value) for number, words in asked.items()):
        return None
    return all(
        _says(draft.field, words, lines[number].text, statements[number].text)
        for number, words in asked.items()
    )


def _says(field: FieldName, asked: Asked, engine: str, witness: str) -> bool:
    if field in _NUMBERS:
        digits = digits_of(plain(asked.value))
        pattern = rf"(?<![0-9]){_BETWEEN_DIGITS.join(digits)}(?![0-9])"
        return bool(digits) and bool(re.search(pattern, _with_digits(witness)))
    wanted, as_read, whole, seen = (_folded(field, text) for text in (*asked, engine, witness))
    before, _, after = whole.partition(as_read) if as_read in whole else ("", "", "")
    return bool(wanted) and any(
        _is_edge(before[::-1], seen[:start][::-1], wanted[0])
        and _is_edge(after, seen[start + len(wanted) :], wanted[-1])
        for start in _places(wanted, seen)
    )


def _is_edge(engine: str, witness: str, last: str) -> bool:
    """Whether the value ends where the engine says, by the letters that both saw further on.

    Where the engine saw none, neither must the witness. A label that it read
    otherwise does not matter, if it is of another script than the value.
    """
    first = [next(filter(str.isalnum, text), "") for text in (engine, witness)]
    if first[0] == first[1]:
        return True
    return bool(first[0]) and bool(first[1]) and first[1].isascii() != last.isascii()


def _with_digits(text: str) -> str:
    """A text with all its digits Western ones, however few."""
    return plain(text).translate(str.maketrans("〇零○一二三四五六七八九", "000123456789"))


def _folded(field: FieldName, text: str) -> str:
    folded = comparable(text)
    if field in _ONLINE:
        folded = _LOCAL_GOVERNMENT.sub(".lg", folded)
    return _SCHEME.sub("", folded).removesuffix("/") if field is FieldName.URL else folded


def _places(wanted: str, seen: str) -> Iterator[int]:
    start = seen.find(wanted)
    while start >= 0:
        yield start
        start = seen.find(wanted, start + 1)
