"""What a dataset says becomes what is learnt."""

from pathlib import Path
from typing import Any

import pytest

from tests.training.chest_pictures import class_folders, save
from tests.training.data.made_examples import FINDINGS
from tests.training.small_recipe import small_recipe
from training.data.examples import (
    ANATOMY_ONLY,
    COPY,
    REFUSED,
    UNNAMED,
    collect,
    finding_of,
    require_every_finding,
)
from training.errors import DatasetError


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
