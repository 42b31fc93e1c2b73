"""No hidden cell can be computed from what is shown."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from app.insights.suppression import FEWEST, hidden_cells


def with_totals(table: list[list[int]]) -> list[list[int]]:
    rows = [[*row, sum(row)] for row in table]
    return [*rows, [sum(column) for column in zip(*rows, strict=True)]]


def test_a_table_of_many_is_shown() -> None:
    assert hidden_cells(with_totals([[5, 6], [7, 8]])) == frozenset()


def test_one_small_cell_takes_three_others_with_it() -> None:
    hidden = hidden_cells(with_totals([[2, 20, 30], [10, 20, 30], [9, 40, 50]]))
    assert (0, 0) in hidden
    assert len(hidden) == 4


def test_where_nothing_else_protects_it_the_total_is_hidden() -> None:
    assert hidden_cells(with_totals([[3]])) == {(0, 0), (0, 1), (1, 0), (1, 1)}


def test_what_is_empty_is_shown_and_protects_nobody() -> None:
    hidden = hidden_cells(with_totals([[2, 0], [9, 9]]))
    assert (0, 1) not in hidden
    assert (0, 0) in hidden


tables = st.integers(1, 4).flatmap(
    lambda width: st.lists(
        st.lists(st.one_of(st.integers(0, 9), st.integers(0, 60)), min_size=width, max_size=width),
        min_size=1,
        max_size=4,
    )
)


@given(tables)
def test_no_hidden_cell_follows_from_the_shown_ones(table: list[list[int]]) -> None:
    """By linear algebra: a hidden cell is determined where its unit vector lies in the row space of the equations."""
    full = with_totals(table)
    hidden = sorted(hidden_cells(full))
    for row, line in enumerate(full):
        for column, count in enumerate(line):
            assert (0 < count < FEWEST) <= ((row, column) in hidden)
    if not hidden:
        return
    place = {cell: index for index, cell in enumerate(hidden)}
    rows, columns = range(len(full)), range(len(full[0]))
    equations = [[(row, column) for column in columns] for row in rows]
    equations += [[(row, column) for row in rows] for column in columns]
    matrix = np.zeros((len(equations), len(hidden)))
    for number, cells in enumerate(equations):
        for cell in cells:
            if cell in place:
                # The total stands on the other side of its line's equation.
                last = cell[1] == len(full[0]) - 1 if number < len(full) else cell[0] == len(full) - 1
                matrix[number, place[cell]] = -1 if last else 1
    rank = np.linalg.matrix_rank(matrix)
    for index in range(len(hidden)):
        unit = np.zeros(len(hidden))
        unit[index] = 1
        assert np.linalg.matrix_rank(np.vstack([matrix, unit])) > rank, (full, hidden, hidden[index])
