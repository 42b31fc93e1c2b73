from __future__ import annotations

from dataclasses import replace

import pytest

from app.core.reading import FieldCandidate, FieldName, Fields
from benchmarks.judging import (
    Judgement,
    Tallies,
    Tally,
    Verdict,
    add,
    drops,
    judge,
    needs_no_look,
    total,
)
from samplecards import CardTruth, Layout, SideTruth, TextLine

_BOX = ((0.0, 0.0), (9.0, 0.0), (9.0, 9.0), (0.0, 9.0))


def _truth(layout: Layout = Layout.HORIZONTAL, romaji: str = "", **printed: str) -> CardTruth:
    shown = {FieldName(name): text for name, text in printed.items()}
    lines = [TextLine(text, _BOX, (name,)) for name, text in shown.items()]
    lines += [TextLine(romaji, _BOX)] if romaji else []
    return CardTruth(
        layout,
        "first",
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


@pytest.mark.parametrize("romaji", ["Haruka Mochizuki", "（Haruka Mochizuki）"])
def test_romaji_of_the_name_is_a_reading_where_there_is_no_other(romaji: str) -> None:
    truth = _truth(name="望月 遥", romaji=romaji)
    found = _verdicts(truth, _read(name="望月 遥", name_reading="Haruka Mochizuki"))
    assert found[FieldName.NAME_READING] is Verdict.RIGHT
    assert FieldName.NAME_READING not in _verdicts(truth, _read(name="望月 遥"))
    assert _verdicts(truth, _read(name_reading="Haruka Mochizuk"))[FieldName.NAME_READING] is Verdict.EXTRA


def test_what_only_the_english_back_tells_is_on_the_card() -> None:
    english = {FieldName.EMAIL: "mochizuki@example.jp", FieldName.TEL: "+81-75-222-1234"}
    truth = replace(_truth(name="望月 遥"), english=english)
    found = _verdicts(truth, _read(email="mochizuki@example.jp", tel="075-222-1234", fax="075-222-1234"))
    assert found[FieldName.EMAIL] is found[FieldName.TEL] is Verdict.RIGHT
    assert found[FieldName.FAX] is Verdict.EXTRA
    assert _verdicts(truth, _read(email="mochizuk@example.jp"))[FieldName.EMAIL] is Verdict.EXTRA


def test_a_web_address_that_stands_by_itself_is_one_of_the_card() -> None:
    back = SideTruth((10, 10), (TextLine("縁樹.example.jp", _BOX), TextLine("www.example.jp", _BOX)))
    truth = replace(_truth(name="望月 遥"), back=back)
    assert _verdicts(truth, _read(url="https://www.example.jp/"))[FieldName.URL] is Verdict.RIGHT
    assert FieldName.URL not in _verdicts(truth, _read(name="望月 遥"))
    assert _verdicts(truth, _read(url="example.jp"))[FieldName.URL] is Verdict.EXTRA
    assert _verdicts(truth, _read(title="www.example.jp"))[FieldName.TITLE] is Verdict.EXTRA


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
