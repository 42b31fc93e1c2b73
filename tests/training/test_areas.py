"""The list of area codes."""

from __future__ import annotations

from phonenumbers.geodata import GEOCODE_DATA

from app.ocr.fields.words import words
from training.areas import areas


def test_places_with_the_beginnings_of_their_numbers() -> None:
    data = {
        "8177": {"ja": "大津", "en": "Otsu, Shiga"},
        "81748": {"ja": "大津"},
        "81120": {"en": "free"},
        "4420": {"ja": "倫敦"},
    }
    assert areas(data) == {"大津": ["0748", "077"]}


def test_the_list_that_is_shipped_is_that_of_the_data() -> None:
    assert words("areas") == {f"{place} {' '.join(found)}" for place, found in areas(GEOCODE_DATA).items()}
