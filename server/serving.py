"""The server as a process: what it opens, how it listens, and how it ends."""

from __future__ import annotations

import gc
import logging
import os
import signal
import ssl
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

import uvicorn
from filelock import FileLock, Timeout

from app.core.dates import utc_now
from app.core.errors import BusyError
from app.core.ids import new_id
from server import (
    afterwards,
    ledger,
    limits,
    litter,
    lockout,
    provider_sign_in,
    pruning,
    reach,
    reads,
    rotations,
    search_index,
    sessions,
)
from server.app import make_app
from server.blobs import Blobs, open_store
from server.certificate import Certificate, ensure_certificate
from server.config import Config
from server.database import Connection, Database
from server.epochs import read as read_epochs
from server.erasure import erase_cards
from server.listening import MOST_KEPT, Listener, room_for
from server.postgres import OwnPostgres
from server.schema import RECORDS, migrate
from server.sealing import Sealer
from server.services import Services
from server.tables import ACCOUNTS

_log = logging.getLogger("enishi.server")

UPKEEP = timedelta(hours=1)
LITTER = timedelta(days=1)
"""How often all images are looked through."""
_GRACE_SECONDS = 30
"""How long requests may take to end when the server is stopped."""
_KEEP_ALIVE_SECONDS = 120
"""Longer than desks keep a connection (``app.sync.client.IDLE``), so that none is closed on which one is about to ask."""
_MOST_CONNECTIONS = 2 * MOST_KEPT
_CIPHERS = "ECDHE+AESGCM:ECDHE+CHACHA20"
"""Of TLS 1.2: only those with forward secrecy and authenticated encryption (RFC 9325, 4.2)."""
_SIGNALS = (signal.SIGTERM, signal.SIGINT)


@contextmanager
def opened(config: Config, *, beside: bool = False) -> Iterator[Services]:
    """Database, key, images and certificate of the server.

    ``beside``: for a short command, also while the server runs. Raises EnishiError,
    BusyError where another server has the data folder.
    """
    with ExitStack() as stack:
        _make_folder(config.data)
        url = config.database_url or stack.enter_context(_own_database(config, beside=beside)).url
        database = stack.enter_context(Database(url))
        migrate(database, {"records": RECORDS, "accounts": ACCOUNTS})
        known = database.transaction(lambda connection: _office(connection, config.office_code))
        if known is None and not config.key_path.exists():
            Sealer.create_file(config.key_path)
        sealer = Sealer.from_file(config.key_path)
        office, name = database.transaction(lambda connection: _named_office(connection, config))
        reach.fill(database, sealer, office)
        epochs = database.transaction(lambda connection: read_epochs(connection, office, utc_now()))
        services = Services(
            config=config,
            epochs=epochs,
            office=office,
            office_name=name,
            database=database,
            sealer=sealer,
            blobs=Blobs(open_store(config.blobs_url), sealer, office),
            pin=_certificate(config).pin,
            guard=sealer.key_for(office, "sign-in"),
        )
        stack.callback(services.providers.close)
        yield services


def serve(config: Config, ready: Callable[[int], object] = bool) -> None:
    """Answer desks until SIGTERM or SIGINT; what was begun is ended first.

    ``ready`` is called with the port as soon as it listens. Raises EnishiError.
    """
    with _ended_by_signals(), opened(config) as services:
        erase_again(services)
        certificate = _certificate(config)
        settings = uvicorn.Config(
            make_app(services),
            host=config.host,
            port=config.port,
            ssl_certfile=certificate.chain,
            ssl_keyfile=certificate.key,
            ssl_ciphers=_CIPHERS,
            log_config=None,
            access_log=False,
            server_header=False,
            proxy_headers=False,
            lifespan="off",
            ws="none",
            timeout_keep_alive=_KEEP_ALIVE_SECONDS,
            timeout_graceful_shutdown=_GRACE_SECONDS,
            limit_concurrency=_MOST_CONNECTIONS,
        )
        settings.load()
        assert settings.ssl is not None
        settings.ssl.minimum_version = ssl.TLSVersion.TLSv1_2
        leaving = threading.Event()
        upkeep = threading.Thread(target=_upkeep, args=(services, settings.ssl, leaving), daemon=True)
        upkeep.start()
        _spare_the_collector()
        try:
            Listener(settings, ready, room_for(MOST_KEPT)).run()
        finally:
            leaving.set()
            upkeep.join()
            _log.info("stopped")


