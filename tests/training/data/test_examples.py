from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.training.chest_pictures import class_folders, draw, save
from tests.training.small_recipe import small_recipe
from training.data.datasets.annotations import AnatomyMasks
from training.data.datasets.labelled_radiograph import LabelledRadiograph
from training.data.examples import (
    ANATOMY_ONLY,
    COPY,
    REFUSED,
    UNNAMED,
    Example,
    collect,
    finding_of,
    require_every_finding,
)
from training.data.near_duplicates import copies, difference_hash, group
from training.data.splits import anatomy_held_out, leave_out, split
from training.errors import DatasetError, SplitError
from training.recipe import Division, FindingRecipe, SplitRecipe

FINDINGS = (
    FindingRecipe("normal", "normal", ("normal",), is_normal=True),
    FindingRecipe("covid", "COVID-19", ("pneumonia/viral/covid-19",)),
    FindingRecipe("other", "other", ("pneumonia", "tuberculosis")),
)


@pytest.mark.parametrize(
    ("label", "finding"),
    [
        ("normal", 0),
        ("pneumonia/viral/covid-19", 1),
        ("pneumonia/viral", 2),
        ("pneumonia", 2),
        ("pneumonia_like", None),
        ("mass", None),
        (None, None),
        ("not_readable/knee", REFUSED),
        ("pneumonia/indeterminate", UNNAMED),
        ("anatomy_only", ANATOMY_ONLY),
    ],
)
def test_the_longest_label_wins(label: Any, finding: Any) -> None:
    assert finding_of(label, FINDINGS, ("pneumonia/indeterminate",)) == finding


def test_without_unnamed_labels_the_finding_above_takes_them() -> None:
    assert finding_of("pneumonia/indeterminate", FINDINGS) == 2


def examples(tmp_path: Path, rows: Any) -> Any:
    """From (finding, hospital, patient, subset)."""
    return [
        Example(
            LabelledRadiograph(
                path=tmp_path / f"{number}.png",
                file=f"{number}.png",
                source="made",
                label="normal",
                hospitals=(hospital,) if isinstance(hospital, str) else hospital,
                patient=patient,
                subset=subset,
            ),
            finding,
        )
        for number, (finding, hospital, patient, subset) in enumerate(rows)
    ]


@pytest.fixture
def many(tmp_path: Path) -> Any:
    random = np.random.default_rng(5)
    return examples(
        tmp_path,
        [
            (finding, hospital, f"{hospital}-{finding}-{random.integers(60)}", "")
            for finding in range(3)
            for hospital in ("a", "b")
            for _ in range(100)
        ],
    )


def test_no_patient_is_on_two_sides(many: Any) -> None:
    groups = group([item.row for item in many], None)
    sides = split(many, groups, SplitRecipe(validation=0.2, test=0.2), FINDINGS, 1)
    patients = [
        {many[index].row.patient for index in side.tolist()}
        for side in (sides.training, sides.validation, sides.test)
    ]
    assert not patients[0] & patients[1] | patients[0] & patients[2] | patients[1] & patients[2]
    assert len(sides.training) + len(sides.validation) + len(sides.test) == len(many)
    for finding in range(3):
        share = np.mean([many[index].finding == finding for index in sides.test.tolist()])
        assert share == pytest.approx(1 / 3, abs=0.03)
    assert len(sides.test) == pytest.approx(0.2 * len(many), rel=0.1)


def test_a_split_depends_on_the_seed_alone(many: Any) -> None:
    groups = group([item.row for item in many], None)
    recipe = SplitRecipe()
    first, second = (split(many, groups, recipe, FINDINGS, 7) for _ in range(2))
    np.testing.assert_array_equal(first.test, second.test)
    other = split(many, groups, recipe, FINDINGS, 8)
    assert not np.array_equal(first.test, other.test)


def test_a_published_split_without_a_finding_is_an_error(tmp_path: Path) -> None:
    rows: list[tuple[Any, ...]] = [
        (finding, "a", f"p{finding}{side}{number}", side)
        for finding in range(3)
        for side in ("train", "test")
        for number in range(9)
    ]
    published = SplitRecipe(division=Division.PUBLISHED)
    whole = examples(tmp_path, rows)
    split(whole, np.arange(len(whole)), published, FINDINGS, 1)
    lacking = examples(tmp_path, [row for row in rows if (row[0], row[3]) != (1, "test")])
    with pytest.raises(SplitError, match=r"test set has no picture of covid .*'published'"):
        split(lacking, np.arange(len(lacking)), published, FINDINGS, 1)


def test_an_unseen_hospital_leaves_no_trace_in_training(tmp_path: Path) -> None:
    rows: list[tuple[Any, ...]] = [(0, "a", f"a{n}", "") for n in range(20)]
    rows += [(1, "b", f"b{n}", "") for n in range(20)]
    rows += [(1, ("b", "a"), f"ab{n}", "") for n in range(10)]
    rows += [(1, "b", "a3", "")]
    table = examples(tmp_path, rows)
    groups = group([item.row for item in table], None)
    sides = leave_out("a", table, groups, 0.2, 1)
    np.testing.assert_array_equal(sides.test, np.arange(20))
    seen = {*sides.training.tolist(), *sides.validation.tolist()}
    assert seen == set(range(20, 40))  # neither what may be a's, nor a patient of a's
    with pytest.raises(SplitError, match="hospital group 'z'"):
        leave_out("z", table, groups, 0.2, 1)


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


def test_a_finding_without_pictures_is_an_error(tmp_path: Path) -> None:
    class_folders(tmp_path / "clinic", 2)
    for path in (tmp_path / "clinic" / "ill").iterdir():
        path.unlink()
    recipe = small_recipe(tmp_path).recipe
    with pytest.raises(DatasetError, match="No source has a picture of the finding 'ill'"):
        require_every_finding(collect(recipe, recipe.sources, tmp_path), recipe)


