"""Mail and web addresses as readers damage them."""

from __future__ import annotations

import pytest

from app.ocr.fields.hosts import host_at
from app.ocr.fields.online import find_mail, find_url
from app.ocr.fields.plain import plain


@pytest.mark.parametrize(
    ("text", "value", "repairs"),
    [
        ("taro@minamo.co. jp", "taro@minamo.co.jp", ("space",)),
        ("E-mail taro@city.aoba. Ig. jp", "taro@city.aoba.lg.jp", ("space", "domain")),
        ("e-mail. yamada. ta@a-b. co. jp", "yamada.ta@a-b.co.jp", ("space",)),
        ("Eメ—ルyamada. ta@minamo.jp", "yamada.ta@minamo.jp", ("space",)),
        ("mail.taro@minamo.jp", "taro@minamo.jp", ()),
        ("e-mail:taro@minamo.jp", "taro@minamo.jp", ()),
        ("mailing@minamo.jp", "mailing@minamo.jp", ()),
        ("taro@minamo.co jp", "taro@minamo.co.jp", ("dot",)),
        ("taro@minamo.cojp", "taro@minamo.co.jp", ("dot",)),
        ("taro@minamocojp", "taro@minamo.co.jp", ("dot",)),
        ("taro@city.aoba.lgip", "taro@city.aoba.lg.jp", ("dot",)),
        ("taro@sales.minamojp", "taro@sales.minamo.jp", ("dot",)),
        ("taro@minamocom", "taro@minamo.com", ("dot",)),
        ("taro@minamo.cojp. TEL", "taro@minamo.co.jp", ("dot",)),
        ("taro@minamojp.co.jp", "taro@minamojp.co.jp", ()),
        ("taro@telecom.ne.jp", "taro@telecom.ne.jp", ()),
        ("taro@min amo.co.jp", "taro@minamo.co.jp", ("space",)),
        ("taro@aoba- builders.jp", "taro@aoba-builders.jp", ("space",)),
        ("taro©minamo.co.jp", "taro@minamo.co.jp", ("at",)),
        ("taro @ minamo.co.jp", "taro@minamo.co.jp", ("space",)),
        ("taro@aoba-buiIders.co.jp", "taro@aoba-builders.co.jp", ("domain",)),
        ("taro@minamo.com, Tokyo", "taro@minamo.com", ()),
        ("taro@minamo.co.jp. URL www.minamo.co.jp", "taro@minamo.co.jp", ()),
        ("Taro Yamada taro@minamo.jp", "taro@minamo.jp", ()),
        ("M. taro@minamo.jp", "taro@minamo.jp", ()),
        ("taro@minamo.com.au", "taro@minamo.com.au", ()),
        ("taro@minamo.example", "taro@minamo.example", ()),
    ],
)  # fmt: skip
def test_mail(text: str, value: str, repairs: tuple[str, ...]) -> None:
    found = find_mail(plain(text))
    assert found is not None
    assert (found.value, found.repairs) == (value, repairs)
    assert text[: found.start].strip() in {
        "",
        "E-mail",
        "e-mail.",
        "e-mail:",
        "mail.",
        "Eメ—ル",
        "Taro Yamada",
        "M.",
    }


@pytest.mark.parametrize("text", ["Instagram @minamo.jp", "LINE @minamo.jp", "LINE ID @minamo", "@minamo_official", "a@b", "taro@", "taro © 2024"])  # fmt: skip
def test_no_mail(text: str) -> None:
    assert find_mail(plain(text)) is None


@pytest.mark.parametrize(
    ("text", "value", "repairs"),
    [
        ("HPwww.minamo.co.jp", "www.minamo.co.jp", ()),
        ("Uwww.minamo.co.jp", "www.minamo.co.jp", ()),
        ("www.city.aoba.lg. jp/profile 法人番号", "www.city.aoba.lg.jp/profile", ("space",)),
        ("https://www. minamo. co.jp/index. php", "https://www.minamo.co.jp/index.php", ("space",)),
        ("hitps:/www.minamo.jp/", "https://www.minamo.jp/", ("scheme",)),
        ("minamo.jp", "minamo.jp", ()),
        ("URL.www.minamo.co.jp", "www.minamo.co.jp", ()),
        ("H.P.www.minamo.co.jp", "www.minamo.co.jp", ()),
        ("URL.https://www.minamo.co.jp/", "https://www.minamo.co.jp/", ()),
        ("URL.minamo.co.jp", "minamo.co.jp", ()),
        ("HP.minamo.co.jp", "minamo.co.jp", ()),
        ("hp.minamo.co.jp", "hp.minamo.co.jp", ()),
        ("www.minamo.cojp/indexhtml", "www.minamo.co.jp/index.html", ("dot",)),
    ],
)
def test_web(text: str, value: str, repairs: tuple[str, ...]) -> None:
    found = find_url(plain(text), labelled=False)
    assert found is not None
    assert (found.value, found.repairs) == (value, repairs)


@pytest.mark.parametrize("text", ["Minato-ku, Tokyo", "Co., Ltd.", "P.E.jp", "ver. 1.2", "taro@minamo.jp"])
def test_no_web(text: str) -> None:
    assert find_url(plain(text), labelled=False) is None


def test_a_host_ends_with_its_top_level() -> None:
    host = host_at("minamo.co. jp. com", 0)
    assert host is not None
    assert (host.value, host.as_read, host.known) == ("minamo.co.jp", "minamo.co. jp", True)
    assert host_at("minamo", 0) is None
    assert host_at("", 0) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("E.t.natori@minamo.example.com", "t.natori@minamo.example.com"),
        ("M:natori@minamo.example.com", "natori@minamo.example.com"),
        ("E.Natori@minamo.example.com", "E.Natori@minamo.example.com"),
        ("—ルνnatori@minamo.example.com", "natori@minamo.example.com"),
        ("natori@minamo.examρle.com", "natori@minamo.example.com"),
    ],
)
def test_labels_of_one_letter_and_letters_of_another_script(text: str, value: str) -> None:
    found = find_mail(plain(text))
    assert found is not None
    assert found.value == value
