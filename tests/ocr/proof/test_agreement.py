"""When a second reader is said to have read the same."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.reading import FieldName, Line, Side
from app.ocr.fields.drafts import Draft, Piece, joined
from app.ocr.proof.agreement import agrees, asked_of
from app.ocr.proof.folding import comparable
from app.ocr.proof.second import Statement
from tests.ocr.fields.cards import column, text


def draft(field: FieldName, value: str, *lines: str, evidence: tuple[str, ...] = ()) -> Draft:
    """A draft that was taken from whole lines, or from the part of the only line that says the same."""
    pieces = [Piece.of(text(words, 0, 40 * n), n, Side.FRONT, words) for n, words in enumerate(lines)]
    if len(pieces) == 1 and (start := lines[0].find(value)) >= 0:
        return Draft(field, value, pieces[0].part(start, start + len(value)), 1.0, [*evidence])
    whole = joined(pieces, " ".join(lines)) if len(pieces) > 1 else pieces[0]
    return Draft(field, value, whole, 1.0, [*evidence])


def verdict(made: Draft, lines: tuple[str, ...], seen: tuple[str, ...], unknown: str = "") -> bool | None:
    read: list[Line] = [text(words, 0, 40 * number) for number, words in enumerate(lines)]
    return agrees(made, read, {n: Statement(words, 0.9, unknown) for n, words in enumerate(seen)})


@pytest.mark.parametrize(
    ("field", "value", "line", "seen", "expected"),
    [
        (FieldName.NAME, "松田", "松田", "松 田", True),
        (FieldName.NAME, "松田", "松田", "松田薫", False),
        (FieldName.NAME, "松田", "松田", "｜松田。", True),
        (FieldName.NAME, "高橋 誠", "高橋 誠", "髙橋誠", False),
        (FieldName.NAME, "松田 薫", "課長 松田 薫", "課長松田薫", True),
        (FieldName.NAME, "松田 薫", "課長 松田 薫", "課 長 小 松田薫", False),
        (FieldName.TITLE, "課長", "総務課 課長", "総務課 課長", True),
        (FieldName.TITLE, "課長", "総務課 課長", "総務課 課長補佐", False),
        (FieldName.EMAIL, "aro@a.jp", "E-mail: aro@a.jp", "E-mail: taro@a.jp", False),
        (FieldName.EMAIL, "taro@a.jp", "メ—ル taro@a.jp", "×—儿 TARO@a. jp", True),
        (FieldName.EMAIL, "taro@a.jp", "メ—ル taro@a.jp", "X-JL taro@a.jp", True),
        (FieldName.EMAIL, "aro@a.jp", "メ—ル aro@a.jp", "X-JL taro@a.jp", False),
        (FieldName.EMAIL, "taro@a.jp", "taro@a.jp", "tar0@a.jp\ntaro@a.jp", True),
        (FieldName.EMAIL, "Etaro@a.jp", "Etaro@a.jp", "E taro@a.jp", False),
        (FieldName.EMAIL, "taro@a.jpW", "taro@a.jpW", "taro@a.jp W", False),
        (FieldName.EMAIL, "taro@city.a.lg.jp", "taro@city.a.lg.jp", "taro@city.a.|g.jp", True),
        (FieldName.EMAIL, "a_b@a.jp", "a_b@a.jp", "a b@a.jp", False),
        (FieldName.EMAIL, "taro@city.a.jp", "taro@city.a.jp", "taro@ci ty. a, jp", True),
        (FieldName.EMAIL, "taro@city.a.jp", "taro@city.a.jp", "ta ro@city.a.jp", False),
        (FieldName.URL, "www.city.a.jp", "www.city.a.jp", "www.ci ty.a.jp", True),
        (FieldName.URL, "Ewww.city.a.jp", "Ewww.city.a.jp", "E www.city.a.jp", False),
        (FieldName.ORGANIZATION, "霞沢市庁舎", "霞沢市庁舎", "起沢市庁舎\n霞沢市店舎", True),
        (FieldName.ORGANIZATION, "霞沢市庁舎", "霞沢市庁舎", "起沢市庁舎\n起沢市店舎", False),
        (FieldName.URL, "https://a.jp/", "https://a.jp/", "URL https://a.jp", False),
        (FieldName.URL, "https://a.jp/", "https://a.jp/", "https://a.jp", True),
        (FieldName.TEL, "03-3123-4567", "TEL 03-3123-4567", "TFL O3-3123-4567", False),
        (FieldName.TEL, "03-3123-4567", "TEL 03-3123-4567", "TFL (03) 3123.4567", True),
        (FieldName.TEL, "03-3123-4567", "TEL 03-3123-4567", "TEL 03-3123-45678", False),
        (FieldName.TEL, "03-3123-4567", "〇三―三一二三―四五六七", "〇三一三一二三―四五六七", False),
        (FieldName.TEL, "03-3123-4567", "〇三―三一二三―四五六七", "〇三|三一二三|四五六七", True),
        (FieldName.POSTAL_CODE, "100-0013", "〒100-0013 東京都", "〒100.0013東京都", True),
        (FieldName.POSTAL_CODE, "100-0013", "〒100-0013 東京都", "", False),
        (FieldName.ORGANIZATION, "(株)センタ", "(株)センタ", "(株)センター", False),
        (FieldName.ADDRESS, "栄町3-6", "栄町3-6", "栄町3.6", True),
        (FieldName.ADDRESS, "栄町三―六", "栄町三―六", "栄 町 三 | 六", True),
        (FieldName.ADDRESS, "栄町三―六", "栄町三―六", "栄 町 三 一 六", False),
        (FieldName.ORGANIZATION, "(株)センター", "(株)センター", "㈱センタ―", True),
    ],
)  # fmt: skip
def test_verdicts(field: FieldName, value: str, line: str, seen: str, expected: bool) -> None:
    assert verdict(draft(field, value, line), (line,), (seen,)) is expected


@pytest.mark.parametrize(
    ("field", "value", "column", "seen", "expected"),
    [
        (
            FieldName.TEL,
            "075-321-6859",
            "電話〇七五―三二一―六八五九",
            "電話 〇 七 五 | 三 ニー| 六 ハ 五 九",
            True,
        ),
        (
            FieldName.TEL,
            "075-321-6859",
            "電話〇七五―三二一―六八五九",
            "電話 〇 七 五 | 三 ニニ| 六 ハ 五 九",
            False,
        ),
        (
            FieldName.TEL,
            "075-321-6859",
            "電話〇七五―三二一―六八五九",
            "電話 〇 七 五 | 三 ニー| 六 ハ 五 九 ニ",
            False,
        ),
        (FieldName.ADDRESS, "横浜市一―二―八", "横浜市一―二―八", "横浜市一|ニ|ハ", True),
        (FieldName.ADDRESS, "横浜市一―二―八", "横浜市一―二―八", "横浜市一|ニ|ハ一", False),
        (FieldName.NAME, "三宅", "三宅", "ミ宅", True),
    ],
)
def test_numerals_of_a_column_may_come_as_what_looks_like_them(
    field: FieldName, value: str, column: str, seen: str, expected: bool
) -> None:
    line = replace(text(column, 0, 0), vertical=True)
    start = max(0, column.find("〇"))
    made = Draft(field, value, Piece.of(line, 0, Side.FRONT, column).part(start, len(column)), 1.0)
    assert agrees(made, [line], {0: Statement(seen, 0.9)}) is expected


def test_each_line_of_a_value_is_asked_for_its_part() -> None:
    made = draft(FieldName.NAME, "松田 薫", "松田", "薫")
    assert verdict(made, ("松田", "薫"), ("松田", "薫")) is True
    assert verdict(made, ("松田", "薫"), ("松田", "董")) is False
    assert verdict(made, ("松田", "薫"), ("松田",)) is None


def test_of_an_address_whose_town_is_known_the_number_is_asked_for() -> None:
    lines = ("東京都千代田区霞が関3-4-3", "第二ビル5階")
    made = draft(FieldName.ADDRESS, " ".join(lines), *lines, evidence=("agrees:postal_code",))
    assert [asked.value for asked in asked_of(made).values()] == ["3-4-3", "第二ビル5階"]
    assert verdict(made, lines, ("東京都十代田区霞か関3-4-3", "第二ビル5階")) is True
    assert verdict(made, lines, ("東京都千代田区霞が関3-4-8", "第二ビル5階")) is False
    unsure = draft(FieldName.ADDRESS, " ".join(lines), *lines)
    assert verdict(unsure, lines, ("東京都十代田区霞か関3-4-3", "第二ビル5階")) is False


def test_a_number_in_kanji_is_no_digit_of_a_town() -> None:
    made = draft(FieldName.ADDRESS, "三重県津市栄町二丁目一", "三重県津市栄町二丁目一",
                 evidence=("agrees:postal_code",))  # fmt: skip
    assert [asked.value for asked in asked_of(made).values()] == ["二丁目一"]


def test_a_number_at_the_end_of_a_line_is_asked_for_though_its_dash_was_lost() -> None:
    lines = ("北海道帯広市西二条南四一九", "一五〇五号")
    made = draft(FieldName.ADDRESS, " ".join(lines), *lines, evidence=("agrees:postal_code",))
    assert [asked.value for asked in asked_of(made).values()] == ["四一九", "一五〇五号"]


@pytest.mark.parametrize(
    ("seen", "expected"),
    [
        (("葵町三―二八", "一五〇五号"), True),
        (("葵町三―〓二八", "一五〇五号"), None),
        (("葵町三―〓二八", "一五〇六号"), False),
        (("葵町三一二八", "一五〇五号"), False),
    ],
)
def test_what_was_seen_glyph_by_glyph_has_to_be_the_same(
    seen: tuple[str, str], expected: bool | None
) -> None:
    lines = tuple(column(words, 100, 0) for words in ("葵町三―二八", "一五〇五号"))
    words = [line.text for line in lines]
    made = draft(FieldName.ADDRESS, " ".join(words), *words, evidence=("agrees:postal_code",))
    statements = {number: Statement(text, 0.9, "葵町", by_glyph=True) for number, text in enumerate(seen)}
    assert agrees(made, lines, statements) is expected


def test_a_reader_that_lacks_a_character_says_nothing() -> None:
    made = draft(FieldName.NAME, "髙橋 誠", "髙橋 誠")
    assert verdict(made, ("髙橋 誠",), ("高橋 誠",), unknown="髙") is None
    assert verdict(made, ("髙橋 誠",), ("高橋 誠",), unknown="ー") is False


def test_a_form_that_its_glyph_tells_is_not_asked_for() -> None:
    made = draft(FieldName.NAME, "髙橋 誠", "高橋", "誠", evidence=("variant:sure",))
    assert verdict(made, ("高橋", "誠"), ("高橋", "誠"), unknown="髙") is True
    assert verdict(made, ("高橋", "誠"), ("高槗", "誠"), unknown="髙") is False
    assert verdict(made, ("高橋", "誠"), ("高橋", "誠"), unknown="誠") is None


def test_a_value_that_is_not_what_its_lines_say_cannot_be_asked_for() -> None:
    assert asked_of(draft(FieldName.ADDRESS, "千代田区一三階", "千代田区", "ー三階")) == {}


def test_who_cannot_tell_two_letters_apart_is_not_asked() -> None:
    assert asked_of(draft(FieldName.ADDRESS, "1-14-6 lidabashi, Tokyo", "1-14-6 lidabashi, Tokyo")) == {}
    assert asked_of(draft(FieldName.ADDRESS, "1-14-6 Iidabashi, Tokyo", "1-14-6 Iidabashi, Tokyo"))
    assert asked_of(draft(FieldName.EMAIL, "taro@lab.jp", "taro@lab.jp"))


def test_a_repaired_value_is_looked_for_in_place_of_what_was_read() -> None:
    piece = Piece.of(text("Mail taro@a.c0m", 0, 0), 0, Side.FRONT, "Mail taro@a.c0m").part(5, 15)
    made = Draft(FieldName.EMAIL, "taro@a.com", piece, 0.9)
    assert verdict(made, ("Mail taro@a.c0m",), ("Mail taro@a.com",)) is True
    assert verdict(made, ("Mail taro@a.c0m",), ("Mail taro@a.c0m",)) is False


WORDS = st.text("松田薫髙高ー一1lO0aA.@-㈱ｶﾞ ", max_size=12)


@given(WORDS)
def test_comparable_text_stays_as_it_is(words: str) -> None:
    assert comparable(comparable(words)) == comparable(words)


@given(WORDS, WORDS)
def test_joining_and_spacing_do_not_matter(first: str, second: str) -> None:
    assert comparable(f"{first}  {second}") == comparable(first + " " + second)


@given(st.sampled_from([FieldName.NAME, FieldName.ADDRESS, FieldName.EMAIL, FieldName.URL]), WORDS)
def test_a_reader_that_reads_the_very_same_never_denies(field: FieldName, words: str) -> None:
    if comparable(words):
        read = draft(field, words.strip(), words)
        # Nobody is asked about letters that look like others.
        expected = True if asked_of(read) else None
        assert verdict(read, (words,), (words,)) is expected


@given(
    st.from_regex(r"0[0-9]{1,3}-[0-9]{2,4}-[0-9]{4}", fullmatch=True), st.sampled_from(["-", " ", ")", "―"])
)
def test_what_stands_between_digits_does_not_matter(number: str, between: str) -> None:
    seen = number.replace("-", between)
    assert verdict(draft(FieldName.TEL, number, f"TEL {number}"), (f"TEL {number}",), (seen,)) is True
    for digits in (seen + "0", "0" + seen, seen[:-1]):
        assert verdict(draft(FieldName.TEL, number, number), (number,), (digits,)) is False


@given(WORDS, st.text("松田薫aA1", min_size=1, max_size=3), st.booleans())
def test_more_letters_at_an_end_of_the_line_are_never_agreed_to(words: str, more: str, front: bool) -> None:
    value = words.strip()
    if not comparable(value) or comparable(more) in comparable(value):
        return
    seen = more + words if front else words + more
    made = draft(FieldName.NAME, value, words)
    assert verdict(made, (words,), (seen,)) is not True
