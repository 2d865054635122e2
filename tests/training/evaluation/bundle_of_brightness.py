"""A bundle that looks at mean brightness alone, and films of known brightness for it."""

from pathlib import Path

import numpy as np
from onnx import TensorProto, helper, numpy_helper
from PIL import Image

from inference.classifier import Classifier
from inference.model_bundle import ModelBundle
from inference.preprocessing import Fit, InputContract
from tests.synthetic_bundle import SIDE, write_bundle
from training.data.dataset import Dataset
from training.data.datasets.labelled_radiograph import LabelledRadiograph
from training.data.examples import Example, Table
from training.data.prepared_pictures import prepare_pictures

CONTRACT = InputContract(SIDE, SIDE, 1, (0.0, 1.0), Fit.PAD)


def open_bundle(folder: Path) -> ModelBundle:
    return ModelBundle.open(write_bundle(folder / "bundle"))


def dense_bundle(folder: Path) -> ModelBundle:
    """A head that multiplies a vector of 16 features, the brightness of 4 × 4 cells."""
    kernel = np.repeat(np.array([[-1.0, 1.0, 0.0]], np.float32), 16, axis=0)
    nodes = [
        helper.make_node("Transpose", ["image"], ["nchw"], perm=[0, 3, 1, 2]),
        helper.make_node("AveragePool", ["nchw"], ["cells"], kernel_shape=[8, 8], strides=[8, 8]),
        helper.make_node("Flatten", ["cells"], ["features"]),
        helper.make_node("MatMul", ["features", "kernel"], ["logits"]),
        helper.make_node("Softmax", ["logits"], ["probabilities"]),
    ]
    shape = ["batch", SIDE, SIDE, 1]
    graph = helper.make_graph(
        nodes,
        "dense",
        [helper.make_tensor_value_info("image", TensorProto.FLOAT, shape)],
        [helper.make_tensor_value_info("probabilities", TensorProto.FLOAT, ["batch", 3])],
        [numpy_helper.from_array(kernel, "kernel")],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    outputs = {"probabilities": "probabilities", "activation_maps": None, "readable": None}
    return ModelBundle.open(write_bundle(folder / "dense", model, outputs=outputs, gate=None))


def classifier_in(folder: Path) -> Classifier:
    return Classifier(open_bundle(folder))


def dataset_of(folder: Path, films: list[tuple[str, int, float]]) -> Dataset:
    """From (hospital, finding, mean brightness); no two films are alike."""
    random = np.random.default_rng(0)
    examples = []
    for number, (hospital, finding, brightness) in enumerate(films):
        path = folder / "films" / f"{number:04}.png"
        path.parent.mkdir(exist_ok=True, parents=True)
        grain = random.uniform(-0.04, 0.04, (2 * SIDE, 2 * SIDE))
        film = np.clip(brightness + grain, 0, 1)
        Image.fromarray((film * 255).astype(np.uint8)).save(path)
        row = LabelledRadiograph(
            path=path,
            file=path.name,
            source="made",
            label="x",
            hospitals=(hospital,),
            patient=str(number),
        )
        examples.append(Example(row, finding))
    pictures = prepare_pictures([item.row.path for item in examples], CONTRACT, folder / "cache")
    return Dataset(Table(tuple(examples), ()), pictures, np.arange(len(examples)))
