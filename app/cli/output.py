"""What the command line prints: plain sentences, JSON lines, progress on a terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

import click
import msgspec
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

PLAIN_STEP = 20
"""Elsewhere than on a terminal, progress is one line for so many."""

Advance = Callable[[int, int | None, object], None]
"""Called with how many are done, of how many (None: not known), and a word on what was found."""


def say(text: object) -> None:
    """One line for people."""
    click.echo(text)


def print_object(value: Mapping[str, object]) -> None:
    """One object for programs, on a line of its own."""
    sys.stdout.write(msgspec.json.encode(value).decode() + "\n")
    sys.stdout.flush()


@contextmanager
def progress(title: str) -> Iterator[Advance]:
    """A bar with the time left on a terminal; plain lines on stderr elsewhere."""
    with progress_of(title) as (advance,):
        yield advance


@contextmanager
def progress_of(*titles: str) -> Iterator[tuple[Advance, ...]]:
    """``progress`` of several things that go on at once."""
    if not sys.stderr.isatty():
        yield tuple(_lines(title) for title in titles)
        return
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.fields[word]}"),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bars:
        yield tuple(_bar(bars, title) for title in titles)


def _bar(bars: Progress, title: str) -> Advance:
    """A bar that is not seen until there is something to show."""
    task = bars.add_task(title, total=None, word="", visible=False)

    def advance(done: int, total: int | None, word: object) -> None:
        bars.update(task, completed=done, total=total, word=str(word), visible=True)

    return advance


def _lines(title: str) -> Advance:
    def advance(done: int, total: int | None, word: object) -> None:
        if done and (done % PLAIN_STEP == 0 or done == total):
            of = f"/{total}" if total else ""
            click.echo(f"{title} {done}{of} {word}".rstrip(), err=True)

    return advance
