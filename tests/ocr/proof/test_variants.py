from __future__ import annotations

import unicodedata

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.kanji import is_hard_to_tell, variants
from app.core.reading import FieldName
from app.ocr.models import MODELS
from app.ocr.proof.variants import (
    DOUBT,
    SURE,
    Finding,
    Forms,
    VariantVerifier,
    forms_of,
    judge_variants,
)
from tests.ocr.proof.drawn import FACES, drawn

CLEAR = 0.9999999
SAKI, SAKI_WITH_STAND = "崎", "\ufa11"
YOSHI, YOSHI_WITH_EARTH = "吉", "\U00020bb7"
KAMI, OLD_KAMI = "神", "\ufa19"


@pytest.fixture(scope="module")
def verifier() -> VariantVerifier:
    return VariantVerifier()


def check(
    verifier: VariantVerifier, printed: str, read: str, face: str, *, vertical: bool = False
) -> Finding:
    image, line = drawn(printed, FACES[face], 56, vertical=vertical, read=read)
    finding = judge_variants(FieldName.NAME, read, [(read, verifier.forms(image, line))])
    assert finding is not None
    return finding


@pytest.mark.parametrize("face", FACES)
@pytest.mark.parametrize(
    ("printed", "read"),
    [
        (f"山{SAKI_WITH_STAND}太郎", f"山{SAKI}太郎"),
        (f"山{SAKI}太郎", f"山{SAKI}太郎"),
        ("髙橋太郎", "高橋太郎"),
        ("高橋太郎", "高橋太郎"),
        ("濵田太郎", "濱田太郎"),
        ("渡邉太郎", "渡邊太郎"),
        (f"{OLD_KAMI}谷太郎", f"{KAMI}谷太郎"),
        ("中村眞理", "中村真理"),
        ("中村真理", "中村真理"),
    ],
)
def test_the_form_that_is_printed_is_told(
    verifier: VariantVerifier, face: str, printed: str, read: str
) -> None:
    finding = check(verifier, printed, read, face)
    assert finding.value == printed
    assert finding.evidence == SURE
    assert finding.others == ((read,) if read != printed else ())


def test_columns_are_told_as_well(verifier: VariantVerifier) -> None:
    finding = check(verifier, "髙橋太郎", "高橋太郎", "Shippori Mincho", vertical=True)
    assert (finding.value, finding.evidence) == ("髙橋太郎", SURE)


def test_a_form_that_the_recogniser_lacks_is_at_least_the_first_of_the_others(
    verifier: VariantVerifier,
) -> None:
    finding = check(verifier, f"{YOSHI_WITH_EARTH}田太郎", f"{YOSHI}田太郎", "Noto Sans")
    assert f"{YOSHI_WITH_EARTH}田太郎" in (finding.value, *finding.others[:1])
    assert check(verifier, f"{YOSHI}田太郎", f"{YOSHI}田太郎", "Noto Sans").evidence == SURE


def test_forms_that_print_does_not_keep_apart_are_never_decided(verifier: VariantVerifier) -> None:
    assert check(verifier, "山田薫", "山田薫", "Noto Sans") == Finding("山田薫", DOUBT, ("山田薰",))


def test_another_kanji_than_the_one_read_is_not_taken_for_a_form(verifier: VariantVerifier) -> None:
    # Read as 高, but 亨 is printed.
    finding = check(verifier, "山田亨", "山田高", "Noto Sans")
    assert finding.evidence == DOUBT
    assert finding.value == "山田高"


def test_glyphs_that_are_too_small_are_not_looked_at(verifier: VariantVerifier) -> None:
    image, line = drawn("髙橋", FACES["Noto Sans"], 14)
    assert verifier.forms(image, line) == {}


def test_lines_without_centres_or_variants_are_not_looked_at(verifier: VariantVerifier) -> None:
    image, line = drawn("山本", FACES["Noto Sans"], 40)
    assert verifier.forms(image, line) == {}


