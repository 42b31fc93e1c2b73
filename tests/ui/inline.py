"""What stands in for the processes beside the window: the same code in this process, so that tests are quick.

Everything is pickled on its way, as it is through a real pipe.
"""

from __future__ import annotations

import pickle
import queue
import threading
from contextlib import ExitStack
from typing import Any

from app.background.line import Job
from app.background.messages import Call, Close, Died, OpenRequest, Refused
from app.background.process import Body, OnMessage
from app.background.serving import Calls, job_outcome, opened
from app.core.errors import EnishiError


class Talk:
    """One end of a pipe that lies in memory."""

    def __init__(self, on_message: OnMessage) -> None:
        self._on_message = on_message
        self.inbox: queue.Queue[Any] = queue.Queue()

    def send(self, message: Any) -> None:
        self._on_message(pickle.loads(pickle.dumps(message)))

    def recv(self) -> Any:
        return self.inbox.get()

    def poll(self, timeout: float | None = 0.0) -> bool:
        try:
            message = self.inbox.get(block=timeout is None or timeout > 0, timeout=timeout or None)
        except queue.Empty:
            return False
        self.inbox.queue.appendleft(message)
        return True


class InlineDesk:
    """Answers each call as soon as it is sent."""

    def __init__(self, on_message: OnMessage) -> None:
        self.talk = Talk(on_message)
        self._stack = ExitStack()
        self._calls: Calls | None = None
        self.dead = False

    def send(self, message: object) -> None:
        if self.dead:
            return
        message = pickle.loads(pickle.dumps(message))
        if isinstance(message, OpenRequest):
            try:
                session, answer = self._stack.enter_context(opened(message))
            except EnishiError as error:
                self.talk.send(Refused(error))
                return
            self._calls = Calls(session, self.talk)
            self.talk.send(answer)
        elif isinstance(message, Call) and self._calls:
            self.talk.send(self._calls.answer(message))
        elif isinstance(message, Close):
            self.close()

    def close(self) -> None:
        self.dead = True
        self._stack.close()

    def kill(self) -> None:
        """Die as a process does that the system kills."""
        self.close()
        self.talk.send(Died())


class InlineJob:
    """Does a long job in a thread."""

    def __init__(self, on_message: OnMessage, request: OpenRequest, job: Job, call: Call) -> None:
        self.talk = Talk(on_message)
        self._work = (pickle.loads(pickle.dumps(item)) for item in (request, job, call))
        self.thread = threading.Thread(target=self._run)
        self.thread.start()

    def _run(self) -> None:
        request, job, call = self._work
        self.talk.send(job_outcome(self.talk, request, job, call))

    def send(self, message: object) -> None:
        self.talk.inbox.put(pickle.loads(pickle.dumps(message)))

    def close(self) -> None:
        self.thread.join(10)

    def kill(self) -> None:
        self.talk.send(Died())


class Companion:
    """Stands in for a process that knows nothing of a profile: the test says what it tells, and sees what it is told."""

    def __init__(self, on_message: OnMessage, body: Body) -> None:
        self.body = body
        self.heard: list[object] = []
        self.killed = False
        self._on_message = on_message

    def tell(self, message: object) -> None:
        self._on_message(pickle.loads(pickle.dumps(message)))

    def send(self, message: object) -> None:
        self.heard.append(message)

    def close(self) -> None:
        self.send(Close())

    def kill(self) -> None:
        """Die as a process does that the system kills."""
        self.killed = True
        self.tell(Died())


class Inline:
    """``Connect`` without processes; remembers what it made."""

    def __init__(self) -> None:
        self.companions: list[Companion] = []
        self.desks: list[InlineDesk] = []
        self.jobs: list[InlineJob] = []

    def desk(self, on_message: OnMessage) -> InlineDesk:
        self.desks.append(InlineDesk(on_message))
        return self.desks[-1]

    def job(self, on_message: OnMessage, request: OpenRequest, job: Job, call: Call) -> InlineJob:
        self.jobs.append(InlineJob(on_message, request, job, call))
        return self.jobs[-1]

    def beside(self, on_message: OnMessage, body: Body) -> Companion:
        self.companions.append(Companion(on_message, body))
        return self.companions[-1]

    def close(self) -> None:
        from app.background.messages import Order

        for job in self.jobs:
            job.send(Order.STOP)
            job.thread.join(20)
            assert not job.thread.is_alive()
        for desk in self.desks:
            desk.close()
