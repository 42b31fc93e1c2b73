from __future__ import annotations

import os
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.core.errors import EngineError
from app.core.reading import Side
from app.ocr.engine import EngineOptions
from app.ocr.sheets import SheetJob, SheetResult
from app.ocr.workers import ReaderPool
from tests.ocr.fakes import CRASHING, CRASHING_ONCE, FINE, HANGING, RAISING, SECRET, sheet

ENGINE = "tests.ocr.fakes:FragileEngine"
ROOT = Path(__file__).parents[2]


@pytest.fixture
def notes(tmp_path: Path) -> EngineOptions:
    return EngineOptions(models=tmp_path)


def read(pool: ReaderPool, **grounds: str) -> dict[str, SheetResult]:
    results = list(pool.read_all(SheetJob(name, sheet(ground)) for name, ground in grounds.items()))
    assert len({result.job_id for result in results}) == len(results) == len(grounds)
    return {result.job_id: result for result in results}


def line_of(result: SheetResult) -> str:
    assert result.reading
    return result.reading.cards[0].reading.sides[0].lines[0].text


def test_what_fails_fails_alone(notes: EngineOptions) -> None:
    with ReaderPool(2, ENGINE, notes, job_seconds=3) as pool:
        results = read(
            pool, a=FINE, raising=RAISING, crashing=CRASHING, b=FINE, hanging=HANGING, c=FINE, d=FINE
        )
    assert {line_of(results[name]) for name in "abcd"} == {"読めた"}
    errors = {name: result.error or "" for name, result in results.items() if result.reading is None}
    assert set(errors) == {"raising", "crashing", "hanging"}
    assert "ValueError" in errors["raising"]
    assert SECRET not in errors["raising"]
    assert "異常終了" in errors["crashing"]
    assert "時間内" in errors["hanging"]


def test_sheet_that_crashed_once_is_read_by_the_next_worker(notes: EngineOptions) -> None:
    with ReaderPool(1, ENGINE, notes) as pool:
        results = read(pool, a=FINE, once=CRASHING_ONCE, b=FINE)
    assert {line_of(result) for result in results.values()} == {"読めた"}
    assert notes.models
    assert (notes.models / "crashed").exists()


def test_a_second_reader_that_crashes_is_not_asked_again_about_the_sheet(notes: EngineOptions) -> None:
    with ReaderPool(1, "tests.ocr.fakes:EngineBesideBadLibrary", notes) as pool:
        results = read(pool, a=FINE, b=FINE)
    assert {line_of(result) for result in results.values()} == {"読めた"}
    assert notes.models
    assert (notes.models / "crashed").exists()


def test_without_second_readers_none_is_asked(notes: EngineOptions) -> None:
    options = replace(notes, second_readers=False)
    with ReaderPool(1, "tests.ocr.fakes:EngineBesideBadLibrary", options) as pool:
        pool.submit(SheetJob("a", sheet(FINE)))
        (result,) = pool.results()
    assert line_of(result) == "読めた"
    assert notes.models
    assert not (notes.models / "crashed").exists()


def test_jobs_are_pulled_only_as_workers_have_room(notes: EngineOptions) -> None:
    pulled: list[int] = []

    def jobs() -> Iterator[SheetJob]:
        data = sheet(FINE)
        for number in range(12):
            pulled.append(number)
            yield SheetJob(str(number), data, data)

    with ReaderPool(1, ENGINE, notes) as pool:
        for done, result in enumerate(pool.read_all(jobs())):
            assert result.reading
            assert [side.side for side in result.reading.cards[0].reading.sides] == [Side.FRONT, Side.BACK]
            assert len(pulled) <= done + 2
    assert len(pulled) == 12


def test_damaged_image_is_told_in_words(notes: EngineOptions) -> None:
    with ReaderPool(1, ENGINE, notes) as pool:
        (result,) = pool.read_all([SheetJob("x", b"broken")])
    assert result.reading is None
    assert "スキャン" in (result.error or "")


def test_submit_does_not_wait_and_results_do(notes: EngineOptions) -> None:
    with ReaderPool(1, ENGINE, notes) as pool:
        assert pool.results() == ()
        pool.submit(SheetJob("slow", sheet(HANGING)))
        pool.submit(SheetJob("next", sheet(FINE)))
        assert pool.results(timeout=0.1) == ()
        assert pool.unfinished == 2
    assert pool.unfinished == 0


def test_missing_engine_is_an_error_of_the_pool() -> None:
    with ReaderPool(1, "nothing") as pool, pytest.raises(EngineError, match="nothing"):
        list(pool.read_all([SheetJob("x", b"")]))


def run_script(tmp_path: Path, body: str) -> subprocess.CompletedProcess[str]:
    """Run a script with a guarded main; returns once it and all that it started have closed their output."""
    script = tmp_path / "script.py"
    script.write_text(
        "import os, sys\nfrom pathlib import Path\n"
        "from app.ocr.engine import EngineOptions\nfrom app.ocr.sheets import SheetJob\n"
        "from app.ocr.workers import ReaderPool\nfrom tests.ocr.fakes import *\n"
        f"def main():\n{textwrap.indent(textwrap.dedent(body), '    ')}\n"
        "if __name__ == '__main__':\n    main()\n",
        encoding="utf-8",
    )
    return subprocess.run(
        [sys.executable, "-X", "utf8", str(script)], capture_output=True, text=True, encoding="utf-8",
        timeout=60, check=False, env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip


def test_started_from_a_script(tmp_path: Path) -> None:
    done = run_script(
        tmp_path,
        f"""
        with ReaderPool(1, {ENGINE!r}, EngineOptions(Path({str(tmp_path)!r}))) as pool:
            for result in pool.read_all([SheetJob("x", sheet(FINE))]):
                print(result.job_id, result.error)
        """,
    )
    assert (done.stdout, done.stderr, done.returncode) == ("x None\n", "", 0)


def test_workers_end_with_their_parent_even_in_mid_sheet(tmp_path: Path) -> None:
    done = run_script(
        tmp_path,
        f"""
        pool = ReaderPool(2, {ENGINE!r}, EngineOptions(Path({str(tmp_path)!r})))
        pool.submit(SheetJob("x", sheet(FINE)))
        print(len(pool.results()))
        for _ in range(4):
            pool.submit(SheetJob("x", sheet(HANGING)))
        pool.results(timeout=3)
        print("gone", flush=True)
        os._exit(7)
        """,
    )
    assert (done.stdout, done.returncode) == ("1\ngone\n", 7)
