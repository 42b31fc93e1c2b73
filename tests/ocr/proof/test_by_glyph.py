from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ocr.proof.by_glyph import glyphs_say_number, glyphs_say_text

TEL = "03-3123-4567"


@pytest.mark.parametrize(
    ("seen", "verdict"),
    [
        ("電話〇三―三一二三―四五六七", True),
        ("〇三（三一二三）四五六七代表", True),
        ("〇三三一二三四五六七", True),
        ("〇三―三一二二―四五六七", False),
        ("〇三―三一二三―四五六七八", False),
        ("一〇三―三一二三―四五六七", False),
        ("〇三一三一二三―四五六七", False),
        ("〇三十三一二三―四五六七", False),
        ("〇三―三〓一二三―四五六七", None),
        ("〇三〓―三一二三―四五六七", None),
        ("〇三■三一二三―四五六七", None),
        ("■〇三―三一二三―四五六七", True),
        ("〇三―三一二三―四五六七■", None),
        ("〇三―〓一二三―四五六七", None),
        ("〇三―三一二三―四五六七〓", None),
        ("〓〇三―三一二三―四五六七", None),
        ("〓十〇三―三一二三―四五六七", True),
        ("〓二〇三―三一二三―四五六七", None),
        ("〇〓三―三一二二―四五六七", False),
        ("", False),
    ],
)
def test_a_number_is_what_its_glyphs_say(seen: str, verdict: bool | None) -> None:
    assert glyphs_say_number(TEL, seen) is verdict


@pytest.mark.parametrize(
    ("seen", "verdict"),
    [
        ("霞沢市葵町三―二三―一", True),
        ("霞沢市葵町三―二三―一一", False),
        ("霞沢市葵町十三―二三―一", False),
        ("霞沢市葵町三一二三―一", False),
        ("霞沢市葵町三二三―一", False),
        ("霞沢市葵町三―二〓三―一", None),
        ("霞沢市葵町〓三―二三―一", None),
        ("霞沢市葵町三―二三〓―一", None),
        ("霞沢市葵町■三―二三―一", None),
        ("霞沢市葵町三―二三■一", None),
        ("霞沢市葵町三―二三―一■", None),
        ("霞沢市葵町三―二三―一〓", None),
        ("霞沢市葵町〓二―二二―一", False),
    ],
)
def test_a_house_number_is_what_its_glyphs_say(seen: str, verdict: bool | None) -> None:
    assert glyphs_say_text("三―二三―一", seen) is verdict


@pytest.mark.parametrize(
    ("seen", "verdict"),
    [
        ("〒五一四―〇〇〇四三重県", True),
        ("五一四〇〇〇四■", True),
        ("五一四―〇〇〇三三重県", False),
        ("五一四―〇〇〇〓四三重県", None),
    ],
)
def test_behind_a_postal_code_a_numeral_may_begin_the_address(seen: str, verdict: bool | None) -> None:
    assert glyphs_say_number("514-0004", seen) is verdict


def test_a_value_without_anything_to_look_for_is_not_confirmed() -> None:
    assert not glyphs_say_number("-", "三")
    assert not glyphs_say_text(" ", "三")


@given(st.text("〇一二三四五六七八九", min_size=8, max_size=11), st.integers(0, 10), st.data())
def test_another_numeral_is_denied_and_one_that_cannot_be_told_is_not(
    number: str, place: int, data: st.DataObject
) -> None:
    place %= len(number)
    wanted = number.translate(str.maketrans("〇一二三四五六七八九", "0123456789"))
    assert glyphs_say_number(wanted, number) is True
    other = data.draw(st.sampled_from([c for c in "〇一二三四五六七八九" if c != number[place]]))
    changed = number[:place] + other + number[place + 1 :]
    assert glyphs_say_number(wanted, changed) is False
    untold = number[:place] + "〓" + other + number[place + 1 :]
    assert glyphs_say_number(wanted, untold) is None
