"""Copies are found, whatever was done to them."""

from pathlib import Path

import numpy as np

from tests.training.chest_pictures import draw
from tests.training.data.made_examples import examples
from training.data.near_duplicates import copies, difference_hash, group


def test_a_copy_is_found_after_scaling_and_brightening(tmp_path: Path) -> None:
    films = [draw(seed, side=256) for seed in range(12)]
    copy = np.clip(films[4][::2, ::2] * 0.8 + 0.1, 0, 1)
    hashes = np.stack([difference_hash(film) for film in [*films, copy]])
    assert copies(hashes).tolist() == [[4, 12]]
    rows = [item.row for item in examples(tmp_path, [(0, "a", str(n), "") for n in range(13)])]
    groups = group(rows, hashes)
    assert groups[4] == groups[12]
    assert len(set(groups.tolist())) == 12


def test_blank_pictures_are_no_copies() -> None:
    hashes = np.stack([difference_hash(np.full((50, 50), level, np.float32)) for level in (0, 1)])
    assert not len(copies(hashes))
