"""EasyOCR: a second reader, for users who bring its weights."""

from __future__ import annotations

import importlib
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import metadata
from pathlib import Path

import cv2

from app.core.errors import EngineError
from app.core.reading import Line
from app.ocr.engine import EngineOptions, model_name, text_line
from app.ocr.imaging.image import Image
from app.ocr.order import reading_order

_DETECTOR = "craft_mlt_25k.pth"
_RECOGNIZERS = {("en",): "english_g2.pth", ("en", "ja"): "japanese_g2.pth", ("ja",): "japanese_g2.pth"}
"""The second generation of EasyOCR's weights, by the languages that each reads."""
_TURNS_TRIED = [270]
"""EasyOCR reads a tall box as it lies and turned by these degrees, and keeps the better reading."""


class EasyEngine:
    """One thread, on the processor, no network."""

    name = "easyocr"

    def __init__(self, options: EngineOptions) -> None:
        """``options.models`` is the folder with the weights, which no package carries for Japanese.

        Raises EngineError where the package, the folder or a file is missing.
        """
        folder = _folder(options)
        files = [folder / file for file in (_DETECTOR, _recognizer(options.languages))]
        try:
            easyocr = importlib.import_module("easyocr")
            torch = importlib.import_module("torch")
        except ImportError as error:
            raise EngineError(
                "EasyOCR がインストールされていません。「pip install enishi[easyocr]」で入れるか、"
                "rapidocr を使ってください。"
            ) from error
        missing = [path.name for path in files if not path.is_file()]
        if missing:
            raise EngineError(
                "EasyOCR の学習済みモデル {files} が {folder} にありません。"
                "配布元から入手して、このフォルダーに置いてください。",
                files="、".join(missing),
                folder=folder,
            )
        cv2.setNumThreads(1)
        torch.set_num_threads(1)
        self.version = metadata.version("easyocr")
        self.models = tuple(model_name(path) for path in files)
        try:
            with _quiet():
                self._reader = easyocr.Reader(
                    list(options.languages), gpu=False, model_storage_directory=str(folder),
                    user_network_directory=str(folder), download_enabled=False, verbose=False,
                )  # fmt: skip
        except Exception as error:
            raise EngineError(
                "EasyOCR のモデルを読み込めません（{folder}）。モデルのファイルを入れ直してください。",
                folder=folder,
            ) from error

    def read(self, image: Image) -> tuple[Line, ...]:
        """Lines in reading order; none on an image without text."""
        with _quiet():
            found = self._reader.readtext(image, rotation_info=_TURNS_TRIED)
        return reading_order(
            text_line(text, float(score), corners) for corners, text, score in found if text.strip()
        )


@contextmanager
def _quiet() -> Iterator[None]:
    """Without torch's advice on how EasyOCR should call it."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def _folder(options: EngineOptions) -> Path:
    if options.models is None or not options.models.is_dir():
        raise EngineError(
            "EasyOCR の学習済みモデルのフォルダーが指定されていないか、見つかりません。"
            "{detector} と japanese_g2.pth を置いたフォルダーを指定してください。",
            detector=_DETECTOR,
        )
    return options.models


def _recognizer(languages: tuple[str, ...]) -> str:
    try:
        return _RECOGNIZERS[tuple(sorted(languages))]
    except KeyError:
        raise EngineError(
            "EasyOCR で読めるのは日本語（ja）と英語（en）です。言語の指定を直してください。"
        ) from None
