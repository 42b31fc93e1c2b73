from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.devices.files import natural_key
from app.devices.listing import DONE_FOLDER, image_files, pair_sides
from tests.devices.images import picture


def groups(*names: str) -> list[tuple[str, ...]]:
    paths = sorted(map(Path, names), key=natural_key)
    return [tuple(path.as_posix() for path in group) for group in pair_sides(paths)]


@pytest.mark.parametrize(
    ("front", "back"),
    [
        ("0001_front.jpg", "0001_back.jpg"),
        ("0001_Front.JPG", "0001_BACK.jpg"),
        ("0001-front.jpg", "0001-back.png"),
        ("front.jpg", "back.jpg"),
        ("card_f.png", "card_b.png"),
        ("card_A.png", "card_B.png"),
        ("0001-1.jpg", "0001-2.jpg"),
        ("0001_1.jpg", "0001_2.jpg"),
        ("山田表.jpg", "山田裏.jpg"),
        ("山田_表面.jpg", "山田_裏面.jpg"),
        ("山田（表）.jpg", "山田（裏）.jpg"),
        ("a/1_front.jpg", "a/1_back.jpg"),
    ],
)
def test_the_two_sides_of_a_sheet_are_told_by_their_names(front: str, back: str) -> None:
    assert groups(back, "0.jpg", front) == [("0.jpg",), (front, back)]


@pytest.mark.parametrize(
    "names",
    [
        ("card-1.jpg", "card-2.jpg"),
        ("0001-1.jpg", "0001-2.jpg", "0001-3.jpg"),
        ("scan1.jpg", "scan2.jpg"),
        ("a/1_front.jpg", "b/1_back.jpg"),
        ("1_front.jpg", "2_back.jpg"),
        ("1_back.jpg", "2_back.jpg"),
        ("fab.jpg", "faf.jpg"),
        ("1_back.jpg", "1_front.jpg", "1_front.png"),
    ],
)
def test_anything_else_stands_alone(names: tuple[str, ...]) -> None:
    assert groups(*names) == [(name,) for name in names]


def test_a_file_has_one_other_side_only() -> None:
    assert groups("1_a.jpg", "1_b.jpg", "1_f.jpg") == [("1_a.jpg",), ("1_f.jpg", "1_b.jpg")]


stems = st.builds(
    "{}{}{}".format,
    st.sampled_from(["", "1", "01", "card", "山"]),
    st.sampled_from(["", "_", "-", " "]),
    st.sampled_from(["", "front", "back", "f", "b", "a", "A", "1", "2", "3", "表", "裏"]),
)
names = st.builds("{}x{}{}".format, st.sampled_from(["", "d/"]), stems, st.sampled_from([".jpg", ".png"]))


@given(st.lists(names, unique=True))
def test_no_file_is_dropped_doubled_or_put_before_an_earlier_front(listed: list[str]) -> None:
    paths = sorted(map(Path, listed), key=natural_key)
    found = pair_sides(paths)
    assert sorted(path for group in found for path in group) == sorted(paths)
    assert all(len(group) in {1, 2} and group[0].parent == group[-1].parent for group in found)
    assert [group[0] for group in found] == [path for path in paths if path in {group[0] for group in found}]


def test_a_folder_lists_images_only_in_natural_order(tmp_path: Path) -> None:
    wanted = ["2.jpg", "10.jpg", "broken.PNG", "no_suffix", "sub/1.tif"]
    passed_over = [
        ".hidden.jpg", "~$1.jpg", "1.jpg.part", "1.tmp", "Thumbs.db", "desktop.ini", "truth.json",
        f"{DONE_FOLDER}/1.jpg", ".cache/1.jpg", f"sub/{DONE_FOLDER}/1.jpg",
    ]  # fmt: skip
    for name in (*wanted, *passed_over):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"" if name == "broken.PNG" else b"{}" if path.suffix == ".json" else picture())
    assert [path.relative_to(tmp_path).as_posix() for path in image_files(tmp_path)] == wanted


def test_a_folder_that_cannot_be_listed_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="missing"):
        image_files(tmp_path / "missing")
