"""Words that stand before a value."""

from __future__ import annotations

import pytest

from app.core.reading import FieldName
from app.ocr.fields.labels import ends_with_label, is_label, is_nothing_but_label, label_before
from app.ocr.fields.plain import plain

TEL, FAX, MOBILE, EMAIL, URL = (
    FieldName.TEL, FieldName.FAX, FieldName.MOBILE, FieldName.EMAIL, FieldName.URL,
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("T E L ", [TEL]), ("ＴＥＬ：", [TEL]), ("TEI ", [TEL]), ("Te1.", [TEL]), ("Tel | ", [TEL]), ("Tel l ", [TEL]), ("でんわ", [TEL]),
        ("℡", [TEL]), ("☎ ", [TEL]), ("電話番号:", [TEL]), ("電 話 ", [TEL]), ("直通電話 ", [TEL]), ("電話(代) ", [TEL]), ("Phone No. ", [TEL]),
        ("代表", [TEL]), ("ダイヤルイン ", [TEL]), ("【直通】", [TEL]), ("D: ", [TEL]), ("衛星電話 ", [TEL]), ("夜間 ", [TEL]), ("IP電話:", [TEL]),
        ("フ ァ ク シ ミ リ ", [FAX]), ("ふあっくす", [FAX]), ("フックス", [FAX]), ("ファツクス:", [FAX]), ("フアクス・", [FAX]), ("ﾌｧｯｸｽ ", [FAX]),
        ("FA× ", [FAX]), ("F A X·", [FAX]), ("（Ｆ）", [FAX]), ("Fax | ", [FAX]), ("Facsimlle:", [FAX]), ("📠 ", [FAX]), ("FAX専用 ", [FAX]),
        ("公用携帯 ", [MOBILE]), ("携帯電話番号 ", [MOBILE]), ("Mobi1e:", [MOBILE]), ("ケイタイ ", [MOBILE]), ("携帶・", [MOBILE]),
        ("TEL/FAX ", [TEL, FAX]), ("電話・ＦＡＸ共通 ", [TEL, FAX]), ("T/F ", [TEL, FAX]), ("TEL＆FAX：", [TEL, FAX]), ("電話兼ファックス ", [TEL, FAX]),
        ("Ｅ-ｍａｉｌ：", [EMAIL]), ("Mail | ", [EMAIL]), ("Mail I ", [EMAIL]), ("X—ル ", [EMAIL]), ("[メ—ルレ]", [EMAIL]), ("Eメ—レ:", [EMAIL]),
        ("メールアドレス ", [EMAIL]), ("✉", [EMAIL]), ("LGWANメール:", [EMAIL]),
        ("ウエブサイト・", [URL]), ("ホームぺージ ", [URL]), ("H.P. ", [URL]), ("公式サイト：", [URL]), ("(U) ", [URL]),
    ],
)  # fmt: skip
def test_labels_in_every_spelling(text: str, fields: list[FieldName]) -> None:
    label = label_before(plain(text))
    assert label is not None
    assert list(label.fields) == fields


@pytest.mark.parametrize("text", ["HOTEL ", "総務課", "株式会社", "番号 ", "アメックス", "シネックス ", "モデル", "A", "Suite-E", "", "ビックス"])  # fmt: skip
def test_what_is_no_label(text: str) -> None:
    assert label_before(plain(text)) is None


def test_only_the_nearest_label_counts_where_a_mark_ends_the_one_before() -> None:
    label = label_before("TEL: FAX: ")
    assert label is not None
    assert label.fields == (FAX,)


def test_a_whole_word_beside_a_label_belongs_to_it() -> None:
    label = label_before("公用携帯")
    other = label_before("株式会社TEL ")
    assert label is not None
    assert other is not None
    assert (label.word, other.word) == ("公用携帯", "TEL")


@pytest.mark.parametrize(
    ("text", "kind"),
    [("直通 ", "direct"), ("代表電話 ", "office"), ("自宅 ", "other"), ("大代表:", "office")],
)
def test_whose_number_it_is(text: str, kind: str) -> None:
    label = label_before(plain(text))
    assert label is not None
    assert [label.direct, label.office, label.other] == [
        kind == each for each in ("direct", "office", "other")
    ]


def test_lines_of_nothing_but_a_label() -> None:
    assert all(map(is_label, ("(T)", "Tel l", "TEL.", "[FAX]", "フックス", "Facsimile:")))
    assert not any(map(is_label, ("ホール", "03-1234-5678 FAX", "夜間", "Officer", "会社")))
    assert is_label("代表")
    assert not is_nothing_but_label("代表")


def test_a_label_behind_a_value() -> None:
    assert ends_with_label("(0155) 25-4062 FAX")
    assert not ends_with_label("FAX")
    assert not ends_with_label("営業部門代表")
