"""Features of a network's backbone at rest: computed once, for every job of a run.

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

from training.fitting.input_pipeline import InputPipeline, Sample


def frozen_features(
    body: keras.Model, pipeline: InputPipeline, rounds: int, folder: Path
) -> tuple[list[Sample], dict[str, NDArray[np.float32]]]:
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
    list of Sample
    dict of str to ndarray of float32, shape (rounds, samples, features)
    """
    samples = pipeline.all_samples()
    path = folder / f"{_fingerprint(body, pipeline, samples, rounds)}.npz"
    if not path.is_file():
        folder.mkdir(parents=True, exist_ok=True)
        compute = tf.function(lambda inputs: body(inputs, training=False), reduce_retracing=True)
        found: dict[str, list[NDArray[np.float32]]] = {name: [] for name in body.output}
        for number in range(rounds):
            stream = pipeline.round(samples, number)
            for inputs in tqdm(stream, desc="Features", unit="batch", mininterval=5):
                for name, values in compute(inputs).items():
                    found[name].append(values.numpy())
        unfinished = path.with_suffix(".unfinished")
        with unfinished.open("wb") as stream:
            np.savez(stream, **{name: np.concatenate(parts) for name, parts in found.items()})  # type: ignore[arg-type]
        unfinished.replace(path)
    with np.load(path) as kept:
        shape = (rounds, len(samples), -1)
        return samples, {name: kept[name].reshape(shape) for name in kept.files}


def _fingerprint(
    body: keras.Model, pipeline: InputPipeline, samples: list[Sample], rounds: int
) -> str:
    digest = sha256(repr((pipeline.recipe, samples, rounds)).encode())
    for weight in body.get_weights():
        digest.update(np.ascontiguousarray(weight).tobytes())
    return digest.hexdigest()[:32]
