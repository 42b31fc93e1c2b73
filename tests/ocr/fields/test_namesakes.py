"""Names that the card spells elsewhere."""

from __future__ import annotations

import pytest

from app.core.reading import SURE, FieldName, Side
from app.ocr.fields import read_fields
from app.ocr.fields.drafts import Draft, Piece
from app.ocr.fields.namesakes import doubt_joined
from tests.ocr.fields.cards import box, rows, values


@pytest.mark.parametrize(
    ("name", "spelled", "other"),
    [
        ("后藤 惠子", "Keiko Goto", "後藤 惠子"),
        ("口 陽子", "kawaguchi_yoko@example.co.jp", "川口 陽子"),
        ("吉 智子", "Tomoko Yoshida", "吉田 智子"),
        ("山田 太朗", "yamada-jiro@example.co.jp", None),
        ("山田 太郎", "info@example.co.jp", None),
        ("佐藤 太郎", "suzuki@example.co.jp", None),
    ],
)
def test_a_name_that_is_spelled_on_the_card_follows_what_was_read(
    name: str, spelled: str, other: str | None
) -> None:
    fields = read_fields([rows("株式会社青嶺製作所", "営業部課長", f"*{name}", spelled)])
    found = values(fields, FieldName.NAME)
    assert found[0] == name
    assert (other in found) if other else len(found) == 1
    assert ("doubt:reading" in fields[FieldName.NAME][0].evidence) == (other is not None)
    if other:
        further = fields[FieldName.NAME][found.index(other)]
        assert "repaired:reading" in further.evidence
        assert further.confidence < SURE


@pytest.mark.parametrize(
    ("read", "spelled", "name"),
    [
        ("姥沢 健一", "Kenichi Ebisawa", "蛯沢 健一"),
        ("演田 健一", "k.hamada@example.co.jp", "濵田 健一"),
        ("瀘田 正", "hamada@example.co.jp", "濵田 正"),
        ("姥沢 健一", "info@example.co.jp", "姥沢 健一"),
    ],
)
def test_a_family_name_that_nobody_has_gives_way_to_the_one_that_is_spelled(
    read: str, spelled: str, name: str
) -> None:
    fields = read_fields([rows("株式会社青嶺製作所", "営業部課長", f"*{read}", spelled)])
    found = fields[FieldName.NAME]
    assert found[0].value == name
    assert found[0].confidence < SURE
    if name != read:
        assert {"repaired:reading", "doubt:reading"} <= set(found[0].evidence)
        assert read in [candidate.value for candidate in found]


@pytest.mark.parametrize(
    ("evidence", "doubted"),
    [
        (("doubt:joined", "doubt:vertical"), True),
        (("doubt:joined", "doubt:vertical", "agrees:mail"), False),
        (("doubt:joined",), False),
        (("doubt:vertical",), False),
    ],
)
def test_what_is_joined_in_a_column_needs_something_that_bears_it_out(
    evidence: tuple[str, ...], doubted: bool
) -> None:
    piece = Piece("小畑 純", 1.0, box(0, 0, 20, 80), vertical=True, side=Side.FRONT)
    name = Draft(FieldName.NAME, "小畑 純", piece, 1.0, [*evidence])
    doubt_joined([name])
    assert ("doubt:fragment" in name.evidence) == doubted


@pytest.mark.parametrize(
    ("name", "spelled"),
    [
        ("左京 月子", "Tsukiko Sakyo"), ("栃木 愛梨", "Airi Tochigi"), ("飛騨 愛梨", "ひだ あいり"), ("七條 和久", "Kazuhisa Shichijo"),
        ("反田 愛梨", "sorita@example.co.jp"), ("高田谷 和久", "たかだや かずひさ"),
    ],
)  # fmt: skip
def test_a_family_name_whose_kanji_are_read_so_stays(name: str, spelled: str) -> None:
    assert values(read_fields([rows("株式会社青嶺製作所", f"*{name}", spelled)]), FieldName.NAME)[0] == name


def test_a_mail_address_spells_a_family_name_with_an_initial_behind_it() -> None:
    card = rows("小規模企業庁", "*飯寫 朔太郎", "iijimas@sea.example.go.jp")
    assert values(read_fields([card]), FieldName.NAME)[0] == "飯嶌 朔太郎"


def test_a_given_name_of_one_kanji_is_the_one_of_its_look_that_the_mail_address_spells() -> None:
    fields = read_fields([rows("株式会社青葉", "*越前 董", "sumire.echizen@aoba.example.jp")])
    assert values(fields, FieldName.NAME) == ["越前 菫", "越前 董"]
    assert {"doubt:reading", "repaired:reading"} <= set(fields[FieldName.NAME][0].evidence)


@pytest.mark.parametrize(
    ("name", "local", "doubted"),
    [
        ("越前 董", "s.echizen", True),
        ("荻原 健一", "info", True),
        ("荻原 健一", "ogiwara", False),
        ("萩原 健一", "hagiwaraken", False),
        ("佐藤 淳", "info", False),
        ("鳥居 健一", "info", False),
    ],
)
def test_a_name_that_is_another_with_a_kanji_of_the_same_look_is_doubted_unless_it_is_spelled(
    name: str, local: str, doubted: bool
) -> None:
    fields = read_fields([rows("株式会社青葉", f"*{name}", f"{local}@aoba.example.jp")])
    assert fields[FieldName.NAME][0].value == name
    assert ("doubt:kanji" in fields[FieldName.NAME][0].evidence) == doubted


@pytest.mark.parametrize("local", ["rachi.n", "rachi-na5"])
def test_a_word_of_an_address_is_not_taken_for_another_name_behind_an_initial(local: str) -> None:
    lines = "株式会社ミナモ繊維", "課長", "*良知 長政", f"{local}@minamo.example.co.jp"
    assert values(read_fields([rows(*lines)]), FieldName.NAME)[0] == "良知 長政"
