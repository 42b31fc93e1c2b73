"""How cards are set."""

from __future__ import annotations

from enum import StrEnum


class Layout(StrEnum):
    """How a card is set."""

    HORIZONTAL = "horizontal"
    VERTICAL = "vertical"
    """縦書き, on a portrait or a landscape card."""
    BILINGUAL = "bilingual"
    """A horizontal Japanese front and an English back."""
    ENGLISH = "english"


LAYOUT_WEIGHTS = {
    Layout.HORIZONTAL: 56,
    Layout.VERTICAL: 20,
    Layout.BILINGUAL: 16,
    Layout.ENGLISH: 8,
}
"""How often each occurs, in per cent."""
