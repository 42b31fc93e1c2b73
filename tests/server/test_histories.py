"""Whatever happens, desks agree within their scopes, and nothing is lost, doubled or told to the wrong one."""

from __future__ import annotations

import pytest

from server.database import Database
from server.sealing import Sealer
from tests.server.histories import History


@pytest.mark.parametrize("seed", range(8))
def test_random_histories(database: Database, sealer: Sealer, seed: int) -> None:
    History(database, sealer, seed).run()


@pytest.mark.slow
@pytest.mark.parametrize("hundred", range(10))
def test_a_thousand_random_histories(database: Database, sealer: Sealer, hundred: int) -> None:
    for seed in range(1000 + 100 * hundred, 1100 + 100 * hundred):
        History(database, sealer, seed).run()
