import json
from pathlib import Path

import numpy as np
import pytest

from inference.classifier import Classifier
from inference.errors import ModelInvalidError, ModelMissingError
from inference.model_bundle import ModelBundle
from inference.model_output import probabilities_of
from inference.prediction import Status, Verdict
from inference.radiograph import FileFacts, PhotometricInterpretation, Radiograph
from tests.synthetic_bundle import FINDINGS, card_document, write_bundle


def gray(brightness: float) -> Radiograph:
    return Radiograph(
        pixels=np.full((60, 60), round(255 * brightness), np.uint8),
        photometric_interpretation=PhotometricInterpretation.MONOCHROME2,
        file=FileFacts("PNG", "8-bit gray", "0" * 64, 8),
        value_range=(0, 255),
    )


@pytest.fixture(scope="module")
def classifier(bundle_directory: Path) -> Classifier:
    return Classifier(ModelBundle.open(bundle_directory))


def test_dark_picture_is_normal(classifier: Classifier) -> None:
    prediction = classifier.predict(gray(0.2))
    assert prediction.status is Status.OK
    assert prediction.verdict is Verdict.NORMAL
    assert str(prediction.sentence) == "No sign of lung disease found."
    assert prediction.probabilities is not None
    assert sum(prediction.probabilities.values()) == pytest.approx(1)
    assert prediction.abnormal == pytest.approx(1 - prediction.probabilities["normal"])


def test_bright_picture_names_the_disease(classifier: Classifier) -> None:
    prediction = classifier.predict(gray(0.9))
    assert prediction.verdict is Verdict.NAMED
    assert prediction.named is not None
    assert prediction.named.key == "covid19_pneumonia"
    assert str(prediction.sentence) == "Abnormal. Most likely finding: COVID-19 pneumonia."


def test_picture_in_between_is_abstained_with_its_scores(classifier: Classifier) -> None:
    prediction = classifier.predict(gray(0.5))
    assert prediction.status is Status.ABSTAINED
    assert prediction.verdict is Verdict.NONE
    assert prediction.reason is not None
    assert prediction.probabilities is not None


def test_gate_refuses_without_any_score(classifier: Classifier) -> None:
    prediction = classifier.predict(gray(0.0))
    assert prediction.status is Status.REFUSED
    assert prediction.probabilities is None
    assert prediction.abnormal is None
    assert prediction.activation_maps is None
    assert prediction.reason is not None


def test_without_the_gate_everything_is_scored(classifier: Classifier) -> None:
    prediction = classifier.predict(gray(0.0), gate=False)
    assert prediction.status is Status.OK
    assert prediction.probabilities is not None


def test_operating_point_moves_the_verdict(classifier: Classifier) -> None:
    picture = gray(0.44)  # P(abnormal) is about 0.5
    scores = classifier.predict(picture)
    assert scores.abnormal == pytest.approx(0.5, abs=0.1)
    assert classifier.predict(picture, "sensitive").verdict is Verdict.NAMED
    assert classifier.predict(picture, "specific").verdict is Verdict.NORMAL


def test_maps_follow_the_findings(classifier: Classifier) -> None:
    half = np.zeros((64, 64), np.uint8)
    half[:, 30:] = 255
    picture = Radiograph(
        pixels=half,
        photometric_interpretation=PhotometricInterpretation.MONOCHROME2,
        file=FileFacts("PNG", "8-bit gray", "0" * 64, 8),
        value_range=(0, 255),
    )
    maps = classifier.predict(picture, gate=False).activation_maps
    assert maps is not None
    assert list(maps) == [item["key"] for item in FINDINGS]
    assert maps["covid19_pneumonia"][:, -1].min() > maps["covid19_pneumonia"][:, 0].max()


def test_single_sigmoid_speaks_for_the_second_finding() -> None:
    values = probabilities_of(np.array([[0.25]], np.float32))
    assert values == pytest.approx(np.array([[0.75, 0.25]]))


def test_one_changed_byte_of_the_graph_is_refused(tmp_path: Path) -> None:
    directory = write_bundle(tmp_path)
    graph = bytearray((directory / "model.onnx").read_bytes())
    graph[len(graph) // 2] ^= 1
    (directory / "model.onnx").write_bytes(graph)
    with pytest.raises(ModelInvalidError):
        ModelBundle.open(directory)


def test_empty_folder_holds_no_model(tmp_path: Path) -> None:
    with pytest.raises(ModelMissingError):
        ModelBundle.open(tmp_path)


def without(key: str) -> dict[str, object]:
    document = card_document() | {"onnx_sha256": "0"}
    del document[key]
    return document


@pytest.mark.parametrize("content", ["", "[]", "null", "{}", '{"schema": 2}', "\udcff"])
def test_foreign_card_is_refused(tmp_path: Path, content: str) -> None:
    write_bundle(tmp_path)
    (tmp_path / "model_card.json").write_text(content, encoding="utf-8", errors="surrogateescape")
    with pytest.raises(ModelInvalidError):
        ModelBundle.open(tmp_path)


@pytest.mark.parametrize("key", ["name", "findings", "input", "outputs", "operating_points"])
def test_incomplete_card_is_refused_and_the_gap_named(tmp_path: Path, key: str) -> None:
    write_bundle(tmp_path)
    (tmp_path / "model_card.json").write_text(json.dumps(without(key)), encoding="utf-8")
    with pytest.raises(ModelInvalidError, match=key):
        ModelBundle.open(tmp_path)


NO_NUMBER = {"value": float("nan"), "low": 0, "high": 1}


def measured(**changes: object) -> dict[str, object]:
    balanced: dict[str, object] = card_document()["operating_points"]["abnormal"][1]
    return balanced | changes


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("findings", FINDINGS[:2]),
        ("findings", [FINDINGS[0], FINDINGS[0], FINDINGS[1]]),
        ("input", card_document()["input"] | {"width": 64}),
        ("input", card_document()["input"] | {"channels": 3}),
        ("input", card_document()["input"] | {"name": "picture"}),
        ("outputs", card_document()["outputs"] | {"activation_maps": "missing"}),
        ("outputs", card_document()["outputs"] | {"readable": None}),
        ("default_operating_point", "bold"),
        ("name", "two\nlines"),
        ("version", "1" * 101),
        ("findings", [FINDINGS[0], {"key": "x", "name": " "}, FINDINGS[2]]),
        ("gate", {"threshold": float("nan")}),
        ("naming", {"covid19_pneumonia": 1.5}),
        ("naming", {"normal": 0.6}),
        ("naming", None),
        ("operating_points", {"abnormal": [measured(no_verdict_between=[0.6, 0.7])]}),
        ("operating_points", {"abnormal": [measured(no_verdict_between=[0.7, 0.3])]}),
        ("operating_points", {"abnormal": [measured(no_verdict_between=[0.5])]}),
        ("operating_points", {"abnormal": [measured(unanswered={"positive": NO_NUMBER})]}),
        ("operating_points", {"abnormal": [measured(threshold=-0.1)]}),
        ("operating_points", {"abnormal": [measured(sensitivity=NO_NUMBER)]}),
    ],
)
def test_card_that_contradicts_itself_or_the_graph_is_refused(
    tmp_path: Path, key: str, value: object
) -> None:
    write_bundle(tmp_path, **{key: value})
    with pytest.raises(ModelInvalidError):
        Classifier(ModelBundle.open(tmp_path))
