"""The surest wrong answers, described without showing or naming a picture."""

import numpy as np

from training.evaluation.results import Failure
from training.evaluation.scores import Scores

MAXIMUM_FAILURES = 12


def describe_failures(scores: Scores) -> tuple[Failure, ...]:
    """What the model was wrong about with the highest probability.

    At most two per hospital and confusion, so that the list shows different ones.
    """
    known = scores.of_findings
    truth = known.truth
    called = known.probabilities.argmax(axis=1)
    certainty = known.probabilities.max(axis=1)
    seen: dict[tuple[str, int, int], int] = {}
    described: list[Failure] = []
    for place in np.argsort(-np.where(called != truth, certainty, -1)).tolist():
        if called[place] == truth[place] or len(described) == MAXIMUM_FAILURES:
            break
        row = known.examples[place].row
        kind = (row.hospitals[0], int(truth[place]), int(called[place]))
        seen[kind] = seen.get(kind, 0) + 1
        if seen[kind] > 2:
            continue
        described.append(
            Failure(
                finding=known.findings[truth[place]],
                called=known.findings[called[place]],
                probability=round(float(certainty[place]), 3),
                hospital_group=row.hospitals[0],
                label=row.label,
                view=row.view or "not stated",
            )
        )
    return tuple(described)
