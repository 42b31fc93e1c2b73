from pathlib import Path

import pytest

from app.core.errors import StoreError
from app.core.reading import Side
from app.db.thumbnails import Thumbnails

KEY = bytes(range(32))


def test_pictures_are_kept_by_card_and_side(tmp_path: Path) -> None:
    thumbnails = Thumbnails.open(tmp_path / "thumbs.db", KEY)
    thumbnails.put({("a", Side.FRONT): b"front", ("a", Side.BACK): b"back", ("b", Side.FRONT): b"other"})
    thumbnails.put({("b", Side.FRONT): b"newer"})
    assert thumbnails.get("a") == b"front"
    assert thumbnails.get("a", Side.BACK) == b"back"
    assert thumbnails.get("c") is None
    assert thumbnails.get_many(["a", "b", "c"]) == {"a": b"front", "b": b"newer"}
    assert thumbnails.get_many(["a", "b"], Side.BACK) == {"a": b"back"}
    thumbnails.close()
    later = Thumbnails.open(tmp_path / "thumbs.db", KEY)
    assert later.get("b") == b"newer"
    later.delete(["a", "never there"])
    assert later.get_many(["a", "b"]) == {"b": b"newer"}
    assert later.get("a", Side.BACK) is None
    later.close()


@pytest.mark.parametrize("damage", [b"not a database" * 2000, b"\0" * 16384])
def test_a_damaged_file_gives_way_to_an_empty_one(tmp_path: Path, damage: bytes) -> None:
    path = tmp_path / "thumbs.db"
    path.write_bytes(damage)
    thumbnails = Thumbnails.open(path, KEY)
    assert thumbnails.get("a") is None
    thumbnails.put({("a", Side.FRONT): b"front"})
    assert thumbnails.get("a") == b"front"
    thumbnails.close()


def test_a_place_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(StoreError):
        Thumbnails.open(tmp_path / "not there" / "thumbs.db", KEY)
