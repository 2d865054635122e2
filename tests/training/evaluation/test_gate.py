"""Where the gate is set."""

import numpy as np

from training.evaluation.gate import choose_threshold


def test_the_gate_spares_the_worst_served_hospital() -> None:
    random = np.random.default_rng(5)
    kind = np.repeat(["a", "b", "few"], [400, 400, 5])
    scores = np.concatenate([random.uniform(0.6, 1, 400), random.uniform(0.1, 1, 400), np.zeros(5)])
    readable = np.ones(805, bool)
    threshold = choose_threshold(scores, kind.tolist(), readable, 0.01)
    assert np.mean(scores[kind == "b"] < threshold) <= 0.01
    assert threshold > 0.09
    assert choose_threshold(scores[:400], kind[:400].tolist(), readable[:400], 0.01) == 0.5
