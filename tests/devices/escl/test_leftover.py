from __future__ import annotations

from pathlib import Path

from app.devices.escl.leftover import Leftover

JOB = "/eSCL/ScanJobs/1"


def test_what_a_dead_process_noted_is_found_by_the_next(tmp_path: Path) -> None:
    dead = Leftover("scanner", tmp_path)
    assert dead.take() == ""
    dead.note(JOB)
    dead.release()
    assert Leftover("scanner", tmp_path).take() == JOB


def test_a_process_that_lives_keeps_its_job(tmp_path: Path) -> None:
    living, other = Leftover("scanner", tmp_path), Leftover("scanner", tmp_path)
    living.take()
    living.note(JOB)
    assert other.take() == ""
    other.note("/eSCL/ScanJobs/2")
    other.forget()
    other.release()
    assert living.take() == JOB


def test_each_device_has_its_own(tmp_path: Path) -> None:
    one = Leftover("one", tmp_path)
    one.take()
    one.note(JOB)
    assert Leftover("another", tmp_path).take() == ""


def test_a_job_that_ended_is_forgotten(tmp_path: Path) -> None:
    noted = Leftover("scanner", tmp_path)
    noted.take()
    noted.note(JOB)
    noted.forget()
    assert noted.take() == ""


def test_what_is_no_path_is_no_job(tmp_path: Path) -> None:
    noted = Leftover("scanner", tmp_path)
    noted.take()
    (file,) = [*tmp_path.glob("*.job")] or [next(tmp_path.glob("*.lock")).with_suffix(".job")]
    for words in (b"", b"http://elsewhere", b"\xff\xfe", b"/" + b"a" * 5000):
        file.write_bytes(words)
        assert noted.take() == ""


def test_without_a_disk_to_write_on_there_are_no_notes(tmp_path: Path) -> None:
    taken = tmp_path / "file"
    taken.write_text("")
    noted = Leftover("scanner", taken / "folder")
    assert noted.take() == ""
    noted.note(JOB)
    noted.forget()
    noted.release()
