"""RapidOCR: PP-OCRv6 by onnxruntime, with the models that come in its package."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import replace
from importlib import metadata
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import rapidocr
from numpy.typing import NDArray
from rapidocr.ch_ppocr_rec.typings import TextRecInput

from app.core.errors import EngineError
from app.core.reading import Box, Line
from app.ocr.columns import with_bars_by_ink, with_long_vowels_by_ink
from app.ocr.ctc import Decoder
from app.ocr.dashes import with_lost_dashes
from app.ocr.engine import EngineOptions, model_name, text_line
from app.ocr.imaging.image import Grey, Image
from app.ocr.kana_heights import kana_of_either_size, with_kana_by_height
from app.ocr.lost_letters import Letters, with_lost_letters
from app.ocr.order import reading_order
from app.ocr.proof.crops import character_size
from app.ocr.stacked import has_arabic_numbers, with_ones_and_dashes_by_ink
from app.ocr.strokes import Strip
from app.ocr.taken_for import TakenFor, look_alikes
from app.ocr.upright_digits import ReadRow, with_upright_digits

_SETTINGS = {
    "Global.log_level": "error",
    "Global.use_cls": False,
    "Global.text_score": 0.3,
    "Det.limit_type": "max",
    "Det.limit_side_len": 736,
    "Rec.rec_batch_num": 1,
    "Rec.rec_img_shape": [3, 48, 96],
    "EngineConfig.onnxruntime.intra_op_num_threads": 1,
    "EngineConfig.onnxruntime.inter_op_num_threads": 1,
}


class LineScore(float):
    """The score of a line with what else its decoding told, since RapidOCR hands on nothing but text and score."""

    certainty: float
    places: tuple[float, ...]
    """The middle of each character as a share of the line's length."""


class JapaneseDecoder:
    """Stands in for RapidOCR's ``CTCLabelDecode``: never picks a character that no Japanese card holds."""

    def __init__(self, characters: Sequence[str], look_alikes: Iterable[TakenFor] = ()) -> None:
        self.decoder = Decoder(characters, look_alikes)

    def __call__(
        self,
        scores: NDArray[np.float32],
        *_: object,
        wh_ratio_list: Sequence[float],
        max_wh_ratio: float,
    ) -> tuple[list[tuple[str, float]], list[None]]:
        """``scores``: (lines, columns, classes), altered in place; the ratios say which share of the columns a line fills."""
        lines: list[tuple[str, float]] = []
        for line, ratio in zip(scores, wh_ratio_list, strict=True):
            decoded = self.decoder.decode(line)
            filled = len(line) * ratio / max_wh_ratio
            score = LineScore(decoded.score)
            score.certainty = decoded.certainty
            score.places = tuple((column + 0.5) / filled for column in decoded.columns)
            lines.append((decoded.text, score))
        return lines, [None] * len(lines)


class RapidEngine:
    """The default engine: one thread, no network, 0.4–0.7 GB."""

    name = "rapidocr"

    def __init__(self, options: EngineOptions) -> None:
        """A folder in ``options.models`` may hold other models: one ``*det*.onnx``, one ``*rec*.onnx``.

        Raises EngineError where a model file is missing or unusable.
        """
        folder = options.models or Path(rapidocr.__file__).parent / "models"
        files = {task: _only_file(folder, f"*_{task}_*.onnx") for task in ("det", "rec")}
        self.version = metadata.version("rapidocr")
        self.models = tuple(model_name(path) for path in files.values())
        cv2.setNumThreads(1)
        paths = {f"{task.capitalize()}.model_path": str(path) for task, path in files.items()}
        try:
            self._engine = rapidocr.RapidOCR(params={**_SETTINGS, **paths})
            # RapidOCR offers no public way to the decoder.
            recognizer = self._engine._load_rec_model()  # noqa: SLF001
            self._engine._load_det_model()  # noqa: SLF001
        except Exception as error:
            raise EngineError(
                "文字認識のモデルを読み込めません（{folder}）。モデルのファイルを入れ直してください。",
                folder=folder,
            ) from error
        alike = look_alikes(files["rec"].stem)
        recognizer.postprocess_op = JapaneseDecoder(recognizer.postprocess_op.character, alike)
        self._recognizer = recognizer

    def read(self, image: Image) -> tuple[Line, ...]:
        """Lines in reading order; none on an image without text."""
        result = self._engine(image)
        if result.boxes is None or result.txts is None:
            return ()
        lines = [
            _line(text, score, corners, image, self._read_row)
            for text, score, corners in zip(result.txts, result.scores, result.boxes, strict=True)
        ]
        return reading_order(with_lost_letters(image, lines, self._read_letters))

    def _read_letters(self, row: Grey) -> Letters:
        read = self._recognizer(TextRecInput(img=cv2.cvtColor(row, cv2.COLOR_GRAY2BGR)))
        return Letters(str(read.txts[0]), float(read.scores[0])) if read.txts else Letters("", 0.0)

    def _read_row(self, row: Grey) -> str:
        read = self._recognizer(TextRecInput(img=cv2.cvtColor(row, cv2.COLOR_GRAY2BGR)))
        return str(read.txts[0]) if read.txts else ""


def _line(text: str, score: LineScore, corners: Any, image: Image, read_row: ReadRow) -> Line:
    """A line, with the bars, dashes and long vowels that its column lost; these no reader has been certain of."""
    line = text_line(text, float(score), corners)
    length = line.length
    centres = [place * length for place in score.places]
    certainty = score.certainty
    if line.vertical:
        mended, centres = _with_ink(_strip(image, line.box), text, centres, character_size(line), read_row)
        line = text_line(mended, float(score), corners)
        certainty *= mended == text
    elif places := kana_of_either_size(text):
        strip, em = _strip(image, line.box), character_size(line)
        line = replace(line, text=with_kana_by_height(strip, text, centres, em, places))
    return replace(line, certainty=round(certainty, 5), centres=tuple(round(centre, 1) for centre in centres))


def _with_ink(
    strip: Strip, text: str, centres: Sequence[float], em: float, read_row: ReadRow
) -> tuple[str, list[float]]:
    """The text of a column with what its ink tells besides; spaces, which have places but no ink, stay where they are."""
    read = list(zip(centres, text, strict=True))
    places = [place for place, character in read if not character.isspace()]
    written = "".join(text.split())
    if has_arabic_numbers(written):
        mended = with_upright_digits(
            strip, with_ones_and_dashes_by_ink(strip, written, places), places, em, read_row
        )
    else:
        mended = with_lost_dashes(*(with_bars_by_ink(strip, written, places) or (written, places)))
    characters = zip(*reversed(with_long_vowels_by_ink(strip, *mended)), strict=True)
    whole = sorted([*characters, *(each for each in read if each[1].isspace())], key=lambda each: each[0])
    return "".join(character for _, character in whole), [place for place, _ in whole]


def _strip(image: Image, box: Box) -> Strip:
    """The part of the image under a column."""
    across, down = zip(*box, strict=True)
    part = image[
        max(0, math.floor(min(down))) : math.ceil(max(down)),
        max(0, math.floor(min(across))) : math.ceil(max(across)),
    ]
    return Strip(cv2.cvtColor(part, cv2.COLOR_BGR2GRAY) if part.size else part[:, :, 0])


def _only_file(folder: Path, pattern: str) -> Path:
    found = sorted(folder.glob(pattern))
    if len(found) != 1:
        raise EngineError(
            "文字認識のモデル（{pattern}）が {folder} に {count} 個あります。1 個だけ置いてください。",
            pattern=pattern,
            folder=folder,
            count=len(found),
        )
    return found[0]
