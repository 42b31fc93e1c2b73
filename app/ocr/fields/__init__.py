"""From the lines of a card to its fields."""

from app.ocr.fields.card import read_fields

__all__ = ["read_fields"]
