"""What cards are searched by: anchored starts, bigrams and the last character of folded text.

Desks look them up in an index of their own, the office's server in one that holds them under a key.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from app.core.reading import FieldName
from app.core.text import fold_organization

ANCHOR = "\x02"
"""Stands before the first characters of a text."""


TOKEN_MARKS = "~@.-_+#&/()"  # noqa: S105 - of words, not of access
"""ASCII marks that are part of tokens; a desk's index is told the same."""

_SEPARATORS = "".join(
    chr(code) for code in range(0x80) if not chr(code).isalnum() and chr(code) not in TOKEN_MARKS
)
_WITHOUT_SEPARATORS = str.maketrans("", "", _SEPARATORS)


def searchable(text: str) -> str:
    """A text as it is searched: folded, without legal forms and marks that no token holds."""
    return fold_organization(text).translate(_WITHOUT_SEPARATORS)


def folded_columns(fields: Mapping[FieldName, str]) -> dict[str, list[str]]:
    """The folded texts of a card by column of a desk's index."""
    columns: dict[str, list[str]] = {"name": [], "kana": [], "company": [], "other": []}
    for field, value in fields.items():
        columns[_COLUMN.get(field, "other")].extend(searchable(line) for line in value.splitlines())
    return columns


_COLUMN = {FieldName.NAME: "name", FieldName.NAME_READING: "kana", FieldName.ORGANIZATION: "company"}


def text_tokens(text: str) -> Iterator[str]:
    """The tokens of one folded text."""
    if not text:
        return
    yield ANCHOR + text[0]
    if len(text) > 1:
        yield ANCHOR + text[:2]
    for start in range(len(text) - 1):
        yield text[start : start + 2]
    yield text[-1]


def bigrams(text: str) -> list[str]:
    """The bigrams of a folded text of two characters or more, each once."""
    return list(dict.fromkeys(text[start : start + 2] for start in range(len(text) - 1)))


def words_of(text: str) -> tuple[str, ...]:
    """The words of a query as they are compared; none where it holds nothing that can be searched."""
    return tuple(word for word in (searchable(part) for part in text.split()) if word)
