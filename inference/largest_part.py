"""The largest connected part of a mask, without SciPy, which the program does not ship."""

import numpy as np
from numpy.typing import NDArray


def largest_part(mask: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """The mask without its islands.

    Parameters
    ----------
    mask : ndarray of bool, shape (rows, columns)

    Returns
    -------
    ndarray of bool, shape (rows, columns)
        The part of most pixels, where pixels that touch at a corner are connected too.
        Empty for an empty mask.
    """
    runs = _runs(mask)
    parents = list(range(len(runs)))

    def root(run: int) -> int:
        while parents[run] != run:
            parents[run] = parents[parents[run]]
            run = parents[run]
        return run

    above: list[int] = []
    current: list[int] = []
    row_of_current = -1
    for index, (row, start, end) in enumerate(runs):
        if row != row_of_current:
            above = current if row == row_of_current + 1 else []
            current, row_of_current = [], row
        for other in above:
            _, other_start, other_end = runs[other]
            if start <= other_end and other_start <= end:
                parents[root(index)] = root(other)
        current.append(index)
    sizes: dict[int, int] = {}
    for index, (_, start, end) in enumerate(runs):
        sizes[root(index)] = sizes.get(root(index), 0) + end - start
    part = np.zeros_like(mask)
    if sizes:
        largest = max(sizes, key=lambda run: sizes[run])
        for index, (row, start, end) in enumerate(runs):
            if root(index) == largest:
                part[row, start:end] = True
    return part


def _runs(mask: NDArray[np.bool_]) -> list[tuple[int, int, int]]:
    """Row, first column and the column behind the last one of every unbroken line of pixels."""
    edges = np.diff(np.pad(mask, ((0, 0), (1, 1))).astype(np.int8), axis=1)
    rows, starts = np.nonzero(edges == 1)
    _, ends = np.nonzero(edges == -1)
    return list(zip(rows.tolist(), starts.tolist(), ends.tolist(), strict=True))
