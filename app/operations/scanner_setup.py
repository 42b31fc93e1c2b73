"""スキャナーの準備: what a machine needs once before its users may drive a USB scanner, and whether that worked.

On Linux a device file of USB belongs to root until a rule of udev says that
whoever sits at the machine may use it. On Windows the administrator binds WinUSB.
"""

from __future__ import annotations

import platform
import shlex
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import resources
from app.core.errors import ScannerError
from app.core.messages import Message
from app.devices.scanner import Connection, DeviceInfo, DeviceState, FaultKind, Scanner, ScannerFault
from app.operations.session import Session

RULE_NAME = "60-enishi-scanner.rules"
_SOURCE = Path(resources.__file__).parent / "udev" / RULE_NAME
_TARGET = Path("/etc/udev/rules.d") / RULE_NAME
_PLACES = (_TARGET, Path("/usr/lib/udev/rules.d") / RULE_NAME, Path("/lib/udev/rules.d") / RULE_NAME)
"""Where udev looks, the first one first; see udev(7)."""
_RELOAD = "udevadm control --reload && udevadm trigger --subsystem-match=usb"
"""Makes udev read its rules again and apply them to what is plugged in."""
_DECLINED = 126
"""What pkexec(1) answers where the user dismissed the question."""
_BETWEEN_LOOKS = 0.2
_RELEASE = 4.0
"""Seconds that another process of ours, which only looks at the device, has to let it go."""


class System(StrEnum):
    LINUX = "linux"
    WINDOWS = "windows"
    OTHER = "other"


class RuleState(StrEnum):
    PRESENT = "present"
    OLD = "old"
    """One of another version of this program."""
    ABSENT = "absent"
    NEEDLESS = "needless"
    """This system has no such rules."""


@dataclass(frozen=True, slots=True)
class SetupState:
    """What is there, and how to get what is not."""

    system: System
    rule: RuleState
    can_ask: bool
    """Whether polkit may be asked for the administrator's leave."""
    command: str
    """What an administrator types instead; empty where there is no rule."""


class SetupStep(StrEnum):
    FOUND = "found"
    RULE = "rule"
    OPENED = "opened"
    IDENTIFIED = "identified"
    FEEDER = "feeder"


class Verdict(StrEnum):
    GOOD = "good"
    REMARK = "remark"
    """Worth knowing, and not in the way."""
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Finding:
    """What a look at one step gave."""

    step: SetupStep
    verdict: Verdict
    what: Message
    remedy: Message | None = None
    """What to do about it."""


def setup_state(_: Session) -> SetupState:
    """How far this machine is set up."""
    system = _system()
    if system is not System.LINUX:
        return SetupState(system, RuleState.NEEDLESS, can_ask=False, command="")
    copy = f"sudo install -D -m 644 {shlex.quote(str(_SOURCE))} {_TARGET}"
    reload = " && ".join(f"sudo {part}" for part in _RELOAD.split(" && "))
    return SetupState(system, _rule_state(), shutil.which("pkexec") is not None, f"{copy} && {reload}")


def install_rule(look: Callable[[], None] = lambda: None) -> None:
    """Ask for the administrator's leave, and write the rule of udev; waits for the answer as long as it takes.

    ``look`` is called now and then; what it raises ends the question. Raises ScannerError.
    """
    pkexec = shutil.which("pkexec")
    if pkexec is None:
        raise ScannerError(
            "このパソコンには、管理者の許可をたずねる仕組み（polkit）がありません。下のコマンドを管理者が実行してください。"
        )
    # By its standard input, since the administrator may not be able to read where this program lies.
    script = f'install -D -m 644 /dev/stdin "$1" && {_RELOAD}'
    command = [pkexec, "/bin/sh", "-c", script, "sh", str(_TARGET)]
    with tempfile.TemporaryFile() as rule, tempfile.TemporaryFile() as complaint:
        rule.write(_SOURCE.read_bytes())
        rule.seek(0)
        process = subprocess.Popen(command, stdin=rule, stdout=subprocess.DEVNULL, stderr=complaint)
        try:
            while process.poll() is None:
                look()
                time.sleep(_BETWEEN_LOOKS)
        finally:
            _end(process)
        complaint.seek(0)
        reason = complaint.read().decode(errors="replace").strip()
    if process.returncode == _DECLINED:
        raise ScannerError(
            "管理者の許可がなかったため、何も変更していません。もう一度行うか、下のコマンドを管理者が実行してください。"
        )
    if process.returncode:
        raise ScannerError(
            "規則を書き込めませんでした（{reason}）。下のコマンドを管理者が実行してください。",
            reason=reason[-200:] or process.returncode,
        )


