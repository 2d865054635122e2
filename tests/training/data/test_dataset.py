"""Which pictures of the unseen sources are unseen indeed."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from tests.training.chest_pictures import class_folders, save
from tests.training.small_recipe import small_recipe
from training.data.dataset import load_dataset, load_unseen

SOURCES = """
[[sources]]
name = "seen"
layout = "nlm-tuberculosis"
folder = "seen"

[[unseen_sources]]
name = "elsewhere"
layout = "nlm-tuberculosis"
folder = "elsewhere"
"""


def films(folder: Path, hospital: str, first: int, count: int) -> None:
    for number in range(first, first + count):
        save(folder / "CXR_png" / f"{hospital}_{number:04}_0.png", 5000 + number)


@pytest.mark.parametrize(("hospital", "unseen"), [("MCUCXR", 4), ("CHNCXR", 0)])
def test_neither_a_copy_nor_a_hospital_that_was_seen_is_unseen(
    tmp_path: Path, hospital: str, unseen: int
) -> None:
    class_folders(tmp_path / "clinic", 4)
    films(tmp_path / "seen", "CHNCXR", 1, 3)
    films(tmp_path / "elsewhere", hospital, 11, 4)
    copied = tmp_path / "elsewhere" / "CXR_png" / f"{hospital}_0099_0.png"
    shutil.copy(tmp_path / "clinic" / "healthy" / "000.png", copied)
    recipe = small_recipe(tmp_path, end=SOURCES).recipe
    findings = tuple(replace(item, labels=(*item.labels, "normal")) for item in recipe.findings[:1])
    recipe = replace(recipe, findings=(*findings, *recipe.findings[1:]))
    seen = load_dataset(recipe, recipe.sources, tmp_path, tmp_path / "cache")
    other, indices = load_unseen(recipe, seen, tmp_path, tmp_path / "cache")
    paths = [other.table.examples[index].row.path for index in indices.tolist()]
    assert len(paths) == unseen
    assert copied not in paths
