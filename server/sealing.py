"""Documents at rest: AES-256-GCM under a key that lies outside the database and its backups.

A sealed document is the number of its key (one byte), a random nonce (12) and
the ciphertext with its tag. Office, kind and id are bound to it, so that none
can be put in another's place. Each office has a key of its own, made from the
master key by HKDF (RFC 5869), so random nonces stay far below 2³² for one key
(NIST SP 800-38D, 8.3).
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from app.core.documents import Document
from app.core.errors import DamagedError, LockedError

KEY_BYTES = 32
_NONCE_BYTES = 12
_HEADER_BYTES = 1 + _NONCE_BYTES
_NONCES_AT_ONCE = 32

encode = msgspec.msgpack.Encoder().encode
decode = msgspec.msgpack.Decoder(Document).decode
"""A document that was unsealed."""


class Sealer:
    """Seals with the newest key, opens with any. Safe to share between threads."""

    def __init__(self, keys: Mapping[int, bytes]) -> None:
        """Master keys of 32 bytes by number (0…255); the greatest number is the newest."""
        self._keys = dict(keys)
        self._newest = max(self._keys)
        self._cipher = lru_cache(maxsize=1024)(self._make_cipher)

    @classmethod
    def from_file(cls, path: Path) -> Sealer:
        """The keys in a file: a line ``number hexadecimal`` for each. Raises LockedError where it holds none."""
        try:
            lines = path.read_text(encoding="ascii").split("\n")
            keys = {
                int(number): bytes.fromhex(key) for number, key in (line.split() for line in lines if line)
            }
        except (OSError, ValueError) as error:
            raise LockedError(
                "サーバーの鍵のファイル {path} を読めません。データは開いていません。鍵の控えを元の場所に戻してください。",
                path=path,
            ) from error
        if not keys or any(len(key) != KEY_BYTES or not 0 <= number <= 255 for number, key in keys.items()):
            raise LockedError(
                "サーバーの鍵のファイル {path} の中身が正しくありません。データは開いていません。鍵の控えを元の場所に戻してください。",
                path=path,
            )
        return cls(keys)

    @staticmethod
    def create_file(path: Path) -> None:
        """Make a file with one fresh key, which only its owner may read. Raises FileExistsError."""
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="ascii") as file:
            file.write(f"1 {os.urandom(KEY_BYTES).hex()}\n")
            file.flush()
            os.fsync(file.fileno())

    def seal(self, office: str, document: Document) -> bytes:
        """The document for the database."""
        return self.sealing(office)(document)

    def sealing(self, office: str) -> Callable[[Document], bytes]:
        """What seals the documents of an office: for many, one after the other."""
        encrypt = self._cipher(office, self._newest).encrypt
        number = bytes((self._newest,))
        nonces = _nonces()

        def seal(document: Document) -> bytes:
            nonce = next(nonces)
            bound = _bound(office, document.kind, document.id)
            return number + nonce + encrypt(nonce, encode(document), bound)

        return seal

    def open(self, office: str, kind: str, record_id: str, sealed: bytes) -> Document:
        """The inverse. Raises DamagedError where it is not what was sealed, or not for this record."""
        (document,) = self.unsealed(office, [(kind, record_id, sealed)])
        return decode(document)

    def unsealed(self, office: str, rows: Iterable[tuple[str, str, bytes]]) -> list[bytes]:
        """Documents (kind, id, sealed) in MessagePack, for ``decode`` or to be passed on. Raises DamagedError, as ``open``."""
        decrypts: dict[int, Callable[[bytes, bytes, bytes], bytes]] = {}
        before = f"{office}\0"
        documents = []
        for kind, record_id, sealed in rows:
            try:
                decrypt = decrypts.get(sealed[0])
                if decrypt is None:
                    decrypt = decrypts[sealed[0]] = self._cipher(office, sealed[0]).decrypt
                bound = f"{before}{kind}\0{record_id}".encode()
                documents.append(decrypt(sealed[1:_HEADER_BYTES], sealed[_HEADER_BYTES:], bound))
            except (InvalidTag, LookupError, ValueError) as error:
                raise DamagedError(
                    "サーバーの記録 {record} を開けません。壊れているか、別の鍵で暗号化されています。管理者に連絡してください。",
                    record=record_id,
                ) from error
        return documents

    def seal_data(self, office: str, purpose: str, name: str, data: bytes) -> bytes:
        """What is no document, for one purpose and name only; in the same form, under a key of the purpose."""
        nonce = os.urandom(_NONCE_BYTES)
        sealed = self._cipher(office, self._newest, purpose).encrypt(
            nonce, data, _bound(office, purpose, name)
        )
        return bytes((self._newest,)) + nonce + sealed

    def open_data(self, office: str, purpose: str, name: str, sealed: bytes) -> bytes:
        """The inverse. Raises DamagedError where it is not what was sealed, or not for this purpose and name."""
        try:
            cipher = self._cipher(office, sealed[0], purpose)
            nonce, box = sealed[1 : 1 + _NONCE_BYTES], sealed[1 + _NONCE_BYTES :]
            return cipher.decrypt(nonce, box, _bound(office, purpose, name))
        except (InvalidTag, LookupError, ValueError) as error:
            raise DamagedError(
                "サーバーのデータを開けません。壊れているか、別の鍵で暗号化されています。管理者に連絡してください。"
            ) from error

    def key_for(self, office: str, purpose: str) -> bytes:
        """A key for something else than sealing; another one after the master key was renewed."""
        return self._derive(office, self._newest, f"key {purpose}")

    def _make_cipher(self, office: str, number: int, purpose: str = "documents") -> AESGCM:
        return AESGCM(self._derive(office, number, purpose))

    def _derive(self, office: str, number: int, purpose: str) -> bytes:
        info = f"enishi {purpose} {office}".encode()
        return HKDF(SHA256(), KEY_BYTES, None, info).derive(self._keys[number])


def _nonces() -> Iterator[bytes]:
    """Random ones, many of which are asked for at once: to ask takes longer than to make one."""
    while True:
        drawn = os.urandom(_NONCE_BYTES * _NONCES_AT_ONCE)
        for start in range(0, len(drawn), _NONCE_BYTES):
            yield drawn[start : start + _NONCE_BYTES]


def _bound(office: str, kind: str, record_id: str) -> bytes:
    return f"{office}\0{kind}\0{record_id}".encode()
