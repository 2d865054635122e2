"""How well a network's features tell the hospital: what it could lean on in place of disease."""

from collections.abc import Sequence

import numpy as np
import onnx
import onnxruntime
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import balanced_accuracy_score
from sklearn.model_selection import StratifiedGroupKFold, cross_val_predict
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from inference.model_bundle import ModelBundle
from training.data.dataset import Dataset
from training.data.examples import Example
from training.data.prepared_pictures import PreparedPictures
from training.evaluation.results import SourceClassification
from training.evaluation.scores import BATCH

MINIMUM_PER_HOSPITAL = 40
"""Pictures of one finding that a hospital needs to take part."""
FOLDS = 4
MAXIMUM_PER_HOSPITAL = 150


def classify_sources(
    bundle: ModelBundle, dataset: Dataset, indices: NDArray[np.int64]
) -> tuple[SourceClassification, ...]:
    """Cross-validated balanced accuracy of naming the hospital, inside each finding.

    Inside one finding the disease cannot help. Groups stay on one side.

    Parameters
    ----------
    bundle : ModelBundle
    dataset : Dataset
    indices : ndarray of int64
        Which of its pictures may be taken.

    Returns
    -------
    tuple of SourceClassification
        One per finding that comes from several hospitals; empty when the graph's
        head reads no vector of features.
    """
    found = []
    examples = dataset.table.examples
    for finding, item in enumerate(bundle.card.findings):
        chosen = _choose(indices, examples, finding)
        hospitals = np.array([examples[index].row.hospitals[0] for index in chosen.tolist()])
        names = sorted(set(hospitals.tolist()))
        if len(names) < 2:
            continue
        features = read_features(bundle, dataset.pictures, chosen)
        if features is None:
            return ()
        folds = StratifiedGroupKFold(FOLDS)
        model = make_pipeline(StandardScaler(), LogisticRegression(C=0.01, max_iter=500))
        groups = dataset.groups[chosen]
        told = cross_val_predict(model, features, hospitals, groups=groups, cv=folds)
        found.append(
            SourceClassification(
                finding=item.key,
                hospitals=tuple(names),
                pictures=len(chosen),
                balanced_accuracy=float(balanced_accuracy_score(hospitals, told)),
                chance=1 / len(names),
            )
        )
    return tuple(found)


def read_features(
    bundle: ModelBundle, pictures: PreparedPictures, indices: NDArray[np.int64]
) -> NDArray[np.float32] | None:
    """What the head of an exported graph reads, shape (pictures, features)."""
    model = onnx.load_from_string(bundle.graph)
    name = _features_of(model, bundle.card.outputs.probabilities)
    if name is None:
        return None
    model.graph.output.append(onnx.helper.make_empty_tensor_value_info(name))
    session = onnxruntime.InferenceSession(
        model.SerializeToString(), providers=["CPUExecutionProvider"]
    )
    feed = session.get_inputs()[0].name
    parts = [
        session.run([name], {feed: pictures.batch(indices[start : start + BATCH])})[0]
        for start in range(0, len(indices), BATCH)
    ]
    features = np.concatenate(parts)
    return features if features.ndim == 2 else None


def _features_of(model: onnx.ModelProto, output: str) -> str | None:
    """The tensor that the last matrix multiplication before an output reads."""
    makers = {name: node for node in model.graph.node for name in node.output}
    name = output
    while name in makers:
        node = makers[name]
        if node.op_type in ("MatMul", "Gemm"):
            return str(node.input[0])
        name = node.input[0]
    return None


def _choose(
    indices: NDArray[np.int64], examples: Sequence[Example], finding: int
) -> NDArray[np.int64]:
    """Indices of one finding from hospitals with enough of them, bounded in number."""
    by_hospital: dict[str, list[int]] = {}
    for index in indices.tolist():
        example = examples[index]
        if example.finding == finding:
            by_hospital.setdefault(example.row.hospitals[0], []).append(index)
    kept = [
        items[:MAXIMUM_PER_HOSPITAL]
        for items in by_hospital.values()
        if len(items) >= MINIMUM_PER_HOSPITAL
    ]
    return np.array(sorted(index for items in kept for index in items), np.int64)
