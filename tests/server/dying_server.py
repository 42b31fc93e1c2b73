"""A server that is killed between a commit and its answer: a process of its own for test_answers_lost.py.

Usage: python -m tests.server.dying_server DOOM serve …

While there is a file DOOM, the server's process kills itself right after the commit of a transaction in which a statement held
the file's text; the file is gone then. A new one takes its place at once, as a service manager would see to.
"""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path
from typing import Any
from weakref import WeakKeyDictionary

import psycopg

from app.cli.main import run

_said: WeakKeyDictionary[object, list[str]] = WeakKeyDictionary()
_execute, _commit, _rollback = psycopg.Cursor.execute, psycopg.Connection.commit, psycopg.Connection.rollback


def watch_for(doom: Path) -> None:
    """Die after a commit."""

    def execute(cursor: psycopg.Cursor[Any], query: Any, *arguments: Any, **options: Any) -> Any:
        _said.setdefault(cursor.connection, []).append(str(query))
        return _execute(cursor, query, *arguments, **options)

    def commit(connection: psycopg.Connection[Any]) -> None:
        said = " ".join(_said.pop(connection, ()))
        wanted = doom.read_text() if doom.exists() else ""
        _commit(connection)
        if wanted and wanted in said:
            doom.unlink()
            os.kill(os.getpid(), signal.SIGKILL)

    def rollback(connection: psycopg.Connection[Any]) -> None:
        _said.pop(connection, None)
        _rollback(connection)

    for function in (execute, commit, rollback):
        setattr(psycopg.Cursor if function is execute else psycopg.Connection, function.__name__, function)


def main(doom: Path, arguments: list[str]) -> int:
    """Serve, over and over again until the end is an ordinary one."""
    watch_for(doom)
    while True:
        child = os.fork()
        if not child:
            return run(arguments)
        signal.signal(signal.SIGTERM, lambda number, _, child=child: os.kill(child, number))  # type: ignore[misc]
        _, status = os.waitpid(child, 0)
        if os.waitstatus_to_exitcode(status) != -signal.SIGKILL:
            return os.waitstatus_to_exitcode(status)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2:]))
