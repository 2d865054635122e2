"""The same film gives the same answer, whatever it is stored as."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnxruntime
import pytest
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from PIL import Image
from pydicom import uid

from assets import model_directory
from inference.classifier import Classifier
from inference.model_bundle import ModelBundle
from inference.preprocessing import Fit, InputContract, prepare, sufficient_side
from inference.readers import read_content
from tests.dicom_files import dicom_bytes

SIDE = 224
CONTRACT = InputContract(SIDE, SIDE, 1, (0, 1), Fit.PAD)
SUFFICIENT_SIDE = sufficient_side(CONTRACT)
LOSSLESS_TOLERANCE, JPEG_TOLERANCE = 0.01, 0.03
ORIGINALS = Path(__file__).resolve().parents[3] / "shared" / "data" / "originals"

Probabilities = Callable[[bytes, int | None], NDArray[np.float64]]


def chest(rows: int = 1200, columns: int = 1000) -> NDArray[np.float64]:
    """Something like a chest, 0 to 1: two dark lungs with ribs and vessels, and noise."""
    down, across = np.mgrid[-1 : 1 : rows * 1j, -1 : 1 : columns * 1j]
    body = 0.75 * np.exp(-((across / 0.9) ** 6) - (down / 1.1) ** 8)
    lungs = sum(
        np.exp(-(((across - side * 0.42) / 0.28) ** 4) - ((down + 0.05) / 0.6) ** 4)
        for side in (-1, 1)
    )
    ribs = 0.06 * np.cos(down * 28 + across**2 * 9) * lungs
    vessels = 0.05 * np.sin(across * 60) * np.sin(down * 47) * lungs
    noise = np.random.default_rng(3).normal(0, 0.01, body.shape)
    return np.asarray(np.clip(body - 0.5 * lungs + ribs + vessels + noise + 0.1, 0, 1))


def picture(pixels: NDArray[np.generic], container: str, **options: object) -> bytes:
    stream = BytesIO()
    Image.fromarray(pixels).save(stream, container, **options)
    return stream.getvalue()


def versions(film: NDArray[np.float64]) -> dict[str, bytes]:
    """The same film, 0 to 1, in every way that it may be stored."""
    eight = np.rint(film * 255).astype(np.uint8)
    twelve = np.rint(film * 4095).astype(np.uint16)
    sixteen = np.rint(film * 65535).astype(np.uint16)
    window: dict[str, Any] = {"WindowCenter": 2048, "WindowWidth": 4096}
    return {
        "PNG8": picture(eight, "PNG"),
        "PNG16": picture(sixteen, "PNG"),
        "TIFF": picture(sixteen, "TIFF"),
        "JPEG": picture(eight, "JPEG", quality=90),
        "MONOCHROME2 of 8 bits": dicom_bytes(eight),
        "MONOCHROME2": dicom_bytes(twelve, bits_stored=12, **window),
        "MONOCHROME2 without window": dicom_bytes(twelve, bits_stored=12),
        "MONOCHROME1": dicom_bytes(
            4095 - twelve, bits_stored=12, photometric_interpretation="MONOCHROME1", **window
        ),
        "JPEG 2000": dicom_bytes(
            twelve, bits_stored=12, transfer_syntax=uid.JPEG2000Lossless, **window
        ),
        "RGB": dicom_bytes(np.stack([eight] * 3, -1), photometric_interpretation="RGB"),
        "JPEG baseline": dicom_bytes(eight, transfer_syntax=uid.JPEGBaseline8Bit),
    }


@pytest.fixture(scope="module")
def film_versions() -> dict[str, bytes]:
    return versions(chest())


def sensitive_graph() -> onnx.ModelProto:
    """Random filters at three scales: a network that looks at edges, not only at brightness."""
    luck = np.random.default_rng(7)
    kernels = luck.normal(0, 0.5, (16, 1, 9, 9)).astype(np.float32)
    kernels[:12] -= kernels[:12].mean(axis=(2, 3), keepdims=True)  # these see edges alone
    kernels[:12] *= 5
    deeper = luck.normal(0, 0.25, (16, 16, 5, 5)).astype(np.float32)
    head = luck.normal(0, 0.5, (16, 3)).astype(np.float32)
    nodes = [
        helper.make_node("Transpose", ["image"], ["nchw"], perm=[0, 3, 1, 2]),
        helper.make_node("Conv", ["nchw", "kernels"], ["a"], strides=[2, 2]),
        helper.make_node("Relu", ["a"], ["b"]),
        helper.make_node("Conv", ["b", "deeper"], ["c"], strides=[2, 2]),
        helper.make_node("Relu", ["c"], ["d"]),
        helper.make_node("GlobalAveragePool", ["d"], ["e"]),
        helper.make_node("Flatten", ["e"], ["f"]),
        helper.make_node("MatMul", ["f", "head"], ["g"]),
        helper.make_node("Softmax", ["g"], ["probabilities"]),
    ]
    graph = helper.make_graph(
        nodes,
        "sensitive",
        [helper.make_tensor_value_info("image", TensorProto.FLOAT, [None, SIDE, SIDE, 1])],
        [helper.make_tensor_value_info("probabilities", TensorProto.FLOAT, [None, 3])],
        [
            numpy_helper.from_array(array, name)
            for name, array in (("kernels", kernels), ("deeper", deeper), ("head", head))
        ],
    )
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)


@pytest.fixture(scope="module")
def filters() -> Probabilities:
    session = onnxruntime.InferenceSession(sensitive_graph().SerializeToString())

    def probabilities(content: bytes, wanted_side: int | None = None) -> NDArray[np.float64]:
        tensor = prepare(read_content(content, wanted_side), CONTRACT)[np.newaxis]
        return np.asarray(session.run(["probabilities"], {"image": tensor})[0][0], np.float64)

    return probabilities


@pytest.fixture(scope="module")
def shipped_model() -> Probabilities:
    classifier = Classifier(ModelBundle.open(model_directory()))

    def probabilities(content: bytes, wanted_side: int | None = None) -> NDArray[np.float64]:
        prediction = classifier.predict(read_content(content, wanted_side), gate=False)
        assert prediction.probabilities is not None
        return np.array(list(prediction.probabilities.values()))

    return probabilities


def check(versions: dict[str, bytes], probabilities: Probabilities, side: int | None) -> None:
    expected = probabilities(versions["PNG8"], None)
    for name, content in versions.items():
        tolerance = JPEG_TOLERANCE if name.startswith("JPEG") else LOSSLESS_TOLERANCE
        difference = np.abs(probabilities(content, side) - expected).max()
        assert difference <= tolerance, f"{name}: {difference:.4f}"


def test_the_graph_is_sensitive_enough_to_prove_something(
    film_versions: dict[str, bytes], filters: Probabilities
) -> None:
    blurred = picture(
        np.asarray(Image.fromarray(np.rint(chest() * 255).astype(np.uint8)).reduce(12)), "PNG"
    )
    inverted = picture(255 - np.rint(chest() * 255).astype(np.uint8), "PNG")
    expected = filters(film_versions["PNG8"], None)
    for other in (blurred, inverted):
        assert np.abs(filters(other, None) - expected).max() > JPEG_TOLERANCE


@pytest.mark.parametrize("side", [None, SUFFICIENT_SIDE])
@pytest.mark.parametrize("model", ["filters", "shipped_model"])
def test_every_way_to_store_a_film_gives_the_same_answer(
    model: str,
    side: int | None,
    film_versions: dict[str, bytes],
    request: pytest.FixtureRequest,
) -> None:
    check(film_versions, request.getfixturevalue(model), side)


@pytest.mark.data
@pytest.mark.slow
@pytest.mark.skipif(not ORIGINALS.is_dir(), reason=f"the public X-rays are not in {ORIGINALS}")
@pytest.mark.parametrize("path", sorted(ORIGINALS.glob("*")), ids=lambda path: path.name)
def test_real_films_give_the_same_answer(
    path: Path, filters: Probabilities, shipped_model: Probabilities
) -> None:
    film = np.asarray(Image.open(path).convert("L")) / 255
    stored = versions(film)  # once for all: to pack a film takes longer than to read it
    for model in (filters, shipped_model):
        for side in (None, SUFFICIENT_SIDE):
            check(stored, model, side)
