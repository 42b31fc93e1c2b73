"""Reading many sheets on all cores, in processes that may die without harm.

Each worker is a spawned process of low priority with models of its own. It is
handed one sheet to read and one to hold ready, so that it never waits; nothing
more is asked for from the caller, so memory stays flat however long the stack
is. A worker that dies or hangs is replaced, and its sheet is tried once more
by a fresh worker that holds nothing else, without second readers.
"""

from __future__ import annotations

import math
import multiprocessing
import os
import time
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from types import TracebackType
from typing import Self

from app.core.errors import EngineError
from app.ocr.engine import DEFAULT_ENGINE, EngineOptions
from app.ocr.sheets import SheetJob, SheetResult
from app.ocr.worker import Started, serve

_CONTEXT = multiprocessing.get_context("spawn")
_TRIES = 2
_AHEAD = 2
"""Jobs that a worker holds: one in work, one ready."""
_START_SECONDS = 120.0
"""Loading the models takes 2 s, and much longer from a cold disk."""
_FAILED_STARTS = 3
"""Starts in a row that fail without a word until the pool gives up."""

_KEPT = "画像は保存されています。あとで読み直すか、手で入力してください。"
_CRASHED = "読み取りの途中でプログラムが異常終了しました。" + _KEPT
_TOO_LONG = "読み取りが時間内に終わりませんでした。" + _KEPT


@dataclass(slots=True)
class _Task:
    job: SheetJob
    tries: int = 0


@dataclass(slots=True, eq=False)
class _Worker:
    """The parent's end of one process. The first of its tasks is in work."""

    process: SpawnProcess
    pipe: Connection
    tasks: deque[_Task]
    ready: bool = False
    since: float = field(default_factory=time.monotonic)
    """When it was started or began with its first task (monotonic seconds)."""

    @property
    def has_room(self) -> bool:
        """Whether it can take a task; one that has harmed a worker before shares with no other."""
        if not self.tasks:
            return self.ready
        return self.ready and len(self.tasks) < _AHEAD and not self.tasks[0].tries

    def give(self, task: _Task) -> None:
        if not self.tasks:
            self.since = time.monotonic()
        self.tasks.append(task)
        self.send(task)

    def send(self, task: _Task) -> None:
        with suppress(OSError):  # that it is dead shows at the pipe's other end
            self.pipe.send(task.job)

    def deadline(self, job_seconds: float) -> float:
        if not self.ready:
            return self.since + _START_SECONDS
        return self.since + job_seconds if self.tasks else math.inf

    def end(self) -> None:
        self.pipe.close()
        self.process.kill()
        self.process.join()
        self.process.close()


class ReaderPool:
    """Worker processes that read sheets; a context manager. For one thread."""

    def __init__(
        self,
        workers: int | None = None,
        engine_name: str = DEFAULT_ENGINE,
        options: EngineOptions | None = None,
        *,
        job_seconds: float = 60.0,
    ) -> None:
        """Start ``workers`` processes, by default one per core; a job may take ``job_seconds``."""
        self._engine = engine_name, options or EngineOptions()
        self._job_seconds = job_seconds
        self._waiting: deque[_Task] = deque()
        self._failed_starts = 0
        self._workers = [self._start() for _ in range(workers or cores())]

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End all workers at once; jobs without a result are given up."""
        while self._workers:
            self._workers.pop().end()
        self._waiting.clear()

    @property
    def unfinished(self) -> int:
        """Jobs handed over that have no result yet."""
        return len(self._waiting) + sum(len(worker.tasks) for worker in self._workers)

    @property
    def has_room(self) -> bool:
        """Whether another job would keep a worker busy; more than that only costs memory."""
        return self.unfinished < _AHEAD * len(self._workers)

    def submit(self, job: SheetJob) -> None:
        """Hand a job over, without waiting. Ask ``has_room`` first."""
        self._waiting.append(_Task(job))
        self._hand_out()

    def results(self, timeout: float = math.inf) -> tuple[SheetResult, ...]:
        """What was finished since the last call; waits up to ``timeout`` seconds for a first result.

        Empty when the time is over, and at once when no job is unfinished.
        Raises EngineError where the engine cannot be started.
        """
        end = time.monotonic() + timeout
        done: list[SheetResult] = []
        while self.unfinished and not done:
            deadline = min(end, *(worker.deadline(self._job_seconds) for worker in self._workers))
            pause = None if deadline == math.inf else max(0.0, deadline - time.monotonic())
            spoke = set(wait([worker.pipe for worker in self._workers], pause))
            for worker in list(self._workers):
                if worker.pipe in spoke:
                    done += self._hear(worker)
                elif worker.deadline(self._job_seconds) <= time.monotonic():
                    done += self._replace(worker, _TOO_LONG)
            self._hand_out()
            if time.monotonic() >= end:
                break
        return tuple(done)

    def read_all(self, jobs: Iterable[SheetJob]) -> Iterator[SheetResult]:
        """Read many sheets; results in the order in which they are finished.

        ``jobs`` is asked for the next one in the caller's thread, and only when
        a worker has room. Raises EngineError where the engine cannot be started.
        """
        source = iter(jobs)
        more = True
        while more or self.unfinished:
            while more and self.has_room:
                job = next(source, None)
                if job is None:
                    more = False
                else:
                    self.submit(job)
            yield from self.results()

    def _start(self, *tasks: _Task) -> _Worker:
        ours, theirs = _CONTEXT.Pipe()
        process = _CONTEXT.Process(
            target=serve, args=(theirs, *self._engine), name="enishi-reader", daemon=True
        )
        process.start()
        theirs.close()
        return _Worker(process, ours, deque(tasks))

    def _hand_out(self) -> None:
        """Give what waits to the workers that have room, the idle ones first."""
        while self._waiting:
            free = [worker for worker in self._workers if worker.has_room]
            if not free:
                return
            min(free, key=lambda worker: len(worker.tasks)).give(self._waiting.popleft())

    def _hear(self, worker: _Worker) -> list[SheetResult]:
        """Take one message of a worker, or the news that there will be none."""
        try:
            message = worker.pipe.recv()
        except (EOFError, OSError):
            return self._replace(worker, _CRASHED)
        worker.since = time.monotonic()
        if isinstance(message, SheetResult):
            worker.tasks.popleft()
            return [message]
        assert isinstance(message, Started)
        if message.error:
            raise message.error
        self._failed_starts = 0
        worker.ready = True
        for task in worker.tasks:
            worker.send(task)
        return []

    def _replace(self, worker: _Worker, reason: str) -> list[SheetResult]:
        """End a worker that died or hangs; a fresh one takes its place, and its task if not tried enough."""
        if not worker.ready:
            self._failed_starts += 1
            if self._failed_starts >= _FAILED_STARTS:
                raise EngineError(
                    "読み取りのプログラムを起動できません。パソコンを再起動しても直らないときは、入れ直してください。"
                )
        self._workers.remove(worker)
        worker.end()
        failed: list[SheetResult] = []
        again, held = list(worker.tasks)[:1], list(worker.tasks)[1:]
        if worker.ready and again:
            again[0].tries += 1
            # It may have been the library of a second reader that crashed.
            again[0].job = replace(again[0].job, second_readers=False)
            if again[0].tries >= _TRIES:
                failed = [SheetResult(again.pop().job.job_id, None, reason)]
        self._waiting.extendleft(reversed(held))
        self._workers.append(self._start(*again))
        return failed


def cores() -> int:
    """Cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
