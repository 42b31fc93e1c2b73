"""What lies decrypted in the files of a desk: every page of its databases, those that are free too."""

from __future__ import annotations

from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from app.db import union
from app.db.lease import LeaseFile
from app.db.sealed_file import SealedFile

from .real_desks import RealDesk

PAGE_BYTES = 16384
RESERVED = 80
"""SQLCipher 4: at the end of each page a 16-byte vector and a 64-byte HMAC (zetetic.net/sqlcipher/design)."""


def plain_database(path: Path, key: bytes) -> bytes:
    """All pages of a SQLCipher file, those that are free too, in the clear."""
    data = path.read_bytes()
    out = []
    for start in range(0, len(data), PAGE_BYTES):
        page = data[start : start + PAGE_BYTES]
        body, vector = page[:-RESERVED], page[-RESERVED : -RESERVED + 16]
        decryptor = Cipher(algorithms.AES(key), modes.CBC(vector)).decryptor()
        out.append(decryptor.update(body if start else body[16:]) + decryptor.finalize())
    plain = b"".join(out)
    assert plain[84:].find(b"CREATE TABLE") > 0, "it was decrypted"
    return plain


def its_own(desk: RealDesk) -> bytes:
    """What lies under the key of the store: what can be read when there is no lease."""
    store = desk.session.store
    profile, keys = store.profile, store.keys
    store.db.execute(f"PRAGMA {union.own(store.db)}.wal_checkpoint(TRUNCATE)")
    store.thumbnails._db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    for path in (profile.database, profile.thumbnails):
        assert path.with_name(path.name + "-wal").stat().st_size == 0
    return b"".join(
        (
            plain_database(profile.database, keys.database),
            plain_database(profile.thumbnails, keys.thumbnails),
            SealedFile(profile.server, keys.server).load() or b"",
        )
    )


def looked_through(desk: RealDesk) -> bytes:
    """All of it, the view too."""
    store = desk.session.store
    lease = LeaseFile(store.profile, store.keys).read()
    assert lease is not None
    store.db.execute("PRAGMA main.wal_checkpoint(TRUNCATE)")
    for path in store.profile.folder.rglob("*.db-wal"):
        assert path == store.profile.database.with_name(path.name) or path.stat().st_size == 0
    return its_own(desk) + plain_database(store.profile.view, lease.key)


def image_files(desk: RealDesk) -> int:
    """How many images lie under the key of the store."""
    return sum(1 for _ in desk.session.store.images.files())
