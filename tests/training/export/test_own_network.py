"""Somebody's own Keras classifier, saved as people save them."""

import json
from pathlib import Path
from typing import Any

import h5py
import keras
import numpy as np
import pytest

from inference.classifier import Classifier
from inference.model_bundle import ModelBundle
from inference.prediction import Status
from inference.readers import read_radiograph
from tests.training.chest_pictures import class_folders
from training.__main__ import main
from training.errors import NetworkError
from training.export.own_network import read_own_card, read_own_network

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::FutureWarning")
CARD = """
name = "mine"
version = "2"
title = "My network"
description = "Trained at home."
intended_use = "Tests."
{head}

[input]
value_range = {value_range}
fit = "stretch"
{size}

[[findings]]
key = "normal"
name = "normal"
is_normal = true

[[findings]]
key = "covid19"
name = "COVID-19"
{third}
"""
THIRD = '[[findings]]\nkey = "other"\nname = "other"\n'


def write_card(
    folder: Path, value_range: Any = "[0, 255]", size: Any = "", head: Any = "", third: Any = ""
) -> Any:
    path = folder / "card.toml"
    path.write_text(CARD.format(value_range=value_range, size=size, head=head, third=third))
    return path


def sigmoid_network(side: Any = 64, last: Any = "sigmoid", units: Any = 1) -> Any:
    """As a student would build it, in Keras's Sequential."""
    keras.utils.set_random_seed(1)
    return keras.Sequential(
        [
            keras.Input((side, side, 3)),
            keras.layers.Rescaling(1 / 255),
            keras.layers.Conv2D(8, 3, activation="relu"),
            keras.layers.DepthwiseConv2D(3, activation="relu"),
            keras.layers.MaxPooling2D(),
            keras.layers.Flatten(),
            keras.layers.Dense(16, activation="relu"),
            keras.layers.Dense(units, activation=last),
        ]
    )


def save(model: Any, path: Path) -> Any:
    model.save(path)
    return path


@pytest.fixture
def films(tmp_path: Path) -> Any:
    return class_folders(tmp_path / "films", 3)


@pytest.mark.parametrize("suffix", [".keras", ".h5"])
def test_a_bundle_gives_what_keras_gives(tmp_path: Path, films: Any, suffix: Any) -> None:
    model = sigmoid_network()
    path = save(model, tmp_path / f"mine{suffix}")
    arguments = ["export", str(path), "--card", str(write_card(tmp_path))]
    arguments += ["--pictures", str(films), "--output", str(tmp_path / "bundle")]
    assert main(arguments) == 0
    classifier = Classifier(ModelBundle.open(tmp_path / "bundle"))
    radiograph = read_radiograph(next((films / "ill").iterdir()))
    prediction = classifier.predict(radiograph)
    pixels = keras.utils.img_to_array(
        keras.utils.load_img(next((films / "ill").iterdir()), target_size=(64, 64))
    )
    assert prediction.status is not Status.FAILED
    assert prediction.activation_maps and prediction.probabilities
    assert set(prediction.activation_maps) == {"normal", "covid19"}
    # Keras's own loader resizes by the nearest pixel, so only nearly the same is asked.
    wanted = float(model(pixels[np.newaxis])[0, 0])
    assert prediction.probabilities["covid19"] == pytest.approx(wanted, abs=0.05)
    document = json.loads((tmp_path / "bundle" / "model_card.json").read_text())
    assert document["parity"]["largest_difference"] <= 1e-5
    assert document["parity"]["pictures"] == 6


def test_samples_and_folder_have_defaults(tmp_path: Path) -> None:
    """Also for a network whose one output has a name, as those of recipes have."""
    model = sigmoid_network()
    named = keras.Model(model.inputs[0], {"findings": model.outputs[0]})
    path = save(named, tmp_path / "mine.h5")
    assert main(["export", str(path), "--card", str(write_card(tmp_path))]) == 0
    assert ModelBundle.open(tmp_path / "mine-bundle").card.name == "mine"


