"""What `bench reading` makes of what was read; a pool without an engine stands for the reading itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from types import TracebackType
from typing import Self

import cv2
import msgspec
import pytest

from app.core.reading import SURE, CardReading, FieldCandidate, FieldName, Fields, Line, SideReading
from app.ocr.confidence.judged import Judged
from app.ocr.confidence.model import parameters_digest
from app.ocr.sheets import SheetCard, SheetJob, SheetReading, SheetResult
from benchmarks import reading, reading_parts
from benchmarks.measure import Measure
from samplecards import GENERATION, SampleSheet, Split, stack

_CARDS = 2
_SEEDS = (reading.SEED, 3000, 3001)
"""Of the small size, and of two parts of the full size with the seed 3."""
Reader = Callable[[SampleSheet], Fields]


@cache
def _sheets(seed: int) -> dict[bytes, SampleSheet]:
    return {sheet.front: sheet for sheet in stack(_CARDS, seed, split=Split.HELD_OUT)}


class PretendingPool:
    """Gives for each sheet what ``read`` says; nothing for a sheet that it gives None for."""

    read: Callable[[SampleSheet], Fields | None]
    asked: int

    def __init__(self, workers: int | None) -> None:
        type(self).asked = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        pass

    def read_all(self, jobs: Iterable[SheetJob]) -> Iterator[SheetResult]:
        known = {front: sheet for seed in _SEEDS for front, sheet in _sheets(seed).items()}
        for job in jobs:
            sheet = known[job.front]
            assert job.back == sheet.back
            type(self).asked += 1
            fields = type(self).read(sheet)
            if fields is None:
                yield SheetResult(job.job_id, None, "壊れています。")
                continue
            front = sheet.placed[0]
            side = SideReading(
                front.side,
                front.quad,
                front.rotation,
                sheet.truth.front.size,
                lines=(Line("読", 0.5, front.quad),),
            )
            card = CardReading("none", "1", (), (side,), fields)
            yield SheetResult(job.job_id, SheetReading((SheetCard(card, {}),)))


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setattr(reading, "CARDS", _CARDS)
    monkeypatch.setattr(reading, "FULL_CARDS", 2 * _CARDS)
    monkeypatch.setattr(reading, "_CARDS_OF_PART", _CARDS)
    monkeypatch.setattr(reading, "ReaderPool", PretendingPool)
    monkeypatch.setattr(reading, "BASELINE", tmp_path / "baseline.json")
    return tmp_path


def _perfect(sheet: SampleSheet) -> Fields:
    box = sheet.truth.front.lines[0].box
    return {name: (FieldCandidate(text, 1.0, box=box),) for name, text in sheet.truth.printed.items()}


def _without_titles(sheet: SampleSheet) -> Fields:
    return {name: found for name, found in _perfect(sheet).items() if name is not FieldName.TITLE}


def _run(
    monkeypatch: pytest.MonkeyPatch, read: Callable[[SampleSheet], Fields | None], **options: object
) -> dict[str, Measure]:
    monkeypatch.setattr(PretendingPool, "read", staticmethod(read), raising=False)
    full = bool(options.pop("full", False))
    return {measure.name: measure for measure in reading.measure(full, **options)}  # type: ignore[arg-type]


def test_perfect_reading_reaches_every_goal(monkeypatch: pytest.MonkeyPatch) -> None:
    measures = _run(monkeypatch, _perfect)
    assert {name for name, measure in measures.items() if not measure.holds} == set()
    assert measures["reading.cards_unseen"].value == 100
    assert measures["reading.sure_right"].value == 100
    assert 0 < measures["reading.sure_wrong_bound"].value < 20


def test_cards_without_a_reading_lack_every_field(monkeypatch: pytest.MonkeyPatch) -> None:
    measures = _run(monkeypatch, lambda _: None)
    assert measures["reading.name"].value == measures["reading.coverage"].value == 0
    assert not measures["reading.name"].holds


def test_what_became_worse_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "reading.drops" not in _run(monkeypatch, _perfect)
    _run(monkeypatch, _perfect, keep_baseline=True)
    assert _run(monkeypatch, _perfect)["reading.drops"].value == 0
    worse = _run(monkeypatch, _without_titles)["reading.drops"]
    assert worse.value > 0
    assert not worse.holds
    assert "title: right" in capsys.readouterr().err


def test_the_figure_that_is_shown_is_of_all_parts(monkeypatch: pytest.MonkeyPatch, small: Path) -> None:
    def one_wrong(sheet: SampleSheet) -> Fields:
        unsure = FieldCandidate("課長", 0.8, box=sheet.truth.front.lines[0].box)
        name = FieldCandidate("読み 違い", 0.9995, box=unsure.box)
        return _perfect(sheet) | {FieldName.TITLE: (unsure,), FieldName.NAME: (name,)}

    monkeypatch.setattr(reading, "JUDGED", small / "judged.json")
    measures = _run(monkeypatch, one_wrong, full=True, seed=3, keep_figure=True, parts=small / "parts")
    figure = msgspec.json.decode((small / "judged.json").read_bytes(), type=Judged)
    judged, wrong = figure.accepted(SURE)
    assert wrong == 2 * _CARDS
    assert measures["reading.sure_right"].against == f"{wrong} wrong of {judged} fields called sure"
    assert figure.accepted(0.9999) == (judged - wrong, 0)
    assert figure.cards.startswith("held_out 3 4 ")
    assert figure.parameters == parameters_digest()
    assert reading._with_former(figure) == figure
    other = reading._with_former(Judged("another author's", figure.parameters, figure.reached))
    assert other.accepted(SURE) == (2 * judged, 2 * wrong)
    assert other.cards == f"{figure.cards}; another author's"
    anew = Judged("another author's", "of other parameters", figure.reached)
    assert reading._with_former(anew) == anew


def test_a_full_run_is_done_in_turns(monkeypatch: pytest.MonkeyPatch, small: Path) -> None:
    turn = {"full": True, "seed": 3, "parts": small / "parts"}
    first = reading_parts.Part(Split.HELD_OUT, 3000, _CARDS)
    monkeypatch.setattr(PretendingPool, "read", staticmethod(_perfect), raising=False)
    with PretendingPool(None) as pool:
        reading_parts.Kept(small / "parts").put(first, reading_parts.read(first, pool))  # type: ignore[arg-type]
    none = _run(monkeypatch, _perfect, minutes=0, **turn)
    assert PretendingPool.asked == 0
    assert none["reading.cards_unseen"].against == "2 cards"
    both = _run(monkeypatch, _perfect, **turn)
    assert PretendingPool.asked == _CARDS
    assert both["reading.cards_unseen"].against == "4 cards"
    assert both["reading.name"].against.startswith("4 of 4")
    assert _run(monkeypatch, _without_titles, **turn) == both


def test_parts_that_another_program_counted_do_not_count(
    monkeypatch: pytest.MonkeyPatch, small: Path
) -> None:
    turn = {"full": True, "seed": 3, "parts": small / "parts"}
    _run(monkeypatch, _perfect, **turn)
    monkeypatch.setattr(reading_parts, "fingerprint", lambda: "another")
    _run(monkeypatch, _perfect, **turn)
    assert PretendingPool.asked == 2 * _CARDS


def test_the_fingerprint_is_of_what_counts(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(reading_parts, "_ROOT", tmp_path)
    reader = tmp_path / "app" / "ocr" / "reader.py"
    reader.parent.mkdir(parents=True)
    reader.write_text("1")
    before = reading_parts.fingerprint()
    (tmp_path / "app" / "other.py").write_text("1")
    assert reading_parts.fingerprint() == before
    reader.write_text("2")
    assert reading_parts.fingerprint() != before


def test_the_baseline_of_other_cards_stays(monkeypatch: pytest.MonkeyPatch, small: Path) -> None:
    (small / "baseline.json").write_bytes(b'{"common 1 1": {"vertical": {"name": {"shown": 1}}}}')
    assert "reading.drops" not in _run(monkeypatch, _perfect, keep_baseline=True)
    kept = msgspec.json.decode((small / "baseline.json").read_bytes())
    assert len(kept) == 2
    assert kept["common 1 1"]["vertical"]["name"]["shown"] == 1


def test_mistakes_are_put_down_with_their_pictures(monkeypatch: pytest.MonkeyPatch, small: Path) -> None:
    def read(sheet: SampleSheet) -> Fields:
        box = sheet.truth.front.lines[0].box
        extra: Fields = {FieldName.CORPORATE_NUMBER: (FieldCandidate("1", 0.5, ("why",), box),)}
        return _without_titles(sheet) | (extra if extra.keys().isdisjoint(sheet.truth.fields) else {})

    folder = small / "deep" / "mistakes"
    _run(monkeypatch, read, mistakes=folder)
    lines = [msgspec.json.decode(line) for line in (folder / "mistakes.jsonl").read_bytes().splitlines()]
    assert {(line["field"], line["verdict"]) for line in lines} == {
        ("title", "missing"),
        ("corporate_number", "extra"),
    }
    for line in lines:
        assert line["lines"] == [["読", 0.5]]
        assert line["evidence"] == (["why"] if line["verdict"] == "extra" else [])
        picture = cv2.imread(str(folder / line["picture"]))
        assert picture is not None
        assert min(picture.shape[:2]) > 20
    _run(monkeypatch, _perfect, mistakes=folder)
    assert (folder / "mistakes.jsonl").read_bytes() == b""


def test_the_kept_baseline_is_of_the_cards_of_today() -> None:
    kept = msgspec.json.decode(Path(reading.__file__).with_name("reading_baseline.json").read_bytes())
    assert [key for key in kept if not key.endswith(f" of generation {GENERATION}")] == []
