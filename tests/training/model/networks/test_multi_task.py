from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
import pytest

from tests.training.fitting.fine_tuning_job import FINDINGS, SIZE
from training.errors import NetworkError
from training.evaluation.calibration import uncalibrated
from training.export.export_onnx import export_network
from training.model.networks import multi_task
from training.model.outputs import ABNORMAL_LOGIT, DISEASE_LOGITS
from training.recipe import FindingRecipe, InputRecipe, NetworkRecipe

INPUT = InputRecipe(SIZE, SIZE, 1, (0.0, 255.0))
NETWORK = NetworkRecipe("multi-task-lite0")


@pytest.fixture(scope="module")
def network() -> Any:
    return multi_task.build(INPUT, NETWORK, FINDINGS, None)


@pytest.fixture(scope="module")
def films() -> Any:
    return np.random.default_rng(2).uniform(0, 255, (3, SIZE, SIZE, 1)).astype(np.float32)


def test_diseases_share_what_abnormal_leaves(network: Any, films: Any) -> None:
    inner = network.__class__(
        network.input,
        {
            "findings": network.output["findings"],
            "abnormal": network.get_layer(ABNORMAL_LOGIT).output,
            "disease": network.get_layer(DISEASE_LOGITS).output,
        },
    )
    values = {name: np.asarray(value) for name, value in inner(films).items()}
    abnormal = 1 / (1 + np.exp(-values["abnormal"][:, 0]))
    powers = np.exp(values["disease"])
    shares = powers / powers.sum(axis=1, keepdims=True)
    np.testing.assert_allclose(values["findings"][:, 0], 1 - abnormal, atol=1e-6)
    np.testing.assert_allclose(values["findings"][:, 1:], abnormal[:, None] * shares, atol=1e-6)


def test_the_graph_gives_every_answer_as_keras_does(
    network: Any, films: Any, tmp_path: Path
) -> None:
    names = export_network(network, uncalibrated(3), tmp_path / "model.onnx")
    assert set(names) == {"probabilities", "readable", "maps", "anatomy"}
    session = onnxruntime.InferenceSession(tmp_path / "model.onnx")
    values = dict(zip(names, session.run(list(names), {"image": films}), strict=True))
    expected = network(films)
    np.testing.assert_allclose(values["probabilities"], expected["findings"], atol=1e-5)
    np.testing.assert_allclose(values["readable"], expected["readable"], atol=1e-5)
    assert values["anatomy"].shape == (3, SIZE, SIZE, 3)
    assert values["maps"].shape == (3, SIZE // 16, SIZE // 16, 3)
    for name in ("maps", "anatomy"):
        assert 0 <= values[name].min() <= values[name].max() <= 1
    diseases = values["maps"][..., 1:].sum(axis=3)
    np.testing.assert_allclose(diseases, values["maps"][..., 0], atol=1e-5)


def test_findings_without_a_normal_one_are_refused() -> None:
    sick = (FindingRecipe("a", "A", ("a",)), FindingRecipe("b", "B", ("b",)))
    with pytest.raises(NetworkError, match="one normal finding"):
        multi_task.build(INPUT, NETWORK, sick, None)
