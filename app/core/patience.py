"""Asking what may never answer: a keyring that waits for its user, a network folder whose server is off."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


def within(seconds: float, question: Callable[[], T]) -> T | None:
    """The answer, or None where it fails or does not come in time; the question is then left to itself."""
    answers: queue.Queue[T | None] = queue.Queue(1)

    def ask() -> None:
        try:
            answers.put(question())
        except Exception:  # D-Bus, COM, network redirectors and their wrappers raise what they like
            answers.put(None)

    # A daemon, so that what hangs does not keep the program from ending.
    threading.Thread(target=ask, name="patience", daemon=True).start()
    try:
        return answers.get(timeout=seconds)
    except queue.Empty:
        return None
