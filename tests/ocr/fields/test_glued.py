"""Names that were read as one word with a post or a licence."""

from __future__ import annotations

import pytest

from app.core.reading import FieldName, Side
from app.ocr.fields import read_fields
from app.ocr.fields.drafts import Piece
from app.ocr.fields.glued import parted
from tests.ocr.fields.cards import best, rows, side, text


def _texts(words: str, *, size: float = 60) -> list[str]:
    piece = Piece.of(text(words, 60, 60, size), 0, Side.FRONT, words)
    return [part.text for part in parted([piece], 28)]


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("司法書士土屋和也", ["司法書士", "土屋和也"]),
        ("社会福祉士小山ジュン", ["社会福祉士", "小山ジュン"]),
        ("医学博士三上 和也", ["医学博士", "三上 和也"]),
        ("博士（工学）山田太郎", ["博士（工学）", "山田太郎"]),
        ("営業部長山田太郎", ["営業部長", "山田太郎"]),
        ("代表社員林薫", ["代表社員", "林薫"]),
        ("行政書士齋田", ["行政書士", "齋田"]),
        ("福島 清一郎 参与", ["福島 清一郎", "参与"]),
        ("小島 沙織パートナー", ["小島 沙織", "パートナー"]),
        ("山田太郎税理士", ["山田太郎", "税理士"]),
        ("代表取締役CEO山田太郎", ["代表取締役CEO", "山田太郎"]),
        ("CTO山田太郎", ["CTO", "山田太郎"]),
    ],
)
def test_a_name_is_parted_from_a_post(line: str, parts: list[str]) -> None:
    assert _texts(line) == parts


def test_a_family_name_behind_a_post_is_parted_where_its_given_name_follows() -> None:
    words = "行政書士 坂巻"
    line = Piece.of(text(words, 60, 60, 60), 0, Side.FRONT, words)
    given = Piece.of(text("暢", line.right + 40, 60, 60), 1, Side.FRONT, "暢")
    assert [part.text for part in parted([line, given], 28)] == ["行政書士", "坂巻", "暢"]
    assert [part.text for part in parted([line], 28)] == [words]


@pytest.mark.parametrize(
    "line",
    [
        "主任技師", "弁護士法人青葉", "医師会", "千葉支店長", "平和部長", "部長代理", "服部 係", "江川主計", "森 主税", "北海道支社長", "監査役会",
        "代表取締役会長", "青葉商工会議所", "山田 太郎", "Taro Yamada",
    ],
)  # fmt: skip
def test_other_words_stay_whole(line: str) -> None:
    assert _texts(line) == [line]


def test_a_family_name_alone_is_parted_only_where_it_is_large() -> None:
    assert _texts("主事山田", size=28) == ["主事山田"]
    assert _texts("主事山田") == ["主事", "山田"]


def test_halves_of_a_name_of_which_one_is_glued_to_a_licence() -> None:
    halves = [text("行政書士齋田", 60, 262, 62), text("洋平", 530, 260, 64)]
    fields = read_fields([side(text("地方連携室", 60, 184), *halves, text("青嶺行政書士事務所", 60, 60, 30))])
    assert best(fields, FieldName.NAME) == "齋田 洋平"
    assert best(fields, FieldName.TITLE) == "行政書士"


def test_name_and_post_both_become_fields() -> None:
    fields = read_fields([rows("青葉市役所", "福祉課", "*福島 清一郎 参与")])
    assert best(fields, FieldName.NAME) == "福島 清一郎"
    assert best(fields, FieldName.TITLE) == "参与"


@pytest.mark.parametrize(
    "post", ["公認不動産コンサルティングマスター", "林野アドバイザー", "森林インストラクター", "林エリカ", "中小企業アドバイザー"]
)  # fmt: skip
def test_kana_that_read_no_name_are_not_parted(post: str) -> None:
    assert _texts(post) == [post]
