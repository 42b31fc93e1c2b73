"""Which place each area code is called after, from libphonenumber's data as packed by phonenumbers: ``python -m training.areas``."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from phonenumbers.geodata import GEOCODE_DATA

_LIST = Path(__file__).parents[1] / "resources" / "dictionaries" / "areas.txt"
_HEAD = (
    "# Places with the beginnings of the telephone numbers of their areas.\n"
    "# Made by training/areas.py from the geocoding data of libphonenumber (Apache License 2.0).\n"
)
_JAPAN = "81"


def areas(data: Mapping[str, Mapping[str, str]]) -> dict[str, list[str]]:
    """The beginnings of national numbers by place, both in the order of the numbers; areas that are called after no place are left out."""
    found: dict[str, list[str]] = {}
    for prefix in sorted(prefix for prefix in data if prefix.startswith(_JAPAN)):
        if place := data[prefix].get("ja"):
            found.setdefault(place, []).append("0" + prefix.removeprefix(_JAPAN))
    return found


def main() -> None:
    """Write the list."""
    found = areas(GEOCODE_DATA)
    lines = [f"{place} {' '.join(prefixes)}\n" for place, prefixes in found.items()]
    _LIST.write_text(_HEAD + "".join(lines), encoding="utf-8", newline="\n")
    print(f"{_LIST}: {len(found)} places")


if __name__ == "__main__":
    main()