def _spare_the_collector() -> None:
    """Have garbage collection pass over the program itself, and not look several times through one batch.

    A batch makes some ten thousand objects, which its answer lets go without a collection; looking
    through them on the way more than doubles what reading and checking it costs.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)


@contextmanager
def _ended_by_signals() -> Iterator[None]:
    """Have the first SIGTERM or SIGINT end the block in order, wherever it is, and the others do nothing.

    While requests are answered uvicorn takes them, and raises them again when it is done.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def leave(*_: object) -> None:
        for number in _SIGNALS:
            signal.signal(number, signal.SIG_IGN)
        raise SystemExit(0)

    former = {number: signal.signal(number, leave) for number in _SIGNALS}
    try:
        yield
    finally:
        for number, handler in former.items():
            signal.signal(number, handler)


@contextmanager
def attached(config: Config) -> Iterator[OwnPostgres]:
    """The server's own database, whether the server runs or not. Raises PostgresError."""
    _make_folder(config.data)
    with _own_database(config, beside=True) as postgres:
        yield postgres


@contextmanager
def _own_database(config: Config, *, beside: bool) -> Iterator[OwnPostgres]:
    """Start the server's own PostgreSQL, or use the one that runs."""
    postgres = OwnPostgres(config.data / "postgres")
    lock = FileLock(config.data / "server.lock", timeout=0)
    try:
        lock.acquire()
    except Timeout as error:
        if not beside:
            raise BusyError(
                "このデータフォルダーでは、別の Enishi サーバーが動いています。何も変更していません。"
            ) from error
        postgres.attach()
        yield postgres
        return
    try:
        postgres.start()
        yield postgres
    finally:
        postgres.stop()
        lock.release()


def _make_folder(data: Path) -> None:
    """For nobody else to look into; where we are root, the database's account has to come through."""
    data.mkdir(parents=True, exist_ok=True)
    root = sys.platform != "win32" and os.geteuid() == 0
    data.chmod(0o711 if root else 0o700)


def _certificate(config: Config) -> Certificate:
    return ensure_certificate(config.data / "tls", config.certificate_names, utc_now())


def _office(connection: Connection, code: str) -> tuple[str, str] | None:
    return connection.execute("SELECT id, name FROM office WHERE slot = %s", (code,)).fetchone()


def _named_office(connection: Connection, config: Config) -> tuple[str, str]:
    """The office of this server; made with the first start, renamed where another name is given."""
    code, name = config.office_code, config.office_name
    known = _office(connection, code)
    if known is None:
        known = (new_id(), name)
        connection.execute("INSERT INTO office (slot, id, name) VALUES (%s, %s, %s)", (code, *known))
    elif name and name != known[1]:
        connection.execute("UPDATE office SET name = %s WHERE slot = %s", (name, code))
        known = (known[0], name)
    return known


def erase_again(services: Services) -> None:
    """Erase what was erased before the database was put back from a backup."""
    cards = services.ledger.cards(services.office)
    if missing := services.database.transaction(
        lambda connection: ledger.missing(connection, services.office, cards)
    ):
        _log.warning("erased again", extra={"cards": len(missing)})
        erase_cards(services.database, services.sealer, services.office, missing, services.clock())


def _upkeep(services: Services, context: ssl.SSLContext, leaving: threading.Event) -> None:
    """Renew the certificate in time and delete what has run out. New connections get the new certificate."""
    swept_at = None
    while True:
        now = services.clock()
        try:
            certificate = _certificate(services.config)
            context.load_cert_chain(certificate.chain, certificate.key)
            services.metrics.certificate_until.set(certificate.until.timestamp())
            services.database.transaction(partial(_sweep, services=services, now=now))
            afterwards.look_at_all(services.database, services.sealer, services.office, now)
            litter.burn(services)
            search_index.catch_up(services.database, services.sealer, services.office)
            if swept_at is None or now - swept_at >= LITTER:
                count = litter.sweep(services, now)
                _log.info("swept", extra={"blobs": count})
                swept_at = now
        except Exception:  # the next hour is another chance, and desks are served meanwhile
            _log.exception("upkeep failed")
        if leaving.wait(UPKEEP.total_seconds()):
            return


def _sweep(connection: Connection, services: Services, now: datetime) -> None:
    lockout.sweep(connection, services.office, now)
    limits.sweep(connection, services.office, services.guesses, now)
    sessions.sweep(connection, services.office, now)
    provider_sign_in.sweep(connection, services.office, now)
    reads.sum_up(connection, services.office, now)
    pruning.prune(connection, services.office, now)
    rotations.end_roles(connection, services.office, now)
