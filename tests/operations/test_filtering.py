from app.operations.filtering import filter_options, organization_key
from app.operations.session import Session
from app.operations.staff import ensure_department, ensure_user
from tests.operations.desk import contact, filled_batch


def test_only_what_some_card_has_is_offered(session: Session) -> None:
    ensure_user(session, "田中 健")
    ensure_department(session, "総務課")
    section = ensure_department(session, "支援課")
    filled_batch(session, contact("山田 太郎"), owner="鈴木 一郎", department=section, tags=("展示会",))
    options = filter_options(session)
    assert [owner.name for owner in options.owners] == ["鈴木 一郎"]
    assert [item.key for item in options.departments] == [section.id]
    assert [tag.name for tag in options.tags] == ["展示会"]


def test_organisations_are_compared_without_their_legal_form() -> None:
    assert organization_key("株式会社 縁製作所") == organization_key("縁製作所(株)")