def check_scanner(name: str = "") -> Iterator[Finding]:
    """Look step by step whether a device can be used, the first one that is there where none is named.

    Ends with the first step that is in the way. Each takes seconds at most.
    """
    from app.devices.registry import list_devices

    devices = [device for device in list_devices() if device.connection is not Connection.NONE]
    found = next((device for device in devices if device.name == name or not name), None)
    if found is None:
        yield _not_found()
        return
    yield Finding(SetupStep.FOUND, Verdict.GOOD, Message("「{model}」が見つかりました。", model=found.model))
    if found.connection is Connection.USB and _system() is System.LINUX:
        rule = _rule_finding(found)
        yield rule
        if rule.verdict is Verdict.BAD:
            return
    try:
        with _opened(found) as scanner:
            yield Finding(SetupStep.OPENED, Verdict.GOOD, Message("開いて、話ができました。"))
            yield _identity(scanner.info)
            yield _feeder(scanner.status())
    except ScannerError as error:
        remedy = _REMEDIES.get(error.kind) if isinstance(error, ScannerFault) else None
        yield Finding(SetupStep.OPENED, Verdict.BAD, Message("開けませんでした。"), remedy or error.message)


def _end(process: subprocess.Popen[bytes]) -> None:
    with suppress(OSError, subprocess.TimeoutExpired):  # it may be root's by now, and ends by itself
        process.terminate()
        process.wait(_BETWEEN_LOOKS)


def _system() -> System:
    return {"Linux": System.LINUX, "Windows": System.WINDOWS}.get(platform.system(), System.OTHER)


def _rule_state() -> RuleState:
    for place in _PLACES:
        with suppress(OSError):
            same = place.read_bytes() == _SOURCE.read_bytes()
            return RuleState.PRESENT if same else RuleState.OLD
    return RuleState.ABSENT


def _opened(device: DeviceInfo) -> Scanner:
    """Raises ScannerError."""
    from app.devices.registry import open_scanner

    until = time.monotonic() + _RELEASE
    while True:
        try:
            return open_scanner(device.name)
        except ScannerFault as fault:
            if fault.kind is not FaultKind.BUSY or time.monotonic() > until:
                raise
        time.sleep(_BETWEEN_LOOKS)


_REMEDIES = {
    FaultKind.BUSY: Message(
        "ほかのスキャンのプログラムが使っています。それを終了して、もう一度検査してください。"
    ),
    FaultKind.UNPLUGGED: Message(
        "検査の途中で接続が切れました。ケーブルを差し直して、もう一度検査してください。"
    ),
    FaultKind.ASLEEP: Message("スキャナーの電源ボタンを押して、もう一度検査してください。"),
}


def _not_found() -> Finding:
    return Finding(
        SetupStep.FOUND,
        Verdict.BAD,
        Message("スキャナーが見つかりません。"),
        Message(
            "電源を入れ、ケーブルを差し直してください。USB は、パソコンの口に直接差します。"
            "ネットワークの機器は、このパソコンと同じネットワークにつなぎます。"
        ),
    )


def _rule_finding(device: DeviceInfo) -> Finding:
    state = _rule_state()
    if state is RuleState.PRESENT:
        return Finding(SetupStep.RULE, Verdict.GOOD, Message("USB の規則が入っています。"))
    is_in_the_way = device.state is DeviceState.FORBIDDEN
    what = (
        Message("USB の規則が、ほかの版のものです。")
        if state is RuleState.OLD
        else Message("USB の規則が、まだ入っていません。")
    )
    if is_in_the_way:
        return Finding(SetupStep.RULE, Verdict.BAD, what, Message("「設定する」を押してください。"))
    return Finding(
        SetupStep.RULE, Verdict.REMARK, what, Message("このスキャナーは、規則がなくても使えます。")
    )


def _identity(device: DeviceInfo) -> Finding:
    if device.serial:
        return Finding(
            SetupStep.IDENTIFIED,
            Verdict.GOOD,
            Message("製造番号 {serial} を読めました。", serial=device.serial),
        )
    return Finding(
        SetupStep.IDENTIFIED,
        Verdict.REMARK,
        Message("製造番号がありません。"),
        Message("同じ機種を 2 台つなぐと、区別できません。"),
    )


def _feeder(state: DeviceState) -> Finding:
    what, remedy = _FEEDER[state]
    return Finding(SetupStep.FEEDER, Verdict.BAD if remedy else Verdict.GOOD, what, remedy)


_FEEDER: dict[DeviceState, tuple[Message, Message | None]] = {
    DeviceState.READY: (Message("給紙口に紙があります。取り込みを始められます。"), None),
    DeviceState.EMPTY: (Message("給紙口は空です。紙を入れれば、取り込みを始められます。"), None),
    DeviceState.ASLEEP: (Message("節電中です。紙を入れるか、取り込みを始めると戻ります。"), None),
    DeviceState.COVER_OPEN: (
        Message("カバーが開いています。"),
        Message("カバーを、音がするまで閉じてください。"),
    ),
    DeviceState.JAMMED: (
        Message("紙が詰まっています。"),
        Message("カバーを開け、通り道の紙を取り除いてください。"),
    ),
    DeviceState.BUSY: (
        Message("スキャナーが動いています。"),
        Message("終わるのを待って、もう一度検査してください。"),
    ),
    DeviceState.FAILED: (
        Message("スキャナーが故障を知らせています。"),
        Message("電源を入れ直しても続くときは、保守の窓口に連絡してください。"),
    ),
    DeviceState.ABSENT: (
        Message("検査の途中で接続が切れました。"),
        Message("ケーブルを差し直してください。"),
    ),
    DeviceState.FORBIDDEN: (
        Message("このスキャナーを使う許可がありません。"),
        Message("「設定する」を押し、スキャナーを差し直してください。"),
    ),
}
