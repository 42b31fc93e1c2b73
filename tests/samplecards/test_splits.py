"""What judging draws its cards from is nothing that anything was fitted to."""

import ast
from itertools import pairwise
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
from samplecards.organization_words import WORDS, Words
from samplecards.places import places
from samplecards.typefaces import BODY_FACES, NAME_FACES, Typeface
from samplecards.vertical import VerticalDesign


def _faces(split: Split) -> set[Typeface]:
    return {*BODY_FACES[split], *NAME_FACES[split]}


def _designers(split: Split) -> set[str]:
    """The name of each face without its weight."""
    return {face.path.stem.split("_")[0].split("-")[0] for face in _faces(split)}


def _words(words: Words) -> set[str]:
    lists = (words.stems, words.trades, words.place_stems, words.ministries, words.agencies)
    posts = (*words.departments.values(), *words.titles.values())
    return {word.japanese for several in (*lists, *posts) for word in several} | {*words.branches}


def _extra_words(words: ExtraWords) -> set[str]:
    lists = (words.qualifications, words.second_titles, words.second_organizations)
    told = {word.japanese for several in lists for word in several}
    return told | {*words.slogans, *words.notes, *words.paths}


def test_typefaces_designs_words_and_places_are_not_shared() -> None:
    assert not _designers(Split.COMMON) & _designers(Split.HELD_OUT)
    assert not {*Design, *VerticalDesign} & {*HeldOutDesign, *HeldOutVerticalDesign}
    assert not _words(WORDS[Split.COMMON]) & _words(WORDS[Split.HELD_OUT])
    assert not _extra_words(EXTRA_WORDS[Split.COMMON]) & _extra_words(EXTRA_WORDS[Split.HELD_OUT])
    codes = [{place.postal_code for place in places(split)} for split in Split]
    assert not codes[0] & codes[1]


def test_what_draws_one_split_uses_nothing_of_the_other() -> None:
    common = {"horizontal", "vertical", "wording", "backs"}
    held_out = {f"held_out_{name}" for name in common}
    for names, others in ((common, held_out), (held_out, common)):
        for name in names:
            tree = ast.parse((Path(samplecards.__file__).parent / f"{name}.py").read_text("utf-8"))
            used = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
            assert not {f"samplecards.{other}" for other in others} & used, name


@pytest.fixture(scope="module")
def people() -> dict[Split, list[Contact]]:
    return {split: generate_people(3000, 9, split) for split in Split}


def test_names_are_not_shared(people: dict[Split, list[Contact]]) -> None:
    for part in ("family", "given"):
        names = [{getattr(person, part).written for person in people[split]} for split in Split]
        assert all(len(each) > 40 for each in names)
        assert not names[0] & names[1]


def test_held_out_old_forms_occur(people: dict[Split, list[Contact]]) -> None:
    assert set("髙\ufa11\U00020bb7濵邉齊\ufa10") <= set(
        "".join(person.family.written for person in people[Split.HELD_OUT])
    )


def test_held_out_telephones_are_of_the_town() -> None:
    for place in places(Split.HELD_OUT):
        exchange = place.exchange_start.ljust(6 - len(place.area_code), "3")
        number = phonenumbers.parse(f"{place.area_code}{exchange}1234", "JP")
        assert phonenumbers.is_valid_number(number)
        assert geocoder.description_for_number(number, "ja") in place.town


def test_a_stack_takes_its_cards_from_the_split() -> None:
    towns = {place.postal_code for place in places(Split.HELD_OUT)}
    sheets = list(stack(4, 3, dpi=60, split=Split.HELD_OUT))
    assert all(sheet.truth.fields[FieldName.POSTAL_CODE].replace("-", "") in towns for sheet in sheets)
    assert all(first.truth != second.truth for first, second in pairwise(sheets))


def test_cards_tell_their_design_and_typefaces() -> None:
    told = {}
    for split in Split:
        truths = [sheet.truth for sheet in stack(12, 5, dpi=60, split=split)]
        faces = {face.path.stem for face in _faces(split)}
        assert {truth.body_face for truth in truths} | {truth.display_face for truth in truths} <= faces
        told[split] = {truth.design for truth in truths}
    assert len(told[Split.COMMON]) > 3
    assert not told[Split.COMMON] & told[Split.HELD_OUT]
