"""Training on one device, on all devices of a machine, or on several machines."""

import json
import os
from contextlib import AbstractContextManager, nullcontext
from typing import Any

import tensorflow as tf

from training.errors import RecipeError
from training.recipe import Distribution


class Workers:
    """Who trains, seen from this process.

    Parameters
    ----------
    distribution : Distribution

    Raises
    ------
    RecipeError
        ``TF_CONFIG`` does not name the workers.
    """

    def __init__(self, distribution: Distribution) -> None:
        self.index, self.count = 0, 1
        self._strategy: Any = None
        if distribution is Distribution.MIRRORED:
            self._strategy = tf.distribute.MirroredStrategy()
        elif distribution is Distribution.MULTI_WORKER:
            self.index, self.count = _place_in_cluster()
            self._strategy = tf.distribute.MultiWorkerMirroredStrategy()

    @property
    def is_chief(self) -> bool:
        """Whether this process writes the files."""
        return self.index == 0

    def scope(self) -> AbstractContextManager[Any]:
        """Where networks are built and compiled."""
        return nullcontext() if self._strategy is None else self._strategy.scope()

    def meet(self) -> None:
        """Wait until every worker is here."""
        if self.count > 1:
            ones = self._strategy.run(lambda: tf.constant(1.0))
            self._strategy.reduce(tf.distribute.ReduceOp.SUM, ones, axis=None)

    def build(self, network: Any, batch: Any) -> None:
        """Make a compiled network ready for `fit`.

        With several devices or workers Keras can neither learn the shapes of a nested batch nor
        average single numbers over the workers (keras issue 20585). So it is told the
        shapes here, and given a step that logs each worker's own figures; gradients
        are averaged by the optimizer all the same.

        Parameters
        ----------
        network : keras.Model
        batch : (inputs, targets, weights)
            Of this worker.
        """
        strategy = self._strategy
        if strategy is None or strategy.num_replicas_in_sync == 1:
            return
        with self.scope():
            network._symbolic_build(data_batch=batch)

        @tf.function  # type: ignore[untyped-decorator]
        def step(iterator: Any) -> Any:
            logs = strategy.run(network.train_step, args=(next(iterator),))
            return {name: strategy.experimental_local_results(logs[name])[0] for name in logs}

        network._maybe_symbolic_build = _nothing
        network.train_function = step

    def distribute(self, stream: Any, batch: int) -> Any:
        """A stream that was divided between workers, divided between this worker's devices.

        `experimental_distribute_dataset`, which Keras would use, divides what is
        already divided once more.

        Parameters
        ----------
        stream : tf.data.Dataset
        batch : int
            Pictures of one step on all workers together.
        """
        if self._strategy is None:
            return stream
        replicas = self._strategy.num_replicas_in_sync
        if replicas > self.count:
            stream = stream.unbatch().batch(max(1, batch // replicas))
        return self._strategy.distribute_datasets_from_function(lambda _context: stream)


def _nothing(**_arguments: Any) -> None:
    pass


def _place_in_cluster() -> tuple[int, int]:
    try:
        config = json.loads(os.environ["TF_CONFIG"])
        return int(config["task"]["index"]), len(config["cluster"]["worker"])
    except (KeyError, ValueError, TypeError):
        raise RecipeError(
            "fit.distribution: 'multi-worker' needs the environment variable TF_CONFIG"
            " with cluster.worker and task.index."
        ) from None
