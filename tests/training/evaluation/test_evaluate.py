from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from training.data.datasets.labelled_radiograph import LabelledRadiograph
from training.data.examples import ANATOMY_ONLY, REFUSED, UNNAMED, Example
from training.evaluation.evaluate import evaluate
from training.evaluation.failures import describe_failures
from training.evaluation.scores import Scores, join


def figures_of(*arguments: Any) -> Any:
    return evaluate(*arguments)


def scores_of(rows: Any) -> Any:
    """From (source, hospital, finding, probability of the second finding, readable)."""
    examples = tuple(
        Example(
            LabelledRadiograph(
                path=Path(f"{number}.png"),
                file=f"{number}.png",
                source=source,
                label="made",
                hospitals=(hospital,),
                patient=str(number),
            ),
            finding,
        )
        for number, (source, hospital, finding, _, _) in enumerate(rows)
    )
    ill = np.array([row[3] for row in rows])
    return Scores(
        examples,
        ("normal", "ill"),
        np.stack([1 - ill, ill], axis=1),
        np.array([row[4] for row in rows]),
        np.arange(len(rows)),
    )


@pytest.fixture
def evaluated() -> Any:
    """In source "a" the hospital tells the finding; in "b" one hospital shows both."""
    random = np.random.default_rng(0)
    rows = [("a", "north", 0, 0.1, 1.0)] * 40 + [("a", "south", 1, 0.9, 1.0)] * 40
    rows += [("b", "west", n % 2, float(random.random()), 1.0) for n in range(80)]
    rows += [("c", "tiny", 1, 0.9, 1.0)] * 9
    rows += [("d", "knees", REFUSED, 0.5, 0.1)] * 20
    return figures_of(scores_of(rows), 0, {}, 0.5, 1)


def test_only_one_hospital_makes_a_fair_comparison(evaluated: Any) -> None:
    (fair,) = evaluated.same_source
    assert (fair.source, fair.hospital, fair.pictures) == ("b", "west", (40, 40))
    assert fair.auc.low < fair.auc.value < fair.auc.high < 0.75
    assert evaluated.findings["ill"].auc.value > 0.75


def test_small_cells_are_hidden(evaluated: Any) -> None:
    assert set(evaluated.subgroups["hospital"]) == {"north", "south", "west"}
    assert evaluated.subgroups["hospital"]["north"].auc == {}


def test_refused_kinds_count_for_the_gate_alone(evaluated: Any) -> None:
    assert evaluated.pictures == 169
    knees = evaluated.gate.by_hospital["knees"]
    assert knees.should_be_refused
    assert knees.refused.value == 1
    assert evaluated.gate.by_hospital["west"].refused.value == 0
    assert np.sum(evaluated.confusion_matrix) == 169


def test_failures_are_described_and_not_named() -> None:
    rows = [("a", "north", 0, 0.99, 1.0)] * 5 + [
        ("a", "south", 1, 0.2, 1.0),
        ("a", "south", 1, 1.0, 1),
    ]
    described = describe_failures(scores_of(rows))
    assert [item.called for item in described] == ["ill", "ill", "normal"]
    assert described[0].probability == 0.99
    assert not any(".png" in str(item) for item in described)


def test_joined_scores_keep_their_groups_apart() -> None:
    part = scores_of([("a", "north", 0, 0.1, 1.0), ("a", "north", 1, 0.8, 1.0)])
    whole = join([part, part])
    assert len(set(whole.groups.tolist())) == 4
    assert whole.probabilities.shape == (4, 2)


def test_a_film_without_a_named_finding_counts_for_abnormal_alone() -> None:
    rows = [("a", "west", n % 2, (n % 2) * 0.8, 1.0) for n in range(80)]
    named = figures_of(scores_of(rows), 0, {}, None, 1)
    unnamed = [("a", "west", UNNAMED, 0.0, 1.0)] * 40 + [("j", "jsrt", ANATOMY_ONLY, 0.0, 1.0)] * 40
    both = figures_of(scores_of(rows + unnamed), 0, {}, None, 1)
    assert named.abnormal.auc.value == 1
    assert both.abnormal.auc.value == 0.75  # 40 of 80 abnormal films look normal
    assert both.abnormal.positive == 80
    assert both.findings == named.findings
    assert both.confusion_matrix == named.confusion_matrix
    assert both.subgroups["hospital"]["west"].abnormal_auc == 0.75
    assert both.subgroups["hospital"]["west"].auc == {"normal": 1.0, "ill": 1.0}
    assert "jsrt" not in both.subgroups["hospital"]


def test_abnormal_is_calibrated_for_the_shares_of_normal_and_abnormal() -> None:
    rows = [("a", "west", 0, 0.5, 1.0)] * 10 + [("a", "west", 1, 0.5, 1.0)] * 30
    rows += [("a", "west", UNNAMED, 0.5, 1.0)] * 60
    fair = figures_of(scores_of(rows), 0, {}, None, 1, {"normal": 0.5, "ill": 0.5})
    assert fair.abnormal.calibration_error == pytest.approx(0)
    as_they_are = figures_of(scores_of(rows), 0, {}, None, 1)
    assert as_they_are.abnormal.calibration_error == pytest.approx(0.4)


def test_the_view_alone_and_the_score_within_each_view() -> None:
    """Normal films are mostly AP, ill ones mostly PA; the score sees the view and nothing else."""
    views = ["AP"] * 40 + ["PA"] * 20 + ["AP Supine"] * 20 + ["PA"] * 40
    rows = [("nih", "nih", int(n >= 60), 0.1 + 0.8 * (views[n] == "PA"), 1.0) for n in range(120)]
    scores = scores_of([*rows, *[("b", "west", n % 2, 0.5, 1.0) for n in range(80)]])
    seen = tuple(
        Example(replace(example.row, view=view), example.finding)
        for example, view in zip(scores.examples, [*views, *["PA"] * 80], strict=True)
    )
    (effect,) = figures_of(replace(scores, examples=seen), 0, {}, None, 1).view_effect
    assert (effect.source, effect.hospital) == ("nih", "nih")
    assert effect.normal == {"AP": 40, "PA": 20}
    assert effect.abnormal == {"AP": 20, "PA": 40}
    assert effect.auc == pytest.approx(2 / 3)
    assert effect.auc_within == {"AP": 0.5, "PA": 0.5}
    assert effect.auc_of_view_alone == pytest.approx(1 / 3)
    assert effect.view_told_in_normal == 0
