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

from training.input_pipeline import InputPipeline, Lesson


def frozen_features(
    body: keras.Model, pipeline: InputPipeline, rounds: int, folder: Path
) -> tuple[list[Lesson], NDArray[np.float32]]:
    """Features of every picture that can be read, and of the made ones, each changed anew.

    Parameters
    ----------
    body : keras.Model
        From pictures to features.
    pipeline : InputPipeline
    rounds : int
        How many changed versions of each picture.
    folder : Path
        Where they are kept, and found again.

    Returns
    -------
    list of Lesson
    ndarray of float32, shape (rounds, lessons, features)
    """
    lessons = pipeline.all_lessons()
    path = folder / f"{_fingerprint(body, pipeline, lessons, rounds)}.npy"
    if not path.is_file():
        folder.mkdir(parents=True, exist_ok=True)
        compute = tf.function(lambda inputs: body(inputs, training=False), reduce_retracing=True)
        found = np.stack(
            [
                np.concatenate(
                    [
                        compute(inputs).numpy()
                        for inputs in tqdm(
                            pipeline.augmented_once(lessons, number),
                            desc="Features",
                            unit="batch",
                            mininterval=5,
                        )
                    ]
                )
                for number in range(rounds)
            ]
        )
        unfinished = path.with_suffix(".unfinished")
        with unfinished.open("wb") as stream:
            np.save(stream, found)
        unfinished.replace(path)
    return lessons, np.load(path)


def _fingerprint(
    body: keras.Model, pipeline: InputPipeline, lessons: list[Lesson], rounds: int
) -> str:
    digest = sha256(repr((pipeline.recipe, lessons, rounds)).encode())
    for weight in body.get_weights():
        digest.update(np.ascontiguousarray(weight).tobytes())
    return digest.hexdigest()[:32]
