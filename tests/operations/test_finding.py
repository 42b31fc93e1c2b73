from array import array
from pathlib import Path

import pytest

from app.core.reading import FieldName
from app.db import search
from app.db.listed import PeopleOrder
from app.db.search import CardFilter
from app.operations import finding
from app.operations.cards import set_field
from app.operations.finding import (
    PeopleQuery,
    find_people,
    newest_cards,
    person_number,
    person_nums,
    person_rows,
    sort_people,
    suggest,
)
from app.operations.people import merge
from app.operations.session import Session
from app.operations.transfer import export_contacts
from tests.operations.desk import contact, filled_batch


def names(session: Session, numbers: bytes) -> list[str]:
    return [row.name for row in person_rows(session, array("q", numbers))]


@pytest.fixture
def office(session: Session) -> Session:
    filled_batch(
        session,
        contact("山田 太郎", organization="縁製作所", name_reading="ヤマダ タロウ"),
        contact("大山 次郎", organization="みどり市役所", name_reading="オオヤマ ジロウ"),
        contact("川口 花子", organization="山の手商会", name_reading="カワグチ ハナコ"),
    )
    return session


def test_everybody_in_an_order(office: Session) -> None:
    by_reading = PeopleQuery(order=PeopleOrder.READING)
    assert names(office, person_nums(office, by_reading)) == ["大山 次郎", "川口 花子", "山田 太郎"]


def test_best_first_or_in_an_order(office: Session) -> None:
    assert names(office, person_nums(office, PeopleQuery("山"))) == ["川口 花子", "山田 太郎", "大山 次郎"]
    by_reading = PeopleQuery("山", order=PeopleOrder.READING, descending=True)
    assert names(office, person_nums(office, by_reading)) == ["山田 太郎", "川口 花子", "大山 次郎"]
    assert person_nums(office, PeopleQuery("・")) == b""


def test_a_long_search_comes_in_parts(office: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "_BLOCK", 1)
    monkeypatch.setattr("app.operations.finding._FIRST_HITS", 1)
    page = find_people(office, PeopleQuery("山"))
    assert names(office, page.numbers) == ["川口 花子"]
    assert page.after is not None
    assert names(office, person_nums(office, PeopleQuery("山"))) == ["川口 花子", "山田 太郎", "大山 次郎"]
    by_name = PeopleQuery("山", order=PeopleOrder.NAME)
    assert names(office, person_nums(office, by_name)) == ["大山 次郎", "山田 太郎", "川口 花子"]


def test_text_and_filter_hold_for_one_card(session: Session) -> None:
    _, (mine,) = filled_batch(session, contact("山田 太郎"))
    _, (theirs,) = filled_batch(session, contact("山田 太郎", title="課長"), owner="鈴木 一郎")
    merge(session, mine.id, theirs.id)
    own = CardFilter(owner=session.operator.id)
    assert names(session, person_nums(session, PeopleQuery("太郎", own))) == ["山田 太郎"]
    assert person_nums(session, PeopleQuery("課長", own)) == b""
    assert names(session, person_nums(session, PeopleQuery(wanted=own))) == ["山田 太郎"]


def test_each_person_comes_once(session: Session) -> None:
    _, (one, other) = filled_batch(session, contact("山田 太郎"), contact("山田 太郎"))
    merge(session, one.id, other.id)
    assert names(session, person_nums(session, PeopleQuery("山田"))) == ["山田 太郎"]
    assert person_number(session, one.id) == person_number(session, other.id) is not None


def test_those_who_are_gone_are_left_out(office: Session) -> None:
    numbers = person_nums(office, PeopleQuery())
    with_a_stranger = array("q", numbers)
    with_a_stranger.append(999)
    assert len(sort_people(office, with_a_stranger.tobytes(), PeopleOrder.OWNER)) == len(numbers)
    assert len(person_rows(office, with_a_stranger)) == 3


def test_typing_is_one_search_in_what_is_recorded(office: Session) -> None:
    for text in ("", "山", "山田", "山田 太"):
        find_people(office, PeopleQuery(text))
    suggest(office, "山", 5)
    assert office.store.db.execute("SELECT kind, root FROM read_event").fetchall() == [("search_own", "")]


@pytest.fixture
def unhurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """A step of a search ends after milliseconds, which a busy machine may need for nothing."""
    monkeypatch.setattr(finding, "_STEP_SECONDS", 60.0)


@pytest.mark.usefixtures("unhurried")
def test_people_and_organisations_are_suggested(office: Session) -> None:
    found = suggest(office, "山", 6)
    assert [(item.text, item.is_organization) for item in found] == [
        ("川口 花子", False), ("山田 太郎", False), ("大山 次郎", False), ("山の手商会", True),
    ]  # fmt: skip
    assert (found[3].record, found[3].detail, found[0].detail) == ("山の手商会", "1", "山の手商会")
    assert suggest(office, " ", 6) == []


@pytest.mark.usefixtures("unhurried")
def test_an_organisation_that_was_corrected_is_suggested_as_it_is_now(session: Session) -> None:
    _, (card,) = filled_batch(session, contact("山田 太郎", organization="緑製作所"))
    set_field(session, card.id, FieldName.ORGANIZATION, "縁製作所")
    assert [item.text for item in suggest(session, "製作", 4) if item.is_organization] == ["縁製作所"]


def test_a_list_is_exported_as_found(office: Session, tmp_path: Path) -> None:
    found = person_nums(office, PeopleQuery("山", order=PeopleOrder.READING))
    out = tmp_path / "list.csv"
    assert export_contacts(office, out, only=newest_cards(office, found)[:2]) == 2
    text = out.read_text("utf-8-sig")
    assert "大山 次郎" in text
    assert text.index("大山 次郎") < text.index("川口 花子")
    assert "山田 太郎" not in text
