"""Addresses in parts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.places import AddressParts, split_address


@pytest.mark.parametrize(
    ("address", "parts"),
    [
        ("東京都千代田区飯田橋1-2-3 青葉ビル5F", ("東京都", "千代田区", "飯田橋1-2-3 青葉ビル5F")),
        (
            "〒220-0012　神奈川県横浜市西区みなとみらい二丁目",
            ("神奈川県", "横浜市西区", "みなとみらい二丁目"),
        ),
        ("横浜市西区みなとみらい2-2-1", ("", "横浜市西区", "みなとみらい2-2-1")),
        ("広島県安芸郡府中町大通3-5-1", ("広島県", "安芸郡府中町", "大通3-5-1")),
        ("広島県府中町大通3-5-1", ("広島県", "府中町", "大通3-5-1")),
        ("京都府京都市中京区烏丸通御池上る", ("京都府", "京都市中京区", "烏丸通御池上る")),
        ("茨城県龍ヶ崎市3710", ("茨城県", "龍ヶ崎市", "3710")),
        ("千葉県鎌ケ谷市新鎌ヶ谷2-6-1", ("千葉県", "鎌ケ谷市", "新鎌ヶ谷2-6-1")),
        ("三重県四日市市諏訪町1-5", ("三重県", "四日市市", "諏訪町1-5")),
        ("大阪府 大阪市 北区 梅田1-2", ("大阪府", "大阪市 北区", "梅田1-2")),
        ("12F Seirei Bldg., Chiyoda-ku, Tokyo", ("", "", "12F Seirei Bldg., Chiyoda-ku, Tokyo")),
        ("東京都どこか", ("東京都", "", "どこか")),
        ("", ("", "", "")),
    ],
)
def test_addresses_are_split(address: str, parts: tuple[str, str, str]) -> None:
    assert split_address(address) == AddressParts(*parts)


@given(st.text(alphabet="東京都千代田区横浜市西1-2 　〒ヶが郡町Aab", max_size=30))
def test_the_parts_are_what_was_written(address: str) -> None:
    parts = split_address(address)
    whole = parts.prefecture + parts.municipality + parts.rest
    assert "".join(address.split()).endswith("".join(whole.split()))
    assert split_address(f"{parts.prefecture}{parts.municipality}{parts.rest}") == parts or not whole
