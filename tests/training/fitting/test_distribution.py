"""Two worker processes on this machine train one network."""

import json
import os
import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from inference.classifier import Classifier
from inference.model_bundle import ModelBundle
from inference.readers import read_radiograph
from tests.training.chest_pictures import class_folders
from tests.training.small_recipe import small_recipe

pytestmark = [pytest.mark.slow, pytest.mark.timeout(600)]
ROOT = Path(__file__).parents[3]


def free_ports(count: Any) -> Any:
    with_sockets = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports = [item.getsockname()[1] for item in with_sockets]
    for item in with_sockets:
        item.close()
    return ports


def test_two_workers_train_a_usable_network(tmp_path: Path) -> None:
    class_folders(tmp_path / "clinic", 40)
    small_recipe(
        tmp_path,
        fit='distribution = "multi-worker"\npictures_per_epoch = 400',
        epochs=2,
    )
    workers = [f"127.0.0.1:{port}" for port in free_ports(2)]
    command = [sys.executable, "-m", "training", "run", str(tmp_path / "small.toml")]
    command += ["--data", str(tmp_path), "--output", str(tmp_path / "runs" / "shared")]
    processes = []
    for index in range(2):
        cluster = {"cluster": {"worker": workers}, "task": {"type": "worker", "index": index}}
        environment = {
            **os.environ,
            "PYTHONPATH": str(ROOT),
            "TF_CONFIG": json.dumps(cluster),
            "TF_CPP_MIN_LOG_LEVEL": "3",
        }
        processes.append(
            subprocess.Popen(
                command,
                env=environment,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
            )
        )
    said = [process.communicate(timeout=280)[0] for process in processes]
    assert [process.returncode for process in processes] == [0, 0], "\n".join(said)[-3000:]
    bundle = ModelBundle.open(tmp_path / "runs" / "shared" / "bundle")
    assert len(bundle.card.document["results"]["history"]) == 2
    classifier = Classifier(bundle)
    abnormal = [
        classifier.predict(read_radiograph(path)).abnormal or 0.0
        for kind in ("healthy", "ill")
        for path in sorted((tmp_path / "clinic" / kind).iterdir())[:5]
    ]
    right = sum(score < 0.5 for score in abnormal[:5]) + sum(score > 0.5 for score in abnormal[5:])
    assert right >= 8
