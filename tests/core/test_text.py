import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.text import fold, fold_organization, stored, variant_texts


@pytest.mark.parametrize(
    "name", ["𠮷野", "髙橋", "﨑田", "\ufa19田", "\ufa10本", "葛\U000e0100城", "㈱縁", "ﾔﾏﾀﾞ"]
)
def test_names_are_kept_exactly(name: str) -> None:
    assert stored(name) == name


def test_only_kana_marks_are_composed() -> None:
    assert stored("か\u3099く\u3099") == "がぐ"
    assert stored("\ufa19") != unicodedata.normalize("NFC", "\ufa19")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("髙﨑", "高崎"),
        ("𠮷田", "吉田"),
        ("ﾔﾏﾀﾞ", "やまだ"),
        ("ヤマダ", "やまだ"),
        ("ＡＢＣ", "abc"),
        ("渡邊", "渡辺"),
        ("齋藤", "斉藤"),
        ("葛\U000e0100城", "葛城"),
        ("\ufa19山", "神山"),
        ("山田　太郎", "山田太郎"),
    ],
)
def test_what_people_take_for_equal_folds_alike(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_different_names_stay_different() -> None:
    assert len({fold(name) for name in ("山田", "山口", "山本", "川田", "太田", "大田")}) == 6


@pytest.mark.parametrize("name", ["株式会社縁製作所", "縁製作所(株)", "㈱縁製作所", "縁製作所　株式会社"])
def test_legal_forms_do_not_matter(name: str) -> None:
    assert fold_organization(name) == "縁製作所"


def test_a_legal_form_alone_is_kept() -> None:
    assert fold_organization("株式会社") == "株式会社"


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_other_forms_of_a_name() -> None:
    assert variant_texts("髙橋") == ("高橋",)
    assert variant_texts("渡邉 﨑子") == ("渡辺 﨑子", "渡邊 﨑子", "渡邉 崎子", "渡邉 碕子", "渡邉 嵜子")
    assert variant_texts("渡邉 﨑子", 3) == ("渡邉 崎子", "渡邉 碕子", "渡邉 嵜子")
    assert (
        variant_texts("𠮷田", 2) == variant_texts("") == variant_texts("", 0) == variant_texts("山本") == ()
    )
