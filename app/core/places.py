"""Japanese addresses in parts: prefecture, municipality, and the rest."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from app.core.text import fold

_LIST = Path(__file__).parents[2] / "resources" / "dictionaries" / "municipalities.txt"
_POSTAL_CODE = re.compile(r"^\s*[〒〠]?\s*[0-9０-９]{3}[-‐－―ー]?[0-9０-９]{4}\s*")
_COUNTY = re.compile(r"^.+?郡(?=.)")
_GA = str.maketrans("ゖけ", "がが")


@dataclass(frozen=True, slots=True)
class AddressParts:
    """An address as written, in parts; what it does not say is empty."""

    prefecture: str
    municipality: str
    """With its county before and its ward behind: 安芸郡府中町, 横浜市西区."""
    rest: str
    """Town, number and building."""


def split_address(address: str) -> AddressParts:
    """The parts of an address, each as written; the whole is the rest where it is in no municipality.

    A postal code before it is left out. The prefecture may be missing.

    >>> split_address("〒220-0012 横浜市西区みなとみらい2-2-1")
    AddressParts(prefecture='', municipality='横浜市西区', rest='みなとみらい2-2-1')
    """
    written = _POSTAL_CODE.sub("", address).strip()
    prefecture = next((each for each in _by_prefecture() if written.startswith(each)), "")
    behind = written[len(prefecture) :].lstrip()
    names = _by_prefecture()[prefecture] if prefecture else _all()
    municipality = _beginning(behind, names)
    if not municipality:
        return AddressParts(prefecture, "", behind)
    return AddressParts(prefecture, municipality, behind[len(municipality) :].lstrip())


def _beginning(text: str, names: frozenset[str]) -> str:
    """The longest beginning of the text that is one of the names, kana and variants alike."""
    longest = max(map(len, names)) if names else 0
    # Spaces may stand within it, but not at its end.
    ends = (end for end in range(min(longest + 2, len(text)), 1, -1) if not text[end - 1].isspace())
    return next((text[:end] for end in ends if _key(text[:end]) in names), "")


def _key(name: str) -> str:
    """How names are compared: 竜ケ崎市, 龍ヶ崎市 and 竜が崎市 alike."""
    return fold(name).translate(_GA)


@cache
def _by_prefecture() -> dict[str, frozenset[str]]:
    rows = [row.split() for row in _LIST.read_text(encoding="utf-8").splitlines() if not row.startswith("#")]
    return {prefecture: frozenset(_forms(names)) for prefecture, *names in rows}


def _forms(names: list[str]) -> set[str]:
    """Names with and without the county, and the cities of wards without the ward."""
    keys = {_key(name) for name in names}
    cities = {match[0] for name in keys if (match := re.match(r"^.+?市(?=.+区$)", name))}
    return keys | {_COUNTY.sub("", key) for key in keys} | cities


@cache
def _all() -> frozenset[str]:
    return frozenset().union(*_by_prefecture().values())
