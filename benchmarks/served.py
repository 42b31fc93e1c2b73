"""The shared server as an administrator starts it, and desks that ask it over HTTPS: for what is measured end to end."""

from __future__ import annotations

import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import psutil

from app.core.dates import utc_now
from app.core.ids import new_id
from app.core.join_code import PIN_BYTES
from app.core.records import Department, Post, Record
from app.core.roles import Role
from app.sync.client import Client, pinned_transport
from app.sync.wire_accounts import DEVICE_SECRET_BYTES, Enrol, NewAccount, SignedIn
from server import accounts, devices, directory, sessions, staff
from server.config import Config
from server.database import Connection
from server.directory import Pen
from server.services import Services
from server.serving import opened

_ROOT = Path(__file__).parents[1]
_WAIT_SECONDS = 90


@dataclass(frozen=True)
class Desk:
    """A desk whose user is signed in."""

    user: str
    device: str
    access: str
    """Good for a quarter of an hour."""
    refresh: str
    address: str
    pin: bytes

    def client(self) -> Client:
        """A connection of its own."""
        client = Client(self.address, pinned_transport(self.pin))
        client.access = self.access
        return client


@dataclass
class Served:
    """A server that runs, and what it works on."""

    services: Services
    address: str
    process: psutil.Process

    @property
    def postgres(self) -> psutil.Process:
        """The server's own database."""
        folder = self.services.config.data / "postgres/data"
        return psutil.Process(int((folder / "postmaster.pid").read_text("ascii").split()[0]))

    @property
    def database_url(self) -> str:
        return self.services.database.conninfo

    def department(self, name: str) -> str:
        department = Department(name=name)
        self._enter(department)
        return department.id

    def desk(self, login: str, *departments: str, role: Role = Role.STAFF) -> Desk:
        """A new user with posts, at a desk of his own."""
        services, now = self.services, utc_now()
        user = staff.create_account(services, NewAccount(login, login, role), new_id(), new_id(), now).user
        self._enter(*(Post(user=user, department=department) for department in departments))
        return self.further_desk(user)

    def further_desk(self, user: str) -> Desk:
        """Another desk of a user."""
        services, now = self.services, utc_now()
        device, secret = new_id(), secrets.token_bytes(DEVICE_SECRET_BYTES)

        def join(connection: Connection) -> SignedIn:
            office = services.office
            ticket = devices.make_ticket(connection, office, "", "", timedelta(days=1), now)
            devices.enrol(connection, office, Enrol(device, secret, "机", ticket), now)
            # Somebody who has chosen a password.
            connection.execute(
                "UPDATE account SET must_change = FALSE WHERE office = %s AND id = %s", (office, user)
            )
            account = accounts.by_id(connection, office, user)
            assert account is not None
            return sessions.begin(connection, office, account, device, now).tokens

        tokens = services.database.transaction(join)
        return Desk(user, device, tokens.access, tokens.refresh, self.address, services.pin[:PIN_BYTES])

    def _enter(self, *records: Record) -> None:
        if records:
            pen = Pen(new_id(), new_id(), utc_now())
            directory.write(self.services, pen, [pen.new(record) for record in records])


@contextmanager
def served() -> Iterator[Served]:
    """A server with nothing in it, as a process: fsync on, TLS as shipped. Gone afterwards."""
    folder = Path(tempfile.mkdtemp(prefix="enishi-bench-"))
    folder.chmod(0o711)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{probe.getsockname()[1]}"
    command = [
        sys.executable, "-m", "app", "serve", "--data", str(folder / "data"), "--host", "127.0.0.1",
        "--port", address.rpartition(":")[2], "--address", address,
    ]  # fmt: skip
    environment = os.environ | {"PYTHONUTF8": "1", "ENISHI_HOME": str(folder / "home")}
    with (folder / "server.log").open("wb") as log:
        process = subprocess.Popen(command, cwd=_ROOT, stderr=log, env=environment)
    try:
        config = Config(data=folder / "data", address=address)
        _wait(process, config, address)
        with opened(config, beside=True) as services:
            yield Served(services, address, psutil.Process(process.pid))
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(_WAIT_SECONDS)
        shutil.rmtree(folder)


def _wait(process: subprocess.Popen[bytes], config: Config, address: str) -> None:
    """Until it listens."""
    host, _, port = address.rpartition(":")
    deadline = time.monotonic() + _WAIT_SECONDS
    while process.poll() is None and time.monotonic() < deadline:
        try:
            socket.create_connection((host, int(port)), 1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise RuntimeError(config.data.with_name("server.log").read_text("utf-8"))