@pytest.mark.parametrize(
    "field", [FieldName.TITLE, FieldName.EMAIL, FieldName.DEPARTMENT, FieldName.NAME_READING]
)
def test_other_fields_are_left_alone(field: FieldName) -> None:
    assert judge_variants(field, "髙橋", [("髙橋", {0: (("高", CLEAR), ("髙", 0.0))})]) is None


def test_a_name_without_variants_needs_no_word() -> None:
    assert judge_variants(FieldName.NAME, "山本 太", [("山本太", {})]) is None


def test_a_kanji_that_was_not_seen_leaves_the_name_in_doubt() -> None:
    assert judge_variants(FieldName.NAME, "渡辺 太", [("渡辺太", {})]) == Finding(
        "渡辺 太", DOUBT, ("渡邊 太", "渡邉 太")
    )


def test_one_kanji_that_cannot_be_told_leaves_the_name_in_doubt_and_the_other_in_its_form() -> None:
    forms = {0: (("髙", CLEAR), ("高", 0.0)), 2: (("惠", 0.55), ("恵", 0.44))}
    finding = judge_variants(FieldName.NAME, "高橋 恵", [("高橋恵", forms)])
    assert finding == Finding("髙橋 恵", DOUBT, ("高橋 恵", "髙橋 惠"))


def test_a_kanji_whose_old_form_few_fonts_have_leaves_the_name_in_doubt() -> None:
    assert unicodedata.normalize("NFC", "\ufa5b") == "者"
    assert judge_variants(FieldName.NAME, "者山 一", [("者山一", {})]) == Finding("者山 一", DOUBT, ())


@pytest.mark.parametrize("field", [FieldName.ORGANIZATION, FieldName.ADDRESS])
def test_outside_names_a_kanji_stands_as_read_unless_its_glyph_speaks_against_it(field: FieldName) -> None:
    vague: dict[int, Forms] = {0: (("高", 0.5), ("髙", 0.2))}
    other: dict[int, Forms] = {0: (("髙", 0.9995), ("高", 0.0001))}
    clear: dict[int, Forms] = {0: (("高", CLEAR), ("髙", 0.0))}
    assert judge_variants(field, "高山", [("高山", vague)]) is None
    assert judge_variants(field, "高山", [("高山", {})]) is None
    assert judge_variants(field, "高山", [("高山", clear)]) == Finding("高山", SURE, ())
    doubted = judge_variants(field, "高山", [("高山", other)])
    assert doubted is not None
    assert doubted.value == "高山" or doubted.evidence == SURE
    assert "髙山" in {doubted.value, *doubted.others}


def test_old_forms_need_more_outside_names() -> None:
    forms: dict[int, Forms] = {0: (("髙", 0.999999), ("高", 0.0000005))}
    assert judge_variants(FieldName.NAME, "高山", [("高山", forms)]) == Finding("髙山", SURE, ("高山",))
    weaker: dict[int, Forms] = {0: (("髙", 0.6), ("高", 0.3))}
    assert judge_variants(FieldName.ADDRESS, "高山", [("高山", weaker)]) is None


@pytest.mark.parametrize("field", [FieldName.ORGANIZATION, FieldName.ADDRESS])
def test_outside_names_the_usual_form_is_put_first_where_the_glyph_hardly_speaks(field: FieldName) -> None:
    vague: dict[int, Forms] = {0: (("綠", 0.5), ("緑", 0.4))}
    assert judge_variants(field, "綠地", [("綠地", vague)]) == Finding("緑地", DOUBT, ("綠地",))


@pytest.mark.parametrize(
    ("character", "forms"), [("髙", "高髙"), ("﨑", "崎﨑碕嵜"), ("山", ""), (" ", ""), ("", "")]
)
def test_forms_of_a_kanji(character: str, forms: str) -> None:
    assert forms_of(character) == forms


