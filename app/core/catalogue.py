"""The program's words in other languages than Japanese, from ``resources/translations``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parents[2] / "resources" / "translations"


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What one language has."""

    messages: Mapping[str, str]
    """Translated templates by the Japanese ones, for ``app.core.messages.translate``."""
    operations: Mapping[str, str]
    """What 元に戻す shows, by the name of the operation."""


@cache
def load_catalogue(language: str) -> Catalogue:
    """The catalogue of ``en``; an empty one for Japanese and for languages that have none."""
    path = _FOLDER / f"messages_{language}.toml"
    if not path.is_file():
        return Catalogue({}, {})
    import tomllib  # never in Japanese

    document = tomllib.loads(path.read_text(encoding="utf-8"))
    groups = document["messages"].values()
    return Catalogue(
        {template: text for group in groups for template, text in group.items()}, document["operations"]
    )