def test_an_h5_file_of_keras_2_opens(tmp_path: Path) -> None:
    path = save(sigmoid_network(), tmp_path / "old.h5")
    with h5py.File(path, "r+") as file:
        config = json.loads(file.attrs["model_config"])
        for layer in config["config"]["layers"]:
            if layer["class_name"] == "DepthwiseConv2D":
                layer["config"]["groups"] = 1  # as Keras 2 wrote it
        file.attrs["model_config"] = json.dumps(config)
    assert read_own_network(path, read_own_card(write_card(tmp_path))).head == "sigmoid"


def test_scores_without_activation_take_the_head_of_the_card(tmp_path: Path, films: Any) -> None:
    model = sigmoid_network(last=None, units=3)
    path = save(model, tmp_path / "mine.keras")
    with pytest.raises(NetworkError, match="the card must name its head"):
        read_own_network(path, read_own_card(write_card(tmp_path, third=THIRD)))
    card = write_card(tmp_path, head='head = "softmax"', third=THIRD)
    arguments = ["export", str(path), "--card", str(card), "--pictures", str(films)]
    assert main([*arguments, "--output", str(tmp_path / "bundle")]) == 0


@pytest.mark.parametrize(
    ("network", "card", "message"),
    [
        ({}, {"value_range": "[0, 1]"}, r"value_range = \[0\.0, 1\.0\], but .* rescaling"),
        ({}, {"size": "height = 128"}, r"input\.height = 128, but mine\.keras takes 64"),
        ({}, {"size": "channels = 1"}, r"input\.channels = 1, but mine\.keras takes 3"),
        ({}, {"head": 'head = "softmax"'}, r"head = 'softmax', but mine\.keras ends in sigmoid"),
        ({}, {"third": THIRD}, r"names 3 findings, but mine\.keras tells 2 apart"),
        ({"units": 2}, {}, "2 sigmoids, findings that may hold together"),
        ({"last": "softmax", "units": 4}, {}, r"2 findings, but mine\.keras tells 4 apart"),
        ({"last": "tanh"}, {}, "ends in 'tanh'; softmax or sigmoid is possible"),
        ({"side": None}, {}, r"takes any height; the card must name one"),
    ],
)
def test_contradictions_are_refused_in_one_sentence(
    tmp_path: Path, network: Any, card: Any, message: Any
) -> None:
    if "side" in network:
        keras.utils.set_random_seed(1)
        model = keras.Sequential(
            [
                keras.Input((None, None, 3)),
                keras.layers.Conv2D(4, 3),
                keras.layers.GlobalAveragePooling2D(),
                keras.layers.Dense(1, "sigmoid"),
            ]
        )
    else:
        model = sigmoid_network(**network)
    path = save(model, tmp_path / "mine.keras")
    with pytest.raises(NetworkError, match=message):
        read_own_network(path, read_own_card(write_card(tmp_path, **card)))


def test_a_broken_file_is_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "mine.h5").write_bytes(b"nothing")
    card = write_card(tmp_path)
    arguments = [
        "export",
        str(tmp_path / "mine.h5"),
        "--card",
        str(card),
        "--output",
        str(tmp_path),
    ]
    assert main(arguments) == 1
    assert "mine.h5 is no model that Keras can load" in capsys.readouterr().err


def test_unreadable_pictures_stop_the_export_and_leave_no_bundle(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = save(sigmoid_network(), tmp_path / "mine.keras")
    (tmp_path / "films").mkdir()
    (tmp_path / "films" / "a.png").write_bytes(b"nothing")
    arguments = ["export", str(path), "--card", str(write_card(tmp_path))]
    arguments += ["--pictures", str(tmp_path / "films"), "--output", str(tmp_path / "bundle")]
    assert main(arguments) == 1
    assert "No picture for the parity check" in capsys.readouterr().err
    assert not (tmp_path / "bundle").exists()
