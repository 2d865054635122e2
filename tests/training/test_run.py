"""The whole chain on made films: data to bundle, by the command that a person types."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from inference.classifier import Classifier
from inference.model_bundle import ModelBundle
from inference.prediction import Status
from inference.readers import read_radiograph
from tests.training.chest_pictures import class_folders, save
from tests.training.small_recipe import small_recipe
from training.__main__ import main

pytestmark = [
    pytest.mark.timeout(900),
    pytest.mark.slow,
    pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::FutureWarning"),
]
ROOT = Path(__file__).parents[2]
GATE_AND_OTHERS = """
[gate]
synthetic = ["inverted", "noise", "sideways"]
synthetic_share = 1.0

[[unseen_sources]]
name = "elsewhere"
layout = "class-folders"
folder = "elsewhere"

[[rivals]]
pictures_per_epoch = 16

[rivals.network]
kind = "compact"

[[rivals.stages]]
epochs = 1
learning_rate = 1e-3
"""


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Any:
    folder = tmp_path_factory.mktemp("data")
    class_folders(folder / "clinic", 60)
    # made from other seeds, or they would be copies of the clinic's
    for offset, name in ((3000, "ward"), (5000, "elsewhere")):
        for number in range(30 if name == "ward" else 20):
            save(folder / name / "healthy" / f"{number:03}.png", offset + number)
            save(folder / name / "ill" / f"{number:03}.png", offset + 500 + number, ill=True)
    return folder


@pytest.fixture(scope="module")
def finished(data: Any) -> Any:
    """A finished run of two sources, each unseen in turn."""
    end = GATE_AND_OTHERS + (
        '\n[[sources]]\nname = "ward"\nlayout = "class-folders"\nfolder = "ward"\n'
    )
    small_recipe(
        data,
        top='legacy_h5 = true\npublished = "99 %"',
        split='unseen = ["clinic", "ward"]',
        epochs=20,
        end=end,
    )
    (data / "small.toml").rename(data / "whole.toml")
    arguments = ["run", str(data / "whole.toml"), "--data", str(data)]
    assert main([*arguments, "--output", str(data / "runs" / "whole")]) == 0
    return data / "runs" / "whole"


def test_the_bundle_classifies(finished: Any, data: Any) -> None:
    classifier = Classifier(ModelBundle.open(finished / "bundle"))
    right = []
    for kind in ("healthy", "ill"):
        for path in sorted((data / "elsewhere" / kind).iterdir()):
            prediction = classifier.predict(read_radiograph(path), gate=False)
            assert sum(prediction.probabilities.values()) == pytest.approx(1)
            assert prediction.status in (Status.OK, Status.ABSTAINED)
            assert prediction.abnormal is not None
            right.append((prediction.abnormal > 0.5) == (kind == "ill"))
    assert np.mean(right) > 0.8


def test_the_run_folder_holds_what_a_reader_needs(finished: Any) -> None:
    results = json.loads((finished / "evaluation.json").read_text())
    for key in ("test", "leave_one_source_out", "unseen_sources"):
        assert results[key]["findings"]["ill"]["auc"]["value"] > 0.8
        assert set(results[key]["abnormal"]["auc"]) == {"value", "low", "high"}
    assert results["leave_one_source_out"]["pictures"] == 180
    assert results["unseen_sources"]["pictures"] == 40
    assert {"unchanged", "border only", "32 × 32 thumbnail"} <= set(
        results["shortcuts"]["controls"]
    )
    assert results["rivals"][0]["network"] == "compact"
    made = results["gate_on_made_pictures"]
    assert made["noise"]["refused"]["value"] > 0.8
    assert "document" in made  # also what the recipe did not train on
    assert results["parity"]["largest_difference"] <= 1e-5
    card = ModelBundle.open(finished / "bundle").card
    assert [point.name for point in card.operating_points["abnormal"]] == [
        "sensitive",
        "balanced",
        "specific",
    ]
    assert card.gate_threshold is not None
    assert card.document["training_data"][0]["pictures"] == 120
    report = (finished / "report.html").read_text()
    for said in ("Published:", "Hospitals that training had not seen", "Shortcut controls", "<svg"):
        assert said in report
    assert "src=" not in report  # one file, nothing beside it
    for name in ("recipe.toml", "environment.json", "predictions.csv", "network.h5"):
        assert (finished / name).is_file()


def test_report_and_table_are_written_again(
    finished: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["report", str(finished)]) == 0
    assert main(["table", str(finished), "--output", str(tmp_path / "table.md")]) == 0
    assert "| 99 % |" in (tmp_path / "table.md").read_text()
    assert main(["table", str(tmp_path), "--output", str(tmp_path / "no.md")]) == 1
    assert "holds no finished run" in capsys.readouterr().err


def test_evaluating_the_bundle_gives_the_figures_of_its_card(
    finished: Any, data: Any, tmp_path: Path
) -> None:
    arguments = ["evaluate", str(finished / "bundle"), "--data", str(data)]
    assert main([*arguments, "--output", str(tmp_path / "again")]) == 0
    fresh = json.loads((tmp_path / "again" / "evaluation.json").read_text())
    card = ModelBundle.open(finished / "bundle").card.document["results"]
    assert fresh["test"]["findings"] == card["test"]["findings"]
    assert fresh["unseen_sources"]["abnormal"] == card["unseen_sources"]["abnormal"]
    for only_a_run_knows in ("leave_one_source_out", "rivals", "history", "parity", "seconds"):
        assert fresh[only_a_run_knows] == card[only_a_run_knows]


def test_evaluating_on_pictures_that_no_recipe_knows(
    finished: Any, data: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["evaluate", str(finished / "bundle"), "--data", str(data / "elsewhere")]
    arguments += ["--output", str(tmp_path / "own"), "--layout", "class-folders", "--labels"]
    assert main([*arguments, "ill=ill", "healthy=healthy"]) == 0
    own = json.loads((tmp_path / "own" / "evaluation.json").read_text())
    assert own["test"]["pictures"] == 40
    assert "leave_one_source_out" not in own
    assert main([*arguments, "ill=ill", "healthy=nothing"]) == 0  # one finding alone is fine
    assert main([*arguments, "sick=ill"]) == 1
    assert "the bundle has no finding 'sick'" in capsys.readouterr().err


def test_looking_before_training(data: Any, tmp_path: Path) -> None:
    small_recipe(data)
    arguments = ["explore", str(data / "small.toml"), "--data", str(data)]
    assert main([*arguments, "--output", str(tmp_path)]) == 0
    page = (tmp_path / "explore.html").read_text()
    assert "balanced accuracy" in page
    assert page.count("<svg") == 3


def test_a_shorter_run_says_so(
    data: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    small_recipe(data, epochs=6, top='deviations = "None."')
    arguments = ["run", str(data / "small.toml"), "--data", str(data)]
    arguments += ["--output", str(tmp_path / "runs" / "short")]
    assert main([*arguments, "--epochs", "2", "--pictures-per-epoch", "16"]) == 0
    document = ModelBundle.open(tmp_path / "runs" / "short" / "bundle").card.document
    assert len(document["results"]["history"]) == 2
    said = "None. Shorter run: at most 2 epochs in each stage, 16 pictures per epoch."
    assert document["deviations"] == said
    assert main(arguments) == 1
    assert "another recipe" in capsys.readouterr().err


def test_another_recipe_is_kept_out_of_the_folder(
    data: Any, finished: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    small_recipe(data, epochs=7)
    arguments = ["run", str(data / "small.toml"), "--data", str(data), "--output", str(finished)]
    assert main(arguments) == 1
    assert "holds a run of another recipe" in capsys.readouterr().err


def test_a_killed_run_goes_on_at_its_last_epoch(data: Any, tmp_path: Path) -> None:
    small_recipe(data, epochs=6)
    output = tmp_path / "runs" / "killed"
    command = [sys.executable, "-m", "training", "run", str(data / "small.toml")]
    command += ["--data", str(data), "--output", str(output)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "TF_CPP_MIN_LOG_LEVEL": "3"}
    with subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL) as process:
        until = time.monotonic() + 200
        while not (output / "fit" / "fit.json").is_file() and time.monotonic() < until:
            time.sleep(0.05)
        process.send_signal(signal.SIGKILL)
    done = json.loads((output / "fit" / "fit.json").read_text())["epoch"]
    assert 1 <= done < 6
    assert not (output / "bundle").exists()
    finished = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    assert f"Resuming stage 1 after epoch {done}" in finished.stderr
    history = ModelBundle.open(output / "bundle").card.document["results"]["history"]
    assert [entry["epoch"] for entry in history] == [1, 2, 3, 4, 5, 6]
