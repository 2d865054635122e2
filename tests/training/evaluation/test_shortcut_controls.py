"""A network that needs no lungs is found out."""

from typing import Any

from training.evaluation.shortcut_controls import CONTROLS, measure_shortcuts

NORMAL, COVID19 = 0, 1


def test_a_network_that_needs_no_lungs_is_found_out(classifier: Any, dataset: Any) -> None:
    found = measure_shortcuts(classifier, dataset.table.examples[:40] * 2, NORMAL, seed=1)
    assert found.activation_inside_lungs is None  # nobody drew lungs
    assert set(found.controls) == {name for name in CONTROLS if "lungs" not in name}
    for name, control in found.controls.items():
        assert control.pictures == 80
        assert control.auc["covid19_pneumonia"] == control.auc["abnormal"] == 1, name
    assert found.controls["unchanged"].mean_change == 0
    assert found.controls["border only"].mean_change > 0.05
