"""How a device is: its ScannerStatus (Mopria eSCL), and what that means to a clerk."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self
from urllib.parse import urlsplit

from app.devices.escl import xmls
from app.devices.scanner import DeviceState, FaultKind

_MOST_JOBS = 32

_TROUBLES = {
    "ScannerAdfJam": FaultKind.JAM,
    "ScannerAdfMultipickDetected": FaultKind.DOUBLE_FEED,
    "ScannerAdfHatchOpen": FaultKind.COVER_OPEN,
    "ScannerAdfDoorOpen": FaultKind.COVER_OPEN,
    "ScannerAdfMispick": FaultKind.BLOCKED,
    "ScannerAdfDuplexPageTooShort": FaultKind.BLOCKED,
    "ScannerAdfDuplexPageTooLong": FaultKind.BLOCKED,
    "ScannerAdfInputTrayOverloaded": FaultKind.BLOCKED,
    "ScannerAdfInputTrayFailed": FaultKind.HARDWARE,
}
"""AdfState; what is none of these is no trouble."""


@dataclass(frozen=True, slots=True)
class JobInfo:
    """What a device says of a job, its own or that of somebody else."""

    path: str
    uuid: str
    state: str
    """Pending, Processing, Completed, Canceled, Aborted."""

    @property
    def is_active(self) -> bool:
        return self.state in {"Pending", "Processing"}


@dataclass(frozen=True, slots=True)
class ScannerStatus:
    state: str
    """Idle, Processing, Testing, Stopped, Down."""
    feeder: str
    """AdfState; empty where there is no feeder."""
    jobs: tuple[JobInfo, ...]

    @classmethod
    def parse(cls, document: bytes) -> Self:
        """Raises NonsenseError for what is no such document."""
        root = xmls.parse(document, "ScannerStatus")
        listed = root.findall("Jobs/JobInfo")[:_MOST_JOBS]
        return cls(
            xmls.text(root, "State"),
            xmls.text(root, "AdfState"),
            tuple(
                JobInfo(
                    path_of(job.findtext("JobUri") or ""),
                    xmls.text(job, "JobUuid"),
                    xmls.text(job, "JobState"),
                )
                for job in listed
            ),
        )

    @property
    def trouble(self) -> FaultKind | None:
        """Why it cannot scan before somebody has seen to it."""
        if self.feeder in _TROUBLES:
            return _TROUBLES[self.feeder]
        return FaultKind.HARDWARE if self.state in {"Down", "Stopped"} else None

    @property
    def is_empty(self) -> bool:
        """Whether it has a feeder with nothing in it."""
        return self.feeder == "ScannerAdfEmpty"

    @property
    def device_state(self) -> DeviceState:
        if self.trouble:
            return self.trouble.state
        if self.state in {"Processing", "Testing"} or self.feeder == "ScannerAdfProcessing":
            return DeviceState.BUSY
        return DeviceState.EMPTY if self.is_empty else DeviceState.READY

    def job(self, path: str) -> JobInfo | None:
        """The job with this path, where the device lists it."""
        for job in self.jobs:
            if job.path == path or (job.uuid and path.endswith(job.uuid.removeprefix("urn:uuid:"))):
                return job
        return None


def path_of(uri: str) -> str:
    """The path of a URI that a device tells, whatever host it names; empty where it is not fit to be asked for."""
    try:
        path = urlsplit(uri.strip()).path
    except ValueError:
        return ""
    is_fit = (
        path.startswith("/") and len(path) < 512 and path.isascii() and path.isprintable() and " " not in path
    )
    return path.rstrip("/") if is_fit else ""
