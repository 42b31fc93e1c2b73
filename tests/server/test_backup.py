"""A backup holds everything but the key, and put back elsewhere it is the same server."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from app.core.dates import parse_instant
from app.core.errors import LockedError, UsageError
from app.core.ids import new_id
from server import accounts, backup, staff
from server.config import Config
from server.epochs import NUMBERS_PASSED_OVER
from server.services import Services
from server.serving import attached, erase_again, opened


@pytest.fixture
def folder() -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp(prefix="enishi-test-"))
    folder.chmod(0o711)
    yield folder
    shutil.rmtree(folder)


def numbers(services: Services) -> dict[str, int]:
    return services.database.transaction(
        lambda connection: dict(connection.execute("SELECT scope, value FROM counter").fetchall())
    )


@pytest.mark.parametrize("code", ["default", "aoba"])
def test_images_that_were_erased_leave_the_backup_and_a_disk_that_is_away_takes_nothing_from_it(
    folder: Path, code: str
) -> None:
    config = Config(data=folder / "data", office_code=code)
    with opened(config) as services, attached(config) as postgres:
        kept, erased = (_image(services, data) for data in (b"kept", b"erased"))
        target = folder / "backup"
        backup.back_up(config, postgres, target)
        assert {kept, erased} <= _images(target)
        services.database.transaction(lambda c: c.execute("DELETE FROM image WHERE name = %s", (erased,)))
        services.blobs.delete(erased)
        (config.data / "images").rename(config.data / "away")
        backup.back_up(config, postgres, target)
        assert _images(target) == {kept}


def _image(services: Services, data: bytes) -> str:
    page = new_id()
    name = services.blobs.put(page, data)
    services.database.transaction(
        lambda c: c.execute(
            "INSERT INTO image (office, page, name, size, sha256, put_by, put_at) VALUES (%s, %s, %s, 1, '', '', now())",
            (services.office, page, name),
        )
    )
    return name


def _images(backup: Path) -> set[str]:
    return {path.name for path in (backup / "images").rglob("*") if path.is_file()}


def test_there_and_back(folder: Path) -> None:
    config, page = Config(data=folder / "data"), new_id()
    with opened(config) as services:
        staff.create_first_administrator(services, "admin", "管理 一郎", services.clock())
        name = services.blobs.put(page, b"a picture")
        former, office, pin = numbers(services), services.office, services.pin
        with attached(config) as postgres:
            backup.back_up(config, postgres, folder / "backup")
            services.blobs.put(page, b"another")
            backup.back_up(config, postgres, folder / "backup")
        made_at, former_epochs, erased = services.clock(), services.epochs, new_id()
        services.ledger.add(office, [erased], services.clock())
        assert former_epochs.send_since("") == ""

    kept = b"".join(path.read_bytes() for path in (folder / "backup").rglob("*") if path.is_file())
    assert "管理 一郎".encode() not in kept
    assert b"a picture" not in kept
    assert config.key_path.read_text().split()[1].encode() not in kept

    elsewhere = Config(data=folder / "elsewhere", key_file=folder / "new.key")
    backup.restore(elsewhere, folder / "backup")
    with pytest.raises(LockedError, match="鍵"), opened(elsewhere):
        raise AssertionError("opened without the key")
    shutil.copy(config.key_path, elsewhere.key_path)
    shutil.copy(config.ledger_path, elsewhere.ledger_path)
    with opened(elsewhere) as services:
        assert services.epochs.is_past(former_epochs.current)
        since = parse_instant(services.epochs.send_since(former_epochs.current))
        assert made_at - timedelta(seconds=60) < since <= made_at
        for _ in range(2):
            erase_again(services)
            assert list_erased(services) == {erased}
        assert (services.office, services.pin) == (office, pin)
        assert services.blobs.get(page, name) == b"a picture"
        listed = services.database.transaction(lambda connection: accounts.listed(connection, office))
        assert [item.login for item in listed] == ["admin"]
        assert numbers(services) == {scope: value + NUMBERS_PASSED_OVER for scope, value in former.items()}

    with pytest.raises(UsageError, match="空ではありません"):
        backup.restore(elsewhere, folder / "backup")


def list_erased(services: Services) -> set[str]:
    return services.database.transaction(
        lambda connection: {card for (card,) in connection.execute("SELECT id FROM erased").fetchall()}
    )


def test_what_is_no_backup_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="バックアップではありません"):
        backup.restore(Config(data=tmp_path / "data"), tmp_path)
    assert not (tmp_path / "data").exists()
