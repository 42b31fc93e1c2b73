"""Which cells of a table are hidden so that none tells of few people (一次秘匿・二次秘匿).

A cell of fewer people than a threshold is hidden, and further ones with it, until no hidden cell can be
computed from those that are shown. Row and column totals are cells of the table too. Each line says that its cells
add up to its total, so hidden cells are the edges of a graph whose nodes are rows and columns, and one can be
computed exactly when its edge is a bridge (D. Gusfield, A graph theoretic approach to statistical data security,
SIAM J. Comput. 17, 1988).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

FEWEST = 5
"""People in a cell that is shown."""

Cell = tuple[int, int]
"""Row and column."""


def hidden_cells(people: Sequence[Sequence[int]], fewest: int = FEWEST) -> frozenset[Cell]:
    """The cells to hide; ``people`` is how many are in each, the last row and the last column being totals.

    What is empty says nothing of anybody: it is shown, and protects no other.
    """
    filled = {
        (row, column): count for row, line in enumerate(people) for column, count in enumerate(line) if count
    }
    hidden = {cell for cell, count in filled.items() if count < fewest}
    while bridge := next((cell for cell in sorted(hidden) if _is_computed(cell, hidden)), None):
        more = _cycle(bridge, filled, hidden) or filled.keys() - hidden
        if not more:
            break
        hidden |= more
    return frozenset(hidden)


def _cycle(cell: Cell, filled: Mapping[Cell, int], hidden: set[Cell]) -> set[Cell]:
    """The cells that make a rectangle with a cell, those to be hidden of it: with the fewest people, if there is one."""
    row, column = cell
    found: list[tuple[int, list[Cell]]] = []
    for other_row, other_column in filled:
        corners = [(row, other_column), (other_row, column), (other_row, other_column)]
        if other_row != row and other_column != column and all(corner in filled for corner in corners):
            new = sorted(corner for corner in corners if corner not in hidden)
            found.append((sum(filled[corner] for corner in new), new))
    return set(min(found)[1]) if found else set()


def _is_computed(cell: Cell, hidden: set[Cell]) -> bool:
    """Whether a hidden cell is a bridge: no other hidden cells lead from its row to its column."""
    rows, columns = {cell[0]}, set[int]()
    rest = hidden - {cell}
    while True:
        new_columns = {column for row, column in rest if row in rows} - columns
        columns |= new_columns
        new_rows = {row for row, column in rest if column in columns} - rows
        rows |= new_rows
        if cell[1] in columns:
            return False
        if not (new_columns or new_rows):
            return True
