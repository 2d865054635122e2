"""The commands of ``hilum-train``, one function each."""

import argparse
from pathlib import Path

from tqdm import tqdm

from training.recipe import read_recipe
from training.run import Places
from training.run import run as run_recipe

WEIGHTS, CACHE = "weights", "prepared-pictures"


def run(options: argparse.Namespace) -> int:
    """Train, judge and export one recipe."""
    bundle = run_recipe(read_recipe(options.recipe), _places(options), options.quick)
    tqdm.write(f"The bundle is in {bundle}.")
    return 0


def _places(options: argparse.Namespace) -> Places:
    data: Path = options.data
    return Places(
        data=data,
        output=options.output,
        cache=options.cache or options.output.parent / CACHE,
        weights=options.weights or data.resolve().parent / WEIGHTS,
    )
