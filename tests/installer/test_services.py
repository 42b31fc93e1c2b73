"""The service files start a server as the program understands it, and let it end in order."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest
from defusedxml.ElementTree import parse

from server.command import serve

INSTALLER = Path(__file__).parents[2] / "installer"
SYSTEMD = INSTALLER / "systemd"
UNITS = sorted(SYSTEMD.iterdir())


def options_of(unit: str) -> dict[str, list[str]]:
    """Every line ``Name=value`` of a unit; a name may stand several times."""
    found: dict[str, list[str]] = {}
    for line in (SYSTEMD / unit).read_text("utf-8").splitlines():
        name, sign, value = line.partition("=")
        if sign and not line.startswith("#"):
            found.setdefault(name, []).append(value)
    return found


def understood(arguments: list[str]) -> dict[str, object]:
    """What `enishi serve` makes of its arguments. Raises click.UsageError."""
    assert arguments[0] == "serve"
    return serve.make_context("serve", arguments[1:]).params


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="no systemd here")
@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.name)
def test_systemd_understands_the_units(unit: Path, tmp_path: Path) -> None:
    # The program is not installed here; anything that can be run stands for it.
    for known in UNITS:
        (tmp_path / known.name).write_text(
            known.read_text("utf-8").replace("/opt/enishi/bin/enishi", "/bin/true")
        )
    done = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", "--recursive-errors=no", str(tmp_path / unit.name)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert not [line for line in done.stderr.splitlines() if unit.name in line], done.stderr


def test_the_unit_starts_a_server() -> None:
    unit = options_of("enishi-server.service")
    command = shlex.split(
        unit["ExecStart"][0].replace("$ENISHI_OPTIONS", "--address enishi.example.lg.jp:8443")
    )
    taken = understood(command[1:])
    data = Path(str(taken["data"]))
    # Key and ledger of erasures lie beside the data folder, within what the service may write.
    assert data.parent == Path("/var/lib") / unit["StateDirectory"][0]
    assert unit["UMask"] == ["0077"]
    assert unit["KillMode"] == ["mixed"]
    assert int(unit["TimeoutStopSec"][0]) > 30


def test_the_backup_is_of_that_server() -> None:
    server, backup = (
        understood(shlex.split(options_of(unit)["ExecStart"][0].replace("$ENISHI_OPTIONS", ""))[1:])
        for unit in ("enishi-server.service", "enishi-backup.service")
    )
    assert backup["data"] == server["data"]
    assert str(backup["target"]) in options_of("enishi-backup.service")["ReadWritePaths"][0].split()


def test_the_windows_service_starts_a_server() -> None:
    service = parse(INSTALLER / "windows" / "enishi-server.xml").getroot()
    assert service.findtext("executable", "").endswith("enishi.exe")
    arguments = service.findtext("arguments", "")
    assert "%ProgramData%" in arguments
    plain = re.sub(r"%\w+%", "X", arguments).replace("\\", "/")
    assert understood(shlex.split(plain))["address"] == "X:8443"
    assert service.findtext("stoptimeout") == "90 sec"
    # Not as LocalSystem: PostgreSQL does not run with an administrator's rights.
    assert service.findtext("serviceaccount/username") == r"NT SERVICE\EnishiServer"