@given(
    st.text("山高髙恵惠薫者 ", max_size=8),
    st.text("山高髙恵惠薫者", max_size=8),
    st.lists(st.floats(0, 1), min_size=2, max_size=2),
    st.sampled_from(FieldName),
)
def test_whatever_is_seen_a_finding_keeps_the_length_and_the_value_as_read(
    value: str, text: str, shares: list[float], field: FieldName
) -> None:
    scale = max(1.0, sum(shares))
    forms = {
        place: tuple(zip(forms_of(c), (share / scale for share in shares), strict=True))
        for place, c in enumerate(text)
        if forms_of(c)
    }
    finding = judge_variants(field, value, [(text, forms)])
    if finding is None:
        return
    assert len(finding.value) == len(value)
    assert finding.value not in finding.others
    assert len(set(finding.others)) == len(finding.others)
    assert finding.value == value or value in finding.others


def test_what_the_net_tells_apart_are_forms_of_one_kanji() -> None:
    groups = msgspec.json.decode((MODELS / "variants.json").read_bytes())["groups"]
    assert all({*variants(form), form} >= {*group} for group in groups for form in group)
    assert all(is_hard_to_tell(form) for group in groups for form in group)


def test_a_pair_that_glyphs_never_decide_is_in_its_usual_form_as_read_beside_it() -> None:
    forms = {1: (("薰", 0.7), ("薫", 0.25))}
    finding = judge_variants(FieldName.NAME, "林薰", [("林薰", forms)])
    assert finding is not None
    assert (finding.value, finding.evidence) == ("林薫", DOUBT)
    assert finding.others[0] == "林薰"


@pytest.mark.parametrize(
    ("read", "other"),
    [
        ("小柳 久仁子", "小栁 久仁子"),
        ("土屋 健", "圡屋 健"),
        ("山田 慎一", "山田 愼一"),
        ("馬場 明", "馬塲 明"),
    ],
)
def test_a_kanji_that_no_net_has_learnt_leaves_the_name_in_doubt(read: str, other: str) -> None:
    assert judge_variants(FieldName.NAME, read, [(read, {})]) == Finding(read, DOUBT, (other,))


def test_one_kanji_that_is_told_does_not_speak_for_one_that_no_net_has_learnt() -> None:
    forms: dict[int, Forms] = {2: (("恵", CLEAR), ("惠", 0.0))}
    finding = judge_variants(FieldName.NAME, "柳 佳恵", [("柳佳恵", forms)])
    assert finding == Finding("柳 佳恵", DOUBT, ("栁 佳恵",))


@pytest.mark.parametrize("name", ["高田 栃", "桑原 晃", "松本 喜一", "秋山 学"])
def test_kanji_for_which_no_reader_takes_their_other_form_are_told(name: str) -> None:
    finding = judge_variants(FieldName.NAME, name[1:], [(name[1:], {})])
    assert finding is None


@pytest.mark.parametrize(
    ("read", "looks", "found"),
    [
        ("吉本 拓", {0: (("𠮷", 0.96), ("吉", 0.03))}, "𠮷本 拓"),
        ("高谷 宏", {0: (("髙", 0.985), ("高", 0.001))}, "髙谷 宏"),
        ("永野 惠理", {2: (("恵", 0.73), ("惠", 0.08))}, "永野 恵理"),
        ("富樫 保", {0: (("冨", 0.93), ("富", 0.07))}, "富樫 保"),
        ("吉本 拓", {0: (("𠮷", 0.3), ("吉", 0.001))}, "吉本 拓"),
    ],
)
def test_a_form_that_is_not_decided_is_the_likeliest_among_names_and_stays_in_doubt(
    read: str, looks: dict[int, Forms], found: str
) -> None:
    finding = judge_variants(FieldName.NAME, read, [(read.replace(" ", ""), looks)])
    assert finding is not None
    assert (finding.value, finding.evidence) == (found, DOUBT)
    if found != read:
        assert finding.others[0] == read
