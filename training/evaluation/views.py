"""Whether a model tells AP from PA where it should tell normal from abnormal.

Whoever cannot stand is X-rayed AP, in bed; so the view goes with the disease in
one hospital and against it in another, and a network may learn it in place of the lungs.
"""

import numpy as np
from numpy.typing import NDArray

from training.evaluation import metrics
from training.evaluation.results import ViewEffect
from training.evaluation.scores import Scores

MINIMUM_PER_VIEW = 10
"""Films of a view, normal or abnormal, below which there is no figure."""
VIEWS = ("AP", "PA")

Flags = NDArray[np.bool_]


def measure_view_effect(scores: Scores, normal: int) -> list[ViewEffect]:
    """The effect of the view in every source and hospital that shows enough of each.

    Parameters
    ----------
    scores : Scores
    normal : int
        Index of the normal finding.
    """
    known = scores.of_normal_or_abnormal
    values = 1 - known.probabilities[:, normal]
    abnormal = known.truth != normal
    rows = [example.row for example in known.examples]
    places = np.array([f"{row.source}\0{row.hospitals[0]}" for row in rows])
    views = np.array([row.view[:2] for row in rows])  # "AP Supine" is AP
    found = []
    for place in sorted(set(places.tolist())):
        own = (places == place) & np.isin(views, VIEWS)
        effect = _effect(place, abnormal[own], views[own] == "AP", values[own])
        if effect is not None:
            found.append(effect)
    return found


def _effect(
    place: str, abnormal: Flags, in_bed: Flags, values: NDArray[np.float64]
) -> ViewEffect | None:
    source, hospital = place.split("\0")
    of_view = {"AP": in_bed, "PA": ~in_bed}
    healthy = {view: int((own & ~abnormal).sum()) for view, own in of_view.items()}
    ill = {view: int((own & abnormal).sum()) for view, own in of_view.items()}
    if min(*healthy.values(), *ill.values()) < MINIMUM_PER_VIEW:
        return None
    return ViewEffect(
        source,
        hospital,
        healthy,
        ill,
        auc=_area(abnormal, values),
        auc_within={view: _area(abnormal[own], values[own]) for view, own in of_view.items()},
        auc_of_view_alone=_area(abnormal, in_bed.astype(np.float64)),
        view_told_in_normal=_area(in_bed[~abnormal], values[~abnormal]),
    )


def _area(positive: Flags, values: NDArray[np.float64]) -> float:
    area = metrics.area_under_curve(positive, values)
    assert area is not None  # noqa: S101 - both sides have films
    return area
