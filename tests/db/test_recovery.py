from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.errors import LockedError
from app.db.recovery import new_code, parse_code

CODE = "0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYZ"

WAYS_TO_TYPE = [
    str.lower,
    lambda text: text.replace("-", " "),
    lambda text: text.replace("-", ""),
    lambda text: text.replace("-", "ー"),
    lambda text: text.replace("0", "O").replace("1", "l"),
    lambda text: text.replace("0", "o").replace("1", "I"),
    lambda text: f"  {text}\n",
    lambda text: text.translate({code: code + 0xFEE0 for code in range(0x21, 0x7F)}),
]


def test_the_value_is_that_of_base_32() -> None:
    assert parse_code("0" * 31 + "1") == (1).to_bytes(20)
    assert parse_code("Z" * 32) == b"\xff" * 20
    assert parse_code("1" + "0" * 31) == (1 << 155).to_bytes(20)


def test_a_new_code_is_printed_in_groups_and_never_twice() -> None:
    codes = {new_code() for _ in range(100)}
    assert len(codes) == 100
    assert {tuple(map(len, code.split("-"))) for code in codes} == {(4,) * 8}


@given(way=st.sampled_from(WAYS_TO_TYPE), again=st.sampled_from(WAYS_TO_TYPE))
def test_however_it_is_typed(way: object, again: object) -> None:
    assert callable(way)
    assert callable(again)
    for code in (CODE, new_code()):
        assert parse_code(again(way(code))) == parse_code(code)


@given(at=st.integers(0, 31), character=st.sampled_from("0123456789ABCDEFGHJKMNPQRSTVWXYZ"))
def test_a_wrong_character_is_another_code(at: int, character: str) -> None:
    plain = CODE.replace("-", "")
    typed = plain[:at] + character + plain[at + 1 :]
    assert (parse_code(typed) == parse_code(plain)) == (character == plain[at])


@pytest.mark.parametrize("text", ["", CODE[:-1], CODE + "0", CODE.replace("-", "", 1) + "AB"])
def test_a_wrong_length_is_told(text: str) -> None:
    with pytest.raises(LockedError, match="32 文字"):
        parse_code(text)


def test_a_strange_character_is_told() -> None:
    with pytest.raises(LockedError, match="@"):
        parse_code(CODE.replace("Z", "@"))


@given(text=st.text())
def test_anything_is_a_code_or_refused(text: str) -> None:
    with suppress(LockedError):
        assert len(parse_code(text)) == 20
