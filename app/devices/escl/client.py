"""The questions of eSCL, asked of one device."""

from __future__ import annotations

from app.devices import life
from app.devices.escl import xmls
from app.devices.escl.capabilities import ScannerCapabilities
from app.devices.escl.errors import (
    BrokenError,
    ForbiddenError,
    GoneError,
    InUseError,
    LinkError,
    NonsenseError,
    SilentError,
)
from app.devices.escl.http import Limits, Response
from app.devices.escl.image import checked
from app.devices.escl.link import Link
from app.devices.escl.settings import Plan
from app.devices.escl.status import ScannerStatus, path_of
from app.devices.scanner import Connection, DeviceState, FaultKind

QUESTION = Limits(xmls.MOST_BYTES, patience=6.0, silence=4.0, total=15.0)
GLANCE = Limits(xmls.MOST_BYTES, patience=2.0, silence=1.0, total=4.0)
"""For who looks at all devices that there are."""
_CREATION = Limits(xmls.MOST_BYTES, patience=30.0, silence=4.0, total=40.0)
_DELETION = Limits(xmls.MOST_BYTES, patience=3.0, silence=2.0, total=6.0)


def _fetching(most: int) -> Limits:
    """A lamp may have to warm up before the first byte; a slow carriage sends the last one."""
    return Limits(most, patience=40.0, silence=10.0, total=180.0)


class Client:
    """Raises LinkError from whatever asks the device."""

    def __init__(self, link: Link, limits: Limits = QUESTION) -> None:
        """``limits`` are those of questions about the device itself."""
        self.link = link
        self._limits = limits

    @property
    def connection(self) -> Connection:
        return self.link.dialer.connection

    def capabilities(self) -> ScannerCapabilities:
        return ScannerCapabilities.parse(self._document("ScannerCapabilities"))

    def status(self) -> ScannerStatus:
        return ScannerStatus.parse(self._document("ScannerStatus"))

    def create(self, plan: Plan) -> Response:
        """201 with the job's place, or why not."""
        return self.link.ask("POST", self._path("ScanJobs"), _CREATION, plan.document())

    def location(self, created: Response) -> str:
        """The path of a job that was created, as its place has it; what host that names is of no account."""
        said = created.location
        path = path_of(said if "://" in said or said.startswith("/") else self._path(said))
        if not said or not path:
            raise NonsenseError("a job without a place")
        return path

    def next_document(self, job: str, plan: Plan) -> Response:
        """200 with the next side, checked; anything else where there is none, or not yet."""
        response = self.link.ask("GET", f"{job}/NextDocument", _fetching(plan.most_bytes))
        if response.status != 200:
            return response
        try:
            return Response(200, checked(response.body, plan), "", response.is_clean)
        except NonsenseError:
            self.link.close()  # where the image ended too early its rest may come yet
            raise

    def delete(self, job: str) -> None:
        """End a job; what the device says to that is of no account."""
        self.link.ask("DELETE", job, _DELETION, repeatable=True)

    def state(self) -> DeviceState:
        """How it is, without an error where it cannot be asked."""
        try:
            return self.status().device_state
        except LinkError as error:
            return state_after(error, self.connection)

    def cause(self, error: LinkError, job: str) -> FaultKind:
        """Why a question failed: the device is asked what it has to say for itself."""
        if isinstance(error, GoneError):
            return FaultKind.UNPLUGGED
        life.sign()
        try:
            status = self.status()
        except GoneError:
            return FaultKind.UNPLUGGED
        except BrokenError:
            # A network breaks every connection to what was switched off or taken away.
            if self.connection is Connection.NETWORK:
                return FaultKind.UNPLUGGED
            self.link.revive()
        except SilentError:
            self.link.revive()
        except LinkError:
            pass
        else:
            return cause_in(status, job) or FaultKind.TRANSFER
        return FaultKind.TRANSFER

    def _document(self, name: str) -> bytes:
        response = self.link.ask("GET", self._path(name), self._limits, repeatable=True)
        if response.status != 200:
            self.link.close()
            raise NonsenseError(f"{response.status} to {name}")
        return response.body

    def _path(self, name: str) -> str:
        return f"{self.link.dialer.root}/{name}"


def cause_in(status: ScannerStatus, job: str) -> FaultKind | None:
    """Why a job stopped, as far as the device tells."""
    if status.trouble:
        return status.trouble
    ours = status.job(job)
    return FaultKind.STOPPED if ours and ours.state == "Canceled" else None


def state_after(error: LinkError, connection: Connection) -> DeviceState:
    """How a device is that could not be asked."""
    match error:
        case GoneError():
            return DeviceState.ABSENT
        case BrokenError() if connection is Connection.NETWORK:
            return DeviceState.ABSENT
        case InUseError():
            return DeviceState.BUSY
        case ForbiddenError():
            return DeviceState.FORBIDDEN
    return DeviceState.FAILED
