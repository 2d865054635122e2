"""Features of a network's backbone at rest: computed once, for every course of a run.

With the backbone frozen a picture's features do not depend on what else is in
training, so the networks for leave-one-source-out share them.
"""

from hashlib import sha256
from pathlib import Path

import keras
import numpy as np
import tensorflow as tf
from numpy.typing import NDArray
from tqdm import tqdm

from training.fitting.input_pipeline import InputPipeline, Lesson


def frozen_features(
    body: keras.Model, pipeline: InputPipeline, rounds: int, folder: Path
) -> tuple[list[Lesson], dict[str, NDArray[np.float32]]]:
    """Features of every picture that can be read, and of the made ones.

    Parameters
    ----------
    body : keras.Model
        From pictures to features by name.
    pipeline : InputPipeline
    rounds : int
        How many versions of each picture: the first as it is, the others changed.
    folder : Path
        Where they are kept, and found again.

    Returns
    -------
    list of Lesson
    dict of str to ndarray of float32, shape (rounds, lessons, features)
    """
    lessons = pipeline.all_lessons()
    path = folder / f"{_fingerprint(body, pipeline, lessons, rounds)}.npz"
    if not path.is_file():
        folder.mkdir(parents=True, exist_ok=True)
        compute = tf.function(lambda inputs: body(inputs, training=False), reduce_retracing=True)
        found: dict[str, list[NDArray[np.float32]]] = {name: [] for name in body.output}
        for number in range(rounds):
            stream = pipeline.round(lessons, number)
            for inputs in tqdm(stream, desc="Features", unit="batch", mininterval=5):
                for name, values in compute(inputs).items():
                    found[name].append(values.numpy())
        unfinished = path.with_suffix(".unfinished")
        with unfinished.open("wb") as stream:
            np.savez(stream, **{name: np.concatenate(parts) for name, parts in found.items()})  # type: ignore[arg-type]
        unfinished.replace(path)
    with np.load(path) as kept:
        shape = (rounds, len(lessons), -1)
        return lessons, {name: kept[name].reshape(shape) for name in kept.files}


def _fingerprint(
    body: keras.Model, pipeline: InputPipeline, lessons: list[Lesson], rounds: int
) -> str:
    digest = sha256(repr((pipeline.recipe, lessons, rounds)).encode())
    for weight in body.get_weights():
        digest.update(np.ascontiguousarray(weight).tobytes())
    return digest.hexdigest()[:32]
