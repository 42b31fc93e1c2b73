"""Telephone numbers in the international form."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.telephones import telephone


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("03-3123-4567", "tel:+81331234567"),
        ("０３（３１２３）４５６７", "tel:+81331234567"),
        ("+81-(0)3-3123-4567", "tel:+81331234567"),
        ("〇三―三一二三―四五六七", "tel:+81331234567"),
        ("03-3123-4567（内線1234）", "tel:+81331234567;ext=1234"),
        ("03-3123-4567 ext. 12", "tel:+81331234567;ext=12"),
        ("090 1234 5678", "tel:+819012345678"),
        ("0120-123-456", "tel:+81120123456"),
        ("+1 650-253-0000", "tel:+16502530000"),
    ],
)
def test_numbers_in_all_spellings(text: str, link: str) -> None:
    number = telephone(text)
    assert number is not None
    assert number.link == link
    assert number.printed == text
    assert number.valid


@pytest.mark.parametrize("text", ["", "内線 1234", "なし", "ext. 1"])
def test_what_is_no_number(text: str) -> None:
    assert telephone(text) is None


def test_a_number_that_cannot_exist_is_none_that_is_valid() -> None:
    number = telephone("03-0000-00")
    assert number is None or not number.valid


@given(st.text(alphabet="0123456789〇三-() 内線#+ext", max_size=24))
def test_the_international_form_stands_for_itself(text: str) -> None:
    number = telephone(text)
    if number is not None and number.valid:
        again = telephone(number.e164)
        assert again is not None
        assert again.e164 == number.e164
