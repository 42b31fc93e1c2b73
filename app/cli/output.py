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

Advance = Callable[[int, int | None, str], None]
"""Called with how many are done, of how many (None: not known), and a word on what was found."""


def say(text: str) -> None:
    """One line for people."""
    click.echo(text)


def print_object(value: Mapping[str, object]) -> None:
    """One object for programs, on a line of its own."""
    sys.stdout.write(msgspec.json.encode(value).decode() + "\n")
    sys.stdout.flush()


@contextmanager
def progress(title: str, *, quiet: bool = False) -> Iterator[Advance]:
    """A bar with the time left on a terminal; plain lines on stderr elsewhere; nothing where quiet."""
    if quiet:
        yield lambda *_: None
    elif sys.stderr.isatty():
        with _bar(title) as advance:
            yield advance
    else:
        yield _lines(title)


@contextmanager
def _bar(title: str) -> Iterator[Advance]:
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.fields[word]}"),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(title, total=None, word="")

        def advance(done: int, total: int | None, word: str) -> None:
            bar.update(task, completed=done, total=total, word=word)

        yield advance


def _lines(title: str) -> Advance:
    def advance(done: int, total: int | None, word: str) -> None:
        if done and (done % PLAIN_STEP == 0 or done == total):
            of = f"/{total}" if total else ""
            click.echo(f"{title} {done}{of} {word}".rstrip(), err=True)

    return advance
