"""What is gained by having met organisations before."""

from __future__ import annotations

from dataclasses import replace

from app.core.reading import SURE, FieldCandidate, FieldName
from benchmarks.judging import Judgement, Verdict
from benchmarks.reading_met import Organization, gained, organizations
from samplecards import Layout

CANDIDATE = FieldCandidate("株式会社ミナモ", 0.9, if_said=SURE)
JUDGEMENT = Judgement(Layout.HORIZONTAL, FieldName.ORGANIZATION, Verdict.RIGHT, "株式会社　ミナモ", CANDIDATE)
MINAMO = Organization("株式会社みなも", "株式会社みなも", right=True, sure=False, sure_if_met=True)


def test_the_organisation_of_a_card() -> None:
    assert list(organizations([JUDGEMENT])) == [MINAMO]
    assert list(organizations([replace(JUDGEMENT, field=FieldName.TITLE)])) == []
    assert list(organizations([replace(JUDGEMENT, candidate=None)])) == []
    sure = replace(JUDGEMENT, verdict=Verdict.WRONG, candidate=replace(CANDIDATE, confidence=SURE))
    (found,) = organizations([sure])
    assert (found.right, found.sure) == (False, True)


def test_only_other_cards_count() -> None:
    assert gained([MINAMO]) == []
    assert gained([MINAMO, MINAMO]) == [MINAMO, MINAMO]
    sure = Organization(MINAMO.shown, MINAMO.read, right=True, sure=True, sure_if_met=True)
    assert gained([MINAMO, sure]) == [MINAMO]
    doubted = Organization(MINAMO.shown, MINAMO.read, right=True, sure=False, sure_if_met=False)
    assert gained([doubted, sure]) == []


def test_a_part_of_a_name_that_another_card_bears_is_gained_and_wrong() -> None:
    part = Organization("みなも病院", MINAMO.read, right=False, sure=False, sure_if_met=True)
    assert gained([part]) == []
    assert gained([part, MINAMO]) == [part]
