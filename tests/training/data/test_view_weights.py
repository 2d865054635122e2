"""AP and PA as frequent as each other, normal and abnormal."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from training.data.datasets.labelled_radiograph import LabelledRadiograph
from training.data.examples import ANATOMY_ONLY, REFUSED, UNNAMED, Example
from training.data.view_weights import view_weights


def films(source: Any, finding: Any, view: Any, count: Any) -> Any:
    row = LabelledRadiograph(
        path=Path("film.png"),
        file="film.png",
        source=source,
        label="made",
        hospitals=(source,),
        patient="made",
        view=view,
    )
    return [Example(row, finding)] * count


TABLE = [
    *films("nih", 0, "AP", 68),
    *films("nih", 0, "PA", 32),
    *films("nih", 1, "AP Supine", 30),
    *films("nih", UNNAMED, "AP", 15),
    *films("nih", 2, "PA", 55),
    *films("nih", 1, "", 5),
    *films("nih", REFUSED, "AP", 4),
    *films("nih", ANATOMY_ONLY, "PA", 4),
    *films("other", 0, "AP", 9),
    *films("other", 0, "PA", 1),
]


def test_the_view_says_nothing_of_the_finding() -> None:
    weights = view_weights(TABLE, ("nih",), 0)
    views = np.array([item.row.view[:2] for item in TABLE])
    normal = np.array([item.finding == 0 and item.row.source == "nih" for item in TABLE])
    abnormal = np.array([item.finding in (1, 2, UNNAMED) for item in TABLE])
    for side in (normal, abnormal & (views != "")):
        total = weights[side & (views == "AP")].sum()
        assert total == pytest.approx(weights[side & (views == "PA")].sum())
        assert weights[side].sum() == pytest.approx(side.sum())
    rest = np.array([item.finding in (REFUSED, ANATOMY_ONLY) for item in TABLE])
    rest |= np.array([item.row.source == "other" for item in TABLE]) | (views == "")
    assert (weights[rest] == 1).all()


def test_a_side_of_one_view_cannot_be_balanced() -> None:
    table = [*films("nih", 0, "AP", 3), *films("nih", 1, "AP", 2), *films("nih", 1, "PA", 1)]
    np.testing.assert_allclose(view_weights(table, {"nih"}, 0), [1, 1, 1, 0.75, 0.75, 1.5])
