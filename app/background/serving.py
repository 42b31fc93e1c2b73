"""What runs in the processes beside the window: one that answers calls, and one for each long job."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from multiprocessing.connection import Connection
from typing import Any

from app.background.faults import record_fault
from app.background.line import Job, Line, Pipe, Stopped
from app.background.messages import (
    Answer,
    Call,
    ChangedElsewhere,
    Close,
    Done,
    Failure,
    Opened,
    OpenRequest,
    Refused,
    WasStopped,
)
from app.core.errors import EnishiError
from app.db.door import Operation
from app.db.keys import KeyFile, StoreKeys
from app.db.rows import value
from app.operations.keeping import reset_passphrase
from app.operations.opening import open_session
from app.operations.session import Session

_LOOK_SECONDS = 1.0
"""How often an idle desk looks whether another process wrote."""


def serve_desk(pipe: Connection) -> None:
    """Open the session that is asked for, then answer calls until the window closes the pipe."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        while not isinstance(request := pipe.recv(), Close):
            try:
                with opened(request) as (session, answer):
                    pipe.send(answer)
                    Calls(session, pipe).serve()
                    return
            except EnishiError as error:
                pipe.send(Refused(error))
            except OSError as error:
                pipe.send(Refused(_unexpected(error)))
    except (EOFError, OSError):
        return  # the window is gone


def serve_job(pipe: Connection, request: OpenRequest, job: Job, call: Call) -> None:
    """Do one long job in a session of its own, and say what came of it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        pipe.send(job_outcome(pipe, request, job, call))
    except OSError:
        return


def job_outcome(pipe: Pipe, request: OpenRequest, job: Job, call: Call) -> Answer | Failure | WasStopped:
    """The body of ``serve_job``: what became of the job."""
    done: list[Done] = []
    try:
        with opened(request) as (session, _):
            watched = replace(session, watch=lambda operation: done.append(Done.of(operation)))
            result = job(watched, Line(pipe), *call.args, **call.kwargs)
        return Answer(call.number, _portable(result), _undoable(done))
    except Stopped:
        return WasStopped()
    except EnishiError as error:
        return Failure(call.number, error, _undoable(done))
    except Exception as error:
        return Failure(call.number, _unexpected(error), _undoable(done))


def _undoable(done: list[Done]) -> tuple[Done, ...]:
    """A long job may do thousands of operations; the window needs those that it can take back."""
    return tuple(item for item in done if item.can_undo)


@contextmanager
def opened(request: OpenRequest) -> Iterator[tuple[Session, Opened]]:
    """The session that a request asks for. Raises what ``open_session`` and ``reset_passphrase`` raise."""
    code = reset_passphrase(request.profile, request.code, request.passphrase) if request.code else ""
    codes = [code] if code else []
    with open_session(
        request.profile,
        request.operator,
        passphrase=request.passphrase or None,
        keys=StoreKeys(request.secret) if request.secret else None,
        show_code=codes.append,
    ) as session:
        store = session.store
        if request.remember:
            KeyFile(store.profile.keys).remember(store.keys)
        yield session, Opened(store.profile.name, session.operator, store.keys.secret, "".join(codes))


class Calls:
    """Answers calls one after the other."""

    def __init__(self, session: Session, pipe: Pipe) -> None:
        self._done: list[Operation] = []
        self._session = replace(session, watch=self._done.append)
        self._pipe = pipe
        self._seen = self._data_version()

    def serve(self) -> None:
        """Until the window says Close. Raises EOFError, OSError where it is gone."""
        while True:
            if not self._pipe.poll(_LOOK_SECONDS):
                self._look()
                continue
            message = self._pipe.recv()
            if isinstance(message, Close):
                return
            self._reply(message)

    def _reply(self, call: Call) -> None:
        answer = self.answer(call)
        try:
            self._pipe.send(answer)
        except (EOFError, OSError):
            raise
        except Exception as error:  # it cannot be pickled
            self._pipe.send(Failure(call.number, _unexpected(error), answer.done))

    def answer(self, call: Call) -> Answer | Failure:
        """Do one call."""
        self._done.clear()
        try:
            result = call.function(self._session, *call.args, **call.kwargs)
        except EnishiError as error:
            return Failure(call.number, error, self._operations())
        except Exception as error:
            return Failure(call.number, _unexpected(error), self._operations())
        return Answer(call.number, _portable(result), self._operations())

    def _operations(self) -> tuple[Done, ...]:
        return tuple(Done.of(operation) for operation in self._done if operation.changed.records)

    def _look(self) -> None:
        version = self._data_version()
        if version != self._seen:
            self._seen = version
            self._pipe.send(ChangedElsewhere())

    def _data_version(self) -> int:
        """Changes when another connection writes, https://www.sqlite.org/pragma.html#pragma_data_version."""
        return int(value(self._session.store.db, "PRAGMA data_version"))


def _portable(result: Any) -> Any:
    """An operation holds the store, which stays here: what it did goes out."""
    return Done.of(result) if isinstance(result, Operation) else result


def _unexpected(error: Exception) -> EnishiError:
    record_fault(error)
    kind = type(error).__name__
    return EnishiError(
        "想定外のエラーが起きました({kind})。保存済みのものはそのまま残っています。もう一度行ってください。",
        kind=kind,
    )
