import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.agreement import agree
from app.core.reading import FieldName


@pytest.mark.parametrize(
    ("name", "value", "truth"),
    [
        (FieldName.NAME, "松田　薫", "松田薫"),
        (FieldName.NAME, "hikaru kawaguchi", "Hikaru KAWAGUCHI"),
        (FieldName.ORGANIZATION, "（株）ｱｵﾊﾞﾄ", "(株)アオバト"),
        (FieldName.TEL, "075.222.1234", "075-222-1234"),
        (FieldName.TEL, "０７５（２２２）１２３４", "+81-75-222-1234"),
        (FieldName.POSTAL_CODE, "〒604-8166", "6048166"),
        (FieldName.CORPORATE_NUMBER, "T 1 2345 6789 0123", "1234567890123"),
        (FieldName.EMAIL, "Taro@Example.co.jp", "taro@example.co.jp"),
        (FieldName.URL, "www.example.co.jp", "https://www.example.co.jp/"),
        (FieldName.ADDRESS, "京都市中京区御倉町四ー九−一七", "京都市中京区御倉町四―九―一七"),
        (FieldName.ADDRESS, "銀座1-2 月虹会館", "銀座1‐2月虹会館"),
    ],
)
def test_spacing_width_and_dashes_do_not_matter(name: FieldName, value: str, truth: str) -> None:
    assert agree(name, value, truth)


@pytest.mark.parametrize(
    ("name", "value", "truth"),
    [
        (FieldName.NAME, "高橋 誠", "髙橋 誠"),
        (FieldName.NAME, "神谷 誠", "\ufa19谷 誠"),
        (FieldName.NAME, "松田", "松田薫"),
        (FieldName.ORGANIZATION, "アオバト", "株式会社アオバト"),
        (FieldName.TEL, "075-222-1235", "075-222-1234"),
        (FieldName.TEL, "番号なし", "075-222-1234"),
        (FieldName.POSTAL_CODE, "604-816", "604-8166"),
        (FieldName.POSTAL_CODE, "", "604-8166"),
        (FieldName.EMAIL, "taro_k@example.co.jp", "tarok@example.co.jp"),
        (FieldName.EMAIL, "taro@example.ig.jp", "taro@example.lg.jp"),
        (FieldName.URL, "https://example.co.jp/a", "https://example.co.jp/"),
        (FieldName.ADDRESS, "銀座1一2", "銀座1-2"),
        (FieldName.ADDRESS, "データー通", "データ-通"),
    ],
)
def test_everything_else_does(name: FieldName, value: str, truth: str) -> None:
    assert not agree(name, value, truth)


def test_numbers_that_are_none_agree_only_letter_by_letter() -> None:
    assert not agree(FieldName.TEL, "番号なし", "不明")
    assert not agree(FieldName.POSTAL_CODE, "なし", "不明")
    assert agree(FieldName.TEL, "不 明", "不明")


def test_an_extension_belongs_to_the_number() -> None:
    assert agree(FieldName.TEL, "03-3123-4567 ext. 12", "0331234567 x12")
    assert not agree(FieldName.TEL, "03-3123-4567 ext. 12", "03-3123-4567")


def test_several_values_agree_line_by_line() -> None:
    assert agree(FieldName.TEL, "03-3123-4567\n06-6123-4567", "0331234567\n\n+81661234567")
    assert not agree(FieldName.TEL, "03-3123-4567\n06-6123-4567", "03-3123-4567")
    assert not agree(FieldName.MOBILE, "090-1234-5678", "")


@given(st.sampled_from(FieldName), st.text(max_size=30), st.text(max_size=30))
def test_every_text_agrees_with_itself_and_in_both_directions(name: FieldName, one: str, other: str) -> None:
    assert agree(name, one, one)
    assert agree(name, one, other) == agree(name, other, one)
