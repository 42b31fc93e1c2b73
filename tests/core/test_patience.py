import threading
import time

from app.core.patience import within


def test_an_answer_in_time_is_given() -> None:
    assert within(5, lambda: "はい") == "はい"


def test_what_fails_or_never_answers_gives_nothing() -> None:
    def fail() -> str:
        raise OSError

    never = threading.Event()
    start = time.monotonic()
    assert within(0.05, lambda: never.wait(30)) is None
    assert within(5, fail) is None
    assert time.monotonic() - start < 5
    never.set()
