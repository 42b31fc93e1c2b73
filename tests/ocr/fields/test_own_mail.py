"""Mail addresses put right by the name, and the person's own among several."""

from __future__ import annotations

import pytest

from app.core.reading import SURE, FieldName
from app.ocr.fields import read_fields
from app.ocr.fields.own_mail import own_local
from tests.ocr.fields.cards import best, rows, values

NAME = [("okumura", "takayuki")]


@pytest.mark.parametrize(
    ("local", "right"),
    [
        ("okumural9", "okumura19"),
        ("okumura1l", "okumura11"),
        ("t.okumuraO5", "t.okumura05"),
        ("Et.okumura", "t.okumura"),
        ("Eokumura", "okumura"),
        ("mailokumura996", "okumura996"),
        ("E-mail.okumura", "okumura"),
        ("takayuki_okumura", "takayuki_okumura"),
        ("tokumura", "tokumura"),
        ("okumura.ta", "okumura.ta"),
    ],
)
def test_letters_that_must_have_been_others(local: str, right: str) -> None:
    assert own_local(local, NAME) == right


@pytest.mark.parametrize("local", ["info", "sales1", "Esoumu", "l", "", "okumurax9"])
def test_what_does_not_spell_the_name_stays(local: str) -> None:
    assert own_local(local, NAME) is None


def test_what_was_read_stays_beside_it() -> None:
    fields = read_fields([rows("*奥村 孝之", "E-mail okumural9@minamo.co.jp")])
    assert values(fields, FieldName.EMAIL) == ["okumura19@minamo.co.jp", "okumural9@minamo.co.jp"]
    first = fields[FieldName.EMAIL][0]
    assert {"repaired:look-alike", "fits:name"} <= set(first.evidence)
    assert first.confidence < SURE


@pytest.mark.parametrize("local", ["lokumura-a5fc", "1okumura.t2"])
def test_the_edge_of_something_before_the_address(local: str) -> None:
    fields = read_fields([rows("*奥村 孝之", f"E-mail {local}@minamo.co.jp")])
    assert values(fields, FieldName.EMAIL) == [f"{local[1:]}@minamo.co.jp", f"{local}@minamo.co.jp"]


def test_a_number_of_ones_own_is_no_edge() -> None:
    fields = read_fields([rows("*奥村 孝之", "E-mail 1soumu@minamo.co.jp")])
    assert best(fields, FieldName.EMAIL) == "1soumu@minamo.co.jp"


def test_a_name_loses_its_dot_where_the_host_does() -> None:
    lost = read_fields([rows("*奥村 孝之", "E-mail takayukiokumura@minamo.cojp")])
    whole = read_fields([rows("*奥村 孝之", "E-mail takayukiokumura@minamo.co.jp")])
    assert best(lost, FieldName.EMAIL) == "takayuki.okumura@minamo.co.jp"
    assert best(whole, FieldName.EMAIL) == "takayukiokumura@minamo.co.jp"


def test_a_sign_read_as_a_nought() -> None:
    fields = read_fields([rows("*奥村 孝之", "okumura.ta0minamo-medical.co.jp")])
    assert values(fields, FieldName.EMAIL)[0] == "okumura.ta@minamo-medical.co.jp"
    assert FieldName.URL not in fields
    assert "repaired:at" in fields[FieldName.EMAIL][0].evidence


def test_a_host_is_no_mail_address() -> None:
    assert FieldName.EMAIL not in read_fields([rows("*奥村 孝之", "tokyo0sato.co.jp")])


def test_ones_own_address_comes_before_that_of_the_office() -> None:
    fields = read_fields([rows("*奥村 孝之", "soumu@city.aoba.lg.jp", "t-okumura@city.aoba.lg.jp")])
    office_only = read_fields([rows("*奥村 孝之", "soumu@city.aoba.lg.jp")])
    assert best(office_only, FieldName.EMAIL) == "soumu@city.aoba.lg.jp"
    assert best(fields, FieldName.EMAIL) == "t-okumura@city.aoba.lg.jp"


def test_an_address_within_the_network_of_governments_comes_last() -> None:
    fields = read_fields([rows("soumu@aoba.lgwan.jp", "soumu@city.aoba.lg.jp")])
    assert best(fields, FieldName.EMAIL) == "soumu@city.aoba.lg.jp"


@pytest.mark.parametrize(
    ("line", "right"),
    [
        ("X—ルmusashi h@minamo.co.jp", "musashi_h@minamo.co.jp"),
        ("E-mail musashi h@minamo.co.jp", "musashi_h@minamo.co.jp"),
        ("E-mail:musashi h@minamo.co.jp", "musashi_h@minamo.co.jp"),
        ("musashi h@minamo.co.jp", "musashi_h@minamo.co.jp"),
        ("h musashi@minamo.co.jp", "h_musashi@minamo.co.jp"),
        ("takashi musashi@minamo.co.jp", "takashi_musashi@minamo.co.jp"),
        ("Mail mus ashi12@minamo.co.jp", "musashi12@minamo.co.jp"),
        ("mus ashi-t@minamo.co.jp", "musashi-t@minamo.co.jp"),
    ],
)
def test_a_low_line_that_was_lost_or_a_space_that_crept_in(line: str, right: str) -> None:
    fields = read_fields([rows("*武蔵 隆志", line)])
    first, *others = fields[FieldName.EMAIL]
    assert first.value == right
    assert first.confidence < SURE
    assert line.rsplit(maxsplit=1)[-1] in [other.value for other in others]


@pytest.mark.parametrize("line", ["E. musashi {}", "TEL 03-3123-4567 musashi {}", "〒100-0013 musashi {}"])
def test_whatever_stands_before_the_word(line: str) -> None:
    fields = read_fields([rows("*武蔵 隆志", line.format("t@minamo.co.jp"))])
    assert best(fields, FieldName.EMAIL) == "musashi_t@minamo.co.jp"


@pytest.mark.parametrize("line", ["Japan {}", "Private {}", "Taro {}"])
def test_a_word_that_is_rather_something_else_leaves_the_address_in_doubt(line: str) -> None:
    fields = read_fields([rows("*武蔵 隆志", line.format("musashi@minamo.co.jp"))])
    first = fields[FieldName.EMAIL][0]
    assert first.value == "musashi@minamo.co.jp"
    assert "doubt:fragment" in first.evidence


@pytest.mark.parametrize(
    "line",
    [
        "{}",
        "E-mail {}",
        "E {}",
        "E-mail: {}",
        "メール {}",
        "代表 {}",
        "TEL 03-3123-4567 {}",
        "https://www.minamo.co.jp/ {}",
        "www.minamo.co.jp {}",
    ],
)
def test_what_is_explained_is_no_part_of_the_address(line: str) -> None:
    fields = read_fields([rows("*武蔵 隆志", line.format("musashi@minamo.co.jp"))])
    first = fields[FieldName.EMAIL][0]
    assert first.value == "musashi@minamo.co.jp"
    assert "doubt:fragment" not in first.evidence


def test_behind_initials_an_l_is_a_one() -> None:
    fields = read_fields([rows("*山田 太郎", "matsukaze-shl@aoba.example.jp")])
    assert values(fields, FieldName.EMAIL) == [
        "matsukaze-sh1@aoba.example.jp",
        "matsukaze-shl@aoba.example.jp",
    ]
    assert fields[FieldName.EMAIL][0].confidence < SURE
