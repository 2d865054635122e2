"""Pictures as the network is fed them, prepared once and kept on disk.

Reading and preparing cost more than a training step on small networks, so
they are done once per picture and input contract. What is kept is exactly what
`inference.preprocessing.prepare` gave, as float32, one channel where the
channels are equal.
"""

import json
import logging
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from tqdm import tqdm

from inference.errors import InputError
from inference.grayscale import to_brightness
from inference.preprocessing import InputContract, prepare
from inference.readers import read_radiograph
from training.data.code_digest import code_digest
from training.data.content_digests import content_digests
from training.data.near_duplicates import HASH_BITS, difference_hash
from training.writing import written_aside

LOG = logging.getLogger(__name__)
WORKERS = 2
"""Threads that read; decoding releases the interpreter's lock."""
PREPARED_BY = (
    "inference.readers",
    "inference.decoding",
    "inference.grayscale",
    "inference.preprocessing",
    "training.data.near_duplicates",
    "training.data.prepared_pictures",
)
"""The code that decides what is kept."""
CONTENT = "content.json"


@dataclass(frozen=True)
class PreparedPictures:
    """Network inputs of a list of files."""

    inputs: NDArray[np.float32]
    """Shape (files, height, width, 1), from disk as it is needed. Zeros where unreadable."""
    hashes: NDArray[np.bool_]
    """Shape (files, 256), see `training.data.near_duplicates`."""
    unreadable: dict[int, str]
    """Index of each file that could not be read, and why."""
    contract: InputContract

    def batch(self, indices: Sequence[int] | NDArray[np.int64]) -> NDArray[np.float32]:
        """Network inputs, shape (batch, height, width, channels)."""
        return np.repeat(self.inputs[np.asarray(indices)], self.contract.channels, axis=3)


def prepare_pictures(
    paths: Sequence[Path], contract: InputContract, cache: Path
) -> PreparedPictures:
    """Prepare files, or take what was prepared before.

    What is kept is named by all that it depends on: the files' content and order, the
    contract, the code that reads and prepares, and the versions of the libraries that
    this code uses.

    Parameters
    ----------
    paths : sequence of Path
    contract : InputContract
    cache : Path
        A folder that is not committed; made when missing.
    """
    cache.mkdir(parents=True, exist_ok=True)
    name = _name(content_digests(paths, cache / CONTENT), contract)
    inputs_path, facts_path = cache / f"{name}.npy", cache / f"{name}.npz"
    if not facts_path.is_file():
        _prepare_all(paths, contract, inputs_path, facts_path)
    with np.load(facts_path) as facts:
        unreadable = json.loads(str(facts["unreadable"]))
        hashes = facts["hashes"]
    return PreparedPictures(
        inputs=np.load(inputs_path, mmap_mode="r"),
        hashes=hashes,
        unreadable={int(index): reason for index, reason in unreadable.items()},
        contract=contract,
    )


def _name(digests: Sequence[str], contract: InputContract) -> str:
    facts = [code_digest(PREPARED_BY), asdict(contract), *digests]
    return sha256(json.dumps(facts).encode()).hexdigest()[:32]


def _prepare_all(
    paths: Sequence[Path], contract: InputContract, inputs_path: Path, facts_path: Path
) -> None:
    hashes = np.zeros((len(paths), HASH_BITS), np.bool_)
    unreadable: dict[int, str] = {}
    with written_aside(inputs_path) as unfinished:
        shape = (len(paths), contract.height, contract.width, 1)
        inputs = np.lib.format.open_memmap(unfinished, mode="w+", dtype=np.float32, shape=shape)

        def prepare_one(index: int) -> None:
            try:
                radiograph = read_radiograph(paths[index])
            except InputError as error:
                unreadable[index] = error.sentence
                return
            inputs[index] = prepare(radiograph, contract)[:, :, :1]
            hashes[index] = difference_hash(to_brightness(radiograph))

        with ThreadPoolExecutor(WORKERS) as pool:
            work = pool.map(prepare_one, range(len(paths)))
            for _ in tqdm(work, total=len(paths), desc="Preparing", unit="picture"):
                pass
        inputs.flush()
    for index, reason in sorted(unreadable.items()):
        LOG.warning("%s: %s", paths[index], reason)
    # The facts come last: where they are, the inputs are whole.
    with written_aside(facts_path) as unfinished:
        np.savez(unfinished, hashes=hashes, unreadable=json.dumps(unreadable))
