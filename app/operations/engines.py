"""What a machine offers for reading: its engines and its cores, and what the office chose of them."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.util import find_spec

from app.operations import settings
from app.operations.session import Session

_MODULES = {"rapidocr": "rapidocr", "easyocr": "easyocr"}
"""The module that each engine needs."""


@dataclass(frozen=True, slots=True)
class ReadingChoices:
    """How cards are read, and how they could be."""

    engine: str
    models: str
    """A folder; empty for the models that came with the program."""
    cores: int
    """0 for all of them."""
    second_readers: bool
    """Whether other readers are asked about what the engine is not sure of."""
    engines_here: tuple[str, ...]
    cores_here: int


def reading_choices(session: Session) -> ReadingChoices:
    """What is chosen, and what this machine has."""
    from app.ocr.engine import DEFAULT_ENGINE  # late, as the window names this function and never calls it
    from app.ocr.workers import cores

    store = session.store
    here = tuple(name for name, module in _MODULES.items() if find_spec(module))
    return ReadingChoices(
        engine=store.setting(settings.ENGINE) or DEFAULT_ENGINE,
        models=store.setting(settings.MODELS),
        cores=int(store.setting(settings.CORES) or 0),
        second_readers=store.setting(settings.SECOND_READERS) != settings.NO_SECOND_READERS,
        engines_here=here,
        cores_here=cores(),
    )
