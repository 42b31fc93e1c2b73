"""SIGKILL at random moments of a batch: no page lost, none twice, the batch can be finished."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from app.core.reading import Side
from app.core.records import COVER, Batch, BatchState, Page, Sheet, User
from tests.operations.covers import cover_page
from tests.operations.desk import open_desk, page, pile

SHEETS = 50  # 100 pages
SEED = 4711


def fill(stack: Path) -> None:
    stack.mkdir()
    for number, (front, back) in enumerate(pile(SHEETS), start=1):
        (stack / f"{number:04}_front.jpg").write_bytes(front)
        assert back is not None
        (stack / f"{number:04}_back.jpg").write_bytes(back)


def run(home: Path, stack: Path, kill_after: int | None, delay: float = 0.0) -> list[str]:
    """Take in, and kill ``delay`` seconds after so many pages were acknowledged; what the process said."""
    command = [sys.executable, "-m", "tests.operations.scan_until_killed", str(home), str(stack)]
    said: list[str] = []
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        for line in process.stdout:
            said.append(line.strip())
            if kill_after is not None and len(said) > kill_after:
                time.sleep(delay)
                process.kill()
                said += [rest.strip() for rest in process.stdout if rest.endswith("\n")]
    return said


def check(home: Path, acknowledged: list[str]) -> None:
    with open_desk(home) as session:
        store = session.store
        (batch,) = store.find(Batch)
        assert batch.state is BatchState.ENDED
        pages = store.find(Page)
        keys = [page.source_key for page in pages]
        assert sorted(keys) == sorted(set(keys)), "a page is there twice"
        assert set(acknowledged) <= set(keys), "an acknowledged page is lost"
        numbers = {sheet.id: sheet.number for sheet in store.find(Sheet)}
        found = {(numbers[page.sheet], page.side): store.image(page.id) for page in pages}
        assert len(found) == len(pages)
    assert found == {
        (number, side): image
        for number, sheet in enumerate(pile(SHEETS), start=1)
        for side, image in zip(Side, sheet, strict=True)
    }


@pytest.mark.parametrize(
    "kills", [pytest.param(6, id="few"), pytest.param(200, id="many", marks=pytest.mark.slow)]
)
def test_killed_at_random_moments(tmp_path: Path, kills: int) -> None:
    chance = random.Random(SEED)
    done = 0
    batch = 0
    while done < kills:
        home, stack = tmp_path / f"home{batch}", tmp_path / f"stack{batch}"
        fill(stack)
        said: list[str] = []
        while done < kills and "ended" not in said:
            said += run(home, stack, kill_after=chance.randint(0, 25), delay=chance.uniform(0, 0.02))
            done += 1
        if "ended" not in said:
            said += run(home, stack, kill_after=None)
        assert said[-1] == "ended"
        acknowledged = [line for line in said if line not in {"open", "ended"}]
        check(home, acknowledged)
        batch += 1


@pytest.mark.parametrize(
    "rounds", [pytest.param(3, id="few"), pytest.param(60, id="many", marks=pytest.mark.slow)]
)
def test_killed_round_a_cover_sheet(tmp_path: Path, rounds: int) -> None:
    """What is behind it goes to whom it names, however often and wherever taking in is killed."""
    chance = random.Random(SEED)
    for number in range(rounds):
        home, stack = tmp_path / f"home{number}", tmp_path / f"stack{number}"
        with open_desk(home) as session:
            cover = cover_page(session, "高橋 実", "2026-01-15")
        stack.mkdir()
        sheets = [*pile(3), (cover, page("")), *pile(4)]
        for place, sides in enumerate(sheets, start=1):
            for side, image in zip(("front", "back"), sides, strict=True):
                assert image is not None
                (stack / f"{place:04}_{side}.jpg").write_bytes(image)
        said = run(home, stack, kill_after=chance.randint(4, 9), delay=chance.uniform(0, 0.03))
        if "ended" not in said:
            said = run(home, stack, kill_after=chance.randint(0, 3), delay=chance.uniform(0, 0.03))
        if "ended" not in said:
            run(home, stack, kill_after=None)
        with open_desk(home) as session:
            store = session.store
            found = []
            for batch in store.find(Batch):
                assert batch.state is BatchState.ENDED
                cards = [item for item in store.find(Sheet, "root = ?", batch.id) if COVER not in item.flags]
                owner = store.get(User, batch.owner).name
                found.append((owner, sorted(sheet.number for sheet in cards)))
            assert found == [("佐藤 花子", [1, 2, 3]), ("高橋 実", [1, 2, 3, 4])]
            assert len(store.find(Page)) == 2 * len(sheets)
