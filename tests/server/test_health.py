"""Ready is who reaches the database and the store of images, and who asks that often asks neither slowly nor for much."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.core.errors import StoreError
from app.core.ids import new_id
from server import blobs, health
from server.database import Database
from server.health import Looking, is_ready
from server.services import Services

from .desks import make_services


@pytest.fixture
def services(database: Database, tmp_path: Path) -> Services:
    return make_services(database, tmp_path)


@pytest.fixture
def images(services: Services, tmp_path: Path) -> Iterator[Path]:
    """The folder of a server that keeps an image."""
    name = services.blobs.put(new_id(), b"image")
    row = (services.office, new_id(), name)
    services.database.transaction(
        lambda connection: connection.execute(
            "INSERT INTO image (office, page, name, size, sha256, put_by, put_at) VALUES (%s, %s, %s, 5, '', '', now())",
            row,
        )
    )
    yield tmp_path / "images"
    services.database.transaction(lambda connection: connection.execute("DELETE FROM image"))


def ready(services: Services) -> bool:
    """Looking anew."""
    return is_ready(replace(services, looking=Looking()))


def test_a_new_server_is_ready_before_it_has_a_folder(services: Services, tmp_path: Path) -> None:
    assert not (tmp_path / "images").exists()
    assert ready(services)


def test_a_folder_that_is_gone_is_missed(services: Services, images: Path) -> None:
    assert ready(services)
    shutil.move(images, images.with_name("unmounted"))
    assert not ready(services)


def test_a_full_disk_is_none(services: Services, images: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(blobs, "_ROOM", 1 << 62)
    assert not ready(services)


def test_a_folder_that_is_not_ours_is_none(
    services: Services, images: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.access", lambda *_: False)
    assert not ready(services)


def test_the_store_is_not_asked_each_time(services: Services, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def look(self: blobs.Blobs) -> bool:
        asked.append(self)
        raise StoreError("…")

    monkeypatch.setattr(blobs.Blobs, "look", look)
    assert [is_ready(services) for _ in range(5)] == [False] * 5
    assert len(asked) == 1


def test_a_store_that_hangs_holds_one_request_up_and_is_soon_none(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, answer = threading.Event(), threading.Event()

    def look(self: blobs.Blobs) -> bool:
        begun.set()
        return answer.wait(30)

    monkeypatch.setattr(blobs.Blobs, "look", look)
    one = threading.Thread(target=is_ready, args=(services,))
    one.start()
    assert begun.wait(30)
    assert is_ready(services)
    monkeypatch.setattr(health, "_PATIENCE", 0.0)
    assert not is_ready(services)
    answer.set()
    one.join(30)
    assert is_ready(services)
