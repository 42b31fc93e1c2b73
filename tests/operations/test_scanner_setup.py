from __future__ import annotations

import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from app.core.errors import ScannerError
from app.devices.scanner import DeviceState, FaultKind, ScannerFault
from app.operations import scanner_setup
from app.operations.scanner_setup import (
    Finding,
    RuleState,
    SetupStep,
    System,
    Verdict,
    check_scanner,
    install_rule,
    setup_state,
)
from app.operations.session import Session
from tests.background.scripted import ScriptedScanner, plug_in

RULE = scanner_setup._SOURCE.read_text("utf-8")
linux_only = pytest.mark.skipif(sys.platform != "linux", reason="udev and polkit are Linux's")


@pytest.fixture
def rules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the rule belongs; nothing is there."""
    target = tmp_path / "rules.d" / scanner_setup.RULE_NAME
    monkeypatch.setattr(scanner_setup, "_TARGET", target)
    monkeypatch.setattr(scanner_setup, "_PLACES", (target,))
    return target


@pytest.fixture(autouse=True)
def _linux(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scanner_setup, "_system", lambda: System.LINUX)
    monkeypatch.setattr(scanner_setup, "_RELEASE", 0.3)


def fake_pkexec(folder: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    """Let the administrator be a script; what reloads udev does nothing."""
    for name, text in (("pkexec", script), ("udevadm", "exit 0")):
        path = folder / name
        path.write_text(f"#!/bin/sh\n{text}\n")
        path.chmod(path.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")


# The rule.


def test_the_rule_is_for_scanners_and_comes_before_seats() -> None:
    lines = [line for line in RULE.splitlines() if line and not line.startswith("#")]
    tagged = [line for line in lines if 'TAG+="uaccess"' in line]
    assert len(tagged) == 2
    assert 'ATTR{idVendor}=="04c5"' in tagged[0]
    assert 'ENV{ID_USB_INTERFACES}=="*:070104:*"' in tagged[1]
    assert scanner_setup.RULE_NAME < "73-seat-late.rules"
    assert "MODE" not in RULE  # for who sits there, not for everybody
    labels = {line for line in lines if line.startswith("LABEL=")}
    jumps = {part.replace("GOTO", "LABEL") for line in lines for part in line.split(", ") if "GOTO" in part}
    assert labels == jumps


def test_what_is_there_is_told(session: Session, rules: Path) -> None:
    assert setup_state(session).rule is RuleState.ABSENT
    rules.parent.mkdir()
    rules.write_text("# of another version")
    assert setup_state(session).rule is RuleState.OLD
    rules.write_text(RULE, "utf-8")
    assert setup_state(session).rule is RuleState.PRESENT


def test_windows_has_no_rule(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scanner_setup, "_system", lambda: System.WINDOWS)
    state = setup_state(session)
    assert (state.rule, state.can_ask, state.command) == (RuleState.NEEDLESS, False, "")


@linux_only
def test_the_command_does_what_the_button_does(
    session: Session, rules: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake_pkexec(tmp_path, monkeypatch, "exit 1")
    (tmp_path / "sudo").write_text('#!/bin/sh\nexec "$@"\n')
    (tmp_path / "sudo").chmod(0o755)
    subprocess.run(["/bin/sh", "-c", setup_state(session).command], check=True)
    assert setup_state(session).rule is RuleState.PRESENT


@linux_only
def test_the_rule_is_written_when_the_administrator_agrees(
    rules: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake_pkexec(tmp_path, monkeypatch, 'exec "$@"')
    install_rule()
    assert rules.read_text("utf-8") == RULE
    assert stat.S_IMODE(rules.stat().st_mode) == 0o644


@linux_only
@pytest.mark.parametrize(
    ("script", "said"),
    [
        ("exit 126", "許可がなかった"),
        ("echo 'No session for cookie' >&2; exit 127", "No session for cookie"),
        ("exit 5", "（5）"),
    ],
)
def test_why_the_rule_was_not_written_is_said(
    rules: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str, said: str
) -> None:
    fake_pkexec(tmp_path, monkeypatch, script)
    with pytest.raises(ScannerError, match=said):
        install_rule()
    assert not rules.exists()


@linux_only
def test_without_polkit_the_command_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(ScannerError, match="polkit"):
        install_rule()


@linux_only
def test_the_question_is_ended_when_the_user_stops_it(
    rules: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake_pkexec(tmp_path, monkeypatch, "exec sleep 60")

    def stop() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        install_rule(stop)
    assert not rules.exists()


# The check.


def steps(findings: list[Finding]) -> list[tuple[SetupStep, Verdict]]:
    return [(finding.step, finding.verdict) for finding in findings]


@pytest.fixture
def scanner(monkeypatch: pytest.MonkeyPatch, rules: Path) -> ScriptedScanner:
    made = ScriptedScanner(1)
    plug_in(monkeypatch, made)
    rules.parent.mkdir()
    rules.write_text(RULE, "utf-8")
    return made


def test_a_scanner_that_works_passes_every_step(scanner: ScriptedScanner) -> None:
    found = list(check_scanner(scanner.name))
    assert steps(found) == [(step, Verdict.GOOD) for step in SetupStep]
    assert all(finding.remedy is None for finding in found)
    assert "A1B2004711" in str(found[3].what)
    assert not scanner.opened
    assert list(check_scanner()) == found


@pytest.mark.parametrize("state", [state for state in DeviceState if state is not DeviceState.FORBIDDEN])
def test_every_state_of_the_feeder_is_said(scanner: ScriptedScanner, state: DeviceState) -> None:
    scanner.shown = state
    last = list(check_scanner(scanner.name))[-1]
    good = {DeviceState.READY, DeviceState.EMPTY, DeviceState.ASLEEP}
    assert (last.step, last.verdict) == (SetupStep.FEEDER, Verdict.GOOD if state in good else Verdict.BAD)
    assert (last.remedy is None) == (state in good)


def test_what_is_not_there_is_said_first(scanner: ScriptedScanner) -> None:
    (found,) = check_scanner("usb:04c5:9999")
    assert (found.step, found.verdict) == (SetupStep.FOUND, Verdict.BAD)
    scanner.plugged = False
    (found,) = check_scanner()
    assert "電源を入れ" in str(found.remedy)


def test_a_missing_rule_is_in_the_way_only_where_it_is_needed(scanner: ScriptedScanner, rules: Path) -> None:
    rules.unlink()
    found = list(check_scanner(scanner.name))
    assert steps(found)[1:3] == [(SetupStep.RULE, Verdict.REMARK), (SetupStep.OPENED, Verdict.GOOD)]
    scanner.shown = DeviceState.FORBIDDEN
    found = list(check_scanner(scanner.name))
    assert steps(found) == [(SetupStep.FOUND, Verdict.GOOD), (SetupStep.RULE, Verdict.BAD)]
    rules.write_text("# of another version")
    assert "ほかの版" in str(list(check_scanner(scanner.name))[1].what)


def test_a_scanner_without_a_serial_number_passes(monkeypatch: pytest.MonkeyPatch, rules: Path) -> None:
    scanner = ScriptedScanner(serial="")
    plug_in(monkeypatch, scanner)
    found = {finding.step: finding for finding in check_scanner()}
    assert found[SetupStep.IDENTIFIED].verdict is Verdict.REMARK
    assert found[SetupStep.FEEDER].verdict is Verdict.GOOD


def test_a_scanner_that_another_program_uses_is_said_to_be(scanner: ScriptedScanner) -> None:
    scanner.opened = 1
    last = list(check_scanner(scanner.name))[-1]
    assert (last.step, last.verdict) == (SetupStep.OPENED, Verdict.BAD)
    assert "それを終了して" in str(last.remedy)


def test_a_scanner_that_we_are_just_letting_go_is_waited_for(scanner: ScriptedScanner) -> None:
    scanner.opened = 1
    threading.Timer(0.1, scanner.close).start()
    assert list(check_scanner(scanner.name))[-1].verdict is Verdict.GOOD


def test_why_it_cannot_be_opened_is_said_as_the_driver_says_it(
    scanner: ScriptedScanner, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_: str) -> None:
        raise ScannerError("ファームウェアのファイルがありません。")

    monkeypatch.setattr("app.devices.registry.open_scanner", broken)
    last = list(check_scanner(scanner.name))[-1]
    assert (last.verdict, str(last.remedy)) == (Verdict.BAD, "ファームウェアのファイルがありません。")

    def jammed(_: str) -> None:
        raise ScannerFault(FaultKind.HARDWARE, None)

    monkeypatch.setattr("app.devices.registry.open_scanner", jammed)
    assert "故障" in str(list(check_scanner(scanner.name))[-1].remedy)
