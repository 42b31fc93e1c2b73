"""Characters of addresses that are put right, each with what was read beside it."""

from __future__ import annotations

import pytest

from app.core.reading import FieldName
from app.ocr.fields import read_fields
from app.ocr.fields.address_mending import mended_building, with_digits, with_numbers
from tests.ocr.fields.cards import rows


@pytest.mark.parametrize(
    ("lines", "right", "evidence"),
    [
        (("〒753-0073", "山口県山ロ市春日町2-2"), "山口県山口市春日町2-2", "repaired:"),
        (("山口県山ロ市春日町2-2",), "山口県山口市春日町2-2", "repaired:"),
        (("〒670-0935", "兵庫県姫路市北条03-18"), "兵庫県姫路市北条口3-18", "repaired:town"),
        (("〒900-0024", "沖縄県那霸市古波蔵5-7"), "沖縄県那覇市古波蔵5-7", "repaired:"),
        (("〒238-0007", "神奈川県橫須賀市", "若松町6-17"), "神奈川県横須賀市若松町6-17", "repaired:town"),
        (("〒100-0013", "東京都千代田区霞が関1-2", "第ービルディング"), "東京都千代田区霞が関1-2 第一ビルディング", "repaired:"),
        (("〒100-0013", "東京都千代田区霞が関1-2", "合同庁舍3階"), "東京都千代田区霞が関1-2 合同庁舎3階", "repaired:"),
        (("2長野県上田市中央4-19-4",), "長野県上田市中央4-19-4", ""),
        (("4-19 0temachi, Chiyoda-ku, Tokyo",), "4-19 Otemachi, Chiyoda-ku, Tokyo", "repaired:letter"),
        (("4-19 lidabashi, Chiyoda-ku, Tokyo",), "4-19 Iidabashi, Chiyoda-ku, Tokyo", "repaired:letter"),
        (("5F Aoba BIdg., 4-19 Chuo, Ueda, Nagano",), "5F Aoba Bldg., 4-19 Chuo, Ueda, Nagano", "repaired:letter"),
        (("4-19 Chuo, Ueda, Nagano 01l-0945",), "4-19 Chuo, Ueda, Nagano", ""),
    ],
)  # fmt: skip
def test_put_right(lines: tuple[str, ...], right: str, evidence: str) -> None:
    best = read_fields([rows("*山田 太郎", *lines)])[FieldName.ADDRESS][0]
    assert best.value == right
    assert not evidence or any(kind.startswith(evidence) for kind in best.evidence)


def test_what_was_read_stands_beside() -> None:
    found = read_fields([rows("*山田 太郎", "〒670-0935", "兵庫県姫路市北条03-18")])[FieldName.ADDRESS]
    assert [candidate.value for candidate in found] == ["兵庫県姫路市北条口3-18", "兵庫県姫路市北条03-18"]


def test_another_town_than_that_of_the_code_stays() -> None:
    found = read_fields([rows("*山田 太郎", "〒670-0935", "兵庫県姫路市西条口3-18")])[FieldName.ADDRESS]
    assert [candidate.value for candidate in found] == ["兵庫県姫路市西条口3-18"]


@pytest.mark.parametrize(
    ("read", "right"),
    [
        ("青嶺イノベションセンタ", "青嶺イノベーションセンター"),
        ("青葉マンシン", "青葉マンション"),
        ("産業フラザ11F", "産業プラザ11F"),
        ("ミナモタワ-3F", "ミナモタワー3F"),
        ("文化セン夕一9F", "文化センター9F"),
        ("文化センター一9F", "文化センター9F"),
        ("ガーデンテラスタ凪", "ガーデンテラス夕凪"),
        ("駅北ロ3-1", "駅北口3-1"),
        ("エ業会館", "工業会館"),
        ("ガーデンテラスタ屈903", "ガーデンテラス夕凪903"),
        # As they are printed.
        ("青葉ビルデイング", "青葉ビルデイング"),
        ("フロンディア21", "フロンティア21"),
        ("青葉インキユベーションセンター", "青葉インキュベーションセンター"),
        ("本町グリーンピル", "本町グリーンビル"),
        ("青葉ピルディング", "青葉ビルディング"),
        ("パークサィド青葉", "パークサイド青葉"),
        ("駅前通リビル", "駅前通りビル"),
        ("青葉通リ", "青葉通り"),
        ("産業プラザ-14F", "産業プラザ-14F"),
        ("センター一階", "センター一階"),
        ("第3ビル", "第3ビル"),
        ("ロビー階", "ロビー階"),
        ("アークヒルズ", "アークヒルズ"),
    ],
)
def test_words_of_buildings(read: str, right: str) -> None:
    assert mended_building(read) == right


@pytest.mark.parametrize(
    ("read", "right"),
    [
        ("久遠ビル本館ー一三階", "久遠ビル本館―一三階"),
        ("ガーデン・ーー階", "ガーデン・一一階"),
        ("ミナモタワーー〇階", "ミナモタワー一〇階"),
        ("青葉センターー一〇一号室", "青葉センター一一〇一号室"),
        ("青葉館三階", "青葉館三階"),
        ("青葉ビルー一二〇三", "青葉ビル―一二〇三"),
        ("青葉ビルディングーーー〇三号室", "青葉ビルディング―一一〇三号室"),
        ("青葉ビル九〇ミ", "青葉ビル九〇三"),
    ],
)
def test_numbers_of_columns(read: str, right: str) -> None:
    assert with_numbers(read) == right


@pytest.mark.parametrize(
    ("read", "right"),
    [
        ("青葉町5—6一6", "青葉町5—6-6"),
        ("青葉町5-6 別館1OF", "青葉町5-6 別館10F"),
        ("青葉町5-6 3O2号室", "青葉町5-6 302号室"),
        ("青葉ビルlF", "青葉ビル1F"),
        ("1OF Aoba Bldg.", "10F Aoba Bldg."),
        ("青葉町一丁目2", "青葉町一丁目2"),
        ("2One Tower", "2One Tower"),
        ("One Iidabashi Tower", "One Iidabashi Tower"),
    ],
)
def test_western_digits(read: str, right: str) -> None:
    assert with_digits(read) == right
