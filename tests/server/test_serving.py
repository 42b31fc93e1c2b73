"""The server as a process: started with nothing, asked over HTTPS by its pin, killed in every way, and started again."""

from __future__ import annotations

import re
import secrets
import shutil
import signal
import tempfile
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock

from app.core.errors import BusyError, LockedError, UsageError
from app.core.ids import new_id
from app.core.join_code import JoinCode
from app.sync.client import Client, ServerError, pinned_transport
from app.sync.wire import Pull
from app.sync.wire_accounts import Enrol, SignIn
from server.config import Config, networks
from server.postgres import PostgresError
from server.serving import opened
from tests.server.places import WAIT, Place


@pytest.fixture(scope="module")
def place() -> Iterator[Place]:
    folder = Path(tempfile.mkdtemp(prefix="enishi-test-"))
    folder.chmod(0o711)
    place = Place(folder)
    yield place
    place.clear()
    shutil.rmtree(folder)


def test_from_nothing_to_a_desk_that_survives_every_kill(place: Place) -> None:
    password = re.search(
        r"パスワード: (\S+)", place.run("--create-administrator", "admin", "--person", "管理 一郎")
    )
    assert password is not None
    assert place.postgres is None
    place.start()

    code = JoinCode.parse(place.run("--join-code").splitlines()[0])
    assert code.address == f"127.0.0.1:{place.port}"
    client = Client(code.address, pinned_transport(code.pin))
    client.hello()
    device, secret = new_id(), secrets.token_bytes(32)
    client.enrol(Enrol(device, secret, "机 1", code.ticket))
    client.sign_in(SignIn(device, secret, "admin", password[1]))
    client.change_password(password[1], "ひらけごまひらけごま 1234")
    before = client.pull(Pull())
    assert [item.document.values["name"] for item in before.arrivals] == ["管理 一郎"]

    with pytest.raises(ServerError, match="何も送っていません") as told:
        Client(code.address, pinned_transport(bytes(16))).hello()
    assert told.value.code == "another_server"

    _the_database_is_killed(place, client)
    _the_server_is_killed(place, client)
    assert client.pull(Pull()).arrivals == before.arrivals
    client.close()

    assert place.end(signal.SIGTERM) == 0
    assert place.postgres is None
    assert "管理 一郎" not in place.log()
    assert password[1] not in place.log()


def _the_database_is_killed(place: Place, client: Client) -> None:
    postgres = place.postgres
    assert postgres is not None
    postgres.kill()
    deadline = time.monotonic() + WAIT
    while not _is_answered(client) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert _is_answered(client)
    assert place.postgres is not None
    assert place.postgres.pid != postgres.pid


def _is_answered(client: Client) -> bool:
    """Whether the server has its database again."""
    with suppress(ServerError):
        client.pull(Pull())
        return True
    return False


def _the_server_is_killed(place: Place, client: Client) -> None:
    left = place.postgres
    place.end(signal.SIGKILL)
    assert left is not None
    assert left.is_running()
    place.start()
    assert place.postgres == left
    client.hello()


def test_two_servers_do_not_share_a_folder(tmp_path: Path, database_url: str) -> None:
    config = Config(data=tmp_path / "data")
    (tmp_path / "data").mkdir()
    with FileLock(tmp_path / "data" / "server.lock"):
        with pytest.raises(BusyError, match="別の Enishi サーバー"), opened(config):
            raise AssertionError("opened twice")
        with pytest.raises(PostgresError, match="動いていません"), opened(config, beside=True):
            raise AssertionError("attached to nothing")


def test_several_servers_share_a_database_of_the_office(tmp_path: Path, database_url: str) -> None:
    key = tmp_path / "key"
    first = Config(data=tmp_path / "one", key_file=key, database_url=database_url, office_name="みどり市")
    second = Config(data=tmp_path / "two", key_file=key, database_url=database_url)
    with opened(first) as one, opened(second) as two:
        assert one.office == two.office
        assert two.office_name == "みどり市"
        assert one.guard == two.guard
    assert not (tmp_path / "one" / "postgres").exists()
    key.unlink()
    with pytest.raises(LockedError, match="鍵"), opened(first):
        raise AssertionError("opened with another key")
    assert not key.exists()


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ({"key_file": Path("/srv/enishi/data/key")}, "データフォルダーの外"),
        ({"address": "県庁"}, "アドレス"),
        ({"address": "host"}, "アドレス"),
        ({"port": 70000}, "ポート"),
    ],
)
def test_what_makes_no_sense_is_refused(values: dict[str, Any], reason: str) -> None:
    with pytest.raises(UsageError, match=reason):
        Config(**{"data": Path("/srv/enishi/data")} | values)


def test_networks_that_may_watch() -> None:
    assert [str(item) for item in networks(("192.0.2.0/24", "2001:db8::/32"))] == [
        "192.0.2.0/24",
        "2001:db8::/32",
    ]
    with pytest.raises(UsageError, match="ネットワーク"):
        networks(("everywhere",))
