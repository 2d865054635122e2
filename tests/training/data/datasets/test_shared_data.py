"""The public pictures themselves, where they are at hand."""

from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from training.data.anatomy_masks import read_anatomy
from training.data.datasets import read_dataset
from training.data.examples import ANATOMY_ONLY, COPY, UNNAMED, collect
from training.data.near_duplicates import group
from training.data.splits import leave_out
from training.recipe import read_recipe

DATA = Path(__file__).parents[5] / "shared" / "data"
pytestmark = [
    pytest.mark.data,
    pytest.mark.skipif(not DATA.is_dir(), reason="the public X-rays are not in ../shared/data"),
]


@pytest.mark.parametrize(
    ("layout", "folder", "pictures"),
    [
        ("radiography", "radiography", 8458),
        ("nih", "nih", 1000),
        ("ieee8023", "ieee8023", 556),
        ("covid-cxnet", "covid-cxnet", 853),
        ("hannover", "hannover", 243),
        ("nlm-tuberculosis", "shenzhen", 662),
        ("tuberculosis", "tuberculosis", 500),
        ("kermany", "chest_xray", 3765),
        ("coronahack", "coronahack", 3819),
        ("not-frontal", "not-frontal", 364),
        ("siim", "siim", 5247),
        ("jsrt", "jsrt", 147),
    ],
)
def test_every_picture_is_listed_once(layout: Any, folder: Path, pictures: Any) -> None:
    rows = read_dataset(layout, DATA / folder, str(folder))
    assert len(rows) == pictures
    assert max(Counter(row.key for row in rows).values()) == 1


def test_hannover_has_its_patients() -> None:
    rows = read_dataset("hannover", DATA / "hannover", "hannover")
    assert len({row.patient for row in rows}) == 71


def test_siim_has_its_appearances_boxes_and_copies() -> None:
    rows = read_dataset("siim", DATA / "siim", "siim")
    assert Counter(row.label for row in rows) == {
        "normal": 1441,
        "pneumonia/viral/covid-19": 2506,
        "lung_opacity/indeterminate": 909,
        "lung_opacity/atypical": 391,
    }
    assert len({row.patient for row in rows}) == 5018
    marks = Counter(
        "unread" if row.opacity_boxes is None else "marked" if row.opacity_boxes else "clear"
        for row in rows
    )
    assert marks == {"marked": 3560, "clear": 1510, "unread": 177}
    assert not any(row.opacity_boxes for row in rows if row.label == "normal")
    copies = [copy for row in rows for copy in row.copies]
    assert len(copies) == 826
    assert len(set(copies)) == 807
    assert all(copy.is_file() for copy in copies)


def test_nih_knows_age_sex_and_view() -> None:
    rows = read_dataset("nih", DATA / "nih", "nih")
    assert Counter((row.label, row.view) for row in rows) == {
        ("normal", "AP"): 342,
        ("normal", "PA"): 158,
        ("pneumonia", "AP"): 225,
        ("pneumonia", "PA"): 275,
    }
    assert sum(row.age is not None and row.age < 18 for row in rows) == 95
    assert {row.sex for row in rows} == {"F", "M"}


def test_lungs_of_shenzhen_and_jsrt_are_told_apart() -> None:
    known: Counter[Any] = Counter()
    for layout, folder in (("nlm-tuberculosis", "shenzhen"), ("jsrt", "jsrt")):
        for row in read_dataset(layout, DATA / folder, str(folder)):
            if row.anatomy:
                mask, organs = read_anatomy(row, 64, 64)
                known[folder, tuple(organs.tolist())] += 1
                if organs[0]:
                    columns = (mask.sum(axis=0) * np.arange(64)[:, np.newaxis]).sum(axis=0)
                    left, right, _ = columns / np.maximum(mask.sum(axis=(0, 1)), 1e-9)
                    assert left > 36 > 28 > right, row.key
    assert known == {
        ("shenzhen", (True, True, False)): 564,
        ("shenzhen", (False, False, False)): 2,
        ("jsrt", (True, True, True)): 147,
    }


def test_a_siim_film_and_its_copy_are_on_one_side() -> None:
    recipe = read_recipe(Path(__file__).parents[4] / "training/recipes/hilum.toml").recipe
    sources = tuple(replace(source, maximum_per_label=None) for source in recipe.sources)
    table = collect(recipe, sources, DATA)
    counts = Counter(item.finding for item in table.examples)
    assert (counts[UNNAMED], counts[ANATOMY_ONLY], counts[COPY]) == (909, 147, 620)
    groups = group([item.row for item in table.examples], None)
    places = {item.row.path: index for index, item in enumerate(table.examples)}
    tied = [
        (index, places[copy])
        for index, item in enumerate(table.examples)
        for copy in item.row.copies
        if copy in places
    ]
    assert len(tied) == 633
    assert all(groups[film] == groups[copy] for film, copy in tied)
    assert {table.examples[copy].finding for _, copy in tied} == {COPY}
    sides = leave_out("siim + valencia", table.examples, groups, 0.15, 1)
    assert {table.examples[i].row.hospitals[0] for i in sides.test.tolist()} == {"siim", "valencia"}
    seen = np.concatenate([sides.training, sides.validation])
    assert not {copy for _, copy in tied} & set(seen.tolist())
    assert not any("valencia" in table.examples[i].row.hospitals for i in seen.tolist())
    assert len(sides.test) == 6408
    children = [item for item in table.examples if item.row.age is not None and item.row.age < 18]
    assert not children
