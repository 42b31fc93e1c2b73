"""Hosts of mail and web addresses that differ in a letter."""

from __future__ import annotations

import pytest

from app.core.reading import FieldName
from app.ocr.fields import read_fields
from app.ocr.fields.own_domain import DOUBT
from tests.ocr.fields.cards import best, rows, values


@pytest.mark.parametrize(
    ("mail_host", "url_host", "right"),
    [
        ("minamo.co.jp", "minmo.co.jp", "minamo.co.jp"),
        ("minamoko.co.jp", "minamoko.cqjp", "minamoko.co.jp"),
        ("salesminamo.jp", "sales.minamo.jp", "sales.minamo.jp"),
        ("minamo-steelgr.jp", "minamo-steel.gr.jp", "minamo-steel.gr.jp"),
    ],
)
def test_a_letter_that_one_of_them_lost(mail_host: str, url_host: str, right: str) -> None:
    fields = read_fields([rows(f"E-mail taro@{mail_host}", f"URL https://www.{url_host}/")])
    assert best(fields, FieldName.EMAIL) == f"taro@{right}"
    assert best(fields, FieldName.URL) == f"https://www.{right}/"
    assert any("repaired:host" in fields[name][0].evidence for name in (FieldName.EMAIL, FieldName.URL))
    assert len(values(fields, FieldName.EMAIL) + values(fields, FieldName.URL)) > len(fields)


def test_of_another_letter_nothing_tells_which_is_right() -> None:
    fields = read_fields([rows("E-mail taro@minano.co.jp", "URL www.minamo.co.jp")])
    assert values(fields, FieldName.EMAIL) == ["taro@minano.co.jp", "taro@minamo.co.jp"]
    assert values(fields, FieldName.URL) == ["www.minamo.co.jp", "www.minano.co.jp"]
    assert DOUBT in fields[FieldName.EMAIL][0].evidence
    assert DOUBT in fields[FieldName.URL][0].evidence


@pytest.mark.parametrize("url", ["www.minamo-group.co.jp", "www.aoba.lg.jp", "www.minamo.jp"])
def test_hosts_of_their_own(url: str) -> None:
    fields = read_fields([rows("E-mail taro@minamo.co.jp", f"URL {url}")])
    assert values(fields, FieldName.URL) == [url]
    assert DOUBT not in fields[FieldName.EMAIL][0].evidence


def test_where_both_agree_a_third_is_another() -> None:
    fields = read_fields([rows("E-mail taro@minamo.jp", "URL www.minamo.jp", "URL www.minano.jp")])
    assert values(fields, FieldName.URL) == ["www.minamo.jp", "www.minano.jp"]
    assert DOUBT not in fields[FieldName.URL][0].evidence
