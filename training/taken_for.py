"""Which kanji the engine's recogniser makes of others that are rarer: ``python -m training.taken_for``.

Of 韮 it often makes 菲, of 凪 風, but hardly ever the reverse. So it is 韮 that is printed even where it has the lesser
probability, up to a limit. Kanji are drawn in the typefaces of the editions that anything may be fitted to, a few beside
one another, and scanned; the limit of a pair is what the recogniser never comes near where the usual one is drawn.
Old forms are not told here (``app.ocr.taken_for``): nobody prints them of most kanji, however they are drawn.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import cv2
import numpy as np
import rapidocr
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from app.core.kanji import TO_USUAL
from app.ocr.ctc import may_stand_on_card
from app.ocr.models import MODELS, open_model
from app.ocr.taken_for import OLD_FORMS
from samplecards.splits import EDITIONS, Split
from samplecards.typefaces import Typeface
from training.glyphs.renders import Random, pick, scanned

_DICTIONARIES = Path(__file__).parents[1] / "resources" / "dictionaries"
_HEAD = "# What {model} makes of rarer kanji, those, and up to which odds they are printed all the same (training/taken_for.py)\n"
_BESIDE = 4
"""Kanji in a drawn line."""
_EM = (22, 44)
"""Pixels, from and to."""
_FIRST, _AGAIN = 12, 80
"""How often a kanji is drawn: each, and those of pairs that were found."""
_FAINTEST = 1e-5
"""Probabilities below it are not told apart."""
_NOTICEABLE = 0.02
"""The probability, on the average, from which on one is taken for another."""
_MARGIN = 4.0
"""How far the limit stays from what was seen where the other one was drawn."""
_LEAST, _MOST = 4.0, 20.0
"""Limits that are worth their place, and that are believed: scans are worse than those drawn here."""
_OFTEN = 0.08
"""The share of drawings that has to be misread before anything is put right."""
_PUT_RIGHT = 0.5
"""The share of these that has to be put right."""

Shares = dict[str, list[Mapping[str, float]]]
"""For each kanji, what the recogniser made of it each time it was drawn: all that it gave a share."""


class Recognizer:
    """The network alone: probabilities of all classes for the columns of a line."""

    def __init__(self, model: Path) -> None:
        self._session = open_model(model)
        listed = self._session.get_modelmeta().custom_metadata_map["character"].splitlines()
        self.characters = ["", *listed, " "]

    def shares(self, line: NDArray[np.uint8], places: int) -> list[Mapping[str, float]]:
        """What each of so many equal parts of a grey line holds."""
        height = 48
        width = round(line.shape[1] * height / line.shape[0])
        sized = cv2.resize(cv2.cvtColor(line, cv2.COLOR_GRAY2BGR), (width, height))
        values = (sized.astype(np.float32) / 127.5 - 1).transpose(2, 0, 1)[None]
        (scores,) = self._session.run(None, {self._session.get_inputs()[0].name: values})
        found: list[Mapping[str, float]] = []
        for part in np.array_split(scores[0], places):
            best = part.max(axis=0)
            found.append({self.characters[n]: float(best[n]) for n in np.flatnonzero(best > _FAINTEST) if n})
        return found


def drawn(rng: Random, face: Typeface, text: str) -> NDArray[np.uint8]:
    """A line as it comes from a scanner, each kanji in a square of its own."""
    em = int(rng.integers(*_EM))
    pitch, rim = round(em * rng.uniform(1.0, 1.25)), round(em * 0.15)
    size = (pitch * len(text), em + 2 * rim)
    ink = Image.new("L", size, 0)
    canvas, font = ImageDraw.Draw(ink), face.font(em)
    for place, character in enumerate(text):
        canvas.text((pitch * (place + 0.5), size[1] / 2), character, fill=255, font=font, anchor="mm")
    return scanned(rng, np.asarray(ink, dtype=np.float32) / np.float32(255))


def looked_at(
    rng: Random, recognizer: Recognizer, faces: Sequence[Typeface], kanji: Sequence[str], times: int
) -> Shares:
    """Draw each kanji so many times, among others."""
    found: Shares = defaultdict(list)
    for _ in range(times):
        face = pick(rng, faces)
        had = [character for character in kanji if face.covers(character)]
        rng.shuffle(had)
        for first in range(0, len(had) - _BESIDE + 1, _BESIDE):
            text = "".join(had[first : first + _BESIDE])
            for character, shares in zip(
                text, recognizer.shares(drawn(rng, face, text), _BESIDE), strict=True
            ):
                found[character].append(shares)
    return found


def suspects(found: Shares, known: set[str]) -> Iterator[tuple[str, str]]:
    """Pairs of which the second is taken for the first now and then."""
    for printed, times in found.items():
        totals: dict[str, float] = defaultdict(float)
        for shares in times:
            for other, share in shares.items():
                totals[other] += share / len(times)
        yield from (
            (other, printed)
            for other, share in totals.items()
            if other != printed and share >= _NOTICEABLE and other in known
        )


def limits(found: Shares, pairs: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str, int]]:
    """The pairs of which one is taken for the other and never the reverse, each with its limit."""
    for taken, printed in sorted(pairs):
        if is_old_form(taken, printed) or not found[taken] or not found[printed]:
            continue
        nearest = min(_odds(shares, taken, printed) for shares in found[taken])
        limit = min(_MOST, nearest / _MARGIN)
        odds = [_odds(shares, taken, printed) for shares in found[printed]]
        wrong, left = sum(each > 1 for each in odds), sum(each > limit for each in odds)
        if limit >= _LEAST and wrong >= _OFTEN * len(odds) and left <= wrong * (1 - _PUT_RIGHT):
            yield taken, printed, int(limit)


def is_old_form(taken: str, printed: str) -> bool:
    """Whether one is an old form of the other: that nobody prints them is told elsewhere."""
    return taken.translate(TO_USUAL) == printed or any(pair[:2] == (taken, printed) for pair in OLD_FORMS)


def _odds(shares: Mapping[str, float], taken: str, printed: str) -> float:
    return shares.get(taken, 0.0) / max(shares.get(printed, 0.0), _FAINTEST)


def _kanji(characters: Iterable[str]) -> set[str]:
    """What the recogniser knows and a card may hold."""
    return {c for c in characters if len(c) == 1 and "\u3400" <= c <= "\u9fff" and may_stand_on_card(c)}


def _written() -> set[str]:
    """What dictionaries of names, places, posts and words hold."""
    return set().union(*(path.read_text(encoding="utf-8") for path in _DICTIONARIES.glob("*.txt")))


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(prog="python -m training.taken_for", description=__doc__)
    parser.parse_args()
    (model,) = (Path(rapidocr.__file__).parent / "models").glob("*_rec_*.onnx")
    rng = np.random.default_rng(20261122)
    editions = EDITIONS[Split.FITTING]
    faces = list(dict.fromkeys(face for e in editions for face in (*e.body_faces, *e.name_faces)))
    recognizer = Recognizer(model)
    known = _kanji(recognizer.characters)
    found = looked_at(rng, recognizer, faces, sorted(known & _written()), _FIRST)
    pairs = list(suspects(found, known))
    again = sorted({character for pair in pairs for character in pair})
    told = limits(looked_at(rng, recognizer, faces, again, _AGAIN), pairs)
    lines = [f"{taken}{printed} {limit}\n" for taken, printed, limit in told]
    out = MODELS / f"{model.stem}.taken_for.txt"
    out.write_text(_HEAD.format(model=model.stem) + "".join(lines), encoding="utf-8")
    print(f"{len(lines)} pairs in {out}")


if __name__ == "__main__":
    main()
