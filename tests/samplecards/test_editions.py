"""What judging draws its cards from is nothing that anything was fitted to."""

import ast
import importlib
from collections.abc import Iterable
from enum import StrEnum
from itertools import combinations, pairwise
from pathlib import Path
from types import ModuleType

import phonenumbers
import pytest
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.ttLib import TTFont
from phonenumbers import geocoder

from app.core.reading import FieldName
from samplecards import Contact, Split, editions, generate_people, stack
from samplecards.edition import Edition
from samplecards.places import places
from samplecards.splits import EDITIONS
from samplecards.typefaces import Typeface

ALL = tuple(dict.fromkeys(edition for several in EDITIONS.values() for edition in several))
_PAIRS = tuple(combinations(ALL, 2))
_JUDGING = EDITIONS[Split.HELD_OUT]

# Titles and departments that no print shop could do without: they belong to the language, as legal forms do.
_EVERYWHERE = {
    "代表取締役社長", "代表取締役", "専務取締役", "常務取締役", "取締役", "常務執行役員", "執行役員", "代表社員", "代表", "本部長", "支店長", "工場長", "所長",
    "店長", "部長", "担当部長", "部長代理", "次長", "室長", "センター長", "課長", "担当課長", "副課長", "課長代理", "課長補佐", "係長", "主任", "副主任",
    "グループ長", "チームリーダー", "リーダー", "マネージャー", "パートナー", "エンジニア", "コンサルタント", "コーディネーター", "局長", "審議官", "参事官",
    "企画官", "専門官", "総括補佐", "事務官", "技官", "係員", "参事", "主幹", "副主幹", "主査", "主任主事", "主事", "主任技師", "技師", "保健師", "副市長",
    "地域おこし協力隊", "理事長", "専務理事", "代表理事", "理事", "事務局長", "事務長", "事務部長", "経営指導員", "副学長", "教授", "准教授", "講師", "助教",
    "特任教授", "特任准教授", "名誉教授", "主任研究員", "院長", "副院長", "看護部長", "看護師長",
    "会長", "副会長", "常務理事", "支店長代理", "学長", "客員教授", "医長", "医員", "薬剤師", "記者",
    "営業部", "総務部", "総務課", "税務課", "内科", "小児科", "整形外科", "薬剤部", "企画課", "会計課", "産業振興課", "大臣官房総務課", "東京事務所", "事務局", "看護部",
}  # fmt: skip

each_edition = pytest.mark.parametrize("edition", ALL, ids=lambda edition: edition.name)
each_pair = pytest.mark.parametrize(("one", "other"), _PAIRS, ids=lambda edition: edition.name)


def _room(edition: Edition, name: str) -> ModuleType:
    return importlib.import_module(f"{editions.__name__}.{edition.name}.{name}")


def _designs(edition: Edition) -> set[str]:
    kinds: tuple[type[StrEnum], ...] = (
        _room(edition, "horizontal").Design,
        _room(edition, "vertical").VerticalDesign,
    )
    return {str(design) for kind in kinds for design in kind}


def _faces(edition: Edition) -> set[str]:
    return {face.path.stem for face in (*edition.body_faces, *edition.name_faces)}


def _words(edition: Edition) -> set[str]:
    words = edition.words
    lists = (words.stems, words.trades, words.place_stems, words.ministries, words.agencies)
    posts = (*words.departments.values(), *words.titles.values(), *words.patterns.values())
    return {word.japanese for several in (*lists, *posts) for word in several} | {*words.branches}


def _extra_words(edition: Edition) -> set[str]:
    words = edition.extra_words
    lists = (words.qualifications, words.second_titles, words.second_organizations)
    told = {word.japanese for several in lists for word in several}
    return told | {*words.slogans, *words.notes, *words.paths}


def _buildings(edition: Edition) -> set[str]:
    return {japanese for japanese, _ in edition.buildings if japanese}


def _label_sets(edition: Edition) -> set[tuple[str, ...]]:
    """Single labels are those of the language."""
    return {tuple(labels.values()) for labels in (*edition.labels, *edition.english_labels)}


def test_editions_of_judging_are_of_no_other_split() -> None:
    for split in Split:
        assert split is Split.HELD_OUT or not {*EDITIONS[split]} & {*_JUDGING}


def _drawings(typeface: Typeface) -> set[str]:
    """How a typeface draws some kanji; faces of several names may share them."""
    with TTFont(typeface.path, lazy=True) as font:
        glyphs, characters = font.getGlyphSet(), font.getBestCmap()
        drawings = set()
        for kanji in "部課長田東京社":
            pen = DecomposingRecordingPen(glyphs)
            glyphs[characters[ord(kanji)]].draw(pen)
            drawings.add(repr(pen.value))
    return drawings


def _all_drawings(several: Iterable[Edition]) -> set[str]:
    faces = {face for edition in several for face in (*edition.body_faces, *edition.name_faces)}
    return {drawing for face in faces for drawing in _drawings(face)}


