"""One-to-one matching of greatest total weight, by the Hungarian method with shortest paths (cubic time)."""

from __future__ import annotations

from collections.abc import Sequence
from math import inf

Weights = Sequence[Sequence[float]]


class _Solver:
    """Rows are given a column one after the other; `taken[j]` is the row of column j, -1 while it is free."""

    def __init__(self, weights: Weights) -> None:
        rows, columns = len(weights), len(weights[0])
        self.size = max(rows, columns)
        padding = [0.0] * (self.size - columns)
        self.cost = [[-weight for weight in row] + padding for row in weights]
        self.cost += [[0.0] * self.size for _ in range(self.size - rows)]
        self.row_price = [0.0] * self.size
        self.column_price = [0.0] * self.size
        self.taken = [-1] * self.size

    def place(self, row: int) -> None:
        """Give `row` a column, moving earlier rows along the shortest path to a free column."""
        distance, before = [inf] * self.size, [-1] * self.size
        settled: list[int] = []
        waiting = list(range(self.size))
        at, column, length = row, -1, 0.0
        while at >= 0:
            for j in waiting:
                reach = length + self.cost[at][j] - self.row_price[at] - self.column_price[j]
                if reach < distance[j]:
                    distance[j], before[j] = reach, column
            column = min(waiting, key=distance.__getitem__)
            waiting.remove(column)
            length, at = distance[column], self.taken[column]
            settled.append(column)
        self._reprice(row, settled[:-1], distance, length)
        self._move(row, column, before)

    def _reprice(self, row: int, settled: list[int], distance: list[float], length: float) -> None:
        self.row_price[row] += length
        for j in settled:
            self.row_price[self.taken[j]] += length - distance[j]
            self.column_price[j] -= length - distance[j]

    def _move(self, row: int, column: int, before: list[int]) -> None:
        while before[column] >= 0:
            self.taken[column] = self.taken[before[column]]
            column = before[column]
        self.taken[column] = row


def best_pairs(weights: Weights) -> list[tuple[int, int]]:
    """Pairs (row, column) of the matching of greatest total weight, without pairs of weight 0; weights must not be negative.

    Of several such matchings it is always the same one that is returned.
    """
    if not weights or not weights[0]:
        return []
    solver = _Solver(weights)
    for row in range(solver.size):
        solver.place(row)
    rows, columns = len(weights), len(weights[0])
    pairs = ((row, column) for column, row in enumerate(solver.taken) if row < rows and column < columns)
    return [(row, column) for row, column in pairs if weights[row][column] > 0]
