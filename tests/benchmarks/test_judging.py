from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.reading import FieldCandidate, FieldName, Fields
from benchmarks.judging import (
    Judgement,
    Tallies,
    Tally,
    Verdict,
    add,
    drops,
    is_right,
    judge,
    needs_no_look,
    total,
    upper_bound,
)
from samplecards import CardTruth, Layout, SideTruth, TextLine

_BOX = ((0.0, 0.0), (9.0, 0.0), (9.0, 9.0), (0.0, 9.0))


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
    assert is_right(name, value, truth)


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
    assert not is_right(name, value, truth)


# Clopper and Pearson's one-sided 95 % bounds, by the quantiles of the beta distribution.
@pytest.mark.parametrize(
    ("wrong", "judged", "bound"),
    [
        (0, 1, 0.95),
        (0, 10, 0.2589),
        (1, 10, 0.3942),
        (10, 100, 0.1637),
        (0, 2995, 0.0010),
        (12, 20_000, 0.000972),
    ],
)
def test_upper_bound_is_the_known_one(wrong: int, judged: int, bound: float) -> None:
    assert upper_bound(wrong, judged) == pytest.approx(bound, rel=0.005)


def test_two_sided_bounds_are_those_at_half_the_error() -> None:
    assert upper_bound(10, 100, 0.975) == pytest.approx(0.1762, abs=5e-5)


@given(st.integers(1, 3000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_upper_bound_lies_above_what_was_seen_and_below_one_more(seen: tuple[int, int]) -> None:
    wrong, judged = seen
    bound = upper_bound(wrong, judged)
    assert wrong / judged < bound <= 1.0 or wrong == judged
    assert wrong == judged or bound < upper_bound(wrong + 1, judged) or bound == 1.0


@pytest.mark.parametrize(("wrong", "judged"), [(-1, 3), (4, 3)])
def test_impossible_counts_have_no_bound(wrong: int, judged: int) -> None:
    with pytest.raises(ValueError, match=" of "):
        upper_bound(wrong, judged)


def test_nothing_judged_bounds_nothing() -> None:
    assert upper_bound(0, 0) == 1.0


def _truth(layout: Layout = Layout.HORIZONTAL, romaji: str = "", **printed: str) -> CardTruth:
    shown = {FieldName(name): text for name, text in printed.items()}
    lines = [TextLine(text, _BOX, (name,)) for name, text in shown.items()]
    lines += [TextLine(romaji, _BOX)] if romaji else []
    return CardTruth(
        layout,
        "classic",
        "",
        "",
        dict(shown),
        dict(shown),
        {},
        SideTruth((10, 10), tuple(lines)),
        SideTruth((10, 10), ()),
    )


def _read(sure: bool = True, **values: str) -> Fields:
    confidence = 0.9999 if sure else 0.9
    return {FieldName(name): (FieldCandidate(value, confidence),) for name, value in values.items()}


def _verdicts(truth: CardTruth, fields: Fields) -> dict[FieldName, Verdict]:
    return {judgement.field: judgement.verdict for judgement in judge(truth, fields)}


def test_each_field_is_judged() -> None:
    truth = _truth(name="髙田 凜", title="室長", tel="075-222-1234", email="a@example.jp")
    read = _read(name="高田 凜", title="室長", tel="075-222-1235", mobile="090-1234-5678")
    assert _verdicts(truth, read) == {
        FieldName.NAME: Verdict.VARIANT,
        FieldName.TITLE: Verdict.RIGHT,
        FieldName.TEL: Verdict.WRONG,
        FieldName.EMAIL: Verdict.MISSING,
        FieldName.MOBILE: Verdict.EXTRA,
    }


def test_the_plain_form_is_as_right_as_the_printed_one() -> None:
    truth = _truth(tel="〇七五―二二二―一二三四")
    truth.fields[FieldName.TEL] = "075-222-1234"
    assert _verdicts(truth, _read(tel="075-222-1234")) == {FieldName.TEL: Verdict.RIGHT}


def test_romaji_of_the_name_is_a_reading_that_nobody_asked_for() -> None:
    truth = _truth(name="望月 遥", romaji="Haruka Mochizuki")
    assert FieldName.NAME_READING not in _verdicts(
        truth, _read(name="望月 遥", name_reading="Haruka Mochizuki")
    )
    assert _verdicts(truth, _read(name_reading="Haruka Mochizuk"))[FieldName.NAME_READING] is Verdict.EXTRA


def test_a_card_needs_no_look_only_if_all_is_sure() -> None:
    truth = _truth(name="望月 遥", title="室長")
    assert needs_no_look(judge(truth, _read(name="望月 遥", title="室長")))
    assert not needs_no_look(judge(truth, _read(name="望月 遥")))
    assert not needs_no_look(judge(truth, _read(name="望月 遥", title="室長", sure=False)))


def _judgement(verdict: Verdict, confidence: float) -> Judgement:
    candidate = None if verdict is Verdict.MISSING else FieldCandidate("x", confidence)
    return Judgement(Layout.VERTICAL, FieldName.NAME, verdict, "x", candidate)


def test_tallies_count_what_is_shown_right_sure_and_sure_but_wrong() -> None:
    tallies: Tallies = {}
    add(tallies, [_judgement(verdict, confidence) for verdict in Verdict for confidence in (0.9, 0.999)])
    tally = tallies[Layout.VERTICAL][FieldName.NAME]
    assert tally == Tally(shown=8, right=2, variant=2, sure=4, sure_wrong=3)
    assert total([tally, tally]) == Tally(16, 4, 4, 8, 6)


def _tallies(**changes: int) -> Tallies:
    counts = {"shown": 10, "right": 8, "variant": 1, "sure": 6, "sure_wrong": 1} | changes
    return {Layout.ENGLISH: {FieldName.TEL: Tally(**counts)}}


def test_the_same_is_no_drop_and_better_is_none() -> None:
    assert drops(_tallies(), _tallies()) == []
    assert drops(_tallies(), _tallies(right=9, sure=7, sure_wrong=0, variant=0)) == []


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"right": 7}, ["right 8 → 7"]),
        ({"sure": 5}, ["sure_right 5 → 4"]),
        ({"sure": 7, "sure_wrong": 2}, ["sure_wrong 1 → 2"]),
        ({"sure_wrong": 2}, ["sure_right 5 → 4", "sure_wrong 1 → 2"]),
    ],
)
def test_each_figure_that_is_worse_is_told(changes: dict[str, int], told: list[str]) -> None:
    found = drops(_tallies(), _tallies(**changes))
    assert [str(drop) for drop in found] == [f"english tel: {words}" for words in told]


def test_a_field_that_no_card_shows_may_not_become_sure() -> None:
    now = _tallies()
    now[Layout.ENGLISH][FieldName.FAX] = Tally(sure=2, sure_wrong=2)
    assert [str(drop) for drop in drops(_tallies(), now)] == ["english fax: sure_wrong 0 → 2"]
    assert drops(now, _tallies()) == []


def test_other_cards_cannot_be_compared() -> None:
    with pytest.raises(ValueError, match="other cards"):
        drops(_tallies(), _tallies(shown=11))
