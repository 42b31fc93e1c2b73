"""What judging draws its cards from is nothing that anything was fitted to."""

import ast
from enum import StrEnum
from itertools import combinations, pairwise
from pathlib import Path

import phonenumbers
import pytest
from phonenumbers import geocoder

import samplecards
from app.core.reading import FieldName
from samplecards import Contact, Split, generate_people, stack
from samplecards.extras_words import EXTRA_WORDS, ExtraWords
from samplecards.held_out_horizontal import Design as HeldOutDesign
from samplecards.held_out_vertical import VerticalDesign as HeldOutVerticalDesign
from samplecards.horizontal import Design
from samplecards.organization_words import Words
from samplecards.organizations import KIND_WEIGHTS, WORDS
from samplecards.places import BUILDINGS, places
from samplecards.styles import ENGLISH_LABELS, LABELS
from samplecards.trial_horizontal import Design as TrialDesign
from samplecards.trial_vertical import VerticalDesign as TrialVerticalDesign
from samplecards.typefaces import BODY_FACES, NAME_FACES, Typeface
from samplecards.vertical import VerticalDesign

_PAIRS = tuple(combinations(Split, 2))
_DESIGNS: dict[Split, set[StrEnum]] = {
    Split.COMMON: {*Design, *VerticalDesign},
    Split.TRIAL: {*TrialDesign, *TrialVerticalDesign},
    Split.HELD_OUT: {*HeldOutDesign, *HeldOutVerticalDesign},
}


def _faces(split: Split) -> set[Typeface]:
    return {*BODY_FACES[split], *NAME_FACES[split]}


def _designers(split: Split) -> set[str]:
    """The name of each face without its weight."""
    return {face.path.stem.split("_")[0].split("-")[0] for face in _faces(split)}


def _words(words: Words) -> set[str]:
    lists = (words.stems, words.trades, words.place_stems, words.ministries, words.agencies)
    posts = (*words.departments.values(), *words.titles.values(), *words.patterns.values())
    return {word.japanese for several in (*lists, *posts) for word in several} | {*words.branches}


def _buildings(split: Split) -> set[str]:
    return {japanese for japanese, _ in BUILDINGS[split] if japanese}


def _label_sets(split: Split) -> set[tuple[str, ...]]:
    """Single labels are those of the language."""
    return {tuple(labels.values()) for labels in (*LABELS[split], *ENGLISH_LABELS[split])}


def _extra_words(words: ExtraWords) -> set[str]:
    lists = (words.qualifications, words.second_titles, words.second_organizations)
    told = {word.japanese for several in lists for word in several}
    return told | {*words.slogans, *words.notes, *words.paths}


@pytest.mark.parametrize("other", [Split.COMMON, Split.TRIAL])
def test_no_typeface_of_the_held_out_cards_is_on_others(other: Split) -> None:
    assert not _designers(other) & _designers(Split.HELD_OUT)


@pytest.mark.parametrize(("one", "other"), _PAIRS)
def test_designs_words_and_places_are_not_shared(one: Split, other: Split) -> None:
    assert not {*map(str, _DESIGNS[one])} & {*map(str, _DESIGNS[other])}
    assert not _words(WORDS[one]) & _words(WORDS[other])
    assert not _extra_words(EXTRA_WORDS[one]) & _extra_words(EXTRA_WORDS[other])
    assert not _buildings(one) & _buildings(other)
    assert not _label_sets(one) & _label_sets(other)
    assert not {place.postal_code for place in places(one)} & {place.postal_code for place in places(other)}


def test_each_split_has_designs_enough() -> None:
    for split in Split:
        upright = {design for design in _DESIGNS[split] if design.startswith("vertical_")}
        assert len(upright) >= 2
        assert len(_DESIGNS[split] - upright) >= 6


def test_what_draws_one_split_uses_nothing_of_another() -> None:
    rooms = ("horizontal", "vertical", "wording", "backs")
    prefixes = {Split.COMMON: "", Split.TRIAL: "trial_", Split.HELD_OUT: "held_out_"}
    for split, prefix in prefixes.items():
        others = {
            f"samplecards.{another}{room}"
            for other, another in prefixes.items()
            for room in rooms
            if other is not split
        }
        for room in rooms:
            path = Path(samplecards.__file__).parent / f"{prefix}{room}.py"
            nodes = list(ast.walk(ast.parse(path.read_text("utf-8"))))
            used = {node.module for node in nodes if isinstance(node, ast.ImportFrom)}
            used |= {name.name for node in nodes if isinstance(node, ast.Import) for name in node.names}
            used |= {
                f"{node.module}.{name.name}"
                for node in nodes
                if isinstance(node, ast.ImportFrom)
                for name in node.names
            }
            assert not others & used, path.name


@pytest.fixture(scope="module")
def people() -> dict[Split, list[Contact]]:
    return {split: generate_people(3000, 9, split) for split in Split}


def test_names_are_not_shared(people: dict[Split, list[Contact]]) -> None:
    for part in ("family", "given"):
        names = {split: {getattr(person, part).written for person in people[split]} for split in Split}
        assert all(len(each) > 40 for each in names.values())
        for one, other in _PAIRS:
            assert not names[one] & names[other]


def test_every_kind_of_organization_of_the_split_occurs(people: dict[Split, list[Contact]]) -> None:
    for split in Split:
        assert {person.organization.kind for person in people[split]} == set(KIND_WEIGHTS[split])


@pytest.mark.parametrize("split", [Split.TRIAL, Split.HELD_OUT])
def test_old_forms_of_the_split_occur(split: Split, people: dict[Split, list[Contact]]) -> None:
    written = "".join(person.family.written for person in people[split])
    assert set("髙\ufa11\U00020bb7濵邉齊\ufa10") <= set(written)


@pytest.mark.parametrize("split", [Split.TRIAL, Split.HELD_OUT])
def test_telephones_are_of_the_town(split: Split) -> None:
    for place in places(split):
        exchange = place.exchange_start.ljust(6 - len(place.area_code), "3")
        number = phonenumbers.parse(f"{place.area_code}{exchange}1234", "JP")
        assert phonenumbers.is_valid_number(number)
        assert geocoder.description_for_number(number, "ja") in place.town


@pytest.mark.parametrize("split", [Split.TRIAL, Split.HELD_OUT])
def test_a_stack_takes_its_cards_from_the_split(split: Split) -> None:
    towns = {place.postal_code for place in places(split)}
    sheets = list(stack(4, 3, dpi=60, split=split))
    assert all(sheet.truth.fields[FieldName.POSTAL_CODE].replace("-", "") in towns for sheet in sheets)
    assert all(first.truth != second.truth for first, second in pairwise(sheets))


def test_cards_tell_their_design_and_typefaces() -> None:
    for split in Split:
        truths = [sheet.truth for sheet in stack(12, 5, dpi=60, split=split)]
        faces = {face.path.stem for face in _faces(split)}
        assert {truth.body_face for truth in truths} | {truth.display_face for truth in truths} <= faces
        told = {truth.design for truth in truths}
        assert len(told) > 3
        assert told <= {*map(str, _DESIGNS[split])}