def test_exclusions_and_limits(tmp_path: Path) -> None:
    class_folders(tmp_path / "clinic", 9)
    (tmp_path / "wrong.csv").write_text("source,file,reason\nclinic,003.png,twice\n")
    recipe = small_recipe(tmp_path, top='exclusions = ["wrong.csv"]').recipe
    table = collect(recipe, recipe.sources, tmp_path)
    assert len(table.examples) == 16
    assert {reason for _, reason in table.excluded} == {"twice"}
    limited = collect(recipe, recipe.sources, tmp_path, limit=4)
    assert [item.finding for item in limited.examples].count(0) == 4


def test_several_hospitals_can_be_one_fold(tmp_path: Path) -> None:
    rows: list[tuple[Any, ...]] = [(0, "a", f"a{n}", "") for n in range(10)]
    rows += [(1, ("b", "a"), f"b{n}", "") for n in range(10)]
    rows += [(0, "c", f"c{n}", "") for n in range(10)]
    table = examples(tmp_path, rows)
    sides = leave_out("a + b", table, np.arange(30), 0.2, 1)
    np.testing.assert_array_equal(sides.test, np.arange(20))
    assert {*sides.training.tolist(), *sides.validation.tolist()} == set(range(20, 30))
    with pytest.raises(SplitError, match="hospital group 'z'"):
        leave_out("a + z", table, np.arange(30), 0.2, 1)


def test_a_copy_is_in_no_set_but_closes_what_belongs_to_it(tmp_path: Path) -> None:
    """Film 0 of hospital a is film 20 of hospital b, of whose patient film 21 is another."""
    rows: list[tuple[Any, ...]] = [(0, "a", f"a{n}", "") for n in range(20)]
    rows += [(COPY, ("b", "a"), "twin", ""), (1, "b", "twin", "")]
    rows += [(1, "b", f"b{n}", "") for n in range(18)]
    table = examples(tmp_path, rows)
    original = replace(table[0].row, copies=(table[20].row.path,))
    table[0] = Example(original, table[0].finding)
    groups = group([item.row for item in table], None)
    assert groups[0] == groups[20] == groups[21]
    without_a = leave_out("a", table, groups, 0.2, 1)
    seen = {*without_a.training.tolist(), *without_a.validation.tolist()}
    assert seen == set(range(22, 40))
    without_b = leave_out("b", table, groups, 0.2, 1)
    assert 20 not in without_b.test
    assert 0 not in {*without_b.training.tolist(), *without_b.validation.tolist()}
    sides = split(table, groups, SplitRecipe(validation=0.2, test=0.2), FINDINGS[:2], 1)
    parts = [set(part.tolist()) for part in (sides.training, sides.validation, sides.test)]
    assert sum(20 in part for part in parts) == 0
    assert [0 in part for part in parts] == [21 in part for part in parts]
    assert sum(map(len, parts)) == 39


def test_the_same_masks_are_held_out_whatever_the_seed(tmp_path: Path) -> None:
    rows: list[tuple[Any, ...]] = [(number % 3, "a", f"p{number}", "") for number in range(300)]
    rows += [(ANATOMY_ONLY, "m", f"m{number}", "") for number in range(200)]
    masks = AnatomyMasks(heart=tmp_path / "heart.png")
    table = [
        Example(replace(item.row, anatomy=masks), item.finding) if number >= 150 else item
        for number, item in enumerate(examples(tmp_path, rows))
    ]
    groups = np.arange(len(table))
    held_out = anatomy_held_out(table, groups, 0.2)
    assert not held_out[:150].any()
    assert held_out.sum() == pytest.approx(0.2 * 350, rel=0.25)
    # Another table has the same ones.
    np.testing.assert_array_equal(anatomy_held_out(table[300:], groups[:200], 0.2), held_out[300:])
    for seed in (1, 2):
        recipe = SplitRecipe(validation=0.1, test=0.15, anatomy=0.2)
        sides = split(table, groups, recipe, FINDINGS, seed)
        assert set(np.flatnonzero(held_out)) <= set(sides.test.tolist())
    assert not anatomy_held_out(table, groups, 0).any()


def test_of_two_pictures_of_one_film_the_original_is_learnt_from(tmp_path: Path) -> None:
    """The clinic's table is SIIM's here, for it names copies."""
    class_folders(tmp_path / "clinic", 2)
    siim = tmp_path / "siim"
    save(siim / "train" / "a.jpg", 5)
    (siim / "train_study_level.csv").write_text(
        "id,Negative for Pneumonia,Typical Appearance,Indeterminate Appearance,"
        "Atypical Appearance\ns_study,0,0,1,0\n"
    )
    (siim / "train_image_level.csv").write_text(
        "id,boxes,label,StudyInstanceUID\na_image,,none 1 0 0 1 1,s\n"
    )
    (siim / "copies.csv").write_text("siim_image,shared_file\na,clinic/ill/001.png\n")
    recipe = small_recipe(
        tmp_path,
        top='unnamed = ["lung_opacity/indeterminate"]',
        end='[[sources]]\nname = "siim"\nlayout = "siim"\nfolder = "siim"',
    ).recipe
    table = collect(recipe, recipe.sources, tmp_path)
    found = {item.row.key: item for item in table.examples}
    assert found["siim/train/a.jpg"].finding == UNNAMED
    assert found["clinic/ill/000.png"].finding == 1
    assert found["clinic/ill/001.png"].finding == COPY
    assert found["clinic/ill/001.png"].row.hospitals == ("clinic", "siim", "valencia")
