"""Small secrets of a profile in files of their own, sealed (AES-256-GCM) under a key made from the store's."""

from __future__ import annotations

import os
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from app.core.errors import DamagedError
from app.db.disk import Disk

_NONCE_BYTES = 12


class SealedFile:
    """A file that is replaced as a whole; its name is associated data, so that it does not stand for another."""

    def __init__(self, path: Path, key: bytes, disk: Disk | None = None) -> None:
        self._path = path
        self._key = key
        self._disk = disk or Disk()

    def load(self) -> bytes | None:
        """What it holds; None where it is not there, is damaged or is another store's."""
        try:
            data = self._disk.read(self._path)
        except (FileNotFoundError, DamagedError):
            return None
        try:
            return AESGCM(self._key).decrypt(data[:_NONCE_BYTES], data[_NONCE_BYTES:], self._name)
        except (InvalidTag, ValueError):
            return None

    def save(self, plain: bytes) -> None:
        """Raises DiskFullError, StoreError."""
        nonce = os.urandom(_NONCE_BYTES)
        self._disk.replace(self._path, nonce + AESGCM(self._key).encrypt(nonce, plain, self._name))

    def delete(self) -> None:
        """Raises StoreError."""
        if self._path.exists():
            self._disk.remove(self._path)

    @property
    def exists(self) -> bool:
        return self._path.exists()

    @property
    def _name(self) -> bytes:
        return self._path.name.encode()
