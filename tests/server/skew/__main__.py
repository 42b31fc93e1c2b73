"""`python -m tests.server.skew`: keep the conversations of this version. CONTRIBUTING.md says when."""

from __future__ import annotations

import tempfile
from pathlib import Path

from server.database import Database
from server.postgres import OwnPostgres
from server.schema import RECORDS, migrate
from server.tables import ACCOUNTS
from tests.server.conftest import QUICK
from tests.server.skew.recording import keep


def main() -> None:
    """Record before a PostgreSQL of its own."""
    with tempfile.TemporaryDirectory(prefix="enishi-skew-") as name:
        folder = Path(name)
        folder.chmod(0o711)
        postgres = OwnPostgres(folder / "postgres", QUICK)
        postgres.start()
        try:
            with Database(postgres.url) as database:
                migrate(database, {"records": RECORDS, "accounts": ACCOUNTS})
                print(keep(database, folder))
        finally:
            postgres.stop()


if __name__ == "__main__":
    main()
