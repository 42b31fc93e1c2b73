"""The key of a store, and the ways to it.

One random key opens a store. It never lies on disk bare: ``keys.json`` holds it
sealed (AES-256-GCM) under a passphrase, under a recovery code, and perhaps under
a key that the system's keyring keeps. Passphrase and code are always both there,
because a keyring forgets everything when a login changes.
"""

from __future__ import annotations

import hashlib
import os
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import msgspec

from app.core.errors import DamagedError, LockedError, StoreError
from app.core.messages import Message
from app.db import recovery
from app.db.disk import Disk
from app.db.system_keyring import SystemKeyring

KEY_BYTES = 32
_NONCE_BYTES = 12
_VERSION = 1


@dataclass(frozen=True, repr=False)
class StoreKeys:
    """The store's key and those made from it (HKDF-SHA256, RFC 5869), 32 bytes each."""

    secret: bytes

    @cached_property
    def database(self) -> bytes:
        return _derive(self.secret, "database")

    @cached_property
    def thumbnails(self) -> bytes:
        return _derive(self.secret, "thumbnails")

    @cached_property
    def images(self) -> bytes:
        return _derive(self.secret, "images")

    @cached_property
    def lease(self) -> bytes:
        return _derive(self.secret, "lease")

    @cached_property
    def server(self) -> bytes:
        return _derive(self.secret, "server")

    @cached_property
    def _names(self) -> bytes:
        return _derive(self.secret, "image names")

    @cached_property
    def _fingerprints(self) -> bytes:
        return _derive(self.secret, "page fingerprints")

    @cached_property
    def _prints(self) -> bytes:
        return _derive(self.secret, "prints")

    def seal_print(self, plain: bytes) -> bytes:
        """What is printed for this store alone to read: AES-SIV (RFC 5297), so that equal content gives equal print."""
        from cryptography.hazmat.primitives.ciphers.aead import AESSIV

        return AESSIV(self._prints).encrypt(plain, None)

    def open_print(self, sealed: bytes) -> bytes | None:
        """What was sealed; None where this store did not seal it as it stands here."""
        from cryptography.exceptions import InvalidTag
        from cryptography.hazmat.primitives.ciphers.aead import AESSIV

        try:
            return AESSIV(self._prints).decrypt(sealed, None)
        except (InvalidTag, ValueError):
            return None

    def image_name(self, page: str) -> str:
        """The name of a page's image file: 64 hex digits that say nothing without the key."""
        return _hmac(self._names, page.encode())

    def fingerprint(self, image: bytes) -> str:
        """64 hex digits, equal for equal images of this store only."""
        return _hmac(self._fingerprints, image)


class Argon2Cost(msgspec.Struct, frozen=True):
    """What one guess at a passphrase costs; kept beside what it sealed (RFC 9106)."""

    memory_kib: int = 64 * 1024
    iterations: int = 3
    lanes: int = 4

    @property
    def is_sane(self) -> bool:
        """Whether a file that says so can be meant: up to 1 GiB and a minute or so."""
        return (
            1 <= self.lanes <= 16
            and 8 * self.lanes <= self.memory_kib <= 1 << 20
            and 1 <= self.iterations <= 64
        )


class _Sealed(msgspec.Struct, frozen=True):
    """The store's key under another key: nonce and AES-GCM output."""

    box: bytes
    salt: bytes = b""
    cost: Argon2Cost | None = None


class _Body(msgspec.Struct, frozen=True):
    store: str
    """A random name of this store, under which the keyring knows it."""
    passphrase: _Sealed
    recovery: _Sealed
    keyring: _Sealed | None = None


class _Document(msgspec.Struct, frozen=True):
    version: int
    sha256: str
    """Of the body as it stands here, so that damage is told from a wrong passphrase."""
    body: msgspec.Raw


