"""RapidOCR: PP-OCRv6 by onnxruntime, with the models that come in its package."""

from __future__ import annotations

from importlib import metadata
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import rapidocr
from numpy.typing import NDArray

from app.core.errors import EngineError
from app.core.reading import Line
from app.ocr.dashes import with_lost_dashes
from app.ocr.engine import EngineOptions, model_name, text_line
from app.ocr.imaging.image import Image
from app.ocr.order import reading_order

_SETTINGS = {
    "Global.log_level": "error",
    "Global.use_cls": False,
    "Global.text_score": 0.3,
    "Global.return_word_box": True,
    "Global.return_single_char_box": True,
    "Det.limit_type": "max",
    "Det.limit_side_len": 736,
    "Rec.rec_batch_num": 1,
    "Rec.rec_img_shape": [3, 48, 96],
    "EngineConfig.onnxruntime.intra_op_num_threads": 1,
    "EngineConfig.onnxruntime.inter_op_num_threads": 1,
}

_MASK_PENALTY = 9.0
"""More than any probability: a masked character is never the best one."""

_OLD_FORMS = frozenset("黑敎靑淸")
"""The net prefers these to 黒教青清, which is what cards hold."""


def may_stand_on_card(text: str) -> bool:
    """Whether a Japanese card can hold a class of the recogniser.

    True for what Windows' Japanese code page 932 has (JIS X 0208 and the IBM
    extensions, among them 髙 and 﨑), Latin letters with accents, and general
    punctuation; false for other kanji, hangul and foreign scripts.
    """
    if text in _OLD_FORMS:
        return False
    return all(_has_place(character) for character in text)


def _has_place(character: str) -> bool:
    code = ord(character)
    if code < 0x180 or 0x2000 <= code < 0x2150:
        return True
    try:
        character.encode("cp932")
    except UnicodeEncodeError:
        return False
    return True


class JapaneseDecoder:
    """A CTC decoder that never picks a character no Japanese card holds."""

    def __init__(self, decoder: Any) -> None:
        """Wraps RapidOCR's ``CTCLabelDecode``, whose class 0 is the blank."""
        self._decoder = decoder
        allowed = [index == 0 or may_stand_on_card(text) for index, text in enumerate(decoder.character)]
        self.penalty: NDArray[np.float32] = np.where(allowed, 0, _MASK_PENALTY).astype(np.float32)

    def __call__(self, scores: NDArray[np.float32], *args: Any, **kwargs: Any) -> Any:
        """``scores``: (lines, columns, classes); altered in place."""
        scores -= self.penalty
        return self._decoder(scores, *args, **kwargs)


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
        recognizer.postprocess_op = JapaneseDecoder(recognizer.postprocess_op)

    def read(self, image: Image) -> tuple[Line, ...]:
        """Lines in reading order; none on an image without text."""
        result = self._engine(image)
        if result.boxes is None or result.txts is None:
            return ()
        return reading_order(
            _line(text, float(score), corners, characters)
            for text, score, corners, characters in zip(
                result.txts, result.scores, result.boxes, result.word_results, strict=True
            )
        )


def _line(text: str, score: float, corners: Any, characters: Any) -> Line:
    """A line, with the dashes that its column lost; ``characters`` are triples of text, score and corners."""
    line = text_line(text, score, corners)
    read = [character for character, _, _ in characters]
    # Spaces are none of RapidOCR's characters.
    if not line.vertical or "".join(read) != text:
        return line
    centres = [sum(float(y) for _, y in box) / len(box) for _, _, box in characters]
    return text_line(with_lost_dashes(read, centres), score, corners)


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
