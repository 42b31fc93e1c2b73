"""The operating system's keyring, where there is one that deserves the name."""

from __future__ import annotations

import base64
from collections.abc import Callable
from typing import Any, TypeVar

from app.core.patience import within

_SERVICE = "Enishi"

# Those of the system itself. Others keep plain files or prompt on a terminal.
_TRUSTED = {
    "keyring.backends.SecretService",
    "keyring.backends.libsecret",
    "keyring.backends.kwallet",
    "keyring.backends.Windows",
    "keyring.backends.macOS",
}

T = TypeVar("T")


class SystemKeyring:
    """Keeps one small secret per store. Never raises: a keyring that fails is one that is not there."""

    def __init__(self, backend: Any = None, patience: float = 30.0) -> None:
        """``backend`` is a ``keyring.backend.KeyringBackend``, by default the one that the user's system prefers.

        ``patience`` is how many seconds a call may take; the system may be asking the user to unlock.
        """
        self._backend = backend
        self._patience = patience

    def get(self, store: str) -> bytes | None:
        """What was kept for a store, or None."""
        return self._ask(lambda backend: base64.b64decode(backend.get_password(_SERVICE, store)))

    def set(self, store: str, secret: bytes) -> bool:
        """Keep a secret; whether it can be read back."""
        text = base64.b64encode(secret).decode()
        self._ask(lambda backend: backend.set_password(_SERVICE, store, text))
        return self.get(store) == secret

    def delete(self, store: str) -> None:
        """Keep nothing any more."""
        self._ask(lambda backend: backend.delete_password(_SERVICE, store))

    @property
    def is_there(self) -> bool:
        """Whether there is one that can be asked."""
        return self._ask(lambda _: True) is True

    def _ask(self, question: Callable[[Any], T]) -> T | None:
        """The answer, or None where there is no keyring, it refuses, or it does not answer in time."""

        def ask() -> T | None:
            backend = self._backend or _trusted_backend()
            return question(backend) if backend else None

        return within(self._patience, ask)


def _trusted_backend() -> Any:
    import keyring

    chosen = keyring.get_keyring()
    candidates = getattr(chosen, "backends", [chosen])
    return next((item for item in candidates if type(item).__module__ in _TRUSTED), None)
