import pytest

from app.core.errors import UsageError
from app.operations import settings
from app.operations.session import Session
from app.operations.settings import Appearance


def test_defaults_hold_where_nothing_was_chosen(session: Session) -> None:
    assert settings.threshold(session) == 0.999
    assert settings.idle_minutes(session) == 10
    assert settings.appearance(session) == Appearance()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        (settings.THRESHOLD, "0.5"),
        (settings.THRESHOLD, "nan"),
        (settings.THRESHOLD, "とても"),
        (settings.CORES, "0"),
        (settings.CORES, "2.5"),
        (settings.SECOND_READERS, "no"),
        (settings.IDLE_MINUTES, "999"),
        (settings.IDLE_MINUTES, "-1"),
        (settings.IMAGES_GB, "0"),
        (settings.IMAGES_GB, "0.5"),
        (settings.IMAGES_GB, "1001"),
        ("window.colour", "red"),
    ],
)
def test_values_out_of_range_are_refused(session: Session, name: str, value: str) -> None:
    with pytest.raises(UsageError):
        settings.choose(session, name, value)
    assert session.store.setting(name) == ""


def test_what_is_chosen_holds_until_it_is_taken_back(session: Session) -> None:
    settings.choose(session, settings.THRESHOLD, "0.99")
    settings.choose(session, settings.IDLE_MINUTES, "30")
    assert settings.threshold(session) == 0.99
    assert settings.idle_minutes(session) == 30
    settings.choose(session, settings.THRESHOLD, "")
    assert settings.threshold(session) == 0.999


def test_the_look_is_the_operators_own(session: Session) -> None:
    from dataclasses import replace

    from app.operations.staff import ensure_user

    settings.set_appearance(session, Appearance("en", "dark", "large"))
    assert settings.appearance(session) == Appearance("en", "dark", "large")
    other = replace(session, operator=ensure_user(session, "鈴木 一郎"))
    assert settings.appearance(other) == Appearance()
