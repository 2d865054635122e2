import numpy as np
import pytest

from tests.training.chest_pictures import class_folders, draw
from tests.training.small_recipe import small_recipe
from training.data.datasets.labelled_radiograph import LabelledRadiograph
from training.data.examples import REFUSED, Example, collect, finding_of, require_every_finding
from training.data.near_duplicates import copies, difference_hash, group
from training.data.splits import leave_out, split
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
    ],
)
def test_the_longest_label_wins(label, finding):
    assert finding_of(label, FINDINGS) == finding


def examples(tmp_path, rows):
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
def many(tmp_path):
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


def test_no_patient_is_on_two_sides(many):
    groups = group([item.row.patient for item in many], None)
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


def test_a_split_depends_on_the_seed_alone(many):
    groups = group([item.row.patient for item in many], None)
    recipe = SplitRecipe()
    first, second = (split(many, groups, recipe, FINDINGS, 7) for _ in range(2))
    np.testing.assert_array_equal(first.test, second.test)
    other = split(many, groups, recipe, FINDINGS, 8)
    assert not np.array_equal(first.test, other.test)


def test_a_published_split_without_a_finding_is_an_error(tmp_path):
    rows = [
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


def test_an_unseen_hospital_leaves_no_trace_in_training(tmp_path):
    rows = [(0, "a", f"a{n}", "") for n in range(20)]
    rows += [(1, "b", f"b{n}", "") for n in range(20)]
    rows += [(1, ("b", "a"), f"ab{n}", "") for n in range(10)]
    rows += [(1, "b", "a3", "")]
    table = examples(tmp_path, rows)
    groups = group([item.row.patient for item in table], None)
    sides = leave_out("a", table, groups, 0.2, 1)
    np.testing.assert_array_equal(sides.test, np.arange(20))
    seen = {*sides.training.tolist(), *sides.validation.tolist()}
    assert seen == set(range(20, 40))  # neither what may be a's, nor a patient of a's
    with pytest.raises(SplitError, match="hospital group 'z'"):
        leave_out("z", table, groups, 0.2, 1)


def test_a_copy_is_found_after_scaling_and_brightening():
    films = [draw(seed, side=256) for seed in range(12)]
    copy = np.clip(films[4][::2, ::2] * 0.8 + 0.1, 0, 1)
    hashes = np.stack([difference_hash(film) for film in [*films, copy]])
    assert copies(hashes).tolist() == [[4, 12]]
    groups = group([str(number) for number in range(13)], hashes)
    assert groups[4] == groups[12]
    assert len(set(groups.tolist())) == 12


def test_blank_pictures_are_no_copies():
    hashes = np.stack([difference_hash(np.full((50, 50), level, np.float32)) for level in (0, 1)])
    assert not len(copies(hashes))


def test_a_finding_without_pictures_is_an_error(tmp_path):
    class_folders(tmp_path / "clinic", 2)
    for path in (tmp_path / "clinic" / "ill").iterdir():
        path.unlink()
    recipe = small_recipe(tmp_path).recipe
    with pytest.raises(DatasetError, match="No source has a picture of the finding 'ill'"):
        require_every_finding(collect(recipe, recipe.sources, tmp_path), recipe)


def test_exclusions_and_limits(tmp_path):
    class_folders(tmp_path / "clinic", 9)
    (tmp_path / "wrong.csv").write_text("source,file,reason\nclinic,003.png,twice\n")
    recipe = small_recipe(tmp_path, top='exclusions = ["wrong.csv"]').recipe
    table = collect(recipe, recipe.sources, tmp_path)
    assert len(table.examples) == 16
    assert {reason for _, reason in table.excluded} == {"twice"}
    limited = collect(recipe, recipe.sources, tmp_path, limit=4)
    assert [item.finding for item in limited.examples].count(0) == 4
