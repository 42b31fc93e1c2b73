"""One scan job: created, emptied sheet by sheet, and ended whatever happened."""

from __future__ import annotations

from contextlib import suppress

from app.core.errors import ScannerError
from app.devices.escl.client import Client, cause_in
from app.devices.escl.errors import LinkError
from app.devices.escl.leftover import Leftover
from app.devices.escl.settings import Plan
from app.devices.escl.status import ScannerStatus
from app.devices.scanner import DeviceState, FaultKind

_PAUSE = 1.0
_MOST_REFUSALS = 10
_MOST_DELAYS = 30


class StoppedError(Exception):
    """The device says why it stopped, or it is told by what it does."""

    def __init__(self, kind: FaultKind) -> None:
        super().__init__(kind)
        self.kind = kind


class Job:
    """See ``sheet``. An eSCL device feeds by itself: what was fed and not fetched waits in the device."""

    def __init__(self, client: Client, plan: Plan, leftover: Leftover) -> None:
        """Create it, when whatever was left behind is ended. Raises StoppedError, LinkError, ScannerError."""
        self._client = client
        self._plan = plan
        self._leftover = leftover
        self._path = ""
        self._fetched = 0
        try:
            if old := leftover.take():
                client.delete(old)
                leftover.forget()
            self._create()
        except BaseException:
            leftover.release()
            raise

    @property
    def path(self) -> str:
        return self._path

    def sheet(self) -> list[bytes] | None:
        """All sides of the next sheet as JPEG files, front first; None when there is no more.

        Raises StoppedError and LinkError; then what was fetched of the sheet is
        dropped, and the sheet has to be fed again.
        """
        sides: list[bytes] = []
        while len(sides) < self._plan.sides:
            side = self._next()
            if side is None:
                break
            sides.append(side)
        if sides and len(sides) < self._plan.sides:
            raise StoppedError(FaultKind.TRANSFER)
        return sides or None

    def end(self) -> None:
        """Let the device forget it; paper that is under way goes out. What fails now is tried before the next job."""
        if self._path:
            with suppress(LinkError):
                self._client.delete(self._path)
                self._leftover.forget()
        self._leftover.release()

    def _create(self) -> None:
        for _ in range(_MOST_REFUSALS):
            code = self._asked_for(self._client.status())
            if self._path:
                self._leftover.note(self._path)
                return
            status = self._client.status()
            is_busy = code == 503 or status.device_state is DeviceState.BUSY
            if status.trouble or not is_busy:
                raise self._refusal(code, status)
            self._client.link.wait(_PAUSE)
        raise StoppedError(FaultKind.BUSY)

    def _asked_for(self, before: ScannerStatus) -> int:
        """What the device says to a new job; ``before`` lists those that are not ours."""
        try:
            created = self._client.create(self._plan)
            if 200 <= created.status < 300:
                self._path = self._client.location(created)
        except LinkError:
            self._end_unheard_of({job.path for job in before.jobs})
            raise
        return created.status

    def _refusal(self, code: int, status: ScannerStatus) -> StoppedError | ScannerError:
        if status.trouble:
            return StoppedError(status.trouble)
        if status.is_empty and not self._plan.from_glass:
            return StoppedError(FaultKind.EMPTY)
        if code in {401, 403}:
            return ScannerError(
                "このスキャナーは、許可された人だけが使える設定になっています。スキャナーの管理者に確かめてください。"
            )
        if 400 <= code < 500:
            return ScannerError(
                "スキャナーがこの設定での読み取りを受け付けません。解像度や色の設定を変えてください。"
            )
        return StoppedError(FaultKind.TRANSFER)

    def _end_unheard_of(self, known: set[str]) -> None:
        """End the job whose creation was not heard of: the one that was not there before."""
        with suppress(LinkError):
            for job in self._client.status().jobs:
                if job.is_active and job.path and job.path not in known:
                    self._client.delete(job.path)

    def _next(self) -> bytes | None:
        if self._plan.from_glass and self._fetched:
            return None
        for _ in range(_MOST_DELAYS):
            answer = self._client.next_document(self._path, self._plan)
            if answer.status == 200:
                self._fetched += 1
                return answer.body
            if self._is_over(answer.status):
                return None
            self._client.link.wait(_PAUSE)
        raise StoppedError(FaultKind.BUSY)

    def _is_over(self, code: int) -> bool:
        """Whether there are no more sides, or none yet. Raises StoppedError where there should be some."""
        status = self._client.status()
        if cause := cause_in(status, self._path):
            raise StoppedError(cause)
        if code == 503:
            return False
        ours = status.job(self._path)
        if not 400 <= code < 500 or (ours and ours.state == "Aborted"):
            raise StoppedError(FaultKind.TRANSFER)
        # 404 is the end by the standard; some say another number, and mean it where nothing is left to scan.
        if code == 404 or status.is_empty or (ours and ours.state == "Completed"):
            return True
        raise StoppedError(FaultKind.TRANSFER)
