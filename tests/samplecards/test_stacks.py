from pathlib import Path

import cv2
import msgspec
import numpy as np
import pytest
from click.testing import CliRunner

from app.core.reading import Side
from samplecards import TRUTH_FILE, FiledSheet, Layout, ScanFaults, encode, stack, write_stack
from samplecards.__main__ import main


def test_stack_is_the_same_again() -> None:
    first, second, other = (list(stack(3, seed, dpi=100)) for seed in (4, 4, 5))
    assert first == second
    assert first[0].front != other[0].front


def test_sheets_are_jpeg_of_the_size_told() -> None:
    for sheet in stack(3, 2, dpi=100):
        assert sheet.back is not None
        for page, placed in zip((sheet.front, sheet.back), sheet.placed, strict=True):
            image = cv2.imdecode(np.frombuffer(page, np.uint8), cv2.IMREAD_COLOR)
            assert image is not None
            assert page.startswith(b"\xff\xd8")
            assert all(0 <= x < image.shape[1] and 0 <= y < image.shape[0] for x, y in placed.quad)
        assert [placed.side for placed in sheet.placed] == [Side.FRONT, Side.BACK]


def test_faults_layout_and_one_side_are_taken() -> None:
    (sheet,) = stack(1, 2, dpi=100, duplex=False, layout=Layout.ENGLISH, faults=lambda _: ScanFaults(turn=90))
    assert sheet.back is None
    assert sheet.truth.layout is Layout.ENGLISH
    assert [placed.rotation for placed in sheet.placed] == [270]


def test_written_stack_can_be_read_back(tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "stack"
    truths = write_stack(folder, 2, 3)
    filed = msgspec.json.decode((folder / TRUTH_FILE).read_bytes(), type=list[FiledSheet])
    assert [sheet.truth for sheet in filed] == truths
    assert {path.name for path in folder.iterdir()} == {
        "0001_front.jpg", "0001_back.jpg", "0002_front.jpg", "0002_back.jpg", TRUTH_FILE,
    }  # fmt: skip
    assert [sheet.front for sheet in filed] == ["0001_front.jpg", "0002_front.jpg"]
    expected = [sheet.front for sheet in stack(2, 3)]
    assert [(folder / sheet.front).read_bytes() for sheet in filed] == expected


def test_command_writes_fronts_only(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, [str(tmp_path / "out"), "--count", "1", "--simplex"])
    assert result.exit_code == 0, result.output
    assert {path.name for path in (tmp_path / "out").iterdir()} == {"0001_front.jpg", TRUTH_FILE}


@pytest.mark.parametrize("arguments", [["--count", "0"], ["--layout", "round"]])
def test_command_refuses_what_makes_no_sense(tmp_path: Path, arguments: list[str]) -> None:
    result = CliRunner().invoke(main, [str(tmp_path / "out"), *arguments])
    assert result.exit_code == 2
    assert not (tmp_path / "out").exists()


def test_lower_quality_is_smaller() -> None:
    image = np.random.default_rng(1).integers(0, 255, (80, 80, 3), np.uint8)
    assert len(encode(image, 30)) < len(encode(image, 95))
