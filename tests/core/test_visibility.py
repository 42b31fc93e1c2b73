import pytest

from app.core.visibility import Visibility, narrower_scope, scope_of


@pytest.mark.parametrize(
    ("visibility", "department", "scope"),
    [
        (Visibility.PRIVATE, "d1", "u:u1"),
        (Visibility.ASK, "d1", "u:u1"),
        (Visibility.DEPARTMENT, "d1", "d:d1"),
        (Visibility.DEPARTMENT, "", "u:u1"),
        (Visibility.EVERYONE, "d1", "all"),
    ],
)
def test_scope(visibility: Visibility, department: str, scope: str) -> None:
    assert scope_of(visibility, "u1", department) == scope


@pytest.mark.parametrize(
    ("first", "second", "scope"),
    [
        ("all", "all", "all"),
        ("all", "d:1", "d:1"),
        ("u:1", "all", "u:1"),
        ("d:1", "d:1", "d:1"),
        ("d:1", "d:2", "u:me"),
        ("d:1", "u:1", "u:me"),
    ],
)
def test_a_link_is_as_narrow_as_its_ends(first: str, second: str, scope: str) -> None:
    assert narrower_scope(first, second, "me") == scope
