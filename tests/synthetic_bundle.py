"""Model bundles made on the fly: real ONNX graphs small enough to reason about.

The graph looks at nothing but mean brightness: dark pictures are normal, bright
ones COVID-19 pneumonia, those in between too close to call, and nearly black
ones are held back by the gate.
"""

import json
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

SIDE = 32
FINDINGS: list[dict[str, Any]] = [
    {"key": "normal", "name": "Normal", "is_normal": True},
    {"key": "covid19_pneumonia", "name": "COVID-19 pneumonia"},
    {"key": "other_lung_disease", "name": "Other lung disease"},
]
SLOPES = (-12.0, 12.0, 0.0)
"""Change of each finding's logit with mean brightness, about one half."""
GATE_BRIGHTNESS = 0.05


def write_bundle(directory: Path, network: onnx.ModelProto | None = None, **changes: Any) -> Path:
    """Write a valid bundle; ``changes`` replace top-level entries of the card."""
    directory.mkdir(parents=True, exist_ok=True)
    graph = (network or brightness_graph()).SerializeToString()
    (directory / "model.onnx").write_bytes(graph)
    card = card_document() | {"onnx_sha256": sha256(graph).hexdigest()}
    if "findings" in changes:
        diseases = [item["key"] for item in changes["findings"] if not item.get("is_normal")]
        card["naming"] = dict.fromkeys(diseases, 0.6)
    card |= changes
    (directory / "model_card.json").write_text(json.dumps(card), encoding="utf-8")
    return directory


def card_document() -> dict[str, Any]:
    measured = {"value": 0.9, "low": 0.8, "high": 0.95}
    points: list[dict[str, Any]] = [
        {"name": name, "threshold": threshold, "sensitivity": measured, "specificity": measured}
        for name, threshold in (("sensitive", 0.4), ("balanced", 0.5), ("specific", 0.7))
    ]
    points[1] |= {
        "no_verdict_between": [0.5, 0.7],
        "unanswered": {
            "positive": {"value": 0.06, "low": 0.03, "high": 0.1},
            "negative": {"value": 0.04, "low": 0.02, "high": 0.08},
        },
    }
    return {
        "schema": 2,
        "name": "test",
        "version": "0.0.1",
        "findings": FINDINGS,
        "input": {
            "name": "image",
            "height": SIDE,
            "width": SIDE,
            "channels": 1,
            "value_range": [0, 1],
            "fit": "pad",
        },
        "outputs": {
            "probabilities": "probabilities",
            "activation_maps": "activation_maps",
            "readable": "readable",
        },
        "gate": {"threshold": 0.5},
        "naming": {"covid19_pneumonia": 0.6, "other_lung_disease": 0.6},
        "operating_points": {"abnormal": points},
        "default_operating_point": "balanced",
    }


def brightness_graph(changes: Sequence[float] = SLOPES) -> onnx.ModelProto:
    """A network with a gate and maps; a softmax head, or with one slope a sigmoid one.

    Its outputs are named in `card_document`; a card without a gate or without maps does not name
    them all.
    """
    count = len(changes)
    findings = max(count, 2)
    slopes = np.array(changes, np.float32).reshape(count, 1, 1, 1)
    constants = {
        "slopes": slopes,
        "offsets": (-0.5 * slopes).reshape(count),
        "gate_slope": np.array(400, np.float32),
        "gate_offset": np.array(-400 * GATE_BRIGHTNESS, np.float32),
    }
    nodes = [
        helper.make_node("Transpose", ["image"], ["nchw"], perm=[0, 3, 1, 2]),
        helper.make_node("AveragePool", ["nchw"], ["cells"], kernel_shape=[8, 8], strides=[8, 8]),
        helper.make_node("Conv", ["cells", "slopes", "offsets"], ["maps"]),
        *_both_sides(count == 1),
        helper.make_node("Transpose", ["evidence"], ["activation_maps"], perm=[0, 2, 3, 1]),
        helper.make_node("GlobalAveragePool", ["maps"], ["pooled"]),
        helper.make_node("Flatten", ["pooled"], ["logits"]),
        helper.make_node("Sigmoid" if count == 1 else "Softmax", ["logits"], ["probabilities"]),
        helper.make_node("GlobalAveragePool", ["cells"], ["mean"]),
        helper.make_node("Flatten", ["mean"], ["brightness"]),
        helper.make_node("Mul", ["brightness", "gate_slope"], ["steep"]),
        helper.make_node("Add", ["steep", "gate_offset"], ["gate_logit"]),
        helper.make_node("Sigmoid", ["gate_logit"], ["readable"]),
    ]
    graph = helper.make_graph(
        nodes,
        "brightness",
        [_tensor("image", [SIDE, SIDE, 1])],
        [
            _tensor("probabilities", [count]),
            _tensor("activation_maps", [SIDE // 8, SIDE // 8, findings]),
            _tensor("readable", [1]),
        ],
        [numpy_helper.from_array(value, name) for name, value in constants.items()],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    onnx.checker.check_model(model, full_check=True)
    return model


def _both_sides(sigmoid: bool) -> list[onnx.NodeProto]:
    """Maps for both findings, where the logits speak for the second one only."""
    if not sigmoid:
        return [helper.make_node("Identity", ["maps"], ["evidence"])]
    return [
        helper.make_node("Neg", ["maps"], ["against"]),
        helper.make_node("Concat", ["against", "maps"], ["evidence"], axis=1),
    ]


def _tensor(name: str, shape: list[int]) -> onnx.ValueInfoProto:
    return helper.make_tensor_value_info(name, TensorProto.FLOAT, ["batch", *shape])
