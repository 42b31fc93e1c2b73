from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.core.marking import matched_parts
from app.core.text import fold


@pytest.mark.parametrize(
    ("text", "words", "parts"),
    [
        ("髙﨑　花子", ["高崎"], ["髙﨑"]),
        ("髙﨑　花子", ["崎花"], ["﨑　花"]),
        ("ｶﾞｸﾌﾞﾁ", ["ぶ"], ["ﾌﾞ"]),
        ("㈱縁", ["株"], ["㈱"]),
        ("山山山", ["山山"], ["山山山"]),
        ("山田 太郎", ["山", "郎"], ["山", "郎"]),
        ("山田", ["川"], []),
        ("山田", [""], []),
        ("", ["山"], []),
    ],
)
def test_matched_parts(text: str, words: list[str], parts: list[str]) -> None:
    assert [text[start:end] for start, end in matched_parts(text, words)] == parts


@given(
    st.text(alphabet="髙高ｶﾞが㈱ 　あア0０", max_size=10),
    st.text(alphabet="高かが株あ0", min_size=1, max_size=3),
)
@example("ｶ　ﾞ", "か")
def test_parts_lie_apart_and_hold_what_was_found(text: str, word: str) -> None:
    parts = matched_parts(text, [word])
    assert all(0 <= start < end <= len(text) for start, end in parts)
    assert all(before[1] < after[0] for before, after in pairwise(parts))
    assert bool(parts) == (word in fold(text))
