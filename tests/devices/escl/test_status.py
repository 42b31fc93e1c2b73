from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.devices.escl.errors import NonsenseError
from app.devices.escl.status import ScannerStatus, path_of
from app.devices.scanner import DeviceState, FaultKind
from tests.devices.escl.documents import job, status


@pytest.mark.parametrize(
    ("state", "feeder", "trouble", "device_state"),
    [
        ("Idle", "ScannerAdfLoaded", None, DeviceState.READY),
        ("Idle", "ScannerAdfEmpty", None, DeviceState.EMPTY),
        ("Idle", "", None, DeviceState.READY),
        ("Idle", "ScannerAdfSomethingNew", None, DeviceState.READY),
        ("Processing", "ScannerAdfLoaded", None, DeviceState.BUSY),
        ("Testing", "", None, DeviceState.BUSY),
        ("Idle", "ScannerAdfProcessing", None, DeviceState.BUSY),
        ("Stopped", "ScannerAdfJam", FaultKind.JAM, DeviceState.JAMMED),
        ("Idle", "ScannerAdfJam", FaultKind.JAM, DeviceState.JAMMED),
        ("Stopped", "ScannerAdfMultipickDetected", FaultKind.DOUBLE_FEED, DeviceState.JAMMED),
        ("Stopped", "ScannerAdfHatchOpen", FaultKind.COVER_OPEN, DeviceState.COVER_OPEN),
        ("Stopped", "ScannerAdfDoorOpen", FaultKind.COVER_OPEN, DeviceState.COVER_OPEN),
        ("Stopped", "ScannerAdfMispick", FaultKind.BLOCKED, DeviceState.JAMMED),
        ("Stopped", "ScannerAdfInputTrayFailed", FaultKind.HARDWARE, DeviceState.FAILED),
        ("Stopped", "ScannerAdfEmpty", FaultKind.HARDWARE, DeviceState.FAILED),
        ("Down", "", FaultKind.HARDWARE, DeviceState.FAILED),
    ],
)
def test_what_a_status_means(
    state: str, feeder: str, trouble: FaultKind | None, device_state: DeviceState
) -> None:
    told = ScannerStatus.parse(status(state, feeder))
    assert told.trouble is trouble
    assert told.device_state is device_state


def test_a_job_is_found_by_its_path_whatever_host_is_named_or_by_its_uuid() -> None:
    told = ScannerStatus.parse(
        status(
            jobs=job("http://elsewhere:81/eSCL/ScanJobs/1", "Processing")
            + job("", "Canceled", "urn:uuid:4509")
        )
    )
    first, second = told.job("/eSCL/ScanJobs/1"), told.job("/eSCL/ScanJobs/4509")
    assert first
    assert first.is_active
    assert second
    assert second.state == "Canceled"
    assert told.job("/eSCL/ScanJobs/2") is None


def test_no_more_jobs_are_read_than_a_device_can_have() -> None:
    assert len(ScannerStatus.parse(status(jobs=job("/1", "Completed") * 500)).jobs) == 32


@given(st.binary(max_size=200))
def test_anything_else_is_nonsense(data: bytes) -> None:
    with pytest.raises(NonsenseError):
        ScannerStatus.parse(data)


@pytest.mark.parametrize(
    ("uri", "path"),
    [
        ("/eSCL/ScanJobs/1", "/eSCL/ScanJobs/1"),
        ("http://elsewhere/eSCL/ScanJobs/1/", "/eSCL/ScanJobs/1"),
        ("https://[::1]:8080/a", "/a"),
        ("//elsewhere/a", "/a"),
        ("ScanJobs/1", ""),
        ("", ""),
        ("http://elsewhere", ""),
        ("/a b", ""),
        ("/a\x01", ""),
        ("/縁", ""),
        ("http://[", ""),
        ("/" + "a" * 600, ""),
    ],
)
def test_the_path_of_a_uri(uri: str, path: str) -> None:
    assert path_of(uri) == path


@given(st.text(max_size=100))
def test_a_path_can_always_be_asked_for(uri: str) -> None:
    path = path_of(uri)
    assert not path or (path.startswith("/") and all("!" <= letter <= "~" for letter in path))