class KeyFile:
    """``keys.json`` and its second copy ``keys.json.bak``."""

    def __init__(
        self,
        path: Path,
        *,
        disk: Disk | None = None,
        cost: Argon2Cost | None = None,
        keyring: SystemKeyring | None = None,
    ) -> None:
        """``cost`` is that of passphrases set from now on."""
        self.path = path
        self._copy = path.with_name(path.name + ".bak")
        self._disk = disk or Disk()
        self._cost = cost or Argon2Cost()
        self._keyring = keyring or SystemKeyring()

    @property
    def exists(self) -> bool:
        """Whether the store has keys already, be they damaged."""
        return self.path.exists() or self._copy.exists()

    def read_store(self) -> str:
        """The random name of the store that these keys open. Raises DamagedError."""
        return self._load().store

    @property
    def is_remembered(self) -> bool:
        """Whether the system's keyring was given a key to it. Raises DamagedError."""
        return self._load().keyring is not None

    def create(self, passphrase: str) -> tuple[StoreKeys, str]:
        """A new store's keys, and the recovery code to print, which is kept nowhere.

        Raises StoreError where there are keys already, DiskFullError.
        """
        if self.exists:
            raise StoreError("このプロファイルにはすでに鍵があります。何も変更していません。")
        keys = StoreKeys(os.urandom(KEY_BYTES))
        store, code = os.urandom(16).hex(), recovery.new_code()
        body = _Body(store, self._by_passphrase(store, keys, passphrase), _by_code(store, keys, code))
        self._save(body)
        return keys, code

    def unlock(self, passphrase: str) -> StoreKeys:
        """Raises LockedError for a wrong passphrase, DamagedError."""
        body = self._load()
        key = _stretch(passphrase, body.passphrase)
        keys = _open(body.passphrase, key, body.store, "passphrase")
        if keys is None:
            raise LockedError("パスフレーズが違います。大文字と小文字、入力モードを確かめてください。")
        return keys

    def unlock_by_code(self, code: str) -> StoreKeys:
        """Open with the recovery code, however it was typed. Raises LockedError, DamagedError."""
        body = self._load()
        key = _code_key(recovery.parse_code(code), body.recovery)
        keys = _open(body.recovery, key, body.store, "recovery")
        if keys is None:
            raise LockedError("復旧コードが違います。印刷した紙と見比べて、もう一度入力してください。")
        return keys

    def unlock_by_keyring(self) -> StoreKeys | None:
        """Open with what the system's keyring keeps; None where it keeps nothing that fits.

        Raises DamagedError.
        """
        body = self._load()
        key = self._keyring.get(body.store) if body.keyring else None
        if body.keyring is None or key is None:
            return None
        return _open(body.keyring, key, body.store, "keyring")

    def change_passphrase(self, keys: StoreKeys, passphrase: str) -> None:
        """Seal the same key under a new passphrase; the old one opens nothing any more."""
        body = self._load()
        self._save(
            msgspec.structs.replace(body, passphrase=self._by_passphrase(body.store, keys, passphrase))
        )

    def new_recovery_code(self, keys: StoreKeys) -> str:
        """A new recovery code to print; the old one opens nothing any more."""
        body = self._load()
        code = recovery.new_code()
        self._save(msgspec.structs.replace(body, recovery=_by_code(body.store, keys, code)))
        return code

    def remember(self, keys: StoreKeys) -> bool:
        """Let the system's keyring open the store too; False where there is none."""
        body = self._load()
        key = os.urandom(KEY_BYTES)
        if not self._keyring.set(body.store, key):
            return False
        self._save(msgspec.structs.replace(body, keyring=_seal(keys, key, body.store, "keyring")))
        return True

    def forget(self) -> None:
        """From now on the passphrase is asked for."""
        body = self._load()
        self._keyring.delete(body.store)
        self._save(msgspec.structs.replace(body, keyring=None))

    def check(self) -> list[Message]:
        """What is wrong with the two copies, in words; empty when all is well."""
        return [
            Message("鍵のファイル {name} が壊れているか、ありません。", name=path.name)
            for path in (self.path, self._copy)
            if self._read(path) is None
        ]

    def _by_passphrase(self, store: str, keys: StoreKeys, passphrase: str) -> _Sealed:
        blank = _Sealed(b"", os.urandom(16), self._cost)
        key = _stretch(passphrase, blank)
        return msgspec.structs.replace(blank, box=_seal(keys, key, store, "passphrase").box)

    def _load(self) -> _Body:
        body = self._read(self.path)
        if body is None:
            body = self._read(self._copy)
        elif self._copy.exists() and self._read(self._copy) != body:
            # A change of passphrase was cut short: the copy must not keep the old one alive.
            with suppress(StoreError):
                self._disk.replace(self._copy, self._disk.read(self.path))
        if body is None:
            raise DamagedError(
                "鍵のファイル(keys.json)が壊れているか、ありません。何も変更していません。"
                "バックアップの keys.json を同じ場所に戻してください。"
            )
        return body

    def _read(self, path: Path) -> _Body | None:
        try:
            document = msgspec.json.decode(self._disk.read(path), type=_Document)
            if document.version != _VERSION or document.sha256 != _digest(document.body):
                return None
            body = msgspec.json.decode(document.body, type=_Body)
        except (FileNotFoundError, DamagedError, msgspec.DecodeError):
            return None
        cost = body.passphrase.cost
        return body if cost and cost.is_sane else None

    def _save(self, body: _Body) -> None:
        raw = msgspec.Raw(msgspec.json.encode(body))
        data = msgspec.json.encode(_Document(_VERSION, _digest(raw), raw))
        for path in (self.path, self._copy):
            self._disk.replace(path, data)


