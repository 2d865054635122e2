"""Fine-tuning against the bare loop: forward, backward and update of the same network.

The bare loop shows one batch again and again, without changes of appearance, averaged
weights, checkpoints or a progress bar. What the course of a recipe costs beyond it is the
ratio; at most 1.15 is wanted.

    python tests/benchmarks/fine_tuning.py [--steps 20] [--rounds 3]
"""

import argparse
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
os.environ["TF_ENABLE_ONEDNN_OPTS"] = "1"  # as `hilum-train` sets it
sys.path.insert(0, str(Path(__file__).parents[2]))

import keras
import tensorflow as tf

from tests.training.fitting.fine_tuning_job import FINDINGS, teaching_of
from training.fitting.fine_tuning import FineTuningJob, fine_tune, losses_of
from training.fitting.teaching import Teaching
from training.model.networks import multi_task
from training.model.outputs import (
    ABNORMAL_LOGIT,
    ANATOMY_LOGITS,
    DISEASE_LOGITS,
    OPACITY_LOGITS,
    READABLE_LOGIT,
)
from training.recipe import Recipe, read_recipe

RECIPE = Path(__file__).parents[2] / "training" / "recipes" / "hilum.toml"


def network_of(recipe: Recipe) -> keras.Model:
    """The shipped recipe's network with random weights."""
    return multi_task.build(recipe.input, recipe.network, FINDINGS, None)


def bare(recipe: Recipe, teaching: Teaching, steps: int) -> float:
    """Seconds a step."""
    network = network_of(recipe)
    first = f"_blocks.{recipe.fit.fine_tuning.first_block}."
    still = True
    for layer in network.layers:
        still = still and not layer.name.startswith(first)
        layer.trainable = not still
    names = (ABNORMAL_LOGIT, DISEASE_LOGITS, OPACITY_LOGITS, ANATOMY_LOGITS, READABLE_LOGIT)
    logits = keras.Model(network.input, {name: network.get_layer(name).output for name in names})
    optimizer = keras.optimizers.AdamW(3e-4, weight_decay=0.02)
    variables = logits.trainable_variables
    optimizer.build(variables)
    batch = {name: tf.constant(value) for name, value in vars(teaching.batch(1)).items()}

    @tf.function
    def step() -> None:
        with tf.GradientTape() as tape:
            loss = tf.reduce_sum(losses_of(logits(batch["inputs"], training=True), batch))
        optimizer.apply(tape.gradient(loss, variables), variables)

    step()
    started = time.perf_counter()
    for _ in range(steps):
        step()
    return (time.perf_counter() - started) / steps


def course(recipe: Recipe, teaching: Teaching, steps: int, folder: Path) -> float:
    """Seconds a step, its start and its compilation taken off by a shorter run."""
    seconds = []
    for count in (2, 2 + steps):
        own = recipe.fit.fine_tuning.__class__(
            **{**vars(recipe.fit.fine_tuning), "steps": count, "checkpoint": count}
        )
        network = network_of(recipe)
        started = time.perf_counter()
        fine_tune(network, FineTuningJob(own, teaching, folder / str(count)))
        seconds.append(time.perf_counter() - started)
    return (seconds[1] - seconds[0]) / steps


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--steps", type=int, default=20)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    recipe = read_recipe(RECIPE).recipe
    ratios = []
    with tempfile.TemporaryDirectory() as folder:
        for number in range(options.rounds):
            place = Path(folder) / str(number)
            place.mkdir()
            teaching = teaching_of(place, recipe)
            one = bare(recipe, teaching, options.steps)
            other = course(recipe, teaching, options.steps, place)
            ratios.append(other / one)
            each = 1000 / recipe.fit.fine_tuning.batch
            print(
                f"ms a picture: bare {one * each:.1f}, course {other * each:.1f},"
                f" ratio {ratios[-1]:.2f}"
            )
    print(f"median ratio {statistics.median(ratios):.2f}")


if __name__ == "__main__":
    main()
