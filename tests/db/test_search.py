import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.core.reading import FieldName
from app.core.records import Card, CardStatus
from app.core.text import fold
from app.db import derived
from app.db.connection import transaction
from app.db.search import search
from tests.db.office import Office, edit


@pytest.fixture
def filled(office: Office) -> Office:
    office.add_card(
        "髙﨑 花子",
        organization="株式会社縁製作所",
        department="第一営業部",
        title="部長",
        tel="03-1234-5678",
    )
    office.add_card("𠮷田 次郎", organization="みどり市役所", email="yoshida@city.midori.example.lg.jp")
    office.add_card("山田 太郎", organization="高崎電機株式会社", name_reading="ヤマダ タロウ")
    return office


def names(office: Office, text: str) -> list[str]:
    return [hit.fields[FieldName.NAME] for hit in search(office.db, text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("髙", ["山田 太郎", "髙﨑 花子"]),
        ("高崎花", ["髙﨑 花子"]),
        ("吉田", ["𠮷田 次郎"]),
        ("ﾔﾏﾀﾞ", ["山田 太郎"]),
        ("やまだ", ["山田 太郎"]),
        ("縁製作", ["髙﨑 花子"]),
        ("株式会社縁製作所", ["髙﨑 花子"]),
        ("1234", ["髙﨑 花子"]),
        ("YOSHIDA@", ["𠮷田 次郎"]),
        ("営業", ["髙﨑 花子"]),
        ("縁 部長", ["髙﨑 花子"]),
        ("縁 次郎", []),
        ("該当なし", []),
        ("  ", []),
        ('"', []),
        ("* OR name", []),
    ],
)
def test_search(filled: Office, text: str, found: list[str]) -> None:
    assert names(filled, text) == found


def test_beginnings_come_first_then_the_newest(office: Office) -> None:
    for name in ("大山 一", "山田 一", "中山 一", "山本 一"):
        office.add_card(name)
    assert names(office, "山") == ["山本 一", "山田 一", "中山 一", "大山 一"]


def test_a_corrected_name_is_found_and_the_old_one_is_not(office: Office) -> None:
    card = office.add_card("山田 太郎")
    with office.operation("fix").transaction() as writer:
        writer.insert(edit(card.id, FieldName.NAME, "川田 太郎"))
    assert names(office, "川田") == ["川田 太郎"]
    assert names(office, "山田") == []


def test_what_is_set_aside_is_not_found(office: Office) -> None:
    card = office.add_card("山田 太郎")
    with office.operation("aside").transaction() as writer:
        writer.update(Card, card.id, status=CardStatus.SET_ASIDE)
    assert names(office, "山田") == []


def test_what_is_derived_can_be_built_again(filled: Office) -> None:
    tables = ("card_field", "card_match")
    before = [sorted(filled.db.execute(f"SELECT * FROM {table}")) for table in tables]
    with transaction(filled.db):
        derived.rebuild(filled.db)
    assert [sorted(filled.db.execute(f"SELECT * FROM {table}")) for table in tables] == before
    assert names(filled, "高崎花") == ["髙﨑 花子"]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(alphabet="山田川口高髙アあ０0 ・@.", min_size=1, max_size=8), data=st.data())
def test_every_part_of_a_name_finds_its_card(office: Office, text: str, data: st.DataObject) -> None:
    if not fold(text):
        return
    card = office.add_card(text)
    folded = fold(text)
    start = data.draw(st.integers(0, len(folded) - 1))
    end = data.draw(st.integers(start + 1, len(folded)))
    assert card.id in [hit.card for hit in search(office.db, folded[start:end], limit=10_000)]
