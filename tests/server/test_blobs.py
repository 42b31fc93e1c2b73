"""Images at rest: sealed, found again, and never reached by a name from outside."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from app.core.errors import DamagedError, StoreError, UsageError
from app.core.ids import new_id
from server.blobs import Blobs, FolderStore, ObjectStore, open_store

from .desks import SEALER

IMAGE = b"\xff\xd8 a picture of a card"


@pytest.fixture
def blobs(tmp_path: Path) -> Blobs:
    return Blobs(FolderStore(tmp_path), SEALER, new_id())


def files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def test_is_kept_sealed_under_a_name_that_tells_nothing(blobs: Blobs, tmp_path: Path) -> None:
    page = new_id()
    first, second = blobs.put(page, IMAGE), blobs.put(page, IMAGE)
    assert blobs.get(page, first) == blobs.get(page, second) == IMAGE
    contents = [path.read_bytes() for path in files(tmp_path)]
    assert len(set(contents)) == 2
    assert not any(IMAGE in content for content in contents)
    assert not any(page in str(path) for path in files(tmp_path))


def test_belongs_to_its_page_and_office(blobs: Blobs, tmp_path: Path) -> None:
    page = new_id()
    name = blobs.put(page, IMAGE)
    with pytest.raises(DamagedError):
        blobs.get(new_id(), name)
    with pytest.raises(DamagedError):
        Blobs(FolderStore(tmp_path), SEALER, new_id()).get(page, name)
    (path,) = files(tmp_path)
    path.write_bytes(path.read_bytes()[:-1])
    with pytest.raises(DamagedError):
        blobs.get(page, name)


@pytest.mark.parametrize(
    "name", ["", "../../../etc/passwd", "a" * 33, "A" * 32, "a" * 31 + "/", "C:" + "a" * 30]
)
def test_no_other_name_becomes_a_path(blobs: Blobs, name: str) -> None:
    with pytest.raises(ValueError, match="not a name"):
        blobs.get(new_id(), name)
    with pytest.raises(ValueError, match="not a name"):
        blobs.delete(name)


def test_is_deleted_for_good(blobs: Blobs, tmp_path: Path) -> None:
    page = new_id()
    name = blobs.put(page, IMAGE)
    blobs.delete(name)
    blobs.delete(name)
    assert files(tmp_path) == []
    with pytest.raises(DamagedError, match="ありません"):
        blobs.get(page, name)


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError, match="保管先"):
        Blobs(FolderStore(tmp_path / "file"), SEALER, new_id()).put(new_id(), IMAGE)


def test_addresses_of_stores(tmp_path: Path) -> None:
    assert isinstance(open_store(str(tmp_path)), FolderStore)
    assert isinstance(open_store("D:\\enishi"), FolderStore)
    store = open_store((tmp_path / "名刺").as_uri())
    store.put("a" * 32, b"x")
    assert (tmp_path / "名刺" / "aa" / ("a" * 32)).read_bytes() == b"x"
    assert isinstance(open_store("s3://bucket/path"), ObjectStore)
    for url in ("http://example.lg.jp", "ftp://x/y", "memory://"):
        with pytest.raises(UsageError, match="BLOB_URL"):
            open_store(url)


@pytest.fixture(scope="module")
def bucket() -> Iterator[str]:
    """The address of a bucket of an S3 server that is not ours."""
    from moto.server import ThreadedMotoServer

    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("AWS_ENDPOINT_URL", f"http://{host}:{port}")
        patch.setenv("AWS_ACCESS_KEY_ID", "made-up")
        patch.setenv("AWS_SECRET_ACCESS_KEY", "made-up")
        patch.setenv("AWS_REGION", "ap-northeast-1")
        httpx.put(f"http://{host}:{port}/cards").raise_for_status()
        yield "s3://cards/images"
    server.stop()


def test_an_object_store_keeps_them_too(bucket: str) -> None:
    blobs, page = Blobs(open_store(bucket), SEALER, new_id()), new_id()
    name = blobs.put(page, IMAGE)
    assert blobs.get(page, name) == IMAGE
    blobs.delete(name)
    blobs.delete(name)
    with pytest.raises(DamagedError, match="ありません"):
        blobs.get(page, name)


@pytest.mark.parametrize("office", ["", "/offices/aoba"])
def test_an_object_store_has_the_ledger_beside_the_images(bucket: str, office: str) -> None:
    """Neither is taken for the other, whichever office it is of."""
    blobs = Blobs(open_store(bucket + office), SEALER, new_id())
    name = blobs.put(new_id(), IMAGE)
    assert blobs.entered() == []
    for text in ("a\n", "b\n"):
        blobs.enter(text)
    assert sorted(blobs.entered()) == ["a\n", "b\n"]
    assert [listed for listed, _ in blobs.listed()] == [name]
    blobs.delete(name)
    for piece, _ in [*blobs._store.listed("ledger")]:
        blobs._store.delete(piece)


def test_an_object_store_that_is_not_there_is_told(bucket: str) -> None:
    missing = Blobs(open_store(bucket.replace("cards", "no-such-bucket")), SEALER, new_id())
    with pytest.raises(StoreError, match="保管先"):
        missing.put(new_id(), IMAGE)
    with pytest.raises(StoreError, match="保管先"):
        missing.look()
    assert Blobs(open_store(bucket), SEALER, new_id()).look()


def test_a_folder_says_whether_it_is_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert FolderStore(tmp_path).look()
    assert not FolderStore(tmp_path / "none").look()
    monkeypatch.setattr("server.blobs._ROOM", 1 << 62)
    with pytest.raises(StoreError):
        FolderStore(tmp_path).look()
