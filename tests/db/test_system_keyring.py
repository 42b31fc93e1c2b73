import threading
from typing import Any

import keyring
import pytest
from keyring.errors import InitError, KeyringError, KeyringLocked, NoKeyringError, PasswordDeleteError

from app.db.system_keyring import SystemKeyring


class Keeping:
    """As a keyring backend: a dictionary."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, name: str) -> str | None:
        return self.kept.get((service, name))

    def set_password(self, service: str, name: str, password: str) -> None:
        self.kept[service, name] = password

    def delete_password(self, service: str, name: str) -> None:
        if (service, name) not in self.kept:
            raise PasswordDeleteError("no such entry")
        del self.kept[service, name]


class Failing:
    def __init__(self, error: Exception) -> None:
        self._error = error

    def __getattr__(self, name: str) -> Any:
        def fail(*_: str) -> None:
            raise self._error

        return fail


def test_it_keeps_bytes_for_each_store() -> None:
    backend = Keeping()
    system = SystemKeyring(backend)
    assert system.get("one") is None
    assert system.set("one", bytes(range(32)))
    assert system.set("two", b"\xff" * 32)
    assert (system.get("one"), system.get("two")) == (bytes(range(32)), b"\xff" * 32)
    system.delete("one")
    system.delete("one")
    assert system.get("one") is None
    assert {service for service, _ in backend.kept} == {"Enishi"}


@pytest.mark.parametrize(
    "error",
    [
        NoKeyringError(),
        InitError("no display"),
        KeyringLocked(),
        KeyringError(),
        OSError("D-Bus"),
        ValueError(),
    ],
)
def test_a_keyring_that_fails_is_one_that_is_not_there(error: Exception) -> None:
    system = SystemKeyring(Failing(error))
    assert system.get("store") is None
    assert not system.set("store", bytes(32))
    system.delete("store")


def test_an_entry_that_somebody_else_wrote_is_none() -> None:
    backend = Keeping()
    backend.kept["Enishi", "store"] = "これは base64 ではない"
    assert SystemKeyring(backend).get("store") is None


def test_a_keyring_that_hangs_is_not_waited_for() -> None:
    never = threading.Event()

    class Hanging(Keeping):
        def get_password(self, service: str, name: str) -> str | None:
            never.wait(20)
            return None

    assert SystemKeyring(Hanging(), patience=0.05).get("store") is None
    never.set()


def test_only_keyrings_of_the_system_are_trusted(monkeypatch: pytest.MonkeyPatch) -> None:
    plain = Keeping()
    monkeypatch.setattr(keyring, "get_keyring", lambda: plain)
    assert not SystemKeyring().set("store", bytes(32))
    assert plain.kept == {}

    trusted = type("Backend", (Keeping,), {"__module__": "keyring.backends.SecretService"})()
    chain = type("Chain", (), {"backends": [plain, trusted]})()
    monkeypatch.setattr(keyring, "get_keyring", lambda: chain)
    assert SystemKeyring().set("store", bytes(32))
    assert plain.kept == {}
    assert len(trusted.kept) == 1
