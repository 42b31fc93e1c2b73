"""The yardstick of `bench intake`: the bare engine on sides that are upright and cropped already."""

from __future__ import annotations

import multiprocessing
import time
from collections.abc import Sequence
from multiprocessing.connection import Connection

import cv2
import numpy as np
from numpy.typing import NDArray

from app.ocr.engine import create_engine

Image = NDArray[np.uint8]
_CONTEXT = multiprocessing.get_context("spawn")


def seconds(sides: Sequence[Image], workers: int) -> float:
    """How long ``workers`` processes of one thread each take to read all sides, models loaded before."""
    pipes: list[Connection] = []
    processes = []
    for number in range(workers):
        ours, theirs = _CONTEXT.Pipe()
        process = _CONTEXT.Process(target=_read, args=(theirs, sides[number::workers]))
        process.start()
        pipes.append(ours)
        processes.append(process)
    for pipe in pipes:
        pipe.recv()
    start = time.monotonic()
    for pipe in pipes:
        pipe.send("go")
    for pipe in pipes:
        pipe.recv()
    elapsed = time.monotonic() - start
    for process in processes:
        process.join()
    return elapsed


def _read(pipe: Connection, sides: Sequence[Image]) -> None:
    cv2.setNumThreads(1)
    engine = create_engine()
    engine.read(sides[0])
    pipe.send("ready")
    pipe.recv()
    for side in sides:
        engine.read(side)
    pipe.send("done")
