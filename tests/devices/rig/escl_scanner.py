"""A scanner that speaks eSCL, whatever carries its HTTP; strict with its client, honest about its paper."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import replace

from tests.devices.rig.escl_documents import (
    Abilities,
    JobInfo,
    RefusedError,
    capabilities,
    settings,
    status,
    uuid_of,
)
from tests.devices.rig.escl_jobs import Job, seen
from tests.devices.rig.escl_mishaps import IN_IMAGE, TROUBLES, Piece, disturbed, miscounted
from tests.devices.rig.faults import Mishap, Planned, Stage
from tests.devices.rig.http_messages import Request, Response
from tests.devices.rig.paper import AttendedFeeder, Feeder, Leaf, Picture

_TOLD = frozenset({*TROUBLES, Mishap.HARDWARE, Mishap.STOP_BUTTON, Mishap.EMPTY, Mishap.BUSY})
"""What the device says of itself; all else happens to the bytes of an answer."""
_XML = frozenset({"text/xml", "application/xml"})


class EsclScanner:
    """Answers requests, and is struck by mishaps as planned."""

    def __init__(
        self,
        pile: Iterable[Leaf] = (),
        glass: Iterable[Picture] = (),
        mishaps: Iterable[Planned] = (),
        abilities: Abilities | None = None,
        model: str = "Rig Card Reader",
        serial: str = "R1G0001",
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """``glass`` is what is laid on the glass, one after the other."""
        self.feeder: Feeder = AttendedFeeder(pile, self.attend)
        self.glass = deque(glass)
        self.abilities = abilities or Abilities()
        self.model = model
        self.serial = serial
        self.complaints: list[str] = []
        """What clients did that a device may not be asked to bear."""

        self.is_chunked = True
        """Whether images come in chunks as they are scanned; otherwise each is whole before it is sent."""
        self.end_status = 404
        """What NextDocument says after the last one; some devices say 409."""
        self.accepts_empty = False
        """Whether a job is taken with nothing in the feeder, to end at once."""
        self.ahead = 0
        """How many sheets are fed before they are asked for."""
        self.delay = 3.0
        """Seconds that a slow answer takes, and waking up."""
        self.idle_limit = 60.0
        """Seconds after which a job that nobody asks for is given up."""
        self.busy = 0
        """How many requests are still put off."""
        self.scheme = "http"
        """Of the place of a job, as it tells it."""
        self.has_bus = True
        """Whether it can be reset from outside; otherwise a hang lasts until somebody switches it off and on."""

        self.is_plugged = True
        self.is_hung = False
        """Whether it answers nothing any more, until ``plug_in``."""
        self.trouble: Mishap | None = None
        self.fed = 0
        """How often the feeder took something in."""
        self._mishaps = list(mishaps)
        self._seems_empty = False
        self._clock = clock
        self._jobs: list[Job] = []
        self._created = 0

    def attend(self) -> None:
        """What somebody does who stands before it: clears the path, closes the cover, lays the paper straight."""
        self.trouble = None
        self._seems_empty = False
        self.busy = 0
        self.feeder.eject()
        if self.is_hung and not self.has_bus:
            self.plug_in()

    def plan(self, mishaps: Iterable[Planned]) -> None:
        """These happen too."""
        self._mishaps += mishaps

    def press_button(self) -> None:
        """Stop: what is under way goes through, and the job is over."""
        self._stop(Mishap.STOP_BUTTON)

    def unplug(self) -> None:
        self.is_plugged = False

    def plug_in(self) -> None:
        """Also switching it off and on, or a reset of the bus: it has forgotten its jobs."""
        self.is_plugged = True
        self.is_hung = False
        self._jobs.clear()
        self.feeder.eject()

    def answer(self, request: Request) -> Iterable[Piece]:
        """What goes back over the connection on which the request came."""
        for job in self._jobs:
            if job.is_active and self._clock() - job.asked > self.idle_limit:
                job.end("Aborted", "JobTimedOut")
        struck = self._struck(request)
        if struck is None:
            parts = [*self._respond(request).parts()]
            self._run_ahead(request)
            return parts
        if struck.mishap in _TOLD:
            return [*self._troubled(request, struck).parts()]
        response = self._respond(request)
        if struck.mishap is Mishap.WRONG_LENGTH:
            return [*miscounted(response, struck.stage).parts()]
        self.is_hung = struck.mishap is Mishap.HANG
        return disturbed(response, struck.mishap, struck.stage, self.delay)

    # --- When a mishap strikes

    def _struck(self, request: Request) -> Planned | None:
        moment = self._moment(request)
        for planned in self._mishaps:
            if (planned.sheet, planned.stage) in moment:
                self._mishaps.remove(planned)
                return planned
        return None

    def _moment(self, request: Request) -> set[tuple[int, Stage]]:
        """The sheets and stages at which a request may be struck: every one that its answer has to do with."""
        job = self._job(request.path)
        moment = set()
        if self.fed and not any(known.waiting for known in self._jobs):
            moment.add((self.fed, Stage.END))
        if _is_creation(request):
            moment.add((self.fed + 1, Stage.START))
        if job and job.is_active and job.wanted.source == "Feeder" and _is_fetching(request):
            if job.waiting:
                if job.sides == 2 and len(job.waiting) % 2:
                    moment.add((self.fed - len(job.waiting) // 2, Stage.BACK))
            elif self._has_paper:
                moment |= {(self.fed + 1, stage) for stage in (Stage.START, Stage.FEED, Stage.FRONT)}
                moment |= {(self.fed + 1, Stage.BACK)} if job.sides == 1 else set()
        return moment

    def _troubled(self, request: Request, struck: Planned) -> Response:
        """The answer to a request at which the device itself finds something wrong."""
        job = self._job(request.path)
        mishap, stage = struck.mishap, struck.stage
        if mishap is Mishap.BUSY:
            self.busy = 2
            return self._respond(request)
        if mishap is Mishap.EMPTY:
            self._seems_empty = True
            return self._respond(request)
        if mishap is Mishap.STOP_BUTTON and _is_creation(request):
            created = self._respond(request)
            self._stop(mishap)
            return created
        if stage in {Stage.FEED, *IN_IMAGE} and job and not job.waiting:
            self._feed(job, 2 if mishap is Mishap.DOUBLE_FEED else 1)
        if stage in IN_IMAGE and self.is_chunked:
            whole = self._respond(request)
            self._stop(mishap)
            return replace(whole, body=whole.body[: len(whole.body) // 2])
        self._stop(mishap)
        return self._respond(request)

    def _stop(self, mishap: Mishap) -> None:
        ending = ("Aborted", "AbortedBySystem")
        if mishap is Mishap.STOP_BUTTON:
            self.feeder.eject()
            ending = ("Canceled", "JobCanceledByUser")
        else:
            self.trouble = mishap
        for job in self._jobs:
            if job.is_active:
                job.end(*ending)

    # --- What it answers

    def _respond(self, request: Request) -> Response:
        job = self._job(request.path)
        match request.method, request.path:
            case "GET", "/eSCL/ScannerCapabilities":
                return Response(200, capabilities(self.abilities, self.model, self.serial))
            case "GET", "/eSCL/ScannerStatus":
                return Response(200, self._status())
            case "POST", "/eSCL/ScanJobs":
                return self._put_off() or self._create(request)
            case "GET", path if job and path.endswith("/NextDocument"):
                job.asked = self._clock()
                return (job.is_active and self._put_off()) or self._next_document(job)
            case "DELETE", path if job and path == job.path:
                if job.is_active:
                    self.feeder.eject()
                    job.end("Canceled", "JobCanceledByUser")
                return Response(200)
        return Response(404)

    def _job(self, path: str) -> Job | None:
        return next((job for job in self._jobs if path.startswith(job.path)), None)

    def _put_off(self) -> Response | None:
        if self.busy <= 0:
            return None
        self.busy -= 1
        return Response(503, headers={"Retry-After": "1"})

    def _status(self) -> bytes:
        is_active = any(job.is_active for job in self._jobs)
        state = "Processing" if is_active or self.busy > 0 else "Idle"
        if self.trouble:
            state = "Down" if self.trouble is Mishap.HARDWARE else "Stopped"
        feeder = ""
        if self.abilities.has_feeder:
            loaded = "ScannerAdfLoaded" if self._has_paper else "ScannerAdfEmpty"
            feeder = TROUBLES.get(self.trouble, loaded) if self.trouble else loaded
        jobs = [
            JobInfo(job.path, job.path.rpartition("/")[2], job.state, job.reason, job.images)
            for job in reversed(self._jobs)
        ]
        return status(state, feeder, jobs)

    @property
    def _has_paper(self) -> bool:
        return bool(self.feeder.hopper) and not self._seems_empty

    def _create(self, request: Request) -> Response:
        if request.headers.get("content-type", "").partition(";")[0].strip() not in _XML:
            return self._refused(400, "settings that are not called XML")
        if any(job.is_active for job in self._jobs):
            return Response(503)
        try:
            wanted = settings(request.body, self.abilities)
        except RefusedError as error:
            return self._refused(error.status, str(error))
        from_feeder = wanted.source == "Feeder"
        if self.trouble or (from_feeder and not self._has_paper and not self.accepts_empty):
            return Response(409)
        self._created += 1
        path = f"/eSCL/ScanJobs/{uuid_of(f'{self._created:06}')}"
        self._jobs = [*self._jobs[-3:], Job(path, wanted, self._clock())]
        return Response(201, headers={"Location": f"{self.scheme}://{request.headers['host']}{path}"})

    def _refused(self, code: int, why: str) -> Response:
        self.complaints.append(why)
        return Response(code)

    # --- Paper

    def _next_document(self, job: Job) -> Response:
        if job.state == "Canceled":
            return Response(410)
        if job.state == "Aborted":
            return Response(409)
        if job.is_active and not job.waiting:
            self._draw(job)
        if not job.waiting:
            if job.is_active:
                self.feeder.eject()
                job.end("Completed", "JobCompletedSuccessfully")
            return Response(self.end_status)
        file = seen(job.waiting.popleft(), job.wanted)
        job.images += 1
        return Response(200, file, "image/jpeg", is_chunked=self.is_chunked)

    def _draw(self, job: Job) -> None:
        if job.wanted.source == "Platen":
            if self.glass and not job.images:
                job.waiting.append(self.glass.popleft())
        elif self._has_paper:
            sticks = any(
                planned.mishap is Mishap.DOUBLE_FEED and planned.sheet == self.fed + 1
                for planned in self._mishaps
            )
            self._feed(job, 2 if sticks else 1)

    def _run_ahead(self, request: Request) -> None:
        job = self._job(request.path)
        while (
            job
            and job.is_active
            and job.wanted.source == "Feeder"
            and self._has_paper
            and len(job.waiting) < self.ahead * job.sides
            and not any(planned.sheet in {self.fed, self.fed + 1} for planned in self._mishaps)
        ):
            self._feed(job, 1)

    def _feed(self, job: Job, leaves: int) -> None:
        leaf = self.feeder.feed(leaves)
        if leaf is not None:
            self.fed += 1
            job.waiting += (leaf.front, leaf.back)[: job.sides]


def _is_creation(request: Request) -> bool:
    return (request.method, request.path) == ("POST", "/eSCL/ScanJobs")


def _is_fetching(request: Request) -> bool:
    return request.method == "GET" and request.path.endswith("/NextDocument")
