from __future__ import annotations

import pytest

from tests.devices import matrix
from tests.devices.rig import clerk
from tests.devices.rig.faults import Mishap, Stage


@pytest.mark.parametrize("rig", matrix.RIGS)
@pytest.mark.parametrize("mishap", Mishap)
@pytest.mark.parametrize("stage", Stage)
def test_no_page_is_lost_none_comes_twice_and_the_clerk_is_told_the_right_thing(
    rig: str, mishap: Mishap, stage: Stage
) -> None:
    day = matrix.struck(rig, mishap, stage)
    assert day.pages == clerk.expected(matrix.SHEETS)
    assert {*day.kinds} <= matrix.meant(mishap)
    assert day.kinds or None in matrix.meant(mishap)
    # A sensor that does not see the paper says so again until somebody pushes it in.
    assert len(day.faults) <= (2 if mishap is Mishap.EMPTY else 1)
    assert day.opened == (2 if mishap is Mishap.UNPLUG else 1)


def test_the_page_for_users_has_the_table_as_it_is() -> None:
    assert matrix.written() == matrix.table()