def _digest(raw: msgspec.Raw) -> str:
    return hashlib.sha256(bytes(raw)).hexdigest()


def _hmac(key: bytes, message: bytes) -> str:
    import hmac

    return hmac.digest(key, message, "sha256").hex()


# The cryptography library is loaded by what seals and opens: the window asks only which profiles have keys.


def _derive(secret: bytes, purpose: str, salt: bytes | None = None) -> bytes:
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    return HKDF(SHA256(), KEY_BYTES, salt, f"enishi 1 {purpose}".encode()).derive(secret)


def _stretch(passphrase: str, sealed: _Sealed) -> bytes:
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    cost = sealed.cost or Argon2Cost()
    kdf = Argon2id(
        salt=sealed.salt,
        length=KEY_BYTES,
        iterations=cost.iterations,
        lanes=cost.lanes,
        memory_cost=cost.memory_kib,
    )
    return kdf.derive(passphrase.encode())


def _by_code(store: str, keys: StoreKeys, code: str) -> _Sealed:
    salt = os.urandom(16)
    key = _code_key(recovery.parse_code(code), _Sealed(b"", salt))
    return msgspec.structs.replace(_seal(keys, key, store, "recovery"), salt=salt)


def _code_key(code: bytes, sealed: _Sealed) -> bytes:
    """A code of 160 random bits needs no stretching."""
    return _derive(code, "recovery", sealed.salt)


def _seal(keys: StoreKeys, key: bytes, store: str, way: str) -> _Sealed:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    nonce = os.urandom(_NONCE_BYTES)
    return _Sealed(nonce + AESGCM(key).encrypt(nonce, keys.secret, f"{store} {way}".encode()))


def _open(sealed: _Sealed, key: bytes, store: str, way: str) -> StoreKeys | None:
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    """The store's key; None where this is not the key that sealed it."""
    nonce, box = sealed.box[:_NONCE_BYTES], sealed.box[_NONCE_BYTES:]
    try:
        return StoreKeys(AESGCM(key).decrypt(nonce, box, f"{store} {way}".encode()))
    except (InvalidTag, ValueError):
        return None
