"""Somebody's own network becomes a bundle."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

import keras
import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

from inference.errors import InputError
from inference.model_bundle import CARD_FILE, GRAPH_FILE, SCHEMA_VERSION, parse_card
from inference.preprocessing import prepare
from inference.readers import read_radiograph
from training.data.datasets.folders import list_pictures
from training.errors import ExportError
from training.evaluation.environment import describe_environment
from training.evaluation.results import Parity, to_json
from training.export.activation_maps import activation_maps, find_tail
from training.export.export_onnx import ACTIVATION_MAPS, INPUT, PROBABILITIES, export_function
from training.export.own_network import OwnNetwork
from training.export.parity import check_parity
from training.recipe import Head
from training.writing import written_aside

MAXIMUM_PICTURES = 32


def export_own(network: OwnNetwork, pictures: Path, bundle: Path) -> Parity:
    """Write a bundle, once it was shown to give what Keras gives.

    Parameters
    ----------
    network : OwnNetwork
    pictures : Path
        A folder of radiographs for the parity check.
    bundle : Path
        The folder to write; made when missing.

    Raises
    ------
    ExportError
        An operator is not supported, no picture can be read, or Keras and
        onnxruntime differ.
    """
    batch = _read_pictures(network, list_pictures(pictures, recursive=True))
    bundle.mkdir(parents=True, exist_ok=True)
    with written_aside(bundle / GRAPH_FILE) as candidate:
        outputs = _export(network, candidate)
        graph = candidate.read_bytes()
        parity = check_parity(
            graph, lambda inputs: _expected(network, inputs), batch, PROBABILITIES
        )
        document = _card(network, outputs, graph, parity)
        parse_card(document)
    with written_aside(bundle / CARD_FILE) as aside:
        aside.write_text(json.dumps(document, indent=1, ensure_ascii=False), encoding="utf-8")
    return parity


def _read_pictures(network: OwnNetwork, paths: Sequence[Path]) -> NDArray[np.float32]:
    tensors = []
    for path in paths[:MAXIMUM_PICTURES]:
        try:
            tensors.append(prepare(read_radiograph(path), network.contract))
        except InputError:
            continue
    if not tensors:
        raise ExportError("No picture for the parity check could be read.")
    return np.stack(tensors)


def _export(network: OwnNetwork, path: Path) -> tuple[str, ...]:
    model = network.model
    tail = find_tail(model.outputs[0])
    single = network.head is Head.SIGMOID
    wanted = {PROBABILITIES: model.outputs[0]}
    if tail is not None:
        wanted[ACTIVATION_MAPS] = tail.feature_map
    inner = keras.Model(model.inputs[0], wanted)

    def compute(image: Any) -> dict[str, Any]:
        values = inner(image, training=False)
        scores = values[PROBABILITIES]
        if network.ends_in_logits:
            scores = tf.sigmoid(scores) if single else tf.nn.softmax(scores)
        outputs = {PROBABILITIES: scores}
        if tail is not None:
            outputs[ACTIVATION_MAPS] = activation_maps(values[ACTIVATION_MAPS], tail, single)
        return outputs

    contract = network.contract
    return export_function(compute, (contract.height, contract.width, contract.channels), path)


def _expected(network: OwnNetwork, inputs: NDArray[np.float32]) -> NDArray[np.float64]:
    scores = np.asarray(network.model(inputs, training=False), np.float64)
    if not network.ends_in_logits:
        return scores
    if network.head is Head.SIGMOID:
        return np.asarray(1 / (1 + np.exp(-scores)))
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=1, keepdims=True))


def _card(
    network: OwnNetwork, outputs: Sequence[str], graph: bytes, parity: Parity
) -> dict[str, Any]:
    card, contract = network.card, network.contract
    return {
        "schema": SCHEMA_VERSION,
        "name": card.name,
        "version": card.version,
        "title": card.title,
        "date": datetime.now(UTC).date().isoformat(),
        "onnx_sha256": sha256(graph).hexdigest(),
        "findings": [asdict(finding) for finding in card.findings],
        "input": {"name": INPUT, **asdict(contract), "fit": str(contract.fit)},
        "outputs": {
            "probabilities": PROBABILITIES,
            "activation_maps": ACTIVATION_MAPS if ACTIVATION_MAPS in outputs else None,
            "readable": None,
        },
        "gate": None,
        "naming": {finding.key: 0.0 for finding in card.findings if not finding.is_normal},
        "operating_points": {},
        "default_operating_point": "balanced",
        "calibration": {"method": "none: the network's own scores"},
        "intended_use": card.intended_use,
        "description": card.description,
        "training_data": [{"source": card.training_data or "not stated"}],
        "stated_results": card.results or "none",
        "parity": to_json(parity),
        "environment": to_json(describe_environment()),
    }
