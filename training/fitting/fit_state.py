"""What a training run has reached, on disk after every epoch: write aside, then replace."""

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import keras
import numpy as np
from numpy.typing import NDArray

from training.fitting.distribution import Workers
from training.writing import written_aside

STATE = "fit.json"
CHECKPOINT = "checkpoint.keras"
BEST = "best.npz"
LOWER_IS_BETTER = frozenset(("loss",))


@dataclass
class FitState:
    """Stage, epoch, history, and the files that belong to them."""

    folder: Path
    stage: int = 0
    epoch: int = 0
    """Epochs of this stage that are done."""
    history: list[dict[str, float]] = field(default_factory=list)
    best_rank: list[float] | None = None
    """The monitored figure and the loss of the stage's best epoch, smaller is better."""
    epochs_without_gain: int = 0

    @classmethod
    def load(cls, folder: Path) -> "FitState":
        """What the folder holds; the beginning when it holds nothing."""
        try:
            return cls(folder, **json.loads((folder / STATE).read_text(encoding="utf-8")))
        except FileNotFoundError:
            return cls(folder)

    @property
    def best(self) -> Path:
        """Weights of this stage's best epoch."""
        return self.folder / BEST

    @property
    def result(self) -> Path:
        """Weights that the run ended with."""
        return self.stage_result(self.stage - 1)

    def stage_result(self, stage: int) -> Path:
        """Weights that a stage ended with."""
        return self.folder / f"stage-{stage + 1}.npz"

    def epochs_before(self, stage: int) -> int:
        """Epochs of the stages before one."""
        return sum(entry["stage"] <= stage for entry in self.history)

    def record(self, measured: dict[str, float], monitor: str) -> bool:
        """Add an epoch to the history; whether it is the stage's best so far."""
        self.history.append(measured)
        loss = measured.get("val_loss", measured.get("loss"))
        if loss is None:
            return False
        # Without validation pictures of both sides there is no area; then the loss decides.
        value = measured.get(f"val_{monitor}", -loss)
        # An area of 1.0 is soon reached on few pictures; the loss then still tells epochs apart.
        rank = [loss if monitor in LOWER_IS_BETTER else -value, loss]
        better = self.best_rank is None or rank < self.best_rank
        if better:
            self.best_rank = rank
        self.epochs_without_gain = 0 if better else self.epochs_without_gain + 1
        return better

    def save(self, network: keras.Model, epoch: int, improved: bool, workers: Workers) -> None:
        """Write the checkpoint of an epoch."""
        self.epoch = epoch
        if not workers.is_chief:
            return
        if improved:
            save_weights(network, self.best)
        with written_aside(self.folder / CHECKPOINT) as aside:
            network.save(aside)
        self._write()

    def restore(self, network: keras.Model) -> None:
        """Take weights and optimizer from the checkpoint."""
        saved = keras.models.load_model(self.folder / CHECKPOINT)
        network.set_weights(saved.get_weights())
        network.optimizer.build(network.trainable_variables)
        for own, stored in zip(network.optimizer.variables, saved.optimizer.variables, strict=True):
            own.assign(stored)

    def next_stage(self, network: keras.Model, workers: Workers) -> None:
        """Close a stage with the network's weights as they are."""
        if workers.is_chief:
            save_weights(network, self.stage_result(self.stage))
        self.stage += 1
        self.epoch = 0
        self.best_rank = None
        self.epochs_without_gain = 0
        if workers.is_chief:
            self._write()
        workers.meet()

    def _write(self) -> None:
        facts: dict[str, Any] = {
            "stage": self.stage,
            "epoch": self.epoch,
            "history": self.history,
            "best_rank": self.best_rank,
            "epochs_without_gain": self.epochs_without_gain,
        }
        with written_aside(self.folder / STATE) as aside:
            aside.write_text(json.dumps(facts, indent=1), encoding="utf-8")


def save_weights(network: keras.Model, path: Path) -> None:
    """Write a network's weights; no optimizer comes with them."""
    with written_aside(path) as aside:
        np.savez(aside, *network.get_weights())


def read_weights(path: Path) -> list[NDArray[Any]]:
    """Weights in the order of :func:`save_weights`."""
    with np.load(path) as archive:
        return [archive[f"arr_{index}"] for index in range(len(archive.files))]
