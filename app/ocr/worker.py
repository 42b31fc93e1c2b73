"""What runs inside one reader process. Talks to its pool by a pipe, and ends when that closes."""

from __future__ import annotations

import os
import queue
import signal
import sys
import threading
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING

from app.core.errors import EnishiError
from app.ocr.engine import EngineOptions
from app.ocr.sheets import SheetJob, SheetResult

if TYPE_CHECKING:
    from app.ocr.reader import SheetReader

_BELOW_NORMAL = 0x4000
"""BELOW_NORMAL_PRIORITY_CLASS of Windows' SetPriorityClass."""
_NICENESS = 10


@dataclass(frozen=True, slots=True)
class Started:
    """The first message of a worker: ready to read, or why it never will be."""

    error: EnishiError | None = None


def serve(pipe: Connection, engine_name: str, options: EngineOptions) -> None:
    """Read the jobs that come through ``pipe`` until it closes; the body of a worker process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is the parent's to answer
    _lower_priority()
    jobs: queue.SimpleQueue[SheetJob] = queue.SimpleQueue()
    threading.Thread(target=_receive, args=(pipe, jobs), daemon=True).start()
    try:
        # The pool's own process has no need of the imaging libraries.
        from app.ocr.reader import SheetReader

        reader = SheetReader(engine_name, options)
    except EnishiError as error:
        pipe.send(Started(error))
        return
    pipe.send(Started())
    while True:
        pipe.send(_result(jobs.get(), reader))


def _receive(pipe: Connection, jobs: queue.SimpleQueue[SheetJob]) -> None:
    """Keep the pipe empty, so that the parent never blocks; end with the parent, even in mid-sheet."""
    while True:
        try:
            jobs.put(pipe.recv())
        except (EOFError, OSError):
            os._exit(0)


def _result(job: SheetJob, reader: SheetReader) -> SheetResult:
    try:
        return SheetResult(job.job_id, reader.read(job.front, job.back, second_readers=job.second_readers))
    except EnishiError as error:
        return SheetResult(job.job_id, None, str(error))
    except Exception as error:  # one sheet must not stop the stack
        # The kind only: an exception's text may quote what stands on the card.
        kind = type(error).__name__
        return SheetResult(
            job.job_id, None, f"読み取りで想定外のエラーが起きました（{kind}）。画像は保存されています。"
        )


def _lower_priority() -> None:
    if sys.platform == "win32":
        import ctypes

        kernel = ctypes.windll.kernel32
        kernel.SetPriorityClass(kernel.GetCurrentProcess(), _BELOW_NORMAL)
    else:
        os.nice(_NICENESS)
