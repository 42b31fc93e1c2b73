"""XML that a device sends, which may be meant to harm: no types, no entities, bounded size, depth and number."""

from __future__ import annotations

import re
from typing import Any
from xml.etree.ElementTree import Element, ParseError, TreeBuilder

from defusedxml.ElementTree import DefusedXMLParser

from app.devices.escl.errors import NonsenseError
from app.devices.shown import shown

MOST_BYTES = 1 << 20
_MOST_ELEMENTS = 20_000
_DEEPEST = 64

_SPACES = re.compile(
    r"\{https?://(?:schemas\.hp\.com/imaging/escl/2011/05/03|www\.pwg\.org/schemas/2010/12/sm)/?\}"
)
"""The two name spaces of eSCL, between which devices do not always tell."""


class _Target(TreeBuilder):
    """Builds a tree of local names; elements of other name spaces keep theirs in braces."""

    def __init__(self) -> None:
        super().__init__()
        self._count = 0
        self._depth = 0

    def start(self, tag: str, attrs: dict[str, str], /) -> Element:
        self._count += 1
        self._depth += 1
        if self._count > _MOST_ELEMENTS or self._depth > _DEEPEST:
            raise ValueError("too many elements")
        return super().start(_SPACES.sub("", tag), attrs)

    def end(self, tag: str, /) -> Element:
        self._depth -= 1
        return super().end(_SPACES.sub("", tag))


def parse(document: bytes, root: str) -> Element:
    """The element ``root``, with local names below it. Raises NonsenseError for anything else."""
    if len(document) > MOST_BYTES:
        raise NonsenseError("too much XML")
    parser: Any = DefusedXMLParser(target=_Target(), forbid_dtd=True)
    try:
        parser.feed(document)
        element: Element = parser.close()
    except (ParseError, ValueError, LookupError) as error:  # LookupError: an encoding that nobody knows
        raise NonsenseError(f"no XML: {type(error).__name__}") from error
    if element.tag != root:
        raise NonsenseError(f"no {root}")
    return element


def text(element: Element, path: str) -> str:
    """What stands in a descendant, without what cannot be printed and cut where it is long; empty where it is not there."""
    return shown(element.findtext(path) or "")


def texts(element: Element, path: str) -> tuple[str, ...]:
    """Of all such descendants."""
    return tuple(shown(child.text or "") for child in element.findall(path))


def number(element: Element, path: str) -> int | None:
    """A whole number from 0 to 999,999, None where there is none."""
    said = text(element, path)
    return int(said) if re.fullmatch("[0-9]{1,6}", said) else None