def test_no_kanji_of_the_held_out_cards_is_drawn_as_on_those_that_anything_is_fitted_to() -> None:
    fitted = {*EDITIONS[Split.COMMON], *EDITIONS[Split.FITTING]}
    assert not _all_drawings(_JUDGING) & _all_drawings(fitted)


@each_pair
def test_designs_words_and_places_are_not_shared(one: Edition, other: Edition) -> None:
    assert not _designs(one) & _designs(other)
    assert not _words(one) & _words(other) - _EVERYWHERE
    assert not _extra_words(one) & _extra_words(other)
    assert not _buildings(one) & _buildings(other)
    assert not _label_sets(one) & _label_sets(other)
    assert not {place.postal_code for place in places(one)} & {place.postal_code for place in places(other)}


@each_edition
def test_it_has_designs_enough(edition: Edition) -> None:
    upright = {design for design in _designs(edition) if design.startswith("vertical_")}
    assert len(upright) >= 2
    assert len(_designs(edition) - upright) >= 6


@each_edition
def test_it_uses_nothing_of_another(edition: Edition) -> None:
    folder = Path(editions.__file__).parent
    for path in (folder / edition.name).glob("*.py"):
        nodes = list(ast.walk(ast.parse(path.read_text("utf-8"))))
        used = [node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)]
        used += [name.name for node in nodes if isinstance(node, ast.Import) for name in node.names]
        rooms = [module for module in used if module.startswith(editions.__name__)]
        assert all(f"{room}.".startswith(f"{editions.__name__}.{edition.name}.") for room in rooms), path


@pytest.fixture(scope="module")
def people() -> dict[Edition, list[Contact]]:
    found: dict[Edition, list[Contact]] = {edition: [] for edition in ALL}
    for split in Split:
        for contact in generate_people(4000, 9, split):
            found[contact.edition].append(contact)
    return found


@each_pair
def test_names_are_not_shared(one: Edition, other: Edition) -> None:
    def names(edition: Edition) -> tuple[set[str], set[str]]:
        families = {part.written for part in (*edition.families, *edition.old_form_families)}
        return families, {part.written for part in edition.given_names}

    for mine, others in zip(names(one), names(other), strict=True):
        assert min(len(mine), len(others)) > 40
        assert not mine & others


@each_edition
def test_every_kind_of_organization_occurs(edition: Edition, people: dict[Edition, list[Contact]]) -> None:
    assert {person.organization.kind for person in people[edition]} == {*edition.kind_weights}


@each_edition
def test_old_forms_occur(edition: Edition) -> None:
    written = "".join(part.written for part in edition.old_form_families)
    assert {*"髙\ufa11\U00020bb7濵"} <= {*written}


@pytest.mark.parametrize("edition", ALL[1:], ids=lambda edition: edition.name)
def test_telephones_are_of_the_town(edition: Edition) -> None:
    for place in places(edition):
        exchange = place.exchange_start.ljust(6 - len(place.area_code), "3")
        number = phonenumbers.parse(f"{place.area_code}{exchange}1234", "JP")
        assert phonenumbers.is_valid_number(number)
        assert geocoder.description_for_number(number, "ja") in place.town


@each_edition
def test_telephones_are_valid(edition: Edition, people: dict[Edition, list[Contact]]) -> None:
    for person in people[edition][:200]:
        for name in (FieldName.TEL, FieldName.FAX, FieldName.MOBILE):
            assert phonenumbers.is_valid_number(phonenumbers.parse(person.fields[name], "JP"))


@pytest.mark.parametrize("split", Split)
def test_a_stack_takes_its_cards_from_the_split(split: Split) -> None:
    towns = {place.postal_code for edition in EDITIONS[split] for place in places(edition)}
    sheets = list(stack(4, 3, dpi=60, split=split))
    assert all(sheet.truth.fields[FieldName.POSTAL_CODE].replace("-", "") in towns for sheet in sheets)
    assert all(sheet.truth.edition in {edition.name for edition in EDITIONS[split]} for sheet in sheets)
    assert all(first.truth != second.truth for first, second in pairwise(sheets))


@pytest.mark.parametrize("split", Split)
def test_cards_tell_their_design_and_typefaces(split: Split) -> None:
    truths = [sheet.truth for sheet in stack(12, 5, dpi=60, split=split)]
    faces = {face for edition in EDITIONS[split] for face in _faces(edition)}
    assert {truth.body_face for truth in truths} | {truth.display_face for truth in truths} <= faces
    told = {truth.design for truth in truths}
    assert len(told) > 3
    assert told <= {design for edition in EDITIONS[split] for design in _designs(edition)}


@each_edition
def test_a_face_with_the_rarest_kanji_of_names_has_all_labels(edition: Edition) -> None:
    said = "".join(label for labels in edition.labels for label in labels.values())
    families = (*edition.families, *edition.old_form_families)
    rare = {character for part in families for character in part.written if ord(character) > 0xFFFF}
    assert any(face.covers(said + edition.letters + "".join(rare)) for face in edition.body_faces)
