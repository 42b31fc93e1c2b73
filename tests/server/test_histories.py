"""Whatever happens, desks agree within their scopes, and nothing is lost, doubled or told to the wrong one."""

from __future__ import annotations

import pytest

from server.database import Database
from server.sealing import Sealer
from tests.server.histories import History

ONCE_WRONG = (1124,)
"""1124: a clock that was ahead stayed with a record though no unit had it any more."""

ONCE_HELD_TOO_LONG = (3010,)
"""3010: a page that was hung on another card of the same scope, which the desk does not hold."""


@pytest.mark.parametrize("seed", [*range(8), *ONCE_WRONG])
def test_random_histories(database: Database, sealer: Sealer, seed: int) -> None:
    History(database, sealer, seed).run()


@pytest.mark.parametrize("seed", [*range(3), *ONCE_HELD_TOO_LONG])
def test_random_histories_of_an_office_that_limits_what_desks_hold(
    database: Database, sealer: Sealer, seed: int
) -> None:
    History(database, sealer, seed, limits=True).run()


@pytest.mark.slow
@pytest.mark.parametrize("hundred", range(10))
def test_a_thousand_random_histories(database: Database, sealer: Sealer, hundred: int) -> None:
    for seed in range(1000 + 100 * hundred, 1100 + 100 * hundred):
        History(database, sealer, seed, limits=seed % 2 == 1).run()
